"""Findings made ready for filtering: what can be asked of each is written down once, in small letters."""

import re
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from mtb.domain.errors import Sentence
from mtb.domain.finding_words import genes_of, short_change
from mtb.domain.findings import Finding, FindingKind
from mtb.domain.reviews import Effect, Judgement, Reviewed

MASKED: Final = Sentence("Germline finding – not shown", "Kimbanefunn – vises ikke")
"""All that is said about a germline finding to somebody who may not see it."""
MISSING: Final = "missing"
"""What a text field holds where nothing is stated."""

KIND_WORDS: Final[Mapping[FindingKind, Sentence]] = MappingProxyType(
    {
        FindingKind.SMALL_VARIANT: Sentence("small variant", "liten variant"),
        FindingKind.AMPLIFICATION: Sentence("amplification", "amplifikasjon"),
        FindingKind.SPLICE_VARIANT: Sentence("splice variant", "spleisevariant"),
        FindingKind.FUSION: Sentence("fusion", "fusjon"),
        FindingKind.COPY_NUMBER_LOSS: Sentence("copy number loss", "kopitallstap"),
        FindingKind.LARGE_REARRANGEMENT: Sentence("large rearrangement", "stort rearrangement"),
        FindingKind.LOSS_OF_HETEROZYGOSITY: Sentence("loss of heterozygosity", "tap av heterozygositet"),
    }
)
_EFFECT_WORDS: Final[Mapping[Effect, tuple[str, ...]]] = MappingProxyType(
    {
        Effect.GAIN_OF_FUNCTION: ("gof", "gain of function"),
        Effect.LOSS_OF_FUNCTION: ("lof", "loss of function"),
        Effect.UNKNOWN: ("unknown", "ukjent"),
        Effect.UNCERTAIN_SIGNIFICANCE: ("vus", "uncertain significance", "usikker betydning"),
    }
)
_SPLIT: Final = re.compile(r"[,;/|&]")
_ALSO_SEARCHED: Final = ("Protein_change_short", "dbSNP_rs_ID", "COSMIC_ID")
_MOST_ANSWERS: Final = 500
_UNWRITTEN: Final = frozenset({"", "na", ".", "-", "none"})


@dataclass(slots=True)
class Row:
    """One finding with what filters ask for. ``texts`` is filled when a field is first asked for."""

    reviewed: Reviewed
    finding: Finding
    masked: bool
    text: str
    genes: frozenset[str]
    texts: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def values(self, key: str) -> tuple[str, ...]:
        """What a text field holds, in small letters; ``("missing",)`` where nothing is stated."""
        known = self.texts.get(key)
        if known is None:
            said = () if self.masked else tuple(_values(self.reviewed, key))
            known = self.texts[key] = said or (MISSING,)
        return known


class Rows:
    """The findings of a table in its order, and what was asked of all of them before.

    An answer is one number, with a bit for each finding: the first has the lowest.
    """

    def __init__(self, reviewed: Sequence[Reviewed]) -> None:
        self.reviewed = reviewed
        self.all = [_row(each) for each in reviewed]
        self.genes = frozenset().union(*(row.genes for row in self.all))
        self.everything = (1 << len(self.all)) - 1
        self._answers: dict[Hashable, int] = {}
        self.masked = self.answer("masked", lambda row: row.masked)
        self.unjudged = self.answer("unjudged", _is_unjudged).bit_count()

    def answer(self, key: Hashable, holds: Callable[[Row], bool]) -> int:
        """For which findings it holds; asked again under the same key it is known already."""
        known = self._answers.get(key)
        if known is None:
            if len(self._answers) >= _MOST_ANSWERS:
                self._answers.clear()
            bits = "".join(["1" if holds(row) else "0" for row in reversed(self.all)])
            known = self._answers[key] = int(bits or "0", 2)
        return known

    def bits(self, answer: int) -> str:
        """The answer as one sign a finding, ``1`` where it holds."""
        return f"{answer:0{len(self.all)}b}"[::-1] if self.all else ""


def _row(reviewed: Reviewed) -> Row:
    finding, masked = reviewed.stored.finding, reviewed.stored.masked
    genes = frozenset() if masked else genes_of(finding)
    return Row(reviewed, finding, masked, _haystack(reviewed), genes)


def _is_unjudged(row: Row) -> bool:
    small = row.finding.kind is FindingKind.SMALL_VARIANT and not row.masked
    return small and class_of(row.reviewed) is None


def class_of(reviewed: Reviewed) -> str | None:
    """The class of a row: the person's own judgement where there is one that differs, else the file's."""
    said = _written(reviewed.finding.class_judgement)
    own = None if reviewed.review.is_from_file else reviewed.review.judgement
    if own is Judgement.EXCLUDE:
        return "exclude"
    if own is Judgement.KEEP and said in {None, "exclude"}:
        return "include"
    return said


def consequences(finding: Finding) -> tuple[str, ...]:
    """``synonymous variant`` and ``synonymous`` for ``synonymous_variant``; several where several stand."""
    written = _written(finding.consequence)
    if written is None:
        return ()
    whole = [part.strip().removeprefix("x:").replace("_", " ") for part in _SPLIT.split(written)]
    return tuple(dict.fromkeys([*whole, *(part.removesuffix(" variant") for part in whole)]))


def plain(text: str) -> str:
    """The text as it is compared: small letters, one space, no underscores."""
    return " ".join(text.casefold().replace("_", " ").split())


def _written(text: str | None) -> str | None:
    said = (text or "").strip().casefold()
    return None if said in _UNWRITTEN else said


def _values(reviewed: Reviewed, key: str) -> Iterable[str]:
    finding, review = reviewed.finding, reviewed.review
    if key == "gene":
        return genes_of(finding)
    if key == "consequence":
        return consequences(finding)
    if key in {"kind", "effect", "escat", "group", "class"}:
        return _said(reviewed, key)
    single = {
        "change": "\n".join(filter(None, _changes(finding))).casefold(),
        "tier": plain(finding.tier or ""),
        "igv": _written(finding.igv_qc) or "",
        "comment": review.comment.casefold(),
        "pathway": review.pathway.casefold(),
    }
    if key in single:
        return (single[key],) if single[key] else ()
    several = {
        "clinvar": finding.clinvar,
        "acmg": finding.acmg,
        "exon": (finding.exon or "").partition("/")[0],
        "filter": ",".join(finding.filters),
        "hotspot": finding.hotspot,
        "drug": finding.drugs,
        "localapp": finding.local_app_class,
    }
    written = _written(several[key])
    return [plain(part) for part in _SPLIT.split(written) if part.strip()] if written else ()


def _said(reviewed: Reviewed, key: str) -> Iterable[str]:
    finding, review = reviewed.finding, reviewed.review
    if key == "kind":
        words = KIND_WORDS[finding.kind]
        return (words.en, words.nb)
    if key == "effect":
        return _EFFECT_WORDS[review.effect] if review.effect else ()
    if key == "escat":
        levels = (review.escat_own, review.escat_other)
        return dict.fromkeys(level.tier.value.casefold() for level in levels if level)
    if key == "group":
        return (review.group.value.casefold(),) if review.group else ()
    said = class_of(reviewed)
    return (said,) if said else ()


def _changes(finding: Finding) -> tuple[str, ...]:
    protein = finding.protein_change or ""
    short = short_change(finding) if protein else ""
    bare = protein.replace("(", "").replace(")", "")
    shorts = (f"p.{short}", f"p.({short})") if short else ()
    return (finding.change, finding.cdna_change or "", protein, bare, *shorts)


def _haystack(reviewed: Reviewed) -> str:
    """Everything a row is found by, in both languages; of a masked one no more than that it is there."""
    if reviewed.stored.masked:
        return f"{MASKED.en}\n{MASKED.nb}".casefold()
    finding, review = reviewed.finding, reviewed.review
    columns = finding.columns
    kind = KIND_WORDS[finding.kind]
    tier, clinvar, consequence = finding.tier or "", finding.clinvar or "", finding.consequence or ""
    parts: list[str] = [
        finding.gene,
        *_changes(finding),
        *(columns.get(name, "") for name in _ALSO_SEARCHED),
        finding.genomic_location or "",
        finding.transcript or "",
        kind.en,
        kind.nb,
        consequence,
        consequence.replace("_", " "),
        tier,
        tier.replace("_", " "),
        clinvar,
        clinvar.replace("_", " "),
        finding.acmg or "",
        finding.class_judgement or "",
        finding.reporting_judgement or "",
        review.comment,
        review.pathway,
        review.group.value if review.group else "",
    ]
    if reviewed.stored.germline:
        parts.append("germline kimbane")
    return "\n".join(parts).casefold()
