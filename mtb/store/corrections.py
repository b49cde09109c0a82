"""Puts what stands in the wrong place into the right one: a case's records, a patient's cases."""

from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, exists, func, or_, select, update

from mtb.domain.changes import Kind
from mtb.domain.errors import ConflictError
from mtb.store.case_tables import earlier_tests, inquiries, lab_samples, specimens, treatments
from mtb.store.tables import cases, consents, findings, patients, referrals, results

_MATERIAL: Final = {"specimens": specimens, "samples": lab_samples}


class CorrectionStore:
    """Moves rows and points from what was merged to what counts; nothing is copied and nothing deleted."""

    def __init__(self, connection: Connection, changed: set[Kind]) -> None:
        self._connection = connection
        self._changed = changed

    def merged_into(self, case_id: UUID) -> list[UUID]:
        """The cases that were merged into this one, themselves or by way of another."""
        found: list[UUID] = []
        wanted = [case_id]
        while wanted:
            rows = self._connection.execute(
                select(cases.c.id).where(cases.c.merged_into_id.in_(wanted)).order_by(cases.c.number)
            )
            wanted = [each for each in rows.scalars() if each not in found and each != case_id]
            found += wanted
        return found

    def mark_merged(self, case_id: UUID, into: UUID) -> None:
        """Say which case counts instead of this one; what pointed here points there, never at itself."""
        for column in (cases.c.merged_into_id, cases.c.earlier_case_id):
            self._connection.execute(
                update(cases).where(column == case_id, cases.c.id != into).values({column.name: into})
            )
        for column, of, instead in (
            (cases.c.merged_into_id, case_id, into),
            (cases.c.earlier_case_id, into, None),
        ):
            self._connection.execute(
                update(cases)
                .where(cases.c.id == of, or_(column.is_(None), column == case_id))
                .values({column.name: instead})
            )
        self._changed.add(Kind.CASE)

    def give_up_name(self, case_id: UUID, seen_version: int) -> None:
        """Take a case's InPreD ID away, so that another can have it; ConflictError if somebody saved."""
        done = self._connection.execute(
            update(cases)
            .where(cases.c.id == case_id, cases.c.version == seen_version)
            .values(inpred_id=None, version=seen_version + 1)
        )
        if done.rowcount != 1:
            raise ConflictError
        self._changed.add(Kind.CASE)

    def move_results(self, source: UUID, target: UUID) -> tuple[int, int]:
        """Let one case's results belong to another; returns how many went, and how many stayed.

        What both imported from the same contents stays where it is.
        """
        there = results.alias("there")
        twice = exists().where(there.c.case_id == target, there.c.digest == results.c.digest)
        moved = self._connection.execute(
            update(results).where(results.c.case_id == source, ~twice).values(case_id=target)
        ).rowcount
        left = self._connection.execute(
            select(func.count()).select_from(results).where(results.c.case_id == source)
        ).scalar_one()
        self._changed.update((Kind.RESULT, Kind.FINDING))
        return moved, left

    def hide_germline_from_board(self, case_id: UUID) -> int:
        """Take germline findings of a case off the board's list, where consent does not cover them."""
        of_case = select(results.c.id).where(results.c.case_id == case_id)
        done = self._connection.execute(
            update(findings)
            .where(findings.c.result_id.in_(of_case), findings.c.germline, findings.c.for_board)
            .values(for_board=False, version=findings.c.version + 1)
        )
        return done.rowcount

    def move_material(self, source: UUID, target: UUID) -> dict[str, list[UUID]]:
        """Let specimens and laboratory samples belong to another case, after those it has."""
        return {name: self._move_ordered(table, source, target) for name, table in _MATERIAL.items()}

    def move_inquiries(self, source: UUID, target: UUID) -> list[UUID]:
        """Let the questions of one case belong to another."""
        return self._move(inquiries, source, target, version=inquiries.c.version + 1)

    def move_referral(self, source: UUID, target: UUID) -> None:
        """Let the referral with consents, treatments and tests belong to a case that has none."""
        for table in (referrals, consents, treatments, earlier_tests):
            self._connection.execute(update(table).where(table.c.case_id == source).values(case_id=target))
        self._changed.add(Kind.CASE)

    def move_cases(self, source: UUID, target: UUID) -> list[UUID]:
        """Let every case of one patient belong to another; returns which."""
        ids = list(
            self._connection.execute(
                select(cases.c.id).where(cases.c.patient_id == source).order_by(cases.c.number)
            ).scalars()
        )
        self._connection.execute(
            update(cases)
            .where(cases.c.patient_id == source)
            .values(patient_id=target, version=cases.c.version + 1)
        )
        self._changed.update((Kind.CASE, Kind.PATIENT))
        return ids

    def empty_patient(self, patient_id: UUID, seen_version: int, into: UUID, national_id: str) -> None:
        """Leave of a patient's record a pointer to the one that counts, and a number only it can answer to.

        What stood there is kept as a revision by the caller.
        """
        done = self._connection.execute(
            update(patients)
            .where(patients.c.id == patient_id, patients.c.version == seen_version)
            .values(
                surname="",
                first_name="",
                national_id=national_id or None,
                born=None,
                sex="U",
                merged_into_id=into,
                version=seen_version + 1,
            )
        )
        if done.rowcount != 1:
            raise ConflictError
        self._connection.execute(
            update(patients).where(patients.c.merged_into_id == patient_id).values(merged_into_id=into)
        )
        self._changed.add(Kind.PATIENT)

    def _move_ordered(self, table: Any, source: UUID, target: UUID) -> list[UUID]:
        last = self._connection.execute(
            select(func.max(table.c.position)).where(table.c.case_id == target)
        ).scalar()
        return self._move(
            table, source, target, version=table.c.version + 1, position=table.c.position + (last or 0)
        )

    def _move(self, table: Any, source: UUID, target: UUID, **values: Any) -> list[UUID]:
        ids = list(self._connection.execute(select(table.c.id).where(table.c.case_id == source)).scalars())
        self._connection.execute(
            update(table).where(table.c.case_id == source).values(case_id=target, **values)
        )
        self._changed.add(Kind.CASE)
        return ids
