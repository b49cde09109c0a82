"""What an annotating program wrote about a variant: gene, transcript and the names of the change."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

from mtb.exchange.result_files import shown
from mtb.exchange.result_values import stated

_NAMES: Final = {
    "gene": ("SYMBOL", "Gene_Name"),
    "transcript": ("Feature", "Feature_ID"),
    "exon": ("EXON", "Rank"),
    "cdna": ("HGVSc", "HGVS.c"),
    "protein": ("HGVSp", "HGVS.p"),
    "consequence": ("Consequence", "Annotation"),
    "population_frequency": ("gnomADe_AF", "gnomAD_AF", "gnomADg_AF"),
    "clinvar": ("CLIN_SIG", "ClinVar_CLNSIG"),
}
_PREFERENCES: Final = ("PICK", "MANE_SELECT", "MANE", "CANONICAL")
_PROTEIN: Final = re.compile(r"p\.\(?([^()]+)\)?")


@dataclass(frozen=True, slots=True)
class Alleles:
    """A row's reference and alternatives, of which the one at ``index`` is meant."""

    reference: str
    alternatives: tuple[str, ...]
    index: int

    @property
    def wanted(self) -> frozenset[str]:
        """How an annotating program may write this allele: whole, or without the base all begin with."""
        chosen = self.alternatives[self.index]
        first = chosen[:1]
        plain = [one for one in (self.reference, *self.alternatives) if one != "*"]
        shortened = chosen
        if len({len(one) for one in plain}) > 1 and all(one[:1] == first for one in plain):
            shortened = chosen[1:] or "-"
        return frozenset({chosen, shortened})


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """One transcript's view of one variant; ``None`` is what it does not state.

    ``transcript`` has its version where the name of the change has it. ``protein`` is ``p.(Val600Glu)``: the
    change is predicted from DNA, hence the parentheses.
    """

    gene: str | None = None
    transcript: str | None = None
    exon: str | None = None
    cdna: str | None = None
    protein: str | None = None
    consequence: str | None = None
    population_frequency: str | None = None
    clinvar: str | None = None


NOT_ANNOTATED: Final = Annotation()


def annotation_of(
    info: Mapping[str, str], layout: tuple[str, Sequence[str]] | None, alleles: Alleles
) -> Annotation:
    """The transcript the annotating program prefers, else the first it names, for one allele of a row."""
    if layout is None or layout[0] not in info:
        return NOT_ANNOTATED
    key, names = layout
    entries = [dict(zip(names, entry.split("|"), strict=False)) for entry in info[key].split(",")]
    own = [entry for entry in entries if _is_about(entry, alleles)]
    if not own and len(alleles.alternatives) == 1:
        own = entries
    return _annotation(min(own, key=_rank)) if own else NOT_ANNOTATED


def _annotation(entry: Mapping[str, str]) -> Annotation:
    named = {name: _text(entry, written) for name, written in _NAMES.items()}
    transcript, _, cdna = (named["cdna"] or "").rpartition(":")
    protein = (named["protein"] or "").rpartition(":")[2]
    if found := _PROTEIN.fullmatch(protein):
        protein = f"p.({found[1]})"
    return Annotation(
        gene=named["gene"],
        transcript=transcript or named["transcript"],
        exon=named["exon"],
        cdna=cdna or None,
        protein=protein or None,
        consequence=named["consequence"],
        population_frequency=named["population_frequency"],
        clinvar=named["clinvar"],
    )


def _text(entry: Mapping[str, str], written: Sequence[str]) -> str | None:
    """The first of the names that is there and says something, with encoded signs decoded."""
    for name in written:
        text = entry.get(name, "")
        value = stated(shown(unquote(text)) if "%" in text else text)
        if value is not None:
            return value
    return None


def _is_about(entry: Mapping[str, str], alleles: Alleles) -> bool:
    number = entry.get("ALLELE_NUM", "")
    return number == str(alleles.index + 1) if number else entry.get("Allele", "") in alleles.wanted


def _rank(entry: Mapping[str, str]) -> tuple[bool, ...]:
    return tuple(stated(entry.get(name, "")) is None for name in _PREFERENCES)
