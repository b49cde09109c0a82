"""Registering, finding and correcting cases."""

import datetime as dt
from dataclasses import replace

import pytest

from mtb.domain.cases import CaseColumn, CaseQuery
from mtb.domain.dates import PartialDate
from mtb.domain.errors import ConflictError, NotFoundError, RuleError
from mtb.domain.next_steps import NextStep
from mtb.domain.referrals import Consent, ConsentAnswer, ConsentKind
from mtb.domain.stages import EventKind, Stage
from tests.factories import NUMBER, OTHER_NUMBER, PATIENT, another_patient, referral_draft


def test_a_referral_becomes_a_case_with_all_it_said(services, berg):
    draft = referral_draft(diagnosed=PartialDate(2024, 5), stage="IV", patient_wishes="Kan reise.")
    summary = services.cases.register(berg, draft)
    case = services.cases.get(berg, summary.id)
    assert case.referral == draft.referral
    assert case.patient.listed_name == "Test, Åse"
    assert case.patient.identity.masked == f"{NUMBER[:6]} *****"
    assert summary.stage is Stage.REFERRED
    assert summary.next_action(services.cases.today()).step is NextStep.NAME_MATERIAL
    assert [(event.kind, event.by) for event in case.events] == [(EventKind.REFERRED, "K. Berg")]


def test_without_consent_the_next_step_is_to_ask_for_it(services, berg):
    assert (
        services.cases.register(berg, referral_draft(consents=())).next_action(services.cases.today()).step
        is NextStep.ASK_PROFILING_CONSENT
    )


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"hospital": " "}, "hospital is missing"),
        ({"physician": ""}, "physician is missing"),
        ({"diagnosis": "\n"}, "diagnosis is missing"),
        ({"question": ""}, "question"),
        ({"ecog": 7}, "0 to 5"),
        ({"received_on": dt.date(2027, 1, 1)}, "future"),
        ({"physician_email": "not an address"}, "e-mail"),
        ({"diagnosed": PartialDate(2030)}, "future"),
        (
            {"consents": (Consent(ConsentKind.STUDY, ConsentAnswer.GIVEN, dt.date(2027, 1, 1)),)},
            "consent is dated in the future",
        ),
    ],
)
def test_what_can_not_be_so_is_refused_in_words(services, berg, changes, words):
    with pytest.raises(RuleError, match=words):
        services.cases.register(berg, referral_draft(**changes))
    assert services.cases.search(berg, CaseQuery()).total == 0


@pytest.mark.parametrize(
    ("patient", "words"),
    [
        (replace(PATIENT, surname=""), "surname"),
        (replace(PATIENT, national_id=NUMBER[:-1] + str((int(NUMBER[-1]) + 1) % 10)), "check digits"),
        (replace(PATIENT, national_id="123"), "11 digits; this has 3"),
        (replace(PATIENT, national_id="1234567890a"), "digits only"),
        (replace(PATIENT, born=dt.date(1981, 3, 23)), "do not belong together"),
        (replace(PATIENT, national_id="", born=dt.date(2030, 1, 1)), "future"),
    ],
)
def test_an_impossible_patient_is_refused_in_words(services, berg, patient, words):
    with pytest.raises(RuleError, match=words):
        services.cases.register(berg, referral_draft(patient=patient))


def test_the_same_number_is_the_same_patient_with_a_second_case(services, berg):
    first = services.cases.register(berg, referral_draft("IPD0001"))
    second = services.cases.register(berg, referral_draft("IPD0002"))
    assert first.patient.id == second.patient.id
    known = services.cases.known_patient(berg, NUMBER)
    assert [case.inpred_id for case in known.cases] == ["IPD0001", "IPD0002"]


def test_one_number_on_two_patients_is_refused(services, berg):
    services.cases.register(berg, referral_draft("IPD0001"))
    with pytest.raises(RuleError, match="another patient"):
        services.cases.register(berg, referral_draft("IPD0002", replace(PATIENT, surname="Annen")))
    assert services.cases.search(berg, CaseQuery()).total == 1


def test_one_inpred_id_on_two_cases_is_refused(services, berg):
    services.cases.register(berg, referral_draft("IPD0001"))
    with pytest.raises(RuleError, match="IPD0001 belongs to another case"):
        services.cases.register(berg, referral_draft("ipd0001", another_patient(0)))


def test_patients_without_a_number_are_never_taken_for_one(services, berg):
    nameless = replace(PATIENT, national_id="")
    first = services.cases.register(berg, referral_draft("IPD0001", nameless))
    second = services.cases.register(berg, referral_draft("IPD0002", nameless))
    assert first.patient.id != second.patient.id


def test_a_correction_keeps_the_case_and_says_so_in_its_history(services, berg):
    seen = services.cases.register(berg, referral_draft())
    corrected = services.cases.correct(berg, seen, referral_draft(diagnosis="Gallegangskarsinom"))
    assert corrected.diagnosis == "Gallegangskarsinom"
    kinds = [event.kind for event in services.cases.get(berg, seen.id).events]
    assert kinds == [EventKind.REFERRED, EventKind.REFERRAL_CORRECTED]


def test_who_saves_second_is_told_and_overwrites_nothing(services, berg):
    seen = services.cases.register(berg, referral_draft())
    services.cases.correct(berg, seen, referral_draft(diagnosis="Den første"))
    with pytest.raises(ConflictError):
        services.cases.correct(berg, seen, referral_draft(diagnosis="Den andre"))
    assert services.cases.find(berg, "IPD1234").diagnosis == "Den første"


def test_a_correction_never_takes_another_patients_number(services, berg):
    services.cases.register(berg, referral_draft("IPD0001"))
    other = services.cases.register(
        berg, referral_draft("IPD0002", replace(PATIENT, surname="Annen", national_id=OTHER_NUMBER))
    )
    with pytest.raises(RuleError, match="another patient"):
        services.cases.correct(berg, other, referral_draft("IPD0002", replace(PATIENT, surname="Annen")))


@pytest.mark.parametrize("reference", ["IPD1234", "ipd1234", "#1", "1"])
def test_a_case_is_found_by_what_people_call_it(services, berg, reference):
    case = services.cases.register(berg, referral_draft())
    assert services.cases.find(berg, reference).id == case.id
    assert services.cases.find(berg, str(case.id)).id == case.id


def test_a_case_that_does_not_exist_is_said_in_words(services, berg):
    with pytest.raises(NotFoundError, match="IPD9999"):
        services.cases.find(berg, "IPD9999")


@pytest.mark.parametrize(
    "text",
    ["åse", "ÅSE", "test", "ipd12", "kolangio", "haukeland", "fiktiv", "c22.1", NUMBER, "åse kolangio"],
)
def test_the_search_finds_a_case_by_any_of_its_words(services, berg, text):
    services.cases.register(berg, referral_draft())
    other = {"diagnosis": "Glioblastom", "hospital": "St. Olavs", "physician": "R. Mal", "icd10": "C71.1"}
    other["clinical_history"] = "Operert i 2023."
    services.cases.register(berg, referral_draft("IPO0087", another_patient(0), **other))
    found = services.cases.search(berg, CaseQuery(text=text))
    assert [case.inpred_id for case in found.cases] == ["IPD1234"]
    assert (found.total, found.all_cases) == (1, 2)


@pytest.mark.parametrize("text", ["%", "_", "O'Brien", '"', "\\", "NUMBER", NUMBER[:6]])
def test_signs_that_mean_something_to_a_database_mean_nothing_here(services, berg, text):
    services.cases.register(berg, referral_draft())
    assert services.cases.search(berg, CaseQuery(text=text)).total == 0


def test_the_list_comes_in_pages_and_in_order(services, berg):
    for serial in range(5):
        services.cases.register(
            berg, referral_draft(f"IPD000{serial}", another_patient(serial, f"Navn{9 - serial}"))
        )
    query = CaseQuery(sorted_by=CaseColumn.PATIENT, first=1, most=2)
    page = services.cases.search(berg, query)
    assert [case.patient.surname for case in page.cases] == ["Navn6", "Navn7"]
    assert page.total == 5


def test_every_stage_is_counted_even_when_empty(services, berg):
    services.cases.register(berg, referral_draft())
    counts = {count.stage: count.cases for count in services.cases.stage_counts(berg)}
    assert set(counts) == set(Stage)
    assert counts[Stage.REFERRED] == 1
    assert sum(counts.values()) == 1


@pytest.mark.parametrize(
    "text", ["<b>fet</b>", "a & b", "𝒳 emoji 🧬", "x" * 900, "\u202eomvendt", "æøå\x00\x07"]
)
def test_any_text_survives_as_it_was_meant(services, berg, text):
    case = services.cases.register(berg, referral_draft(diagnosis=text, clinical_history=text * 50))
    kept = services.cases.get(berg, case.id).referral
    printable = text.replace("\u202e", "").replace("\x00", "").replace("\x07", "")
    assert kept.diagnosis == printable
    assert kept.clinical_history == printable * 50


def test_a_text_that_is_too_long_is_refused_not_cut(services, berg):
    with pytest.raises(RuleError, match="100,001 characters"):
        services.cases.register(berg, referral_draft(clinical_history="x" * 100_001))
