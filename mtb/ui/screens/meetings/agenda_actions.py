"""Changes to a meeting that are not a decision: its agenda's order, its people, its beginning."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from mtb.domain.decisions import Decision
from mtb.domain.errors import ExpectedError
from mtb.domain.meetings import AgendaItem, Attendee, ItemState, Meeting, MeetingState
from mtb.domain.people import Actor
from mtb.domain.rights import Right
from mtb.services.cases import CaseService
from mtb.services.decisions import DecisionService
from mtb.services.meetings import AgendaEntry, MeetingService
from mtb.ui import labels
from mtb.ui.allowed import why_not
from mtb.ui.kit.background import Background
from mtb.ui.kit.questions import Choice, ask
from mtb.ui.screens.meetings.agenda_panel import AgendaPanel, Removal
from mtb.ui.screens.meetings.case_picker import CasePicker
from mtb.ui.screens.meetings.meeting_form import MeetingForm, draft_of

T = TypeVar("T")


class AgendaActions(QObject):
    """Does what the left side of the board asks for, and says when the meeting is to be read again."""

    done = Signal(object)
    """The ``UUID`` of the agenda item to stand on, or None to stay."""
    notice = Signal(str, str)

    def __init__(  # noqa: PLR0913, PLR0917 - three services, and what every screen gets
        self,
        panel: AgendaPanel,
        meetings: MeetingService,
        decisions: DecisionService,
        cases: CaseService,
        actor: Actor,
        background: Background,
        first: Callable[[Callable[[], object]], None],
    ) -> None:
        """``first`` saves what is being written, then goes on."""
        super().__init__(panel)
        self._first = first
        self._meeting: Meeting | None = None
        self._panel = panel
        self._meetings = meetings
        self._decisions = decisions
        self._cases = cases
        self._actor = actor
        self._background = background

    def show_meeting(self, meeting: Meeting) -> None:
        """Work on this meeting, as it is in the records now."""
        self._meeting = meeting

    def add_case(self) -> None:
        """Open the list of cases that can be put on the agenda."""
        meeting = self._open_meeting()
        if meeting is None:
            return
        there = {entry.case.id for entry in self._panel.list.records.entries()}
        picker = CasePicker(
            self._panel, (meeting.id, there), self._meetings, self._cases, self._actor, self._background
        )
        picker.added.connect(self.done)
        picker.open()

    def move(self, places: int) -> None:
        """Move the case the person stands on up (negative) or down."""
        entry = self._panel.list.current_entry()
        if entry is None or self._open_meeting() is None:
            return
        self._first(
            lambda: self._run(
                lambda: self._meetings.move(self._actor, entry.item, places), lambda _: self._stay()
            )
        )

    def take_off(self) -> None:
        """Take the case off; asks first where something is written about it. Undo brings it all back."""
        if self._open_meeting() is not None:
            self._first(self._take_off_saved)

    def begin(self) -> None:
        meeting = self._open_meeting()
        if meeting is not None and meeting.state is MeetingState.PLANNED:
            self._run(lambda: self._meetings.begin(self._actor, meeting), lambda _: self._stay())

    def edit(self) -> None:
        """Open the form for time, place and people."""
        meeting = self._open_meeting()
        if meeting is None:
            return
        form = MeetingForm(self._panel, self.tr("Meeting and people"), self.tr("Save"), draft_of(meeting))

        def saved(_: Meeting) -> None:
            form.accept()
            self._stay()

        form.wanted.connect(
            lambda draft: self._background.run(
                form, lambda: self._meetings.change(self._actor, meeting, draft), saved, form.refuse
            )
        )
        form.open()

    def toggle(self, attendee: Attendee) -> None:
        """Somebody came or went: turned as it is in the records, so that two quick keys come to nothing."""

        def toggled(people: tuple[Attendee, ...]) -> tuple[Attendee, ...]:
            return tuple(
                replace(each, present=not each.present)
                if (each.name, each.role) == (attendee.name, attendee.role)
                else each
                for each in people
            )

        self._change_people(toggled)

    def add_people(self, people: tuple[Attendee, ...]) -> None:
        self._change_people(lambda others: others + people)

    def _open_meeting(self) -> Meeting | None:
        """The meeting, if it can still be changed and this person may; says why they may not."""
        meeting = self._meeting
        if meeting is None or meeting.fixed:
            return None
        why = why_not(self._actor, Right.PLAN_MEETINGS)
        if why:
            self.notice.emit("warning", why)
        return None if why else meeting

    def _take_off_saved(self) -> None:
        """Look at the case as it is in the records now."""
        shown = self._panel.list.current_entry()
        if shown is None:
            return

        def work() -> AgendaEntry | None:
            agenda = self._meetings.agenda(self._actor, shown.item.meeting_id)
            return next((entry for entry in agenda if entry.item.id == shown.item.id), None)

        self._run(work, self._consider_taking_off)

    def _consider_taking_off(self, entry: AgendaEntry | None) -> None:
        if entry is None:
            self._stay()
        elif entry.item.state is ItemState.DECIDED:
            self.notice.emit("warning", self.tr("A decided case stays on the agenda."))
        elif entry.item.saved_at is None:
            self._take_off(entry.item)
        else:
            ask(
                self._panel,
                self.tr("Take {case} off the agenda?").format(case=entry.case.reference),
                self.tr("What is written about it goes with it; Undo brings both back."),
                [Choice("keep", self.tr("Keep")), Choice("take", self.tr("Take off"), "primary")],
                lambda answer: self._take_off(entry.item) if answer == "take" else None,
            )

    def _change_people(self, change: Callable[[tuple[Attendee, ...]], tuple[Attendee, ...]]) -> None:
        """Change the people as they are in the records now, so that two quick keys do not meet."""
        meeting = self._open_meeting()
        if meeting is None:
            return

        def work() -> Meeting:
            latest = self._meetings.get(self._actor, meeting.id)
            draft = draft_of(latest)
            return self._meetings.change(
                self._actor, latest, replace(draft, attendees=change(draft.attendees))
            )

        self._run(work, lambda _: self._stay())

    def _take_off(self, seen: AgendaItem) -> None:
        def work() -> tuple[int, AgendaEntry | None]:
            agenda = self._meetings.agenda(self._actor, seen.meeting_id)
            place = next((at for at, one in enumerate(agenda) if one.item.id == seen.id), -1)
            if place < 0:
                return place, None
            self._meetings.take_off(self._actor, agenda[place].item)
            return place, agenda[place]

        def done(taken: tuple[int, AgendaEntry | None]) -> None:
            place, entry = taken
            if entry is not None:
                words = self.tr("{case} is taken off").format(case=entry.case.reference)
                self._panel.offer_undo(Removal(words, lambda: self._put_back(entry.item, place)))
            self._stay()

        self._run(work, done)

    def _put_back(self, item: AgendaItem, place: int) -> None:
        """As it was: the case, what was written about it, its place."""

        def work() -> UUID:
            put = self._meetings.put_on_agenda(self._actor, item.meeting_id, item.case_id, item.minutes).item
            if item.decision != Decision():
                put = self._decisions.save_draft(self._actor, put, item.decision)
            if item.state is ItemState.POSTPONED:
                put = self._decisions.postpone(self._actor, put, item.postponed_because)
            last = len(self._meetings.agenda(self._actor, item.meeting_id)) - 1
            if 0 <= place < last:
                self._meetings.move(self._actor, put, place - last)
            return put.id

        self._run(work, self.done.emit)

    def _stay(self) -> None:
        self.done.emit(None)

    def _run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._background.run(self, work, done, self._refuse)

    def _refuse(self, error: ExpectedError) -> None:
        self.notice.emit("error", error.text(labels.current_language()))
        self._stay()
