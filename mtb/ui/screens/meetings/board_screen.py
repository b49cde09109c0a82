"""The board in session: the agenda at the left, the case that is talked about at the right."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.changes import Changes, Kind
from mtb.domain.errors import ExpectedError
from mtb.domain.meetings import ItemState, Meeting
from mtb.domain.people import Actor
from mtb.domain.rights import Right
from mtb.services.accounts import AccountService
from mtb.services.bands import BandService
from mtb.services.cases import CaseService
from mtb.services.decisions import DecisionService
from mtb.services.meetings import AgendaEntry, MeetingService
from mtb.services.minutes import MinutesService
from mtb.services.results import ResultService
from mtb.ui import labels
from mtb.ui.allowed import why_not
from mtb.ui.kit.background import Background
from mtb.ui.kit.cards import Card, screen_layout
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.kit.text import plain_label
from mtb.ui.screens.meetings.agenda_actions import AgendaActions
from mtb.ui.screens.meetings.agenda_panel import AgendaPanel
from mtb.ui.screens.meetings.approval import MinutesState, Step
from mtb.ui.screens.meetings.approval_bar import NEXT_KEY, ApprovalBar
from mtb.ui.screens.meetings.attendance_panel import AttendancePanel
from mtb.ui.screens.meetings.board_header import BoardHeader
from mtb.ui.screens.meetings.board_keys import BoardKeys
from mtb.ui.screens.meetings.case_session import CaseSession
from mtb.ui.screens.meetings.decision_panel import DecisionPanel
from mtb.ui.screens.meetings.facts import KnownFacts
from mtb.ui.screens.meetings.minutes_actions import MinutesActions


@dataclass(frozen=True, slots=True)
class _Board:
    """What is read of a meeting at once."""

    entries: tuple[AgendaEntry, ...]
    minutes: MinutesState

    @property
    def meeting(self) -> Meeting:
        return self.minutes.meeting


class BoardScreen(QWidget):
    """One meeting. What is typed is kept within moments; no case is left unsaved."""

    case_chosen = Signal(object)
    """The ``UUID`` of a case to be opened on its own screen."""
    closed = Signal()
    """Back to the list of meetings."""
    notice = Signal(str, str)
    """A notice's kind and text."""

    def __init__(  # noqa: PLR0913, PLR0917 - one service each
        self,
        meetings: MeetingService,
        decisions: DecisionService,
        minutes: MinutesService,
        cases: CaseService,
        results: ResultService,
        bands: BandService,
        accounts: AccountService,
        actor: Actor,
        background: Background,
        hub: ChangeHub,
    ) -> None:
        super().__init__()
        self.setObjectName("screen")
        self._meetings = meetings
        self._minutes = minutes
        self._actor = actor
        self._background = background
        self._meeting_id: UUID | None = None
        self._board: _Board | None = None
        self._facts = KnownFacts(self, cases, results, bands, actor, background)
        self._wanted: UUID | None = None
        self._next_wanted = False
        self._header = BoardHeader()
        self._approval = ApprovalBar(actor)
        self._agenda = AgendaPanel()
        self._attendance = AttendancePanel()
        self._panel = DecisionPanel()
        self._session = CaseSession(self._panel, decisions, meetings, actor, background)
        self._actions = AgendaActions(
            self._agenda, meetings, decisions, cases, actor, background, self._session.leave
        )
        self._minutes_actions = MinutesActions(
            self._header.minutes, minutes, accounts, actor, background, self._session.leave
        )
        for part in (self._header, self._agenda, self._attendance):
            part.limit(why_not(actor, Right.PLAN_MEETINGS))
        self._lay_out()
        self._connect()
        self._keys = BoardKeys(self, self._key_map())
        hub.changed.connect(self._read_if_touched)

    def open_meeting(self, meeting_id: UUID, item_id: UUID | None = None) -> None:
        """Show a meeting, standing on an item, or else on the first case that waits."""

        def go() -> None:
            self._session.close()
            if meeting_id != self._meeting_id:
                self._board = None
                self._facts.forget()
                self._agenda.offer_undo(None)
            self._meeting_id, self._wanted = meeting_id, item_id
            self._read()

        self._session.leave(go)

    def may_leave(self, go: Callable[[], object]) -> bool:
        """Whether the window may go now; if not, ``go`` is called once everything is saved."""
        at_once, gone = True, False

        def leave() -> None:
            nonlocal gone
            gone = True
            if not at_once:
                go()

        self._session.leave(leave)
        at_once = False
        return gone

    def command(self, name: str) -> None:
        """For the window's menu: ``decided_next``, ``make_minutes`` and ``put_on_agenda``."""
        {
            "decided_next": self._session.decide,
            "make_minutes": self._header.minutes.showMenu,
            "put_on_agenda": self._actions.add_case,
        }[name]()

    def _read(self) -> None:
        meeting_id = self._meeting_id
        if meeting_id is None:
            return

        def work() -> _Board:
            return _Board(
                tuple(self._meetings.agenda(self._actor, meeting_id)),
                MinutesState(
                    self._meetings.get(self._actor, meeting_id),
                    self._minutes.submission(self._actor, meeting_id),
                    self._minutes.signed(self._actor, meeting_id),
                    tuple(self._minutes.amendments(self._actor, meeting_id)),
                ),
            )

        self._background.run(self, work, self._show, self._refuse)

    def _show(self, board: _Board) -> None:
        if board.meeting.id != self._meeting_id:
            return
        self._board = board
        read_only = board.meeting.fixed
        self._header.show_meeting(board.meeting)
        self._minutes_actions.show_state(board.minutes)
        self._approval.show_state(board.minutes)
        may_send = self._actor.account_id is not None and self._actor.may(Right.DECIDE)
        self._panel.closing.offer_sending(may_send and board.minutes.ready)
        self._actions.show_meeting(board.meeting)
        self._agenda.set_read_only(read_only)
        self._attendance.set_read_only(read_only)
        self._attendance.show_people(board.meeting.attendees, [entry.case for entry in board.entries])
        self._agenda.list.records.set_second_lines(self._facts.second_lines())
        current = self._place_to_stand(board)
        self._agenda.show_entries(board.entries, current.item.id if current else None)
        self._panel.setVisible(current is not None)
        self._nothing.setVisible(current is None)
        if current is None:
            self._session.close()
        elif current.item.id == self._session.item_id:
            self._session.meet(current, self._facts.of(current.case.id), board.meeting, board.minutes.signed)
        else:
            self._session.leave(lambda: self._stand_on(current.item.id))
        for entry in board.entries:
            if self._facts.of(entry.case.id) is None:
                self._facts.find_out(entry.case.id)
        if self._next_wanted:
            self._next_wanted = False
            self._go_to_next_waiting(board)

    def _place_to_stand(self, board: _Board) -> AgendaEntry | None:
        wanted, self._wanted = self._wanted, None
        by_id = {entry.item.id: entry for entry in board.entries}
        for item_id in (wanted, self._session.item_id):
            if item_id in by_id:
                return by_id[item_id]
        waiting = [entry for entry in board.entries if entry.item.state is ItemState.WAITING]
        return next(iter(waiting or board.entries), None)

    def _stand_on(self, item_id: UUID) -> None:
        """Show a case; what was written about the one before is saved."""
        board = self._board
        entry = next((one for one in board.entries if one.item.id == item_id), None) if board else None
        if board is not None and entry is not None:
            self._session.show(entry, self._facts.of(entry.case.id), board.meeting, board.minutes.signed)
            self._agenda.list.select_item(item_id)

    def _choose(self, row: int) -> None:
        entries = self._board.entries if self._board else ()
        if 0 <= row < len(entries) and entries[row].item.id != self._session.item_id:
            item_id = entries[row].item.id
            self._session.leave(lambda: self._stand_on(item_id))

    def _step(self, places: int) -> None:
        """To the case before or after, from wherever the focus is."""
        row = self._agenda.list.currentIndex().row() + places
        if self._board and 0 <= row < len(self._board.entries):
            self._agenda.list.select_item(self._board.entries[row].item.id)

    def _go_to_next_waiting(self, board: _Board) -> None:
        ids = [entry.item.id for entry in board.entries]
        here = ids.index(self._session.item_id) if self._session.item_id in ids else -1
        in_turn = [*board.entries[here + 1 :], *board.entries[: here + 1]]
        waiting = [entry for entry in in_turn if entry.item.state is ItemState.WAITING]
        if not waiting:
            self.notice.emit("success", self._all_done_words())
            self._agenda.list.setFocus()
            return

        def go() -> None:
            self._stand_on(waiting[0].item.id)
            self._panel.focus_discussion()

        self._session.leave(go)

    def _all_done_words(self) -> str:
        if self._actor.account_id is None:
            return self.tr("No case is waiting any more. The minutes can be signed off.")
        return self.tr("No case is waiting any more. The minutes can be sent to approval.")

    def _on_done(self) -> None:
        self._next_wanted = True
        self._read()

    def _on_change(self, item_id: UUID | None) -> None:
        self._wanted = item_id
        self._read()

    def _learn(self, case_id: UUID) -> None:
        """A case's facts have come, or changed."""
        self._agenda.list.records.set_second_lines(self._facts.second_lines())
        board, facts = self._board, self._facts.of(case_id)
        if board is not None and facts is not None and case_id == self._session.case_id:
            entry = next(one for one in board.entries if one.case.id == case_id)
            self._session.learn(entry, facts)

    def _read_if_touched(self, changes: Changes) -> None:
        if self._meeting_id is None:
            return
        if changes.touches(Kind.CASE, Kind.RESULT, Kind.FINDING, Kind.PATIENT):
            self._facts.find_out_anew()
        if changes.touches(Kind.MEETING, Kind.DECISION, Kind.MINUTES, Kind.CASE, Kind.PATIENT):
            self._read()

    def _refuse(self, error: ExpectedError) -> None:
        self.notice.emit("error", error.text(labels.current_language()))

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self._agenda, 1)
        left.addWidget(self._attendance)
        self._nothing = Card()
        self._nothing.add(
            plain_label(self.tr("The case that is talked about stands here."), "muted", wrap=True)
        )
        self._nothing.add_stretch()
        self._panel.hide()
        columns = QHBoxLayout()
        columns.setSpacing(12)
        columns.addLayout(left, 31)
        columns.addWidget(self._nothing, 69)
        columns.addWidget(self._panel, 69)
        layout = screen_layout(self)
        layout.addWidget(self._header)
        layout.addWidget(self._approval)
        layout.addLayout(columns, 1)

    def _connect(self) -> None:
        self._header.back_wanted.connect(lambda: self._session.leave(self.closed.emit))
        self._header.begin_wanted.connect(self._actions.begin)
        self._agenda.add_wanted.connect(self._actions.add_case)
        self._agenda.list.current_changed.connect(self._choose)
        self._agenda.list.move_wanted.connect(self._actions.move)
        self._agenda.list.removal_wanted.connect(self._actions.take_off)
        self._agenda.list.entered.connect(self._panel.focus_discussion)
        self._attendance.toggled.connect(self._actions.toggle)
        self._attendance.edit_wanted.connect(self._actions.edit)
        self._attendance.physicians_wanted.connect(self._actions.add_people)
        self._panel.head_lines.case_wanted.connect(self._open_case)
        self._session.done.connect(self._on_done)
        self._session.reload_wanted.connect(self._read)
        self._session.stayed.connect(lambda: self._agenda.list.select_item(self._session.item_id))
        self._actions.done.connect(self._on_change)
        self._minutes_actions.changed.connect(self._read)
        self._approval.step_wanted.connect(self._minutes_actions.do)
        self._panel.closing.send_wanted.connect(partial(self._minutes_actions.do, Step.SEND))
        self._facts.found.connect(self._learn)
        for source in (self._session, self._actions, self._minutes_actions):
            source.notice.connect(self.notice)

    def _key_map(self) -> dict[str, Callable[[], object]]:
        digits: dict[str, Callable[[], object]] = {
            f"Alt+{digit}": partial(self._panel.choose, digit) for digit in range(10)
        }
        return digits | {
            "Ctrl+Return": self._session.decide,
            "Ctrl+Enter": self._session.decide,
            "Ctrl+P": self._panel.closing.ask_reason,
            "Ctrl+G": self._panel.suggest_conclusion,
            "Ctrl+B": self._actions.begin,
            "Ctrl+O": self._open_case,
            NEXT_KEY: self._minutes_actions.do_next,
            "Ctrl+Shift+A": self._actions.add_case,
            "Ctrl+Shift+T": self._attendance.add_physicians,
            "Ctrl+PgUp": lambda: self._step(-1),
            "Ctrl+PgDown": lambda: self._step(1),
            "Alt+A": self._agenda.list.setFocus,
            "Alt+D": self._panel.focus_discussion,
            "Alt+K": self._panel.conclusion.edit.setFocus,
            "Alt+O": self._panel.tasks.focus_first,
        }

    def _open_case(self) -> None:
        case_id = self._session.case_id
        if case_id is not None:
            self._session.leave(lambda: self.case_chosen.emit(case_id))

    # Qt overrides

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._agenda.list.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._keys.yield_to_menu)

    def hideEvent(self, event: QHideEvent) -> None:
        self._session.save_now()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plain digits, where no text is being written."""
        digit = event.text()
        if len(digit) == 1 and digit in "0123456789":
            self._panel.choose(int(digit))
        else:
            super().keyPressEvent(event)
