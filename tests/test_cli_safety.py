"""Accounts, approval, audit log and damaged files from the command line, as hospital IT meets them."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.test_cli import MEETING, REFERRAL

ADMIN = "tre små katter i snøen"
FIRST = "det første passordet her"
OWN = "mitt eget lange passord"


class Person:
    """Somebody with an account, at the command line."""

    def __init__(self, database: Path, login: str, password: str) -> None:
        self.database = database
        self.login = login
        self.password = password

    def __call__(self, *words: str | Path, stdin: Any = None, new: str = "", status: int = 0) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "mtb", "--database", self.database, "--as", self.login, *words],
            input=json.dumps(stdin) if stdin is not None else "",
            capture_output=True,
            encoding="utf-8",
            check=False,
            env={
                **os.environ,
                "LC_ALL": "C.UTF-8",
                "MTB_PASSWORD": self.password,
                **({"MTB_NEW_PASSWORD": new} if new else {}),
            },
        )
        assert done.returncode == status, (done.stdout, done.stderr)
        return done.stdout if status == 0 else done.stderr


@pytest.fixture
def admin(tmp_path: Path) -> Person:
    """The first account of a new database: an administrator who is the board's secretary too."""
    somebody = Person(tmp_path / "mtb.db", "kberg", ADMIN)
    said = somebody("init", "--account", "kberg", "--name", "K. Berg", "--role", "case_worker")
    assert "Recovery code: " in said
    return somebody


def colleague(admin: Person, login: str, role: str) -> Person:
    admin("account", "add", login, "--name", f"{login} N.", "--role", role, new=FIRST)
    person = Person(admin.database, login, FIRST)
    assert "account password" in person("cases", status=1)
    person("account", "password", new=OWN)
    return Person(admin.database, login, OWN)


def test_a_database_with_accounts_opens_with_a_password_only(admin: Person):
    assert "0 of 0 cases" in admin("cases")
    assert "User name or password is wrong" in Person(admin.database, "kberg", "feil")("cases", status=1)
    done = subprocess.run(
        [sys.executable, "-m", "mtb", "--database", admin.database, "cases"],
        capture_output=True,
        encoding="utf-8",
        check=False,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "LC_ALL": "nb_NO.UTF-8"},
    )
    assert done.returncode == 1
    assert "Databasen har kontoer" in done.stderr


DECISION = {
    "meeting": "2026-11-24",
    "case": "IPD9001",
    "discussion": "Drøftet.",
    "conclusion": "Ingen mulighet nå.",
    "no_possibility": "no-target",
    "no_possibility_reason": "Ingen målrettet mulighet.",
}


def test_r12_two_people_take_a_meeting_from_referral_to_approved_minutes(admin: Person, tmp_path: Path):
    approver = colleague(admin, "onord", "approver")
    admin("refer", stdin=REFERRAL)
    admin("meeting", "add", stdin=MEETING)
    admin("agenda", stdin={"meeting": "2026-11-24", "cases": [{"case": "IPD9001"}]})
    assert "to record decisions" in approver("decide", stdin=DECISION, status=1)
    admin("decide", stdin=DECISION)
    assert "do not wait" in approver("sign-off", "2026-11-24", status=1)
    assert "wait for approval" in admin("submit", "2026-11-24")
    assert "to approve minutes" in admin("sign-off", "2026-11-24", status=1)
    assert "signed off by onord N." in approver("sign-off", "2026-11-24")
    assert "Amendment 1" in approver("amend", "2026-11-24", "--what", "Dato rettet", "--why", "Skrivefeil")
    assert "signed off" in approver("minutes", "2026-11-24", "--out", tmp_path / "m.pdf")
    entries = json.loads(admin("audit", "--json"))
    assert {"created", "decided", "submitted", "approved", "amended", "exported", "denied"} <= {
        entry["action"] for entry in entries
    }
    assert "sound" in admin("audit", "verify")
    looks = json.loads(admin("audit", "--case", "IPD9001", "--json"))
    assert {entry["account"] for entry in looks} == {"kberg", "onord"}
    assert "no problems" in admin("check")


def test_roles_are_granted_withdrawn_and_listed(admin: Person):
    colleague(admin, "onord", "reader")
    admin("account", "grant", "onord", "chair", "--purpose", "Leder møtet")
    admin("account", "withdraw", "onord", "reader")
    listed = json.loads(admin("account", "list", "--json"))
    assert {each["login"]: each["roles"] for each in listed["accounts"]} == {
        "kberg": ["administrator", "case_worker"],
        "onord": ["chair"],
    }
    assert [line["kind"] for line in listed["register"] if line["login"] == "onord"] == [
        "granted",
        "granted",
        "withdrawn",
    ]
    admin("account", "deactivate", "onord")
    assert "is wrong" in Person(admin.database, "onord", OWN)("cases", status=1)
    admin("account", "reset", "onord", new=FIRST)
    assert "account password" in Person(admin.database, "onord", FIRST)("cases", status=1)


def test_r03_an_administrator_alone_sees_no_case(tmp_path: Path):
    somebody = Person(tmp_path / "mtb.db", "it", ADMIN)
    somebody("init", "--account", "it", "--name", "I. Teknikk")
    assert "to read cases" in somebody("cases", status=1)
    assert "no problems" in somebody("check")


def test_a_new_data_key_leaves_passwords_records_and_the_log_as_they_were(admin: Person):
    admin("refer", stdin=REFERRAL)
    before = admin.database.read_bytes()[:64]
    assert "new key" in admin("key", "change")
    assert admin.database.read_bytes()[:64] != before
    assert json.loads(admin("cases", "--json"))[0]["inpred_id"] == "IPD9001"
    assert "sound" in admin("audit", "verify")


def damaged(database: Path, what: str) -> None:
    key = database.with_name(database.name + ".key")
    if what == "no key file":
        key.unlink()
    elif what == "truncated key file":
        key.write_text(key.read_text()[:200])
    elif what == "edited key file":
        key.write_text(key.read_text().replace('"kberg"', '"qberg"'))
    elif what == "key file of another database":
        other = Person(database.with_name("other.db"), "kberg", ADMIN)
        other("init", "--account", "kberg", "--name", "K. Berg")
        key.write_bytes(database.with_name("other.db.key").read_bytes())
    elif what == "no bytes":
        database.write_bytes(b"")
    elif what == "not a database":
        database.write_bytes(b"PK\x03\x04" * 5000)


@pytest.mark.parametrize(
    ("what", "sentence"),
    [
        ("no key file", "key file is missing"),
        ("truncated key file", "key file"),
        ("edited key file", "key file"),
        ("key file of another database", "belongs to another"),
        ("no bytes", "database"),
        ("not a database", "database"),
    ],
)
def test_a_damaged_file_is_said_in_a_sentence_and_touched_by_nobody(admin: Person, what: str, sentence: str):
    damaged(admin.database, what)
    before = {path: path.read_bytes() for path in admin.database.parent.iterdir() if path.suffix != ".lock"}
    said = admin("cases", status=1)
    assert sentence in said
    assert "Traceback" not in said
    assert "password is wrong" not in said
    for path, content in before.items():
        assert path.read_bytes() == content, path.name


def test_r22_a_backup_is_made_listed_and_restored(admin: Person):
    admin("refer", stdin=REFERRAL)
    assert "verified" in admin("backup")
    admin("meeting", "add", stdin=MEETING)
    (listed,) = json.loads(admin("backups", "--json"))
    assert (listed["kind"], listed["state"]) == ("manual", "verified")
    done = admin("restore", "newest", status=3)
    assert "--yes" in done
    assert len(json.loads(admin("meetings", "--json"))) == 1
    assert "Restored" in admin("restore", listed["name"], "--yes")
    assert json.loads(admin("meetings", "--json")) == []
    assert json.loads(admin("cases", "--json"))[0]["inpred_id"] == "IPD9001"
    assert "no problems" in admin("check")
    assert "restored" in {entry["action"] for entry in json.loads(admin("audit", "--json"))}


def test_r22_a_database_that_does_not_open_is_restored(admin: Person):
    admin("refer", stdin=REFERRAL)
    admin("backup")
    admin.database.write_bytes(b"nothing of ours" * 1000)
    admin("cases", status=1)
    assert "Restored" in admin("restore", "newest", "--yes")
    assert json.loads(admin("cases", "--json"))[0]["inpred_id"] == "IPD9001"
