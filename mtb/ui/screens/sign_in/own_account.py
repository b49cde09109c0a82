"""What a person does with the own account: change the password, ask for emergency access."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.accounts import EMERGENCY_MINUTES
from mtb.domain.errors import ExpectedError, RuleError
from mtb.domain.people import Actor
from mtb.services.accounts import AccountService
from mtb.ui import labels
from mtb.ui.kit.background import Background
from mtb.ui.kit.buttons import ButtonKind, push_button
from mtb.ui.kit.forms import FormField
from mtb.ui.kit.inputs import PlainEdit
from mtb.ui.kit.naming import named
from mtb.ui.kit.passwords import PasswordEdit
from mtb.ui.kit.text import plain_label
from mtb.ui.new_password import NewPassword


class _AccountDialog(QDialog):
    """A title, fields, a problem, and two buttons."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(460)
        self.problem = named(plain_label("", "problem", wrap=True), f"{name}_problem")
        self.problem.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 16)
        self.column.setSpacing(12)
        self._heading = plain_label("", "heading")
        self.column.addWidget(self._heading)

    def begin(self, title: str) -> None:
        """Name the dialog; the words are those of the heir."""
        self.setWindowTitle(title)
        self._heading.setText(title)

    def finish(self, verb: str, name: str, kind: ButtonKind) -> None:
        """Add the problem's line and the buttons at the end."""
        cancel = push_button(self.tr("Cancel"), f"{name}_cancel")
        cancel.clicked.connect(self.reject)
        self.go = push_button(verb, name, kind)
        self.go.setAutoDefault(True)
        cancel.setAutoDefault(True)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.go)
        self.column.addWidget(self.problem)
        self.column.addSpacing(4)
        self.column.addLayout(row)

    def say(self, text: str) -> None:
        self.go.setEnabled(True)
        self.problem.setText(text)
        self.problem.setVisible(bool(text))


class ChangePasswordDialog(_AccountDialog):
    changed = Signal()

    def __init__(
        self, parent: QWidget, accounts: AccountService, actor: Actor, background: Background
    ) -> None:
        super().__init__(parent, "change_password")
        self.begin(self.tr("Change password"))
        self._accounts = accounts
        self._actor = actor
        self._background = background
        self._old = FormField(self.tr("Present password"), PasswordEdit("present_password"))
        self._new = NewPassword(lambda: (actor.account, actor.name))
        self._new.shown.toggled.connect(self._old.input.show_text)
        self.column.addWidget(self._old)
        self.column.addWidget(self._new)
        self.finish(self.tr("Change password"), "change_password_go", "primary")
        self.go.clicked.connect(self._submit)
        self._old.input.setFocus()

    def _submit(self) -> None:
        old, new = self._old.input.value(), self._new.password()
        if not old:
            self._old.input.setFocus()
        elif new is None:
            self._new.focus_problem()
        else:
            self.go.setEnabled(False)
            self._background.run(
                self,
                lambda: self._accounts.change_password(self._actor, old, new),
                lambda _: self._done(),
                self._refuse,
            )

    def _done(self) -> None:
        self.accept()
        self.changed.emit()

    def _refuse(self, error: ExpectedError) -> None:
        text = error.text(labels.current_language())
        self.say("")
        if isinstance(error, RuleError):
            self._new.refuse(text)
        else:
            self.say(text)
            self._old.input.setFocus()
            self._old.input.selectAll()


class EmergencyDialog(_AccountDialog):
    begun = Signal(object)
    """The ``Actor`` with emergency access."""

    def __init__(
        self, parent: QWidget, accounts: AccountService, actor: Actor, background: Background
    ) -> None:
        super().__init__(parent, "emergency_access")
        self.begin(self.tr("Emergency access"))
        self._accounts = accounts
        self._actor = actor
        self._background = background
        warning = self.tr(
            "For {minutes} minutes you can read every case and every germline finding, also those your roles "
            "do not give you. Your name, this reason and everything you open stand in the audit log and in "
            "a report of their own, and somebody will ask you about them."
        )
        words = plain_label(warning.format(minutes=EMERGENCY_MINUTES), wrap=True)
        self.column.addWidget(named(words, "emergency_warning"))
        self._reason = FormField(
            self.tr("Why is it needed now?"), PlainEdit("emergency_reason", 2_000, lines=(3, 6))
        )
        self.column.addWidget(self._reason)
        self.finish(self.tr("Begin emergency access"), "begin_emergency", "danger")
        self.go.clicked.connect(self._submit)
        self._reason.input.setFocus()

    def _submit(self) -> None:
        self.go.setEnabled(False)
        reason = self._reason.input.value()
        self._background.run(
            self, lambda: self._accounts.begin_emergency(self._actor, reason), self._done, self._refuse
        )

    def _done(self, actor: Actor) -> None:
        self.accept()
        self.begun.emit(actor)

    def _refuse(self, error: ExpectedError) -> None:
        self.go.setEnabled(True)
        self._reason.set_problem(error.text(labels.current_language()))
        self._reason.input.setFocus()
