"""Push buttons of the program's kinds, with their key written beside the verb."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from mtb.ui.kit.naming import named

ButtonKind = Literal["plain", "primary", "danger", "quiet", "stage"]


def push_button(text: str, name: str, kind: ButtonKind = "plain", key: str = "") -> QPushButton:
    """A button; ``key`` (``"Ctrl+S"``) is written after the text only: the command owns the shortcut."""
    label = text.replace("&", "&&")
    if key:
        label += "   " + QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    button = named(QPushButton(label), name)
    button.setAccessibleName(text)
    button.setAutoDefault(False)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    set_kind(button, kind)
    return button


def set_kind(widget: QWidget, kind: str) -> None:
    """Choose the look of a button or notice from the style sheet."""
    widget.setProperty("kind", kind)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
