"""What a material form or a metadata sheet would change, sample by sample, before it is stored."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.case_list_cells import CellDoubt
from mtb.domain.cases import CaseSummary
from mtb.domain.errors import ExpectedError
from mtb.domain.imports import Doubt, Severity
from mtb.domain.material_changes import Difference
from mtb.domain.material_form import MaterialForm
from mtb.domain.metadata import MetadataSheet
from mtb.domain.people import Actor
from mtb.domain.rights import Right
from mtb.services.material_imports import Fate, MaterialImportService, PlannedMaterial, PlannedSample
from mtb.ui import labels
from mtb.ui.allowed import limit, why_not
from mtb.ui.kit.background import Background
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.naming import named
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.kit.text import plain_label
from mtb.ui.kit.theme import Tone
from mtb.ui.screens.lists import material_words
from mtb.ui.screens.lists.report import Report, ReportLine
from mtb.ui.screens.lists.sheet_writing import SheetWriting

_LOW: Final = 190
Source = MaterialForm | MetadataSheet


@dataclass(frozen=True, slots=True)
class ShownSample:
    """A sample of the source, or a case of it that has none that could be stored."""

    material: PlannedMaterial
    sample: PlannedSample | None = None

    @property
    def is_stored(self) -> bool:
        return self.material.why is None and self.sample is not None and self.sample.fate is not Fate.SAME


class MaterialPage(QWidget):
    """Ctrl+Enter stores what is shown."""

    stored = Signal(object)
    """A ``Report``."""
    written = Signal(object)
    """The ``Path`` of a metadata sheet that has been written to."""
    failed = Signal(object)
    """An ``ExpectedError`` met while the source was compared with the records."""

    def __init__(self, materials: MaterialImportService, actor: Actor, background: Background) -> None:
        super().__init__()
        self._materials = materials
        self._actor = actor
        self._background = background
        self._path = Path()
        self._source: Source | None = None
        self._into: CaseSummary | None = None
        self._plan: tuple[PlannedMaterial, ...] = ()
        self._storing = False
        self._turn = 0
        self._counts = named(plain_label("", "strong"), "material_counts")
        self._table = RecordTable(
            "material_preview",
            RecordModel(self._columns(), _identity),
            None,
            self.tr("Samples of the file"),
        )
        self._table.copy_guard = lambda _records, _copy: None  # what is in the file is copied from the file
        self._table.current_changed.connect(lambda _: self._tell_sample())
        self._changes = RecordTable(
            "material_changes",
            RecordModel[Difference](self._change_columns(), lambda one: one.field),
            None,
            self.tr("What changes"),
        )
        self._doubts = RecordTable(
            "material_doubts", RecordModel(self._doubt_columns(), id), None, self.tr("About the file")
        )
        self._trouble = named(plain_label("", "problem", wrap=True), "material_trouble")
        self.store_button = push_button(self.tr("Store"), "material_store", "primary", "Ctrl+Enter")
        self.store_button.clicked.connect(self.store)
        self.write_button = push_button(self.tr("Write to this sheet …"), "material_write", "plain", "Alt+W")
        self.write_button.setShortcut("Alt+W")
        self.write_button.clicked.connect(self._write)
        limit(self.write_button, why_not(actor, Right.EXPORT))
        self._writing = SheetWriting(self, materials, actor, background)
        self._writing.told.connect(self._say)
        self._writing.written.connect(self.written)
        self._lay_out()
        self.setFocusProxy(self._table)

    def show_source(self, path: Path, source: Source, into: CaseSummary | None) -> None:
        """Compare with the records, in the background; ``into`` takes a form that names no known case."""
        self._path, self._source, self._into, self._plan = path, source, into, ()
        self.write_button.setVisible(isinstance(source, MetadataSheet))
        self._trouble.hide()
        doubts: Sequence[Doubt | CellDoubt] = source.doubts
        order = list(Severity)
        ordered = sorted(doubts, key=lambda one: -order.index(one.severity))
        self._doubts.records.show(ordered)
        self._doubts_card.setVisible(bool(ordered))
        self._look_up()

    def is_storing(self) -> bool:
        return self._storing

    def leave(self) -> None:
        """Nothing is waited for any more."""
        self._turn += 1
        self._source = None

    def look_up_again(self) -> None:
        """The records have changed while the samples are looked at."""
        if self._source is not None and not self._storing:
            self._look_up()

    def store(self) -> None:
        if not self.store_button.isEnabled() or self._source is None:
            return
        plan = self._plan
        self._storing = True
        self.store_button.setEnabled(False)
        self._counts.setText(self.tr("Storing …"))

        def done(_cases: object) -> None:
            self._storing = False
            self.leave()
            self.stored.emit(report_of(plan))

        self._background.run(self, lambda: self._materials.store(self._actor, plan), done, self._not_stored)

    def _look_up(self) -> None:
        source, into = self._source, self._into
        if source is None:
            return
        self._turn += 1
        turn = self._turn
        self._counts.setText(self.tr("Looking in the records …"))
        self.store_button.setEnabled(False)

        def only_now(answer: Callable[..., None]) -> Callable[..., None]:
            return lambda found: answer(found) if turn == self._turn else None

        self._background.run(
            self, lambda: self._planned(source, into), only_now(self._show_plan), only_now(self.failed.emit)
        )

    def _planned(self, source: Source, into: CaseSummary | None) -> tuple[PlannedMaterial, ...]:
        if isinstance(source, MetadataSheet):
            return self._materials.plan_sheet(self._actor, source)
        plan = self._materials.plan_form(self._actor, source)
        if into is not None and all(one.case is None for one in plan):
            plan = self._materials.plan_form(self._actor, source, into)
        return plan

    def _show_plan(self, plan: tuple[PlannedMaterial, ...]) -> None:
        self._plan = plan
        shown = [one for material in plan for one in _shown(material)]
        self._table.records.show(shown)
        self._fit_table(len(shown))
        if shown:
            self._table.selectRow(0)
        counted = material_words.Counted()
        new = sum(one.is_stored for one in shown)
        refused = sum(one.material.why is not None for one in shown)
        same = len(shown) - new - refused
        words = [counted.to_store(new, len(shown))]
        words += [counted.same(same)] if same else []
        words += [counted.refused(refused)] if refused else []
        self._counts.setText(" · ".join(words))
        self.store_button.setEnabled(new > 0)
        self._tell_sample()

    def _fit_table(self, rows: int) -> None:
        """A form has few samples: what changes gets the room they do not need."""
        around = self._table.horizontalHeader().height() + 12
        self._table.setMaximumHeight(
            around + max(rows, 2) * self._table.verticalHeader().defaultSectionSize()
        )

    def _not_stored(self, error: ExpectedError) -> None:
        self._storing = False
        self._say(error.text(labels.current_language()))
        self._look_up()

    def _say(self, words: str) -> None:
        self._trouble.setText(words)
        self._trouble.show()

    def _write(self) -> None:
        """Write what the records say of the sheet's cases and of the open one."""
        cases = {one.case.id: one.case for one in self._plan if one.case is not None and one.why is None}
        if self._into is not None:
            cases[self._into.id] = self._into
        if isinstance(self._source, MetadataSheet):
            self._trouble.hide()
            self._writing.begin(self._path, self._source, tuple(cases.values()))

    def _tell_sample(self) -> None:
        shown = self._table.current_record()
        sample = shown.sample if shown is not None else None
        self._changes.records.show(sample.differences if sample is not None else ())
        why = shown.material.why if shown is not None else None
        self._detail.set_title(sample.incoming.sample_id if sample is not None else self.tr("What changes"))
        self._changes.set_empty_text(
            why.text(labels.current_language()) if why is not None else self.tr("Nothing changes.")
        )

    def _lay_out(self) -> None:
        for table in (self._changes, self._doubts):
            table.setMinimumHeight(_LOW)
        self._detail = Card(self.tr("What changes"))
        self._detail.add(self._changes, 1)
        self._doubts_card = Card(self.tr("About the file"))
        self._doubts_card.add(self._doubts, 1)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self._detail, 1)
        below.addWidget(self._doubts_card, 1)
        self._trouble.hide()
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addWidget(plain_label(self.tr("Nothing is stored before you say so."), "muted"))
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.write_button)
        self.buttons.addWidget(self.store_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._counts)
        column.addWidget(self._table, 3)
        column.addLayout(below, 2)
        column.addWidget(self._trouble)
        column.addLayout(self.buttons)

    def _columns(self) -> list[Column[ShownSample]]:
        return [
            Column("case", self.tr("Case"), _case, width=110, strong=True, sortable=False),
            Column("sample", self.tr("Sample"), _name, width=220, sortable=False),
            Column("fate", self.tr("Becomes"), self._fate, chip=_tone, width=130, sortable=False),
            Column("place", self.tr("Cell or line"), _place, width=110, sortable=False),
            Column("what", self.tr("What changes"), _what, stretch=True, sortable=False),
        ]

    def _fate(self, shown: ShownSample) -> str:
        if shown.material.why is not None or shown.sample is None:
            return material_words.not_stored()
        return material_words.fate(shown.sample.fate)

    def _change_columns(self) -> list[Column[Difference]]:
        return [
            Column("field", self.tr("Field"), material_words.field, width=200, strong=True, sortable=False),
            Column(
                "from",
                self.tr("From"),
                lambda one: material_words.value(one.field, one.before),
                width=140,
                sortable=False,
            ),
            Column(
                "to",
                self.tr("To"),
                lambda one: material_words.value(one.field, one.after),
                stretch=True,
                sortable=False,
            ),
        ]

    def _doubt_columns(self) -> list[Column[Doubt | CellDoubt]]:
        return [
            Column(
                "severity",
                self.tr("Doubt"),
                lambda one: labels.severity(one.severity),
                chip=lambda one: labels.severity_tone(one.severity),
                width=180,
                sortable=False,
            ),
            Column("place", self.tr("Where"), lambda one: one.place, width=120, strong=True, sortable=False),
            Column(
                "what",
                self.tr("What"),
                lambda one: one.sentence.text(labels.current_language()),
                stretch=True,
                sortable=False,
            ),
        ]


def report_of(plan: Sequence[PlannedMaterial]) -> Report:
    """What storing this plan has done."""
    shown = [one for material in plan for one in _shown(material)]
    stored = sum(one.is_stored for one in shown)
    title = material_words.Counted().stored(stored, len(shown))
    return Report(title, tuple(_line(one) for one in shown))


def _line(shown: ShownSample) -> ReportLine:
    why = shown.material.why
    if why is not None or shown.sample is None:
        said = why.text(labels.current_language()) if why is not None else ""
        outcome, tone = material_words.not_stored(), _tone(shown)
        return ReportLine(_place(shown), outcome, tone, shown.material.case, _name(shown), said)
    fate = shown.sample.fate
    tone = material_words.fate_tone(fate)
    return ReportLine(
        _place(shown), material_words.done(fate), tone, shown.material.case, _name(shown), _what(shown)
    )


def _shown(material: PlannedMaterial) -> list[ShownSample]:
    if material.why is None:
        return [ShownSample(material, sample) for sample in material.samples] or [ShownSample(material)]
    named_only = [PlannedSample(sample, Fate.SAME) for sample in material.incoming.samples]
    return [ShownSample(material, sample) for sample in named_only] or [ShownSample(material)]


def _identity(shown: ShownSample) -> object:
    return shown.material.incoming.inpred_id, _place(shown), _name(shown)


def _case(shown: ShownSample) -> str:
    case = shown.material.case
    return case.reference if case is not None else shown.material.incoming.inpred_id or "–"


def _name(shown: ShownSample) -> str:
    return shown.sample.incoming.sample_id if shown.sample is not None else ""


def _place(shown: ShownSample) -> str:
    return shown.sample.incoming.place if shown.sample is not None else ""


def _tone(shown: ShownSample) -> Tone:
    if shown.material.why is not None or shown.sample is None:
        return "danger"
    return material_words.fate_tone(shown.sample.fate)


def _what(shown: ShownSample) -> str:
    if shown.material.why is not None:
        return shown.material.why.text(labels.current_language())
    if shown.sample is None:
        return ""
    is_new = shown.sample.fate is Fate.NEW
    return " · ".join(_said(one, is_new=is_new) for one in shown.sample.differences)


def _said(one: Difference, *, is_new: bool) -> str:
    after = material_words.value(one.field, one.after)
    before = "" if is_new else f"{material_words.value(one.field, one.before)} → "
    return f"{material_words.field(one)} {before}{after}"
