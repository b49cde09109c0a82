"""The time as services see it."""

import datetime as dt

from mtb.services.clock import local_day, system_clock


def test_the_system_clock_knows_its_zone():
    assert system_clock().utcoffset() == dt.timedelta(0)


def test_the_day_is_the_one_where_the_program_runs():
    noon = dt.datetime(2026, 11, 22, 12, 0).astimezone()
    assert local_day(noon.astimezone(dt.UTC)) == dt.date(2026, 11, 22)
