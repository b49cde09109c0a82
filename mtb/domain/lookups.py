"""Addresses of public knowledge bases by gene and variant; nothing of a patient, case or sample is in one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, quote_plus

from mtb.domain.finding_identity import genes_of
from mtb.domain.finding_words import short_change
from mtb.domain.findings import Finding, FindingKind
from mtb.domain.results import StoredFinding

CLINVAR: Final = "ClinVar"
ONCOKB: Final = "OncoKB"
CIVIC: Final = "CIViC"
COSMIC: Final = "COSMIC"
PUBMED: Final = "PubMed"
SITES: Final = (ONCOKB, CIVIC, CLINVAR, COSMIC, PUBMED)

# What does not look like a gene or a change is not sent: a file may have anything in its columns.
_GENE: Final = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,19}(\.[0-9]{1,2})?", re.ASCII)
_PROTEIN: Final = re.compile(r"[A-Z*][0-9]{1,5}(_[A-Z*][0-9]{1,5})?[A-Za-z0-9*=?]{0,30}", re.ASCII)
_CODING: Final = re.compile(r"c\.[0-9*][0-9_+*-]{0,30}[A-Za-z0-9>=]{0,30}", re.ASCII)
_EVENTS: Final = {FindingKind.AMPLIFICATION: "Amplification", FindingKind.COPY_NUMBER_LOSS: "Deletion"}


@dataclass(frozen=True, slots=True)
class Lookup:
    """One page of one site. ``sent`` is all that the site is told: ``BRAF V600E``."""

    site: str
    sent: str
    url: str


def lookups(stored: StoredFinding) -> tuple[Lookup, ...]:
    """Where a finding can be looked up; nowhere when it is masked or no gene is named."""
    finding = stored.finding
    genes = genes_of(finding)
    if stored.masked or not genes or not all(map(_GENE.fullmatch, genes)):
        return ()
    variant = _variant(finding)
    words = " ".join((*dict.fromkeys(genes), variant)).strip()
    whole = (
        Lookup(CLINVAR, words, _query("https://www.ncbi.nlm.nih.gov/clinvar/?term=", _of_clinvar(words))),
        Lookup(COSMIC, words, _query("https://cancer.sanger.ac.uk/cosmic/search?q=", words)),
        Lookup(PUBMED, words, _query("https://pubmed.ncbi.nlm.nih.gov/?term=", words)),
    )
    return (*_by_gene(dict.fromkeys(genes), variant, alone=len(genes) == 1), *whole)


def _by_gene(genes: Iterable[str], variant: str, *, alone: bool) -> tuple[Lookup, ...]:
    """The sites with a page for each gene; a change has a page only where it is that of one gene."""
    found = []
    for gene in genes:
        page = f"https://www.oncokb.org/gene/{quote(gene, safe='')}"
        if alone and variant and not variant.startswith("c."):
            found.append(Lookup(ONCOKB, f"{gene} {variant}", f"{page}/{quote(variant, safe='')}"))
        else:
            found.append(Lookup(ONCOKB, gene, page))
        found.append(Lookup(CIVIC, gene, f"https://civicdb.org/links/entrez_name/{quote(gene, safe='')}"))
    return tuple(sorted(found, key=lambda each: SITES.index(each.site)))


def _variant(finding: Finding) -> str:
    """The change in the words the sites know, or nothing: never a place in the genome."""
    if finding.kind is not FindingKind.SMALL_VARIANT:
        return _EVENTS.get(finding.kind, "")
    protein = short_change(finding) if finding.protein_change else ""
    if _PROTEIN.fullmatch(protein):
        return protein
    coding = (finding.cdna_change or "").rpartition(":")[2]
    return coding if _CODING.fullmatch(coding) else ""


def _of_clinvar(words: str) -> str:
    """A gene alone is asked for as a gene, else ClinVar looks for the letters everywhere."""
    return words if " " in words else f"{words}[gene]"


def _query(start: str, words: str) -> str:
    return start + quote_plus(words)
