"""Whatever a person types or pastes into a case is kept as they meant it, or refused in words."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from mtb.domain.errors import ExpectedError
from mtb.domain.places import Physician, Place, PlaceKind
from mtb.domain.specimens import Specimen
from mtb.domain.texts import clean_line, clean_text
from mtb.domain.treatments import Drug, EarlierTest, Treatment
from tests.factories import referral_draft
from tests.hostile.texts import PROBES, hostile_texts

MANY = settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
TOO_LONG = "å" * 100_001


@pytest.fixture
def case(services, berg):
    return services.cases.register(berg, referral_draft())


def kept(save, read, clean, text: str) -> None:
    """Saved and read back it is the clean text; otherwise the refusal is one that people can read."""
    refused: list[ExpectedError] = []
    try:
        save(text)
    except ExpectedError as error:
        refused.append(error)
    if refused:
        assert refused[0].text("en")
        assert refused[0].text("nb")
    else:
        assert read() == clean(text)


def check_every_field(services, berg, case, text: str) -> None:
    today = services.cases.today()

    def current():
        return services.cases.get(berg, case.id)

    def refer(text: str) -> None:
        treatment = Treatment(drugs=(Drug("cisplatin"),), note=text)
        changes = {
            "treatments": (treatment,),
            "earlier_tests": (EarlierTest("MSI", result=text),),
            "tnm": text,
        }
        services.cases.correct(berg, current().summary, referral_draft(**changes))

    kept(refer, lambda: current().referral.treatments[0].note, clean_line, text)
    made: list[object] = []
    comment = Specimen(case.id, f"25-{len(current().summary.specimens)}", comment=text)
    kept(
        lambda _: made.append(services.material.save(berg, comment)),
        lambda: current().summary.specimens[-1].comment,
        clean_text,
        text,
    )
    kept(
        lambda words: made.append(services.inquiries.ask(berg, current().summary, "T. Fiktiv", words)),
        lambda: next(each.question for each in current().summary.inquiries if each.id == made[-1].id),
        clean_text,
        text,
    )
    until = today + dt.timedelta(days=5)
    kept(
        lambda words: services.flow.put_on_hold(berg, current().summary, until, words),
        lambda: current().summary.hold.why,
        clean_line,
        text,
    )
    kept(
        lambda words: services.directory.save_physician(berg, Physician(words)),
        lambda: clean_line(text),
        clean_line,
        text,
    )
    kept(
        lambda words: services.directory.save_place(berg, Place(PlaceKind.PATHOLOGY, words)),
        lambda: clean_line(text),
        clean_line,
        text,
    )


@pytest.mark.parametrize("text", PROBES)
def test_signs_that_mean_something_elsewhere_are_only_signs(services, berg, case, text):
    check_every_field(services, berg, case, text)


@pytest.mark.usefixtures("database_file")
@given(text=hostile_texts())
@MANY
def test_any_text_is_kept_or_refused_in_words(services, berg, text):
    case = services.cases.register(berg, replace(referral_draft(), inpred_id=""))
    check_every_field(services, berg, case, text)


def test_a_text_that_is_too_long_is_refused_and_nothing_changes(services, berg, case):
    before = services.cases.get(berg, case.id)
    check_every_field(services, berg, case, TOO_LONG)
    after = services.cases.get(berg, case.id)
    assert (after.referral, after.summary.specimens, after.summary.hold) == (
        before.referral,
        before.summary.specimens,
        None,
    )
