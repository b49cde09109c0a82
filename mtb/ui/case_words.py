"""Words for what happens to a case: its next step, its events, its material, its treatment."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Final, TypeVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from mtb.domain.cases import CaseSummary, CaseView
from mtb.domain.next_steps import NextAction, NextStep
from mtb.domain.places import PlaceKind
from mtb.domain.referrals import ConsentAnswer
from mtb.domain.specimens import SampleState, SpecimenState
from mtb.domain.stages import EventKind, ExitReason
from mtb.domain.targets import DEFAULT_REMIND_AFTER
from mtb.domain.treatments import Response, StopReason, TreatmentKind
from mtb.ui import labels
from mtb.ui.kit.theme import Tone

E = TypeVar("E")

_STEPS: Final[dict[NextStep, object]] = {
    NextStep.ADD_REFERRAL: QT_TRANSLATE_NOOP("CaseWords", "Add the referral"),
    NextStep.ASK_PROFILING_CONSENT: QT_TRANSLATE_NOOP("CaseWords", "Ask for consent to profiling"),
    NextStep.CLOSE_WITHOUT_CONSENT: QT_TRANSLATE_NOOP("CaseWords", "Close: no consent to profiling"),
    NextStep.NAME_MATERIAL: QT_TRANSLATE_NOOP("CaseWords", "Name the block and where it lies"),
    NextStep.ASK_FOR_MATERIAL: QT_TRANSLATE_NOOP("CaseWords", "Ask pathology for block {subject}"),
    NextStep.WAIT_FOR_MATERIAL: QT_TRANSLATE_NOOP("CaseWords", "Wait for block {subject}"),
    NextStep.REMIND_PATHOLOGY: QT_TRANSLATE_NOOP("CaseWords", "Reminder to pathology, block {subject}"),
    NextStep.FIND_OTHER_MATERIAL: QT_TRANSLATE_NOOP("CaseWords", "Find other material, or close"),
    NextStep.SEND_TO_LABORATORY: QT_TRANSLATE_NOOP("CaseWords", "Send block {subject} to the laboratory"),
    NextStep.SECTION: QT_TRANSLATE_NOOP("CaseWords", "Section block {subject}"),
    NextStep.EXTRACT: QT_TRANSLATE_NOOP("CaseWords", "Extract {subject}"),
    NextStep.PREPARE_LIBRARY: QT_TRANSLATE_NOOP("CaseWords", "Prepare the library of {subject}"),
    NextStep.REPEAT_SAMPLE: QT_TRANSLATE_NOOP("CaseWords", "{subject} failed: repeat it or close"),
    NextStep.START_RUN: QT_TRANSLATE_NOOP("CaseWords", "Put {subject} on a run"),
    NextStep.WAIT_FOR_RESULTS: QT_TRANSLATE_NOOP("CaseWords", "Wait for run {subject}"),
    NextStep.REVIEW_FINDINGS: QT_TRANSLATE_NOOP("CaseWords", "Review the findings"),
    NextStep.PUT_ON_AGENDA: QT_TRANSLATE_NOOP("CaseWords", "Put on an agenda"),
    NextStep.DISCUSS: QT_TRANSLATE_NOOP("CaseWords", "Discuss at the board"),
    NextStep.SIGN_OFF_MINUTES: QT_TRANSLATE_NOOP("CaseWords", "Sign off the minutes"),
    NextStep.REPORT_OUTCOME: QT_TRANSLATE_NOOP("CaseWords", "Report the outcome"),
    NextStep.WAIT_FOR_PHYSICIAN: QT_TRANSLATE_NOOP("CaseWords", "Wait for an answer from {subject}"),
    NextStep.REMIND_PHYSICIAN: QT_TRANSLATE_NOOP("CaseWords", "Reminder to {subject}"),
    NextStep.LOOK_AGAIN: QT_TRANSLATE_NOOP("CaseWords", "On hold, look again"),
    NextStep.NOTHING: QT_TRANSLATE_NOOP("CaseWords", "Nothing more to do"),
}
_WITHOUT_SUBJECT: Final[dict[NextStep, object]] = {
    NextStep.WAIT_FOR_RESULTS: QT_TRANSLATE_NOOP("CaseWords", "Wait for the results"),
    NextStep.EXTRACT: QT_TRANSLATE_NOOP("CaseWords", "Extract DNA and RNA"),
}
_EVENTS: Final[dict[EventKind, object]] = {
    EventKind.REFERRED: QT_TRANSLATE_NOOP("CaseWords", "Referral received"),
    EventKind.REFERRAL_ADDED: QT_TRANSLATE_NOOP("CaseWords", "Referral added to the results"),
    EventKind.REFERRAL_CORRECTED: QT_TRANSLATE_NOOP("CaseWords", "Referral corrected"),
    EventKind.CONSENT_RECORDED: QT_TRANSLATE_NOOP("CaseWords", "Consent recorded"),
    EventKind.MATERIAL_NAMED: QT_TRANSLATE_NOOP("CaseWords", "Material named"),
    EventKind.MATERIAL_CORRECTED: QT_TRANSLATE_NOOP("CaseWords", "Material corrected"),
    EventKind.MATERIAL_ASKED: QT_TRANSLATE_NOOP("CaseWords", "Material asked for"),
    EventKind.MATERIAL_REMINDED: QT_TRANSLATE_NOOP("CaseWords", "Reminder sent to pathology"),
    EventKind.MATERIAL_RECEIVED: QT_TRANSLATE_NOOP("CaseWords", "Material received"),
    EventKind.MATERIAL_UNSUITABLE: QT_TRANSLATE_NOOP("CaseWords", "Material can't be used"),
    EventKind.SENT_TO_LABORATORY: QT_TRANSLATE_NOOP("CaseWords", "Sent to the laboratory"),
    EventKind.NEW_MATERIAL_WANTED: QT_TRANSLATE_NOOP("CaseWords", "New material wanted"),
    EventKind.SECTIONED: QT_TRANSLATE_NOOP("CaseWords", "Sectioned"),
    EventKind.SAMPLES_MADE: QT_TRANSLATE_NOOP("CaseWords", "Laboratory samples planned"),
    EventKind.SAMPLE_CORRECTED: QT_TRANSLATE_NOOP("CaseWords", "Laboratory sample corrected"),
    EventKind.EXTRACTED: QT_TRANSLATE_NOOP("CaseWords", "Extracted"),
    EventKind.LIBRARY_PREPARED: QT_TRANSLATE_NOOP("CaseWords", "Library prepared"),
    EventKind.BATCH_PLANNED: QT_TRANSLATE_NOOP("CaseWords", "Library batch planned"),
    EventKind.SAMPLE_FAILED: QT_TRANSLATE_NOOP("CaseWords", "Sample failed"),
    EventKind.SAMPLE_REPLACED: QT_TRANSLATE_NOOP("CaseWords", "Sample replaced"),
    EventKind.SEQUENCING_STARTED: QT_TRANSLATE_NOOP("CaseWords", "Sequencing started"),
    EventKind.SEQUENCING_FAILED: QT_TRANSLATE_NOOP("CaseWords", "Sequencing failed"),
    EventKind.RESULTS_IMPORTED: QT_TRANSLATE_NOOP("CaseWords", "Results imported"),
    EventKind.LIST_IMPORTED: QT_TRANSLATE_NOOP("CaseWords", "Taken from a list"),
    EventKind.FORM_IMPORTED: QT_TRANSLATE_NOOP("CaseWords", "Laboratory figures imported"),
    EventKind.FINDINGS_REVIEWED: QT_TRANSLATE_NOOP("CaseWords", "Findings reviewed"),
    EventKind.REVIEW_REOPENED: QT_TRANSLATE_NOOP("CaseWords", "Review opened again"),
    EventKind.PUT_ON_AGENDA: QT_TRANSLATE_NOOP("CaseWords", "Put on an agenda"),
    EventKind.TAKEN_OFF_AGENDA: QT_TRANSLATE_NOOP("CaseWords", "Taken off the agenda"),
    EventKind.POSTPONED: QT_TRANSLATE_NOOP("CaseWords", "Postponed by the board"),
    EventKind.DECIDED: QT_TRANSLATE_NOOP("CaseWords", "Decided by the board"),
    EventKind.DECISION_CHANGED: QT_TRANSLATE_NOOP("CaseWords", "Decision changed"),
    EventKind.SIGNED_OFF: QT_TRANSLATE_NOOP("CaseWords", "Minutes signed off"),
    EventKind.PHYSICIAN_ASKED: QT_TRANSLATE_NOOP("CaseWords", "Question sent"),
    EventKind.PHYSICIAN_REMINDED: QT_TRANSLATE_NOOP("CaseWords", "Reminder of a question sent"),
    EventKind.PHYSICIAN_ANSWERED: QT_TRANSLATE_NOOP("CaseWords", "Question answered"),
    EventKind.DOCUMENT_ADDED: QT_TRANSLATE_NOOP("CaseWords", "Document added"),
    EventKind.DOCUMENT_REMOVED: QT_TRANSLATE_NOOP("CaseWords", "Document removed"),
    EventKind.OWNER_CHANGED: QT_TRANSLATE_NOOP("CaseWords", "Taken over"),
    EventKind.ON_HOLD: QT_TRANSLATE_NOOP("CaseWords", "Put on hold"),
    EventKind.OFF_HOLD: QT_TRANSLATE_NOOP("CaseWords", "Taken off hold"),
    EventKind.CLOSED: QT_TRANSLATE_NOOP("CaseWords", "Closed"),
    EventKind.REOPENED: QT_TRANSLATE_NOOP("CaseWords", "Opened again"),
    EventKind.UNDONE: QT_TRANSLATE_NOOP("CaseWords", "Undone"),
    EventKind.PATIENT_CHANGED: QT_TRANSLATE_NOOP("CaseWords", "Moved to another patient"),
    EventKind.MERGED: QT_TRANSLATE_NOOP("CaseWords", "Merged"),
}
_EXITS: Final[dict[ExitReason, object]] = {
    ExitReason.COMPLETED: QT_TRANSLATE_NOOP("CaseWords", "Followed up to the end"),
    ExitReason.REJECTED: QT_TRANSLATE_NOOP("CaseWords", "Referral rejected"),
    ExitReason.CONSENT_WITHDRAWN: QT_TRANSLATE_NOOP("CaseWords", "Consent refused or withdrawn"),
    ExitReason.INSUFFICIENT_MATERIAL: QT_TRANSLATE_NOOP("CaseWords", "Insufficient material"),
    ExitReason.FAILED: QT_TRANSLATE_NOOP("CaseWords", "Analysis failed"),
    ExitReason.ANSWERED_FROM_PRE_MEETING: QT_TRANSLATE_NOOP("CaseWords", "Answered from the pre-meeting"),
    ExitReason.DIED: QT_TRANSLATE_NOOP("CaseWords", "The patient has died"),
    ExitReason.TOO_ILL: QT_TRANSLATE_NOOP("CaseWords", "The patient is too ill"),
    ExitReason.DECLINED: QT_TRANSLATE_NOOP("CaseWords", "The patient declines"),
    ExitReason.MOVED_ELSEWHERE: QT_TRANSLATE_NOOP("CaseWords", "Moved elsewhere"),
    ExitReason.DUPLICATE: QT_TRANSLATE_NOOP("CaseWords", "Merged into another case"),
}
_SPECIMEN_STATES: Final[dict[SpecimenState, object]] = {
    SpecimenState.NAMED: QT_TRANSLATE_NOOP("CaseWords", "Not asked for"),
    SpecimenState.ASKED: QT_TRANSLATE_NOOP("CaseWords", "Asked for"),
    SpecimenState.RECEIVED: QT_TRANSLATE_NOOP("CaseWords", "Received"),
    SpecimenState.IN_LABORATORY: QT_TRANSLATE_NOOP("CaseWords", "In the laboratory"),
    SpecimenState.UNSUITABLE: QT_TRANSLATE_NOOP("CaseWords", "Can't be used"),
}
_SPECIMEN_TONES: Final[dict[SpecimenState, Tone]] = {
    SpecimenState.ASKED: "warning",
    SpecimenState.RECEIVED: "info",
    SpecimenState.IN_LABORATORY: "success",
    SpecimenState.UNSUITABLE: "danger",
}
_SAMPLE_STATES: Final[dict[SampleState, object]] = {
    SampleState.PLANNED: QT_TRANSLATE_NOOP("CaseWords", "Planned"),
    SampleState.EXTRACTED: QT_TRANSLATE_NOOP("CaseWords", "Extracted"),
    SampleState.LIBRARY: QT_TRANSLATE_NOOP("CaseWords", "Library ready"),
    SampleState.ON_RUN: QT_TRANSLATE_NOOP("CaseWords", "On a run"),
    SampleState.FAILED: QT_TRANSLATE_NOOP("CaseWords", "Failed"),
    SampleState.REPLACED: QT_TRANSLATE_NOOP("CaseWords", "Replaced"),
}
_SAMPLE_TONES: Final[dict[SampleState, Tone]] = {
    SampleState.EXTRACTED: "warning",
    SampleState.LIBRARY: "info",
    SampleState.ON_RUN: "success",
    SampleState.FAILED: "danger",
}
_TREATMENT_KINDS: Final[dict[TreatmentKind, object]] = {
    TreatmentKind.SYSTEMIC: QT_TRANSLATE_NOOP("CaseWords", "Systemic treatment"),
    TreatmentKind.SURGERY: QT_TRANSLATE_NOOP("CaseWords", "Surgery"),
    TreatmentKind.RADIOTHERAPY: QT_TRANSLATE_NOOP("CaseWords", "Radiotherapy"),
    TreatmentKind.OTHER: QT_TRANSLATE_NOOP("CaseWords", "Other treatment"),
}
_RESPONSES: Final[dict[Response, object]] = {
    Response.COMPLETE: QT_TRANSLATE_NOOP("CaseWords", "CR, complete response"),
    Response.PARTIAL: QT_TRANSLATE_NOOP("CaseWords", "PR, partial response"),
    Response.STABLE: QT_TRANSLATE_NOOP("CaseWords", "SD, stable disease"),
    Response.PROGRESSION: QT_TRANSLATE_NOOP("CaseWords", "PD, progression"),
    Response.NOT_EVALUATED: QT_TRANSLATE_NOOP("CaseWords", "NE, not evaluated"),
}
_STOP_REASONS: Final[dict[StopReason, object]] = {
    StopReason.PROGRESSION: QT_TRANSLATE_NOOP("CaseWords", "Progression"),
    StopReason.TOXICITY: QT_TRANSLATE_NOOP("CaseWords", "Side effects"),
    StopReason.COMPLETED: QT_TRANSLATE_NOOP("CaseWords", "Completed as planned"),
    StopReason.PATIENT_WISH: QT_TRANSLATE_NOOP("CaseWords", "The patient's wish"),
    StopReason.DETERIORATION: QT_TRANSLATE_NOOP("CaseWords", "Deterioration"),
    StopReason.OTHER_THERAPY: QT_TRANSLATE_NOOP("CaseWords", "Other treatment chosen"),
    StopReason.MEDICAL_REASONS: QT_TRANSLATE_NOOP("CaseWords", "Medical reasons"),
    StopReason.OTHER: QT_TRANSLATE_NOOP("CaseWords", "Other reason"),
}
_PLACE_KINDS: Final[dict[PlaceKind, object]] = {
    PlaceKind.HOSPITAL: QT_TRANSLATE_NOOP("CaseWords", "Hospital"),
    PlaceKind.DEPARTMENT: QT_TRANSLATE_NOOP("CaseWords", "Department"),
    PlaceKind.PATHOLOGY: QT_TRANSLATE_NOOP("CaseWords", "Pathology"),
    PlaceKind.LABORATORY: QT_TRANSLATE_NOOP("CaseWords", "Laboratory"),
}
_VIEWS: Final[dict[CaseView, object]] = {
    CaseView.ALL: QT_TRANSLATE_NOOP("CaseWords", "All open cases"),
    CaseView.MINE: QT_TRANSLATE_NOOP("CaseWords", "My cases"),
    CaseView.OVERDUE: QT_TRANSLATE_NOOP("CaseWords", "Overdue"),
    CaseView.WAITING_FOR_MATERIAL: QT_TRANSLATE_NOOP("CaseWords", "Waiting for material"),
    CaseView.NO_ANSWER: QT_TRANSLATE_NOOP("CaseWords", "No answer from physician"),
    CaseView.ON_HOLD: QT_TRANSLATE_NOOP("CaseWords", "On hold"),
    CaseView.CLOSED: QT_TRANSLATE_NOOP("CaseWords", "Closed cases"),
}
_CONSENT_WAITS: Final[dict[ConsentAnswer, object]] = {
    ConsentAnswer.ASKED: QT_TRANSLATE_NOOP("CaseWords", "Wait for the answer on profiling"),
}
_ASKED_STEPS = frozenset(
    {
        *(NextStep.REMIND_PATHOLOGY, NextStep.WAIT_FOR_MATERIAL),
        *(NextStep.REMIND_PHYSICIAN, NextStep.WAIT_FOR_PHYSICIAN),
    }
)


class _Counted(QObject):
    """Words with a number: the tool that gathers words sees a plural only in ``tr``."""

    def asked(self, days: int) -> str:
        return self.tr("asked %n day(s) ago", "", days)

    def findings_to_review(self, count: int) -> str:
        return self.tr("Review %n finding(s)", "", count)


def _in_words(words: Mapping[E, object]) -> Callable[[E], str]:
    return labels.in_words(words, "CaseWords")


event = _in_words(_EVENTS)
exit_reason = _in_words(_EXITS)
specimen_state = _in_words(_SPECIMEN_STATES)
specimen_state_tone = labels.in_tones(_SPECIMEN_TONES)
sample_state = _in_words(_SAMPLE_STATES)
sample_state_tone = labels.in_tones(_SAMPLE_TONES)
treatment_kind = _in_words(_TREATMENT_KINDS)
response = _in_words(_RESPONSES)
stop_reason = _in_words(_STOP_REASONS)
place_kind = _in_words(_PLACE_KINDS)
case_view = _in_words(_VIEWS)


def next_step(case: CaseSummary, today: dt.date, remind_after: int = DEFAULT_REMIND_AFTER) -> str:
    """What moves the case on: ``Reminder to pathology, block 25-1187, asked 9 days ago``."""
    action, answer = case.next_action(today, remind_after), case.profiling_consent
    if action.step is NextStep.ASK_PROFILING_CONSENT and answer in _CONSENT_WAITS:
        return _in_words(_CONSENT_WAITS)(answer)
    if action.step is NextStep.DISCUSS and case.meeting_starts_at is not None:
        words = QCoreApplication.translate("CaseWords", "Discuss at the board on {day}")
        return words.format(day=labels.short_day(case.meeting_starts_at.date()))
    return action_words(action, today)


def action_words(action: NextAction, today: dt.date) -> str:
    """One step in words, with what it is about and for how long it has waited."""
    if action.step is NextStep.REVIEW_FINDINGS and action.count:
        return _Counted().findings_to_review(action.count)
    if action.step is NextStep.LOOK_AGAIN and action.since is not None:
        words = QCoreApplication.translate("CaseWords", "On hold until {day}: {why}")
        return words.format(day=labels.short_day(action.since), why=action.subject)
    if not action.subject and action.step in _WITHOUT_SUBJECT:
        return _in_words(_WITHOUT_SUBJECT)(action.step)
    said = _in_words(_STEPS)(action.step).format(subject=action.subject)
    if action.step in _ASKED_STEPS and action.since is not None:
        return f"{said}, {_Counted().asked((today - action.since).days)}"
    return said
