"""The genes of a fusion as sequencing pipelines write them, and what a board calls the fusion."""

import re
from dataclasses import dataclass
from typing import Final

from mtb.exchange.result_values import looks_like_a_date, stated

_NUMBERED: Final = re.compile(r"[0-9]+[A-Z]?|AS[0-9]*|IT[0-9]*|DT|OT[0-9]*")
_FAMILY: Final = re.compile(r"HLA|CTA|CTB|CTC|CTD|KB|LL[0-9]+|MT|RP[0-9]+|XX[a-z]+")


@dataclass(frozen=True, slots=True)
class FusedGenes:
    """``gene`` as a finding holds it, ``EML4/ALK``; ``change`` in words; ``parts`` the names as written.

    ``is_clear`` is false where a name with several hyphens could be taken apart in more than one way.
    """

    gene: str
    change: str
    parts: tuple[str, ...]
    is_clear: bool = True


def fused_genes(pair: str) -> FusedGenes:
    """Take a pair such as ``EML4-ALK``, ``CD74-ROS1;GOPC`` or ``PPARG/AC016683.6;PAX8`` apart.

    A hyphen says that the direction is known. A slash or semicolon says that it is not, or that a breakpoint
    lies in several genes, and is kept as it is.
    """
    sides = _sides(pair)
    if sides is not None:
        return joined_genes(*sides, direction_known=True)
    parts = tuple(filter(None, re.split(r"[/;]", pair)))
    return FusedGenes(pair, f"{pair} fusion", parts, is_clear=pair.count("-") < 2)


def joined_genes(one: str, two: str, *, direction_known: bool) -> FusedGenes:
    """What two partners are together; either may be empty where a breakpoint lies in no gene."""
    named = [side for side in (one, two) if side]
    between = "–" if direction_known else "/"
    parts = tuple(part for side in named for part in re.split(r"[/;]", side) if part)
    return FusedGenes("/".join(named), f"{between.join(named)} fusion".strip(), parts)


def _sides(pair: str) -> tuple[str, str] | None:
    """The two partners, where one hyphen stands between them and the others belong to their names."""
    pieces = pair.split("-")
    cuts = [(_together(pieces[:index]), _together(pieces[index:])) for index in range(1, len(pieces))]
    named = [(one, two) for one, two in cuts if stated(one) and stated(two)]
    dated = [sides for sides in named if len(pieces) > 2 and any(map(_is_month_and_day, sides))]
    if dated:
        return dated[0]
    if len(named) > 1:
        named = [(one, two) for one, two in named if not _is_cut_name(one, two)]
    return named[0] if len(named) == 1 else None


def _together(pieces: list[str]) -> str:
    return "-".join(pieces).strip()


def _is_month_and_day(side: str) -> bool:
    return "-" in side and looks_like_a_date(side)


def _is_cut_name(one: str, two: str) -> bool:
    """Whether the hyphen between the two belongs to a gene's own name: ``NKX2-1``, ``HLA-A``."""
    last, first = re.split(r"[-/;]", one)[-1], re.split(r"[-/;]", two)[0]
    return _NUMBERED.fullmatch(first) is not None or _FAMILY.fullmatch(last) is not None
