"""Dates as people write them in spreadsheets: day first, year first, only a month, only a year, a serial."""

import datetime as dt
import re
from typing import Final

from mtb.domain.dates import PartialDate
from mtb.domain.errors import RuleError
from mtb.domain.texts import excerpt

FIRST_YEAR: Final = 1880
LAST_YEAR: Final = 2100
_TIME = r"(?:[T ]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?)?"
_YEAR_FIRST: Final = re.compile(rf"(\d{{4}})[-./](\d{{1,2}})[-./](\d{{1,2}}){_TIME}", re.ASCII)
_DAY_FIRST: Final = re.compile(rf"(\d{{1,2}})\s?[-./]\s?(\d{{1,2}})\s?[-./]\s?(\d{{4}}){_TIME}", re.ASCII)
_MONTH: Final = re.compile(r"(\d{1,2})[-./](\d{4})", re.ASCII)
_YEAR_AND_MONTH: Final = re.compile(r"(\d{4})[-./](\d{1,2})", re.ASCII)
_YEAR: Final = re.compile(r"\d{4}", re.ASCII)
_COMPACT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_SERIAL: Final = re.compile(r"(\d{5})(?:\.\d+)?", re.ASCII)
_DAY_ZERO: Final = dt.date(1899, 12, 30)  # Excel counts 29 February 1900, which never was


def written_date(text: str) -> PartialDate:
    """A date as a person wrote it; raises RuleError in words.

    Day before month, as Norway writes: ``24.11.2026``, ``24/11/2026``, ``24-11-2026``; ``2026-11-24``,
    ``20261124``, each with a time or without; ``11.2026``, ``2026-11``, ``2026``. A year of two digits is
    refused, for it does not say its century.
    """
    plain = " ".join(text.split())
    for pattern, order in (
        (_YEAR_FIRST, (0, 1, 2)),
        (_DAY_FIRST, (2, 1, 0)),
        (_COMPACT, (0, 1, 2)),
        (_MONTH, (1, 0)),
        (_YEAR_AND_MONTH, (0, 1)),
        (_YEAR, ()),
    ):
        found = pattern.fullmatch(plain)
        if found is not None:
            parts = [int(found.groups()[index]) for index in order] or [int(found[0])]
            return _checked(parts, text)
    raise RuleError(
        f"“{excerpt(text)}” is not a date. Write 24.11.2026, 2026-11-24, 11.2026 or 2026.",
        f"«{excerpt(text)}» er ikke en dato. Skriv 24.11.2026, 2026-11-24, 11.2026 eller 2026.",
    )


def serial_date(text: str) -> dt.date | None:
    """The day a spreadsheet means by a plain number of five digits (1927-2173); None for any other text."""
    found = _SERIAL.fullmatch(text.strip())
    return None if found is None else _DAY_ZERO + dt.timedelta(days=int(found[1]))


def partial(day: dt.date) -> PartialDate:
    """A whole day as a date of which all is known."""
    return PartialDate(day.year, day.month, day.day)


def _checked(parts: list[int], text: str) -> PartialDate:
    if not FIRST_YEAR <= parts[0] <= LAST_YEAR or 0 in parts:
        raise RuleError(f"There is no such date: {excerpt(text)}.", f"Datoen finnes ikke: {excerpt(text)}.")
    return PartialDate(*parts)
