"""Puts a case right from its screen: opens the forms, tells what was done, offers to take it back."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mtb.domain.case_documents import CaseDocument
from mtb.domain.cases import CaseSummary
from mtb.domain.errors import ExpectedError, RuleError
from mtb.domain.merging import require_movable
from mtb.domain.patients import Patient
from mtb.domain.rights import Right
from mtb.ui import labels
from mtb.ui.allowed import why_not
from mtb.ui.kit.background import Background
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.naming import named
from mtb.ui.kit.notices import NoticeAction
from mtb.ui.kit.text import plain_label
from mtb.ui.screens.case.correction_merge import MergeForm
from mtb.ui.screens.case.correction_move import MoveForm
from mtb.ui.screens.case.dossier import Dossier, Records


class CorrectionDesk(QObject):
    """Knows the case that is shown; the commands of the window call it."""

    notice = Signal(str, str)
    undoable = Signal(str, str, object)
    """Kind and text of what was done, and the ``NoticeAction`` that takes it back."""
    case_chosen = Signal(object)
    """The UUID of the case that counts now."""

    def __init__(self, screen: QWidget, records: Records, background: Background) -> None:
        super().__init__(screen)
        self._screen = screen
        self._records = records
        self._background = background
        self._case: CaseSummary | None = None
        self.note = MergedNote()
        self.note.chosen.connect(self.case_chosen)

    def show_dossier(self, dossier: Dossier) -> None:
        self._case = dossier.case.summary
        self.note.show_case(dossier.merged_into)

    def clear(self) -> None:
        """Another case is being opened."""
        self._case = None
        self.note.show_case(None)

    def move(self) -> None:
        """Ask whose case it is."""
        case = self._ready()
        if case is not None:
            records = self._records
            done = partial(self._moved, case.patient)
            MoveForm(self._screen, case, records.corrections, records.actor, self._background, done).open()

    def merge(self) -> None:
        """Ask which case this one is the same as."""
        case = self._ready()
        if case is not None:
            records = self._records
            MergeForm(
                self._screen, case, records.corrections, records.actor, self._background, self._merged
            ).open()

    def offer_document_back(self, document: CaseDocument) -> None:
        """Tell that a document is out of sight, with the way to put it back."""
        records = self._records
        words = self.tr("“{title}” was removed. It stays in the history.")
        back = partial(records.documents.put_back, records.actor, document.id)
        action = NoticeAction(
            self.tr("Undo"), lambda: self._background.run(self, back, lambda _: None, self._tell)
        )
        self.undoable.emit("success", words.format(title=document.title), action)

    def _ready(self) -> CaseSummary | None:
        refused = why_not(self._records.actor, Right.WRITE_CASES)
        if refused or self._case is None:
            if refused:
                self.notice.emit("warning", refused)
            return None
        try:
            require_movable(self._case)
        except RuleError as error:
            self._tell(error)
            return None
        return self._case

    def _moved(self, before: Patient | None, case: CaseSummary) -> None:
        name = case.patient.listed_name if case.patient else ""
        words = self.tr("{case} belongs to {patient} now").format(case=case.reference, patient=name)
        if before is None or (case.patient is not None and case.patient.id == before.id):
            self.notice.emit("success", words)
            return
        records, why = self._records, self.tr("Undone at once")
        back = partial(records.corrections.move_back, records.actor, case, before.id, why)
        action = NoticeAction(
            self.tr("Undo"), lambda: self._background.run(self, back, self._told_back, self._tell)
        )
        self.undoable.emit("success", words, action)

    def _told_back(self, case: CaseSummary) -> None:
        name = case.patient.listed_name if case.patient else ""
        words = self.tr("{case} belongs to {patient} again").format(case=case.reference, patient=name)
        self.notice.emit("success", words)

    def _merged(self, kept: CaseSummary, other: CaseSummary) -> None:
        words = self.tr("{other} was merged into {case}").format(other=other.reference, case=kept.reference)
        self.notice.emit("success", words)
        if self._case is not None and self._case.id == other.id:
            self.case_chosen.emit(kept.id)

    def _tell(self, error: ExpectedError) -> None:
        self.notice.emit("error", error.text(labels.current_language()))


class MergedNote(QFrame):
    """Beneath the banner of a case that was entered twice: which case counts, and the way there."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("merged_note")
        self._into: UUID | None = None
        self._words = named(plain_label("", "strong", wrap=True), "merged_words")
        self._open: QPushButton = push_button(self.tr("Open that case"), "open_merged", "primary")
        self._open.clicked.connect(lambda: self.chosen.emit(self._into))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 8, 22, 8)
        layout.addLayout(row)
        self.hide()

    def show_case(self, into: CaseSummary | None) -> None:
        """Say which case counts; without one nothing is shown."""
        self._into = into.id if into else None
        if into is not None:
            words = self.tr("This case was entered twice and merged into {case}. Work goes on there.")
            self._words.setText(words.format(case=into.reference))
        self.setVisible(into is not None)
