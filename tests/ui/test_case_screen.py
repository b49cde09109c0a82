"""One case on the screen: found by its banner, worked by its keys, true to its files."""

import datetime as dt
import time
from dataclasses import replace
from pathlib import Path
from statistics import median

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTabBar, QTableView, QWidget

from mtb.domain.audit import Action, AuditQuery
from mtb.domain.cases import CaseSummary
from mtb.domain.dates import PartialDate
from mtb.domain.decisions import Decision, FollowUpTask, Pathway, Possibility
from mtb.domain.errors import StorageError
from mtb.domain.finding_words import short_change
from mtb.domain.findings import Finding, FindingKind, Source
from mtb.domain.meetings import MeetingDraft
from mtb.domain.national_identity import synthetic_number
from mtb.domain.patients import PatientDraft, Sex
from mtb.domain.people import Actor
from mtb.domain.referrals import Consent, ConsentAnswer, ConsentKind, Referral, ReferralDraft, Urgency
from mtb.domain.results import StoredFinding
from mtb.domain.rights import Role
from mtb.domain.stages import Stage
from mtb.exchange.demonstration_results import write_results_folder
from mtb.store.address import Address
from mtb.ui import labels
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.kit.chips import Chip
from mtb.ui.screens.case.facts import ChipRow
from mtb.ui.screens.case.finding_columns import vaf_text
from mtb.ui.screens.case.referral_changes import shortened
from mtb.ui.screens.case.screen import CaseScreen
from mtb.ui.screens.case.timeline import Timeline
from mtb.wiring import Services, create_database, open_services
from tests.factories import person
from tests.ui.case_records import case_records
from tests.ui.desk import Desk
from tests.ui.looks import clipped, guessing_labels, nameless_fields

ME = person("kb", "K. Berg")
OLA = person("onord", "O. Nord")
BEGIN = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)
ACROMETRIX = Path(__file__).parents[2].parent / "shared" / "data" / "inpred"
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Calendar:
    """The time, moved by the test."""

    now = BEGIN

    def __call__(self) -> dt.datetime:
        return self.now


@pytest.fixture
def calendar():
    return Calendar()


@pytest.fixture
def hub(qapp):
    return ChangeHub()


@pytest.fixture
def services(tmp_path, hub, calendar):
    address = Address(tmp_path / "records.mtb")
    create_database(address)
    opened = open_services(address, hub.announce, calendar)
    yield opened
    opened.close()


@pytest.fixture
def screen(qtbot, services: Services, background, hub, preferences):
    shown = CaseScreen(case_records(services, ME), background, hub, preferences)
    qtbot.addWidget(shown)
    shown.resize(1244, 854)
    shown.show()
    yield shown
    background.wait()


@pytest.fixture
def desk(qtbot, screen):
    return Desk(qtbot, screen)


def anna() -> ReferralDraft:
    patient = PatientDraft("Test", "Anna", synthetic_number(23, 3, 1980), dt.date(1980, 3, 23), Sex.FEMALE)
    referral = Referral(
        dt.date(2026, 10, 30),
        "Haukeland",
        "T. Fiktiv",
        "Cholangiocarcinoma",
        "Is there a possibility after two lines?",
        icd10="C22.1",
        diagnosed=PartialDate(2025, 3),
        ecog=1,
        ecog_on=dt.date(2026, 10, 28),
        consents=(Consent(ConsentKind.PROFILING, ConsentAnswer.GIVEN, dt.date(2026, 10, 28)),),
    )
    return ReferralDraft(patient, referral, "IPD9001")


@pytest.fixture
def referred(services: Services) -> CaseSummary:
    return services.cases.register(ME, anna())


@pytest.fixture
def folder(tmp_path) -> Path:
    return write_results_folder(tmp_path / "laboratory")


@pytest.fixture
def sequenced(services: Services, calendar, referred, folder) -> CaseSummary:
    calendar.now = BEGIN + dt.timedelta(days=9)
    services.results.store(ME, services.results.read(folder))
    return services.cases.get(ME, referred.id).summary


def opened(desk: Desk, case: CaseSummary) -> Desk:
    desk.window.open_case(case.id)
    desk.sees(lambda: desk.is_there("banner_reference") and desk.text("banner_reference") == case.reference)
    return desk


def tab(desk: Desk) -> str:
    bar = desk.find(QTabBar, "case_tabs")
    return bar.tabText(bar.currentIndex()).replace("&&", "+").replace("&", "")


def to_findings(desk: Desk) -> QTableView:
    desk.press(Qt.Key.Key_I, ALT)
    table = desk.find(QTableView, "findings")
    table.setFocus()
    return table


def to_file_page(desk: Desk, table: QTableView) -> None:
    """Turn the pages beside the table to what the file says, and put the focus there."""
    while not desk.is_there("finding_details"):
        QTest.keyClick(table, Qt.Key.Key_F3)
    QTest.keyClick(table, Qt.Key.Key_Return)


def chips(desk: Desk) -> list[str]:
    return [chip.text() for chip in desk.window.findChildren(Chip) if chip.isVisible()]


# the banner


def test_the_banner_says_who_it_is_and_masks_the_number_until_asked(desk, referred):
    opened(desk, referred)
    number = anna().patient.national_id
    assert "TEST, Anna" in desk.words()
    person = desk.text("banner_person")
    assert "Female" in person
    assert "46" in person
    assert "23.03.1980" in person
    assert f"{number[:6]} *****" in person
    desk.click("show_number")
    desk.sees(lambda: f"{number[:6]} {number[6:]}" in desk.text("banner_person"))
    desk.window.hide()
    desk.window.show()
    desk.sees(lambda: "*****" in desk.text("banner_person"))


def test_consents_and_stage_are_said_in_words(desk, referred):
    opened(desk, referred)
    assert {"Profiling: given", "Study: not recorded", "Germline: not recorded", "Referred"} <= set(
        chips(desk)
    )
    assert "Referral missing" not in chips(desk)


def test_a_case_without_referral_says_so_and_asks_for_it(desk, services, folder, qtbot):
    stored = services.results.store(ME, services.results.read(folder))
    case = services.cases.get(ME, stored[0].case_id).summary
    opened(desk, case)
    assert "Referral missing" in chips(desk)
    assert "Patient unknown" in desk.words()
    with qtbot.waitSignal(desk.window.edit_referral_wanted) as asked:
        desk.press(Qt.Key.Key_Return, CONTROL)
    assert asked.args[0].id == case.id


# the main action, state by state, by Ctrl+Enter alone


def test_ctrl_enter_moves_a_case_from_referral_to_the_meeting(
    desk, services, calendar, referred, folder, qtbot
):
    opened(desk, referred)
    assert desk.text("main_action").startswith("Import results")
    with qtbot.waitSignal(desk.window.import_wanted) as wanted:
        desk.press(Qt.Key.Key_Return, CONTROL)
    assert wanted.args[0].id == referred.id
    services.results.store(ME, services.results.read(folder))
    desk.sees(lambda: desk.text("main_action").startswith("Ready for board"))
    desk.press(Qt.Key.Key_Return, CONTROL)
    desk.sees(lambda: desk.text("main_action").startswith("Put on agenda"))
    meetings = [
        services.meetings.plan(ME, MeetingDraft(dt.datetime(2026, 11, day, 14, 0), "Room 3"))
        for day in (17, 24)
    ]
    desk.press(Qt.Key.Key_Return, CONTROL)
    desk.sees(lambda: desk.is_there("open_meetings"))
    table = desk.find(QTableView, "open_meetings")
    assert [row[0] for row in desk.rows("open_meetings")] == ["Tue 17 Nov 14:00", "Tue 24 Nov 14:00"]
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    desk.sees(lambda: desk.text("main_action").startswith("Open meeting"))
    assert services.cases.get(ME, referred.id).summary.stage is Stage.ON_AGENDA
    desk.window.activateWindow()  # without a window manager nothing gives the focus back
    desk.sees(desk.window.isActiveWindow)
    with qtbot.waitSignal(desk.window.meeting_chosen) as chosen:
        desk.press(Qt.Key.Key_Return, CONTROL)
    assert chosen.args == [meetings[1].id]


def test_without_a_meeting_the_picker_says_how_to_plan_one(desk, services, sequenced):
    services.results.close_review(ME, sequenced)
    opened(desk, sequenced)
    desk.press(Qt.Key.Key_Return, CONTROL)
    desk.sees(lambda: desk.is_there("no_meetings"))
    assert "Ctrl+Shift+N" in desk.text("no_meetings")
    QTest.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Escape)
    desk.sees(lambda: not desk.is_there("agenda_picker"))


def test_a_refused_consent_is_told_before_a_meeting_is_asked_for(desk, services, sequenced, qtbot):
    services.results.close_review(ME, sequenced)
    refused = Consent(ConsentKind.PROFILING, ConsentAnswer.WITHDRAWN, dt.date(2026, 11, 1))
    draft = anna()
    referral = replace(draft.referral, consents=(*draft.referral.consents, refused))
    seen = services.cases.get(ME, sequenced.id).summary
    services.cases.correct(ME, seen, replace(draft, referral=referral))
    opened(desk, sequenced)
    assert desk.text("main_action").startswith("Close case")
    with qtbot.waitSignal(desk.window.notice) as told:
        desk.window.put_on_agenda()
    assert told.args[0] == "error"
    assert "consent" in told.args[1]
    assert not desk.is_there("agenda_picker")


# tabs


def test_tabs_turn_by_keys_and_stay_on_a_reload(desk, services, sequenced):
    opened(desk, sequenced)
    assert tab(desk) == "Overview"
    desk.press(Qt.Key.Key_PageDown, CONTROL)
    assert tab(desk) == "Referral"
    desk.press(Qt.Key.Key_PageUp, CONTROL)
    desk.press(Qt.Key.Key_PageUp, CONTROL)
    assert tab(desk) == "History"
    events = len(desk.rows("history"))
    services.results.close_review(ME, sequenced)
    desk.sees(lambda: len(desk.rows("history")) == events + 1)
    assert tab(desk) == "History"
    assert desk.rows("history")[0][1].startswith("Findings reviewed")


def test_the_overview_tells_the_way_and_draws_it(desk, sequenced):
    opened(desk, sequenced)
    marks = [mark.text for mark in desk.find(Timeline, "timeline").marks()]
    assert marks == ["Diagnosed 03.2025", "Referral received 30 Oct", "Results imported 11 Nov"]
    assert "Is there a possibility after two lines?" in desk.words()
    assert any("Interpretation since Wed 11 Nov" in words for words in desk.words())
    assert "TMB 3.9" in desk.find(ChipRow, "key_findings").texts()


def test_the_referral_is_readable_whole_and_f2_asks_to_edit_it(desk, referred, qtbot):
    opened(desk, referred)
    desk.press(Qt.Key.Key_R, ALT)
    assert "C22.1  bile ducts within the liver" in desk.words()
    assert "not stated" in desk.words()
    with qtbot.waitSignal(desk.window.edit_referral_wanted):
        desk.press(Qt.Key.Key_F2)


# findings


def test_findings_are_counted_honestly_and_narrowed_by_what_is_typed(desk, sequenced):
    opened(desk, sequenced)
    to_findings(desk)
    shown, everything = len(desk.rows("findings")), sequenced.finding_count
    assert f"{shown} shown of {everything}" in desk.text("findings_shown")
    for typed in ("R132C", "p.(Arg132Cys)", "Arg132Cys", "idh1 missense", "IDH1 VAF > 5 %", "idh1 vaf>=0.28"):
        desk.type_into("finding_filter", typed)
        assert [row[0] for row in desk.rows("findings")] == ["IDH1"], typed
    desk.type_into("finding_filter", "IDH1 VAF > 30 %")
    assert desk.rows("findings") == []
    assert f"0 shown of {everything}" in desk.text("findings_shown")


def test_without_results_the_findings_say_how_to_begin(desk, referred):
    opened(desk, referred)
    desk.press(Qt.Key.Key_I, ALT)
    assert "No results yet" in desk.text("findings_empty")


@pytest.mark.skipif(not ACROMETRIX.is_dir(), reason="the real control sample is not here")
def test_the_real_control_shows_all_its_rows_and_answers_at_once(desk, services, referred):
    run = next(path for path in ACROMETRIX.iterdir() if path.is_dir())
    case = services.cases.register(ME, replace(anna(), inpred_id=""))
    services.results.store(ME, services.results.read(run), case)
    opened(desk, case)
    table = to_findings(desk)
    assert "shown of 510" in desk.text("findings_shown")
    desk.window.findings.filters.choose(None)
    assert len(desk.rows("findings")) == 510
    assert desk.text("tmb_figure") == "238.5"
    assert desk.text("msi_figure") == "4.42 %"
    assert chips(desk).count("High") == 1
    times = []
    field = desk.find(QLineEdit, "finding_filter")
    for letter in "missense vaf > 5":
        begin = time.perf_counter()
        QTest.keyClick(field, letter)
        table.viewport().repaint()
        times.append(time.perf_counter() - begin)
    assert median(times) < 0.1


# board, documents


def test_the_board_s_answer_is_read_on_the_case(desk, services, sequenced, qtbot):
    services.results.close_review(ME, sequenced)
    meeting = services.meetings.plan(ME, MeetingDraft(dt.datetime(2026, 11, 24, 14, 0), "Room 3"))
    entry = services.meetings.put_on_agenda(ME, meeting.id, sequenced.id)
    decision = Decision(
        conclusion="Pemigatinib <b>first</b>.",
        possibilities=(Possibility(Pathway.IMPRESS, drug="pemigatinib", trial="Cohort 07-B"),),
        tasks=(FollowUpTask("Send the answer", "K. Berg", dt.date(2026, 11, 27)),),
    )
    services.decisions.decide(ME, entry.item, decision)
    opened(desk, services.cases.get(ME, sequenced.id).summary)
    desk.press(Qt.Key.Key_D, ALT)
    assert desk.text("conclusion") == "Pemigatinib <b>first</b>."
    assert {"pemigatinib · Cohort 07-B", "Send the answer", "27.11.2026"} <= set(desk.words())
    with qtbot.waitSignal(desk.window.meeting_chosen) as chosen:
        desk.click("open_board_meeting")
    assert chosen.args == [meeting.id]


def test_a_plot_is_shown_and_a_copy_is_saved(desk, services, sequenced, tmp_path, qtbot):
    opened(desk, sequenced)
    desk.press(Qt.Key.Key_U, ALT)
    desk.sees(lambda: "IPD9001-D01-P01-A03_sample_QC_plot.png" in desk.words())
    desk.sees(lambda: not desk.find(QLabel, "document_picture").pixmap().isNull())
    assert [row[0].split(",")[0] for row in desk.rows("documents")] == ["Copy number plot", "Quality plot"]
    table = desk.find(QTableView, "documents")
    attachment = services.results.attachment(ME, desk.window._documents._model.record(1).id)
    with qtbot.waitSignal(desk.window.notice):
        desk.window._documents.save_to(tmp_path / "copy.png", desk.window._documents._model.record(1))
    assert (tmp_path / "copy.png").read_bytes() == attachment.content
    QTest.keyClick(table, Qt.Key.Key_Up)
    desk.sees(lambda: "Copy number plot" in desk.words() and desk.is_there("zoom_in"))


# what the log knows, and who may what


def actions_logged(services: Services, action: Action) -> list[str]:
    """Which cases the log has entries of this kind about, the earliest first."""
    page = services.audit.entries(ME, AuditQuery(action=action, most=1_000))
    return [one.reference for one in reversed(page.entries)]


@pytest.fixture
def shown_to(qtbot, services, background, hub, preferences):
    """The screen as somebody else sees it."""

    def build(actor: Actor) -> Desk:
        shown = CaseScreen(case_records(services, actor), background, hub, preferences)
        qtbot.addWidget(shown)
        shown.resize(1244, 854)
        shown.show()
        shown.activateWindow()
        return Desk(qtbot, shown)

    yield build
    background.wait()


def test_r05_opening_a_case_is_one_entry_and_reading_it_anew_is_none(desk, services, sequenced, background):
    before = actions_logged(services, Action.OPENED)
    opened(desk, sequenced)
    assert actions_logged(services, Action.OPENED) == [*before, "IPD9001"]
    services.results.close_review(ME, sequenced)
    desk.sees(lambda: desk.text("main_action").startswith("Put on agenda"))
    desk.window.hide()
    desk.window.show()
    for _ in range(6):
        desk.press(Qt.Key.Key_PageDown, CONTROL)
    desk.sees(lambda: not background.busy)
    assert actions_logged(services, Action.OPENED) == [*before, "IPD9001"]
    other = services.cases.find(ME, "IPD9002")
    opened(desk, other)
    opened(desk, sequenced)
    assert actions_logged(services, Action.OPENED) == [*before, "IPD9001", "IPD9002", "IPD9001"]


def test_r05_showing_the_number_is_logged_each_time_before_it_is_shown(desk, services, referred):
    opened(desk, referred)
    for times in (1, 2):
        desk.click("show_number")
        desk.sees(lambda: "*****" not in desk.text("banner_person"))
        assert actions_logged(services, Action.SHOWN_NUMBER) == ["IPD9001"] * times
        desk.click("show_number")
        assert "*****" in desk.text("banner_person")


def test_r05_a_number_whose_showing_can_t_be_logged_stays_masked(
    desk, services, referred, monkeypatch, qtbot
):
    def full(*_: object) -> None:
        raise StorageError("The disk is full.", "Disken er full.")

    opened(desk, referred)
    monkeypatch.setattr(services.cases, "show_number", full)
    with qtbot.waitSignal(desk.window.notice) as told:
        desk.click("show_number")
    assert told.args == ["error", "The disk is full."]
    assert "*****" in desk.text("banner_person")


def test_r05_copied_findings_are_logged_and_refused_without_the_right(
    desk, services, sequenced, shown_to, qtbot
):
    clipboard = QApplication.clipboard()
    clipboard.setText("before")
    opened(desk, sequenced)
    table = to_findings(desk)
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_C, CONTROL)
    desk.sees(lambda: clipboard.text().startswith("Gene\t"))
    assert actions_logged(services, Action.COPIED) == ["IPD9001"]
    to_file_page(desk, table)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_C, CONTROL)
    desk.sees(lambda: clipboard.text().startswith("Column\t"))
    assert actions_logged(services, Action.COPIED) == ["IPD9001"] * 2
    clipboard.setText("before")
    desk.window.hide()
    reading = opened(shown_to(person("leser", "L. Eser", Role.READER)), sequenced)
    table = to_findings(reading)
    table.selectRow(0)
    to_file_page(reading, table)
    for copy in (table.copy, reading.window.findings.file_page.copy):
        with qtbot.waitSignal(reading.window.notice) as told:
            copy()
        assert told.args[0] == "error"
        assert "to export and print" in told.args[1]
    assert clipboard.text() == "before"
    assert actions_logged(services, Action.COPIED) == ["IPD9001"] * 2


def test_r05_a_saved_plot_is_logged(desk, services, sequenced, tmp_path, qtbot):
    opened(desk, sequenced)
    desk.press(Qt.Key.Key_U, ALT)
    desk.sees(lambda: desk.rows("documents") != [])
    with qtbot.waitSignal(desk.window.notice):
        desk.window._documents.save_to(tmp_path / "copy.pdf", desk.window._documents._model.record(0))
    assert actions_logged(services, Action.EXPORTED) == ["IPD9001"]


def test_what_a_reader_may_not_do_is_greyed_out_with_the_reason(services, sequenced, shown_to, qtbot):
    desk = opened(shown_to(person("leser", "L. Eser", Role.READER)), sequenced)
    wanted = {
        "main_action": (Qt.Key.Key_O, "to review findings"),
        "edit_referral": (Qt.Key.Key_R, "to register and correct referrals"),
        "mark_germline": (Qt.Key.Key_I, "to see germline findings"),
        "save_copy": (Qt.Key.Key_U, "to export and print"),
    }
    for name, (key, why) in wanted.items():
        desk.press(key, ALT)
        button = desk.find(QPushButton, name)
        assert not button.isEnabled(), name
        assert why in button.toolTip(), name
    with qtbot.waitSignal(desk.window.notice) as told:
        desk.press(Qt.Key.Key_Return, CONTROL)
    assert told.args[0] == "warning"
    desk.press(Qt.Key.Key_I, ALT)
    table = to_findings(desk)
    for key, shift in ((Qt.Key.Key_Space, False), (Qt.Key.Key_G, True)):
        table.selectRow(0)
        with qtbot.waitSignal(desk.window.notice):
            QTest.keyClick(table, key, SHIFT if shift else Qt.KeyboardModifier.NoModifier)
    assert actions_logged(services, Action.DENIED) == []
    assert not any(
        stored.for_board or stored.germline for stored in services.results.findings(ME, sequenced.id)
    )


# germline


def test_r28_shift_g_marks_a_finding_as_germline_and_takes_the_mark_away(desk, services, sequenced):
    opened(desk, sequenced)
    table = to_findings(desk)
    table.selectRow(0)
    gene = desk.rows("findings")[0][0]
    QTest.keyClick(table, Qt.Key.Key_G, SHIFT)
    desk.sees(lambda: desk.rows("findings")[0][7] == "Germline")
    assert services.results.findings(ME, sequenced.id)[0].germline
    assert table.currentIndex().row() == 0
    assert desk.text("mark_germline").startswith("Not germline")
    desk.type_into("finding_filter", "germline")
    assert [row[0] for row in desk.rows("findings")] == [gene]
    to_file_page(desk, table)
    assert "Germline" in desk.find(ChipRow, "details_chips").texts()
    desk.find(QLineEdit, "finding_filter").clear()
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_G, SHIFT)
    desk.sees(lambda: desk.rows("findings")[0][7] != "Germline")
    assert not services.results.findings(ME, sequenced.id)[0].germline


def test_r28_without_consent_a_germline_finding_does_not_go_to_the_board(desk, services, sequenced, qtbot):
    services.results.mark_germline(ME, services.results.findings(ME, sequenced.id)[0], wanted=True)
    opened(desk, sequenced)
    table = to_findings(desk)
    table.selectRow(0)
    with qtbot.waitSignal(desk.window.notice) as told:
        QTest.keyClick(table, Qt.Key.Key_Space)
    expected = "A germline finding is shown to the board only with consent to germline information."
    assert told.args == ["error", expected]
    assert desk.text("for_board_figure") == "0"


@pytest.fixture
def germline_for_board(services, sequenced) -> StoredFinding:
    """A germline finding the board is shown, with the patient's consent."""
    draft = anna()
    given = Consent(ConsentKind.GERMLINE, ConsentAnswer.GIVEN, dt.date(2026, 11, 1))
    referral = replace(draft.referral, consents=(*draft.referral.consents, given))
    services.cases.correct(ME, sequenced, replace(draft, referral=referral))
    services.results.mark_germline(ME, services.results.findings(ME, sequenced.id)[0], wanted=True)
    services.results.mark_for_board(ME, services.results.findings(ME, sequenced.id)[0], wanted=True)
    return services.results.findings(ME, sequenced.id)[0]


def test_r28_who_lacks_the_right_sees_that_there_is_a_germline_finding_and_no_more(
    sequenced, germline_for_board, shown_to, qtbot
):
    hidden = germline_for_board.finding
    desk = opened(shown_to(person("mona", "M. Lie", Role.MOLECULAR_BIOLOGIST, Role.CASE_WORKER)), sequenced)
    assert "Germline finding – not shown" in desk.find(ChipRow, "key_findings").texts()
    table = to_findings(desk)
    assert desk.rows("findings")[0] == ["Germline finding – not shown", "", *["–"] * 5, ""]
    assert table.columnSpan(0, 0) == 2
    table.selectRow(0)
    with qtbot.waitSignal(desk.window.notice) as told:
        QTest.keyClick(table, Qt.Key.Key_Space)
    assert "to see germline findings" in told.args[1]
    spoken = [*desk.words(), *(cell for row in desk.rows("findings") for cell in row)]
    assert not any(hidden.change in words for words in spoken)
    desk.type_into("finding_filter", f"{hidden.gene} {hidden.change}")
    assert desk.rows("findings") == []


def test_r28_the_details_of_a_masked_finding_are_the_reason_alone(sequenced, germline_for_board, shown_to):
    desk = opened(shown_to(person("mona", "M. Lie", Role.MOLECULAR_BIOLOGIST)), sequenced)
    table = to_findings(desk)
    table.selectRow(0)
    to_file_page(desk, table)
    why = "Your roles do not include this right: to see germline findings. Ask an administrator."
    reason = f"Germline finding – not shown\n{why}"
    assert desk.text("details_reason") == reason
    assert not desk.is_there("details_chips")
    assert not desk.is_there("details_source")
    QApplication.clipboard().setText("before")
    desk.window.findings.file_page.copy()
    assert QApplication.clipboard().text() == "before"
    assert not any(germline_for_board.finding.change in words for words in desk.words())
    table.selectRow(1)
    desk.sees(lambda: desk.is_there("details_chips"))
    assert not desk.is_there("details_reason")
    desk.sees(lambda: clipped(desk.window) == [], "something stays clipped")


# history


def test_r09_the_history_shows_what_each_correction_changed_who_and_why(desk, services, referred, calendar):
    draft = anna()
    calendar.now = BEGIN + dt.timedelta(days=1)
    number = synthetic_number(23, 3, 1980, 300)
    given = Consent(ConsentKind.STUDY, ConsentAnswer.GIVEN, dt.date(2026, 11, 2))
    changed = ReferralDraft(
        replace(draft.patient, national_id=number, born=None),
        replace(
            draft.referral,
            diagnosis="Intrahepatic cholangiocarcinoma",
            ecog=0,
            diagnosed=None,
            urgency=Urgency.URGENT,
            tumour_site="03",
            consents=(*draft.referral.consents, given),
        ),
        "IPD9001",
    )
    seen = services.cases.correct(
        OLA, services.cases.get(ME, referred.id).summary, changed, "The referrer rang"
    )
    opened(desk, referred)
    desk.press(Qt.Key.Key_Y, ALT)
    desk.sees(lambda: desk.is_there("change_fields"))
    said = desk.find(QWidget, "change_fields").accessibleName()
    assert desk.text("change_what") == "Referral corrected"
    assert desk.text("change_who") == f"03.11.2026 {labels.clock(calendar.now)} · O. Nord"
    assert desk.text("change_why") == "Why: The referrer rang"
    for pair in (
        "Diagnosis: before Cholangiocarcinoma, now Intrahepatic cholangiocarcinoma",
        "ECOG: before 1, now 0",
        "Diagnosed: before 03.2025, now not stated",
        "Urgency: before Normal, now Urgent",
        "Born: before 23.03.1980, now not stated",
    ):
        assert pair in said, pair
    assert "Site for the laboratory: before not stated, now " in said
    assert "Study (IMPRESS): given 02.11.2026" in said
    assert f"{number[:6]} *****, other last digits" in said
    assert not any(number[6:] in word for word in desk.words())
    assert "Hospital" not in said
    area = desk.find(QWidget, "change_area")
    assert area.focusPolicy() & Qt.FocusPolicy.TabFocus
    services.cases.correct(ME, seen, changed)
    desk.sees(lambda: len(desk.rows("history")) == 3)
    desk.find(QTableView, "history").selectRow(0)
    desk.sees_text("Saved without a change.")


def test_of_long_texts_the_part_that_differs_is_shown():
    before = "Operated in 2024. " * 60 + "Stable disease. " + "No allergies. " * 60
    after = before.replace("Stable", "Progressive")
    was, became = shortened(before, after)
    assert was.startswith("… ")
    assert was.endswith(" …")
    assert "Stable disease." in was
    assert "Progressive disease." in became
    assert max(len(was), len(became)) < 200
    assert shortened("", "x" * 5_000)[1] == "x" * 1_200 + " …"
    assert shortened("short", "shorter") == ("short", "shorter")
    assert shortened("a" * 500, "a" * 700) == ("… " + "a" * 60, "… " + "a" * 260)


# what every tab must pass


@pytest.mark.parametrize("width", [1084, 1244])
def test_nothing_is_cut_off_or_without_a_name(desk, services, sequenced, width):
    desk.window.resize(width, 694)
    opened(desk, sequenced)
    for _ in range(6):
        QTest.qWait(30)
        assert clipped(desk.window) == [], tab(desk)
        assert set(nameless_fields(desk.window)) <= {"QHeaderView"}  # read out with its table
        assert guessing_labels(desk.window) == []
        desk.press(Qt.Key.Key_PageDown, CONTROL)


def test_another_case_starts_at_its_overview_without_the_old_filter(desk, services, sequenced):
    opened(desk, sequenced)
    to_findings(desk)
    desk.type_into("finding_filter", "IDH1")
    other = services.cases.find(ME, "IPD9002")
    opened(desk, other)
    assert tab(desk) == "Overview"
    to_findings(desk)
    assert desk.text("finding_filter") == ""
    assert len(desk.rows("findings")) == other.finding_count


def test_a_case_that_is_not_there_says_so(desk, services, referred):
    from uuid import uuid4

    desk.window.open_case(uuid4())
    desk.sees(lambda: desk.is_there("case_message") and desk.text("case_message") != "")


def test_esc_closes_the_case(desk, referred, qtbot):
    opened(desk, referred)
    with qtbot.waitSignal(desk.window.closed):
        desk.press(Qt.Key.Key_Escape)


# the filter by itself


def stored(number: int, **values) -> StoredFinding:
    from uuid import UUID

    given = {
        "kind": FindingKind.SMALL_VARIANT,
        "gene": "BRAF",
        "change": "",
        "source": Source("a.tsv", number),
    }
    return StoredFinding(UUID(int=number), 1, UUID(int=0), number, False, Finding(**{**given, **values}))


def test_a_change_is_shortened_letter_by_letter():
    for long, short in (
        ("p.(Val600Glu)", "V600E"),
        ("p.(Gln1756ProfsTer74)", "Q1756Pfs*74"),
        ("p.(Glu746_Ala750del)", "E746_A750del"),
    ):
        assert short_change(stored(1, change=long, protein_change=long).finding) == short


def test_a_frequency_is_never_rounded_onto_a_limit():
    assert vaf_text(stored(1, variant_allele_frequency=0.05).finding) == "5.0 %"
    assert vaf_text(stored(1, variant_allele_frequency=0.0499).finding) == "4.99 %"
    assert vaf_text(stored(1).finding) == "–"
