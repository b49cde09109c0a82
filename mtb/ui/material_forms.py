"""Forms about a specimen: what it is, on which day something happened to it, why it can't be used."""

import datetime as dt
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from mtb.domain.dates import PartialDate
from mtb.domain.errors import RuleError
from mtb.domain.material_steps import possible_steps
from mtb.domain.samples import MATERIALS, SAMPLE_TYPES, TUMOUR_SITES, sample_words
from mtb.domain.specimens import DNA, Specimen, next_replicate, working_id
from mtb.domain.stages import EventKind
from mtb.ui import labels, material_words
from mtb.ui.kit.date_inputs import DateEdit, PartialDateEdit
from mtb.ui.kit.form_dialog import FormDialog
from mtb.ui.kit.forms import FormField, field_row
from mtb.ui.kit.inputs import ChoiceBox, LineEdit
from mtb.ui.kit.naming import named
from mtb.ui.kit.number_inputs import FigureEdit
from mtb.ui.kit.text import plain_label

_WIDTH = 680


class SpecimenForm(FormDialog):
    """Block, place, kind and site; the working name that follows from them is shown while one types."""

    def __init__(
        self, parent: QWidget, inpred_id: str, specimen: Specimen, others: tuple[Specimen, ...]
    ) -> None:
        is_new = specimen.version == 0
        title = self.tr("Name a block or specimen") if is_new else self.tr("Correct the specimen")
        super().__init__(parent, "specimen_form", title)
        self.setMinimumWidth(_WIDTH)
        self._inpred_id = inpred_id
        self._seen = specimen
        self._others = others
        self._days: dict[str, FormField[DateEdit]] = {}
        self._build_fields()
        self._fill()
        self._lay_out(is_new=is_new)
        self._tell_name()
        self.state.changed.connect(self._tell_name)
        self.finish_with(self.tr("Save"), "save_specimen")
        self._block.input.setFocus()

    def specimen(self) -> Specimen:
        """What stands in the form."""
        collected = self._collected.input.value()
        cells = self._cells.input.value()
        days: dict[str, Any] = {name: field.input.value() for name, field in self._days.items()}
        return replace(
            self._seen,
            block=self._block.input.value(),
            pathology=self._pathology.input.value(),
            sample_type=self._type.input.value() or "X",
            material=self._material.input.value() or "X",
            site=self._site.input.value() or "XX",
            replicate=self._replicate.input.value() or 1,
            collected=PartialDate.parse(collected) if collected else None,
            tumour_cells=None if cells is None else round(cells),
            comment=self._comment.input.value(),
            **days,
        )

    def why(self) -> str:
        """The reason for a correction."""
        return self._why.input.value()

    def _build_fields(self) -> None:
        watch = self.watch
        self._block = watch(
            "block", FormField(self.tr("Block or specimen"), LineEdit("specimen_block", 60), required=True)
        )
        self._pathology = watch(
            "pathology", FormField(self.tr("Pathology department"), LineEdit("specimen_pathology", 200))
        )
        kinds, materials = material_words.choices(SAMPLE_TYPES), material_words.choices(MATERIALS)
        sites = material_words.choices(TUMOUR_SITES)
        self._type = watch(
            "sample_type", FormField(self.tr("Sample type"), ChoiceBox[str]("specimen_type", kinds))
        )
        self._material = watch(
            "material", FormField(self.tr("Material"), ChoiceBox[str]("specimen_material", materials))
        )
        self._site = watch("site", FormField(self.tr("Site"), ChoiceBox[str]("specimen_site", sites)))
        numbers = [(number, str(number)) for number in range(1, 10)]
        self._replicate = watch(
            "replicate", FormField(self.tr("Number"), ChoiceBox[int]("specimen_replicate", numbers))
        )
        self._collected = watch(
            "collected", FormField(self.tr("Taken from the patient"), PartialDateEdit("specimen_collected"))
        )
        self._cells = watch(
            "tumour_cells",
            FormField(self.tr("Tumour cells, %"), FigureEdit("specimen_cells", 100, whole=True)),
        )
        self._comment = watch("comment", FormField(self.tr("Comment"), LineEdit("specimen_comment")))
        self._why = watch("why", FormField(self.tr("Why it is corrected"), LineEdit("specimen_why")))

    def _fill(self) -> None:
        seen = self._seen
        self._block.input.set_value(seen.block)
        self._pathology.input.set_value(seen.pathology)
        self._type.input.set_value(seen.sample_type)
        self._material.input.set_value(seen.material)
        self._site.input.set_value(seen.site)
        self._replicate.input.set_value(seen.replicate)
        self._collected.input.set_value(seen.collected.iso if seen.collected else None)
        self._cells.input.set_value(seen.tumour_cells)
        self._comment.input.set_value(seen.comment)

    def _lay_out(self, *, is_new: bool) -> None:
        self.add(field_row((self._block, 1), (self._pathology, 2)))
        self.add(field_row((self._type, 3), (self._material, 2)))
        self.add(field_row((self._site, 3), (self._replicate, 1), (self._cells, 1)))
        self.add(field_row((self._collected, 1), (self._comment, 2)))
        if is_new:
            self._why.hide()
            for field in (self._type, self._material, self._site):
                field.value_changed.connect(self._number_anew)
        else:
            self._add_days()
            self.add(self._why)
        self._name = named(plain_label("", "hint", wrap=True), "specimen_name")
        self.add(self._name)
        self.state.mark_clean()

    def _add_days(self) -> None:
        """The days that are recorded can be corrected here, and taken away."""
        words = (
            ("asked_on", self.tr("Asked")),
            ("received_on", self.tr("Received")),
            ("sent_on", self.tr("Sent to the laboratory")),
            ("sectioned_on", self.tr("Sectioned")),
        )
        for name, label in words:
            self._days[name] = self.watch(name, FormField(label, DateEdit(f"specimen_{name}")))
            self._days[name].input.set_value(getattr(self._seen, name))
        self.add(field_row(*((field, 1) for field in self._days.values())))

    def _number_anew(self) -> None:
        """A new specimen gets the first number that is free among those of its kind."""
        self._replicate.input.set_value(next_replicate(self.specimen(), self._others))

    def _tell_name(self) -> None:
        try:
            name = working_id(self._inpred_id, self.specimen(), DNA)
        except RuleError as error:
            self._name.setText(error.text(labels.current_language()))
            return
        words = sample_words(name).text(labels.current_language())
        self._name.setText(self.tr("Working name {name}: {words}").format(name=name, words=words))


class OtherDayForm(FormDialog):
    """What happened to a specimen, on a day that is not today."""

    def __init__(self, parent: QWidget, specimen: Specimen, today: dt.date) -> None:
        super().__init__(
            parent,
            "other_day_form",
            self.tr("Record for another day"),
            self.tr("Block {block}").format(block=specimen.block),
        )
        steps = [
            (step, material_words.verb(step))
            for step in possible_steps(specimen)
            if step is not EventKind.MATERIAL_UNSUITABLE
        ]
        self._step = self.watch(
            "step", FormField(self.tr("What happened"), ChoiceBox[EventKind]("other_day_step", steps))
        )
        self._on = self.watch("on", FormField(self.tr("On"), DateEdit("other_day"), required=True))
        self._on.input.set_value(today - dt.timedelta(days=1))
        self.add(field_row((self._step, 2), (self._on, 1)))
        self.finish_with(self.tr("Record"), "record_other_day")
        self.allow(bool(steps))
        self._on.input.setFocus()
        self._on.input.selectAll()

    def step(self) -> EventKind | None:
        return self._step.input.value()

    def on(self) -> dt.date | None:
        return self._on.input.value()


class ReasonForm(FormDialog):
    """Why something can't be used or has failed, and when that was seen."""

    def __init__(self, parent: QWidget, title: str, text: str, verb: str, today: dt.date) -> None:
        super().__init__(parent, "reason_form", title, text)
        self._why = self.watch("why", FormField(self.tr("Why"), LineEdit("reason", 1_000), required=True))
        self._on = self.watch("on", FormField(self.tr("On"), DateEdit("reason_on"), required=True))
        self._on.input.set_value(today)
        self.state.mark_clean()
        self.add(field_row((self._why, 3), (self._on, 1)))
        self.finish_with(verb, "give_reason", "danger")
        self._why.input.setFocus()

    def why(self) -> str:
        return self._why.input.value()

    def on(self) -> dt.date | None:
        return self._on.input.value()
