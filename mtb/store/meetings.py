"""Reads and writes meetings, agendas and decisions within one unit of work."""

import datetime as dt
from collections import defaultdict
from dataclasses import asdict
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, Select, delete, func, insert, select, update

from mtb.domain.changes import Kind
from mtb.domain.decisions import (
    Decision,
    EscatTier,
    FollowUpTask,
    GermlineAdvice,
    NoPossibility,
    Pathway,
    Possibility,
)
from mtb.domain.errors import ConflictError, NotFoundError
from mtb.domain.meetings import (
    AgendaItem,
    Attendee,
    BoardRole,
    ItemState,
    Meeting,
    MeetingDraft,
    MeetingState,
)
from mtb.store.tables import TAKEN_OFF, agenda_items, attendees, meetings, possibilities, tasks


class MeetingStore:
    def __init__(self, connection: Connection, changed: set[Kind]) -> None:
        self._connection = connection
        self._changed = changed

    # Meetings

    def all(self) -> list[Meeting]:
        """Every meeting, the latest first."""
        rows = self._connection.execute(
            _meetings().order_by(meetings.c.starts_at.desc(), meetings.c.number.desc())
        ).all()
        present = self._attendees([row.id for row in rows])
        return [_meeting(row._mapping, present[row.id]) for row in rows]

    def get(self, meeting_id: UUID) -> Meeting:
        row = self._connection.execute(_meetings().where(meetings.c.id == meeting_id)).first()
        if row is None:
            raise NotFoundError("There is no such meeting.", "Møtet finnes ikke.")
        return _meeting(row._mapping, self._attendees([meeting_id])[meeting_id])

    def add(self, draft: MeetingDraft) -> UUID:
        highest = self._connection.execute(select(func.max(meetings.c.number))).scalar() or 0
        meeting_id = uuid4()
        self._connection.execute(
            insert(meetings).values(
                id=meeting_id,
                version=1,
                number=highest + 1,
                state=MeetingState.PLANNED.value,
                **_meeting_columns(draft),
            )
        )
        self._set_attendees(meeting_id, draft.attendees)
        self._changed.add(Kind.MEETING)
        return meeting_id

    def change(self, meeting_id: UUID, seen_version: int, draft: MeetingDraft) -> None:
        """Save only if nobody saved since the caller read the meeting; else raise ConflictError."""
        self._update(meetings, meeting_id, seen_version, **_meeting_columns(draft))
        self._set_attendees(meeting_id, draft.attendees)

    def set_state(self, meeting: Meeting, state: MeetingState, ended_at: dt.datetime | None = None) -> None:
        values: dict[str, Any] = {"state": state.value}
        if ended_at is not None:
            values["ended_at"] = ended_at
        self._update(meetings, meeting.id, meeting.version, **values)

    # The agenda

    def agenda(self, meeting_id: UUID) -> list[AgendaItem]:
        return self._items(agenda_items.c.meeting_id == meeting_id)

    def item(self, item_id: UUID) -> AgendaItem:
        found = self._items(agenda_items.c.id == item_id)
        if not found:
            raise NotFoundError(
                "The case is no longer on this agenda.", "Saken står ikke lenger på dagsordenen."
            )
        return found[0]

    def items_of_case(self, case_id: UUID) -> list[AgendaItem]:
        return self._items(agenda_items.c.case_id == case_id)

    def add_item(self, meeting_id: UUID, case_id: UUID, minutes: int) -> UUID:
        """Put a case last on the agenda; a place it gave up before is taken anew, without its old words."""
        last = self._connection.execute(
            select(func.max(agenda_items.c.position)).where(agenda_items.c.meeting_id == meeting_id)
        ).scalar()
        values = {
            "position": 0 if last is None else last + 1,
            "minutes": minutes,
            "state": ItemState.WAITING.value,
            "germline": GermlineAdvice.NOT_DISCUSSED.value,
        }
        before = self._connection.execute(
            select(agenda_items.c.id).where(
                agenda_items.c.meeting_id == meeting_id, agenda_items.c.case_id == case_id
            )
        ).scalar()
        item_id: UUID = before or uuid4()
        self._connection.execute(
            update(agenda_items).where(agenda_items.c.id == item_id).values(**values)
            if before
            else insert(agenda_items).values(
                id=item_id, version=1, meeting_id=meeting_id, case_id=case_id, **values
            )
        )
        self._changed.add(Kind.MEETING)
        return item_id

    def remove_item(self, item: AgendaItem) -> None:
        """Take a case off that was not decided; its place is kept empty, for nothing is deleted."""
        self._set_decision_lists(item.id, Decision())
        self._update(
            agenda_items,
            item.id,
            item.version,
            state=TAKEN_OFF,
            postponed_because="",
            discussion="",
            conclusion="",
            no_possibility=None,
            no_possibility_reason="",
            germline=GermlineAdvice.NOT_DISCUSSED.value,
            saved_at=None,
        )

    def reorder(self, items: list[AgendaItem]) -> None:
        """Number the items in the order given."""
        for place, item in enumerate(items):
            self._update(agenda_items, item.id, item.version, position=place)

    def save_decision(self, item: AgendaItem, decision: Decision, state: ItemState, now: dt.datetime) -> None:
        """Keep a decision, final or as a draft; ConflictError if somebody saved in the meantime."""
        self._update(
            agenda_items,
            item.id,
            item.version,
            discussion=decision.discussion,
            conclusion=decision.conclusion,
            no_possibility=decision.no_possibility.value if decision.no_possibility else None,
            no_possibility_reason=decision.no_possibility_reason,
            germline=decision.germline.value,
            state=state.value,
            postponed_because="",
            saved_at=now,
        )
        self._set_decision_lists(item.id, decision)
        self._changed.add(Kind.DECISION)

    def postpone(self, item: AgendaItem, because: str, now: dt.datetime) -> None:
        self._update(
            agenda_items,
            item.id,
            item.version,
            state=ItemState.POSTPONED.value,
            postponed_because=because,
            saved_at=now,
        )
        self._changed.add(Kind.DECISION)

    def _update(self, table: Any, row_id: UUID, seen_version: int, **values: object) -> None:
        done = self._connection.execute(
            update(table)
            .where(table.c.id == row_id, table.c.version == seen_version)
            .values(version=seen_version + 1, **values)
        )
        if done.rowcount != 1:
            raise ConflictError
        self._changed.add(Kind.MEETING)

    def _attendees(self, meeting_ids: list[UUID]) -> dict[UUID, tuple[Attendee, ...]]:
        rows = self._connection.execute(
            select(attendees)
            .where(attendees.c.meeting_id.in_(meeting_ids))
            .order_by(attendees.c.meeting_id, attendees.c.position)
        )
        found: dict[UUID, tuple[Attendee, ...]] = defaultdict(tuple)
        for row in rows:
            found[row.meeting_id] += (Attendee(row.name, BoardRole(row.role), row.affiliation, row.present),)
        return found

    def _set_attendees(self, meeting_id: UUID, new: tuple[Attendee, ...]) -> None:
        self._connection.execute(delete(attendees).where(attendees.c.meeting_id == meeting_id))
        for place, each in enumerate(new):
            self._connection.execute(
                insert(attendees).values(
                    id=uuid4(),
                    meeting_id=meeting_id,
                    position=place,
                    **(asdict(each) | {"role": each.role.value}),
                )
            )

    def _set_decision_lists(self, item_id: UUID, decision: Decision) -> None:
        self._connection.execute(delete(possibilities).where(possibilities.c.item_id == item_id))
        self._connection.execute(delete(tasks).where(tasks.c.item_id == item_id))
        for place, each in enumerate(decision.possibilities):
            self._connection.execute(
                insert(possibilities).values(
                    id=uuid4(),
                    item_id=item_id,
                    position=place,
                    **asdict(each)
                    | {
                        "pathway": each.pathway.value,
                        "escat": each.escat.value if each.escat else None,
                        "escat_other": each.escat_other.value if each.escat_other else None,
                    },
                )
            )
        for place, task in enumerate(decision.tasks):
            self._connection.execute(
                insert(tasks).values(id=uuid4(), item_id=item_id, position=place, **asdict(task))
            )

    def _items(self, condition: Any) -> list[AgendaItem]:
        rows = self._connection.execute(
            select(agenda_items)
            .where(condition, agenda_items.c.state != TAKEN_OFF)
            .order_by(agenda_items.c.position)
        ).all()
        ids = [row.id for row in rows]
        found = self._grouped(possibilities, ids)
        to_do = self._grouped(tasks, ids)
        return [_item(row, found[row.id], to_do[row.id]) for row in rows]

    def _grouped(self, table: Any, ids: list[UUID]) -> dict[UUID, list[Any]]:
        groups: dict[UUID, list[Any]] = defaultdict(list)
        for row in self._connection.execute(
            select(table).where(table.c.item_id.in_(ids)).order_by(table.c.position)
        ):
            groups[row.item_id].append(row)
        return groups


def _meetings() -> Select[Any]:
    def counted(*conditions: Any) -> Any:
        return (
            select(func.count())
            .where(agenda_items.c.meeting_id == meetings.c.id, agenda_items.c.state != TAKEN_OFF, *conditions)
            .correlate(meetings)
            .scalar_subquery()
        )

    return select(
        meetings,
        counted().label("items"),
        counted(agenda_items.c.state == ItemState.DECIDED.value).label("decided"),
        counted(agenda_items.c.state == ItemState.POSTPONED.value).label("postponed"),
    )


def _meeting_columns(draft: MeetingDraft) -> dict[str, Any]:
    values = asdict(draft)
    del values["attendees"]
    return values


def _meeting(row: Any, present: tuple[Attendee, ...]) -> Meeting:
    return Meeting(**{**row, "attendees": present, "state": MeetingState(row["state"])})


def _item(row: Any, found: list[Any], to_do: list[Any]) -> AgendaItem:
    decision = Decision(
        discussion=row.discussion,
        conclusion=row.conclusion,
        possibilities=tuple(_possibility(each) for each in found),
        no_possibility=NoPossibility(row.no_possibility) if row.no_possibility else None,
        no_possibility_reason=row.no_possibility_reason,
        germline=GermlineAdvice(row.germline),
        tasks=tuple(FollowUpTask(task.what, task.who, task.due) for task in to_do),
    )
    return AgendaItem(
        row.id,
        row.version,
        row.meeting_id,
        row.case_id,
        row.position,
        row.minutes,
        ItemState(row.state),
        row.postponed_because,
        decision,
        row.saved_at,
    )


def _possibility(row: Any) -> Possibility:
    return Possibility(
        Pathway(row.pathway),
        row.drug,
        row.trial,
        row.supported_by,
        row.finding_id,
        EscatTier(row.escat) if row.escat else None,
        EscatTier(row.escat_other) if row.escat_other else None,
        row.reason,
        row.condition,
    )
