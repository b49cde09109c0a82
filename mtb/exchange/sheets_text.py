"""Reads delimited text: CSV and TSV in the encodings and with the separators hospitals' systems write."""

import csv
import io
from collections import Counter
from pathlib import Path
from typing import Final

from mtb.domain.case_list_cells import CellDoubt
from mtb.domain.errors import FileError, Sentence
from mtb.domain.imports import Severity
from mtb.exchange.sheets_table import Sheet, Workbook
from mtb.exchange.sheets_values import cell_of, control_refused, first_control, loses_signs
from mtb.exchange.sheets_workbook import MAX_CELLS, hidden_signs_doubt

_SEPARATORS: Final = ("\t", ";", ",")
_SAMPLE_LINES: Final = 50
_DECLARES_SEPARATOR: Final = "sep="


def read_table(path: Path, content: bytes) -> Workbook:
    """The text's rows as the only sheet; a row's number is the record's, as a spreadsheet counts."""
    text, doubts = decoded(path, content)
    _require_no_control(path, text)
    lines = text.split("\n")
    separator = _declared(lines[0]) or _likeliest_separator(lines)
    if _declared(lines[0]):
        text = text.replace(lines[0], "", 1)
    rows = _records(path, text, separator)
    signs = [
        hidden_signs_doubt("", row, column)
        for row, cells in enumerate(rows, 1)
        for column, cell in enumerate(cells, 1)
        if not cell.isprintable() and loses_signs(cell)
    ]
    sheet = Sheet(
        "",
        tuple(
            tuple(cell_of(cell, row, column) for column, cell in enumerate(cells, 1))
            for row, cells in enumerate(rows, 1)
        ),
        tuple(signs),
    )
    return Workbook(path, (sheet,), doubts)


def decoded(path: Path, content: bytes) -> tuple[str, tuple[CellDoubt, ...]]:
    """The text with line feeds as line ends: UTF-8, UTF-16, or else Windows-1252 with a doubt."""
    doubts: tuple[CellDoubt, ...] = ()
    encoding = _wide_encoding(content)
    if encoding is None:
        encoding = "utf-8-sig"
        try:
            content.decode(encoding)
        except UnicodeDecodeError as error:
            encoding = _narrow_encoding(content)
            doubts = (_encoding_doubt(content.count(b"\n", 0, error.start) + 1),)
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise FileError(
            "The file says it is in UTF-16, but cannot be read so; it is damaged or was cut short.",
            "Filen sier at den er i UTF-16, men kan ikke leses slik; den er skadet eller avkuttet.",
            path,
        ) from error
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), doubts


def _wide_encoding(content: bytes) -> str | None:
    """UTF-16, marked or seen from a NUL in most pairs of bytes; None for anything else."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    start = content[:2_000]
    half = len(start) // 2
    if half and start[1::2].count(0) > half * 0.8 and not start[::2].count(0):
        return "utf-16-le"
    if half and start[::2].count(0) > half * 0.8 and not start[1::2].count(0):
        return "utf-16-be"
    return None


def _narrow_encoding(content: bytes) -> str:
    try:
        content.decode("cp1252")
    except UnicodeDecodeError:
        return "iso-8859-1"
    return "cp1252"


def _encoding_doubt(line: int) -> CellDoubt:
    return CellDoubt(
        Severity.WARNING,
        Sentence(
            f"The file is not in UTF-8 (line {line}); it is read as ISO-8859-1. Check æ, ø and å.",
            f"Filen er ikke i UTF-8 (linje {line}); den leses som ISO-8859-1. Kontroller æ, ø og å.",
        ),
        row=line,
    )


def _require_no_control(path: Path, text: str) -> None:
    sign = first_control(text)
    if sign is not None:
        raise control_refused(path, sign, "", text.count("\n", 0, text.index(sign)) + 1)


def _declared(line: str) -> str:
    """The separator of Excel's own first line, ``sep=;``."""
    if line.lower().startswith(_DECLARES_SEPARATOR) and len(line) == len(_DECLARES_SEPARATOR) + 1:
        return line[-1] if line[-1] in _SEPARATORS else ""
    return ""


def _likeliest_separator(lines: list[str]) -> str:
    """The separator that cuts most of the first lines into equally many columns; a tab where none does."""
    sample = [line for line in lines[:_SAMPLE_LINES] if line.strip()]
    scores: dict[str, int] = {}
    for separator in _SEPARATORS:
        widths = Counter(len(_quick_cells(line, separator)) for line in sample)
        scores[separator] = max((count for width, count in widths.items() if width > 1), default=0)
    return max(_SEPARATORS, key=scores.__getitem__)


def _quick_cells(line: str, separator: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=separator), [])
    except csv.Error:
        return []


def _records(path: Path, text: str, separator: str) -> list[list[str]]:
    """The records; in a tab-separated text a quotation mark that fits nothing is a sign like any other."""
    try:
        return _quoted_records(path, text, separator)
    except FileError:
        if separator != "\t":
            raise
    rows = [line.split("\t") for line in text.removesuffix("\n").split("\n")]
    if sum(map(len, rows)) > MAX_CELLS:
        raise _too_many(path, len(rows))
    return rows


def _quoted_records(path: Path, text: str, separator: str) -> list[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[list[str]] = []
    cells = line = 0
    try:
        for row in reader:
            line = reader.line_num
            cells += len(row)
            if cells > MAX_CELLS:
                raise _too_many(path, line)
            rows.append(row)
    except csv.Error as error:
        raise FileError(
            "The quotation marks do not match from this line on, or a cell is too long; nothing was read.",
            "Anførselstegnene stemmer ikke fra denne linjen, eller en celle er for lang; ikke noe ble lest.",
            path,
            line + 1,
        ) from error
    return rows


def _too_many(path: Path, line: int) -> FileError:
    return FileError(
        f"The table has more than {MAX_CELLS:,} cells; this is no list of patients.",
        f"Tabellen har mer enn {MAX_CELLS} celler; dette er ingen pasientliste.",
        path,
        line,
    )
