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
from mtb.ui.finding_commands import FINDING_NAMES
from mtb.ui.kit.text import plain_tooltip
from mtb.ui.main_window import MainWindow
from mtb.ui.screens.meetings.list_screen import MeetingsScreen
from mtb.ui.screens.worklist.overview import WorklistServices
from mtb.ui.screens.worklist.screen import COMMANDS, WorklistScreen

if TYPE_CHECKING:
    from mtb.ui.material_actions import MaterialRecords
    from mtb.ui.screens.case.band_settings import BandSettings
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
    def refer_again(self, case: Case) -> None: ...
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
            laboratory = Later(lambda: self._laboratory(laboratory))
            self._window.add_screen("laboratory", self.tr("Laboratory"), laboratory)
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
        needed = WorklistServices(services.cases, services.flow, services.meetings, services.views)
        self.worklist = WorklistScreen(needed, *common)
        self.meetings = MeetingsScreen(services.meetings, *common)
        self._window.add_screen("worklist", self.tr("Worklist"), self.worklist)
        self._window.add_screen("meetings", self.tr("Board meetings"), self.meetings)
        self.worklist.case_chosen.connect(self.ways.open_case)
        self.worklist.new_referral_wanted.connect(self.ways.new_referral)
        self.worklist.import_wanted.connect(self.ways.choose_folder)
        self.worklist.counts_changed.connect(partial(self._window.set_count, "worklist"))
        self.worklist.notice.connect(self._window.notice)
        self.worklist.offer({command: self._window.commands.action(command) for command in COMMANDS})
        for command in COMMANDS:
            answer = partial(self.worklist.command, command)
            self._window.commands.on(command, answer, self.worklist)
        self.meetings.open_count.connect(partial(self._window.set_count, "meetings"))
        self.meetings.meeting_chosen.connect(self.ways.open_meeting)
        for screen in (self.worklist, self.meetings):
            self._limit(screen)
        self._window.commands.on("band_sets", self._ask_bands)
        self._directory_place = Later(self._directory)
        self._window.add_screen("directory", self.tr("People and places"), self._directory_place)

    def _ask_bands(self) -> None:
        """The versions of the bands, from anywhere."""
        self._bands.ask()

    @cached_property
    def _bands(self) -> "BandSettings":
        from mtb.ui.screens.case.band_settings import BandSettings

        session = self._session
        settings = BandSettings(self._window, session.services.bands, session.actor, session.background)
        settings.notice.connect(self._window.notice)
        return settings

    def _limit(self, screen: QWidget) -> None:
        """A button for what the person may not do says why."""
        for name, right in _BUTTONS.items():
            why = self.why_not(right)
            for button in screen.findChildren(QPushButton, name) if why else ():
                button.setEnabled(False)
                button.setToolTip(plain_tooltip(why or ""))

    @cached_property
    def referral(self) -> "ReferralScreen":
        from mtb.ui.screens.referral.form_filling import FormFilling
        from mtb.ui.screens.referral.screen import ReferralScreen

        session = self._session
        screen = ReferralScreen(
            session.services.cases,
            session.actor,
            session.background,
            session.hub,
            session.services.directory,
        )
        self._window.add_screen("referral", self.tr("Referral"), screen, in_rail=False)
        screen.saved.connect(self.ways.referral_saved)
        self.filling = FormFilling(
            screen, session.services.material_imports, session.actor, session.background
        )
        self.filling.notice.connect(self._window.notice)
        screen.closed.connect(self._window.back)
        self._window.commands.on("save", screen.save, screen)
        self.ways.drafts.watch(screen.draft)
        return screen

    @cached_property
    def case(self) -> "CaseScreen":
        from mtb.ui.screens.case.biomarker_cards import BiomarkerCards
        from mtb.ui.screens.case.dossier import Records
        from mtb.ui.screens.case.filter_saving import FilterSaving
        from mtb.ui.screens.case.screen import CaseScreen

        session, services = self._session, self._session.services
        records = Records(
            cases=services.cases,
            flow=services.flow,
            inquiries=services.inquiries,
            results=services.results,
            meetings=services.meetings,
            actor=session.actor,
            documents=services.documents,
            corrections=services.corrections,
            bands=services.bands,
            reviews=services.reviews,
            germline=services.germline,
            evidence=services.evidence,
            seen_before=services.seen_before,
        )
        screen = CaseScreen(records, session.background, session.hub, session.preferences)
        self._window.add_screen("case", self.tr("Case"), screen, in_rail=False)
        screen.edit_referral_wanted.connect(self.ways.edit_referral)
        screen.refer_again_wanted.connect(self.ways.refer_again)
        screen.meeting_chosen.connect(self.ways.open_meeting)
        screen.import_wanted.connect(self.ways.choose_folder)
        screen.closed.connect(self._window.back)
        screen.notice.connect(self._window.notice)
        screen.doing.moved.connect(self._window.notice)
        screen.case_chosen.connect(self.ways.open_case)
        self._window.commands.on("put_on_agenda", screen.put_on_agenda, screen)
        for command in screen.moves.names():
            self._window.commands.on(command, partial(screen.moves.do, command), screen)
        for cards in screen.findChildren(BiomarkerCards):
            cards.quality.told.connect(partial(self._window.notice, "info"))
            self._window.commands.on("quality_list", cards.open_quality, screen)
        self._window.commands.on("undo", screen.undo, screen)
        for command in FINDING_NAMES:
            self._window.commands.on(command, partial(screen.findings.command, command), screen)
        saving = FilterSaving(
            screen.findings.filters, services.finding_filters, session.actor, session.background
        )
        saving.notice.connect(self._window.notice)
        saving.load()
        screen.corrections.undoable.connect(self._window.notice)
        screen.corrections.case_chosen.connect(self.ways.open_case)
        self._window.commands.on("move_to_patient", screen.corrections.move, screen)
        self._window.commands.on("merge_case", screen.corrections.merge, screen)
        self._add_material(screen)
        return screen

    def _add_material(self, screen: "CaseScreen") -> None:
        """The tab for material and sequencing, and the commands it answers to."""
        from mtb.ui.material_commands import CASE_COMMANDS
        from mtb.ui.screens.case.flow_answers import answer_material_steps
        from mtb.ui.screens.case.material_tab import MaterialTab

        session = self._session
        tab = MaterialTab(self._material_records(), session.background, session.preferences)
        screen.tabs.add(self.tr("&Material && sequencing"), tab, 2)
        tab.setObjectName("material_tab")
        answer_material_steps(screen.steps, tab)
        tab.wanted.connect(screen.tabs.show_part)
        tab.notice.connect(self._window.notice)
        for command in CASE_COMMANDS:
            self._window.commands.on(command, partial(tab.command, command), screen)

    def _laboratory(self, place: QWidget) -> QWidget:
        from mtb.ui.material_commands import LABORATORY_COMMANDS
        from mtb.ui.screens.laboratory.screen import LaboratoryScreen

        session = self._session
        screen = LaboratoryScreen(
            self._material_records(), session.background, session.hub, session.preferences
        )
        screen.case_chosen.connect(self.ways.open_case)
        screen.waiting_count.connect(partial(self._window.set_count, "laboratory"))
        screen.notice.connect(self._window.notice)
        for command in LABORATORY_COMMANDS:
            self._window.commands.on(command, partial(screen.command, command), place)
        return screen

    def _material_records(self) -> "MaterialRecords":
        from mtb.ui.material_actions import MaterialRecords

        services = self._session.services
        return MaterialRecords(
            services.cases, services.flow, services.material, services.laboratory, self._session.actor
        )

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
            services.bands,
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

    def _directory(self) -> QWidget:
        from mtb.ui.screens.directory.screen import DirectoryScreen

        session = self._session
        screen = DirectoryScreen(session.services.directory, session.actor, session.background, session.hub)
        screen.notice.connect(self._window.notice)
        for command, answer in (
            ("save", screen.save),
            ("new_entry", screen.new),
            ("end_entry", screen.end),
            ("filter_list", screen.focus_search),
        ):
            self._window.commands.on(command, answer, self._directory_place)
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
