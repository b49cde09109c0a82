"""Puts a backup in a database's place: the present files are moved aside whole and never deleted.

A journal beside the database says what is under way. It is written when the backup's copy is there and
verified; from then on a restore that was cut off is finished at the next start, so that the database is
always the old one or the new one.
"""

import datetime as dt
import json
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from mtb.domain.backups import Backup, Restoration, RestoreStep
from mtb.domain.errors import FileError, StorageError
from mtb.domain.people import Actor
from mtb.domain.rights import Role
from mtb.store.backups import require_sound
from mtb.store.key_file import key_file_of
from mtb.store.schema import known_revisions
from mtb.store.sidecar import read_file, replace_file, sync_file, sync_folder

_FORMAT: Final = "mtb restore 1"
_MOST_BYTES: Final = 1 << 16
# The log of changes that were not folded in yet goes first: beside another database it would be taken for
# that one's own.
_PRESENT: Final = ("-wal", "-shm", "-journal", "", ".key", ".key.bak", ".anchor")
_BROUGHT: Final = (".key", ".anchor", "")

Step = Callable[[RestoreStep], None]


def no_step(_step: RestoreStep) -> None:
    """For whoever need not hear how far a restore has come."""


@dataclass(frozen=True, slots=True)
class Journal:
    """A restore that is under way: by whom, of what, where the earlier files go, and what was lost.

    ``placed`` says that the files are in place and only the audit entry is missing.
    """

    id: str
    backup: str
    made_at: str
    anchor_seq: int
    aside: str
    lost: int
    unreadable: int
    at: str
    account: str
    name: str
    roles: tuple[str, ...]
    session: str
    workstation: str
    placed: bool = False

    @property
    def actor(self) -> Actor:
        """Who restored."""
        roles = frozenset(map(Role, self.roles))
        return Actor(self.account, self.name, roles, session=self.session, workstation=self.workstation)

    def told(self, database: Path) -> Restoration:
        """What the person is told at the end."""
        aside = database.with_name(self.aside)
        return Restoration(dt.datetime.fromisoformat(self.made_at), aside, self.lost + self.unreadable)


def new_journal(
    database: Path, backup: Backup, actor: Actor, at: dt.datetime, lost: tuple[int, int]
) -> Journal:
    """The journal of a restore that is to begin; ``lost``: entries, and entries that can't be read."""
    return Journal(
        uuid4().hex,
        backup.folder.name,
        backup.made_at.isoformat(),
        backup.anchor.seq,
        free_aside(database, at).name,
        *lost,
        at.isoformat(),
        actor.account,
        actor.name,
        tuple(sorted(actor.roles)),
        actor.session,
        actor.workstation,
    )


def put_in_place(
    database: Path, backup: Backup, data_key: bytes, journal: Journal, step: Step = no_step
) -> Journal:
    """Copy a backup, verify the copy, and let it take the database's place.

    No connection to the database may be open, and nobody else may open one. Raises DamagedBackupError,
    FileError or StorageError before anything was moved; afterwards ``finish`` carries it to its end.
    """
    try:
        tidy(database)
        step(RestoreStep.COPYING)
        _bring(database, backup, step)
        step(RestoreStep.VERIFYING)
        require_sound(backup, _copy_of(database), data_key)
        step(RestoreStep.PLACING)
        _write(database, journal)
    except OSError as error:
        with suppress(OSError):
            tidy(database)
        raise StorageError(
            "The backup could not be copied here; the present database was kept as it is. Make room on the "
            "disk, or ask IT for the right to write here, and try again.",
            "Sikkerhetskopien kunne ikke kopieres hit; databasen er beholdt som den er. Frigjør plass på "
            "disken, eller be IT om skriverett her, og prøv igjen.",
        ) from error
    except BaseException:
        with suppress(OSError):
            tidy(database)
        raise
    return _placed(database, journal, step)


def finish(database: Path, step: Step = no_step) -> Journal | None:
    """Carry a restore to its end that was cut off; returns its journal while the audit entry is missing.

    To be called before anything of the database is opened, with nobody else at it.
    """
    journal = _read(database)
    if journal is None:
        with suppress(OSError):
            tidy(database)
        return None
    return journal if journal.placed else _placed(database, journal, step)


def unrecorded(database: Path) -> Journal | None:
    """The restore whose files are in place and of which the audit log does not know yet."""
    journal = _read(database)
    return journal if journal is not None and journal.placed else None


def require_known(backup: Backup) -> None:
    """StorageError for a backup that a newer version of the program made."""
    if backup.revision not in known_revisions():
        raise StorageError(
            "This backup was made by a newer version of the program; nothing was touched. Install that "
            "version and restore with it.",
            "Sikkerhetskopien er tatt av en nyere versjon av programmet; ingenting er rørt. Installer den "
            "versjonen og gjenopprett med den.",
        )


def cut_off(database: Path) -> bool:
    """Whether a restore left anything to carry on or to tidy."""
    journal = journal_file(database)
    return journal.exists() or any(_beside(_copy_of(database), ending).exists() for ending in _BROUGHT)


def close_journal(database: Path) -> None:
    """The audit log knows of the restore: it has come to its end."""
    journal_file(database).unlink(missing_ok=True)
    sync_folder(database.parent)


def set_aside(database: Path, at: dt.datetime) -> Path:
    """Copy the database with all that belongs to it into a folder beside it, untouched for an inquiry.

    No connection to the database may be open in this process. Returns the folder.
    """
    aside = free_aside(database, at)
    try:
        aside.mkdir(mode=0o700)
        for ending in _PRESENT:
            source = _beside(database, ending)
            if source.exists():
                shutil.copy2(source, aside / source.name)
                sync_file(aside / source.name)
        sync_folder(aside)
    except OSError as error:
        shutil.rmtree(aside, ignore_errors=True)
        raise FileError(
            "The database could not be copied aside; it was left as it is. Make room on the disk and try "
            "again.",
            "Databasen kunne ikke kopieres til side; den er ikke rørt. Frigjør plass på disken og prøv "
            "igjen.",
            database,
        ) from error
    return aside


def free_aside(database: Path, at: dt.datetime) -> Path:
    """A folder beside the database that is not there yet, named by the time in UTC."""
    place, number = database.with_name(f"damaged-{at.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"), 1
    first = place.name
    while place.exists():
        number += 1
        place = database.with_name(f"{first}-{number}")
    return place


def journal_file(database: Path) -> Path:
    """Where a restore that is under way is noted."""
    return _beside(database, ".restore.json")


def make_room(database: Path) -> None:
    """The folder a database is restored to, on a machine that has none yet; raises FileError."""
    try:
        database.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileError(
            "The folder can't be made; nothing was restored. Ask IT for the right to write here.",
            "Mappen kan ikke opprettes; ingenting ble gjenopprettet. Be IT om skriverett her.",
            database.parent,
        ) from error


def tidy(database: Path) -> None:
    """Take away what a restore left that was cut off before it moved anything; raises OSError."""
    if not journal_file(database).exists():
        for ending in (*_PRESENT, *(f"{one}.part" for one in _BROUGHT if one)):
            _beside(_copy_of(database), ending).unlink(missing_ok=True)


def _bring(database: Path, backup: Backup, step: Step) -> None:
    source, copy = backup.file, _copy_of(database)
    for ending in _BROUGHT:
        brought = _beside(source, ending)
        if brought.exists():
            target = _beside(copy, ending)
            shutil.copyfile(brought, target)
            target.chmod(0o600)
            sync_file(target)
            step(RestoreStep.COPYING)
    sync_folder(database.parent)


def _placed(database: Path, journal: Journal, step: Step) -> Journal:
    """Move the present files aside, then bring the copies in: the key first, the database last.

    Every move can be done again: as long as the copied key file is there, nothing was brought in yet, and
    whatever bears a present file's name is one.
    """
    copy, aside = _copy_of(database), database.with_name(journal.aside)
    try:
        if key_file_of(copy).exists():
            for ending in _PRESENT:
                _move(_beside(database, ending), aside)
                step(RestoreStep.PLACING)
            sync_folder(aside)
            sync_folder(database.parent)
        for ending in _BROUGHT:
            brought = _beside(copy, ending)
            if brought.exists():
                brought.replace(_beside(database, ending))
                step(RestoreStep.PLACING)
        sync_folder(database.parent)
        _require_all(database, aside)
        done = replace(journal, placed=True)
        _write(database, done)
    except OSError as error:
        raise StorageError(
            "The restore was cut off by the disk; nothing is lost, and it goes on at the next start. Make "
            "room on the disk, close programs that use the folder, and start again.",
            "Gjenopprettingen ble avbrutt av disken; ingenting er tapt, og den fortsetter ved neste start. "
            "Frigjør plass på disken, lukk programmer som bruker mappen, og start på nytt.",
        ) from error
    step(RestoreStep.RECORDING)
    return done


def _require_all(database: Path, aside: Path) -> None:
    if not database.exists():
        raise FileError(
            "A restore was cut off, and its copy of the backup is gone. The earlier files are all in this "
            "folder; put them back, or restore again.",
            "En gjenoppretting ble avbrutt, og kopien av sikkerhetskopien er borte. De tidligere filene "
            "ligger alle i denne mappen; legg dem tilbake, eller gjenopprett på nytt.",
            aside,
        )


def _move(source: Path, aside: Path) -> None:
    if not source.exists():
        return
    aside.mkdir(mode=0o700, exist_ok=True)
    target, number = aside / source.name, 1
    while target.exists():  # never write over what was moved before
        number += 1
        target = aside / f"{source.name}.{number}"
    source.rename(target)


def _copy_of(database: Path) -> Path:
    return _beside(database, ".restoring")


def _beside(database: Path, ending: str) -> Path:
    return database.with_name(database.name + ending)


def _write(database: Path, journal: Journal) -> None:
    content = {"format": _FORMAT} | asdict(journal)
    replace_file(journal_file(database), json.dumps(content, indent=1).encode())


def _read(database: Path) -> Journal | None:
    path = journal_file(database)
    try:
        content: dict[str, Any] = json.loads(read_file(path, _MOST_BYTES))
        journal = _parsed(content)
        _ = journal.told(database)  # whose instant may be none
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise FileError(
            "The note on a restore that was cut off can't be read; nothing was touched. The earlier files "
            "and the backup's are all beside the database; ask IT to put one set in place.",
            "Notatet om en avbrutt gjenoppretting kan ikke leses; ingenting er rørt. De tidligere filene og "
            "sikkerhetskopiens ligger alle ved databasen; be IT legge ett sett på plass.",
            path,
        ) from error
    return journal


def _parsed(content: dict[str, Any]) -> Journal:
    """Raises ValueError, KeyError or TypeError for what is not today's journal."""
    if content.pop("format") != _FORMAT or Path(content["aside"]).name != content["aside"]:
        raise ValueError
    return Journal(**content | {"roles": tuple(map(Role, content["roles"]))})
