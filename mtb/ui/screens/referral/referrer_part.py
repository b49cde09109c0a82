"""Who refers, when, how urgently, and what the case is called elsewhere."""

from mtb.domain.referrals import Urgency, checked_inpred_id
from mtb.domain.samples import PROJECTS, decode_sample_id
from mtb.ui import labels
from mtb.ui.kit.date_inputs import DateEdit
from mtb.ui.kit.forms import FormState
from mtb.ui.kit.inputs import ChoiceBox, LineEdit
from mtb.ui.screens.referral.form_part import FormPart

_INPRED_ID_LENGTH = 7


class ReferrerPart(FormPart):
    def __init__(self, form: FormState) -> None:
        super().__init__(form, "")
        self.set_title(self.tr("Referred by"))
        physician = self.field(self.tr("Physician"), LineEdit("physician"), required=True)
        email = self.field(self.tr("E-mail"), LineEdit("physician_email"))
        hpr = self.field(self.tr("HPR number"), LineEdit("physician_hpr", 60))
        hospital = self.field(self.tr("Hospital"), LineEdit("hospital"), required=True)
        department = self.field(self.tr("Department"), LineEdit("department"))
        same = LineEdit("responsible_physician", placeholder=self.tr("same"))
        responsible = self.field(self.tr("Responsible physician (PAL)"), same)
        received = self.field(self.tr("Received"), DateEdit("received_on"), required=True)
        choices = [(one, labels.urgency(one)) for one in Urgency]
        urgency = self.field(self.tr("Urgency"), ChoiceBox("urgency", choices))
        self._inpred_id = self.field(self.tr("InPreD ID"), LineEdit("inpred_id", 60, "IPD1234"))
        study_id = self.field(self.tr("Study ID (IMPRESS)"), LineEdit("study_id", 60))
        self.add_row((physician, 40), (email, 40), (hpr, 20))
        self.add_row((hospital, 40), (department, 30), (responsible, 30))
        self.add_row((received, 20), (urgency, 20), (self._inpred_id, 30), (study_id, 30))
        self._inpred_id.value_changed.connect(self._tell_project)

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
