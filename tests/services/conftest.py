"""The services' tests run on both databases.

A test that names ``database_file``, if only by ``usefixtures``, is about the local file and stays on SQLite.
"""

import pytest

from tests.postgresql_server import on_both_databases


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    on_both_databases(metafunc)
