"""Lines of inputs below each other, as in a table: Enter adds a line, Ctrl+Z brings a removed one back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final, Generic, Protocol, TypeVar, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.forms import Input
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label, plain_tooltip

T = TypeVar("T")
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_GAP: Final = 4
_AROUND_TEXT: Final = 26
_AROUND_CHOICE: Final = 50


@dataclass(frozen=True, slots=True)
class Heading:
    """A column's words, and the text its inputs have room for; without one it takes a share of the rest."""

    words: str
    room_for: str = ""
    share: int = 0


class Cells(Protocol[T]):
    """The inputs of one line. ``first`` is where typing begins."""

    widgets: tuple[QWidget, ...]

    @property
    def first(self) -> QWidget: ...

    def fill(self, line: T) -> None: ...
    def line(self) -> T: ...
    def problem(self) -> str | None: ...


class LinesEditor(QWidget, Generic[T]):
    """An input of a form whose value is a tuple of lines; empty lines are no part of it."""

    value_changed = Signal()
    cell_made = Signal(QWidget)
    """A new cell, for whoever watches the focus."""

    def __init__(
        self, name: str, headings: Sequence[Heading], make: Callable[[int], Cells[T]], empty: T, add: str
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._make = make
        self._empty = empty
        self._headings = headings
        self._made = 0
        self._rows: list[tuple[QLabel, Cells[T], QPushButton]] = []
        self._removed: list[tuple[int, T]] = []
        self._can_bring_back = False
        self._filling = False
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(4)
        self._add_headings()
        self._add_button = push_button(add, f"add_{name}", "quiet")
        self._add_button.clicked.connect(lambda: self.begin(len(self._rows)))
        self.told = named(plain_label("", "hint"), f"{name}_told")
        foot = QHBoxLayout()
        foot.addWidget(self._add_button)
        foot.addWidget(self.told, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._grid)
        layout.addLayout(foot)
        self._insert(0, empty)

    def value(self) -> tuple[T, ...]:
        """Every line in which something stands."""
        lines = (cells.line() for _, cells, _ in self._rows)
        return tuple(line for line in lines if not cast("Any", line).empty)

    def set_value(self, lines: Sequence[T]) -> None:
        self._filling = True
        wanted = list(lines) or [self._empty]
        while len(self._rows) > len(wanted):
            self._take_out(len(self._rows) - 1)
        for place, line in enumerate(wanted):
            if place < len(self._rows):
                self._rows[place][1].fill(line)
            else:
                self._insert(place, line)
        self._removed.clear()
        self._filling = False
        self._changed()

    def problem(self) -> str | None:
        """What is wrong with a cell, in the user's words."""
        for number, (_, cells, _) in enumerate(self._rows, start=1):
            problem = cells.problem()
            if problem:
                return self.tr("Line {number}: {problem}").format(number=number, problem=problem)
        return None

    def cells(self) -> list[Cells[T]]:
        return [cells for _, cells, _ in self._rows]

    def widgets(self) -> list[QWidget]:
        """Every input, in reading order."""
        return [widget for _, cells, _ in self._rows for widget in cells.widgets]

    def begin(self, place: int) -> None:
        """A new line at a place, to be typed in; an empty one that is there already will do."""
        if place > 0 and cast("Any", self._rows[place - 1][1].line()).empty:
            self._rows[place - 1][1].first.setFocus()
            return
        self._insert(place, self._empty)
        self._rows[place][1].first.setFocus()

    def remove(self, place: int) -> None:
        """Take a line away; Ctrl+Z brings it back as long as nothing else was typed here."""
        line = self._rows[place][1].line()
        if len(self._rows) == 1:
            self._rows[0][1].fill(self._empty)
        else:
            self._take_out(place)
        self._rows[min(place, len(self._rows) - 1)][1].first.setFocus()
        self._changed()
        if not cast("Any", line).empty:
            self._removed.append((place, line))
            self._can_bring_back = True
            self.told.setText(self.tr("Line removed. Ctrl+Z brings it back."))

    def bring_back(self) -> bool:
        """Put the line that was removed last in its place again; False where there is none."""
        if not (self._can_bring_back and self._removed):
            return False
        place, line = self._removed.pop()
        self._filling = True
        if len(self._rows) == 1 and cast("Any", self._rows[0][1].line()).empty:
            self._rows[0][1].fill(line)
            place = 0
        else:
            self._insert(place, line)
        self._filling = False
        self._rows[place][1].first.setFocus()
        self._number()
        self.value_changed.emit()
        self._can_bring_back = bool(self._removed)
        self.told.setText("")
        return True

    def _add_headings(self) -> None:
        for column, heading in enumerate(self._headings):
            self._grid.addWidget(plain_label(heading.words, "field"), 0, column)
            if heading.share:
                self._grid.setColumnStretch(column, heading.share)

    def _insert(self, place: int, line: T) -> None:
        self._made += 1
        cells = self._make(self._made)
        number = plain_label("", "muted")
        number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        remove = push_button("✕", f"{self.objectName()}_remove_{self._made}", "quiet")
        remove.setAccessibleName(self.tr("Remove line"))
        remove.setToolTip(plain_tooltip(self.tr("Remove line (Ctrl+Delete)")))
        remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        remove.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        remove.clicked.connect(lambda: self.remove(self._place_of(cells)))
        self._rows.insert(place, (number, cells, remove))
        self._show_rows()
        for widget in cells.widgets:
            widget.installEventFilter(self)
            cast("Input", widget).value_changed.connect(self._changed)
            self.cell_made.emit(widget)
        cells.fill(line)
        self._set_widths(cells)
        self._order_tabs()
        self._number()

    def _show_rows(self) -> None:
        """Put every line in its row of the grid; those that stand right are left where they are."""
        for row, (number, cells, remove) in enumerate(self._rows, start=1):
            for column, widget in enumerate((number, *cells.widgets, remove)):
                item = self._grid.itemAtPosition(row, column)
                if item is None or item.widget() is not widget:
                    self._grid.addWidget(widget, row, column)
                widget.show()

    def _set_widths(self, cells: Cells[T]) -> None:
        for heading, widget in zip(self._headings[1:], cells.widgets, strict=False):
            if heading.room_for:
                around = _AROUND_CHOICE if isinstance(widget, QComboBox) else _AROUND_TEXT
                widget.ensurePolished()
                widget.setFixedWidth(widget.fontMetrics().horizontalAdvance(heading.room_for) + around)

    def _order_tabs(self) -> None:
        inputs = [*self.widgets(), self._add_button]
        for before, after in pairwise(inputs):
            QWidget.setTabOrder(before, after)

    def _number(self) -> None:
        """Number the lines for the eye, and name every cell with its line for the ear."""
        for row, (number, cells, _) in enumerate(self._rows, start=1):
            number.setText(str(row))
            for heading, widget in zip(self._headings[1:], cells.widgets, strict=False):
                widget.setAccessibleName(f"{heading.words} {row}")

    def _take_out(self, place: int) -> None:
        number, cells, remove = self._rows.pop(place)
        for widget in (number, *cells.widgets, remove):
            widget.removeEventFilter(self)
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._show_rows()
        self._order_tabs()
        self._number()

    def _place_of(self, cells: Cells[T]) -> int:
        return next(place for place, row in enumerate(self._rows) if row[1] is cells)

    def _changed(self) -> None:
        if not self._filling:
            self._can_bring_back = False
            self.told.setText("")
            self.value_changed.emit()

    def _pressed(self, event: QKeyEvent, place: int) -> bool:
        """Whether the key was the table's own."""
        if event.matches(QKeySequence.StandardKey.Undo):
            return self.bring_back()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTER and not control:
            self.begin(place + 1)
            return True
        if event.key() == Qt.Key.Key_Delete and control:
            self.remove(place)
            return True
        return False

    def _is_offering(self, widget: QObject) -> bool:
        """Enter is for the list of suggestions, or of choices, while one is open."""
        return bool(getattr(widget, "offering", False))

    # Qt overrides

    def setFocus(self, *reason: Qt.FocusReason) -> None:  # noqa: N802 - Qt's name
        """Stand in the first cell that has a problem, else where typing begins."""
        del reason
        wrong = [
            widget
            for widget in self.widgets()
            if cast("Input", widget).problem() or widget.property("problem")
        ]
        (wrong[0] if wrong else self._rows[0][1].first).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """The order of Tab that was set before the window was there has been lost on the way into it."""
        super().showEvent(event)
        self._order_tabs()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or self._is_offering(watched):
            return super().eventFilter(watched, event)
        place = next((at for at, row in enumerate(self._rows) if watched in row[1].widgets), None)
        if place is None:
            return super().eventFilter(watched, event)
        undo = event.matches(QKeySequence.StandardKey.Undo)
        if event.type() == QEvent.Type.ShortcutOverride and undo and self._can_bring_back:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and self._pressed(event, place):
            return True
        return super().eventFilter(watched, event)
