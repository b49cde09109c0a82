"""What the board is asked: question, wishes, the findings that bear on it, who refers, other cases."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mtb.domain.biomarkers import msi_status, tmb_band
from mtb.domain.cases import CaseSummary
from mtb.domain.finding_words import short_change
from mtb.domain.findings import FindingKind
from mtb.domain.referrals import Referral
from mtb.domain.results import StoredFinding
from mtb.domain.sample_figures import figures_of
from mtb.ui import labels
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label, plain_tooltip, set_role
from mtb.ui.kit.theme import Tone
from mtb.ui.screens.case.dossier import Dossier
from mtb.ui.screens.case.facts import ChipRow, emptied, value_label
from mtb.ui.screens.case.finding_columns import masked_words
from mtb.ui.screens.case.inquiry_list import InquiryList

_MOST_KEY_FINDINGS = 24
_ELIDE = Qt.TextElideMode.ElideRight


class QuestionCard(Card):
    """What the board is asked, by whom, and the findings that bear on it."""

    case_chosen = Signal(object)
    """Another case's UUID."""

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("Question to the board"))
        self._question = value_label("", "overview_question")
        self._wishes = named(plain_label("", "muted", wrap=True), "overview_wishes")
        self._chips = ChipRow("key_findings")
        self._none = plain_label("", "muted", wrap=True)
        self._referrer = value_label("", "overview_referrer")
        self.inquiries = InquiryList()
        self._others = OtherCases()
        self._others.case_chosen.connect(self.case_chosen)
        self.add(self._question)
        self.add(self._wishes)
        self.add(plain_label(self.tr("Key findings"), "heading"))
        self.add(self._chips)
        self.add(self._none)
        self.add(plain_label(self.tr("Referrer"), "heading"))
        self.add(self._referrer)
        self.add(self.inquiries)
        self.add(self._others)
        self.add_stretch()

    def show_dossier(self, dossier: Dossier) -> None:
        referral = dossier.case.referral
        self._question.setText(
            referral.question if referral else self.tr("Unknown until the referral is here")
        )
        set_role(self._question, "body" if referral else "muted")
        wishes = referral.patient_wishes if referral else ""
        self._wishes.setText(wishes)
        self._wishes.setVisible(bool(wishes))
        chips = self._chips_of(dossier)
        self._chips.show_chips(chips)
        bands = self.tr("Bands {name}").format(name=dossier.bands.label)
        self._chips.setToolTip(plain_tooltip(bands))
        self._chips.setVisible(bool(chips))
        self._none.setText(self._nothing(dossier))
        self._none.setVisible(not dossier.for_board)
        self._referrer.setText(self._referrer_lines(referral) or self.tr("not stated"))
        set_role(self._referrer, "body" if referral else "muted")
        inquiries = dossier.case.summary.inquiries
        self.inquiries.show_inquiries(inquiries, dossier.today, dossier.targets.remind_after)
        self._others.show_cases(dossier.case.summary, dossier.of_same_patient)

    def _referrer_lines(self, referral: Referral | None) -> str:
        if referral is None:
            return ""
        who = ", ".join(part for part in (referral.physician, referral.department, referral.hospital) if part)
        reach = " · ".join(part for part in (referral.physician_email, referral.physician_phone) if part)
        return "\n".join(line for line in (who, reach) if line)

    def _chips_of(self, dossier: Dossier) -> list[tuple[str, Tone]]:
        chosen = dossier.for_board
        chips: list[tuple[str, Tone]] = [
            (_key_finding(one), "success") for one in chosen[:_MOST_KEY_FINDINGS]
        ]
        if len(chosen) > _MOST_KEY_FINDINGS:
            chips.append((self.tr("and %n more", "", len(chosen) - _MOST_KEY_FINDINGS), "neutral"))
        if not dossier.results:
            return chips
        figures, bands = figures_of(dossier.results, dossier.results[0], ()), dossier.bands
        if figures.burden is not None:
            value = labels.number(figures.burden.per_megabase, 1)
            tone = labels.tmb_band_tone(tmb_band(figures.burden, bands))
            chips.append((f"TMB {value}", tone))
        if figures.microsatellites is not None:
            status = msi_status(figures.microsatellites, bands)
            chips.append((labels.msi_status(status), labels.msi_status_tone(status)))
        return chips

    def _nothing(self, dossier: Dossier) -> str:
        if not dossier.results:
            return self.tr("No results yet")
        return self.tr("None of the %n finding(s) is marked for the board yet", "", len(dossier.findings))


class OtherCases(QWidget):
    """Links to the patient's other cases; nothing where there is none."""

    case_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[object, ...] = ()
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(2)

    def show_cases(self, this: CaseSummary, cases: tuple[CaseSummary, ...]) -> None:
        """Build the links anew only when something changed, so that the focus stays."""
        others = tuple(one for one in cases if one.id != this.id)
        if (this.id, others) == self._shown:
            return
        self._shown = (this.id, others)
        emptied(self._inside)
        if others:
            self._inside.addWidget(plain_label(self.tr("Other cases of this patient"), "heading"))
        for other in others:
            self._inside.addWidget(self._link(this, other))
        self.setVisible(bool(others))

    def _link(self, this: CaseSummary, other: CaseSummary) -> QWidget:
        parts = [other.reference, other.diagnosis, labels.stage(other.stage)]
        if this.earlier_case_id == other.id:
            parts.append(self.tr("the earlier referral"))
        elif other.earlier_case_id == this.id:
            parts.append(self.tr("referred anew"))
        words = " · ".join(part for part in parts if part)
        link = push_button(self.fontMetrics().elidedText(words, _ELIDE, 320), "other_case", "quiet")
        link.setAccessibleName(words)
        link.setToolTip(plain_tooltip(words))
        link.clicked.connect(lambda: self.case_chosen.emit(other.id))
        return link


def _key_finding(stored: StoredFinding) -> str:
    finding = stored.finding
    if stored.masked:
        return masked_words()
    if finding.kind in {FindingKind.SMALL_VARIANT, FindingKind.SPLICE_VARIANT}:
        return f"{finding.gene} {short_change(finding)}".strip()
    return f"{finding.gene} {labels.finding_kind(finding.kind).lower()}".strip()
