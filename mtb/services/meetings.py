"""Planning meetings and their agendas."""

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from mtb.domain.audit import Action, Entity, Ground, Subject
from mtb.domain.cases import CaseSummary, require_agenda_place
from mtb.domain.errors import NotFoundError, RuleError
from mtb.domain.meetings import (
    DEFAULT_SLOT_MINUTES,
    AgendaItem,
    ItemState,
    Meeting,
    MeetingDraft,
    MeetingState,
    cleaned_meeting,
    require_open,
    slot_times,
)
from mtb.domain.people import Actor
from mtb.domain.rights import Right
from mtb.domain.stages import EventKind
from mtb.services.access import Access, about
from mtb.services.clock import Clock, system_clock
from mtb.store.database import UnitOfWork


@dataclass(frozen=True, slots=True)
class AgendaEntry:
    """One line of an agenda: the item, its case, and when its slot begins (local time)."""

    item: AgendaItem
    case: CaseSummary
    starts_at: dt.datetime


class MeetingService:
    def __init__(self, access: Access, clock: Clock = system_clock) -> None:
        self._access = access
        self._clock = clock

    def all(self, actor: Actor) -> list[Meeting]:
        """Every meeting, the latest first."""
        with self._access.reading(actor) as unit:
            return unit.meetings.all()

    def get(self, actor: Actor, meeting_id: UUID) -> Meeting:
        """One meeting; NotFoundError if there is none."""
        with self._access.reading(actor) as unit:
            return unit.meetings.get(meeting_id)

    def find(self, actor: Actor, reference: str) -> Meeting:
        """The meeting called by its number, its day (``2026-11-24``) or its UUID."""
        wanted = reference.strip().lower()
        found = [
            meeting
            for meeting in self.all(actor)
            if wanted in {str(meeting.number), meeting.reference, str(meeting.id)}
        ]
        if not found:
            raise NotFoundError(
                f"There is no meeting “{reference}”.", f"Det finnes ikke noe møte «{reference}»."
            )
        if len(found) > 1:
            numbers = ", ".join(str(meeting.number) for meeting in found)
            raise NotFoundError(
                f"There are {len(found)} meetings on {wanted}; name one by its number: {numbers}.",
                f"Det er {len(found)} møter {wanted}; oppgi ett med nummer: {numbers}.",
            )
        return found[0]

    def open_meetings(self, actor: Actor) -> list[Meeting]:
        """Meetings whose minutes are not signed off, the soonest first: where a case can be put."""
        return sorted(
            (meeting for meeting in self.all(actor) if meeting.state is not MeetingState.SIGNED_OFF),
            key=lambda meeting: meeting.starts_at,
        )

    def plan(self, actor: Actor, draft: MeetingDraft) -> Meeting:
        """A new meeting; two at the same time are refused."""
        cleaned = cleaned_meeting(draft)
        with self._access.writing(actor, Right.PLAN_MEETINGS) as unit:
            if any(meeting.starts_at == cleaned.starts_at for meeting in unit.meetings.all()):
                raise RuleError(
                    "There is a meeting at this time already.",
                    "Det er allerede et møte på dette tidspunktet.",
                )
            meeting = unit.meetings.get(unit.meetings.add(cleaned))
            return _kept(unit, Action.CREATED, meeting)

    def change(self, actor: Actor, seen: Meeting, draft: MeetingDraft) -> Meeting:
        """Save time, place and people; ConflictError if somebody saved in the meantime."""
        with self._access.writing(actor, Right.PLAN_MEETINGS) as unit:
            require_open(unit.meetings.get(seen.id))
            unit.meetings.change(seen.id, seen.version, cleaned_meeting(draft))
            for item in unit.meetings.agenda(seen.id):
                unit.history.refresh_due(item.case_id)
            return _kept(unit, Action.CHANGED, unit.meetings.get(seen.id))

    def begin(self, actor: Actor, seen: Meeting) -> Meeting:
        """The board sits down."""
        with self._access.writing(actor, Right.PLAN_MEETINGS) as unit:
            if seen.state is not MeetingState.PLANNED:
                raise RuleError("The meeting has begun already.", "Møtet er allerede i gang.")
            unit.meetings.set_state(seen, MeetingState.IN_SESSION)
            return _kept(unit, Action.MOVED, unit.meetings.get(seen.id))

    def agenda(self, actor: Actor, meeting_id: UUID) -> list[AgendaEntry]:
        """The cases of a meeting in order, each with the time of its slot."""
        with self._access.reading(actor) as unit:
            return agenda_of(unit, meeting_id)

    def of_case(self, actor: Actor, case_id: UUID) -> list[tuple[Meeting, AgendaItem]]:
        """Every meeting a case was or is on, the latest first, with what was said there."""
        with self._access.looking_into(actor, case_id) as unit:
            pairs = [
                (unit.meetings.get(item.meeting_id), item) for item in unit.meetings.items_of_case(case_id)
            ]
        return sorted(pairs, key=lambda pair: pair[0].starts_at, reverse=True)

    def item_of(self, actor: Actor, meeting_id: UUID, case_id: UUID) -> AgendaItem:
        """A case's place on one agenda; NotFoundError if it has none."""
        for entry in self.agenda(actor, meeting_id):
            if entry.case.id == case_id:
                return entry.item
        raise NotFoundError(
            "This case is not on the meeting's agenda.", "Saken står ikke på møtets dagsorden."
        )

    def put_on_agenda(
        self, actor: Actor, meeting_id: UUID, case_id: UUID, minutes: int = DEFAULT_SLOT_MINUTES
    ) -> AgendaEntry:
        """Put a case last on the agenda; RuleError if it may not be discussed or stands there already."""
        return self.put_all_on_agenda(actor, meeting_id, [(case_id, minutes)])[-1]

    def put_all_on_agenda(
        self, actor: Actor, meeting_id: UUID, cases: list[tuple[UUID, int]]
    ) -> list[AgendaEntry]:
        """Put several cases last on the agenda, each with its minutes: all of them, or none.

        Returns the whole agenda.
        """
        now = self._clock()
        with self._access.writing(actor, Right.PLAN_MEETINGS) as unit:
            meeting = unit.meetings.get(meeting_id)
            require_open(meeting)
            for case_id, minutes in cases:
                _put_on(unit, actor, meeting, case_id, minutes, now)
            return agenda_of(unit, meeting_id)

    def take_off(self, actor: Actor, item: AgendaItem) -> None:
        """Take a case off that was not decided."""
        now = self._clock()
        with self._access.writing(actor, Right.PLAN_MEETINGS) as unit:
            meeting = unit.meetings.get(item.meeting_id)
            require_open(meeting)
            if item.state is ItemState.DECIDED:
                raise RuleError(
                    "A decided case stays on the agenda.", "En avgjort sak blir stående på dagsordenen."
                )
            unit.meetings.remove_item(item)
            unit.revisions.keep(Entity.DECISION, item.id, item.decision)
            unit.audit.record(
                Action.CHANGED,
                about(unit.cases.summary(item.case_id), Entity.DECISION, item.id),
                Ground.BOARD_MEETING,
                taken_off=meeting.reference,
            )
            if item.state is ItemState.WAITING:
                case = unit.cases.summary(item.case_id)
                _move(unit, actor, case, EventKind.TAKEN_OFF_AGENDA, now, meeting.reference)

    def move(self, actor: Actor, item: AgendaItem, places: int) -> None:
        """Move a case up (negative) or down the agenda; the slots follow."""
        with self._access.writing(actor, Right.PLAN_MEETINGS) as unit:
            require_open(unit.meetings.get(item.meeting_id))
            items = unit.meetings.agenda(item.meeting_id)
            old = next(place for place, each in enumerate(items) if each.id == item.id)
            new = min(max(old + places, 0), len(items) - 1)
            items.insert(new, items.pop(old))
            unit.meetings.reorder(items)
            unit.audit.record(Action.MOVED, Subject(Entity.MEETING, str(item.meeting_id)))


def _kept(unit: UnitOfWork, action: Action, meeting: Meeting) -> Meeting:
    unit.revisions.keep(Entity.MEETING, meeting.id, meeting)
    unit.audit.record(action, Subject(Entity.MEETING, str(meeting.id)), state=meeting.state.value)
    return meeting


def agenda_of(unit: UnitOfWork, meeting_id: UUID) -> list[AgendaEntry]:
    """The agenda within a unit of work that is under way."""
    meeting = unit.meetings.get(meeting_id)
    items = unit.meetings.agenda(meeting_id)
    times = slot_times(meeting.starts_at, tuple(item.minutes for item in items))
    return [
        AgendaEntry(item, unit.cases.summary(item.case_id), starts_at)
        for item, starts_at in zip(items, times, strict=True)
    ]


def _put_on(
    unit: UnitOfWork, actor: Actor, meeting: Meeting, case_id: UUID, minutes: int, now: dt.datetime
) -> None:
    if not 1 <= minutes <= 240:
        raise RuleError("A slot lasts from 1 to 240 minutes.", "En sak kan vare fra 1 til 240 minutter.")
    case = unit.cases.get(case_id)
    require_agenda_place(case.summary, case.consents)
    if any(item.meeting_id == meeting.id for item in unit.meetings.items_of_case(case_id)):
        raise RuleError("The case was on this agenda before.", "Saken har alt stått på denne dagsordenen.")
    unit.meetings.add_item(meeting.id, case_id, minutes)
    unit.audit.record(Action.MOVED, about(case.summary), on_agenda=meeting.reference)
    _move(unit, actor, case.summary, EventKind.PUT_ON_AGENDA, now, meeting.reference)


def _move(
    unit: UnitOfWork, actor: Actor, case: CaseSummary, event: EventKind, now: dt.datetime, detail: str
) -> None:
    unit.history.record(case.id, event, actor, now, detail)
