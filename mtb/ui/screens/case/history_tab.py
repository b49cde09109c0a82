"""Every change of a case in one list: who, when, what; and each field before and after."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStyleOptionViewItem, QWidget

from mtb.domain.case_changes import CaseChange, ChangeKind
from mtb.ui import labels
from mtb.ui.kit.cards import Card
from mtb.ui.kit.inputs import ChoiceBox, search_edit
from mtb.ui.kit.preferences import Preferences
from mtb.ui.kit.table_cells import CellDelegate
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.screens.case import history_words
from mtb.ui.screens.case.dossier import Dossier
from mtb.ui.screens.case.history_details import HistoryDetails
from mtb.ui.screens.case.history_rows import HistoryRow, history_row, narrowed


class HistoryTab(QWidget):
    """The newest change first; what was undone is struck through and says so."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._changes: tuple[CaseChange, ...] | None = None
        self._rows: list[HistoryRow] = []
        self._model = RecordModel[HistoryRow](self._columns(), lambda row: row.identity)
        self._table = RecordTable("history", self._model, preferences, self.tr("History"))
        self._table.setItemDelegate(_Struck(self._table, self._model))
        self._kind = ChoiceBox[ChangeKind](
            "history_kind", [(one, history_words.kind(one)) for one in ChangeKind], self.tr("All changes")
        )
        self._kind.setAccessibleName(self.tr("Kind of change"))
        self._kind.setMinimumWidth(190)
        self._text = search_edit(self.tr("Search in the history"), "history_search")
        self._details = HistoryDetails()
        self._kind.value_changed.connect(self._narrow)
        self._text.value_changed.connect(self._narrow)
        self._table.current_changed.connect(self._show_details)
        self._table.chosen.connect(lambda _: self._details.area.setFocus())
        self._lay_out()
        self.setFocusProxy(self._table)

    def show_dossier(self, dossier: Dossier) -> None:
        if self._changes == dossier.changes:
            return
        self._changes = dossier.changes
        self._rows = [history_row(change) for change in dossier.changes]
        self._narrow()

    def clear(self) -> None:
        """Forget the case and what was searched in it."""
        self._changes, self._rows = None, []
        self._kind.set_value(None)
        self._text.set_value("")
        self._narrow()

    def _narrow(self) -> None:
        shown = narrowed(self._rows, self._kind.value(), self._text.value())
        self._model.show(shown)
        every = self.tr("%n change(s)", "", len(self._rows))
        some = self.tr("{shown} of {every}").format(shown=len(shown), every=every)
        self._list.set_note(some if len(shown) < len(self._rows) else every)
        if shown and self._table.current_row() < 0:
            self._table.selectRow(0)
        self._show_details(self._table.current_row())

    def _show_details(self, row: int) -> None:
        self._details.show_row(self._model.record(row) if 0 <= row < self._model.rowCount() else None)

    def _columns(self) -> list[Column[HistoryRow]]:
        return [
            Column(
                "at",
                self.tr("When"),
                lambda row: labels.moment(row.change.at),
                lambda row: row.change.by,
                width=150,
                sortable=False,
            ),
            Column("what", self.tr("What"), lambda row: row.what, _second_line, stretch=True, sortable=False),
            Column(
                "undone",
                "",
                lambda row: self.tr("undone") if row.change.undone else "",
                chip=lambda row: "warning" if row.change.undone else None,
                width=84,
                sortable=False,
            ),
        ]

    def _lay_out(self) -> None:
        self._list = Card(self.tr("Every change"))
        self._table.set_empty_text(self.tr("No change is like this. Clear the search to see all."))
        filters = QHBoxLayout()
        filters.setSpacing(8)
        filters.addWidget(self._text, 1)
        filters.addWidget(self._kind)
        self._list.add(filters)
        self._list.add(self._table, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for card, share in ((self._list, 4), (self._details, 3)):
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            layout.addWidget(card, share)


class _Struck(CellDelegate):
    """Strikes what was undone through."""

    def __init__(self, table: RecordTable[HistoryRow], model: RecordModel[HistoryRow]) -> None:
        super().__init__(table)
        self._rows = model

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        last = index.column() == self._rows.columnCount() - 1
        if self._rows.record(index.row()).change.undone and not last:
            font = option.font
            font.setStrikeOut(True)
            option.font = font
        super().paint(painter, option, index)


def _second_line(row: HistoryRow) -> str:
    return " · ".join(part for part in (row.detail, row.brief) if part)
