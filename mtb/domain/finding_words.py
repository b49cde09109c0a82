"""Short words for a finding: one-letter protein change, its genes, whether the laboratory excluded it."""

import re
from types import MappingProxyType
from typing import Final

from mtb.domain.findings import Finding

_LETTERS: Final = MappingProxyType(
    {
        "Ala": "A", "Arg": "R", "Asn": "N", "Asp": "D", "Cys": "C", "Gln": "Q", "Glu": "E", "Gly": "G",
        "His": "H", "Ile": "I", "Leu": "L", "Lys": "K", "Met": "M", "Phe": "F", "Pro": "P", "Ser": "S",
        "Thr": "T", "Trp": "W", "Tyr": "Y", "Val": "V", "Ter": "*",
    }
)  # fmt: skip
_AMINO_ACID: Final = re.compile("|".join(_LETTERS))


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
