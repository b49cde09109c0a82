"""Reads the report generator's metadata sheet so that every byte of it can be written back."""

import re
from collections import Counter
from pathlib import Path
from typing import Final, Literal

from mtb.domain.errors import FileError, Sentence
from mtb.domain.imports import Doubt, Severity
from mtb.domain.metadata import (
    CREATE_REPORT,
    MISSING,
    REQUIRED_COLUMNS,
    RUN_ID,
    SAMPLE_ID,
    MetadataLine,
    MetadataRow,
    MetadataSheet,
)
from mtb.domain.samples import decode_sample_id
from mtb.domain.texts import excerpt
from mtb.exchange.sheets import read_limited

Encoding = Literal["utf-8", "iso-8859-1"]
_MARK: Final = b"\xef\xbb\xbf"
_LINE: Final = re.compile(r"([^\r\n]*)(\r\n|\r|\n|$)")
_YEARS: Final = ("Year_of_birth", "Year_of_diagnosis", "Year_of_sample_collection")
_YEAR: Final = re.compile(r"(?:18|19|20|21)[0-9]{2}")
_REPORT_ANSWERS: Final = frozenset({"Y", "N", MISSING})


def read_metadata_sheet(path: Path, ascii_encoding: Encoding = "utf-8") -> MetadataSheet:
    """The sheet in a file; raises FileError when it is none. Nothing of it is changed.

    A file without any letter such as å does not say which encoding it is in: ``ascii_encoding`` is then the
    one the site's report generator is set to.
    """
    return metadata_sheet_of(path, read_limited(path), ascii_encoding)


def metadata_sheet_of(path: Path, content: bytes, ascii_encoding: Encoding = "utf-8") -> MetadataSheet:
    """The same for content already read; ``path`` is only named in errors."""
    _require_text(path, content)
    mark = _MARK if content.startswith(_MARK) else b""
    bare = content.removeprefix(_MARK)
    encoding = _encoding(bare, ascii_encoding, is_marked=bool(mark))
    lines = _lines(bare.decode(encoding))
    sheet = MetadataSheet(lines=lines, encoding=encoding, header=_header(path, lines), mark=mark)
    return MetadataSheet(
        lines=lines,
        encoding=encoding,
        header=sheet.header,
        mark=mark,
        doubts=(*_column_doubts(path, sheet), *_row_doubts(path, sheet)),
    )


def _require_text(path: Path, content: bytes) -> None:
    if not content.strip():
        raise FileError(
            "The metadata sheet is empty; not even its headings are there.",
            "Metadata-arket er tomt; ikke engang overskriftene er der.",
            path,
        )
    if b"\x00" in content or content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise FileError(
            "This is no metadata sheet: it holds NUL or is in UTF-16. Save it as tabbed text in UTF-8.",
            "Dette er ikke et metadata-ark: det har NUL eller er i UTF-16. Lagre som tabulert tekst i UTF-8.",
            path,
            content.count(b"\n", 0, max(content.find(b"\x00"), 0)) + 1,
        )


def _encoding(content: bytes, ascii_encoding: Encoding, *, is_marked: bool) -> Encoding:
    if content.isascii() and not is_marked:
        return ascii_encoding
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "iso-8859-1"
    return "utf-8"


def _lines(text: str) -> tuple[MetadataLine, ...]:
    """The lines with their own ends; joined they are the text."""
    found = [MetadataLine(match[1], match[2]) for match in _LINE.finditer(text)]
    return tuple(line for line in found if line.text or line.end)


def _header(path: Path, lines: tuple[MetadataLine, ...]) -> int:
    """The index of the line with the headings."""
    for index, line in enumerate(lines):
        if line.is_blank or line.is_comment:
            continue
        columns = [cell.strip() for cell in line.cells]
        missing = [column for column in REQUIRED_COLUMNS if column not in columns]
        if not missing:
            return index
        raise FileError(
            f"The line with the headings lacks {', '.join(missing)}; this is no metadata sheet.",
            f"Linjen med overskriftene mangler {', '.join(missing)}; dette er ikke et metadata-ark.",
            path,
            index + 1,
        )
    raise FileError(
        "The metadata sheet has comments only; the line with the headings is missing.",
        "Metadata-arket har bare kommentarer; linjen med overskriftene mangler.",
        path,
    )


def _column_doubts(path: Path, sheet: MetadataSheet) -> list[Doubt]:
    counts = Counter(column for column in sheet.columns if column)
    return [
        Doubt(
            Severity.ERROR,
            Sentence(
                f"The heading {excerpt(column)} stands {count} times; only the first is edited.",
                f"Overskriften {excerpt(column)} står {count} ganger; bare den første redigeres.",
            ),
            path.name,
            sheet.header + 1,
        )
        for column, count in counts.items()
        if count > 1
    ]


def _row_doubts(path: Path, sheet: MetadataSheet) -> list[Doubt]:
    doubts: list[Doubt] = []
    seen: dict[tuple[str, str], int] = {}
    wanted = len([column for column in sheet.columns if column])
    for row in sheet.rows:
        sentences = [
            *_width_sentences(sheet.lines[row.line - 1], wanted),
            *_value_sentences(row),
            *_repeat_sentences(row, seen),
        ]
        doubts += [Doubt(severity, sentence, path.name, row.line) for severity, sentence in sentences]
    return doubts


def _width_sentences(line: MetadataLine, wanted: int) -> list[tuple[Severity, Sentence]]:
    found = len(line.text.rstrip("\t").split("\t"))
    if len(line.cells) >= wanted >= found:
        return []
    return [
        (
            Severity.ERROR if found > wanted else Severity.WARNING,
            Sentence(
                f"The row has {found} fields; the sheet has {wanted} columns.",
                f"Raden har {found} felt; arket har {wanted} kolonner.",
            ),
        )
    ]


def _value_sentences(row: MetadataRow) -> list[tuple[Severity, Sentence]]:
    found = [
        (Severity.ERROR, Sentence(f"{column} is missing.", f"{column} mangler."))
        for column in (SAMPLE_ID, RUN_ID)
        if not row.stated(column)
    ]
    answer = row.values.get(CREATE_REPORT, "").strip()
    if answer not in _REPORT_ANSWERS or (answer != MISSING and decode_sample_id(row.sample_id).is_rna):
        found.append((Severity.WARNING, _unexpected(CREATE_REPORT, answer)))
    for column in _YEARS:
        year = row.stated(column)
        if year and _YEAR.fullmatch(year) is None:
            found.append((Severity.WARNING, _unexpected(column, year)))
    return found


def _repeat_sentences(row: MetadataRow, seen: dict[tuple[str, str], int]) -> list[tuple[Severity, Sentence]]:
    first = seen.setdefault((row.sample_id, row.run_id), row.line)
    if first == row.line:
        return []
    sentence = Sentence(
        f"The same sample and run stand in line {first}; neither row can be edited.",
        f"Samme prøve og kjøring står i linje {first}; ingen av radene kan redigeres.",
    )
    return [(Severity.ERROR, sentence)]


def _unexpected(column: str, text: str) -> Sentence:
    return Sentence(
        f"{column}: “{excerpt(text)}” is not what the report generator expects.",
        f"{column}: «{excerpt(text)}» er ikke det rapportprogrammet venter.",
    )
