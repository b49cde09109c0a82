"""Changes the data key of a local database: a re-encrypted copy takes the database's place."""

import os
import shutil
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Final

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.exc import DBAPIError

from mtb.domain.errors import StorageError
from mtb.store.faults import environment_fault
from mtb.store.key_file import changing, copy_of, raw_key, read_keyring, write_change
from mtb.store.keyring import Keyring, new_data_key
from mtb.store.sealing import SALT_BYTES
from mtb.store.sidecar import sync_file, sync_folder

_PATIENCE: Final = 1.0  # seconds; whoever has the database open does not let go of it soon


def change_data_key(database: Path, keyring: Keyring, old_key: bytes) -> tuple[Keyring, bytes]:
    """Encrypt a database under a new data key; everybody's password stays. Returns the new keyring and key.

    No connection to the database may be open. Killed at any moment it leaves a database that opens: first the
    key file holds both keyrings, then the copy takes the database's place, then the key file is finished; the
    first bytes of the database tell which keyring is the right one. Raises StorageError or FileError, and
    then the database and its key are as they were.
    """
    new_key, salt = new_data_key(), os.urandom(SALT_BYTES)
    with changing(database):
        if read_keyring(database) != keyring:
            raise StorageError(
                "The key file was changed in the meantime; the data key was not. Sign in anew and try again.",
                "Nøkkelfilen er endret i mellomtiden; datanøkkelen er ikke byttet. Logg inn og prøv igjen.",
            )
        following = keyring.with_new_key(old_key, new_key, salt)
        with _translated_faults():
            _copy(database, raw_key(old_key, keyring.salt), raw_key(new_key, salt))
            write_change(database, keyring, following)
            _swap(database)
    return following, new_key


def _copy(database: Path, old: str, new: str) -> None:
    """A copy under the new key, compared with the original before anything relies on it.

    The backup copies page by page, so nothing a database knows of itself is lost. The write-ahead log is
    folded in first: left behind, it would be taken for the copy's own.
    """
    copy = copy_of(database)
    with closing(_keyed(database, old)) as source:
        source.execute("PRAGMA locking_mode = EXCLUSIVE")
        source.execute("PRAGMA journal_mode = DELETE")
        (version,) = source.execute("PRAGMA user_version").fetchone()
        source.execute("BEGIN EXCLUSIVE")  # from here to the end nobody else writes
        source.execute(f"PRAGMA user_version = {version}")  # a write, which takes a dead journal away
        source.execute("COMMIT")
        with closing(_keyed(copy, new)) as target:
            source.backup(target)
        shutil.copymode(database, copy)
        sync_file(copy)
        with closing(_keyed(copy, new)) as target:
            damage = [
                *target.execute("PRAGMA cipher_integrity_check"),
                *(row for row in target.execute("PRAGMA integrity_check") if row != ("ok",)),
            ]
            if damage or _facts(source) != _facts(target):
                raise StorageError(
                    "The re-encrypted copy does not match the database. The database and its key were kept "
                    "as they are; ask IT to check the disk.",
                    "Den omkrypterte kopien stemmer ikke med databasen. Databasen og nøkkelen er beholdt som "
                    "de er; be IT kontrollere disken.",
                )


def _facts(connection: sqlcipher.Connection) -> list[Any]:
    """What two copies of one database have in common: version, schema, and how many rows each table has."""
    facts = [
        connection.execute(f"PRAGMA {name}").fetchone()
        for name in ("user_version", "application_id", "page_count")
    ]
    schema = connection.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name").fetchall()
    for kind, name, sql in schema:
        if kind == "table" and not (sql or "").upper().startswith("CREATE VIRTUAL"):
            quoted = name.replace('"', '""')
            facts.append(connection.execute(f'SELECT count(*) FROM "{quoted}"').fetchone())  # noqa: S608
    return [*facts, *schema]


def _swap(database: Path) -> None:
    for ending in ("-wal", "-journal", "-shm"):
        beside = database.with_name(database.name + ending)
        if ending != "-shm" and beside.exists() and beside.stat().st_size:
            raise StorageError(
                "The database is open elsewhere; the key was not changed. Close it there and try again.",
                "Databasen er åpen et annet sted; nøkkelen ble ikke byttet. Lukk den der og prøv igjen.",
            )
        beside.unlink(missing_ok=True)
    copy_of(database).replace(database)
    sync_folder(database.parent)


def _keyed(path: Path, key: str) -> sqlcipher.Connection:
    connection = sqlcipher.connect(str(path), isolation_level=None, timeout=_PATIENCE)
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key}'\"")
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


@contextmanager
def _translated_faults() -> Generator[None]:
    try:
        yield
    except sqlcipher.Error as error:
        fault = environment_fault(DBAPIError("", None, error))
        if fault is None:
            raise
        raise StorageError(fault.en, fault.nb) from error
    except OSError as error:
        raise StorageError(
            "The folder could not be written to; the key was not changed. Make room and try again.",
            "Mappen kunne ikke skrives til; nøkkelen ble ikke byttet. Frigjør plass og prøv igjen.",
        ) from error
