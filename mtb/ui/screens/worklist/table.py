"""The table of cases: columns that can be chosen and moved, and a choice of rows that survives a reload."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QCoreApplication, QItemSelectionModel, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHeaderView

from mtb.domain.cases import CaseColumn, CaseSummary
from mtb.ui.kit.preferences import Preferences
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.screens.worklist.columns import CaseField, known, on_screen

_KEPT_COLUMNS = "cases_columns"


class CaseModel(RecordModel[CaseSummary]):
    """The cases that were read so far."""

    def show_columns(self, columns: Sequence[Column[CaseSummary]]) -> None:
        self.beginResetModel()
        self.columns = tuple(columns)
        self.endResetModel()


class CasesTable(RecordTable[CaseSummary]):
    """Shows the columns a person has chosen, in their order; both are kept in the preferences."""

    rows_chosen = Signal()
    """Other rows are chosen than before."""
    _moved = Signal()

    def __init__(self, fields: dict[str, CaseField], preferences: Preferences) -> None:
        self._fields = fields
        self._chosen_ids: list[object] = []
        kept = bytes(preferences.table_state(_KEPT_COLUMNS).data()).decode("ascii", "ignore")
        self._keys = known(kept.split(","), fields)
        self._cases = CaseModel(on_screen(self._keys, fields), lambda case: case.id)
        title = QCoreApplication.translate("Worklist", "Cases")
        super().__init__("cases", self._cases, preferences, title)
        header = self.horizontalHeader()
        header.setAccessibleName(title)
        header.setSectionsMovable(True)
        header.sectionMoved.connect(self._moved)
        self._moved.connect(self._take_order, Qt.ConnectionType.QueuedConnection)
        self.selectionModel().selectionChanged.connect(self.rows_chosen)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    @property
    def column_keys(self) -> tuple[str, ...]:
        return self._keys

    def shown_fields(self) -> list[CaseField]:
        """The columns that are shown, in their order."""
        return [self._fields[key] for key in self._keys]

    def show_columns(self, keys: Sequence[str]) -> None:
        """Show these columns in this order, and keep the choice."""
        self._keys = known(keys, self._fields)
        if self._preferences is not None:
            self._preferences.keep_table_state(_KEPT_COLUMNS, QByteArray(",".join(self._keys).encode()))
        header = self.horizontalHeader()
        with QSignalBlocker(header):
            for place in range(header.count()):
                header.moveSection(header.visualIndex(place), place)
        self._fitting = True  # what the reset does to the widths is nobody's choice
        columns = on_screen(self._keys, self._fields)
        self._cases.show_columns(columns)
        for number, column in enumerate(columns):
            modes = QHeaderView.ResizeMode
            header.setSectionResizeMode(number, modes.Stretch if column.stretch else modes.Interactive)
        header.setStretchLastSection(not any(column.stretch for column in columns))
        self._restore_widths()
        self._fitting = False
        self._fit()

    def chosen_cases(self) -> list[CaseSummary]:
        """The cases of the chosen rows, from above."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.records.record(row) for row in rows]

    def _restore_widths(self) -> None:
        """The widths the person gave these columns, if they did."""
        header = self.horizontalHeader()
        kept = QByteArray() if self._preferences is None else self._preferences.table_state(self._state_key())
        self._own_widths = not kept.isEmpty() and header.restoreState(kept)
        header.setSectionsMovable(True)

    def _take_order(self) -> None:
        """A column was dragged to another place: from now on it is there."""
        header = self.horizontalHeader()
        order = [self._keys[header.logicalIndex(place)] for place in range(header.count())]
        if tuple(order) != self._keys:
            self.show_columns(order)

    def _remember(self) -> None:
        super()._remember()
        self._chosen_ids = [case.id for case in self.chosen_cases()]

    def _return(self) -> None:
        super()._return()
        if len(self._chosen_ids) < 2:
            return
        wanted = set(self._chosen_ids)
        selection = self.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        for row, case in enumerate(self.records.records()):
            if case.id in wanted:
                selection.select(self._cases.index(row, 0), flags.Select | flags.Rows)


def sql_order(key: str, *, descending: bool) -> tuple[CaseColumn, bool]:
    """What to sort by for an arrow in a header: most days in a stage means the earliest beginning."""
    column = CaseColumn(key)
    return column, descending is not (column is CaseColumn.IN_STAGE)
