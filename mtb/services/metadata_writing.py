"""Puts an edited metadata sheet in the place of the one that was read, whole or not at all."""

import contextlib
import os
import shutil
import tempfile
from pathlib import Path

from mtb.domain.errors import FileError


def write_in_place(path: Path, before: bytes, after: bytes) -> None:
    """Write beside the file, then rename over it; nothing else is left in the folder.

    FileError, and the file as it was, where somebody has changed it since it was read or it can't be written.
    """
    temporary = ""
    try:
        if path.read_bytes() != before:
            raise FileError(
                "Somebody has changed the file since it was read; it was not touched. Read it again.",
                "Noen har endret filen siden den ble lest; den er ikke rørt. Les den på nytt.",
                path,
            )
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".mtb-", suffix=path.suffix)
        with os.fdopen(handle, "wb") as file:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(path, temporary)
        Path(temporary).replace(path)
        temporary = ""
    except OSError as error:
        raise FileError(
            "The file can't be written; it is as it was. Another program may hold it.",
            "Filen kan ikke skrives; den er som den var. Kanskje holder et annet program på den.",
            path,
        ) from error
    finally:
        if temporary:
            with contextlib.suppress(OSError):
                Path(temporary).unlink(missing_ok=True)
