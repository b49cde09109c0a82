"""Reads and writes questions to people outside within one unit of work."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, insert, select, update

from mtb.domain.changes import Kind
from mtb.domain.errors import ConflictError, NotFoundError
from mtb.domain.inquiries import Inquiry
from mtb.store.case_tables import inquiries


class InquiryStore:
    """An inquiry with version 0 is new; every save counts the version up."""

    def __init__(self, connection: Connection, changed: set[Kind]) -> None:
        self._connection = connection
        self._changed = changed

    def get(self, inquiry_id: UUID) -> Inquiry:
        row = self._connection.execute(select(inquiries).where(inquiries.c.id == inquiry_id)).first()
        if row is None:
            raise NotFoundError("There is no such question.", "Spørsmålet finnes ikke.")
        return _inquiry(row._mapping)

    def of_cases(self, case_ids: Sequence[UUID]) -> dict[UUID, tuple[Inquiry, ...]]:
        """The inquiries of these cases, the oldest first."""
        rows = self._connection.execute(
            select(inquiries)
            .where(inquiries.c.case_id.in_(case_ids))
            .order_by(inquiries.c.asked_on, inquiries.c.id)
        )
        found: defaultdict[UUID, list[Inquiry]] = defaultdict(list)
        for row in rows:
            found[row.case_id].append(_inquiry(row._mapping))
        return {case_id: tuple(each) for case_id, each in found.items()}

    def save(self, inquiry: Inquiry) -> Inquiry:
        """Insert a new inquiry or put it in the place of the version seen; ConflictError if that is gone."""
        values: dict[str, Any] = {
            field.name: getattr(inquiry, field.name)
            for field in fields(Inquiry)
            if field.name not in {"id", "version"}
        }
        values["reminded_on"] = [day.isoformat() for day in inquiry.reminded_on]
        if inquiry.version == 0:
            self._connection.execute(insert(inquiries).values(**values, id=inquiry.id, version=1))
        else:
            done = self._connection.execute(
                update(inquiries)
                .where(inquiries.c.id == inquiry.id, inquiries.c.version == inquiry.version)
                .values(**values, version=inquiry.version + 1)
            )
            if done.rowcount != 1:
                raise ConflictError
        self._changed.add(Kind.CASE)
        return replace(inquiry, version=inquiry.version + 1)


def _inquiry(row: Any) -> Inquiry:
    values = {field.name: row[field.name] for field in fields(Inquiry)}
    values["reminded_on"] = tuple(dt.date.fromisoformat(day) for day in values["reminded_on"])
    return Inquiry(**values)
