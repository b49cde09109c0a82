"""Leads the program to each of its screens, for pictures and for checks of how they look.

``python -m tests.ui.gallery FOLDER`` renders every screen in both languages and both themes.
"""

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from mtb.app import Program
from mtb.domain.people import Actor
from mtb.services.demonstration import DATABASE_NAME, make_demonstration
from mtb.store.database import Address
from mtb.ui.kit.preferences import Preferences
from mtb.ui.screens.case.tabs import CaseTabs
from mtb.wiring import Services, open_services

BERG = Actor("demo", "K. Berg")
LANGUAGES = ("nb", "en")
SCHEMES = ("light", "dark")


def settle(program: Program, seen: Callable[[], bool] = lambda: True, seconds: float = 10) -> None:
    """Let background work end and its answers arrive, until something is seen."""
    end = time.monotonic() + seconds
    while True:
        program.wait()
        QTest.qWait(20)
        if seen() and not program.is_busy():
            return
        assert time.monotonic() < end, "the screen never settled"


def screens(program: Program, results_folder: Path) -> Iterator[str]:
    """Show each screen in turn and say its name."""
    window, services = program.window, program.services
    cases = {case.reference: case for case in services.cases.search(BERG, _everything()).cases}
    window.show_screen("worklist")
    table = window.findChild(QTableView, "cases")
    settle(program, lambda: table.model().rowCount() == len(cases))
    yield "worklist"
    table.setFocus()
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Space)
    settle(program)
    yield "worklist_preview"
    QTest.keyClick(table, Qt.Key.Key_Space)
    program.new_referral()
    settle(program)
    yield "referral_new"
    window.show_screen("worklist")
    program.edit_referral(services.cases.get(BERG, cases["IPD9001"].id))
    settle(program)
    yield "referral_edit"
    window.show_screen("worklist")
    yield from _case(program, cases["IPD9001"].id)
    program.import_folder(results_folder)
    settle(program)
    yield "import"
    window.show_screen("meetings")
    settle(program)
    yield "meetings"
    for meeting in services.meetings.all(BERG):
        program.open_meeting(meeting.id)
        settle(program)
        yield f"board_{meeting.state.value}"
    window.show_screen("worklist")


def _case(program: Program, case_id: object) -> Iterator[str]:
    program.open_case(case_id)
    settle(program)
    tabs = program.window.findChild(CaseTabs)
    for place in range(6):
        yield f"case_{place + 1}"
        tabs.turn(1)
        settle(program)


def demonstration(folder: Path) -> tuple[Services, Path]:
    """The demonstration's services and its results folder."""
    for _ in make_demonstration(folder):
        pass
    return open_services(Address(path=folder / DATABASE_NAME)), next(folder.glob("*_results"))


def _everything():
    from mtb.domain.cases import CaseQuery

    return CaseQuery()


def render_all(folder: Path, size: tuple[int, int] = (1440, 880)) -> None:
    """Write a picture of every screen × language × theme into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    services, results_folder = demonstration(folder / "demonstration")
    for scheme in SCHEMES:
        for language in LANGUAGES:
            preferences = Preferences(folder / f"{scheme}_{language}.ini")
            preferences.scheme = scheme
            preferences.language = language
            program = Program(app, services, BERG, preferences)
            program.window.resize(*size)
            program.show()
            for name in screens(program, results_folder):
                program.window.grab().save(str(folder / f"{name}_{language}_{scheme}.png"))
            program.close()
    services.close()


if __name__ == "__main__":
    render_all(
        Path(sys.argv[1]), tuple(map(int, sys.argv[2].split("x"))) if len(sys.argv) > 2 else (1440, 880)
    )
