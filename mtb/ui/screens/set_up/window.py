"""Setting up the accounts of a database that has none: three short pages, by keyboard alone."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog

from mtb.domain.accounts import AccountDraft
from mtb.domain.errors import ExpectedError, RuleError
from mtb.domain.rights import Role
from mtb.ui.entry_window import EntryWindow
from mtb.ui.kit.background import Background
from mtb.ui.kit.preferences import Preferences
from mtb.ui.kit.questions import Choice, ask
from mtb.ui.screens.set_up.code_page import CodePage
from mtb.ui.screens.set_up.pages import AccountPage, RolesPage

Make = Callable[[AccountDraft, str, Iterable[Role]], str]
"""Makes the first account, and the database too where there is none yet; returns the recovery code."""
_WIDTH: Final = 560


class SetUpWindow(EntryWindow):
    done = Signal(str)
    """The user name of the first account; the code has been typed back."""
    cancelled = Signal()
    another_database = Signal(object)
    """A ``Path``."""
    restore_wanted = Signal()

    def __init__(
        self, make: Make, background: Background, preferences: Preferences, database: str, login: str
    ) -> None:
        super().__init__(preferences, database)
        self._make = make
        self._background = background
        self._name_of_database = database
        self._code: CodePage | None = None
        self.account = AccountPage(login)
        self._roles = RolesPage()
        self._first = self.add_page(self.account, _WIDTH)
        self._second = self.add_page(self._roles, _WIDTH)
        self.set_steps([self.tr("1  Your account"), self.tr("2  Your roles"), self.tr("3  Recovery code")])
        self._connect()
        self._back_to_account()

    def offer(self, *, another: bool, restore: bool, cancel: bool) -> None:
        """What else can be done on the first page."""
        self.account.another.setVisible(another)
        self.account.restore.setVisible(restore)
        self.account.cancel.setVisible(cancel)

    def _connect(self) -> None:
        self.account.next_wanted.connect(self._choose_roles)
        self.account.another_wanted.connect(self._choose_database)
        self.account.restore_wanted.connect(self.restore_wanted)
        self.account.cancel_wanted.connect(self.cancelled)
        self._roles.back_wanted.connect(self._back_to_account)
        self._roles.next_wanted.connect(self._set_up)

    def _back_to_account(self) -> None:
        self.language.show()
        self.mark_step(0)
        self.show_page(self._first)
        self.account.setFocus()

    def _choose_roles(self) -> None:
        self.language.hide()  # another language would build the pages anew, and what was chosen with them
        self.mark_step(1)
        self.show_page(self._second)
        self._roles.setFocus()

    def _set_up(self) -> None:
        password = self.account.password.password()
        if password is None:
            self._back_to_account()
            return
        draft, roles = self.account.draft(), self._roles.roles()
        self._roles.set_busy(busy=True)
        self._background.run(self, lambda: self._make(draft, password, roles), self._show_code, self._refuse)

    def _refuse(self, error: ExpectedError) -> None:
        if isinstance(error, RuleError) and error.field in {"login", "name", "password"}:
            self._roles.set_busy(busy=False)
            self._back_to_account()
            self.account.refuse(error)
        else:
            self._roles.refuse(error)

    def _show_code(self, code: str) -> None:
        self.account.password.forget()
        self._code = CodePage(code, self._name_of_database)
        self._code.done.connect(self._finish)
        self.mark_step(2)
        self.show_page(self.add_page(self._code, _WIDTH))
        self._code.setFocus()

    def _finish(self) -> None:
        self.done.emit(self.account.draft().login.casefold())

    def _choose_database(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a database"))
        dialog.setObjectName("choose_database")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Databases (*.db);;All files (*)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.another_database.emit(Path(file)))
        dialog.open()

    # Qt overrides

    def closeEvent(self, event: QCloseEvent) -> None:
        """Who leaves while the code is shown may never have written it down."""
        if self._code is None or self._code.checked:
            super().closeEvent(event)
            return
        event.ignore()

        def answered(key: str) -> None:
            if key == "leave":
                self._code = None
                self.close()

        ask(
            self,
            self.tr("Leave without the recovery code?"),
            self.tr(
                "It is not shown again. The account is set up and its password opens the database; an "
                "administrator can make a new code under Accounts."
            ),
            [
                Choice("leave", self.tr("Leave"), "danger"),
                Choice("stay", self.tr("Stay"), "primary"),
            ],
            answered,
        )
