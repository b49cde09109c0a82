"""Illumina's AllFusions table: every fusion a caller thought of, and which of them it kept."""

import csv
import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from mtb.domain.errors import FileError, Sentence
from mtb.domain.findings import Finding, FindingKind
from mtb.domain.imports import ResultFormat, SampleEntry, SampleKind, SampleResult
from mtb.domain.samples import case_key
from mtb.exchange.combined_variants_rows import between, tell_dates
from mtb.exchange.gene_pairs import joined_genes
from mtb.exchange.illumina_sections import Reading, TableRow, run_in_path
from mtb.exchange.result_files import Doubts, TextFile, read_text, tell_damaged_row
from mtb.exchange.result_values import Numbers, stated
from mtb.exchange.tsoppi_tables import LONGEST_GENE

REQUIRED: Final = ("Caller", "Gene A", "Gene B", "Gene A Breakpoint", "Gene B Breakpoint", "KeepFusion")
NOT_KEPT: Final = "KeepFusion=False"
_DELIMITERS: Final = (",", ";", "\t")
_COMMENT: Final = re.compile(r"#\s*(?P<key>[^=]+?)\s*=\s*(?P<text>.*)")
_FILE_ENDING: Final = re.compile(r"[_ .-]*AllFusions.*", re.IGNORECASE)
_YES: Final = frozenset({"true", "sann", "yes", "1"})
_NO: Final = frozenset({"false", "usann", "no", "0"})
_READS: Final = (("Alt Split Dedup", "Alt Pair Dedup"), ("Alt Split", "Alt Pair"))
_VERDICTS: Final = frozenset({"PASS", "FAIL"})


def read_all_fusions(path: Path, doubts: Doubts) -> SampleResult:
    """Every row as a fusion; those the caller did not keep carry its reasons as filters."""
    text = read_text(path, doubts)
    reading = Reading(text, Numbers(text.name, doubts))
    start, delimiter, names = _header(text)
    comments = tuple(_plain(line) for line in text.lines[: start - 1] if _is_comment(line))
    said = dict(pair for pair in map(_keyed, comments) if pair is not None)
    sample_id = _sample_id(reading)
    findings = tuple(
        finding
        for row in _rows(text, start, delimiter, names, doubts)
        if (finding := _finding(row, reading)) is not None
    )
    reading.numbers.tell_commas()
    return SampleResult(
        sample_id=sample_id,
        case_key=case_key(sample_id),
        run_id=run_in_path(path),
        format=ResultFormat.ALL_FUSIONS,
        pipeline_version=said.get("Source"),
        findings=findings,
        samples=(
            SampleEntry(SampleKind.RNA_TUMOUR, "AllFusions", sample_id, None, None, None, reading.at(None)),
        ),
        header_lines=comments,
        details=tuple((key, said[key]) for key in ("Source", "FileDate") if key in said),
        digest=hashlib.sha256(text.content).hexdigest(),
    )


def _header(text: TextFile) -> tuple[int, str, tuple[str, ...]]:
    """The header's line, also the index of the first row; what separates its columns; their names."""
    for number, line in enumerate(text.lines, 1):
        if not line.strip() or _is_comment(line):
            continue
        delimiter = _delimiter(line)
        if delimiter is not None:
            names = tuple(cell.strip() for cell in _cells(line, delimiter) or ())
            while not names[-1]:
                names = names[:-1]
            repeated = [name for name, count in Counter(map(str.casefold, names)).items() if count > 1]
            if not repeated and all(names):
                return number, delimiter, names
        listed = ", ".join(REQUIRED)
        raise FileError(
            f"This line should be the header of a fusion table, with the columns {listed}, each once.",
            f"Denne linjen skulle vært overskriften i en fusjonstabell, med {listed}, hver én gang.",
            text.path,
            number,
        )
    raise FileError(
        "The fusion table ends before its header row; it was probably not copied to its end.",
        "Fusjonstabellen slutter før overskriften; den ble trolig ikke kopiert ferdig.",
        text.path,
        len(text.lines),
    )


def _delimiter(line: str) -> str | None:
    """What separates the columns: a comma, or what a spreadsheet of another country writes instead."""
    for delimiter in _DELIMITERS:
        names = {cell.strip().casefold() for cell in _cells(line, delimiter) or ()}
        if all(name.casefold() in names for name in REQUIRED):
            return delimiter
    return None


def _cells(line: str, delimiter: str) -> list[str] | None:
    try:
        return next(csv.reader([line], delimiter=delimiter, strict=True), [])
    except csv.Error:
        return None


def _is_comment(line: str) -> bool:
    return line.lstrip('" ').startswith("#")


def _plain(comment: str) -> str:
    """The comment without the quotation marks and separators a spreadsheet left around it."""
    text = comment.strip().rstrip(",;\t ")
    return text[1:-1].replace('""', '"') if len(text) > 1 and text[0] == '"' == text[-1] else text


def _keyed(comment: str) -> tuple[str, str] | None:
    found = _COMMENT.fullmatch(comment)
    return (found["key"], found["text"].strip()) if found else None


def _sample_id(reading: Reading) -> str:
    """The file names its sample in its own name only."""
    stem = Path(reading.text.name).stem
    sample_id = _FILE_ENDING.sub("", stem)
    if sample_id and sample_id != stem:
        return sample_id
    reading.doubts.warn(
        reading.at(None),
        Sentence(
            "A fusion table names its sample in its file name only, and this name is not one it was given.",
            "En fusjonstabell nevner prøven bare i filnavnet, og dette filnavnet er endret.",
        ),
        Sentence(f"The sample is taken to be {stem}.", f"Prøven antas å være {stem}."),
    )
    return stem


def _rows(
    text: TextFile, start: int, delimiter: str, names: tuple[str, ...], doubts: Doubts
) -> Iterator[TableRow]:
    width = len(names)
    keys = tuple(map(str.casefold, names))
    reading = Reading(text, Numbers(text.name, doubts))
    for number, line in enumerate(text.lines[start:], start + 1):
        if not line.strip(f" \t{delimiter}") or _is_comment(line):
            continue
        cells = [cell.strip() for cell in _cells(line, delimiter) or ()]
        while len(cells) > width and not cells[-1]:
            cells.pop()
        if len(cells) != width:
            tell_damaged_row(text, number, len(cells), width, doubts)
            continue
        yield TableRow(
            dict(zip(names, cells, strict=True)), reading.at(number), dict(zip(keys, cells, strict=True))
        )


def _finding(row: TableRow, reading: Reading) -> Finding | None:
    one, two = row.text("Gene A") or "", row.text("Gene B") or ""
    place = between(row.text("Gene A Breakpoint"), row.text("Gene B Breakpoint"))
    genes = joined_genes(one, two, direction_known=_is(row.raw("Fusion Directionality Known"), _YES))
    if not genes.gene and place is None:
        reading.doubts.stop(
            row.place,
            "The row names neither a gene nor a breakpoint. It was not read.",
            "Raden nevner verken gen eller bruddpunkt. Den ble ikke lest.",
        )
        return None
    if len(genes.gene) > LONGEST_GENE:
        reading.doubts.stop(
            row.place,
            f"The genes' names have more than {LONGEST_GENE} characters. The row was not read.",
            f"Gennavnene har mer enn {LONGEST_GENE} tegn. Raden ble ikke lest.",
        )
        return None
    tell_dates((one, two) if one != two else (one,), row, reading)
    return Finding(
        kind=FindingKind.FUSION,
        gene=genes.gene,
        change=genes.change if genes.gene else f"{place} fusion",
        genomic_location=place,
        supporting_reads=_supporting_reads(row, reading),
        filters=_filters(row, reading),
        source=row.place,
        columns=row.columns,
    )


def _supporting_reads(row: TableRow, reading: Reading) -> int | None:
    """Split and paired reads together, without duplicates where the caller counted so."""
    for columns in _READS:
        counts = [reading.numbers.count(column, row.raw(column), row.line) for column in columns]
        if any(count is not None for count in counts):
            return sum(count for count in counts if count is not None)
    return None


def _filters(row: TableRow, reading: Reading) -> tuple[str, ...]:
    """None where the fusion was kept, else that it was not, and the caller's reasons."""
    written = row.raw("KeepFusion")
    if _is(written, _YES):
        return ()
    if not _is(written, _NO):
        reading.doubts.warn(
            row.place,
            Sentence(
                f"KeepFusion “{written[:40]}” is neither true nor false.",
                f"KeepFusion «{written[:40]}» er verken sant eller usant.",
            ),
            Sentence("The fusion is taken as not kept.", "Fusjonen regnes som ikke beholdt."),
        )
    reasons = (reason.strip() for reason in (row.text("Filter") or "").split(";"))
    return (NOT_KEPT, *(reason for reason in reasons if stated(reason) and reason not in _VERDICTS))


def _is(text: str, words: frozenset[str]) -> bool:
    return text.strip().casefold() in words
