"""The key file beside a local database: holds the data key until users' passwords wrap it.

The check value lets a truncated or edited key file be told apart from a damaged database.
"""

import hashlib
import hmac
import json
import os
import secrets
from pathlib import Path

from mtb.domain.errors import FileError

_FORMAT = "mtb key file 1"
_KEY_BYTES = 32


def key_file_of(database: Path) -> Path:
    """Where the key file of a database lies: beside it."""
    return database.with_name(database.name + ".key")


def make_key(database: Path) -> str:
    """A new random data key, kept in a new key file readable by its owner only. Returns 64 hex digits."""
    key = secrets.token_hex(_KEY_BYTES)
    path = key_file_of(database)
    content = json.dumps({"format": _FORMAT, "key": key, "check": _check(key)}, indent=1)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except FileExistsError:
        raise FileError(
            "There is a key file here already, but no database; a key file is never overwritten.",
            "Her ligger det en nøkkelfil, men ingen database; en nøkkelfil blir aldri overskrevet.",
            path,
        ) from None
    except OSError as error:
        raise _unwritable(path) from error
    return key


def read_key(database: Path) -> str:
    """The data key of a database; raises FileError when the key file is missing or not whole."""
    path = key_file_of(database)
    try:
        content = json.loads(path.read_text("utf-8"))
        key = content["key"]
        whole = content["format"] == _FORMAT and hmac.compare_digest(content["check"], _check(key))
    except FileNotFoundError:
        raise FileError(
            "The key file is missing; without it the database can't be opened.",
            "Nøkkelfilen mangler; uten den kan databasen ikke åpnes.",
            path,
        ) from None
    except OSError as error:
        raise FileError("The key file can't be read.", "Nøkkelfilen kan ikke leses.", path) from error
    except (ValueError, KeyError, TypeError):
        whole, key = False, ""
    if not whole:
        raise FileError(
            "The key file is damaged. Put the newest copy of it back; the database was not touched.",
            "Nøkkelfilen er skadet. Legg tilbake den nyeste kopien; databasen er ikke rørt.",
            path,
        )
    return str(key)


def _check(key: str) -> str:
    return hmac.new(bytes.fromhex(key), _FORMAT.encode(), hashlib.sha256).hexdigest()


def _unwritable(path: Path) -> FileError:
    return FileError(
        "The folder can't be written to, so no database was made.",
        "Mappen kan ikke skrives til, så ingen database ble opprettet.",
        path.parent,
    )
