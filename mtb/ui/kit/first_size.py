"""How large a window opens the first time: as wanted, but never larger than the screen with its frame."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_FRAME: Final = QSize(16, 48)
"""A title bar and borders; no system tells them before the window is shown."""


def first_size(window: QWidget, width: int, height: int) -> QSize:
    """The size in pixels that a new window can have on its screen."""
    return QSize(width, height).boundedTo(window.screen().availableSize() - _FRAME)
