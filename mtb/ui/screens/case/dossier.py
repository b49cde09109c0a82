"""Everything the case screen shows of one case, read in one go off the GUI thread."""

import datetime as dt
from dataclasses import dataclass, field
from uuid import UUID

from mtb.domain.audit import Revision
from mtb.domain.biomarkers import INPRED_2026_04, BandSet
from mtb.domain.case_changes import CaseChange
from mtb.domain.case_documents import CaseDocument
from mtb.domain.cases import Case, CaseSummary
from mtb.domain.meetings import AgendaItem, Meeting
from mtb.domain.next_steps import NextAction, next_actions
from mtb.domain.people import Actor
from mtb.domain.results import StoredFinding, StoredResult
from mtb.domain.reviews import CaseFindings
from mtb.domain.stages import EventKind
from mtb.domain.targets import StageTargets
from mtb.services.bands import BandService
from mtb.services.case_documents import CaseDocumentService
from mtb.services.case_flow import CaseFlowService
from mtb.services.cases import CaseService
from mtb.services.corrections import CorrectionService
from mtb.services.evidence import EvidenceService
from mtb.services.germline import GermlineService
from mtb.services.inquiries import InquiryService
from mtb.services.meetings import MeetingService
from mtb.services.results import ResultService
from mtb.services.reviews import ReviewService
from mtb.services.seen_before import SeenBeforeService

_ON_AGENDAS = frozenset({EventKind.PUT_ON_AGENDA, EventKind.POSTPONED, EventKind.DECIDED})


@dataclass(frozen=True, slots=True)
class BoardRound:
    """One time the board had the case on its agenda."""

    meeting: Meeting
    item: AgendaItem


@dataclass(frozen=True, slots=True)
class Dossier:
    """A case with its results (the newest first), findings and boards (the latest first).

    ``revisions`` are the states the referral was saved in, the oldest first; ``changes`` everything that was
    ever done, the newest first; ``merged_into`` is the case that counts where this one was entered twice.
    """

    case: Case
    results: tuple[StoredResult, ...]
    findings: tuple[StoredFinding, ...]
    boards: tuple[BoardRound, ...]
    today: dt.date
    revisions: tuple[Revision, ...] = ()
    changes: tuple[CaseChange, ...] = ()
    documents: tuple[CaseDocument, ...] = ()
    merged_into: CaseSummary | None = None
    of_same_patient: tuple[CaseSummary, ...] = ()
    targets: StageTargets = field(default_factory=StageTargets)
    bands: BandSet = INPRED_2026_04
    reviewed: CaseFindings = field(default_factory=CaseFindings)

    @property
    def actions(self) -> tuple[NextAction, ...]:
        """Everything that waits to be done, the most pressing first."""
        return next_actions(self.case.summary.facts, self.today, self.targets.remind_after)

    @property
    def for_board(self) -> tuple[StoredFinding, ...]:
        return tuple(finding for finding in self.findings if finding.for_board)


@dataclass(frozen=True, slots=True)
class Records:
    """The services the case screen works with, and who works."""

    cases: CaseService
    flow: CaseFlowService
    inquiries: InquiryService
    results: ResultService
    meetings: MeetingService
    actor: Actor
    documents: CaseDocumentService
    corrections: CorrectionService
    bands: BandService
    reviews: ReviewService
    germline: GermlineService
    evidence: EvidenceService
    seen_before: SeenBeforeService

    def dossier(self, case_id: UUID, *, opening: bool = False) -> Dossier:
        """Read a case whole; NotFoundError if there is none. Touches no widget.

        ``opening``: the person opens the case, which is logged; reading it anew is no new look.
        """
        read = self.cases.open if opening else self.cases.get
        case = read(self.actor, case_id)
        reviewed = self.reviews.of_case(self.actor, case_id)
        return Dossier(
            case,
            tuple(self.results.of_case(self.actor, case_id)),
            tuple(row.stored for row in reviewed.reviewed),
            self._boards(case),
            self.cases.today(),
            tuple(self.cases.history(self.actor, case_id)),
            changes=self.corrections.history(self.actor, case_id),
            documents=self.documents.of_case(self.actor, case_id),
            merged_into=self.corrections.merged_into(self.actor, case.summary),
            of_same_patient=self.corrections.of_same_patient(self.actor, case.summary),
            targets=self.flow.targets(self.actor),
            bands=self.bands.in_force(self.actor),
            reviewed=reviewed,
        )

    def _boards(self, case: Case) -> tuple[BoardRound, ...]:
        days = {event.detail for event in case.events if event.kind in _ON_AGENDAS}
        return tuple(
            BoardRound(meeting, entry.item)
            for meeting in self.meetings.all(self.actor)
            if meeting.id == case.summary.meeting_id or meeting.reference in days
            for entry in self.meetings.agenda(self.actor, meeting.id)
            if entry.case.id == case.id
        )
