"""What one case is about, beside the worklist."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mtb.domain.cases import Case, CaseSummary
from mtb.domain.next_steps import next_actions
from mtb.domain.people import Actor
from mtb.domain.referrals import ConsentKind, Referral, Urgency, consent_answer
from mtb.domain.specimens import Specimen
from mtb.domain.targets import DEFAULT_REMIND_AFTER
from mtb.services.cases import CaseService
from mtb.services.clock import local_day, system_clock
from mtb.ui import case_words, labels
from mtb.ui.kit.background import Background
from mtb.ui.kit.cards import Card
from mtb.ui.kit.chips import Chip
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label
from mtb.ui.screens.worklist import words

_WIDTH = 320
_EVENTS = 5


class Preview(Card):
    """The facts of the row the person stands on; what the row does not know is fetched."""

    def __init__(self, cases: CaseService, actor: Actor, background: Background) -> None:
        super().__init__()
        self.setObjectName("preview")
        self.setFixedWidth(_WIDTH)
        self._cases = cases
        self._actor = actor
        self._background = background
        self._case: CaseSummary | None = None
        self._remind_after = DEFAULT_REMIND_AFTER
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll = scroll
        self.add(scroll, 1)
        self.add(plain_label(self.tr("Enter opens the case · Space closes this"), "hint", wrap=True))

    def show_case(self, case: CaseSummary | None, remind_after: int = DEFAULT_REMIND_AFTER) -> None:
        """Show a case's row at once and the rest as soon as it is read; None shows nothing."""
        self._case, self._remind_after = case, remind_after
        self._fill(case, None)
        if case is not None:
            wanted = case.id
            self._background.run(self, lambda: self._cases.get(self._actor, wanted), self._show_rest)

    def _show_rest(self, case: Case) -> None:
        if self._case is not None and self._case.id == case.id:
            self._fill(case.summary, case)

    def _fill(self, case: CaseSummary | None, whole: Case | None) -> None:
        page = named(QWidget(), "scrolled")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 6, 0)
        layout.setSpacing(4)
        self.set_title("" if case is None else case.reference)
        if case is None:
            layout.addWidget(plain_label(self.tr("No case is chosen."), "muted"))
        else:
            self._fill_row(layout, case)
            if whole is not None:
                self._fill_rest(layout, whole)
        layout.addStretch(1)
        self._scroll.setWidget(page)

    def _fill_row(self, layout: QVBoxLayout, case: CaseSummary) -> None:
        if case.patient is not None:
            layout.addWidget(plain_label(case.patient.banner_name, "strong", wrap=True))
            told = (labels.sex(case.patient.sex), words.patient_number(case.patient))
            layout.addWidget(plain_label(" · ".join(one for one in told if one), "muted"))
        chips = QHBoxLayout()
        chips.setSpacing(6)
        chips.setContentsMargins(0, 6, 0, 0)
        chips.addWidget(Chip(labels.stage(case.stage), labels.stage_tone(case.stage)))
        if case.urgent:
            chips.addWidget(Chip(labels.urgency(Urgency.URGENT), "danger"))
        if not case.has_referral:
            chips.addWidget(Chip(self.tr("Referral missing"), "warning"))
        chips.addStretch(1)
        layout.addLayout(chips)
        today = local_day(system_clock())
        steps = [case_words.next_step(case, today, self._remind_after)]
        later = next_actions(case.facts, today, self._remind_after)[1:]
        steps += [case_words.action_words(action, today) for action in later]
        _fact(layout, self.tr("Next"), "\n".join(steps))
        due = [labels.days_in_stage(case, system_clock()), words.due(case, today)]
        _fact(layout, self.tr("In stage, due"), " · ".join(part for part in due if part))
        _fact(layout, self.tr("On hold"), words.hold(case, today))
        _fact(layout, self.tr("Works on it"), case.owner_name)
        _fact(layout, self.tr("Material"), "\n".join(map(_material, case.specimens)))
        _fact(layout, self.tr("Board"), words.board_day(case))
        _fact(layout, self.tr("Diagnosis"), ", ".join(one for one in (case.diagnosis, case.icd10) if one))
        _fact(
            layout, self.tr("Referred by"), "\n".join(one for one in (case.physician, case.hospital) if one)
        )
        findings = self.tr("%n finding(s)", "", case.finding_count) if case.finding_count else ""
        _fact(layout, self.tr("Results"), findings)

    def _fill_rest(self, layout: QVBoxLayout, case: Case) -> None:
        if case.referral is not None:
            self._fill_referral(layout, case.referral)
        last = [
            f"{labels.day(one.at.astimezone().date())}  {case_words.event(one.kind)}" for one in case.events
        ]
        _fact(layout, self.tr("Lately"), "\n".join(reversed(last[-_EVENTS:])))

    def _fill_referral(self, layout: QVBoxLayout, referral: Referral) -> None:
        _fact(layout, self.tr("Question to the board"), referral.question)
        ecog = "" if referral.ecog is None else str(referral.ecog)
        if ecog and referral.ecog_on:
            ecog = self.tr("{ecog} on {day}").format(ecog=ecog, day=labels.day(referral.ecog_on))
        _fact(layout, self.tr("ECOG"), ecog)
        lines = []
        for kind in ConsentKind:
            found = consent_answer(referral.consents, kind)
            answer = labels.consent_answer(found.answer if found else None)
            lines.append(f"{labels.consent_kind(kind)}: {answer}")
        _fact(layout, self.tr("Consents"), "\n".join(lines))
        _fact(layout, self.tr("Received"), labels.day(referral.received_on))


def _material(specimen: Specimen) -> str:
    """``25-1187 Førde: Asked for 13.11.2026``"""
    name = " ".join(part for part in (specimen.block, specimen.pathology) if part)
    day = specimen.unsuitable_on or specimen.sent_on or specimen.received_on or specimen.last_asked
    state = case_words.specimen_state(specimen.state)
    return f"{name}: {state} {labels.day(day)}" if day else f"{name}: {state}"


def _fact(layout: QVBoxLayout, title: str, text: str) -> None:
    """A small title and its text beneath; nothing at all when there is no text."""
    if not text:
        return
    layout.addSpacing(6)
    layout.addWidget(plain_label(title, "field"))
    layout.addWidget(plain_label(text, wrap=True))
