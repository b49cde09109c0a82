"""The pages on which the first account is described: who, with which password, in which roles."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.accounts import AccountDraft, checked_account
from mtb.domain.errors import ExpectedError, RuleError
from mtb.domain.rights import Role
from mtb.ui import labels
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.forms import FormField, field_row
from mtb.ui.kit.inputs import LineEdit
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label
from mtb.ui.new_password import NewPassword

_CHOSEN: Final = (Role.CASE_WORKER, Role.MOLECULAR_BIOLOGIST, Role.CHAIR, Role.APPROVER, Role.READER)
"""Germline findings are granted for a stated purpose, later, where the register asks for it."""
_INDENT: Final = 30


class AccountPage(Card):
    next_wanted = Signal()
    another_wanted = Signal()
    restore_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, login: str) -> None:
        super().__init__()
        self.name = FormField(self.tr("Full name"), LineEdit("full_name", 200), required=True)
        self.unit = FormField(self.tr("Department and hospital"), LineEdit("unit", 200))
        self.login = FormField(self.tr("User name"), LineEdit("new_login", 40), required=True)
        self.name.set_hint(self.tr("Minutes and log show it."))
        self.login.set_hint(self.tr("What you type to sign in."))
        self.login.input.set_value(login)
        self.password = NewPassword(
            lambda: (self.login.input.value(), self.name.input.value()), side_by_side=True
        )
        self.another = push_button(self.tr("Another database …"), "another_database", "quiet")
        self.restore = push_button(self.tr("Restore …"), "restore_backup", "quiet")
        self.cancel = push_button(self.tr("Not now"), "set_up_cancel")
        why = self.tr(
            "The database is encrypted, and your password opens it. You become its administrator; the others "
            "get accounts of their own from you."
        )
        self.add(plain_label(self.tr("Your own account"), "title"))
        self.add(plain_label(why, "muted", wrap=True))
        self.add(field_row((self.name, 1), (self.login, 1)))
        self.add(self.unit)
        self.add(self.password)
        self.add(self._bottom())
        self.body.setSpacing(12)
        self.setFocusProxy(self.name)
        for line in (self.name.input, self.login.input, self.unit.input, self.password.second.input):
            line.returnPressed.connect(self._go_on)

    def _bottom(self) -> QHBoxLayout:
        following = push_button(self.tr("Next"), "account_next", "primary")
        following.clicked.connect(self._go_on)
        self.another.clicked.connect(self.another_wanted)
        self.restore.clicked.connect(self.restore_wanted)
        self.cancel.clicked.connect(self.cancel_wanted)
        for button in (self.another, self.restore, self.cancel, following):
            button.setAutoDefault(True)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(0, 10, 0, 0)
        bottom.setSpacing(4)
        bottom.addWidget(self.another)
        bottom.addWidget(self.restore)
        bottom.addStretch(1)
        bottom.addWidget(self.cancel)
        bottom.addSpacing(4)
        bottom.addWidget(following)
        return bottom

    def draft(self) -> AccountDraft:
        return AccountDraft(self.login.input.value(), self.name.input.value(), self.unit.input.value())

    def refuse(self, error: RuleError) -> None:
        """Say what the rules say against the account, beside the field it is about."""
        text = error.text(labels.current_language())
        if error.field == "password":
            self.password.refuse(text)
            return
        field = self.login if error.field == "login" else self.name
        field.set_problem(text)
        field.input.setFocus()

    def _go_on(self) -> None:
        for field in (self.name, self.login):
            field.set_problem(None)
        try:
            checked_account(self.draft())
        except RuleError as error:
            self.refuse(error)
            return
        if self.password.password() is None:
            self.password.focus_problem()
        else:
            self.next_wanted.emit()


class RolesPage(Card):
    back_wanted = Signal()
    next_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._boxes = {role: self._box(role) for role in (Role.ADMINISTRATOR, *_CHOSEN)}
        self._boxes[Role.ADMINISTRATOR].setChecked(True)
        self._boxes[Role.ADMINISTRATOR].setEnabled(False)
        self._problem = named(plain_label("", "problem", wrap=True), "set_up_problem")
        self._problem.hide()
        self._back = push_button(self.tr("Back"), "roles_back")
        self._go = push_button(self.tr("Set up"), "roles_next", "primary")
        for button in (self._back, self._go):
            button.setAutoDefault(True)
            button.clicked.connect(self.back_wanted if button is self._back else self.next_wanted)
        why = self.tr("An administrator sees nothing of the patients. What else do you do at the board?")
        self.add(plain_label(self.tr("Your roles"), "title"))
        self.add(plain_label(why, "muted", wrap=True))
        for role, box in self._boxes.items():
            self.add(self._line(role, box))
        hint = self.tr("The right to germline findings is granted later, under Accounts, with its purpose.")
        self.add(plain_label(hint, "hint", wrap=True))
        self.add(self._problem)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(0, 10, 0, 0)
        bottom.addWidget(self._back)
        bottom.addStretch(1)
        bottom.addWidget(self._go)
        self.add(bottom)
        self.body.setSpacing(6)
        self.setFocusProxy(self._boxes[_CHOSEN[0]])

    def roles(self) -> frozenset[Role]:
        return frozenset(role for role, box in self._boxes.items() if box.isChecked())

    def set_busy(self, *, busy: bool) -> None:
        """While the account is made."""
        self._back.setEnabled(not busy)
        self._go.setEnabled(not busy)
        self._go.setText(self.tr("Setting up …") if busy else self.tr("Set up"))
        if busy:
            self.say("")

    def refuse(self, error: ExpectedError) -> None:
        self.set_busy(busy=False)
        self.say(error.text(labels.current_language()))
        self._go.setFocus()

    def say(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def _box(self, role: Role) -> QCheckBox:
        box = named(QCheckBox(labels.role(role)), f"role_{role.value}")
        box.setAccessibleDescription(labels.role_meaning(role))
        return box

    def _line(self, role: Role, box: QCheckBox) -> QWidget:
        words = plain_label(labels.role_meaning(role), "hint", wrap=True)
        words.setContentsMargins(_INDENT, 0, 0, 0)
        line = QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.addWidget(box)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(words)
        return line
