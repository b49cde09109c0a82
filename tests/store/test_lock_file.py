"""One program at a local database, and a sentence on who has it."""

import getpass
import json
import os
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mtb.domain.errors import StorageError
from mtb.store.lock_file import DatabaseLock, lock_file_of

ROOT = Path(__file__).resolve().parents[2]
HOLD = """
import sys
from pathlib import Path
from mtb.store.lock_file import DatabaseLock
lock = DatabaseLock(Path(sys.argv[1]))
lock.acquire()
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "mtb.db"


@pytest.fixture
def holder(database: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program that has the database open."""
    command = [sys.executable, "-c", HOLD, str(database)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_another_program_is_told_who_has_the_database(database: Path, holder: subprocess.Popen[str]):
    with pytest.raises(StorageError) as caught:
        DatabaseLock(database).acquire()
    for language in ("en", "nb"):
        words = caught.value.text(language)
        assert socket.gethostname() in words
        assert getpass.getuser() in words
        assert str(holder.pid) in words
        assert "PostgreSQL" in words
        assert "?" not in words


def test_the_lock_falls_with_a_killed_program(database: Path, holder: subprocess.Popen[str]):
    holder.kill()
    holder.wait()
    with DatabaseLock(database):
        pass


def test_a_second_lock_in_the_same_program_is_refused_too(database: Path):
    with DatabaseLock(database), pytest.raises(StorageError, match="open already"):
        DatabaseLock(database).acquire()


def test_a_released_lock_can_be_taken_again(database: Path):
    lock = DatabaseLock(database)
    for _ in range(3):
        lock.acquire()
        lock.release()
    lock.release()
    with lock, pytest.raises(RuntimeError):
        lock.acquire()
    with DatabaseLock(database):
        pass


def test_the_file_says_who_and_is_for_its_owner_only(database: Path):
    with DatabaseLock(database):
        if os.name == "posix":
            assert stat.S_IMODE(lock_file_of(database).stat().st_mode) == 0o600
            content = json.loads(lock_file_of(database).read_bytes())
            assert content["process"] == os.getpid()
            assert set(content) == {"host", "user", "process", "since"}


def test_a_stale_file_does_not_stand_in_the_way(database: Path):
    lock_file_of(database).write_text("somebody, long ago " * 500)
    with DatabaseLock(database), pytest.raises(StorageError, match=socket.gethostname()):
        DatabaseLock(database).acquire()


@pytest.mark.skipif(os.name != "posix", reason="Windows lets nobody write a locked file")
@pytest.mark.parametrize("content", [b"", b"\nnot json", b"\n[]", b'\n{"host": "a\\nb\\u202e", "since": 7}'])
def test_a_note_that_says_nothing_useful_is_shown_as_such(database: Path, content: bytes):
    with DatabaseLock(database):
        lock_file_of(database).write_bytes(content)
        with pytest.raises(StorageError, match=r"\?") as caught:
            DatabaseLock(database).acquire()
    assert "\n" not in str(caught.value)
    assert "\u202e" not in str(caught.value)


def test_a_folder_where_no_lock_can_be_made_is_said_in_a_sentence(tmp_path: Path):
    with pytest.raises(StorageError, match="can't be locked"):
        DatabaseLock(tmp_path / "missing" / "mtb.db").acquire()
    assert list(tmp_path.iterdir()) == []
