"""What a table shows, said once in its columns, and Qt's read-only view of a list of records."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from mtb.ui.kit.table_cells import CellRole
from mtb.ui.kit.text import plain_tooltip
from mtb.ui.kit.theme import Tone

R = TypeVar("R")
_Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_DISPLAY: Final = Qt.ItemDataRole.DisplayRole


@dataclass(frozen=True)  # no slots: Python 3.11 then fails on Column[Record](…)
class Column(Generic[R]):
    """One column: its words and, from a record, its text and look.

    ``chip`` paints the text as a chip of that tone (None: as plain text); ``tone`` colours plain text.
    ``key`` is what ``sort_requested`` gives back. One column of a table should ``stretch``.
    """

    key: str
    title: str
    text: Callable[[R], str]
    second_line: Callable[[R], str] | None = None
    chip: Callable[[R], Tone | None] | None = None
    tone: Callable[[R], Tone | None] | None = None
    tooltip: Callable[[R], str] | None = None
    width: int = 110
    stretch: bool = False
    right: bool = False
    strong: bool = False
    sortable: bool = True


class RecordModel(QAbstractTableModel, Generic[R]):
    """A read-only view of a list of records; the order is the list's own, sorting happens in SQL."""

    more_wanted = Signal(int)
    """The number of records there already are: fetch those after it and ``append`` them."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        identity: Callable[[R], object] = lambda record: record,
        parent: QObject | None = None,
    ) -> None:
        """``identity`` tells the same record before and after a reload, mostly its id."""
        super().__init__(parent)
        self.columns = tuple(columns)
        self._identity = identity
        self._records: list[R] = []
        self._more = False
        self._asked = False
        self._sorted: tuple[str, bool] = ("", False)

    @property
    def sorted_by(self) -> tuple[str, bool]:
        """The key of the column that carries the arrow, and whether the largest comes first."""
        return self._sorted

    def mark_sorted(self, key: str, *, descending: bool) -> None:
        """Put the arrow into a column's title."""
        self._sorted = (key, descending)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def show(self, records: Sequence[R], *, more: bool = False) -> None:
        """Show these records instead; ``more`` says that there are others to ask for."""
        self.beginResetModel()
        self._records = list(records)
        self._more, self._asked = more, False
        self.endResetModel()

    def append(self, records: Sequence[R], *, more: bool = False) -> None:
        """Add the records asked for by ``more_wanted``."""
        self._more, self._asked = more, False
        if records:
            first = len(self._records)
            self.beginInsertRows(_ROOT, first, first + len(records) - 1)
            self._records.extend(records)
            self.endInsertRows()

    def record(self, row: int) -> R:
        return self._records[row]

    def records(self) -> tuple[R, ...]:
        return tuple(self._records)

    def row_of(self, identity: object) -> int:
        """The row of a record by its identity; -1 when it is not shown."""
        return next((row for row, one in enumerate(self._records) if self._identity(one) == identity), -1)

    def identity(self, row: int) -> object:
        return self._identity(self._records[row])

    def texts(self, row: int) -> list[str]:
        """What a row says, cell by cell, second lines included."""
        return [self._whole(column, self._records[row]) for column in self.columns]

    def _whole(self, column: Column[R], record: R) -> str:
        text = column.text(record)
        second = column.second_line(record) if column.second_line else ""
        return f"{text}, {second}" if second else text

    def _cell(self, column: Column[R], record: R, role: int) -> object:
        looks: dict[int, Callable[[R], object] | None] = {
            CellRole.SECOND_LINE: column.second_line,
            CellRole.CHIP: column.chip,
            CellRole.TONE: column.tone,
        }
        if role in looks:
            look = looks[role]
            return look(record) if look else None
        if role == CellRole.STRONG:
            return column.strong
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._whole(column, record)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(column.tooltip(record) if column.tooltip else self._whole(column, record))
        return None

    # Qt overrides

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == _DISPLAY:
            column = self.columns[section]
            key, descending = self._sorted
            return f"{column.title} {'↓' if descending else '↑'}" if column.key == key else column.title
        return _alignment(self.columns[section]) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: _Index, role: int = _DISPLAY) -> object:
        if not index.isValid():
            return None
        column, record = self.columns[index.column()], self._records[index.row()]
        if role == _DISPLAY:
            return column.text(record)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return self._cell(column, record, role)

    def canFetchMore(self, parent: _Index = _ROOT) -> bool:
        return not parent.isValid() and self._more and not self._asked

    def fetchMore(self, parent: _Index = _ROOT) -> None:
        if self.canFetchMore(parent):
            self._asked = True
            self.more_wanted.emit(len(self._records))


def _alignment(column: Column[R]) -> Qt.AlignmentFlag:
    across = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return across | Qt.AlignmentFlag.AlignVCenter
