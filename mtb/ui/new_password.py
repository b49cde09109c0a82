"""A new password, typed twice, with what the rule says while it is typed."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.accounts import SHORTEST_PASSWORD, checked_password
from mtb.domain.errors import RuleError
from mtb.ui import labels
from mtb.ui.kit.forms import FormField, field_row
from mtb.ui.kit.passwords import PasswordEdit, show_box


class NewPassword(QWidget):
    """``whose`` says login and name of the owner now, so that the password does not hold them."""

    changed = Signal()

    def __init__(self, whose: Callable[[], tuple[str, str]], *, side_by_side: bool = False) -> None:
        super().__init__()
        self._whose = whose
        self.first = FormField(self.tr("New password"), PasswordEdit("new_password"))
        self.second = FormField(self.tr("The same once more"), PasswordEdit("new_password_again"))
        self.shown: QCheckBox = show_box(self.tr("Show the passwords"), self.first.input, self.second.input)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        if side_by_side:
            column.addLayout(field_row((self.first, 1), (self.second, 1)))
        else:
            column.addWidget(self.first)
            column.addWidget(self.second)
        box = QHBoxLayout()
        box.addWidget(self.shown)
        box.addStretch(1)
        column.addLayout(box)
        self.setFocusProxy(self.first)
        for field in (self.first, self.second):
            field.value_changed.connect(self._changed)
            field.input.editingFinished.connect(self._judge)
        self._hint()

    def password(self) -> str | None:
        """The password if it may be one and was typed twice alike, else None."""
        good = self._problem() is None and self.first.input.value() == self.second.input.value()
        return self.first.input.value() if good else None

    def focus_problem(self) -> None:
        """Say what is wrong, and stand where it can be put right."""
        self._judge(untouched=True)
        wrong = self.first if self._problem() else self.second
        wrong.input.setFocus()

    def refuse(self, text: str) -> None:
        """Say what the records said against it."""
        self.first.set_problem(text)
        self.first.input.setFocus()

    def forget(self) -> None:
        self.first.input.clear()
        self.second.input.clear()
        self.shown.setChecked(False)

    def _problem(self) -> str | None:
        try:
            checked_password(self.first.input.value(), *self._whose())
        except RuleError as error:
            return error.text(labels.current_language())
        return None

    def _changed(self) -> None:
        """What was wrong may be right now; what is new is judged when the line is left."""
        if self._problem() is None:
            self.first.set_problem(None)
        if self.first.input.value() == self.second.input.value():
            self.second.set_problem(None)
        self._hint()
        self.changed.emit()

    def _judge(self, *, untouched: bool = False) -> None:
        first, second = self.first.input.value(), self.second.input.value()
        if first or untouched:
            self.first.set_problem(self._problem())
        differ = first != second and (bool(second) or untouched)
        self.second.set_problem(self.tr("This is not the same password.") if differ else None)

    def _hint(self) -> None:
        length = len(self.first.input.value())
        if length == 0:
            rule = self.tr("At least {count} characters; a sentence is easy to remember.")
            self.first.set_hint(rule.format(count=SHORTEST_PASSWORD))
        elif length < SHORTEST_PASSWORD:
            words = self.tr("{typed} of {count} characters")
            self.first.set_hint(words.format(typed=length, count=SHORTEST_PASSWORD))
        else:
            self.first.set_hint("" if self._problem() else self.tr("✓ Long enough"))
        both = self.second.input.value() and self.password() is not None
        self.second.set_hint(self.tr("✓ The same") if both else "")
