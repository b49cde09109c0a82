"""The administrator's screen: who may sign in, what they may do, and the register that says why."""

import csv
import io
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QMenu, QPushButton, QWidget

from mtb.domain.accounts import AuthorisationKind
from mtb.domain.audit import Entity, Ground
from mtb.domain.deletions import DeletionState
from mtb.domain.errors import RuleError
from mtb.domain.passwords import WORDS, suggested_bits, suggested_password
from mtb.domain.rights import Role
from mtb.store.keyring import WrongPasswordError
from mtb.ui import labels
from mtb.ui.kit.background import Background
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.kit.theme import apply_theme
from mtb.ui.screens.accounts.screen import AccountsScreen
from mtb.ui.translation import speak
from mtb.wiring import entrance
from tests.ui.desk import Desk
from tests.ui.hospital import PASSWORD, Hospital, furnish, in_a_window, open_hospital
from tests.ui.looks import clipped, guessing_labels, nameless_fields, never_reached

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def furnished(cheap_passwords, template_database: Path, tmp_path_factory) -> Path:
    return furnish(tmp_path_factory.mktemp("hospital"), template_database)


@pytest.fixture
def hub(qapp: QApplication) -> ChangeHub:
    return ChangeHub()


@pytest.fixture
def hospital(furnished: Path, tmp_path: Path, hub: ChangeHub):
    opened = open_hospital(shutil.copytree(furnished, tmp_path / "db"), hub)
    yield opened
    opened.services.close()


@pytest.fixture
def notices() -> list[tuple[str, str]]:
    return []


@pytest.fixture
def screen(qtbot, hospital: Hospital, hub: ChangeHub, background: Background, notices: list):
    shown = AccountsScreen(hospital.services.accounts, hospital.admin, background, hub)
    shown.notice.connect(lambda kind, text: notices.append((kind, text)))
    window = in_a_window(shown)
    qtbot.addWidget(window)
    yield shown
    background.wait()
    for dialog in window.findChildren(QDialog):
        dialog.reject()


@pytest.fixture
def desk(qtbot, screen: AccountsScreen) -> Desk:
    desk = Desk(qtbot, screen.window())
    desk.sees(lambda: len(desk.rows("accounts")) == 4)
    return desk


def stand_on(desk: Desk, name: str) -> None:
    rows = [row[0] for row in desk.rows("accounts")]
    desk.stand_on("accounts", next(at for at, text in enumerate(rows) if text.startswith(name)))
    desk.sees(lambda: desk.is_there("account_name"))


def tick(desk: Desk, role: Role) -> None:
    """With the space bar, as from the keyboard."""
    box = desk.find(QCheckBox, f"role_{role.value}")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)


def secret(desk: Desk) -> str:
    desk.sees(lambda: desk.is_there("secret_dialog") or desk.is_there("secret"))
    return desk.text("secret")


def do(desk: Desk, name: str) -> None:
    """Choose from the menu More."""
    menu = desk.window.findChild(QMenu, "account_menu")
    next(action for action in menu.actions() if action.objectName() == f"do_{name}").trigger()


def account(hospital: Hospital, login: str):
    return next(each for each in hospital.services.accounts.all(hospital.admin) if each.login == login)


def opens(hospital: Hospital, login: str, password: str) -> bool:
    try:
        entrance(hospital.address).unlock(login, password)
    except WrongPasswordError:
        return False
    return True


def test_r01_a_new_account_is_made_by_keyboard_alone(desk: Desk, hospital: Hospital):
    desk.press(Qt.Key.Key_N)
    desk.sees(lambda: QApplication.focusWidget().objectName() == "new_login")
    for text in ("pprove", "Per Prøve", "Haukeland"):
        QTest.keyClicks(QApplication.focusWidget(), text)
        desk.press(Qt.Key.Key_Tab)
        if text == "Per Prøve":
            assert desk.text("new_unit") == "OUS, IKT"
    assert QApplication.focusWidget().objectName() == "role_reader"
    desk.press(Qt.Key.Key_Space)
    password = desk.text("new_password")
    desk.press(Qt.Key.Key_Return, CONTROL)

    assert secret(desk) == password
    desk.press(Qt.Key.Key_Return)
    desk.sees(lambda: "Per Prøve, pprove · Haukeland" in [row[0] for row in desk.rows("accounts")])
    made = account(hospital, "pprove")
    assert made.must_change_password
    assert made.roles == {Role.READER}
    assert opens(hospital, "pprove", password)
    desk.sees(lambda: desk.text("account_name") == "Per Prøve")


def test_r01_a_user_name_that_is_taken_is_said_beside_it_and_nothing_typed_is_lost(desk: Desk):
    desk.press(Qt.Key.Key_N)
    desk.type_into("new_login", "kari")
    desk.type_into("new_name", "En Annen")
    desk.click("make_account")
    desk.sees_text("There is an account kari already.")
    assert desk.text("new_name") == "En Annen"
    assert QApplication.focusWidget().objectName() == "new_login"


def test_r02_ticking_a_role_writes_a_line_with_its_purpose(desk: Desk, hospital: Hospital, notices: list):
    stand_on(desk, "Mona Lie")
    tick(desk, Role.READER)
    tick(desk, Role.MOLECULAR_BIOLOGIST)
    assert desk.text("role_changes") == "Grants: Reader. Withdraws: Molecular biologist."
    desk.type_into("purpose", "Går over i drift")
    desk.click("write_roles")

    desk.sees(lambda: len(desk.rows("register")) == 3)
    assert {tuple(row[1:]) for row in desk.rows("register")[:2]} == {
        ("Granted", "Reader", "Går over i drift", "iadm"),
        ("Withdrawn", "Molecular biologist", "Går over i drift", "iadm"),
    }
    assert account(hospital, "mona").roles == {Role.READER}
    assert ("success", "The roles of Mona Lie are in the register.") in notices


def test_r02_the_germline_right_is_not_granted_without_a_purpose(desk: Desk, hospital: Hospital):
    stand_on(desk, "Mona Lie")
    tick(desk, Role.GERMLINE)
    desk.click("write_roles")

    desk.sees_text("The right to germline findings is granted for a stated purpose.")
    assert QApplication.focusWidget().objectName() == "purpose"
    assert Role.GERMLINE not in account(hospital, "mona").roles
    QTest.keyClicks(QApplication.focusWidget(), "Veileder familien")
    desk.press(Qt.Key.Key_Return)
    desk.sees(lambda: Role.GERMLINE in account(hospital, "mona").roles)
    assert hospital.services.accounts.register(hospital.admin, account(hospital, "mona").id)[-1].purpose == (
        "Veileder familien"
    )


def test_r02_the_register_is_exported_whole_and_no_cell_is_a_formula(
    desk: Desk, screen: AccountsScreen, hospital: Hospital, notices: list, tmp_path: Path
):
    accounts = hospital.services.accounts
    accounts.grant(hospital.admin, account(hospital, "mona"), Role.READER, "=HYPERLINK(1)")
    screen._actions.write_register(tmp_path / "register.csv")
    desk.sees(lambda: bool(notices))

    content = (tmp_path / "register.csv").read_bytes()
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert content.startswith(b"\xef\xbb\xbf")
    assert len(rows) == 1 + len(accounts.register(hospital.admin))
    assert rows[0][:2] == ["Time", "User name"]
    assert rows[-1][1:] == [
        "mona", "Mona Lie", "OUS, Molekylærpatologi", "granted", "Reader", "'=HYPERLINK(1)", "iadm"
    ]  # fmt: skip


def test_r02_the_register_is_never_written_over_another_file(
    desk: Desk, screen: AccountsScreen, notices: list, tmp_path: Path
):
    other = tmp_path / "notes.csv"
    other.write_bytes(b"SQLite format 3")
    screen._actions.write_register(other)
    desk.sees(lambda: bool(notices))
    assert notices[0][0] == "error"
    assert other.read_bytes() == b"SQLite format 3"


def test_r03_the_only_administrator_keeps_the_role_and_is_told_why(desk: Desk, hospital: Hospital):
    stand_on(desk, "I. Administrator")
    tick(desk, Role.ADMINISTRATOR)
    desk.click("write_roles")
    desk.sees_text("This is the only administrator; make another one first.")
    assert Role.ADMINISTRATOR in account(hospital, "iadm").roles
    assert {line.kind for line in hospital.services.accounts.register(hospital.admin)} == {
        AuthorisationKind.GRANTED
    }


def test_a_new_password_is_shown_once_and_leaves_the_clipboard(desk: Desk, hospital: Hospital):
    stand_on(desk, "Kari Berg")
    desk.click("reset_password")
    desk.click("answer_do")
    password = secret(desk)
    desk.click("copy_secret")
    assert QGuiApplication.clipboard().text() == password
    desk.click("secret_done")

    desk.sees(lambda: not desk.is_there("secret"))
    assert QGuiApplication.clipboard().text() == ""
    assert opens(hospital, "kari", password)
    assert not opens(hospital, "kari", PASSWORD)
    assert account(hospital, "kari").must_change_password


def test_a_closed_account_opens_nothing_and_can_be_opened_again(desk: Desk, hospital: Hospital):
    stand_on(desk, "Mona Lie")
    desk.click("close_account")
    desk.click("answer_do")
    desk.sees(lambda: len(desk.rows("accounts")) == 3)
    assert not opens(hospital, "mona", PASSWORD)

    desk.choose("account_filter", "All accounts")
    desk.sees(lambda: len(desk.rows("accounts")) == 4)
    stand_on(desk, "Mona Lie")
    assert not desk.find(QWidget, "roles").isEnabled()
    assert desk.text("reset_password") == "Open again …"
    desk.click("reset_password")
    desk.click("answer_do")
    password = secret(desk)
    desk.click("secret_done")
    desk.sees(lambda: account(hospital, "mona").active)
    assert opens(hospital, "mona", password)


def test_a_name_is_corrected(desk: Desk, hospital: Hospital):
    stand_on(desk, "Mona Lie")
    desk.click("correct_account")
    desk.sees(lambda: QApplication.focusWidget().objectName() == "correct_name")
    desk.type_into("correct_name", "Mona Lie Berg")
    desk.press(Qt.Key.Key_Return, CONTROL)
    desk.sees(lambda: desk.text("account_name") == "Mona Lie Berg")
    assert account(hospital, "mona").name == "Mona Lie Berg"


def test_what_is_ticked_waits_for_each_account_and_is_asked_about_before_leaving(
    desk: Desk, screen: AccountsScreen
):
    stand_on(desk, "Mona Lie")
    tick(desk, Role.READER)
    stand_on(desk, "Kari Berg")
    assert not desk.find(QCheckBox, "role_reader").isChecked()
    stand_on(desk, "Mona Lie")
    assert desk.find(QCheckBox, "role_reader").isChecked()

    left: list[int] = []
    assert not screen.may_leave(lambda: left.append(1))
    desk.click("answer_stay")
    assert left == []
    assert not screen.may_leave(lambda: left.append(1))
    desk.click("answer_drop")
    assert left == [1]
    assert screen.may_leave(lambda: None)
    assert not desk.find(QCheckBox, "role_reader").isChecked()


def test_a_new_recovery_code_opens_the_database_and_the_one_before_does_not(desk: Desk, hospital: Hospital):
    do(desk, "recovery_code")
    desk.click("answer_do")
    first = secret(desk)
    desk.click("secret_done")
    desk.sees(lambda: not desk.is_there("secret"))
    do(desk, "recovery_code")
    desk.click("answer_do")
    second = secret(desk)

    door = entrance(hospital.address)
    assert door.unlock_with_recovery(second)
    with pytest.raises(WrongPasswordError):
        door.unlock_with_recovery(first)


def test_after_how_many_minutes_the_program_locks_is_set_here(desk: Desk, hospital: Hospital):
    do(desk, "lock_minutes")
    desk.sees(lambda: desk.is_there("save_lock"))
    assert desk.text("lock_minutes").startswith("After 10 minute")
    box = desk.find(QWidget, "lock_minutes")
    box.setFocus()
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Return, CONTROL)
    desk.sees(lambda: hospital.services.accounts.lock_minutes() == 5)


def test_searching_narrows_the_list(desk: Desk):
    desk.find(QWidget, "account_search").setFocus()
    QTest.keyClicks(QApplication.focusWidget(), "onko")
    desk.sees(lambda: [row[0].partition(",")[0] for row in desk.rows("accounts")] == ["Åse Test"])


def test_an_account_made_elsewhere_appears_by_itself(desk: Desk, hospital: Hospital):
    hospital.services.accounts.describe(hospital.admin, account(hospital, "mona"), "M. Lie", "Førde")
    desk.sees(lambda: "M. Lie, mona · Førde" in [row[0] for row in desk.rows("accounts")])


def test_enter_goes_from_the_list_to_the_roles(desk: Desk):
    stand_on(desk, "Kari Berg")
    desk.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget().objectName() == "role_reader"


def test_roles_without_room_are_counted_and_every_one_is_read_out(desk: Desk, hospital: Hospital):
    for role in (Role.READER, Role.CASE_WORKER, Role.MOLECULAR_BIOLOGIST):
        hospital.services.accounts.grant(hospital.admin, account(hospital, "ase"), role, "Vikar")
    everything = ", ".join(labels.role(role) for role in Role if role is not Role.ADMINISTRATOR)
    desk.sees(lambda: everything in [row[1] for row in desk.rows("accounts")])
    pixmap: QPixmap = desk.window.grab()
    assert not pixmap.isNull()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_clipped_or_nameless_or_out_of_reach(desk: Desk, qapp: QApplication, scheme: str):
    apply_theme(qapp, scheme)
    stand_on(desk, "Åse Test")
    desk.sees(lambda: bool(desk.rows("register")))
    desk.sees(lambda: clipped(desk.window) == [])
    assert nameless_fields(desk.window) == []
    assert guessing_labels(desk.window) == []
    assert never_reached(desk.window) == []
    desk.find(QWidget, "accounts").setFocus()
    desk.press(Qt.Key.Key_N)
    desk.sees(lambda: QApplication.focusWidget().objectName() == "new_login")
    form = QApplication.activeModalWidget()
    assert clipped(form) == []
    assert nameless_fields(form) == []
    assert guessing_labels(form) == []
    assert never_reached(form) == []
    apply_theme(qapp, "light")


def test_in_bokmal_the_screen_is_whole(qtbot, qapp, hospital: Hospital, hub, background):
    speak(qapp, "nb")
    shown = AccountsScreen(hospital.services.accounts, hospital.admin, background, hub)
    qtbot.addWidget(shown)
    shown.resize(1084, 690)
    shown.show()
    here = Desk(qtbot, shown)
    here.sees(lambda: len(here.rows("accounts")) == 4)
    here.sees(lambda: clipped(shown) == [])
    speak(qapp, "en")


def test_without_accounts_it_says_what_to_do_first(qtbot, services, hub, background):
    from mtb.wiring import person_at_the_keyboard

    shown = AccountsScreen(services.accounts, person_at_the_keyboard(), background, hub)
    qtbot.addWidget(shown)
    shown.show()
    here = Desk(qtbot, shown)
    table = here.find(QWidget, "accounts")
    here.sees(lambda: "Set up accounts first" in table.accessibleDescription())
    assert not here.find(QPushButton, "new_account").isEnabled()
    background.wait()


def test_a_suggested_password_takes_sixty_bits_to_guess_and_no_rare_key_to_type():
    assert suggested_bits() >= 60
    assert len(set(WORDS)) == len(WORDS)
    assert all(word.isascii() and word.isalpha() and word.islower() for word in WORDS)
    assert len({suggested_password() for _ in range(200)}) == 200
    assert suggested_password().count("-") == 6


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        (Role, labels.role),
        (Role, labels.role_meaning),
        (Entity, labels.entity),
        (Ground, labels.ground),
        (AuthorisationKind, labels.authorisation_kind),
        (DeletionState, labels.deletion_state),
    ],
    ids=["role", "role meaning", "entity", "ground", "authorisation", "deletion"],
)
def test_every_member_has_a_word_of_its_own(kind, word):
    words = [word(one) for one in kind]
    assert len(set(words)) == len(words)
    assert not set(words) & {one.value for one in kind}


def test_a_role_is_granted_once_only(hospital: Hospital):
    with pytest.raises(RuleError):
        hospital.services.accounts.grant(hospital.admin, account(hospital, "kari"), Role.CHAIR, "")
