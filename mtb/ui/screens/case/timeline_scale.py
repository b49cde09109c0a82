"""The scale of a line of time: which days are in view, where each of them lies, and how it is ruled."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from mtb.ui import labels
from mtb.ui.screens.case.timeline_marks import Mark

_FAR: Final = 270
_LONG_AGO: Final = 6 * 365
_TREATMENT: Final = frozenset({"surgery", "systemic"})
_LEAST_DAYS: Final = 14
_MOST_DAYS: Final = 365 * 120
_DAY: Final = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Scale:
    """The days from ``first`` to ``last``, drawn from ``left`` to ``right``."""

    first: dt.date
    last: dt.date
    left: int = 0
    right: int = 100

    @property
    def days(self) -> int:
        return max((self.last - self.first).days, 1)

    def x(self, day: dt.date, *, end: bool = False) -> int:
        """Where a day begins, or ends; days out of view lie out of the picture."""
        days = (day - self.first).days + (1 if end else 0)
        return self.left + round((self.right - self.left) * days / (self.days + 1))

    def centre(self, day: dt.date) -> int:
        return (self.x(day) + self.x(day, end=True)) // 2

    def day_at(self, x: int) -> dt.date:
        """The day drawn there; the nearest in view."""
        share = (x - self.left) / max(self.right - self.left, 1)
        return self.first + dt.timedelta(days=round(min(max(share, 0.0), 1.0) * self.days))

    def between(self, left: int, right: int) -> "Scale":
        """The part that lies between two places of the picture."""
        return self._of(self.day_at(min(left, right)), self.day_at(max(left, right)))

    def zoomed(self, factor: float, around: dt.date, widest: "Scale") -> "Scale":
        """More days (over 1) or fewer, ``around`` staying where it is; never more than ``widest``."""
        days = round(self.days * factor)
        if days >= widest.days:
            return self._of(widest.first, widest.last)
        days = max(days, _LEAST_DAYS)
        share = min(max((around - self.first).days / self.days, 0.0), 1.0)
        first = around - dt.timedelta(days=round(days * share))
        return self._of(first, first + dt.timedelta(days=days))

    def showing(self, mark: Mark) -> "Scale":
        """The same number of days, moved so that the mark is in view."""
        if self.first <= mark.middle <= self.last:
            return self
        first = mark.middle - dt.timedelta(days=self.days // 2)
        return self._of(first, first + dt.timedelta(days=self.days))

    def _of(self, first: dt.date, last: dt.date) -> "Scale":
        short = _LEAST_DAYS - (last - first).days
        if short > 0:
            first, last = first - _DAY * (short // 2), last + _DAY * (short - short // 2)
        return replace(self, first=first, last=last)


def whole(marks: Sequence[Mark], today: dt.date) -> Scale:
    """Everything, from the earliest mark to the latest or today, with air at the ends."""
    days = [today, *(mark.first for mark in marks), *(mark.last for mark in marks)]
    return _airy(min(days), max(days))


def near(marks: Sequence[Mark], today: dt.date) -> Scale:
    """What belongs together: something long before everything else would squeeze the rest.

    Treatments belong to it, unless years lie between them.
    """
    treated = [mark for mark in marks if mark.lane in _TREATMENT]
    begins = [_begin(each, today, far) for each, far in ((marks, _FAR), (treated, _LONG_AGO)) if each]
    return _airy(min([today, *begins]), max([today, *(mark.last for mark in marks)]))


def _begin(marks: Sequence[Mark], today: dt.date, far: int) -> dt.date:
    """The day after the first gap of more than ``far`` days that is over twice as long as what follows."""
    ordered = sorted(mark.first for mark in marks)
    end = max([today, *(mark.last for mark in marks)])
    return next(
        (
            later
            for earlier, later in pairwise(ordered)
            if (later - earlier).days > max(far, 2 * (end - later).days)
        ),
        ordered[0],
    )


def ticks(scale: Scale, room: Callable[[str], int]) -> list[tuple[dt.date, str]]:
    """The finest rule whose words have room: years, quarters, months, weeks or days."""
    for days, rule in (
        (1, _every_day),
        (7, _mondays),
        (30, _months),
        (91, lambda first, last: _months(first, last, 3)),
        (365, _years),
        (365 * 2, lambda first, last: _years(first, last, 2)),
        (365 * 5, lambda first, last: _years(first, last, 5)),
    ):
        if scale.days / days > 60:
            continue  # never more lines than words could stand beside
        found = rule(scale.first, scale.last)
        widest = max((room(words) for _, words in found), default=0)
        if (scale.right - scale.left) * days / scale.days >= widest + 14:
            return found
    return _years(scale.first, scale.last, 10)


def _airy(first: dt.date, last: dt.date) -> Scale:
    days = max((last - first).days, _LEAST_DAYS)
    return Scale(first - _DAY * max(3, days // 40), last + _DAY * max(5, days // 14))


def _every_day(first: dt.date, last: dt.date) -> list[tuple[dt.date, str]]:
    days = (first + _DAY * day for day in range((last - first).days + 1))
    return [(day, labels.short_day(day)) for day in days]


def _mondays(first: dt.date, last: dt.date) -> list[tuple[dt.date, str]]:
    monday = first + _DAY * (-first.weekday() % 7)
    days = (monday + _DAY * 7 * week for week in range((last - monday).days // 7 + 1))
    return [(day, _without_weekday(day)) for day in days]


def _months(first: dt.date, last: dt.date, step: int = 1) -> list[tuple[dt.date, str]]:
    begin = first.year * 12 + first.month
    months = (month for month in range(begin, last.year * 12 + last.month) if month % step == 0)
    days = (dt.date(month // 12, month % 12 + 1, 1) for month in months)
    return [(day, str(day.year) if day.month == 1 else month_name(day)) for day in days]


def _years(first: dt.date, last: dt.date, step: int = 1) -> list[tuple[dt.date, str]]:
    years = (year for year in range(first.year + 1, last.year + 1) if year % step == 0)
    return [(dt.date(year, 1, 1), str(year)) for year in years]


def month_name(day: dt.date) -> str:
    """``Nov`` or ``nov``"""
    return labels.short_day(day).rstrip(".").split(" ")[-1]


def _without_weekday(day: dt.date) -> str:
    return labels.short_day(day).split(" ", 1)[1]
