"""What a molecular biologist says about a finding, and what must be said before the review is closed."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from enum import Enum, StrEnum
from typing import Final, Literal, TypeAlias, TypeVar
from uuid import UUID

from mtb.domain.decisions import EscatTier
from mtb.domain.errors import RuleError
from mtb.domain.evidence import Evidence
from mtb.domain.finding_identity import identity_of
from mtb.domain.findings import Finding
from mtb.domain.germline_follow_up import GermlineFollowUp
from mtb.domain.germline_rules import GermlineFlag
from mtb.domain.people import Actor
from mtb.domain.results import StoredFinding
from mtb.domain.texts import clean_line, clean_text


class Judgement(StrEnum):
    KEEP = "keep"
    EXCLUDE = "exclude"


class Effect(StrEnum):
    GAIN_OF_FUNCTION = "gain_of_function"
    LOSS_OF_FUNCTION = "loss_of_function"
    UNKNOWN = "unknown"
    UNCERTAIN_SIGNIFICANCE = "uncertain_significance"


class ReportingGroup(StrEnum):
    """The groups of InPreD's report; the values are the words of its tables."""

    BIOMARKER = "BioMar"
    POTENTIAL = "VUSpot"
    ADDITIONAL = "AddRes"
    GERMLINE_RELEVANT = "GLrel"


@dataclass(frozen=True, slots=True)
class EscatLevel:
    """A tier with what it rests on and the day it was looked up."""

    tier: EscatTier
    reference: str = ""
    on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class SecondOpinion:
    """Another person's answer to a review as it stood then. ``at`` is UTC."""

    by: str
    by_account: str
    at: dt.datetime
    agrees: bool
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingReview:
    """One judgement of one event in one case. Version 0 is what the laboratory's file says, not stored yet.

    ``sensitive`` and ``resistant`` name drugs or classes of them. ``at`` is UTC; None while ``by`` is nobody:
    then the file alone speaks, be it that nobody has judged yet or that the first judgement was undone.
    """

    id: UUID
    case_id: UUID
    identity: str
    version: int = 0
    judgement: Judgement | None = None
    comment: str = ""
    effect: Effect | None = None
    pathway: str = ""
    sensitive: str = ""
    resistant: str = ""
    escat_own: EscatLevel | None = None
    escat_other: EscatLevel | None = None
    group: ReportingGroup | None = None
    by: str = ""
    by_account: str = ""
    at: dt.datetime | None = None
    second: SecondOpinion | None = None

    @property
    def is_from_file(self) -> bool:
        return self.at is None


class Unchanged(Enum):
    """Stands where a change leaves a field as it is; None would empty it."""

    UNCHANGED = "unchanged"


T = TypeVar("T")
Maybe: TypeAlias = T | Literal[Unchanged.UNCHANGED]
_SAME: Final = Unchanged.UNCHANGED


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewChange:
    """What a person sets on one or several findings at once."""

    judgement: Maybe[Judgement | None] = _SAME
    comment: Maybe[str] = _SAME
    effect: Maybe[Effect | None] = _SAME
    pathway: Maybe[str] = _SAME
    sensitive: Maybe[str] = _SAME
    resistant: Maybe[str] = _SAME
    escat_own: Maybe[EscatLevel | None] = _SAME
    escat_other: Maybe[EscatLevel | None] = _SAME
    group: Maybe[ReportingGroup | None] = _SAME

    def applied(self, review: FindingReview, by: Actor, at: dt.datetime) -> FindingReview:
        """The review with what was set, in the name of whoever set it; an earlier second opinion is gone."""
        wanted = {each.name: getattr(self, each.name) for each in fields(self)}
        return replace(
            review,
            **{name: value for name, value in wanted.items() if value is not _SAME},
            by=by.display_name,
            by_account=by.account,
            at=at,
            second=None,
        )


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A finding with what is said about it."""

    stored: StoredFinding
    review: FindingReview

    @property
    def finding(self) -> Finding:
        return self.stored.finding

    @property
    def is_excluded(self) -> bool:
        return self.review.judgement is Judgement.EXCLUDE


@dataclass(frozen=True, slots=True)
class CaseFindings:
    """What one person may see of a case's current findings and of what was said about them.

    ``follow_ups`` and ``evidence`` go by the identity of the event, ``flags`` by the finding's own id.
    """

    reviewed: tuple[Reviewed, ...] = ()
    follow_ups: Mapping[str, GermlineFollowUp] = field(default_factory=dict)
    flags: Mapping[UUID, GermlineFlag] = field(default_factory=dict)
    evidence: Mapping[str, tuple[Evidence, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReviewsBefore:
    """How reviews were before a change of these findings, and which of them left the board: for an undo."""

    reviews: tuple[FindingReview, ...]
    finding_ids: tuple[UUID, ...]
    off_board: tuple[UUID, ...] = ()


KEPT_CLASSES: Final = frozenset({"liksom", "som", "likgl", "incon", "include"})
"""``Class_judgement`` of rows that stay (InPreD's report generator)."""
_NOT_OK: Final = "not ok"
_MOST_NAMED: Final = 5


def said_by_file(finding: Finding, *, review_id: UUID, case_id: UUID) -> FindingReview:
    """What the laboratory's own columns say, as a review nobody here has confirmed."""
    said = (finding.class_judgement or "").strip().casefold()
    judgement = Judgement.EXCLUDE if said == "exclude" else Judgement.KEEP if said in KEPT_CLASSES else None
    comments = (finding.class_judgement_comment, finding.reporting_judgement_comment)
    pathway = finding.columns.get("Signaling_pathway", "").strip()
    return FindingReview(
        id=review_id,
        case_id=case_id,
        identity=identity_of(finding),
        judgement=judgement,
        comment="; ".join(filter(None, comments)),
        pathway="" if pathway in {"NA", ".", "-"} else pathway,
        group=_group(finding.reporting_judgement),
    )


def paired(
    findings: Iterable[StoredFinding], reviews: Mapping[str, FindingReview], case_id: UUID
) -> tuple[Reviewed, ...]:
    """Each finding with its review, or with what its file says. A masked finding has neither."""
    return tuple(Reviewed(stored, _review_of(stored, reviews, case_id)) for stored in findings)


def checked_change(change: ReviewChange, today: dt.date) -> ReviewChange:
    """The change with clean texts; RuleError for a level looked up on a day to come."""
    texts = {
        name: said if said is _SAME else clean_text(said)
        for name, said in (("comment", change.comment), ("pathway", change.pathway))
    }
    lines = {
        name: said if said is _SAME else clean_line(said)
        for name, said in (("sensitive", change.sensitive), ("resistant", change.resistant))
    }
    levels = {
        name: level if level is _SAME or level is None else _checked_level(level, today, name)
        for name, level in (("escat_own", change.escat_own), ("escat_other", change.escat_other))
    }
    return replace(change, **texts, **lines, **levels)  # type: ignore[arg-type]


def leaving_board(reviewed: Iterable[Reviewed], change: ReviewChange) -> tuple[Reviewed, ...]:
    """Those among the findings that the change takes off the board: what is excluded is not shown there."""
    if change.judgement is not Judgement.EXCLUDE:
        return ()
    return tuple(each for each in reviewed if each.stored.for_board)


def require_boardable(reviewed: Reviewed) -> None:
    """RuleError for a finding that is excluded, be it by a person or by the laboratory's file."""
    if reviewed.is_excluded:
        raise RuleError(
            "An excluded finding isn't shown to the board. Keep it first, then choose it for the board.",
            "Et ekskludert funn vises ikke for boardet. Behold det først, og velg det så for boardet.",
        )


def board_list(reviewed: Iterable[Reviewed]) -> tuple[Reviewed, ...]:
    """What goes to the board, in the order chosen for it; what nobody has placed comes last."""
    chosen = [each for each in reviewed if each.stored.for_board]
    return tuple(sorted(chosen, key=lambda each: each.stored.board_order or len(chosen) + 1))


def moved(reviewed: Iterable[Reviewed], finding_id: UUID, steps: int) -> tuple[UUID, ...]:
    """The board's order with one finding so many places further down, or up where ``steps`` is negative."""
    order = [each.stored.id for each in board_list(reviewed)]
    if finding_id not in order:
        return tuple(order)
    place = order.index(finding_id)
    order.insert(max(0, min(len(order) - 1, place + steps)), order.pop(place))
    return tuple(order)


def agreed(review: FindingReview, opinion: SecondOpinion) -> FindingReview:
    """The review with another person's answer; RuleError when there is none to answer, or it is one's own."""
    if review.is_from_file:
        raise RuleError(
            "There is no review to agree with yet: what is shown comes from the laboratory's file.",
            "Det er ingen vurdering å si seg enig i ennå: det som vises, kommer fra laboratoriets fil.",
        )
    if opinion.by_account == review.by_account:
        raise RuleError(
            "A second opinion comes from somebody else than the first.",
            "En annenvurdering gis av en annen enn den som vurderte først.",
        )
    return replace(review, second=opinion)


def blocks_closing(reviewed: Reviewed) -> bool:
    """Whether its reads were looked at and found wanting, and yet it is not excluded."""
    return (reviewed.finding.igv_qc or "").strip().casefold() == _NOT_OK and not reviewed.is_excluded


def require_closable(reviewed: Iterable[Reviewed]) -> None:
    """RuleError while a finding whose reads are "Not OK" is not excluded; the germline ones are not named."""
    blocking = [each for each in reviewed if blocks_closing(each)]
    if blocking:
        en, nb = _listed(blocking, "a germline finding"), _listed(blocking, "et kimbanefunn")
        raise RuleError(
            f"The IGV check is “Not OK”: exclude it, or have the check corrected, before closing: {en}.",
            f"IGV-kontrollen er «Not OK»: ekskluder, eller få kontrollen rettet, før du lukker: {nb}.",
        )


def board_share(reviewed: Iterable[Reviewed]) -> str:
    """``3/117``: how many of how many findings are for the board."""
    shown = [each.stored.for_board for each in reviewed]
    return f"{sum(shown)}/{len(shown)}"


def _listed(blocking: Sequence[Reviewed], unnamed: str) -> str:
    names = dict.fromkeys(unnamed if each.stored.germline else each.finding.words for each in blocking)
    return ", ".join(list(names)[:_MOST_NAMED]) + (" …" if len(names) > _MOST_NAMED else "")


def _review_of(stored: StoredFinding, reviews: Mapping[str, FindingReview], case_id: UUID) -> FindingReview:
    if stored.masked:
        return FindingReview(id=stored.id, case_id=case_id, identity="")
    kept = reviews.get(identity_of(stored.finding))
    if kept is None:
        return said_by_file(stored.finding, review_id=stored.id, case_id=case_id)
    if kept.is_from_file:
        return replace(said_by_file(stored.finding, review_id=kept.id, case_id=case_id), version=kept.version)
    return kept


def _checked_level(level: EscatLevel, today: dt.date, name: str) -> EscatLevel:
    if level.on is not None and level.on > today:
        raise RuleError(
            "A level can't have been looked up on a day to come.",
            "Et nivå kan ikke være slått opp på en dag som ikke har vært.",
            name,
        )
    return replace(level, reference=clean_line(level.reference))


def _group(text: str | None) -> ReportingGroup | None:
    said = (text or "").strip().casefold()
    return next((group for group in ReportingGroup if group.value.casefold() == said), None)
