"""What a sequencing result says about one gene: a variant, an amplification, a splice variant, a fusion."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Source:
    """Where a value was read: the file's name without its folder, and the line (from 1) if there is one."""

    file: str
    line: int | None = None


class FindingKind(StrEnum):
    SMALL_VARIANT = "small_variant"
    AMPLIFICATION = "amplification"
    SPLICE_VARIANT = "splice_variant"
    FUSION = "fusion"
    COPY_NUMBER_LOSS = "copy_number_loss"
    LARGE_REARRANGEMENT = "large_rearrangement"
    LOSS_OF_HETEROZYGOSITY = "loss_of_heterozygosity"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One finding as the laboratory's file states it; ``None`` means the file does not state it.

    ``gene`` is empty when the file names none; a fusion's genes are joined with a slash, ``EML4/ALK``.
    ``change`` is what a board reads: ``p.(Val600Glu)``, else the cDNA change, else the genomic one.
    Allele frequencies are fractions from 0 to 1; ``population_frequency`` is the global one of gnomAD.
    ``fold_change`` is relative to the expected number of copies, ``copy_number`` an absolute number of copies
    and ``minor_copy_number`` that of the rarer allele.
    ``columns`` holds every column of the row as written, known to the program or not.
    """

    kind: FindingKind
    gene: str
    change: str
    source: Source
    cdna_change: str | None = None
    protein_change: str | None = None
    transcript: str | None = None
    exon: str | None = None
    genomic_location: str | None = None
    dna_change: str | None = None
    consequence: str | None = None
    variant_allele_frequency: float | None = None
    depth: int | None = None
    rna_depth: int | None = None
    rna_variant_allele_frequency: float | None = None
    fold_change: float | None = None
    copy_number: float | None = None
    minor_copy_number: float | None = None
    supporting_reads: int | None = None
    population_frequency: float | None = None
    tier: str | None = None
    clinvar: str | None = None
    acmg: str | None = None
    hotspot: str | None = None
    class_judgement: str | None = None
    class_judgement_comment: str | None = None
    reporting_judgement: str | None = None
    reporting_judgement_comment: str | None = None
    igv_qc: str | None = None
    local_app_class: str | None = None
    filters: tuple[str, ...] = ()
    drugs: str | None = None
    predisposition: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)

    @property
    def words(self) -> str:
        """What a board calls the finding: ``BRAF p.(Val600Glu)``; a fusion names its genes already."""
        genes_in_change = self.gene and all(part in self.change for part in self.gene.split("/"))
        return self.change if genes_in_change else f"{self.gene} {self.change}".strip()
