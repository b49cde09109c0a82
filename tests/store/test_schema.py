"""Opening new, foreign, newer and broken databases."""

import os
import stat
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from mtb.domain.errors import ExpectedError, FileError, StorageError
from mtb.store import schema
from mtb.store.address import Address
from mtb.store.database import open_engine
from mtb.store.key_file import key_file_of, make_key, read_key, read_keyring, write_keyring
from mtb.store.keys import open_keys
from mtb.store.tables import metadata
from mtb.wiring import open_services


def is_declared(name: str | None, kind: str, _parents: object) -> bool:
    """The index of the search is no table of SQLAlchemy's, nor are those that SQLite keeps it in."""
    return kind != "table" or not str(name).startswith("case_search_index")


def test_the_migrations_build_exactly_the_declared_tables(database_file: Path):
    engine = open_engine(Address(path=database_file))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": is_declared})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_the_newest_migration_is_the_one_the_program_expects():
    config = Config()
    config.set_main_option("script_location", "mtb.store:migrations")
    assert ScriptDirectory.from_config(config).get_current_head() == schema.HEAD


def test_a_database_is_never_made_over_another(database_file: Path):
    before = database_file.read_bytes()
    with pytest.raises(FileError, match="already"):
        schema.create(Address(path=database_file))
    assert database_file.read_bytes() == before


def test_the_database_and_its_key_file_are_for_their_owner_only(tmp_path: Path):
    path = tmp_path / "new.db"
    schema.create(Address(path=path))
    if os.name == "posix":
        assert {stat.S_IMODE(each.stat().st_mode) for each in (path, key_file_of(path))} == {0o600}


def test_nothing_is_left_when_a_database_can_not_be_built(tmp_path: Path, monkeypatch):
    def fail(_engine):
        raise StorageError("The disk is full.", "Disken er full.")

    monkeypatch.setattr(schema, "_migrate", fail)
    with pytest.raises(StorageError):
        schema.create(Address(path=tmp_path / "new.db"))
    assert list(tmp_path.iterdir()) == []


def test_a_failed_update_leaves_the_database_as_it_was(database_file: Path, monkeypatch):
    before = database_file.read_bytes()
    files = sorted(database_file.parent.iterdir())

    def fail(engine):
        with engine.connect() as connection:
            connection.exec_driver_sql("CREATE TABLE half (x)")
            connection.commit()
        raise RuntimeError("power cut")

    monkeypatch.setattr(schema, "_migrate", fail)
    with pytest.raises(RuntimeError):
        schema._upgrade_copy(database_file, open_keys(Address(path=database_file)), schema.HEAD)
    assert database_file.read_bytes() == before
    left = sorted(
        each for each in database_file.parent.iterdir() if each.suffix not in {".db-wal", ".db-shm"}
    )
    assert [each for each in left if "migrating" in each.name] == []
    assert set(files) <= set(left)


def test_an_updated_copy_takes_the_place_of_the_old_database(database_file: Path):
    schema._upgrade_copy(database_file, open_keys(Address(path=database_file)), schema.HEAD)
    open_services(Address(path=database_file)).close()
    (backup,) = database_file.with_name("backups").iterdir()
    assert backup.name.endswith("before-migration")
    assert (backup / "mtb.db").stat().st_size > 0


@pytest.mark.skipif(os.name != "posix", reason="file modes are of POSIX systems")
@pytest.mark.parametrize("mode", [0o600, 0o640])
def test_an_updated_database_is_open_to_whom_it_was_open_before(database_file: Path, mode):
    database_file.chmod(mode)
    schema._upgrade_copy(database_file, open_keys(Address(path=database_file)), schema.HEAD)
    assert stat.S_IMODE(database_file.stat().st_mode) == mode


def test_a_database_from_a_newer_program_is_refused(database_file: Path):
    connection = sqlcipher.connect(str(database_file))
    connection.execute(f"PRAGMA key = \"x'{read_key(database_file)}'\"")
    connection.execute("UPDATE alembic_version SET version_num = '20991231_future'")
    connection.commit()
    connection.close()
    with pytest.raises(StorageError, match="newer version"):
        open_services(Address(path=database_file))


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda path: key_file_of(path).unlink(), "key file is missing"),
        (lambda path: key_file_of(path).write_text("{"), "key file is damaged"),
        (lambda path: key_file_of(path).write_text('{"format": "mtb key file 1", "key": "00"}'), "damaged"),
        (
            lambda path: path.write_bytes(b"not a database at all, just some text" * 200),
            "not an mtb database",
        ),
        (lambda path: path.unlink(), "no database here"),
    ],
)
def test_what_can_not_be_opened_is_said_in_a_sentence(database_file: Path, damage, words):
    damage(database_file)
    with pytest.raises(ExpectedError, match=words):
        open_services(Address(path=database_file))


def test_another_databases_key_is_told_from_a_damaged_key(database_file: Path, tmp_path: Path):
    schema.create(Address(path=tmp_path / "other.db"))
    key_file_of(database_file).write_bytes(key_file_of(tmp_path / "other.db").read_bytes())
    with pytest.raises(FileError, match="belongs to another"):
        open_services(Address(path=database_file))


def test_an_address_of_another_database_system_is_refused():
    with pytest.raises(StorageError, match="postgresql://"):
        Address.parse("mysql://server/mtb")


def test_the_password_is_not_part_of_the_label():
    assert Address.parse("postgresql://berg:hemmelig@server/mtb").label == "server/mtb"


def test_a_creation_that_was_cut_off_is_begun_again_with_its_key_file(tmp_path: Path):
    path = tmp_path / "mtb.db"
    make_key(path)
    path.with_name("mtb.db.new").write_bytes(b"half")
    schema.create(Address(path=path))
    open_services(Address(path=path)).close()
    assert not path.with_name("mtb.db.new").exists()


def test_a_closed_key_file_without_its_database_is_never_used_for_another(tmp_path: Path):
    path = tmp_path / "mtb.db"
    make_key(path)
    keyring = read_keyring(path)
    key = keyring.open_key()
    write_keyring(path, keyring.with_password(key, "kberg", "tre små katter").closed(key))
    with pytest.raises(FileError, match="never overwritten"):
        schema.create(Address(path=path))
