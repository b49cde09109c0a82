"""Reads and writes the documents of cases within one unit of work; they are hidden, never deleted."""

import datetime as dt
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, insert, select, update

from mtb.domain.case_documents import CaseDocument
from mtb.domain.changes import Kind
from mtb.domain.errors import NotFoundError
from mtb.store.case_tables import case_documents

_WITHOUT_CONTENT = tuple(column for column in case_documents.c if column.name != "content")


class CaseDocumentStore:
    def __init__(self, connection: Connection, changed: set[Kind]) -> None:
        self._connection = connection
        self._changed = changed

    def add(self, document: CaseDocument, content: bytes) -> None:
        """Keep a new document with its content."""
        values = {column.name: getattr(document, column.name) for column in _WITHOUT_CONTENT}
        self._connection.execute(insert(case_documents).values(**values, content=content))
        self._changed.add(Kind.CASE)

    def get(self, document_id: UUID) -> CaseDocument:
        """A document without its content, hidden or not."""
        row = self._connection.execute(_documents().where(case_documents.c.id == document_id)).first()
        if row is None:
            raise NotFoundError("There is no such document.", "Dokumentet finnes ikke.")
        return _document(row._mapping)

    def content(self, document_id: UUID) -> bytes:
        found: bytes | None = self._connection.execute(
            select(case_documents.c.content).where(case_documents.c.id == document_id)
        ).scalar()
        if found is None:
            raise NotFoundError("There is no such document.", "Dokumentet finnes ikke.")
        return bytes(found)

    def of_case(self, case_id: UUID, *, hidden: bool = False) -> tuple[CaseDocument, ...]:
        """The documents of a case, the newest first; ``hidden`` asks for those taken out of sight too."""
        statement = _documents().where(case_documents.c.case_id == case_id)
        if not hidden:
            statement = statement.where(case_documents.c.removed_at.is_(None))
        rows = self._connection.execute(
            statement.order_by(case_documents.c.added_at.desc(), case_documents.c.name)
        )
        return tuple(_document(row._mapping) for row in rows)

    def with_digest(self, digest: str) -> tuple[CaseDocument, ...]:
        """Every document in sight with this content, whatever its case."""
        rows = self._connection.execute(
            _documents().where(case_documents.c.digest == digest, case_documents.c.removed_at.is_(None))
        )
        return tuple(_document(row._mapping) for row in rows)

    def set_removed(self, document_id: UUID, at: dt.datetime | None) -> CaseDocument:
        """Take a document out of sight, or with None put it back."""
        self._connection.execute(
            update(case_documents).where(case_documents.c.id == document_id).values(removed_at=at)
        )
        self._changed.add(Kind.CASE)
        return self.get(document_id)

    def move(self, document_id: UUID, case_id: UUID) -> CaseDocument:
        """Let a document belong to another case."""
        self._connection.execute(
            update(case_documents).where(case_documents.c.id == document_id).values(case_id=case_id)
        )
        self._changed.add(Kind.CASE)
        return self.get(document_id)


def _documents() -> Select[Any]:
    return select(*_WITHOUT_CONTENT)


def _document(row: Any) -> CaseDocument:
    return CaseDocument(**{column.name: row[column.name] for column in _WITHOUT_CONTENT})
