"""Backups of the open database: made, verified, rotated and removed."""

import logging
from pathlib import Path

from mtb.domain.audit import Action, AuditQuery, Entity, Ground, Subject
from mtb.domain.backups import AT_LATEST_AFTER, Backup, BackupKind, BackupStatus, superfluous
from mtb.domain.errors import ExpectedError, FileError, RuleError
from mtb.domain.people import Actor
from mtb.domain.rights import Right
from mtb.domain.waiting import Watch
from mtb.services.access import Access
from mtb.services.clock import Clock, system_clock
from mtb.store.backup_folder import default_folder, list_backups, note_folder, noted_folder
from mtb.store.backups import CancelledError, make_backup, remove_backup, require_writable, verify_backup
from mtb.store.database import Database, UnitOfWork
from mtb.store.key_file import read_keyring
from mtb.store.location import Machine, synced_folder

log = logging.getLogger(__name__)

_FOLDER = "backup_folder"
_QUIET = {
    *(Action.SIGNED_IN, Action.SIGNED_OUT, Action.LOCKED, Action.REFUSED_SIGN_IN),
    *(Action.BACKED_UP, Action.VERIFIED),
}
_LOOKED_AT = 200


class BackupService:
    """For a local database; for a server, which IT backs up, every method but ``possible`` refuses."""

    def __init__(self, access: Access, database: Database, clock: Clock = system_clock) -> None:
        self._access = access
        self._database = database
        self._clock = clock

    @property
    def possible(self) -> bool:
        """Whether the program makes the backups of this database."""
        return self._database.address.path is not None

    def all(self, actor: Actor) -> list[Backup]:
        """The database's backups, the newest first; also those whose manifest can't be read."""
        self._access.require(actor, Right.BACK_UP)
        return self._listed()

    def status(self, actor: Actor) -> BackupStatus:
        """How the backups stand, and whether one is due."""
        self._access.require(actor, Right.BACK_UP)
        backups = self._listed()
        newest = _newest_sound(backups)
        with self._access.checking() as unit:
            due = self._is_due(unit, newest)
        return BackupStatus(newest, len(backups), sum(one.sound for one in backups), due)

    def make(self, actor: Actor, kind: BackupKind = BackupKind.MANUAL, watch: Watch | None = None) -> Backup:
        """Make a backup, verify it, and let rotation take superfluous ones.

        A backup that fails its verification stays where it is, and the error says so. CancelledError where
        ``watch`` wanted it to stop; then nothing is kept.
        """
        self._access.require(actor, Right.BACK_UP)
        return self._made(actor, kind, watch)

    def make_if_due(self, actor: Actor, *, for_the_day: bool = False) -> Backup | None:
        """The routine backup when the program closes; it asks for no right, whoever closes.

        It is due when anything but comings, goings and backups was entered in the log since the newest
        verified backup, or when that one is older than 20 hours. ``for_the_day`` makes it in the second case
        only: a window that is locked and never closed has its backups too. None where it is not due.
        """
        if not self.possible:
            return None
        with self._access.checking() as unit:
            newest = _newest_sound(self._listed())
            due = self._is_old(newest) if for_the_day else self._is_due(unit, newest)
        return self._made(actor, BackupKind.DAILY, None) if due else None

    def verify(self, actor: Actor, backup: Backup, watch: Watch | None = None) -> Backup:
        """Open a backup and read it through; DamagedBackupError tells what is wrong with it."""
        self._access.require(actor, Right.BACK_UP)
        if not self._has_present_key(backup):
            raise RuleError(
                "This backup was made under an earlier data key, so it can't be verified from here. "
                "Restoring asks for a password of that time and verifies it then.",
                "Sikkerhetskopien ble tatt med en tidligere datanøkkel og kan ikke kontrolleres herfra. "
                "Gjenoppretting spør etter et passord fra den gangen og kontrollerer den da.",
            )
        try:
            verified = verify_backup(backup, self._database.keys.data_key, self._clock(), watch)
        except CancelledError:
            raise
        except ExpectedError:
            self._record(actor, Action.VERIFIED, backup, sound=False)
            raise
        self._record(actor, Action.VERIFIED, backup, sound=True)
        return verified

    def remove(self, actor: Actor, backup: Backup) -> None:
        """Take a backup away for good; the only sound one is kept."""
        self._access.require(actor, Right.BACK_UP)
        sound = [one for one in self._listed() if one.sound]
        if [one.folder for one in sound] == [backup.folder]:
            raise RuleError(
                "This is the only verified backup; it was kept. Make another one first.",
                "Dette er den eneste kontrollerte sikkerhetskopien; den er beholdt. Ta en ny først.",
            )
        remove_backup(backup)
        self._record(actor, Action.BACKED_UP, backup, removed=True)

    def folder(self) -> Path:
        """Where new backups go."""
        path = self._path()
        with self._access.checking() as unit:
            chosen = unit.settings.get(_FOLDER)
        return Path(chosen) if chosen else default_folder(path)

    def folder_is_chosen(self) -> bool:
        """Whether new backups go somewhere else than beside the database."""
        return self.folder() != default_folder(self._path())

    def set_folder(self, actor: Actor, folder: Path | None) -> None:
        """Put new backups somewhere else, or with None beside the database again; earlier ones stay.

        A network share is good for a backup; a folder that is copied to a cloud is not.
        """
        path = self._path()
        self._access.require(actor, Right.BACK_UP)
        chosen = default_folder(path) if folder is None else folder.absolute()
        if (synced := synced_folder(chosen / "backup", Machine.this())) is not None:
            raise RuleError(
                f"This folder is kept in step with other computers ({synced}), which copies patients' data. "
                "Choose another one; the earlier choice was kept.",
                f"Mappen synkroniseres med andre maskiner ({synced}); det kopierer pasientdata. Velg en "
                "annen; det forrige valget er beholdt.",
                field="folder",
            )
        if folder is not None:
            require_writable(chosen)
        with self._access.writing(actor, Right.BACK_UP) as unit:
            unit.settings.set(_FOLDER, "" if folder is None else str(chosen))
            unit.audit.record(
                Action.SETTING, Subject(Entity.DATABASE), Ground.ADMINISTRATION, backup_folder=str(chosen)
            )
        self._note(path, chosen)

    def _made(self, actor: Actor, kind: BackupKind, watch: Watch | None) -> Backup:
        path, folder, now = self._path(), self.folder(), self._clock()
        self._note(path, folder)
        backup = make_backup(path, self._database.keys, folder, kind, now, watch)
        try:
            backup = verify_backup(backup, self._database.keys.data_key, self._clock(), watch)
        except CancelledError:
            remove_backup(backup)
            raise
        except ExpectedError:
            self._record(actor, Action.BACKED_UP, backup, kind=kind.value, verified=False)
            raise
        removed = self._rotate()
        self._record(
            actor,
            Action.BACKED_UP,
            backup,
            kind=kind.value,
            verified=True,
            entries=backup.anchor.seq,
            removed=removed,
        )
        return backup

    def _rotate(self) -> list[str]:
        """Take away what rotation lets go; what can't be removed now is removed another time."""
        removed = []
        own = read_keyring(self._path()).database
        for one in superfluous(one for one in self._listed() if one.database == own):
            try:
                remove_backup(one)
                removed.append(one.folder.name)
            except FileError:
                log.info("a superfluous backup could not be removed")
        return removed

    def _listed(self) -> list[Backup]:
        """In the chosen folder; a share may hold other databases' backups too, which are not ours to show."""
        path, folder = self._path(), self.folder()
        if folder != default_folder(path) and not folder.is_dir():
            raise FileError(
                "The backup folder can't be reached. Connect its disk or share, or choose another folder.",
                "Mappen for sikkerhetskopier kan ikke nås. Koble til disken eller området, eller velg en "
                "annen mappe.",
                folder,
            )
        own = read_keyring(path).database
        return [one for one in list_backups(folder) if one.database in {None, own}]

    def _is_due(self, unit: UnitOfWork, newest: Backup | None) -> bool:
        if newest is None or self._is_old(newest):
            return True
        if not unit.audit.reaches(newest.anchor):
            return True  # after a restore: the log has gone another way since that backup
        entries = unit.audit.entries(AuditQuery(most=_LOOKED_AT))
        later = [entry for entry in entries if entry.seq > newest.anchor.seq]
        return len(later) == _LOOKED_AT or any(entry.action not in _QUIET for entry in later)

    def _is_old(self, newest: Backup | None) -> bool:
        return newest is None or self._clock() - newest.made_at > AT_LATEST_AFTER

    def _has_present_key(self, backup: Backup) -> bool:
        try:
            return read_keyring(backup.file).salt == read_keyring(self._path()).salt
        except FileError:
            return True  # verifying says what is wrong with the key file

    def _record(self, actor: Actor, action: Action, backup: Backup, **detail: object) -> None:
        with self._access.checking(actor) as unit:
            unit.audit.record(
                action, Subject(Entity.DATABASE, backup.folder.name), Ground.ADMINISTRATION, **detail
            )

    def _note(self, path: Path, folder: Path) -> None:
        """Also beside the database, so that backups are found when it does not open."""
        try:
            if noted_folder(path) != folder:
                note_folder(path, folder)
        except OSError:
            log.info("the backup folder could not be noted beside the database")

    def _path(self) -> Path:
        path = self._database.address.path
        if path is None:
            raise RuleError(
                "This database lies on a server, where IT makes the backups; the program makes none.",
                "Databasen ligger på en tjener der IT tar sikkerhetskopi; programmet tar ingen.",
            )
        return path


def _newest_sound(backups: list[Backup]) -> Backup | None:
    return next((one for one in backups if one.sound), None)
