"""Which columns the worklist shows, and in which order."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.form_dialog import FormDialog
from mtb.ui.kit.naming import named
from mtb.ui.screens.worklist.columns import USUAL, CaseField

_KEY = Qt.ItemDataRole.UserRole
_HEIGHT = 420


class ColumnForm(FormDialog):
    """Ticks choose, the order is that of the list; both by key or by mouse."""

    def __init__(self, parent: QWidget, fields: dict[str, CaseField], shown: Sequence[str]) -> None:
        super().__init__(
            parent,
            "columns_form",
            self.tr("Columns"),
            self.tr("Space shows a column or hides it; Alt+Up and Alt+Down move it."),
        )
        self._fields = fields
        self._list = named(QListWidget(), "columns")
        self._list.setAccessibleName(self.tr("Columns"))
        self._list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self._list.setMinimumHeight(_HEIGHT)
        self._fill(shown)
        up = push_button(self.tr("Up"), "column_up", key="Alt+Up")
        down = push_button(self.tr("Down"), "column_down", key="Alt+Down")
        usual = push_button(self.tr("Usual columns"), "usual_columns", "quiet")
        up.clicked.connect(lambda: self._move(-1))
        down.clicked.connect(lambda: self._move(1))
        usual.clicked.connect(lambda: self._fill(USUAL))
        for key, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            QShortcut(QKeySequence(key), self).activated.connect(lambda step=step: self._move(step))
        beside = QVBoxLayout()
        for button in (up, down, usual):
            beside.addWidget(button)
        beside.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._list, 1)
        row.addLayout(beside)
        self.add(row)
        self.finish_with(self.tr("Show these"), "show_columns")
        self._list.itemChanged.connect(lambda _: self.allow(bool(self.keys())))
        self._list.setFocus()

    def keys(self) -> tuple[str, ...]:
        """The ticked columns, from above."""
        items = [self._list.item(row) for row in range(self._list.count())]
        return tuple(item.data(_KEY) for item in items if item.checkState() is Qt.CheckState.Checked)

    def _fill(self, shown: Sequence[str]) -> None:
        self._list.clear()
        for key in dict.fromkeys([*shown, *self._fields]):
            item = QListWidgetItem(self._fields[key].column.title)
            item.setData(_KEY, key)
            item.setCheckState(Qt.CheckState.Checked if key in shown else Qt.CheckState.Unchecked)
            self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _move(self, step: int) -> None:
        row = self._list.currentRow()
        to = row + step
        if row >= 0 and 0 <= to < self._list.count():
            self._list.insertItem(to, self._list.takeItem(row))
            self._list.setCurrentRow(to)
