"""The samples an import holds, one line each, with what becomes of them."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mtb.services.results import PlannedImport
from mtb.ui.kit.cards import Card
from mtb.ui.kit.inputs import ChoiceBox
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.screens.imports import words
from mtb.ui.screens.imports.words import Fate


class Shown(StrEnum):
    """Which of the samples to look at."""

    ALL = "all"
    DOUBTFUL = "doubtful"
    NEW_VERSIONS = "new_versions"
    NEW_CASES = "new_cases"
    ALREADY_THERE = "already_there"


class SampleList(QWidget):
    """Arrow keys go from sample to sample; a choice box narrows the list."""

    chosen = Signal(object)
    """The ``PlannedImport`` the person stands on, or None."""

    def __init__(self) -> None:
        super().__init__()
        self._plan: tuple[PlannedImport, ...] = ()
        self._card = Card(self.tr("Samples"))
        self._filter = ChoiceBox[Shown](
            "import_filter",
            [
                (Shown.ALL, self.tr("All samples")),
                (Shown.DOUBTFUL, self.tr("Doubtful")),
                (Shown.NEW_VERSIONS, self.tr("New versions")),
                (Shown.NEW_CASES, self.tr("New cases")),
                (Shown.ALREADY_THERE, self.tr("Already imported")),
            ],
        )
        self._filter.setAccessibleName(self.tr("Which samples to show"))
        self._filter.setMinimumWidth(170)
        self._filter.value_changed.connect(self._show)
        self._card.add_to_head(self._filter)
        self.table = RecordTable(
            "import_samples", RecordModel(self._columns(), _identity), None, self.tr("Samples of the import")
        )
        self.table.setSelectionMode(self.table.SelectionMode.SingleSelection)
        self.table.copy_guard = lambda _records, _copy: None  # what is in the files is copied from the files
        self.table.set_empty_text(self.tr("No sample is like that."))
        self.table.current_changed.connect(lambda _: self.chosen.emit(self.table.current_record()))
        self._card.add(self.table, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._card)
        self.setFocusProxy(self.table)

    def show_plan(self, plan: Sequence[PlannedImport]) -> None:
        """Show these; who stood on a sample stays there. The doubtful come first."""
        self._plan = tuple(sorted(plan, key=lambda one: (not one.stops, not words.is_doubtful(one))))
        self._filter.setVisible(len(self._plan) > 1)
        self._show()

    def _show(self) -> None:
        wanted = self._filter.value() or Shown.ALL
        shown = [one for one in self._plan if _is_like(one, wanted)]
        self.table.records.show(shown)
        samples = words.Counted().results(len(self._plan))
        self._card.set_title(samples)
        if shown and self.table.current_row() < 0:
            self.table.selectRow(0)
        self.chosen.emit(self.table.current_record())

    def _columns(self) -> list[Column[PlannedImport]]:
        return [
            Column(
                "sample",
                self.tr("Sample and case"),
                lambda one: one.result.sample_id,
                second_line=_origin,
                stretch=True,
                strong=True,
                sortable=False,
            ),
            Column(
                "fate",
                self.tr("Becomes"),
                words.fate_words,
                chip=lambda one: words.fate_tone(words.fate_of(one)),
                width=170,
                sortable=False,
            ),
            Column(
                "doubts",
                self.tr("Doubts"),
                lambda one: str(len(one.doubts)) if one.doubts else "–",
                tone=lambda one: "danger" if one.stops else None,
                width=64,
                right=True,
                sortable=False,
            ),
        ]


def _identity(one: PlannedImport) -> object:
    return one.folder_name, one.result.sample_id, one.result.format, one.result.digest


def _origin(one: PlannedImport) -> str:
    findings = words.Counted().findings(len(one.result.findings)) if one.result.findings else ""
    case = one.case.reference if one.case is not None else one.result.case_key
    return " · ".join(filter(None, (case, words.result_format(one.result.format), findings)))


def _is_like(one: PlannedImport, wanted: Shown) -> bool:
    if wanted is Shown.ALL:
        return True
    if wanted is Shown.DOUBTFUL:
        return words.is_doubtful(one)
    fates = {
        Shown.NEW_VERSIONS: Fate.NEW_VERSION,
        Shown.NEW_CASES: Fate.NEW_CASE,
        Shown.ALREADY_THERE: Fate.ALREADY_THERE,
    }
    return words.fate_of(one) is fates[wanted]
