"""Wrong passwords are counted, make one wait longer and longer, and are told to the audit once."""

import datetime as dt
import json
from pathlib import Path

import pytest

from mtb.store import attempts as module
from mtb.store.attempts import LONGEST_WAIT, AttemptLog, FailedAttempt

NOW = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)


def later(seconds: float) -> dt.datetime:
    return NOW + dt.timedelta(seconds=seconds)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mtb.db.attempts"


def test_the_wait_begins_after_three_and_doubles_to_five_minutes(path: Path):
    log = AttemptLog(path)
    waits = []
    for _ in range(14):
        log.failed("kari", NOW)
        waits.append(log.wait("kari", NOW))
    assert waits == [0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]


def test_the_wait_runs_down_and_is_over(path: Path):
    log = AttemptLog(path)
    for _ in range(5):
        log.failed("kari", NOW)
    assert [log.wait("kari", later(seconds)) for seconds in (0, 0.5, 1, 3.9, 4, 100)] == [4, 4, 3, 1, 0, 0]


def test_one_persons_wrong_passwords_make_nobody_else_wait(path: Path):
    log = AttemptLog(path)
    for _ in range(9):
        log.failed("kari", NOW)
    assert log.wait("ola", NOW) == 0


def test_counting_goes_on_after_a_restart(path: Path):
    for _ in range(5):
        AttemptLog(path).failed("kari", NOW)
    assert AttemptLog(path).wait("kari", NOW) == 4


def test_a_success_clears_the_count_and_tells_every_attempt_once(path: Path):
    log = AttemptLog(path)
    log.failed("kari", NOW)
    log.failed("ola", later(1))
    for _ in range(4):
        log.failed("kari", later(2))
    told = AttemptLog(path).succeeded("kari", later(9))
    assert told == (
        FailedAttempt("kari", NOW),
        FailedAttempt("ola", later(1)),
        *[FailedAttempt("kari", later(2))] * 4,
    )
    again = AttemptLog(path)
    assert again.wait("kari", later(9)) == 0
    assert again.succeeded("kari", later(9)) == ()


def test_a_success_leaves_the_count_of_another_account(path: Path):
    log = AttemptLog(path)
    for _ in range(5):
        log.failed("ola", NOW)
    log.succeeded("kari", NOW)
    assert AttemptLog(path).wait("ola", NOW) == 4
    log.succeeded("kari", later(86_400))
    assert "ola" not in path.read_text()


def test_a_success_without_wrong_passwords_writes_nothing(path: Path):
    assert AttemptLog(path).succeeded("kari", NOW) == ()
    assert not path.exists()


def test_a_clock_set_back_a_year_makes_nobody_wait_a_year(path: Path):
    log = AttemptLog(path)
    for _ in range(20):
        log.failed("kari", NOW)
    back = NOW - dt.timedelta(days=365)
    assert AttemptLog(path).wait("kari", back) == LONGEST_WAIT
    assert AttemptLog(path).wait("kari", back + dt.timedelta(seconds=100)) == LONGEST_WAIT - 100
    assert AttemptLog(path).wait("kari", back + dt.timedelta(seconds=LONGEST_WAIT)) == 0


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "null",
        "[" * 200_000,
        "x" * (1 << 20) + "x",
        '{"counts": [], "attempts": []}',
        '{"damaged": false, "counts": [{"account": "kari"}], "attempts": []}',
        '{"damaged": false, "attempts": [], "counts": [{"account": "k", "wrong": "9", "last_at": ""}]}',
        '{"damaged": false, "attempts": [], "counts": [{"account": "k", "wrong": 9, "last_at": "2026-11"}]}',
        '{"damaged": false, "attempts": [{"account": "k", "at": 7}], "counts": []}',
        '{"damaged": false, "attempts": [{"account": "k", "at": "2026-11-22"}], "counts": []}',
    ],
)
def test_a_damaged_file_counts_as_empty_and_is_reported_until_somebody_gets_in(path: Path, content: str):
    path.write_text(content)
    log = AttemptLog(path)
    assert log.damaged
    assert log.wait("kari", NOW) == 0
    log.failed("kari", NOW)
    again = AttemptLog(path)
    assert again.damaged
    assert len(again.succeeded("kari", NOW)) == 1
    assert not again.damaged
    assert not AttemptLog(path).damaged


def test_a_forged_count_waits_no_longer_than_the_longest_delay(path: Path):
    count = {"account": "kari", "wrong": 10**9, "last_at": NOW.isoformat()}
    path.write_text(json.dumps({"damaged": False, "counts": [count], "attempts": []}))
    assert AttemptLog(path).wait("kari", NOW) == LONGEST_WAIT


def test_made_up_names_neither_grow_the_file_nor_clear_a_real_count(path: Path, monkeypatch):
    monkeypatch.setattr(module, "_MOST_ACCOUNTS", 10)
    monkeypatch.setattr(module, "_MOST_ATTEMPTS", 20)
    log = AttemptLog(path)
    for _ in range(8):
        log.failed("kari", NOW)
    for number in range(40):
        log.failed(f"made up {number} " + "x" * 5_000, NOW)
    assert path.stat().st_size < 15_000
    assert AttemptLog(path).wait("kari", NOW) == 32
    told = AttemptLog(path).succeeded("kari", NOW)
    assert len(told) == 20
    assert told[-1].account.startswith("made up 39")


def test_made_up_names_do_not_free_an_account_that_comes_after_them(path: Path, monkeypatch):
    monkeypatch.setattr(module, "_MOST_ACCOUNTS", 10)
    log = AttemptLog(path)
    for number in range(10):
        log.failed(f"made up {number}", NOW)
    for number in range(10, 16):
        log.failed(f"made up {number}", NOW)
        log.failed("kari", NOW)
    assert log.wait("kari", NOW) == LONGEST_WAIT


def test_where_nothing_can_be_written_the_count_goes_on_in_memory(path: Path, monkeypatch, caplog):
    def fail(*_given):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module, "replace_file", fail)
    log = AttemptLog(path)
    for _ in range(5):
        log.failed("kari", NOW)
    assert log.wait("kari", NOW) == 4
    assert {record.getMessage() for record in caplog.records} == {
        "wrong passwords are counted in memory only: OSError"
    }
    caplog.clear()
