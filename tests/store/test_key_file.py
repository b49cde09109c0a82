"""The keyring beside a local database: found, checked against the database, replaced without a gap."""

import hashlib
import hmac
import json
import os
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from mtb.domain.errors import FileError
from mtb.store import key_file
from mtb.store import keyring as keyring_module
from mtb.store.key_file import (
    LockedError,
    kept_key_file_of,
    key_file_of,
    make_key,
    raw_key,
    read_key,
    read_keyring,
    write_change,
    write_keyring,
)
from mtb.store.keyring import Cost, Keyring, new_data_key
from mtb.store.sidecar import replace_file

ROOT = Path(__file__).resolve().parents[2]
TRY_TO_WRITE = """
import sys, sqlcipher3.dbapi2 as sqlcipher
connection = sqlcipher.connect(sys.argv[1], isolation_level=None, timeout=0)
connection.execute(f"PRAGMA key = \\"x'{sys.argv[2]}'\\"")
try:
    connection.execute("BEGIN IMMEDIATE")
    print("free")
except sqlcipher.OperationalError:
    print("busy")
"""


@pytest.fixture(autouse=True)
def _cheap(monkeypatch):
    monkeypatch.setattr(keyring_module, "COST", Cost(time=2, memory_kib=19 * 1024, lanes=1))


def connected(path: Path, key: str) -> sqlcipher.Connection:
    connection = sqlcipher.connect(str(path), isolation_level=None, timeout=0)
    connection.execute(f"PRAGMA key = \"x'{key}'\"")
    return connection


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "mtb.db"
    with closing(connected(path, make_key(path))) as connection:
        connection.execute("CREATE TABLE cases (id)")
        connection.execute("INSERT INTO cases VALUES (7)")
    return path


def rows(path: Path, key: str) -> list[int]:
    with closing(connected(path, key)) as connection:
        return [row[0] for row in connection.execute("SELECT id FROM cases")]


def test_a_new_key_file_opens_the_database_made_with_it(database: Path):
    assert rows(database, read_key(database)) == [7]
    assert len(read_key(database)) == 96
    assert database.read_bytes()[:16] == read_keyring(database).salt
    assert [path.name for path in sorted(database.parent.iterdir())] == ["mtb.db", "mtb.db.key"]
    if os.name == "posix":
        assert stat.S_IMODE(key_file_of(database).stat().st_mode) == 0o600


def test_a_key_file_is_never_made_over_another(tmp_path: Path):
    make_key(tmp_path / "mtb.db")
    before = key_file_of(tmp_path / "mtb.db").read_bytes()
    with pytest.raises(FileError, match="never overwritten"):
        make_key(tmp_path / "mtb.db")
    assert key_file_of(tmp_path / "mtb.db").read_bytes() == before


def test_a_database_with_accounts_asks_to_sign_in(database: Path):
    keyring = read_keyring(database)
    key = keyring.open_key()
    write_keyring(database, keyring.with_password(key, "kari", "Sommer").closed(key))
    with pytest.raises(LockedError, match="Sign in"):
        read_key(database)
    opened = read_keyring(database)
    assert rows(database, raw_key(opened.unlock("kari", "Sommer"), opened.salt)) == [7]


def test_the_keyring_before_is_kept_beside_the_new_one(database: Path):
    before = key_file_of(database).read_bytes()
    keyring = read_keyring(database)
    write_keyring(database, keyring.with_password(keyring.open_key(), "kari", "Sommer"))
    assert kept_key_file_of(database).read_bytes() == before
    if os.name == "posix":
        assert stat.S_IMODE(kept_key_file_of(database).stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "withdraw",
    [
        lambda keyring, key: keyring.closed(key),
        lambda keyring, key: keyring.without_account(key, "ola"),
        lambda keyring, key: keyring.with_password(key, "ola", "et nytt"),
        lambda keyring, key: keyring.with_recovery(key)[0],
        lambda keyring, key: keyring.with_new_key(key, new_data_key(), keyring.salt),
    ],
    ids=["open key", "account", "password", "code", "data key"],
)
def test_what_is_withdrawn_lives_on_in_no_kept_file(database: Path, withdraw):
    keyring = read_keyring(database)
    key = keyring.open_key()
    keyring = keyring.with_password(key, "kari", "Sommer").with_password(key, "ola", "et gammelt")
    keyring, _ = keyring.with_recovery(key)
    write_keyring(database, keyring)
    write_keyring(database, withdraw(keyring, key))
    assert kept_key_file_of(database).read_bytes() == key_file_of(database).read_bytes()


def test_a_damaged_key_file_never_becomes_the_kept_one(database: Path):
    keyring = read_keyring(database)
    key_file_of(database).write_text("{")
    write_keyring(database, keyring)
    assert kept_key_file_of(database).read_bytes() == key_file_of(database).read_bytes()
    assert read_keyring(database) == keyring


def test_a_key_file_of_another_database_is_refused(database: Path, tmp_path: Path):
    other = tmp_path / "other.db"
    make_key(other)
    key_file_of(database).write_bytes(key_file_of(other).read_bytes())
    before = database.read_bytes()
    with pytest.raises(FileError, match="belongs to another database"):
        read_key(database)
    assert database.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"short", b"SQLite format 3\0" * 300, b"just text " * 900])
def test_a_file_that_is_no_encrypted_database_is_refused(database: Path, content: bytes):
    database.write_bytes(content)
    with pytest.raises(FileError, match="not an mtb database"):
        read_keyring(database)


def test_a_server_keyring_does_not_fit_a_local_database(database: Path):
    key_file_of(database).write_text(Keyring.new(new_data_key(), database=uuid4(), salt=b"").to_text())
    with pytest.raises(FileError, match="belongs to another"):
        read_keyring(database)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "end is missing"),
        (b"\xff\xfe\x00", "not a key file"),
        (b"x" * 4_000_000, "not a key file"),
        (b'{"format": "mtb key file 1"}', "damaged"),
        (b'{"format": "mtb key file 1", "key": "' + b"00" * 32 + b'", "check": "00"}', "damaged"),
        (b'{"format": "mtb key file 1", "key": 7, "check": []}', "damaged"),
        (b'{"format": "mtb key file 2 change"}', "edited"),
        (b'{"format": "mtb key file 2 change", "now": "{", "next": "{"}', "end is missing"),
        (b'{"format": "mtb key file 9"}', "newer version"),
    ],
)
def test_a_broken_key_file_is_said_in_a_sentence_with_its_name(database: Path, content: bytes, words: str):
    key_file_of(database).write_bytes(content)
    with pytest.raises(FileError, match=words) as caught:
        read_keyring(database)
    assert caught.value.path == key_file_of(database)


def test_a_missing_key_file_is_said_in_a_sentence(database: Path):
    key_file_of(database).unlink()
    with pytest.raises(FileError, match="key file is missing"):
        read_keyring(database)


def test_an_editor_may_have_changed_the_line_ends_and_set_a_mark(database: Path):
    keyring = read_keyring(database)
    text = key_file_of(database).read_text()
    key_file_of(database).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert read_keyring(database) == keyring


def test_an_edited_open_key_is_noticed(database: Path):
    content = json.loads(key_file_of(database).read_text())
    content["slots"][0]["key"] = "00" * 32
    key_file_of(database).write_text(json.dumps(content, indent=1))
    with pytest.raises(FileError, match="edited"):
        read_key(database)


# Key files of earlier databases


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    """A database as the first format made it: a key without a salt, and a check value."""
    path, key = tmp_path / "earlier.db", bytes(range(32))
    check = hmac.new(key, b"mtb key file 1", hashlib.sha256).hexdigest()
    content = {"format": "mtb key file 1", "key": key.hex(), "check": check}
    key_file_of(path).write_text(json.dumps(content, indent=1))
    with closing(connected(path, key.hex())) as connection:
        connection.execute("CREATE TABLE cases (id)")
        connection.execute("INSERT INTO cases VALUES (9)")
    return path


def test_an_earlier_key_file_is_read_as_an_open_keyring(earlier: Path):
    before = key_file_of(earlier).read_bytes()
    assert rows(earlier, read_key(earlier)) == [9]
    keyring = read_keyring(earlier)
    assert keyring.is_open
    assert keyring.salt == earlier.read_bytes()[:16]
    again, key = read_keyring(earlier), keyring.open_key()
    assert (again.database, again.audit_key(key)) == (keyring.database, keyring.audit_key(key))
    assert key_file_of(earlier).read_bytes() == before


def test_an_earlier_key_file_takes_the_new_form_when_it_is_written(earlier: Path):
    keyring = read_keyring(earlier)
    key = keyring.open_key()
    write_keyring(earlier, keyring.with_password(key, "kari", "Sommer").closed(key))
    assert read_keyring(earlier).unlock("kari", "Sommer") == key
    for path in (key_file_of(earlier), kept_key_file_of(earlier)):
        assert key.hex() not in path.read_text()


# Writing


def test_a_full_disk_keeps_the_key_file_as_it_was(database: Path, monkeypatch):
    keyring = read_keyring(database)
    before = key_file_of(database).read_bytes()

    def fail(*_given):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(key_file, "replace_file", fail)
    with pytest.raises(FileError, match="earlier one was kept"):
        write_keyring(database, keyring.with_password(keyring.open_key(), "kari", "Sommer"))
    with pytest.raises(FileError, match="earlier one was kept"):
        write_change(database, keyring, keyring)
    assert key_file_of(database).read_bytes() == before


def test_a_keyring_that_could_not_be_read_back_is_never_written(database: Path):
    keyring = read_keyring(database)
    before = key_file_of(database).read_bytes()
    key = keyring.open_key()
    with pytest.raises(FileError):
        write_keyring(database, keyring.with_password(key, "x" * (1 << 20), "Sommer"))
    assert key_file_of(database).read_bytes() == before


# A change of the data key that was cut off


@pytest.fixture
def both(database: Path) -> tuple[Keyring, Keyring]:
    now = read_keyring(database)
    following = now.with_new_key(now.open_key(), new_data_key(), bytes(16))
    write_change(database, now, following)
    return now, following


def test_a_change_cut_off_before_the_swap_is_forgotten(database: Path, both):
    assert read_keyring(database) == both[0]
    assert Keyring.from_text(key_file_of(database).read_text()) == both[0]


def test_a_change_cut_off_after_the_swap_is_finished(database: Path, both):
    database.write_bytes(bytes(16) + database.read_bytes()[16:])
    assert read_keyring(database) == both[1]
    assert Keyring.from_text(key_file_of(database).read_text()) == both[1]
    assert kept_key_file_of(database).read_bytes() == key_file_of(database).read_bytes()


def test_neither_keyring_fits_another_database(database: Path, both):
    database.write_bytes(b"\x01" * 16 + database.read_bytes()[16:])
    before = key_file_of(database).read_bytes()
    with pytest.raises(FileError, match="belongs to another"):
        read_keyring(database)
    assert key_file_of(database).read_bytes() == before


def test_where_nothing_can_be_written_the_right_keyring_is_still_read(database: Path, both, monkeypatch):
    def fail(*_given):
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(key_file, "replace_file", fail)
    assert read_keyring(database) == both[0]


def test_left_overs_of_a_change_are_removed(database: Path):
    for ending in ("", "-journal", "-wal", "-shm"):
        replace_file(database.with_name(f"mtb.db.rekeying{ending}"), b"half")
    read_keyring(database)
    assert [path.name for path in sorted(database.parent.iterdir())] == ["mtb.db", "mtb.db.key"]


@pytest.mark.skipif(os.name != "posix", reason="only POSIX drops a process's locks when it closes a file")
def test_reading_the_keyring_keeps_the_locks_this_process_has_on_the_database(database: Path):
    def others_find_it() -> str:
        command = [sys.executable, "-c", TRY_TO_WRITE, str(database), read_key(database)]
        return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout.strip()

    with closing(connected(database, read_key(database))) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        read_keyring(database)
        assert others_find_it() == "busy"
        database.read_bytes()  # the trap itself, so that this test is known to see it
        assert others_find_it() == "free"
