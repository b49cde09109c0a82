"""Which variants of a tumour ask whether they are inherited, after the European recommendations.

What rests on what. *Published*: the genes, how actionable each is and for which ages (the box of Kuzbari et
al., Ann Oncol 2023;34:215); that seven of them are followed up whatever the tumour; that a variant counts
when it is (likely) pathogenic or truncating and above 30 % of the reads, 20 % for an insertion or deletion;
that MUTYH takes two; that kidney tumours are left out for VHL and brain tumours for TP53 (Mandelker et al.,
Ann Oncol 2019;30:1221, as the laboratory's table notes it). *Textbook knowledge, not from those papers*:
which tumours belong to each of the other genes, in the table below. *The program's own*: the limit for common
variants. The box also names SMAD3, which belongs to no tumour of the list; it is left to the laboratory's own
column. Large rearrangements were no part of the analysis behind the recommendations and raise no flag.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final
from uuid import UUID

from mtb.domain.errors import Sentence
from mtb.domain.finding_identity import identity_of
from mtb.domain.findings import Finding, FindingKind
from mtb.domain.results import StoredFinding
from mtb.domain.samples import TUMOUR_SITES, UNKNOWN_SITE

RULES: Final = "ESMO PMWG 2023 (Kuzbari, Ann Oncol 34:215), mtb 1"
YOUNG: Final = 30
SUBSTITUTION_LIMIT: Final = 0.30
INDEL_LIMIT: Final = 0.20
COMMON: Final = 0.01
_UNKNOWN_SITES: Final = frozenset({"", "00", UNKNOWN_SITE})

ANY_TUMOUR: Final = frozenset({"BRCA1", "BRCA2", "PALB2", "MLH1", "MSH2", "MSH6", "RET"})
"""The most actionable genes: followed up whatever the tumour and the age."""

# Each gene with the tumour sites that belong to it (PCGR's list).
_ASSOCIATED: Final = """
APC 09 10 14 25 28
ATM 06 18 19 23
BAP1 11 13 21 22 24
BARD1 06
BRIP1 18
CDKN2A 19 24
CHEK2 06 23
DICER1 07 15 18 28
FH 01 13 24 29
FLCN 13
MUTYH 09
NF1 01 06 08 20 25
PMS2 09 18 29
POLD1 09 29
POLE 09 29
PTCH1 08 24
PTEN 06 09 13 28 29
RAD51C 06 18
RAD51D 06 18
RB1 05 11 25
SDHA 01 10 12 13 20 25
SDHAF2 01 12 20
SDHB 01 10 12 13 20 25
SDHC 01 10 12 13 20 25
SDHD 01 10 12 13 20 25
SMARCA4 08 13 18
SMARCB1 08 13 20 25
SUFU 08 24
TMEM127 01 12 13 20
TP53 01 05 06 25
TSC2 08 13
VHL 01 08 11 19
"""
ASSOCIATED: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {gene: frozenset(sites) for gene, *sites in (line.split() for line in _ASSOCIATED.split("\n") if line)}
)
ONLY_YOUNG: Final = frozenset({"APC", "CDKN2A", "PTEN", "RB1", "SMARCA4", "TP53"})
"""Followed up only where the tumour came before the age of thirty."""
_TWO_NEEDED: Final = "MUTYH"
_LEFT_OUT: Final = {"a": "13", "c": "08"}
"""The notes of the laboratory's column that leave a site out: kidney and brain."""
_ALTERED_NOT_LOST: Final = frozenset({"RET", "POLE", "POLD1"})
"""What predisposes here is an altered protein: a truncated one says nothing."""
_ALWAYS_LEFT_OUT: Final = {"VHL": "13", "TP53": "08"}

_PATHOGENIC: Final = re.compile(r"(?<![a-z])(?:likely[ _])?pathogenic", re.IGNORECASE)
_CONFLICTING: Final = re.compile(r"conflict", re.IGNORECASE)
_BENIGN: Final = re.compile(r"benign", re.IGNORECASE)
_TRUNCATING: Final = re.compile(
    r"frameshift|stop_gained|splice_acceptor|splice_donor|start_lost", re.IGNORECASE
)
_SHORTENED: Final = re.compile(r"fs|(?:Ter|\*)\)?$")
_COLUMN: Final = re.compile(r"([1-4])_([A-Za-z]+)_(.+)")
_SUBSTITUTION: Final = re.compile(r"(?:^|[\d.])([ACGT])>([ACGT])$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class GermlineFlag:
    """Why a variant asks for a germline test; ``rules`` is the name and version of what says so."""

    gene: str
    reason: Sentence
    rules: str = RULES


@dataclass(frozen=True, slots=True)
class _Patient:
    age: int | None
    site: str

    @property
    def site_known(self) -> bool:
        return self.site not in _UNKNOWN_SITES


def germline_flag(finding: Finding, *, age: int | None, tumour_site: str) -> GermlineFlag | None:
    """Whether one variant asks for a test. ``age`` is at diagnosis, ``tumour_site`` a code of PCGR's list.

    What isn't known rules nothing out; the reason then says what isn't known. MUTYH takes two variants, which
    one alone can't tell: see ``germline_flags``.
    """
    return None if finding.gene == _TWO_NEEDED else _judged(finding, _Patient(age, tumour_site))


def germline_flags(
    findings: Iterable[StoredFinding], *, age: int | None, tumour_site: str
) -> dict[UUID, GermlineFlag]:
    """The flags of a case's findings as one person sees them; what is masked neither has nor makes one."""
    patient = _Patient(age, tumour_site)
    seen = [each for each in findings if not each.masked]
    judged = {each.id: _judged(each.finding, patient) for each in seen}
    pair = {
        identity_of(each.finding) for each in seen if each.finding.gene == _TWO_NEEDED and judged[each.id]
    }
    alone = {each.id for each in seen if each.finding.gene == _TWO_NEEDED} if len(pair) == 1 else set()
    return {key: flag for key, flag in judged.items() if flag is not None and key not in alone}


def _judged(finding: Finding, patient: _Patient) -> GermlineFlag | None:
    grounds = _grounds(finding, patient)
    if grounds is None or finding.kind is not FindingKind.SMALL_VARIANT or _left_out(finding, patient):
        return None
    harmful, reads = _harmful(finding), _reads(finding)
    if harmful is None or reads is None:
        return None
    parts = (grounds, harmful, reads)
    return GermlineFlag(
        finding.gene,
        Sentence(
            f"{finding.gene}: " + "; ".join(part.en for part in parts) + ".",
            f"{finding.gene}: " + "; ".join(part.nb for part in parts) + ".",
        ),
    )


def _grounds(finding: Finding, patient: _Patient) -> Sentence | None:
    """Why the gene counts in this patient: by the recommendations' list, else by the laboratory's column."""
    if finding.gene in ANY_TUMOUR:
        return Sentence("followed up whatever the tumour and the age", "følges opp uansett svulst og alder")
    if finding.gene in ASSOCIATED:
        listed = _by_age_and_tumour(
            patient, only_young=finding.gene in ONLY_YOUNG, sites=ASSOCIATED[finding.gene]
        )
        if listed is not None:
            return _with_second(listed) if finding.gene == _TWO_NEEDED else listed
    return _by_column(finding, patient)


def _by_column(finding: Finding, patient: _Patient) -> Sentence | None:
    """What the laboratory's column says, ``category_note_tumour``: 1 and 3 for any tumour, 3 and 4 under 30.

    For 2 and 4 the tumours are those of the table here: the column's codes are another list's.
    """
    read = _COLUMN.fullmatch((finding.predisposition or "").strip())
    if read is None:
        return None
    category = read.group(1)
    sites = ASSOCIATED.get(finding.gene, frozenset()) if category in "24" else None
    said = _by_age_and_tumour(patient, only_young=category in "34", sites=sites)
    if said is None:
        return None
    return Sentence(
        f"the laboratory's category {category}, {said.en}", f"laboratoriets kategori {category}, {said.nb}"
    )


def _by_age_and_tumour(
    patient: _Patient, *, only_young: bool, sites: frozenset[str] | None
) -> Sentence | None:
    """In words, or None where age or tumour rule it out. No sites mean any tumour."""
    young, right_tumour = _age_words(patient) if only_young else _ANY_AGE, _site_words(patient, sites)
    if young is None or right_tumour is None:
        return None
    return Sentence(f"{right_tumour.en}, {young.en}", f"{right_tumour.nb}, {young.nb}")


_ANY_AGE: Final = Sentence("at any age", "i alle aldre")


def _age_words(patient: _Patient) -> Sentence | None:
    if patient.age is None:
        return Sentence(
            f"only below {YOUNG} years, and the age isn't known",
            f"bare under {YOUNG} år, og alderen er ukjent",
        )
    if patient.age >= YOUNG:
        return None
    return Sentence(f"below {YOUNG} years ({patient.age})", f"under {YOUNG} år ({patient.age})")


def _site_words(patient: _Patient, sites: frozenset[str] | None) -> Sentence | None:
    if sites is None:
        return Sentence("any tumour", "enhver svulst")
    if not patient.site_known:
        return Sentence(
            "only in tumours that belong to the gene, and the tumour isn't known",
            "bare ved svulster som hører til genet, og svulsten er ukjent",
        )
    if patient.site not in sites:
        return None
    named = TUMOUR_SITES[patient.site]
    return Sentence(f"belongs to the tumour ({named.en.lower()})", f"hører til svulsten ({named.nb.lower()})")


def _with_second(said: Sentence) -> Sentence:
    return Sentence(f"two variants, {said.en}", f"to varianter, {said.nb}")


def _left_out(finding: Finding, patient: _Patient) -> bool:
    """Tumours in which the gene is usually altered without being inherited."""
    read = _COLUMN.fullmatch((finding.predisposition or "").strip())
    noted = _LEFT_OUT.get(read.group(2).casefold()) if read else None
    return patient.site_known and patient.site in {noted, _ALWAYS_LEFT_OUT.get(finding.gene)}


def _harmful(finding: Finding) -> Sentence | None:
    """How it is known to be harmful, or None where it is not."""
    said = {name: text for name, text in (("ClinVar", finding.clinvar), ("ACMG", finding.acmg)) if text}
    by = [
        name
        for name, text in said.items()
        if _PATHOGENIC.search(text) and not _CONFLICTING.search(text) and not _BENIGN.search(text)
    ]
    if by:
        names = ", ".join(by)
        return Sentence(f"(likely) pathogenic ({names})", f"(sannsynlig) patogen ({names})")
    if any(map(_BENIGN.search, said.values())) or (finding.population_frequency or 0) > COMMON:
        return None
    if _is_truncating(finding) and finding.gene not in _ALTERED_NOT_LOST:
        return Sentence("truncating", "trunkerende")
    return None


def _is_truncating(finding: Finding) -> bool:
    if finding.consequence:
        return _TRUNCATING.search(finding.consequence) is not None
    return _SHORTENED.search(finding.protein_change or "") is not None


def _reads(finding: Finding) -> Sentence | None:
    """The share of reads above its limit, in words, or None below it."""
    substitution = _SUBSTITUTION.search(finding.dna_change or finding.cdna_change or "") is not None
    limit = SUBSTITUTION_LIMIT if substitution else INDEL_LIMIT
    frequency = finding.variant_allele_frequency
    if frequency is None:
        return Sentence("the share of reads isn't stated", "andelen lesninger er ikke oppgitt")
    if frequency <= limit:
        return None
    found, least = (f"{100 * share:.0f}\N{NO-BREAK SPACE}%" for share in (frequency, limit))
    return Sentence(f"{found} of the reads (limit {least})", f"{found} av lesningene (grense {least})")
