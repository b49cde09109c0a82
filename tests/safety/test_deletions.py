"""R11: lawful deletion by two persons."""

import pytest
import sqlalchemy

from mtb.domain.cases import CaseQuery, CaseSummary
from mtb.domain.deletions import DeletionState
from mtb.domain.errors import ExpectedError, RuleError
from mtb.domain.rights import Role
from mtb.domain.worklist_views import WorklistView
from mtb.store.columns import metadata
from tests.factories import DECISION, MEETING, another_patient, referral_draft
from tests.safety.conftest import PASSWORD, Hospital


@pytest.fixture
def case(hospital: Hospital) -> CaseSummary:
    return hospital.services.cases.register(hospital[Role.CASE_WORKER], referral_draft())


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
    services.views.save(chair, WorklistView("Mine", text="Åse"))
    request = services.deletions.request(chair, case.patient.id, "Pasientens krav, hpl § 43")
    services.deletions.carry_out(approver, request, services.accounts.confirm(approver, PASSWORD))
    with services.database.reading() as unit:
        for table in metadata.sorted_tables:
            for row in unit.minutes._connection.execute(sqlalchemy.select(table)):
                assert "Åse" not in str(row), table.name
                assert case.patient.identity.number not in str(row), table.name


def test_r11_without_two_accounts_nobody_deletes(services, berg, clock):
    case = services.cases.register(berg, referral_draft())
    with pytest.raises(RuleError, match="two persons"):
        services.deletions.request(berg, case.patient.id, "Pasientens krav, hpl § 43")
