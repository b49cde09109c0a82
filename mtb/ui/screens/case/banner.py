"""The band that says whose case it is, how it stands and what to do next; it never scrolls away."""

import datetime as dt
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from mtb.domain.cases import Case, CaseSummary
from mtb.domain.dates import age_on
from mtb.domain.patients import Patient
from mtb.domain.referrals import ConsentAnswer, ConsentKind, Referral, consent_answer
from mtb.domain.stages import Stage
from mtb.ui import case_words, labels
from mtb.ui.allowed import limit
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Band
from mtb.ui.kit.chips import Chip
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import ElidedLabel, plain_label, plain_tooltip
from mtb.ui.screens.case.case_marks import lines_of_treatment, local_date
from mtb.ui.screens.case.flow_steps import MAIN_KEY, Offer
from mtb.ui.screens.case.overview_next import DueWords, due_words

_NAME_ROOM: Final = 480


class CaseBanner(Band):
    """Two lines: the patient, stage and main action; the case, disease and consents.

    A third says why a case waits or was closed.
    """

    main_wanted = Signal()
    number_wanted = Signal()
    """The person asks for the whole national identity number: that is logged before it is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case_banner")
        self._case: Case | None = None
        self._today = dt.date.min
        self._number_shown = False
        self._name = named(ElidedLabel("", "title"), "banner_name")
        self._person = named(ElidedLabel("", "muted"), "banner_person")
        self._show = push_button(self.tr("Show"), "show_number", "quiet")
        self._show.setToolTip(
            plain_tooltip(self.tr("Show the national identity number until you leave the case"))
        )
        self._show.clicked.connect(self._turn_number)
        self._urgent = named(Chip(self.tr("Urgent"), "danger"), "urgent")
        self._missing = named(Chip(self.tr("Referral missing"), "warning"), "referral_missing")
        self._stage = named(Chip(), "stage")
        self._due = named(Chip(), "due")
        self._owner = named(ElidedLabel("", "small"), "banner_owner")
        self._state = named(Chip(), "banner_state")
        self._why = named(ElidedLabel("", "body"), "banner_why")
        self._main = push_button("", "main_action", "primary")
        self._main.clicked.connect(self.main_wanted)
        self._reference = named(plain_label("", "strong"), "banner_reference")
        self._disease = named(ElidedLabel("", "muted"), "banner_disease")
        self._consents = {kind: named(Chip(), f"consent_{kind.value}") for kind in ConsentKind}
        self._lay_out()

    def show_case(self, case: Case, today: dt.date, offer: Offer | None) -> None:
        """Show a case; a number that is shown stays shown as long as it is the same case.

        ``offer`` is its next step, None where there is nothing to press.
        """
        if self._case is None or self._case.id != case.id:
            self._number_shown = False
        self._case, self._today = case, today
        summary = case.summary
        self._name.set_text(case.patient.banner_name if case.patient else self.tr("Patient unknown"))
        self._name.ensurePolished()
        self._name.setMinimumWidth(min(self._name.sizeHint().width(), _NAME_ROOM))
        self._tell_person()
        self._reference.setText(summary.reference)
        self._disease.set_text(self._disease_line(case.referral))
        self._urgent.setVisible(summary.urgent)
        self._missing.setVisible(not summary.has_referral)
        self._stage.show_text(labels.stage(summary.stage), labels.stage_tone(summary.stage))
        self._tell_consents(case)
        self._tell_standing(summary)
        self._tell_action(offer)

    def hide_number(self) -> None:
        """Mask the number again: the case is being left."""
        self._number_shown = False
        if self._case is not None:
            self._tell_person()

    def show_number(self, case_id: UUID) -> None:
        """Its showing is logged: show it, if it is still the same case."""
        if self._case is not None and self._case.id == case_id:
            self._number_shown = True
            self._tell_person()

    def _turn_number(self) -> None:
        if self._number_shown:
            self.hide_number()
        else:
            self.number_wanted.emit()

    def _tell_person(self) -> None:
        patient = self._case.patient if self._case else None
        identity = patient.identity if patient else None
        self._show.setVisible(identity is not None)
        self._show.setText(self.tr("Hide") if self._number_shown else self.tr("Show"))
        self._person.set_text(" · ".join(self._person_parts(patient)))

    def _person_parts(self, patient: Patient | None) -> list[str]:
        if patient is None:
            return [self.tr("no referral says who it is")]
        parts = [labels.sex(patient.sex)]
        if patient.born is None:
            parts.append(self.tr("born: not stated"))
        else:
            parts.append(self.tr("%n y", "age in years", age_on(patient.born, self._today)))
            parts.append(self.tr("born {day}").format(day=labels.day(patient.born)))
        if patient.identity is None:
            parts.append(self.tr("no national identity number"))
        else:
            parts.append(patient.identity.spaced if self._number_shown else patient.identity.masked)
        return parts

    def _disease_line(self, referral: Referral | None) -> str:
        if referral is None:
            return self.tr("Diagnosis unknown until the referral is here")
        diagnosis = ", ".join(part for part in (referral.diagnosis, referral.icd10) if part)
        stage = self.tr("stage {stage}").format(stage=referral.stage or self.tr("not stated"))
        if referral.ecog is None:
            ecog = self.tr("ECOG not stated")
        elif referral.ecog_on is None:
            ecog = self.tr("ECOG {value}, undated").format(value=referral.ecog)
        else:
            ecog = self.tr("ECOG {value} ({day})").format(
                value=referral.ecog, day=labels.day(referral.ecog_on)
            )
        lines = lines_of_treatment(referral)
        treated = [self.tr("%n line(s) of treatment", "", lines)] if lines else []
        return " · ".join((diagnosis, stage, *treated, ecog))

    def _tell_standing(self, summary: CaseSummary) -> None:
        """Due day and owner; and of a case that waits or is closed, why."""
        due, role = due_words(summary.due_on, self._today)
        self._due.setToolTip(plain_tooltip(due))
        if late := summary.overdue(self._today):
            due = DueWords().late_by(late)  # the day itself is in the tooltip: a chip can't give way
        waits = summary.hold is not None
        self._due.setVisible(bool(due) and not waits)
        self._due.show_text(due, "danger" if role == "overdue" else "neutral")
        self._owner.setVisible(bool(summary.owner_name))
        self._owner.set_text(self.tr("Case worker: {who}").format(who=summary.owner_name))
        closed = summary.stage is Stage.CLOSED
        if summary.hold is not None:
            until = self.tr("On hold until {day}").format(day=labels.short_day(summary.hold.until))
            self._state.show_text(until, "danger" if role == "overdue" else "warning")
            self._why.set_text(summary.hold.why)
        elif closed:
            day = labels.day(local_date(summary.in_stage_since))
            self._state.show_text(self.tr("Closed {day}").format(day=day), "neutral")
            reason = summary.exit_reason
            self._why.set_text(case_words.exit_reason(reason) if reason else "")
        for part in (self._state, self._why):
            part.setVisible(waits or closed)

    def _tell_consents(self, case: Case) -> None:
        kinds = {
            ConsentKind.PROFILING: self.tr("Profiling"),
            ConsentKind.STUDY: self.tr("Study"),
            ConsentKind.GERMLINE: self.tr("Germline"),
            ConsentKind.SHARING: self.tr("Sharing"),
        }
        answers = {
            ConsentAnswer.GIVEN: self.tr("given"),
            ConsentAnswer.ASKED: self.tr("asked"),
            ConsentAnswer.REFUSED: self.tr("refused"),
            ConsentAnswer.WITHDRAWN: self.tr("withdrawn"),
        }
        for kind, chip in self._consents.items():
            consent = consent_answer(case.consents, kind)
            answer = consent.answer if consent else None
            words = answers[answer] if answer else self.tr("not recorded")
            chip.show_text(f"{kinds[kind]}: {words}", labels.consent_answer_tone(answer))
            when = f"{labels.consent_answer(answer)} {labels.day(consent.on)}" if consent else words
            chip.setToolTip(plain_tooltip(f"{labels.consent_kind(kind)}: {when}"))
            chip.setAccessibleDescription(when)
        # Data may be shared unless the patient objects: only the objection is worth the room.
        sharing = consent_answer(case.consents, ConsentKind.SHARING)
        objects = sharing is not None and sharing.answer in {ConsentAnswer.REFUSED, ConsentAnswer.WITHDRAWN}
        self._consents[ConsentKind.SHARING].setVisible(objects)

    def _tell_action(self, offer: Offer | None) -> None:
        self._main.setVisible(offer is not None)
        if offer is not None:
            text = offer.verb.text
            self._main.setText(f"{text.replace('&', '&&')}   {MAIN_KEY}")
            self._main.setAccessibleName(text)
            self._main.setToolTip(plain_tooltip(f"{offer.verb.why} ({MAIN_KEY})"))
            self._main.setAccessibleDescription("")
            self._main.setEnabled(True)
            limit(self._main, offer.refused)

    def _lay_out(self) -> None:
        first = self.add_line()
        first.addWidget(self._name)
        for label in (self._name, self._person):
            label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        first.addWidget(self._person)
        first.addWidget(self._show)
        first.addStretch(1)
        self._owner.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        for widget in (self._owner, self._urgent, self._missing, self._due, self._stage, self._main):
            first.addWidget(widget)
        second = self.add_line()
        second.addWidget(self._reference)
        second.addWidget(self._disease, 1)
        second.setSpacing(8)
        for chip in self._consents.values():
            second.addWidget(chip)
        third = self.add_line()
        third.setSpacing(8)
        third.addWidget(self._state)
        third.addWidget(self._why, 1)
