"""The window program: the way in, the program of whoever came in, and the lock that leads back."""

import faulthandler
import gc
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import QMetaMethod, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from mtb import logs, paths
from mtb.domain.accounts import AccountDraft
from mtb.domain.drafts import Draft
from mtb.domain.errors import ExpectedError
from mtb.domain.people import Actor
from mtb.domain.rights import Role
from mtb.program.door import DatabaseDoor
from mtb.program.leaving import clear_the_screen
from mtb.program.program import Program, Written
from mtb.program.session import Where
from mtb.services.clock import system_clock
from mtb.store.address import Address
from mtb.ui import crash_dialog, labels
from mtb.ui.entry_window import EntryWindow
from mtb.ui.kit.background import Background
from mtb.ui.kit.idle import IdleWatch
from mtb.ui.kit.preferences import Preferences
from mtb.ui.kit.theme import apply_theme
from mtb.ui.screens.set_up.window import SetUpWindow
from mtb.ui.screens.sign_in.door import Opened
from mtb.ui.screens.sign_in.window import SignInWindow
from mtb.ui.session_lock import SessionLock
from mtb.ui.translation import speak
from mtb.wiring import Services, create_database, entrance, new_session, open_services, workstation

__all__ = ["Entrance", "Program", "run_window"]

_CHECK_AFTER: Final = 1_500


class Why(Enum):
    """Why nobody is signed in."""

    STARTED = "started"
    IDLE = "idle"
    ASKED = "asked"
    SYSTEM = "system"
    SIGNED_OUT = "signed_out"


class Entrance(QObject):
    """One database at a time. Work of the session and of the door stands in one queue, so that what a session
    still saves is saved before anybody else comes in.
    """

    restore_wanted = Signal(object)
    """The ``Address`` of a database that is to be restored from a backup."""

    def __init__(self, app: QApplication, address: Address, person: Actor, preferences: Preferences) -> None:
        super().__init__()
        self._app = app
        self._address = address
        self._person = person
        self._preferences = preferences
        self._background = Background(self)
        self._background.failed.connect(self._tell)
        self._services: Services | None = None
        self._program: Program | None = None
        self._window: EntryWindow | None = None
        self._show_again: Callable[[], None] = self.begin
        self._where: Where | None = None
        self._unkept: dict[str, Draft] = {}
        self.refused = False
        """Whether the database that was asked for can't be opened."""
        self._minutes = 0
        self._written: Written | None = None
        self.idle = IdleWatch(self)
        self.system = SessionLock(self)
        self.idle.expired.connect(lambda: self.lock(Why.IDLE))
        self.idle.slept.connect(lambda: self.lock(Why.SYSTEM))
        self.idle.counting.connect(self._count_down)
        self.system.locked.connect(lambda: self.lock(Why.SYSTEM))
        crash_dialog.install(self._tell)

    @property
    def program(self) -> Program | None:
        """The session that is under way."""
        return self._program

    @property
    def window(self) -> EntryWindow | None:
        """What is shown while nobody is signed in."""
        return self._window

    def begin(self) -> None:
        """Open the database, or show what must come before."""
        self.refused = False
        self._show_again = self.begin
        try:
            if self._address.path == paths.default_database() and not self._address.path.exists():
                self._set_up_new()
            elif entrance(self._address).needs_password():
                self._ask(Why.STARTED, self._preferences.last_login)
            else:
                self._enter(open_services(self._address), self._person)
        except ExpectedError as error:
            sys.stderr.write(f"mtb: {error.text(self._preferences.language)}\n")
            self._show_trouble(error)

    def lock(self, why: Why) -> None:
        """Show nothing of anybody, let go of the database, and ask who is there."""
        program = self._program
        if program is None or not program.can_lock:
            return
        self.idle.stop()
        self._where = program.here()
        self._program = None
        self._preferences.window_geometry = program.window.saveGeometry()
        self._ask(why, program.actor.account)
        clear_the_screen(but=self._window)
        program.leave(partial(self._end, program, locked=why is not Why.SIGNED_OUT))

    def close(self) -> None:
        """The program ends: what is under way is finished, the session is over."""
        self.idle.stop()
        self._background.wait()
        services, program = self._services, self._program
        if services is not None:
            with suppress(ExpectedError):
                if program is not None and program.can_lock:
                    services.accounts.end_session(program.actor)
            services.close()
        self._services = self._program = None

    # The way in

    def _ask(self, why: Why, login: str) -> None:
        self._show_again = partial(self._ask_again, why)
        window = SignInWindow(
            DatabaseDoor(self._address), self._background, self._preferences, self._reason(why), login
        )
        self._connect_sign_in(window)
        self._show(window)
        window.look_at_waits()

    def _ask_again(self, why: Why) -> None:
        window = self._window
        self._ask(why, window.login() if isinstance(window, SignInWindow) else "")

    def _connect_sign_in(self, window: SignInWindow) -> None:
        window.can_restore = self._can_restore()
        window.entered.connect(self._came_in)
        window.another_database.connect(self._open_another)
        window.again_wanted.connect(self.begin)
        window.restore_wanted.connect(lambda: self.restore_wanted.emit(self._address))
        window.quit_wanted.connect(self._app.quit)

    def _show_trouble(self, error: ExpectedError) -> None:
        self.refused = True
        window = SignInWindow(DatabaseDoor(self._address), self._background, self._preferences)
        self._connect_sign_in(window)
        window.show_trouble(error)
        self._show(window)

    def _came_in(self, opened: Opened) -> None:
        self._preferences.last_login = opened.actor.account
        self._preferences.sync()
        self._enter(cast("Services", opened.services), opened.actor)

    def _enter(self, services: Services, actor: Actor) -> None:
        """The window of somebody who has come in."""
        self._services = services
        if self._window is not None:
            self._preferences.window_geometry = self._window.saveGeometry()
        program = Program(self._app, services, actor, self._preferences, self._background)
        self._program = program
        program.lock_wanted.connect(lambda: self.lock(Why.ASKED))
        program.sign_out_wanted.connect(lambda: self.lock(Why.SIGNED_OUT))
        program.set_up_wanted.connect(self._set_up_here)
        program.show()
        self._drop_window()
        if program.can_lock:
            self._watch(services)
        else:
            self._background.run(
                program,
                services.accounts.exist,
                lambda exist: None if exist else program.warn_of_open_database(),
            )
        self._bring_back(program)
        QTimer.singleShot(_CHECK_AFTER, program, program.check_records)

    def _watch(self, services: Services) -> None:
        def begin(minutes: int) -> None:
            self._minutes = minutes
            if self._program is not None:
                self.idle.start(minutes * 60)

        self._background.run(self, services.accounts.lock_minutes, begin)

    def _bring_back(self, program: Program) -> None:
        where, self._where = self._where, None
        unkept = self._unkept.pop(program.actor.account, None)
        if unkept is not None:
            program.wait_for(unkept)
        program.come_back(where if where is not None and where.account == program.actor.account else None)

    # The way out

    def _end(self, program: Program, written: Written | None, *, locked: bool) -> None:
        """Keep what is not saved, end the session and close the database; then nothing of it is left."""
        services, actor = program.services, program.actor
        program.shut()
        self._services = None

        def work() -> bool:
            try:
                kept = _keep(services, actor, written)
                with suppress(ExpectedError):
                    services.accounts.end_session(actor, locked=locked)
            finally:
                services.close()
            return kept

        def done(kept: bool) -> None:  # noqa: FBT001 - the answer of the work
            if written is not None and not kept:
                self._unkept[actor.account] = Draft(*written, system_clock())
            self._forget(program)

        self._background.run(self, work, done)

    def _forget(self, program: Program) -> None:
        crash_dialog.install(self._tell)
        clear_the_screen(but=self._window)  # a question that a failed save has asked meanwhile
        program.forget()
        program.deleteLater()
        QTimer.singleShot(0, self, lambda: gc.collect() and None)

    # Setting up accounts

    def _set_up_new(self) -> None:
        """There is no database yet: it is made with its first account."""
        self._show_again = self._set_up_new
        self._show_set_up(another=True, cancel=False)

    def _set_up_here(self) -> None:
        """The database that is open has no accounts yet."""
        program = self._program
        if program is None:
            return
        self._show_again = self._set_up_here
        self._preferences.window_geometry = program.window.saveGeometry()

        def go_on(written: Written | None) -> None:
            self._written = written
            self._show_set_up(another=False, cancel=True)

        program.leave(go_on)

    def _show_set_up(self, *, another: bool, cancel: bool) -> None:
        window = SetUpWindow(
            self._make, self._background, self._preferences, self._address.label, self._person.account
        )
        window.offer(another=another, restore=another and self._can_restore(), cancel=cancel)
        window.done.connect(self._set_up_done)
        window.cancelled.connect(self._set_up_cancelled)
        window.another_database.connect(self._open_another)
        window.restore_wanted.connect(lambda: self.restore_wanted.emit(self._address))
        self._show(window)
        if self._program is not None:
            self._program.window.hide()

    def _make(self, draft: AccountDraft, password: str, roles: Iterable[Role]) -> str:
        """In the background: the first account, and the database where there is none."""
        if self._services is None:
            path = self._address.path
            if path is None or not path.exists():
                create_database(self._address)
            self._services = open_services(self._address)
        return self._services.accounts.set_up(self._person, draft, password, roles)

    def _set_up_done(self, login: str) -> None:
        services = self._services
        if services is None:
            return
        before, self._program = self._program, None
        written, self._written = self._written, None

        def begin() -> Actor:
            actor = services.accounts.begin_session(login, new_session(), workstation())
            _keep(services, actor, written)
            return actor

        def came_in(actor: Actor) -> None:
            self._preferences.last_login = login
            if before is not None:
                before.forget()
                before.deleteLater()
            self._enter(services, actor)

        self._background.run(self, begin, came_in)

    def _set_up_cancelled(self) -> None:
        if self._program is not None:
            self._program.stay()
            self._program.show()
            self._drop_window()

    # The windows

    def _show(self, window: EntryWindow) -> None:
        speak(self._app, self._preferences.language)
        apply_theme(self._app, self._preferences.scheme, self._preferences.text_size)
        window.language_wanted.connect(self._switch_language)
        before, self._window = self._window, window
        window.show()
        if before is not None:
            before.hide()
            before.deleteLater()

    def _drop_window(self) -> None:
        window, self._window = self._window, None
        if window is not None:
            window.hide()
            window.deleteLater()

    def _switch_language(self) -> None:
        self._preferences.language = "en" if self._preferences.language == "nb" else "nb"
        speak(self._app, self._preferences.language)
        self._show_again()

    def _open_another(self, path: Path) -> None:
        self._address = Address(path=path)
        self.begin()

    def _can_restore(self) -> bool:
        return self.isSignalConnected(QMetaMethod.fromSignal(self.restore_wanted))

    def _reason(self, why: Why) -> str:
        """Why one has to sign in."""
        return {
            Why.STARTED: "",
            Why.IDLE: self.tr(
                "Locked after %n minute(s) without use. What was written is kept.", "", self._minutes
            ),
            Why.ASKED: self.tr("Locked. What was written is kept."),
            Why.SYSTEM: self.tr("Locked with the computer. What was written is kept."),
            Why.SIGNED_OUT: self.tr("Signed out."),
        }[why]

    def _count_down(self, seconds: int) -> None:
        if self._program is not None:
            self._program.window.rail.set_countdown(seconds if seconds >= 0 else None)

    def _tell(self, error: ExpectedError) -> None:
        """What nobody else answers for, while nobody is signed in."""
        if self._program is None and isinstance(self._window, SignInWindow):
            self._window.tell(error.text(labels.current_language()))


def _keep(services: Services, actor: Actor, written: Written | None) -> bool:
    """Whether the records have what was written: a full disk must not keep the program from locking."""
    try:
        if written is not None:
            services.drafts.keep(actor, *written)
    except ExpectedError:
        return False
    return True


def run_window(address: Address, actor: Actor) -> int:
    """Open the way in; returns when the last window is closed."""
    logs.start_logging(paths.logs())
    with (paths.logs() / "faults.log").open("a", encoding="utf-8") as faults:
        faulthandler.enable(faults)
        app = QApplication.instance() or QApplication(sys.argv[:1])
        assert isinstance(app, QApplication)  # noqa: S101 - narrows the type
        app.setApplicationName("mtb")
        app.setApplicationDisplayName("")
        way_in = Entrance(app, address, actor, Preferences())
        way_in.begin()
        way_in.system.listen()
        status = app.exec()
        way_in.close()
        faulthandler.disable()
        return status or int(way_in.refused)
