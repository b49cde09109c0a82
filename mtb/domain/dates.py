"""Dates of which only the year, or the year and month, may be known."""

import datetime as dt
import re
from dataclasses import dataclass

from mtb.domain.errors import RuleError
from mtb.domain.texts import excerpt

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a year and month, or a full date."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        try:
            dt.date(self.year, self.month or 1, self.day or 1)
        except ValueError:
            raise RuleError(
                f"There is no such date: {self.iso}.", f"Datoen finnes ikke: {self.iso}."
            ) from None

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read ``2026``, ``2026-11`` or ``2026-11-24``; raises RuleError."""
        match = _PARTIAL.fullmatch(text.strip())
        if match is None:
            raise RuleError(
                f"“{excerpt(text)}” is not a date. Write 2026, 2026-11 or 2026-11-24.",
                f"«{excerpt(text)}» er ikke en dato. Skriv 2026, 2026-11 eller 2026-11-24.",
            )
        year, month, day = match.groups()
        return cls(int(year), int(month) if month else None, int(day) if day else None)

    @property
    def iso(self) -> str:
        parts = [f"{self.year:04}"]
        if self.month is not None:
            parts.append(f"{self.month:02}")
            if self.day is not None:
                parts.append(f"{self.day:02}")
        return "-".join(parts)

    @property
    def as_day(self) -> dt.date | None:
        """The day where it is known to the day, else None."""
        if self.month is None or self.day is None:
            return None
        return dt.date(self.year, self.month, self.day)

    @property
    def written(self) -> str:
        """As it is read in Norway: ``24.11.2026``, ``11.2026`` or ``2026``."""
        return ".".join(reversed(self.iso.split("-")))


def age_on(born: dt.date, day: dt.date) -> int:
    """Whole years of age on a day."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
