"""Looks through an old .xls file before it is read: a workbook, not protected, no larger than it seems."""

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mtb.domain.errors import FileError
from mtb.exchange.sheets_archive import protected
from mtb.exchange.sheets_marks import DamagedMarkupError, Marks

_SIGNATURE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LAST_SECTOR: Final = 0xFFFF_FFFA
_ENTRY: Final = 128
_BOUND_SHEET, _FILE_PASS, _BOUND_ERROR, _FORMULA, _MANY_NUMBERS = 0x85, 0x2F, 0x205, 0x06, 0xBD
_BEGINS: Final = frozenset({0x809, 0x409, 0x209, 0x009})
_CELLS: Final = frozenset({0x203, 0x204, 0x205, 0x06, 0x27E, 0xFD, 0xBD, 0xD6})
_ERRORS: Final = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}


@dataclass(frozen=True, slots=True)
class OldWorkbook:
    """The file's content and the marks of its sheets, in order."""

    content: bytes
    sheets: tuple[Marks, ...]


def is_compound(content: bytes) -> bool:
    """Whether the content begins as .xls files, and Word's old documents, do."""
    return content.startswith(_SIGNATURE)


def checked_compound(path: Path, content: bytes) -> OldWorkbook:
    """The workbook with what its records say; raises FileError for any other file."""
    try:
        streams = _streams(content)
        if "EncryptedPackage" in streams:
            raise protected(path)
        name = next((name for name in ("Workbook", "Book", "WORKBOOK", "BOOK") if name in streams), None)
        if name is None:
            raise _no_workbook(path)
        sheets = _read_records(path, _stream(content, *streams[name]))
    except (struct.error, IndexError, ValueError, OverflowError, DamagedMarkupError) as error:
        raise _no_workbook(path) from error
    return OldWorkbook(content, sheets)


def _streams(content: bytes) -> dict[str, tuple[int, int]]:
    """The first sector and the size of each stream by its name."""
    (first,) = struct.unpack_from("<I", content, 48)
    directory = _chain(content, first)
    found: dict[str, tuple[int, int]] = {}
    for at in range(0, len(directory) - _ENTRY + 1, _ENTRY):
        length, kind = struct.unpack_from("<HB", directory, at + 64)
        start, size = struct.unpack_from("<II", directory, at + 116)
        if kind == 2 and 2 <= length <= 64:
            found[directory[at : at + length - 2].decode("utf-16-le", "replace")] = (start, size)
    return found


def _stream(content: bytes, start: int, size: int) -> bytes:
    (least,) = struct.unpack_from("<I", content, 56)
    if size < least:
        raise ValueError("a workbook is never kept among the small streams")
    return _chain(content, start)[:size]


def _chain(content: bytes, sector: int) -> bytes:
    """The bytes of the sectors that follow each other from this one on."""
    width = _sector_width(content)
    table = _allocation(content, width)
    taken: list[bytes] = []
    while sector < _LAST_SECTOR:
        if len(taken) > len(table):
            raise ValueError("the sectors go round in a circle")
        taken.append(content[(sector + 1) * width : (sector + 2) * width])
        sector = table[sector]
    return b"".join(taken)


def _allocation(content: bytes, width: int) -> tuple[int, ...]:
    """Which sector follows which."""
    listed = list(struct.unpack_from("<109I", content, 76))
    (more,) = struct.unpack_from("<I", content, 68)
    while more < _LAST_SECTOR:
        if len(listed) * width > len(content) + 109 * width:
            raise ValueError("the list of sectors goes round in a circle")
        *sectors, more = struct.unpack_from(f"<{width // 4}I", content, (more + 1) * width)
        listed += sectors
    table: list[int] = []
    for sector in listed:
        if sector < _LAST_SECTOR:
            table += struct.unpack_from(f"<{width // 4}I", content, (sector + 1) * width)
    return tuple(table)


def _sector_width(content: bytes) -> int:
    (shift,) = struct.unpack_from("<H", content, 30)
    if shift not in {9, 12}:
        raise ValueError("no sector is as wide as this")
    return 1 << int(shift)


def _read_records(path: Path, stream: bytes) -> tuple[Marks, ...]:
    starts: list[int] = []
    by_start: dict[int, Marks] = {}
    marks, at = Marks(), 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        data = stream[at + 4 : at + 4 + length]
        if kind == _FILE_PASS:
            raise protected(path)
        if kind == _BOUND_SHEET:
            starts += struct.unpack_from("<I", data)
        elif kind in _BEGINS:
            marks = by_start.setdefault(at, Marks())
        elif kind in _CELLS:
            _note_cell(marks, kind, data)
        at += 4 + length
    return tuple(by_start.get(start, Marks()) for start in starts)


def _note_cell(marks: Marks, kind: int, data: bytes) -> None:
    row, column = struct.unpack_from("<HH", data)
    last = struct.unpack_from("<H", data, len(data) - 2)[0] if kind == _MANY_NUMBERS else column
    marks.reach(row + 1, last + 1)
    code = None
    if kind == _BOUND_ERROR and data[7] == 1:
        code = data[6]
    elif kind == _FORMULA and data[12:14] == b"\xff\xff" and data[6] == 2:
        code = data[8]
    if code is not None:
        marks.errors[row + 1, column + 1] = _ERRORS.get(code, "#N/A")


def _no_workbook(path: Path) -> FileError:
    return FileError(
        "This is not a workbook, or it is damaged. Open it in Excel and save it as .xlsx.",
        "Dette er ikke en arbeidsbok, eller den er skadet. Åpne den i Excel og lagre som .xlsx.",
        path,
    )
