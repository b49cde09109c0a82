"""Wrong passwords, counted in a small file beside the database: the wait before the next try grows.

The count slows a person at the keyboard. Against someone who copies the files stands the cost of a password.
"""

import datetime as dt
import json
import logging
import math
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from mtb.store.sidecar import read_file, replace_file

LONGEST_WAIT: Final = 300
_FREE_TRIES: Final = 3
_A_DAY: Final = dt.timedelta(days=1)
_MOST_ACCOUNTS: Final = 100
_ALL_OTHERS: Final = "…"
_MOST_ATTEMPTS: Final = 500
_MOST_SIGNS: Final = 200
_MOST_BYTES: Final = 1 << 20

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class FailedAttempt:
    """One wrong password that the audit has not been told of yet."""

    account: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class _Count:
    wrong: int
    last_at: dt.datetime

    @property
    def delay(self) -> int:
        """Doubles from two seconds on; capped before it is raised, or a forged count would take forever."""
        beyond = min(self.wrong - _FREE_TRIES, LONGEST_WAIT.bit_length())
        return 0 if beyond <= 0 else min(LONGEST_WAIT, 2**beyond)


class AttemptLog:
    """The wrong passwords at one database, for one program at a time; ``now`` carries a time zone."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._counts: dict[str, _Count] = {}
        self._attempts: list[FailedAttempt] = []
        self._damaged = False
        self._read()

    @property
    def damaged(self) -> bool:
        """Whether the file could not be understood, so attempts may be missing; until the next success."""
        return self._damaged

    def wait(self, account: str, now: dt.datetime) -> int:
        """How many seconds the account still has to wait; never more than the longest delay.

        Where the clock was set back, the delay runs anew from now: nobody waits for the clock to catch up.
        """
        counted = self._counted(account)
        count = self._counts.get(counted)
        if count is None:
            return 0
        if now < count.last_at:
            count = replace(count, last_at=now)
            self._counts[counted] = count
            self._write()
        passed = (now - count.last_at).total_seconds()
        return max(0, math.ceil(count.delay - passed))

    def failed(self, account: str, now: dt.datetime) -> None:
        """Count one wrong password."""
        counted = self._counted(account)
        before = self._counts.get(counted)
        self._counts[counted] = _Count(1 if before is None else before.wrong + 1, now)
        self._attempts.append(FailedAttempt(account[:_MOST_SIGNS], now))
        del self._attempts[:-_MOST_ATTEMPTS]
        self._write()

    def succeeded(self, account: str, now: dt.datetime) -> tuple[FailedAttempt, ...]:
        """Clear the account's count. Returns the attempts, at any account, that the audit is to be told of.

        They are told of once only: the first who gets in takes them along, because before that the audit is
        locked. Counts of other accounts go after a day.
        """
        told = tuple(self._attempts)
        self._counts.pop(account[:_MOST_SIGNS], None)
        self._counts = {name: count for name, count in self._counts.items() if now - count.last_at < _A_DAY}
        self._attempts.clear()
        if told or self._damaged or self._path.exists():
            self._damaged = False
            self._write()
        return told

    def _counted(self, account: str) -> str:
        """Under which name to count. In a full file all further accounts share one count.

        Forgetting one to make room would let made-up names clear the count of a real account.
        """
        account = account[:_MOST_SIGNS]
        full = len(self._counts) >= _MOST_ACCOUNTS
        return _ALL_OTHERS if full and account not in self._counts else account

    def _read(self) -> None:
        try:
            content = read_file(self._path, _MOST_BYTES)
        except FileNotFoundError:
            return
        except OSError:
            self._damaged = True
            return
        try:
            self._take(json.loads(content) if len(content) <= _MOST_BYTES else None)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            self._counts, self._attempts, self._damaged = {}, [], True

    def _take(self, content: Any) -> None:
        self._damaged = content["damaged"] is not False
        for row in content["counts"]:
            if type(row["wrong"]) is not int:
                raise TypeError
            self._counts[str(row["account"])] = _Count(row["wrong"], _instant(row["last_at"]))
        self._attempts = [
            FailedAttempt(str(row["account"]), _instant(row["at"])) for row in content["attempts"]
        ]

    def _write(self) -> None:
        """A file that can't be written must not keep people out: the count goes on in memory."""
        content = {
            "damaged": self._damaged,
            "counts": [
                {"account": account, "wrong": count.wrong, "last_at": count.last_at.isoformat()}
                for account, count in self._counts.items()
            ],
            "attempts": [{"account": each.account, "at": each.at.isoformat()} for each in self._attempts],
        }
        try:
            replace_file(self._path, json.dumps(content, indent=1).encode())
        except OSError as error:
            log.warning("wrong passwords are counted in memory only: %s", type(error).__name__)


def _instant(text: str) -> dt.datetime:
    instant = dt.datetime.fromisoformat(text)
    if instant.tzinfo is None:
        raise ValueError
    return instant
