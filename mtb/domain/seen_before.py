"""What earlier cases of this database say about an event: how alike it was, what was decided, what came."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final
from uuid import UUID

from mtb.domain.decisions import FollowUpTask, NoPossibility, Pathway
from mtb.domain.stages import ExitReason, Stage

MOST_SHOWN: Final = 100
MOST_COUNTED: Final = 2_000
"""Findings looked at for each kind of match: of a common gene's there may be tens of thousands."""
_LONGEST_CONCLUSION: Final = 240


class Match(StrEnum):
    """By what an earlier finding is like this one; the strongest first."""

    SAME = "same"
    ALIKE = "alike"
    PARTNER = "partner"
    GENE = "gene"


_STRENGTH: Final = {match: place for place, match in enumerate(Match)}


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for: by what it is the same, and by what it is alike.

    ``gene`` is set where the gene alone is a match, the weakest; ``partners`` are the genes of a fusion.
    """

    finding_id: UUID
    case_id: UUID
    identity: str
    alike: str = ""
    gene: str = ""
    partners: tuple[str, ...] = ()

    def match(self, identity: str, alike: str) -> Match:
        """How strongly a finding that was found matches."""
        if identity == self.identity:
            return Match.SAME
        if self.alike and alike == self.alike:
            return Match.ALIKE
        return Match.PARTNER if self.partners else Match.GENE


@dataclass(frozen=True, slots=True)
class Hit:
    """One finding of an earlier case; ``imported_at`` is UTC."""

    finding_id: UUID
    case_id: UUID
    match: Match
    excluded: bool
    imported_at: dt.datetime


@dataclass(frozen=True, slots=True)
class MatchCount:
    """In how many cases the match is the strongest one, and in how many it was excluded."""

    kept: int = 0
    excluded: int = 0


@dataclass(frozen=True, slots=True)
class EarlierPossibility:
    """One therapeutic possibility of an earlier decision."""

    pathway: Pathway
    drug: str = ""
    trial: str = ""


@dataclass(frozen=True, slots=True)
class EarlierDecision:
    """What a board said of an earlier case; the latest word where it met several times."""

    on: dt.date
    possibilities: tuple[EarlierPossibility, ...] = ()
    no_possibility: NoPossibility | None = None
    conclusion: str = ""
    tasks: tuple[FollowUpTask, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierCase:
    """A case with a finding like this one, as far as its records say. ``variant`` is what it was called."""

    case_id: UUID
    reference: str
    match: Match
    excluded: bool
    variant: str
    diagnosis: str = ""
    stage: Stage = Stage.REFERRED
    exit_reason: ExitReason | None = None
    same_patient: bool = False
    frequency: float | None = None
    imported_on: dt.date
    sequenced_on: dt.date | None = None
    decision: EarlierDecision | None = None


@dataclass(frozen=True, slots=True)
class SeenBefore:
    """The answer about one finding: the strongest matches first, the newest first among equals.

    ``cases_with_results`` are the other cases anything could have been found in.
    """

    finding_id: UUID
    cases: tuple[EarlierCase, ...] = ()
    cases_with_results: int = 0
    counts: Mapping[Match, MatchCount] = field(default_factory=dict)
    at_least: frozenset[Match] = frozenset()
    """The matches of which there are more than were looked at; their count is a least number."""
    masked: bool = False
    """Whether nothing is said because the finding itself may not be seen."""

    def count(self, match: Match) -> MatchCount:
        return self.counts.get(match, MatchCount())

    @property
    def found(self) -> int:
        """In how many cases something was found, shown here or not."""
        return sum(self.count(match).kept + self.count(match).excluded for match in Match)


def strongest(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Of every case the one that matches most, not excluded rather than excluded; in the order of a list."""
    best: dict[UUID, Hit] = {}
    for hit in sorted(hits, key=_rank):
        best.setdefault(hit.case_id, hit)
    return tuple(best.values())


def counted(hits: Iterable[Hit], match: Match) -> MatchCount:
    """How often a match is among these, one of each case."""
    told = Counter(hit.excluded for hit in hits if hit.match is match)
    return MatchCount(told[False], told[True])


def shortened(conclusion: str) -> str:
    """The beginning of a conclusion, as a list has room for it."""
    line = " ".join(conclusion.split())
    return line if len(line) <= _LONGEST_CONCLUSION else f"{line[:_LONGEST_CONCLUSION].rstrip()} …"


def _rank(hit: Hit) -> tuple[int, bool, float, str]:
    return _STRENGTH[hit.match], hit.excluded, -hit.imported_at.timestamp(), str(hit.finding_id)
