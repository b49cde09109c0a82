"""Patients who are known already, and a referral of somebody for the second time."""

import dataclasses

import pytest

from mtb.domain.audit import Action, AuditQuery
from mtb.domain.cases import CaseQuery
from mtb.domain.errors import RightError, RuleError
from mtb.domain.people import Actor
from mtb.domain.rights import Role
from mtb.wiring import Services
from tests.factories import BORN, NUMBER, PATIENT, another_patient, person, referral_draft

WITHOUT_NUMBER = dataclasses.replace(PATIENT, national_id="")


def test_somebody_spelled_otherwise_is_found_with_their_cases(services: Services, berg: Actor) -> None:
    services.cases.register(berg, referral_draft())
    services.cases.register(berg, referral_draft("IPD5555", another_patient(1)))
    found = services.cases.similar(berg, "Tesst", "Aase", None)
    assert [known.patient.surname for known in found] == ["Test"]
    assert [case.inpred_id for case in found[0].cases] == ["IPD1234"]
    assert services.cases.similar(berg, "Nygård", "Kari", BORN) == ()


def test_finding_somebody_is_written_into_the_log(services: Services, berg: Actor) -> None:
    services.cases.register(berg, referral_draft())
    [known] = services.cases.similar(berg, "Test", "Åse", BORN)
    with services.database.reading() as unit:
        newest = unit.audit.entries(AuditQuery())[0]
    assert (newest.action, newest.subject.patient_id) == (Action.SEARCHED, known.patient.id)


def test_who_may_not_read_cases_is_told_nothing(services: Services, berg: Actor) -> None:
    services.cases.register(berg, referral_draft())
    administrator = person("iadm", "I. Adm", Role.ADMINISTRATOR)
    with pytest.raises(RightError):
        services.cases.similar(administrator, "Test", "Åse", BORN)


def test_a_patient_taken_over_is_the_same_one_and_gets_the_number(services: Services, berg: Actor) -> None:
    first = services.cases.register(berg, referral_draft(patient=WITHOUT_NUMBER))
    assert first.patient is not None
    again = dataclasses.replace(referral_draft("IPD5555"), known_patient_id=first.patient.id)
    second = services.cases.register(berg, again)
    assert second.patient is not None
    assert second.patient.id == first.patient.id
    assert second.patient.identity is not None
    assert second.patient.identity.number == NUMBER


def test_a_referral_anew_knows_the_case_it_comes_after(services: Services, berg: Actor) -> None:
    first = services.cases.register(berg, referral_draft())
    draft = dataclasses.replace(referral_draft("IPD5555"), earlier_case_id=first.id)
    assert services.cases.register(berg, draft).earlier_case_id == first.id


def test_the_earlier_case_must_be_the_same_patients(services: Services, berg: Actor) -> None:
    first = services.cases.register(berg, referral_draft())
    draft = dataclasses.replace(referral_draft("IPD5555", another_patient(1)), earlier_case_id=first.id)
    with pytest.raises(RuleError) as refused:
        services.cases.register(berg, draft)
    assert refused.value.field == "surname"
    assert [case.id for case in services.cases.search(berg, CaseQuery()).cases] == [first.id]
