"""A menu whose entries answer to a key of their own, the same in every language."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QTableView, QWidget


@dataclass(frozen=True, slots=True)
class KeyChoice:
    """An entry: the key as it is typed, its words, and what it stands for."""

    key: str
    words: str
    value: object


class KeyMenu(QMenu):
    """Opens at the chosen row; a key, or arrows and Enter, choose; Esc chooses nothing."""

    def __init__(
        self, parent: QWidget, title: str, choices: Sequence[KeyChoice], chosen: Callable[[object], None]
    ) -> None:
        super().__init__(title, parent)
        self.setObjectName("key_menu")
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.addSection(title)
        self._by_key = {}
        for choice in choices:
            action = self.addAction(f"{choice.words.replace('&', '&&')}\t{choice.key}")
            action.setObjectName(f"choice_{choice.key}")
            action.triggered.connect(lambda _=False, value=choice.value: chosen(value))
            self._by_key[choice.key.casefold()] = action
        # not every desktop gives the keyboard back to the window by itself
        self.aboutToHide.connect(parent.window().activateWindow)
        self.setActiveAction(next(iter(self._by_key.values())))

    def open_at(self, table: QTableView) -> None:
        """Beneath the row the person stands on."""
        cell = table.visualRect(table.currentIndex())
        self.popup(table.viewport().mapToGlobal(cell.bottomLeft() + QPoint(16, 2)))

    # Qt overrides

    def event(self, event: QEvent) -> bool:
        """While the menu is open its letters are its own, and not those of the table beneath."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self._by_key.get(event.text().casefold()) if event.text() else None
        if action is None:
            super().keyPressEvent(event)
            return
        self.close()
        action.trigger()
