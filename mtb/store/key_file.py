"""The keyring beside a local database: written whole, checked against the database it belongs to."""

import hashlib
import hmac
import json
import os
from collections.abc import Generator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, Final
from uuid import UUID, uuid4

import sqlcipher3.dbapi2 as sqlcipher

from mtb.domain.errors import ExpectedError, FileError, StorageError
from mtb.store.keyring import FORMAT, MOST_BYTES, Keyring, derived, edited, new_data_key
from mtb.store.sealing import KEY_BYTES, SALT_BYTES
from mtb.store.sidecar import create_file, read_file, replace_file

_FIRST_FORMAT: Final = "mtb key file 1"
_CHANGE_FORMAT: Final = f"{FORMAT} change"  # today's keyring and the next one, while the data key changes


class LockedError(ExpectedError):
    """The database has accounts, and nobody has signed in."""

    def __init__(self) -> None:
        super().__init__(
            "The database is locked; nothing was opened. Sign in first.",
            "Databasen er låst; ingenting ble åpnet. Logg inn først.",
        )


def key_file_of(database: Path) -> Path:
    """Where the key file of a database lies: beside it."""
    return database.with_name(database.name + ".key")


def kept_key_file_of(database: Path) -> Path:
    """Where the key file before the last change lies, or a second copy of today's."""
    return database.with_name(database.name + ".key.bak")


def copy_of(database: Path) -> Path:
    """Where the copy grows that is encrypted under the next data key."""
    return database.with_name(database.name + ".rekeying")


def raw_key(data_key: bytes, salt: bytes) -> str:
    """What goes into ``PRAGMA key``: with the salt, so that the file begins with bytes we know."""
    return data_key.hex() + salt.hex()


def make_key(database: Path) -> str:
    """A new random data key in a new, open key file for its owner only. Returns the raw key."""
    data_key, salt = new_data_key(), os.urandom(SALT_BYTES)
    keyring = Keyring.new(data_key, database=uuid4(), salt=salt)
    path = key_file_of(database)
    try:
        create_file(path, keyring.to_text().encode())
    except FileExistsError:
        raise FileError(
            "There is a key file here already, but no database; a key file is never overwritten.",
            "Her ligger det en nøkkelfil, men ingen database; en nøkkelfil blir aldri overskrevet.",
            path,
        ) from None
    except OSError as error:
        raise FileError(
            "The folder can't be written to, so no database was made.",
            "Mappen kan ikke skrives til, så ingen database ble opprettet.",
            path.parent,
        ) from error
    return raw_key(data_key, salt)


def read_key(database: Path) -> str:
    """The raw key of an open database; raises LockedError when somebody must sign in."""
    keyring = read_keyring(database)
    data_key = keyring.open_key()
    if data_key is None:
        raise LockedError
    return raw_key(data_key, keyring.salt)


def read_keyring(database: Path) -> Keyring:
    """The keyring that fits the database file; raises FileError when it is missing, not whole or another's.

    A change of the data key that was cut off is finished or forgotten here.
    """
    with suppress(OSError, ExpectedError):  # a folder that can only be read can still be read
        if copy_of(database).exists() or len(_read(database)) > 1:
            with changing(database):
                pass
    return _fitting(database)


def write_keyring(database: Path, keyring: Keyring) -> None:
    """Put a keyring in place of the one before, which is kept beside it unless something was withdrawn.

    A removed account, an old password or the open key must not live on in the kept file; then the new keyring
    is written twice.
    """
    content = keyring.to_text().encode()
    Keyring.from_text(content.decode(), key_file_of(database))  # never write what could not be read back
    previous = _previous(database, keyring)
    try:
        if previous is not None:
            replace_file(kept_key_file_of(database), previous or content)
        replace_file(key_file_of(database), content)
    except OSError as error:
        raise _unwritten(database) from error


def write_change(database: Path, now: Keyring, following: Keyring) -> None:
    """Keep both keyrings: from here on the database may be the old one or its re-encrypted copy."""
    both = {"format": _CHANGE_FORMAT, "now": now.to_text(), "next": following.to_text()}
    try:
        replace_file(key_file_of(database), json.dumps(both, indent=1).encode())
    except OSError as error:
        raise _unwritten(database) from error


@contextmanager
def changing(database: Path) -> Generator[None]:
    """One change of the data key at a time; what an earlier one left is tidied first, this one's at the end.

    The lock falls with the process, so a change that was killed does not stand in the way, and one that still
    runs is never taken for one that was cut off.
    """
    from filelock import FileLock, Timeout

    path = database.with_name(database.name + ".rekeying.lock")
    lock = FileLock(path, timeout=0, mode=0o600, thread_local=False, fallback_to_soft=False)
    try:
        lock.acquire()
    except Timeout:
        raise StorageError(
            "The data key is being changed just now; nothing was done. Wait a moment and try again.",
            "Datanøkkelen byttes akkurat nå; ingenting ble gjort. Vent litt og prøv igjen.",
        ) from None
    except OSError as error:
        raise _unwritten(database) from error
    try:
        _settle(database)
        try:
            yield
        finally:
            with suppress(
                OSError, ExpectedError
            ):  # both keyrings still stand there; the next start tidies up
                _settle(database)
    finally:
        with suppress(OSError):
            path.unlink()
        lock.release()


def _settle(database: Path) -> None:
    if not database.exists():
        return
    copy = copy_of(database)
    for ending in ("", "-journal", "-wal", "-shm"):
        copy.with_name(copy.name + ending).unlink(missing_ok=True)
    if len(_read(database)) > 1:
        write_keyring(database, _fitting(database))


def _fitting(database: Path) -> Keyring:
    path = key_file_of(database)
    candidates = _read(database)
    salt = _salt_of(database)
    if salt is None:
        return candidates[0]
    for keyring in candidates:
        if keyring.salt == salt:
            return keyring
    raise FileError(
        "This key file belongs to another database, or the file beside it is damaged or not an mtb database; "
        "the database was not touched. Put back the two files that belong together.",
        "Nøkkelfilen hører til en annen database, eller filen ved siden av er skadet eller ikke en "
        "mtb-database; databasen er ikke rørt. Legg tilbake de to filene som hører sammen.",
        path,
    )


def _read(database: Path) -> tuple[Keyring, ...]:
    """The keyring in the key file; two of them while the data key changes."""
    path = key_file_of(database)
    try:
        text = read_file(path, 3 * MOST_BYTES).decode("utf-8-sig", "replace")
    except FileNotFoundError:
        raise FileError(
            "The key file is missing; without it the database can't be opened.",
            "Nøkkelfilen mangler; uten den kan databasen ikke åpnes.",
            path,
        ) from None
    except OSError as error:
        raise FileError("The key file can't be read.", "Nøkkelfilen kan ikke leses.", path) from error
    content = _fields(text)
    if content.get("format") == _FIRST_FORMAT:
        return (_from_first_format(content, database),)
    if content.get("format") == _CHANGE_FORMAT:
        both = [content.get(name) for name in ("now", "next")]
        texts = [each for each in both if isinstance(each, str)]
        if len(texts) < len(both) or len(content) > 3:
            raise edited(path)
        return tuple(Keyring.from_text(each, path) for each in texts)
    return (Keyring.from_text(text, path),)


def _fields(text: str) -> dict[str, Any]:
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return content if isinstance(content, dict) else {}


def _from_first_format(content: dict[str, Any], database: Path) -> Keyring:
    """An earlier key file: the data key in clear and a check value, no name for the database and no salt."""
    try:
        key = bytes.fromhex(content["key"])
        check = hmac.new(key, _FIRST_FORMAT.encode(), hashlib.sha256).hexdigest()
        whole = len(key) == KEY_BYTES and hmac.compare_digest(content["check"], check)
    except (ValueError, KeyError, TypeError):
        whole, key = False, b""
    if not whole:
        raise edited(key_file_of(database))
    name = UUID(bytes=derived(key, "name of the database")[:16], version=4)  # the same at every look
    keyring = Keyring.new(key, database=name, salt=_salt_of(database) or b"")
    return replace(keyring, path=key_file_of(database))


def _previous(database: Path, following: Keyring) -> bytes | None:
    """What to keep beside the new key file: None where there was none, nothing where none may be kept."""
    try:
        content = read_file(key_file_of(database), MOST_BYTES)
        candidates = _read(database)
    except OSError:
        return None
    except FileError:
        return b"" if key_file_of(database).exists() else None
    keyring = candidates[0]
    kept = (
        len(candidates) == 1
        and keyring.salt == following.salt
        and keyring.open_slot in {None, following.open_slot}
        and set(keyring.slots) <= set(following.slots)
    )
    return content if kept else b""


def _salt_of(database: Path) -> bytes | None:
    """The first 16 bytes of an encrypted file; None where there is no file.

    SQLCipher reads them for us: on POSIX, closing a file of our own would drop the locks that this process
    holds on the database through other connections.
    """
    if not database.exists():
        return None
    try:
        with closing(sqlcipher.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute(f"PRAGMA key = \"x'{'00' * KEY_BYTES}'\"")  # any key will do: no page is read
            return bytes.fromhex(connection.execute("PRAGMA cipher_salt").fetchone()[0])
    except sqlcipher.Error as error:
        raise FileError(
            "The database file can't be read.", "Databasefilen kan ikke leses.", database
        ) from error


def _unwritten(database: Path) -> FileError:
    return FileError(
        "The key file could not be written; the earlier one was kept. Make room on the disk, or ask IT for "
        "the right to write here, and try again.",
        "Nøkkelfilen kunne ikke skrives; den forrige er beholdt. Frigjør plass på disken, eller be IT om "
        "skriverett her, og prøv igjen.",
        key_file_of(database),
    )
