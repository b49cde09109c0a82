"""What a case still needs before the board, told while the form is filled in; and what is known already."""

from collections.abc import Mapping
from typing import Literal
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.referrals import ConsentAnswer, ConsentKind
from mtb.services.cases import KnownPatient
from mtb.ui import labels
from mtb.ui.kit.cards import Card, separator
from mtb.ui.kit.chips import Chip
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label
from mtb.ui.screens.referral.form_record import consent_keys

State = Literal["done", "attention", "open"]
_WIDTH = 264
_SIGNS: dict[State, str] = {"done": "✓", "attention": "!", "open": "○"}


class Line(QWidget):
    """A sign and the words it stands for; a screen reader hears what the sign means."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._sign = plain_label("")
        self._sign.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._chip = Chip("!", "warning")
        self._sign.setFixedWidth(self._chip.sizeHint().width())
        self._words = named(plain_label("", wrap=True), name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    def tell(self, state: State, words: str) -> None:
        meaning = {
            "done": self.tr("done"),
            "attention": self.tr("needs attention"),
            "open": self.tr("open"),
        }[state]
        self._sign.setText(_SIGNS[state])
        self._sign.setVisible(state != "attention")
        self._chip.setVisible(state == "attention")
        self._words.setText(words)
        self._words.setAccessibleName(f"{words}: {meaning}")


class Checklist(Card):
    """Reads the form's values; changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("checklist")
        self.setFixedWidth(_WIDTH)
        self.set_title(self.tr("Before the board"))
        names = ("patient", "referrer", "diagnosis", "ecog", "question")
        self._lines = {name: Line(f"check_{name}") for name in names}
        self._consents = {kind: Line(f"check_{kind.value}") for kind in ConsentKind}
        for line in (*self._lines.values(), *self._consents.values()):
            self.add(line)
        self._known = QVBoxLayout()
        self._known.setSpacing(4)
        self._known.setContentsMargins(0, 10, 0, 0)
        self.add(self._known)
        self.add_stretch()
        self.add(plain_label(self.tr("Alt+1 … Alt+5 jump between the parts"), "hint", wrap=True))
        self.body.setSpacing(2)

    def show_form(self, values: Mapping[str, object], problems: Mapping[str, str]) -> None:
        """Tell what is there. ``problems`` are those the person sees beside the fields."""

        def state(*keys: str) -> State:
            if any(key in problems for key in keys):
                return "attention"
            return "done" if all(values[key] for key in keys) else "open"

        patient = state("national_id", "surname", "born")
        if patient == "open" and values["surname"] and values["born"]:
            patient = "done"
        self._lines["patient"].tell(patient, self.tr("Patient: name and number or birthday"))
        referrer = state("physician", "hospital")
        self._lines["referrer"].tell(referrer, self.tr("Referring physician and hospital"))
        self._lines["diagnosis"].tell(state("diagnosis", "icd10"), self.tr("Diagnosis with ICD-10"))
        ecog = state("ecog_on") if values["ecog"] is not None else "open"
        self._lines["ecog"].tell(ecog, self.tr("ECOG and its date"))
        self._lines["question"].tell(state("question"), self.tr("Question to the board"))
        for kind, line in self._consents.items():
            self._tell_consent(kind, line, values)

    def _tell_consent(self, kind: ConsentKind, line: Line, values: Mapping[str, object]) -> None:
        answer = values[consent_keys(kind)[0]]
        words = self.tr("Consent: {kind}").format(kind=labels.consent_kind(kind))
        if answer is None:
            line.tell("open", words)
        elif answer is ConsentAnswer.GIVEN:
            line.tell("done", words)
        elif isinstance(answer, ConsentAnswer):
            line.tell("attention", f"{words}. {labels.consent_answer(answer)}")

    def show_known(self, known: KnownPatient | None, but: UUID | None = None) -> None:
        """Whose number it is, with the patient's other cases; None takes it away."""
        while (item := self._known.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        cases = [case for case in known.cases if case.id != but] if known else []
        if known is None or (but is not None and not cases):
            return
        parts: list[QWidget] = [
            separator(),
            plain_label(self.tr("Known already"), "heading"),
            named(plain_label(known.patient.listed_name, wrap=True), "known_patient"),
        ]
        if not cases:
            parts.append(plain_label(self.tr("No earlier case."), "muted"))
        for case in cases:
            words = [case.reference, case.diagnosis, labels.stage(case.stage).lower()]
            text = " · ".join(one for one in words if one)
            parts.append(named(plain_label(text, "muted", wrap=True), "known_case"))
        for part in parts:
            self._known.addWidget(part)
