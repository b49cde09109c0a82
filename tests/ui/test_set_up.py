"""The first start: an account, its roles and the recovery code, by keyboard alone."""

import random
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLineEdit, QPushButton, QWidget

from mtb import paths
from mtb.domain.errors import ExpectedError
from mtb.domain.people import Actor
from mtb.domain.rights import EVERY_ROLE, Role
from mtb.store.address import Address
from mtb.ui.screens.set_up.code_page import CodePage
from mtb.wiring import entrance, open_services, sign_in
from tests.ui.accounts import PASSWORD, Visitor
from tests.ui.looks import clipped, guessing_labels, nameless_fields, never_reached

CODE = "74T1-A6Y6-4NV4-2PK9-ASAF-DH69-8RKK-C4TG3"


@pytest.fixture
def first_start(visit, tmp_path, monkeypatch) -> Visitor:
    """The program as it is started for the first time on a computer."""
    monkeypatch.setattr(paths, "data", lambda: tmp_path)
    return visit(tmp_path / "mtb.db", Actor("kberg", "", EVERY_ROLE))


def press(key: Qt.Key, *texts: str) -> None:
    for text in texts:
        QTest.keyClicks(QApplication.focusWidget(), text)
    QTest.keyClick(QApplication.focusWidget(), key)


def groups_of(desk: Visitor) -> None:
    """Type the groups that are asked for, as they stand above."""
    code = "".join(desk.text("recovery_code").split()).replace("–", "-")
    halves = desk.text("recovery_code").splitlines()
    groups = [group for half in halves for group in half.split(" – ")]
    assert len(groups) == 8, code
    for number, group in enumerate(groups, start=1):
        if desk.is_there(f"group_{number}"):
            desk.type_into(f"group_{number}", group.lower())


def describe_by_keyboard(desk: Visitor) -> None:
    desk.window.activateWindow()
    desk.sees(lambda: desk.find(QWidget, "full_name").hasFocus())
    assert desk.text("new_login") == "kberg"
    press(Qt.Key.Key_Tab, "Kari Berg")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab, "Bryst- og molekylærpatologi, OUS")
    press(Qt.Key.Key_Tab, PASSWORD)
    press(Qt.Key.Key_Return, PASSWORD)
    desk.sees(lambda: desk.find(QWidget, "role_case_worker").hasFocus())
    press(Qt.Key.Key_Space)
    go = desk.find(QPushButton, "roles_next")
    while not go.hasFocus():
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)


def test_the_first_start_leads_to_the_worklist_by_keyboard_alone(first_start, tmp_path):
    desk = first_start
    assert not (tmp_path / "mtb.db").exists(), "nothing is made before it is known for whom"
    describe_by_keyboard(desk)
    desk.sees(lambda: desk.is_there("recovery_code"))
    assert (tmp_path / "mtb.db").exists()
    assert not desk.find(QPushButton, "code_done").isEnabled()
    code = desk.find(QWidget, "recovery_code").accessibleName().replace(" ", "-")
    groups_of(desk)
    press(Qt.Key.Key_Return)
    desk.sees(lambda: desk.entrance.program is not None)
    desk.settle()
    actor = desk.entrance.program.actor
    assert (actor.account, actor.name) == ("kberg", "Kari Berg")
    assert actor.roles == {Role.ADMINISTRATOR, Role.CASE_WORKER}
    assert desk.window.current_key() == "worklist"
    assert desk.window.commands.action("lock").isVisible()
    desk.entrance.close()
    address = Address(path=tmp_path / "mtb.db")
    assert entrance(address).needs_password()
    assert entrance(address).unlock_with_recovery(code)
    services, _ = sign_in(address, "kberg", PASSWORD)
    services.close()


def test_the_rule_for_a_password_is_told_while_one_types(first_start):
    desk = first_start
    desk.type_into("full_name", "Kari Berg")
    desk.find(QLineEdit, "new_password").setFocus()
    QTest.keyClicks(desk.find(QLineEdit, "new_password"), "kort")
    desk.sees_text("4 of 12 characters")
    desk.type_into("new_password", "kberg kberg kberg")
    desk.sees_text("easy to guess")
    desk.type_into("new_password", PASSWORD)
    desk.sees_text("✓ Long enough")
    desk.type_into("new_password_again", "noe helt annet da")
    desk.sees_text("not the same password")
    desk.click("account_next")
    assert desk.is_there("new_password_again"), "nobody goes on with two different passwords"
    desk.type_into("new_password_again", PASSWORD)
    desk.sees_text("✓ The same")
    desk.click("account_next")
    desk.sees(lambda: desk.is_there("role_chair"))


def test_a_name_is_needed_and_the_page_says_so_where_it_is(first_start):
    desk = first_start
    desk.type_into("new_password", PASSWORD)
    desk.type_into("new_password_again", PASSWORD)
    desk.click("account_next")
    desk.sees_text("full name is missing")
    assert desk.find(QLineEdit, "full_name").hasFocus() or not desk.window.isActiveWindow()


def test_who_sets_up_is_always_administrator(first_start):
    desk = first_start
    desk.type_into("full_name", "Kari Berg")
    desk.type_into("new_password", PASSWORD)
    desk.type_into("new_password_again", PASSWORD)
    desk.click("account_next")
    box = desk.find(QCheckBox, "role_administrator")
    assert box.isChecked()
    assert not box.isEnabled()
    assert not desk.is_there("role_germline"), "that right is granted for a stated purpose"
    desk.click("roles_back")
    assert desk.text("full_name") == "Kari Berg"


def test_the_banner_leads_to_accounts_and_back(visit, database_file: Path):
    desk = visit(database_file, Actor("kberg", "", EVERY_ROLE))
    desk.sees(lambda: desk.is_there("set_up"))
    desk.click("set_up")
    desk.sees(lambda: desk.is_there("full_name"))
    assert not desk.entrance.program.window.isVisible()
    window = desk.entrance.window
    QTest.mouseClick(window.findChild(QPushButton, "set_up_cancel"), Qt.MouseButton.LeftButton)
    desk.sees(desk.entrance.program.window.isVisible)
    assert desk.entrance.window is None


def test_accounts_set_up_from_the_banner_close_the_database(visit, database_file: Path):
    desk = visit(database_file, Actor("kberg", "", EVERY_ROLE))
    desk.sees(lambda: desk.is_there("set_up"))
    desk.click("set_up")
    for name, text in (
        ("full_name", "Kari Berg"),
        ("new_password", PASSWORD),
        ("new_password_again", PASSWORD),
    ):
        desk.type_into(name, text)
    desk.click("account_next")
    desk.click("roles_next")
    desk.sees(lambda: desk.is_there("recovery_code"))
    groups_of(desk)
    desk.click("code_done")
    desk.sees(lambda: desk.entrance.program is not None and desk.entrance.program.can_lock)
    desk.settle()
    assert not desk.is_there("open_database")
    assert desk.window.current_key() == "accounts", "an administrator sees no worklist"
    desk.entrance.close()
    with pytest.raises(ExpectedError):
        open_services(Address(path=database_file))


def test_who_leaves_while_the_code_is_shown_is_asked(visit, database_file: Path):
    desk = visit(database_file, Actor("kberg", "", EVERY_ROLE))
    desk.sees(lambda: desk.is_there("set_up"))
    desk.click("set_up")
    for name, text in (
        ("full_name", "Kari Berg"),
        ("new_password", PASSWORD),
        ("new_password_again", PASSWORD),
    ):
        desk.type_into(name, text)
    desk.click("account_next")
    desk.click("roles_next")
    desk.sees(lambda: desk.is_there("recovery_code"))
    desk.entrance.window.close()
    desk.sees_text("It is not shown again")
    desk.click("answer_stay")
    assert desk.entrance.window.isVisible()


@pytest.fixture
def page(qtbot) -> CodePage:
    made = CodePage(CODE, "mtb.db", random.Random(7))
    made.resize(600, 420)
    qtbot.addWidget(made)
    made.show()
    return made


def test_wrong_groups_do_not_lead_on(page, qtbot):
    done = []
    page.done.connect(lambda: done.append(True))
    fields = page.findChildren(QLineEdit)
    assert len(fields) == 2
    groups = CODE.split("-")
    right = [groups[int(field.objectName().removeprefix("group_")) - 1] for field in fields]
    QTest.keyClicks(fields[0], right[0])
    QTest.keyClicks(fields[1], "ZZZZZ")
    QTest.keyClick(fields[1], Qt.Key.Key_Return)
    assert not done
    fields[1].clear()
    QTest.keyClicks(fields[1], right[1].replace("1", "l"))
    QTest.keyClick(fields[1], Qt.Key.Key_Return)
    assert done


def test_the_code_can_be_saved_as_a_sheet_of_paper(page, tmp_path, qtbot):
    path = tmp_path / "code.pdf"
    QTest.mouseClick(page.findChild(QPushButton, "save_code"), Qt.MouseButton.LeftButton)
    dialog = page.findChild(QFileDialog, "save_code_as")
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    document = pypdfium2.PdfDocument(path)
    text = " ".join(document[0].get_textpage().get_text_range().split())
    pages, info = len(document), document.get_metadata_dict()
    document.close()
    assert pages == 1
    for group in CODE.split("-"):
        assert group in text
    assert "mtb.db" in text
    assert CODE not in str(info)


def test_a_folder_that_cannot_be_written_to_is_told_and_the_code_stays(page, tmp_path):
    page._save_as(tmp_path / "not there" / "code.pdf")
    said = page.findChild(QWidget, "code_told").text()
    assert "can't be written" in said


@pytest.mark.parametrize("size", [1.0, 1.5])
def test_the_pages_pass_the_looks(first_start, preferences, size, qapp):
    desk = first_start
    if size != 1.0:
        from mtb.ui.kit.theme import apply_theme

        apply_theme(qapp, "light", size)
    desk.window.resize(1280, 720)
    desk.window.activateWindow()
    desk.sees(desk.window.isActiveWindow)
    for step in ("account", "roles", "code"):
        desk.sees(lambda: clipped(desk.window) == [], f"{step}: {clipped(desk.window)}")
        for check in (nameless_fields, guessing_labels, never_reached):
            assert check(desk.window) == [], f"{step}: {check.__name__}"
        if step == "account":
            desk.window._choose_roles()
        elif step == "roles":
            desk.window._show_code(CODE)
            desk.window._code.findChildren(QLineEdit)
    desk.window._code = None
    if size != 1.0:
        apply_theme(qapp, "light")
