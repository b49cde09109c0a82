"""Backups of the open database: when one is due, who may make one, what the log tells, where they go."""

import datetime as dt
from pathlib import Path

import pytest

from mtb.domain.audit import Action, AuditQuery
from mtb.domain.backups import Backup, BackupKind, BackupState
from mtb.domain.errors import FileError, RightError, RuleError
from mtb.domain.rights import Role
from mtb.services.access import Access
from mtb.services.backups import BackupService
from mtb.store.address import Address
from mtb.store.backup_folder import noted_folder
from mtb.store.backups import DamagedBackupError
from mtb.wiring import create_database, open_services
from tests.factories import person, referral_draft

HOUR = dt.timedelta(hours=1)


@pytest.fixture
def backups(services, clock) -> BackupService:
    return BackupService(Access(services.database, clock), services.database, clock)


@pytest.fixture
def local(backups, database_file: Path) -> BackupService:
    return backups


def latest(services, berg):
    return services.audit.entries(berg, AuditQuery(most=1)).entries[0]


def break_file(backup: Backup) -> None:
    data = bytearray(backup.file.read_bytes())
    data[len(data) // 2] ^= 1
    backup.file.write_bytes(data)


def test_r22_a_backup_is_made_verified_and_entered_in_the_log(local, services, berg):
    services.cases.register(berg, referral_draft())
    backup = local.make(berg)
    assert (backup.kind, backup.state, backup.anchor.seq) == (BackupKind.MANUAL, BackupState.VERIFIED, 2)
    assert local.all(berg) == [backup]
    entry = latest(services, berg)
    assert (entry.action, entry.subject.id) == (Action.BACKED_UP, backup.folder.name)
    assert '"verified": true' in entry.detail


@pytest.mark.usefixtures("database_file")
def test_r04_who_may_not_make_backups_is_refused_and_that_is_entered(local, services, berg):
    reader = person("leser", "L. Leser", Role.READER)
    for refused in (local.make, local.all, local.status):
        with pytest.raises(RightError):
            refused(reader)
    assert latest(services, berg).action is Action.DENIED


def test_r22_the_routine_backup_asks_for_no_right(local):
    assert local.make_if_due(person("leser", "L. Leser", Role.READER)).kind is BackupKind.DAILY


def test_r22_a_backup_is_due_when_there_is_none(local, berg):
    assert local.status(berg).due
    assert local.make_if_due(berg) is not None


def test_r22_none_is_due_while_nothing_was_written(local, services, berg):
    local.make_if_due(berg)
    services.audit.verify(berg)
    assert not local.status(berg).due
    assert local.make_if_due(berg) is None


def test_r22_one_is_due_as_soon_as_something_was_written(local, services, berg):
    local.make_if_due(berg)
    services.cases.register(berg, referral_draft())
    assert local.make_if_due(berg).anchor.seq > 1


def test_r22_one_is_due_after_twenty_hours_even_so(local, berg, clock):
    local.make_if_due(berg)
    clock.now += 19 * HOUR
    assert local.make_if_due(berg) is None
    clock.now += 2 * HOUR
    assert local.make_if_due(berg) is not None


def test_r22_a_clock_that_went_back_does_not_hide_what_was_written(local, services, berg, clock):
    local.make_if_due(berg)
    clock.now -= 5 * HOUR
    services.cases.register(berg, referral_draft())
    assert local.status(berg).due


def test_r22_a_damaged_backup_does_not_count(local, berg):
    backup = local.make(berg)
    (backup.folder / "mtb.db.key").unlink()
    status = local.status(berg)
    assert (status.newest, status.count, status.sound, status.due) == (None, 1, 0, True)


def test_r22_a_backup_that_fails_its_verification_stays_and_is_told(local, services, berg, monkeypatch):
    import mtb.services.backups as module

    make = module.make_backup

    def makes_and_breaks(*arguments):
        backup = make(*arguments)
        break_file(backup)
        return backup

    monkeypatch.setattr(module, "make_backup", makes_and_breaks)
    with pytest.raises(DamagedBackupError):
        local.make(berg)
    assert [one.state for one in local.all(berg)] == [BackupState.NOT_VERIFIED]
    assert '"verified": false' in latest(services, berg).detail


def test_r22_verifying_finds_what_was_damaged_since(local, services, berg):
    backup = local.make(berg)
    assert local.verify(berg, backup).sound
    break_file(backup)
    with pytest.raises(DamagedBackupError):
        local.verify(berg, backup)
    assert [one.state for one in local.all(berg)] == [BackupState.NOT_VERIFIED]
    assert (latest(services, berg).action, latest(services, berg).detail) == (
        Action.VERIFIED,
        '{"sound": false}',
    )


def test_r22_rotation_takes_the_superfluous_and_says_so(local, services, berg, clock):
    for _ in range(12):
        local.make(berg, BackupKind.DAILY)
        clock.now += dt.timedelta(minutes=5)
    left = local.all(berg)
    assert len(left) == 1, "one a day"
    local.make(berg, BackupKind.DAILY)
    assert left[0].folder.name in latest(services, berg).detail


def test_r22_the_only_verified_backup_is_not_removed(local, berg):
    first = local.make(berg)
    with pytest.raises(RuleError, match="only verified"):
        local.remove(berg, first)
    second = local.make(berg)
    local.remove(berg, first)
    assert local.all(berg) == [second]


def test_r22_backups_may_go_to_another_folder_which_is_also_noted_beside_the_database(
    local, services, berg, tmp_path, database_file
):
    local.set_folder(berg, tmp_path / "share" / "mtb")
    backup = local.make(berg)
    assert backup.folder.parent == tmp_path / "share" / "mtb" == noted_folder(database_file)
    assert local.folder_is_chosen()
    local.set_folder(berg, None)
    assert local.folder() == database_file.with_name("backups") == noted_folder(database_file)
    assert latest(services, berg).action is Action.SETTING


def test_r22_a_folder_that_goes_to_a_cloud_is_refused(local, berg, tmp_path):
    with pytest.raises(RuleError, match="kept in step"):
        local.set_folder(berg, tmp_path / "OneDrive" / "backups")
    assert not local.folder_is_chosen()


def test_r20_a_folder_out_of_reach_is_told_and_not_taken_for_an_empty_one(local, berg, tmp_path):
    folder = tmp_path / "usb"
    local.set_folder(berg, folder)
    folder.rmdir()
    with pytest.raises(FileError, match="can't be reached"):
        local.all(berg)


def test_r22_backups_of_another_database_in_the_same_folder_are_left_alone(
    local, berg, tmp_path, clock, services
):
    other_address = Address(path=tmp_path / "other" / "mtb.db")
    create_database(other_address)
    opened = open_services(other_address, clock=clock)
    other = BackupService(Access(opened.database, clock), opened.database, clock)
    for service in (local, other):
        service.set_folder(berg, tmp_path / "share")
    theirs = [other.make(berg, BackupKind.DAILY)]
    ours = [local.make(berg, BackupKind.DAILY)]
    opened.close()
    assert local.all(berg) == ours
    assert theirs[0].folder.is_dir()


def test_r22_on_a_server_the_program_makes_none_and_says_so(backups, services, berg):
    if services.database.address.path is not None:
        assert backups.possible
        return
    assert not backups.possible
    assert backups.make_if_due(berg) is None
    for refused in (backups.make, backups.all):
        with pytest.raises(RuleError, match="IT makes the backups"):
            refused(berg)


def test_r22_a_backup_made_before_the_key_was_changed_says_how_it_is_verified(database_file, berg, clock):
    from mtb.store.database import Database
    from mtb.store.key_file import read_keyring
    from mtb.store.rekey import change_data_key

    database = Database(Address(path=database_file))
    backup = BackupService(Access(database, clock), database, clock).make(berg)
    database.close()
    change_data_key(database_file, read_keyring(database_file), database.keys.data_key)
    reopened = Database(Address(path=database_file))
    later = BackupService(Access(reopened, clock), reopened, clock)
    with pytest.raises(RuleError, match="earlier data key"):
        later.verify(berg, backup)
    assert later.all(berg) == [backup]
    reopened.close()
