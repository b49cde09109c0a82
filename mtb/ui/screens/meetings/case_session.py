"""One case at the board: shows it, keeps what is written, decides or postpones it, lets go of it safely."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Signal

from mtb.domain.decisions import Decision, cleaned_decision
from mtb.domain.errors import ExpectedError, NotFoundError
from mtb.domain.meetings import AgendaItem, ItemState, Meeting
from mtb.domain.minutes import SignOff
from mtb.domain.people import Actor
from mtb.domain.rights import Right
from mtb.services.decisions import DecisionService
from mtb.services.meetings import AgendaEntry, MeetingService
from mtb.ui import labels
from mtb.ui.allowed import why_not
from mtb.ui.kit.background import Background
from mtb.ui.kit.questions import Choice, ask
from mtb.ui.screens.meetings.decision_panel import DecisionPanel
from mtb.ui.screens.meetings.draft_saver import DraftSaver
from mtb.ui.screens.meetings.facts import CaseFacts


class CaseSession(QObject):
    """Between the panel, which shows, and the saver, which keeps."""

    done = Signal()
    """Decided or postponed: on to the next case."""
    stayed = Signal()
    """The case could not be left."""
    reload_wanted = Signal()
    notice = Signal(str, str)

    def __init__(
        self,
        panel: DecisionPanel,
        decisions: DecisionService,
        meetings: MeetingService,
        actor: Actor,
        background: Background,
    ) -> None:
        super().__init__(panel)
        self._panel = panel
        self._decisions = decisions
        self._meetings = meetings
        self._actor = actor
        self._entry: AgendaEntry | None = None
        self._facts: CaseFacts | None = None
        self._look: tuple[Meeting, SignOff | None] | None = None
        self._shown_as: object = None
        self._leaving: Callable[[], object] | None = None
        self._last_error = ""
        self._saver = DraftSaver(panel.decision, self._save, self._reread, background, self)
        self._saver.changed.connect(self._tell_state)
        self._saver.refused.connect(self._refused)
        self._saver.conflict.connect(lambda theirs: panel.bar.say_conflict(theirs.decision))
        panel.changed.connect(self._saver.touch)
        panel.closing.limit(why_not(actor, Right.DECIDE))
        panel.closing.decide_wanted.connect(self.decide)
        panel.closing.postpone_wanted.connect(self._postpone)
        panel.bar.take_up_wanted.connect(self._take_up)
        panel.bar.mine_wanted.connect(self._keep_mine)
        panel.bar.theirs_wanted.connect(self._take_theirs)

    @property
    def item_id(self) -> UUID | None:
        return self._entry.item.id if self._entry else None

    @property
    def case_id(self) -> UUID | None:
        return self._entry.case.id if self._entry else None

    def show(
        self, entry: AgendaEntry, facts: CaseFacts | None, meeting: Meeting, signed: SignOff | None
    ) -> None:
        """Show a case as it is in the records. Leave the one before first."""
        self._entry, self._facts, self._look = entry, facts, (meeting, signed)
        self._saver.open(entry.item)
        self._fill(entry)

    def meet(
        self, entry: AgendaEntry, facts: CaseFacts | None, meeting: Meeting, signed: SignOff | None
    ) -> None:
        """The meeting was read again: take over what is new, never what is being written."""
        self._entry, self._facts, self._look = entry, facts, (meeting, signed)
        theirs = self._saver.meet(entry.item)
        if theirs or (self._appearance(entry) != self._shown_as and not self._saver.unsaved):
            self._saver.open(entry.item)
            self._fill(entry)
            return
        self._panel.head_lines.show_case(entry, facts, meeting.starts_at.date())
        if facts is not None:
            self._panel.show_facts(facts)

    def learn(self, entry: AgendaEntry, facts: CaseFacts) -> None:
        """The case's facts have come, or changed."""
        self._facts = facts
        if self._look is not None:
            self._panel.head_lines.show_case(entry, facts, self._look[0].starts_at.date())
        self._panel.show_facts(facts)

    def close(self) -> None:
        """No case is shown any more."""
        self._entry = None
        self._saver.open(None)

    def leave(self, go: Callable[[], object]) -> None:
        """Save first, then go; a save that fails asks the person."""
        self._panel.possibilities.take()
        if self._saver.theirs() is not None:
            self.notice.emit("warning", self.tr("Choose between the two texts first."))
            self.stayed.emit()
        elif not self._saver.unsaved:
            go()
        else:
            self._leaving = go
            self._saver.flush(self._left)

    def save_now(self) -> None:
        """Do not wait any longer, for the screen is going away."""
        if self._saver.unsaved and self._saver.theirs() is None:
            self._saver.flush(lambda: None)

    def decide(self) -> None:
        """Record what stands on the screen as the board's decision."""
        if self._entry is None or self._read_only(self._entry) or not self._panel.complete():
            return
        self._saver.run(
            lambda item, decision: self._decisions.decide(self._actor, item, decision), self._finish
        )

    def _postpone(self, because: str) -> None:
        """The text first, then the postponement: the record keeps both."""
        self._panel.possibilities.take()

        def write(item: AgendaItem, decision: Decision) -> AgendaItem:
            if cleaned_decision(decision) != item.decision:
                item = self._decisions.save_draft(self._actor, item, decision)
            return self._decisions.postpone(self._actor, item, because)

        self._saver.run(write, self._finish)

    def _take_up(self) -> None:
        """A case postponed in this meeting is discussed after all."""
        if self._entry is not None:
            self._saver.run(
                lambda item, _: self._decisions.take_up(self._actor, item),
                lambda _: self.reload_wanted.emit(),
            )

    def _finish(self, item: AgendaItem) -> None:
        if self._entry is not None and self._entry.item.id == item.id:
            self._entry = replace(self._entry, item=item)
            self.done.emit()

    def _save(self, item: AgendaItem, decision: Decision) -> AgendaItem:
        return self._decisions.save_draft(self._actor, item, decision)

    def _reread(self, mine: AgendaItem) -> AgendaItem:
        for entry in self._meetings.agenda(self._actor, mine.meeting_id):
            if entry.item.id == mine.id:
                return entry.item
        raise NotFoundError("The case is no longer on this agenda.", "Saken står ikke lenger på dagsordenen.")

    def _left(self) -> None:
        go, self._leaving = self._leaving, None
        if go is not None:
            go()

    def _refused(self, error: ExpectedError) -> None:
        text = error.text(labels.current_language())
        go, self._leaving = self._leaving, None
        if go is not None:
            self.stayed.emit()
            ask(
                self._panel,
                self.tr("What you wrote is not saved"),
                self.tr("{why} Stay to go on with it, or leave and lose what is not saved.").format(why=text),
                [
                    Choice("leave", self.tr("Leave and lose it"), "danger"),
                    Choice("stay", self.tr("Stay"), "primary"),
                ],
                lambda answer: self._leave_anyway(go) if answer == "leave" else None,
            )
        elif text != self._last_error:
            self.notice.emit("error", text)
        self._last_error = text

    def _leave_anyway(self, go: Callable[[], object]) -> None:
        entry, item = self._entry, self._saver.item
        if entry is not None and item is not None:
            self._entry = replace(entry, item=item)
            self._saver.open(item)
            self._fill(self._entry)
        go()

    def _keep_mine(self) -> None:
        self._panel.bar.say("")
        self._saver.overwrite()

    def _take_theirs(self) -> None:
        theirs = self._saver.theirs()
        if theirs is not None and self._entry is not None:
            self._entry = replace(self._entry, item=theirs)
            self._saver.open(theirs)
            self._fill(self._entry)

    def _fill(self, entry: AgendaEntry) -> None:
        if self._look is None:
            return
        meeting, signed = self._look
        day = meeting.starts_at.date()
        self._shown_as = self._appearance(entry)
        self._last_error = ""
        self._panel.head_lines.show_case(entry, self._facts, day)
        self._panel.show_item(entry.item, self._facts, day, read_only=self._read_only(entry))
        self._panel.closing.set_read_only(meeting.fixed or entry.item.state is ItemState.POSTPONED)
        self._say_state(entry, meeting, signed)
        self._tell_state()

    def _say_state(self, entry: AgendaEntry, meeting: Meeting, signed: SignOff | None) -> None:
        """Why nothing can be written here, if so; where there are accounts the board's own bar says more."""
        refused = why_not(self._actor, Right.DECIDE)
        words, take_up = refused, False
        if meeting.fixed and self._actor.account_id is None:
            words = _signed_words(signed)
        elif entry.item.state is ItemState.POSTPONED:
            words = self.tr("Postponed: {why}").format(why=entry.item.postponed_because)
            take_up = not meeting.fixed and not refused
        elif meeting.fixed:
            words = ""
        self._panel.bar.say(words, take_up=take_up)

    def _appearance(self, entry: AgendaEntry) -> object:
        """What decides how the case is shown besides what is written."""
        state = self._look[0].state if self._look and self._look[0].fixed else None
        return entry.item.id, entry.item.state is ItemState.POSTPONED, state

    def _read_only(self, entry: AgendaEntry) -> bool:
        fixed = self._look is not None and self._look[0].fixed
        return fixed or entry.item.state is ItemState.POSTPONED or not self._actor.may(Right.DECIDE)

    def _tell_state(self) -> None:
        self._panel.closing.show_state(self._saver.state, self._saver.saved_at, self._saver.error)


def _signed_words(signed: SignOff | None) -> str:
    if signed is None:
        return QCoreApplication.translate(
            "CaseSession", "The minutes are signed off; nothing changes here any more."
        )
    return QCoreApplication.translate(
        "CaseSession", "The minutes were signed off by {name} on {day}; nothing changes here any more."
    ).format(name=signed.by, day=labels.moment(signed.at))
