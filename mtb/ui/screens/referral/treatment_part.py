"""What the patient has been treated with and which molecular tests were done before, line by line."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mtb.domain.drugs import find_drugs
from mtb.domain.treatments import Drug, Response, StopReason, TreatmentKind
from mtb.ui import case_words
from mtb.ui.kit.background import Background
from mtb.ui.kit.date_inputs import PartialDateEdit
from mtb.ui.kit.forms import FormState
from mtb.ui.kit.inputs import ChoiceBox, LineEdit
from mtb.ui.kit.suggest_field import SuggestField, Suggestion
from mtb.ui.kit.text import plain_tooltip, set_role
from mtb.ui.screens.referral.form_part import FormPart
from mtb.ui.screens.referral.lines_editor import Heading, LinesEditor
from mtb.ui.screens.referral.typed_lines import TypedTest, TypedTreatment

_DATE: Final = "24.11.2026"
_SEPARATORS: Final = ",;+"


@dataclass(frozen=True, slots=True)
class _Offer:
    """A drug for the end of a cell, and what stands before it."""

    before: str
    drug: Drug


def offered_drugs(typed: str) -> Sequence[_Offer]:
    """Drugs for the last name in a cell; none once it is written in full."""
    at = max(typed.rfind(sign) for sign in _SEPARATORS) + 1
    before, begun = typed[:at], typed[at:].strip()
    found = find_drugs(begun)
    if len(found) == 1 and found[0].name == begun.casefold():
        return ()
    return [_Offer(f"{before} " if before else "", drug) for drug in found]


class DrugField(SuggestField):
    """Several drugs in one cell: what is chosen takes the place of the name that was begun."""

    def __init__(self, name: str, background: Background) -> None:
        super().__init__(name)
        self.offer_from(background, offered_drugs, lambda one: Suggestion(one.drug.name, one.drug.atc))
        self.chosen.connect(self._put)

    def _put(self, offer: _Offer) -> None:
        """The list put the drug alone here; the ones before it come back."""
        if offer.before:
            self.setCursorPosition(0)
            self.insert(offer.before)
            self.end(False)  # noqa: FBT003 - Qt takes no keyword here


class TreatmentCells:
    """The inputs of one line of treatment."""

    def __init__(self, number: int, background: Background) -> None:
        words = case_words
        self.kind: ChoiceBox[TreatmentKind] = ChoiceBox(
            f"treatment_kind_{number}", [(one, _kind(one)) for one in TreatmentKind]
        )
        self.what = DrugField(f"treatment_{number}", background)
        self.started = PartialDateEdit(f"treatment_from_{number}")
        self.ended = PartialDateEdit(f"treatment_to_{number}")
        self.response: ChoiceBox[Response] = ChoiceBox(
            f"treatment_response_{number}", [(one, one.value) for one in Response], empty="–"
        )
        self.reason: ChoiceBox[StopReason] = ChoiceBox(
            f"treatment_reason_{number}", [(one, words.stop_reason(one)) for one in StopReason], empty="–"
        )
        self.response.setToolTip(plain_tooltip("\n".join(words.response(one) for one in Response)))
        self.kind.setToolTip(plain_tooltip("\n".join(words.treatment_kind(one) for one in TreatmentKind)))
        self.reason.view().setMinimumWidth(190)
        for date in (self.started, self.ended):
            date.setPlaceholderText("")
        self.what.textChanged.connect(lambda text: self.what.setToolTip(plain_tooltip(text)))
        self.first = self.what
        self.widgets: tuple[QWidget, ...] = (
            self.kind,
            self.what,
            self.started,
            self.ended,
            self.response,
            self.reason,
        )
        self._beside = ""

    def fill(self, line: TypedTreatment) -> None:
        self.kind.set_value(line.kind)
        self.what.set_value(line.what)
        self.started.set_value(line.started)
        self.ended.set_value(line.ended)
        self.response.set_value(line.response)
        self.reason.set_value(line.reason)
        self._beside = line.beside

    def line(self) -> TypedTreatment:
        return TypedTreatment(
            self.kind.value() or TreatmentKind.SYSTEMIC,
            self.what.value(),
            _typed(self.started),
            _typed(self.ended),
            self.response.value(),
            self.reason.value(),
            self._beside,
        )

    def problem(self) -> str | None:
        own = self.what.problem() or self.started.problem() or self.ended.problem()
        line = self.line()
        if own or line.what or line.empty:
            return own
        return QCoreApplication.translate("TreatmentPart", "Name the drug or the treatment.")


class TestCells:
    """The inputs of one earlier test."""

    __test__ = False

    def __init__(self, number: int) -> None:
        self.name = LineEdit(f"test_{number}", 200)
        self.done = PartialDateEdit(f"test_done_{number}")
        self.done.setPlaceholderText("")
        self.laboratory = LineEdit(f"test_laboratory_{number}", 200)
        self.result = LineEdit(f"test_result_{number}", 2_000)
        self.first = self.name
        self.widgets: tuple[QWidget, ...] = (self.name, self.done, self.laboratory, self.result)

    def fill(self, line: TypedTest) -> None:
        self.name.set_value(line.name)
        self.done.set_value(line.done)
        self.laboratory.set_value(line.laboratory)
        self.result.set_value(line.result)

    def line(self) -> TypedTest:
        return TypedTest(self.name.value(), _typed(self.done), self.laboratory.value(), self.result.value())

    def problem(self) -> str | None:
        inputs = (self.name, self.done, self.laboratory, self.result)
        own = next((problem for problem in (one.problem() for one in inputs) if problem), None)
        line = self.line()
        if own or line.name or line.result or line.empty:
            return own
        return QCoreApplication.translate("TreatmentPart", "Name the test or its result.")


class TreatmentPart(FormPart):
    def __init__(self, form: FormState, background: Background) -> None:
        super().__init__(form, "")
        self.set_title(self.tr("Treatment so far"))
        self.set_note(self.tr("Enter adds a line · drugs found while typing, with ATC"))
        treatments: LinesEditor[TypedTreatment] = LinesEditor(
            "treatments",
            (
                Heading(self.tr("No.")),
                Heading(self.tr("Kind"), _kind(TreatmentKind.OTHER)),
                Heading(self.tr("Drugs"), share=1),
                Heading(self.tr("From"), _DATE),
                Heading(self.tr("To"), _DATE),
                Heading(self.tr("Response"), "CR"),
                Heading(self.tr("Stopped because"), case_words.stop_reason(StopReason.PROGRESSION)),
            ),
            lambda number: TreatmentCells(number, background),
            TypedTreatment(),
            self.tr("Add treatment"),
        )
        tests: LinesEditor[TypedTest] = LinesEditor(
            "earlier_tests",
            (
                Heading(self.tr("No.")),
                Heading(self.tr("Test"), share=3),
                Heading(self.tr("Date"), _DATE),
                Heading(self.tr("Laboratory"), share=2),
                Heading(self.tr("Result"), share=5),
            ),
            TestCells,
            TypedTest(),
            self.tr("Add test"),
        )
        self.editors = (treatments, tests)
        lines = self.field(self.tr("Treatment so far"), treatments)
        lines.label.hide()
        earlier = self.field(self.tr("Molecular tests done before"), tests)
        set_role(earlier.label, "heading")
        self.add(lines)
        self.add(earlier)


def _kind(kind: TreatmentKind) -> str:
    words = {
        TreatmentKind.SYSTEMIC: QCoreApplication.translate("TreatmentPart", "Syst."),
        TreatmentKind.SURGERY: QCoreApplication.translate("TreatmentPart", "Surg."),
        TreatmentKind.RADIOTHERAPY: QCoreApplication.translate("TreatmentPart", "RT"),
        TreatmentKind.OTHER: QCoreApplication.translate("TreatmentPart", "Other"),
    }
    return words[kind]


def _typed(date: PartialDateEdit) -> str:
    """ISO where it is a date, else what stands there."""
    return date.value() or date.text().strip()
