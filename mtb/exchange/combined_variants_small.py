"""Small variants of a combined variant file: where they are, what changes, and in which transcript."""

import re
from typing import Final

from mtb.domain.errors import Sentence
from mtb.domain.findings import Finding, FindingKind
from mtb.exchange.combined_variants_rows import exon_of, without_prefix
from mtb.exchange.illumina_sections import Reading, TableRow
from mtb.exchange.result_values import NOT_STATED_ANSWER

REQUIRED: Final = ("Gene", "Chromosome", "Genomic Position", "Reference Call", "Alternative Call")
COLUMNS: Final = (
    *REQUIRED,
    "Allele Frequency",
    "Depth",
    "P-Dot Notation",
    "C-Dot Notation",
    "Consequence(s)",
    "Affected Exon(s)",
)
_IN_TRANSCRIPT: Final = re.compile(r"(?:(?P<transcript>[^:\s]+):)?(?P<change>.+)")
_SYNONYMOUS: Final = re.compile(r"c\..+\((?P<protein>p\..+)\)")
_BASES: Final = re.compile(r"[ACGTN]+|\*|<[^<>]+>", re.IGNORECASE)
_POSITION: Final = re.compile(r"[0-9]{1,9}")


def small_variant(row: TableRow, reading: Reading) -> Finding | None:
    """The row as a finding, or a doubt where it names no change: neither protein, cDNA nor genomic."""
    location, dna_change = _location(row, reading), _dna_change(row, reading)
    transcript, cdna = _in_transcript(row.text("C-Dot Notation"))
    other, protein = _in_transcript(row.text("P-Dot Notation"))
    synonymous = _SYNONYMOUS.fullmatch(protein or "")
    protein = synonymous["protein"] if synonymous else protein
    change = protein or cdna or (f"{location} {dna_change}" if location and dna_change else None)
    if change is None:
        reading.doubts.stop(
            row.place,
            "The row names no change: neither protein, cDNA nor genomic. It was not read.",
            "Raden oppgir ingen endring: verken protein, cDNA eller genom. Den ble ikke lest.",
        )
        return None
    numbers = reading.numbers
    return Finding(
        kind=FindingKind.SMALL_VARIANT,
        gene=row.text("Gene") or "",
        change=change,
        source=row.place,
        cdna_change=cdna,
        protein_change=protein,
        transcript=transcript or other,
        exon=exon_of("Affected Exon(s)", row, reading),
        genomic_location=location,
        dna_change=dna_change,
        consequence=row.text("Consequence(s)"),
        variant_allele_frequency=numbers.fraction("Allele Frequency", row.raw("Allele Frequency"), row.line),
        depth=numbers.count("Depth", row.raw("Depth"), row.line),
        columns=row.columns,
    )


def tell_without_gene(findings: list[Finding], reading: Reading) -> None:
    """Variants outside the panel's genes have no gene; they are kept by position."""
    nameless = [finding for finding in findings if not finding.gene]
    if nameless:
        count = len(nameless)
        reading.doubts.inform(
            nameless[0].source,
            f"{count} small variants name no gene, the first in this line; they are kept by position.",
            f"{count} små varianter nevner ikke noe gen, den første her; de beholdes med posisjon.",
        )


def _in_transcript(text: str | None) -> tuple[str | None, str | None]:
    """``NM_003820.3:c.50A>G`` as its two parts; a change alone has no transcript."""
    found = _IN_TRANSCRIPT.fullmatch(text or "")
    return (found["transcript"], found["change"]) if found else (None, None)


def _location(row: TableRow, reading: Reading) -> str | None:
    """``7:140453136``. A position in scientific notation has lost digits and is no position."""
    chromosome, position = without_prefix(row.text("Chromosome")), row.text("Genomic Position")
    if chromosome is None or position is None:
        return None
    if _POSITION.fullmatch(position) is None:
        _tell("Genomic Position", position, "is not a position", "er ikke en posisjon", (row, reading))
        return None
    return f"{chromosome}:{position}"


def _dna_change(row: TableRow, reading: Reading) -> str | None:
    """``A>T``, as the laboratory's own tables write it."""
    before, after = row.text("Reference Call"), row.text("Alternative Call")
    if before is None or after is None:
        return None
    for column, bases in (("Reference Call", before), ("Alternative Call", after)):
        if _BASES.fullmatch(bases) is None:
            _tell(column, bases, "is not made of bases", "består ikke av baser", (row, reading))
            return None
    return f"{before}>{after}"


def _tell(column: str, text: str, en: str, nb: str, where: tuple[TableRow, Reading]) -> None:
    row, reading = where
    reading.doubts.warn(
        row.place,
        Sentence(f"{column} “{text[:40]}” {en}.", f"{column} «{text[:40]}» {nb}."),
        NOT_STATED_ANSWER,
    )
