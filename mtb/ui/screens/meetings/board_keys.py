"""The keys of the board. A key the window's menu answers to is left to the menu."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class BoardKeys(QObject):
    """Shortcuts that work anywhere on one screen."""

    def __init__(self, screen: QWidget, keys: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(screen)
        self._screen = screen
        self._shortcuts = [self._shortcut(key, do) for key, do in keys.items()]

    def yield_to_menu(self) -> None:
        """Two holders of one key would silence each other: the menu's goes first."""
        taken = {
            action.shortcut().toString() for action in self._screen.window().actions() if action.isEnabled()
        }
        for shortcut in self._shortcuts:
            shortcut.setEnabled(shortcut.key().toString() not in taken)

    def _shortcut(self, key: str, do: Callable[[], object]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), self._screen)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(do)
        return shortcut
