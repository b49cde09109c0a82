"""A line of text that offers what is known already while somebody types; free text stays allowed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget

from mtb.domain.errors import ExpectedError
from mtb.ui.kit.background import Background
from mtb.ui.kit.inputs import LineEdit
from mtb.ui.kit.table_cells import CellDelegate
from mtb.ui.kit.table_model import Column, RecordModel

T = TypeVar("T")

_ROW: Final = 44
_MOST_ROWS: Final = 7
_LEAST_WIDTH: Final = 340
_MARGIN: Final = 8
_CHOOSING: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_MOVING: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}
_NOT_HANDED_ON: Final = _CHOOSING | _MOVING.keys() | {Qt.Key.Key_Escape}
_MOVES: Final = frozenset({QEvent.Type.Move, QEvent.Type.Resize})


@dataclass(frozen=True, slots=True)
class Suggestion:
    """How a record is offered: ``text`` stands in the field once it is chosen, ``detail`` below it."""

    text: str
    detail: str = ""


class SuggestField(LineEdit):
    """A ``LineEdit`` that offers matches; without ``offer_from`` it is one.

    Typing asks, and so does Down; Down and Up move, Enter takes the marked one, Esc closes. Tab goes on
    with what was typed. The list never takes the focus. One question is under way at a time, and the
    answer to old words is not shown.
    """

    chosen = Signal(object)
    """The record that was taken; its text stands in the field by then."""
    _left = Signal()

    def __init__(self, name: str, most: int = 1_000, placeholder: str = "") -> None:
        super().__init__(name, most, placeholder)
        self._find: Callable[[str], Sequence[Any]] | None = None
        self._background: Background | None = None
        self._shown_as: Callable[[Any], Suggestion] = lambda record: Suggestion(str(record))
        self._model: RecordModel[Any] = RecordModel(
            [
                Column(
                    "offered",
                    "",
                    lambda one: self._shown_as(one).text,
                    lambda one: self._shown_as(one).detail,
                )
            ],
            id,
            self,
        )
        self._list: SuggestionList | None = None
        self._asked: str | None = None
        self._wanted: str | None = None
        self._choosing = False
        self.textEdited.connect(self._typed)
        # Queued: a window that is being destroyed takes the focus away too, and must not be touched then.
        self._left.connect(self._close_unless_back, Qt.ConnectionType.QueuedConnection)

    def offer_from(
        self,
        background: Background,
        find: Callable[[str], Sequence[T]],
        words: Callable[[T], Suggestion],
    ) -> None:
        """Offer what ``find`` brings for the typed words; it runs in the background, ``words`` does not.

        ``find`` is asked with nothing when somebody presses Down in an empty field: the most used then.
        """
        self._background, self._find, self._shown_as = background, find, words

    @property
    def offering(self) -> bool:
        """Whether suggestions are shown now."""
        return self._list is not None

    def suggestions(self) -> list[Suggestion]:
        """What is offered now, the best first."""
        return [self._shown_as(record) for record in self._model.records()] if self.offering else []

    def close_suggestions(self) -> None:
        """Take the list away; what was typed stays."""
        self._wanted = None
        if self._list is not None:
            self._list.leave()
            self._list = None

    def _typed(self, text: str) -> None:
        if self._choosing:
            return
        if text.strip():
            self._ask(text)
        else:
            self.close_suggestions()

    def _ask(self, words: str) -> None:
        if self._find is None or self._background is None or self.isReadOnly():
            return
        self._wanted = words
        if self._asked is not None:
            return
        self._asked = words
        find = self._find
        self._background.run(self, lambda: find(words.strip()), self._answered, self._failed)

    def _answered(self, records: Sequence[Any]) -> None:
        asked, self._asked = self._asked, None
        wanted = self._wanted
        if wanted is None:
            return
        if wanted != asked:
            self._ask(wanted)
        elif records and self.hasFocus():
            self._offer(records)
        else:
            self.close_suggestions()

    def _failed(self, _error: ExpectedError) -> None:
        """Suggestions are a help: without them the field takes text as before."""
        self._asked = None
        self.close_suggestions()

    def _offer(self, records: Sequence[Any]) -> None:
        if self._list is None:
            self._list = SuggestionList(self, self._model)
            self._list.taken.connect(self._take)
        self._model.show(records)
        self._list.stand_on(0)
        self._list.place()
        count = self.tr("%n suggestion(s)", "", len(records))
        self._say(f"{count}: {self._words_of(records[0])}")

    def _take(self, row: int) -> None:
        record = self._model.record(row)
        self.close_suggestions()
        self._choosing = True
        self.selectAll()
        self.insert(self._shown_as(record).text)  # unlike setText, Ctrl+Z brings back what was typed
        self._choosing = False
        self.chosen.emit(record)

    def _close_unless_back(self) -> None:
        if not self.hasFocus():
            self.close_suggestions()

    def _words_of(self, record: object) -> str:
        shown = self._shown_as(record)
        return f"{shown.text}, {shown.detail}" if shown.detail else shown.text

    def _say(self, text: str) -> None:
        """For those who hear the screen: the focus stays in the field, so the list would be silent."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    # Qt overrides

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._list is not None:
            assert isinstance(event, QKeyEvent)  # noqa: S101 - what this type of event is
            if event.key() in _NOT_HANDED_ON and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._list is not None and plain and event.key() in _NOT_HANDED_ON:
            self._press(event.key(), self._list)
        elif plain and event.key() == Qt.Key.Key_Down and self._find is not None:
            self._ask(self.text())
        else:
            super().keyPressEvent(event)

    def _press(self, key: int, shown: "SuggestionList") -> None:
        if key in _CHOOSING:
            self._take(shown.currentIndex().row())
        elif key == Qt.Key.Key_Escape:
            self.close_suggestions()
        else:
            shown.stand_on(shown.currentIndex().row() + _MOVING[Qt.Key(key)])
            self._say(self._words_of(self._model.record(shown.currentIndex().row())))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._wanted = None
        self._left.emit()
        super().focusOutEvent(event)


class SuggestionList(QListView):
    """The list at its field, drawn inside the field's window and never with the focus."""

    taken = Signal(int)

    def __init__(self, field: SuggestField, model: RecordModel[Any]) -> None:
        super().__init__(field.window())
        self._field = field
        self.setObjectName("completions")
        self.setAccessibleName(self.tr("Suggestions"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(TwoLines(self))
        self.setModel(model)
        self.clicked.connect(lambda index: self.taken.emit(index.row()))
        self.entered.connect(self.setCurrentIndex)
        for widget in _up_to_window(field):
            widget.installEventFilter(self)
        field.destroyed.connect(self.deleteLater)

    def stand_on(self, row: int) -> None:
        """Mark a row; beyond the last comes the first."""
        rows = self.model().rowCount()
        self.setCurrentIndex(self.model().index(row % rows, 0))

    def place(self) -> None:
        """Below the field, or above it where there is more room."""
        window, field = self._field.window(), self._field
        top = field.mapTo(window, QPoint(0, 0))
        below = window.height() - top.y() - field.height() - _MARGIN
        wanted = self._wanted_height()
        under = below >= wanted or below >= top.y()
        height = min(wanted, below if under else top.y() - _MARGIN)
        width = min(max(field.width(), _LEAST_WIDTH), window.width() - 2 * _MARGIN)
        left = max(min(top.x(), window.width() - width - _MARGIN), 0)
        self.setGeometry(left, top.y() + field.height() + 2 if under else top.y() - height - 2, width, height)
        self.show()
        self.raise_()

    def leave(self) -> None:
        """Go away for good."""
        self.hide()
        self.deleteLater()

    def _wanted_height(self) -> int:
        around = self.height() - self.viewport().height() if self.isVisible() else 2 * (_MARGIN // 2 + 1)
        return min(self.model().rowCount(), _MOST_ROWS) * self.sizeHintForRow(0) + around

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES and self.isVisible():
            self.place()
        return super().eventFilter(watched, event)


class TwoLines(CellDelegate):
    """A suggestion's text with its detail below."""

    # Qt overrides

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        text = 2 * (option.fontMetrics.height() - 3) + 10
        return QSize(super().sizeHint(option, index).width(), max(_ROW, text))


def _up_to_window(field: QWidget) -> list[QWidget]:
    """The field and everything it lies in: when one moves, the list has to follow."""
    found: list[QWidget] = [field]
    while not found[-1].isWindow():
        parent = found[-1].parentWidget()
        if parent is None:
            break
        found.append(parent)
    return found
