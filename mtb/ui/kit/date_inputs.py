"""Inputs for dates, typed the way people write them: 24.11.2026, 241126, 11.2026, 2026, today."""

import datetime as dt
import re
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

from mtb.domain.dates import PartialDate
from mtb.domain.errors import RuleError

_TODAY: Final = frozenset({"today", "i dag", "idag"})
_YEARS_AHEAD: Final = 5
_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        r"(?P<day>\d{1,2})[./ -](?P<month>\d{1,2})[./ -](?P<year>\d{4}|\d{2})",
        r"(?P<day>\d{2})(?P<month>\d{2})(?P<year>\d{4}|\d{2})",
        r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})",
        r"(?P<year>\d{4})-(?P<month>\d{2})",
        r"(?P<month>\d{1,2})[./ -](?P<year>\d{4})",
        r"(?P<year>\d{4})",
    )
)


def read_partial_date(text: str, today: dt.date | None = None) -> PartialDate | None:
    """The date a person typed; None for nothing. Raises RuleError when it is no date.

    Two digits of a year mean the latest such year that is not more than five years ahead.
    """
    today = today or dt.date.today()  # noqa: DTZ011 - the day on the person's own wall
    written = " ".join(text.casefold().split()).rstrip(".")
    if not written:
        return None
    if written in _TODAY:
        return PartialDate(today.year, today.month, today.day)
    for form in _FORMS:
        match = form.fullmatch(written)
        if match is not None:
            parts = {part: int(number) for part, number in match.groupdict().items()}
            if len(match["year"]) == 2:
                parts["year"] = _whole_year(parts["year"], today)
            return PartialDate(parts["year"], parts.get("month"), parts.get("day"))
    return PartialDate.parse(written)


def _whole_year(two_digits: int, today: dt.date) -> int:
    year = today.year - today.year % 100 + two_digits
    return year if year <= today.year + _YEARS_AHEAD else year - 100


class PartialDateEdit(QLineEdit):
    """A date of which perhaps only year, or year and month, are known; the value is ISO text."""

    value_changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setMaxLength(20)
        self.setAcceptDrops(False)
        self.setPlaceholderText(self.tr("dd.mm.yyyy"))
        self.textChanged.connect(self.value_changed)
        self.editingFinished.connect(self.tidy)

    def partial_date(self) -> PartialDate | None:
        """The date; None when the field is empty or holds no date."""
        try:
            return read_partial_date(self.text())
        except RuleError:
            return None

    def value(self) -> str | None:
        """``2026``, ``2026-11`` or ``2026-11-24``; None when empty or not a date."""
        date = self.partial_date()
        return None if date is None else date.iso

    def set_value(self, value: str | None) -> None:
        """Take ISO text; anything else is shown as it is."""
        try:
            self.setText(PartialDate.parse(value).written if value else "")
        except RuleError:
            self.setText(value or "")

    def problem(self) -> str | None:
        """What is wrong with the input itself, in the user's words."""
        if self.text().strip() and self.partial_date() is None:
            return self.tr("Not a date. Write 24.11.2026, 11.2026 or 2026.")
        return None

    def tidy(self) -> None:
        """Write a date that was typed briefly in full."""
        date = self.partial_date()
        if date is not None and self.text() != date.written:
            self.setText(date.written)

    # Qt overrides

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.tidy()


class DateEdit(QLineEdit):
    """A whole date, typed; the value is a ``datetime.date``."""

    value_changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setMaxLength(20)
        self.setAcceptDrops(False)
        self.setPlaceholderText(self.tr("dd.mm.yyyy"))
        self.textChanged.connect(self.value_changed)
        self.editingFinished.connect(self.tidy)

    def value(self) -> dt.date | None:
        """The date; None when the field is empty or holds no whole date."""
        try:
            date = read_partial_date(self.text())
        except RuleError:
            return None
        if date is None or date.month is None or date.day is None:
            return None
        return dt.date(date.year, date.month, date.day)

    def set_value(self, value: dt.date | None) -> None:
        self.setText("" if value is None else f"{value:%d.%m.%Y}")

    def problem(self) -> str | None:
        """What is wrong with the input itself, in the user's words."""
        if self.text().strip() and self.value() is None:
            return self.tr("Not a whole date. Write 24.11.2026.")
        return None

    def tidy(self) -> None:
        """Write a date that was typed briefly in full."""
        date = self.value()
        if date is not None and self.text() != f"{date:%d.%m.%Y}":
            self.set_value(date)
