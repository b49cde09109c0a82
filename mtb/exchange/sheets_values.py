"""A raw value of a spreadsheet as the text a person reads."""

import datetime as dt
import re
import unicodedata
from pathlib import Path
from typing import Final

from mtb.domain.case_list_cells import Cell
from mtb.domain.errors import FileError
from mtb.domain.texts import printable

Raw = int | float | str | bool | dt.time | dt.date | dt.datetime | dt.timedelta
_BREAKS: Final = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def cell_of(raw: Raw, row: int, column: int) -> Cell:
    """The cell with its text; ``row`` and ``column`` count from 1."""
    if isinstance(raw, dt.date):
        day = raw.date() if isinstance(raw, dt.datetime) else raw
        return Cell(row, column, _day(raw), day)
    return Cell(row, column, _text(raw))


def first_control(text: str) -> str | None:
    """The first character that no text holds, such as NUL; line ends and tabs do not count."""
    return next((sign for sign in _CONTROL.findall(text) if sign not in _BREAKS), None)


def loses_signs(text: str) -> bool:
    """Whether reading the text leaves out signs that turn the direction of reading, or no characters."""
    return len(printable(text)) < len(text.replace("\r\n", "\n"))


def control_refused(path: Path, sign: str, place: str, line: int | None = None) -> FileError:
    """The refusal of a file in which a control character stands."""
    name = f"U+{ord(sign):04X}"
    where_en, where_nb = (f" in cell {place}", f" i celle {place}") if place else ("", "")
    return FileError(
        f"There is a control character ({name}){where_en}. The file is damaged; nothing was read.",
        f"Det står et kontrolltegn ({name}){where_nb}. Filen er skadet; ikke noe ble lest.",
        path,
        line,
    )


def _text(raw: float | str | dt.time | dt.timedelta) -> str:
    if isinstance(raw, str):
        return unicodedata.normalize("NFC", printable(raw)).strip() if raw else ""
    if isinstance(raw, bool):
        return "TRUE" if raw else "FALSE"
    if isinstance(raw, dt.time):
        return f"{raw:%H:%M}"
    if isinstance(raw, dt.timedelta):
        minutes = round(raw.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02}"
    return _number(raw)


def _day(raw: dt.date) -> str:
    """ISO, with the time of day where there is one."""
    if isinstance(raw, dt.datetime):
        return f"{raw:%Y-%m-%d %H:%M}".removesuffix(" 00:00")
    return raw.isoformat()


def _number(raw: float) -> str:
    if float(raw).is_integer() and abs(raw) < 1e16:
        return str(int(raw))
    return f"{raw:.15g}"
