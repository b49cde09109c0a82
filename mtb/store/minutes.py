"""Keeps signed-off minutes: the bytes that were signed are the bytes that are handed out."""

import datetime as dt
import hashlib
from uuid import UUID, uuid4

from sqlalchemy import Connection, insert, select, update

from mtb.domain.changes import Kind
from mtb.domain.minutes import Amendment, MinutesLook, SignOff, Submission
from mtb.domain.people import Actor
from mtb.store.safety_tables import amendments, approvals
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

    def submit(self, meeting_id: UUID, actor: Actor, now: dt.datetime) -> None:
        """The minutes wait for a second person; without accounts there is no author to tell apart."""
        self._connection.execute(
            insert(approvals).values(
                id=uuid4(),
                meeting_id=meeting_id,
                submitted_by=actor.account if actor.account_id else "",
                submitted_name=actor.display_name,
                submitted_at=now,
            )
        )
        self._changed.add(Kind.MINUTES)

    def submission(self, meeting_id: UUID) -> Submission | None:
        """What waits for approval, or None."""
        row = self._connection.execute(
            select(approvals).where(
                approvals.c.meeting_id == meeting_id,
                approvals.c.approved_at.is_(None),
                approvals.c.returned_at.is_(None),
            )
        ).first()
        if row is None:
            return None
        return Submission(row.id, row.submitted_by, row.submitted_name, row.submitted_at)

    def give_back(self, submission: Submission, actor: Actor, why: str, now: dt.datetime) -> None:
        self._end(submission, returned_by=actor.account, returned_at=now, returned_why=why)

    def approve(self, submission: Submission, actor: Actor, now: dt.datetime) -> None:
        self._end(submission, approved_by=actor.account, approved_name=actor.display_name, approved_at=now)

    def amend(self, meeting_id: UUID, what: str, why: str, actor: Actor, now: dt.datetime) -> Amendment:
        """Add the next numbered amendment."""
        number = len(self.amendments(meeting_id)) + 1
        self._connection.execute(
            insert(amendments).values(
                id=uuid4(),
                meeting_id=meeting_id,
                number=number,
                what=what,
                why=why,
                account=actor.account,
                name=actor.display_name,
                at=now,
            )
        )
        self._changed.add(Kind.MINUTES)
        return Amendment(number, what, why, actor.display_name, now)

    def amendments(self, meeting_id: UUID) -> list[Amendment]:
        rows = self._connection.execute(
            select(amendments).where(amendments.c.meeting_id == meeting_id).order_by(amendments.c.number)
        )
        return [Amendment(row.number, row.what, row.why, row.name, row.at) for row in rows]

    def _end(self, submission: Submission, **values: object) -> None:
        self._connection.execute(update(approvals).where(approvals.c.id == submission.id).values(**values))
        self._changed.add(Kind.MINUTES)

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
        if row is None:
            return None
        author = self._connection.execute(
            select(approvals.c.submitted_name).where(
                approvals.c.meeting_id == meeting_id,
                approvals.c.approved_at.is_not(None),
                approvals.c.submitted_by != "",
            )
        ).scalar()
        return SignOff(row.signed_by, row.signed_at, author or "")
