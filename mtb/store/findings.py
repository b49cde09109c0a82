"""Reads and writes the findings of imported results within one unit of work."""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, insert, select, update

from mtb.domain.changes import Kind
from mtb.domain.errors import ConflictError
from mtb.domain.finding_identity import alike_of, identity_of
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
                "identity": identity_of(finding),
                "alike": alike_of(finding),
                **{name: getattr(finding, name) for name in _PLAIN},
            }
            for place, finding in enumerate(new)
        ]
        if rows:
            self._connection.execute(insert(findings), rows)
            self._changed.add(Kind.FINDING)
        return len(rows)

    def of_case(self, case_id: UUID) -> list[StoredFinding]:
        """All findings of a case's current results: the newest first, each in the file's order."""
        rows = self._connection.execute(
            select(findings)
            .join(results)
            .where(results.c.case_id == case_id, results.c.superseded_by.is_(None))
            .order_by(results.c.imported_at.desc(), results.c.id, findings.c.position)
        )
        return [_stored(row) for row in rows]

    def of_result(self, result_id: UUID) -> list[StoredFinding]:
        """The findings of one result in the file's order."""
        rows = self._connection.execute(
            select(findings).where(findings.c.result_id == result_id).order_by(findings.c.position)
        )
        return [_stored(row) for row in rows]

    def for_board(self, case_id: UUID, also: Iterable[UUID]) -> list[StoredFinding]:
        """Those marked for the board, in the order chosen for it, and the ones named in ``also``."""
        shown = findings.c.for_board & results.c.superseded_by.is_(None)
        rows = self._connection.execute(
            select(findings)
            .join(results)
            .where(results.c.case_id == case_id, shown | findings.c.id.in_(list(also)))
            .order_by(
                findings.c.board_order.asc().nulls_last(), results.c.imported_at.desc(), findings.c.position
            )
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

    def set_order(self, finding_ids: Sequence[UUID]) -> None:
        """Number these for the board in the order given; what else is on it comes after them."""
        of_case = select(results.c.case_id).join(findings).where(findings.c.id.in_(finding_ids))
        all_of_it = select(results.c.id).where(results.c.case_id.in_(of_case))
        self._connection.execute(
            update(findings).where(findings.c.result_id.in_(all_of_it)).values(board_order=None)
        )
        for place, finding_id in enumerate(finding_ids, 1):
            self._connection.execute(
                update(findings).where(findings.c.id == finding_id).values(board_order=place)
            )
        self._changed.add(Kind.FINDING)

    def carry_over(self, old_result: UUID, new_result: UUID) -> list[StoredFinding]:
        """Let what was chosen and said of an older version hold for the new one, by identity.

        Gives back the findings for the board, or in the germline, that the new version no longer has.
        """
        old = select(findings).where(
            findings.c.result_id == old_result, findings.c.for_board | findings.c.germline
        )
        gone = []
        for row in self._connection.execute(old).all():
            done = self._connection.execute(
                update(findings)
                .where(findings.c.result_id == new_result, findings.c.identity == row.identity)
                .values(for_board=row.for_board, germline=row.germline, board_order=row.board_order)
            )
            if done.rowcount == 0:
                gone.append(_stored(row))
        return gone


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
        board_order=values["board_order"],
    )
