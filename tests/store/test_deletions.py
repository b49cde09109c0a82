"""How requests for deletion are kept, and that rows go only while one is being carried out."""

from uuid import uuid4

import pytest
from sqlalchemy.exc import IntegrityError

from mtb.domain.deletions import DeletionState
from mtb.domain.errors import NotFoundError
from tests.factories import PATIENT, person
from tests.store.conftest import NOW


def test_a_request_is_withdrawn_and_stands_no_longer(unit):
    request_id = unit.deletions.request(uuid4(), "hpl § 43", person(), NOW)
    unit.deletions.withdraw(request_id, NOW)
    assert [each.state for each in unit.deletions.all()] == [DeletionState.WITHDRAWN]
    with pytest.raises(NotFoundError):
        unit.deletions.get(uuid4())


def test_rows_go_between_agreement_and_end_only(services):
    with services.database.writing() as unit:
        patient_id = unit.patients.add(PATIENT)
        request_id = unit.deletions.request(patient_id, "hpl § 43", person(), NOW)
    with pytest.raises(IntegrityError), services.database.writing() as unit:
        unit.deletions.delete_patient(patient_id, [], [])
    with services.database.writing() as unit:
        unit.deletions.begin(request_id, person("onord"), NOW)
        assert unit.deletions.delete_patient(patient_id, [], [])["patients"] == 1
        unit.deletions.finish(request_id, {"patients": 1}, NOW)
    with services.database.writing() as unit:
        other = unit.patients.add(PATIENT)
    with pytest.raises(IntegrityError), services.database.writing() as unit:
        unit.deletions.delete_patient(other, [], [])
