"""Writes what the records say into a metadata sheet: the changes are shown first, and only they are made."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mtb.domain.cases import CaseSummary
from mtb.domain.errors import ExpectedError
from mtb.domain.metadata import MetadataSheet
from mtb.domain.metadata_filling import SheetChange, sheet_changes
from mtb.domain.people import Actor
from mtb.services.material_imports import MaterialImportService
from mtb.ui import labels
from mtb.ui.kit.background import Background
from mtb.ui.kit.form_dialog import FormDialog
from mtb.ui.kit.tables import Column, RecordModel, RecordTable


class SheetWriting(QObject):
    """Asks for nothing but the one yes; the file is then replaced whole."""

    written = Signal(object)
    """The ``Path`` of the sheet."""
    told = Signal(str)
    """Why there is nothing to write, or why it can't be worked out."""

    def __init__(
        self, page: QWidget, materials: MaterialImportService, actor: Actor, background: Background
    ) -> None:
        super().__init__(page)
        self._page = page
        self._materials = materials
        self._actor = actor
        self._background = background

    def begin(self, path: Path, sheet: MetadataSheet, cases: Sequence[CaseSummary]) -> None:
        """Work out what would change for these cases, and show it."""
        self._background.run(
            self,
            lambda: self._materials.update_sheet(self._actor, sheet, cases),
            lambda after: self._show(path, (sheet, after), cases),
            lambda error: self.told.emit(error.text(labels.current_language())),
        )

    def _show(
        self, path: Path, sheets: tuple[MetadataSheet, MetadataSheet], cases: Sequence[CaseSummary]
    ) -> None:
        changes = sheet_changes(*sheets)
        if not changes:
            self.told.emit(self.tr("The sheet says already what the records say."))
            return
        form = SheetChangesForm(self._page, changes)

        def work() -> None:
            self._background.run(
                form,
                lambda: self._materials.write_sheet(self._actor, path, sheets, cases),
                lambda _: done(),
                refuse,
            )

        def refuse(error: ExpectedError) -> None:
            form.refuse(error, labels.current_language())

        def done() -> None:
            form.accept()
            self.written.emit(path)

        form.wanted.connect(work)
        form.open()


class SheetChangesForm(FormDialog):
    """Every field that changes, from what to what; everything else in the file stays byte for byte."""

    def __init__(self, parent: QWidget, changes: Sequence[SheetChange]) -> None:
        title = self.tr("Write to the metadata sheet")
        super().__init__(
            parent,
            "sheet_changes_form",
            title,
            self.tr("These fields change; everything else in the file stays as it is."),
        )
        self.setMinimumWidth(820)
        model = RecordModel(self._columns(), lambda one: (one.sample_id, one.column))
        table = RecordTable("sheet_changes", model, None, self.tr("Fields that change"))
        table.setMinimumHeight(360)
        model.show(list(changes))
        self.add(table)
        self.finish_with(self.tr("Write"), "sheet_write")

    def _columns(self) -> list[Column[SheetChange]]:
        return [
            Column(
                "sample", self.tr("Sample"), lambda one: one.sample_id, width=200, strong=True, sortable=False
            ),
            Column("column", self.tr("Column"), lambda one: one.column, width=220, sortable=False),
            Column("from", self.tr("From"), lambda one: one.before or "–", width=150, sortable=False),
            Column("to", self.tr("To"), lambda one: one.after, stretch=True, sortable=False),
        ]
