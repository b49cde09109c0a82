"""The shared widgets, as a person and a screen reader meet them."""

import datetime as dt
import threading
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from mtb.domain.changes import Changes, Kind
from mtb.domain.errors import RuleError, StorageError
from mtb.ui import crash_dialog
from mtb.ui.kit.background import Background
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.kit.chips import Chip
from mtb.ui.kit.clipboard import as_html, as_tsv, safe_cell
from mtb.ui.kit.date_inputs import DateEdit, PartialDateEdit, read_partial_date
from mtb.ui.kit.first_size import first_size
from mtb.ui.kit.forms import FormField, FormState, field_row
from mtb.ui.kit.inputs import ChoiceBox, LineEdit, PlainEdit
from mtb.ui.kit.notices import NoticeAction
from mtb.ui.kit.preferences import Preferences
from mtb.ui.kit.questions import Choice, ask
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.kit.text import ElidedLabel, plain_label
from mtb.ui.kit.theme import apply_theme, current_theme
from mtb.ui.kit.tokens import DARK, LIGHT, Theme
from mtb.ui.main_window import MainWindow
from mtb.ui.translation import speak
from tests.ui.desk import Desk
from tests.ui.looks import clipped, guessing_labels, nameless_fields, never_reached

HOSTILE = '<b>bold</b><img src="http://127.0.0.1/x.png">'
TODAY = dt.date(2026, 11, 24)


# Background


def test_answers_come_in_the_order_of_the_questions(qtbot, background):
    heard, gate = [], threading.Event()
    background.run(background, lambda: gate.wait(5) and 1, heard.append)
    background.run(background, lambda: 2, heard.append)
    gate.set()
    qtbot.waitUntil(lambda: heard == [1, 2])


def test_an_answer_for_a_closed_screen_is_dropped(qtbot, background):
    owner, heard, gate, after = QObject(), [], threading.Event(), []
    background.run(owner, lambda: gate.wait(5), heard.append)
    background.run(background, lambda: 1, after.append)
    owner.deleteLater()
    QApplication.sendPostedEvents(owner, 0)
    gate.set()
    qtbot.waitUntil(lambda: after == [1])
    assert heard == []


def locked():
    raise StorageError("locked", "låst")


def test_an_expected_error_is_announced(qtbot, background):
    with qtbot.waitSignal(background.failed) as failed:
        background.run(background, locked, lambda _: None)
    assert failed.args[0].text("nb") == "låst"


def test_the_one_who_asked_may_answer_for_an_expected_error(qtbot, background):
    told, announced = [], []
    background.failed.connect(announced.append)
    background.run(background, locked, lambda _: None, told.append)
    qtbot.waitUntil(lambda: len(told) == 1)
    assert announced == []


def test_a_failed_save_is_told_even_when_its_form_is_gone(qtbot, background):
    owner, told = QObject(), []
    gate = threading.Event()
    background.run(owner, lambda: gate.wait(5) and locked(), lambda _: None, told.append)
    owner.deleteLater()
    QApplication.sendPostedEvents(owner, 0)
    with qtbot.waitSignal(background.failed):
        gate.set()
    assert told == []


def test_a_bug_is_raised_on_the_gui_thread(qtbot, background):
    with qtbot.captureExceptions() as caught:
        background.run(background, lambda: 1 / 0, lambda _: None)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
    assert not background.busy


def test_busy_is_told_once_at_each_end(qtbot, background):
    told = []
    background.busy_changed.connect(told.append)
    background.run(background, lambda: 1, lambda _: None)
    background.run(background, lambda: 2, lambda _: None)
    qtbot.waitUntil(lambda: told == [True, False])


def test_long_work_reports_and_can_be_cancelled(qtbot, background):
    moved, done, listening, gate = [], [], threading.Event(), threading.Event()

    def work(progress):
        listening.wait(5)
        progress.report(3, 3)
        gate.wait(5)
        return progress.cancelled

    progress = background.run_long(background, work, done.append)
    progress.moved.connect(lambda *at: moved.append(at))
    listening.set()
    qtbot.waitUntil(lambda: moved == [(3, 3)])
    progress.cancel()
    gate.set()
    qtbot.waitUntil(lambda: not background.busy)
    assert done == []


def test_a_change_announced_on_another_thread_arrives_on_the_gui_thread(qtbot):
    class Screen(QWidget):
        heard_on = None

        def hear(self, changes):
            self.heard_on = (threading.current_thread(), changes)

    hub, screen = ChangeHub(), Screen()
    qtbot.addWidget(screen)
    hub.changed.connect(screen.hear)
    changes = Changes(frozenset({Kind.CASE}))
    worker = threading.Thread(target=hub.announce, args=(changes,))
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: screen.heard_on == (threading.main_thread(), changes))


# Dates


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("24.11.2026", "2026-11-24"),
        ("4.1.2026", "2026-01-04"),
        ("241126", "2026-11-24"),
        ("24112026", "2026-11-24"),
        ("110965", "1965-09-11"),
        ("11.2026", "2026-11"),
        ("11/2026", "2026-11"),
        ("2026", "2026"),
        ("2026-11", "2026-11"),
        ("2026-11-24", "2026-11-24"),
        (" today ", "2026-11-24"),
        ("I dag", "2026-11-24"),
        ("24.11.26", "2026-11-24"),
    ],
)
def test_dates_are_read_the_way_people_write_them(typed, iso):
    assert read_partial_date(typed, TODAY).iso == iso


@pytest.mark.parametrize("typed", ["31.02.2026", "13.2026", "soon", "24.11", "0", "2026-13", "999999", "٢٤"])
def test_what_is_no_date_is_refused(typed):
    with pytest.raises(RuleError):
        read_partial_date(typed, TODAY)


def test_nothing_typed_is_no_date_and_no_problem(qtbot):
    edit = PartialDateEdit("born")
    qtbot.addWidget(edit)
    assert (edit.value(), edit.problem()) == (None, None)


def test_a_briefly_typed_date_is_written_in_full(qtbot):
    edit = PartialDateEdit("born")
    qtbot.addWidget(edit)
    QTest.keyClicks(edit, "110965")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert (edit.text(), edit.value()) == ("11.09.1965", "1965-09-11")


def test_a_whole_date_is_asked_for_where_one_is_needed(qtbot):
    edit = DateEdit("received")
    qtbot.addWidget(edit)
    edit.setText("11.2026")
    assert edit.value() is None
    assert "whole date" in edit.problem()
    edit.set_value(TODAY)
    assert (edit.text(), edit.value()) == ("24.11.2026", TODAY)


# Text and chips


def test_text_from_outside_is_never_markup(qtbot):
    label, short = plain_label(HOSTILE), ElidedLabel(HOSTILE)
    for widget in (label, short):
        qtbot.addWidget(widget)
        assert widget.textFormat() is Qt.TextFormat.PlainText
    short.resize(QSize(60, 20))
    short.show()
    assert label.text() == HOSTILE
    assert short.whole_text() == HOSTILE
    assert "<img" not in short.toolTip()
    assert "&lt;img" in short.toolTip()


def test_a_chip_says_its_word(qtbot):
    chip = Chip("Ready for board", "info")
    qtbot.addWidget(chip)
    assert (chip.text(), chip.accessibleName(), chip.tone()) == ("Ready for board",) * 2 + ("info",)
    narrow = chip.sizeHint().width()
    chip.show_text("Ready for board on Tuesday", "success")
    assert chip.sizeHint().width() > narrow


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_all_text_stands_out_from_its_ground(theme: Theme):
    grounds = (theme.ground, theme.surface, theme.surface_soft)
    pairs = [(text, on) for text in (theme.text, theme.muted, theme.faint) for on in grounds]
    pairs += [(theme.accent_text, on) for on in (*grounds, theme.hover, theme.selected)]
    pairs += [(theme.text, on) for on in (theme.hover, theme.pressed, theme.selected)]
    pairs += [(theme.muted, theme.selected), (theme.selected_text, theme.selected)]
    pairs += [(theme.on_accent, on) for on in (theme.accent, theme.accent_hover, theme.accent_pressed)]
    pairs += [(theme.rail_muted, on) for on in (theme.rail, theme.rail_hover)]
    pairs += [(theme.rail_text, theme.rail_current), (theme.tooltip_text, theme.tooltip)]
    for tone in theme.tones.values():
        pairs += [
            (tone.text, tone.ground),
            (tone.on_surface, theme.surface),
            (tone.on_surface, theme.selected),
        ]
    assert [(a, b, round(contrast(a, b), 2)) for a, b in pairs if contrast(a, b) < 4.5] == []
    assert contrast(theme.field_border, theme.surface) >= 3


def test_the_theme_changes_while_the_program_runs(qapp):
    apply_theme(qapp, "dark")
    assert current_theme() is DARK
    apply_theme(qapp, "light")
    assert current_theme() is LIGHT


# Fields and forms


def test_pasted_control_characters_do_not_reach_a_line(qtbot):
    edit = LineEdit("surname")
    qtbot.addWidget(edit)
    QGuiApplication.clipboard().setText("Te\x00st\r\nAn\tna\u202e")
    edit.paste()
    assert edit.value() == "Test An na"


def test_too_long_text_is_kept_and_told(qtbot):
    edit = LineEdit("surname", most=5)
    qtbot.addWidget(edit)
    edit.set_value("Fredriksen")
    assert edit.value() == "Fredriksen"
    assert edit.problem() == "5 characters too many"


def test_a_text_field_takes_plain_text_and_hands_tab_on(qtbot):
    edit = PlainEdit("question")
    qtbot.addWidget(edit)
    mime = QMimeData()
    mime.setHtml("<b>bold</b>")
    mime.setText("bold\x07\nnext")
    edit.insertFromMimeData(mime)
    assert edit.value() == "bold\nnext"
    assert edit.tabChangesFocus()
    low = edit.height()
    edit.set_value("line\n" * 9)
    assert edit.height() > low


def test_a_choice_gives_its_value_and_keeps_a_retired_one(qtbot):
    box = ChoiceBox("sex", [(Kind.CASE, "Case"), (Kind.RESULT, "Result")], empty="Not known")
    qtbot.addWidget(box)
    assert box.value() is None
    box.set_value(Kind.RESULT)
    assert box.value() is Kind.RESULT
    box.set_choices([(Kind.CASE, "Sak"), (Kind.RESULT, "Resultat")])
    assert (box.value(), box.currentText()) == (Kind.RESULT, "Resultat")
    box.set_value(Kind.MINUTES)
    assert box.value() is Kind.MINUTES


@pytest.fixture
def form(qtbot):
    page = QWidget()
    state = FormState(page)
    surname = state.watch("surname", FormField("Surname", LineEdit("surname"), "as in the register"))
    born = state.watch("born", FormField("Born", PartialDateEdit("born")))
    layout = QVBoxLayout(page)
    layout.addLayout(field_row((surname, 3), (born, 1)))
    page.resize(600, 200)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return Desk(qtbot, page), state, surname, born


def test_a_problem_stands_beside_its_field_and_replaces_the_hint(form):
    _, state, surname, _ = form
    assert surname.below.text() == "as in the register"
    state.show_problems({"surname": HOSTILE})
    assert surname.below.text() == HOSTILE
    assert surname.input.accessibleDescription() == HOSTILE
    state.show_problems({})
    assert surname.below.text() == "as in the register"


def test_a_half_typed_date_is_not_nagged_about_until_the_field_is_left(form):
    desk, state, _, born = form
    born.input.setFocus()
    QTest.keyClicks(born.input, "24.1")
    assert born.shown_problem() is None
    assert state.problems
    desk.press(Qt.Key.Key_Tab)
    desk.sees(lambda: "Not a date" in (born.shown_problem() or ""))


def test_a_form_knows_whether_it_differs_from_what_was_filled_in(form):
    desk, state, surname, _ = form
    surname.input.set_value("Test")
    state.mark_clean()
    assert not state.dirty
    state.show_problems({"surname": "needed"})
    assert not state.dirty
    desk.type_into("surname", "Tråd")
    assert state.dirty
    assert state.values()["surname"] == "Tråd"
    desk.type_into("surname", "Test")
    assert not state.dirty


def test_the_form_passes_the_looks(form):
    desk, *_ = form
    assert clipped(desk.window) == []
    assert nameless_fields(desk.window) == []
    assert guessing_labels(desk.window) == []
    assert never_reached(desk.window) == []


# Tables


@dataclass(frozen=True, slots=True)
class Row:
    id: int
    name: str
    born: str = "230380 *****"


COLUMNS = [
    Column[Row]("id", "InPreD ID", lambda row: f"IPD{row.id}"),
    Column[Row]("name", "Patient", lambda row: row.name, second_line=lambda row: row.born, stretch=True),
    Column[Row]("stage", "Stage", lambda row: "Ready", chip=lambda row: "info", sortable=False),
]
ROWS = [Row(1, "Test, Anna"), Row(2, "=HYPERLINK(1)"), Row(3, "Prøve, Bjørn")]


@pytest.fixture
def table(qtbot, preferences):
    model = RecordModel(COLUMNS, lambda row: row.id)
    view = RecordTable("cases", model, preferences, "Cases")
    view.resize(600, 300)
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    model.show(ROWS)
    return view


def test_the_model_keeps_qts_contract(qtmodeltester, table):
    qtmodeltester.check(table.records)
    table.records.show(ROWS, more=True)
    qtmodeltester.check(table.records)


def test_keys_choose_preview_and_copy(qtbot, table):
    chosen, previewed = [], []
    table.chosen.connect(chosen.append)
    table.previewed.connect(previewed.append)
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_Return)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert (chosen, previewed) == ([1], [1])
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "InPreD ID\tPatient\tStage"
    assert lines[2] == "IPD2\t'=HYPERLINK(1), 230380 *****\tReady"
    assert "<td>&#x27;=HYPERLINK(1), 230380 *****</td>" in QGuiApplication.clipboard().mimeData().html()


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("=1+1", "'=1+1"),
        (" =1", "'=1"),
        ("+47 22", "'+47 22"),
        ("-5,2 %", "-5,2 %"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("a\tb\nc", "a b c"),
        ("p.(Arg132Cys)", "p.(Arg132Cys)"),
    ],
)
def test_a_copied_cell_runs_nothing(cell, safe):
    assert safe_cell(cell) == safe


def test_copied_markup_stays_text():
    assert "<img" not in as_html(["a"], [[HOSTILE]])
    assert as_tsv(["a"], [["x\ty"]]) == "a\nx y\n"


def test_the_row_stood_on_survives_a_reload(table):
    heard = []
    table.selectRow(2)
    table.current_changed.connect(heard.append)
    table.records.show([Row(3, "Prøve, Bjørn"), Row(4, "Ny")])
    assert table.current_record() == Row(3, "Prøve, Bjørn")
    table.records.show([Row(4, "Ny")])
    assert (table.current_record(), heard[-1]) == (None, -1)


def test_a_click_on_a_title_asks_for_sorting_and_turns_it_round(table):
    asked = []
    table.sort_requested.connect(lambda *how: asked.append(how))
    header = table.horizontalHeader()
    for column in (0, 0, 2):
        middle = QPoint(header.sectionViewportPosition(column) + 20, 10)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert asked == [("id", False), ("id", True)]
    assert table.records.headerData(0, Qt.Orientation.Horizontal) == "InPreD ID ↓"


def test_more_is_asked_for_once(table):
    asked = []
    table.records.more_wanted.connect(asked.append)
    table.records.show(ROWS, more=True)
    table.records.fetchMore()
    table.records.fetchMore()
    assert asked == [3]
    table.records.append([Row(9, "Ny")])
    assert table.records.rowCount() == 4
    assert not table.records.canFetchMore()


def test_the_sentence_of_an_empty_table_is_whole_in_the_height_of_one_row(qtbot, table):
    table.records.show([])
    table.set_empty_text("Nothing here yet.")
    table.show()

    def inked(height: int) -> int:
        """How many lines of pixels the sentence takes."""
        table.setFixedHeight(table.horizontalHeader().height() + height)
        qtbot.waitUntil(lambda: table.viewport().height() >= height - 8)
        image = table.viewport().grab().toImage()
        paper = image.pixel(2, image.height() // 2)
        lines = range(image.height())
        return sum(any(image.pixel(x, y) != paper for x in range(image.width())) for y in lines)

    assert inked(200) == inked(table.verticalHeader().defaultSectionSize() + 6)


def test_a_new_window_leaves_room_for_its_frame(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    screen = window.screen().availableSize()
    assert first_size(window, 9_000, 9_000).height() < screen.height()
    assert first_size(window, 300, 200) == QSize(300, 200)


def test_a_dragged_column_keeps_its_width(qtbot, table, preferences):
    table.horizontalHeader().resizeSection(0, 177)
    again = RecordTable("cases", RecordModel(COLUMNS, lambda row: row.id), preferences, "Cases")
    qtbot.addWidget(again)
    again.resize(600, 300)
    again.show()
    assert again.columnWidth(0) == 177


def test_a_table_says_what_it_shows(qtbot, table):
    assert Desk(qtbot, table.window()).find(RecordTable, "cases") if table.parent() else True
    index = table.records.index(0, 1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Test, Anna, 230380 *****"
    assert "<b>" not in RecordModel(COLUMNS).headerData(0, Qt.Orientation.Horizontal)
    table.records.show([Row(1, HOSTILE)])
    assert "<img" not in table.records.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert not table.grab().isNull()


# Preferences


def test_preferences_survive_and_unreadable_ones_count_as_not_set(tmp_path):
    path = tmp_path / "p.ini"
    first = Preferences(path)
    first.language, first.scheme, first.text_size = "nb", "dark", 1.5
    first.sync()
    again = Preferences(path)
    assert (again.language, again.scheme, again.text_size) == ("nb", "dark", 1.5)
    path.write_text("[General]\nlanguage=xx\nscheme=@Invalid()\ntext_size=huge\n", "utf-8")
    broken = Preferences(path)
    assert broken.language in {"nb", "en"}
    assert (broken.scheme, broken.text_size) == ("system", 1.0)


# The frame


@pytest.fixture
def desk(qtbot, preferences):
    window = MainWindow(preferences)
    for key, title in (("worklist", "Worklist"), ("meetings", "Board meetings")):
        page = QWidget()
        QVBoxLayout(page).addWidget(plain_label(f"page {key}"))
        window.add_screen(key, title, page)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    yield Desk(qtbot, window)
    window.close()


def test_places_are_reached_by_rail_and_key_and_left_by_escape(desk):
    desk.click("go_meetings")
    desk.sees_text("page meetings")
    desk.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    desk.sees_text("page worklist")
    desk.press(Qt.Key.Key_Escape)
    desk.sees_text("page meetings")


def test_a_screen_with_unsaved_text_may_ask_to_stay(desk, qtbot):
    class Draft(QWidget):
        go = None

        def may_leave(self, go):
            self.go = go
            return False

    draft = Draft()
    desk.window.add_screen("referral", "New referral", draft, in_rail=False)
    desk.window.show_screen("referral")
    desk.click("go_meetings")
    assert desk.window.current_key() == "referral"
    draft.go()
    assert desk.window.current_key() == "meetings"
    draft.may_leave = lambda go: True


def test_the_rail_counts_and_tells_who_works_where(desk):
    desk.window.set_count("worklist", 42)
    desk.window.set_person("K. Berg, board secretary")
    desk.window.set_database("mtb.db")
    assert "42" in desk.text("go_worklist")
    desk.sees_text("K. Berg, board secretary")
    desk.sees_text("mtb.db · connected")
    assert clipped(desk.window) == []


def test_a_notice_offers_undo_and_goes_with_escape(desk):
    undone = []
    action = NoticeAction("Undo", lambda: undone.append(1), "Ctrl+Z")
    desk.window.notice("success", "Saved", action)
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [1]
    assert desk.window.notices.texts() == []
    desk.window.notice("error", HOSTILE)
    assert desk.text("notice_text") == HOSTILE
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.notices.texts() == []


def test_errors_outlast_what_only_informs(desk):
    desk.window.notice("error", "first")
    for text in ("a", "b", "c"):
        desk.window.notice("info", text)
    assert desk.window.notices.texts() == ["first", "b", "c"]


def test_a_long_notice_shows_all_its_words(desk):
    desk.window.notice("warning", "The database cannot be reached. " * 8)
    QApplication.sendPostedEvents()
    assert clipped(desk.window.notices) == []


def test_a_folder_dropped_on_the_window_is_announced(desk, tmp_path):
    dropped = []
    desk.window.folder_dropped.connect(dropped.append)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    held = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(desk.window, QDragEnterEvent(QPoint(50, 50), *held))
    desk.sees_text("Drop a results folder, list, form or sheet here")
    QApplication.sendEvent(desk.window, QDropEvent(QPoint(50, 50).toPointF(), *held))
    assert not desk.is_there("drop_overlay")
    assert dropped == [tmp_path]


def test_f1_lists_the_keys_of_what_is_there(desk):
    desk.window.commands.on("save", lambda: None)
    desk.press(Qt.Key.Key_F1)
    desk.sees(lambda: {"Save", "Ctrl+S", "Board meetings", "Ctrl+2"} <= set(desk.words()))
    assert "Put on agenda" not in desk.words()
    desk.press(Qt.Key.Key_Escape)


def test_a_command_answers_for_the_screen_that_is_shown(desk):
    saved = []
    screen = desk.window.findChild(QWidget, "screens").widget(1)
    desk.window.commands.on("save", lambda: saved.append(1), screen)
    assert not desk.window.commands.action("save").isEnabled()
    desk.window.show_screen("meetings")
    desk.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert saved == [1]


def test_a_question_answers_by_calling_back(desk):
    answers = []
    ask(
        desk.window,
        "Leave?",
        HOSTILE,
        [Choice("stay", "Stay"), Choice("go", "Leave", "primary")],
        answers.append,
    )
    assert desk.text("question_text") == HOSTILE
    desk.click("answer_go")
    assert answers == ["go"]


# A bug


def test_a_crash_report_names_places_and_no_values(qtbot, qapp):
    def fail():
        raise ValueError("Test, Anna 23038012345")

    with pytest.raises(ValueError, match="Anna") as caught:
        fail()
    text = crash_dialog.report(caught.value)
    assert "ValueError" in text
    assert "test_kit.py" in text
    assert "Anna" not in text
    dialog = crash_dialog.CrashDialog(text)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.findChild(QPushButton, "copy_report").click()
    assert QGuiApplication.clipboard().text() == text
    assert [label.textFormat() for label in dialog.findChildren(QLabel)] == [Qt.TextFormat.PlainText] * 2


def test_an_expected_error_nobody_caught_is_told_and_no_crash(monkeypatch):
    told = []
    monkeypatch.setattr("sys.excepthook", None)
    crash_dialog.install(told.append)
    import sys

    error = StorageError("locked", "låst")
    sys.excepthook(type(error), error, None)
    assert told == [error]


def test_a_running_background_needs_no_window():
    assert Background().busy is False


# Languages


def test_qts_own_buttons_and_menus_speak_bokmal(qapp):
    speak(qapp, "nb")
    assert qapp.translate("QPlatformTheme", "Cancel") == "Avbryt"
    assert qapp.translate("QFileDialog", "&Look in:") == "&Se i:"
    assert qapp.translate("QLineEdit", "&Paste") == "&Lim inn"
    words = MainWindow.tr("Drop a results folder, list, form or sheet here")
    assert words == "Slipp en resultatmappe, liste, et skjema eller ark her"
    speak(qapp, "en")
    assert qapp.translate("QPlatformTheme", "Cancel") == "Cancel"
