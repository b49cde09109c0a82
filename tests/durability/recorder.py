"""Builds the library that watches a program's file calls, and reads what it recorded."""

import os
import shutil
import struct
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).with_name("recorder.c")
_HEADER = struct.Struct("<c3xIIIQ")


@dataclass(frozen=True, slots=True)
class Operation:
    """One call that succeeded.

    ``kind``: W write, T truncate, S sync, D sync of a folder, C open that may make or (offset 1) empty
    a file, U unlink, R rename and L link (to the name in ``data``), A acknowledgement. ``name`` is
    relative to the watched folder, and empty for that one itself.
    """

    kind: str
    name: str
    offset: int = 0
    data: bytes = b""


def obstacle() -> str:
    """Why calls can't be watched on this machine, or nothing."""
    if sys.platform != "linux":
        return "file calls are watched on Linux only"
    if _compiler() is None:
        return "there is no C compiler to build the recorder with"
    return ""


def built(folder: Path) -> Path:
    """The library, compiled into a folder."""
    library = folder / "recorder.so"
    compiler = _compiler()
    if compiler is None:
        raise FileNotFoundError("There is no C compiler here.")
    options = ["-O1", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC"]
    if not library.exists():
        subprocess.run([compiler, *options, "-o", library, SOURCE, "-ldl", "-lpthread"], check=True)
    return library


def watching(
    library: Path, folder: Path, *, record: Path | None = None, acknowledged: Path | None = None
) -> dict[str, str]:
    """The surroundings that make a child load the library and watch a folder."""
    wanted = {"MTB_RECORD": record, "MTB_ACKNOWLEDGED": acknowledged}
    loaded = [str(library), *filter(None, [os.environ.get("LD_PRELOAD", "")])]
    return {
        "LD_PRELOAD": " ".join(loaded),
        "MTB_WATCHED_FOLDER": str(folder),
        **{name: str(value) for name, value in wanted.items() if value is not None},
    }


def recorded(record: Path, folder: Path) -> list[Operation]:
    """The operations in the order in which they happened."""
    content, operations, place = record.read_bytes(), [], 0
    while place < len(content):
        kind, path_length, data_length, _, offset = _HEADER.unpack_from(content, place)
        place += _HEADER.size
        path = content[place : place + path_length].decode()
        data = content[place + path_length : place + path_length + data_length]
        place += path_length + data_length
        if kind in b"RL":
            data = _relative(data.decode(), folder).encode()
        operations.append(Operation(kind.decode(), _relative(path, folder), offset, data))
    return operations


def _relative(path: str, folder: Path) -> str:
    return path.removeprefix(str(folder)).removeprefix("/")


def _compiler() -> str | None:
    return next((found for name in ("gcc", "cc", "clang") if (found := shutil.which(name))), None)
