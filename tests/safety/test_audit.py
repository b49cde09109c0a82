"""R5–R8 and R11: what is logged, the report to a patient, tampering, the anchor, lawful deletion."""

import dataclasses
import datetime as dt
from uuid import UUID

import pytest
import sqlalchemy

from mtb.domain.audit import Action, AuditQuery, Entity, Fault, Ground, Subject
from mtb.domain.cases import CaseQuery, CaseSummary, Stage
from mtb.domain.deletions import DeletionState
from mtb.domain.errors import ExpectedError, NotFoundError, RuleError
from mtb.domain.minutes import MinutesLook
from mtb.domain.rights import Role
from mtb.store.database import Database
from tests.factories import DECISION, MEETING, another_patient, referral_draft, without_trigger
from tests.safety.conftest import PASSWORD, Hospital

LOOK = MinutesLook("nb", deidentified=False)


@pytest.fixture
def case(hospital: Hospital) -> CaseSummary:
    return hospital.services.cases.register(hospital[Role.CASE_WORKER], referral_draft())


def newest(hospital: Hospital, count: int = 1) -> list[tuple[Action, str]]:
    page = hospital.services.audit.entries(hospital[Role.CHAIR], AuditQuery(most=count))
    return [(each.action, each.reference) for each in page.entries]


def entries_of(hospital: Hospital, case: CaseSummary) -> int:
    return hospital.services.audit.entries(hospital[Role.CHAIR], AuditQuery(case_id=case.id)).total


def tamper(hospital: Hospital, statement: str) -> None:
    """Somebody with the key goes behind the program's back."""
    with hospital.services.database.writing() as unit:
        for name in ("audit_no_update", "audit_no_delete", "audit_in_order"):
            without_trigger(unit, name, "audit")
        unit.minutes._connection.exec_driver_sql(statement)


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


def test_r06_a_patient_is_told_who_looked_and_only_of_their_own_cases(hospital: Hospital, case: CaseSummary):
    worker, services = hospital[Role.CASE_WORKER], hospital.services
    other = services.cases.register(worker, referral_draft("IPD0002", another_patient(0)))
    services.cases.open(hospital[Role.READER], case.id)
    services.cases.open(hospital[Role.CHAIR], other.id)
    report = services.audit.patient_report(worker, case.patient.id)
    assert [each.reference for each in report.cases] == ["IPD1234"]
    assert [(each.account, each.action) for each in reversed(report.entries)] == [
        ("case_worker", Action.CREATED),
        ("reader", Action.OPENED),
        ("case_worker", Action.EXPORTED),
    ]
    assert report.made_by == "P. Case_Worker"


def test_r06_results_that_came_before_the_referral_are_in_the_report(hospital: Hospital):
    """The case had no patient when it was first looked at."""
    worker, services = hospital[Role.CASE_WORKER], hospital.services
    with services.database.writing(worker) as unit:
        case_id = unit.cases.add("IPD1234", None, Stage.READY, unit.now)
    services.cases.open(hospital[Role.READER], case_id)
    case = services.cases.register(worker, referral_draft())
    report = services.audit.patient_report(worker, case.patient.id)
    assert "reader" in {each.account for each in report.entries}


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE audit SET account = 'ola' WHERE seq = 3", Fault.ALTERED),
        ("UPDATE audit SET at = '2020-01-01 00:00:00.000000' WHERE seq = 3", Fault.ALTERED),
        ("UPDATE audit SET detail = '{}' WHERE seq = 3", Fault.VALUE_ALTERED),
        ("DELETE FROM audit WHERE seq = 3", Fault.GAP),
        ("UPDATE audit SET seq = 9999 WHERE seq = 3", Fault.GAP),
    ],
)
def test_r07_whoever_alters_the_log_is_found_out(hospital: Hospital, statement: str, fault: Fault):
    auditor = hospital[Role.CHAIR]
    assert hospital.services.audit.verify(auditor).faults == ()
    tamper(hospital, statement)
    found = hospital.services.audit.verify_at_start(auditor)
    assert [one.fault for one in found.faults][:1] == [fault]
    assert not found.sound
    assert hospital.services.integrity.problems(auditor) != []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET account = 'ola' WHERE seq = 3",
        "UPDATE audit SET detail = NULL, salt = NULL WHERE seq = 3",
        "DELETE FROM audit WHERE seq = 3",
        "INSERT INTO audit SELECT 9999, at, account, name, roles, unit, workstation, session, action, "
        "entity, entity_id, case_id, patient_id, ground, detail, salt, commitment, previous, mac "
        "FROM audit WHERE seq = 3",
    ],
)
def test_r07_the_database_itself_refuses_to_alter_the_log(hospital: Hospital, statement: str):
    with pytest.raises(sqlalchemy.exc.IntegrityError), hospital.services.database.writing() as unit:
        unit.minutes._connection.exec_driver_sql(statement)


def test_r07_a_clock_set_back_is_told_and_breaks_nothing(hospital: Hospital, case: CaseSummary, clock):
    clock.now -= dt.timedelta(days=365)
    hospital.services.cases.open(hospital[Role.READER], case.id)
    found = hospital.services.audit.verify(hospital[Role.CHAIR])
    assert {one.fault for one in found.faults} == {Fault.CLOCK}
    assert found.sound
    assert hospital.services.integrity.problems(hospital[Role.CHAIR]) == []


def test_r08_newest_entries_that_are_gone_are_missed(hospital: Hospital, case: CaseSummary):
    services, chair = hospital.services, hospital[Role.CHAIR]
    last = services.audit.end()
    tamper(hospital, f"DELETE FROM audit WHERE seq > {last.seq - 5}")
    found = services.audit.verify_at_start(chair)
    assert [(one.fault, one.count) for one in found.faults] == [(Fault.MISSING_NEWEST, 5)]


def test_r08_the_evidence_stays_until_somebody_answers_for_it(hospital: Hospital, case: CaseSummary):
    """Work goes on after a loss; that must not wash the anchor's memory away."""
    services, chair = hospital.services, hospital[Role.CHAIR]
    tamper(hospital, f"DELETE FROM audit WHERE seq > {services.audit.end().seq - 5}")
    again = Database(services.database.address, data_key=services.database.keys.data_key)
    try:
        for _ in range(8):
            with again.writing(chair) as unit:
                unit.audit.record(Action.OPENED, [])
                unit.audit.record(Action.SEARCHED, Subject(Entity.LOG))
        faults = [one.fault for one in services.audit.verify_at_start(chair).faults]
        assert faults == [Fault.REWRITTEN]
    finally:
        again.close()
    services.audit.accept_end(hospital.admin, "Gjenopprettet av IT fra nattens kopi")
    assert services.audit.verify(chair).sound


def test_r08_a_damaged_anchor_is_told(hospital: Hospital, case: CaseSummary):
    hospital.services.database.keys.anchor_file.write_bytes(b"nothing of ours")
    found = hospital.services.audit.verify_at_start(hospital[Role.CHAIR])
    assert [one.fault for one in found.faults] == [Fault.ANCHOR_UNREADABLE]


def test_r11_a_deletion_takes_two_persons_and_leaves_a_tombstone(hospital: Hospital, case: CaseSummary):
    services, chair, approver = hospital.services, hospital[Role.CHAIR], hospital[Role.APPROVER]
    other = services.cases.register(hospital[Role.CASE_WORKER], referral_draft("IPD0002", another_patient(0)))
    meeting = services.meetings.plan(chair, MEETING)
    item = services.meetings.put_on_agenda(chair, meeting.id, case.id).item
    services.decisions.decide(chair, item, DECISION)
    services.cases.search(chair, CaseQuery(text="Åse"))
    request = services.deletions.request(chair, case.patient.id, "Pasientens krav, hpl § 43, vedtak 17/2026")
    with pytest.raises(RuleError, match="Another person"):
        services.deletions.carry_out(chair, request, services.accounts.confirm(chair, PASSWORD))
    assert services.cases.find(chair, "IPD1234").id == case.id
    done = services.deletions.carry_out(approver, request, services.accounts.confirm(approver, PASSWORD))
    assert done.state is DeletionState.CARRIED_OUT
    assert done.tombstone["cases"] == 1
    assert done.tombstone["patients"] == 1
    with pytest.raises(ExpectedError):
        services.cases.find(chair, "IPD1234")
    assert services.cases.find(chair, "IPD0002").id == other.id
    found = services.audit.verify(chair)
    assert found.faults == ()
    assert found.blanked > 0
    assert services.integrity.problems(chair) == []


def test_r11_nothing_of_the_patient_is_left_in_any_row(hospital: Hospital, case: CaseSummary):
    services, chair, approver = hospital.services, hospital[Role.CHAIR], hospital[Role.APPROVER]
    request = services.deletions.request(chair, case.patient.id, "Pasientens krav, hpl § 43")
    services.deletions.carry_out(approver, request, services.accounts.confirm(approver, PASSWORD))
    from mtb.store.columns import metadata

    with services.database.reading() as unit:
        for table in metadata.sorted_tables:
            for row in unit.minutes._connection.execute(sqlalchemy.select(table)):
                assert "Åse" not in str(row), table.name
                assert case.patient.identity.number not in str(row), table.name


def test_r11_without_two_accounts_nobody_deletes(services, berg, clock):
    case = services.cases.register(berg, referral_draft())
    with pytest.raises(RuleError, match="two persons"):
        services.deletions.request(berg, case.patient.id, "Pasientens krav, hpl § 43")
