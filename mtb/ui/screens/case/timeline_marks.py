"""What a line of time is made of: spans of days, marks, and the lanes they stand in."""

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import Final, Literal

from mtb.domain.dates import PartialDate
from mtb.ui.kit.theme import Tone

Lane = Literal["surgery", "systemic", "response", "samples", "board", "contact"]
LANES: Final[tuple[Lane, ...]] = ("surgery", "systemic", "response", "samples", "board", "contact")


@dataclass(frozen=True, slots=True)
class Span:
    """The days something may have happened on; a known day is the first and the last."""

    first: dt.date
    last: dt.date

    @classmethod
    def on(cls, day: dt.date) -> "Span":
        return cls(day, day)

    @classmethod
    def of(cls, date: PartialDate) -> "Span":
        """Every day of the year or month that is known."""
        first, last = date.month or 1, date.month or 12
        if date.day is not None:
            return cls.on(dt.date(date.year, first, date.day))
        return cls(dt.date(date.year, first, 1), dt.date(date.year, last, _days_in(date.year, last)))

    @property
    def known(self) -> bool:
        return self.first == self.last

    @property
    def middle(self) -> dt.date:
        return self.first + (self.last - self.first) / 2


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing that happened (or will): ``text`` stands beside it, ``whole`` tells it in full.

    With ``until`` it is a bar from one span to the other, ``goes_on`` if it has not ended; ``opens`` is the
    part of the case it is about.
    """

    lane: Lane
    on: Span
    text: str
    whole: str
    tone: Tone = "neutral"
    planned: bool = False
    until: Span | None = None
    goes_on: bool = False
    opens: str = ""

    @property
    def first(self) -> dt.date:
        return self.on.first

    @property
    def last(self) -> dt.date:
        return (self.until or self.on).last

    @property
    def middle(self) -> dt.date:
        return self.on.middle if self.until is None else self.first + (self.last - self.first) / 2


def _days_in(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]
