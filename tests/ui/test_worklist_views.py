"""The worklist's counts, views, columns and targets, as the person sees and sets them."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget, QTableView, QWidget

from mtb.domain.stages import ExitReason, Stage
from mtb.ui.kit.table_cells import CellRole
from tests.ui.looks import clipped, guessing_labels, nameless_fields
from tests.ui.worklist_desk import (  # noqa: F401 - fixtures
    ACTOR,
    TODAY,
    WorklistDesk,
    change_hub,
    register,
    show_worklist,
    three_cases,
    worklist_desk,
)

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def titles(desk: WorklistDesk) -> list[str]:
    model = desk.find(QTableView, "cases").model()
    return [
        model.headerData(place, Qt.Orientation.Horizontal).rstrip(" ↑↓")
        for place in range(model.columnCount())
    ]


def saved(desk: WorklistDesk):
    return desk.services.views.mine(ACTOR)


def save_view(desk: WorklistDesk, name: str) -> None:
    desk.window.command("save_view")
    desk.type_into("view_name", name)
    desk.click("save_view")
    desk.sees(lambda: not desk.is_there("view_form"))


def test_the_strip_counts_what_is_late_in_words_and_tells_the_next_day(desk: WorklistDesk) -> None:
    desk.sees(lambda: desk.text("stage_material_below") == "1 overdue")
    assert desk.text("stage_material_count") == "1"
    assert desk.find(QLabel, "stage_material_below").property("role") == "overdue"
    assert desk.text("stage_ready_below").startswith("due ")
    assert desk.text("stage_sequencing_below") == ""
    assert "1 overdue" in desk.is_named("stage_material")
    assert not desk.is_there("stage_closed")


def test_the_late_case_comes_first_and_says_what_to_do(desk: WorklistDesk) -> None:
    desk.sees_cases("IPH0412", "IPO0091", "IPD1234")
    row = desk.rows("cases")[0]
    assert row[5:7] == ["14 d", "Overdue 4 d"]
    assert row[7].startswith("Reminder to pathology, block 25-1187, asked 14 day")
    table = desk.find(QTableView, "cases")
    assert table.model().index(0, 6).data(CellRole.TONE) == "danger"
    assert desk.text("footer").replace("(s)", "s").startswith("3 open cases · sorted by due day")


def test_a_case_on_hold_says_so_beside_its_day(desk: WorklistDesk, records) -> None:
    case = records.cases.find(ACTOR, "IPH0412")
    records.flow.put_on_hold(ACTOR, case, TODAY + dt.timedelta(days=2), "New biopsy on Monday")
    desk.sees(lambda: any("on hold" in row[6] for row in desk.rows("cases")))
    row = next(row for row in desk.rows("cases") if row[0] == "IPH0412")
    assert row[7].endswith("New biopsy on Monday")


def test_views_answer_to_their_keys_and_say_how_many_they_have(desk: WorklistDesk, records) -> None:
    case = records.cases.find(ACTOR, "IPD1234")
    records.flow.take_over(person_other(), [case])
    desk.sees(lambda: desk.text("view_overdue") == "Overdue  1")
    desk.press(Qt.Key.Key_3, ALT)
    desk.sees_cases("IPH0412")
    assert desk.text("footer").startswith("1 of 3")
    desk.click("view_waiting_for_material")
    desk.sees_cases("IPH0412")
    desk.press(Qt.Key.Key_5, ALT)
    desk.sees_cases()
    assert "No case is in this view" in desk.find(QTableView, "cases").accessibleDescription()
    desk.click("show_all")
    desk.sees(lambda: len(desk.references()) == 3)


def person_other():
    from tests.factories import person

    return person("onord", "O. Nord")


def test_closed_cases_have_a_view_of_their_own(desk: WorklistDesk, records) -> None:
    records.flow.close(ACTOR, records.cases.find(ACTOR, "IPO0091"), ExitReason.DECLINED)
    desk.press(Qt.Key.Key_7, ALT)
    desk.sees_cases("IPO0091")
    assert desk.text("footer").replace("(s)", "").startswith("1 closed case")


def test_a_saved_view_brings_back_search_stage_order_and_columns(
    qtbot, desk: WorklistDesk, records, background, hub, preferences
) -> None:
    desk.window.command("filter_list")
    desk.qtbot.keyClicks(desk.find(QWidget, "search"), "melanom")
    desk.click("stage_ready")
    desk.find(QTableView, "cases").horizontalHeader().sectionClicked.emit(1)
    desk.sees_cases("IPD1234")
    save_view(desk, "Melanoma, ready")
    desk.sees(lambda: [one.name for one in records.views.mine(ACTOR)] == ["Melanoma, ready"])
    view = records.views.mine(ACTOR)[0]
    assert (view.text, view.stage, view.sorted_by.value) == ("melanom", Stage.READY, "patient")
    desk.window.close()
    again = show_worklist(qtbot, records, background, hub, preferences)
    again.sees(lambda: again.is_there(f"view_{view.id}") and len(again.references()) == 3)
    again.click(f"view_{view.id}")
    again.sees_cases("IPD1234")
    assert again.text("search") == "melanom"
    assert "sorted by patient" in again.text("footer")


def test_a_view_is_renamed_deleted_and_brought_back(desk: WorklistDesk, records) -> None:
    save_view(desk, "First")
    desk.window.command("rename_view")
    desk.type_into("view_name", "Better")
    desk.click("save_view")
    desk.sees(lambda: [one.name for one in records.views.mine(ACTOR)] == ["Better"])
    desk.sees(lambda: not desk.is_there("view_form"))
    desk.window.command("delete_view")
    undo = desk.sees_told("View deleted: Better")
    assert records.views.mine(ACTOR) == ()
    undo.do()
    desk.sees(lambda: [one.name for one in records.views.mine(ACTOR)] == ["Better"])


def test_a_view_of_the_program_stays(desk: WorklistDesk) -> None:
    desk.window.command("delete_view")
    desk.sees_told("comes with the program")
    desk.window.command("rename_view")
    assert not desk.is_there("view_form")


def test_a_view_without_a_name_is_not_saved(desk: WorklistDesk, records) -> None:
    desk.window.command("save_view")
    desk.click("save_view")
    desk.sees(lambda: desk.is_there("view_form"))
    desk.sees_text("Give the view a name.")
    desk.press(Qt.Key.Key_Escape)
    desk.sees(lambda: not desk.is_there("view_form"))
    assert records.views.mine(ACTOR) == ()


def test_columns_are_chosen_and_moved_by_key_and_kept(
    qtbot, desk: WorklistDesk, records, background, hub, preferences
) -> None:
    desk.window.command("columns")
    chooser = desk.find(QListWidget, "columns")
    names = [chooser.item(row).text() for row in range(chooser.count())]
    assert names[:8] == titles(desk)
    chooser.setCurrentRow(names.index("Physician"))
    QTest.keyClick(chooser, Qt.Key.Key_Space)
    for _ in range(names.index("Physician") - 1):
        desk.click("column_up")
    chooser.setCurrentRow(2)  # the patient, one further down now
    QTest.keyClick(chooser, Qt.Key.Key_Space)
    desk.click("show_columns")
    desk.sees(lambda: not desk.is_there("columns_form"))
    assert titles(desk)[:3] == ["InPreD ID", "Physician", "Diagnosis"]
    assert "Patient" not in titles(desk)
    assert next(row[1] for row in desk.rows("cases") if row[0] == "IPO0091") == "B. Annen"
    chosen = titles(desk)
    desk.window.hide()
    again = show_worklist(qtbot, records, background, hub, preferences)
    assert titles(again) == chosen


def test_a_column_that_is_dragged_stays_where_it_was_put(desk: WorklistDesk) -> None:
    header = desk.find(QTableView, "cases").horizontalHeader()
    header.moveSection(6, 1)
    desk.sees(lambda: titles(desk)[:3] == ["InPreD ID", "Due", "Patient"])
    assert [header.visualIndex(place) for place in range(header.count())] == list(range(header.count()))


def test_only_the_shown_columns_are_copied(desk: WorklistDesk) -> None:
    desk.window._table.show_columns(["reference", "due"])
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    table = desk.stand_on("cases", 0)
    QTest.keyClick(table, Qt.Key.Key_C, CONTROL)
    desk.sees(lambda: clipboard.text() != "before")
    assert clipboard.text() == "InPreD ID\tDue\nIPH0412\tOverdue 4 d\n"


def test_several_chosen_rows_are_counted_and_stay_chosen_when_the_list_changes(
    desk: WorklistDesk, records
) -> None:
    desk.choose_rows("IPH0412", "IPD1234")
    desk.sees(lambda: desk.text("footer").startswith("2 of 3 chosen"), desk.text("footer"))
    register(records, 7, "IPA0001", "Fjerde")
    desk.sees(lambda: desk.text("footer").startswith("2 of 4 chosen"), desk.text("footer"))
    assert {case.reference for case in desk.window._table.chosen_cases()} == {"IPH0412", "IPD1234"}


def test_the_targets_move_the_due_days(desk: WorklistDesk, records) -> None:
    desk.window.command("stage_targets")
    desk.sees(lambda: desk.is_there("targets_form"))
    assert desk.text("target_material") == "10"
    desk.type_into("target_material", "0")
    desk.click("save_targets")
    desk.sees_text("From 1 to 1000 days")
    desk.type_into("target_material", "30")
    desk.click("save_targets")
    desk.sees_told("due days follow")
    desk.sees(
        lambda: desk.rows("cases")[0][6] != "Overdue 4 d" and desk.text("stage_material_below") != "1 overdue"
    )
    assert records.flow.targets(ACTOR).days[Stage.MATERIAL] == 30


def test_a_hospital_has_targets_of_its_own_where_it_differs(desk: WorklistDesk, records) -> None:
    desk.window.command("stage_targets")
    desk.sees(lambda: desk.is_there("targets_form"))
    desk.type_into("targets_new_hospital", "Førde")
    desk.click("add_hospital")
    assert desk.text("targets_hospital") == "Førde"
    assert desk.text("target_material") == ""
    assert desk.find(QWidget, "target_material").placeholderText() == "10"
    desk.type_into("target_material", "20")
    desk.choose("targets_hospital", "Every hospital")
    assert desk.text("target_material") == "10"
    desk.click("save_targets")
    desk.sees_told("due days follow")
    targets = records.flow.targets(ACTOR)
    assert (targets.target(Stage.MATERIAL, "Førde"), targets.target(Stage.MATERIAL)) == (20, 10)
    desk.sees(lambda: "Overdue" not in desk.rows("cases")[0][6])


def test_the_preview_tells_steps_material_and_what_happened(desk: WorklistDesk) -> None:
    desk.stand_on("cases", 0)
    desk.press(Qt.Key.Key_Space)
    desk.sees_text("Reminder to pathology, block 25-1187")
    desk.sees_text("25-1187 Førde: Asked for")
    desk.sees_text("Material asked for")
    desk.sees_text("14 d · Overdue 4 d")


def test_views_that_do_not_fit_stand_in_the_menu(desk: WorklistDesk) -> None:
    for name in ("A long name for a view", "Another long name", "And a third long one"):
        save_view(desk, name)
    desk.window.resize(900, 760)
    desk.sees(lambda: not desk.is_there("view_closed"))
    desk.sees(lambda: "third long one  3" in desk.is_named(f"view_{saved(desk)[-1].id}"))
    menu = desk.window.findChild(QWidget, "views_menu")
    menu.aboutToShow.emit()
    words = [action.text() for action in menu.actions() if action.text()]
    assert any(one.startswith("Closed cases") for one in words)
    assert "And a third long one  3\tAlt+8" in words
    desk.sees(lambda: clipped(desk.window) == [], "a button is clipped")


def test_the_forms_are_readable(desk: WorklistDesk) -> None:
    for command, form in (
        ("columns", "columns_form"),
        ("save_view", "view_form"),
        ("stage_targets", "targets_form"),
        ("export_list", "hand_out_form"),
        ("put_on_hold", "hold_cases_form"),
    ):
        desk.window.command(command)
        desk.sees(lambda form=form: desk.is_there(form))
        dialog = desk.find(QWidget, form)
        assert clipped(dialog) == []
        assert nameless_fields(dialog) == []
        assert guessing_labels(dialog) == []
        dialog.reject()
