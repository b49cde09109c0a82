"""Everything the case screen shows of one case, read in one go off the GUI thread."""

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from mtb.domain.audit import Revision
from mtb.domain.cases import Case, EventKind
from mtb.domain.meetings import AgendaItem, Meeting
from mtb.domain.people import Actor
from mtb.domain.results import StoredFinding, StoredResult
from mtb.services.cases import CaseService
from mtb.services.meetings import MeetingService
from mtb.services.results import ResultService

_ON_AGENDAS = frozenset({EventKind.PUT_ON_AGENDA, EventKind.POSTPONED, EventKind.DECIDED})


@dataclass(frozen=True, slots=True)
class BoardRound:
    """One time the board had the case on its agenda."""

    meeting: Meeting
    item: AgendaItem


@dataclass(frozen=True, slots=True)
class Dossier:
    """A case with its results (the newest first), findings and boards (the latest first).

    ``revisions`` are the states the referral was saved in, the oldest first.
    """

    case: Case
    results: tuple[StoredResult, ...]
    findings: tuple[StoredFinding, ...]
    boards: tuple[BoardRound, ...]
    today: dt.date
    revisions: tuple[Revision, ...] = ()

    @property
    def for_board(self) -> tuple[StoredFinding, ...]:
        return tuple(finding for finding in self.findings if finding.for_board)


@dataclass(frozen=True, slots=True)
class Records:
    """The services the case screen works with, and who works."""

    cases: CaseService
    results: ResultService
    meetings: MeetingService
    actor: Actor

    def dossier(self, case_id: UUID, *, opening: bool = False) -> Dossier:
        """Read a case whole; NotFoundError if there is none. Touches no widget.

        ``opening``: the person opens the case, which is logged; reading it anew is no new look.
        """
        read = self.cases.open if opening else self.cases.get
        case = read(self.actor, case_id)
        return Dossier(
            case,
            tuple(self.results.of_case(self.actor, case_id)),
            tuple(self.results.findings(self.actor, case_id)),
            self._boards(case),
            self.cases.today(),
            tuple(self.cases.history(self.actor, case_id)),
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
