"""Tables of records: keys, copying, widths. What they show is said in ``table_model``."""

from collections.abc import Callable, Sequence
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from mtb.ui.kit.clipboard import as_mime
from mtb.ui.kit.preferences import Preferences
from mtb.ui.kit.table_cells import CellDelegate
from mtb.ui.kit.table_model import Column, RecordModel
from mtb.ui.kit.theme import current_theme

__all__ = ["Column", "RecordModel", "RecordTable"]

R = TypeVar("R")
_TWO_LINES: Final = 46
_ONE_LINE: Final = 36
_WIDTHS_MEANT_FOR: Final = 15


class RecordTable(QTableView, Generic[R]):
    """Shows a RecordModel. Enter or double click chooses, Space previews, Ctrl+C copies rows.

    The chosen row and the place scrolled to survive a reload.
    """

    chosen = Signal(int)
    previewed = Signal(int)
    current_changed = Signal(int)
    """The row the person stands on, -1 for none."""
    sort_requested = Signal(str, bool)
    """A column's key, and whether the largest comes first."""
    copy_guard: Callable[[Sequence[R], Callable[[], None]], None] | None = None
    """Asked before rows are copied, with their records; it calls back to let them go."""

    def __init__(
        self,
        name: str,
        model: RecordModel[R],
        preferences: Preferences | None = None,
        accessible_name: str = "",
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.records = model
        self._preferences = preferences
        self._kept: object = None
        self._scrolled = 0
        self._own_widths = False
        self._fitting = False
        self._empty_text = ""
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self._behave()
        self._lay_out()
        self._mark_empty()
        self.doubleClicked.connect(lambda index: self.chosen.emit(index.row()))
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._return)
        self.selectionModel().currentRowChanged.connect(lambda now, _: self.current_changed.emit(now.row()))

    def set_empty_text(self, text: str) -> None:
        """What belongs here and how to begin, shown while there is no record."""
        self._empty_text = text
        self.setAccessibleDescription(text)
        self.viewport().update()

    def current_row(self) -> int:
        """The row the person stands on; -1 for none."""
        return self.currentIndex().row()

    def current_record(self) -> R | None:
        row = self.current_row()
        return self.records.record(row) if 0 <= row < self.records.rowCount() else None

    def select_identity(self, identity: object) -> bool:
        """Stand on a record; False when it is not shown."""
        row = self.records.row_of(identity)
        if row >= 0:
            self.selectRow(row)
        return row >= 0

    def show_sorted(self, key: str, *, descending: bool = False) -> None:
        """Put the arrow on a column, without asking for the sorting."""
        self.records.mark_sorted(key, descending=descending)

    def copy(self) -> None:
        """Put the selected rows on the clipboard, with the headers above them."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        if not rows:
            return
        titles = [column.title for column in self.records.columns]
        texts = [self.records.texts(row) for row in rows]

        def put() -> None:
            QGuiApplication.clipboard().setMimeData(as_mime(titles, texts))

        if self.copy_guard is None:
            put()
        else:
            self.copy_guard([self.records.record(row) for row in rows], put)

    def _behave(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)

    def _lay_out(self) -> None:
        columns = self.records.columns
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._size_rows()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(48)
        header.setStretchLastSection(not any(column.stretch for column in columns))
        for number, column in enumerate(columns):
            if column.stretch:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._ask_to_sort)
        if self._preferences is not None:
            kept = self._preferences.table_state(self._state_key())
            self._own_widths = not kept.isEmpty() and header.restoreState(kept)
            header.sectionResized.connect(self._keep_widths)
        self._fit()

    def _size_rows(self) -> None:
        two = any(column.second_line for column in self.records.columns)
        least = _TWO_LINES if two else _ONE_LINE
        text = (2 if two else 1) * (self.fontMetrics().height() - 3)
        self.verticalHeader().setMinimumSectionSize(least)
        self.verticalHeader().setDefaultSectionSize(max(least, text + 12))

    def _fit(self) -> None:
        """Give each column its width, grown with the text; all yield when the stretching one would starve."""
        if self._own_widths:
            return
        columns = self.records.columns
        growth = max(1.0, self.font().pixelSize() / _WIDTHS_MEANT_FOR)
        wanted = sum(column.width for column in columns) * growth
        room = self.viewport().width()
        share = growth * min(1.0, room / wanted) if self.isVisible() else growth
        self._fitting = True
        header = self.horizontalHeader()
        for number, column in enumerate(columns):
            if not column.stretch:
                width = max(round(column.width * share), header.sectionSizeHint(number))
                header.resizeSection(number, width)
        self._fitting = False

    def _state_key(self) -> str:
        """With the columns' keys, so that widths kept for other columns are not taken for these."""
        return f"{self.objectName()}/{'-'.join(column.key for column in self.records.columns)}"

    def _keep_widths(self, section: int) -> None:
        """Keep what the person dragged; the stretching column follows the window and says nothing."""
        if self.records.columns[section].stretch or self._fitting or not self.isVisible():
            return
        if self._preferences is not None:
            self._own_widths = True
            self._preferences.keep_table_state(self._state_key(), self.horizontalHeader().saveState())

    def _ask_to_sort(self, section: int) -> None:
        column = self.records.columns[section]
        if column.sortable:
            key, was_descending = self.records.sorted_by
            descending = key == column.key and not was_descending
            self.records.mark_sorted(column.key, descending=descending)
            self.sort_requested.emit(column.key, descending)

    def _remember(self) -> None:
        row = self.current_row()
        self._kept = self.records.identity(row) if 0 <= row < self.records.rowCount() else None
        self._scrolled = self.verticalScrollBar().value()

    def _return(self) -> None:
        if self._kept is None or not self.select_identity(self._kept):
            self.current_changed.emit(-1)
        self._mark_empty()
        self.verticalScrollBar().setValue(self._scrolled)
        if self.hasFocus() and self._kept is None:
            self._stand_somewhere()

    def _stand_somewhere(self) -> None:
        """Whoever comes to a table by key stands on a row, so that Space and Enter act."""
        if not self.selectionModel().hasSelection() and self.records.rowCount() > 0:
            self.selectRow(max(self.current_row(), 0))

    def _mark_empty(self) -> None:
        empty = self.records.rowCount() == 0
        if self.property("empty") is not empty:
            self.setProperty("empty", empty)
            self.style().unpolish(self)
            self.style().polish(self)

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._empty_text and self.records.rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setPen(QColor(current_theme().muted))
            around = self.viewport().rect().adjusted(24, 0, -24, 0)
            painter.drawText(
                around, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._empty_text
            )
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.model() is not None:
            self._size_rows()
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._stand_somewhere()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row >= 0:
            self.chosen.emit(row)
        elif event.key() == Qt.Key.Key_Space and row >= 0:
            self.previewed.emit(row)
        else:
            super().keyPressEvent(event)
