"""How patients are kept."""

from dataclasses import replace
from uuid import uuid4

import pytest

from mtb.domain.changes import Kind
from mtb.domain.errors import ConflictError
from tests.factories import NUMBER, PATIENT


def test_a_patient_comes_back_as_they_went_in(unit):
    patient_id = unit.patients.add(PATIENT)
    kept = unit.patients.with_national_id(NUMBER)
    assert (kept.id, kept.surname, kept.first_name, kept.born, kept.sex) == (
        patient_id,
        PATIENT.surname,
        PATIENT.first_name,
        PATIENT.born,
        PATIENT.sex,
    )
    assert unit.changed == {Kind.PATIENT}


def test_a_correction_needs_the_version_that_was_seen(unit):
    patient_id = unit.patients.add(PATIENT)
    unit.patients.correct(patient_id, 1, replace(PATIENT, first_name="Anna"))
    with pytest.raises(ConflictError):
        unit.patients.correct(patient_id, 1, PATIENT)
    with pytest.raises(ConflictError):
        unit.patients.correct(uuid4(), 1, PATIENT)
    assert unit.patients.with_national_id(NUMBER).first_name == "Anna"
