"""The list of board meetings, as the secretary uses it: by keyboard, nothing typed twice."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from mtb.domain.meetings import Attendee, BoardRole, MeetingDraft
from mtb.store.address import Address
from mtb.ui.kit.background import Background
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.kit.preferences import Preferences
from mtb.ui.screens.meetings.list_screen import MeetingsScreen
from mtb.ui.screens.meetings.meeting_form import next_draft
from mtb.wiring import Services, create_database, open_services
from tests.factories import person
from tests.ui.desk import Desk
from tests.ui.looks import clipped, guessing_labels, nameless_fields, never_reached

KARI = person("kberg", "K. Berg")
REGULARS = (
    Attendee("Å. Test", BoardRole.ONCOLOGIST, "OUS"),
    Attendee("T. Fiktiv", BoardRole.TREATING_PHYSICIAN, "Haukeland"),
)


@pytest.fixture
def hub(qapp: QApplication) -> ChangeHub:
    return ChangeHub()


@pytest.fixture
def services(tmp_path: Path, hub: ChangeHub):
    address = Address(path=tmp_path / "board.mtb")
    create_database(address)
    opened = open_services(address, hub.announce)
    yield opened
    opened.close()


@pytest.fixture
def screen(qtbot, services: Services, hub: ChangeHub, background: Background, preferences: Preferences):
    shown = MeetingsScreen(services.meetings, KARI, background, hub, preferences)
    qtbot.addWidget(shown)
    shown.resize(1200, 700)
    shown.show()
    shown.activateWindow()
    shown.setFocus()
    yield shown
    background.wait()


@pytest.fixture
def desk(qtbot, screen: MeetingsScreen) -> Desk:
    return Desk(qtbot, screen)


def plan(services: Services, starts_at: dt.datetime, people: tuple[Attendee, ...] = ()):
    return services.meetings.plan(KARI, MeetingDraft(starts_at, "Room 4", "Å. Test", "K. Berg", people))


def form_opens(desk: Desk) -> QWidget:
    desk.press(Qt.Key.Key_N)
    desk.sees(lambda: "meeting_form" in str(QApplication.activeWindow()), "no form")
    form = QApplication.activeWindow()
    assert form is not None
    return form


def test_an_empty_list_says_how_to_begin(desk: Desk) -> None:
    desk.sees_text("No board meeting is planned yet")


def test_n_plans_a_meeting_for_next_tuesday_and_opens_it(
    desk: Desk, screen: MeetingsScreen, services: Services
) -> None:
    opened: list[object] = []
    screen.meeting_chosen.connect(opened.append)
    form_opens(desk)
    assert desk.text("meeting_time") == "14:00"
    assert desk.text("meeting_place") == "Video, Norsk helsenett"
    assert desk.text("minute_taker") == "K. Berg"
    desk.type_into("meeting_day", "24.11.2026")
    desk.type_into("meeting_chair", "Å. Test")
    desk.type_into("person_name_1", "Å. Test")
    desk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.sees(lambda: len(opened) == 1)
    [meeting] = services.meetings.all(KARI)
    assert opened == [meeting.id]
    assert meeting.starts_at == dt.datetime(2026, 11, 24, 14, 0)
    assert meeting.chair == "Å. Test"
    assert meeting.attendees == (Attendee("Å. Test", BoardRole.ONCOLOGIST),)
    desk.sees(lambda: len(desk.rows("meetings")) == 1)
    assert desk.rows("meetings")[0][0] == "Tue 24 Nov 2026, Week 48"


def test_a_second_meeting_at_the_same_time_is_refused_and_the_form_stays(
    desk: Desk, services: Services
) -> None:
    plan(services, dt.datetime(2026, 11, 24, 14, 0))
    desk.sees(lambda: len(desk.rows("meetings")) == 1)
    form_opens(desk)
    desk.type_into("meeting_day", "241126")
    desk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.sees_text("There is a meeting at this time already.")
    assert desk.text("meeting_day") == "24.11.2026"


def test_a_time_that_is_none_is_said_beside_its_field(desk: Desk, services: Services) -> None:
    form_opens(desk)
    desk.type_into("meeting_time", "25:00")
    desk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.sees_text("Not a time. Write 14:00.")
    assert services.meetings.all(KARI) == []


def test_the_next_meeting_is_filled_in_from_the_latest(services: Services) -> None:
    plan(services, dt.datetime(2026, 11, 24, 14, 0), REGULARS)
    draft = next_draft(dt.date(2026, 11, 20), services.meetings.all(KARI), "Video", "somebody")
    assert draft.starts_at == dt.datetime(2026, 12, 1, 14, 0)
    assert (draft.place, draft.chair, draft.minute_taker) == ("Room 4", "Å. Test", "K. Berg")
    assert draft.attendees == REGULARS[:1]


def test_the_list_stands_on_the_soonest_open_meeting_and_enter_opens_it(
    desk: Desk, screen: MeetingsScreen, services: Services
) -> None:
    counts: list[int] = []
    screen.open_count.connect(counts.append)
    opened: list[object] = []
    screen.meeting_chosen.connect(opened.append)
    sooner = plan(services, dt.datetime(2026, 11, 24, 14, 0))
    desk.sees(lambda: counts[-1:] == [1])
    plan(services, dt.datetime(2026, 12, 1, 14, 0))
    desk.sees(lambda: counts[-1:] == [2])
    desk.find(type(screen._table), "meetings").setFocus()
    desk.press(Qt.Key.Key_Return)
    assert opened == [sooner.id]


def test_the_list_and_its_form_pass_the_looks(desk: Desk, services: Services) -> None:
    plan(services, dt.datetime(2026, 11, 24, 14, 0), REGULARS)
    desk.sees(lambda: len(desk.rows("meetings")) == 1)
    form = form_opens(desk)
    for window in (desk.window, form):
        assert clipped(window) == []
        assert set(nameless_fields(window)) <= {"QHeaderView"}  # read out with its table
        assert guessing_labels(window) == []
    assert never_reached(form) == []
