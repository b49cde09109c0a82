"""What people say about findings: read with everything that belongs to them, changed, answered, undone."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from uuid import UUID, uuid4

from mtb.domain.audit import Action, Entity
from mtb.domain.cases import CaseSummary
from mtb.domain.errors import ConflictError, NotFoundError, RightError, RuleError
from mtb.domain.finding_identity import identity_of
from mtb.domain.germline import seen_by
from mtb.domain.germline_rules import germline_flags
from mtb.domain.people import Actor
from mtb.domain.referrals import Referral
from mtb.domain.results import StoredFinding, StoredResult
from mtb.domain.reviews import (
    CaseFindings,
    FindingReview,
    Judgement,
    ReviewChange,
    Reviewed,
    ReviewsBefore,
    SecondOpinion,
    agreed,
    checked_change,
    paired,
)
from mtb.domain.rights import Right
from mtb.domain.samples import UNKNOWN_SITE, decode_sample_id
from mtb.domain.texts import clean_text
from mtb.domain.tumour_codes import site_of
from mtb.services.access import Access, about
from mtb.services.clock import Clock, local_day, system_clock
from mtb.store.database import UnitOfWork


class ReviewService:
    """A review belongs to an event in a case: findings of several results that are the same share it."""

    def __init__(self, access: Access, clock: Clock = system_clock) -> None:
        self._access = access
        self._clock = clock

    def of_case(self, actor: Actor, case_id: UUID) -> CaseFindings:
        """A case's current findings with all that was said about them, as this person may see it."""
        with self._access.looking_into(actor, case_id) as unit:
            seen = seen_by(actor, unit.findings.of_case(case_id))
            case, referral = unit.cases.summary(case_id), unit.cases.referral(case_id)
            born = case.patient.born if case.patient else None
            flags = germline_flags(
                seen,
                age=age_at_diagnosis(born, referral, local_day(self._clock())),
                tumour_site=tumour_site(referral, unit.results.of_case(case_id)) if seen else "",
            )
            evidence = unit.evidence.of_case(case_id)
            follow_ups = unit.germline.of_case(case_id)
            if not actor.may(Right.READ_GERMLINE):
                shown = {identity_of(each.finding) for each in seen if not each.masked}
                evidence = {identity: each for identity, each in evidence.items() if identity in shown}
                follow_ups = {}
            reviewed = paired(seen, unit.reviews.of_case(case_id), case_id)
            return CaseFindings(reviewed, follow_ups, flags, evidence)

    def change(
        self, actor: Actor, case_id: UUID, reviewed: Sequence[Reviewed], change: ReviewChange
    ) -> ReviewsBefore:
        """Set something on one or several findings, all or none; what was before is given back for an undo.

        Excluding a finding takes it off the board. ConflictError if somebody else saved one of the reviews in
        the meantime; nothing is stored then.
        """
        wanted = checked_change(change, local_day(self._clock()))
        with self._writing(actor, reviewed) as unit:
            rows = _rows(unit, actor, case_id, [each.stored.id for each in reviewed])
            there = unit.reviews.of_case(case_id)
            before = _seen_and_unchanged(reviewed, rows, there)
            now, case = self._clock(), unit.cases.summary(case_id)
            for review in before:
                new_id = uuid4() if review.version == 0 else review.id
                _save(unit, case, wanted.applied(replace(review, id=new_id), actor, now))
            off = _taken_off(unit, rows.values(), before) if wanted.judgement is Judgement.EXCLUDE else ()
            _enter_marks(unit, case, off, for_board=False)
            return ReviewsBefore(before, tuple(each.stored.id for each in reviewed), off)

    def restore(self, actor: Actor, case_id: UUID, before: ReviewsBefore) -> tuple[FindingReview, ...]:
        """Undo a change: its former contents become a new version, and what left the board returns.

        ConflictError if somebody has saved one of the reviews since.
        """
        with self._access.reading(actor) as unit:
            rows = unit.findings.for_board(case_id, before.finding_ids)
        if any(row.germline and row.id in before.finding_ids for row in rows):
            self._access.require(actor, Right.READ_GERMLINE)
        with self._access.writing(actor, Right.REVIEW_FINDINGS) as unit:
            there, case = unit.reviews.of_case(case_id), unit.cases.summary(case_id)
            saved = []
            for review in before.reviews:
                current = there.get(review.identity)
                if current is None or current.version != review.version + 1:
                    raise ConflictError
                back = replace(review, id=current.id, version=current.version)
                saved.append(_save(unit, case, back, "undo"))
            returning = [
                row
                for row in unit.findings.for_board(case_id, before.off_board)
                if row.id in before.off_board and not row.for_board and not row.germline
            ]
            for row in returning:
                unit.findings.mark_for_board(row.id, row.version, wanted=True)
            _enter_marks(unit, case, [row.id for row in returning], for_board=True)
            return tuple(saved)

    def answer(
        self, actor: Actor, case_id: UUID, reviewed: Reviewed, *, agrees: bool, comment: str = ""
    ) -> FindingReview:
        """Another person's answer to a review as it stands; one that disagrees says why."""
        said = clean_text(comment)
        if not agrees and not said:
            raise RuleError("Say what you disagree with.", "Skriv hva du er uenig i.", field="comment")
        with self._writing(actor, [reviewed]) as unit:
            rows = _rows(unit, actor, case_id, [reviewed.stored.id])
            (review,) = _seen_and_unchanged([reviewed], rows, unit.reviews.of_case(case_id))
            opinion = SecondOpinion(actor.display_name, actor.account, self._clock(), agrees, said)
            return _save(unit, unit.cases.summary(case_id), agreed(review, opinion))

    def order(self, actor: Actor, case_id: UUID, finding_ids: Sequence[UUID]) -> None:
        """Say in which order the board shall see its findings; those not named come after them."""
        with self._access.writing(actor, Right.REVIEW_FINDINGS) as unit:
            on_board = {each.id for each in unit.findings.for_board(case_id, ())}
            if not on_board.issuperset(finding_ids) or len(set(finding_ids)) != len(finding_ids):
                raise RuleError(
                    "Only findings that are for the board have a place in its order. Nothing was changed; "
                    "look at the table again.",
                    "Bare funn som er valgt for boardet, har en plass i rekkefølgen. Ingenting er endret; "
                    "se på tabellen på nytt.",
                )
            unit.findings.set_order(finding_ids)
            case = unit.cases.summary(case_id)
            placed = [str(finding_id) for finding_id in finding_ids]
            unit.audit.record(Action.CHANGED, about(case, Entity.FINDING), board_order=placed)

    def _writing(self, actor: Actor, reviewed: Iterable[Reviewed]) -> AbstractContextManager[UnitOfWork]:
        """A unit of work for somebody who may review these; germline findings are a right of their own."""
        if any(each.stored.germline for each in reviewed):
            self._access.require(actor, Right.READ_GERMLINE)
        return self._access.writing(actor, Right.REVIEW_FINDINGS)


def age_at_diagnosis(born: dt.date | None, referral: Referral | None, today: dt.date) -> int | None:
    """The patient's age when the illness was found, as young as it can have been; today's where that isn't
    stated, and None without a birthday.
    """
    if born is None:
        return None
    found = referral.diagnosed if referral else None
    if found is None:
        year, month, day = today.year, today.month, today.day
    else:
        year, month, day = found.year, found.month or 1, found.day or 1
    return max(0, year - born.year - ((month, day) < (born.month, born.day)))


def tumour_site(referral: Referral | None, results: Iterable[StoredResult]) -> str:
    """The code of PCGR's list that the referral states or its diagnosis implies, else the sample's name."""
    stated = (referral.tumour_site or site_of(referral.icd10) or "") if referral else ""
    named = (decode_sample_id(result.sample_id).tumour_site or "" for result in results)
    return stated or next((site for site in named if site and site != UNKNOWN_SITE), "")


def _rows(
    unit: UnitOfWork, actor: Actor, case_id: UUID, finding_ids: Sequence[UUID]
) -> dict[UUID, StoredFinding]:
    """These findings and those on the board, as they are now."""
    rows = {row.id: row for row in unit.findings.for_board(case_id, finding_ids)}
    if not rows.keys() >= set(finding_ids):
        raise NotFoundError(
            "A finding isn't in this case any more. Nothing was stored; look at the table again.",
            "Et funn finnes ikke lenger i saken. Ingenting er lagret; se på tabellen på nytt.",
        )
    if any(rows[each].germline for each in finding_ids) and not actor.may(Right.READ_GERMLINE):
        raise RightError(Right.READ_GERMLINE)
    return rows


def _seen_and_unchanged(
    reviewed: Sequence[Reviewed], rows: Mapping[UUID, StoredFinding], there: Mapping[str, FindingReview]
) -> tuple[FindingReview, ...]:
    """The reviews as the person saw them, each event once; ConflictError unless they are still so."""
    seen: dict[str, FindingReview] = {}
    for each in reviewed:
        identity = identity_of(rows[each.stored.id].finding)
        kept = there.get(identity)
        if (kept.version if kept else 0) != each.review.version:
            raise ConflictError
        seen.setdefault(identity, replace(each.review, identity=identity))
    return tuple(seen.values())


def _taken_off(
    unit: UnitOfWork, rows: Iterable[StoredFinding], reviews: Iterable[FindingReview]
) -> tuple[UUID, ...]:
    """Take these events off the board, in whichever result they stand; which findings that were."""
    identities = {review.identity for review in reviews}
    leaving = [row for row in rows if row.for_board and identity_of(row.finding) in identities]
    for row in leaving:
        unit.findings.mark_for_board(row.id, row.version, wanted=False)
    return tuple(row.id for row in leaving)


def _save(unit: UnitOfWork, case: CaseSummary, review: FindingReview, why: str = "") -> FindingReview:
    saved = unit.reviews.save(review)
    number = unit.revisions.keep(Entity.FINDING, saved.id, saved, why)
    unit.audit.record(Action.CHANGED, about(case, Entity.FINDING, saved.id), review=True, revision=number)
    return saved


def _enter_marks(
    unit: UnitOfWork, case: CaseSummary, finding_ids: Iterable[UUID], *, for_board: bool
) -> None:
    subjects = [about(case, Entity.FINDING, finding_id) for finding_id in finding_ids]
    if subjects:
        unit.audit.record(Action.CHANGED, subjects, for_board=for_board)
