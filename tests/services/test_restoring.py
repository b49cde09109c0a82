"""Restoring: who may, what would be lost, what the log tells; also where the database does not open."""

import shutil
from pathlib import Path

import pytest

from mtb.domain.accounts import AccountDraft
from mtb.domain.audit import Action, AuditQuery
from mtb.domain.backups import Backup, BackupKind
from mtb.domain.cases import CaseQuery
from mtb.domain.errors import FileError, RightError, RuleError, StorageError
from mtb.domain.rights import EVERY_ROLE, Role
from mtb.services.access import Access
from mtb.services.backups import BackupService
from mtb.services.restoring import RestoreService, finish_restore, note_restored
from mtb.store import restoring
from mtb.store.address import Address
from mtb.store.backups import DamagedBackupError
from mtb.store.keyring import WrongPasswordError
from mtb.wiring import Services, create_database, open_services, sign_in
from tests.factories import another_patient, person, referral_draft

PASSWORD = "en lang setning om fjell"
OTHER_PASSWORD = "en annen setning om hav"
SOMEBODY = person("os", "")
ALL_BUT_GERMLINE = EVERY_ROLE - {Role.GERMLINE}
pytestmark = pytest.mark.usefixtures("database_file")


class Scene:
    """A database with one case in its backup and a second one written since; closed."""

    def __init__(self, services: Services, clock, berg, *, accounts: bool) -> None:
        self.address, self.clock, self.berg, self.code = services.database.address, clock, berg, ""
        if accounts:
            draft = AccountDraft("kberg", "K. Berg")
            self.code = services.accounts.set_up(berg, draft, PASSWORD, ALL_BUT_GERMLINE)
            services.accounts.create(
                berg, AccountDraft("leser", "L. Leser"), OTHER_PASSWORD, [Role.READER], ""
            )
        services.cases.register(berg, referral_draft("IPD1"))
        made = BackupService(Access(services.database, clock), services.database, clock)
        self.backup: Backup = made.make(berg)
        services.cases.register(berg, referral_draft("IPD2", another_patient(1)))
        services.cases.register(berg, referral_draft("IPD3", another_patient(2)))
        services.close()

    @property
    def path(self) -> Path:
        assert self.address.path is not None
        return self.address.path

    @property
    def restores(self) -> RestoreService:
        return RestoreService(self.address, SOMEBODY, self.clock)

    def open(self) -> Services:
        if self.code:
            return sign_in(self.address, "kberg", PASSWORD, clock=self.clock)[0]
        return open_services(self.address, clock=self.clock)

    def cases(self) -> list[str]:
        services = self.open()
        found = services.cases.search(self.berg, CaseQuery()).cases
        assert services.integrity.problems(self.berg) == []
        services.close()
        return sorted(case.inpred_id for case in found)

    def damage(self) -> None:
        data = bytearray(self.path.read_bytes())
        for at in range(5_000, len(data), 4_096):
            data[at] ^= 1
        self.path.write_bytes(data)


@pytest.fixture
def scene(services, clock, berg) -> Scene:
    return Scene(services, clock, berg, accounts=False)


@pytest.fixture
def locked(services, clock, berg) -> Scene:
    return Scene(services, clock, berg, accounts=True)


def test_r22_restored_the_database_is_as_it_was_and_the_log_tells_who_did_it(scene):
    opening = scene.restores.unlock(scene.backup)
    done = scene.restores.restore(scene.backup, opening)
    assert (done.lost, done.made_at) == (3, scene.backup.made_at)
    assert scene.cases() == ["IPD1"]
    services = scene.open()
    entry = services.audit.entries(scene.berg, AuditQuery(action=Action.RESTORED)).entries[0]
    services.close()
    assert (entry.seq, entry.account) == (scene.backup.anchor.seq + 1, "os")
    assert '"lost": 3' in entry.detail
    assert not restoring.cut_off(scene.path)


def test_r22_the_earlier_files_are_kept_whole_and_as_a_backup_too(scene):
    done = scene.restores.restore(scene.backup, scene.restores.unlock(scene.backup))
    aside = Scene.__new__(Scene)
    aside.address, aside.clock, aside.berg, aside.code = (
        Address(path=done.aside / "mtb.db"),
        scene.clock,
        scene.berg,
        "",
    )
    assert aside.cases() == ["IPD1", "IPD2", "IPD3"]
    saved = next(one for one in scene.restores.all() if one.kind is BackupKind.BEFORE_RESTORE)
    scene.restores.restore(saved, scene.restores.unlock(saved))
    assert scene.cases() == ["IPD1", "IPD2", "IPD3"]


def test_r22_the_preview_names_what_would_be_lost(scene):
    loss = scene.restores.preview(scene.backup, scene.restores.unlock(scene.backup))
    assert loss.certain
    assert (loss.entries, loss.unreadable) == (3, 0)
    assert {(line.action, line.reference, line.count) for line in loss.lines} == {
        (Action.CREATED, "IPD2", 1),
        (Action.CREATED, "IPD3", 1),
        (Action.BACKED_UP, "", 1),
    }
    assert loss.since < loss.until


def test_r08_the_preview_tells_of_newest_entries_that_are_gone_already(scene):
    shutil.copy(scene.path, scene.path.with_name("earlier"))
    services = scene.open()
    services.cases.register(scene.berg, referral_draft("IPD4", another_patient(3)))
    services.close()
    scene.path.with_name("earlier").replace(scene.path)
    loss = scene.restores.preview(scene.backup, scene.restores.unlock(scene.backup))
    assert (loss.entries, loss.unreadable) == (3, 1)


def test_r22_after_a_restore_the_preview_counts_from_where_the_two_logs_part(scene):
    saved = None
    scene.restores.restore(scene.backup, scene.restores.unlock(scene.backup))
    services = scene.open()
    services.cases.register(scene.berg, referral_draft("IPD9", another_patient(5)))
    services.close()
    saved = next(one for one in scene.restores.all() if one.kind is BackupKind.BEFORE_RESTORE)
    loss = scene.restores.preview(saved, scene.restores.unlock(saved))
    assert {line.reference for line in loss.lines if line.action is Action.CREATED} == {"IPD9"}
    assert loss.entries == 2, "the entry on the restore, and the new case"


@pytest.mark.parametrize("ruin", ["pages", "empty", "missing", "header"])
def test_r22_a_database_that_does_not_open_can_be_restored(scene, ruin):
    if ruin == "pages":
        scene.damage()
    elif ruin == "empty":
        scene.path.write_bytes(b"")
    elif ruin == "missing":
        scene.path.unlink()
    else:
        scene.path.write_bytes(b"x" * 4_096 + scene.path.read_bytes()[4_096:])
    opening = scene.restores.unlock(scene.backup)
    loss = scene.restores.preview(scene.backup, opening)
    assert (loss.certain, loss.unreadable, loss.lines) == (False, 3, ())
    scene.restores.restore(scene.backup, opening)
    assert scene.cases() == ["IPD1"]


def test_r22_without_key_file_and_anchor_it_can_be_restored_too(scene):
    for name in ("mtb.db.key", "mtb.db.anchor"):
        scene.path.with_name(name).unlink()
    opening = scene.restores.unlock(scene.backup)
    loss = scene.restores.preview(scene.backup, opening)
    assert (loss.certain, loss.unreadable) == (False, 0)
    scene.restores.restore(scene.backup, opening)
    assert scene.cases() == ["IPD1"]


def test_r22_on_a_machine_without_any_database_a_backup_can_be_put_in(scene, tmp_path):
    empty = RestoreService(Address(path=tmp_path / "new" / "mtb.db"), SOMEBODY, scene.clock)
    assert empty.all() == []
    (backup,) = empty.at(scene.backup.folder)
    assert [backup] == empty.at(scene.backup.folder.parent)
    done = empty.restore(backup, empty.unlock(backup))
    assert not done.aside.exists()
    services = open_services(Address(path=tmp_path / "new" / "mtb.db"))
    assert services.cases.find(scene.berg, "IPD1").inpred_id == "IPD1"
    services.close()


def test_r22_a_password_of_the_backup_opens_it_and_names_who_restores(locked):
    assert locked.restores.needs_password(locked.backup)
    opening = locked.restores.unlock(locked.backup, " KBerg ", PASSWORD)
    assert (opening.actor.name, opening.actor.session) == ("K. Berg", SOMEBODY.session)
    locked.damage()
    opening = locked.restores.unlock(locked.backup, "kberg", PASSWORD)
    locked.restores.restore(locked.backup, opening)
    assert locked.cases() == ["IPD1"]


def test_r17_a_wrong_password_opens_nothing_and_makes_one_wait(locked):
    for _ in range(4):
        with pytest.raises(WrongPasswordError, match="nothing was opened"):
            locked.restores.unlock(locked.backup, "kberg", OTHER_PASSWORD)
    with pytest.raises(RuleError, match="Wait"):
        for _ in range(3):
            locked.restores.unlock(locked.backup, "kberg", PASSWORD)


def test_r22_the_recovery_code_opens_a_backup(locked):
    opening = locked.restores.unlock_with_recovery(locked.backup, locked.code)
    locked.restores.restore(locked.backup, opening)
    assert locked.cases() == ["IPD1"]


def test_r03_a_reader_may_not_restore(locked):
    with pytest.raises(RightError):
        locked.restores.unlock(locked.backup, "leser", OTHER_PASSWORD)


def test_r03_who_is_no_administrator_any_more_may_not_restore_as_one(locked):
    services = locked.open()
    accounts = {one.login: one for one in services.accounts.all(locked.berg)}
    services.accounts.grant(locked.berg, accounts["leser"], Role.ADMINISTRATOR, "")
    services.accounts.deactivate(locked.berg, accounts["kberg"])
    services.close()
    with pytest.raises((RuleError, RightError)):
        locked.restores.unlock(locked.backup, "kberg", PASSWORD)


def test_r03_an_administrator_without_right_to_cases_sees_no_references(services, clock, berg):
    draft = AccountDraft("admin", "A. Admin")
    services.accounts.set_up(berg, draft, PASSWORD, [Role.ADMINISTRATOR])
    scene = Scene(services, clock, berg, accounts=False)
    opening = scene.restores.unlock(scene.backup, "admin", PASSWORD)
    loss = scene.restores.preview(scene.backup, opening)
    assert {(line.action, line.reference, line.count) for line in loss.lines} == {
        (Action.CREATED, "", 2),
        (Action.BACKED_UP, "", 1),
    }


def test_r22_a_backup_from_before_the_accounts_needs_a_password_of_today(scene):
    services = scene.open()
    services.accounts.set_up(scene.berg, AccountDraft("kberg", "K. Berg"), PASSWORD, ALL_BUT_GERMLINE)
    services.close()
    assert scene.restores.needs_password(scene.backup)
    opening = scene.restores.unlock(scene.backup, "kberg", PASSWORD)
    scene.restores.restore(scene.backup, opening)
    assert scene.cases() == ["IPD1"]


def test_r22_a_backup_of_another_database_is_refused(scene, tmp_path):
    other = Address(path=tmp_path / "other" / "mtb.db")
    create_database(other)
    with pytest.raises(RuleError, match="another database"):
        RestoreService(other, SOMEBODY).needs_password(scene.backup)


def test_r22_a_damaged_backup_is_refused_and_nothing_moves(scene):
    opening = scene.restores.unlock(scene.backup)
    data = bytearray(scene.backup.file.read_bytes())
    data[len(data) // 2] ^= 1
    scene.backup.file.write_bytes(data)
    with pytest.raises(DamagedBackupError):
        scene.restores.restore(scene.backup, opening)
    assert scene.cases() == ["IPD1", "IPD2", "IPD3"]


def test_r22_a_backup_of_a_newer_program_is_refused(scene):
    import json

    manifest = scene.backup.folder / "manifest.json"
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {"revision": "30261122_later"}))
    (backup,) = scene.restores.all()
    with pytest.raises(StorageError, match="newer version"):
        scene.restores.preview(backup, scene.restores.unlock(backup))


def test_r22_a_backup_made_under_an_earlier_data_key_can_be_restored(locked):
    from mtb.store.key_file import read_keyring
    from mtb.store.rekey import change_data_key

    keyring = read_keyring(locked.path)
    change_data_key(locked.path, keyring, keyring.unlock("kberg", PASSWORD))
    opening = locked.restores.unlock(locked.backup, "kberg", PASSWORD)
    assert opening.present_key not in {None, opening.data_key}
    assert locked.restores.preview(locked.backup, opening).entries == 3
    locked.restores.restore(locked.backup, opening)
    assert locked.cases() == ["IPD1"]


def test_r22_while_the_database_is_open_nothing_is_restored(scene):
    from mtb.store.lock_file import DatabaseLock

    opening = scene.restores.unlock(scene.backup)
    with DatabaseLock(scene.path), pytest.raises(StorageError, match="open already"):
        scene.restores.restore(scene.backup, opening)
    assert scene.cases() == ["IPD1", "IPD2", "IPD3"]


def test_r22_a_restore_that_was_cut_off_before_its_entry_gets_it_once_at_the_next_start(scene):
    opening = scene.restores.unlock(scene.backup)
    journal = restoring.new_journal(scene.path, scene.backup, opening.actor, scene.clock(), (3, 0))
    restoring.put_in_place(scene.path, scene.backup, opening.data_key, journal)
    finish_restore(scene.address)
    services = scene.open()
    note_restored(services.database, scene.clock)
    restoring._write(scene.path, restoring.finish(scene.path) or journal)
    restoring._placed(scene.path, journal, restoring.no_step)  # killed before the journal was taken away
    note_restored(services.database, scene.clock)
    query = AuditQuery(action=Action.RESTORED)
    assert services.audit.entries(scene.berg, query).total == 1
    services.close()


def test_a_folder_without_backups_is_said(scene, tmp_path):
    (tmp_path / "nothing").mkdir()
    with pytest.raises(FileError, match="no backup in this folder"):
        scene.restores.at(tmp_path / "nothing")


def test_r22_a_server_is_restored_by_it():
    server = RestoreService(Address(url="postgresql+psycopg://u@h/d"), SOMEBODY)
    with pytest.raises(RuleError, match="IT restores it there"):
        server.all()
