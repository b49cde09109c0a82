"""The frame of what is shown while nobody is signed in: the same rail, and a card in the middle."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card, scroll_area
from mtb.ui.kit.first_size import first_size
from mtb.ui.kit.naming import named
from mtb.ui.kit.preferences import Preferences
from mtb.ui.kit.text import ElidedLabel, plain_label, set_role

_RAIL: Final = 196
_SMALLEST: Final = (760, 600)
_FIRST_SIZE: Final = (1100, 760)


class EntryWindow(QWidget):
    """Pages of which one is shown. It stands where the main window stands, so that nothing jumps."""

    language_wanted = Signal()
    closing = Signal()

    def __init__(self, preferences: Preferences, database: str) -> None:
        super().__init__()
        self.setObjectName("entry_window")
        self.setWindowTitle(self.tr("Molecular tumour board"))
        self.setMinimumSize(*_SMALLEST)
        self.resize(first_size(self, *_FIRST_SIZE))
        self._preferences = preferences
        self._steps: list[QLabel] = []
        self._steps_column = QVBoxLayout()
        self._steps_column.setSpacing(2)
        self._database = named(ElidedLabel(database), "database")
        self._database.setContentsMargins(8, 0, 0, 0)
        self.language = push_button(self.tr("Norsk bokmål"), "language", "quiet", "Ctrl+Shift+L")
        self.language.setShortcut("Ctrl+Shift+L")
        self.language.clicked.connect(self.language_wanted)
        self.pages = named(QStackedWidget(), "pages")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail())
        row.addLayout(self._middle(), 1)
        geometry = preferences.window_geometry
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)

    def add_page(self, card: Card, width: int) -> QWidget:
        """Put a card in the middle of a page of its own; the page is handed back to be shown."""
        card.setFixedWidth(max(width, card.fontMetrics().averageCharWidth() * width // 8))
        card.layout().setContentsMargins(28, 24, 28, 24)  # type: ignore[union-attr]
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 0, 16, 0)
        column.addStretch(2)
        column.addLayout(middle)
        column.addStretch(3)
        page = scroll_area(inside, "entry_page")
        self.pages.addWidget(page)
        return page

    def show_page(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)

    def set_steps(self, steps: Sequence[str]) -> None:
        """Name the steps at the left, in order."""
        for text in steps:
            label = plain_label(text, wrap=True)
            self._steps.append(label)
            self._steps_column.addWidget(label)
        self.mark_step(0)

    def mark_step(self, number: int) -> None:
        """Show which step the person has come to, counted from 0."""
        for at, label in enumerate(self._steps):
            set_role(label, "step_now" if at == number else "step")

    def _rail(self) -> QFrame:
        rail = named(QFrame(), "rail")
        rail.setFixedWidth(max(_RAIL, self.fontMetrics().averageCharWidth() * 24))
        name = named(plain_label(self.tr("Molecular\ntumour board")), "program_name")
        name.setContentsMargins(8, 0, 0, 12)
        column = QVBoxLayout(rail)
        column.setContentsMargins(12, 20, 12, 14)
        column.addWidget(name)
        column.addLayout(self._steps_column)
        column.addStretch(1)
        column.addWidget(self._database)
        return rail

    def _middle(self) -> QVBoxLayout:
        top = QHBoxLayout()
        top.addStretch(1)
        top.addWidget(self.language)
        column = QVBoxLayout()
        column.setContentsMargins(0, 10, 12, 10)
        column.addLayout(top)
        column.addWidget(self.pages, 1)
        return column

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._preferences.window_geometry = self.saveGeometry()
        self._preferences.sync()
        self.closing.emit()
        event.accept()
