"""A unit of work that writes, and a moment in time."""

import datetime as dt
from collections.abc import Iterator

import pytest

from mtb.store.database import UnitOfWork
from mtb.wiring import Services

NOW = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)


@pytest.fixture
def unit(services: Services) -> Iterator[UnitOfWork]:
    with services.database.writing() as opened:
        yield opened
