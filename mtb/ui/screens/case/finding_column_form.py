"""Which columns the table of findings shows."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.form_dialog import FormDialog
from mtb.ui.kit.naming import named
from mtb.ui.screens.case.finding_columns import USUAL

_KEY = Qt.ItemDataRole.UserRole
_HEIGHT = 420


class FindingColumnForm(FormDialog):
    """Space ticks a column; they stand in the order of this list."""

    def __init__(self, parent: QWidget, titles: Mapping[str, str], shown: Sequence[str]) -> None:
        text = self.tr("Space shows a column or hides it.")
        super().__init__(parent, "finding_columns_form", self.tr("Columns"), text)
        self._list = named(QListWidget(), "finding_column_list")
        self._list.setAccessibleName(self.tr("Columns"))
        self._list.setMinimumHeight(_HEIGHT)
        for key, title in titles.items():
            item = QListWidgetItem(title)
            item.setData(_KEY, key)
            self._list.addItem(item)
        self._tick(shown)
        self._list.setCurrentRow(0)
        usual = push_button(self.tr("Usual columns"), "usual_columns", "quiet")
        usual.clicked.connect(lambda: self._tick(USUAL))
        self.add(self._list)
        self.add(usual)
        self.finish_with(self.tr("Show these"), "show_columns")
        self._list.itemChanged.connect(lambda _: self.allow(bool(self.keys())))
        self._list.setFocus()

    def keys(self) -> tuple[str, ...]:
        """The ticked columns, from above."""
        items = [self._list.item(row) for row in range(self._list.count())]
        return tuple(item.data(_KEY) for item in items if item.checkState() is Qt.CheckState.Checked)

    def _tick(self, shown: Sequence[str]) -> None:
        for row in range(self._list.count()):
            item = self._list.item(row)
            ticked = item.data(_KEY) in shown
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
