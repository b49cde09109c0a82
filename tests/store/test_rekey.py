"""A new data key for a local database: nothing is lost, and a kill at any moment leaves one that opens."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from mtb.domain.errors import ExpectedError, FileError, StorageError
from mtb.store import key_file, rekey, sidecar
from mtb.store import keyring as keyring_module
from mtb.store.key_file import changing, key_file_of, make_key, raw_key, read_key, read_keyring, write_keyring
from mtb.store.keyring import Cost, Keyring
from mtb.store.rekey import change_data_key

ROOT = Path(__file__).resolve().parents[2]
CHILD = (
    "import sys; from pathlib import Path; from tests.store.test_rekey import kill_at_every_line; "
    "kill_at_every_line(Path(sys.argv[1]))"
)
TRACED = {module.__file__ for module in (rekey, key_file, sidecar)}
# These only look, or name things: a kill inside them leaves what a kill just before them leaves.
LOOKING = {
    *("_facts", "_fields", "_fitting", "_previous", "_read", "_salt_of", "copy_of", "key_file_of"),
    *("kept_key_file_of", "raw_key", "read_file"),
}


@pytest.fixture(autouse=True)
def _cheap(monkeypatch):
    monkeypatch.setattr(keyring_module, "COST", Cost(time=2, memory_kib=19 * 1024, lanes=1))


def connected(path: Path, key: str) -> sqlcipher.Connection:
    connection = sqlcipher.connect(str(path), isolation_level=None, timeout=0)
    connection.execute(f"PRAGMA key = \"x'{key}'\"")
    return connection


def make_database(path: Path) -> None:
    """In WAL mode, with the newest row in the log only, as a killed program leaves it."""
    with closing(connected(path, make_key(path))) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA user_version = 41")
        connection.execute("CREATE TABLE cases (id INTEGER PRIMARY KEY, text)")
        connection.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
        connection.execute("INSERT INTO words VALUES ('kolangiokarsinom')")
        connection.executemany("INSERT INTO cases VALUES (?, ?)", [(each, "x" * 100) for each in range(300)])
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("INSERT INTO cases VALUES (300, 'only in the log')")
        for ending in ("", "-wal"):
            beside = path.with_name(path.name + ending)
            shutil.copyfile(beside, path.with_name(f"killed{ending}"))
    for ending in ("", "-wal"):
        path.with_name(f"killed{ending}").replace(path.with_name(path.name + ending))
    keyring = read_keyring(path)
    key = keyring.open_key()
    assert key is not None
    write_keyring(path, keyring.with_password(key, "kari", "Sommer").with_password(key, "ola", "Vinter"))


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "mtb.db"
    make_database(path)
    assert path.with_name("mtb.db-wal").stat().st_size > 0
    return path


def content(path: Path, key: str) -> tuple[Any, ...]:
    with closing(connected(path, key)) as connection:
        return (
            connection.execute("SELECT count(*), max(text) FROM cases").fetchone(),
            connection.execute("SELECT count(*) FROM words WHERE words MATCH 'kolangiokarsinom'").fetchone(),
            connection.execute("PRAGMA user_version").fetchone(),
            connection.execute("PRAGMA integrity_check").fetchall(),
        )


WHOLE = ((301, "x" * 100), (1,), (41,), [("ok",)])


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def change(database: Path) -> tuple[Keyring, bytes]:
    keyring = read_keyring(database)
    key = keyring.open_key()
    assert key is not None
    return change_data_key(database, keyring, key)


def test_everything_is_there_under_the_new_key_and_everybody_gets_in(database: Path):
    old = read_key(database)
    keyring, key = change(database)
    assert content(database, raw_key(key, keyring.salt)) == WHOLE
    assert read_keyring(database) == keyring
    assert keyring.unlock("kari", "Sommer") == keyring.unlock("ola", "Vinter") == key
    assert key.hex() not in old
    assert database.read_bytes()[:16] == keyring.salt
    with pytest.raises(sqlcipher.DatabaseError), closing(connected(database, old)) as connection:
        connection.execute("SELECT * FROM cases")
    assert names(database.parent) == {"mtb.db", "mtb.db.key", "mtb.db.key.bak"}


def test_the_old_data_key_is_in_no_key_file(database: Path):
    old = read_key(database)[:64]
    change(database)
    assert [path.name for path in database.parent.iterdir() if old.encode() in path.read_bytes()] == []


@pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX's")
def test_the_file_keeps_its_mode(database: Path):
    database.chmod(0o640)
    change(database)
    assert database.stat().st_mode & 0o777 == 0o640


def test_a_database_of_the_first_format_can_be_changed(tmp_path: Path, database: Path):
    import hashlib
    import hmac
    import json

    key = bytes.fromhex(read_key(database)[:64])
    check = hmac.new(key, b"mtb key file 1", hashlib.sha256).hexdigest()
    first = {"format": "mtb key file 1", "key": key.hex(), "check": check}
    key_file_of(database).write_text(json.dumps(first))
    change(database)
    assert content(database, read_key(database)) == WHOLE


def test_an_open_database_is_refused_and_left_as_it_was(database: Path):
    before = key_file_of(database).read_bytes()
    with closing(connected(database, read_key(database))) as connection:
        connection.execute("SELECT * FROM cases").fetchone()
        with pytest.raises(StorageError, match="busy"):
            change(database)
        assert connection.execute("SELECT count(*) FROM cases").fetchone() == (301,)
    assert key_file_of(database).read_bytes() == before
    assert content(database, read_key(database)) == WHOLE
    assert not any("rekeying" in name for name in names(database.parent))


def test_two_changes_at_a_time_are_refused(database: Path):
    with changing(database), pytest.raises(StorageError, match="being changed just now"):
        change(database)


def test_a_keyring_that_is_no_longer_the_newest_is_refused(database: Path):
    keyring = read_keyring(database)
    key = keyring.open_key()
    assert key is not None
    write_keyring(database, keyring.without_account(key, "ola"))
    with pytest.raises(StorageError, match="changed in the meantime"):
        change_data_key(database, keyring, key)
    assert read_keyring(database).accounts == ("kari",)


def test_a_wrong_old_key_is_refused(database: Path):
    with pytest.raises(FileError, match="edited"):
        change_data_key(database, read_keyring(database), bytes(32))
    assert content(database, read_key(database)) == WHOLE


def test_a_damaged_database_is_refused_and_not_touched(database: Path):
    data = bytearray(database.read_bytes())
    data[len(data) // 2] ^= 1
    database.write_bytes(bytes(data))
    before = key_file_of(database).read_bytes()
    with pytest.raises(StorageError):
        change(database)
    assert key_file_of(database).read_bytes() == before
    assert database.read_bytes()[:16] == read_keyring(database).salt


def test_a_copy_that_does_not_match_is_not_taken(database: Path, monkeypatch):
    facts = iter([["what is in the database"], ["what is in the copy"]])
    monkeypatch.setattr(rekey, "_facts", lambda _connection: next(facts))
    with pytest.raises(StorageError, match="does not match"):
        change(database)
    assert content(database, read_key(database)) == WHOLE
    assert not any("rekeying" in name for name in names(database.parent))


def no_space(*_given: object) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize(
    ("place", "name"),
    [(rekey, "sync_file"), (key_file, "replace_file"), (Path, "replace"), (shutil, "copymode")],
)
def test_a_fault_before_the_swap_leaves_everything_as_it_was(database: Path, place, name):
    before = read_keyring(database)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(place, name, no_space)
        with pytest.raises(ExpectedError):
            change(database)
    assert read_keyring(database) == before
    assert content(database, read_key(database)) == WHOLE
    assert not any("rekeying" in each for each in names(database.parent))
    assert Keyring.from_text(key_file_of(database).read_text()) == before


def test_a_fault_after_the_swap_is_made_good_at_the_next_start(database: Path):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(key_file, "write_keyring", no_space)
        keyring, key = change(database)
        assert read_keyring(database) == keyring
    assert content(database, raw_key(key, keyring.salt)) == WHOLE
    assert read_keyring(database) == keyring
    assert Keyring.from_text(key_file_of(database).read_text()) == keyring


def test_who_looks_while_a_change_runs_does_not_take_it_for_one_that_was_cut_off(database: Path, monkeypatch):
    """Were the change forgotten here, the database would lose its key with the swap."""
    looks: list[Keyring] = []
    swap = rekey._swap
    before = read_keyring(database)

    def look_and_swap(path: Path) -> None:
        looks.append(read_keyring(path))
        swap(path)

    monkeypatch.setattr(rekey, "_swap", look_and_swap)
    keyring, _ = change(database)
    assert looks == [before]
    assert read_keyring(database) == keyring
    assert content(database, read_key(database)) == WHOLE


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system can not fork a process at every step")
def test_a_kill_at_every_line_leaves_a_database_that_opens(tmp_path: Path):
    answer = subprocess.run(
        [sys.executable, "-W", "error", "-c", CHILD, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert answer.returncode == 0, answer.stderr
    killed, old, new = map(int, answer.stdout.split())
    assert min(old, new) > 50
    assert old + new == killed


def kill_at_every_line(folder: Path) -> None:
    """Runs in a process of its own: change the key again and again, killed one line later each time."""
    keyring_module.COST = Cost(time=2, memory_kib=19 * 1024, lanes=1)
    template = folder / "template"
    template.mkdir()
    make_database(template / "mtb.db")
    before = read_key(template / "mtb.db")
    change(fresh(template, folder / "try"))  # loads what is loaded late, which every fork would load again
    os.fsync = lambda _handle: None  # a kill does not test it
    seen = {"old": 0, "new": 0}
    line = 0
    while killed_at(line, lambda: change(fresh(template, folder / "try"))):
        database = folder / "try" / "mtb.db"
        key = read_key(database)
        assert content(database, key) == WHOLE, line
        assert names(database.parent) <= {
            *("mtb.db", "mtb.db.key", "mtb.db.key.bak"),
            *("mtb.db.key.part", "mtb.db.key.bak.part"),  # the next write of the key file takes them away
            "mtb.db-journal",  # empty; the next change takes it away
        } | ({"mtb.db.rekeying.lock"} if line else set()), (line, names(database.parent))
        keyring = Keyring.from_text(key_file_of(database).read_text())
        assert raw_key(keyring.open_key() or b"", keyring.salt) == key, line
        if line % 7 == 0:
            again, changed = change(database)
            assert content(database, raw_key(changed, again.salt)) == WHOLE, line
            assert names(database.parent) == {"mtb.db", "mtb.db.key", "mtb.db.key.bak"}, line
        seen["old" if key == before else "new"] += 1
        line += 1
    assert content(folder / "try" / "mtb.db", read_key(folder / "try" / "mtb.db")) == WHOLE
    print(line, seen["old"], seen["new"])  # noqa: T201 - the answer to the test


def fresh(template: Path, folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(template, folder)
    return folder / "mtb.db"


def killed_at(line: int, action: Callable[[], object]) -> bool:
    """Fork, act, and die without a word before the given line of the modules in question."""
    child = os.fork()
    if child == 0:
        left = line

        def trace(frame: FrameType, event: str, _value: object) -> Any:
            nonlocal left
            if frame.f_code.co_filename not in TRACED or frame.f_code.co_name in LOOKING:
                return None
            if event == "line":
                if left == 0:
                    os.kill(os.getpid(), signal.SIGKILL)
                left -= 1
            return trace

        sys.settrace(trace)
        action()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, status
    return os.WIFSIGNALED(status)
