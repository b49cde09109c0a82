"""Who the patient is: the number is checked while it is typed, and known patients are filled in."""

from typing import Final, cast

from PySide6.QtCore import QTimer, Signal

from mtb.domain.errors import RuleError
from mtb.domain.national_identity import IdentifierKind, NationalIdentity, parse_national_identity
from mtb.domain.patients import Sex
from mtb.domain.people import Actor
from mtb.services.cases import CaseService, KnownPatient
from mtb.ui import labels
from mtb.ui.kit.background import Background
from mtb.ui.kit.date_inputs import DateEdit
from mtb.ui.kit.forms import FormState, Input
from mtb.ui.kit.inputs import ChoiceBox, LineEdit
from mtb.ui.screens.referral.form_part import FormPart
from mtb.ui.screens.referral.form_record import Values, patient_values

DIGITS: Final = 11
_PAUSE: Final = 350
_SHORTEST_NAME: Final = 2
_EMPTY = ("", None, Sex.UNKNOWN)


class PatientPart(FormPart):
    known_changed = Signal(object)
    """A ``KnownPatient`` who has the number already, or None."""
    similar_changed = Signal(object)
    """``KnownPatient``s who could be this one, though no number says so."""

    def __init__(self, form: FormState, cases: CaseService, actor: Actor, background: Background) -> None:
        super().__init__(form, "")
        self.set_title(self.tr("Patient"))
        self._cases = cases
        self._actor = actor
        self._background = background
        self._looked_up = ""
        self._filled: Values = {}
        number = LineEdit("national_id", 40, self.tr("11 digits"))
        self._number = self.field(self.tr("National identity number"), number)
        surname = self.field(self.tr("Surname"), LineEdit("surname", 200), required=True)
        first_name = self.field(self.tr("First name"), LineEdit("first_name", 200))
        self._born = self.field(self.tr("Born"), DateEdit("born"))
        choices = [(one, labels.sex(one)) for one in Sex]
        sex = self.field(self.tr("Sex"), ChoiceBox("sex", choices))
        self.add_row((self._number, 21), (surname, 24), (first_name, 22), (self._born, 15), (sex, 15))
        self._compared: tuple[str, str, object] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.compare)
        self._number.value_changed.connect(self._check_number)
        self._born.value_changed.connect(self._check_number)
        for field in (surname, first_name, self._born):
            field.value_changed.connect(self._pause.start)

    def digits(self) -> int:
        """How many digits of the number are typed."""
        return sum(sign.isdigit() for sign in self._number.input.text())

    def compare(self) -> None:
        """Look for patients who could be this one, unless the number says who it is."""
        surname, first_name = str(self._value("surname")), str(self._value("first_name"))
        born = self._born.input.value()
        if self._looked_up or len(surname) < _SHORTEST_NAME or not (first_name or born):
            self._compared = None
            self.similar_changed.emit(())
            return
        asked = (surname, first_name, born)
        if asked == self._compared:
            return
        self._compared = asked
        self._background.run(
            self,
            lambda: self._cases.similar(self._actor, surname, first_name, born),
            lambda found: self.similar_changed.emit(found) if asked == self._compared else None,
            lambda _error: None,
        )

    def take_over(self, known: KnownPatient) -> None:
        """This patient of the records is the same: their facts stand here, whatever was typed."""
        self._filled = {}
        facts = patient_values(known.patient)
        if not facts["national_id"]:
            del facts["national_id"]
        self.fill(facts)

    def _check_number(self) -> None:
        try:
            identity = parse_national_identity(self._number.input.value())
        except RuleError:
            identity = None
        self._tell(identity)
        number = identity.number if identity else ""
        if number != self._looked_up:
            self._look_up(number)

    def _tell(self, identity: NationalIdentity | None) -> None:
        self._number.set_hint(self._kind_words(identity) if identity else self._progress())
        birthday = identity.birth_day_and_month if identity else None
        words = ""
        unsaid = self._born.input.value() is None
        if identity is not None and birthday is not None and unsaid:  # the century is the person's to tell
            date = f"{birthday[0]:02}.{birthday[1]:02}.{identity.number[4:6]}"
            words = self.tr("number: {date}").format(date=date)
        self._born.set_hint(words)

    def _kind_words(self, identity: NationalIdentity) -> str:
        if identity.synthetic:
            return self.tr("synthetic number, valid")
        return {
            IdentifierKind.NATIONAL: self.tr("valid"),
            IdentifierKind.D_NUMBER: self.tr("D-number, valid"),
            IdentifierKind.AID_NUMBER: self.tr("aid number, valid"),
            IdentifierKind.SHARED_AID_NUMBER: self.tr("shared aid number, valid"),
        }[identity.kind]

    def _progress(self) -> str:
        count = self.digits()
        return self.tr("{count} of 11 digits").format(count=count) if 0 < count < DIGITS else ""

    def _look_up(self, number: str) -> None:
        self._looked_up = number
        self._take_back()
        self.known_changed.emit(None)
        self._pause.start()
        if number:
            self._background.run(
                self,
                lambda: self._cases.known_patient(self._actor, number),
                lambda known: self._show_known(number, known),
            )

    def _show_known(self, number: str, known: KnownPatient | None) -> None:
        if known is None or number != self._looked_up:
            return
        facts = patient_values(known.patient)
        del facts["national_id"]
        self._filled = {key: value for key, value in facts.items() if self._value(key) in _EMPTY}
        self.fill(self._filled)
        self.known_changed.emit(known)

    def _take_back(self) -> None:
        """Empty what was filled in for another number, unless the person has changed it since."""
        filled, self._filled = self._filled, {}
        empty = patient_values(None)
        self.fill({key: empty[key] for key, value in filled.items() if self._value(key) == value})

    def _value(self, key: str) -> object:
        return cast("Input", self.fields[key].input).value()
