"""How an import ended: what was stored, or why nothing was."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.results import ImportedCase
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.naming import named
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.kit.text import plain_label


class ProblemPage(QWidget):
    """What happened, that nothing was stored, and what to do."""

    another_wanted = Signal()
    again_wanted = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        card = Card(self.tr("The folder was not imported"))
        self._what = named(plain_label("", wrap=True), "problem_what")
        self._what.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._place = named(plain_label("", "small", wrap=True), "problem_place")
        self._place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        todo = self.tr(
            "Nothing was stored. Choose the run's folder, whose name ends in "
            "“_TSO_500_LocalApp_postprocessing_results”, or the folder of one sample inside it."
        )
        another = push_button(self.tr("Choose another folder …"), "problem_another", "primary", "Enter")
        another.clicked.connect(self.another_wanted)
        again = push_button(self.tr("Read again"), "problem_again")
        again.clicked.connect(self.again_wanted)
        cancel = push_button(self.tr("Cancel"), "problem_cancel", "plain", "Esc")
        cancel.clicked.connect(self.closed)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (another, again, cancel):
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
        self._model = RecordModel[ImportedCase](self._columns(), lambda case: (case.case_id, case.sample_id))
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

    def show_cases(self, cases: tuple[ImportedCase, ...]) -> None:
        self._card.set_title(self._sum(cases))
        self._model.show(cases)
        if cases:
            self._table.selectRow(0)

    def choose(self) -> None:
        """Ask for the case that is marked."""
        case = self._table.current_record()
        if case is not None:
            chosen: UUID = case.case_id
            self.case_chosen.emit(chosen)

    def _sum(self, cases: tuple[ImportedCase, ...]) -> str:
        new = [case for case in cases if not case.already_there]
        findings = sum(case.findings for case in new)
        parts = [
            self.tr("%n sample(s) imported", "", len(new)),
            self.tr("%n finding(s)", "", findings),
            self.tr("%n plot(s)", "", sum(case.attachments for case in new)),
        ]
        return " · ".join(parts)

    def _columns(self) -> list[Column[ImportedCase]]:
        return [
            Column(
                "case", self.tr("Case"), lambda case: case.reference, width=160, strong=True, sortable=False
            ),
            Column("sample", self.tr("Sample"), lambda case: case.sample_id, stretch=True, sortable=False),
            Column("what", self.tr("What was done"), self._done, width=280, sortable=False),
            Column(
                "findings",
                self.tr("Findings"),
                lambda case: "–" if case.already_there else str(case.findings),
                width=90,
                right=True,
                sortable=False,
            ),
            Column(
                "plots",
                self.tr("Plots"),
                lambda case: "–" if case.already_there else str(case.attachments),
                width=80,
                right=True,
                sortable=False,
            ),
        ]

    def _done(self, case: ImportedCase) -> str:
        if case.already_there:
            return self.tr("Was there already, unchanged")
        return self.tr("New case, referral missing") if case.new_case else self.tr("Added to the case")
