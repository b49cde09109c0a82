"""Backups of a local database: encrypted, of one moment, verified; a failed one leaves nothing."""

import datetime as dt
import json
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from mtb.domain.backups import Backup, BackupKind, BackupState
from mtb.domain.errors import FileError, StorageError
from mtb.store.backup_folder import list_backups, note_folder, noted_folder, read_backup
from mtb.store.backups import (
    CancelledError,
    DamagedBackupError,
    back_up_file,
    make_backup,
    opened_to_read,
    remove_backup,
    verify_backup,
)
from mtb.store.database import Database
from mtb.wiring import Services
from tests.durability.full_disk import small_disk
from tests.factories import another_patient, referral_draft
from tests.store.conftest import NOW

CANARY = "Kanarifuglkarsinom"
pytestmark = pytest.mark.usefixtures("database_file")


class Impatient:
    """Wants it to stop at once."""

    cancelled = True

    def report(self, done: int, total: int) -> None:
        raise AssertionError("nothing to tell somebody who left")


class Watching:
    cancelled = False

    def __init__(self) -> None:
        self.seen: list[tuple[int, int]] = []

    def report(self, done: int, total: int) -> None:
        self.seen.append((done, total))


@pytest.fixture
def database(services: Services, berg) -> Database:
    services.cases.register(berg, referral_draft(diagnosis=CANARY))
    return services.database


def made(database: Database, folder: Path, kind: BackupKind = BackupKind.MANUAL) -> Backup:
    path = database.address.path
    assert path is not None
    backup = make_backup(path, database.keys, folder, kind, NOW)
    return verify_backup(backup, database.keys.data_key, NOW)


def content(path: Path, cipher: str, *, at_rest: bool) -> dict[str, list[tuple]]:
    """Every row of every table."""
    with opened_to_read(path, cipher, at_rest=at_rest) as connection:
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        return {
            name: sorted(connection.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr)
            for (name,) in tables.fetchall()
        }


def test_r22_a_backup_has_every_row_of_every_table(database, tmp_path):
    backup = made(database, tmp_path / "backups")
    then = content(backup.file, database.keys.cipher, at_rest=True)
    assert then == content(database.address.path, database.keys.cipher, at_rest=False)
    assert CANARY in repr(then)


def test_r22_nothing_can_be_read_in_the_files_of_a_backup(database, tmp_path):
    backup = made(database, tmp_path / "backups")
    files = sorted(backup.folder.iterdir())
    assert [file.name for file in files] == ["manifest.json", "mtb.db", "mtb.db.anchor", "mtb.db.key"]
    for file in files:
        held = file.read_bytes()
        for word in (CANARY, "Åse", "Haukeland", "K. Berg", "kberg"):
            assert word.encode() not in held, f"{word} in {file.name}"
    assert database.keys.data_key.hex() not in (backup.folder / "manifest.json").read_text()


def test_r22_the_manifest_tells_all_without_a_key(database, tmp_path):
    backup = made(database, tmp_path / "backups", BackupKind.DAILY)
    assert backup.folder.name == "20261122T090000Z-daily"
    assert list_backups(tmp_path / "backups") == [backup]
    assert (backup.state, backup.verified_at, backup.anchor.seq) == (BackupState.VERIFIED, NOW, 2)
    with database.reading() as unit:
        assert unit.audit.newest() == backup.anchor


def test_r22_a_backup_is_of_one_moment_while_others_write(services, database, berg, tmp_path):
    class Writing(Watching):
        def report(self, done: int, total: int) -> None:
            super().report(done, total)
            if len(self.seen) == 1:
                services.cases.register(berg, referral_draft("IPD8888", another_patient(1)))

    services.cases.register(berg, referral_draft("IPD2", another_patient(2), clinical_history="x" * 90_000))
    watch = Writing()
    path = database.address.path
    backup = make_backup(path, database.keys, tmp_path / "b", BackupKind.MANUAL, NOW, watch)
    verify_backup(backup, database.keys.data_key, NOW)
    assert "IPD8888" not in repr(content(backup.file, database.keys.cipher, at_rest=True))
    assert "IPD8888" in repr(content(path, database.keys.cipher, at_rest=False))
    assert watch.seen[-1][0] == watch.seen[-1][1]


def test_r22_two_backups_in_the_same_second_both_stay(database, tmp_path):
    first, second = (made(database, tmp_path / "backups") for _ in range(2))
    assert [one.folder for one in list_backups(tmp_path / "backups")] == [second.folder, first.folder]


@pytest.mark.parametrize("place", [0.0, 0.3, 0.6, 0.99])
def test_r22_one_flipped_bit_anywhere_is_found(database, tmp_path, place):
    backup = made(database, tmp_path / "backups")
    data = bytearray(backup.file.read_bytes())
    data[int(len(data) * place)] ^= 1
    backup.file.write_bytes(data)
    with pytest.raises(DamagedBackupError, match="left as it is"):
        verify_backup(backup, database.keys.data_key, NOW)
    assert read_backup(backup.folder).state is BackupState.NOT_VERIFIED


def test_r22_damage_is_found_even_where_the_checksum_was_made_to_fit(database, tmp_path):
    backup = made(database, tmp_path / "backups")
    data = bytearray(backup.file.read_bytes())
    data[len(data) // 2] ^= 1
    backup.file.write_bytes(data)
    manifest = json.loads((backup.folder / "manifest.json").read_text())
    import hashlib

    manifest["sha256"] = hashlib.sha256(data).hexdigest()
    (backup.folder / "manifest.json").write_text(json.dumps(manifest))
    with pytest.raises(DamagedBackupError):
        verify_backup(read_backup(backup.folder), database.keys.data_key, NOW)


@pytest.mark.parametrize("name", ["mtb.db", "mtb.db.key", "manifest.json"])
def test_r22_a_backup_that_lacks_a_file_is_listed_as_damaged(database, tmp_path, name):
    backup = made(database, tmp_path / "backups")
    (backup.folder / name).unlink()
    (found,) = list_backups(tmp_path / "backups")
    assert (found.state, found.kind, found.made_at) == (BackupState.DAMAGED, BackupKind.MANUAL, NOW)
    with pytest.raises(DamagedBackupError):
        verify_backup(found, database.keys.data_key, NOW)


@pytest.mark.parametrize(
    "change",
    [
        {"anchor": {"seq": 1, "mac": "00" * 32}},
        {"anchor": {"seq": 7, "mac": "00" * 32}},
        {"database": "00000000-0000-4000-8000-000000000000"},
        {"revision": "another"},
    ],
    ids=["mac", "seq", "database", "revision"],
)
def test_r22_a_manifest_that_tells_something_else_is_found(database, tmp_path, change):
    backup = made(database, tmp_path / "backups")
    path = backup.folder / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | change))
    with pytest.raises(DamagedBackupError):
        verify_backup(read_backup(backup.folder), database.keys.data_key, NOW)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": "mtb backup 9"}', "null", "\x00" * 200])
def test_r22_a_manifest_that_is_none_stops_no_list(database, tmp_path, text):
    backup = made(database, tmp_path / "backups")
    (backup.folder / "manifest.json").write_text(text)
    assert [one.state for one in list_backups(tmp_path / "backups")] == [BackupState.DAMAGED]


def test_r22_other_folders_are_no_backups(database, tmp_path):
    for name in ("unfinished-x", "removing-20261122T090000Z-daily", "20261122-daily", "notes"):
        (tmp_path / "backups" / name).mkdir(parents=True)
    assert list_backups(tmp_path / "backups") == []
    assert list_backups(tmp_path / "nowhere") == []


def test_a_backup_that_somebody_stops_leaves_nothing(database, tmp_path):
    path = database.address.path
    with pytest.raises(CancelledError):
        make_backup(path, database.keys, tmp_path / "b", BackupKind.MANUAL, NOW, Impatient())
    assert list((tmp_path / "b").iterdir()) == []


def test_what_a_killed_program_left_is_taken_away_by_the_next_backup(database, tmp_path):
    first = made(database, tmp_path / "backups")
    left = tmp_path / "backups" / f"unfinished-{first.database}"
    left.mkdir()
    (left / "mtb.db").write_bytes(b"half")
    made(database, tmp_path / "backups")
    assert not left.exists()


def test_r22_a_removed_backup_is_gone_whole(database, tmp_path):
    backup = made(database, tmp_path / "backups")
    remove_backup(backup)
    remove_backup(backup)
    assert list((tmp_path / "backups").iterdir()) == []


def test_r20_a_full_disk_leaves_no_half_backup_and_the_program_goes_on(services, database, berg, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    with small_disk(disk) as mounted:
        if not mounted:
            pytest.skip("no small disk can be mounted here")
        ballast = disk / "ballast"
        ballast.write_bytes(bytes(3_800_000))
        with pytest.raises(StorageError, match="disk is full, so no backup was made"):
            made(database, disk / "backups")
        assert list((disk / "backups").iterdir()) == []
        services.cases.register(berg, referral_draft("IPD2", another_patient(1)))
        ballast.unlink()
        assert made(database, disk / "backups").sound


def test_r20_a_folder_that_is_none_is_said_in_a_sentence(database, tmp_path):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(FileError, match="can't be written to, so no backup was made"):
        made(database, tmp_path / "file")


def test_r22_without_any_service_the_backup_lies_where_it_is_noted(database, tmp_path):
    path = database.address.path
    assert noted_folder(path) == path.with_name("backups")
    note_folder(path, tmp_path / "elsewhere")
    folder = back_up_file(path, database.keys, BackupKind.BEFORE_MIGRATION, NOW)
    assert folder.parent == tmp_path / "elsewhere"
    assert read_backup(folder).sound


def test_r22_where_the_noted_folder_is_out_of_reach_the_backup_is_made_beside_the_database(
    database, tmp_path
):
    path = database.address.path
    (tmp_path / "file").write_text("in the way")
    note_folder(path, tmp_path / "file" / "backups")
    folder = back_up_file(path, database.keys, BackupKind.BEFORE_MIGRATION, NOW)
    assert folder.parent == path.with_name("backups")


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"folder": 3}', "\xff"])
def test_a_note_that_is_none_counts_as_missing(tmp_path, text):
    database = tmp_path / "mtb.db"
    (tmp_path / "mtb.db.backups").write_text(text, encoding="latin-1")
    assert noted_folder(database) == tmp_path / "backups"


def test_r22_a_schema_from_before_the_audit_log_can_be_backed_up(database, tmp_path):
    keys, old = database.keys, tmp_path / "old" / "mtb.db"
    old.parent.mkdir()
    (old.parent / "mtb.db.key").write_bytes(database.address.path.with_name("mtb.db.key").read_bytes())
    with closing(sqlcipher.connect(str(old))) as connection:
        connection.execute(f"PRAGMA key = \"x'{keys.cipher}'\"")
        connection.execute("CREATE TABLE alembic_version (version_num TEXT)")
        connection.execute("INSERT INTO alembic_version VALUES ('first')")
        connection.commit()
    folder = back_up_file(old, keys, BackupKind.BEFORE_MIGRATION, NOW)
    backup = read_backup(folder)
    assert (backup.revision, backup.anchor.seq, backup.sound) == ("first", 0, True)


def test_times_in_names_are_utc(database, tmp_path):
    oslo = dt.timezone(dt.timedelta(hours=1))
    path = database.address.path
    backup = make_backup(path, database.keys, tmp_path / "b", BackupKind.DAILY, NOW.astimezone(oslo))
    assert backup.folder.name == "20261122T090000Z-daily"
