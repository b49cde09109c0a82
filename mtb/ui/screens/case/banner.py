"""The band that says whose case it is and what to do next; it never scrolls away."""

import datetime as dt
from collections.abc import Callable
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from mtb.domain.cases import Case
from mtb.domain.dates import age_on
from mtb.domain.patients import Patient
from mtb.domain.referrals import ConsentAnswer, ConsentKind, Referral, consent_answer
from mtb.domain.rights import Right
from mtb.ui import labels
from mtb.ui.allowed import limit
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Band
from mtb.ui.kit.chips import Chip
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import ElidedLabel, plain_label, plain_tooltip
from mtb.ui.screens.case.actions import MAIN_KEY, MAIN_RIGHTS, MainAction, MainWords, main_action

_NAME_ROOM: Final = 480


class CaseBanner(Band):
    """Two lines: the patient, stage and main action; the case, disease and consents."""

    main_wanted = Signal()
    number_wanted = Signal()
    """The person asks for the whole national identity number: that is logged before it is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case_banner")
        self._case: Case | None = None
        self._today = dt.date.min
        self._number_shown = False
        self._words = MainWords()
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
        self._main = push_button("", "main_action", "primary")
        self._main.clicked.connect(self.main_wanted)
        self._reference = named(plain_label("", "strong"), "banner_reference")
        self._disease = named(ElidedLabel("", "muted"), "banner_disease")
        self._consents = {kind: named(Chip(), f"consent_{kind.value}") for kind in ConsentKind}
        self._lay_out()

    def show_case(self, case: Case, today: dt.date, may: Callable[[Right], str]) -> None:
        """Show a case; a number that is shown stays shown as long as it is the same case.

        ``may`` says why the person may not do something; nothing where they may.
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
        self._tell_action(main_action(case), may)

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
        return " · ".join((diagnosis, stage, ecog))

    def _tell_consents(self, case: Case) -> None:
        kinds = {
            ConsentKind.PROFILING: self.tr("Profiling"),
            ConsentKind.STUDY: self.tr("Study"),
            ConsentKind.GERMLINE: self.tr("Germline"),
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

    def _tell_action(self, action: MainAction | None, may: Callable[[Right], str]) -> None:
        self._main.setVisible(action is not None)
        if action is not None:
            text, why = self._words.words(action)
            self._main.setText(f"{text.replace('&', '&&')}   {MAIN_KEY}")
            self._main.setAccessibleName(text)
            self._main.setToolTip(plain_tooltip(f"{why} ({MAIN_KEY})"))
            self._main.setAccessibleDescription("")
            self._main.setEnabled(True)
            limit(self._main, may(MAIN_RIGHTS[action]))

    def _lay_out(self) -> None:
        first = self.add_line()
        first.addWidget(self._name)
        for label in (self._name, self._person):
            label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        first.addWidget(self._person)
        first.addWidget(self._show)
        first.addStretch(1)
        for widget in (self._urgent, self._missing, self._stage, self._main):
            first.addWidget(widget)
        second = self.add_line()
        second.addWidget(self._reference)
        second.addWidget(self._disease, 1)
        second.setSpacing(8)
        for chip in self._consents.values():
            second.addWidget(chip)
