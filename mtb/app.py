"""The window program: builds the main window from its parts and takes people from screen to screen."""

import faulthandler
import sys
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from mtb import logs, paths
from mtb.domain.cases import Case, CaseSummary
from mtb.domain.errors import ExpectedError, Language
from mtb.domain.people import Actor
from mtb.store.address import Address
from mtb.ui import crash_dialog, labels
from mtb.ui.kit.background import Background
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.kit.preferences import Preferences, Scheme
from mtb.ui.kit.questions import Choice, ask
from mtb.ui.kit.theme import apply_theme, prepare_theme
from mtb.ui.main_window import MainWindow
from mtb.ui.screens.meetings.list_screen import MeetingsScreen
from mtb.ui.screens.worklist.screen import WorklistScreen
from mtb.ui.translation import speak
from mtb.wiring import Services, create_database, open_services

if TYPE_CHECKING:
    from mtb.ui.screens.case.screen import CaseScreen
    from mtb.ui.screens.imports.screen import ImportScreen
    from mtb.ui.screens.meetings.board_screen import BoardScreen
    from mtb.ui.screens.referral.screen import ReferralScreen

SCHEMES: Final[tuple[Scheme, ...]] = ("light", "dark", "system")
_TEXT_SIZES: Final = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


class Program(QObject):
    """One person at one database: the window, its screens, and the ways between them."""

    def __init__(self, app: QApplication, services: Services, actor: Actor, preferences: Preferences) -> None:
        super().__init__()
        self._app = app
        self.services = services
        self._actor = actor
        self._preferences = preferences
        self._hub = ChangeHub(self)
        services.database.on_commit = self._hub.announce
        self._background = Background(self)
        self._background.failed.connect(self._tell)
        crash_dialog.install(self._tell)
        speak(app, preferences.language)
        prepare_theme(app, preferences.scheme, preferences.text_size)
        self.window = self._build()
        apply_theme(app, preferences.scheme, preferences.text_size)

    def show(self) -> None:
        self.window.show()

    def wait(self) -> None:
        """Let running work end; for closing."""
        self._background.wait()

    def is_busy(self) -> bool:
        """Whether work is under way, or its answer not yet shown."""
        return self._background.busy

    def close(self) -> None:
        """Take the window away, once running work has ended."""
        self.wait()
        self.window.hide()
        self.window.deleteLater()

    def _build(self) -> MainWindow:
        """The window with the screens of the rail; the others are built when they are first wanted."""
        for name in ("_case", "_referral", "_imports", "_board"):
            self.__dict__.pop(name, None)
        window = MainWindow(self._preferences)
        common = (self._actor, self._background, self._hub, self._preferences)
        self._worklist = WorklistScreen(self.services.cases, *common)
        self._meetings = MeetingsScreen(self.services.meetings, *common)
        window.add_screen("worklist", self.tr("Worklist"), self._worklist)
        window.add_screen("meetings", self.tr("Board meetings"), self._meetings)
        window.set_person(self._actor.display_name)
        window.set_database(self.services.database.address.label)
        self._background.busy_changed.connect(window.set_busy)
        self._worklist.case_chosen.connect(self.open_case)
        self._worklist.new_referral_wanted.connect(self.new_referral)
        self._worklist.import_wanted.connect(self._choose_folder)
        self._worklist.counts_changed.connect(lambda count: window.set_count("worklist", count))
        self._meetings.open_count.connect(lambda count: window.set_count("meetings", count))
        self._meetings.meeting_chosen.connect(self.open_meeting)
        window.folder_dropped.connect(self.import_folder)
        self._connect_commands(window)
        return window

    def _connect_commands(self, window: MainWindow) -> None:
        commands = window.commands
        commands.on("new_referral", self.new_referral)
        commands.on("import_results", self._choose_folder)
        commands.on("search", self._search)
        commands.on("new_meeting", self._plan_meeting)
        commands.on("switch_language", self._switch_language)
        not_yet = QWidget(window)  # listed in the menus, and answered once their screen is there
        not_yet.hide()
        for command in ("save", "put_on_agenda", "decided_next", "make_minutes"):
            commands.on(command, lambda: None, not_yet)
        self._looks = Looks(self._app, window, self._preferences)

    @cached_property
    def _referral(self) -> "ReferralScreen":
        from mtb.ui.screens.referral.screen import ReferralScreen

        screen = ReferralScreen(self.services.cases, self._actor, self._background, self._hub)
        self.window.add_screen("referral", self.tr("Referral"), screen, in_rail=False)
        screen.saved.connect(self._referral_saved)
        screen.closed.connect(self.window.back)
        self.window.commands.on("save", screen.save, screen)
        return screen

    @cached_property
    def _case(self) -> "CaseScreen":
        from mtb.ui.screens.case.screen import CaseScreen

        services, common = self.services, (self._actor, self._background, self._hub, self._preferences)
        screen = CaseScreen(services.cases, services.results, services.meetings, *common)
        self.window.add_screen("case", self.tr("Case"), screen, in_rail=False)
        screen.edit_referral_wanted.connect(self.edit_referral)
        screen.meeting_chosen.connect(self.open_meeting)
        screen.import_wanted.connect(self._choose_folder)
        screen.closed.connect(self.window.back)
        screen.notice.connect(self.window.notice)
        self.window.commands.on("put_on_agenda", screen.put_on_agenda, screen)
        return screen

    @cached_property
    def _imports(self) -> "ImportScreen":
        from mtb.ui.screens.imports.screen import ImportScreen

        screen = ImportScreen(self.services.results, self._actor, self._background, self._hub)
        self.window.add_screen("import", self.tr("Import results"), screen, in_rail=False)
        screen.case_chosen.connect(self.open_case)
        screen.closed.connect(self.window.back)
        return screen

    @cached_property
    def _board(self) -> "BoardScreen":
        from mtb.ui.screens.meetings.board_screen import BoardScreen

        services, common = self.services, (self._actor, self._background, self._hub)
        screen = BoardScreen(
            services.meetings, services.decisions, services.minutes, services.cases, services.results, *common
        )
        self.window.add_screen("board", self.tr("Board meeting"), screen, in_rail=False)
        screen.case_chosen.connect(self.open_case)
        screen.closed.connect(self.window.back)
        screen.notice.connect(self.window.notice)
        for command in ("decided_next", "make_minutes"):
            self.window.commands.on(command, partial(screen.command, command), screen)
        return screen

    # From screen to screen

    def open_case(self, case_id: UUID) -> None:
        self._case.open_case(case_id)
        self.window.show_screen("case")

    def open_meeting(self, meeting_id: UUID) -> None:
        self._board.open_meeting(meeting_id)
        self.window.show_screen("board")

    def new_referral(self) -> None:
        if self.window.current_key() == "referral":
            return
        self._referral.start_new()
        self.window.show_screen("referral")

    def edit_referral(self, case: Case) -> None:
        self._referral.start_edit(case)
        self.window.show_screen("referral")

    def _referral_saved(self, case: CaseSummary) -> None:
        self.window.notice("success", self.tr("Referral saved: {case}").format(case=case.reference))
        self.open_case(case.id)

    def _choose_folder(self, into: CaseSummary | None = None) -> None:
        dialog = self._imports.choose_folder(into)
        dialog.fileSelected.connect(lambda _folder: self.window.show_screen("import"))

    def import_folder(self, folder: Path) -> None:
        self._imports.begin(folder)
        self.window.show_screen("import")

    def _plan_meeting(self) -> None:
        self.window.show_screen("meetings")
        if self.window.current_key() == "meetings":  # the screen before may hold unsaved text and stay
            self._meetings.plan_meeting()

    def _search(self) -> None:
        self.window.show_screen("worklist")
        self._worklist.focus_search()

    def _switch_language(self) -> None:
        self.set_language("en" if self._preferences.language == "nb" else "nb")

    def set_language(self, language: Language) -> None:
        """Build the window anew in the other language; it opens on the worklist."""
        if self.window.current_key() in {"referral", "board"}:
            self.window.show_screen("worklist")
            if self.window.current_key() != "worklist":
                return  # the screen holds unsaved text and asks first
        self._preferences.language = language
        old = self.window
        self._preferences.window_geometry = old.saveGeometry()
        self._background.wait()
        speak(self._app, language)
        self.window = self._build()
        self.window.show()
        old.hide()
        old.deleteLater()

    def _tell(self, error: ExpectedError) -> None:
        self.window.notice("error", error.text(labels.current_language()))


class Looks:
    """Theme and text size of one window, changed while it is open."""

    def __init__(self, app: QApplication, window: MainWindow, preferences: Preferences) -> None:
        self._app = app
        self._commands = window.commands
        self._preferences = preferences
        for scheme in SCHEMES:
            self._commands.on(f"theme_{scheme}", partial(self._set_scheme, scheme))
        self._commands.on("larger", lambda: self._step_size(1))
        self._commands.on("smaller", lambda: self._step_size(-1))
        self._commands.on("normal_size", lambda: self._set_size(1.0))
        self._commands.check(f"theme_{preferences.scheme}")

    def _set_scheme(self, scheme: Scheme) -> None:
        self._preferences.scheme = scheme
        apply_theme(self._app, scheme, self._preferences.text_size)
        self._commands.check(f"theme_{scheme}")

    def _step_size(self, steps: int) -> None:
        present = self._preferences.text_size
        nearest = min(range(len(_TEXT_SIZES)), key=lambda at: abs(_TEXT_SIZES[at] - present))
        self._set_size(_TEXT_SIZES[min(max(nearest + steps, 0), len(_TEXT_SIZES) - 1)])

    def _set_size(self, size: float) -> None:
        self._preferences.text_size = size
        apply_theme(self._app, self._preferences.scheme, size)


def run_window(address: Address, actor: Actor) -> int:
    """Open the database and the window; returns when the window is closed."""
    logs.start_logging(paths.logs())
    with (paths.logs() / "faults.log").open("a", encoding="utf-8") as faults:
        faulthandler.enable(faults)
        app = QApplication.instance() or QApplication(sys.argv[:1])
        assert isinstance(app, QApplication)  # noqa: S101 - narrows the type
        app.setApplicationName("mtb")
        app.setApplicationDisplayName("")
        preferences = Preferences()
        try:
            if address.path == paths.default_database() and not address.path.exists():
                create_database(address)
            services = open_services(address)
        except ExpectedError as error:
            return _refuse(app, preferences, error)
        program = Program(app, services, actor, preferences)
        program.show()
        status = app.exec()
        program.wait()
        services.close()
        faulthandler.disable()
        return status


def _refuse(app: QApplication, preferences: Preferences, error: ExpectedError) -> int:
    """Say in a window why the program can't start; on standard error too, for IT."""
    sys.stderr.write(f"mtb: {error.text(preferences.language)}\n")
    speak(app, preferences.language)
    apply_theme(app, preferences.scheme, preferences.text_size)
    app.lastWindowClosed.connect(lambda: app.exit(1))
    ask(
        QWidget(),
        app.translate("Program", "The program can't open the database"),
        error.text(preferences.language),
        [Choice("quit", app.translate("Program", "Quit"), "primary")],
        lambda _answer: app.exit(1),
    )
    return app.exec()
