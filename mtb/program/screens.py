"""The screens of one window: those of the rail by what the person may do, the others when first wanted."""

from functools import cached_property, partial
from typing import TYPE_CHECKING, Final, Protocol
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from mtb.domain.cases import Case, CaseSummary
from mtb.domain.errors import RightError
from mtb.domain.rights import Right
from mtb.program.drafts import KeptDrafts
from mtb.program.later import Later, NothingHere
from mtb.program.session import Session
from mtb.ui import labels
from mtb.ui.kit.text import plain_tooltip
from mtb.ui.main_window import MainWindow
from mtb.ui.screens.meetings.list_screen import MeetingsScreen
from mtb.ui.screens.worklist.screen import WorklistScreen

if TYPE_CHECKING:
    from mtb.ui.screens.case.screen import CaseScreen
    from mtb.ui.screens.imports.screen import ImportScreen
    from mtb.ui.screens.meetings.board_screen import BoardScreen
    from mtb.ui.screens.referral.screen import ReferralScreen

_BUTTONS: Final = {
    "new_referral": Right.WRITE_CASES,
    "import_results": Right.IMPORT_RESULTS,
    "plan_meeting": Right.PLAN_MEETINGS,
}


class Leads(Protocol):
    """Where the screens lead to when the person chooses something there."""

    drafts: KeptDrafts

    def open_case(self, case_id: UUID) -> None: ...
    def open_meeting(self, meeting_id: UUID) -> None: ...
    def new_referral(self) -> None: ...
    def edit_referral(self, case: Case) -> None: ...
    def referral_saved(self, case: CaseSummary) -> None: ...
    def choose_folder(self, into: CaseSummary | None = None) -> None: ...


class Screens(QObject):
    """Built once for each window. ``ways`` is set before the first screen is."""

    ways: Leads
    restore_wanted = Signal(object)
    """A ``Backup`` that was chosen on the screen of backups."""

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self.worklist: WorklistScreen | None = None
        self.meetings: MeetingsScreen | None = None

    def why_not(self, right: Right | None) -> str | None:
        """The reason why the person may not, in words; None where they may."""
        if right is None or self._session.actor.may(right):
            return None
        return RightError(right).text(labels.current_language())

    def fill_rail(self) -> None:
        """The places the person may go to, in order."""
        may = self._session.actor.may
        if may(Right.READ_CASES):
            self._add_clinical()
        if may(Right.MANAGE_ACCOUNTS):
            self._window.add_screen("accounts", self.tr("Accounts"), Later(self._accounts))
        if may(Right.READ_AUDIT) or may(Right.DELETE_LAWFULLY):
            self._window.add_screen("audit", self.tr("Audit log"), Later(self._audit))
        if may(Right.BACK_UP):
            self._window.add_screen("backups", self.tr("Backups"), Later(self._backups))
        if not self._window.current_key():
            self._window.add_screen("nothing", self.tr("Nothing here"), NothingHere(), in_rail=False)

    def there(self, name: str) -> bool:
        """Whether one of the screens that are built when first wanted has been built."""
        return name in self.__dict__

    def _add_clinical(self) -> None:
        services = self._session.services
        common = (
            self._session.actor,
            self._session.background,
            self._session.hub,
            self._session.preferences,
        )
        self.worklist = WorklistScreen(services.cases, *common)
        self.meetings = MeetingsScreen(services.meetings, *common)
        self._window.add_screen("worklist", self.tr("Worklist"), self.worklist)
        self._window.add_screen("meetings", self.tr("Board meetings"), self.meetings)
        self.worklist.case_chosen.connect(self.ways.open_case)
        self.worklist.new_referral_wanted.connect(self.ways.new_referral)
        self.worklist.import_wanted.connect(self.ways.choose_folder)
        self.worklist.counts_changed.connect(partial(self._window.set_count, "worklist"))
        self.meetings.open_count.connect(partial(self._window.set_count, "meetings"))
        self.meetings.meeting_chosen.connect(self.ways.open_meeting)
        for screen in (self.worklist, self.meetings):
            self._limit(screen)

    def _limit(self, screen: QWidget) -> None:
        """A button for what the person may not do says why."""
        for name, right in _BUTTONS.items():
            why = self.why_not(right)
            for button in screen.findChildren(QPushButton, name) if why else ():
                button.setEnabled(False)
                button.setToolTip(plain_tooltip(why or ""))

    @cached_property
    def referral(self) -> "ReferralScreen":
        from mtb.ui.screens.referral.screen import ReferralScreen

        session = self._session
        screen = ReferralScreen(session.services.cases, session.actor, session.background, session.hub)
        self._window.add_screen("referral", self.tr("Referral"), screen, in_rail=False)
        screen.saved.connect(self.ways.referral_saved)
        screen.closed.connect(self._window.back)
        self._window.commands.on("save", screen.save, screen)
        self.ways.drafts.watch(screen.draft)
        return screen

    @cached_property
    def case(self) -> "CaseScreen":
        from mtb.ui.screens.case.screen import CaseScreen

        session, services = self._session, self._session.services
        common = (session.actor, session.background, session.hub, session.preferences)
        screen = CaseScreen(services.cases, services.results, services.meetings, *common)
        self._window.add_screen("case", self.tr("Case"), screen, in_rail=False)
        screen.edit_referral_wanted.connect(self.ways.edit_referral)
        screen.meeting_chosen.connect(self.ways.open_meeting)
        screen.import_wanted.connect(self.ways.choose_folder)
        screen.closed.connect(self._window.back)
        screen.notice.connect(self._window.notice)
        self._window.commands.on("put_on_agenda", screen.put_on_agenda, screen)
        return screen

    @cached_property
    def imports(self) -> "ImportScreen":
        from mtb.ui.screens.imports.screen import ImportScreen

        session = self._session
        screen = ImportScreen(session.services.results, session.actor, session.background, session.hub)
        self._window.add_screen("import", self.tr("Import results"), screen, in_rail=False)
        screen.case_chosen.connect(self.ways.open_case)
        screen.closed.connect(self._window.back)
        return screen

    @cached_property
    def board(self) -> "BoardScreen":
        from mtb.ui.screens.meetings.board_screen import BoardScreen

        session, services = self._session, self._session.services
        screen = BoardScreen(
            services.meetings,
            services.decisions,
            services.minutes,
            services.cases,
            services.results,
            services.accounts,
            session.actor,
            session.background,
            session.hub,
        )
        self._window.add_screen("board", self.tr("Board meeting"), screen, in_rail=False)
        screen.case_chosen.connect(self.ways.open_case)
        screen.closed.connect(self._window.back)
        screen.notice.connect(self._window.notice)
        for command in ("decided_next", "make_minutes"):
            self._window.commands.on(command, partial(screen.command, command), screen)
        return screen

    def _accounts(self) -> QWidget:
        from mtb.ui.screens.accounts.screen import AccountsScreen

        session = self._session
        screen = AccountsScreen(session.services.accounts, session.actor, session.background, session.hub)
        screen.notice.connect(self._window.notice)
        return screen

    def _audit(self) -> QWidget:
        from mtb.ui.screens.audit.screen import AuditScreen

        session, services = self._session, self._session.services
        screen = AuditScreen(
            services.audit,
            services.cases,
            services.deletions,
            services.accounts,
            session.actor,
            session.background,
            session.hub,
        )
        screen.notice.connect(self._window.notice)
        return screen

    def _backups(self) -> QWidget:
        from mtb.ui.screens.backups.screen import BackupsScreen

        session, services = self._session, self._session.services
        screen = BackupsScreen(
            services.backups, services.integrity, session.actor, session.background, session.hub
        )
        screen.notice.connect(self._window.notice)
        screen.restore_wanted.connect(self.restore_wanted)
        return screen
