"""Reads and writes pasted evidence within one unit of work."""

from collections import defaultdict
from dataclasses import fields, replace
from uuid import UUID

from sqlalchemy import Connection, select

from mtb.domain.changes import Kind
from mtb.domain.evidence import Evidence
from mtb.store.review_tables import finding_evidence
from mtb.store.versioned import save_version


class EvidenceStore:
    """Evidence with version 0 is new; every save counts the version up."""

    def __init__(self, connection: Connection, changed: set[Kind]) -> None:
        self._connection = connection
        self._changed = changed

    def of_case(self, case_id: UUID) -> dict[str, tuple[Evidence, ...]]:
        """The evidence of a case by what it is about, the newest first; the withdrawn too."""
        rows = self._connection.execute(
            select(finding_evidence)
            .where(finding_evidence.c.case_id == case_id)
            .order_by(finding_evidence.c.retrieved_on.desc(), finding_evidence.c.id)
        )
        found: defaultdict[str, list[Evidence]] = defaultdict(list)
        for row in rows:
            values = {field.name: row._mapping[field.name] for field in fields(Evidence)}
            found[row.identity].append(Evidence(**values))
        return {identity: tuple(each) for identity, each in found.items()}

    def save(self, evidence: Evidence) -> Evidence:
        """Insert new evidence or put it over the version seen; ConflictError if that is gone."""
        values = {
            field.name: getattr(evidence, field.name)
            for field in fields(Evidence)
            if field.name not in {"id", "version"}
        }
        version = save_version(self._connection, finding_evidence, evidence.id, evidence.version, values)
        self._changed.add(Kind.FINDING)
        return replace(evidence, version=version)
