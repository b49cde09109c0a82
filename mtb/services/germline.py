"""The question whether a finding is inherited: asked, advised, ordered, answered, counselling."""

from dataclasses import fields, replace
from uuid import UUID, uuid4

from mtb.domain.audit import Action, Entity
from mtb.domain.errors import ConflictError, NotFoundError
from mtb.domain.finding_identity import identity_of
from mtb.domain.germline_follow_up import GermlineFollowUp, GermlineResult
from mtb.domain.germline_steps import checked_follow_up, require_test_consent
from mtb.domain.people import Actor
from mtb.domain.results import StoredFinding
from mtb.domain.rights import Right
from mtb.services.access import Access, about
from mtb.services.clock import Clock, local_day, system_clock
from mtb.store.database import UnitOfWork


class GermlineService:
    """For those who review findings and have the germline right."""

    def __init__(self, access: Access, clock: Clock = system_clock) -> None:
        self._access = access
        self._clock = clock

    def save(self, actor: Actor, case_id: UUID, follow_up: GermlineFollowUp) -> GermlineFollowUp:
        """Keep the steps taken; a confirmed finding is masked from then on, one that isn't there no longer.

        Either way it leaves the board until it is chosen anew. RuleError for steps that can't be so, and for
        a test without consent to germline information; ConflictError if it was saved in the meantime.
        """
        self._access.require(actor, Right.READ_GERMLINE)
        now = self._clock()
        checked = checked_follow_up(follow_up, local_day(now))
        with self._access.writing(actor, Right.REVIEW_FINDINGS) as unit:
            before = unit.germline.of_case(case_id).get(checked.identity)
            if (before.version if before else 0) != checked.version:
                raise ConflictError
            require_test_consent(before, checked, unit.cases.consents_of(case_id))
            rows = _rows_of(unit, case_id, checked.identity)
            if before is None and not rows:
                raise NotFoundError(
                    "The finding isn't in this case any more. Nothing was stored; look at the table again.",
                    "Funnet finnes ikke lenger i saken. Ingenting er lagret; se på tabellen på nytt.",
                )
            saved = self._save(unit, actor, replace(checked, case_id=case_id, at=now), before)
            if before is None or before.result is not saved.result:
                self._mark(unit, saved, rows)
            return saved

    def _save(
        self, unit: UnitOfWork, actor: Actor, follow_up: GermlineFollowUp, before: GermlineFollowUp | None
    ) -> GermlineFollowUp:
        """What is logged names the steps that were changed, never the gene or the answer."""
        saved = unit.germline.save(
            replace(
                follow_up,
                id=before.id if before else uuid4(),
                by=actor.display_name,
                by_account=actor.account,
            )
        )
        number = unit.revisions.keep(Entity.FINDING, saved.id, saved)
        action = Action.CHANGED if before else Action.CREATED
        case = unit.cases.summary(saved.case_id)
        steps = [
            each.name
            for each in fields(saved)
            if each.name.endswith("_on")
            and getattr(saved, each.name) != (getattr(before, each.name) if before else None)
        ]
        unit.audit.record(action, about(case, Entity.FINDING, saved.id), germline=steps, revision=number)
        return saved

    def _mark(self, unit: UnitOfWork, follow_up: GermlineFollowUp, rows: list[StoredFinding]) -> None:
        """The result decides whether the event is germline data, in every result it stands in."""
        marks = {GermlineResult.CONFIRMED: True, GermlineResult.NOT_FOUND: False}
        wanted = marks.get(follow_up.result) if follow_up.result else None
        for row in rows:
            if wanted is None or row.germline is wanted:
                continue
            unit.findings.mark_germline(row.id, row.version, wanted=wanted)
            case = unit.cases.summary(follow_up.case_id)
            unit.audit.record(Action.CHANGED, about(case, Entity.FINDING, row.id), germline=wanted)


def _rows_of(unit: UnitOfWork, case_id: UUID, identity: str) -> list[StoredFinding]:
    return [row for row in unit.findings.of_case(case_id) if identity_of(row.finding) == identity]
