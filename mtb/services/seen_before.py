"""Where in this database an event was seen before, for the person who looks at a finding."""

from uuid import UUID

from mtb.domain.audit import Action, Entity
from mtb.domain.errors import NotFoundError
from mtb.domain.people import Actor
from mtb.domain.results import StoredFinding
from mtb.domain.rights import Right
from mtb.domain.seen_before import MOST_SHOWN, Match, SeenBefore, Sought, counted, strongest
from mtb.services.access import Access, about
from mtb.services.clock import Clock, system_clock


class SeenBeforeService:
    """The first question of a session about a finding is logged; asking it anew is no new look."""

    def __init__(self, access: Access, clock: Clock = system_clock) -> None:
        self._access = access
        self._clock = clock
        self._asked: set[tuple[str, UUID]] = set()

    def of(self, actor: Actor, case_id: UUID, finding: StoredFinding) -> SeenBefore:
        """The other cases with this event, or one like it, as this person may see them.

        About a germline finding, and of one in another case, nothing is said without the germline right. The
        log says which finding was asked about, never its gene. NotFoundError if it is gone.
        """
        germline = actor.may(Right.READ_GERMLINE)
        with self._access.reading(actor) as unit:
            there = unit.seen_before.sought(case_id, finding.id)
        if there is None:
            raise NotFoundError(
                "The finding isn't in this case any more. Look at the table again.",
                "Funnet finnes ikke lenger i saken. Se på tabellen på nytt.",
            )
        sought, hidden = there
        if hidden and not germline:
            return SeenBefore(finding.id, masked=True)
        self._log(actor, sought)
        with self._access.reading(actor) as unit:
            found, more = unit.seen_before.hits(sought, germline=germline)
            hits = strongest(found)
            counts = {match: counted(hits, match) for match in Match}
            listed = unit.seen_before.described(hits[:MOST_SHOWN], case_id)
            of_all = unit.seen_before.cases_with_results(case_id)
        return SeenBefore(finding.id, listed, of_all, counts, more)

    def _log(self, actor: Actor, sought: Sought) -> None:
        question = (actor.session, sought.finding_id)
        if question in self._asked:
            return
        with self._access.writing(actor, Right.READ_CASES) as unit:
            case = unit.cases.summary(sought.case_id)
            subject = about(case, Entity.FINDING, sought.finding_id)
            unit.audit.record(Action.SEARCHED, subject, seen_before=True)
        self._asked.add(question)
