"""Filters with a name: the laboratory's, which comes with the program, and those people have saved."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final
from uuid import UUID, uuid4

from mtb.domain.errors import RuleError, Sentence
from mtb.domain.finding_filter_grammar import read_condition
from mtb.domain.texts import clean_line

LONGEST_NAME: Final = 40
MOST_FILTERS: Final = 30


@dataclass(frozen=True, slots=True)
class Rescue:
    """What is shown although a filter hides it, as a sentence of its own, and why."""

    sentence: str
    reason: Sentence


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A filter with a name. ``own``: for one person alone.

    ``rescues``: it narrows down what the laboratory's filter shows and rescues.

    ``version`` counts the changes of what it asks, and of the program's own says which rules it follows.
    """

    name: str
    sentence: str
    rescues: bool = False
    own: bool = True
    version: str = "1"
    id: UUID = field(default_factory=uuid4)

    @property
    def title(self) -> str:
        """The name, with its version once there was more than one."""
        return self.name if self.version == "1" else f"{self.name} {self.version}"


INPRED: Final = SavedFilter(
    "InPreD",
    "(class is LikSOM, SOM, LikGL, incon, include or missing"
    " or not small variant and class is not exclude) and not noncoding and not synonymous",
    rescues=True,
    own=False,
    version="2026-04",
    id=UUID("5d5b0c5e-2604-4f0e-9d0e-1f9a2b7c4e11"),
)
"""What InPreD's report generator keeps, by its public configuration of this month.

A row without a judgement stays, and what is no small variant stays unless it is excluded.
"""
RESCUES: Final = (
    Rescue(
        "(acmg is pathogenic or likely pathogenic or ClinVar is pathogenic or likely pathogenic)"
        " and not (class is exclude and IGV is Not OK)",
        Sentence(
            "Pathogenic or likely pathogenic as a germline variant, by CPSR’s ACMG class or ClinVar",
            "Patogen eller sannsynlig patogen som kimbanevariant, etter CPSRs ACMG-klasse eller ClinVar",
        ),
    ),
    Rescue("gene is TERT", Sentence("TERT is always shown", "TERT vises alltid")),
    Rescue("for the board", Sentence("Chosen for the board", "Valgt til boardet")),
)
"""The rows InPreD's report generator marks as rescued; and what was chosen for the board is never hidden."""


def with_filter(kept: Sequence[SavedFilter], wanted: SavedFilter) -> tuple[SavedFilter, ...]:
    """The filters with this one among them, in the place of one with the same identity or name.

    A new sentence is a new version. RuleError without a name, with a sentence that is not understood, or
    when there are too many.
    """
    name = clean_line(wanted.name, LONGEST_NAME)
    if not name:
        raise RuleError("Give the filter a name.", "Gi filteret et navn.", "name")
    if not wanted.sentence.strip():
        raise RuleError("The filter asks for nothing yet.", "Filteret spør ikke etter noe ennå.", "sentence")
    _, error = read_condition(wanted.sentence)
    if error is not None:
        raise error
    place = next((at for at, one in enumerate(kept) if one.id == wanted.id), None)
    same = next((at for at, one in enumerate(kept) if one.name.casefold() == name.casefold()), None)
    if place is None:
        place = len(kept) if same is None else same
    elif same not in {None, place}:
        raise RuleError("Another filter has this name.", "Et annet filter har dette navnet.", "name")
    if place >= MOST_FILTERS:
        raise RuleError(
            f"There are {MOST_FILTERS} filters already. Delete one first.",
            f"Det er allerede {MOST_FILTERS} filtre. Slett ett først.",
        )
    before = kept[place] if place < len(kept) else None
    saved = replace(wanted, name=name, version=_version(before, wanted))
    return (*kept[:place], saved if before is None else replace(saved, id=before.id), *kept[place + 1 :])


def _version(before: SavedFilter | None, wanted: SavedFilter) -> str:
    if before is None:
        return wanted.version
    same = (before.sentence, before.rescues) == (wanted.sentence, wanted.rescues)
    return before.version if same or not before.version.isdigit() else str(int(before.version) + 1)
