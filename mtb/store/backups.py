"""Backups of a local database: each a folder that is made whole, opened and read through, or not made at all.

A folder holds the database as it was at one moment, under the same data key, the key file that opens it, the
audit log's anchor, and a manifest that tells no name of anybody.
"""

import datetime as dt
import errno
import hashlib
import hmac
import logging
import shutil
import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.exc import DBAPIError

import mtb
from mtb.domain.audit import Anchor
from mtb.domain.backups import DATABASE_NAME, Backup, BackupKind
from mtb.domain.errors import ExpectedError, FileError, Sentence, StorageError
from mtb.domain.waiting import Patience, Watch
from mtb.store.anchor import AnchorFile
from mtb.store.backup_folder import (
    default_folder,
    free_place,
    noted_folder,
    write_manifest,
)
from mtb.store.faults import environment_fault
from mtb.store.key_file import key_file_of, raw_key, read_keyring
from mtb.store.keyring import Keyring
from mtb.store.keys import Keys, LocalKeyHome
from mtb.store.sidecar import create_file, sync_file, sync_folder

log = logging.getLogger(__name__)

_PAGES_AT_ONCE: Final = 256
_BYTES_AT_ONCE: Final = 1 << 20
_BUSY_MILLISECONDS: Final = 10_000
_FULL: Final = "database or disk is full"  # SQLite's own words

INCOMPLETE: Final = Sentence(
    "a file is missing, has another size, or can't be read",
    "en fil mangler, har en annen størrelse, eller kan ikke leses",
)


class DamagedBackupError(StorageError):
    """A backup can't be relied on; it was left where it is."""

    def __init__(self, what: Sentence) -> None:
        super().__init__(
            f"This backup is damaged: {what.en}. It was left as it is. Use another backup, and ask IT to "
            "check the disk.",
            f"Sikkerhetskopien er skadet: {what.nb}. Den er ikke rørt. Bruk en annen sikkerhetskopi, og be "
            "IT kontrollere disken.",
        )


class CancelledError(ExpectedError):
    """The person did not want to wait for a backup any longer."""

    def __init__(self) -> None:
        super().__init__(
            "The backup was cancelled; nothing of it was kept.",
            "Sikkerhetskopieringen ble avbrutt; ingenting av den er beholdt.",
        )


def back_up_file(
    path: Path,
    keys: Keys,
    kind: BackupKind,
    made_at: dt.datetime | None = None,
) -> Path:
    """Make and verify a backup without any service, as before a migration; returns its folder.

    Where the chosen folder can't be reached the backup is made beside the database.
    """
    at = made_at or dt.datetime.now(dt.UTC)
    try:
        backup = make_backup(path, keys, noted_folder(path), kind, at)
    except FileError:
        backup = make_backup(path, keys, default_folder(path), kind, at)
    return verify_backup(backup, keys.data_key, at).folder


def make_backup(
    path: Path, keys: Keys, folder: Path, kind: BackupKind, made_at: dt.datetime, watch: Watch | None = None
) -> Backup:
    """Copy the database as it is at this moment, whoever else writes; nothing is left of a failed attempt.

    The backup is not verified yet. FileError: the folder can't be written to. StorageError: the disk is
    full, or the database can't be read.
    """
    keyring = read_keyring(path)
    with _told_faults(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished = folder / f"unfinished-{keyring.database}"
        if unfinished.exists():  # of a program that was killed
            shutil.rmtree(unfinished)
        unfinished.mkdir(mode=0o700)
        try:
            database = unfinished / DATABASE_NAME
            revision, anchor = _copied(path, database, keys.cipher, watch or Patience())
            create_file(key_file_of(database), keyring.to_text().encode())
            if anchor.seq:
                AnchorFile(LocalKeyHome(database).anchor_file, keys.anchor_key).write(anchor)
            backup = Backup(
                free_place(folder, made_at, kind),
                made_at.replace(microsecond=0),
                kind,
                keyring.database,
                revision,
                anchor,
                database.stat().st_size,
                checksum(database),
                mtb.__version__,
            )
            write_manifest(unfinished, backup)
            unfinished.rename(backup.folder)
            sync_folder(folder)
        except BaseException:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise
    return backup


def verify_backup(backup: Backup, data_key: bytes, at: dt.datetime, watch: Watch | None = None) -> Backup:
    """Open a backup with its own key file, read it through and note that in its manifest.

    Raises DamagedBackupError, and then the manifest says that the backup is not verified. Nothing is removed.
    """
    try:
        require_sound(backup, backup.file, data_key, watch)
    except DamagedBackupError:
        if backup.verified_at is not None:
            with suppress(OSError):
                write_manifest(backup.folder, replace(backup, verified_at=None))
        raise
    verified = replace(backup, verified_at=at.replace(microsecond=0))
    with _told_faults(backup.folder):
        write_manifest(backup.folder, verified)
    return verified


def require_sound(backup: Backup, database: Path, data_key: bytes, watch: Watch | None = None) -> None:
    """DamagedBackupError unless ``database``, the backup's file or a copy of it, is what the manifest says.

    The key file and the anchor lie beside it.
    """
    if not backup.whole:
        raise DamagedBackupError(INCOMPLETE)
    try:
        if not hmac.compare_digest(checksum(database, watch), backup.sha256):
            raise DamagedBackupError(
                Sentence("the file is not the one that was written", "filen er ikke den som ble skrevet")
            )
        keyring = read_keyring(database).without_account(data_key, "")  # which first checks its seal
        keys = keys_of(keyring, data_key, database)
        if keyring.database != backup.database:
            raise DamagedBackupError(
                Sentence("its key file is another database's", "nøkkelfilen hører til en annen database")
            )
        _require_content(backup, database, keys.cipher)
        _require_anchor(backup, keys)
    except FileError as error:
        raise DamagedBackupError(
            Sentence("its key file or its anchor is not whole", "nøkkelfilen eller ankeret er ikke hel")
        ) from error
    except (OSError, sqlcipher.Error) as error:
        log.info("a backup could not be read: %s", type(error).__name__)
        raise DamagedBackupError(
            Sentence("it can't be read to the end", "den kan ikke leses til slutten")
        ) from error


def remove_backup(backup: Backup) -> None:
    """Take a backup away whole; one that was half removed is not taken for a backup."""
    going = backup.folder.with_name(f"removing-{backup.folder.name}")
    try:
        backup.folder.rename(going)
        shutil.rmtree(going)
        sync_folder(going.parent)
    except FileNotFoundError:
        return
    except OSError as error:
        raise FileError(
            "The backup can't be removed. Close programs that use its folder, and try again.",
            "Sikkerhetskopien kan ikke fjernes. Lukk programmer som bruker mappen, og prøv igjen.",
            backup.folder,
        ) from error


def require_writable(folder: Path) -> None:
    """FileError unless a backup can be written here; tried out, because only that tells on a share."""
    with _told_faults(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        probe = folder / "unfinished-probe"
        probe.mkdir(exist_ok=True)
        probe.rmdir()


def checksum(path: Path, watch: Watch | None = None) -> str:
    """The SHA-256 of a file that nobody has open as a database."""
    digest, watch = hashlib.sha256(), watch or Patience()
    with path.open("rb") as file:
        while block := file.read(_BYTES_AT_ONCE):
            digest.update(block)
            if watch.cancelled:
                raise CancelledError
    return digest.hexdigest()


def keys_of(keyring: Keyring, data_key: bytes, database: Path) -> Keys:
    """The keys of a database file, also of one too damaged to tell which keyring fits it."""
    cipher = raw_key(data_key, keyring.salt)
    return Keys(data_key, keyring.audit_key(data_key), cipher, LocalKeyHome(database).anchor_file)


@contextmanager
def opened_to_read(path: Path, cipher: str, *, at_rest: bool = False) -> Generator[sqlcipher.Connection]:
    """A connection that changes nothing in the file; ``at_rest``: nobody else has it open, as in a backup."""
    how = "mode=ro&immutable=1" if at_rest else "mode=ro"
    with closing(
        sqlcipher.connect(f"{path.absolute().as_uri()}?{how}", uri=True, isolation_level=None)
    ) as one:
        _unlock(one, cipher)
        yield one


def _copied(path: Path, target: Path, cipher: str, watch: Watch) -> tuple[str, Anchor]:
    """Copy page by page within one transaction, so that log's end and pages are of the same moment."""

    def copied(_status: int, remaining: int, total: int) -> None:
        if watch.cancelled:
            raise CancelledError
        watch.report(total - remaining, total)

    with opened_to_read(path, cipher) as source:
        source.execute("BEGIN")
        facts = _facts(source)
        with closing(sqlcipher.connect(str(target), isolation_level=None)) as copy:
            _unlock(copy, cipher)
            # No shared memory and no journal: the folder may be on a share, and a failed copy is thrown away.
            for pragma in ("locking_mode = EXCLUSIVE", "journal_mode = OFF", "synchronous = OFF"):
                copy.execute(f"PRAGMA {pragma}")
            source.backup(copy, pages=_PAGES_AT_ONCE, progress=copied)
            copy.execute("PRAGMA journal_mode = DELETE")
        source.execute("COMMIT")
    target.chmod(0o600)
    sync_file(target)
    return facts


def _facts(connection: sqlcipher.Connection) -> tuple[str, Anchor]:
    """The schema's revision and the end of the audit log; a database may be too old to have one."""
    found = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    tables = {name for (name,) in found}
    revision, end = None, None
    if "alembic_version" in tables:
        revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if "audit" in tables:
        newest = "SELECT seq, lower(hex(mac)) FROM audit ORDER BY seq DESC LIMIT 1"
        end = connection.execute(newest).fetchone()
    return revision[0] if revision else "", Anchor(*end) if end else Anchor(0, "")


def _require_content(backup: Backup, database: Path, cipher: str) -> None:
    with opened_to_read(database, cipher, at_rest=True) as connection:
        for check in ("cipher_integrity_check", "integrity_check", "foreign_key_check"):
            found = connection.execute(f"PRAGMA {check}").fetchall()
            if found not in ([], [("ok",)]):
                raise DamagedBackupError(
                    Sentence("its pages or links are not in order", "sidene eller koblingene er ikke i orden")
                )
        if _facts(connection) != (backup.revision, backup.anchor):
            raise DamagedBackupError(
                Sentence(
                    "the end of its audit log is not the one the manifest names",
                    "slutten på revisjonssporet er ikke den manifestet oppgir",
                )
            )


def _require_anchor(backup: Backup, keys: Keys) -> None:
    anchor = AnchorFile(keys.anchor_file, keys.anchor_key).read() or Anchor(0, "")
    if anchor != backup.anchor:
        raise DamagedBackupError(
            Sentence("its anchor and its manifest differ", "ankeret og manifestet er ulike")
        )


def _unlock(connection: sqlcipher.Connection, cipher: str) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{cipher}'\"")
    connection.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")
    connection.execute("PRAGMA temp_store = MEMORY")


@contextmanager
def _told_faults(folder: Path) -> Generator[None]:
    try:
        yield
    except sqlcipher.Error as error:
        raise _told(error) from error
    except OSError as error:
        if error.errno in {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}:
            raise _disk_full() from error
        raise FileError(
            "The backup folder can't be written to, so no backup was made. The database is untouched. "
            "Connect its disk or share, or choose another folder.",
            "Mappen for sikkerhetskopier kan ikke skrives til, så ingen sikkerhetskopi ble tatt. Databasen "
            "er ikke rørt. Koble til disken eller området, eller velg en annen mappe.",
            folder,
        ) from error


def _told(error: sqlcipher.Error) -> StorageError:
    """What to say of SQLite's errors; those of copying come without a code."""
    code = getattr(error, "sqlite_errorcode", None)
    if str(error) == _FULL or (code is not None and code & 0xFF == sqlite3.SQLITE_FULL):
        return _disk_full()
    fault = environment_fault(DBAPIError("", None, error)) if code is not None else None
    if fault is None:
        fault = Sentence(
            "The database or the backup folder could not be read or written to the end. Check the database, "
            "and ask IT to check the disk.",
            "Databasen eller mappen for sikkerhetskopier kunne ikke leses eller skrives til slutten. "
            "Kontroller databasen, og be IT kontrollere disken.",
        )
    return StorageError(f"No backup was made. {fault.en}", f"Ingen sikkerhetskopi ble tatt. {fault.nb}")


def _disk_full() -> StorageError:
    return StorageError(
        "The disk is full, so no backup was made. The database is untouched. Make room, or choose another "
        "folder for backups.",
        "Disken er full, så ingen sikkerhetskopi ble tatt. Databasen er ikke rørt. Frigjør plass, eller velg "
        "en annen mappe for sikkerhetskopier.",
    )
