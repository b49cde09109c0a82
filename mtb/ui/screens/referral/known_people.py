"""Whether the patient in the form is somebody in the records, and taking that person over, there and back."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from mtb.services.cases import KnownPatient
from mtb.ui.screens.referral.checklist import Checklist
from mtb.ui.screens.referral.form_draft import FormDraft, Origin
from mtb.ui.screens.referral.form_record import PATIENT, Values
from mtb.ui.screens.referral.patient_part import PatientPart


class KnownPeople(QObject):
    """Between the patient's fields, the panel beside them and where a new referral comes from."""

    def __init__(
        self,
        patient: PatientPart,
        checklist: Checklist,
        draft: FormDraft,
        values: Callable[[], Values],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._patient = patient
        self._checklist = checklist
        self._draft = draft
        self._values = values
        self._before: Values = {}
        patient.known_changed.connect(checklist.show_known)
        patient.similar_changed.connect(checklist.show_similar)
        checklist.taken_over.connect(self._take_over)
        checklist.given_back.connect(self._give_back)

    def _take_over(self, known: KnownPatient) -> None:
        values = self._values()
        self._before = {key: values[key] for key in PATIENT}
        self._draft.origin = replace(self._draft.origin, patient_id=known.patient.id)
        self._patient.take_over(known)
        self._checklist.show_taken(known)
        self._patient.focus_first()

    def _give_back(self) -> None:
        """It was another person: what was typed stands here again."""
        before, self._before = self._before, {}
        self._draft.origin = Origin(self._draft.origin.earlier_case_id)
        self._checklist.show_taken(None)
        self._patient.fill(before)
        self._patient.focus_first()
