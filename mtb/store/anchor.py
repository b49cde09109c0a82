"""The end of the audit log, kept outside the database: loss of the newest entries is noticed.

Two records of fixed length lie in one small file and are overwritten in turn, so that a power cut in the
middle of a write hurts only the older of the two. The system is asked to put them on the disk once a second
at most, for that costs as much as the commit itself: a power cut can leave the anchor a second behind the
database, which is no loss, and never ahead of it.
"""

import hmac
import os
import time
from pathlib import Path

from mtb.domain.audit import Anchor
from mtb.domain.errors import FileError

_LENGTH = 192
_RECORDS = 2
_SYNC_EVERY = 1.0


class AnchorFile:
    """Remembers the newest entry. ``key`` signs each record, so that nobody forges one."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._key = key
        self._turn = 0
        self._held = False
        self._synced_at = 0.0

    def hold(self) -> None:
        """Write no more until ``replace``: what is remembered is evidence that something went missing."""
        self._held = True

    def read(self) -> Anchor | None:
        """The newest record, or None where there is no file yet; FileError when none of them is whole."""
        try:
            content = self._path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise _unreadable(self._path) from error
        found = [
            (anchor, place)
            for place in range(_RECORDS)
            if (anchor := self._parsed(content[place * _LENGTH : (place + 1) * _LENGTH])) is not None
        ]
        if not found:
            raise _unreadable(self._path)
        newest, place = max(found, key=lambda one: one[0].seq)
        self._turn = (place + 1) % _RECORDS
        return newest

    def write(self, anchor: Anchor) -> None:
        """Keep a newer end; FileError where that is impossible."""
        if self._held:
            return
        words = f"{anchor.seq} {anchor.mac}"
        record = f"{words} {self._code(words)}".ljust(_LENGTH - 1) + "\n"
        try:
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
            with os.fdopen(handle, "r+b") as file:
                file.seek(self._turn * _LENGTH)
                file.write(record.encode("ascii"))
                file.flush()
                if time.monotonic() - self._synced_at >= _SYNC_EVERY:
                    os.fsync(file.fileno())
                    self._synced_at = time.monotonic()
        except OSError as error:
            raise FileError(
                "The audit log's anchor can't be written; the database itself is in order.",
                "Ankeret til revisjonssporet kan ikke skrives; selve databasen er i orden.",
                self._path,
            ) from error
        self._turn = (self._turn + 1) % _RECORDS

    def replace(self, anchor: Anchor) -> None:
        """Begin anew from here: after a restore, or when somebody has accepted what went missing."""
        self._path.unlink(missing_ok=True)
        self._turn = 0
        self._held = False
        self.write(anchor)

    def _parsed(self, record: bytes) -> Anchor | None:
        try:
            seq, mac, code = record.decode("ascii").split()
            whole = hmac.compare_digest(self._code(f"{seq} {mac}"), code)
            return Anchor(int(seq), mac) if whole else None
        except ValueError:
            return None

    def _code(self, words: str) -> str:
        return hmac.new(self._key, b"mtb anchor 1 " + words.encode(), "sha256").hexdigest()


def _unreadable(path: Path) -> FileError:
    return FileError(
        "The audit log's anchor is damaged; whether the newest entries are there can't be told.",
        "Ankeret til revisjonssporet er skadet; om de nyeste linjene er der, kan ikke avgjøres.",
        path,
    )
