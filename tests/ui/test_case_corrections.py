"""Putting a case right in the window: the wrong patient, a case entered twice, and its whole history."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QTableView

from mtb.domain.cases import CaseSummary
from mtb.domain.patients import PatientDraft
from mtb.domain.rights import Role
from mtb.domain.stages import ExitReason, Stage
from mtb.store.address import Address
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.screens.case.screen import CaseScreen
from mtb.wiring import Services, create_database, open_services
from tests.factories import DECISION, MEETING, NUMBER, OTHER_NUMBER, another_patient, person, referral_draft
from tests.ui.case_records import case_records
from tests.ui.desk import Desk
from tests.ui.looks import clipped, guessing_labels, nameless_fields

ME = person("kb", "K. Berg")
ALT = Qt.KeyboardModifier.AltModifier
WHY = "Registrert på feil person"


@pytest.fixture
def hub(qapp):
    return ChangeHub()


@pytest.fixture
def services(tmp_path, hub):
    address = Address(tmp_path / "records.mtb")
    create_database(address)
    opened = open_services(address, hub.announce)
    yield opened
    opened.close()


@pytest.fixture
def case(services: Services) -> CaseSummary:
    return services.cases.register(ME, referral_draft("IPD0001"))


@pytest.fixture
def show(qtbot, services, background, hub, preferences):
    """A case as somebody sees it."""

    def build(case: CaseSummary, actor=ME) -> Desk:
        screen = CaseScreen(case_records(services, actor), background, hub, preferences)
        qtbot.addWidget(screen)
        screen.resize(1244, 854)
        screen.show()
        screen.open_case(case.id)
        desk = Desk(qtbot, screen)
        desk.sees(lambda: desk.is_there("banner_reference"))
        return desk

    yield build
    background.wait()


def search(desk: Desk, text: str, table: str, found: str) -> None:
    """Type into a form's search field until a row says what is wanted."""
    desk.type_into("correction_search", text)
    desk.sees(lambda: any(found in " ".join(row) for row in desk.rows(table)))


def now(services: Services, case: CaseSummary) -> CaseSummary:
    return services.cases.get(ME, case.id).summary


# the wrong patient


def test_a_case_is_moved_to_a_patient_who_is_found_and_back_by_undo(show, services, case):
    right = services.cases.register(ME, referral_draft("IPD0002", another_patient(1, "Riktig")))
    desk = show(case)
    offers = []
    desk.window.corrections.undoable.connect(lambda *told: offers.append(told))
    desk.window.corrections.move()
    desk.sees(lambda: desk.is_there("move_form"))
    assert not desk.find(QPushButton, "move_now").isEnabled()
    search(desk, "IPD0002", "move_candidates", "Riktig, Bjørn")
    desk.sees(lambda: "RIKTIG, Bjørn" in desk.words())
    assert "TEST, Åse" in desk.words()
    desk.type_into("move_why", WHY)
    desk.click("move_now")
    desk.sees(lambda: offers != [])
    assert offers[0][1] == "IPD0001 belongs to Riktig, Bjørn now"
    assert now(services, case).patient.id == right.patient.id
    offers[0][2].do()
    desk.sees(lambda: now(services, case).patient.id == case.patient.id)


def test_without_a_reason_the_form_asks_for_it_and_keeps_what_was_chosen(show, services, case):
    services.cases.register(ME, referral_draft("IPD0002", another_patient(1, "Riktig")))
    desk = show(case)
    desk.window.corrections.move()
    search(desk, "IPD0002", "move_candidates", "Riktig")
    desk.click("move_now")
    desk.sees(lambda: any("Say why" in words for words in desk.words()))
    assert desk.is_there("move_form")
    assert now(services, case).patient.id == case.patient.id


def test_a_case_is_moved_to_a_patient_nobody_knew(show, services, case):
    desk = show(case)
    desk.window.corrections.move()
    desk.choose("move_where", "a patient who is not in the records")
    desk.type_into("move_number", OTHER_NUMBER[:-1] + str((int(OTHER_NUMBER[-1]) + 1) % 10))
    desk.type_into("move_surname", "Ny")
    desk.type_into("move_why", WHY)
    desk.click("move_now")
    desk.sees(lambda: any("check digits" in words for words in desk.words()))
    desk.type_into("move_number", OTHER_NUMBER)
    desk.click("move_now")
    desk.sees(lambda: not desk.is_there("move_form"))
    assert now(services, case).patient.surname == "Ny"


def test_a_person_registered_twice_becomes_one(show, services):
    first = services.cases.register(ME, referral_draft("IPD0001"))
    second = services.cases.register(
        ME, referral_draft("IPD0002", PatientDraft("Test", "Åse", "", dt.date(1980, 3, 23)))
    )
    desk = show(second)
    desk.window.corrections.move()
    search(desk, "IPD0001", "move_candidates", "Test, Åse")
    desk.find(QCheckBox, "same_person").setChecked(True)
    desk.type_into("move_why", "Samme person")
    desk.click("move_now")
    desk.sees(lambda: not desk.is_there("move_form"))
    assert len(services.cases.known_patient(ME, NUMBER).cases) == 2
    assert now(services, second).patient.id == first.patient.id


def test_a_case_the_board_has_decided_warns_of_its_minutes(show, services, case):
    meeting = services.meetings.plan(ME, MEETING)
    entry = services.meetings.put_on_agenda(ME, meeting.id, case.id)
    services.decisions.decide(ME, entry.item, DECISION)
    desk = show(case)
    desk.window.corrections.move()
    desk.sees(lambda: desk.is_there("move_decided"))


# a case entered twice


def test_two_cases_become_one_after_both_sides_were_shown(show, services, case, qtbot):
    other = services.cases.register(ME, referral_draft("IPD0002"))
    services.documents.add(ME, other.id, services.documents.check("svar.txt", b"Svar"))
    desk = show(case)
    desk.window.corrections.merge()
    desk.sees(lambda: desk.is_there("merge_effect") and "1 document" in desk.text("merge_effect"))
    assert [row[0] for row in desk.rows("merge_candidates")] == ["IPD0002"]
    assert "To IPD0001 goes: 1 document. IPD0002 is closed as a duplicate." in desk.text("merge_effect")
    desk.type_into("merge_why", "Meldt to ganger")
    with qtbot.waitSignal(desk.window.notice) as told:
        desk.click("merge_now")
    assert told.args == ["success", "IPD0002 was merged into IPD0001"]
    closed = now(services, other)
    assert (closed.stage, closed.exit_reason) == (Stage.CLOSED, ExitReason.DUPLICATE)


def test_the_other_one_is_kept_after_a_swap_and_opened_then(show, services, case, qtbot):
    other = services.cases.register(ME, referral_draft("IPD0002"))
    desk = show(case)
    desk.window.corrections.merge()
    desk.sees(lambda: desk.is_there("merge_effect") and "IPD0002 is closed" in desk.text("merge_effect"))
    desk.click("swap_cases")
    desk.sees(lambda: "IPD0001 is closed" in desk.text("merge_effect"))
    desk.type_into("merge_why", "Meldt to ganger")
    with qtbot.waitSignal(desk.window.corrections.case_chosen) as led:
        desk.click("merge_now")
    assert led.args == [other.id]


def test_what_stands_in_the_way_is_said_before_anything_is_done(show, services, case):
    other = services.cases.register(ME, referral_draft("IPD0002"))
    meeting = services.meetings.plan(ME, MEETING)
    services.meetings.put_on_agenda(ME, meeting.id, other.id)
    desk = show(case)
    desk.window.corrections.merge()
    desk.sees(lambda: desk.is_there("merge_effect") and "Keep that one" in desk.text("merge_effect"))
    assert not desk.find(QPushButton, "merge_now").isEnabled()
    desk.click("swap_cases")
    desk.sees(lambda: desk.find(QPushButton, "merge_now").isEnabled())


def test_two_patients_are_one_only_where_somebody_says_so(show, services, case):
    other = services.cases.register(ME, referral_draft("IPD0002", PatientDraft("Test", "Åse")))
    desk = show(case)
    desk.window.corrections.merge()
    search(desk, "IPD0002", "merge_candidates", "IPD0002")
    desk.sees(lambda: desk.is_there("same_person"))
    assert not desk.find(QPushButton, "merge_now").isEnabled()
    desk.find(QCheckBox, "same_person").setChecked(True)
    desk.type_into("merge_why", "Samme person, samme sak")
    desk.click("merge_now")
    desk.sees(lambda: not desk.is_there("merge_form"))
    assert now(services, other).merged_into_id == case.id


def test_a_merged_case_leads_to_the_one_that_counts(show, services, case, qtbot):
    other = services.cases.register(ME, referral_draft("IPD0002"))
    services.corrections.merge_cases(ME, case, other, "Meldt to ganger")
    desk = show(other)
    desk.sees(lambda: desk.is_there("merged_words"))
    assert "merged into IPD0001" in desk.text("merged_words")
    with qtbot.waitSignal(desk.window.corrections.case_chosen) as led:
        desk.click("open_merged")
    assert led.args == [case.id]
    with qtbot.waitSignal(desk.window.notice) as told:
        desk.window.corrections.move()
    assert "merged into another" in told.args[1]
    assert not desk.is_there("move_form")


def test_nobody_without_the_right_gets_a_form(show, services, case, qtbot):
    desk = show(case, person("leser", "L. Eser", Role.READER))
    for attempt in (desk.window.corrections.move, desk.window.corrections.merge):
        with qtbot.waitSignal(desk.window.notice) as told:
            attempt()
        assert told.args[0] == "warning"
    assert not desk.is_there("move_form")
    assert not desk.is_there("merge_form")


def test_what_a_form_found_is_copied_to_no_clipboard(show, services, case):
    services.cases.register(ME, referral_draft("IPD0002"))
    QApplication.clipboard().setText("before")
    desk = show(case)
    desk.window.corrections.merge()
    desk.sees(lambda: desk.rows("merge_candidates") != [])
    table = desk.stand_on("merge_candidates", 0)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "before"


def test_the_forms_are_whole_and_everything_in_them_has_a_name(show, services, case):
    services.cases.register(ME, referral_draft("IPD0002"))
    desk = show(case)
    for open_form, name in (
        (desk.window.corrections.move, "move_now"),
        (desk.window.corrections.merge, "merge_now"),
    ):
        open_form()
        desk.sees(lambda name=name: desk.is_there(name))
        form = desk.find(QPushButton, name).window()
        desk.sees(lambda form=form: clipped(form) == [], "something stays clipped")
        assert nameless_fields(form) == []
        assert guessing_labels(form) == []
        form.reject()


# the history


def history(desk: Desk) -> list[list[str]]:
    return desk.rows("history")


def test_the_history_is_narrowed_by_kind_and_by_words(show, services, case):
    services.documents.add(ME, case.id, services.documents.check("svar.txt", b"Svar"))
    services.cases.correct(
        ME, now(services, case), referral_draft("IPD0001", diagnosis="Gallegang"), "Ringte"
    )
    desk = show(case)
    desk.press(Qt.Key.Key_Y, ALT)
    desk.sees(lambda: len(history(desk)) == 3)
    desk.choose("history_kind", "Documents")
    assert [row[1].split(",")[0] for row in history(desk)] == ["Document added"]
    desk.choose("history_kind", "All changes")
    desk.type_into("history_search", "kolangio gallegang")
    assert [row[1].split(",")[0] for row in history(desk)] == ["Referral corrected"]
    desk.type_into("history_search", "ingenting slikt")
    assert history(desk) == []


def test_what_was_undone_is_struck_through_and_says_so(show, services, case):
    held = services.flow.put_on_hold(ME, case, dt.date(2099, 1, 1), "Venter")
    services.flow.undo(ME, held)
    desk = show(case)
    desk.press(Qt.Key.Key_Y, ALT)
    desk.sees(lambda: [row[2] for row in history(desk)] == ["", "undone", ""])
    desk.find(QTableView, "history").selectRow(1)
    desk.sees(lambda: desk.is_there("change_undone"))


def test_the_old_text_stands_whole_beside_the_new(show, services, case):
    long = "Operert i 2024. " * 400
    services.cases.correct(ME, case, referral_draft("IPD0001", clinical_history=long), "Mer historie")
    desk = show(case)
    desk.press(Qt.Key.Key_Y, ALT)
    desk.sees(lambda: desk.is_there("change_fields"))
    assert long.strip() in desk.words()
    assert "Åse ble operert i 2024." in desk.words()


def test_the_history_of_a_merged_case_names_where_it_happened(show, services, case):
    other = services.cases.register(ME, referral_draft("IPD0002"))
    services.corrections.merge_cases(ME, case, other, "Meldt to ganger")
    desk = show(case)
    desk.press(Qt.Key.Key_Y, ALT)
    desk.sees(lambda: any("in IPD0002, merged into this one" in row[1] for row in history(desk)))
