"""Inputs for text and choices, each with ``value``, ``set_value``, ``problem`` and ``value_changed``.

Nothing is cut silently: text that is too long stays and is a problem; of what is longer than any text can be,
the beginning stays and the problem says so.
"""

from collections.abc import Sequence
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QResizeEvent, QTextOption, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy

from mtb.domain.texts import printable
from mtb.ui.kit.naming import named

V = TypeVar("V")

# Twice what a record takes: whoever pastes too much can still see it and shorten it.
_MOST_HELD: Final = 200_000
_LONG_WORD: Final = 2_000
_QT_LINE_ENDS: Final = dict.fromkeys([0x2028, 0x2029, 0xFDD0, 0xFDD1], "\n")


class LineEdit(QLineEdit):
    """One line of text; what is pasted, dropped or typed loses its control characters."""

    value_changed = Signal()

    def __init__(self, name: str, most: int = 1_000, placeholder: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setPlaceholderText(placeholder)
        self.setMaxLength(_MOST_HELD)
        self._most = most
        self.textChanged.connect(self._clean)

    def value(self) -> str:
        """The text without white space around it."""
        return self.text().strip()

    def set_value(self, value: str | None) -> None:
        self.setText(value or "")
        self.setCursorPosition(0)

    def problem(self) -> str | None:
        """What is wrong with the input itself, in the user's words."""
        if _length(self.text()) >= _MOST_HELD - 1:
            return self.tr("Only the first {count} characters stand here").format(count=_MOST_HELD)
        length = len(self.value())
        if length > self._most:
            return self.tr("%n character(s) too many", "", length - self._most)
        return None

    def _clean(self, text: str) -> None:
        clean = _one_line(text)
        if clean != text:
            at = len(_one_line(text[: self.cursorPosition()]))
            self.setText(clean)
            self.setCursorPosition(at)
        else:
            self.value_changed.emit()

    # Qt overrides

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.ignore()  # a folder is for the window
        else:
            super().dragEnterEvent(event)


class PlainEdit(QPlainTextEdit):
    """Several lines of plain text. Tab moves on; the height follows the text between two bounds."""

    value_changed = Signal()

    def __init__(
        self, name: str, most: int = 100_000, placeholder: str = "", lines: tuple[int, int] = (3, 14)
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._most = most
        self._lines = lines
        self.textChanged.connect(self.value_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def value(self) -> str:
        """The text without white space around it; unlike Qt's own, with its no-break spaces."""
        return self.document().toRawText().translate(_QT_LINE_ENDS).strip()

    def set_value(self, value: str | None) -> None:
        text = printable(value or "")
        if _has_long_word(text):
            self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.setPlainText(_beginning(text, _MOST_HELD))
        if not _has_long_word(text):
            self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

    def problem(self) -> str | None:
        """What is wrong with the input itself, in the user's words."""
        if self._held() >= _MOST_HELD - 1:
            return self.tr("Only the first {count} characters stand here").format(count=_MOST_HELD)
        length = len(self.value())
        if length > self._most:
            return self.tr("%n character(s) too many", "", length - self._most)
        return None

    def _held(self) -> int:
        return self.document().characterCount() - 1

    def _grow(self) -> None:
        least, most = self._lines
        lines = min(max(int(self.document().size().height()), least), most)
        around = self.contentsMargins().top() + self.contentsMargins().bottom()
        around += round(2 * self.document().documentMargin()) + 8
        height = lines * self.fontMetrics().lineSpacing() + around
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    # Qt overrides

    def sizeHint(self) -> QSize:
        return QSize(240, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt's name
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        text = printable(source.text())
        cursor = self.textCursor()
        selected = cursor.selectionEnd() - cursor.selectionStart()
        if _has_long_word(text):
            self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.insertPlainText(_beginning(text, max(_MOST_HELD - self._held() + selected, 0)))


class ChoiceBox(QComboBox, Generic[V]):
    """One of several values, or none when ``empty`` has words for it. The wheel never changes it unasked."""

    value_changed = Signal()

    def __init__(self, name: str, choices: Sequence[tuple[V, str]] = (), empty: str | None = None) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setMaxVisibleItems(16)
        self._values: list[V | None] = []
        self._empty = empty
        self.set_choices(choices)
        self.currentIndexChanged.connect(self.value_changed)

    def set_choices(self, choices: Sequence[tuple[V, str]]) -> None:
        """Offer these values with their words; the chosen value stays if it is still offered."""
        before = self.value()
        self.blockSignals(True)  # noqa: FBT003 - Qt takes no keyword here
        self.clear()
        self._values = []
        if self._empty is not None:
            self._add(None, self._empty)
        for value, text in choices:
            self._add(value, text)
        self.setCurrentIndex(self._values.index(before) if before in self._values else 0)
        self.blockSignals(False)  # noqa: FBT003 - Qt takes no keyword here
        if self.value() != before:
            self.value_changed.emit()

    def value(self) -> V | None:
        index = self.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def set_value(self, value: V | None) -> None:
        """Choose a value; one that is no longer offered is added, so that old records show as they are."""
        if value not in self._values:
            if value is None:
                self.setCurrentIndex(-1)
                return
            self._add(value, str(value))
        self.setCurrentIndex(self._values.index(value))

    def problem(self) -> str | None:
        return None

    def _add(self, value: V | None, text: str) -> None:
        self._values.append(value)
        self.addItem(text)

    # Qt overrides

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def search_edit(placeholder: str, name: str = "search") -> LineEdit:
    """A line for searching, with a clear button; its placeholder is also its accessible name."""
    edit = named(LineEdit(name, 200, placeholder), name)
    edit.setClearButtonEnabled(True)
    edit.setAccessibleName(placeholder)
    edit.setMinimumWidth(240)
    return edit


def _has_long_word(text: str) -> bool:
    """Whether Qt would look for the end of a word so long that it takes the square of it."""
    return len(text) > _LONG_WORD and max(map(len, text.split()), default=0) > _LONG_WORD


def _one_line(text: str) -> str:
    return printable(text).replace("\n", " ")


def _length(text: str) -> int:
    """The length as Qt counts it: signs beyond the first plane are two."""
    return len(text) + sum(sign > "\uffff" for sign in text)


def _beginning(text: str, most: int) -> str:
    """What of the text has this length at most, as Qt counts it."""
    return text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore")
