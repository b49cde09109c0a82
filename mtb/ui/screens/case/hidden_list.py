"""The findings a filter hides, each with the reason; any of them can be shown all the same."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.finding_filters import Hidden
from mtb.domain.findings import Finding
from mtb.domain.reviews import Reviewed
from mtb.ui import labels
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.inputs import ChoiceBox
from mtb.ui.kit.naming import named
from mtb.ui.kit.table_model import Column, RecordModel
from mtb.ui.kit.tables import RecordTable
from mtb.ui.kit.text import plain_label

_SIZE: Final = (760, 520)
_GENE: Final = 130
_WHY: Final = 360


class HiddenList(QDialog):
    """Equal reasons stand together, the most frequent first; one can be chosen. Enter shows a finding."""

    show_wanted = Signal(object)
    """The ``Reviewed`` to be shown."""

    def __init__(self, parent: QWidget, hidden: Sequence[Hidden]) -> None:
        super().__init__(parent.window())
        self.setObjectName("hidden_findings_list")
        self.setWindowTitle(self.tr("Hidden findings"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        language = labels.current_language()
        self._groups = [(one, one.group.text(language)) for one in hidden]
        counted = Counter(group for _, group in self._groups)
        order = {group: place for place, (group, _) in enumerate(counted.most_common())}
        self._groups.sort(key=lambda pair: order[pair[1]])
        choices = [(group, f"{group} ({count})") for group, count in counted.most_common()]
        everything = self.tr("All reasons ({count})").format(count=len(hidden))
        self._reason = ChoiceBox[str]("hidden_reason", choices, empty=everything)
        self._reason.setAccessibleName(self.tr("Why hidden"))
        self._reason.value_changed.connect(self._fill)
        model = RecordModel[Hidden](self._columns(), lambda one: one.reviewed.stored.id)
        self._table = RecordTable("hidden_findings", model, None, self.tr("Hidden findings"))
        self._table.set_empty_text(self.tr("The filter hides nothing."))
        self._table.chosen.connect(self._show)
        self._lay_out()
        self._fill()
        self.resize(*_SIZE)
        self._table.setFocus()

    def _columns(self) -> list[Column[Hidden]]:
        return [
            Column(
                "gene",
                self.tr("Gene"),
                lambda one: _finding(one).gene or "–",
                width=_GENE,
                strong=True,
                sortable=False,
            ),
            Column(
                "change",
                self.tr("Change"),
                lambda one: _finding(one).change or "–",
                stretch=True,
                sortable=False,
            ),
            Column(
                "why",
                self.tr("Why hidden"),
                lambda one: one.reason.text(labels.current_language()),
                width=_WHY,
                sortable=False,
            ),
        ]

    def _fill(self) -> None:
        wanted = self._reason.value()
        self._table.records.show([one for one, group in self._groups if wanted in {None, group}])
        if self._table.records.rowCount():
            self._table.selectRow(0)
        self._do.setEnabled(self._table.records.rowCount() > 0)

    def _show(self, row: int) -> None:
        if 0 <= row < self._table.records.rowCount():
            reviewed: Reviewed = self._table.records.record(row).reviewed
            self.accept()
            self.show_wanted.emit(reviewed)

    def _lay_out(self) -> None:
        text = self.tr("Each finding with why the filter hides it. Enter shows it in the table all the same.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(10)
        layout.addWidget(plain_label(self.tr("Hidden findings"), "heading"))
        layout.addWidget(named(plain_label(text, wrap=True), "hidden_text"))
        layout.addWidget(self._reason)
        layout.addWidget(self._table, 1)
        self._do = push_button(self.tr("Show it"), "show_hidden", "primary", "Enter")
        self._do.clicked.connect(lambda: self._show(self._table.current_row()))
        close = push_button(self.tr("Close"), "close_hidden", key="Esc")
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self._do)
        layout.addLayout(row)

    # Qt overrides

    def done(self, result: int) -> None:
        """Give the keyboard back to the window below; not every desktop does that by itself."""
        below = self.parentWidget()
        super().done(result)
        if below is not None and below.isVisible():
            below.activateWindow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._show(self._table.current_row())
        else:
            super().keyPressEvent(event)


def _finding(hidden: Hidden) -> Finding:
    return hidden.reviewed.finding
