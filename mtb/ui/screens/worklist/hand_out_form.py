"""Asks what of a list leaves the program, as which kind of file, and whether patients are named in it."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from PySide6.QtWidgets import QCheckBox, QWidget

from mtb.domain.case_sheet import SheetForm
from mtb.ui.kit.form_dialog import FormDialog
from mtb.ui.kit.forms import FormField, field_row
from mtb.ui.kit.inputs import ChoiceBox
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label
from mtb.ui.screens.worklist import words


class Target(StrEnum):
    """Where a list goes."""

    EXCEL = "excel"
    CSV = "csv"
    PDF = "pdf"
    PRINTER = "printer"


FORMS: Final = {Target.EXCEL: SheetForm.EXCEL, Target.CSV: SheetForm.CSV, Target.PDF: SheetForm.PDF}


class HandOutForm(FormDialog):
    """Which rows, which form, with or without names; the columns are those on the screen."""

    def __init__(
        self, parent: QWidget, target: Target, chosen: int, total: int, columns: Sequence[str]
    ) -> None:
        text = self.tr("The columns are those of the table: {columns}.").format(columns=", ".join(columns))
        super().__init__(parent, "hand_out_form", self.tr("Export or print the list"), text)
        rows: list[tuple[bool, str]] = [
            (True, self.tr("All in this view: {cases}").format(cases=words.Counted().cases(total))),
            (False, self.tr("Those that are chosen: {cases}").format(cases=words.Counted().cases(chosen))),
        ]
        self._rows = self.watch(
            "rows", FormField(self.tr("Cases"), ChoiceBox[bool]("hand_out_rows", rows[: 2 if chosen else 1]))
        )
        targets = [
            (Target.EXCEL, self.tr("Excel (.xlsx)")),
            (Target.CSV, self.tr("Text with separators (.csv)")),
            (Target.PDF, self.tr("PDF")),
            (Target.PRINTER, self.tr("Printer")),
        ]
        self._target = self.watch(
            "target", FormField(self.tr("As"), ChoiceBox[Target]("hand_out_target", targets))
        )
        self._names = named(QCheckBox(self.tr("With patients' names and birth dates")), "hand_out_names")
        self._rows.input.set_value(chosen < 2)
        self._target.input.set_value(target)
        self.state.mark_clean()
        self.add(field_row((self._rows, 3), (self._target, 2)))
        self.add(self._names)
        said = self.tr("Without names the InPreD ID stands for the patient. Each case's way out is logged.")
        self.add(plain_label(said, "hint", wrap=True))
        self.finish_with(self.tr("Continue"), "hand_out")

    def target(self) -> Target:
        return self._target.input.value() or Target.EXCEL

    def all_rows(self) -> bool:
        return self._rows.input.value() is not False

    def with_names(self) -> bool:
        return self._names.isChecked()
