"""A restore is all or nothing, whenever it is cut off, and deletes nothing."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mtb.domain.backups import Backup, BackupKind, RestoreStep
from mtb.domain.cases import CaseQuery
from mtb.domain.errors import FileError, StorageError
from mtb.services.restoring import finish_restore
from mtb.store import restoring
from mtb.store.address import Address
from mtb.store.backups import DamagedBackupError, make_backup, verify_backup
from mtb.store.database import Database
from mtb.wiring import create_database, open_services
from tests.factories import another_patient, person, referral_draft
from tests.store.conftest import NOW
from tests.store.restore_child import DEAD

ROOT = Path(__file__).parents[2]
BERG = person()
pytestmark = pytest.mark.usefixtures("database_file")


def cases_in(database: Path) -> list[str]:
    services = open_services(Address(path=database))
    try:
        found = services.cases.search(BERG, CaseQuery()).cases
        assert services.integrity.problems(BERG) == []
    finally:
        services.close()
    return sorted(case.inpred_id for case in found)


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a database of two cases and a backup from when it had one."""
    folder = tmp_path_factory.mktemp("scene")
    address = Address(path=folder / "mtb.db")
    create_database(address)
    services = open_services(address)
    services.cases.register(BERG, referral_draft("IPD1"))
    keys = services.database.keys
    backup = make_backup(folder / "mtb.db", keys, folder / "backups", BackupKind.MANUAL, NOW)
    verify_backup(backup, keys.data_key, NOW)
    services.cases.register(BERG, referral_draft("IPD2", another_patient(1)))
    services.close()
    return folder


@pytest.fixture
def database(scene: Path, tmp_path: Path) -> Path:
    shutil.copytree(scene, tmp_path / "here")
    return tmp_path / "here" / "mtb.db"


def backup_of(database: Path) -> Backup:
    (folder,) = (database.parent / "backups").iterdir()
    return restoring_backup(folder)


def restoring_backup(folder: Path) -> Backup:
    from mtb.store.backup_folder import read_backup

    return read_backup(folder)


def data_key_of(database: Path) -> bytes:
    opened = Database(Address(path=database))
    opened.close()
    return opened.keys.data_key


def child(database: Path, dies_at: int) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "tests.store.restore_child", str(database), str(dies_at)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_r22_killed_at_any_step_a_restore_leaves_the_old_database_or_the_new(scene, tmp_path):
    """Each kill is a process of its own; what it leaves is opened as the program does at its next start."""
    lived = tmp_path / "lived"
    shutil.copytree(scene, lived)
    steps = int(child(lived / "mtb.db", 0).stdout)
    assert steps > 12
    outcomes = []
    for dies_at in range(1, steps + 1):
        database = tmp_path / str(dies_at) / "mtb.db"
        shutil.copytree(scene, database.parent)
        done = child(database, dies_at)
        assert done.returncode == DEAD, done.stderr
        finish_restore(Address(path=database))
        cases = cases_in(database)
        outcomes.append(cases)
        left = [path.name for path in database.parent.iterdir() if ".restoring" in path.name]
        assert left == []
        if cases == ["IPD1"]:
            (aside,) = database.parent.glob("damaged-*")
            assert cases_in(aside / "mtb.db") == ["IPD1", "IPD2"], "the earlier files are not whole"
    assert outcomes == sorted(outcomes, key=len, reverse=True), "old first, then new, never back"
    assert {tuple(one) for one in outcomes} == {("IPD1", "IPD2"), ("IPD1",)}


def test_r22_a_restore_cut_off_again_while_it_is_finished_still_ends_well(scene, tmp_path):
    class CutOffError(Exception):
        pass

    for again_at in range(1, 10):
        database = tmp_path / str(again_at) / "mtb.db"
        shutil.copytree(scene, database.parent)
        assert child(database, 9).returncode == DEAD
        left = again_at

        def step(_: RestoreStep) -> None:
            nonlocal left
            left -= 1
            if left == 0:
                raise CutOffError

        try:
            restoring.finish(database, step)
        except CutOffError:
            restoring.finish(database)
        assert cases_in(database) == ["IPD1"]


def test_r22_a_damaged_backup_is_refused_before_anything_moves(database):
    backup, key = backup_of(database), data_key_of(database)
    data = bytearray(backup.file.read_bytes())
    data[-10] ^= 1
    backup.file.write_bytes(data)
    before = sorted(path.name for path in database.parent.iterdir())
    journal = restoring.new_journal(database, backup, BERG, NOW, (0, 0))
    with pytest.raises(DamagedBackupError):
        restoring.put_in_place(database, backup, key, journal)
    assert sorted(path.name for path in database.parent.iterdir()) == before
    assert cases_in(database) == ["IPD1", "IPD2"]


def test_r20_a_disk_that_fails_while_copying_leaves_the_database_as_it_was(database, monkeypatch):
    backup, key = backup_of(database), data_key_of(database)

    def fails(source, target):
        Path(target).write_bytes(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", fails)
    journal = restoring.new_journal(database, backup, BERG, NOW, (0, 0))
    with pytest.raises(StorageError, match="kept as it is"):
        restoring.put_in_place(database, backup, key, journal)
    assert not restoring.cut_off(database)
    assert cases_in(database) == ["IPD1", "IPD2"]


def test_r22_a_journal_that_can_not_be_read_is_told_and_nothing_is_touched(database):
    restoring.journal_file(database).write_text("{}")
    with pytest.raises(FileError, match="cut off can't be read"):
        restoring.finish(database)
    restoring.journal_file(database).unlink()
    assert cases_in(database) == ["IPD1", "IPD2"]


def test_r22_a_journal_leads_nowhere_outside_the_folder(database):
    backup = backup_of(database)
    journal = restoring.new_journal(database, backup, BERG, NOW, (0, 0))
    restoring._write(database, journal)
    path = restoring.journal_file(database)
    path.write_text(json.dumps(json.loads(path.read_text()) | {"aside": "../elsewhere"}))
    with pytest.raises(FileError):
        restoring.finish(database)


def test_nothing_to_finish_changes_nothing(database):
    before = {path.name: path.stat().st_mtime_ns for path in database.parent.iterdir()}
    assert restoring.finish(database) is None
    assert {path.name: path.stat().st_mtime_ns for path in database.parent.iterdir()} == before


def test_a_database_can_be_copied_aside_as_it_is(database):
    aside = restoring.set_aside(database, NOW)
    assert aside.name == "damaged-20261122T090000Z"
    assert (aside / "mtb.db").read_bytes() == database.read_bytes()
    assert restoring.set_aside(database, NOW).name == "damaged-20261122T090000Z-2"
    assert cases_in(aside / "mtb.db") == cases_in(database)
