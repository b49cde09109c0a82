"""A case: one patient's question to the board, from referral to follow-up."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from mtb.domain.errors import RuleError
from mtb.domain.inquiries import Inquiry
from mtb.domain.next_steps import CaseFacts, NextAction, next_actions
from mtb.domain.patients import Patient
from mtb.domain.referrals import Consent, ConsentAnswer, ConsentKind, Referral, consent_answer
from mtb.domain.specimens import LabSample, Specimen
from mtb.domain.stages import CaseEvent, ExitReason, Hold, Stage
from mtb.domain.targets import DEFAULT_REMIND_AFTER


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """One row of the worklist. ``in_stage_since`` is UTC; ``meeting_starts_at`` local time.

    ``owner`` is the account of who works on the case; ``earlier_case_id`` the case this one refers anew,
    ``merged_into_id`` the one that counts where this one was entered twice.
    """

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
    due_on: dt.date | None = None
    hold: Hold | None = None
    exit_reason: ExitReason | None = None
    owner: str = ""
    owner_name: str = ""
    earlier_case_id: UUID | None = None
    merged_into_id: UUID | None = None
    specimens: tuple[Specimen, ...] = ()
    samples: tuple[LabSample, ...] = ()
    inquiries: tuple[Inquiry, ...] = ()

    @property
    def reference(self) -> str:
        """What people call the case: its InPreD ID, or its running number while it has none."""
        return self.inpred_id or f"#{self.number}"

    @property
    def facts(self) -> CaseFacts:
        """What the next step is worked out from."""
        return CaseFacts(
            self.stage,
            self.has_referral,
            self.profiling_consent,
            self.hold,
            self.specimens,
            self.samples,
            self.inquiries,
            self.finding_count,
        )

    def next_action(self, today: dt.date, remind_after: int = DEFAULT_REMIND_AFTER) -> NextAction:
        """The one thing that moves the case on."""
        return next_actions(self.facts, today, remind_after)[0]

    def overdue(self, today: dt.date) -> int:
        """How many days the case is late; 0 when it is not."""
        return 0 if self.due_on is None else max(0, (today - self.due_on).days)


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
    DUE = "due"
    PHYSICIAN = "physician"
    OWNER = "owner"
    MEETING = "meeting"


class CaseView(StrEnum):
    """Which open cases to look at. The words are the interface's."""

    ALL = "all"
    MINE = "mine"
    OVERDUE = "overdue"
    WAITING_FOR_MATERIAL = "waiting_for_material"
    NO_ANSWER = "no_answer"
    ON_HOLD = "on_hold"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class CaseQuery:
    """Which cases, in which order, and which page of them.

    Every word of ``text`` must be found in a case's identifiers, names, diagnosis or genes; a whole national
    identity number is compared exactly. No stages mean all. ``first`` counts from 0. ``today`` is
    needed for what is overdue, ``account`` for whose cases are one's own.
    """

    text: str = ""
    stages: frozenset[Stage] = frozenset()
    view: CaseView = CaseView.ALL
    hospital: str = ""
    account: str = ""
    today: dt.date | None = None
    sorted_by: CaseColumn = CaseColumn.IN_STAGE
    descending: bool = False
    first: int = 0
    most: int = 60

    @property
    def is_narrowed(self) -> bool:
        """Whether it asks for less than every open case."""
        return bool(self.text.strip() or self.stages or self.hospital) or self.view is not CaseView.ALL


@dataclass(frozen=True, slots=True)
class StageCount:
    """``overdue`` counts those whose day has passed, ``next_due`` is the first day still to come."""

    stage: Stage
    cases: int
    overdue: int = 0
    next_due: dt.date | None = None


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
