"""What is wrong with the row the person stands on, each with its cell."""

from typing import Final

from PySide6.QtCore import Signal

from mtb.domain.case_list import RowProblem
from mtb.domain.imports import Severity
from mtb.ui import labels
from mtb.ui.kit.cards import Card
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.screens.lists.row_table import ShownRow

_HEIGHT: Final = 150


class RowDetail(Card):
    """Enter on a problem leads to its field."""

    field_wanted = Signal(object)
    """The ``CaseField`` a problem is about."""

    def __init__(self) -> None:
        super().__init__()
        self._table = RecordTable(
            "row_problems", RecordModel(self._columns(), id), None, self.tr("Problems of the row")
        )
        self._table.setFixedHeight(_HEIGHT)
        self._table.set_empty_text(self.tr("Nothing is wrong in this row."))
        self._table.chosen.connect(lambda _: self._choose())
        self.add(self._table)
        self.show_row(None)

    def show_row(self, shown: ShownRow | None) -> None:
        """Tell of this row; of none where there is none."""
        if shown is None:
            self.set_title(self.tr("Problems of the row"))
            self.set_note("")
            self._table.records.show([])
            return
        self.set_title(self.tr("Row {number}").format(number=shown.row.number))
        problems = list(shown.row.all_problems)
        planned = shown.planned
        if planned is not None and planned.why is not None:
            problems.insert(0, RowProblem(Severity.ERROR, planned.why, None, str(shown.row.number)))
        case = planned.case if planned is not None else None
        self.set_note(self.tr("Case {case}").format(case=case.reference) if case else "")
        self._table.records.show(problems)

    def _choose(self) -> None:
        problem = self._table.current_record()
        if problem is not None and problem.field is not None:
            self.field_wanted.emit(problem.field)

    def _columns(self) -> list[Column[RowProblem]]:
        return [
            Column(
                "severity",
                self.tr("Problem"),
                lambda one: labels.severity(one.severity),
                chip=lambda one: labels.severity_tone(one.severity),
                width=180,
                sortable=False,
            ),
            Column("place", self.tr("Cell"), lambda one: one.place, width=80, strong=True, sortable=False),
            Column(
                "what",
                self.tr("What"),
                lambda one: one.sentence.text(labels.current_language()),
                stretch=True,
                sortable=False,
            ),
        ]
