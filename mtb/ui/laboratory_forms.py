"""Forms of the laboratory: a sample's name and figures, a batch, a run, the hospital's limits."""

import datetime as dt
from dataclasses import fields, replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.laboratory import FigureLimits, LabRow, figure_doubts, run_doubts
from mtb.domain.samples import sample_doubts, sample_words
from mtb.domain.specimens import Extraction, LabSample, Library
from mtb.ui import labels
from mtb.ui.kit.date_inputs import DateEdit
from mtb.ui.kit.form_dialog import FormDialog
from mtb.ui.kit.forms import FormField, field_row
from mtb.ui.kit.inputs import ChoiceBox, LineEdit
from mtb.ui.kit.naming import named
from mtb.ui.kit.number_inputs import FigureEdit
from mtb.ui.kit.text import plain_label

_WIDE = 900


class FiguresForm(FormDialog):
    """Extraction at the left, library at the right; what lies below the hospital's limits is said below."""

    def __init__(self, parent: QWidget, row: LabRow, limits: FigureLimits) -> None:
        assert row.sample is not None  # noqa: S101 - the opener has a sample
        super().__init__(
            parent, "figures_form", self.tr("Figures of {sample}").format(sample=row.sample.sample_id)
        )
        self.setMinimumWidth(_WIDE)
        self._seen: LabSample = row.sample
        self._row = row
        self._limits = limits
        self._build_name()
        both = QHBoxLayout()
        both.setSpacing(28)
        both.addLayout(self._extraction_part(), 1)
        both.addLayout(self._library_part(), 1)
        self.add(both)
        self._fill()
        self._doubts = named(plain_label("", "danger", wrap=True), "figure_doubts")
        self.add(self._doubts)
        self.state.mark_clean()
        self.state.changed.connect(self._tell)
        self._tell()
        self.finish_with(self.tr("Save"), "save_figures")
        self._first_empty().setFocus()

    def sample(self) -> LabSample:
        """What stands in the form."""
        cleaned = self._cleaned.input.value()
        return replace(
            self._seen,
            sample_id=self._name.input.value(),
            comment=self._comment.input.value(),
            extraction=Extraction(
                self._extracted.input.value(),
                self._kit.input.value(),
                self._laboratory.input.value(),
                comment=self._seen.extraction.comment,
                **{name: field.input.value() for name, field in self._extraction.items()},
            ),
            library=Library(
                self._prepared.input.value(),
                cleaned=cleaned,
                comment=self._seen.library.comment,
                **{name: field.input.value() for name, field in self._library.items()},
            ),
        )

    def _build_name(self) -> None:
        self._name = self.watch(
            "sample_id", FormField(self.tr("Name of the sample"), LineEdit("sample_name", 100), required=True)
        )
        self._comment = self.watch("comment", FormField(self.tr("Comment"), LineEdit("sample_comment")))
        self.add(field_row((self._name, 1), (self._comment, 1)))

    def _extraction_part(self) -> QVBoxLayout:
        self._extracted = self.watch(
            "extraction_on", FormField(self.tr("Extracted on"), DateEdit("extraction_on"))
        )
        self._kit = self.watch("kit", FormField(self.tr("Kit"), LineEdit("extraction_kit", 200)))
        self._laboratory = self.watch(
            "laboratory", FormField(self.tr("Laboratory"), LineEdit("extraction_laboratory", 200))
        )
        words = {
            "concentration": self.tr("Qubit, ng/µl"),
            "volume": self.tr("Volume, µl"),
            "ratio_260_280": self.tr("A260/280"),
            "ratio_260_230": self.tr("A260/230"),
        }
        self._extraction = {
            name: self.watch(name, FormField(label, FigureEdit(f"extraction_{name}")))
            for name, label in words.items()
        }
        part = QVBoxLayout()
        part.setSpacing(8)
        part.addWidget(plain_label(self.tr("Extraction"), "heading"))
        part.addLayout(field_row((self._extracted, 1), (self._kit, 1)))
        part.addLayout(field_row((self._laboratory, 1)))
        part.addLayout(_grid(self._extraction))
        part.addStretch(1)
        return part

    def _library_part(self) -> QVBoxLayout:
        self._prepared = self.watch(
            "library_on", FormField(self.tr("Library ready on"), DateEdit("library_on"))
        )
        answers = [(True, self.tr("Yes")), (False, self.tr("No"))]
        self._cleaned = self.watch(
            "cleaned",
            FormField(self.tr("Cleaned"), ChoiceBox[bool]("library_cleaned", answers, self.tr("not stated"))),
        )
        words = {
            "concentration_diluted": (self.tr("Qubit after dilution"), None),
            "concentration_fragmented": (self.tr("Qubit after fragmenting"), None),
            "fragment_size": (self.tr("Fragment size, bp"), None),
            "rin": ("RIN", 10.0),
            "dv200": (self.tr("DV200, %"), 100.0),
            "library_concentration": (self.tr("Final library, ng/µl"), None),
            "size": (self.tr("Library size, bp"), None),
        }
        made = {
            name: self.watch(name, FormField(label, FigureEdit(f"library_{name}", most)))
            for name, (label, most) in words.items()
        }
        self._library = {name.removeprefix("library_"): field for name, field in made.items()}
        part = QVBoxLayout()
        part.setSpacing(8)
        part.addWidget(plain_label(self.tr("Library"), "heading"))
        part.addLayout(field_row((self._prepared, 1), (self._cleaned, 1)))
        part.addLayout(_grid(self._library))
        return part

    def _fill(self) -> None:
        seen = self._seen
        self._name.input.set_value(seen.sample_id)
        self._comment.input.set_value(seen.comment)
        self._extracted.input.set_value(seen.extraction.on)
        self._kit.input.set_value(seen.extraction.kit)
        self._laboratory.input.set_value(seen.extraction.laboratory)
        self._prepared.input.set_value(seen.library.on)
        self._cleaned.input.set_value(seen.library.cleaned)
        for record, figures in ((seen.extraction, self._extraction), (seen.library, self._library)):
            for name, field in figures.items():
                field.input.set_value(getattr(record, name))

    def _first_empty(self) -> QWidget:
        """Where the work goes on: the extraction until it has its day, then the library."""
        return self._extracted.input if self._seen.extraction.on is None else self._prepared.input

    def _tell(self) -> None:
        language = labels.current_language()
        name = self._name.input.value()
        doubts = sample_doubts(name)
        self._name.set_hint((doubts[0] if doubts else sample_words(name)).text(language))
        found = figure_doubts(self.sample(), self._limits, self._row.specimen)
        self._doubts.setText("\n".join(f"! {doubt.text(language)}" for doubt in found))
        self._doubts.setVisible(bool(found))


class BatchForm(FormDialog):
    """The library batch some samples belong to."""

    def __init__(self, parent: QWidget, samples: str, batch: str, lvms_batch: str) -> None:
        super().__init__(parent, "batch_form", self.tr("Library batch"), samples)
        self._batch = self.watch(
            "batch",
            FormField(
                self.tr("Batch"),
                LineEdit("batch_name", 100),
                self.tr("Left empty, the samples are taken out of their batch."),
            ),
        )
        self._lvms = self.watch(
            "lvms", FormField(self.tr("Batch in the laboratory system"), LineEdit("lvms_batch", 100))
        )
        self._batch.input.set_value(batch)
        self._lvms.input.set_value(lvms_batch)
        self.state.mark_clean()
        self.add(field_row((self._batch, 1), (self._lvms, 1)))
        self.finish_with(self.tr("Put into the batch"), "plan_batch")
        self._batch.input.setFocus()
        self._batch.input.selectAll()

    def batch(self) -> str:
        return self._batch.input.value()

    def lvms_batch(self) -> str:
        return self._lvms.input.value()


class RunForm(FormDialog):
    """The sequencing run some samples are put on; all their cases wait for its results then."""

    def __init__(self, parent: QWidget, samples: str, today: dt.date) -> None:
        super().__init__(parent, "run_form", self.tr("Put on a run"), samples)
        self._run = self.watch("run_id", FormField(self.tr("Run"), LineEdit("run_id", 200), required=True))
        self._on = self.watch("on", FormField(self.tr("Started on"), DateEdit("run_on"), required=True))
        self._on.input.set_value(today)
        self.state.mark_clean()
        self.state.changed.connect(self._tell)
        self.add(field_row((self._run, 3), (self._on, 1)))
        self.finish_with(self.tr("Put on the run"), "start_run")
        self._run.input.setFocus()

    def run_id(self) -> str:
        return self._run.input.value()

    def on(self) -> dt.date | None:
        return self._on.input.value()

    def _tell(self) -> None:
        doubts = run_doubts(self.run_id())
        self._run.set_hint(doubts[0].text(labels.current_language()) if doubts else "")


class LimitsForm(FormDialog):
    """Below what a figure is worth a warning here; an empty field is not looked at."""

    def __init__(self, parent: QWidget, limits: FigureLimits) -> None:
        super().__init__(
            parent,
            "limits_form",
            self.tr("Limits for figures"),
            self.tr(
                "A figure below its limit gets a warning and stops nothing. The limits are the hospital's "
                "own; no national ones are published. An empty field is not looked at."
            ),
        )
        words = {
            "tumour_cells": (self.tr("Tumour cells, %"), 100.0),
            "dna_concentration": (self.tr("DNA, ng/µl"), None),
            "rna_concentration": (self.tr("RNA, ng/µl"), None),
            "ratio_260_280": (self.tr("A260/280"), None),
            "dv200": (self.tr("DV200 of RNA, %"), 100.0),
            "rin": (self.tr("RIN of RNA"), 10.0),
            "library_concentration": (self.tr("Final library, ng/µl"), None),
        }
        self._limits = {
            name: self.watch(name, FormField(label, FigureEdit(f"limit_{name}", most)))
            for name, (label, most) in words.items()
        }
        for one in fields(limits):
            self._limits[one.name].input.set_value(getattr(limits, one.name))
        self.state.mark_clean()
        self.add(_grid(self._limits))
        self.finish_with(self.tr("Save"), "save_limits")

    def limits(self) -> FigureLimits:
        return FigureLimits(**{name: field.input.value() for name, field in self._limits.items()})


def _grid(figures: dict[str, FormField[FigureEdit]]) -> QGridLayout:
    """Figures two by two, their labels on one line."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(8)
    for place, field in enumerate(figures.values()):
        grid.addWidget(field, place // 2, place % 2, Qt.AlignmentFlag(0))
    for column in (0, 1):
        grid.setColumnStretch(column, 1)
    return grid
