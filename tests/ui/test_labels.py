"""Every enum has words, and dates and numbers follow the language."""

import datetime as dt
from collections.abc import Callable, Iterator
from enum import Enum
from uuid import uuid4

import pytest
from PySide6.QtCore import QLocale

from mtb.domain.biomarkers import MsiStatus, TmbBand
from mtb.domain.cases import CaseSummary, CaseView
from mtb.domain.decisions import GermlineAdvice, NoPossibility, Pathway
from mtb.domain.findings import FindingKind
from mtb.domain.imports import Severity
from mtb.domain.meetings import BoardRole, ItemState, MeetingState
from mtb.domain.next_steps import NextStep
from mtb.domain.patients import Sex
from mtb.domain.places import PlaceKind
from mtb.domain.referrals import ConsentAnswer, ConsentKind, Urgency
from mtb.domain.specimens import SampleState, Specimen, SpecimenState
from mtb.domain.stages import EventKind, ExitReason, Stage
from mtb.domain.treatments import Response, StopReason, TreatmentKind
from mtb.ui import case_words, labels
from mtb.ui.case_words import next_step
from mtb.ui.kit.tokens import LIGHT
from mtb.ui.translation import speak

WORDS: list[tuple[type[Enum], Callable[..., str]]] = [
    (Stage, labels.stage),
    (EventKind, case_words.event),
    (ConsentKind, labels.consent_kind),
    (ConsentAnswer, labels.consent_answer),
    (Sex, labels.sex),
    (Urgency, labels.urgency),
    (Pathway, labels.pathway),
    (NoPossibility, labels.no_possibility),
    (GermlineAdvice, labels.germline),
    (BoardRole, labels.board_role),
    (ItemState, labels.item_state),
    (MeetingState, labels.meeting_state),
    (FindingKind, labels.finding_kind),
    (TmbBand, labels.tmb_band),
    (MsiStatus, labels.msi_status),
    (Severity, labels.severity),
    (ExitReason, case_words.exit_reason),
    (SpecimenState, case_words.specimen_state),
    (SampleState, case_words.sample_state),
    (TreatmentKind, case_words.treatment_kind),
    (Response, case_words.response),
    (StopReason, case_words.stop_reason),
    (PlaceKind, case_words.place_kind),
    (CaseView, case_words.case_view),
]
TONES: list[tuple[type[Enum], Callable[..., str]]] = [
    (Stage, labels.stage_tone),
    (ConsentAnswer, labels.consent_answer_tone),
    (Pathway, labels.pathway_tone),
    (ItemState, labels.item_state_tone),
    (MeetingState, labels.meeting_state_tone),
    (TmbBand, labels.tmb_band_tone),
    (MsiStatus, labels.msi_status_tone),
    (Severity, labels.severity_tone),
    (SpecimenState, case_words.specimen_state_tone),
    (SampleState, case_words.sample_state_tone),
]
TODAY = dt.date(2026, 11, 24)
NOW = dt.datetime(2026, 11, 24, 12, 0, tzinfo=dt.UTC)


@pytest.fixture(params=["en", "nb"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    before = QLocale()
    name = QLocale.Language.NorwegianBokmal if request.param == "nb" else QLocale.Language.English
    QLocale.setDefault(QLocale(name))
    yield request.param
    QLocale.setDefault(before)


def case(stage: Stage, **others: object) -> CaseSummary:
    facts: dict[str, object] = {
        "id": uuid4(),
        "version": 1,
        "number": 1,
        "inpred_id": "IPD1234",
        "patient": None,
        "diagnosis": "",
        "icd10": "",
        "hospital": "",
        "physician": "",
        "stage": stage,
        "in_stage_since": NOW - dt.timedelta(days=6),
        "has_referral": True,
        "profiling_consent": ConsentAnswer.GIVEN,
        "urgent": False,
        "finding_count": 0,
        "meeting_id": None,
        "meeting_starts_at": None,
    }
    return CaseSummary(**(facts | others))  # type: ignore[arg-type]


@pytest.mark.parametrize(("enum", "words"), WORDS)
def test_every_member_has_a_word_that_is_not_its_code(enum: type[Enum], words: Callable[..., str]) -> None:
    for member in enum:
        assert words(member).strip()
        assert words(member) != member.value
    assert len({words(member) for member in enum}) == len(list(enum))


@pytest.mark.parametrize(("enum", "tone"), TONES)
def test_every_member_has_a_tone_the_theme_knows(enum: type[Enum], tone: Callable[..., str]) -> None:
    assert {tone(member) for member in enum} <= set(LIGHT.tones)


def test_every_stage_says_what_comes_next() -> None:
    steps = {stage: next_step(case(stage), TODAY) for stage in Stage}
    assert all(words and words not in set(NextStep) for words in steps.values())


def test_the_next_step_tells_numbers_dates_and_answers() -> None:
    assert "117" in next_step(case(Stage.INTERPRETATION, finding_count=117), TODAY)
    board = dt.datetime(2026, 11, 24, 14, 0)
    assert "24" in next_step(case(Stage.ON_AGENDA, meeting_starts_at=board), TODAY)
    waiting = next_step(case(Stage.REFERRED, profiling_consent=ConsentAnswer.ASKED), TODAY)
    refused = next_step(case(Stage.REFERRED, profiling_consent=ConsentAnswer.REFUSED), TODAY)
    unasked = next_step(case(Stage.REFERRED, profiling_consent=None), TODAY)
    assert len({waiting, refused, unasked}) == 3


@pytest.mark.parametrize(
    ("spoken", "words"),
    [
        ("en", "Reminder to pathology, block 25-1187, asked 9 days ago"),
        ("nb", "Purring til patologi, blokk 25-1187, bedt om for 9 dager siden"),
    ],
)
def test_the_next_step_names_the_block_and_how_long_it_was_asked_for(qapp, spoken, words) -> None:
    asked = Specimen(uuid4(), "25-1187", "Haukeland", asked_on=dt.date(2026, 11, 15))
    speak(qapp, spoken)
    assert next_step(case(Stage.MATERIAL, specimens=(asked,)), TODAY) == words


def test_dates_and_numbers_follow_the_language(language: str) -> None:
    norwegian = language == "nb"
    assert labels.current_language() == language
    assert labels.day(dt.date(2026, 11, 4)) == "04.11.2026"
    assert labels.short_day(dt.date(2026, 11, 24)) == ("tir. 24. nov." if norwegian else "Tue 24 Nov")
    assert labels.percent(0.214) == ("21,4 %" if norwegian else "21.4 %")
    assert labels.percent(0.5, 0) == "50 %"
    assert labels.number(4.0, 2) == ("4,00" if norwegian else "4.00")
    assert labels.tumour_site("15") == ("Lunge" if norwegian else "Lung")
    assert labels.tumour_site("77") == "77"


def test_instants_are_shown_in_local_time() -> None:
    instant = dt.datetime(2026, 11, 24, 13, 6, tzinfo=dt.UTC)
    local = instant.astimezone()
    assert labels.moment(instant) == f"{local:%d.%m.%Y %H:%M}"
    assert labels.clock(instant) == f"{local:%H:%M}"
    assert labels.clock(dt.datetime(2026, 11, 24, 14, 6)) == "14:06"


def test_days_in_a_stage_are_counted_from_day_to_day() -> None:
    assert labels.days_in_stage(case(Stage.MATERIAL), NOW) == "6 d"
    assert labels.days_in_stage(case(Stage.MATERIAL, in_stage_since=NOW), NOW) == "0 d"


def test_a_consent_that_is_not_recorded_has_words_too() -> None:
    assert labels.consent_answer(None)
