"""The window of the way in: sign in, use the recovery code, or read why it can't be."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from mtb.domain.errors import ExpectedError, FileError, RuleError, StorageError
from mtb.ui import labels
from mtb.ui.entry_window import EntryWindow
from mtb.ui.kit.background import Background
from mtb.ui.kit.cards import Card
from mtb.ui.kit.preferences import Preferences
from mtb.ui.screens.sign_in.door import Door, Opened, Reason
from mtb.ui.screens.sign_in.own_password_page import OwnPasswordPage
from mtb.ui.screens.sign_in.password_page import PasswordPage
from mtb.ui.screens.sign_in.recovery_page import RecoveryPage
from mtb.ui.screens.sign_in.trouble_page import TroublePage

_NARROW: Final = 420
_WIDE: Final = 480
_NO_REASON: Final = Reason()


class SignInWindow(EntryWindow):
    entered = Signal(object)
    """An ``Opened``: whoever it is has their own password."""
    another_database = Signal(object)
    """A ``Path``."""
    again_wanted = Signal()
    restore_wanted = Signal()
    quit_wanted = Signal()

    def __init__(
        self,
        door: Door,
        background: Background,
        preferences: Preferences,
        reason: Reason = _NO_REASON,
        login: str = "",
    ) -> None:
        super().__init__(preferences, door.label)
        self.can_restore = False
        self._door = door
        self._background = background
        self._password = PasswordPage(reason, login)
        self._recovery = RecoveryPage()
        self._first = self.add_page(self._password, _NARROW)
        self._second = self.add_page(self._recovery, _WIDE)
        self._password.submitted.connect(self._enter)
        self._password.recovery_wanted.connect(self._use_recovery)
        self._recovery.submitted.connect(self._recover)
        self._recovery.back_wanted.connect(self._ask)
        self._ask()

    def login(self) -> str:
        """The user name that is typed now."""
        return self._password.login()

    def tell(self, text: str) -> None:
        """Say something that has nothing to do with what is typed."""
        self._password.refuse(text)

    def prepare(self) -> None:
        """Be quick when the person is done typing, and know whether the suggested account must wait."""
        self._background.run(self, self._door.prepare, lambda _: None)
        login = self.login()
        if login:
            self._background.run(
                self,
                lambda: self._door.wait(login),
                lambda seconds: self._password.waits.begin(login, seconds),
                lambda _error: None,  # who signs in is told
            )

    def show_trouble(self, error: ExpectedError) -> None:
        """Say why nobody comes in here."""
        self._password.forget()
        self._recovery.forget()
        page = TroublePage(error.text(labels.current_language()), can_restore=self.can_restore)
        page.again_wanted.connect(self.again_wanted)
        page.another_wanted.connect(self.choose_database)
        page.restore_wanted.connect(self.restore_wanted)
        page.quit_wanted.connect(self.quit_wanted)
        self._show(self.add_page(page, _WIDE), page)

    def choose_database(self) -> None:
        """Ask for another database file."""
        dialog = QFileDialog(self, self.tr("Choose a database"))
        dialog.setObjectName("choose_database")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Databases (*.db);;All files (*)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.another_database.emit(Path(file)))
        dialog.open()

    def _show(self, page: QWidget, card: Card) -> None:
        self.show_page(page)
        card.setFocus()

    def _ask(self) -> None:
        self._show(self._first, self._password)

    def _use_recovery(self) -> None:
        self._recovery.set_login(self.login())
        self._show(self._second, self._recovery)

    def _enter(self, login: str, password: str) -> None:
        self._password.set_busy(busy=True)
        self._background.run(
            self,
            lambda: self._door.enter(login, password),
            lambda opened: self._inside(opened, password),
            lambda error: self._refuse(error, login),
        )

    def _recover(self, code: str, login: str, password: str) -> None:
        self._recovery.set_busy(busy=True)

        def refuse(error: ExpectedError) -> None:
            field = error.field if isinstance(error, RuleError) else ""
            self._tell(error, lambda text: self._recovery.refuse(text, field))

        self._background.run(
            self,
            lambda: self._door.recover(code, login, password),
            lambda opened: self._inside(opened, password),
            refuse,
        )

    def _refuse(self, error: ExpectedError, login: str) -> None:
        self._tell(error, self._password.refuse)
        self._background.run(
            self,
            lambda: self._door.wait(login),
            lambda seconds: self._password.waits.begin(login, seconds),
            lambda _error: None,  # the first error has been told
        )

    def _tell(self, error: ExpectedError, beside: Callable[[str], None]) -> None:
        """A wrong word is told where it was typed; a file that can't be read, on a page of its own."""
        if isinstance(error, FileError | StorageError):
            self._password.set_busy(busy=False)
            self._recovery.set_busy(busy=False)
            self.show_trouble(error)
        else:
            beside(error.text(labels.current_language()))

    def _inside(self, opened: Opened, password: str) -> None:
        self._password.forget()
        self._recovery.forget()
        if opened.must_change_password:
            self._ask_for_own(opened, password)
        else:
            self.entered.emit(opened)

    def _ask_for_own(self, opened: Opened, password: str) -> None:
        page = OwnPasswordPage(opened.actor)

        def save(new: str) -> None:
            self._background.run(
                self,
                lambda: opened.accounts.change_password(opened.actor, password, new),
                lambda _: self.entered.emit(opened),
                lambda error: page.refuse(error.text(labels.current_language())),
            )

        def turn_back() -> None:
            self._background.run(self, lambda: self._door.give_up(opened), lambda _: None)
            self._password.set_busy(busy=False)
            self._ask()

        page.submitted.connect(save)
        page.back_wanted.connect(turn_back)
        self.language.hide()
        self._show(self.add_page(page, _NARROW), page)
