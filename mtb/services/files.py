"""Puts a file where the user chose, whole or not at all."""

import contextlib
import os
import tempfile
from pathlib import Path

from mtb.domain.errors import FileError


def write_whole(path: Path, content: bytes, *, begins: bytes) -> None:
    """Write beside the target and rename, so that a full disk leaves no half file.

    What is there already is replaced only if it ``begins`` like what is written: never a database, a key
    file or a device.
    """
    temporary = ""
    try:
        if path.exists() and not (path.is_file() and _begins(path, begins)):
            raise FileError(
                "A file of another kind is here already; it was not touched. Choose another name.",
                "Her ligger det allerede en fil av et annet slag; den er ikke rørt. Velg et annet navn.",
                path,
            )
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".mtb-", suffix=path.suffix)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            Path(temporary).unlink(missing_ok=True) if temporary else None
        raise FileError(
            "The file can't be written here. Choose another folder.",
            "Filen kan ikke skrives her. Velg en annen mappe.",
            path,
        ) from error


def _begins(path: Path, begins: bytes) -> bool:
    with path.open("rb") as file:
        return file.read(len(begins)) == begins
