"""One case: the banner above, its tabs in reading order below."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mtb.domain.cases import CaseSummary, require_agenda_place
from mtb.domain.changes import Changes, Kind
from mtb.domain.errors import ExpectedError, RuleError
from mtb.domain.meetings import Meeting
from mtb.domain.people import Actor
from mtb.domain.results import StoredFinding
from mtb.domain.rights import Right
from mtb.services.cases import CaseService
from mtb.services.meetings import AgendaEntry, MeetingService
from mtb.services.results import ResultService
from mtb.ui import labels
from mtb.ui.allowed import why_not
from mtb.ui.copying import CaseCopying
from mtb.ui.kit.background import Background
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.kit.naming import named
from mtb.ui.kit.preferences import Preferences
from mtb.ui.kit.tables import RecordTable
from mtb.ui.kit.text import plain_label
from mtb.ui.screens.case.actions import MAIN_RIGHTS, MainAction, main_action
from mtb.ui.screens.case.agenda_picker import AgendaPicker
from mtb.ui.screens.case.banner import CaseBanner
from mtb.ui.screens.case.board_tab import BoardTab
from mtb.ui.screens.case.documents_tab import DocumentsTab
from mtb.ui.screens.case.dossier import Dossier, Records
from mtb.ui.screens.case.findings_tab import FindingsTab
from mtb.ui.screens.case.history_tab import HistoryTab
from mtb.ui.screens.case.overview_tab import OverviewTab
from mtb.ui.screens.case.referral_tab import ReferralTab
from mtb.ui.screens.case.tabs import CaseTabs

_OURS = (Kind.CASE, Kind.RESULT, Kind.FINDING, Kind.MEETING, Kind.DECISION, Kind.PATIENT)


class CaseScreen(QWidget):
    """Shows the case last opened; nothing of another case is ever left standing while one is read."""

    edit_referral_wanted = Signal(object)
    """The ``Case``."""
    meeting_chosen = Signal(object)
    """The meeting's UUID."""
    import_wanted = Signal(object)
    """The ``CaseSummary`` results shall be imported into."""
    closed = Signal()
    notice = Signal(str, str)
    """Kind and text of something to tell."""

    def __init__(  # noqa: PLR0913, PLR0917 - three services are three subjects
        self,
        cases: CaseService,
        results: ResultService,
        meetings: MeetingService,
        actor: Actor,
        background: Background,
        hub: ChangeHub,
        preferences: Preferences,
    ) -> None:
        super().__init__()
        self.setObjectName("screen")
        self._records = Records(cases, results, meetings, actor)
        self._background = background
        self._case_id: UUID | None = None
        self._dossier: Dossier | None = None
        self._reading = False
        self._stale = False
        self._opening = False
        self._banner = CaseBanner()
        self._overview = OverviewTab()
        self._referral = ReferralTab()
        self._findings = FindingsTab(preferences, actor)
        self._board = BoardTab()
        self._documents = DocumentsTab(self._records, background, preferences)
        self._history = HistoryTab(preferences)
        self._why_not = partial(why_not, actor)
        self._lay_out()
        self._connect()
        self._limit()
        self._set_keys()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.reload)
        hub.changed.connect(self._reload_if_touched)

    # what the window calls

    def open_case(self, case_id: UUID) -> None:
        """Show a case, which is logged; another one than before starts at its overview."""
        self._banner.hide_number()
        self._opening = True
        if case_id != self._case_id:
            self._case_id, self._dossier = case_id, None
            self._pages.setCurrentWidget(self._message)
            self._message.setText("")
            self._findings.clear()
            self._documents.clear()
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
        case = self._dossier.case if self._dossier else None
        if case is None:
            return
        doing: dict[MainAction, Callable[[], None]] = {
            MainAction.ADD_REFERRAL: self.edit_referral,
            MainAction.IMPORT_RESULTS: lambda: self.import_wanted.emit(case.summary),
            MainAction.READY_FOR_BOARD: lambda: self._review(ready=True),
            MainAction.PUT_ON_AGENDA: self.put_on_agenda,
            MainAction.OPEN_MEETING: lambda: self.meeting_chosen.emit(case.summary.meeting_id),
        }
        action = main_action(case)
        if action is None:
            return
        refused = self._why_not(MAIN_RIGHTS[action])
        if refused:
            self.notice.emit("warning", refused)
        else:
            doing[action]()

    def edit_referral(self) -> None:
        """Ask for the form, to correct the referral or to add the missing one."""
        if self._dossier is not None:
            self.edit_referral_wanted.emit(self._dossier.case)

    def put_on_agenda(self) -> None:
        """Ask which meeting, unless the rules forbid it: then say why."""
        if self._dossier is None:
            return
        case = self._dossier.case
        try:
            require_agenda_place(case.summary, case.consents)
        except RuleError as error:
            self._tell_problem(error)
            return
        meetings, actor = self._records.meetings, self._records.actor
        self._background.run(
            self, lambda: meetings.open_meetings(actor), partial(self._ask_meeting, case.summary)
        )

    # reading and showing

    def _show(self, dossier: Dossier) -> None:
        self._reading = False
        if dossier.case.id != self._case_id:
            self.reload()
            return
        self._dossier = dossier
        self._banner.show_case(dossier.case, dossier.today, self._why_not)
        for tab in (
            self._overview, self._referral, self._findings, self._board, self._documents, self._history
        ):  # fmt: skip
            tab.show_dossier(dossier)
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

    def _review(self, *, ready: bool) -> None:
        """Close the review of the findings, or open it again."""
        if self._dossier is None:
            return
        case, results, actor = self._dossier.case.summary, self._records.results, self._records.actor
        if ready:
            self._save(lambda: results.close_review(actor, case), self.tr("ready for the board"))
        else:
            self._save(lambda: results.reopen_review(actor, case), self.tr("back in interpretation"))

    def _save(self, work: Callable[[], CaseSummary], words: str) -> None:
        def saved(case: CaseSummary) -> None:
            self.notice.emit("success", f"{case.reference}: {words}")
            self._soon.start(0)

        self._background.run(self, work, saved, self._not_saved)

    def _not_saved(self, error: ExpectedError) -> None:
        self._tell_problem(error)
        self.reload()

    def _mark(
        self,
        mark: Callable[..., None],
        findings: tuple[StoredFinding, ...],
        wanted: bool,  # noqa: FBT001 - a slot
    ) -> None:
        """Turn a mark of findings: for the board, or of the germline."""
        actor = self._records.actor

        def work() -> None:
            for finding in findings:
                mark(actor, finding, wanted=wanted)

        self._background.run(self, work, lambda _: self._soon.start(0), self._not_saved)

    def _ask_meeting(self, case: CaseSummary, meetings: list[Meeting]) -> None:
        still_open = [meeting for meeting in meetings if not meeting.fixed]
        AgendaPicker(self.window(), case, still_open, partial(self._put_on, case)).open()

    def _put_on(self, case: CaseSummary, meeting_id: UUID, minutes: int) -> None:
        meetings, actor = self._records.meetings, self._records.actor

        def done(entry: AgendaEntry) -> None:
            day = labels.short_day(entry.starts_at.date())
            words = self.tr("{case} is on the agenda of {day} at {time}")
            self.notice.emit(
                "success",
                words.format(case=case.reference, day=day, time=labels.clock(entry.starts_at)),
            )
            self._soon.start(0)

        self._background.run(
            self,
            lambda: meetings.put_on_agenda(actor, meeting_id, case.id, minutes),
            done,
            self._not_saved,
        )

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
        self._banner.main_wanted.connect(self.main_action)
        self._banner.number_wanted.connect(self._show_number)
        self._overview.reopen_wanted.connect(lambda: self._review(ready=False))
        self._referral.edit_wanted.connect(self.edit_referral)
        results = self._records.results
        self._findings.mark_wanted.connect(partial(self._mark, results.mark_for_board))
        self._findings.germline_wanted.connect(partial(self._mark, results.mark_germline))
        self._findings.refused.connect(partial(self.notice.emit, "warning"))
        self._board.meeting_chosen.connect(self.meeting_chosen)
        self._documents.notice.connect(self.notice)

    def _limit(self) -> None:
        """Say on the buttons what the person may not do, and log what they copy."""
        self._overview.limit(self._why_not(Right.REVIEW_FINDINGS))
        self._referral.limit(self._why_not(Right.WRITE_CASES))
        copying = CaseCopying(
            self, self._records.cases, self._records.actor, self._background, self._tell_problem
        )

        def guard(copy: Callable[[], None]) -> None:
            if self._dossier is not None:
                copying.ask([self._dossier.case.summary], copy)

        self._findings.guard_copies(guard)
        for table in self.findChildren(RecordTable):
            table.copy_guard = lambda _, copy: guard(copy)

    def _set_keys(self) -> None:
        keys: tuple[tuple[str, Callable[[], None]], ...] = (
            ("Ctrl+PgDown", lambda: self._tabs.turn(1)),
            ("Ctrl+PgUp", lambda: self._tabs.turn(-1)),
            ("Ctrl+Return", self.main_action),
            ("Ctrl+Enter", self.main_action),
            ("F2", self.edit_referral),
        )
        for key, do in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    def _lay_out(self) -> None:
        self._tabs = CaseTabs()
        self._tabs.add(self.tr("&Overview"), self._overview)
        self._tabs.add(self.tr("&Referral"), self._referral)
        self._tabs.add(self.tr("F&indings"), self._findings)
        self._tabs.add(self.tr("Board && &decision"), self._board)
        self._tabs.add(self.tr("Doc&uments"), self._documents)
        self._tabs.add(self.tr("Histor&y"), self._history)
        self._whole = QWidget()
        whole = QVBoxLayout(self._whole)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._banner)
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
