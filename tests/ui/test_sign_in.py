"""The way in: passwords, waits, the recovery code, and what stands in the way."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from mtb.domain.audit import Action, AuditQuery
from mtb.store.address import Address
from mtb.store.attempts import AttemptLog
from mtb.wiring import sign_in
from tests.ui.accounts import ANOTHER, PASSWORD, Visitor
from tests.ui.looks import clipped, guessing_labels, nameless_fields, never_reached


def type_here(text: str, end: Qt.Key | None = None) -> None:
    """Type where the focus is."""
    QTest.keyClicks(QApplication.focusWidget(), text)
    if end is not None:
        QTest.keyClick(QApplication.focusWidget(), end)


def check_looks(desk: Visitor) -> None:
    desk.sees(lambda: clipped(desk.window) == [], "something stays clipped")
    for check in (nameless_fields, guessing_labels, never_reached):
        assert check(desk.window) == [], check.__name__


def log(path: Path, login: str = "kberg", password: str = PASSWORD) -> list:
    services, actor = sign_in(Address(path=path), login, password)
    entries = services.audit.entries(actor, AuditQuery()).entries
    services.close()
    return list(entries)


def test_a_name_and_a_password_typed_with_enter_lead_to_the_worklist(visit, database, preferences):
    desk = visit(database)
    assert desk.entrance.program is None
    desk.sees(lambda: desk.find(QWidget, "login").hasFocus())
    type_here("kberg", Qt.Key.Key_Return)
    type_here(PASSWORD, Qt.Key.Key_Return)
    desk.sees(lambda: desk.entrance.program is not None)
    assert desk.window.current_key() == "worklist"
    assert desk.entrance.program.actor.name == "K. Berg"
    desk.sees_text("K. Berg")
    assert preferences.last_login == "kberg"


def test_the_last_user_name_is_a_suggestion_and_no_other_name_is_shown(visit, database, preferences):
    preferences.last_login = "kberg"
    desk = visit(database)
    assert desk.text("login") == "kberg"
    desk.sees(lambda: desk.find(QWidget, "password").hasFocus())
    said = " ".join([*desk.words(), *(one.text() for one in desk.window.findChildren(QPushButton))])
    assert "leser" not in said
    assert "admin" not in said
    assert "mtb.db" in desk.find(QWidget, "database").text()


def test_r17_account_and_password_are_refused_with_the_same_sentence(visit, database):
    desk = visit(database)
    said = []
    for login, password in (("kberg", "feil passord her"), ("ingen", PASSWORD)):
        desk.type_into("login", login)
        desk.type_into("password", password)
        desk.click("sign_in")
        desk.sees(lambda: desk.is_there("sign_in_problem"))
        said.append(desk.text("sign_in_problem"))
        desk.sees(lambda: desk.find(QPushButton, "sign_in").isEnabled())
    assert said[0] == said[1]
    assert "wrong" in said[0]
    assert desk.find(QLineEdit, "password").selectedText(), "the next try replaces the password"
    assert [each.action for each in log(database)].count(Action.REFUSED_SIGN_IN) == 1


def test_r17_after_some_wrong_passwords_the_button_counts_down(visit, database):
    desk = visit(database)
    desk.type_into("login", "kberg")
    for _ in range(4):
        desk.type_into("password", "feil passord her")
        desk.click("sign_in")
        desk.sees(lambda: desk.is_there("sign_in_problem"))
        desk.sees(lambda: desk.text("sign_in") != "Signing in …")
    desk.sees(lambda: desk.text("sign_in").startswith("Wait 0:0"))
    assert not desk.find(QPushButton, "sign_in").isEnabled()
    desk.type_into("login", "leser")
    assert desk.find(QPushButton, "sign_in").isEnabled(), "nobody waits for another's mistakes"
    desk.type_into("login", "kberg")
    desk.sees(lambda: desk.text("sign_in") == "Sign in", "the wait is never over")
    desk.sign_in()


def test_the_wait_outlives_a_new_start(visit, database, preferences):
    attempts = AttemptLog(database.with_name("mtb.db.attempts"))
    for _ in range(9):
        attempts.failed("kberg", dt.datetime.now(dt.UTC))
    preferences.last_login = "kberg"
    desk = visit(database)
    desk.sees(lambda: desk.text("sign_in").startswith("Wait"))


def test_the_password_is_hidden_until_it_is_asked_for_and_caps_lock_is_noticed(visit, database):
    desk = visit(database)
    field = desk.find(QLineEdit, "password")
    assert field.echoMode() is QLineEdit.EchoMode.Password
    desk.click("show_password")
    assert field.echoMode() is QLineEdit.EchoMode.Normal
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "A")
    QApplication.sendEvent(field, press)
    desk.sees_text("Caps Lock is on.")
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_B, Qt.KeyboardModifier.NoModifier, "b")
    QApplication.sendEvent(field, press)
    assert "Caps Lock is on." not in desk.words()


def test_the_recovery_code_opens_the_database_and_gives_a_new_password(visit, database, recovery_code):
    desk = visit(database)
    desk.type_into("login", "leser")
    desk.click("use_recovery")
    assert desk.text("recovery_login") == "leser"
    desk.type_into("recovery_code_typed", recovery_code.lower().replace("-", " "))
    desk.type_into("new_password", ANOTHER)
    desk.type_into("new_password_again", ANOTHER)
    desk.click("recovery_go")
    desk.sees(lambda: desk.entrance.program is not None)
    desk.settle()
    assert desk.entrance.program.actor.account == "leser"
    desk.entrance.close()
    entries = log(database, "kberg")
    changed = next(each for each in entries if each.action is Action.PASSWORD and each.account == "leser")
    assert "recovery" in (changed.detail or "")
    services, actor = sign_in(Address(path=database), "leser", ANOTHER)
    assert not services.accounts.must_change_password(actor)
    services.close()


def test_a_mistyped_recovery_code_is_told_beside_it_and_nothing_is_opened(visit, database, recovery_code):
    desk = visit(database)
    desk.click("use_recovery")
    desk.type_into("recovery_code_typed", recovery_code[:-1] + ("0" if recovery_code[-1] != "0" else "1"))
    desk.type_into("recovery_login", "leser")
    desk.type_into("new_password", ANOTHER)
    desk.type_into("new_password_again", ANOTHER)
    desk.click("recovery_go")
    desk.sees(lambda: "typing error" in desk.text("recovery_problem"))
    assert desk.entrance.program is None
    services, _ = sign_in(Address(path=database), "leser", PASSWORD)
    services.close()


def test_the_recovery_code_makes_no_account(visit, database, recovery_code):
    desk = visit(database)
    desk.click("use_recovery")
    desk.type_into("recovery_code_typed", recovery_code)
    desk.type_into("recovery_login", "fremmed")
    desk.type_into("new_password", ANOTHER)
    desk.type_into("new_password_again", ANOTHER)
    desk.click("recovery_go")
    desk.sees(lambda: desk.is_there("recovery_problem"))
    assert desk.entrance.program is None


def test_who_comes_for_the_first_time_chooses_a_password_before_anything_is_shown(visit, database):
    desk = visit(database)
    desk.type_into("login", "ny")
    desk.type_into("password", PASSWORD)
    desk.click("sign_in")
    desk.sees(lambda: desk.is_there("own_password_go"))
    assert desk.entrance.program is None
    desk.type_into("new_password", "ny")
    desk.sees_text("at least 12 characters")
    desk.type_into("new_password", ANOTHER)
    desk.type_into("new_password_again", "noe annet enn det")
    desk.click("own_password_go")
    desk.sees_text("not the same password")
    desk.type_into("new_password_again", ANOTHER)
    desk.click("own_password_go")
    desk.sees(lambda: desk.entrance.program is not None)
    desk.entrance.close()
    services, actor = sign_in(Address(path=database), "ny", ANOTHER)
    assert not services.accounts.must_change_password(actor)
    services.close()


def test_who_turns_back_at_the_first_sign_in_is_signed_out(visit, database):
    desk = visit(database)
    desk.type_into("login", "ny")
    desk.type_into("password", PASSWORD)
    desk.click("sign_in")
    desk.sees(lambda: desk.is_there("own_password_back"))
    desk.click("own_password_back")
    desk.sees(lambda: desk.is_there("login"))
    assert desk.text("password") == ""
    desk.sign_in()
    assert desk.entrance.program.actor.account == "kberg"


def test_a_damaged_key_file_is_told_in_words_with_ways_out(visit, database, tmp_path):
    key = database.with_name("mtb.db.key")
    whole = key.read_text("utf-8")
    key.write_text(whole[: len(whole) // 2], "utf-8")
    desk = visit(database)
    assert "key file is damaged" in desk.text("trouble")
    assert desk.entrance.refused
    for name in ("trouble_again", "trouble_another", "trouble_restore", "trouble_quit"):
        assert desk.is_there(name)
    assert clipped(desk.window) == []
    key.write_text(whole, "utf-8")
    desk.click("trouble_again")
    desk.sees(lambda: desk.is_there("login"))
    assert not desk.entrance.refused


def test_r22_a_database_that_does_not_open_is_restored_from_the_way_in(visit, database):
    services, actor = sign_in(Address(path=database), "kberg", PASSWORD)
    made = services.backups.make_if_due(actor)
    services.close()
    assert made is not None
    key = database.with_name("mtb.db.key")
    key.write_bytes(b"nothing of ours")
    desk = visit(database)
    desk.click("trouble_restore")
    desk.sees(lambda: desk.is_there("restore_login"))
    desk.type_into("restore_login", "kberg")
    desk.type_into("restore_password", PASSWORD)
    desk.click("restore_next")
    desk.sees(lambda: desk.is_there("confirm_restore"))
    desk.type_into("confirm_restore", "Restore")
    desk.click("restore_next")
    desk.sees_text("The backup is restored")
    desk.click("restore_next")
    desk.sees(lambda: desk.is_there("login") and desk.is_there("password"))
    assert key.read_bytes() != b"nothing of ours"
    assert Action.RESTORED in {each.action for each in log(database)}


def test_r22_who_restores_from_the_window_is_asked_who_is_there_afterwards(visit, database):
    desk = visit(database)
    desk.sign_in("kberg")
    services, actor = desk.entrance.program.services, desk.entrance.program.actor
    made = services.backups.make(actor)
    desk.entrance.program.restore_wanted.emit(made)
    desk.sees(lambda: desk.is_there("restore_next") and desk.is_there("login"))
    assert desk.entrance.program is None
    desk.press(Qt.Key.Key_Escape)
    desk.sees(lambda: not desk.is_there("restore_next") and desk.is_there("login"))


def test_another_database_can_be_chosen(visit, database, tmp_path):
    desk = visit(tmp_path / "not there.db")
    assert desk.is_there("trouble")
    desk.window.another_database.emit(database)
    desk.sees(lambda: desk.is_there("login"))
    desk.sign_in()


def test_the_language_is_switched_before_anybody_signs_in(visit, database, preferences):
    desk = visit(database)
    desk.type_into("login", "kberg")
    desk.click("language")
    assert preferences.language == "nb"
    assert desk.text("login") == "kberg"
    desk.click("language")
    assert preferences.language == "en"


@pytest.mark.parametrize("size", [1.0, 1.5])
def test_the_pages_pass_the_looks(visit, database, preferences, size):
    preferences.text_size = size
    desk = visit(database)
    desk.window.resize(1280, 720)
    desk.window.activateWindow()
    desk.sees(desk.window.isActiveWindow)
    check_looks(desk)
    desk.click("use_recovery")
    check_looks(desk)
    preferences.text_size = 1.0


def test_a_database_without_accounts_opens_at_once_and_says_that_it_stands_open(visit, database_file: Path):
    desk = visit(database_file)
    assert isinstance(desk, Visitor)
    assert desk.entrance.program is not None
    desk.sees_text("This database has no accounts yet: whoever has its files can read it.")
    assert not desk.window.commands.action("lock").isVisible(), "there is nothing to lock with"
    desk.click("set_up_later")
    desk.sees(lambda: not desk.is_there("set_up"))


def test_times_in_the_log_are_the_tries_own(visit, database):
    before = dt.datetime.now(dt.UTC) - dt.timedelta(seconds=5)
    desk = visit(database)
    desk.type_into("login", "kberg")
    desk.type_into("password", "feil passord her")
    desk.click("sign_in")
    desk.sees(lambda: desk.is_there("sign_in_problem"))
    desk.sign_in()
    desk.entrance.close()
    entry = next(each for each in log(database) if each.action is Action.REFUSED_SIGN_IN)
    assert str(before.year) in (entry.detail or "")
