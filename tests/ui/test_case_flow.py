"""A case moved by hand in the window: by keys, told with a way back, and never by accident."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTabBar, QWidget

from mtb.domain.cases import CaseSummary
from mtb.domain.dates import PartialDate
from mtb.domain.referrals import Consent, ConsentAnswer, ConsentKind, Urgency
from mtb.domain.rights import Role
from mtb.domain.specimens import Specimen
from mtb.domain.stages import CaseEvent, EventKind, ExitReason, Hold, Stage
from mtb.domain.treatments import Drug, Response, StopReason, Treatment, TreatmentKind
from mtb.program.program import Program
from mtb.ui.kit.chips import Chip
from mtb.ui.kit.notices import Notice
from mtb.ui.kit.text import ElidedLabel
from mtb.ui.screens.case.flow_forms import LetterChoices, letters_for
from mtb.ui.screens.case.timeline import Timeline
from tests.factories import MEETING, another_patient, person, referral_draft
from tests.ui.desk import Desk
from tests.ui.looks import clipped, guessing_labels, nameless_fields

ME = person("kb", "K. Berg")
TODAY = dt.date(2026, 11, 22)
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
TREATMENTS = (
    Treatment(TreatmentKind.SURGERY, note="Leverreseksjon", started=PartialDate(2024, 6)),
    Treatment(
        TreatmentKind.SYSTEMIC,
        (Drug("Cisplatin"), Drug("gemcitabine")),
        started=PartialDate(2025, 3),
        ended=PartialDate(2025, 9, 20),
        best_response=Response.STABLE,
        stopped_because=StopReason.PROGRESSION,
    ),
    Treatment(TreatmentKind.SYSTEMIC, (Drug("FOLFOX"),), started=PartialDate(2026, 1, 5)),
    Treatment(TreatmentKind.SYSTEMIC, (Drug("Kapecitabin"),)),
)


@pytest.fixture
def show(qtbot, qapp, services, preferences):
    """Open the program for somebody, at a case."""
    made: list[Program] = []

    def build(case: CaseSummary, *roles: Role) -> Desk:
        preferences.language = "en"
        program = Program(qapp, services, person("kb", "K. Berg", *roles), preferences)
        made.append(program)
        program.window.resize(1_440, 880)
        program.show()
        program.window.activateWindow()
        desk = Desk(qtbot, program.window)
        program.open_case(case.id)
        desk.sees(lambda: desk.is_there("banner_reference"))
        desk.sees(lambda: desk.text("banner_reference") == case.reference)
        return desk

    yield build
    for program in made:
        program.close()


@pytest.fixture
def case(services, clock):
    return services.cases.register(ME, referral_draft("IPD9001", treatments=TREATMENTS))


def now(services, case) -> CaseSummary:
    return services.cases.get(ME, case.id).summary


def chips(desk: Desk) -> list[str]:
    return [chip.text() for chip in desk.window.findChildren(Chip) if chip.isVisible()]


def notices(desk: Desk) -> list[str]:
    return [one.text for one in desk.window.findChildren(Notice) if one.isVisible()]


def ask(desk: Desk, key: Qt.Key, form: str, held: Qt.KeyboardModifier = CONTROL) -> None:
    """Press a command's key and wait for its form."""
    QTest.keyClick(desk.window, key, held)
    desk.sees(lambda: desk.is_there(form), f"{form} never opened")


def here() -> QWidget:
    """Where the form on top has put the focus; without a window manager only the form knows."""
    form = QApplication.activeModalWidget()
    assert form is not None
    return form.focusWidget() or form


def done(desk: Desk) -> None:
    """Press the verb of the form on top: without a window manager its key does not reach it."""
    form = QApplication.activeModalWidget()
    assert form is not None
    next(one for one in form.findChildren(QPushButton) if one.isDefault()).click()


def told(desk: Desk, words: str) -> None:
    desk.sees(lambda: any(words in text for text in notices(desk)), f"{words}: {notices(desk)}")


def take_back(desk: Desk) -> None:
    shown = [b for b in desk.window.findChildren(QPushButton, "notice_action") if b.isVisible()]
    shown[-1].click()


# closing


def test_a_case_is_closed_by_a_letter_and_the_notice_takes_it_back(desk_of_case, services, case):
    desk = desk_of_case
    ask(desk, Qt.Key.Key_W, "close_form")
    choices = desk.find(LetterChoices, "close_reason")
    assert ExitReason.COMPLETED not in choices.letters().values()
    letter = {reason: letter for letter, reason in choices.letters().items()}[ExitReason.DIED]
    QTest.keyClicks(here(), letter.lower())
    assert choices.value() is ExitReason.DIED
    done(desk)
    told(desk, "IPD9001: closed: The patient has died")
    assert now(services, case).stage is Stage.CLOSED
    desk.sees(lambda: "Closed 22.11.2026" in chips(desk))
    assert desk.find(ElidedLabel, "banner_why").whole_text() == "The patient has died"
    desk.sees(lambda: desk.text("main_action").startswith("Open again"))
    take_back(desk)
    told(desk, "undone: Closed")
    assert now(services, case).stage is Stage.REFERRED


@pytest.fixture
def desk_of_case(show, case):
    return show(case)


def test_without_a_reason_nothing_is_closed_and_a_wrong_day_is_said_at_its_field(
    desk_of_case, services, case
):
    desk = desk_of_case
    ask(desk, Qt.Key.Key_W, "close_form")
    done(desk)
    desk.sees_text("Choose a reason")
    assert now(services, case).stage is Stage.REFERRED
    QTest.keyClicks(here(), "d")
    desk.type_into("close_on", "01.01.2027")
    done(desk)
    desk.sees_text("The day lies in the future.")
    desk.type_into("close_on", "20.11.2026")
    done(desk)
    desk.sees(lambda: now(services, case).stage is Stage.CLOSED)
    assert now(services, case).in_stage_since.date() == dt.date(2026, 11, 20)


def test_a_case_on_an_agenda_is_taken_off_and_closed_in_one_go(show, services, case):
    meeting = services.meetings.plan(ME, MEETING)
    services.meetings.put_on_agenda(ME, meeting.id, case.id)
    desk = show(now(services, case))
    ask(desk, Qt.Key.Key_W, "close_form")
    assert "on the agenda of Tue 24 Nov" in desk.text("close_form_text")
    assert desk.text("close_now").startswith("Take it off and close")
    QTest.keyClicks(here(), "d")
    done(desk)
    told(desk, "closed")
    assert services.meetings.agenda(ME, meeting.id) == []


@pytest.mark.parametrize(
    "choices",
    [
        ["The patient has died", "The patient is too ill", "The patient declines", "Moved elsewhere"],
        ["Pasienten er død", "Pasienten er for syk", "Pasienten takker nei", "Flyttet"],
        ["Same", "Same", "Same"],
        ["1", "2"],
    ],
)
def test_every_choice_has_a_letter_of_its_own(choices):
    letters = letters_for(choices)
    assert len(set(letters)) == len(choices)
    assert all(len(letter) == 1 and letter.isalpha() for letter in letters)


def test_the_letters_are_those_one_would_expect():
    assert letters_for(["The patient has died", "The patient is too ill", "Moved elsewhere"]) == [
        "D",
        "T",
        "M",
    ]


# waiting, material, owner


def test_a_case_waits_until_a_day_and_says_so_on_every_tab(desk_of_case, services, case):
    desk = desk_of_case
    ask(desk, Qt.Key.Key_H, "hold_form")
    QTest.keyClicks(here(), "Waits for a new biopsy")
    desk.click("hold_weeks_4")
    done(desk)
    told(desk, "on hold until Sun 20 Dec")
    assert now(services, case).hold == Hold(dt.date(2026, 12, 20), "Waits for a new biopsy")
    desk.sees(lambda: "On hold until Sun 20 Dec" in chips(desk))
    desk.find(QTabBar, "case_tabs").setCurrentIndex(3)
    assert "On hold until Sun 20 Dec" in chips(desk)
    QTest.keyClick(desk.window, Qt.Key.Key_H, CONTROL | SHIFT)
    told(desk, "off hold")
    assert now(services, case).hold is None
    desk.sees(lambda: "On hold until Sun 20 Dec" not in chips(desk))
    QTest.keyClick(desk.window, Qt.Key.Key_H, CONTROL | SHIFT)
    told(desk, "This case is not on hold.")


def test_a_hold_with_a_day_that_has_passed_is_refused_in_the_form(desk_of_case, services, case):
    desk = desk_of_case
    ask(desk, Qt.Key.Key_H, "hold_form")
    QTest.keyClicks(here(), "Waits")
    desk.type_into("hold_until", "01.11.2026")
    done(desk)
    desk.sees_text("The day to look again must lie ahead.")
    assert desk.text("hold_why") == "Waits"
    QTest.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Escape)
    assert now(services, case).hold is None


def test_what_can_not_be_is_said_before_anything_is_asked(desk_of_case, services, case):
    desk = desk_of_case
    QTest.keyClick(desk.window, Qt.Key.Key_M, CONTROL | SHIFT)
    told(desk, "This can't happen to a case in this stage.")
    assert not desk.is_there("new_material_form")


def test_new_material_brings_the_case_back_to_material(show, services, case, clock):
    with services.database.writing(ME, clock()) as unit:
        unit.history.record(case.id, EventKind.RESULTS_IMPORTED, ME, clock())
    desk = show(now(services, case))
    ask(desk, Qt.Key.Key_M, "new_material_form", CONTROL | SHIFT)
    QTest.keyClicks(here(), "Too little tumour")
    done(desk)
    told(desk, "back to material")
    assert now(services, case).stage is Stage.MATERIAL


def test_taking_over_says_who_works_on_it_and_ctrl_z_gives_it_back(show, services):
    case = services.cases.register(person("ola", "O. Nord"), referral_draft("IPD9002", another_patient(1)))
    desk = show(case)
    before = now(services, case).owner
    QTest.keyClick(desk.window, Qt.Key.Key_T, CONTROL)
    told(desk, "taken over by K. Berg")
    desk.sees(lambda: desk.find(ElidedLabel, "banner_owner").whole_text() == "Case worker: K. Berg")
    QTest.keyClick(desk.window, Qt.Key.Key_Z, CONTROL)
    told(desk, "undone: Taken over")
    assert now(services, case).owner == before


# undo


def test_ctrl_z_in_a_text_field_undoes_the_typing_and_no_move(desk_of_case, services, case):
    desk = desk_of_case
    services.flow.put_on_hold(ME, now(services, case), dt.date(2026, 12, 3), "Venter")
    desk.find(QTabBar, "case_tabs").setCurrentIndex(6)
    desk.sees(lambda: desk.is_there("history_search"))
    field = desk.find(QLineEdit, "history_search")
    field.setFocus()
    QTest.keyClicks(field, "BRAF")
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert field.text() != "BRAF"
    assert now(services, case).hold is not None


def test_the_undo_of_a_notice_takes_back_its_own_move_or_nothing(desk_of_case, services, case):
    desk = desk_of_case
    ask(desk, Qt.Key.Key_H, "hold_form")
    QTest.keyClicks(here(), "Waits")
    done(desk)
    told(desk, "on hold until")
    services.inquiries.ask(person("ola", "O. Nord"), now(services, case), "T. Fiktiv", "How is it going?")
    take_back(desk)
    desk.sees(lambda: any(one.kind == "error" for one in desk.window.findChildren(Notice)))
    assert now(services, case).hold is not None


def test_with_nothing_to_undo_that_is_said(desk_of_case):
    QTest.keyClick(desk_of_case.window, Qt.Key.Key_Z, CONTROL)
    told(desk_of_case, "There is nothing to undo here.")


def test_a_reader_sees_why_nothing_can_be_moved(show, services, case):
    desk = show(case, Role.READER)
    for name in ("move_close_case", "move_put_on_hold", "move_ask"):
        button = desk.find(QPushButton, name)
        assert not button.isEnabled()
        assert "referrals" in button.toolTip()
    action = desk.window.commands.action("close_case")
    assert not action.isEnabled()
    assert "referrals" in action.toolTip()


# questions to the physician


def test_a_question_is_asked_reminded_and_answered_and_its_e_mail_names_nobody(
    desk_of_case, services, case, clock
):
    desk = desk_of_case
    QApplication.clipboard().clear()
    ask(desk, Qt.Key.Key_A, "ask_form", CONTROL | SHIFT)
    assert desk.text("ask_whom") == "T. Fiktiv"
    QTest.keyClicks(here(), "Has Test normal bilirubin?")
    done(desk)
    told(desk, "question to T. Fiktiv recorded")
    told(desk, "clipboard")
    words = QApplication.clipboard().text()
    assert "IPD9001" in words
    assert "Test" not in words
    desk.sees_text("T. Fiktiv, asked Sun 22 Nov · no answer yet")
    clock.now += dt.timedelta(days=9)
    services.flow.take_over(ME, [now(services, case)])
    desk.sees(lambda: desk.text("main_action").startswith("Send reminder"))
    QTest.keyClick(desk.window, Qt.Key.Key_Return, CONTROL)
    told(desk, "reminder to T. Fiktiv recorded")
    desk.sees_text("reminded Tue 1 Dec")
    desk.click("inquiry_answer_now")
    desk.sees(lambda: desk.is_there("answer_form"))
    QTest.keyClicks(here(), "Yes, 18.")
    done(desk)
    told(desk, "answer from T. Fiktiv saved")
    desk.sees_text("Yes, 18.")
    assert not desk.is_there("inquiry_remind")


# the overview


def test_treatment_is_drawn_line_by_line_and_what_has_no_date_is_named(desk_of_case):
    line = desk_of_case.find(Timeline, "timeline")
    lanes = {
        lane: [one.text for one in line.marks() if one.lane == lane] for lane in ("systemic", "response")
    }
    assert lanes == {"systemic": ["1  Cisplatin, gemcitabine", "2  FOLFOX"], "response": ["SD", "PD"]}
    bars = [one for one in line.marks() if one.lane == "systemic"]
    assert [one.goes_on for one in bars] == [False, True]
    assert desk_of_case.find(ElidedLabel, "timeline_current").whole_text() == "Without a date: Kapecitabin"
    assert "3 line" in desk_of_case.find(ElidedLabel, "banner_disease").whole_text()


def test_enter_on_a_mark_goes_to_the_part_it_is_about(show, services, case, clock):
    with services.database.writing(ME, clock()) as unit:
        specimen = unit.specimens.save(Specimen(case.id, "25-1187", asked_on=dt.date(2026, 11, 20)))
        event = CaseEvent(clock(), EventKind.MATERIAL_ASKED, "K. Berg", "25-1187", about=specimen.id)
        unit.history.enter(case.id, event, ME)
    desk = show(now(services, case))
    line = desk.find(Timeline, "timeline")
    for wanted, tab in (("25-1187 asked for", "Material"), ("Referral received", "Referral")):
        desk.find(QTabBar, "case_tabs").setCurrentIndex(0)
        line.setFocus()
        QTest.keyClick(line, Qt.Key.Key_Home)
        while not line.current().text.startswith(wanted):
            QTest.keyClick(line, Qt.Key.Key_Right)
        QTest.keyClick(line, Qt.Key.Key_Return)
        bar = desk.find(QTabBar, "case_tabs")
        assert tab in bar.tabText(bar.currentIndex()).replace("&", "")


def test_the_way_shows_days_against_the_target_and_nothing_that_was_undone(show, services, case, clock):
    services.flow.close(ME, case, ExitReason.DIED)
    services.flow.undo(ME, now(services, case))
    clock.now += dt.timedelta(days=13)
    services.flow.take_over(ME, [now(services, case)])
    desk = show(case)
    desk.sees_text("13 d · target 3")
    lines = [label.whole_text() for label in desk.window.findChildren(ElidedLabel) if label.isVisible()]
    assert not any("died" in line for line in lines)
    assert any("10 day" in words and "overdue" in words for words in desk.words())


def test_the_next_card_says_by_which_day_and_does_it_by_its_button(show, services, qtbot):
    draft = referral_draft("IPD9003", consents=(), urgency=Urgency.URGENT)
    case = services.cases.register(ME, draft)
    desk = show(case)
    assert desk.text("main_action").startswith("Record consent")
    due = [label.text() for label in desk.window.findChildren(QLabel, "next_due") if label.isVisible()]
    assert due == ["due Wed 25 Nov"]
    desk.click("do_step")
    desk.sees(lambda: not desk.is_there("case_banner"))


def test_a_withdrawn_consent_makes_closing_the_main_action(show, services):
    withdrawn = Consent(ConsentKind.PROFILING, ConsentAnswer.WITHDRAWN, dt.date(2026, 11, 19))
    case = services.cases.register(ME, referral_draft("IPD9004", consents=(withdrawn,)))
    desk = show(case)
    assert desk.text("main_action").startswith("Close case")
    QTest.keyClick(desk.window, Qt.Key.Key_Return, CONTROL)
    desk.sees(lambda: desk.is_there("close_form"))
    QTest.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Escape)


def test_the_patients_other_cases_are_links(show, services, case):
    other = services.cases.register(ME, replace(referral_draft("IPD0871"), earlier_case_id=case.id))
    desk = show(case)
    assert "referred anew" in desk.find(QPushButton, "other_case").toolTip()
    desk.click("other_case")
    desk.sees(lambda: desk.text("banner_reference") == other.reference)


@pytest.mark.parametrize("size", [(1_280, 720), (1_440, 880)])
def test_nothing_of_overview_banner_and_forms_is_cut_off_or_without_a_name(show, services, case, size):
    services.inquiries.ask(ME, case, "T. Fiktiv", "How is it going?", dt.date(2026, 11, 3))
    services.flow.put_on_hold(ME, now(services, case), dt.date(2026, 12, 3), "Waits for a new biopsy " * 8)
    desk = show(case)
    desk.window.resize(*size)
    QTest.qWait(30)
    assert clipped(desk.window) == []
    assert nameless_fields(desk.window) == []
    for key, form, held in (
        (Qt.Key.Key_W, "close_form", CONTROL),
        (Qt.Key.Key_H, "hold_form", CONTROL),
        (Qt.Key.Key_A, "ask_form", CONTROL | SHIFT),
    ):
        ask(desk, key, form, held)
        shown = QApplication.activeModalWidget()
        assert clipped(shown) == []
        assert nameless_fields(shown) == []
        assert guessing_labels(shown) == []
        QTest.keyClick(shown, Qt.Key.Key_Escape)
        desk.sees(lambda gone=form: not desk.is_there(gone))
