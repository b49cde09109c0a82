"""One program at a local database: a lock of the operating system, and a note on who holds it."""

import datetime as dt
import getpass
import json
import os
import socket
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final

from mtb.domain.errors import StorageError

if TYPE_CHECKING:
    from filelock import BaseFileLock

_MOST_BYTES: Final = 4_096
_MOST_SIGNS: Final = 80


def lock_file_of(database: Path) -> Path:
    """Where the lock of a database lies: beside it."""
    return database.with_name(database.name + ".lock")


class DatabaseLock:
    """Held as long as this object lives; it falls with the process, however that ends.

    The file stays when the lock is released: what counts is the system's lock on it, not that it is there.
    """

    def __init__(self, database: Path) -> None:
        self._path = lock_file_of(database)
        self._lock: BaseFileLock | None = None

    def acquire(self) -> None:
        """Take the lock at once; raises StorageError saying who has it. Taking it twice is a bug."""
        from filelock import FileLock, Timeout

        if self._lock is not None:
            raise RuntimeError("the lock is held already")
        lock = FileLock(
            self._path,
            timeout=0,
            mode=0o600,
            thread_local=False,
            fallback_to_soft=False,
            preserve_lock_file=True,
            on_acquired=_note_holder,
        )
        if not self._path.parent.is_dir():  # the lock would make the folder
            raise _unlockable()
        try:
            lock.acquire()
        except Timeout:
            raise _held(_holder(self._path)) from None
        except (OSError, NotImplementedError) as error:
            raise _unlockable() from error
        self._lock = lock

    def release(self) -> None:
        """Let others in; releasing what is not held changes nothing."""
        lock, self._lock = self._lock, None
        if lock is not None:
            lock.release()

    def __enter__(self) -> "DatabaseLock":
        self.acquire()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def _note_holder(handle: int) -> None:
    """Write through the locked handle, from the second byte on: Windows lets nobody else near the first."""
    holder = {
        "host": socket.gethostname(),
        "user": _user(),
        "process": os.getpid(),
        "since": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
    }
    with suppress(OSError):  # on a full disk the lock still holds, only without a name
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, b"\n" + json.dumps(holder).encode())


def _holder(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb", buffering=0) as file:
            file.seek(1)
            content = json.loads(file.read(_MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        return {}
    return content if isinstance(content, dict) else {}


def _held(holder: dict[str, Any]) -> StorageError:
    user, host, process = (_word(holder.get(name)) for name in ("user", "host", "process"))
    since = _local_time(holder.get("since"))
    return StorageError(
        f"The database is open already: {user} on {host} since {since} (process {process}). Nothing was "
        "opened. Close it there first. Several workstations at a time need a PostgreSQL database.",
        f"Databasen er allerede åpen: {user} på {host} siden {since} (prosess {process}). Ingenting ble "
        "åpnet. Lukk den der først. Flere arbeidsstasjoner samtidig krever en PostgreSQL-database.",
    )


def _unlockable() -> StorageError:
    return StorageError(
        "The database can't be locked for this program, so it was not opened. Check that its folder is "
        "there, lies on a disk of this computer and may be written to.",
        "Databasen kan ikke låses for dette programmet, så den ble ikke åpnet. Kontroller at mappen finnes, "
        "ligger på en disk i denne maskinen og kan skrives til.",
    )


def _word(value: object) -> str:
    """A word from a file that anybody may have written: one short line, or a question mark."""
    text = "".join(sign for sign in str(value) if sign.isprintable()) if value is not None else ""
    return text[:_MOST_SIGNS] or "?"


def _local_time(value: object) -> str:
    try:
        return dt.datetime.fromisoformat(str(value)).astimezone().strftime("%d.%m.%Y %H:%M")
    except (ValueError, OverflowError, OSError):
        return "?"


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a container's user may have no name
        return ""
