"""The left side of the laboratory: steps, batches and runs, each with its count."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QAbstractItemView

from mtb.domain.laboratory import LabOverview, LabStep
from mtb.ui import labels, material_words
from mtb.ui.kit.preferences import Preferences
from mtb.ui.kit.tables import Column, RecordModel, RecordTable

ListKind = Literal["step", "batch", "run"]


@dataclass(frozen=True, slots=True)
class LabList:
    """Which list is chosen: a step, a batch or a run, by its name."""

    kind: ListKind
    name: str


@dataclass(frozen=True, slots=True)
class _Line:
    place: LabList
    words: str
    below: str
    count: int


class LaboratoryLists(QObject):
    """Steps first, then batches, then runs; the choice survives a reload."""

    list_chosen = Signal(object)
    """The ``LabList``."""

    def __init__(self, parent: QObject, preferences: Preferences) -> None:
        super().__init__(parent)
        columns = [
            Column[_Line](
                "list",
                self.tr("List"),
                lambda line: line.words,
                lambda line: line.below,
                tooltip=lambda line: line.words,
                stretch=True,
                sortable=False,
            ),
            Column[_Line](
                "count",
                self.tr("Lines"),
                lambda line: str(line.count),
                width=56,
                right=True,
                sortable=False,
            ),
        ]
        self._model = RecordModel(columns, lambda line: line.place, self)
        self.table = RecordTable(
            "laboratory_lists", self._model, preferences, self.tr("Lists of the laboratory")
        )
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.current_changed.connect(self._tell)

    def show_overview(self, overview: LabOverview) -> None:
        """Write the lists anew; at first the person stands on the first one with something in it."""
        lines = [*self._steps(overview), *self._batches(overview), *self._runs(overview)]
        self._model.show(lines)
        if self.table.current_row() < 0:
            full = [row for row, line in enumerate(lines) if line.count]
            self.table.selectRow(full[0] if full else 0)

    def _steps(self, overview: LabOverview) -> list[_Line]:
        return [
            _Line(
                LabList("step", step.value),
                material_words.step_list(step),
                material_words.step_meaning(step),
                overview.waiting[step],
            )
            for step in LabStep
        ]

    def _batches(self, overview: LabOverview) -> list[_Line]:
        waiting = self.tr("Batch · {waiting} on no run yet")
        lines = []
        for batch in overview.batches:
            below = waiting.format(waiting=batch.waiting) if batch.waiting else self.tr("Batch")
            lines.append(_Line(LabList("batch", batch.name), batch.name, below, batch.samples))
        return lines

    def _runs(self, overview: LabOverview) -> list[_Line]:
        counted = material_words.MaterialCounts()
        lines = []
        for run in overview.runs:
            parts = [self.tr("Run"), labels.short_day(run.on) if run.on else "", counted.cases(run.cases)]
            if run.failed:
                parts.append(counted.failed(run.failed))
            below = " · ".join(part for part in parts if part)
            lines.append(_Line(LabList("run", run.name), run.name, below, run.samples))
        return lines

    def _tell(self, row: int) -> None:
        if row >= 0:
            self.list_chosen.emit(self._model.record(row).place)
