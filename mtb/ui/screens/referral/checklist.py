"""What is missing for each next stage, told while the form is filled in; and who is known already."""

from collections.abc import Mapping, Sequence
from typing import Literal
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from mtb.domain.cases import CaseSummary
from mtb.domain.referrals import ConsentAnswer, ConsentKind
from mtb.domain.specimens import Specimen
from mtb.services.cases import KnownPatient
from mtb.ui import labels
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.chips import Chip
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label
from mtb.ui.screens.referral.form_record import consent_keys

State = Literal["done", "attention", "open"]
_WIDTH = 256
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

    taken_over = Signal(object)
    """The ``KnownPatient`` who is the same person, says whoever fills in the form."""
    given_back = Signal()
    """It is another person after all."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("checklist")
        self.setFixedWidth(_WIDTH)
        for_material = ("patient", "referrer", "diagnosis", ConsentKind.PROFILING.value, "block")
        for_board = ("question", "ecog", "treatments", "study", "germline", "sharing")
        self._lines = {name: Line(f"check_{name}") for name in (*for_material, *for_board)}
        self._specimens: tuple[Specimen, ...] = ()
        self._but: UUID | None = None
        self._by_number: KnownPatient | None = None
        self._similar: tuple[KnownPatient, ...] = ()
        self._taken: KnownPatient | None = None
        self._known = QVBoxLayout()
        self._known.setSpacing(4)
        self._known.setContentsMargins(0, 0, 0, 0)
        for title, names in (
            (self.tr("Before material can be asked for"), for_material),
            (self.tr("Before the board"), for_board),
        ):
            heading = plain_label(title, "heading", wrap=True)
            self.add(heading)
            for name in names:
                self.add(self._lines[name])
            self.body.addSpacing(8)
        self._heading = plain_label(self.tr("Known already"), "heading")
        self.add(self._heading)
        self.add(self._known)
        self.add_stretch()
        self.add(plain_label(self.tr("Alt+1 … Alt+6 jump between the parts"), "hint", wrap=True))
        self.body.setSpacing(2)
        self._show_all_known()

    def show_case(self, case: CaseSummary | None) -> None:
        """The case the form is about: its material counts, and it is no other case of the patient."""
        self._specimens = case.specimens if case else ()
        self._but = case.id if case else None
        self._by_number, self._similar, self._taken = None, (), None
        self._show_all_known()

    def show_form(self, values: Mapping[str, object], problems: Mapping[str, str]) -> None:
        """Tell what is there. ``problems`` are those the person sees beside the fields."""

        def state(*keys: str) -> State:
            if any(key in problems for key in keys):
                return "attention"
            return "done" if all(values[key] for key in keys) else "open"

        patient = state("national_id", "surname", "born")
        if patient == "open" and values["surname"] and (values["born"] or values["national_id"]):
            patient = "done"
        ecog = state("ecog_on") if values["ecog"] is not None else "open"
        for name, told, words in (
            ("patient", patient, self.tr("Patient: name and number or birthday")),
            ("referrer", state("physician", "hospital"), self.tr("Referring physician and hospital")),
            ("diagnosis", state("diagnosis", "icd10"), self.tr("Diagnosis with ICD-10")),
            ("ecog", ecog, self.tr("ECOG and its date")),
            ("question", state("question"), self.tr("Question to the board")),
            ("treatments", state("treatments"), self.tr("Treatment so far")),
        ):
            self._lines[name].tell(told, words)
        self._tell_block()
        for kind in ConsentKind:
            self._tell_consent(kind, values)

    def _tell_block(self) -> None:
        told = any(one.block and one.pathology for one in self._specimens)
        self._lines["block"].tell("done" if told else "open", self.tr("Which block, and where it lies"))

    def _tell_consent(self, kind: ConsentKind, values: Mapping[str, object]) -> None:
        line, answer = self._lines[kind.value], values[consent_keys(kind)[0]]
        words = self.tr("Consent: {kind}").format(kind=labels.consent_kind(kind))
        if answer is None:
            line.tell("open", words)
        elif answer is ConsentAnswer.GIVEN:
            line.tell("done", words)
        elif isinstance(answer, ConsentAnswer):
            line.tell("attention", f"{words}. {labels.consent_answer(answer)}")

    def show_known(self, known: KnownPatient | None) -> None:
        """Whose number it is, with the patient's other cases; None takes it away."""
        self._by_number = known
        self._show_all_known()

    def show_similar(self, similar: Sequence[KnownPatient]) -> None:
        """Who could be the same person, each with a way to say so."""
        self._similar = tuple(similar)
        self._show_all_known()

    def show_taken(self, known: KnownPatient | None) -> None:
        """Who was taken over, with a way back; None for nobody."""
        self._taken = known
        self._show_all_known()

    def take_first(self) -> None:
        """Take over the one who is named first; the key for the button."""
        if self._taken is None and self._by_number is None and self._similar:
            self.taken_over.emit(self._similar[0])

    def _show_all_known(self) -> None:
        _empty(self._known)
        sure = self._taken or self._by_number
        cases = [case for case in sure.cases if case.id != self._but] if sure else []
        if sure is not None and (self._but is None or cases):
            self._show_one(sure, cases)
        if self._taken is not None:
            back = push_button(self.tr("Another person"), "give_patient_back", "quiet")
            back.clicked.connect(self.given_back)
            self._known.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        for place, one in enumerate(self._similar if sure is None and self._but is None else ()):
            self._show_one(one, list(one.cases))
            same = push_button(self.tr("Same person"), f"take_patient_{place}", key="" if place else "Alt+0")
            same.clicked.connect(lambda _=False, one=one: self.taken_over.emit(one))
            self._known.addWidget(same, 0, Qt.AlignmentFlag.AlignLeft)
        self._heading.setVisible(self._known.count() > 0)

    def _show_one(self, known: KnownPatient, cases: Sequence[CaseSummary]) -> None:
        patient = known.patient
        facts = [
            patient.listed_name,
            labels.day(patient.born) if patient.born else "",
            patient.identity.masked if patient.identity else "",
        ]
        name = plain_label(" · ".join(fact for fact in facts if fact), wrap=True)
        self._known.addWidget(named(name, "known_patient"))
        if not cases:
            self._known.addWidget(plain_label(self.tr("No earlier case."), "muted"))
        for case in cases:
            words = [case.reference, case.diagnosis, labels.stage(case.stage).lower()]
            text = " · ".join(one for one in words if one)
            self._known.addWidget(named(plain_label(text, "muted", wrap=True), "known_case"))


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
