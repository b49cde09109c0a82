"""A unit of work that writes, and a moment in time; the tests run on both databases.

A test that names ``database_file``, if only by ``usefixtures``, is about the local file and stays on SQLite.
"""

import datetime as dt
from collections.abc import Iterator

import pytest

from mtb.store.database import UnitOfWork
from mtb.wiring import Services
from tests.postgresql_server import on_both_databases

NOW = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    on_both_databases(metafunc)


@pytest.fixture
def unit(services: Services) -> Iterator[UnitOfWork]:
    with services.database.writing() as opened:
        yield opened
