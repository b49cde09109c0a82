"""Restoring a backup, also when the present database is too damaged to open."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from mtb.domain.audit import Action, Anchor, AuditQuery, Entity, Ground, Subject
from mtb.domain.backups import Backup, BackupKind, Loss, Restoration, RestoreStep
from mtb.domain.errors import ExpectedError, FileError, RightError, RuleError
from mtb.domain.people import Actor
from mtb.domain.rights import Right
from mtb.services.clock import Clock, system_clock
from mtb.services.sign_in import SignInService
from mtb.store import restoring, schema
from mtb.store.address import Address
from mtb.store.anchor import AnchorFile
from mtb.store.backup_folder import default_folder, is_backup, list_backups, noted_folder, read_backup
from mtb.store.backup_people import OneKeyring, person_in, present_keyring
from mtb.store.backups import INCOMPLETE, DamagedBackupError, back_up_file, keys_of
from mtb.store.database import Database
from mtb.store.key_file import read_keyring
from mtb.store.keyring import Keyring, WrongPasswordError
from mtb.store.keys import Keys, LocalKeyHome
from mtb.store.lock_file import DatabaseLock
from mtb.store.losses import Present, losses

log = logging.getLogger(__name__)

Step = Callable[[RestoreStep], None]


@dataclass(frozen=True, slots=True, repr=False)
class Opening:
    """What a password has opened: the backup, the present database where it fits there too, and for whom."""

    actor: Actor
    data_key: bytes
    present_key: bytes | None


class RestoreService:
    """Works on files alone. The present database must be closed.

    ``person`` is who sits at the keyboard as far as the operating system knows, with every right: a database
    without accounts is restored in that name, and the recovery code gives these rights too.
    """

    def __init__(self, address: Address, person: Actor, clock: Clock = system_clock) -> None:
        self._address = address
        self._person = person
        self._clock = clock

    def all(self) -> list[Backup]:
        """The database's backups, the newest first, from where they are known to lie."""
        path = self._path()
        folders = dict.fromkeys((noted_folder(path), default_folder(path)))
        found = [one for folder in folders for one in _readable(folder)]
        now = present_keyring(path)
        own = [one for one in found if now is None or one.database in {None, now.database}]
        return sorted(own, key=lambda one: (one.made_at, one.folder.name), reverse=True)

    def at(self, folder: Path) -> list[Backup]:
        """The backups in a folder somebody chose, which may itself be one; FileError where there is none."""
        found = [read_backup(folder)] if is_backup(folder) else list_backups(folder)
        if not found:
            raise FileError(
                "There is no backup in this folder. Choose a folder whose name is a time, or the one around "
                "such folders.",
                "Det er ingen sikkerhetskopi i denne mappen. Velg en mappe som har et tidspunkt som navn, "
                "eller mappen rundt slike mapper.",
                folder,
            )
        return found

    def needs_password(self, backup: Backup) -> bool:
        """Whether somebody must sign in to restore this backup; errors say why it can't be restored."""
        return not self._lock_of(backup).is_open

    def unlock(self, backup: Backup, login: str = "", password: str = "") -> Opening:
        """Open a backup with an account's password; both are left out where none is needed.

        Raises WrongPasswordError, RuleError while the account must wait, RightError for who may not restore.
        """
        keyring = self._lock_of(backup)
        if keyring.is_open:
            return self._opening(backup, keyring, keyring.open_key() or b"", lambda _: None)
        key = self._door(keyring).unlock(login, password)
        account = login.strip().casefold()
        opening = self._opening(backup, keyring, key, lambda other: other.unlock(account, password))
        return replace(opening, actor=self._allowed(backup, opening, account))

    def unlock_with_recovery(self, backup: Backup, code: str) -> Opening:
        """Open a backup with the printed recovery code of its time."""
        keyring = self._lock_of(backup)
        key = self._door(keyring).unlock_with_recovery(code)
        return self._opening(backup, keyring, key, lambda other: other.unlock_with_recovery(code))

    def preview(self, backup: Backup, opening: Opening) -> Loss:
        """What restoring would lose. The present files are only read."""
        restoring.require_known(backup)
        keys = self._present_keys(opening)
        anchor = self._anchor(keys or self._keys_then(backup, opening))
        present = Present(self._path(), None if keys is None else keys.cipher, anchor)
        then = self._keys_then(backup, opening).cipher
        return losses(present, backup, then, references=opening.actor.may(Right.READ_CASES))

    def restore(self, backup: Backup, opening: Opening, step: Step = restoring.no_step) -> Restoration:
        """Put the backup in the database's place, and tell the audit log.

        The earlier files are moved aside whole. An error raised before the files are moved leaves everything
        as it was; what comes later is carried to its end at the next start.
        """
        if not opening.actor.may(Right.RESTORE):
            raise RightError(Right.RESTORE)
        path = self._path()
        loss = self.preview(backup, opening)
        restoring.make_room(path)
        with DatabaseLock(path):
            restoring.finish(path)
            step(RestoreStep.SAVING)
            self._save_present(opening)
            lost = (loss.entries, loss.unreadable)
            journal = restoring.new_journal(path, backup, opening.actor, self._clock(), lost)
            journal = restoring.put_in_place(path, backup, opening.data_key, journal, step)
        schema.bring_up_to_date(self._address, opening.data_key)
        database = Database(self._address, data_key=opening.data_key)
        try:
            note_restored(database, self._clock)
        finally:
            database.close()
        return journal.told(path)

    def set_aside(self) -> Path:
        """Copy the present files into a folder of their own, untouched for an inquiry; returns the folder."""
        path = self._path()
        with DatabaseLock(path):
            return restoring.set_aside(path, self._clock())

    def _lock_of(self, backup: Backup) -> Keyring:
        """The keyring a person must open: the backup's own.

        Where that stands open, because the backup is older than the accounts, it is the present one's.
        """
        if not backup.whole:
            raise DamagedBackupError(INCOMPLETE)
        now, then = present_keyring(self._path()), read_keyring(backup.file)
        if now is not None and now.database != then.database:
            raise RuleError(
                "This is a backup of another database; nothing was touched. Choose one of this database.",
                "Dette er en sikkerhetskopi av en annen database; ingenting er rørt. Velg en av denne.",
            )
        return now if then.is_open and now is not None else then

    def _door(self, keyring: Keyring) -> SignInService:
        home = LocalKeyHome(self._path())
        return SignInService(OneKeyring(keyring, home.attempts_file, home.anchor_file), self._clock)

    def _opening(
        self, backup: Backup, opened: Keyring, key: bytes, unlock: Callable[[Keyring], bytes | None]
    ) -> Opening:
        """With the keys of both databases, of which ``key`` opens one; often it is the same."""
        now, then = present_keyring(self._path()), read_keyring(backup.file)
        data_key = key if opened.salt == then.salt else then.open_key() or key
        return Opening(self._person, data_key, None if now is None else _key_of(now, opened, key, unlock))

    def _allowed(self, backup: Backup, opening: Opening, login: str) -> Actor:
        """The person with the roles they have today; where today can't be read, with those of then."""
        path, now, then = self._path(), self._present_keys(opening), self._keys_then(backup, opening)
        found = None
        if now is not None and path.exists():
            found = person_in(path, now.cipher, login, at_rest=False)
        if found is None:
            found = person_in(backup.file, then.cipher, login, at_rest=True)
        if found is None:
            raise DamagedBackupError(INCOMPLETE)
        actor, active = found
        if not active:
            raise RuleError("This account is closed.", "Kontoen er stengt.")
        if not actor.may(Right.RESTORE):
            raise RightError(Right.RESTORE)
        return replace(actor, session=self._person.session, workstation=self._person.workstation)

    def _present_keys(self, opening: Opening) -> Keys | None:
        """The present database's keys, where what was typed opens them."""
        now, path = present_keyring(self._path()), self._path()
        if now is None or opening.present_key is None:
            return None
        try:
            return keys_of(now, opening.present_key, path)
        except FileError:
            return None  # the key file was edited

    def _keys_then(self, backup: Backup, opening: Opening) -> Keys:
        return keys_of(read_keyring(backup.file), opening.data_key, backup.file)

    def _anchor(self, keys: Keys) -> Anchor | None:
        """The present anchor: a change of the data key leaves its key as it is."""
        try:
            return AnchorFile(LocalKeyHome(self._path()).anchor_file, keys.anchor_key).read()
        except FileError:
            return None

    def _save_present(self, opening: Opening) -> None:
        """A backup of what is there now, if it can be read; moved aside it is kept in any case."""
        path, keys = self._path(), self._present_keys(opening)
        if keys is None or not path.exists():
            return
        try:
            back_up_file(path, keys, BackupKind.BEFORE_RESTORE, self._clock())
        except ExpectedError as error:
            log.info("no backup before the restore: %s", error.sentence.en)

    def _path(self) -> Path:
        if self._address.path is None:
            raise RuleError(
                "This database lies on a server; IT restores it there.",
                "Databasen ligger på en tjener; IT gjenoppretter den der.",
            )
        return self._address.path


def finish_restore(address: Address) -> None:
    """Carry a restore to its end that was cut off; to be called before anybody looks at the database."""
    if address.path is not None and restoring.cut_off(address.path):
        with DatabaseLock(address.path):
            restoring.finish(address.path)


def note_restored(database: Database, clock: Clock = system_clock) -> None:
    """Enter a restore in the audit log that it does not know yet; to be called when the database is open."""
    path = database.address.path
    journal = None if path is None else restoring.unrecorded(path)
    if path is None or journal is None:
        return
    with database.writing(journal.actor, clock()) as unit:
        latest = unit.audit.entries(AuditQuery(action=Action.RESTORED, most=1))
        if not latest or journal.id not in (latest[0].detail or ""):
            unit.audit.record(
                Action.RESTORED,
                Subject(Entity.DATABASE, journal.backup),
                Ground.ADMINISTRATION,
                restore=journal.id,
                backup_made_at=journal.made_at,
                entries_up_to=journal.anchor_seq,
                lost=journal.lost,
                lost_unreadable=journal.unreadable,
                earlier_files=journal.aside,
            )
    restoring.close_journal(path)


def _key_of(
    keyring: Keyring, opened: Keyring, key: bytes, unlock: Callable[[Keyring], bytes | None]
) -> bytes | None:
    """The key of a keyring, given the key of another one and what opened that."""
    try:
        return key if keyring.salt == opened.salt else keyring.open_key() or unlock(keyring)
    except (WrongPasswordError, FileError):
        return None


def _readable(folder: Path) -> list[Backup]:
    try:
        return list_backups(folder)
    except FileError as error:
        log.info("a backup folder can't be read: %s", error.sentence.en)
        return []
