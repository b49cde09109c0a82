"""Backups: what one is, which are kept, and what restoring one would lose."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final
from uuid import UUID

from mtb.domain.audit import Action, Anchor

DAYS: Final = 7
WEEKS: Final = 4
MONTHS: Final = 12
MOST_KEPT_BY_HAND: Final = 20
AT_LATEST_AFTER: Final = dt.timedelta(hours=20)
"""A backup is due when the newest verified one is older than this."""

DATABASE_NAME: Final = "mtb.db"
"""What the database is called in every backup."""

NO_ENTRY: Final = Anchor(0, "")


class BackupKind(StrEnum):
    DAILY = "daily"
    MANUAL = "manual"
    BEFORE_MIGRATION = "before-migration"
    BEFORE_RESTORE = "before-restore"

    @property
    def automatic(self) -> bool:
        """Made as a matter of routine, and so taken away by rotation."""
        return self in {BackupKind.DAILY, BackupKind.BEFORE_MIGRATION}


class BackupState(StrEnum):
    """DAMAGED is what can be seen without a key: a manifest, a file or a size that is not right."""

    VERIFIED = "verified"
    NOT_VERIFIED = "not_verified"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup, as its manifest tells. Where that can't be read, kind and time come from the name."""

    folder: Path
    made_at: dt.datetime
    kind: BackupKind
    database: UUID | None = None
    revision: str = ""
    anchor: Anchor = NO_ENTRY
    size: int = 0
    sha256: str = ""
    program_version: str = ""
    verified_at: dt.datetime | None = None
    whole: bool = True

    @property
    def file(self) -> Path:
        """The database in the backup; its key file lies beside it."""
        return self.folder / DATABASE_NAME

    @property
    def state(self) -> BackupState:
        if not self.whole:
            return BackupState.DAMAGED
        return BackupState.NOT_VERIFIED if self.verified_at is None else BackupState.VERIFIED

    @property
    def sound(self) -> bool:
        """Whether it has been opened and read through, and nothing speaks against it since."""
        return self.state is BackupState.VERIFIED


@dataclass(frozen=True, slots=True)
class BackupStatus:
    """How the backups stand: the newest verified one, how many are sound, and what came after it."""

    newest: Backup | None
    count: int
    sound: int
    due: bool
    """Whether something was written since the newest verified one, or that is too old."""


@dataclass(frozen=True, slots=True)
class LossLine:
    """Entries of one kind that a restore would lose. ``reference`` is empty where it may not be shown."""

    action: Action
    reference: str
    count: int
    last_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Loss:
    """What the present database has and the backup has not.

    ``unreadable`` counts newer entries of which nothing but their number is known; ``certain`` is False
    where even the number is only a lower bound.
    """

    entries: int
    unreadable: int
    since: dt.datetime | None
    until: dt.datetime | None
    lines: tuple[LossLine, ...]
    certain: bool

    @property
    def nothing(self) -> bool:
        return self.certain and not self.entries and not self.unreadable


@dataclass(frozen=True, slots=True)
class Restoration:
    """A restore that was carried out: which backup is in place, and where the earlier files lie."""

    made_at: dt.datetime
    aside: Path
    lost: int


class RestoreStep(StrEnum):
    """Where a restore is. From PLACING on there is no way back but to the end."""

    SAVING = "saving"
    COPYING = "copying"
    VERIFYING = "verifying"
    PLACING = "placing"
    RECORDING = "recording"


def superfluous(backups: Iterable[Backup]) -> list[Backup]:
    """Which backups may go.

    Of the automatic ones the best of each of the newest 7 days, 4 weeks and 12 months stays, counted over
    the days, weeks and months that have one. The best is the newest sound one. Of those made by hand or
    before a restore, the newest 20 stay. The newest sound one of all stays always.
    """
    everything = list(backups)
    kept = {id(one) for one in _newest_sound(everything)}
    automatic = [one for one in everything if one.kind.automatic]
    for period, most in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        kept |= {id(one) for one in _best_of_each(automatic, period, most)}
    by_hand = sorted((one for one in everything if not one.kind.automatic), key=_rank, reverse=True)
    kept |= {id(one) for one in by_hand[:MOST_KEPT_BY_HAND]}
    return [one for one in everything if id(one) not in kept]


def _newest_sound(backups: list[Backup]) -> list[Backup]:
    sound = [one for one in backups if one.sound]
    return [max(sound, key=_rank)] if sound else []


def _best_of_each(
    backups: list[Backup], period: Callable[[dt.datetime], tuple[int, ...]], most: int
) -> list[Backup]:
    found: dict[tuple[int, ...], Backup] = {}
    for one in backups:
        key = period(one.made_at)
        best = found.get(key)
        if best is None or (one.sound, _rank(one)) > (best.sound, _rank(best)):
            found[key] = one
    return [found[key] for key in sorted(found, reverse=True)[:most]]


def _rank(backup: Backup) -> tuple[dt.datetime, str]:
    """The order in time; by name where two were made in the same second."""
    return backup.made_at, backup.folder.name


def _day(at: dt.datetime) -> tuple[int, ...]:
    utc = at.astimezone(dt.UTC)
    return utc.year, utc.month, utc.day


def _week(at: dt.datetime) -> tuple[int, ...]:
    return tuple(at.astimezone(dt.UTC).isocalendar()[:2])


def _month(at: dt.datetime) -> tuple[int, ...]:
    return _day(at)[:2]
