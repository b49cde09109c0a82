"""Who refers, from where, when, how urgently, and what the case is called elsewhere."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from mtb.domain.people import Actor
from mtb.domain.places import KnownPhysician, KnownPlace, PlaceKind, inclusion_site
from mtb.domain.referrals import Urgency, checked_inpred_id
from mtb.domain.samples import PROJECTS, decode_sample_id
from mtb.domain.texts import folded
from mtb.services.directory import DirectoryService
from mtb.ui import labels
from mtb.ui.kit.background import Background
from mtb.ui.kit.date_inputs import DateEdit
from mtb.ui.kit.forms import FormState, Input
from mtb.ui.kit.inputs import ChoiceBox, LineEdit
from mtb.ui.kit.suggest_field import SuggestField, Suggestion
from mtb.ui.screens.referral.form_part import FormPart

_INPRED_ID_LENGTH = 7
_SAME_KEY = "="


@dataclass(frozen=True, slots=True)
class Known:
    """Where people and places are looked up, and for whom."""

    directory: DirectoryService
    actor: Actor
    background: Background


class ReferrerPart(FormPart):
    """Whoever is chosen brings along what is known of them; nothing of it is typed again."""

    def __init__(self, form: FormState, known: Known | None = None) -> None:
        super().__init__(form, "")
        self.set_title(self.tr("Referred by"))
        self._known = known
        self._brought: dict[str, str] = {}
        self._at = ""
        """The hospital, for the thread that looks for its departments and may touch no field."""
        self._physician = SuggestField("physician")
        self._hospital = SuggestField("hospital")
        self._department = SuggestField("department")
        self._responsible = SuggestField("responsible_physician", placeholder=self.tr("= for the same"))
        self._add_people()
        self._add_rest()
        if known is not None:
            self._offer(known)
        self._hospital.value_changed.connect(self._keep_hospital)
        self._responsible.installEventFilter(self)

    def _add_people(self) -> None:
        physician = self.field(self.tr("Physician"), self._physician, required=True)
        hospital = self.field(self.tr("Hospital"), self._hospital, required=True)
        department = self.field(self.tr("Department"), self._department)
        responsible = self.field(self.tr("Responsible physician (PAL)"), self._responsible)
        email = self.field(self.tr("E-mail"), LineEdit("physician_email"))
        phone = self.field(self.tr("Phone"), LineEdit("physician_phone", 60))
        hpr = self.field(self.tr("HPR number"), LineEdit("physician_hpr", 60))
        resh = self.field(self.tr("RESH number"), LineEdit("hospital_resh", 60))
        self.add_row((physician, 28), (hospital, 26), (department, 22), (responsible, 24))
        self.add_row((email, 40), (phone, 20), (hpr, 20), (resh, 20))

    def _add_rest(self) -> None:
        received = self.field(self.tr("Received"), DateEdit("received_on"), required=True)
        choices = [(one, labels.urgency(one)) for one in Urgency]
        urgency = self.field(self.tr("Urgency"), ChoiceBox("urgency", choices))
        board_by = self.field(self.tr("Board by"), DateEdit("board_by"))
        self._inpred_id = self.field(self.tr("InPreD ID"), LineEdit("inpred_id", 60, "IPD1234"))
        self._study_id = self.field(self.tr("Study ID (IMPRESS)"), LineEdit("study_id", 60, "IMPR.H-0123"))
        self.add_row(
            (received, 18), (urgency, 18), (board_by, 18), (self._inpred_id, 20), (self._study_id, 26)
        )
        self._inpred_id.value_changed.connect(self._tell_project)
        self._study_id.value_changed.connect(
            lambda: self._study_id.set_hint(inclusion_site(self._study_id.input.value()) or "")
        )

    def _keep_hospital(self) -> None:
        self._at = self._hospital.value()

    def _offer(self, known: Known) -> None:
        def physicians(typed: str) -> Sequence[KnownPhysician]:
            return known.directory.find_physicians(known.actor, typed)

        for field in (self._physician, self._responsible):
            field.offer_from(known.background, physicians, self._physician_words)
        self._physician.chosen.connect(self._bring_physician)
        self._hospital.offer_from(
            known.background, self._places(known, PlaceKind.HOSPITAL), self._place_words
        )
        self._hospital.chosen.connect(lambda one: self._bring({"hospital_resh": one.place.resh}))
        self._department.offer_from(
            known.background, self._places(known, PlaceKind.DEPARTMENT), self._place_words
        )

    def _places(self, known: Known, kind: PlaceKind) -> Callable[[str], Sequence[KnownPlace]]:
        def find(typed: str) -> Sequence[KnownPlace]:
            parent = self._at if kind is PlaceKind.DEPARTMENT else ""
            return known.directory.find_places(known.actor, typed, (kind,), parent)

        return find

    def _physician_words(self, one: KnownPhysician) -> Suggestion:
        person = one.physician
        facts = [person.title, person.hospital, self._times(one.chosen)]
        return Suggestion(person.name, " · ".join(fact for fact in facts if fact))

    def _place_words(self, one: KnownPlace) -> Suggestion:
        place = one.place
        resh = self.tr("RESH {number}").format(number=place.resh) if place.resh else ""
        facts = [place.parent, resh, self._times(one.chosen)]
        return Suggestion(place.name, " · ".join(fact for fact in facts if fact))

    def _times(self, count: int) -> str:
        return self.tr("chosen %n time(s)", "", count) if count else ""

    def _bring_physician(self, one: KnownPhysician) -> None:
        person = one.physician
        self._bring(
            {
                "physician_email": person.email,
                "physician_hpr": person.hpr,
                "physician_phone": person.phone,
                "hospital": person.hospital,
                "department": person.department,
                "hospital_resh": "",
            }
        )
        known, hospital = self._known, person.hospital
        if known is not None and hospital:
            find = self._places(known, PlaceKind.HOSPITAL)
            known.background.run(
                self, lambda: find(hospital), lambda found: self._bring_resh(hospital, found)
            )

    def _bring_resh(self, hospital: str, found: Sequence[KnownPlace]) -> None:
        numbers = [one.place.resh for one in found if folded(one.place.name) == folded(hospital)]
        if numbers and self._hospital.value() == hospital:
            self._bring({"hospital_resh": numbers[0]})

    def _bring(self, facts: dict[str, str]) -> None:
        """Fill in what is known: into what is blank, and over what somebody chosen before has brought."""
        for key, fact in facts.items():
            present = cast("Input", self.fields[key].input).value()
            if present in {"", self._brought.get(key, "")}:
                self.fill({key: fact})
                self._brought[key] = fact

    def _tell_project(self) -> None:
        """The hospital the id stands for; or that it is unusual, once it is long enough to say so."""
        written = self._inpred_id.input.value()
        project = decode_sample_id(written).project
        hint = ""
        if project is not None:
            site = PROJECTS.get(project)
            hint = site.text(labels.current_language()) if site else ""
        elif len(written) >= _INPRED_ID_LENGTH and checked_inpred_id(written[:60]):
            hint = self.tr("An unusual id; it is kept as written.")
        self._inpred_id.set_hint(hint)

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """One key for the physician who refers and answers for the patient."""
        if (
            watched is self._responsible
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.text() == _SAME_KEY
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._responsible.close_suggestions()
            self._responsible.selectAll()
            self._responsible.insert(self._physician.value())
            return True
        return super().eventFilter(watched, event)
