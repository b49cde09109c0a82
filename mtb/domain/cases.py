"""A case: one patient's question to the board, from referral to follow-up."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from mtb.domain.errors import RuleError
from mtb.domain.patients import Patient
from mtb.domain.referrals import Consent, ConsentAnswer, ConsentKind, Referral, consent_answer


class Stage(StrEnum):
    """Where a case stands. In the order of the work."""

    REFERRED = "referred"
    MATERIAL = "material"
    LABORATORY = "laboratory"
    SEQUENCING = "sequencing"
    INTERPRETATION = "interpretation"
    READY = "ready"
    ON_AGENDA = "on_agenda"
    DECIDED = "decided"
    FOLLOW_UP = "follow_up"
    CLOSED = "closed"


class EventKind(StrEnum):
    """What happened to a case. The stage follows from it; nobody types the stage."""

    REFERRED = "referred"
    REFERRAL_ADDED = "referral_added"
    REFERRAL_CORRECTED = "referral_corrected"
    RESULTS_IMPORTED = "results_imported"
    FINDINGS_REVIEWED = "findings_reviewed"
    REVIEW_REOPENED = "review_reopened"
    PUT_ON_AGENDA = "put_on_agenda"
    TAKEN_OFF_AGENDA = "taken_off_agenda"
    POSTPONED = "postponed"
    DECIDED = "decided"
    DECISION_CHANGED = "decision_changed"
    SIGNED_OFF = "signed_off"


@dataclass(frozen=True, slots=True)
class CaseEvent:
    """One entry of a case's history. ``detail`` is plain text, ``at`` is UTC."""

    at: dt.datetime
    kind: EventKind
    by: str
    detail: str


class NextStep(StrEnum):
    """What has to happen next; the words for it are the interface's."""

    ADD_REFERRAL = "add_referral"
    ASK_PROFILING_CONSENT = "ask_profiling_consent"
    WAIT_FOR_RESULTS = "wait_for_results"
    REVIEW_FINDINGS = "review_findings"
    PUT_ON_AGENDA = "put_on_agenda"
    DISCUSS = "discuss"
    SIGN_OFF_MINUTES = "sign_off_minutes"
    REPORT_OUTCOME = "report_outcome"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """One row of the worklist. ``in_stage_since`` is UTC; ``meeting_starts_at`` local time."""

    id: UUID
    version: int
    number: int
    inpred_id: str
    patient: Patient | None
    diagnosis: str
    icd10: str
    hospital: str
    physician: str
    stage: Stage
    in_stage_since: dt.datetime
    has_referral: bool
    profiling_consent: ConsentAnswer | None
    urgent: bool
    finding_count: int
    meeting_id: UUID | None
    meeting_starts_at: dt.datetime | None

    @property
    def reference(self) -> str:
        """What people call the case: its InPreD ID, or its running number while it has none."""
        return self.inpred_id or f"#{self.number}"

    @property
    def next_step(self) -> NextStep:
        return next_step(self.stage, self.profiling_consent, has_referral=self.has_referral)


@dataclass(frozen=True, slots=True)
class Case:
    """Everything about one case except its findings and decisions."""

    summary: CaseSummary
    referral: Referral | None
    events: tuple[CaseEvent, ...]

    @property
    def id(self) -> UUID:
        return self.summary.id

    @property
    def patient(self) -> Patient | None:
        return self.summary.patient

    @property
    def consents(self) -> tuple[Consent, ...]:
        return self.referral.consents if self.referral else ()


class CaseColumn(StrEnum):
    """What the worklist can be sorted by."""

    REFERENCE = "reference"
    PATIENT = "patient"
    DIAGNOSIS = "diagnosis"
    HOSPITAL = "hospital"
    STAGE = "stage"
    IN_STAGE = "in_stage"


@dataclass(frozen=True, slots=True)
class CaseQuery:
    """Which cases, in which order, and which page of them.

    Every word of ``text`` must be found in a case's identifiers, names, diagnosis or genes; a whole national
    identity number is compared exactly. No stages mean all. ``first`` counts from 0.
    """

    text: str = ""
    stages: frozenset[Stage] = frozenset()
    sorted_by: CaseColumn = CaseColumn.IN_STAGE
    descending: bool = False
    first: int = 0
    most: int = 200


@dataclass(frozen=True, slots=True)
class StageCount:
    stage: Stage
    cases: int


def next_step(stage: Stage, profiling_consent: ConsentAnswer | None, *, has_referral: bool) -> NextStep:
    """The one thing that moves a case on."""
    if not has_referral and stage is not Stage.CLOSED:
        return NextStep.ADD_REFERRAL
    if stage in {Stage.REFERRED, Stage.MATERIAL, Stage.LABORATORY, Stage.SEQUENCING}:
        if profiling_consent is not ConsentAnswer.GIVEN:
            return NextStep.ASK_PROFILING_CONSENT
        return NextStep.WAIT_FOR_RESULTS
    return {
        Stage.INTERPRETATION: NextStep.REVIEW_FINDINGS,
        Stage.READY: NextStep.PUT_ON_AGENDA,
        Stage.ON_AGENDA: NextStep.DISCUSS,
        Stage.DECIDED: NextStep.SIGN_OFF_MINUTES,
        Stage.FOLLOW_UP: NextStep.REPORT_OUTCOME,
    }.get(stage, NextStep.NOTHING)


def stage_after(stage: Stage, event: EventKind) -> Stage:
    """The stage a case is in after an event; most events leave it where it is.

    Results that arrive for a case which is already on an agenda or decided do not move it back.
    """
    if event is EventKind.RESULTS_IMPORTED:
        early = {Stage.REFERRED, Stage.MATERIAL, Stage.LABORATORY, Stage.SEQUENCING}
        return Stage.INTERPRETATION if stage in early else stage
    if event is EventKind.FINDINGS_REVIEWED:
        return Stage.READY if stage is Stage.INTERPRETATION else stage
    return {
        EventKind.REVIEW_REOPENED: Stage.INTERPRETATION,
        EventKind.PUT_ON_AGENDA: Stage.ON_AGENDA,
        EventKind.TAKEN_OFF_AGENDA: Stage.READY,
        EventKind.POSTPONED: Stage.READY,
        EventKind.DECIDED: Stage.DECIDED,
        EventKind.SIGNED_OFF: Stage.FOLLOW_UP,
    }.get(event, stage)


def require_agenda_place(case: CaseSummary, consents: tuple[Consent, ...]) -> None:
    """Raise RuleError unless the case may be put on a meeting's agenda."""
    if case.stage is Stage.CLOSED:
        raise RuleError("This case is closed.", "Saken er avsluttet.")
    if case.stage is Stage.ON_AGENDA:
        raise RuleError("This case is on an agenda already.", "Saken står allerede på en dagsorden.")
    answer = consent_answer(consents, ConsentKind.PROFILING)
    if answer is not None and answer.answer in {ConsentAnswer.REFUSED, ConsentAnswer.WITHDRAWN}:
        raise RuleError(
            "The patient has refused or withdrawn consent to profiling: the board can't discuss the case.",
            "Pasienten har avslått eller trukket samtykket til profilering: boardet kan ikke drøfte saken.",
        )
