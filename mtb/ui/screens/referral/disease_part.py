"""The disease as the referral tells it, and what the board is asked."""

from mtb.domain.referrals import unusual_icd10
from mtb.domain.samples import TUMOUR_SITES
from mtb.ui import labels
from mtb.ui.kit.date_inputs import DateEdit, PartialDateEdit
from mtb.ui.kit.forms import FormState
from mtb.ui.kit.inputs import ChoiceBox, LineEdit, PlainEdit
from mtb.ui.screens.referral.form_part import FormPart

_ICD10_LENGTH = 3


class DiseasePart(FormPart):
    def __init__(self, form: FormState) -> None:
        super().__init__(form, "")
        self.set_title(self.tr("Disease"))
        diagnosis = self.field(self.tr("Diagnosis"), LineEdit("diagnosis"), required=True)
        self._icd10 = self.field(self.tr("ICD-10"), LineEdit("icd10", 60))
        icdo3 = self.field(self.tr("ICD-O-3"), LineEdit("icdo3", 60))
        diagnosed = PartialDateEdit("diagnosed")
        diagnosed.setPlaceholderText(self.tr("year or date"))
        since = self.field(self.tr("Diagnosed"), diagnosed)
        sites = [(code, f"{code}  {labels.tumour_site(code)}") for code in TUMOUR_SITES]
        box = ChoiceBox("tumour_site", sites, empty=self.tr("Not stated"))
        site = self.field(self.tr("Site for the laboratory"), box)
        stage = self.field(self.tr("TNM, stage"), LineEdit("stage"))
        metastases = self.field(self.tr("Metastases"), LineEdit("metastases"))
        ecog = self.field(self.tr("ECOG"), ChoiceBox("ecog", [(one, str(one)) for one in range(6)], "–"))
        ecog_on = self.field(self.tr("ECOG on"), DateEdit("ecog_on"))
        self.add_row((diagnosis, 46), (self._icd10, 16), (icdo3, 16), (since, 22))
        self.add_row((site, 27), (stage, 21), (metastases, 24), (ecog, 10), (ecog_on, 18))
        self._icd10.value_changed.connect(self._tell_code)

    def _tell_code(self) -> None:
        code = self._icd10.input.value()
        strange = len(code) >= _ICD10_LENGTH and unusual_icd10(code)
        self._icd10.set_hint(self.tr("Not like ICD-10; kept as written.") if strange else "")


class QuestionPart(FormPart):
    def __init__(self, form: FormState) -> None:
        super().__init__(form, "")
        self.set_title(self.tr("Question and history"))
        question = self.field(
            self.tr("Question to the board"), PlainEdit("question", lines=(2, 8)), required=True
        )
        history = self.field(
            self.tr("Clinical history and treatment so far"), PlainEdit("clinical_history", lines=(4, 16))
        )
        wishes = self.field(self.tr("The patient's wishes"), PlainEdit("patient_wishes", lines=(2, 8)))
        for field in (question, history, wishes):
            self.add(field)
