"""R6–R8: the report to a patient, tampering, and the anchor outside."""

import datetime as dt

import pytest
import sqlalchemy

from mtb.domain.audit import Action, Entity, Fault, Subject
from mtb.domain.cases import CaseSummary
from mtb.domain.rights import Role
from mtb.domain.stages import Stage
from mtb.store.database import Database
from tests.factories import another_patient, referral_draft, without_trigger
from tests.safety.conftest import Hospital


@pytest.fixture
def case(hospital: Hospital) -> CaseSummary:
    return hospital.services.cases.register(hospital[Role.CASE_WORKER], referral_draft())


def tamper(hospital: Hospital, statement: str) -> None:
    """Somebody with the key goes behind the program's back."""
    with hospital.services.database.writing() as unit:
        for name in ("audit_no_update", "audit_no_delete", "audit_in_order"):
            without_trigger(unit, name, "audit")
        unit.minutes._connection.exec_driver_sql(statement)


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
