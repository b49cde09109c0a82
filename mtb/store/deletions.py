"""Lawful deletion within one unit of work: the requests, and the deleting itself.

The database's triggers let rows go only between the approval and the carrying out, in one transaction.
"""

import datetime as dt
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, delete, insert, or_, select, update

from mtb.domain.deletions import DeletionRequest
from mtb.domain.errors import NotFoundError
from mtb.domain.people import Actor
from mtb.store.case_search_texts import forget
from mtb.store.case_tables import (
    case_documents,
    earlier_tests,
    inquiries,
    lab_samples,
    specimens,
    treatments,
)
from mtb.store.review_tables import finding_evidence, finding_reviews, germline_follow_ups
from mtb.store.safety_tables import drafts, lawful_deletions
from mtb.store.tables import (
    agenda_items,
    attachments,
    case_events,
    cases,
    consents,
    findings,
    patients,
    possibilities,
    referrals,
    results,
    tasks,
)

_OF_FINDINGS = (finding_reviews, germline_follow_ups, finding_evidence)


class DeletionStore:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def request(self, patient_id: UUID, ground: str, actor: Actor, now: dt.datetime) -> UUID:
        request_id = uuid4()
        self._connection.execute(
            insert(lawful_deletions).values(
                id=request_id,
                patient_id=patient_id,
                ground=ground,
                requested_by=actor.account,
                requested_name=actor.display_name,
                requested_at=now,
            )
        )
        return request_id

    def all(self) -> list[DeletionRequest]:
        """Every request there ever was, the newest first."""
        rows = self._connection.execute(
            select(lawful_deletions).order_by(lawful_deletions.c.requested_at.desc())
        )
        return [_request(row) for row in rows]

    def get(self, request_id: UUID) -> DeletionRequest:
        row = self._connection.execute(
            select(lawful_deletions).where(lawful_deletions.c.id == request_id)
        ).first()
        if row is None:
            raise NotFoundError("There is no such request.", "Begjæringen finnes ikke.")
        return _request(row)

    def withdraw(self, request_id: UUID, now: dt.datetime) -> None:
        self._set(request_id, withdrawn_at=now)

    def begin(self, request_id: UUID, actor: Actor, now: dt.datetime) -> None:
        """The second person agrees: from here to ``finish`` rows may go."""
        self._set(request_id, approved_by=actor.account, approved_name=actor.display_name, approved_at=now)

    def finish(self, request_id: UUID, tombstone: dict[str, int], now: dt.datetime) -> None:
        """Nothing more may go; what remains is how many rows of which kind there were."""
        self._set(request_id, carried_out_at=now, tombstone=tombstone)

    def cases_of(self, patient_id: UUID) -> list[UUID]:
        return list(
            self._connection.execute(select(cases.c.id).where(cases.c.patient_id == patient_id)).scalars()
        )

    def records_of(self, case_ids: list[UUID]) -> list[UUID]:
        """What belongs to these cases and was kept state by state: material, questions, documents."""
        return [
            record_id
            for table in (specimens, lab_samples, inquiries, case_documents, *_OF_FINDINGS)
            for record_id in self._connection.execute(
                select(table.c.id).where(table.c.case_id.in_(case_ids))
            ).scalars()
        ]

    def second_records_of(self, patient_id: UUID) -> list[UUID]:
        """The other records of a person who was registered twice."""
        return list(
            self._connection.execute(
                select(patients.c.id).where(patients.c.merged_into_id == patient_id)
            ).scalars()
        )

    def items_of(self, case_ids: list[UUID]) -> list[UUID]:
        """The places on agendas of these cases: their decisions."""
        return list(
            self._connection.execute(
                select(agenda_items.c.id).where(agenda_items.c.case_id.in_(case_ids))
            ).scalars()
        )

    def delete_patient(self, patient_id: UUID, case_ids: list[UUID], item_ids: list[UUID]) -> dict[str, int]:
        """Delete everything clinical of a patient; returns how many rows of each table went."""
        of_results = select(results.c.id).where(results.c.case_id.in_(case_ids))
        conditions = [
            (possibilities, possibilities.c.item_id.in_(item_ids)),
            (tasks, tasks.c.item_id.in_(item_ids)),
            (agenda_items, agenda_items.c.id.in_(item_ids)),
            (attachments, attachments.c.result_id.in_(of_results)),
            (findings, findings.c.result_id.in_(of_results)),
            (results, results.c.case_id.in_(case_ids)),
            (consents, consents.c.case_id.in_(case_ids)),
            (treatments, treatments.c.case_id.in_(case_ids)),
            (earlier_tests, earlier_tests.c.case_id.in_(case_ids)),
            (lab_samples, lab_samples.c.case_id.in_(case_ids)),
            (specimens, specimens.c.case_id.in_(case_ids)),
            (inquiries, inquiries.c.case_id.in_(case_ids)),
            (case_documents, case_documents.c.case_id.in_(case_ids)),
            *((table, table.c.case_id.in_(case_ids)) for table in _OF_FINDINGS),
            (referrals, referrals.c.case_id.in_(case_ids)),
            (case_events, case_events.c.case_id.in_(case_ids)),
            (cases, cases.c.id.in_(case_ids)),
            (patients, or_(patients.c.id == patient_id, patients.c.merged_into_id == patient_id)),
        ]
        # Somebody's unsaved text may be about this patient, and nobody can tell.
        self._connection.execute(delete(drafts))
        forget(self._connection, case_ids)
        return {
            table.name: self._connection.execute(delete(table).where(condition)).rowcount
            for table, condition in conditions
        }

    def _set(self, request_id: UUID, **values: object) -> None:
        self._connection.execute(
            update(lawful_deletions).where(lawful_deletions.c.id == request_id).values(**values)
        )


def _request(row: Any) -> DeletionRequest:
    return DeletionRequest(
        id=row.id,
        patient_id=row.patient_id,
        ground=row.ground,
        requested_by=row.requested_by,
        requested_name=row.requested_name,
        requested_at=row.requested_at,
        withdrawn_at=row.withdrawn_at,
        approved_name=row.approved_name or "",
        carried_out_at=row.carried_out_at,
        tombstone=dict(row.tombstone or {}),
    )
