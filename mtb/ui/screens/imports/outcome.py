"""How an import ended: what was stored, or why nothing was."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.results import ImportedCase
from mtb.services.results import PlannedImport
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.naming import named
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.kit.text import plain_label
from mtb.ui.screens.imports import words


@dataclass(frozen=True, slots=True)
class _Done:
    case: ImportedCase
    planned: PlannedImport | None


class ProblemPage(QWidget):
    """What happened, that nothing was stored, and what to do."""

    another_wanted = Signal()
    files_wanted = Signal()
    again_wanted = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        card = Card(self.tr("The results were not imported"))
        self._what = named(plain_label("", wrap=True), "problem_what")
        self._what.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._place = named(plain_label("", "small", wrap=True), "problem_place")
        self._place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        todo = self.tr(
            "Nothing was stored. Choose the run's folder, the folder of one sample inside it, or the files "
            "themselves as the laboratory wrote them."
        )
        another = push_button(self.tr("Choose another folder …"), "problem_another", "primary", "Enter")
        another.clicked.connect(self.another_wanted)
        files = push_button(self.tr("Choose files …"), "problem_files", "plain", "Ctrl+O")
        files.clicked.connect(self.files_wanted)
        again = push_button(self.tr("Read again"), "problem_again")
        again.clicked.connect(self.again_wanted)
        cancel = push_button(self.tr("Cancel"), "problem_cancel", "plain", "Esc")
        cancel.clicked.connect(self.closed)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (another, files, again, cancel):
            row.addWidget(button)
        row.addStretch(1)
        for part in (self._what, self._place, plain_label(todo, wrap=True)):
            card.add(part)
        card.body.addSpacing(6)
        card.add(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        layout.addStretch(1)
        self.setFocusProxy(another)

    def show_problem(self, what: str, place: str) -> None:
        self._what.setText(what)
        self._place.setText(place)
        self._place.setVisible(bool(place))


class OutcomePage(QWidget):
    """One line per case; Enter opens the one that is marked."""

    case_chosen = Signal(object)
    """The case's UUID."""
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._card = Card()
        self._model = RecordModel[_Done](self._columns(), id)
        self._table = RecordTable("imported_cases", self._model, None, self.tr("What was imported"))
        self._table.setSelectionMode(self._table.SelectionMode.SingleSelection)
        self._table.chosen.connect(lambda _: self.choose())
        self._open = push_button(self.tr("Open case"), "open_case", "primary", "Enter")
        self._open.clicked.connect(self.choose)
        close = push_button(self.tr("Close"), "close_import", "plain", "Esc")
        close.clicked.connect(self.closed)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._open)
        row.addWidget(close)
        row.addStretch(1)
        self._card.add(self._table, 1)
        self._card.add(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._card)
        self.setFocusProxy(self._table)

    def show_cases(self, cases: Sequence[ImportedCase], plan: Sequence[PlannedImport]) -> None:
        """What was done, and against which earlier version as ``plan`` had it."""
        self._card.set_title(self._sum(cases))
        planned = [*plan, *[None] * len(cases)]
        self._model.show([_Done(case, one) for case, one in zip(cases, planned, strict=False)])
        if cases:
            self._table.selectRow(0)

    def choose(self) -> None:
        """Ask for the case that is marked."""
        done = self._table.current_record()
        if done is not None:
            chosen: UUID = done.case.case_id
            self.case_chosen.emit(chosen)

    def _sum(self, cases: Sequence[ImportedCase]) -> str:
        new = [case for case in cases if not case.already_there]
        parts = [
            self.tr("%n sample(s) imported", "", len({case.sample_id for case in new})),
            self.tr("%n finding(s)", "", sum(case.findings for case in new)),
            self.tr("%n plot(s)", "", sum(case.attachments for case in new)),
        ]
        return " · ".join(parts)

    def _columns(self) -> list[Column[_Done]]:
        return [
            Column(
                "case",
                self.tr("Case"),
                lambda done: done.case.reference,
                width=160,
                strong=True,
                sortable=False,
            ),
            Column(
                "sample", self.tr("Sample"), lambda done: done.case.sample_id, stretch=True, sortable=False
            ),
            Column(
                "what",
                self.tr("What was done"),
                lambda done: words.done(done.case, done.planned),
                width=280,
                sortable=False,
            ),
            Column(
                "findings",
                self.tr("Findings"),
                lambda done: "–" if done.case.already_there else str(done.case.findings),
                width=90,
                right=True,
                sortable=False,
            ),
            Column(
                "plots",
                self.tr("Plots"),
                lambda done: "–" if done.case.already_there else str(done.case.attachments),
                width=80,
                right=True,
                sortable=False,
            ),
        ]
