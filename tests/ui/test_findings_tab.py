"""The findings of a case, reviewed by key: several at once, undone, ordered, never losing a word."""

import datetime as dt
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from mtb.domain.cases import CaseSummary
from mtb.domain.decisions import EscatTier
from mtb.domain.findings import Finding, FindingKind, Source
from mtb.domain.results import StoredFinding
from mtb.domain.reviews import (
    Effect,
    EscatLevel,
    FindingReview,
    Judgement,
    ReportingGroup,
    ReviewChange,
    Reviewed,
)
from mtb.domain.rights import Role
from mtb.domain.stages import Stage
from mtb.exchange.demonstration_results import write_results_folder
from mtb.store.address import Address
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.screens.case.finding_columns import FindingLook, sorted_rows
from mtb.ui.screens.case.findings_table import FindingsTable
from mtb.ui.screens.case.screen import CaseScreen
from mtb.wiring import Services, create_database, open_services
from tests.factories import person, referral_draft
from tests.ui.case_records import case_records
from tests.ui.desk import Desk

ME = person("kb", "K. Berg")
OLA = person("onord", "O. Nord")
NOW = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def hub(qapp):
    return ChangeHub()


@pytest.fixture
def services(tmp_path, hub):
    address = Address(tmp_path / "records.mtb")
    create_database(address)
    opened = open_services(address, hub.announce, lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture
def case(services, tmp_path) -> CaseSummary:
    services.cases.register(ME, referral_draft("IPD9001"))
    services.results.store(ME, services.results.read(write_results_folder(tmp_path / "laboratory")))
    return services.cases.find(ME, "IPD9001")


@pytest.fixture
def desk(qtbot, services, background, hub, preferences, case):
    screen = CaseScreen(case_records(services, ME), background, hub, preferences)
    qtbot.addWidget(screen)
    screen.resize(1244, 854)
    screen.show()
    screen.activateWindow()
    shown = Desk(qtbot, screen)
    screen.open_case(case.id)
    shown.sees(lambda: shown.is_there("case_tabs"))
    shown.press(Qt.Key.Key_I, ALT)
    shown.sees(lambda: shown.is_there("findings") and shown.rows("findings") != [])
    table_of(shown).setFocus()
    yield shown
    background.wait()


def table_of(desk: Desk) -> QTableView:
    return desk.find(QTableView, "findings")


def said(services: Services, case: CaseSummary, row: int) -> FindingReview:
    return services.reviews.of_case(ME, case.id).reviewed[row].review


def press(desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(table_of(desk), key, modifier)


def choose_in_menu(desk: Desk, key: str) -> None:
    desk.sees(lambda: isinstance(QApplication.activePopupWidget(), QMenu), "no menu came")
    QTest.keyClicks(QApplication.activePopupWidget(), key)


@pytest.mark.qt_log_ignore("grabbing the keyboard")  # a menu without a desktop
def test_keys_set_effect_group_and_judgement_on_several_rows_and_ctrl_z_takes_it_back(desk, services, case):
    table = table_of(desk)
    table.selectRow(0)
    press(desk, Qt.Key.Key_Down, SHIFT)
    press(desk, Qt.Key.Key_E)
    choose_in_menu(desk, "l")
    desk.sees(lambda: [row[4] for row in desk.rows("findings")][:3] == ["LoF", "LoF", "–"])
    press(desk, Qt.Key.Key_R)
    choose_in_menu(desk, "b")
    desk.sees(lambda: said(services, case, 0).group is ReportingGroup.BIOMARKER)
    desk.sees(lambda: desk.rows("findings")[1][7] == "Reported")
    press(desk, Qt.Key.Key_K)
    desk.sees(lambda: said(services, case, 1).judgement is Judgement.KEEP)
    assert said(services, case, 1).by == "K. Berg"
    assert said(services, case, 2).is_from_file
    desk.sees(lambda: len(table.selectionModel().selectedRows()) == 2)
    desk.sees(lambda: len(desk.window.reviewing._steps) == 3)
    desk.window.undo()
    desk.window.undo()
    desk.sees(lambda: desk.rows("findings")[1][7] != "Reported")
    assert said(services, case, 1).effect is Effect.LOSS_OF_FUNCTION
    desk.window.undo()
    desk.sees(lambda: desk.rows("findings")[0][4] == "–")


def test_x_asks_why_in_place_and_takes_the_finding_off_the_board(desk, services, case):
    table = table_of(desk)
    table.selectRow(0)
    first = services.reviews.of_case(ME, case.id).reviewed[0]
    if not first.stored.for_board:
        press(desk, Qt.Key.Key_B)
    desk.sees(lambda: desk.rows("findings")[0][7].startswith("Board"))
    gene = desk.rows("findings")[0][0]
    press(desk, Qt.Key.Key_X)
    assert QApplication.focusWidget().objectName() == "comment_answer"
    QTest.keyClicks(QApplication.focusWidget(), "artefact in IGV")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    desk.sees(lambda: said(services, case, 0).judgement is Judgement.EXCLUDE)
    assert said(services, case, 0).comment == "artefact in IGV"
    assert QApplication.focusWidget() is table
    desk.sees(lambda: desk.rows("findings")[0][0] != gene or desk.rows("findings")[0][7] == "Excluded")
    desk.window.undo()
    desk.sees(lambda: desk.rows("findings")[0][7].startswith("Board"))


def test_when_the_excluded_row_leaves_the_table_one_stands_on_the_next(desk, services, case):
    table = table_of(desk)
    table.selectRow(1)
    following = desk.rows("findings")[2]
    press(desk, Qt.Key.Key_X)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    desk.sees(lambda: desk.rows("findings")[1] == following, "the excluded row stays")
    assert table.currentIndex().row() == 1
    assert table.hasFocus()


def test_esc_leaves_the_question_and_nothing_is_excluded(desk, services, case):
    table_of(desk).selectRow(0)
    press(desk, Qt.Key.Key_X)
    QTest.keyClicks(QApplication.focusWidget(), "art")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is table_of(desk)
    assert said(services, case, 0).is_from_file
    press(desk, Qt.Key.Key_X)
    assert desk.text("comment_answer") == "art", "what was typed is still there"


@pytest.mark.qt_log_ignore("grabbing the keyboard")  # a menu without a desktop
def test_a_tier_of_escat_comes_with_its_reference_and_today(desk, services, case):
    table_of(desk).selectRow(0)
    press(desk, Qt.Key.Key_A)
    choose_in_menu(desk, "2")
    desk.sees(lambda: QApplication.focusWidget().objectName() == "comment_answer")
    QTest.keyClicks(QApplication.focusWidget(), "OncoKB v4")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    level = EscatLevel(EscatTier.I_B, "OncoKB v4", services.cases.today())
    desk.sees(lambda: said(services, case, 0).escat_own == level)
    table_of(desk).selectRow(1)
    press(desk, Qt.Key.Key_A, SHIFT)
    choose_in_menu(desk, "v")
    desk.sees(lambda: QApplication.focusWidget().objectName() == "comment_answer")
    assert desk.text("comment_answer") == "OncoKB v4", "the last reference is offered"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    desk.sees(lambda: said(services, case, 1).escat_other is not None)
    desk.sees(lambda: (desk.rows("findings")[0][5], desk.rows("findings")[1][6]) == ("I-B", "V"))


def test_space_marks_for_the_board_and_keeps_the_place(desk, services, case):
    table = table_of(desk)
    table.selectRow(2)
    press(desk, Qt.Key.Key_Down, SHIFT)
    before = {one.id for one in services.results.findings(ME, case.id) if one.for_board}
    press(desk, Qt.Key.Key_Space)
    desk.sees(lambda: len([row for row in desk.rows("findings") if row[7].startswith("Board")]) >= 2)
    assert sorted(index.row() for index in table.selectionModel().selectedRows()) == [2, 3]
    assert QApplication.focusWidget() is table
    press(desk, Qt.Key.Key_B)
    desk.sees(lambda: {o.id for o in services.results.findings(ME, case.id) if o.for_board} == before)


def test_alt_and_arrows_order_what_the_board_sees(desk, services, case):
    for one in services.results.findings(ME, case.id)[:3]:
        if not one.for_board:
            services.results.mark_for_board(ME, one, wanted=True)
    desk.sees(lambda: all(row[7].startswith("Board") for row in desk.rows("findings")[:3]))
    last = desk.rows("findings")[2][:2]
    table_of(desk).selectRow(2)
    press(desk, Qt.Key.Key_Up, ALT)
    desk.sees(lambda: [row[7] for row in desk.rows("findings")][:3] == ["Board 1", "Board 2", "Board 3"])
    assert desk.rows("findings")[1][:2] == last
    press(desk, Qt.Key.Key_Up, ALT)
    desk.sees(lambda: desk.rows("findings")[0][:2] == last)
    desk.window.undo()
    desk.sees(lambda: desk.rows("findings")[1][:2] == last)


@pytest.mark.qt_log_ignore("grabbing the keyboard")  # a menu without a desktop
def test_another_person_agrees_or_says_what_is_wrong(desk, services, case):
    rows = services.reviews.of_case(OLA, case.id).reviewed[:2]
    services.reviews.change(OLA, case.id, rows, ReviewChange(judgement=Judgement.KEEP))
    desk.sees(lambda: not desk.window.findings.table.records.record(1).review.is_from_file)
    table_of(desk).selectRow(0)
    press(desk, Qt.Key.Key_2)
    choose_in_menu(desk, "a")
    desk.sees(lambda: said(services, case, 0).second is not None)
    assert said(services, case, 0).second.by == "K. Berg"
    table_of(desk).selectRow(1)
    press(desk, Qt.Key.Key_2)
    choose_in_menu(desk, "d")
    desk.sees(lambda: QApplication.focusWidget().objectName() == "comment_answer")
    QTest.keyClicks(QApplication.focusWidget(), "read the reads again")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    desk.sees(lambda: said(services, case, 1).second is not None)
    assert not said(services, case, 1).second.agrees
    desk.sees_text("read the reads again")


def test_n_goes_to_the_next_finding_nobody_has_reviewed(desk, services, case):
    rows = services.reviews.of_case(ME, case.id).reviewed
    services.reviews.change(ME, case.id, rows[1:3], ReviewChange(judgement=Judgement.KEEP))
    desk.sees(lambda: not desk.window.findings.table.records.record(2).review.is_from_file)
    table_of(desk).selectRow(0)
    press(desk, Qt.Key.Key_N)
    assert table_of(desk).currentIndex().row() == 3


# the page of the review


def test_enter_edits_beside_the_table_and_nothing_typed_is_lost(desk, services, case):
    table = table_of(desk)
    table.selectRow(0)
    press(desk, Qt.Key.Key_Return)
    assert QApplication.focusWidget().objectName() == "review_judgement"
    field = desk.find(QPlainTextEdit, "review_comment")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "seen in both reads")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is table
    table.selectRow(1)
    desk.sees(lambda: desk.text("review_comment") != "seen in both reads")
    desk.sees_text("with unsaved text")
    services.results.mark_for_board(ME, services.results.findings(ME, case.id)[3], wanted=True)
    table.selectRow(0)
    desk.sees(lambda: desk.text("review_comment") == "seen in both reads")
    QTest.keyClick(field, Qt.Key.Key_S, CONTROL)
    desk.sees(lambda: said(services, case, 0).comment == "seen in both reads")
    desk.sees(lambda: desk.text("review_unsaved") == "")


def test_ctrl_s_confirms_what_the_laboratory_s_file_says(desk, services, case):
    table_of(desk).selectRow(0)
    desk.sees(lambda: desk.text("review_save").startswith("Confirm"))
    before = said(services, case, 0)
    press(desk, Qt.Key.Key_S, CONTROL)
    desk.sees(lambda: not said(services, case, 0).is_from_file)
    assert said(services, case, 0).judgement is before.judgement
    desk.sees(lambda: "K. Berg" in desk.text("review_state"))


def test_two_people_s_words_are_shown_both_and_none_is_lost(desk, services, case):
    table = table_of(desk)
    table.selectRow(0)
    desk.sees(lambda: desk.is_there("review_comment"))
    desk.type_into("review_comment", "mine")
    rows = services.reviews.of_case(OLA, case.id).reviewed[:1]
    change = ReviewChange(comment="theirs", effect=Effect.GAIN_OF_FUNCTION)
    services.reviews.change(OLA, case.id, rows, change)
    desk.sees(lambda: desk.is_there("dispute_mine"))
    assert {"mine", "theirs"} <= set(desk.words())
    assert desk.text("review_comment") == "mine"
    assert desk.find(QComboBox, "review_effect").currentText() == "Gain of function", "only they wrote this"
    desk.click("dispute_saved")
    assert desk.text("review_comment") == "theirs"
    desk.type_into("review_comment", "both")
    desk.click("review_save")
    desk.sees(lambda: said(services, case, 0).comment == "both")
    assert said(services, case, 0).effect is Effect.GAIN_OF_FUNCTION


def test_a_reference_without_a_tier_stays_and_asks_for_one(desk, services, case):
    table_of(desk).selectRow(0)
    desk.sees(lambda: desk.is_there("review_comment"))
    desk.type_into("review_escat_own_reference", "PMID 1")
    table_of(desk).selectRow(1)
    desk.sees(lambda: desk.text("review_escat_own_reference") == "")
    table_of(desk).selectRow(0)
    desk.sees(lambda: desk.text("review_escat_own_reference") == "PMID 1")
    desk.choose("review_escat_own_tier", "I-B")
    desk.click("review_save")
    level = EscatLevel(EscatTier.I_B, "PMID 1", services.cases.today())
    desk.sees(lambda: said(services, case, 0).escat_own == level)


# pages, columns, rights


def test_f3_turns_the_pages_and_p_gives_their_room_to_the_table(desk, services, case, preferences):
    table_of(desk).selectRow(0)
    while not desk.is_there("finding_details"):
        press(desk, Qt.Key.Key_F3)
    first = services.results.findings(ME, case.id)[0].finding
    desk.sees(lambda: desk.text("details_source") == f"{first.source.file}, line {first.source.line}")
    words = desk.words()
    for name, value in first.columns.items():
        assert name in words
        assert (value or "not stated") in words
    press(desk, Qt.Key.Key_P)
    assert not desk.is_there("finding_panel")
    assert bytes(preferences.table_state("finding_panel").data()) == b"shut"
    press(desk, Qt.Key.Key_P)
    assert desk.is_there("finding_panel")


@pytest.mark.parametrize(
    ("key", "page"), [(Qt.Key.Key_S, "seen_before_page"), (Qt.Key.Key_V, "evidence_page")]
)
def test_earlier_cases_and_evidence_are_one_key_away_and_esc_comes_back(desk, key, page):
    table_of(desk).selectRow(0)
    press(desk, key)
    desk.sees(lambda: desk.is_there(page), "the page is not turned to")
    if page == "evidence_page":  # the list of earlier cases has the focus only where there are any
        assert desk.find(QWidget, page).isAncestorOf(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is table_of(desk)


def test_columns_are_chosen_by_key_and_remembered(desk, preferences):
    press(desk, Qt.Key.Key_C)
    desk.sees(lambda: desk.is_there("finding_column_list"))
    listed = desk.find(QListWidget, "finding_column_list")
    words = [listed.item(row).text() for row in range(listed.count())]
    listed.setCurrentRow(words.index("Depth"))
    QTest.keyClick(listed, Qt.Key.Key_Space)
    desk.click("show_columns")
    model = table_of(desk).model()
    titles = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert titles[-1] == "Depth"
    assert FindingsTable(preferences, FindingLook()).column_keys[-1] == "depth"
    table_of(desk).horizontalHeader().sectionClicked.emit(8)
    table_of(desk).horizontalHeader().sectionClicked.emit(8)
    depths = [int(row[8]) for row in desk.rows("findings") if row[8] != "–"]
    assert depths == sorted(depths, reverse=True)


def test_closing_is_refused_while_reads_are_not_ok_and_those_are_shown(desk, services, case, monkeypatch):
    rows = services.reviews.of_case(ME, case.id).reviewed
    monkeypatch.setattr("mtb.domain.reviews.blocks_closing", lambda row: row.stored.id == rows[4].stored.id)
    monkeypatch.setattr(
        "mtb.ui.screens.case.flow_board.blocks_closing", lambda row: row.stored.id == rows[4].stored.id
    )
    with desk.qtbot.waitSignal(desk.window.notice) as told:
        desk.window._at_board.review(ready=True)
    assert rows[4].finding.words in told.args[1]
    desk.sees(lambda: len(desk.rows("findings")) == 1)
    assert desk.rows("findings")[0][0] == rows[4].finding.gene
    assert services.cases.find(ME, "IPD9001").stage is Stage.INTERPRETATION
    press(desk, Qt.Key.Key_Escape)
    desk.sees(lambda: len(desk.rows("findings")) > 1)


def test_a_reader_is_told_why_and_nothing_is_asked(qtbot, services, background, hub, preferences, case):
    reader = person("leser", "L. Eser", Role.READER)
    screen = CaseScreen(case_records(services, reader), background, hub, preferences)
    qtbot.addWidget(screen)
    screen.resize(1244, 854)
    screen.show()
    screen.activateWindow()
    desk = Desk(qtbot, screen)
    screen.open_case(case.id)
    desk.sees(lambda: desk.is_there("case_tabs"))
    desk.press(Qt.Key.Key_I, ALT)
    desk.sees(lambda: desk.rows("findings") != [])
    table_of(desk).setFocus()
    table_of(desk).selectRow(0)
    for key in (Qt.Key.Key_K, Qt.Key.Key_X, Qt.Key.Key_E, Qt.Key.Key_A, Qt.Key.Key_R, Qt.Key.Key_2):
        with qtbot.waitSignal(screen.notice) as told:
            press(desk, key)
        assert "to review findings" in told.args[1]
    assert QApplication.activePopupWidget() is None
    assert not desk.is_there("comment_answer")
    background.wait()


# the table by itself


def row(number: int, **values) -> Reviewed:
    from uuid import UUID

    finding = Finding(
        kind=FindingKind.SMALL_VARIANT,
        gene=f"G{number % 97}",
        change=f"p.(Val{number}Glu)",
        source=Source("a.tsv", number),
        **values,
    )
    stored = StoredFinding(UUID(int=number), 1, UUID(int=0), number, False, finding)
    return Reviewed(stored, FindingReview(id=UUID(int=number), case_id=UUID(int=0), identity=str(number)))


def test_what_is_not_stated_is_sorted_last_both_ways():
    rows = [row(1), row(2, depth=9), row(3, depth=100)]
    value = FindingLook().sort_value("depth")
    for descending, expected in ((False, [2, 3, 1]), (True, [3, 2, 1])):
        in_order = sorted_rows(rows, value, descending=descending)
        assert [one.stored.position for one in in_order] == expected


def test_five_thousand_variants_scroll_and_sort_without_a_stutter(qtbot, preferences):
    look = FindingLook()
    table = FindingsTable(preferences, look)
    qtbot.addWidget(table)
    table.resize(900, 600)
    table.show()
    rows = [row(number, depth=number % 700, consequence="missense_variant") for number in range(5_000)]
    begin = time.perf_counter()
    table.show_findings(rows)
    table.selectRow(0)
    sorted_rows(rows, look.sort_value("change"), descending=False)
    ready = time.perf_counter() - begin
    times = []
    for _ in range(40):
        begin = time.perf_counter()
        QTest.keyClick(table, Qt.Key.Key_PageDown)
        table.viewport().repaint()
        times.append(time.perf_counter() - begin)
    assert ready < 3
    assert sorted(times)[20] < 0.1


def test_the_filter_line_takes_letters_as_letters(desk, services, case):
    desk.type_into("finding_filter", "kxbn")
    assert desk.find(QLineEdit, "finding_filter").text() == "kxbn"
    assert said(services, case, 0).is_from_file
