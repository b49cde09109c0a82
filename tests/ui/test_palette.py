"""Ctrl+K from anywhere: what is found, how it is chosen, and where the focus goes."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QTableView, QWidget

from mtb.domain.meetings import MeetingDraft
from mtb.program.program import Program
from mtb.ui.kit.palette import Found, Group, Palette
from tests.ui.desk import Desk
from tests.ui.looks import clipped, guessing_labels, nameless_fields
from tests.ui.worklist_desk import ACTOR, change_hub, three_cases  # noqa: F401 - fixtures

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(qtbot, qapp, records, preferences):
    records.meetings.plan(ACTOR, MeetingDraft(dt.datetime(2031, 11, 25, 14, 0), "Videorom 7"))
    preferences.language = "en"
    program = Program(qapp, records, ACTOR, preferences)
    program.show()
    program.window.activateWindow()
    desk = Desk(qtbot, program.window)
    desk.program = program
    desk.sees(lambda: desk.is_there("cases") and len(desk.rows("cases")) == 3 and not program.is_busy())
    yield desk
    program.close()


def lines(desk: Desk) -> list[str]:
    found = desk.find(QListWidget, "palette_found")
    items = [found.item(row) for row in range(found.count())]
    return [item.data(Qt.ItemDataRole.AccessibleTextRole) or f"[{item.text()}]" for item in items]


def open_palette(desk: Desk) -> None:
    desk.program.window.commands.action("search").trigger()
    desk.sees(lambda: desk.is_there("palette_search"))
    desk.sees(lambda: desk.find(QWidget, "palette_search").hasFocus())


def write(desk: Desk, words: str) -> None:
    QTest.keyClicks(desk.find(QWidget, "palette_search"), words)


def test_cases_meetings_and_commands_stand_in_groups(desk: Desk) -> None:
    open_palette(desk)
    desk.sees(lambda: any("Videorom 7" in line for line in lines(desk)))
    assert lines(desk)[0] == "[Meetings]"
    write(desk, "tråd")
    desk.sees(lambda: lines(desk)[0] == "[Cases]")
    assert lines(desk)[1].startswith("IPH0412, Tråd, Anna · Melanom · Material · Reminder to pathology")
    assert not any("Videorom" in line for line in lines(desk))


def test_enter_opens_the_case_even_before_the_answer_is_there(desk: Desk) -> None:
    open_palette(desk)
    write(desk, "IPO0091")
    desk.press(Qt.Key.Key_Return)
    desk.sees(lambda: desk.program.window.current_key() == "case")
    desk.sees(lambda: "IPO0091" in desk.text("banner_reference"))
    assert not desk.is_there("palette")


def test_arrows_walk_over_the_headings_to_a_meeting(desk: Desk) -> None:
    open_palette(desk)
    write(desk, "video")
    desk.sees(lambda: len(lines(desk)) == 2)
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Return)
    desk.sees(lambda: desk.program.window.current_key() == "board")


def test_a_command_is_run_by_its_words(desk: Desk) -> None:
    open_palette(desk)
    write(desk, "columns")
    desk.sees(lambda: lines(desk) == ["[Commands]", "Columns …, Ctrl+Shift+K"])
    desk.press(Qt.Key.Key_Return)
    desk.sees(lambda: desk.is_there("columns_form"))


def test_esc_gives_the_focus_back(desk: Desk) -> None:
    table = desk.stand_on("cases", 1)
    open_palette(desk)
    write(desk, "x")
    desk.press(Qt.Key.Key_Escape)
    desk.sees(lambda: not desk.is_there("palette"))
    desk.sees(lambda: QApplication.focusWidget() is table)
    assert desk.find(QTableView, "cases").currentIndex().row() == 1


def test_nothing_found_says_so(desk: Desk) -> None:
    open_palette(desk)
    write(desk, "qwzx")
    desk.sees_text("Nothing is called so.")
    desk.press(Qt.Key.Key_Return)
    assert desk.is_there("palette")


def test_it_answers_on_every_screen(desk: Desk) -> None:
    for screen in ("meetings", "audit", "backups"):
        desk.program.window.show_screen(screen)
        desk.sees(lambda screen=screen: desk.program.window.current_key() == screen)
        open_palette(desk)
        palette = desk.find(Palette, "palette")
        assert clipped(palette) == []
        assert nameless_fields(palette) == []
        assert guessing_labels(palette) == []
        palette.reject()


def test_late_answers_to_earlier_words_are_not_chosen(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 700)
    window.show()
    palette = Palette(window, "Find", "hint")
    palette.open()
    asked, done = [], []
    palette.asked.connect(asked.append)

    def group(name: str) -> list[Group]:
        return [Group("Cases", [Found(name, "", lambda: done.append(name))])]

    palette.show_found("", group("first"))
    field = palette.findChild(QWidget, "palette_search")
    QTest.keyClicks(field, "ab")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert asked == ["ab"]
    palette.show_found("a", group("stale"))
    assert done == []
    palette.show_found("ab", group("right"))
    assert done == ["right"]
