"""What the database promises: encrypted, durable, all or nothing."""

import datetime as dt
import sqlite3
from pathlib import Path
from uuid import uuid4

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from mtb.domain.cases import CaseQuery
from mtb.domain.changes import Changes, Kind
from mtb.domain.errors import FileError, StorageError
from mtb.domain.people import Actor
from mtb.store.address import Address
from mtb.store.database import Database
from mtb.store.tables import patients
from mtb.wiring import Services
from tests.factories import referral_draft


def test_r16_no_word_of_a_record_stands_in_the_files(services: Services, database_file: Path, berg: Actor):
    services.cases.register(berg, referral_draft(diagnosis="Kanarifuglkarsinom"))
    files = [path for path in database_file.parent.iterdir() if path.is_file()]
    assert any(path.name.endswith("-wal") for path in files)
    for path in files:
        assert b"Kanarifugl" not in path.read_bytes(), path.name


@pytest.mark.usefixtures("database_file")
def test_every_connection_is_durable_and_keeps_its_links(services: Services):
    with services.database._engine.connect() as connection:
        pragmas = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_a_unit_of_work_that_fails_leaves_nothing(services: Services, berg: Actor):
    with pytest.raises(RuntimeError), services.database.writing() as unit:
        unit.patients.add(referral_draft().patient)
        raise RuntimeError
    assert services.cases.known_patient(berg, referral_draft().patient.national_id) is None


def test_a_commit_says_once_what_it_touched(database_address: Address):
    heard: list[Changes] = []
    database = Database(database_address, heard.append)
    with database.writing() as unit:
        unit.patients.add(referral_draft().patient)
    with database.reading() as unit:
        unit.worklist.stage_counts(dt.date(2026, 11, 22))
    database.close()
    assert [each.kinds for each in heard] == [frozenset({Kind.PATIENT})]


@pytest.mark.usefixtures("database_file")
def test_a_full_disk_is_said_in_a_sentence_and_nothing_is_kept(services: Services, berg: Actor):
    engine = services.database._engine
    with engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
    connections = [engine.raw_connection() for _ in range(2)]
    for connection in connections:
        connection.cursor().execute(f"PRAGMA max_page_count = {pages + 2}")
    for connection in connections:
        connection.close()
    with pytest.raises(StorageError, match="disk is full"):
        services.cases.register(berg, referral_draft(clinical_history="lang historie " * 5_000))
    assert [count.cases for count in services.cases.stage_counts(berg) if count.cases] == []


def test_a_file_that_can_only_be_read_is_said_in_a_sentence(database_file: Path):
    database = Database(Address(path=database_file))
    with pytest.raises(StorageError, match="only be read"), database.writing() as unit:
        unit.patients._connection.exec_driver_sql("PRAGMA query_only = ON")
        unit.patients.add(referral_draft().patient)
    database._engine.dispose()


def test_a_bug_is_not_taken_for_a_fault_of_the_disk(services: Services):
    with pytest.raises(IntegrityError) as caught, services.database.writing() as unit:
        unit.patients._connection.execute(insert(patients).values(id=uuid4(), version=1, sex=None))
    assert not isinstance(caught.value, StorageError)


def test_an_error_text_holds_no_values(services: Services):
    with pytest.raises(Exception, match="parameters hidden") as caught, services.database.writing() as unit:
        unit.patients._connection.execute(
            insert(patients).values(id=uuid4(), version=1, surname="Hemmelig", sex=None)
        )
    assert "Hemmelig" not in str(caught.value)


def test_a_sound_database_has_no_problems(services: Services):
    assert services.database.problems() == []


def test_one_flipped_bit_is_found(services: Services, database_file: Path, berg: Actor):
    services.cases.register(berg, referral_draft())
    services.close()
    data = bytearray(database_file.read_bytes())
    data[len(data) // 2] ^= 1
    database_file.write_bytes(bytes(data))
    database = Database(Address(path=database_file))
    try:
        found = database.problems()
    except StorageError as error:
        found = [str(error)]
    database._engine.dispose()
    assert found


def failing_commits(services: Services, monkeypatch: pytest.MonkeyPatch, *, after: bool) -> None:
    """The next commit answers with a disk error, after it was done or before."""
    dialect = services.database._engine.dialect
    commit = dialect.do_commit

    def failing(connection) -> None:
        monkeypatch.setattr(dialect, "do_commit", commit)
        if after:
            commit(connection)
        else:
            dialect.do_rollback(connection)
        error = sqlcipher.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR_FSYNC
        raise error

    monkeypatch.setattr(dialect, "do_commit", failing)


@pytest.mark.usefixtures("database_file")
def test_r20_a_commit_that_failed_and_was_done_counts_as_done(services: Services, berg: Actor, monkeypatch):
    told: list[Changes] = []
    services.database.on_commit = told.append
    failing_commits(services, monkeypatch, after=True)
    case = services.cases.register(berg, referral_draft())
    assert services.cases.find(berg, "IPD1234").id == case.id
    assert len(told) == 1
    assert services.audit.verify(berg).sound


@pytest.mark.usefixtures("database_file")
def test_r20_a_commit_that_failed_and_was_not_done_is_told(services: Services, berg: Actor, monkeypatch):
    failing_commits(services, monkeypatch, after=False)
    with pytest.raises(StorageError, match="nothing was saved"):
        services.cases.register(berg, referral_draft())
    assert services.cases.search(berg, CaseQuery()).total == 0
    services.cases.register(berg, referral_draft())


@pytest.mark.usefixtures("database_file")
def test_r20_where_nobody_can_tell_whether_it_was_saved_the_user_is_told_so(
    services: Services, berg: Actor, monkeypatch
):
    failing_commits(services, monkeypatch, after=True)
    with pytest.raises(StorageError, match="can't be told"):
        services.drafts.keep(berg, "referral", {"question": "Hva nå?"})


@pytest.mark.usefixtures("database_file")
def test_what_is_saved_stays_saved_though_the_anchor_can_not_be_written(
    services: Services, berg: Actor, monkeypatch, caplog
):
    def fail(anchor) -> None:
        raise FileError("no", "nei")

    monkeypatch.setattr(services.database.anchor, "write", fail)
    assert services.cases.register(berg, referral_draft()).reference == "IPD1234"
    assert "anchor" in caplog.text
    assert "Test" not in caplog.text
    caplog.clear()
