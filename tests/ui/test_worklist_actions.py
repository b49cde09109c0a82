"""What is done with several cases at once, and how a list leaves the program."""

import datetime as dt
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QTableView

from mtb.domain.accounts import AccountDraft
from mtb.domain.audit import Action, AuditQuery
from mtb.domain.case_sheet import CaseSheet, SheetColumn
from mtb.domain.meetings import MeetingDraft
from mtb.domain.rights import Role
from mtb.domain.stages import Stage
from mtb.exchange.sheets import read_workbook
from mtb.program.program import Program
from mtb.ui.screens.worklist.print_sheet import pdf_of
from tests.factories import person
from tests.ui.desk import Desk
from tests.ui.worklist_desk import (  # noqa: F401 - fixtures
    ACTOR,
    TODAY,
    WorklistDesk,
    change_hub,
    show_worklist,
    three_cases,
    worklist_desk,
)

ELSE = person("onord", "O. Nord")


def owners(desk: WorklistDesk) -> dict[str, str]:
    return {case.reference: case.owner_name for case in desk.window._table.records.records()}


def logged(desk: WorklistDesk, action: Action) -> list[str]:
    page = desk.services.audit.entries(ACTOR, AuditQuery(action=action, most=100))
    return sorted(entry.reference for entry in page.entries)


def hand_out(desk: WorklistDesk, path: Path, target: str, rows: str = "", *, names: bool = False) -> None:
    """Go through the form and the file dialog, as a person does."""
    desk.window.command("export_list")
    desk.sees(lambda: desk.is_there("hand_out_form"))
    desk.choose("hand_out_target", target)
    if rows:
        desk.choose("hand_out_rows", rows)
    if names:
        desk.click("hand_out_names")
    desk.click("hand_out")
    desk.sees(lambda: any(one.objectName() == "export_list_dialog" for one in QApplication.topLevelWidgets()))
    dialog = next(one for one in QApplication.topLevelWidgets() if one.objectName() == "export_list_dialog")
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    desk.sees_told("written to")


def cells(path: Path, sheet: str) -> list[list[str]]:
    return [[cell.text for cell in row] for row in read_workbook(path).sheet(sheet).rows]


def test_chosen_cases_are_taken_over_and_the_selection_stays(desk: WorklistDesk, records) -> None:
    records.flow.take_over(
        ELSE, [records.cases.find(ACTOR, one) for one in ("IPH0412", "IPD1234", "IPO0091")]
    )
    desk.sees(lambda: set(owners(desk).values()) == {"O. Nord"})
    desk.choose_rows("IPH0412", "IPD1234")
    desk.window.command("take_over")
    assert desk.sees_told("Yours now: IPH0412, IPD1234") is not None
    desk.sees(lambda: owners(desk) == {"IPH0412": "K. Berg", "IPD1234": "K. Berg", "IPO0091": "O. Nord"})
    assert len(desk.window._table.chosen_cases()) == 2
    assert desk.find(QTableView, "cases").hasFocus()


def test_chosen_cases_wait_together_and_undo_lets_them_go(desk: WorklistDesk, records) -> None:
    desk.choose_rows("IPH0412", "IPO0091")
    desk.window.command("put_on_hold")
    desk.type_into("hold_until", f"{TODAY + dt.timedelta(days=20):%d.%m.%Y}")
    desk.type_into("hold_why", "Waits for the study to open")
    desk.click("hold_cases")
    undo = desk.sees_told("On hold until")
    desk.sees(lambda: desk.text("view_on_hold") == "On hold  2")
    undo.do()
    desk.sees_told("Undone: IPH0412, IPO0091")
    desk.sees(lambda: desk.text("view_on_hold") == "On hold  0")


def test_a_wait_without_a_reason_or_into_the_past_is_not_begun(desk: WorklistDesk, records) -> None:
    desk.choose_rows("IPH0412")
    desk.window.command("put_on_hold")
    desk.click("hold_cases")
    desk.sees_text("Say why the case waits.")
    desk.type_into("hold_why", "x")
    desk.type_into("hold_until", f"{TODAY:%d.%m.%Y}")
    desk.click("hold_cases")
    desk.sees_text("The day to look again must lie ahead.")
    assert records.cases.find(ACTOR, "IPH0412").hold is None


def test_chosen_cases_go_on_an_agenda_and_come_off_again(desk: WorklistDesk, records) -> None:
    records.meetings.plan(ACTOR, MeetingDraft(dt.datetime(2031, 11, 25, 14, 0)))
    desk.choose_rows("IPD1234", "IPO0091")
    desk.window.command("put_on_agenda")
    desk.sees_text("Which meeting shall discuss 2 case")
    desk.click("put_on_agenda")
    desk.sees(lambda: not desk.is_there("agenda_picker"), "the picker stays")
    undo = desk.sees_told("On the agenda of Tue 25 Nov: IPO0091, IPD1234")
    desk.sees(lambda: desk.text("stage_on_agenda_count") == "2")
    undo.do()
    desk.sees(lambda: desk.text("stage_on_agenda_count") == "0")


def test_a_case_is_given_to_a_colleague(desk: WorklistDesk, records, cheap_passwords) -> None:
    records.accounts.set_up(
        ACTOR, AccountDraft("admin", "A. Admin"), "a long enough word", [Role.ADMINISTRATOR]
    )
    for login, name, role in (
        ("onord", "O. Nord", Role.CASE_WORKER),
        ("leser", "L. Eser", Role.READER),
    ):
        records.accounts.create(ACTOR, AccountDraft(login, name), "a long enough word", [role], "")
    desk.choose_rows("IPH0412")
    desk.window.command("give_away")
    desk.sees(lambda: desk.is_there("give_cases_form"))
    assert desk.text("colleague") == "O. Nord (onord)"
    desk.click("give_cases")
    desk.sees_told("Given to O. Nord: IPH0412")
    desk.sees(lambda: owners(desk)["IPH0412"] == "O. Nord")
    assert records.cases.find(ACTOR, "IPH0412").owner == "onord"


def test_an_excel_file_has_the_shown_columns_and_no_names(desk: WorklistDesk, tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    hand_out(desk, path, "Excel (.xlsx)")
    rows = cells(path, "Cases")
    assert rows[0] == ["InPreD ID", "Diagnosis", "Hospital", "Stage", "Days in stage", "Due", "Next step"]
    assert [row[0] for row in rows[1:]] == ["IPH0412", "IPO0091", "IPD1234"]
    assert rows[1][2:5] == ["Førde", "Material", "14"]
    assert "Tråd" not in str(rows)
    about = dict(row[:2] for row in cells(path, "About this list") if len(row) > 1)
    assert about["Shows"] == "All open cases"
    assert about["Made"].endswith("K. Berg")
    assert "without patients" in about["Cases"]
    assert logged(desk, Action.EXPORTED) == ["IPD1234", "IPH0412", "IPO0091"]


def test_with_names_and_only_the_chosen(desk: WorklistDesk, tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    desk.choose_rows("IPH0412", "IPD1234")
    hand_out(desk, path, "Excel (.xlsx)", names=True)
    rows = cells(path, "Cases")
    assert rows[0][:2] == ["InPreD ID", "Patient"]
    assert [row[:2] for row in rows[1:]] == [
        ["IPH0412", "Tråd, Anna, 118965 *****"],
        ["IPD1234", "Test, Anna, 118965 *****"],
    ]
    assert logged(desk, Action.EXPORTED) == ["IPD1234", "IPH0412"]


def test_search_words_that_may_be_a_name_stay_out_of_a_list_without_names(
    desk: WorklistDesk, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    desk.window.command("filter_list")
    desk.qtbot.keyClicks(desk.find(type(desk.window._search), "search"), "tråd")
    desk.sees_cases("IPH0412")
    hand_out(desk, path, "Text with separators (.csv)")
    text = path.read_text("utf-8-sig")
    assert "IPH0412" in text
    assert "narrowed by a search" in text
    assert "tråd" not in text.casefold()


def test_a_pdf_has_numbered_pages_and_no_names(desk: WorklistDesk, tmp_path: Path) -> None:
    path = tmp_path / "list.pdf"
    hand_out(desk, path, "PDF")
    document = pypdfium2.PdfDocument(path)
    text = document[0].get_textpage().get_text_bounded()
    document.close()
    assert "IPH0412" in text
    assert "Page 1 of 1" in text
    assert "Tråd" not in text


def test_a_long_list_repeats_its_heads_on_every_page() -> None:
    rows = tuple((f"IPD{number:04}", "word " * (number % 40), dt.date(2026, 11, 24)) for number in range(150))
    columns = (SheetColumn("Number"), SheetColumn("Text", 60), SheetColumn("Day"))
    content = pdf_of(CaseSheet("Cases", (("Made", "today"),), columns, rows), "today")
    document = pypdfium2.PdfDocument(content)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    size = document[0].get_size()
    document.close()
    assert size[0] > size[1]
    assert len(texts) > 3
    assert all("Number" in text and f"of {len(texts)}" in text for text in texts)
    assert all(sum(row[0] in text for text in texts) == 1 for row in rows)


def test_paper_is_logged_before_anything_is_printed(desk: WorklistDesk, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    shown = desk.window._list_on_screen()
    cases = desk.window._table.records.records()
    out = desk.window._handing_out
    out.print_on(printer, cases, out.sheet(cases, shown, with_names=False))
    desk.sees_told("sent to the printer")
    assert logged(desk, Action.PRINTED) == ["IPD1234", "IPH0412", "IPO0091"]
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")


def test_without_the_right_nothing_is_written(
    qtbot,
    records,
    background,
    hub,
    preferences,
    tmp_path: Path,
) -> None:
    reader = person("leser", "L. Eser", Role.READER)
    desk = show_worklist(qtbot, records, background, hub, preferences, reader)
    desk.sees(lambda: len(desk.rows("cases")) == 3)
    desk.window.command("export_list")
    desk.sees(lambda: desk.is_there("hand_out_form"))
    desk.click("hand_out")
    desk.sees_text("to export and print")
    desk.window.command("take_over")
    desk.sees(lambda: any(kind == "error" for kind, _, _ in desk.told))
    assert records.cases.find(ACTOR, "IPH0412").owner_name != "L. Eser"


@pytest.mark.parametrize("command", ["take_over", "put_on_hold", "export_list", "stage_targets"])
def test_the_windows_commands_say_why_a_reader_may_not(
    qtbot,
    qapp,
    records,
    preferences,
    command: str,
) -> None:
    preferences.language = "en"
    program = Program(qapp, records, person("leser", "L. Eser", Role.READER), preferences)
    program.show()
    desk = Desk(qtbot, program.window)
    desk.sees(lambda: desk.is_there("cases") and len(desk.rows("cases")) == 3)
    action = program.window.commands.action(command)
    assert not action.isEnabled()
    assert "right" in action.toolTip()
    assert program.window.commands.action("columns").isEnabled()
    program.close()


def test_the_stage_of_a_case_on_an_agenda_is_due_on_its_day(desk: WorklistDesk, records) -> None:
    meeting = records.meetings.plan(ACTOR, MeetingDraft(dt.datetime(2031, 11, 25, 14, 0)))
    records.meetings.put_on_agenda(ACTOR, meeting.id, records.cases.find(ACTOR, "IPD1234").id)
    desk.sees(lambda: any(row[6] == "25 Nov 2031 14:00" for row in desk.rows("cases")))
    assert records.cases.find(ACTOR, "IPD1234").stage is Stage.ON_AGENDA
