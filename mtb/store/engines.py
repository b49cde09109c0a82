"""Engines for the two kinds of database, with the settings that make a commit durable."""

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import QueuePool

from mtb.domain.errors import StorageError

# SQLite 3.7.0 to 3.51.2 can corrupt a database in WAL mode when two connections write and checkpoint at once.
_OLDEST_SAFE_SQLITE = (3, 51, 3)
_BUSY_MILLISECONDS = 10_000
_WRITER_LOCK = 7471


def server_engine(url: str) -> Engine:
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

    @event.listens_for(engine, "handle_error")
    def _without_values(context: ExceptionContext) -> None:
        """The server repeats the row it refuses, patients and all; only its first sentence goes on."""
        said = getattr(getattr(context.original_exception, "diag", None), "message_primary", None)
        if said is not None:
            context.original_exception.args = (said,)
            if context.sqlalchemy_exception is not None:
                context.sqlalchemy_exception.args = (said,)

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
