"""The table of findings with their reviews: several rows at once, chosen columns, a key for each act."""

from collections.abc import Sequence, Set
from typing import Final
from uuid import UUID

from PySide6.QtCore import (
    QByteArray,
    QCoreApplication,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from mtb.domain.reviews import Reviewed
from mtb.ui.finding_commands import FINDING_COMMANDS
from mtb.ui.kit.preferences import Preferences
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.screens.case.finding_column_form import FindingColumnForm
from mtb.ui.screens.case.finding_columns import USUAL, FindingLook

_KEPT_COLUMNS: Final = "findings_columns"
_LEAST_CHANGE: Final = 112
_WIDTHS_MEANT_FOR: Final = 15
_YIELDING: Final = ("other", "type")
"""What yields when there is no room; the pages beside the table say it anyway."""
_TIGHTEST: Final = 0.9
_HERE: Final = frozenset({"finding_page", "finding_page_back", "finding_edit"})
"""Answered by whoever holds the table, not by a key of the table alone."""


class FindingModel(RecordModel[Reviewed]):
    """Writes every cell once: a long table scrolls over what is written already."""

    def __init__(self, columns: Sequence[Column[Reviewed]]) -> None:
        super().__init__(columns, lambda row: row.stored.id)
        self._written: dict[tuple[int, int, int], object] = {}

    def show(self, records: Sequence[Reviewed], *, more: bool = False) -> None:
        self._written = {}
        super().show(records, more=more)

    def show_columns(self, columns: Sequence[Column[Reviewed]]) -> None:
        """Show these columns of the same records."""
        self.beginResetModel()
        self._written = {}
        self.columns = tuple(columns)
        self.endResetModel()

    # Qt overrides

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        place = (index.row(), index.column(), int(role))
        if place not in self._written:
            self._written[place] = super().data(index, role)
        return self._written[place]


class FindingsTable(RecordTable[Reviewed]):
    """``acted`` says which command's key was pressed; Space is another key for the board."""

    acted = Signal(str)

    def __init__(self, preferences: Preferences, look: FindingLook) -> None:
        self.look = look
        self._all = {column.key: column for column in look.columns()}
        kept = bytes(preferences.table_state(_KEPT_COLUMNS).data()).decode("ascii", "ignore").split(",")
        self._keys = tuple(key for key in kept if key in self._all) or USUAL
        model = FindingModel([self._all[key] for key in self._keys])
        title = QCoreApplication.translate("FindingsTable", "Findings")
        super().__init__("findings", model, preferences, title)
        self._model = model
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.set_empty_text(
            QCoreApplication.translate("FindingsTable", "No finding matches the filter. Ctrl+F changes it.")
        )
        self.previewed.connect(lambda _: self.acted.emit("finding_board"))
        for name, _, key, _ in FINDING_COMMANDS:
            if name not in _HERE:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
                shortcut.activated.connect(lambda name=name: self.acted.emit(name))

    @property
    def column_keys(self) -> tuple[str, ...]:
        """The columns that are shown, from the left."""
        return self._keys

    def titles(self) -> dict[str, str]:
        """Every column there is, by its key."""
        return {key: column.title for key, column in self._all.items()}

    def ask_columns(self) -> None:
        """Let the person choose the columns."""
        form = FindingColumnForm(self, self.titles(), self.column_keys)

        def show() -> None:
            form.accept()
            self.show_columns(form.keys())

        form.wanted.connect(show)
        form.open()

    def show_columns(self, keys: Sequence[str]) -> None:
        """Show these columns, in the order they are known in, and keep the choice."""
        self._keys = tuple(key for key in self._all if key in keys) or USUAL
        if self._preferences is not None:
            self._preferences.keep_table_state(_KEPT_COLUMNS, QByteArray(",".join(self._keys).encode()))
        self._fitting = True
        self._model.show_columns([self._all[key] for key in self._keys])
        self._fitting = False
        self._own_widths = False
        self._span_masked()
        self._fit()

    def selected(self) -> tuple[Reviewed, ...]:
        """The chosen rows from above."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.records.record(row) for row in rows)

    def show_findings(self, rows: Sequence[Reviewed]) -> None:
        """Show these; all chosen rows stay chosen where they are still there."""
        kept, place = {row.stored.id for row in self.selected()}, self.current_row()
        self.records.show(rows)
        self._span_masked()
        if len(kept) > 1:
            self._select(kept)
        if place >= 0 and self.current_row() < 0 and rows:
            self.selectRow(min(place, len(rows) - 1))  # the one that was here has left: go on with the next

    def stand_on(self, finding_id: UUID) -> bool:
        """Choose a finding and no other, and bring it into sight; False when it is not shown."""
        return self.select_identity(finding_id)

    def select_identity(self, identity: object) -> bool:
        """Stand on a record; False when it is not shown. A key that is still held changes nothing of it."""
        row = self.records.row_of(identity)
        if row >= 0:
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(
                self.records.index(row, 0), flags.ClearAndSelect | flags.Rows
            )
        return row >= 0

    def _span_masked(self) -> None:
        """A masked finding's words take the place of gene and change."""
        self.clearSpans()
        if self._keys[:2] == USUAL[:2]:
            for row, one in enumerate(self.records.records()):
                if one.stored.masked:
                    self.setSpan(row, 0, 1, 2)

    def _fit(self) -> None:
        """The columns share the room; where even the narrowest are too wide, the table scrolls sideways."""
        if self._own_widths:
            return
        columns = self.records.columns
        growth = max(1.0, self.font().pixelSize() / _WIDTHS_MEANT_FOR)
        room = self.viewport().width() - round(_LEAST_CHANGE * growth)
        hidden = self._hidden(room / growth) if self.isVisible() else frozenset()
        wanted = sum(one.width for one in columns if not one.stretch and one.key not in hidden) * growth
        share = min(growth, growth * max(room, 1) / wanted) if wanted else growth
        fits = share >= growth * _TIGHTEST or not self.isVisible()
        header = self.horizontalHeader()
        self._fitting = True
        for number, column in enumerate(columns):
            self.setColumnHidden(number, column.key in hidden)
            if column.stretch:
                modes = QHeaderView.ResizeMode
                header.setSectionResizeMode(number, modes.Stretch if fits else modes.Interactive)
            if not (column.stretch and fits):
                width = _LEAST_CHANGE * growth if column.stretch else column.width * max(share, growth * 0.9)
                header.resizeSection(number, round(width))
        self._fitting = False

    def _hidden(self, room: float) -> frozenset[str]:
        """The columns there is no room for, of those that were not chosen by hand."""
        if self._keys != USUAL:
            return frozenset()
        widths = {key: self._all[key].width for key in self._keys if not self._all[key].stretch}
        hidden = 0
        while hidden < len(_YIELDING) and sum(widths.values()) * _TIGHTEST > room:
            del widths[_YIELDING[hidden]]
            hidden += 1
        return frozenset(_YIELDING[:hidden])

    def _select(self, kept: Set[UUID]) -> None:
        chosen = self.selectionModel()
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row, one in enumerate(self.records.records()):
            if one.stored.id in kept:
                chosen.select(self.records.index(row, 0), flags)

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()  # the window may have been resized while another tab was shown
