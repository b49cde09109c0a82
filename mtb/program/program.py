"""One person's session: the window from its first screen to the lock."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from mtb.domain.audit import Verification
from mtb.domain.cases import Case
from mtb.domain.errors import ExpectedError, Language, Sentence
from mtb.domain.people import Actor
from mtb.program.leaving import Saving
from mtb.program.looks import Looks
from mtb.program.own_account import OwnAccount
from mtb.program.screens import Screens
from mtb.program.session import Session, Where
from mtb.program.ways import Ways
from mtb.services.integrity import fault_sentence
from mtb.ui import crash_dialog, labels
from mtb.ui.kit.background import Background
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.kit.preferences import Preferences
from mtb.ui.kit.theme import apply_theme, prepare_theme
from mtb.ui.main_window import MainWindow
from mtb.ui.translation import speak
from mtb.wiring import Services

Written = tuple[str, dict[str, object]]


class Program(QObject):
    """One person at one database: the window, its screens, and the ways between them."""

    lock_wanted = Signal()
    sign_out_wanted = Signal()
    set_up_wanted = Signal()
    restore_wanted = Signal(object)
    """A ``Backup`` that is to take the database's place."""

    def __init__(
        self,
        app: QApplication,
        services: Services,
        actor: Actor,
        preferences: Preferences,
        queue: Background | None = None,
    ) -> None:
        super().__init__()
        self._app = app
        self.services = services
        self.actor = actor
        self._preferences = preferences
        self._hub = ChangeHub(self)
        services.database.on_commit = self._hub.announce
        self._background = Background(self, queue)
        self._stands_open = False
        self._faults: list[Sentence] = []
        """What the start found wrong with the records: it stays on the screen, whatever is built anew."""
        self._background.failed.connect(self._tell)
        crash_dialog.install(self._tell)
        speak(app, preferences.language)
        prepare_theme(app, preferences.scheme, preferences.text_size)
        self.window = self._build()
        apply_theme(app, preferences.scheme, preferences.text_size)

    @property
    def can_lock(self) -> bool:
        """Without accounts there is no password that could open it again."""
        return self.actor.account_id is not None

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
        self.forget()

    def shut(self) -> None:
        """No screen reads or writes from here on."""
        self._background.shut()

    def forget(self) -> None:
        """Take the window away; nothing of the session is told or begun any more."""
        self._background.shut()
        self._background.failed.disconnect(self._tell)
        self.window.hide()
        self.window.deleteLater()

    def check_records(self) -> None:
        """Look in the background whether the log and the file are whole; what is not, stays on the screen."""
        audit, database = self.services.audit, self.services.database
        self._background.run(
            self, lambda: (audit.verify_at_start(self.actor), database.quick_problems()), self._tell_faults
        )

    def warn_of_open_database(self) -> None:
        """Say above every screen that nobody needs a password here."""
        self._stands_open = True
        self._own.warn_of_open_database(self._shut_banner)

    # Leaving and coming back

    def come_back(self, where: Where | None) -> None:
        """Stand where the person stood, and offer what was not saved."""
        if where is not None:
            self.ways.go_to(where)
        self.ways.drafts.load(lambda: self.ways.offer_drafts(where))

    def leave(self, then: Callable[[Written | None], object]) -> None:
        """Save what saves itself; ``then`` gets what the records do not have yet."""
        written = self.ways.drafts.writing()
        self.ways.drafts.stop()
        if self.window.current_key() != "board":
            then(written)
            return
        saving = Saving(self._background, lambda: then(written), self)
        if self._screens.board.may_leave(saving.finish):
            saving.finish()

    def become(self, actor: Actor) -> None:
        """Go on with other rights: every screen is built anew; place and unsaved text stay."""
        where = self.ways.here()

        def go_on(written: Written | None) -> None:
            self.actor = actor
            if written is not None:
                self.services.drafts.keep(actor, *written)
            self._rebuild()
            self.come_back(where)

        self.leave(go_on)

    def set_language(self, language: Language) -> None:
        """Build the window anew in the other language; it opens on the worklist."""
        if self.window.current_key() in {"referral", "board"}:
            self.window.show_screen("worklist")
            if self.window.current_key() != "worklist":
                return  # the screen holds unsaved text and asks first
        self._preferences.language = language
        self._rebuild()

    # From screen to screen

    def open_case(self, case_id: UUID) -> None:
        self.ways.open_case(case_id)

    def open_meeting(self, meeting_id: UUID) -> None:
        self.ways.open_meeting(meeting_id)

    def new_referral(self) -> None:
        self.ways.new_referral()

    def edit_referral(self, case: Case) -> None:
        self.ways.edit_referral(case)

    def import_folder(self, folder: Path) -> None:
        self.ways.import_folder(folder)

    def _build(self) -> MainWindow:
        """The window with the screens of the rail; the others are built when they are first wanted."""
        window = MainWindow(self._preferences)
        session = Session(self.services, self.actor, self._background, self._hub, self._preferences)
        self._screens = Screens(session, window)
        self.ways = Ways(session, window, self._screens)
        self._screens.restore_wanted.connect(self.restore_wanted)
        self._screens.fill_rail()
        self.ways.connect_commands()
        own = self._own = OwnAccount(session, window)
        own.lock_wanted.connect(self.lock_wanted)
        own.sign_out_wanted.connect(self.sign_out_wanted)
        own.set_up_wanted.connect(self.set_up_wanted)
        own.became.connect(self.become)
        own.begin()
        if self._stands_open:
            own.warn_of_open_database(self._shut_banner)
        for fault in self._faults:
            window.notice("warning", fault.text(labels.current_language()))
        window.set_database(self.services.database.address.label)
        window.commands.on("switch_language", self._switch_language)
        self._background.busy_changed.connect(window.set_busy)
        self._looks = Looks(self._app, window, self._preferences)
        return window

    def _shut_banner(self) -> None:
        self._stands_open = False

    def _rebuild(self) -> None:
        old = self.window
        self._preferences.window_geometry = old.saveGeometry()
        self._background.wait()
        speak(self._app, self._preferences.language)
        self.window = self._build()
        self.window.show()
        old.hide()
        old.deleteLater()

    def _switch_language(self) -> None:
        self.set_language("en" if self._preferences.language == "nb" else "nb")

    def _tell(self, error: ExpectedError) -> None:
        self.window.notice("error", error.text(labels.current_language()))

    def _tell_faults(self, found: tuple[Verification, list[str]]) -> None:
        verification, problems = found
        faults = [fault_sentence(fault) for fault in verification.faults]
        sentences = [one for one in faults if one is not None]
        sentences += [
            Sentence(f"The database reports: {one}.", f"Databasen melder: {one}.") for one in problems
        ]
        self._faults = sentences[:3]
        if shiboken6.isValid(self.window):  # closed before the records were looked through
            for fault in self._faults:
                self.window.notice("warning", fault.text(labels.current_language()))
