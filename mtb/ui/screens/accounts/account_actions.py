"""What an administrator does with accounts: each opens a form or a question, and calls the service."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from mtb.domain.accounts import Account
from mtb.domain.errors import ExpectedError
from mtb.domain.passwords import suggested_password
from mtb.domain.people import Actor
from mtb.services.accounts import AccountService
from mtb.ui import labels
from mtb.ui.kit.background import Background
from mtb.ui.kit.naming import named
from mtb.ui.kit.questions import Choice, ask
from mtb.ui.screens.accounts.account_forms import CorrectAccountForm, LockForm, NewAccountForm
from mtb.ui.screens.accounts.account_panel import RoleChange
from mtb.ui.screens.accounts.secret_dialog import SecretDialog


class AccountActions(QObject):
    notice = Signal(str, str)
    changed = Signal(object)
    """Something about accounts was saved; with the account's UUID, or None."""

    def __init__(
        self, screen: QWidget, accounts: AccountService, actor: Actor, background: Background
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self._accounts = accounts
        self._actor = actor
        self._background = background

    def make(self) -> None:
        """The form for a new account; its first password is shown once when it is made."""
        form = NewAccountForm(self._screen, self._actor.unit)

        def work() -> None:
            draft, password, roles, purpose = form.draft(), form.password(), form.roles(), form.purpose()

            def made(account: Account) -> None:
                form.accept()
                self.changed.emit(account.id)
                self._show_password(account, password)

            self._background.run(
                form,
                lambda: self._accounts.create(self._actor, draft, password, roles, purpose),
                made,
                lambda error: form.refuse(error, labels.current_language()),
            )

        form.wanted.connect(work)
        form.open()

    def correct(self, account: Account) -> None:
        """The form for another name or unit."""
        form = CorrectAccountForm(self._screen, account)

        def saved(_: Account) -> None:
            form.accept()
            self.changed.emit(account.id)

        def work() -> None:
            name, unit = form.name(), form.unit()
            self._background.run(
                form,
                lambda: self._accounts.describe(self._actor, account, name, unit),
                saved,
                lambda error: form.refuse(error, labels.current_language()),
            )

        form.wanted.connect(work)
        form.open()

    def reset_password(self, account: Account) -> None:
        """Ask, then give the account a new password, which opens a closed account again."""
        password = suggested_password()
        if account.active:
            text = self.tr(
                "The present password opens nothing any more. The new one is shown once and must be "
                "changed at the next sign-in."
            )
        else:
            text = self.tr(
                "The account can be used again, with a new password that is shown once. Check its roles."
            )

        def done(_: None) -> None:
            self.changed.emit(account.id)
            self._show_password(account, password)

        self._ask(
            self.tr("New password for {name}?").format(name=account.name),
            text,
            self.tr("Give new password"),
            lambda: self._run(lambda: self._accounts.reset_password(self._actor, account, password), done),
        )

    def close(self, account: Account) -> None:
        """Ask, then deactivate; nothing is deleted."""
        self._ask(
            self.tr("Close the account of {name}?").format(name=account.name),
            self.tr(
                "The password opens nothing any more. Name, log and register stay as they are, and the "
                "account can be opened again."
            ),
            self.tr("Close account"),
            lambda: self._run(
                lambda: self._accounts.deactivate(self._actor, account),
                lambda _: self._told(account, self.tr("{name} can no longer sign in.")),
            ),
            danger=True,
        )

    def write_roles(
        self, change: RoleChange, done: Callable[[], None], failed: Callable[[ExpectedError], None]
    ) -> None:
        """Write each role granted or withdrawn as a line of the register."""

        def work() -> None:
            for role in change.granted:
                self._accounts.grant(self._actor, change.account, role, change.purpose)
            for role in change.withdrawn:
                self._accounts.withdraw(self._actor, change.account, role, change.purpose)

        self._background.run(self, work, lambda _: done(), failed)

    def new_recovery_code(self) -> None:
        """Ask, then show the new code once."""
        self._ask(
            self.tr("New recovery code?"),
            self.tr(
                "The code opens the database when passwords are lost. The code before opens nothing any "
                "more: print the new one, lock it away, and destroy the old print."
            ),
            self.tr("Make a new code"),
            lambda: self._run(lambda: self._accounts.new_recovery_code(self._actor), self._show_code),
        )

    def set_lock_minutes(self) -> None:
        """Read the setting, then offer to change it."""
        self._run(self._accounts.lock_minutes, self._offer_lock)

    def export_register(self) -> None:
        """Ask where to, then write the register as CSV."""
        dialog = named(QFileDialog(self._screen.window(), self.tr("Export the register")), "export_register")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("CSV (*.csv)")
        dialog.setDefaultSuffix("csv")
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        if place and Path(place).is_dir():
            dialog.setDirectory(place)
        dialog.selectFile(self.tr("register-of-authorisations.csv"))
        dialog.fileSelected.connect(lambda chosen: self.write_register(Path(chosen)))
        dialog.open()

    def write_register(self, path: Path) -> None:
        """Put the register where the person chose, in the program's language."""
        language = labels.current_language()
        self._run(
            lambda: self._accounts.export_register(self._actor, path, language),
            lambda _: self.notice.emit(
                "success", self.tr("The register is written to {file}.").format(file=path.name)
            ),
        )

    def _offer_lock(self, minutes: int) -> None:
        form = LockForm(self._screen, minutes)

        def saved(_: None) -> None:
            form.accept()
            self.changed.emit(None)

        def work() -> None:
            wanted = form.minutes()
            self._background.run(
                form,
                lambda: self._accounts.set_lock_minutes(self._actor, wanted),
                saved,
                lambda error: form.refuse(error, labels.current_language()),
            )

        form.wanted.connect(work)
        form.open()

    def _show_password(self, account: Account, password: str) -> None:
        SecretDialog(
            self._screen,
            self.tr("Password for {name}").format(name=account.name),
            self.tr("First password"),
            password,
            self.tr(
                "User name: {login}. Hand the password over in person; it is not shown again and must be "
                "changed at the first sign-in."
            ).format(login=account.login),
        ).open()

    def _show_code(self, code: str) -> None:
        self.changed.emit(None)
        SecretDialog(
            self._screen,
            self.tr("New recovery code"),
            self.tr("Recovery code"),
            code,
            self.tr(
                "Write it down or print it, and lock it away apart from the machine. It is not shown again, "
                "and who has it can read everything."
            ),
        ).open()

    def _told(self, account: Account, words: str) -> None:
        self.changed.emit(account.id)
        self.notice.emit("success", words.format(name=account.name))

    def _ask(self, title: str, text: str, verb: str, do: Callable[[], None], *, danger: bool = False) -> None:
        ask(
            self._screen,
            title,
            text,
            [Choice("cancel", self.tr("Cancel")), Choice("do", verb, "danger" if danger else "primary")],
            lambda answer: do() if answer == "do" else None,
        )

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._background.run(
            self,
            work,
            done,
            lambda error: self.notice.emit("error", error.text(labels.current_language())),
        )
