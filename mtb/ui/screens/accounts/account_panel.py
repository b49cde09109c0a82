"""The chosen account at the right: who it is, what can be done with it, and its roles."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mtb.domain.accounts import Account, require_purpose
from mtb.domain.errors import ExpectedError, RuleError
from mtb.domain.rights import Role
from mtb.ui import labels
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card, scroll_area, separator
from mtb.ui.kit.chips import Chip
from mtb.ui.kit.forms import FormField
from mtb.ui.kit.inputs import LineEdit
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import ElidedLabel, plain_label
from mtb.ui.screens.accounts.role_boxes import RoleBoxes
from mtb.ui.screens.accounts.tables import state_tone, state_words


@dataclass(frozen=True, slots=True)
class RoleChange:
    """What is to be written to the register about one account."""

    account: Account
    granted: tuple[Role, ...]
    withdrawn: tuple[Role, ...]
    purpose: str


class AccountPanel(Card):
    """Roles that are ticked and not written yet wait for each account until one comes back to it."""

    write_wanted = Signal(object)
    """A ``RoleChange``."""
    correct_wanted = Signal()
    password_wanted = Signal()
    close_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("account_panel")
        self._account: Account | None = None
        self._waiting: dict[UUID, tuple[frozenset[Role], str]] = {}
        self._filling = False
        self._name = named(ElidedLabel("", "heading"), "account_name")
        self._who = named(ElidedLabel("", "muted"), "account_who")
        self._state = named(Chip(), "account_state")
        self._roles = RoleBoxes("roles")
        self._purpose = FormField(
            self.tr("Purpose"),
            LineEdit("purpose", 400),
            self.tr("What the roles are needed for. Required for germline findings."),
        )
        self._summary = named(plain_label("", "hint", wrap=True), "role_changes")
        self._problem = named(plain_label("", "problem", wrap=True), "roles_problem")
        self._write = push_button(self.tr("Write to the register"), "write_roles", "primary")
        self._correct = push_button(self.tr("Correct …"), "correct_account")
        self._password = push_button(self.tr("Password …"), "reset_password")
        self._close = push_button(self.tr("Close …"), "close_account", "danger")
        self._lay_out()
        self._connect()
        self.show_account(None)

    @property
    def account(self) -> Account | None:
        return self._account

    def show_account(self, account: Account | None) -> None:
        """Show an account as it is now, with what was ticked and not written yet."""
        if account is None or self._account is None or account.id != self._account.id:
            self._say_problem("")
            self._purpose.set_problem(None)
        self._account = account
        self._filling = True
        roles, purpose = (frozenset[Role](), "") if account is None else self._ticked(account)
        self._roles.set_value(roles)
        self._purpose.input.set_value(purpose)
        self._filling = False
        self.setEnabled(account is not None)
        if account is not None:
            self._name.set_text(account.name)
            self._who.set_text(" · ".join(part for part in (account.login, account.unit) if part))
            self._state.show_text(state_words(account), state_tone(account))
            self._password.setText(self.tr("Password …") if account.active else self.tr("Open again …"))
        self._offer()

    def unwritten(self) -> bool:
        """Whether roles are ticked anywhere that the register does not know of."""
        return bool(self._waiting)

    def forget(self, account_id: UUID | None = None) -> None:
        """It was written, or is thrown away: for one account or for all."""
        if account_id is None:
            self._waiting.clear()
        else:
            self._waiting.pop(account_id, None)

    def refuse(self, error: ExpectedError) -> None:
        """Say why not all was written, at the purpose if it is about that."""
        text = error.text(labels.current_language())
        if isinstance(error, RuleError) and error.field == "purpose":
            self._purpose.set_problem(text)
            self._purpose.input.setFocus()
        else:
            self._say_problem(text)
        self._offer()

    def focus_roles(self) -> None:
        """Go to where roles are granted and withdrawn."""
        self._roles.setFocus()

    def _say_problem(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def _ticked(self, account: Account) -> tuple[frozenset[Role], str]:
        if account.id in self._waiting and self._waiting[account.id][0] == account.roles:
            self.forget(account.id)
        return self._waiting.get(account.id, (account.roles, ""))

    def _note(self) -> None:
        account = self._account
        if account is None or self._filling:
            return
        self._purpose.set_problem(None)
        self._say_problem("")
        roles = self._roles.value()
        if roles == account.roles:
            self.forget(account.id)
        else:
            self._waiting[account.id] = (roles, self._purpose.input.value())
        self._offer()

    def _change(self) -> RoleChange | None:
        account = self._account
        if account is None or self._roles.value() == account.roles:
            return None
        now = self._roles.value()
        return RoleChange(
            account,
            tuple(role for role in Role if role in now - account.roles),
            tuple(role for role in Role if role in account.roles - now),
            self._purpose.input.value(),
        )

    def _offer(self) -> None:
        """Say what would be written, and let only that be pressed which makes sense now."""
        change = self._change()
        active = self._account is not None and self._account.active
        self._write.setEnabled(change is not None)
        self._roles.setEnabled(active)
        self._purpose.setEnabled(active)
        self._close.setEnabled(active)
        self._summary.setText(self._sentences(change))

    def _sentences(self, change: RoleChange | None) -> str:
        if change is None:
            return self.tr("Every role granted or withdrawn is a line in the register.")
        said = []
        if change.granted:
            roles = ", ".join(map(labels.role, change.granted))
            said.append(self.tr("Grants: {roles}.").format(roles=roles))
        if change.withdrawn:
            roles = ", ".join(map(labels.role, change.withdrawn))
            said.append(self.tr("Withdraws: {roles}.").format(roles=roles))
        return " ".join(said)

    def _want_writing(self) -> None:
        change = self._change()
        if change is None:
            return
        try:
            for role in change.granted:
                require_purpose(role, change.purpose)
        except RuleError as error:
            self.refuse(error)
            return
        self._write.setEnabled(False)
        self.write_wanted.emit(change)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._name, 1)
        top.addWidget(self._state)
        self.add(top)
        self.add(self._who)
        self.add(_row(self._correct, self._password, self._close))
        self.add(separator())
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(self._roles)
        column.addStretch(1)
        self.add(scroll_area(inside, "role_area"), 1)
        self.add(separator())
        self.add(self._purpose)
        self.add(self._problem)
        last = QHBoxLayout()
        last.setSpacing(12)
        last.addWidget(self._summary, 1)
        last.addWidget(self._write, 0, Qt.AlignmentFlag.AlignBottom)
        self.add(last)

    def _connect(self) -> None:
        self._roles.value_changed.connect(self._note)
        self._purpose.value_changed.connect(self._note)
        self._purpose.input.returnPressed.connect(self._want_writing)
        self._write.clicked.connect(self._want_writing)
        self._correct.clicked.connect(self.correct_wanted)
        self._password.clicked.connect(self.password_wanted)
        self._close.clicked.connect(self.close_wanted)


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
