"""Recording what the board says: drafts while it talks, decisions when it is done."""

from dataclasses import replace

from mtb.domain.audit import Action, Entity, Ground, Revision
from mtb.domain.cases import require_agenda_place
from mtb.domain.decisions import Decision, cleaned_decision, require_complete
from mtb.domain.errors import RuleError
from mtb.domain.meetings import AgendaItem, ItemState, MeetingState, require_open
from mtb.domain.people import Actor
from mtb.domain.rights import Right
from mtb.domain.stages import EventKind
from mtb.domain.texts import clean_text
from mtb.services.access import Access, about
from mtb.services.clock import Clock, system_clock
from mtb.store.database import UnitOfWork


class DecisionService:
    def __init__(self, access: Access, clock: Clock = system_clock) -> None:
        self._access = access
        self._clock = clock

    def save_draft(self, actor: Actor, item: AgendaItem, decision: Decision) -> AgendaItem:
        """Keep what is written so far; ConflictError if somebody saved in the meantime.

        It need not be complete, unless the case is decided already: half a decision never takes the place of
        a whole one. A postponed case is taken up first.
        """
        cleaned = cleaned_decision(decision)
        with self._access.writing(actor, Right.DECIDE) as unit:
            require_open(unit.meetings.get(item.meeting_id))
            state = unit.meetings.item(item.id).state
            if state is ItemState.DECIDED:
                require_complete(cleaned)
            if state is ItemState.POSTPONED:
                raise RuleError("This case is postponed.", "Saken er utsatt.")
            unit.meetings.save_decision(item, cleaned, state, self._clock())
            if state is ItemState.DECIDED:
                self._keep(unit, Action.CHANGED, item, cleaned)
            return unit.meetings.item(item.id)

    def take_up(self, actor: Actor, item: AgendaItem) -> AgendaItem:
        """Discuss a postponed case in this meeting after all; RuleError if it is on another agenda by now."""
        with self._access.writing(actor, Right.DECIDE) as unit:
            meeting = unit.meetings.get(item.meeting_id)
            require_open(meeting)
            if item.state is not ItemState.POSTPONED:
                raise RuleError("This case is not postponed.", "Saken er ikke utsatt.")
            case = unit.cases.get(item.case_id)
            require_agenda_place(case.summary, case.consents)
            unit.meetings.save_decision(item, item.decision, ItemState.WAITING, self._clock())
            self._keep(unit, Action.CHANGED, item, item.decision)
            self._move(unit, actor, item, EventKind.PUT_ON_AGENDA, meeting.reference)
            return unit.meetings.item(item.id)

    def decide(self, actor: Actor, item: AgendaItem, decision: Decision) -> AgendaItem:
        """Record the board's decision; RuleError with what is missing. Deciding again changes it."""
        cleaned = cleaned_decision(decision)
        require_complete(cleaned)
        now = self._clock()
        event = EventKind.DECISION_CHANGED if item.state is ItemState.DECIDED else EventKind.DECIDED
        with self._access.writing(actor, Right.DECIDE) as unit:
            meeting = unit.meetings.get(item.meeting_id)
            require_open(meeting)
            named = _with_findings_named(unit, item, cleaned)
            unit.meetings.save_decision(item, named, ItemState.DECIDED, now)
            if meeting.state is MeetingState.PLANNED:
                unit.meetings.set_state(meeting, MeetingState.IN_SESSION)
            self._keep(unit, Action.DECIDED, item, named)
            self._move(unit, actor, item, event, meeting.reference)
            return unit.meetings.item(item.id)

    def postpone(self, actor: Actor, item: AgendaItem, because: str) -> AgendaItem:
        """The case waits for another meeting; the reason goes into the minutes."""
        reason = clean_text(because, 2_000)
        if not reason:
            raise RuleError("Say why the case is postponed.", "Si hvorfor saken utsettes.")
        with self._access.writing(actor, Right.DECIDE) as unit:
            meeting = unit.meetings.get(item.meeting_id)
            require_open(meeting)
            unit.meetings.postpone(item, reason, self._clock())
            self._keep(unit, Action.CHANGED, item, item.decision, reason)
            self._move(unit, actor, item, EventKind.POSTPONED, meeting.reference)
            return unit.meetings.item(item.id)

    def history(self, actor: Actor, item: AgendaItem) -> list[Revision]:
        """Every state the decision was recorded in, the oldest first; drafts are not kept."""
        with self._access.looking_into(actor, item.case_id) as unit:
            return unit.revisions.of(Entity.DECISION, item.id)

    def _keep(
        self, unit: UnitOfWork, action: Action, item: AgendaItem, decision: Decision, why: str = ""
    ) -> None:
        number = unit.revisions.keep(Entity.DECISION, item.id, decision, why)
        subject = about(unit.cases.summary(item.case_id), Entity.DECISION, item.id)
        unit.audit.record(action, subject, Ground.BOARD_MEETING, revision=number)

    def _move(self, unit: UnitOfWork, actor: Actor, item: AgendaItem, event: EventKind, detail: str) -> None:
        now = self._clock()
        case = unit.cases.summary(item.case_id)
        unit.history.record(case.id, event, actor, now, detail)


def _with_findings_named(unit: UnitOfWork, item: AgendaItem, decision: Decision) -> Decision:
    """The decision with the words of each supporting finding; RuleError for a finding of another case."""
    wanted = {each.finding_id for each in decision.possibilities if each.finding_id is not None}
    if not wanted:
        return decision
    words = {
        stored.id: stored.finding.words
        for stored in unit.findings.for_board(item.case_id, wanted)
        if stored.id in wanted
    }
    if words.keys() != wanted:
        raise RuleError(
            "A supporting finding is not one of this case's findings.",
            "Et støttende funn er ikke blant funnene i denne saken.",
        )
    possibilities = tuple(
        replace(each, supported_by=each.supported_by or words[each.finding_id]) if each.finding_id else each
        for each in decision.possibilities
    )
    return replace(decision, possibilities=possibilities)
