"""Keeps signed-off minutes: the bytes that were signed are the bytes that are handed out."""

import hashlib
from uuid import UUID, uuid4

from sqlalchemy import Connection, insert, select

from mtb.domain.changes import Kind
from mtb.domain.minutes import MinutesLook, SignOff
from mtb.store.tables import signed_minutes


class MinutesStore:
    def __init__(self, connection: Connection, changed: set[Kind]) -> None:
        self._connection = connection
        self._changed = changed

    def keep(self, meeting_id: UUID, look: MinutesLook, signed: SignOff, content: bytes) -> None:
        self._connection.execute(
            insert(signed_minutes).values(
                id=uuid4(),
                meeting_id=meeting_id,
                language=look.language,
                deidentified=look.deidentified,
                signed_by=signed.by,
                signed_at=signed.at,
                sha256=hashlib.sha256(content).hexdigest(),
                content=content,
            )
        )
        self._changed.add(Kind.MINUTES)

    def content(self, meeting_id: UUID, look: MinutesLook) -> bytes | None:
        """The signed PDF, or None while the minutes are a draft."""
        content = self._connection.execute(
            select(signed_minutes.c.content).where(
                signed_minutes.c.meeting_id == meeting_id,
                signed_minutes.c.language == look.language,
                signed_minutes.c.deidentified == look.deidentified,
            )
        ).scalar()
        return None if content is None else bytes(content)

    def damaged(self) -> list[UUID]:
        """Meetings with a signed PDF whose bytes no longer fit their checksum."""
        rows = self._connection.execute(
            select(signed_minutes.c.meeting_id, signed_minutes.c.sha256, signed_minutes.c.content)
        )
        return [row.meeting_id for row in rows if hashlib.sha256(row.content).hexdigest() != row.sha256]

    def sign_off_of(self, meeting_id: UUID) -> SignOff | None:
        row = self._connection.execute(
            select(signed_minutes.c.signed_by, signed_minutes.c.signed_at).where(
                signed_minutes.c.meeting_id == meeting_id
            )
        ).first()
        return None if row is None else SignOff(row.signed_by, row.signed_at)
