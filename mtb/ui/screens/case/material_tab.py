"""Material and sequencing of a case: its specimens, what was made of them, and the results that came."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mtb.domain.laboratory import FigureLimits, LabRow, LabStep
from mtb.domain.material_steps import possible_steps, usual_step
from mtb.domain.rights import Right
from mtb.domain.specimens import Specimen, SpecimenState
from mtb.domain.stages import EventKind
from mtb.services.laboratory import WORK_RIGHT
from mtb.ui import material_words
from mtb.ui.allowed import limit, why_not
from mtb.ui.commands import key_of, key_text
from mtb.ui.copying import CaseCopying
from mtb.ui.kit.background import Background
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.naming import named
from mtb.ui.kit.preferences import Preferences
from mtb.ui.kit.tables import RecordModel, RecordTable
from mtb.ui.kit.text import plain_label, plain_tooltip
from mtb.ui.laboratory_actions import LaboratoryActions
from mtb.ui.material_actions import MaterialActions, MaterialRecords
from mtb.ui.sample_columns import SampleLook
from mtb.ui.screens.case.dossier import Dossier
from mtb.ui.screens.case.facts import scrolled
from mtb.ui.screens.case.material_columns import result_columns, specimen_columns

R = TypeVar("R")
_MOST_ROWS = 5


class MaterialTab(QWidget):
    """Three lists from above; the chosen specimen's or sample's next step is the one main button."""

    notice = Signal(str, str, object)
    """Kind, text, and a ``NoticeAction`` or None."""
    wanted = Signal(object)
    """A command was given while another part of the case is shown: this one is to be shown first."""

    def __init__(self, records: MaterialRecords, background: Background, preferences: Preferences) -> None:
        super().__init__()
        self.setObjectName("material_tab")
        self._records = records
        self._background = background
        self._dossier: Dossier | None = None
        self._look = SampleLook(self)
        self._specimens = RecordTable(
            "specimens",
            RecordModel(specimen_columns(), lambda one: one.id, self),
            preferences,
            self.tr("Specimens"),
        )
        self._samples = RecordTable(
            "lab_samples",
            RecordModel(self._look.columns(with_case=False), lambda row: row.id, self),
            preferences,
            self.tr("Laboratory samples"),
        )
        self._results = RecordTable(
            "sequencing_results",
            RecordModel(result_columns(), lambda result: result.id, self),
            preferences,
            self.tr("Sequencing results"),
        )
        self._material = MaterialActions(self, records, background)
        self._laboratory = LaboratoryActions(self, records, background)
        copying = CaseCopying(self, records.cases, records.actor, background)
        for table in (self._specimens, self._samples, self._results):
            table.copy_guard = lambda _, copy: self._copy_rows(copying, copy)
        self._make_buttons()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self._specimens)

    # what the case screen calls

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the material of a case; the chosen lines stay chosen."""
        self._dossier = dossier
        summary = dossier.case.summary
        specimens = {specimen.id: specimen for specimen in summary.specimens}
        rows = [
            LabRow(
                summary.id,
                summary.reference,
                summary.urgent,
                summary.due_on,
                specimens.get(sample.specimen_id) if sample.specimen_id else None,
                sample,
            )
            for sample in summary.samples
        ]
        _show(self._specimens, summary.specimens)
        _show(self._samples, rows, stand_on=len(rows) - 1)
        _show(self._results, dossier.results)
        self._results.setVisible(bool(dossier.results))
        self._no_results.setVisible(not dossier.results)
        self._samples_card.setVisible(bool(rows) or bool(specimens))
        self._tell()
        self._background.run(
            self, lambda: self._records.laboratory.limits(self._records.actor), self._set_limits
        )

    def command(self, name: str) -> None:
        """Do what a command of the window asks for, once this part is what the person sees."""
        if not self.isVisible():
            self.wanted.emit(self)
            return
        doing: dict[str, Callable[[], None]] = {
            "next_step": self._next,
            "add_specimen": self._add,
            "other_day": self._other_day,
            "remind_pathology": lambda: self._material.step(self._chosen(), EventKind.MATERIAL_REMINDED),
            "copy_request": lambda: self._material.copy_request(self._chosen()),
            "unsuitable": lambda: self._material.unsuitable(self._chosen()),
            "plan_batch": lambda: self._laboratory.plan_batch(self._chosen_samples()),
            "sample_failed": lambda: self._laboratory.fail(self._chosen_samples()),
            "repeat_sample": lambda: self._laboratory.repeat(self._chosen_samples()),
        }
        doing[name]()

    # doing

    def _next(self) -> None:
        """The next step of what the person stands on: a sample, else a specimen."""
        if self._samples.hasFocus():
            self._laboratory.next_step(self._chosen_samples())
            return
        chosen = self._chosen()
        if not self._specimens.records.rowCount():
            self._add()
        elif _ready_for_samples(chosen, self._rows()):
            self._laboratory.make_samples(chosen)
        else:
            steps = {usual_step(specimen) for specimen in chosen}
            step = steps.pop() if len(steps) == 1 else None
            if step is not None:
                self._material.step(chosen, step)
            elif not self._stand_on_waiting():
                self.notice.emit("info", self.tr("Nothing is left to do with this block here."), None)

    def _stand_on_waiting(self) -> bool:
        """Choose the samples that lag behind, so that the next press brings them on; False without any."""
        rows = self._rows()
        waiting = {row.step for row in rows}
        order = (LabStep.REPETITION, LabStep.EXTRACTION, LabStep.LIBRARY, LabStep.RUN)
        step = next((one for one in order if one in waiting), None)
        if step is None:
            return False
        self._samples.setFocus()
        self._samples.clearSelection()
        choose = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for place, row in enumerate(rows):
            if row.step is step:
                self._samples.selectionModel().select(self._samples.records.index(place, 0), choose)
        return True

    def _add(self) -> None:
        if self._dossier is not None:
            self._material.add(self._dossier.case.summary)

    def _correct(self) -> None:
        specimen = self._specimens.current_record()
        if self._dossier is not None and specimen is not None and not self._refused_material:
            self._material.correct(self._dossier.case.summary, specimen)

    def _figures(self) -> None:
        row = self._samples.current_record()
        if row is not None and not self._refused_laboratory:
            self._laboratory.figures(row)

    def _other_day(self) -> None:
        specimen = self._specimens.current_record()
        if specimen is not None:
            self._material.on_other_day(specimen)

    def _copy_rows(self, copying: CaseCopying, copy: Callable[[], None]) -> None:
        if self._dossier is not None:
            copying.ask([self._dossier.case.summary], copy)

    def _chosen(self) -> list[Specimen]:
        rows = sorted(index.row() for index in self._specimens.selectionModel().selectedRows())
        return [self._specimens.records.record(row) for row in rows]

    def _chosen_samples(self) -> list[LabRow]:
        rows = sorted(index.row() for index in self._samples.selectionModel().selectedRows())
        return [self._samples.records.record(row) for row in rows]

    def _rows(self) -> Sequence[LabRow]:
        return self._samples.records.records()

    # showing

    def _set_limits(self, limits: FigureLimits) -> None:
        self._look.limits = limits
        self._samples.viewport().update()

    def _tell(self) -> None:
        """Say on the buttons what can be done with what is chosen now."""
        chosen, rows = self._chosen(), self._chosen_samples()
        steps = {step for specimen in chosen for step in possible_steps(specimen)}
        usual = {usual_step(specimen) for specimen in chosen}
        step = usual.pop() if len(usual) == 1 else None
        if _ready_for_samples(chosen, self._rows()):
            words = material_words.make_samples()
        else:
            words = material_words.verb(step) if step else ""
        _say(self._step, words, self._refused_material)
        self._step.setVisible(bool(words))
        self._remind.setEnabled(EventKind.MATERIAL_REMINDED in steps and not self._refused_material)
        self._unsuitable.setEnabled(EventKind.MATERIAL_UNSUITABLE in steps and not self._refused_material)
        self._copy.setEnabled(bool(chosen) and not self._refused_export)
        waiting = {row.step for row in rows}
        lab_step = waiting.pop() if len(waiting) == 1 else None
        _say(
            self._sample_step,
            material_words.step_done(lab_step) if lab_step else "",
            self._refused_laboratory,
        )
        self._sample_step.setVisible(lab_step is not None)
        for button in (self._figure, self._fail):
            button.setEnabled(bool(rows) and not self._refused_laboratory)

    def _make_buttons(self) -> None:
        actor = self._records.actor
        self._refused_material = why_not(actor, Right.WRITE_CASES)
        self._refused_laboratory = why_not(actor, WORK_RIGHT)
        self._refused_export = why_not(actor, Right.EXPORT)
        self._step = push_button("", "material_step", "primary", key_of("next_step"))
        self._new = push_button(self.tr("Name a block"), "add_specimen", key=key_of("add_specimen"))
        self._remind = push_button(
            self.tr("Reminded pathology"), "remind_pathology", key=key_of("remind_pathology")
        )
        self._copy = push_button(self.tr("Copy the request"), "copy_request", key=key_of("copy_request"))
        self._unsuitable = push_button(self.tr("Can't be used"), "unsuitable", key=key_of("unsuitable"))
        self._sample_step = push_button("", "sample_step", "primary", key_of("next_step"))
        self._figure = push_button(self.tr("Figures"), "figures", key="Return")
        self._fail = push_button(self.tr("Failed"), "sample_failed", key=key_of("sample_failed"))
        for button in (self._step, self._new, self._remind, self._unsuitable):
            limit(button, self._refused_material)
        for button in (self._sample_step, self._figure, self._fail):
            limit(button, self._refused_laboratory)
        limit(self._copy, self._refused_export)

    def _connect(self) -> None:
        for actions in (self._material, self._laboratory):
            actions.notice.connect(self.notice)
        buttons = {
            "next_step": self._step,
            "add_specimen": self._new,
            "remind_pathology": self._remind,
            "copy_request": self._copy,
            "unsuitable": self._unsuitable,
            "sample_failed": self._fail,
        }
        for name, button in buttons.items():
            button.clicked.connect(partial(self.command, name))
        self._sample_step.clicked.connect(lambda: self._laboratory.next_step(self._chosen_samples()))
        self._figure.clicked.connect(self._figures)
        self._specimens.chosen.connect(lambda _: self._correct())
        self._samples.chosen.connect(lambda _: self._figures())
        for table in (self._specimens, self._samples):
            table.selectionModel().selectionChanged.connect(lambda *_: self._tell())

    def _lay_out(self) -> None:
        self._specimens.set_empty_text(
            self.tr("No block is named yet. {key} names the first one.").format(
                key=key_text(key_of("add_specimen"))
            )
        )
        self._samples.set_empty_text(self.tr("No DNA or RNA is made yet."))
        words = self.tr("No results yet. They come with the import of a run.")
        self._no_results = named(plain_label(words, "muted", wrap=True), "no_results")
        area, inside = scrolled("material_area", self.tr("Material and sequencing"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buttons = (self._step, self._remind, self._unsuitable, self._copy, self._new)
        inside.addWidget(_card(self.tr("Specimens"), self._specimens, buttons))
        samples = (self._sample_step, self._figure, self._fail)
        self._samples_card = _card(self.tr("Laboratory samples"), self._samples, samples)
        inside.addWidget(self._samples_card)
        results = _card(self.tr("Sequencing results"), self._results, ())
        results.add(self._no_results)
        inside.addWidget(results)
        inside.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)


def _card(title: str, table: QWidget, buttons: Sequence[QPushButton]) -> Card:
    card = Card(title)
    card.add(table)
    if buttons:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        card.add(row)
    return card


def _show(table: RecordTable[R], records: Sequence[R], stand_on: int = 0) -> None:
    """Show these lines, as high as they are up to a few; an empty table has room for its sentence."""
    table.records.show(records)
    shown = min(max(len(records), 1), _MOST_ROWS)
    header = max(table.horizontalHeader().sizeHint().height(), 30)
    table.setFixedHeight(header + shown * table.verticalHeader().defaultSectionSize() + 6)
    if records and table.current_row() < 0:
        table.selectRow(stand_on)


def _say(button: QPushButton, words: str, refused: str) -> None:
    """Put other words on the button of the next step; its key stays."""
    key = key_text(key_of("next_step"))
    button.setText(f"{words.replace('&', '&&')}   {key}")
    button.setAccessibleName(words)
    if not refused:
        button.setToolTip(plain_tooltip(f"{words} ({key})"))


def _ready_for_samples(chosen: Sequence[Specimen], rows: Sequence[LabRow]) -> bool:
    """Whether all of these are sectioned and nothing is made of them yet."""
    used = {row.sample.specimen_id for row in rows if row.sample is not None}
    return bool(chosen) and all(
        specimen.state is SpecimenState.IN_LABORATORY
        and specimen.sectioned_on is not None
        and specimen.id not in used
        for specimen in chosen
    )
