"""The screen of people and places, used with the keyboard."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QTabBar

from mtb.domain.places import Physician, Place, PlaceKind
from mtb.domain.rights import Role
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.kit.theme import apply_theme
from mtb.ui.screens.directory.screen import DirectoryScreen
from mtb.ui.screens.directory.words import EntryWords
from tests.factories import person, referral_draft
from tests.ui.desk import Desk
from tests.ui.hospital import in_a_window
from tests.ui.looks import clipped, guessing_labels, nameless_fields, never_reached

CONTROL = Qt.KeyboardModifier.ControlModifier
TODAY = dt.date(2026, 11, 22)
KARI = Physician("Kari Test", "Overlege", "1234567", "kari@sykehus.example", "900", "Haukeland", "Kreft")


@pytest.fixture
def notices() -> list:
    return []


@pytest.fixture
def open_screen(qtbot, services, background, notices):
    opened = []

    def show(actor) -> Desk:
        screen = DirectoryScreen(services.directory, actor, background, ChangeHub())
        screen.notice.connect(lambda kind, text, action: notices.append((kind, text, action)))
        window = in_a_window(screen)
        opened.append(window)
        qtbot.addWidget(window)
        desk = Desk(qtbot, window)
        desk.screen = screen
        desk.sees(lambda: len(desk.rows("hospitals")) >= 23)
        return desk

    yield show
    background.wait()
    for window in opened:
        for dialog in window.findChildren(QDialog):
            dialog.reject()


@pytest.fixture
def desk(open_screen, berg) -> Desk:
    return open_screen(berg)


@pytest.fixture
def people(services, berg):
    """A physician in use, and one who has left."""
    services.directory.save_physician(berg, KARI)
    services.directory.save_physician(
        berg, Physician("Anne Sluttet", hospital="Førde", valid_to=dt.date(2024, 12, 31))
    )
    services.cases.register(berg, referral_draft(physician="Kari Test", department="Kreft"))


def go_to_physicians(desk: Desk, count: int) -> None:
    desk.press(Qt.Key.Key_PageUp, CONTROL)
    desk.sees(lambda: desk.is_there("physicians") and len(desk.rows("physicians")) == count)


def focus() -> str:
    return QApplication.focusWidget().objectName()


def only_physician(services, berg) -> Physician:
    found = services.directory.physicians(berg)
    assert len(found) == 1
    return found[0].physician


def test_the_inclusion_sites_stand_there_with_their_letters(desk):
    letters = {row[0].split(",")[0]: row[3] for row in desk.rows("hospitals")}
    assert letters["Haukeland"] == "H"
    assert letters["Akershus universitetssykehus"] == "A"


def test_the_list_shows_the_most_used_first_and_what_has_ended_last(people, desk):
    go_to_physicians(desk, 2)
    first, last = desk.rows("physicians")
    assert first[0] == "Kari Test, Overlege"
    assert first[4] == "1"
    assert last[0] == "Anne Sluttet"
    assert last[5] == "ended, 31.12.2024"
    desk.sees(lambda: desk.text("physicians_name") == "Kari Test")
    assert desk.text("physicians_about").startswith("chosen 1 time")
    desk.sees_text("1 ended")


def test_a_physician_is_added_by_keyboard_alone(desk, services, berg, notices):
    go_to_physicians(desk, 0)
    desk.screen.new()
    assert focus() == "physicians_name"
    for text in ("Kari Test", "Overlege", "1234567"):
        QTest.keyClicks(QApplication.focusWidget(), text)
        desk.press(Qt.Key.Key_Tab)
    assert focus() == "physicians_hospital"
    QTest.keyClicks(QApplication.focusWidget(), "hau")
    desk.sees(lambda: desk.is_there("completions"))
    desk.press(Qt.Key.Key_Return)
    assert desk.text("physicians_hospital") == "Haukeland"
    desk.screen.save()
    desk.sees(lambda: len(desk.rows("physicians")) == 1)
    assert focus() == "physicians_hospital"
    saved = only_physician(services, berg)
    assert (saved.name, saved.title, saved.hpr, saved.hospital) == (
        "Kari Test",
        "Overlege",
        "1234567",
        "Haukeland",
    )
    assert notices[-1][:2] == ("success", "Saved: Kari Test")
    assert notices[-1][2] is None


def test_a_correction_can_be_undone(people, desk, services, berg, notices):
    go_to_physicians(desk, 2)
    desk.press(Qt.Key.Key_Return)
    assert focus() == "physicians_name"
    desk.type_into("physicians_title", "Professor")
    desk.click("physicians_save")
    desk.sees(lambda: len(notices) == 1)
    assert services.directory.physicians(berg, "kari")[0].physician.title == "Professor"
    desk.sees(lambda: not desk.find(QPushButton, "physicians_save").isEnabled())
    notices[-1][2].do()
    desk.sees(lambda: desk.text("physicians_title") == "Overlege")
    assert services.directory.physicians(berg, "kari")[0].physician.title == "Overlege"


def test_ending_takes_one_key_and_can_be_undone(people, desk, services, berg, notices):
    go_to_physicians(desk, 2)
    desk.screen.end()
    desk.sees(lambda: len(notices) == 1)
    assert services.directory.physicians(berg, "kari")[0].physician.valid_to == services.directory.today()
    assert notices[-1][1] == "Kari Test is not offered after today."
    notices[-1][2].do()
    desk.sees(lambda: len(notices) == 2)
    assert services.directory.physicians(berg, "kari")[0].physician.valid_to is None


def test_searching_narrows_the_list_that_is_shown(people, desk):
    go_to_physicians(desk, 2)
    desk.screen.focus_search()
    QTest.keyClicks(QApplication.focusWidget(), "førde anne")
    desk.sees(lambda: [row[0] for row in desk.rows("physicians")] == ["Anne Sluttet"])
    desk.press(Qt.Key.Key_Return)
    assert focus() == "physicians"


def test_what_cannot_be_so_is_said_at_its_field_and_stays(people, desk):
    go_to_physicians(desk, 2)
    desk.type_into("physicians_email", "kari")
    desk.click("physicians_save")
    desk.sees_text("This is not an e-mail address.")
    assert focus() == "physicians_email"
    assert desk.text("physicians_email") == "kari"
    assert desk.find(QPushButton, "physicians_save").isEnabled()


def test_a_half_typed_date_is_not_saved(people, desk, services, berg):
    go_to_physicians(desk, 2)
    desk.type_into("physicians_valid_to", "31.1")
    desk.screen.save()
    desk.sees_text("Not a whole date. Write 24.11.2026.")
    assert services.directory.physicians(berg, "kari")[0].physician.version == 1


def test_what_is_written_waits_while_one_looks_at_another(people, desk):
    go_to_physicians(desk, 2)
    desk.type_into("physicians_title", "Professor")
    desk.stand_on("physicians", 1)
    assert desk.text("physicians_name") == "Anne Sluttet"
    desk.stand_on("physicians", 0)
    assert desk.text("physicians_title") == "Professor"
    desk.click("physicians_revert")
    assert desk.text("physicians_title") == "Overlege"


def test_nobody_leaves_unsaved_text_without_being_asked(people, desk):
    go_to_physicians(desk, 2)
    gone = []
    assert desk.screen.may_leave(lambda: gone.append(1))
    desk.type_into("physicians_title", "Professor")
    assert not desk.screen.may_leave(lambda: gone.append(1))
    desk.sees(lambda: desk.is_there("question_title"))
    desk.click("answer_stay")
    assert gone == []
    assert desk.text("physicians_title") == "Professor"
    assert not desk.screen.may_leave(lambda: gone.append(1))
    desk.sees(lambda: desk.is_there("answer_drop"))
    desk.click("answer_drop")
    assert gone == [1]
    assert desk.text("physicians_title") == "Overlege"


def test_two_who_write_at_once_see_both_texts(people, desk, services, berg):
    go_to_physicians(desk, 2)
    desk.type_into("physicians_title", "Professor")
    seen = services.directory.physicians(berg, "kari")[0].physician
    services.directory.save_physician(berg, replace(seen, title="Seksjonsoverlege", phone="911"))
    desk.click("physicians_save")
    desk.sees_text("Saved by somebody else: Seksjonsoverlege")
    assert desk.text("physicians_title") == "Professor"
    desk.sees(lambda: desk.find(QPushButton, "physicians_save").isEnabled())
    desk.click("physicians_save")
    desk.sees(lambda: services.directory.physicians(berg, "kari")[0].physician.title == "Professor")


def test_only_a_department_has_a_hospital_and_only_a_hospital_a_site(desk):
    desk.screen.new()
    assert desk.is_there("hospitals_site")
    assert not desk.is_there("hospitals_parent")
    desk.choose("hospitals_kind", "Department")
    assert desk.is_there("hospitals_parent")
    assert not desk.is_there("hospitals_site")
    desk.type_into("hospitals_name", "Kreft")
    desk.screen.save()
    desk.sees_text("Name the hospital that the department belongs to.")


def test_the_column_titles_sort_and_what_has_ended_stays_last(people, desk):
    go_to_physicians(desk, 2)
    table = desk.stand_on("physicians", 0)
    table.sort_requested.emit("name", False)
    table.records.mark_sorted("name", descending=False)
    table.sort_requested.emit("name", False)
    desk.sees(lambda: [row[0] for row in desk.rows("physicians")][-1] == "Anne Sluttet")


def test_who_may_only_read_sees_why(people, open_screen):
    desk = open_screen(person("les", "L. Les", Role.READER))
    go_to_physicians(desk, 2)
    new = desk.find(QPushButton, "new_entry")
    assert not new.isEnabled()
    assert "to register and correct referrals" in new.toolTip()
    assert desk.find(QLineEdit, "physicians_name").isReadOnly()
    assert not desk.find(QPushButton, "physicians_end").isEnabled()
    desk.screen.new()
    assert desk.text("physicians_name") == "Kari Test"


@pytest.fixture
def pathology(services, berg):
    services.directory.save_place(berg, Place(PlaceKind.PATHOLOGY, "Avdeling for patologi", "Pat"))


@pytest.mark.usefixtures("people", "pathology")
@pytest.mark.parametrize("tab", [0, 1, 2])
@pytest.mark.parametrize("size", [1.0, 1.5])
def test_every_list_is_fit_to_be_seen(qapp, open_screen, berg, tab, size):
    apply_theme(qapp, "light", size)
    desk = open_screen(berg)
    desk.window.resize(round(1084 * size), round(690 * size))
    desk.find(QTabBar, "directory_tabs").setCurrentIndex(tab)
    name = ("hospitals", "laboratories", "physicians")[tab]
    desk.sees(lambda: desk.is_there(f"{name}_name") and len(desk.text(f"{name}_name")) > 2)
    assert clipped(desk.window) == []
    assert nameless_fields(desk.window) == []
    assert guessing_labels(desk.window) == []
    assert never_reached(desk.window) == []


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (None, None, ""),
        (dt.date(2020, 1, 1), None, "since 01.01.2020"),
        (dt.date(2027, 1, 1), None, "from 01.01.2027"),
        (None, dt.date(2027, 1, 1), "until 01.01.2027"),
        (None, TODAY, "until 22.11.2026"),
        (dt.date(2020, 1, 1), dt.date(2026, 11, 21), "ended 21.11.2026"),
    ],
)
def test_validity_is_said_in_words(qapp, first, last, said):
    assert EntryWords().validity(replace(KARI, valid_from=first, valid_to=last), TODAY) == said
