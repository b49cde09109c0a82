"""By what two findings are the same, and by what they are alike, whichever file or pipeline names them."""

import re
from typing import Final

from mtb.domain.findings import Finding, FindingKind

_CHROMOSOME: Final = re.compile(r"\bchr(?=[0-9XYM])", re.IGNORECASE)
_OLD_SYMBOLS: Final = {"SEPT14": "SEPTIN14", "SEPT9": "SEPTIN9", "MYCL1": "MYCL", "C11orf30": "EMSY"}


def identity_of(finding: Finding) -> str:
    """What the finding is, within one case: ``7:140453136 A>T``, or gene and change without coordinates.

    A review belongs to this, so that it outlives a new version of the table.
    """
    if finding.kind is FindingKind.SMALL_VARIANT and finding.genomic_location and finding.dna_change:
        place = _CHROMOSOME.sub("", finding.genomic_location.strip())
        return f"{finding.kind.value}|{place} {finding.dna_change.strip().upper()}"
    parts = [alike_of(finding)]
    if finding.kind in {FindingKind.FUSION, FindingKind.SPLICE_VARIANT, FindingKind.LARGE_REARRANGEMENT}:
        parts.append(_CHROMOSOME.sub("", finding.genomic_location or ""))
    return "|".join(filter(None, parts))


def alike_of(finding: Finding) -> str:
    """What a board would call the same event in another patient.

    A small variant by gene and protein change, a fusion by its two genes in either order, anything else by
    its kind and gene.
    """
    genes = sorted(filter(None, map(_symbol, genes_of(finding))))
    parts = [finding.kind.value, "/".join(genes)]
    if finding.kind is FindingKind.SMALL_VARIANT:
        parts.append(finding.protein_change or finding.cdna_change or finding.change)
    elif finding.kind is FindingKind.SPLICE_VARIANT:
        parts.append((finding.exon or finding.change).partition("/")[0])
    return "|".join(parts)


def genes_of(finding: Finding) -> tuple[str, ...]:
    """The genes a finding names, as written; a fusion has two, or more where a breakpoint is in several."""
    return tuple(filter(None, re.split(r"[/;]", finding.gene)))


def _symbol(gene: str) -> str:
    """Today's symbol of a gene that was renamed (HGNC)."""
    return _OLD_SYMBOLS.get(gene.strip(), gene.strip())
