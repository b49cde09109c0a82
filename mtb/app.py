"""The window program: the way in, the program of whoever came in, and the lock that leads back."""

import faulthandler
import gc
import logging
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from mtb import logs, paths
from mtb.domain.backups import Backup
from mtb.domain.drafts import Draft
from mtb.domain.errors import ExpectedError
from mtb.domain.people import Actor
from mtb.program.door import DatabaseDoor
from mtb.program.leaving import clear_the_screen
from mtb.program.program import Program, Written
from mtb.program.restoring import Restoring
from mtb.program.session import Where
from mtb.program.setting_up import SettingUp
from mtb.services.clock import system_clock
from mtb.store.address import Address
from mtb.ui import crash_dialog, labels
from mtb.ui.entry_window import EntryWindow
from mtb.ui.kit.background import Background
from mtb.ui.kit.idle import IdleWatch
from mtb.ui.kit.preferences import Preferences
from mtb.ui.kit.theme import apply_theme, prepare_theme
from mtb.ui.screens.sign_in.door import Opened, Reason, Why
from mtb.ui.screens.sign_in.window import SignInWindow
from mtb.ui.session_lock import SessionLock
from mtb.ui.translation import speak
from mtb.wiring import Services, entrance, open_services

__all__ = ["Entrance", "Program", "Why", "run_window"]

_CHECK_AFTER: Final = 1_500
_log = logging.getLogger(__name__)


class Entrance(QObject):
    """One database at a time. Work of the session and of the door stands in one queue, so that what a session
    still saves is saved before anybody else comes in.
    """

    def __init__(self, app: QApplication, address: Address, person: Actor, preferences: Preferences) -> None:
        super().__init__()
        self._app = app
        self._address = address
        self._person = person
        self._preferences = preferences
        speak(app, preferences.language)
        prepare_theme(app, preferences.scheme, preferences.text_size)
        self._background = Background(self)
        self._background.failed.connect(self._tell)
        self._services: Services | None = None
        self.program: Program | None = None
        """The session that is under way."""
        self.window: EntryWindow | None = None
        """What is shown while nobody is signed in."""
        self._show_again: Callable[[], None] = self.begin
        self._where: Where | None = None
        self._unkept: dict[str, Draft] = {}
        self.refused = False
        """Whether the database that was asked for can't be opened."""
        self._minutes = 0
        self._setting_up: SettingUp | None = None
        self._chosen: Backup | None = None
        """A backup that is restored once the session has ended."""
        self.idle = IdleWatch(self)
        self.system = SessionLock(self)
        self.idle.expired.connect(lambda: self.lock(Why.IDLE))
        self.idle.slept.connect(lambda: self.lock(Why.SYSTEM))
        self.idle.counting.connect(lambda seconds: _count_down(self.program, seconds))
        self.system.locked.connect(lambda: self.lock(Why.SYSTEM))
        crash_dialog.install(self._tell)

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
        if self.program is not None and self.program.can_lock:
            self._leave(self.program, why)

    def _leave(self, program: Program, why: Why, chosen: Backup | None = None) -> None:
        """``chosen`` is a backup that then takes the place of the database."""
        self._chosen = chosen
        self.idle.stop()
        self._where = program.ways.here()
        self.program = None
        self._preferences.window_geometry = program.window.saveGeometry()
        self._ask(why, program.actor.account)
        clear_the_screen(but=self.window)
        program.leave(partial(self._end, program, locked=why is not Why.SIGNED_OUT))

    def close(self) -> None:
        """The program ends: what is under way is finished, the session is over."""
        self.idle.stop()
        self._background.wait()
        services, program = self._services, self.program
        if services is not None:
            with suppress(ExpectedError):
                if program is not None and program.can_lock:
                    services.accounts.end_session(program.actor)
            if program is not None:
                _back_up(services, program.actor, whenever_due=True)
                program.shut()
            services.close()
        elif self._setting_up is not None:
            self._setting_up.close()
        self._services = self.program = None

    # The way in

    def _ask(self, why: Why, login: str = "") -> None:
        """``login`` is suggested, or what was typed before."""
        self._show_again = partial(self._ask, why)
        if not login and isinstance(self.window, SignInWindow):
            login = self.window.login()
        window = SignInWindow(
            DatabaseDoor(self._address),
            self._background,
            self._preferences,
            Reason(why, self._minutes),
            login,
        )
        self._connect_sign_in(window)
        self._show(window)
        window.prepare()

    def _connect_sign_in(self, window: SignInWindow) -> None:
        window.can_restore = self._address.path is not None
        window.entered.connect(self._came_in)
        window.another_database.connect(self._open_another)
        window.again_wanted.connect(self.begin)
        window.restore_wanted.connect(self._restore)
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
        if self.window is not None:
            self._preferences.window_geometry = self.window.saveGeometry()
        program = Program(self._app, services, actor, self._preferences, self._background)
        self.program = program
        program.lock_wanted.connect(lambda: self.lock(Why.ASKED))
        program.sign_out_wanted.connect(lambda: self.lock(Why.SIGNED_OUT))
        program.set_up_wanted.connect(self._set_up_here)
        program.restore_wanted.connect(partial(self._leave, program, Why.SIGNED_OUT))
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
            if self.program is not None:
                self.idle.start(minutes * 60)

        self._background.run(self, services.accounts.lock_minutes, begin)

    def _bring_back(self, program: Program) -> None:
        where, self._where = self._where, None
        unkept = self._unkept.pop(program.actor.account, None)
        if unkept is not None:
            program.ways.drafts.add(unkept)
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
                _back_up(services, actor, whenever_due=not locked)
                with suppress(ExpectedError):
                    services.accounts.end_session(actor, locked=locked)
            finally:
                services.close()
            return kept

        def done(kept: bool) -> None:  # noqa: FBT001 - the answer of the work
            if written is not None and not kept:
                self._unkept[actor.account] = Draft(*written, system_clock())
            self._forget(program)
            if self._chosen is not None:
                self._restore()

        self._background.run(self, work, done)

    def _forget(self, program: Program) -> None:
        crash_dialog.install(self._tell)
        clear_the_screen(but=self.window)  # a question that a failed save has asked meanwhile
        program.forget()
        program.deleteLater()
        QTimer.singleShot(0, self, lambda: gc.collect() and None)

    # Setting up accounts

    def _set_up_new(self) -> None:
        """There is no database yet: it is made with its first account."""
        self._show_again = self._set_up_new
        self._show_set_up(None)

    def _set_up_here(self) -> None:
        """The database that is open has no accounts yet."""
        program = self.program
        if program is not None:
            self._show_again = partial(self._show_set_up, program)
            self._preferences.window_geometry = program.window.saveGeometry()
            program.leave(lambda written: self._show_set_up(program, written))

    def _show_set_up(self, before: Program | None, written: Written | None = None) -> None:
        setting_up = SettingUp(self._address, self._person, self._background, self)
        earlier = self._setting_up.services if self._setting_up else None
        setting_up.services = before.services if before else earlier
        setting_up.written = written or (self._setting_up.written if before and self._setting_up else None)
        self._setting_up = setting_up
        window = setting_up.window(self._preferences)
        new = before is None
        window.offer(another=new, restore=new, cancel=not new)
        window.cancelled.connect(self._set_up_cancelled)
        window.another_database.connect(self._open_another)
        window.restore_wanted.connect(self._restore)
        setting_up.entered.connect(self._set_up_done)
        self._show(window)
        if before is not None:
            before.window.hide()

    def _set_up_done(self, services: Services, actor: Actor) -> None:
        before, self.program, self._setting_up = self.program, None, None
        if before is not None:
            before.forget()
            before.deleteLater()
        self._preferences.last_login = actor.account
        self._enter(services, actor)

    def _set_up_cancelled(self) -> None:
        self._setting_up = None
        if self.program is not None:
            self.program.ways.drafts.go_on()
            self.program.show()
            self._drop_window()

    # The windows

    def _show(self, window: EntryWindow) -> None:
        speak(self._app, self._preferences.language)
        apply_theme(self._app, self._preferences.scheme, self._preferences.text_size)
        window.language_wanted.connect(self._switch_language)
        before, self.window = self.window, window
        window.show()
        if before is not None:
            before.hide()
            before.deleteLater()

    def _drop_window(self) -> None:
        window, self.window = self.window, None
        if window is not None:
            window.hide()
            window.deleteLater()

    def _switch_language(self) -> None:
        self._preferences.language = "en" if self._preferences.language == "nb" else "nb"
        speak(self._app, self._preferences.language)
        self._show_again()

    def _open_another(self, path: Path) -> None:
        if self._setting_up is not None:
            self._setting_up.close()
            self._setting_up = None
        self._address = Address(path=path)
        self.begin()

    def _restore(self) -> None:
        """Offer the backups, beginning with the one that was chosen; then open whatever is there."""
        chosen, self._chosen = self._chosen, None
        restoring = Restoring(self._address, self._background, self)
        restoring.ended.connect(self.begin)
        try:
            restoring.begin(chosen, self.window)
        except ExpectedError as error:
            self._show_trouble(error)

    def _tell(self, error: ExpectedError) -> None:
        """What nobody else answers for, while nobody is signed in."""
        if self.program is None and isinstance(self.window, SignInWindow):
            self.window.tell(error.text(labels.current_language()))


def _keep(services: Services, actor: Actor, written: Written | None) -> bool:
    """Whether the records have what was written: a full disk must not keep the program from locking."""
    try:
        if written is not None:
            services.drafts.keep(actor, *written)
    except ExpectedError:
        return False
    return True


def _count_down(program: Program | None, seconds: int) -> None:
    if program is not None:
        program.window.rail.set_countdown(seconds if seconds >= 0 else None)


def _back_up(services: Services, actor: Actor, *, whenever_due: bool) -> None:
    """A backup when the program is left, at a lock only the day's; a full disk keeps nobody from leaving."""
    try:
        services.backups.make_if_due(actor, for_the_day=not whenever_due)
    except ExpectedError:
        _log.warning("The routine backup could not be made")


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
