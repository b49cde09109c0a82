"""The disease as the referral tells it, and what the board is asked."""

from mtb.domain.referrals import unusual_icd10
from mtb.domain.samples import TUMOUR_SITES
from mtb.domain.tumour_codes import ICD10, ICDO3, ONCOTREE, site_of
from mtb.ui import labels
from mtb.ui.kit.background import Background
from mtb.ui.kit.date_inputs import DateEdit, PartialDateEdit
from mtb.ui.kit.forms import FormField, FormState
from mtb.ui.kit.inputs import ChoiceBox, LineEdit, PlainEdit
from mtb.ui.screens.referral.code_field import CodeField
from mtb.ui.screens.referral.form_part import FormPart

_ICD10_LENGTH = 3


class DiseasePart(FormPart):
    """A site follows the ICD-10 code as long as nobody has chosen another one."""

    def __init__(self, form: FormState, background: Background) -> None:
        super().__init__(form, "")
        self.set_title(self.tr("Disease"))
        self._suggested: str | None = None
        diagnosis = self.field(self.tr("Diagnosis"), LineEdit("diagnosis"), required=True)
        self._icd10 = self.field(self.tr("ICD-10"), CodeField("icd10", ICD10, background))
        icdo3 = self.field(self.tr("ICD-O-3"), CodeField("icdo3", ICDO3, background))
        oncotree = self.field(self.tr("OncoTree"), CodeField("oncotree", ONCOTREE, background))
        diagnosed = PartialDateEdit("diagnosed")
        diagnosed.setPlaceholderText(self.tr("year or date"))
        since = self.field(self.tr("Diagnosed"), diagnosed)
        sites = [(code, f"{code}  {labels.tumour_site(code)}") for code in TUMOUR_SITES]
        box: ChoiceBox[str] = ChoiceBox("tumour_site", sites, empty=self.tr("Not stated"))
        self._site = self.field(self.tr("Site for the laboratory"), box)
        tnm = self.field(self.tr("TNM"), LineEdit("tnm"))
        stage = self.field(self.tr("Stage"), LineEdit("stage"))
        metastases = self.field(self.tr("Metastases"), LineEdit("metastases"))
        ecog = self.field(self.tr("ECOG"), ChoiceBox("ecog", [(one, str(one)) for one in range(6)], "–"))
        ecog_on = self.field(self.tr("ECOG on"), DateEdit("ecog_on"))
        self.add_row((diagnosis, 34), (self._icd10, 17), (icdo3, 17), (oncotree, 17), (since, 17))
        self.add_row((self._site, 26), (tnm, 19), (stage, 10), (metastases, 21), (ecog, 9), (ecog_on, 20))
        self._icd10.value_changed.connect(self._follow_code)
        for field in (icdo3, oncotree):
            field.value_changed.connect(lambda field=field: _tell_words(field))

    def _follow_code(self) -> None:
        code = self._icd10.input.value()
        strange = len(code) >= _ICD10_LENGTH and unusual_icd10(code)
        words = self._icd10.input.words()
        self._icd10.set_hint(self.tr("Not like ICD-10; kept as written.") if strange else words)
        if self.filling:
            return
        site, present = site_of(code), self._site.input.value()
        if site != present and present in {None, self._suggested}:
            self._site.input.set_value(site)
            self._suggested = site


class QuestionPart(FormPart):
    def __init__(self, form: FormState) -> None:
        super().__init__(form, "")
        self.set_title(self.tr("Question, history and wishes"))
        question = self.field(
            self.tr("Question to the board"), PlainEdit("question", lines=(2, 8)), required=True
        )
        history = self.field(self.tr("Clinical history"), PlainEdit("clinical_history", lines=(3, 16)))
        wishes = self.field(self.tr("The patient's wishes"), PlainEdit("patient_wishes", lines=(2, 8)))
        for field in (question, history, wishes):
            self.add(field)


def _tell_words(field: FormField[CodeField]) -> None:
    field.set_hint(field.input.words())
