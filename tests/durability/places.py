"""Where the scenarios work: in memory where there is room, because no real power loss comes."""

import os
import shutil
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

_MEMORY = Path("/dev/shm")
_ROOM = 500_000_000


@contextmanager
def quick_folder() -> Generator[Path]:
    """An empty folder that is gone afterwards; waiting for a disk would only mean fewer tries."""
    with tempfile.TemporaryDirectory(
        prefix="mtb-durability-", dir=_memory(), ignore_cleanup_errors=True
    ) as folder:
        yield Path(folder)


def _memory() -> Path | None:
    there = _MEMORY.is_dir() and os.access(_MEMORY, os.W_OK)
    return _MEMORY if there and shutil.disk_usage(_MEMORY).free > _ROOM else None
