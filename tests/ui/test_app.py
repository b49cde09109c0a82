"""One person's session: rights, the own account, emergency access, and what the start finds wrong."""

import datetime as dt
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from mtb.app import Program
from mtb.domain.audit import Action, AuditQuery, ChainFault, Fault, Verification
from mtb.domain.rights import Right, Role
from mtb.store.address import Address
from mtb.ui.commands import COMMANDS
from mtb.wiring import sign_in
from tests.factories import person, referral_draft
from tests.ui.accounts import ANOTHER, PASSWORD, Visitor
from tests.ui.desk import Desk
from tests.ui.looks import clipped, guessing_labels, nameless_fields

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SCREENS = {
    Role.READER: {"worklist", "meetings", "directory", "laboratory"},
    Role.CASE_WORKER: {"worklist", "meetings", "directory", "laboratory", "audit", "backups"},
    Role.MOLECULAR_BIOLOGIST: {"worklist", "meetings", "directory", "laboratory"},
    Role.CHAIR: {"worklist", "meetings", "directory", "laboratory", "audit"},
    Role.APPROVER: {"worklist", "meetings", "directory", "laboratory", "audit"},
    Role.ADMINISTRATOR: {"accounts", "audit", "backups"},
    Role.GERMLINE: set(),
}


@pytest.fixture
def program_of(qtbot, qapp, services, preferences):
    """The window of somebody with these roles."""
    made = []

    def build(*roles: Role, **changes) -> Program:
        preferences.language = "en"
        actor = replace(person("kberg", "K. Berg", *roles), **changes)
        program = Program(qapp, services, actor, preferences)
        made.append(program)
        program.show()
        return program

    yield build
    for program in made:
        program.close()


def rail(program: Program) -> set[str]:
    buttons = program.window.rail.findChildren(QPushButton)
    return {name.removeprefix("go_") for one in buttons if (name := one.objectName()).startswith("go_")}


def ready(desk: Desk, program: Program) -> None:
    desk.sees(lambda: not program.is_busy())


@pytest.mark.parametrize("role", Role)
def test_r03_the_rail_shows_the_screens_a_role_may_use(program_of, role):
    assert rail(program_of(role)) == SCREENS[role]


@pytest.mark.parametrize("role", Role)
def test_r03_a_command_is_enabled_for_those_who_may(program_of, role):
    everything = program_of(*Role).window.commands
    # The others need a case, a specimen or an entry to work on, whoever is there.
    here = {command.id for command in COMMANDS if everything.action(command.id).isEnabled()}
    commands = program_of(role).window.commands
    for command in COMMANDS:
        action = commands.action(command.id)
        if command.right is None or not action.isVisible() or command.id not in here:
            continue
        may = command.right in {right for right in Right if person("x", "X", role).may(right)}
        assert action.isEnabled() is may, command.id
        assert ("Ask an administrator" in action.toolTip()) is not may, command.id


def test_a_button_on_a_screen_says_why_it_cannot_be_pressed(program_of, qtbot):
    program = program_of(Role.READER)
    desk = Desk(qtbot, program.window)
    button = desk.find(QPushButton, "new_referral")
    assert not button.isEnabled()
    assert "to register and correct referrals" in button.toolTip()
    QTest.keyClick(program.window, Qt.Key.Key_N, CONTROL)
    assert program.window.current_key() == "worklist"
    program.new_referral()
    desk.sees_text("to register and correct referrals")
    assert program.window.current_key() == "worklist"


def test_the_screens_numbers_follow_the_rail(program_of):
    program = program_of(Role.ADMINISTRATOR)
    assert program.window.commands.action("go_1").text() == "Accounts"
    assert ("Accounts", "Ctrl+1") in program.window.commands.listed()
    reader = program_of(Role.READER).window.commands
    assert [reader.action(f"go_{n}").text() for n in (1, 2, 3, 4)] == [
        *("Worklist", "Board meetings"),
        *("People and places", "Laboratory"),
    ]
    assert not reader.action("go_5").isVisible()


def test_who_has_no_role_is_told_so(program_of, qtbot):
    program = program_of(Role.GERMLINE)
    Desk(qtbot, program.window).sees_text("Your roles open nothing here yet.")


@pytest.fixture
def inside(visit, database) -> Visitor:
    desk = visit(database)
    desk.sign_in()
    return desk


def entries(path: Path) -> list:
    services, actor = sign_in(Address(path=path), "kberg", PASSWORD)
    found = services.audit.entries(actor, AuditQuery()).entries
    services.close()
    return list(found)


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_the_rail_names_the_person_and_opens_what_they_can_do_by_key(inside):
    button = inside.find(QPushButton, "person_menu")
    assert button.accessibleName() == "K. Berg"
    assert "Administrator, Case worker" in button.toolTip()
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions()]
    menu.close()
    assert words == ["Change password …", "Emergency access …", "Lock now", "Sign out"]


def test_a_person_changes_the_own_password(inside, database):
    QTest.keyClick(inside.window, Qt.Key.Key_P, CONTROL | SHIFT)
    inside.type_into("present_password", "feil passord her")
    inside.type_into("new_password", ANOTHER)
    inside.type_into("new_password_again", ANOTHER)
    inside.click("change_password_go")
    inside.sees(lambda: inside.is_there("change_password_problem"))
    inside.type_into("present_password", PASSWORD)
    inside.type_into("new_password", PASSWORD)
    inside.type_into("new_password_again", PASSWORD)
    inside.click("change_password_go")
    inside.sees_text("The new password is the old one.")
    inside.type_into("new_password", ANOTHER)
    inside.type_into("new_password_again", ANOTHER)
    inside.click("change_password_go")
    inside.sees_text("The password is changed.")
    inside.entrance.close()
    services, _ = sign_in(Address(path=database), "kberg", ANOTHER)
    services.close()


@pytest.fixture
def administrator(visit, database) -> Visitor:
    services, actor = sign_in(Address(path=database), "kberg", PASSWORD)
    services.cases.register(actor, referral_draft())
    services.close()
    desk = visit(database)
    desk.sign_in("admin")
    return desk


def begin_emergency(desk: Visitor) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_E, CONTROL | SHIFT)
    desk.type_into("emergency_reason", "Pasienten ligger på akuttmottaket nå")
    desk.click("begin_emergency")
    desk.sees(lambda: desk.is_there("emergency_banner"))


def test_emergency_access_opens_the_cases_for_an_hour_and_is_logged(administrator, database):
    desk = administrator
    assert rail(desk.entrance.program) >= {"accounts"}
    assert "worklist" not in rail(desk.entrance.program)
    begin_emergency(desk)
    desk.settle()
    assert "worklist" in rail(desk.entrance.program)
    assert "60" in desk.text("emergency_banner")
    assert clipped(desk.window) == []
    desk.entrance.close()
    entry = next(each for each in entries(database) if each.action is Action.EMERGENCY)
    assert (entry.account, "akuttmottaket" in (entry.detail or "")) == ("admin", True)


def test_emergency_access_asks_for_a_reason(administrator):
    desk = administrator
    QTest.keyClick(desk.window, Qt.Key.Key_E, CONTROL | SHIFT)
    assert "audit log" in desk.text("emergency_warning")
    desk.click("begin_emergency")
    desk.sees_text("Write why emergency access is needed.")
    assert not desk.entrance.program.actor.emergency


def test_emergency_access_ends_when_the_person_ends_it(administrator):
    desk = administrator
    begin_emergency(desk)
    desk.click("end_emergency")
    desk.sees(lambda: not desk.is_there("emergency_banner"))
    assert "worklist" not in rail(desk.entrance.program)


def test_emergency_access_ends_by_itself_and_what_was_written_stays(program_of, services, qtbot):
    soon = dt.datetime.now(dt.UTC) + dt.timedelta(seconds=3)
    actor = {"emergency": "en grunn til nødtilgang", "emergency_until": soon}
    program = program_of(Role.CASE_WORKER, **actor)
    desk = Desk(qtbot, program.window)
    program.new_referral()
    desk.type_into("surname", "Test")
    desk.sees(lambda: not program.actor.emergency, "it never ends")
    desk.window = program.window
    desk.sees(lambda: program.window.current_key() == "referral")
    assert desk.text("surname") == "Test"
    services.drafts.forget(program.actor, "referral")


def test_the_form_says_when_its_draft_was_kept(program_of, services, qtbot, monkeypatch):
    monkeypatch.setattr("mtb.program.drafts._EVERY", 20)
    program = program_of(Role.CASE_WORKER)
    desk = Desk(qtbot, program.window)
    program.new_referral()
    desk.type_into("surname", "Test")
    desk.sees_text("Draft kept")
    assert [draft.values["surname"] for draft in services.drafts.of(program.actor)] == ["Test"]
    services.drafts.forget(program.actor, "referral")


def test_r07_a_fault_in_the_log_is_told_at_the_start_and_stays(program_of, services, qtbot, monkeypatch):
    found = Verification(
        12, 0, (ChainFault(Fault.GAP, 7), ChainFault(Fault.CLOCK, 9)), services.audit.end(), whole=True
    )
    monkeypatch.setattr("mtb.services.audit.AuditService.verify_at_start", lambda *_: found)
    program = program_of(Role.CASE_WORKER)
    desk = Desk(qtbot, program.window)
    program.check_records()
    desk.sees_text("The audit log has a gap at entry 7.")
    assert len(program.window.notices.texts()) == 1, "a clock that went back is no damage"
    assert desk.find(QWidget, "notice").kind == "warning", "it stays until it is closed"


def test_a_fault_in_the_log_is_still_told_after_a_change_of_language(
    program_of, services, qtbot, monkeypatch
):
    found = Verification(12, 0, (ChainFault(Fault.GAP, 7),), services.audit.end(), whole=True)
    monkeypatch.setattr("mtb.services.audit.AuditService.verify_at_start", lambda *_: found)
    program = program_of(Role.CASE_WORKER)
    program.check_records()
    Desk(qtbot, program.window).sees_text("The audit log has a gap at entry 7.")
    program.set_language("nb")
    assert "hull" in program.window.notices.texts()[0]


def test_the_check_of_the_start_is_let_go_when_the_window_closes_first(visit, database, qtbot, monkeypatch):
    """On a slow machine the answer, or the question itself, comes after the window has gone."""
    asked: list[int] = []
    found = Verification(1, 0, (ChainFault(Fault.GAP, 7),), None, whole=True)
    monkeypatch.setattr(
        "mtb.services.audit.AuditService.verify_at_start", lambda *_: asked.append(1) or found
    )
    desk = visit(database)
    desk.sign_in()
    program = desk.entrance.program
    program.check_records()
    program.wait()
    shiboken6.delete(program.window)
    desk.settle()
    assert asked == [1]
    desk.entrance.close()
    program.check_records()
    assert asked == [1], "a closed database is not looked into"


def test_a_sound_start_says_nothing(inside):
    inside.entrance.program.check_records()
    inside.settle()
    assert inside.window.notices.texts() == []


def test_the_window_of_a_person_passes_the_looks(inside):
    for check in (clipped, nameless_fields, guessing_labels):
        assert check(inside.window) == [], check.__name__


_FIRST_LOOK = """
import sys
from pathlib import Path
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from mtb.app import Entrance
from mtb.domain.people import Actor
from mtb.domain.rights import EVERY_ROLE
from mtb.store.address import Address
from mtb.ui.kit.preferences import Preferences

app = QApplication([])
preferences = Preferences(Path(sys.argv[2]))
preferences.language = "nb"
way_in = Entrance(app, Address(path=Path(sys.argv[1])), Actor("kberg", "", EVERY_ROLE), preferences)
way_in.begin()
window = way_in.window or way_in.program.window
shown = [one for one in window.findChildren(QWidget) if one.isVisible()]
print(*sorted({QFontInfo(one.font()).family() for one in shown}), sep=", ")
print(*(" ".join(one.text().split()) for one in shown if isinstance(one, QLabel)), sep=", ")
way_in.close()
"""


@pytest.mark.parametrize("closed", [True, False])
def test_the_first_window_of_a_process_has_the_programs_type_and_language(
    closed, database, database_file, tmp_path
):
    """Every other test runs where a window was built before, with type and words already in place."""
    shown = subprocess.run(
        [
            sys.executable,
            "-c",
            _FIRST_LOOK,
            str(database if closed else database_file),
            str(tmp_path / "p.ini"),
        ],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert shown.returncode == 0, shown.stderr
    families, words = shown.stdout.splitlines()[:2]
    assert families == "Source Sans 3"
    assert ("Passord" if closed else "Arbeidsliste") in words
