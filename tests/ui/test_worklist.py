"""The worklist as a secretary uses it: with the keyboard, on a real database."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from mtb.domain.audit import Action, AuditQuery
from mtb.domain.cases import CaseSummary
from mtb.domain.meetings import MeetingDraft
from mtb.domain.national_identity import synthetic_number
from mtb.domain.patients import PatientDraft, Sex
from mtb.domain.referrals import Consent, ConsentAnswer, ConsentKind, Referral, ReferralDraft, Urgency
from mtb.domain.rights import Role
from mtb.domain.stages import CaseEvent, EventKind, ExitReason, Stage
from mtb.program.program import Program
from mtb.services.clock import system_clock
from mtb.store.address import Address
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.screens.worklist.overview import WorklistServices
from mtb.ui.screens.worklist.screen import WorklistScreen
from mtb.wiring import Services, create_database, open_services
from tests.factories import bring_to, person
from tests.ui.desk import Desk
from tests.ui.looks import clipped, guessing_labels, nameless_fields

ACTOR = person("kberg", "K. Berg")
TODAY = dt.date.today()  # noqa: DTZ011
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def hub(qapp) -> ChangeHub:
    return ChangeHub()


@pytest.fixture
def services(tmp_path: Path, hub: ChangeHub):
    address = Address(path=tmp_path / "records.mtb")
    create_database(address)
    opened = open_services(address, hub.announce)
    yield opened
    opened.close()


@pytest.fixture
def desk(qtbot, services: Services, background, hub, preferences) -> Desk:
    screen = WorklistScreen(needed(services), ACTOR, background, hub, preferences)
    qtbot.addWidget(screen)
    screen.resize(1240, 700)
    screen.show()
    screen.activateWindow()
    screen.setFocus()
    desk = Desk(qtbot, screen)
    desk.sees(lambda: not background.busy, "the worklist was never read")
    return desk


def needed(services: Services) -> WorklistServices:
    return WorklistServices(services.cases, services.flow, services.meetings, services.views)


def register(services: Services, surname: str, inpred_id: str, diagnosis: str = "Melanoma", **others):
    referral = Referral(TODAY, "Testby sykehus", "T. Lege", diagnosis, "Is there a possibility?", **others)
    number = synthetic_number(11, 9, 1965, 100 * len(surname))
    patient = PatientDraft(surname, "Prøve", number, dt.date(1965, 9, 11), Sex.FEMALE)
    return services.cases.register(ACTOR, ReferralDraft(patient, referral, inpred_id))


def move(services: Services, case: CaseSummary, kind: EventKind, days_ago: int = 0, **more: object) -> None:
    """Let something have happened to a case."""
    at = system_clock() - dt.timedelta(days=days_ago)
    reason = ExitReason.DIED if kind is EventKind.CLOSED else None
    with services.database.writing() as unit:
        unit.history.enter(case.id, CaseEvent(at, kind, "K. Berg", "", reason=reason, **more), ACTOR)


def references(desk: Desk) -> list[str]:
    return [row[0].split(",")[0] for row in desk.rows("cases")]


def focus_name() -> str:
    from PySide6.QtWidgets import QApplication

    widget = QApplication.focusWidget()
    return widget.objectName() if widget else ""


def test_an_empty_worklist_says_how_to_begin(desk: Desk) -> None:
    words = desk.find(QTableView, "cases").accessibleDescription()
    assert "Ctrl+N" in words
    assert "results folder" in words


def test_a_new_case_comes_up_by_itself_and_the_person_stays_where_they_are(desk: Desk, services) -> None:
    register(services, "Aa", "IPD0001")
    register(services, "Bbb", "IPD0002")
    desk.sees(lambda: len(desk.rows("cases")) == 2)
    table = desk.stand_on("cases", 1)
    here = references(desk)[1]
    register(services, "Cccc", "IPD0003")
    desk.sees(lambda: len(desk.rows("cases")) == 3)
    assert references(desk)[table.currentIndex().row()] == here
    assert table.hasFocus()


def test_a_row_tells_patient_diagnosis_stage_and_next_step(desk: Desk, services) -> None:
    given = Consent(ConsentKind.PROFILING, ConsentAnswer.GIVEN, TODAY)
    register(
        services, "Test", "IPD0001", "Glioblastoma", icd10="C71.1", consents=(given,), urgency=Urgency.URGENT
    )
    desk.sees(lambda: len(desk.rows("cases")) == 1)
    row = desk.rows("cases")[0]
    assert row[0] == "IPD0001, Urgent"
    assert row[1] == "Test, Prøve, 118965 *****"
    assert row[2] == "Glioblastoma, C71.1"
    assert row[3:6] == ["Testby sykehus", "Referred", "0 d"]
    assert row[7] == "Name the block and where it lies"


def test_a_case_without_referral_says_so(desk: Desk, services) -> None:
    with services.database.writing() as unit:
        unit.cases.add("IPD0009", None, Stage.INTERPRETATION, system_clock())
    desk.sees(lambda: len(desk.rows("cases")) == 1)
    assert desk.rows("cases")[0][2] == "Referral missing"
    assert desk.rows("cases")[0][7] == "Add the referral"


def test_the_list_is_searched_while_typing_and_esc_clears(desk: Desk, services) -> None:
    register(services, "Tråd", "IPD0001", "Glioblastoma")
    register(services, "Annen", "IPD0002", "Melanoma")
    desk.sees(lambda: len(desk.rows("cases")) == 2)
    desk.window.command("filter_list")
    assert focus_name() == "search"
    desk.qtbot.keyClicks(desk.find(QWidget, "search"), "tråd glio")
    desk.sees(lambda: references(desk) == ["IPD0001"])
    assert desk.text("footer").startswith("1 of 2")
    desk.qtbot.keyClicks(desk.find(QWidget, "search"), "zzz")
    desk.sees(lambda: desk.rows("cases") == [])
    assert "No case matches" in desk.find(QTableView, "cases").accessibleDescription()
    desk.press(Qt.Key.Key_Escape)
    desk.sees(lambda: len(desk.rows("cases")) == 2)
    desk.press(Qt.Key.Key_Down)
    assert focus_name() == "cases"


def test_a_stage_narrows_the_list_until_it_is_pressed_again(desk: Desk, services) -> None:
    register(services, "Aa", "IPD0001")
    ready = register(services, "Bbb", "IPD0002")
    with services.database.writing() as unit:
        bring_to(unit, ready.id, Stage.READY, system_clock())
    desk.sees(lambda: desk.text("stage_ready_count") == "1")
    desk.find(QWidget, "stage_ready").setFocus()
    desk.press(Qt.Key.Key_Return)
    desk.sees(lambda: references(desk) == ["IPD0002"])
    desk.press(Qt.Key.Key_Return)
    desk.sees(lambda: len(references(desk)) == 2)


def test_another_stage_takes_the_place_of_the_first_and_show_all_clears(desk: Desk, services) -> None:
    ready = register(services, "Bbb", "IPD0002")
    with services.database.writing() as unit:
        bring_to(unit, ready.id, Stage.READY, system_clock())
    desk.click("stage_referred")
    desk.sees(lambda: desk.rows("cases") == [])
    desk.click("stage_ready")
    desk.sees(lambda: references(desk) == ["IPD0002"])
    desk.click("show_all")
    desk.sees(lambda: not desk.is_there("show_all"))
    assert references(desk) == ["IPD0002"]


def test_closed_cases_are_found_by_searching_only(desk: Desk, services) -> None:
    closed = register(services, "Aa", "IPD0001")
    register(services, "Bbb", "IPD0002")
    with services.database.writing() as unit:
        bring_to(unit, closed.id, Stage.CLOSED, system_clock())
    desk.sees(lambda: references(desk) == ["IPD0002"])
    desk.window.command("filter_list")
    desk.qtbot.keyClicks(desk.find(QWidget, "search"), "IPD0001")
    desk.sees(lambda: references(desk) == ["IPD0001"])


def test_enter_opens_and_space_previews(desk: Desk, services) -> None:
    case = register(services, "Test", "IPD0001", clinical_history="Three lines.")
    desk.sees(lambda: len(desk.rows("cases")) == 1)
    desk.stand_on("cases", 0)
    with desk.qtbot.waitSignal(desk.window.case_chosen) as chosen:
        desk.press(Qt.Key.Key_Return)
    assert chosen.args == [case.id]
    desk.press(Qt.Key.Key_Space)
    desk.sees_text("Is there a possibility?")
    assert "TEST, Prøve" in desk.words()
    desk.press(Qt.Key.Key_Escape)
    assert not desk.is_there("preview")


def test_the_headers_sort_in_the_database(desk: Desk, services) -> None:
    for surname, reference in (("Cc", "IPD0001"), ("Aaa", "IPD0002"), ("Bbbb", "IPD0003")):
        register(services, surname, reference)
    desk.sees(lambda: len(desk.rows("cases")) == 3)
    header = desk.find(QTableView, "cases").horizontalHeader()
    header.sectionClicked.emit(1)
    desk.sees(lambda: references(desk) == ["IPD0002", "IPD0003", "IPD0001"])
    assert "sorted by patient" in desk.text("footer")
    header.sectionClicked.emit(1)
    desk.sees(lambda: references(desk) == ["IPD0001", "IPD0003", "IPD0002"])


def test_the_days_in_a_stage_sort_both_ways(desk: Desk, services) -> None:
    new, old = register(services, "Aa", "IPD0001"), register(services, "Bbb", "IPD0002")
    move(services, new, EventKind.TAKEN_OFF_AGENDA)
    move(services, old, EventKind.TAKEN_OFF_AGENDA, 9)
    desk.sees(lambda: len(desk.rows("cases")) == 2)
    header = desk.find(QTableView, "cases").horizontalHeader()
    header.sectionClicked.emit(5)
    desk.sees(lambda: references(desk) == ["IPD0001", "IPD0002"])
    header.sectionClicked.emit(5)
    desk.sees(lambda: references(desk) == ["IPD0002", "IPD0001"])
    assert "sorted by days in stage" in desk.text("footer")


def test_the_board_day_stands_in_the_row(desk: Desk, services) -> None:
    given = Consent(ConsentKind.PROFILING, ConsentAnswer.GIVEN, TODAY)
    case = register(services, "Test", "IPD0001", consents=(given,))
    with services.database.writing() as unit:
        bring_to(unit, case.id, Stage.READY, system_clock())
    starts = dt.datetime(2031, 11, 25, 14, 0)
    meeting = services.meetings.plan(ACTOR, MeetingDraft(starts))
    services.meetings.put_on_agenda(ACTOR, meeting.id, case.id)
    desk.sees(lambda: [row[6] for row in desk.rows("cases")] == ["25 Nov 2031 14:00"])
    desk.sees(lambda: desk.text("stage_on_agenda_below") == "Tue 25 Nov")


def test_a_search_that_finds_very_many_says_that_there_are_more(desk: Desk, services, monkeypatch) -> None:
    for name in ("mtb.services.cases.COUNTED_TO", "mtb.ui.screens.worklist.list_words.COUNTED_TO"):
        monkeypatch.setattr(name, 2)
    for number in range(4):
        register(services, "Prøve", f"IPD900{number}")
    desk.type_into("search", "prøve")
    desk.sees(lambda: desk.text("footer").startswith("more than 2 of 4 cases"))
    desk.type_into("search", "IPD9001")
    desk.sees(lambda: desk.text("footer").startswith("1 of 4 cases"))


def test_pages_are_fetched_while_scrolling(qtbot, services, background, hub, preferences) -> None:
    now = system_clock()
    with services.database.writing() as unit:
        for number in range(450):
            unit.cases.add(f"IPD{number:04}", None, Stage.REFERRED, now - dt.timedelta(minutes=number))
    screen = WorklistScreen(needed(services), ACTOR, background, hub, preferences)
    qtbot.addWidget(screen)
    screen.resize(1240, 700)
    screen.show()
    desk = Desk(qtbot, screen)
    desk.sees(lambda: len(references(desk)) == 60)
    table = desk.stand_on("cases", 59)
    for shown in range(120, 421, 60):
        desk.sees(lambda shown=shown: len(references(desk)) >= shown)
        table.scrollToBottom()
    table.selectRow(390)
    here = references(desk)[390]
    register(services, "Ny", "IPH0001")
    desk.sees(lambda: desk.text("footer").startswith("451"))
    assert references(desk)[table.currentIndex().row()] == here


def test_the_rail_hears_how_many_cases_are_open(qtbot, desk: Desk, services) -> None:
    with qtbot.waitSignal(desk.window.counts_changed, check_params_cb=lambda count: count == 1):
        register(services, "Aa", "IPD0001")


# what the log knows


def logged(services: Services, action: Action) -> list[str]:
    """Which cases the log has entries of this kind about, the earliest first."""
    page = services.audit.entries(ACTOR, AuditQuery(action=action, most=1_000))
    return [one.reference for one in reversed(page.entries)]


def test_r05_a_case_opened_by_key_from_the_worklist_is_exactly_one_entry_more(
    qtbot, qapp, services, preferences
) -> None:
    register(services, "Aa", "IPD0001")
    register(services, "Bbb", "IPD0002")
    preferences.language = "en"
    program = Program(qapp, services, ACTOR, preferences)
    program.show()
    desk = Desk(qtbot, program.window)
    desk.sees(lambda: desk.is_there("cases") and len(desk.rows("cases")) == 2)
    before = services.audit.entries(ACTOR, AuditQuery(most=1)).entries[0].seq
    table = desk.stand_on("cases", 0)
    reference = references(desk)[0]
    QTest.keyClick(table, Qt.Key.Key_Return)
    desk.sees(lambda: desk.is_there("banner_reference") and not program.is_busy())
    entries = services.audit.entries(ACTOR, AuditQuery(most=100)).entries
    new = [(one.action, one.reference) for one in entries if one.seq > before]
    assert new == [(Action.OPENED, reference)]
    program.close()


def test_r05_copied_rows_are_one_entry_for_each_case(desk: Desk, services) -> None:
    for surname, reference in (("Aa", "IPD0001"), ("Bbb", "IPD0002"), ("Cccc", "IPD0003")):
        register(services, surname, reference)
    desk.sees(lambda: len(desk.rows("cases")) == 3)
    clipboard = QApplication.clipboard()
    clipboard.setText("before")
    table = desk.stand_on("cases", 0)
    chosen = references(desk)[:2]
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    desk.press(Qt.Key.Key_C, CONTROL)
    desk.sees(lambda: clipboard.text() != "before")
    assert all(reference in clipboard.text() for reference in chosen)
    assert sorted(logged(services, Action.COPIED)) == sorted(chosen)


def test_r05_without_the_right_to_export_nothing_is_copied(
    qtbot, services, background, hub, preferences
) -> None:
    register(services, "Aa", "IPD0001")
    reader = person("leser", "L. Eser", Role.READER)
    screen = WorklistScreen(needed(services), reader, background, hub, preferences)
    qtbot.addWidget(screen)
    screen.show()
    screen.activateWindow()
    desk = Desk(qtbot, screen)
    desk.sees(lambda: len(desk.rows("cases")) == 1)
    clipboard = QApplication.clipboard()
    clipboard.setText("before")
    table = desk.find(QTableView, "cases")  # it stands on its first row
    with qtbot.waitSignal(background.failed) as told:
        QTest.keyClick(table, Qt.Key.Key_C, CONTROL)
    assert "to export and print" in told.args[0].text("en")
    assert clipboard.text() == "before"
    assert logged(services, Action.COPIED) == []


def test_the_screen_is_readable(desk: Desk, services) -> None:
    register(services, "Test", "IPD0001")
    desk.sees(lambda: len(desk.rows("cases")) == 1)
    assert clipped(desk.window) == []
    assert nameless_fields(desk.window) == []
    assert guessing_labels(desk.window) == []
