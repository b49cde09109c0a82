"""Keeps every saved state of a record, so that a correction never overwrites what was there."""

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, func, insert, select, update

from mtb.domain.audit import Entity, Revision
from mtb.domain.people import Actor
from mtb.store.safety_tables import revisions

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


class RevisionStore:
    def __init__(self, connection: Connection, actor: Actor | None, now: dt.datetime) -> None:
        self._connection = connection
        self._actor = actor
        self._now = now

    def keep(self, entity: Entity, record_id: UUID, record: "DataclassInstance", why: str = "") -> int:
        """Keep the record as it is now; returns the number of this state, from 1."""
        last = self._connection.execute(
            select(func.max(revisions.c.number)).where(
                revisions.c.entity == entity.value, revisions.c.record_id == record_id
            )
        ).scalar()
        number = (last or 0) + 1
        actor = self._actor
        self._connection.execute(
            insert(revisions).values(
                id=uuid4(),
                entity=entity.value,
                record_id=record_id,
                number=number,
                at=self._now,
                account=actor.account if actor else "",
                name=actor.name if actor else "",
                why=why,
                content=json.dumps(asdict(record), ensure_ascii=False, sort_keys=True, default=str),
            )
        )
        return number

    def of(self, entity: Entity, record_id: UUID) -> list[Revision]:
        """Every kept state of one record, the oldest first."""
        rows = self._connection.execute(
            select(revisions)
            .where(revisions.c.entity == entity.value, revisions.c.record_id == record_id)
            .order_by(revisions.c.number)
        )
        return [_revision(row) for row in rows]

    def blank(self, record_ids: Iterable[UUID]) -> int:
        """Take the contents of these records' states away; only in a lawful deletion."""
        done = self._connection.execute(
            update(revisions).where(revisions.c.record_id.in_(list(record_ids))).values(content=None)
        )
        return done.rowcount


def _revision(row: Any) -> Revision:
    return Revision(
        Entity(row.entity), row.record_id, row.number, row.at, row.account, row.name, row.why, row.content
    )
