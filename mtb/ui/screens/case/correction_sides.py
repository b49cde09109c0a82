"""Two sides of a correction beside each other: what stands now, and what will stand then."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mtb.domain.cases import CaseSummary
from mtb.domain.errors import ExpectedError
from mtb.domain.patients import Patient
from mtb.domain.people import Actor
from mtb.services.corrections import CorrectionService
from mtb.ui import case_words, labels
from mtb.ui.kit.background import Background
from mtb.ui.kit.cards import Card
from mtb.ui.kit.inputs import LineEdit
from mtb.ui.kit.naming import named
from mtb.ui.screens.case.facts import Facts

_PAUSE: Final = 200
_NAMES_WIDTH: Final = 84


class Sides(QWidget):
    """The left side and the right side, each a card with facts."""

    def __init__(self, name: str, left: str, right: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self._facts: list[Facts] = []
        for side, title in (("left", left), ("right", right)):
            card = named(Card(title), f"{name}_{side}")
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            facts = named(Facts(_NAMES_WIDTH), f"{name}_{side}_facts")
            card.add(facts)
            card.add_stretch()
            row.addWidget(card, 1)
            self._facts.append(facts)

    def show_sides(self, left: Sequence[tuple[str, str]], right: Sequence[tuple[str, str]]) -> None:
        for facts, pairs in zip(self._facts, (left, right), strict=True):
            facts.show_facts(pairs)


class SideWords(QObject):
    """What is said of a patient and of a case on one side."""

    def of_patient(self, patient: Patient | None) -> list[tuple[str, str]]:
        if patient is None:
            return [(self.tr("Patient"), self.tr("unknown")), (self.tr("Born"), ""), (self.tr("Number"), "")]
        return [
            (self.tr("Patient"), patient.banner_name),
            (self.tr("Born"), labels.day(patient.born) if patient.born else ""),
            (self.tr("Number"), patient.identity.masked if patient.identity else ""),
        ]

    def of_case(self, case: CaseSummary | None) -> list[tuple[str, str]]:
        if case is None:
            return []
        return [
            (self.tr("Case"), case.reference),
            *self.of_patient(case.patient),
            (self.tr("Diagnosis"), case.diagnosis),
            (self.tr("Hospital"), case.hospital),
            (self.tr("Stage"), labels.stage(case.stage)),
            (self.tr("Holds"), self.holds(case)),
        ]

    def holds(self, case: CaseSummary) -> str:
        """What belongs to the case, counted."""
        parts = [self.tr("referral")] if case.has_referral else []
        if case.finding_count:
            parts.append(self.tr("%n finding(s)", "", case.finding_count))
        if case.specimens:
            parts.append(self.tr("%n specimen(s)", "", len(case.specimens)))
        if case.samples:
            parts.append(self.tr("%n sample(s)", "", len(case.samples)))
        if case.inquiries:
            parts.append(self.tr("%n question(s)", "", len(case.inquiries)))
        return ", ".join(parts) or self.tr("nothing yet")


class CaseSearch(QWidget):
    """A field that finds other cases while somebody types; without words the patient's own."""

    def __init__(
        self,
        corrections: CorrectionService,
        actor: Actor,
        background: Background,
        case: CaseSummary,
        found: Callable[[tuple[CaseSummary, ...]], None],
    ) -> None:
        super().__init__()
        self._corrections = corrections
        self._actor = actor
        self._background = background
        self._case = case
        self._found = found
        self._turn = 0
        self.field = LineEdit("correction_search", 200, self.tr("Name, number, InPreD ID …"))
        self.field.setClearButtonEnabled(True)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self.search)
        self.field.value_changed.connect(self._soon.start)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.field)
        self.setFocusProxy(self.field)

    def search(self) -> None:
        """Look now; only the answer to the latest words counts."""
        self._turn += 1
        turn, text = self._turn, self.field.value()

        def answered(cases: tuple[CaseSummary, ...]) -> None:
            if turn == self._turn:
                self._found(cases)

        def failed(_error: ExpectedError) -> None:
            answered(())

        self._background.run(
            self, lambda: self._corrections.find(self._actor, self._case, text), answered, failed
        )


def stage_and_exit(case: CaseSummary) -> str:
    """Where a case stands, and why it was closed."""
    stage = labels.stage(case.stage)
    return f"{stage}: {case_words.exit_reason(case.exit_reason)}" if case.exit_reason else stage
