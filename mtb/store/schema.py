"""Makes a database, or brings it to today's schema, or leaves it exactly as it was."""

import os
import shutil
from contextlib import closing, suppress
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, inspect, text

from mtb.domain.backups import BackupKind
from mtb.domain.errors import FileError, StorageError
from mtb.store.address import Address, require_database
from mtb.store.backups import back_up_file
from mtb.store.case_search_texts import refresh_due
from mtb.store.database import open_engine
from mtb.store.engines import checkpoint, sqlite_engine
from mtb.store.faults import environment_fault
from mtb.store.key_file import key_file_of, make_key, read_key, read_keyring
from mtb.store.keys import Keys, open_keys
from mtb.store.location import require_local
from mtb.store.server_keys import add_server_keyring

# Kept here so that starting the program need not load Alembic; a test compares it with the newest migration.
HEAD = "20261122_findings"


def create(address: Address) -> None:
    """Make a new, empty database; raises FileError or StorageError, and then leaves nothing behind."""
    if address.path is None:
        _upgrade_server(address)
        return
    path = address.path
    require_local(path)
    if path.exists():
        raise FileError(
            "There is a database here already; it was not touched.",
            "Her er det allerede en database; den er ikke rørt.",
            path,
        )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileError("The folder can't be made.", "Mappen kan ikke opprettes.", path.parent) from error
    # A key file that nobody has closed, without a database, is what a power cut left of an earlier attempt.
    begun = key_file_of(path).exists() and read_keyring(path).is_open
    key = read_key(path) if begun else make_key(path)
    try:
        _build(path, key)
    except BaseException:
        if not begun:
            key_file_of(path).unlink(missing_ok=True)
        raise


def bring_up_to_date(address: Address, data_key: bytes | None = None) -> None:
    """Upgrade an older schema; refuse a newer one. A local file is replaced by its upgraded copy only."""
    if address.path is None:
        _upgrade_server(address)
        return
    require_local(address.path)
    require_database(address.path)
    keys = open_keys(address, data_key)
    engine = open_engine(address, keys)
    try:
        with engine.connect() as connection:
            current = _revision(connection)
    except Exception as error:
        raise _translated(error) from error
    finally:
        engine.dispose()
    if current != HEAD:
        _upgrade_copy(address.path, keys, current)


def _build(path: Path, key: str) -> None:
    unfinished = path.with_name(path.name + ".new")
    _remove(unfinished)
    engine = sqlite_engine(unfinished, key)
    try:
        _migrate(engine)
        engine.dispose()
        unfinished.chmod(0o600)
        unfinished.replace(path)
        _sync_folder(path.parent)
    except Exception as error:
        raise _translated(error) from error
    finally:
        engine.dispose()
        _remove(unfinished)


def _upgrade_copy(path: Path, keys: Keys, current: str | None) -> None:
    """Migrate a copy and put it in the original's place, by one rename, only when all went well.

    The write-ahead log is folded in first: left behind, it would be taken for the copy's own. Before all else
    a verified backup of the version before is made.
    """
    _require_known(current)
    back_up_file(path, keys, BackupKind.BEFORE_MIGRATION)
    key, copy = keys.cipher, path.with_name(path.name + ".migrating")
    _remove(copy)
    copy.touch(0o600)
    with closing(_keyed(path, key)) as source, closing(_keyed(copy, key)) as target:
        source.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        source.backup(target)
    engine = sqlite_engine(copy, key)
    try:
        _migrate(engine)
        engine.dispose()
        shutil.copymode(path, copy)
        copy.replace(path)
        _sync_folder(path.parent)
    except Exception as error:
        raise _translated(error) from error
    finally:
        engine.dispose()
        _remove(copy)


def _upgrade_server(address: Address) -> None:
    engine = open_engine(address)
    try:
        with engine.connect() as connection:
            current = _revision(connection)
        if current != HEAD:
            if current is not None:
                _require_known(current)
            _migrate(engine)
        with engine.connect().execution_options(mtb_writing=True) as connection, connection.begin():
            add_server_keyring(connection)
    except Exception as error:
        raise _translated(error) from error
    finally:
        engine.dispose()


def _migrate(engine: Engine) -> None:
    from alembic import command
    from alembic.config import Config

    with engine.connect().execution_options(mtb_writing=True) as connection, connection.begin():
        config = Config()
        config.set_main_option("script_location", "mtb.store:migrations")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        refresh_due(connection)
        broken = (
            connection.dialect.name == "sqlite"
            and connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        )
        if broken:
            raise StorageError(
                "The update would break links between records; nothing was changed.",
                "Oppdateringen ville brutt koblinger mellom poster; ingenting er endret.",
            )
    if engine.dialect.name == "sqlite":
        checkpoint(engine)


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if revision is None else str(revision)


def known_revisions() -> set[str]:
    """Every schema this program has had, today's among them."""
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", "mtb.store:migrations")
    return {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}


def _require_known(revision: str | None) -> None:
    if revision not in known_revisions():
        raise StorageError(
            "This database was written by a newer version of the program, or by another program.",
            "Databasen er skrevet av en nyere versjon av programmet, eller av et annet program.",
        )


def _keyed(path: Path, key: str) -> sqlcipher.Connection:
    connection = sqlcipher.connect(str(path))
    connection.execute(f"PRAGMA key = \"x'{key}'\"")
    return connection


def _remove(path: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Make a rename durable where the system can (not on Windows)."""
    with suppress(OSError, AttributeError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _translated(error: Exception) -> Exception:
    from sqlalchemy.exc import DBAPIError

    if isinstance(error, DBAPIError) and (fault := environment_fault(error)) is not None:
        return StorageError(fault.en, fault.nb)
    return error
