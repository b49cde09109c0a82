"""Which findings a person means: words, ``VAF > 5 %`` and the like. Knows no widget."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from mtb.domain.findings import Finding
from mtb.domain.results import StoredFinding

_LETTERS: Final = MappingProxyType(
    {
        "Ala": "A", "Arg": "R", "Asn": "N", "Asp": "D", "Cys": "C", "Gln": "Q", "Glu": "E", "Gly": "G",
        "His": "H", "Ile": "I", "Leu": "L", "Lys": "K", "Met": "M", "Phe": "F", "Pro": "P", "Ser": "S",
        "Thr": "T", "Trp": "W", "Tyr": "Y", "Val": "V", "Ter": "*",
    }
)  # fmt: skip
_AMINO_ACID: Final = re.compile("|".join(_LETTERS))
_COMPARISON: Final = re.compile(
    r"(?<![\w.])(?P<what>vaf|af|cn|depth|dybde)\s*(?P<sign>>=|<=|≥|≤|>|<|=)\s*(?P<number>\d+(?:[.,]\d+)?)"
    r"(?P<percent>\s*%)?",
    re.IGNORECASE,
)
_UNFINISHED: Final = re.compile(r"(?<![\w.])(?:vaf|af|cn|depth|dybde)\s*(?:>=|<=|[≥≤><=])\s*$", re.IGNORECASE)
_SIGNS: Final[Mapping[str, Callable[[float, float], bool]]] = MappingProxyType(
    {
        ">": lambda value, limit: value > limit,
        "<": lambda value, limit: value < limit,
        "≥": lambda value, limit: value >= limit,
        "≤": lambda value, limit: value <= limit,
        "=": lambda value, limit: abs(value - limit) < 1e-9,
    }
)
_VALUES: Final[Mapping[str, Callable[[Finding], float | None]]] = MappingProxyType(
    {
        "VAF": lambda finding: finding.variant_allele_frequency,
        "CN": lambda finding: finding.fold_change,
        "DEPTH": lambda finding: finding.depth,
    }
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A limit on a number. A finding that does not state the number does not match."""

    what: str
    sign: str
    limit: float

    def matches(self, finding: Finding) -> bool:
        value = _VALUES[self.what](finding)
        return value is not None and _SIGNS[self.sign](value, self.limit)


@dataclass(frozen=True, slots=True)
class FindingQuery:
    """Every word and every comparison must hold."""

    words: tuple[str, ...] = ()
    comparisons: tuple[Comparison, ...] = ()


def read_query(text: str) -> FindingQuery:
    """Understand what was typed; a comparison that is not finished yet is left out, not searched for.

    ``VAF > 5`` and ``VAF > 5 %`` are percent, ``VAF > 0.05`` is a fraction.
    """
    comparisons = tuple(_comparison(match) for match in _COMPARISON.finditer(text))
    rest = _UNFINISHED.sub(" ", _COMPARISON.sub(" ", text))
    return FindingQuery(tuple(rest.casefold().split()), comparisons)


def _comparison(match: re.Match[str]) -> Comparison:
    what = {"AF": "VAF", "DYBDE": "DEPTH"}.get(match["what"].upper(), match["what"].upper())
    limit = float(match["number"].replace(",", "."))
    if what == "VAF" and (match["percent"] or limit > 1):
        limit /= 100
    return Comparison(what, {">=": "≥", "<=": "≤"}.get(match["sign"], match["sign"]), limit)


def short_change(finding: Finding) -> str:
    """``V600E`` for ``p.(Val600Glu)``; what is no protein change stays as it is."""
    if finding.protein_change is None:
        return finding.change
    bare = finding.protein_change.removeprefix("p.").strip("()")
    return _AMINO_ACID.sub(lambda match: _LETTERS[match[0]], bare)


def is_excluded(finding: Finding) -> bool:
    """Whether the laboratory's own judgement takes the finding out."""
    return (finding.class_judgement or "").strip().casefold() == "exclude"


def genes_of(finding: Finding) -> frozenset[str]:
    """The genes in small letters; a fusion has two."""
    return frozenset(finding.gene.casefold().split("/")) - {""}


class FindingIndex:
    """Findings ready to be searched at every keystroke: what can be matched is written down once."""

    def __init__(
        self, findings: Sequence[StoredFinding], said: Callable[[StoredFinding], Iterable[str]]
    ) -> None:
        """``said`` gives the words a row shows besides gene and change, so that they can be typed too."""
        self._lines = [(stored, _haystack(stored.finding, said(stored))) for stored in findings]
        self._genes = frozenset().union(*(genes_of(stored.finding) for stored in findings))
        self.excluded = sum(is_excluded(stored.finding) for stored in findings)

    def __len__(self) -> int:
        return len(self._lines)

    def select(self, query: FindingQuery, wanted: Callable[[StoredFinding], bool]) -> list[StoredFinding]:
        """The findings that match, in the file's order. A word that is a whole gene means that gene."""
        genes = [word for word in query.words if word in self._genes]
        words = [word for word in query.words if word not in self._genes]
        return [
            stored
            for stored, text in self._lines
            if wanted(stored)
            and all(word in text for word in words)
            and all(gene in genes_of(stored.finding) for gene in genes)
            and all(comparison.matches(stored.finding) for comparison in query.comparisons)
        ]


def _haystack(finding: Finding, said: Iterable[str]) -> str:
    protein = finding.protein_change or ""
    short = short_change(finding) if protein else ""
    parts = (
        finding.gene,
        finding.change,
        finding.cdna_change or "",
        protein,
        protein.replace("(", "").replace(")", ""),
        f"p.{short}" if short else "",
        f"p.({short})" if short else "",
        finding.columns.get("Protein_change_short", ""),
        *said,
    )
    return "\n".join(parts).casefold()


def sort_findings(
    findings: Iterable[StoredFinding],
    key: str,
    texts: Mapping[str, Callable[[StoredFinding], str]],
    *,
    descending: bool,
) -> list[StoredFinding]:
    """By a column's key. What is not stated comes last both ways; ties keep the file's order."""
    numbers: dict[str, Callable[[Finding], float | None]] = {
        "vaf": _frequency,
        "depth": lambda one: one.depth,
    }

    def value(stored: StoredFinding) -> float | str | None:
        if key in numbers:
            return numbers[key](stored.finding)
        return texts[key](stored).casefold() or None

    valued = [(value(stored), stored) for stored in findings]
    stated = [pair for pair in valued if pair[0] is not None]
    stated.sort(key=lambda pair: pair[0], reverse=descending)  # type: ignore[arg-type, return-value]
    return [stored for _, stored in stated] + [stored for found, stored in valued if found is None]


def _frequency(finding: Finding) -> float | None:
    """What the column VAF / CN is sorted by: frequencies, then copy numbers, then reads."""
    if finding.variant_allele_frequency is not None:
        return finding.variant_allele_frequency
    if finding.fold_change is not None:
        return 1_000 + finding.fold_change
    return None if finding.supporting_reads is None else 1_000_000 + finding.supporting_reads
