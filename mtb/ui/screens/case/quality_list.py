"""All quality figures of a sample: value, the file's own limits, verdict, file and line."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.quality import Metric
from mtb.domain.sample_figures import Quality
from mtb.ui import finding_words
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.naming import named
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.kit.text import ElidedLabel, plain_label
from mtb.ui.screens.case.figure_card import figure_text, place_text

_SIZE = (1080, 640)
_MARGIN = 40


class QualityList(QDialog):
    """Stands on the first figure outside its limits; Esc closes."""

    def __init__(self, parent: QWidget, quality: Quality, sample: str) -> None:
        super().__init__(parent.window())
        self.setObjectName("quality_list")
        self.setWindowTitle(self.tr("Quality figures"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._table: RecordTable[Metric] = RecordTable(
            "quality_metrics", RecordModel(self._columns()), None, self.tr("Quality figures")
        )
        self._table.records.show(list(quality.metrics))
        self._lay_out(sample, self._summary(quality))
        first = quality.failed[0] if quality.failed else quality.metrics[0]
        self._table.select_identity(first)
        self._table.setFocus()
        room = parent.window().size()
        self.resize(min(_SIZE[0], room.width() - _MARGIN), min(_SIZE[1], room.height() - _MARGIN))

    def guard_copies(self, guard: Callable[[Callable[[], None]], None] | None) -> None:
        """Ask here before rows are copied; without a guard nothing is."""

        def ask(_: object, put: Callable[[], None]) -> None:
            if guard is not None:
                guard(put)

        self._table.copy_guard = ask

    def _summary(self, quality: Quality) -> str:
        failed = len(quality.failed)
        judged = self.tr("%n figure(s) have limits in the file", "", quality.judged)
        outside = self.tr("%n outside", "", failed) if failed else self.tr("all within")
        return f"{judged} · {outside}"

    def _columns(self) -> list[Column[Metric]]:
        def limit(value: float | None) -> str:
            return "" if value is None else figure_text(value)

        def value(metric: Metric) -> str:
            return metric.text if metric.value is None else figure_text(metric.value)

        return [
            Column(
                "name",
                self.tr("Figure"),
                lambda one: one.name,
                lambda one: one.section,
                stretch=True,
                strong=True,
                sortable=False,
            ),
            Column("value", self.tr("Value"), value, width=110, right=True, sortable=False),
            Column(
                "unit",
                self.tr("Unit"),
                lambda one: "" if one.unit == "NA" else one.unit,
                width=70,
                sortable=False,
            ),
            Column(
                "lower",
                self.tr("At least"),
                lambda one: limit(one.lower),
                width=100,
                right=True,
                sortable=False,
            ),
            Column(
                "upper",
                self.tr("At most"),
                lambda one: limit(one.upper),
                width=100,
                right=True,
                sortable=False,
            ),
            Column(
                "verdict",
                self.tr("Verdict"),
                lambda one: finding_words.verdict(one.verdict),
                chip=lambda one: finding_words.verdict_tone(one.verdict),
                width=120,
                sortable=False,
            ),
            Column(
                "source",
                self.tr("File and line"),
                lambda one: place_text(one.source),
                width=230,
                sortable=False,
            ),
        ]

    def _lay_out(self, sample: str, summary: str) -> None:
        close = push_button(self.tr("Close"), "close_quality", "primary", "Esc")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        bottom = QHBoxLayout()
        bottom.addWidget(named(ElidedLabel(summary, "muted"), "quality_summary"), 1)
        bottom.addWidget(close)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(plain_label(self.tr("Quality figures"), "heading"))
        head.addWidget(named(ElidedLabel(sample, "muted"), "quality_sample"), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self._table, 1)
        layout.addLayout(bottom)

    # Qt overrides

    def done(self, result: int) -> None:
        """Give the keyboard back to the window below; not every desktop does that by itself."""
        below = self.parentWidget()
        super().done(result)
        if below is not None and below.isVisible():
            below.activateWindow()
