"""A line for a password: hidden unless asked for, nothing trimmed, and it notices Caps Lock."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit

from mtb.ui.kit.naming import named

_MOST_HELD: Final = 1_024


class PasswordEdit(QLineEdit):
    value_changed = Signal()
    caps_lock_changed = Signal(bool)
    """Whether Caps Lock seems to be on, from what the keys bring."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(_MOST_HELD)
        self._caps_lock = False
        self.textChanged.connect(self.value_changed)

    def value(self) -> str:
        """As it was typed: a space is a sign of the password too."""
        return self.text()

    def problem(self) -> str | None:
        return None

    @property
    def caps_lock(self) -> bool:
        return self._caps_lock

    def show_text(self, shown: bool) -> None:  # noqa: FBT001 - a slot for a check box
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def _notice(self, caps_lock: bool) -> None:  # noqa: FBT001 - a state
        if caps_lock is not self._caps_lock:
            self._caps_lock = caps_lock
            self.caps_lock_changed.emit(caps_lock)

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        sign = event.text()
        if event.key() == Qt.Key.Key_CapsLock and self._caps_lock:
            self._notice(caps_lock=False)
        elif len(sign) == 1 and sign.lower() != sign.upper():
            with_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._notice(caps_lock=sign.isupper() is not with_shift)


def show_box(text: str, *edits: PasswordEdit) -> QCheckBox:
    """A box that shows what is typed in these lines."""
    box = named(QCheckBox(text), "show_password")
    for edit in edits:
        box.toggled.connect(edit.show_text)
    return box
