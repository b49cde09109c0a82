"""Everything the referral says, to be read; what it does not say is named too."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.cases import Case
from mtb.domain.referrals import ConsentKind, Referral, unusual_icd10
from mtb.domain.tumour_codes import ICD10, ICDO3, ONCOTREE, TumourCode, code_words
from mtb.ui import labels
from mtb.ui.allowed import limit
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label, plain_tooltip, set_role
from mtb.ui.screens.case.dossier import Dossier
from mtb.ui.screens.case.facts import Facts, scrolled, value_label
from mtb.ui.screens.case.referral_lines import test_facts, treatment_facts

_TEXTS: Final = ("referral_question", "referral_history", "referral_wishes")


class ReferralTab(QWidget):
    """Cards side by side: who asks, the disease, consents; the texts below in full."""

    edit_wanted = Signal()
    again_wanted = Signal(object)
    """The ``Case`` whose patient is to be referred anew."""

    def __init__(self) -> None:
        super().__init__()
        self._heading = named(plain_label("", "heading"), "referral_heading")
        self._edit = push_button(self.tr("Edit referral"), "edit_referral", key="F2")
        self._edit.setToolTip(plain_tooltip(self.tr("Correct or complete the referral (F2)")))
        self._edit.clicked.connect(self.edit_wanted)
        self._again = push_button(self.tr("Refer again"), "refer_again", key="Shift+F2")
        words = self.tr("A new referral of the same patient, with what this one says (Shift+F2)")
        self._again.setToolTip(plain_tooltip(words))
        self._again.clicked.connect(self.want_again)
        self._case: Case | None = None
        self._referrer, self._disease, self._patient = Facts(), Facts(), Facts()
        self._consents, self._treatments, self._tests = Facts(), Facts(), Facts()
        self._question, self._history, self._wishes = (value_label("", name) for name in _TEXTS)
        self._lay_out()

    def _lay_out(self) -> None:
        area, inside = scrolled("referral_area", self.tr("Referral"))
        self._cards = QWidget()
        columns = QHBoxLayout(self._cards)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(12)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(12)
            columns.addLayout(column, 1)
        self._fill_columns(left, right)
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self._again)
        head.addWidget(self._edit)
        inside.addWidget(self._cards)
        inside.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(area, 1)
        self.setFocusProxy(area)

    def limit(self, why: str) -> None:
        """Say why this person can't correct the referral; nothing where they can."""
        limit(self._edit, why)
        limit(self._again, why)

    def want_again(self) -> None:
        """Ask for a new referral of the patient, where there is one to begin from."""
        if self._case is not None and self._case.referral is not None and self._again.isEnabled():
            self.again_wanted.emit(self._case)

    def show_dossier(self, dossier: Dossier) -> None:
        case = dossier.case
        referral = case.referral
        self._case = case
        self._again.setVisible(referral is not None)
        self._cards.setVisible(referral is not None)
        if referral is None:
            self._heading.setText(self.tr("The referral is missing: these results came before the paper"))
            self._edit.setText(self.tr("Add referral") + "   F2")
            return
        self._edit.setText(self.tr("Edit referral") + "   F2")
        self._heading.setText(
            self.tr("Received {day} from {hospital}").format(
                day=labels.day(referral.received_on), hospital=referral.hospital
            )
        )
        self._referrer.show_facts(self._referrer_facts(referral))
        self._disease.show_facts(self._disease_facts(referral))
        self._treatments.show_facts(treatment_facts(referral))
        self._tests.show_facts(test_facts(referral))
        self._patient.show_facts(self._patient_facts(case))
        self._consents.show_facts(self._consent_facts(referral))
        for label, text in (
            (self._question, referral.question),
            (self._history, referral.clinical_history),
            (self._wishes, referral.patient_wishes),
        ):
            label.setText(text or self.tr("not stated"))
            set_role(label, "body" if text else "muted")

    def _fill_columns(self, left: QVBoxLayout, right: QVBoxLayout) -> None:
        for column, title, content in (
            (left, self.tr("Question to the board"), self._question),
            (left, self.tr("Disease"), self._disease),
            (left, self.tr("Treatment so far"), self._treatments),
            (left, self.tr("Molecular tests done before"), self._tests),
            (left, self.tr("Clinical history"), self._history),
            (right, self.tr("Referrer"), self._referrer),
            (right, self.tr("Consents"), self._consents),
            (right, self.tr("Patient"), self._patient),
            (right, self.tr("The patient's wishes"), self._wishes),
        ):
            card = Card(title)
            card.add(content)
            column.addWidget(card)
        left.addStretch(1)
        right.addStretch(1)

    def _referrer_facts(self, referral: Referral) -> list[tuple[str, str]]:
        return [
            (self.tr("Hospital"), referral.hospital),
            (self.tr("Department"), referral.department),
            (self.tr("Physician"), referral.physician),
            (self.tr("E-mail"), referral.physician_email),
            (self.tr("Phone"), referral.physician_phone),
            (self.tr("HPR number"), referral.physician_hpr),
            (self.tr("RESH number"), referral.hospital_resh),
            (self.tr("Responsible physician"), referral.responsible_physician),
            (self.tr("Received"), labels.day(referral.received_on)),
            (self.tr("Urgency"), labels.urgency(referral.urgency)),
            (self.tr("Board by"), labels.day(referral.board_by) if referral.board_by else ""),
        ]

    def _disease_facts(self, referral: Referral) -> list[tuple[str, str]]:
        icd10 = referral.icd10
        if unusual_icd10(icd10):
            icd10 = self.tr("{code} (does not look like ICD-10)").format(code=icd10)
        else:
            icd10 = _with_words(ICD10, icd10)
        site = referral.tumour_site
        ecog = "" if referral.ecog is None else str(referral.ecog)
        if ecog and referral.ecog_on is not None:
            ecog = self.tr("{value} on {day}").format(value=ecog, day=labels.day(referral.ecog_on))
        return [
            (self.tr("Diagnosis"), referral.diagnosis),
            (self.tr("ICD-10"), icd10),
            (self.tr("ICD-O-3"), _with_words(ICDO3, referral.icdo3)),
            (self.tr("OncoTree"), _with_words(ONCOTREE, referral.oncotree)),
            (self.tr("Tumour site"), f"{labels.tumour_site(site)} ({site})" if site else ""),
            (self.tr("Diagnosed"), referral.diagnosed.written if referral.diagnosed else ""),
            (self.tr("TNM"), referral.tnm),
            (self.tr("Stage"), referral.stage),
            (self.tr("Metastases"), referral.metastases),
            (self.tr("ECOG"), ecog),
        ]

    def _patient_facts(self, case: Case) -> list[tuple[str, str]]:
        patient = case.patient
        referral = case.referral
        return [
            (self.tr("Name"), patient.banner_name if patient else ""),
            (self.tr("Sex"), labels.sex(patient.sex) if patient else ""),
            (self.tr("Born"), labels.day(patient.born) if patient and patient.born else ""),
            (self.tr("Identity number"), patient.identity.masked if patient and patient.identity else ""),
            (self.tr("InPreD ID"), case.summary.inpred_id),
            (self.tr("Study ID"), referral.study_id if referral else ""),
        ]

    def _consent_facts(self, referral: Referral) -> list[tuple[str, str]]:
        """Every answer recorded, the latest first, so that a withdrawal does not hide what it withdrew."""
        facts = []
        for kind in ConsentKind:
            answers = sorted(
                (consent for consent in referral.consents if consent.kind is kind),
                key=lambda consent: consent.on,
                reverse=True,
            )
            lines = [f"{labels.consent_answer(one.answer)}, {labels.day(one.on)}" for one in answers]
            facts.append((labels.consent_kind(kind), "\n".join(lines) or labels.consent_answer(None)))
        return facts


def _with_words(codes: tuple[TumourCode, ...], code: str) -> str:
    """A code with what it is called, where that is known."""
    words = code_words(codes, code, labels.current_language())
    return f"{code}  {words}" if words else code
