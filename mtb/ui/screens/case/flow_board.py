"""From reviewed findings to an agenda: what only the person at the case decides."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from mtb.domain.cases import CaseSummary, require_agenda_place
from mtb.domain.errors import RuleError
from mtb.domain.meetings import Meeting
from mtb.domain.reviews import Reviewed, blocks_closing, require_closable
from mtb.services.meetings import AgendaEntry
from mtb.ui import labels
from mtb.ui.agenda_picker import AgendaPicker
from mtb.ui.screens.case.flow_doing import Doing


class BoardMoves(QObject):
    """Closes and opens the review of the findings; puts the case on an agenda."""

    blocked = Signal(object)
    """The ids of the findings that are in the way of closing the review."""

    def __init__(self, doing: Doing) -> None:
        super().__init__(doing)
        self._doing = doing
        self._actor = doing.actor

    def review(self, *, ready: bool) -> None:
        """Close the review of the findings, or open it again."""
        if self._doing.dossier is None:
            return
        if ready and not self._may_close(self._doing.dossier.reviewed.reviewed):
            return
        case, results = self._doing.dossier.case.summary, self._doing.records.results
        work = results.close_review if ready else results.reopen_review
        words = self.tr("ready for the board") if ready else self.tr("back in interpretation")

        def done(saved: CaseSummary) -> None:
            self._doing.say("success", f"{saved.reference}: {words}")

        self._doing.work(lambda: work(self._actor, case), done)

    def _may_close(self, reviewed: tuple[Reviewed, ...]) -> bool:
        """Whether no finding is in the way; which are, is told and shown."""
        try:
            require_closable(reviewed)
        except RuleError as error:
            self._doing.tell_problem(error)
            self.blocked.emit(tuple(row.stored.id for row in reviewed if blocks_closing(row)))
            return False
        return True

    def put_on_agenda(self) -> None:
        """Ask which meeting, unless the rules forbid it: then say why."""
        if self._doing.dossier is None:
            return
        case = self._doing.dossier.case
        try:
            require_agenda_place(case.summary, case.consents)
        except RuleError as error:
            self._doing.tell_problem(error)
            return
        meetings = self._doing.records.meetings
        self._doing.work(
            lambda: meetings.open_meetings(self._actor), partial(self._ask_meeting, case.summary)
        )

    def _ask_meeting(self, case: CaseSummary, meetings: list[Meeting]) -> None:
        still_open = [meeting for meeting in meetings if not meeting.fixed]
        window = self._doing.screen.window()
        AgendaPicker(window, [case], still_open, partial(self._put_on, case)).open()

    def _put_on(self, case: CaseSummary, meeting_id: UUID, minutes: int) -> None:
        meetings = self._doing.records.meetings

        def done(entry: AgendaEntry) -> None:
            day = labels.short_day(entry.starts_at.date())
            words = self.tr("{case} is on the agenda of {day} at {time}")
            self._doing.say(
                "success",
                words.format(case=case.reference, day=day, time=labels.clock(entry.starts_at)),
            )

        self._doing.work(lambda: meetings.put_on_agenda(self._actor, meeting_id, case.id, minutes), done)
