"""Forms about one account: a new one, a corrected name, and after how long the program locks."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mtb.domain.accounts import Account, AccountDraft
from mtb.domain.passwords import suggested_password
from mtb.domain.rights import Role
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.form_dialog import FormDialog
from mtb.ui.kit.forms import FormField, field_row
from mtb.ui.kit.inputs import ChoiceBox, LineEdit
from mtb.ui.screens.accounts.role_boxes import RoleBoxes

LOCK_CHOICES: Final = (1, 2, 3, 5, 10, 15, 20, 30, 45, 60)
_WIDTH: Final = 720


class NewAccountForm(FormDialog):
    """Who it is, what they may do, what for, and a first password."""

    def __init__(self, parent: QWidget, unit: str) -> None:
        super().__init__(
            parent,
            "new_account_form",
            self.tr("New account"),
        )
        self.setMinimumWidth(_WIDTH)
        self._login = self.watch(
            "login",
            FormField(
                self.tr("User name"),
                LineEdit("new_login", 40),
                self.tr("Typed at sign-in"),
                required=True,
            ),
        )
        self._name = self.watch(
            "name",
            FormField(
                self.tr("Full name"),
                LineEdit("new_name", 200),
                self.tr("As minutes and log show it"),
                required=True,
            ),
        )
        self._unit = self.watch("unit", FormField(self.tr("Unit"), LineEdit("new_unit", 200)))
        self._roles = self.watch("roles", FormField(self.tr("Roles"), RoleBoxes("new_roles", columns=2)))
        self._purpose = self.watch(
            "purpose",
            FormField(
                self.tr("Purpose"),
                LineEdit("new_purpose", 400),
                self.tr("What the roles are needed for. Required for germline findings."),
            ),
        )
        self._password = self.watch(
            "password",
            FormField(
                self.tr("First password"),
                LineEdit("new_password", 256),
                self.tr("Hand it over in person. It must be changed at the first sign-in."),
                required=True,
            ),
        )
        self._lay_out()
        self._unit.input.set_value(unit)
        self._suggest()
        self.state.mark_clean()

    def draft(self) -> AccountDraft:
        return AccountDraft(self._login.input.value(), self._name.input.value(), self._unit.input.value())

    def roles(self) -> frozenset[Role]:
        return self._roles.input.value()

    def purpose(self) -> str:
        return self._purpose.input.value()

    def password(self) -> str:
        return self._password.input.value()

    def _lay_out(self) -> None:
        self.add(field_row((self._login, 2), (self._name, 3), (self._unit, 3)))
        self.add(self._roles)
        self.add(self._purpose)
        another = push_button(self.tr("Suggest another"), "suggest_password")
        another.clicked.connect(self._suggest)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._password, 1)
        row.addWidget(another)
        self.add(row)
        self.finish_with(self.tr("Make account"), "make_account")

    def _suggest(self) -> None:
        self._password.input.set_value(suggested_password())


class CorrectAccountForm(FormDialog):
    """A person has another name or unit; entries written before keep what they said."""

    def __init__(self, parent: QWidget, account: Account) -> None:
        super().__init__(
            parent,
            "correct_account_form",
            self.tr("Correct {account}").format(account=account.login),
            self.tr("Entries in the log and signed minutes keep the name they were written with."),
        )
        self._name = self.watch(
            "name", FormField(self.tr("Full name"), LineEdit("correct_name", 200), required=True)
        )
        self._unit = self.watch("unit", FormField(self.tr("Unit"), LineEdit("correct_unit", 200)))
        self._name.input.set_value(account.name)
        self._unit.input.set_value(account.unit)
        self.state.mark_clean()
        self.add(self._name)
        self.add(self._unit)
        self.finish_with(self.tr("Save"), "save_account")

    def name(self) -> str:
        return self._name.input.value()

    def unit(self) -> str:
        return self._unit.input.value()


class LockForm(FormDialog):
    """After how many idle minutes the program locks, for everybody at this database."""

    def __init__(self, parent: QWidget, minutes: int) -> None:
        super().__init__(
            parent,
            "lock_form",
            self.tr("Lock when nobody works"),
            self.tr("For everybody at this database, from their next sign-in on. Unsaved text is kept."),
        )
        choices = [(each, self.tr("After %n minute(s)", "", each)) for each in LOCK_CHOICES]
        self._minutes = self.watch(
            "lock_minutes", FormField(self.tr("Lock"), ChoiceBox("lock_minutes", choices))
        )
        self._minutes.input.set_value(minutes)
        self.state.mark_clean()
        self.add(self._minutes)
        self.finish_with(self.tr("Save"), "save_lock")

    def minutes(self) -> int:
        return self._minutes.input.value() or LOCK_CHOICES[0]
