"""What the demonstration's molecular biologists say about the findings they show the board."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from mtb.domain.decisions import EscatTier
from mtb.domain.people import Actor
from mtb.domain.reviews import Effect, EscatLevel, Judgement, ReportingGroup, ReviewChange
from mtb.services.reviews import ReviewService

_GAIN, _LOSS = Effect.GAIN_OF_FUNCTION, Effect.LOSS_OF_FUNCTION


@dataclass(frozen=True, slots=True)
class _Said:
    """What is said of one gene, whichever patient it is found in: invented, and not to be relied on."""

    effect: Effect
    own: EscatTier
    other: EscatTier
    pathway: str = ""
    sensitive: str = ""
    resistant: str = ""


_SAID: Final[Mapping[str, _Said]] = {
    "FGFR2/BICC1": _Said(_GAIN, EscatTier.I_B, EscatTier.III_A, "RTK", "pemigatinib, futibatinib"),
    "IDH1": _Said(_GAIN, EscatTier.I_A, EscatTier.III_A, "Metabolisme", "ivosidenib"),
    "BRCA1": _Said(_LOSS, EscatTier.I_A, EscatTier.II_A, "HRR", "PARP-hemmere", "tilbakemutasjon"),
    "TP53": _Said(_LOSS, EscatTier.X, EscatTier.X, "Cellesyklus"),
    "CCNE1": _Said(_GAIN, EscatTier.IV_A, EscatTier.IV_A, "Cellesyklus"),
    "BRAF": _Said(_GAIN, EscatTier.II_B, EscatTier.I_A, "MAPK", "dabrafenib og trametinib"),
    "TERT": _Said(_GAIN, EscatTier.X, EscatTier.X, "Telomer"),
    "MET": _Said(_GAIN, EscatTier.I_B, EscatTier.III_A, "RTK", "capmatinib"),
    "PIK3CA": _Said(_GAIN, EscatTier.I_A, EscatTier.II_A, "PI3K", "alpelisib"),
    "ERBB2": _Said(_GAIN, EscatTier.I_A, EscatTier.III_A, "RTK", "trastuzumab og pertuzumab"),
}
_WAITING: Final = frozenset({"TP53", "TERT"})
"""Nobody has given a second opinion on these yet."""


def review_for_board(reviews: ReviewService, first: Actor, second: Actor, case_id: UUID, on: dt.date) -> None:
    """Review what is marked for the board, agree to most of it, and put it in the order of its tier."""
    said = [row for row in reviews.of_case(first, case_id).reviewed if row.stored.for_board]
    for row in said:
        found = _SAID.get(row.finding.gene)
        if found is not None:
            reviews.change(first, case_id, [row], _change(found, on))
    reviewed = [row for row in reviews.of_case(first, case_id).reviewed if row.stored.for_board]
    for row in reviewed:
        if not row.review.is_from_file and row.finding.gene not in _WAITING:
            reviews.answer(second, case_id, row, agrees=True)
    in_order = sorted(
        reviewed, key=lambda row: row.review.escat_own.tier.value if row.review.escat_own else "X"
    )
    reviews.order(first, case_id, [row.stored.id for row in in_order])


def _change(said: _Said, on: dt.date) -> ReviewChange:
    tiers = list(EscatTier)
    group = ReportingGroup.BIOMARKER if tiers.index(said.own) < tiers.index(EscatTier.IV_A) else None
    return ReviewChange(
        judgement=Judgement.KEEP,
        effect=said.effect,
        pathway=said.pathway,
        sensitive=said.sensitive,
        resistant=said.resistant,
        escat_own=EscatLevel(said.own, "oppdiktet kilde", on),
        escat_other=EscatLevel(said.other, "oppdiktet kilde", on),
        group=group or ReportingGroup.ADDITIONAL,
    )
