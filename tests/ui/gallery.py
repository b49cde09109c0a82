"""Leads the program to each of its screens, for pictures and for checks of how they look.

``python -m tests.ui.gallery FOLDER [1280x720]`` renders every screen in both languages and both themes.
"""

import sys
import time
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar, QTableView, QWidget

from mtb.app import Program
from mtb.domain.cases import CaseQuery
from mtb.program.door import DatabaseDoor
from mtb.program.setting_up import SettingUp
from mtb.services.demonstration import DATABASE_NAME, make_demonstration
from mtb.store.address import Address
from mtb.ui.kit.background import Background
from mtb.ui.kit.preferences import Preferences
from mtb.ui.screens.case.tabs import CaseTabs
from mtb.ui.screens.sign_in.door import Reason, Why
from mtb.ui.screens.sign_in.window import SignInWindow
from mtb.wiring import Services, open_services
from tests.factories import person

BERG = person("demo", "K. Berg")
LANGUAGES = ("nb", "en")
SCHEMES = ("light", "dark")
CASE_TABS = ("overview", "referral", "material", "findings", "decision", "documents", "history")


def settle(program: Program, seen: Callable[[], bool] = lambda: True) -> None:
    """Let background work end and its answers arrive, until something is seen."""
    end = time.monotonic() + 20
    quiet = 0
    while quiet < 3:
        program.wait()
        QTest.qWait(15)
        quiet = quiet + 1 if seen() and not program.is_busy() else 0
        assert time.monotonic() < end, "the screen never settled"


def screens(program: Program, results_folder: Path) -> Iterator[str]:
    """Show each screen in turn and say its name."""
    services = program.services
    case = services.cases.find(BERG, "IPD9001")
    yield from _worklist(program)
    program.new_referral()
    settle(program)
    yield "referral_new"
    program.window.show_screen("worklist")
    program.edit_referral(services.cases.get(BERG, case.id))
    settle(program)
    yield "referral_edit"
    program.window.show_screen("worklist")
    yield from _case(program, case.id)
    yield from _material(program)
    program.import_folder(results_folder)
    settle(program)
    yield "import"
    program.window.show_screen("meetings")
    settle(program)
    yield "meetings"
    for meeting in services.meetings.all(BERG):
        program.open_meeting(meeting.id)
        settle(program)
        yield f"board_{meeting.state.value}"
    yield from _safety(program)
    program.window.show_screen("worklist")


def _safety(program: Program) -> Iterator[str]:
    for name in ("directory", "laboratory", "accounts", "audit", "backups"):
        program.window.show_screen(name)
        settle(program)
        yield name
        tabs = program.window.findChild(QTabBar, f"{name}_tabs")
        for place in range(1, tabs.count() if tabs else 0):
            tabs.setCurrentIndex(place)
            settle(program)
            yield f"{name}_{place}"


def _worklist(program: Program) -> Iterator[str]:
    program.window.show_screen("worklist")
    table = program.window.findChild(QTableView, "cases")
    settle(program, lambda: table.model().rowCount() > 0)
    yield "worklist"
    table.setFocus()
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Space)
    settle(program)
    yield "worklist_preview"
    QTest.keyClick(table, Qt.Key.Key_Space)


def _case(program: Program, case_id: UUID) -> Iterator[str]:
    program.open_case(case_id)
    tabs = program.window.findChild(CaseTabs)
    for name in CASE_TABS:
        settle(program)
        yield f"case_{name}"
        tabs.turn(1)


def _material(program: Program) -> Iterator[str]:
    """Cases without results; the demonstration has them, a day of a test's own has not."""
    page = program.services.cases.search(BERG, CaseQuery())
    there = {case.reference: case.id for case in page.cases}
    for reference, tab in (("IPH9012", "material"), ("IPD9013", "material"), ("IPD9010", "overview")):
        if reference in there:
            program.open_case(there[reference])
            tabs = program.window.findChild(CaseTabs)
            tabs.turn(CASE_TABS.index(tab) - CASE_TABS.index("overview"))
            settle(program)
            yield f"case_{tab}_{reference}"


def demonstration(folder: Path) -> tuple[Services, Path]:
    """The demonstration's services and its results folder."""
    for _ in make_demonstration(folder):
        pass
    return open_services(Address(path=folder / DATABASE_NAME)), next(folder.glob("*_results"))


def render_all(folder: Path, size: tuple[int, int]) -> None:
    """Write a picture of every screen × language × theme into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    services, results_folder = demonstration(folder / "demonstration")
    for scheme, language in product(SCHEMES, LANGUAGES):
        preferences = Preferences(folder / f"{scheme}_{language}.ini")
        preferences.scheme = scheme
        preferences.language = language
        program = Program(app, services, BERG, preferences)
        program.window.resize(*size)
        program.show()
        for name in screens(program, results_folder):
            program.window.grab().save(str(folder / f"{name}_{language}_{scheme}.png"))
        program.close()
        for name, window in _ways_in(folder, preferences):
            window.resize(*size)
            window.show()
            QTest.qWait(50)
            window.grab().save(str(folder / f"{name}_{language}_{scheme}.png"))
            window.close()
    services.close()


def _ways_in(folder: Path, preferences: Preferences) -> Iterator[tuple[str, QWidget]]:
    """The windows shown while nobody is signed in."""
    background = Background()
    address = Address(path=folder / "demonstration" / DATABASE_NAME)
    window = SignInWindow(DatabaseDoor(address), background, preferences, Reason(Why.IDLE, 10), "kberg")
    yield "sign_in", window
    set_up = SettingUp(address, BERG, background, background)
    yield "set_up", set_up.window(preferences)
    background.wait()


if __name__ == "__main__":
    width, height = map(int, (sys.argv[2] if len(sys.argv) > 2 else "1440x880").split("x"))
    render_all(Path(sys.argv[1]), (width, height))
