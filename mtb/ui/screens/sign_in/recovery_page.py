"""The way in with the printed recovery code: code, user name, and a new password."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.forms import FormField
from mtb.ui.kit.inputs import LineEdit
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label
from mtb.ui.new_password import NewPassword


class RecoveryPage(Card):
    submitted = Signal(str, str, str)
    """Code, user name and new password."""
    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        why = self.tr("The code was printed when the accounts were set up. It opens the database once more.")
        self._code = FormField(self.tr("Recovery code"), LineEdit("recovery_code_typed", 120))
        self._code.set_hint(self.tr("Eight groups; spaces, hyphens and small letters do not matter."))
        self._login = FormField(self.tr("User name"), LineEdit("recovery_login", 40))
        self._password = NewPassword(lambda: (self._login.input.value(), ""))
        self._problem = named(plain_label("", "problem", wrap=True), "recovery_problem")
        self._problem.hide()
        back = push_button(self.tr("Back"), "recovery_back", "plain")
        self._go = push_button(self.tr("Set password and sign in"), "recovery_go", "primary")
        for button in (back, self._go):
            button.setAutoDefault(True)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(0, 8, 0, 0)
        bottom.addWidget(back)
        bottom.addStretch(1)
        bottom.addWidget(self._go)
        self.add(plain_label(self.tr("Use the recovery code"), "title"))
        self.add(plain_label(why, "muted", wrap=True))
        for part in (self._code, self._login, self._password, self._problem):
            self.add(part)
        self.add(bottom)
        self.setFocusProxy(self._code)
        back.clicked.connect(self._turn_back)
        self._go.clicked.connect(self._submit)
        self._password.second.input.returnPressed.connect(self._submit)

    def set_login(self, login: str) -> None:
        """Take over the user name that was typed already."""
        self._login.input.set_value(login)

    def set_busy(self, *, busy: bool) -> None:
        self._go.setEnabled(not busy)
        self._go.setText(self.tr("Signing in …") if busy else self.tr("Set password and sign in"))
        if busy:
            self._say("")

    def refuse(self, text: str, field: str) -> None:
        """Say what was wrong, and stand where it is."""
        self.set_busy(busy=False)
        if field == "password":
            self._password.refuse(text)
            return
        self._say(text)
        self._code.input.setFocus()
        self._code.input.selectAll()

    def forget(self) -> None:
        self._code.input.clear()
        self._password.forget()

    def _submit(self) -> None:
        password = self._password.password()
        if not self._code.input.value():
            self._code.input.setFocus()
        elif not self._login.input.value():
            self._login.input.setFocus()
        elif password is None:
            self._password.focus_problem()
        elif self._go.isEnabled():
            self.submitted.emit(self._code.input.value(), self._login.input.value(), password)

    def _turn_back(self) -> None:
        self.forget()
        self._say("")
        self.back_wanted.emit()

    def _say(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self._code.input.setAccessibleDescription(text)
