"""Reads and writes patients within one unit of work."""

import datetime as dt
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, insert, select, update

from mtb.domain.changes import Kind
from mtb.domain.errors import ConflictError
from mtb.domain.national_identity import parse_national_identity
from mtb.domain.patients import Patient, PatientDraft, Sex
from mtb.store.tables import patients


class PatientStore:
    def __init__(self, connection: Connection, changed: set[Kind]) -> None:
        self._connection = connection
        self._changed = changed

    def with_national_id(self, number: str) -> Patient | None:
        """Who has this number; of a person who was registered twice, the record that counts."""
        row = self._connection.execute(select(patients).where(patients.c.national_id == number)).first()
        if row is None:
            return None
        return self.get(row.merged_into_id) if row.merged_into_id else patient_of(row._mapping)

    def get(self, patient_id: UUID) -> Patient | None:
        row = self._connection.execute(select(patients).where(patients.c.id == patient_id)).first()
        return None if row is None else patient_of(row._mapping)

    def people(self) -> list[tuple[UUID, str, str, dt.date | None]]:
        """Everybody's id, surname, first name and birthday, to compare a name with; nobody twice."""
        columns = (patients.c.id, patients.c.surname, patients.c.first_name, patients.c.born)
        once = select(*columns).where(patients.c.merged_into_id.is_(None))
        return [(row[0], row[1], row[2], row[3]) for row in self._connection.execute(once)]

    def add(self, draft: PatientDraft) -> UUID:
        patient_id = uuid4()
        self._connection.execute(insert(patients).values(id=patient_id, version=1, **_columns(draft)))
        self._changed.add(Kind.PATIENT)
        return patient_id

    def correct(self, patient_id: UUID, seen_version: int, draft: PatientDraft) -> None:
        """Save only if nobody saved since the caller read the patient; else raise ConflictError.

        A number that stayed with a second registration of the same person is taken from there.
        """
        self._connection.execute(
            update(patients)
            .where(patients.c.merged_into_id == patient_id, patients.c.national_id == draft.national_id)
            .values(national_id=None)
        )
        done = self._connection.execute(
            update(patients)
            .where(patients.c.id == patient_id, patients.c.version == seen_version)
            .values(version=seen_version + 1, **_columns(draft))
        )
        if done.rowcount != 1:
            raise ConflictError
        self._changed.add(Kind.PATIENT)


def patient_of(row: Any, prefix: str = "") -> Patient:
    """The patient in a row whose patient columns are labelled with ``prefix``."""
    number = row[f"{prefix}national_id"]
    born: dt.date | None = row[f"{prefix}born"]
    return Patient(
        row[f"{prefix}id"],
        row[f"{prefix}version"],
        row[f"{prefix}surname"],
        row[f"{prefix}first_name"],
        parse_national_identity(number) if number else None,
        born,
        Sex(row[f"{prefix}sex"]),
    )


def _columns(draft: PatientDraft) -> dict[str, Any]:
    return {
        "surname": draft.surname,
        "first_name": draft.first_name,
        "national_id": draft.national_id or None,
        "born": draft.born,
        "sex": draft.sex.value,
    }
