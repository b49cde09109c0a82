"""Names for widgets, so that style sheets, screen readers and tests can find them."""

from typing import TypeVar

from PySide6.QtCore import QObject

W = TypeVar("W", bound=QObject)


def named(widget: W, name: str) -> W:
    """Set the object name and hand the widget back."""
    widget.setObjectName(name)
    return widget
