"""R5: every look into a case is logged, once for each look, in the transaction of what it shows."""

import dataclasses
import datetime as dt
from uuid import UUID

import pytest

from mtb.domain.audit import Action, AuditQuery, Ground
from mtb.domain.cases import CaseQuery, CaseSummary
from mtb.domain.errors import NotFoundError, RuleError
from mtb.domain.minutes import MinutesLook
from mtb.domain.rights import Role
from tests.factories import MEETING, referral_draft
from tests.safety.conftest import Hospital

LOOK = MinutesLook("nb", deidentified=False)


@pytest.fixture
def case(hospital: Hospital) -> CaseSummary:
    return hospital.services.cases.register(hospital[Role.CASE_WORKER], referral_draft())


def newest(hospital: Hospital, count: int = 1) -> list[tuple[Action, str]]:
    page = hospital.services.audit.entries(hospital[Role.CHAIR], AuditQuery(most=count))
    return [(each.action, each.reference) for each in page.entries]


def entries_of(hospital: Hospital, case: CaseSummary) -> int:
    return hospital.services.audit.entries(hospital[Role.CHAIR], AuditQuery(case_id=case.id)).total


def test_r05_opening_a_case_is_one_entry_however_much_of_it_is_read(hospital: Hospital, case: CaseSummary):
    biologist, services = hospital[Role.MOLECULAR_BIOLOGIST], hospital.services
    before = entries_of(hospital, case)
    services.cases.open(biologist, case.id)
    services.cases.get(biologist, case.id)
    services.results.of_case(biologist, case.id)
    services.results.findings(biologist, case.id)
    services.meetings.of_case(biologist, case.id)
    assert entries_of(hospital, case) == before + 1
    services.cases.open(biologist, case.id)
    assert entries_of(hospital, case) == before + 2


def test_r05_no_way_into_a_case_leaves_no_trace(hospital: Hospital, case: CaseSummary):
    services = hospital.services
    ways = [
        lambda who: services.cases.get(who, case.id),
        lambda who: services.cases.history(who, case.id),
        lambda who: services.results.of_case(who, case.id),
        lambda who: services.results.findings(who, case.id),
        lambda who: services.meetings.of_case(who, case.id),
    ]
    for number, way in enumerate(ways):
        who = dataclasses.replace(hospital[Role.READER], session=f"another-{number}")
        before = entries_of(hospital, case)
        way(who)
        assert entries_of(hospital, case) == before + 1


def test_r05_an_entry_says_who_what_when_where_and_why(hospital: Hospital, case: CaseSummary, clock):
    hospital.services.cases.open(hospital[Role.CHAIR], case.id, Ground.BOARD_MEETING)
    entry = hospital.services.audit.entries(hospital[Role.CHAIR], AuditQuery(most=1)).entries[0]
    assert (entry.account, entry.name, entry.roles) == ("chair", "P. Chair", "chair")
    assert (entry.action, entry.ground, entry.reference) == (Action.OPENED, Ground.BOARD_MEETING, "IPD1234")
    assert (entry.workstation, entry.session) == ("PC-1", "session-chair")
    assert entry.subject.case_id == case.id
    assert entry.subject.patient_id == case.patient.id
    assert dt.timedelta(0) <= clock.now - entry.at < dt.timedelta(minutes=1)


def test_r05_searching_copying_showing_a_number_and_minutes_are_logged(
    hospital: Hospital, case: CaseSummary, tmp_path
):
    worker, services = hospital[Role.CASE_WORKER], hospital.services
    services.cases.search(worker, CaseQuery(text="åse"))
    assert newest(hospital) == [(Action.SEARCHED, "")]
    services.cases.search(worker, CaseQuery())
    assert newest(hospital) == [(Action.SEARCHED, "")]
    services.cases.known_patient(worker, case.patient.identity.number)
    assert newest(hospital) == [(Action.SEARCHED, "")]
    services.cases.show_number(worker, case)
    assert newest(hospital) == [(Action.SHOWN_NUMBER, "IPD1234")]
    services.cases.copied(worker, [case])
    assert newest(hospital) == [(Action.COPIED, "IPD1234")]
    meeting = services.meetings.plan(worker, MEETING)
    services.meetings.put_on_agenda(worker, meeting.id, case.id)
    services.minutes.pdf(worker, meeting.id, LOOK)
    assert newest(hospital) == [(Action.OPENED, "IPD1234")]
    services.minutes.write(worker, meeting.id, LOOK, tmp_path / "minutes.pdf")
    assert newest(hospital) == [(Action.EXPORTED, "IPD1234")]


def test_r05_what_is_rolled_back_leaves_no_entry(hospital: Hospital, case: CaseSummary):
    before = newest(hospital)
    with pytest.raises(NotFoundError):
        hospital.services.cases.open(hospital[Role.READER], UUID(int=1))
    with pytest.raises(RuleError):
        hospital.services.cases.register(hospital[Role.CASE_WORKER], referral_draft())
    assert newest(hospital) == before
