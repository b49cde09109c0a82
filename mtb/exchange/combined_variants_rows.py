"""One finding from one row of a combined variant file: copy numbers, splicing, fusions and rearrangements."""

import re
from collections.abc import Callable, Iterable
from typing import Final

from mtb.domain.errors import Sentence
from mtb.domain.findings import Finding, FindingKind
from mtb.exchange.gene_pairs import fused_genes
from mtb.exchange.illumina_sections import Reading, TableRow
from mtb.exchange.result_values import looks_like_a_date, stated
from mtb.exchange.tsoppi_tables import LONGEST_GENE, tell_date

RowReader = Callable[[TableRow, Reading], Finding | None]

_CHROMOSOME: Final = re.compile(r"chr(?=[0-9XYM])", re.IGNORECASE)
_GAINS: Final = frozenset({"<DUP>", "DUP", "<GAIN>", "GAIN"})
_LOSSES: Final = frozenset({"<DEL>", "DEL", "<LOSS>", "LOSS"})
_FREQUENCY_COLUMNS: Final = ("Variant Allele Frequency", "Allele Frequency", "VAF")


def copy_number(row: TableRow, reading: Reading) -> Finding | None:
    """Of ``[Gene Amplifications]``, which has gains only, and of ``[Copy Number Variants]``."""
    numbers = reading.numbers
    fold = numbers.number("Fold Change", row.raw("Fold Change"), row.line)
    written = row.text("Copy Number Variant")
    is_loss = (written or "").upper() in _LOSSES
    if written is not None and not is_loss and written.upper() not in _GAINS:
        _tell_unknown_type(written, row, reading)
        return None
    return Finding(
        kind=FindingKind.COPY_NUMBER_LOSS if is_loss else FindingKind.AMPLIFICATION,
        gene=row.text("Gene") or "",
        change="copy number loss" if is_loss else "amplification",
        fold_change=fold,
        copy_number=_copies("Absolute Copy Number", row, reading),
        source=row.place,
        columns=row.columns,
    )


def loss_of_heterozygosity(row: TableRow, reading: Reading) -> Finding | None:
    """Of ``[Loss of Heterozygosity]``, which stands there when the HRD assay was run."""
    return Finding(
        kind=FindingKind.LOSS_OF_HETEROZYGOSITY,
        gene=row.text("Gene") or "",
        change="loss of heterozygosity",
        copy_number=_copies("Absolute Copy Number", row, reading),
        minor_copy_number=_copies("Minor Copy Number", row, reading),
        source=row.place,
        columns=row.columns,
    )


def splice_variant(row: TableRow, reading: Reading) -> Finding | None:
    """Without an exon where the new one is not annotated, as in AR-V7."""
    exon = exon_of("Affected Exon", row, reading)
    return Finding(
        kind=FindingKind.SPLICE_VARIANT,
        gene=row.text("Gene") or "",
        change="splice variant" if exon is None else f"splice variant, exon {exon}",
        exon=exon,
        genomic_location=between(row.text("Breakpoint 1"), row.text("Breakpoint 2")),
        supporting_reads=_count("Splice Supporting Reads", row, reading),
        source=row.place,
        columns=row.columns,
    )


def fusion(row: TableRow, reading: Reading) -> Finding | None:
    """Of ``[Fusions]`` from RNA, or ``[DNA Fusions]`` from cell-free DNA."""
    genes = fused_genes(row.raw("Gene Pair"))
    tell_dates(genes.parts, row, reading)
    if not genes.is_clear:
        reading.doubts.inform(
            row.place,
            f"Where one gene ends and the other begins is not clear in “{genes.gene[:80]}”; it is kept so.",
            f"Det er ikke klart hvor det ene genet slutter i «{genes.gene[:80]}»; det beholdes slik.",
        )
    frequency = next(filter(row.text, _FREQUENCY_COLUMNS), "")
    return Finding(
        kind=FindingKind.FUSION,
        gene=genes.gene,
        change=genes.change,
        genomic_location=between(row.text("Breakpoint 1"), row.text("Breakpoint 2")),
        supporting_reads=_count("Fusion Supporting Reads", row, reading),
        variant_allele_frequency=reading.numbers.fraction(frequency, row.raw(frequency), row.line),
        source=row.place,
        columns=row.columns,
    )


def large_rearrangement(row: TableRow, reading: Reading) -> Finding | None:
    """Of ``[Exon-Level CNVs]``, which later versions call ``[Large Rearrangements]``."""
    exon, written = exon_of("Affected Exon(s)", row, reading), row.text("CNV Type")
    what = "large rearrangement"
    if written is not None:
        what += ", " + _rearrangement(written)
    if exon is not None:
        what += f" of exon {exon}" if written is not None else f", exon {exon}"
    start, stop = row.text("Start"), row.text("Stop")
    chromosome = without_prefix(row.text("Chromosome"))
    return Finding(
        kind=FindingKind.LARGE_REARRANGEMENT,
        gene=row.text("Gene") or "",
        change=what,
        exon=exon,
        genomic_location=f"{chromosome}:{start}-{stop}" if chromosome and start and stop else None,
        fold_change=reading.numbers.number("Fold Change", row.raw("Fold Change"), row.line),
        source=row.place,
        columns=row.columns,
    )


def findings_of(rows: Iterable[TableRow], read: RowReader, reading: Reading) -> list[Finding]:
    """The findings of a table; a row without any gene, or with an impossible one, is a doubt."""
    findings: list[Finding] = []
    for row in rows:
        if _says_nothing(row):
            _tell_nothing(row, reading)
            continue
        finding = read(row, reading)
        if finding is None:
            continue
        if not finding.gene and finding.kind is not FindingKind.SMALL_VARIANT:
            reading.doubts.stop(
                row.place,
                "The row names no gene. It was not read.",
                "Raden nevner ikke noe gen. Den ble ikke lest.",
            )
            continue
        if len(finding.gene) > LONGEST_GENE:
            reading.doubts.stop(
                row.place,
                f"The gene's name has more than {LONGEST_GENE} characters. The row was not read.",
                f"Gennavnet har mer enn {LONGEST_GENE} tegn. Raden ble ikke lest.",
            )
            continue
        if finding.kind is not FindingKind.FUSION:
            tell_dates((finding.gene,), row, reading)
        findings.append(finding)
    return findings


def tell_dates(genes: Iterable[str], row: TableRow, reading: Reading) -> None:
    """Say which genes a spreadsheet has probably turned into a date."""
    for gene in filter(looks_like_a_date, genes):
        tell_date(gene[:40], row.place, reading.doubts)


def exon_of(column: str, row: TableRow, reading: Reading) -> str | None:
    """The exon as written; ``2-7`` that a spreadsheet turned into a day of July is told."""
    exon = row.text(column)
    if exon is not None and not exon.isdigit() and looks_like_a_date(exon):
        reading.doubts.warn(
            row.place,
            Sentence(
                f"The exon “{exon[:40]}” looks like a date; a spreadsheet has probably changed it.",
                f"Eksonet «{exon[:40]}» ser ut som en dato; et regneark har trolig endret det.",
            ),
            Sentence(
                "The text is kept as written. Correct the exon.",
                "Teksten beholdes som skrevet. Rett eksonet.",
            ),
        )
    return exon


def without_prefix(chromosome: str | None) -> str | None:
    """``chr7`` as ``7``, as the laboratory's own tables write it."""
    return None if chromosome is None else _CHROMOSOME.sub("", chromosome, count=1)


def between(one: str | None, other: str | None) -> str | None:
    """Two breakpoints as the run summary writes them: ``chr2:42522654-chr2:29446394``."""
    return "-".join(filter(None, (one, other))) or None


def _says_nothing(row: TableRow) -> bool:
    return not any(stated(text) for text in list(row.columns.values())[1:])


def _tell_nothing(row: TableRow, reading: Reading) -> None:
    """``BRCA1 NA``: looked at, nothing found. Empty cells instead of NA are what is left of a row."""
    name, *others = row.columns.values()
    if not any(others):
        reading.doubts.stop(
            row.place,
            "The row says nothing but a name; the rest of it is empty. It was not read.",
            "Raden sier ikke noe annet enn et navn; resten er tomt. Den ble ikke lest.",
        )
    elif "CNV Type" not in row.columns:
        reading.doubts.inform(
            row.place,
            f"Nothing is stated of {name[:80]}; the row is no finding.",
            f"Ingenting er oppgitt om {name[:80]}; raden er ikke et funn.",
        )


def _count(column: str, row: TableRow, reading: Reading) -> int | None:
    return reading.numbers.count(column, row.raw(column), row.line)


def _copies(column: str, row: TableRow, reading: Reading) -> float | None:
    return reading.numbers.number(column, row.raw(column), row.line)


def _rearrangement(written: str) -> str:
    if written.upper() in _LOSSES:
        return "deletion"
    return "duplication" if written.upper() in _GAINS else written


def _tell_unknown_type(written: str, row: TableRow, reading: Reading) -> None:
    reading.doubts.stop(
        row.place,
        f"“{written[:40]}” is neither a gain nor a loss of copies. The row was not read.",
        f"«{written[:40]}» er verken økt eller tapt kopitall. Raden ble ikke lest.",
    )
