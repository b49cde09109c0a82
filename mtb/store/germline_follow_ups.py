"""Reads and writes what became of germline questions within one unit of work."""

from dataclasses import fields, replace
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from mtb.domain.changes import Kind
from mtb.domain.germline_follow_up import Counselling, GermlineFollowUp, GermlineResult
from mtb.store.review_tables import germline_follow_ups
from mtb.store.versioned import save_version


class GermlineFollowUpStore:
    """A follow-up with version 0 is new; every save counts the version up."""

    def __init__(self, connection: Connection, changed: set[Kind]) -> None:
        self._connection = connection
        self._changed = changed

    def of_case(self, case_id: UUID) -> dict[str, GermlineFollowUp]:
        """The follow-ups of a case by what they are about."""
        rows = self._connection.execute(
            select(germline_follow_ups).where(germline_follow_ups.c.case_id == case_id)
        )
        return {row.identity: _follow_up(row._mapping) for row in rows}

    def save(self, follow_up: GermlineFollowUp) -> GermlineFollowUp:
        """Insert a new one or put it over the version seen; ConflictError if that is gone."""
        values = {
            field.name: getattr(follow_up, field.name)
            for field in fields(GermlineFollowUp)
            if field.name not in {"id", "version"}
        }
        version = save_version(self._connection, germline_follow_ups, follow_up.id, follow_up.version, values)
        self._changed.add(Kind.FINDING)
        return replace(follow_up, version=version)


def _follow_up(row: Any) -> GermlineFollowUp:
    values = {field.name: row[field.name] for field in fields(GermlineFollowUp)}
    values["result"] = GermlineResult(values["result"]) if values["result"] else None
    values["counselling"] = Counselling(values["counselling"]) if values["counselling"] else None
    return GermlineFollowUp(**values)
