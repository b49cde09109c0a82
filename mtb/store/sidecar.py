"""Small files beside a database, written whole or not at all and readable by their owner only."""

import os
from contextlib import suppress
from pathlib import Path

_OWNER_ONLY = 0o600
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def replace_file(path: Path, content: bytes) -> None:
    """Put ``content`` in the file's place; whoever looks, also after a power cut, sees the old or the new.

    The unfinished file always has the same name, so that a killed program leaves at most one, and the next
    write takes it away. Raises OSError and then leaves the old file as it was.
    """
    unfinished = path.with_name(path.name + ".part")
    unfinished.unlink(missing_ok=True)
    try:
        _write(unfinished, content)
        unfinished.replace(path)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def create_file(path: Path, content: bytes) -> None:
    """Make a file that must not be there yet; raises FileExistsError where it is, and touches nothing."""
    try:
        _write(path, content)
    except FileExistsError:
        raise
    except BaseException:
        with suppress(OSError):
            path.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def read_file(path: Path, most: int) -> bytes:
    """The file's content, but never more than ``most`` bytes and one, so that too much can be noticed."""
    with path.open("rb") as file:
        return file.read(most + 1)


def sync_file(path: Path) -> None:
    """Make a file's content durable that another library wrote."""
    handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Make a rename durable where the system can (not on Windows)."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _write(path: Path, content: bytes) -> None:
    handle = os.open(path, _NEW, _OWNER_ONLY)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
