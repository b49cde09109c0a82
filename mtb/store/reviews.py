"""Reads and writes what people say about findings within one unit of work."""

import datetime as dt
from dataclasses import asdict, fields, replace
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from mtb.domain.changes import Kind
from mtb.domain.decisions import EscatTier
from mtb.domain.reviews import Effect, EscatLevel, FindingReview, Judgement, ReportingGroup, SecondOpinion
from mtb.store.review_tables import finding_reviews
from mtb.store.versioned import save_version

_COLUMNS = {"group": "reporting_group"}
_ENUMS = {"judgement": Judgement, "effect": Effect, "group": ReportingGroup}


class ReviewStore:
    """A review with version 0 is new; every save counts the version up."""

    def __init__(self, connection: Connection, changed: set[Kind]) -> None:
        self._connection = connection
        self._changed = changed

    def of_case(self, case_id: UUID) -> dict[str, FindingReview]:
        """The reviews of a case by what they are about."""
        rows = self._connection.execute(select(finding_reviews).where(finding_reviews.c.case_id == case_id))
        return {row.identity: _review(row._mapping) for row in rows}

    def save(self, review: FindingReview) -> FindingReview:
        """Insert a new review or put it over the version seen; ConflictError if that is gone."""
        values: dict[str, Any] = {
            _COLUMNS.get(field.name, field.name): getattr(review, field.name)
            for field in fields(FindingReview)
            if field.name not in {"id", "version"}
        }
        for name in ("escat_own", "escat_other", "second"):
            values[name] = _plain(values[name])
        version = save_version(self._connection, finding_reviews, review.id, review.version, values)
        self._changed.add(Kind.FINDING)
        return replace(review, version=version)


def _plain(record: EscatLevel | SecondOpinion | None) -> dict[str, Any] | None:
    """As JSON keeps it: days and instants as ISO texts."""
    if record is None:
        return None
    return {
        name: value.isoformat() if isinstance(value, dt.date) else value
        for name, value in asdict(record).items()
    }


def _review(row: Any) -> FindingReview:
    values = {field.name: row[_COLUMNS.get(field.name, field.name)] for field in fields(FindingReview)}
    for name, kind in _ENUMS.items():
        values[name] = kind(values[name]) if values[name] else None
    for name in ("escat_own", "escat_other"):
        values[name] = _level(values[name])
    values["second"] = _opinion(values["second"])
    return FindingReview(**values)


def _level(kept: dict[str, Any] | None) -> EscatLevel | None:
    if kept is None:
        return None
    day = kept["on"]
    return EscatLevel(EscatTier(kept["tier"]), kept["reference"], dt.date.fromisoformat(day) if day else None)


def _opinion(kept: dict[str, Any] | None) -> SecondOpinion | None:
    return None if kept is None else SecondOpinion(**{**kept, "at": dt.datetime.fromisoformat(kept["at"])})
