"""What an import stored, what it did not store and why: to read, to copy and to go on from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.cases import CaseSummary
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.kit.theme import Tone

_SAMPLE: Final = 3
Guard = Callable[[Sequence[CaseSummary], Callable[[], None]], None]


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One row or sample of the file. ``place`` is its row, cell or line; ``why`` is said in words."""

    place: str
    outcome: str
    tone: Tone
    case: CaseSummary | None = None
    sample: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """``title`` counts, with the denominator."""

    title: str
    lines: tuple[ReportLine, ...]


class ReportPage(QWidget):
    """Enter opens the case that is marked; Ctrl+Enter the worklist."""

    case_chosen = Signal(object)
    """The case's UUID."""
    worklist_wanted = Signal()
    another_wanted = Signal()

    def __init__(self, guard: Guard) -> None:
        """``guard`` logs that lines about cases are copied, and then lets them go."""
        super().__init__()
        self._guard = guard
        self._report = Report("", ())
        self._card = Card()
        self._model = RecordModel[ReportLine](self._columns(), lambda line: (line.place, line.sample))
        self._table = RecordTable("list_report", self._model, None, self.tr("What was done"))
        self._table.copy_guard = lambda lines, copy: guard(_cases(lines), copy)
        self._table.chosen.connect(lambda _: self._open_case())
        self._table.current_changed.connect(lambda _: self._tell_case())
        self._lay_out()
        self.setFocusProxy(self._table)

    def show_report(self, report: Report) -> None:
        self._report = report
        self._card.set_title(report.title)
        self._model.show(report.lines)
        self._table.setColumnHidden(_SAMPLE, not any(line.sample for line in report.lines))
        if report.lines:
            self._table.selectRow(0)
        self._tell_case()

    def copy(self) -> None:
        """The whole report as text: no names, only places, cases' references and reasons."""
        lines = [self._report.title]
        for line in self._report.lines:
            case = line.case.reference if line.case is not None else ""
            lines.append("\t".join((line.place, line.outcome, case, line.sample, line.why)).rstrip())
        text = "\n".join(lines) + "\n"
        self._guard(_cases(self._report.lines), lambda: QGuiApplication.clipboard().setText(text))

    def _open_case(self) -> None:
        line = self._table.current_record()
        if line is not None and line.case is not None:
            chosen: UUID = line.case.id
            self.case_chosen.emit(chosen)

    def _tell_case(self) -> None:
        line = self._table.current_record()
        self._open.setEnabled(line is not None and line.case is not None)

    def _lay_out(self) -> None:
        self._open = push_button(self.tr("Open the case"), "report_open", "plain", "Enter")
        self._open.clicked.connect(self._open_case)
        worklist = push_button(self.tr("To the worklist"), "report_worklist", "primary", "Ctrl+Enter")
        worklist.clicked.connect(self.worklist_wanted)
        copy = push_button(self.tr("Copy the report"), "report_copy", "plain", "Alt+R")
        copy.setShortcut("Alt+R")
        copy.clicked.connect(self.copy)
        another = push_button(self.tr("Another file …"), "report_another", "plain")
        another.clicked.connect(self.another_wanted)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(another)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(self._open)
        row.addWidget(worklist)
        self._card.add(self._table, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._card, 1)
        column.addLayout(row)

    def _columns(self) -> list[Column[ReportLine]]:
        return [
            Column("place", self.tr("Place"), lambda one: one.place, width=80, sortable=False),
            Column(
                "outcome",
                self.tr("What was done"),
                lambda one: one.outcome,
                chip=lambda one: one.tone,
                width=190,
                sortable=False,
            ),
            Column(
                "case",
                self.tr("Case"),
                lambda one: one.case.reference if one.case is not None else "",
                width=110,
                strong=True,
                sortable=False,
            ),
            Column("sample", self.tr("Sample"), lambda one: one.sample, width=190, sortable=False),
            Column("why", self.tr("Why"), lambda one: one.why, stretch=True, sortable=False),
        ]


def _cases(lines: Sequence[ReportLine]) -> list[CaseSummary]:
    return [line.case for line in lines if line.case is not None]
