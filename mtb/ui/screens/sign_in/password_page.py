"""User name and password."""

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.forms import FormField
from mtb.ui.kit.inputs import LineEdit
from mtb.ui.kit.naming import named
from mtb.ui.kit.passwords import PasswordEdit, show_box
from mtb.ui.kit.text import plain_label
from mtb.ui.screens.sign_in.door import Reason, Why
from mtb.ui.screens.sign_in.waits import Waits


class PasswordPage(Card):
    submitted = Signal(str, str)
    """User name and password."""
    recovery_wanted = Signal()

    def __init__(self, reason: Reason, login: str) -> None:
        super().__init__()
        self.waits = Waits(self)
        self._busy = False
        self._title = plain_label(self.tr("Sign in"), "title")
        self._reason = named(plain_label(self._words(reason), "muted", wrap=True), "lock_reason")
        self._reason.setVisible(reason.why is not Why.STARTED)
        self._login = FormField(self.tr("User name"), LineEdit("login", 40))
        self._password = FormField(self.tr("Password"), PasswordEdit("password"))
        self._shown = show_box(self.tr("Show the password"), self._password.input)
        self._problem = named(plain_label("", "problem", wrap=True), "sign_in_problem")
        self._problem.hide()
        self._recovery = push_button(self.tr("Use the recovery code …"), "use_recovery", "quiet")
        self.enter = push_button(self.tr("Sign in"), "sign_in", "primary")
        self._login.input.set_value(login)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self._password if login else self._login)

    def login(self) -> str:
        return self._login.input.value()

    def set_busy(self, *, busy: bool) -> None:
        """While the password is being tried."""
        self._busy = busy
        if busy:
            self._say("")
        self._tell()

    def refuse(self, text: str) -> None:
        """It was wrong: say so, and let the person type the password anew."""
        self.set_busy(busy=False)
        self._say(text)
        self._password.input.setFocus()
        self._password.input.selectAll()

    def forget(self) -> None:
        """No password stands here any more."""
        self._password.input.clear()
        self._shown.setChecked(False)

    def _words(self, reason: Reason) -> str:
        return {
            Why.STARTED: "",
            Why.IDLE: self.tr(
                "Locked after %n minute(s) without use. What was written is kept.", "", reason.minutes
            ),
            Why.ASKED: self.tr("Locked. What was written is kept."),
            Why.SYSTEM: self.tr("Locked with the computer. What was written is kept."),
            Why.SIGNED_OUT: self.tr("Signed out."),
        }[reason.why]

    def _lay_out(self) -> None:
        box = QHBoxLayout()
        box.addWidget(self._shown)
        box.addStretch(1)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(0, 8, 0, 0)
        bottom.addWidget(self._recovery)
        bottom.addStretch(1)
        bottom.addWidget(self.enter)
        column = QVBoxLayout()
        column.setSpacing(10)
        parts: tuple[QWidget, ...] = (self._title, self._reason, self._login, self._password)
        for part in parts:
            column.addWidget(part)
        column.addLayout(box)
        column.addWidget(self._problem)
        column.addLayout(bottom)
        self.add(column)
        self.body.setSpacing(0)
        order = (self._login.input, self._password.input, self._shown, self.enter, self._recovery)
        for here, following in pairwise(order):
            QWidget.setTabOrder(here, following)

    def _connect(self) -> None:
        self._login.input.returnPressed.connect(self._go_on)
        self._password.input.returnPressed.connect(self._submit)
        self._password.input.caps_lock_changed.connect(self._tell_caps_lock)
        self._login.value_changed.connect(self._tell)
        self.enter.clicked.connect(self._submit)
        self.enter.setAutoDefault(True)
        self._recovery.setAutoDefault(True)
        self._recovery.clicked.connect(self.recovery_wanted)
        self.waits.changed.connect(self._tell)

    def _go_on(self) -> None:
        if self._password.input.value():
            self._submit()
        else:
            self._password.input.setFocus()

    def _submit(self) -> None:
        if not self.enter.isEnabled():
            return
        if not self.login():
            self._login.input.setFocus()
        elif not self._password.input.value():
            self._password.input.setFocus()
        else:
            self.submitted.emit(self.login(), self._password.input.value())

    def _tell(self) -> None:
        """The button says what holds it up."""
        left = self.waits.left(self.login())
        if self._busy:
            words = self.tr("Signing in …")
        elif left:
            words = self.tr("Wait {time}").format(time=f"{left // 60}:{left % 60:02}")
        else:
            words = self.tr("Sign in")
        self.enter.setText(words)
        self.enter.setAccessibleName(words)
        self.enter.setEnabled(not self._busy and not left)

    def _tell_caps_lock(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self._password.set_hint(self.tr("Caps Lock is on.") if on else "")

    def _say(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self._password.input.setAccessibleDescription(text)
