"""Reads and writes the findings of imported results within one unit of work."""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, insert, select, update

from mtb.domain.changes import Kind
from mtb.domain.errors import ConflictError
from mtb.domain.findings import Finding, FindingKind, Source
from mtb.domain.results import StoredFinding
from mtb.store.tables import findings, results

_PLAIN = tuple(
    field.name for field in fields(Finding) if field.name not in {"kind", "source", "filters", "columns"}
)


class FindingStore:
    def __init__(self, connection: Connection, changed: set[Kind]) -> None:
        self._connection = connection
        self._changed = changed

    def add(self, result_id: UUID, new: Iterable[Finding]) -> int:
        """Store the findings in their order; returns how many."""
        rows = [
            {
                "id": uuid4(),
                "version": 1,
                "result_id": result_id,
                "position": place,
                "for_board": False,
                "kind": finding.kind.value,
                "source_file": finding.source.file,
                "source_line": finding.source.line,
                "filters": list(finding.filters),
                "columns": dict(finding.columns),
                **{name: getattr(finding, name) for name in _PLAIN},
            }
            for place, finding in enumerate(new)
        ]
        if rows:
            self._connection.execute(insert(findings), rows)
            self._changed.add(Kind.FINDING)
        return len(rows)

    def of_case(self, case_id: UUID) -> list[StoredFinding]:
        """All findings of a case: the newest result first, each in the file's order."""
        rows = self._connection.execute(
            select(findings)
            .join(results)
            .where(results.c.case_id == case_id)
            .order_by(results.c.imported_at.desc(), results.c.id, findings.c.position)
        )
        return [_stored(row) for row in rows]

    def for_board(self, case_id: UUID, also: Iterable[UUID]) -> list[StoredFinding]:
        """Those marked for the board, and the ones named in ``also``."""
        rows = self._connection.execute(
            select(findings)
            .join(results)
            .where(results.c.case_id == case_id, findings.c.for_board | findings.c.id.in_(list(also)))
            .order_by(results.c.imported_at.desc(), findings.c.position)
        )
        return [_stored(row) for row in rows]

    def mark_for_board(self, finding_id: UUID, seen_version: int, *, wanted: bool) -> None:
        """Mark or unmark; ConflictError if somebody saved the finding in the meantime."""
        done = self._connection.execute(
            update(findings)
            .where(findings.c.id == finding_id, findings.c.version == seen_version)
            .values(for_board=wanted, version=seen_version + 1)
        )
        if done.rowcount != 1:
            raise ConflictError
        self._changed.add(Kind.FINDING)

    def mark_germline(self, finding_id: UUID, seen_version: int, *, wanted: bool) -> None:
        """Say that it is in the germline, or not; either way it leaves the board until it is chosen anew."""
        done = self._connection.execute(
            update(findings)
            .where(findings.c.id == finding_id, findings.c.version == seen_version)
            .values(germline=wanted, for_board=False, version=seen_version + 1)
        )
        if done.rowcount != 1:
            raise ConflictError
        self._changed.add(Kind.FINDING)


def _stored(row: Any) -> StoredFinding:
    values = row._mapping
    finding = Finding(
        kind=FindingKind(values["kind"]),
        source=Source(values["source_file"], values["source_line"]),
        filters=tuple(values["filters"]),
        columns=values["columns"],
        **{name: values[name] for name in _PLAIN},
    )
    return StoredFinding(
        values["id"],
        values["version"],
        values["result_id"],
        values["position"],
        values["for_board"],
        finding,
        germline=values["germline"],
    )
