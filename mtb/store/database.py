"""Opens the database and hands out units of work."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.pool import QueuePool

from mtb.domain.changes import Changes, Kind
from mtb.domain.errors import FileError, StorageError
from mtb.store.cases import CaseStore
from mtb.store.faults import environment_fault
from mtb.store.findings import FindingStore
from mtb.store.key_file import read_key
from mtb.store.meetings import MeetingStore
from mtb.store.minutes import MinutesStore
from mtb.store.patients import PatientStore
from mtb.store.results import ResultStore

# SQLite 3.7.0 to 3.51.2 can corrupt a database in WAL mode when two connections write and checkpoint at once.
_OLDEST_SAFE_SQLITE = (3, 51, 3)
_BUSY_MILLISECONDS = 10_000
_WRITER_LOCK = 7471


@dataclass(frozen=True, slots=True)
class Address:
    """Where a database is: a local file, or the URL of a PostgreSQL server."""

    path: Path | None = None
    url: str = ""

    @classmethod
    def parse(cls, text: str) -> "Address":
        """Tell a URL from a path; raises StorageError for a URL of another kind."""
        if "://" not in text:
            return cls(path=Path(text).expanduser().absolute())
        try:
            url = make_url(text)
        except ArgumentError:
            url = None
        if url is None or url.get_backend_name() != "postgresql":
            raise StorageError(
                "The database is a file's path or an address that begins with postgresql://.",
                "Databasen er en filsti eller en adresse som begynner med postgresql://.",
            )
        return cls(url=url.set(drivername="postgresql+psycopg").render_as_string(hide_password=False))

    @property
    def label(self) -> str:
        """How the window names it: the file's name, or server and database without the password."""
        if self.path is not None:
            return self.path.name
        url = make_url(self.url)
        return f"{url.host or 'local'}/{url.database}"


class UnitOfWork:
    """Everything one user action reads and writes; all of it is kept, or none."""

    def __init__(self, connection: Connection) -> None:
        self.changed: set[Kind] = set()
        self.patients = PatientStore(connection, self.changed)
        self.cases = CaseStore(connection, self.changed)
        self.results = ResultStore(connection, self.changed)
        self.findings = FindingStore(connection, self.changed)
        self.meetings = MeetingStore(connection, self.changed)
        self.minutes = MinutesStore(connection, self.changed)


class Database:
    """One open database. ``on_commit`` hears of every committed change, on the thread that made it."""

    def __init__(self, address: Address, on_commit: Callable[[Changes], None] = lambda _: None) -> None:
        self.address = address
        self.on_commit = on_commit
        self._engine = open_engine(address)

    @contextmanager
    def reading(self) -> Generator[UnitOfWork]:
        """A consistent view of the records; nothing is written."""
        with self._translated_faults(), self._reader() as connection, connection.begin():
            yield UnitOfWork(connection)

    @contextmanager
    def writing(self) -> Generator[UnitOfWork]:
        """Commit when the block ends well, roll back when it raises, then tell the listener."""
        with (
            self._translated_faults(),
            self._engine.connect().execution_options(mtb_writing=True) as connection,
            connection.begin(),
        ):
            unit = UnitOfWork(connection)
            yield unit
        if unit.changed:
            self.on_commit(Changes(frozenset(unit.changed)))

    def problems(self) -> list[str]:
        """What the database itself finds wrong with the file and its links; an empty list is good."""
        if self.address.path is None:
            return []
        with self._translated_faults():
            checkpoint(self._engine)  # the cipher check reads the file and not the log beside it
            with self._engine.connect() as connection:
                cipher = connection.exec_driver_sql("PRAGMA cipher_integrity_check").scalars().all()
                pages = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
                links = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        return [
            *map(str, cipher),
            *(str(page) for page in pages if page != "ok"),
            *(f"{link[0]}: broken link to {link[2]}" for link in links),
        ]

    def close(self) -> None:
        """Fold the write-ahead log into the file and let go of it."""
        if self.address.path is not None:
            with self._translated_faults():
                checkpoint(self._engine)
        self._engine.dispose()

    def _reader(self) -> Connection:
        connection = self._engine.connect()
        if self.address.path is not None:
            return connection  # SQLite gives every transaction one view
        return connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)

    @contextmanager
    def _translated_faults(self) -> Generator[None]:
        try:
            yield
        except DBAPIError as error:
            fault = environment_fault(error)
            if fault is None:
                raise
            raise StorageError(fault.en, fault.nb) from error


def open_engine(address: Address) -> Engine:
    """An engine for an existing database, with the settings that make a commit durable."""
    if address.path is None:
        return _server_engine(address.url)
    if not address.path.exists():
        raise FileError(
            "There is no database here. “mtb init” makes one.",
            "Her er det ingen database. «mtb init» oppretter en.",
            address.path,
        )
    return sqlite_engine(address.path, read_key(address.path))


def _server_engine(url: str) -> Engine:
    """A PostgreSQL server, where writers take turns as they do on SQLite.

    The rules look before they write: is the number taken, is the case on an agenda? Under the server's own
    way two writers would both look first and then both write.
    """
    engine = create_engine(url, hide_parameters=True, pool_pre_ping=True, pool_size=2)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        if connection.get_execution_options().get("mtb_writing", False):
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = {_BUSY_MILLISECONDS}")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITER_LOCK})")

    return engine


def checkpoint(engine: Engine) -> None:
    """Fold the write-ahead log into the file; outside any transaction, or SQLite refuses."""
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        connection.close()


def sqlite_engine(path: Path, key: str) -> Engine:
    """An encrypted local database; ``key`` is the data key in hexadecimal and never part of a URL."""
    if sqlcipher.sqlite_version_info < _OLDEST_SAFE_SQLITE:
        raise StorageError(
            "This SQLite is too old to be safe. Install the program again with its locked versions.",
            "Denne SQLite-versjonen er for gammel til å være trygg. Installer programmet på nytt.",
        )

    def connect() -> Any:
        connection = sqlcipher.connect(str(path), check_same_thread=False, isolation_level=None)
        try:
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute(f"PRAGMA key = \"x'{key}'\"")
            for pragma in (
                f"busy_timeout = {_BUSY_MILLISECONDS}",
                "journal_mode = WAL",
                "synchronous = FULL",
                "foreign_keys = ON",
                "cache_size = -65536",
                "temp_store = MEMORY",
            ):
                connection.execute(f"PRAGMA {pragma}")
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=connect,
        poolclass=QueuePool,
        pool_size=2,
        hide_parameters=True,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # A writer takes its lock at once; upgrading a read lock later can fail after work was done.
        writing = connection.get_execution_options().get("mtb_writing", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine
