"""TSOPPI's table of small variants: its comment lines, its columns, and one finding a row."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mtb.domain.errors import FileError, Sentence
from mtb.domain.findings import Finding, FindingKind, Source
from mtb.exchange.result_files import Doubts, TextFile, read_text, records, tell_damaged_row, unwrapped
from mtb.exchange.result_values import Numbers, likely_gene, looks_like_a_date, stated

LONGEST_GENE = 200
_HEADER = (
    "Sample_ID Gene_symbol Ensembl_transcript_ID RefSeq_mRNA Genomic_location DNA_change cDNA_change "
    "Exon_number Protein_change_short Protein_change Change_summary Coding_status Depth_tumor_DNA "
    "AF_tumor_DNA Depth_normal_DNA AF_normal_DNA Depth_tumor_RNA AF_tumor_RNA COSMIC_ID dbSNP_rs_ID "
    "ClinVar_variation_ID Global_AF_gnomAD Global_AF_1KG NFE_AF_gnomAD Germline_population_AFs "
    "Mutation_hotspot TCGA_frequency ICGC_PCAWG_occurrence TSO500_recurrence Putative_driver "
    "Signaling_pathway Gene_predisposition Gene_CN Tier CPSR_ACMG_class CPSR_ClinVar_class "
    "TSO500_LocalApp_class Functional_domain Drugs Coding_transcript_consequences Inclusion_criteria "
    "Filters F1LCDx_targets IGV_QC Run_QC Class_judgement Class_judgement_comments Reporting_judgement "
    "Reporting_judgement_comments"
)
COLUMNS = tuple(_HEADER.split())
_BY_SMALL_LETTERS = {name.casefold(): name for name in COLUMNS}
_CHANGE_COLUMNS = ({"Protein_change"}, {"cDNA_change"}, {"Genomic_location", "DNA_change"})
_COMMENT = re.compile(r"#\s*(?:\[(?P<sample>[^\]]+)\])?\s*(?P<text>.*)")
_VERSION = re.compile(r"Version string:\s*(.+)")
_PURITY = re.compile(r"Specified tumou?r purity[^:]*:\s*(.+)")
_TARGET_SIZE = re.compile(r"Size of the target coding region[^:]*:\s*(.+)")
_NORMAL = re.compile(r"ID of the matched normal[^:]*:\s*(.+)")
_RNA = re.compile(r"ID of the matched tumou?r RNA[^:]*:\s*(.+)")


@dataclass(slots=True)
class Rows:
    """How many rows say something, and the first that does."""

    first_line: int
    count: int = 0


@dataclass(slots=True)
class VariantTable:
    """A table as read. ``sample_ids`` and ``comment_samples`` say which samples it claims to be about."""

    file: str
    content: bytes
    row_count: int = 0
    header_lines: tuple[str, ...] = ()
    pipeline_version: str | None = None
    tumour_purity: float | None = None
    target_size_megabases: float | None = None
    matched_normal: str | None = None
    matched_rna: str | None = None
    findings: tuple[Finding, ...] = ()
    sample_ids: dict[str, Rows] = field(default_factory=dict)
    comment_samples: dict[str, Rows] = field(default_factory=dict)


def read_variant_table(path: Path, doubts: Doubts) -> VariantTable:
    """Every row of the table as a finding or as a doubt with its line; a FileError when it is no table."""
    text = read_text(path, doubts)
    start, names = _header(text)
    _require_columns(names, text, start)
    _tell_columns(names, Source(text.name, start), doubts)
    table = VariantTable(text.name, text.content)
    numbers = Numbers(text.name, doubts)
    _read_comments(table, text.lines[: start - 1], numbers)
    table.findings = tuple(_findings(table, text, start, names, numbers))
    numbers.tell_commas()
    _tell_repeated(table.findings, doubts)
    _tell_empty(table, doubts)
    return table


def count_rows(path: Path) -> int:
    """How many rows a table has, without reading what they say."""
    text = read_text(path, Doubts())
    start, names = _header(text)
    return sum(1 for _ in records(text.lines, start, len(names)))


def _header(text: TextFile) -> tuple[int, list[str]]:
    """The header's line number, which is also the index of the first row, and the columns' own names."""
    for line, cells in records(text.lines, 0, 1):
        names = [cell.strip() for cell in cells]
        while not names[-1]:
            names.pop()
        if names[0].startswith("#") and names[0].lstrip("# ").casefold() != "sample_id":
            continue
        names[0] = names[0].lstrip("# ")
        return line, [
            _BY_SMALL_LETTERS.get(name.casefold(), name or f"column {number}")
            for number, name in enumerate(names, 1)
        ]
    raise FileError(
        "The table ends before its header row; it was probably not copied to its end.",
        "Tabellen slutter før overskriften; den ble trolig ikke kopiert ferdig.",
        text.path,
        len(text.lines),
    )


def _require_columns(names: list[str], text: TextFile, line: int) -> None:
    repeated = [name for name, count in Counter(names).items() if count > 1]
    if repeated:
        listed = ", ".join(repeated[:5])
        raise FileError(
            f"The table has the column {listed} more than once.",
            f"Tabellen har kolonnen {listed} mer enn én gang.",
            text.path,
            line,
        )
    missing = [name for name in ("Sample_ID", "Gene_symbol") if name not in names]
    if not any(needed.issubset(names) for needed in _CHANGE_COLUMNS):
        missing.append("Protein_change")
    if missing:
        listed = ", ".join(missing)
        raise FileError(
            f"The table's header lacks {listed}; without it nothing in the table can be trusted.",
            f"Tabellens overskrift mangler {listed}; uten det kan ingenting i tabellen stoles på.",
            text.path,
            line,
        )


def _tell_columns(names: list[str], place: Source, doubts: Doubts) -> None:
    missing = [name for name in COLUMNS if name not in names]
    if missing:
        listed = ", ".join(missing)
        doubts.warn(
            place,
            Sentence(f"The table lacks the column {listed}.", f"Tabellen mangler kolonnen {listed}."),
            Sentence("Its values are taken as not stated.", "Verdiene regnes som ikke oppgitt."),
        )
    unknown = [name for name in names if name not in COLUMNS]
    if unknown:
        listed = ", ".join(unknown[:30])
        doubts.inform(
            place,
            f"The table has columns the program does not know; their text is kept: {listed}.",
            f"Tabellen har kolonner programmet ikke kjenner; teksten beholdes: {listed}.",
        )


def _read_comments(table: VariantTable, lines: Iterable[str], numbers: Numbers) -> None:
    kept: list[str] = []
    for number, line in enumerate(lines, 1):
        comment = _plain_comment(line)
        found = _COMMENT.fullmatch(comment)
        if found is None:
            continue
        kept.append(comment)
        if found["sample"]:
            table.comment_samples.setdefault(found["sample"].strip(), Rows(number)).count += 1
        _read_comment(table, found["text"], number, numbers)
    table.header_lines = tuple(kept)
    if table.pipeline_version is None:
        numbers.doubts.warn(
            Source(table.file),
            Sentence(
                "The table does not say which pipeline version made it.",
                "Tabellen sier ikke hvilken versjon av analysekjeden som laget den.",
            ),
            Sentence("The version is taken as not stated.", "Versjonen regnes som ikke oppgitt."),
        )


def _read_comment(table: VariantTable, text: str, line: int, numbers: Numbers) -> None:
    if found := _VERSION.fullmatch(text):
        table.pipeline_version = stated(found[1])
    elif found := _PURITY.fullmatch(text):
        if found[1].strip().lower() != "not specified":
            table.tumour_purity = numbers.fraction("Tumor purity", found[1], line)
    elif found := _TARGET_SIZE.fullmatch(text):
        table.target_size_megabases = numbers.number("Target size", found[1], line)
    elif found := _NORMAL.fullmatch(text):
        table.matched_normal = stated(found[1])
    elif found := _RNA.fullmatch(text):
        table.matched_rna = stated(found[1])


def _plain_comment(line: str) -> str:
    """The comment without the tabs and doubled quotation marks Excel left in it."""
    text = unwrapped(line.rstrip("\t "))
    if '""' not in text:
        return text
    text = text.removeprefix('"').replace('""', '"')
    return text.removesuffix('"') if text.count('"') % 2 else text


def _findings(
    table: VariantTable, text: TextFile, start: int, names: list[str], numbers: Numbers
) -> Iterable[Finding]:
    width = len(names)
    for line, cells in records(text.lines, start, width):
        table.row_count += 1
        if _says_nothing(cells):
            _tell_nothing(Source(text.name, line), numbers.doubts)
            continue
        if len(cells) != width:
            tell_damaged_row(text, line, len(cells), width, numbers.doubts)
            continue
        columns = dict(zip(names, cells, strict=True))
        table.sample_ids.setdefault(columns["Sample_ID"].strip(), Rows(line)).count += 1
        finding = _finding(columns, Source(text.name, line), numbers)
        if finding is None:
            numbers.doubts.stop(
                Source(text.name, line),
                "The row names no change: neither protein, cDNA nor genomic. It was not read.",
                "Raden oppgir ingen endring: verken protein, cDNA eller genom. Den ble ikke lest.",
            )
            continue
        if len(finding.gene) > LONGEST_GENE:
            numbers.doubts.stop(
                Source(text.name, line),
                f"The gene's name has more than {LONGEST_GENE} characters. The row was not read.",
                f"Gennavnet har mer enn {LONGEST_GENE} tegn. Raden ble ikke lest.",
            )
            continue
        yield finding


def _says_nothing(cells: list[str]) -> bool:
    """Whether the row is one of NA, which is how a pipeline writes that there is nothing to report."""
    return stated(cells[0]) is None and "NA" in cells and not any(map(stated, cells))


def _tell_nothing(place: Source, doubts: Doubts) -> None:
    doubts.inform(
        place,
        "The row says NA and nothing else: it reports no variant.",
        "Raden sier NA og ikke noe annet: den oppgir ingen variant.",
    )


def _finding(columns: Mapping[str, str], place: Source, numbers: Numbers) -> Finding | None:
    def text(name: str) -> str | None:
        return stated(columns.get(name, ""))

    line = place.line or 0
    protein, cdna = _protein(text("Protein_change")), text("cDNA_change")
    change = protein or cdna or _genomic(text("Genomic_location"), text("DNA_change"))
    if change is None:
        return None
    gene = text("Gene_symbol") or ""
    if gene and looks_like_a_date(gene):
        tell_date(gene, place, numbers.doubts)
    return Finding(
        kind=FindingKind.SMALL_VARIANT,
        gene=gene,
        change=change,
        source=place,
        cdna_change=cdna,
        protein_change=protein,
        transcript=text("RefSeq_mRNA") or text("Ensembl_transcript_ID"),
        exon=text("Exon_number"),
        genomic_location=text("Genomic_location"),
        dna_change=text("DNA_change"),
        consequence=text("Coding_status"),
        variant_allele_frequency=numbers.fraction("AF_tumor_DNA", columns.get("AF_tumor_DNA", ""), line),
        depth=numbers.count("Depth_tumor_DNA", columns.get("Depth_tumor_DNA", ""), line),
        rna_depth=numbers.count("Depth_tumor_RNA", columns.get("Depth_tumor_RNA", ""), line),
        rna_variant_allele_frequency=numbers.fraction("AF_tumor_RNA", columns.get("AF_tumor_RNA", ""), line),
        population_frequency=numbers.fraction("Global_AF_gnomAD", columns.get("Global_AF_gnomAD", ""), line),
        tier=text("Tier"),
        clinvar=text("CPSR_ClinVar_class"),
        acmg=text("CPSR_ACMG_class"),
        hotspot=text("Mutation_hotspot"),
        class_judgement=text("Class_judgement"),
        class_judgement_comment=text("Class_judgement_comments"),
        reporting_judgement=text("Reporting_judgement"),
        reporting_judgement_comment=text("Reporting_judgement_comments"),
        igv_qc=text("IGV_QC"),
        local_app_class=text("TSO500_LocalApp_class"),
        filters=tuple(filter(None, map(str.strip, (text("Filters") or "").split("|")))),
        drugs=text("Drugs"),
        predisposition=text("Gene_predisposition"),
        columns=columns,
    )


def _protein(text: str | None) -> str | None:
    """``Val600Glu`` as ``p.(Val600Glu)``: the change is predicted from DNA, hence the parentheses."""
    if text is None or text.startswith("p."):
        return text
    return f"p.({text})"


def _genomic(location: str | None, change: str | None) -> str | None:
    return None if location is None or change is None else f"{location} {change}"


def tell_date(gene: str, place: Source, doubts: Doubts) -> None:
    """Say that a gene's name has become a date, and which gene it probably was."""
    likely = likely_gene(gene)
    en, nb = ("", "") if likely is None else (f" It was probably {likely}.", f" Det var trolig {likely}.")
    doubts.warn(
        place,
        Sentence(
            f"The gene “{gene}” looks like a date; a spreadsheet has probably changed its name.{en}",
            f"Genet «{gene}» ser ut som en dato; et regneark har trolig endret navnet.{nb}",
        ),
        Sentence(
            "The text is kept as written. Correct the gene.", "Teksten beholdes som skrevet. Rett genet."
        ),
    )


def _tell_repeated(findings: Iterable[Finding], doubts: Doubts) -> None:
    """The same change twice is kept twice: the rows may have been judged differently."""
    first: dict[tuple[str | None, ...], Finding] = {}
    for finding in findings:
        key = (
            finding.gene,
            finding.genomic_location,
            finding.dna_change,
            finding.cdna_change,
            finding.change,
        )
        earlier = first.setdefault(key, finding)
        if earlier is not finding:
            change = f"{finding.gene} {finding.change}".strip()
            doubts.inform(
                finding.source,
                f"{change} also stands in line {earlier.source.line}; both rows are kept.",
                f"{change} står også i linje {earlier.source.line}; begge radene beholdes.",
            )


def _tell_empty(table: VariantTable, doubts: Doubts) -> None:
    if table.row_count == 0:
        doubts.stop(
            Source(table.file),
            "The table has a header and no rows; it was perhaps not copied to its end.",
            "Tabellen har en overskrift og ingen rader; den ble kanskje ikke kopiert ferdig.",
        )
