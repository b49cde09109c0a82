"""What a person at the screen can see and do. Tests of windows speak only through it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

W = TypeVar("W", bound=QWidget)
SOON = 20_000


class Desk:
    """Drives one real window: types, presses, clicks, reads."""

    def __init__(self, qtbot: Any, window: QWidget) -> None:
        self.qtbot = qtbot
        self.window = window

    def find(self, kind: type[W], name: str) -> W:
        """The one visible widget of this name, in the window or a dialog over it."""
        places = [self.window, *(top for top in QApplication.topLevelWidgets() if top is not self.window)]
        found = {id(one): one for place in places for one in place.findChildren(kind, name)}
        shown = [one for one in found.values() if one.isVisible()]
        assert len(shown) == 1, f"{len(shown)} visible widgets called {name} ({len(found)} in all)"
        return shown[0]

    def is_there(self, name: str) -> bool:
        tops = QApplication.topLevelWidgets()
        return any(one.isVisible() for top in tops for one in top.findChildren(QWidget, name))

    def type_into(self, name: str, text: str) -> None:
        """Replace what stands in a field, key by key, and move on."""
        field = self.find(QWidget, name)
        field.setFocus()
        assert isinstance(field, QLineEdit | QPlainTextEdit), name
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Tab)

    def choose(self, name: str, text: str) -> None:
        """Pick an entry of a choice box by its words."""
        box = self.find(QComboBox, name)
        row = box.findText(text)
        assert row >= 0, f"{text} is not offered: {[box.itemText(i) for i in range(box.count())]}"
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Home)
        while box.currentIndex() < row:
            QTest.keyClick(box, Qt.Key.Key_Down)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def click(self, name: str) -> None:
        button = self.find(QAbstractButton, name)
        assert button.isEnabled(), f"{name} cannot be pressed"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def text(self, name: str) -> str:
        """What a label, field or button says."""
        widget = self.find(QWidget, name)
        if isinstance(widget, QPlainTextEdit):
            return widget.toPlainText()
        if isinstance(widget, QComboBox):
            return widget.currentText()
        assert isinstance(widget, QLabel | QLineEdit | QAbstractButton), name
        return widget.text()

    def rows(self, name: str) -> list[list[str]]:
        """A table's cells as a screen reader hears them, second lines included."""
        model = self.find(QTableView, name).model()
        said = Qt.ItemDataRole.AccessibleTextRole
        return [
            [model.index(row, column).data(said) or "" for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    def stand_on(self, name: str, row: int) -> QTableView:
        """Put the focus on a row of a table."""
        table = self.find(QTableView, name)
        table.setFocus()
        table.selectRow(row)
        return table

    def sees(self, condition: Callable[[], bool], what: str = "") -> None:
        """Wait until it is so; fail when it does not come."""

        def holds() -> None:
            assert condition(), what or "never seen"

        self.qtbot.waitUntil(holds, timeout=SOON)

    def sees_text(self, words: str) -> None:
        """Wait until some visible label says these words."""
        self.sees(lambda: any(words in one for one in self.words()), f"{words} is nowhere")

    def words(self) -> list[str]:
        """The text of every visible label."""
        tops = [self.window, *(top for top in QApplication.topLevelWidgets() if top.isVisible())]
        return [one.text() for top in tops for one in top.findChildren(QLabel) if one.isVisible()]

    def picture(self, path: Path) -> Path:
        """The window as it looks now."""
        assert self.window.grab().save(str(path))
        return path
