"""Dates of which only a part may be known."""

import datetime as dt

import pytest

from mtb.domain.dates import PartialDate, age_on
from mtb.domain.errors import RuleError


@pytest.mark.parametrize(
    ("text", "written"), [("2026", "2026"), ("2026-11", "11.2026"), ("2026-11-24", "24.11.2026")]
)
def test_a_partial_date_is_read_and_written(text, written):
    date = PartialDate.parse(text)
    assert (date.iso, date.written) == (text, written)


@pytest.mark.parametrize("text", ["", "26", "2026-13", "2026-02-30", "24.11.2026", "2026-11-24T00", "0000"])
def test_what_is_no_date_is_refused_in_words(text):
    with pytest.raises(RuleError):
        PartialDate.parse(text)


@pytest.mark.parametrize(("day", "age"), [("2026-03-22", 45), ("2026-03-23", 46), ("2026-12-31", 46)])
def test_a_birthday_makes_a_year(day, age):
    assert age_on(dt.date(1980, 3, 23), dt.date.fromisoformat(day)) == age
