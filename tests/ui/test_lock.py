"""The lock: when it falls, what it closes, what it keeps, and how one comes back."""

import ctypes
import gc
import os
import shutil
import subprocess
import sys
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QWidget

from mtb.app import Why
from mtb.domain.audit import Action, AuditQuery
from mtb.domain.cases import CaseQuery
from mtb.domain.errors import StorageError
from mtb.store.address import Address
from mtb.ui.kit.idle import IdleWatch
from mtb.ui.session_lock import SessionLock, _Message
from mtb.wiring import sign_in
from tests.factories import MEETING, referral_draft
from tests.ui.accounts import PASSWORD, Visitor

CONTROL = Qt.KeyboardModifier.ControlModifier


class Clocks:
    """Set by hand: the clock that stands while the computer sleeps, and the one on the wall."""

    def __init__(self) -> None:
        self.monotonic = 100.0
        self.wall = 1_000_000.0

    def pass_by(self, seconds: float, *, asleep: float = 0) -> None:
        self.monotonic += seconds
        self.wall += seconds + asleep


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def idle(qapp, clocks):
    watch = IdleWatch(None, lambda: clocks.monotonic, lambda: clocks.wall)
    yield watch
    watch.stop()


def heard(signal) -> list:
    told: list = []
    signal.connect(lambda *values: told.append(values))
    return told


@pytest.fixture
def inside(visit, database) -> Visitor:
    desk = visit(database)
    desk.sign_in()
    return desk


def open_again(path: Path):
    return sign_in(Address(path=path), "kberg", PASSWORD)


def locked(desk: Visitor) -> None:
    """Wait until the lock has fallen and let go of the database."""
    desk.sees(lambda: desk.entrance.program is None and desk.entrance.window is not None)
    desk.entrance._background.wait()
    desk.sees(lambda: not desk.entrance._background.busy)


# When it falls


def test_r18_time_is_up_after_the_idle_minutes_and_not_before(idle, clocks):
    expired = heard(idle.expired)
    idle.start(600)
    for _ in range(599):
        clocks.pass_by(1)
        idle.look()
    assert expired == []
    clocks.pass_by(1)
    idle.look()
    assert len(expired) == 1
    idle.look()
    assert len(expired) == 1, "time is up once"


def test_the_last_half_minute_is_counted_down_until_somebody_is_there(idle, clocks):
    counting = heard(idle.counting)
    idle.start(60)
    clocks.pass_by(29)
    idle.look()
    assert counting == []
    clocks.pass_by(1)
    idle.look()
    clocks.pass_by(5)
    idle.look()
    idle.touch()
    assert [value[0] for value in counting] == [30, 25, -1]


def test_keys_and_the_mouse_in_any_window_put_the_lock_off(idle, clocks, qtbot):
    window, dialog = QWidget(), QDialog()
    for each in (window, dialog):
        qtbot.addWidget(each)
        with qtbot.waitExposed(each):
            each.show()
    idle.start(60)
    expired = heard(idle.expired)
    for each in (window, dialog):
        clocks.pass_by(50)
        QTest.keyClick(each.windowHandle(), Qt.Key.Key_A)
    clocks.pass_by(50)
    QTest.mouseMove(window.windowHandle())
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton)
    clocks.pass_by(50)
    idle.look()
    assert expired == []


def test_a_key_that_something_lies_on_is_nobody(idle, clocks, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    idle.start(60)
    clocks.pass_by(50)
    repeated = QKeyEvent(
        QKeyEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a", autorep=True
    )
    QApplication.sendEvent(window.windowHandle(), repeated)
    expired = heard(idle.expired)
    clocks.pass_by(10)
    idle.look()
    assert expired


def test_the_first_key_after_the_time_is_up_locks_and_does_nothing_else(idle, clocks, qtbot):
    """As after a night's sleep that the timer has not noticed yet."""
    field = QLineEdit()
    qtbot.addWidget(field)
    with qtbot.waitExposed(field):
        field.show()
    idle.start(60)
    expired = heard(idle.expired)
    clocks.pass_by(61)
    QTest.keyClick(field.windowHandle(), Qt.Key.Key_A)
    assert len(expired) == 1
    assert field.text() == ""


def test_r18_a_wall_clock_that_jumped_over_a_minute_locks_at_once(idle, clocks):
    slept = heard(idle.slept)
    idle.start(600)
    clocks.pass_by(1, asleep=58)
    idle.look()
    assert slept == []
    clocks.pass_by(1, asleep=61)
    idle.look()
    assert len(slept) == 1
    assert not idle.running


def test_r18_windows_tells_of_its_lock_and_its_sleep(qapp):
    system = SessionLock()
    told = heard(system.locked)
    for message, detail in ((0x02B1, 0x8), (0x0218, 0xA), (0x0201, 0x7)):
        system.heard_window_message(message, detail)
    assert told == []
    system.heard_window_message(0x02B1, 0x7)
    system.heard_window_message(0x0218, 0x4)
    assert len(told) == 2


def test_a_message_of_windows_lies_as_the_system_has_laid_it():
    fields = [getattr(_Message, name).offset for name in ("window", "message", "detail", "more")]
    word = ctypes.sizeof(ctypes.c_void_p)
    assert fields == [0, word, 2 * word, 3 * word]


DBUS_CHECK = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from mtb.ui.session_lock import SessionLock
app = QCoreApplication([])
bus = QDBusConnection.sessionBus()
assert bus.registerService("org.freedesktop.login1")
assert bus.registerService("org.freedesktop.ScreenSaver")
system = SessionLock()
told = []
system.locked.connect(lambda: told.append(1))
system.listen_to_sleep(bus)
system.listen_to_savers(bus)
def send(path, interface, name, state):
    signal = QDBusMessage.createSignal(path, interface, name)
    signal.setArguments([state])
    assert bus.send(signal)
send("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", False)
send("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", True)
send("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", True)
system.locked.connect(lambda: app.quit() if len(told) == 2 else None)
QTimer.singleShot(10000, app.quit)
app.exec()
print("told", len(told))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is Linux's")
def test_r18_linux_tells_of_its_lock_and_its_sleep():
    run = shutil.which("dbus-run-session")
    if run is None:
        pytest.skip("dbus-run-session is not installed")
    done = subprocess.run(
        [run, "--", sys.executable, "-c", DBUS_CHECK],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert "told 2" in done.stdout, done.stdout + done.stderr


# What it closes


def test_r18_ctrl_l_locks_and_the_window_says_why(inside, database):
    QTest.keyClick(inside.window, Qt.Key.Key_L, CONTROL)
    locked(inside)
    assert inside.text("lock_reason") == "Locked. What was written is kept."
    assert inside.text("login") == "kberg"
    shown = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
    assert shown == [inside.entrance.window]
    services, actor = open_again(database)
    actions = [each.action for each in services.audit.entries(actor, AuditQuery()).entries]
    services.close()
    assert Action.LOCKED in actions


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_r18_the_lock_falls_inside_menus_and_modal_dialogs(inside):
    inside.window.show_keys()
    menu = inside.window.findChild(QMenu, "menu_view")
    menu.popup(inside.window.mapToGlobal(inside.window.rect().center()))
    assert QApplication.activeModalWidget() is not None
    inside.entrance.idle.expired.emit()
    locked(inside)
    assert QApplication.activeModalWidget() is None
    assert QApplication.activePopupWidget() is None
    assert [top for top in QApplication.topLevelWidgets() if top.isVisible()] == [inside.entrance.window]
    assert inside.text("lock_reason").startswith("Locked after 10 minute")


@pytest.mark.parametrize("ours", [True, False])
def test_r18_the_lock_empties_the_clipboard_if_it_is_ours(inside, monkeypatch, ours):
    """The test's own platform never knows whose it is."""
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _: ours)
    QGuiApplication.clipboard().setText("Test, Åse")
    inside.entrance.lock(Why.ASKED)
    locked(inside)
    assert QGuiApplication.clipboard().text() == ("" if ours else "Test, Åse")


def test_r18_the_lock_closes_the_database_and_forgets_its_key(inside, qtbot):
    services = inside.entrance.program.services
    accounts = weakref.ref(services.accounts)
    window = weakref.ref(inside.entrance.program.window)
    database = services.database
    del services
    inside.entrance.lock(Why.ASKED)
    locked(inside)
    assert database._engine.pool.checkedin() == 0
    del database

    def forgotten() -> bool:
        gc.collect()
        return accounts() is None and window() is None

    inside.sees(forgotten, "something still holds the services of the session")


def test_r18_the_computer_s_own_lock_locks_too(inside):
    inside.entrance.system.locked.emit()
    locked(inside)
    assert "with the computer" in inside.text("lock_reason")


def test_nothing_is_read_any_more_once_the_lock_has_fallen(inside):
    program = inside.entrance.program
    inside.entrance.lock(Why.ASKED)
    ran: list[str] = []
    program._background.run(program, lambda: ran.append("read"), lambda _: None)
    locked(inside)
    assert ran == []


def test_a_database_without_accounts_has_nothing_to_lock_with(visit, database_file: Path):
    desk = visit(database_file)
    desk.entrance.lock(Why.ASKED)
    assert desk.entrance.program is not None
    assert not desk.entrance.idle.running


def test_signing_out_is_no_lock_in_the_log(inside, database):
    inside.window.commands.action("sign_out").trigger()
    locked(inside)
    assert inside.text("lock_reason") == "Signed out."
    services, actor = open_again(database)
    newest = [each.action for each in services.audit.entries(actor, AuditQuery()).entries][:3]
    services.close()
    assert Action.SIGNED_OUT in newest
    assert Action.LOCKED not in newest


# What it keeps


def test_r18_a_referral_half_written_waits_for_its_writer(inside):
    inside.window.commands.action("new_referral").trigger()
    inside.type_into("surname", "Test")
    inside.type_into("question", "Mulighet etter to linjer?")
    inside.type_into("born", "23.03.1980")
    inside.choose("consent_profiling", "Given")
    inside.entrance.idle.expired.emit()
    locked(inside)
    assert "Test" not in " ".join(inside.words())
    inside.sign_in()
    inside.sees(lambda: inside.window.current_key() == "referral")
    assert inside.text("surname") == "Test"
    assert inside.text("question") == "Mulighet etter to linjer?"
    assert inside.text("born") == "23.03.1980"
    assert inside.text("consent_profiling") == "Given"
    inside.sees_text("stands here again. It is not saved yet.")


def test_a_draft_that_was_saved_is_offered_no_more(inside, database):
    inside.window.commands.action("new_referral").trigger()
    inside.type_into("surname", "Test")
    inside.entrance.lock(Why.ASKED)
    locked(inside)
    inside.sign_in()
    inside.sees(lambda: inside.window.current_key() == "referral")
    for name, text in (
        ("hospital", "Haukeland"),
        ("physician", "T. Fiktiv"),
        ("diagnosis", "Kolangiokarsinom"),
        ("question", "Mulighet?"),
    ):
        inside.type_into(name, text)
    inside.window.commands.action("save").trigger()
    inside.sees(lambda: inside.window.current_key() == "case")
    inside.settle()
    inside.entrance.close()
    services, actor = open_again(database)
    assert services.drafts.of(actor) == []
    assert services.cases.search(actor, CaseQuery()).all_cases == 1
    services.close()


def test_another_person_gets_a_window_of_their_own_and_the_draft_waits(inside):
    inside.window.commands.action("new_referral").trigger()
    inside.type_into("surname", "Test")
    inside.entrance.lock(Why.ASKED)
    locked(inside)
    inside.sign_in("leser")
    assert inside.window.current_key() == "worklist"
    assert "not saved" not in " ".join(inside.words())
    inside.window.commands.action("sign_out").trigger()
    locked(inside)
    inside.sign_in("kberg")
    inside.sees_text("was not saved.")
    inside.click("notice_action")
    inside.sees(lambda: inside.window.current_key() == "referral")
    assert inside.text("surname") == "Test"


def test_one_comes_back_to_the_case_one_was_looking_at(visit, database):
    services, actor = open_again(database)
    case = services.cases.register(actor, referral_draft())
    services.close()
    desk = visit(database)
    desk.sign_in()
    desk.entrance.program.open_case(case.id)
    desk.settle()
    desk.entrance.lock(Why.ASKED)
    locked(desk)
    assert "Test" not in " ".join(desk.words())
    desk.sign_in()
    desk.sees(lambda: desk.window.current_key() == "case")
    desk.sees_text("TEST, Åse")


def test_a_correction_comes_back_beside_what_somebody_else_has_saved_since(visit, database):
    services, actor = open_again(database)
    case = services.cases.get(actor, services.cases.register(actor, referral_draft()).id)
    services.close()
    desk = visit(database)
    desk.sign_in()
    desk.entrance.program.edit_referral(case)
    desk.type_into("diagnosis", "Mitt forslag")
    desk.entrance.lock(Why.ASKED)
    locked(desk)
    services, actor = open_again(database)
    seen = services.cases.find(actor, "IPD1234")
    services.cases.correct(actor, seen, referral_draft(diagnosis="Noen andres"))
    services.close()
    desk.sign_in()
    desk.sees(lambda: desk.window.current_key() == "referral")
    assert desk.text("diagnosis") == "Mitt forslag"
    desk.sees_text("Choose for each field.")
    shown = " ".join(desk.words())
    assert "Mitt forslag" in shown
    assert "Noen andres" in shown


def test_r18_the_board_saves_before_the_lock_lets_go_of_the_database(visit, database):
    services, actor = open_again(database)
    case = services.cases.register(actor, referral_draft())
    meeting = services.meetings.plan(actor, MEETING)
    services.meetings.put_on_agenda(actor, meeting.id, case.id)
    services.close()
    desk = visit(database)
    desk.sign_in()
    desk.entrance.program.open_meeting(meeting.id)
    desk.sees(lambda: desk.is_there("discussion"))
    desk.settle()
    QTest.keyClicks(desk.find(QWidget, "discussion"), "Drøftet til låsen falt.")
    desk.entrance.lock(Why.SYSTEM)
    locked(desk)
    desk.sees(lambda: desk.entrance._services is None)
    desk.sign_in()
    desk.sees(lambda: desk.window.current_key() == "board")
    desk.sees(lambda: desk.is_there("discussion") and "låsen falt" in desk.text("discussion"))


def test_r20_a_draft_the_disk_has_no_room_for_is_still_there_afterwards(inside, monkeypatch):
    inside.window.commands.action("new_referral").trigger()
    inside.type_into("surname", "Test")

    def full(*_: object) -> None:
        raise StorageError("The disk is full.", "Disken er full.")

    monkeypatch.setattr("mtb.services.drafts.DraftService.keep", full)
    inside.entrance.lock(Why.ASKED)
    locked(inside)
    inside.sign_in()
    inside.sees(lambda: inside.window.current_key() == "referral")
    assert inside.text("surname") == "Test"


def test_a_draft_outlives_a_crash(visit, database):
    services, actor = open_again(database)
    services.drafts.keep(actor, "referral", {"surname": "Test", "born": "1980-03-23", "sex": "??", "x": 1})
    services.close()
    desk = visit(database)
    desk.sign_in()
    desk.sees_text("was not saved.")
    desk.window.commands.action("new_referral").trigger()
    assert desk.text("surname") == "Test", "the empty form would have hidden it"
    assert desk.text("born") == "23.03.1980"


def test_the_rail_counts_down(inside):
    inside.entrance.idle.counting.emit(30)
    assert inside.text("lock_countdown") == "Locks in 0:30"
    inside.entrance.idle.counting.emit(-1)
    assert not inside.is_there("lock_countdown")
