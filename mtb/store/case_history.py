"""What happened to a case, and the stage that follows from it."""

import datetime as dt
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, func, insert, select, update

from mtb.domain.changes import Kind
from mtb.domain.errors import ConflictError, NotFoundError, RuleError
from mtb.domain.people import Actor
from mtb.domain.stages import (
    CaseEvent,
    EventKind,
    ExitReason,
    Hold,
    Stage,
    Standing,
    last_undoable,
    standing_after,
    standing_of,
)
from mtb.domain.targets import StageTargets
from mtb.store.tables import TAKEN_OFF, agenda_items, case_events, cases, meetings, referrals
from mtb.store.target_settings import read_targets


class CaseHistory:
    """Records events and keeps each case's stage, age and due day in step with them."""

    def __init__(self, connection: Connection, changed: set[Kind]) -> None:
        self._connection = connection
        self._changed = changed
        self._targets: StageTargets | None = None

    def events(self, case_id: UUID) -> tuple[CaseEvent, ...]:
        """Every entry of a case, the oldest first."""
        rows = self._connection.execute(
            select(case_events)
            .where(case_events.c.case_id == case_id)
            .order_by(case_events.c.position, case_events.c.at)
        )
        return tuple(_event(row) for row in rows)

    def record(
        self,
        case_id: UUID,
        event: EventKind,
        actor: Actor,
        now: dt.datetime,
        detail: str = "",
    ) -> None:
        """Add an entry of which nothing is known but what and when; see ``enter``."""
        self.enter(case_id, CaseEvent(now, event, actor.name or actor.account, detail), actor)

    def enter(self, case_id: UUID, entry: CaseEvent, actor: Actor) -> None:
        """Add an entry and move the case as it says; entries keep their order when the clock is set back."""
        before = self._standing(case_id)
        self._insert(case_id, entry, actor)
        self._set(case_id, before, standing_after(before, entry))

    def undo(self, case_id: UUID, actor: Actor, now: dt.datetime) -> CaseEvent:
        """Take the last entry back, where it is of a kind that can be; RuleError if it is not."""
        events = self.events(case_id)
        undone = last_undoable(events)
        if undone is None:
            raise RuleError("There is nothing to undo here.", "Det er ingenting å angre her.")
        entry = CaseEvent(now, EventKind.UNDONE, actor.name or actor.account, undone.kind.value)
        self._insert(case_id, entry, actor)
        self._set(case_id, self._standing(case_id), standing_of((*events, entry)))
        return undone

    def refresh_due(self, case_id: UUID) -> None:
        """Work out the due day anew, after a hospital or a meeting's day was changed."""
        due = self._due_on(case_id, self._standing(case_id))
        self._connection.execute(update(cases).where(cases.c.id == case_id).values(due_on=due))
        self._changed.add(Kind.CASE)

    def refresh_every_due(self) -> None:
        """Work out every open case's due day anew, after the targets were changed."""
        self._targets = None
        open_cases = select(cases.c.id).where(cases.c.stage != Stage.CLOSED.value)
        for case_id in self._connection.execute(open_cases).scalars().all():
            self.refresh_due(case_id)

    def set_owner(self, case_id: UUID, seen_version: int, owner: str, owner_name: str) -> None:
        """Say who works on the case; ConflictError if somebody saved it in the meantime."""
        done = self._connection.execute(
            update(cases)
            .where(cases.c.id == case_id, cases.c.version == seen_version)
            .values(owner=owner, owner_name=owner_name, version=seen_version + 1)
        )
        if done.rowcount != 1:
            raise ConflictError
        self._changed.add(Kind.CASE)

    def _insert(self, case_id: UUID, entry: CaseEvent, actor: Actor) -> None:
        last = self._connection.execute(
            select(func.max(case_events.c.position)).where(case_events.c.case_id == case_id)
        ).scalar()
        self._connection.execute(
            insert(case_events).values(
                id=uuid4(),
                case_id=case_id,
                position=(last or 0) + 1,
                at=entry.at,
                kind=entry.kind.value,
                by_account=actor.account,
                by_name=actor.name,
                detail=entry.detail,
                happened_on=entry.on,
                reason=entry.reason.value if entry.reason else None,
                until=entry.until,
                about_id=entry.about,
            )
        )
        self._changed.add(Kind.CASE)

    def _standing(self, case_id: UUID) -> Standing:
        row = self._connection.execute(select(cases).where(cases.c.id == case_id)).first()
        if row is None:
            raise NotFoundError("There is no such case.", "Saken finnes ikke.")
        return standing_of_row(row._mapping)

    def _set(self, case_id: UUID, before: Standing, after: Standing) -> None:
        values: dict[str, Any] = {"due_on": self._due_on(case_id, after)}
        if after != before:
            values |= {
                "stage": after.stage.value,
                "in_stage_since": after.since,
                "hold_until": after.hold.until if after.hold else None,
                "hold_why": after.hold.why if after.hold else "",
                "exit_reason": after.reason.value if after.reason else None,
                "stage_before": after.before.value if after.before else None,
                "version": cases.c.version + 1,
            }
        self._connection.execute(update(cases).where(cases.c.id == case_id).values(**values))

    def _due_on(self, case_id: UUID, standing: Standing) -> dt.date | None:
        if self._targets is None:
            self._targets = read_targets(self._connection)
        hospital = self._connection.execute(
            select(referrals.c.hospital).where(referrals.c.case_id == case_id)
        ).scalar()
        meeting = None
        if standing.stage is Stage.ON_AGENDA:
            meeting = self._connection.execute(
                select(meetings.c.starts_at)
                .join(agenda_items, agenda_items.c.meeting_id == meetings.c.id)
                .where(agenda_items.c.case_id == case_id, agenda_items.c.state != TAKEN_OFF)
                .order_by(meetings.c.starts_at.desc())
                .limit(1)
            ).scalar()
        return self._targets.due_on(standing, hospital or "", meeting.date() if meeting else None)


def standing_of_row(row: Any) -> Standing:
    """Where a case stands, read from its row."""
    return Standing(
        Stage(row["stage"]),
        row["in_stage_since"],
        hold_of_row(row),
        ExitReason(row["exit_reason"]) if row["exit_reason"] else None,
        Stage(row["stage_before"]) if row["stage_before"] else None,
    )


def hold_of_row(row: Any) -> Hold | None:
    """What a case on hold waits for, read from its row."""
    return Hold(row["hold_until"], row["hold_why"]) if row["hold_until"] else None


def _event(row: Any) -> CaseEvent:
    return CaseEvent(
        row.at,
        EventKind(row.kind),
        row.by_name or row.by_account,
        row.detail,
        row.happened_on,
        ExitReason(row.reason) if row.reason else None,
        row.until,
        row.position,
        row.about_id,
    )
