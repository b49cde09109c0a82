"""One case: the banner above, its tabs in reading order below."""

from collections.abc import Callable
from functools import partial
from typing import cast
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mtb.domain.changes import Changes, Kind
from mtb.domain.errors import ExpectedError
from mtb.domain.rights import Right
from mtb.ui import labels
from mtb.ui.allowed import why_not
from mtb.ui.copying import CaseCopying
from mtb.ui.kit.background import Background
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.kit.naming import named
from mtb.ui.kit.preferences import Preferences
from mtb.ui.kit.tables import RecordTable
from mtb.ui.kit.text import plain_label
from mtb.ui.screens.case.banner import CaseBanner
from mtb.ui.screens.case.board_tab import BoardTab
from mtb.ui.screens.case.correction_desk import CorrectionDesk
from mtb.ui.screens.case.documents_tab import DocumentsTab
from mtb.ui.screens.case.dossier import Dossier, Records
from mtb.ui.screens.case.evidence_doing import EvidenceDoing
from mtb.ui.screens.case.findings_doing import FindingsDoing
from mtb.ui.screens.case.findings_tab import FindingsTab
from mtb.ui.screens.case.flow_answers import CaseWays, answer_case_steps
from mtb.ui.screens.case.flow_board import BoardMoves
from mtb.ui.screens.case.flow_doing import Doing
from mtb.ui.screens.case.flow_moves import CaseMoves
from mtb.ui.screens.case.flow_steps import CaseSteps
from mtb.ui.screens.case.history_tab import HistoryTab
from mtb.ui.screens.case.overview_tab import OverviewTab
from mtb.ui.screens.case.referral_tab import ReferralTab
from mtb.ui.screens.case.tabs import CasePart, CaseTabs

_OURS = (Kind.CASE, Kind.RESULT, Kind.FINDING, Kind.MEETING, Kind.DECISION, Kind.PATIENT)


class CaseScreen(QWidget):
    """Shows the case last opened; nothing of another case is ever left standing while one is read."""

    edit_referral_wanted = Signal(object)
    """The ``Case``."""
    refer_again_wanted = Signal(object)
    """The ``Case`` whose patient is referred anew."""
    meeting_chosen = Signal(object)
    """The meeting's UUID."""
    import_wanted = Signal(object)
    """The ``CaseSummary`` results shall be imported into."""
    case_chosen = Signal(object)
    """The UUID of another case of the same patient."""
    closed = Signal()
    notice = Signal(str, str)
    """Kind and text of something to tell."""

    def __init__(
        self, records: Records, background: Background, hub: ChangeHub, preferences: Preferences
    ) -> None:
        super().__init__()
        self.setObjectName("screen")
        self._records, actor = records, records.actor
        self._background = background
        self._case_id: UUID | None = None
        self._dossier: Dossier | None = None
        self._reading = False
        self._stale = False
        self._opening = False
        self._why_not = partial(why_not, actor)
        self.steps = CaseSteps(self, self._why_not)
        self.doing = Doing(self, records, background)
        self.moves = CaseMoves(self.doing)
        self._at_board = BoardMoves(self.doing)
        self._banner = CaseBanner()
        self._overview = OverviewTab(self.steps)
        self._referral = ReferralTab()
        self.findings = FindingsTab(preferences, background, actor)
        self.reviewing = FindingsDoing(self, records, background)
        self.elsewhere = EvidenceDoing(self, records, background)
        self._board = BoardTab()
        self._documents = DocumentsTab(self._records, background, preferences)
        self._history = HistoryTab(preferences)
        self.corrections = CorrectionDesk(self, self._records, background)
        self._lay_out()
        self._connect()
        self._limit()
        self._set_keys()
        hub.changed.connect(self._reload_if_touched)

    # what the window calls

    def open_case(self, case_id: UUID) -> None:
        """Show a case, which is logged; another one than before starts at its overview."""
        self._banner.hide_number()
        self._opening = True
        if case_id != self._case_id:
            self._case_id, self._dossier = case_id, None
            self.doing.show_dossier(None)
            self._pages.setCurrentWidget(self._message)
            self._message.setText("")
            self.findings.clear()
            self.reviewing.work_on(case_id)
            self._documents.clear()
            self._history.clear()
            self.corrections.clear()
            self._tabs.show_first()
        self.reload()

    def reload(self) -> None:
        """Read the case anew; tab, selection and focus stay."""
        self._stale = self._reading
        if self._case_id is None or self._reading:
            return
        self._reading = True
        opening, self._opening = self._opening, False
        read = partial(self._records.dossier, self._case_id, opening=opening)
        self._background.run(self, read, self._show, self._not_read)

    def main_action(self) -> None:
        """Do the one thing the case asks for."""
        if self._dossier is not None:
            self.steps.do(self._dossier.actions[0])

    def edit_referral(self) -> None:
        """Ask for the form, to correct the referral or to add the missing one."""
        if self._dossier is not None:
            self.edit_referral_wanted.emit(self._dossier.case)

    def put_on_agenda(self) -> None:
        """Ask which meeting, unless the rules forbid it: then say why."""
        self._at_board.put_on_agenda()

    # reading and showing

    def _show(self, dossier: Dossier) -> None:
        self._reading = False
        if dossier.case.id != self._case_id:
            self.reload()
            return
        self._dossier = dossier
        self.doing.show_dossier(dossier)
        self._banner.show_case(dossier.case, dossier.today, self.steps.offer(dossier.actions[0]))
        for tab in self._tabs.parts():
            tab.show_dossier(dossier)
        self.corrections.show_dossier(dossier)
        if self._pages.currentWidget() is not self._whole:
            self._pages.setCurrentWidget(self._whole)
            self._tabs.focus_part()
        if self._stale:
            self.reload()

    def _not_read(self, error: ExpectedError) -> None:
        self._reading = False
        if self._dossier is not None:
            self._tell_problem(error)
            return
        self._message.setText(error.text(labels.current_language()))
        self._pages.setCurrentWidget(self._message)

    def _reload_if_touched(self, changes: Changes) -> None:
        if self._case_id is None or not changes.touches(*_OURS):
            return
        if self.isVisible():
            self._soon.start(0)
        else:
            self._stale = True

    # doing

    def undo(self) -> None:
        """Take back what was done last to the findings, while they are shown; else the case's last move."""
        if not (self.findings.isVisible() and self.reviewing.undo()):
            self.moves.do("undo")

    def _show_blocking(self, findings: tuple[UUID, ...]) -> None:
        """The findings in the way of closing the review, and no others."""
        self._tabs.show_part(self.findings)
        self.findings.show_only(findings)

    def _tell_problem(self, error: ExpectedError) -> None:
        self.notice.emit("error", error.text(labels.current_language()))

    def _show_number(self) -> None:
        """Show the whole number once that is logged."""
        if self._dossier is None:
            return
        case, cases, actor = self._dossier.case.summary, self._records.cases, self._records.actor
        self._background.run(
            self,
            lambda: cases.show_number(actor, case),
            lambda _: self._banner.show_number(case.id),
            self._tell_problem,
        )

    # keys and layout

    def _connect(self) -> None:
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.reload)
        self._banner.main_wanted.connect(self.main_action)
        self._banner.number_wanted.connect(self._show_number)
        self._overview.reopen_wanted.connect(lambda: self._at_board.review(ready=False))
        self._overview.part_wanted.connect(self._go_to)
        self._overview.move_wanted.connect(self.moves.do)
        self._overview.case_chosen.connect(self.case_chosen)
        self._overview.inquiries.remind_wanted.connect(self.moves.inquiries.remind)
        self._overview.inquiries.answer_wanted.connect(self.moves.inquiries.answer)
        self._overview.inquiries.copy_wanted.connect(self.moves.inquiries.copy_message)
        self.doing.said.connect(self.notice)
        self.steps.refused.connect(partial(self.notice.emit, "warning"))
        self._answer_steps()
        self._referral.edit_wanted.connect(self.edit_referral)
        self._referral.again_wanted.connect(self.refer_again_wanted)
        self.findings.refused.connect(partial(self.notice.emit, "warning"))
        self.findings.wanted.connect(self._tabs.show_part)
        self.reviewing.answer_for(self.findings)
        self.elsewhere.answer_for(self.findings)
        self.elsewhere.case_chosen.connect(self.case_chosen)
        self.elsewhere.read_anew.connect(lambda: self._soon.start(0))
        self.reviewing.said.connect(self.notice)
        self.reviewing.read_anew.connect(lambda: self._soon.start(0))
        self._at_board.blocked.connect(self._show_blocking)
        self._board.meeting_chosen.connect(self.meeting_chosen)
        self._documents.notice.connect(self.notice)
        self._documents.removed.connect(self.corrections.offer_document_back)
        self.corrections.notice.connect(self.notice)

    def _answer_steps(self) -> None:
        """What this screen does about a next step; other parts answer for theirs."""

        def of_meeting() -> None:
            meeting = self._dossier.case.summary.meeting_id if self._dossier else None
            if meeting is not None:
                self.meeting_chosen.emit(meeting)

        def import_results() -> None:
            if self._dossier is not None:
                self.import_wanted.emit(self._dossier.case.summary)

        answer_case_steps(
            self.steps,
            CaseWays(self.edit_referral, import_results, self._at_board, of_meeting),
        )
        self.moves.answer_for(self.steps)

    def _go_to(self, name: str) -> None:
        """Turn to a part by its name; what has no part of its own stands in the history."""
        parts: dict[str, CasePart] = {
            "referral": self._referral,
            "findings": self.findings,
            "board": self._board,
        }
        added = {part.objectName(): part for part in self._tabs.parts() if isinstance(part, QWidget)}
        part = parts.get(name) or cast("CasePart | None", added.get(f"{name}_tab")) or self._history
        self._tabs.show_part(part)

    def _limit(self) -> None:
        """Say on the buttons what the person may not do, and log what they copy."""
        rights = (Right.REVIEW_FINDINGS, Right.WRITE_CASES, Right.EXPORT)
        self._overview.limit(*(self._why_not(right) for right in rights))
        self._referral.limit(self._why_not(Right.WRITE_CASES))
        copying = CaseCopying(
            self, self._records.cases, self._records.actor, self._background, self._tell_problem
        )

        def guard(copy: Callable[[], None]) -> None:
            if self._dossier is not None:
                copying.ask([self._dossier.case.summary], copy)

        self.findings.guard_copies(guard)
        for table in self.findChildren(RecordTable):
            table.copy_guard = lambda _, copy: guard(copy)

    def _set_keys(self) -> None:
        keys: tuple[tuple[str, Callable[[], None]], ...] = (
            ("Ctrl+PgDown", lambda: self._tabs.turn(1)),
            ("Ctrl+PgUp", lambda: self._tabs.turn(-1)),
            ("Ctrl+Return", self.main_action),
            ("Ctrl+Enter", self.main_action),
            ("F2", self.edit_referral),
            ("Shift+F2", self._referral.want_again),
        )
        for key, do in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    def _lay_out(self) -> None:
        self._tabs = self.tabs = CaseTabs()  # other parts can be put among these
        self._tabs.add(self.tr("&Overview"), self._overview)
        self._tabs.add(self.tr("&Referral"), self._referral)
        self._tabs.add(self.tr("F&indings"), self.findings)
        self._tabs.add(self.tr("Board && &decision"), self._board)
        self._tabs.add(self.tr("Doc&uments"), self._documents)
        self._tabs.add(self.tr("Histor&y"), self._history)
        self._whole = QWidget()
        whole = QVBoxLayout(self._whole)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._banner)
        whole.addWidget(self.corrections.note)
        whole.addWidget(self._tabs, 1)
        self._message = named(plain_label("", wrap=True), "case_message")
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._message)
        self._pages.addWidget(self._whole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale and not self._reading:
            self.reload()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._banner.hide_number()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tabs.focus_part()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
