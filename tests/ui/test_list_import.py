"""A hospital's list, a material form or a metadata sheet is taken over in the real window, by key."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget

from mtb.app import Program
from mtb.domain.cases import CaseQuery
from mtb.domain.national_identity import synthetic_number
from mtb.domain.patients import PatientDraft, Sex
from mtb.domain.rights import Role
from mtb.store.address import Address
from mtb.wiring import create_database, open_services
from tests.exchange.test_material_form import Form
from tests.exchange.test_metadata_sheet import sheet_bytes
from tests.exchange.test_sheets import xlsx
from tests.factories import person, referral_draft
from tests.ui.desk import Desk
from tests.ui.looks import clipped, guessing_labels, nameless_fields

ME = person("kb", "K. Berg")
CONTROL = Qt.KeyboardModifier.ControlModifier
HEADINGS = "InPreD-ID;Fødselsnummer;Etternavn;Fornavn;Sykehus;Lege;Diagnose;Spørsmål;Mottatt;Blokk;Rom"
ROWS = (
    f"IPH0412;{synthetic_number(11, 9, 1965)};Tråd;Sidsel;Førde;T. Fiktiv;Koloncarcinom;Mulighet?;"
    "18.11.2026;25-1187;4B",
    f";{synthetic_number(22, 3, 1971)};Eksempel;Nils;Molde;T. Fiktiv;Pankreascarcinom;Mulighet?;17.11.2026;;",
    ";;Mal;Liv;Sørlandet;;Brystkreft;Mulighet?;16.11.2026;;",
    ";;Rask;Per;Tromsø;;Melanom;Mulighet?;i fjor;;",
)


@pytest.fixture
def services(tmp_path):
    address = Address(tmp_path / "records.mtb")
    create_database(address)
    opened = open_services(address)
    yield opened
    opened.close()


@pytest.fixture
def program(qtbot, qapp, services, preferences):
    preferences.language = "en"
    begun = Program(qapp, services, ME, preferences)
    begun.show()
    begun.window.activateWindow()
    yield begun
    begun.close()


@pytest.fixture
def desk(qtbot, program) -> Desk:
    return Desk(qtbot, program.window)


def a_list(folder: Path, *rows: str) -> Path:
    path = folder / "saker.csv"
    path.write_text("\n".join([HEADINGS, *(rows or ROWS)]), encoding="utf-8")
    return path


def dropped(desk: Desk, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(desk.window, QDragEnterEvent(QPoint(300, 300), *held))
    QApplication.sendEvent(desk.window, QDropEvent(QPointF(300, 300), *held))


def at_columns(desk: Desk, path: Path) -> Desk:
    dropped(desk, path)
    desk.sees(lambda: desk.is_there("list_rows"))
    return desk


def at_rows(desk: Desk, path: Path) -> Desk:
    at_columns(desk, path)
    desk.press(Qt.Key.Key_Return, CONTROL)
    looked_up(desk)
    return desk


def said(desk: Desk, name: str) -> str:
    """What a label counts, whether or not the words for one and for many are in place."""
    return desk.text(name).replace("(s)", "s")


def looked_up(desk: Desk) -> None:
    desk.sees(lambda: desk.is_there("list_counts") and " of " in desk.text("list_counts"))


def stand_in(desk: Desk, row: int, title: str) -> None:
    """Go to a field of a row by the arrow keys."""
    table = desk.stand_on("list_preview", row)
    model = table.model()
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    for _ in range(titles.index(title)):
        QTest.keyClick(table, Qt.Key.Key_Right)


def correct(desk: Desk, row: int, title: str, text: str) -> None:
    stand_in(desk, row, title)
    desk.press(Qt.Key.Key_Return)
    editor = desk.find(QWidget, "list_field")
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    desk.sees(lambda: not desk.is_there("list_field"))
    desk.sees(lambda: text in [cell for cells in desk.rows("list_preview") for cell in cells])


def cases_in(services) -> int:
    return services.cases.search(ME, CaseQuery()).total


def fates(desk: Desk) -> list[str]:
    return [row[1] for row in desk.rows("list_preview")]


def test_the_columns_are_guessed_and_what_a_referral_lacks_is_said(desk, tmp_path):
    path = tmp_path / "saker.csv"
    path.write_text("Liste over saker\n\nEtternavn;Diagnose;Rom\nTråd;Koloncarcinom;4B\n", encoding="utf-8")
    at_columns(desk, path)
    assert desk.text("list_header") == "Row 3: Etternavn · Diagnose · Rom"
    assert [desk.text(f"column_{letter}") for letter in "ABC"] == ["Surname", "Diagnosis", "Not read"]
    words = desk.text("list_missing")
    assert "Referring hospital, Referring physician, Question to the board, Received on" in words
    desk.choose("column_C", "Diagnosis")
    assert "The columns B, C both state “Diagnosis”" in desk.text("list_missing")
    assert not desk.find(QPushButton, "list_rows").isEnabled()
    desk.choose("column_B", "Not read")
    assert desk.find(QPushButton, "list_rows").isEnabled()
    desk.choose("list_header", "None: the first row is a case")
    assert desk.text("column_A") == "Not read"
    assert not desk.find(QPushButton, "list_rows").isEnabled()
    desk.sees(lambda: clipped(desk.window) == [], "words that do not fit")
    assert guessing_labels(desk.window) == []
    assert nameless_fields(desk.window) == []


def test_the_sheet_is_chosen(desk, tmp_path):
    def write(book, sheet):
        sheet.write_row(0, 0, ["Kommentar"])
        other = book.add_worksheet("Aktive")
        other.write_row(0, 0, ["Etternavn", "Diagnose", "Sykehus"])
        other.write_row(1, 0, ["Tråd", "Koloncarcinom", "Førde"])

    path = tmp_path / "saker.xlsx"
    path.write_bytes(xlsx(write))
    at_columns(desk, path)
    desk.choose("list_sheet", "Aktive")
    assert desk.text("column_C") == "Referring hospital"


def test_rows_are_shown_with_their_fate_and_their_problems_by_cell(desk, services, tmp_path):
    at_rows(desk, a_list(tmp_path))
    assert fates(desk) == ["New case", "New case", "Incomplete", "Incomplete"]
    assert said(desk, "list_counts") == "2 of 4 rows become cases · 2 incomplete"
    desk.stand_on("list_preview", 3)
    assert {row[1] for row in desk.rows("row_problems")} >= {"F5", "I5"}
    assert cases_in(services) == 0
    desk.sees(lambda: clipped(desk.window) == [], "words that do not fit")
    assert nameless_fields(desk.window) == []


def test_a_list_is_corrected_in_place_stored_and_reported(desk, services, tmp_path):
    at_rows(desk, a_list(tmp_path))
    correct(desk, 2, "Referring physician", "T. Fiktiv")
    desk.sees(lambda: fates(desk) == ["New case", "New case", "New case", "Incomplete"])
    assert QApplication.focusWidget().objectName() == "list_preview", "focus stays in the table"
    desk.press(Qt.Key.Key_Return, CONTROL)
    desk.sees(lambda: desk.is_there("list_report"))
    assert cases_in(services) == 3
    assert desk.rows("list_report")[0][:3] == ["Row 2", "Case made", "IPH0412"]
    left = desk.rows("list_report")[3]
    assert left[1] == "Not stored"
    assert "I5" in left[4]
    desk.sees_text("3 of 4 row")
    desk.sees(lambda: clipped(desk.window) == [], "words that do not fit")


def test_one_value_is_given_to_all_rows_that_lack_it(desk, tmp_path):
    at_rows(desk, a_list(tmp_path))
    assert said(desk, "list_lacking") == "Referring physician (2 rows)"
    desk.find(QWidget, "list_value").setFocus()
    QTest.keyClicks(desk.find(QWidget, "list_value"), "T. Fiktiv")
    desk.press(Qt.Key.Key_Return)
    desk.sees(lambda: fates(desk)[2] == "New case")
    physicians = [row for row in desk.rows("list_preview") if "T. Fiktiv" in row]
    assert len(physicians) == 4


def test_only_rows_with_problems_are_shown_and_a_mended_one_does_not_vanish(desk, tmp_path):
    at_rows(desk, a_list(tmp_path))
    desk.click("list_only_problems")
    assert [row[0] for row in desk.rows("list_preview")] == ["4", "5"]
    correct(desk, 0, "Referring physician", "T. Fiktiv")
    looked_up(desk)
    assert [row[0] for row in desk.rows("list_preview")] == ["4", "5"]
    desk.click("list_only_problems")
    assert len(desk.rows("list_preview")) == 4


def test_enter_on_a_problem_leads_to_its_field(desk, tmp_path):
    at_rows(desk, a_list(tmp_path))
    desk.stand_on("list_preview", 2)
    desk.stand_on("row_problems", 0)
    desk.press(Qt.Key.Key_Return)
    desk.sees(lambda: desk.is_there("list_field"))
    assert desk.find(QWidget, "list_field").accessibleName() == "Referring physician"


def test_the_same_list_again_changes_nothing(desk, services, tmp_path):
    at_rows(desk, a_list(tmp_path, *ROWS[:2]))
    desk.press(Qt.Key.Key_Return, CONTROL)
    desk.sees(lambda: desk.is_there("list_report"))
    at_rows(desk, a_list(tmp_path, *ROWS[:2]))
    assert fates(desk) == ["Already there", "Already there"]
    assert not desk.find(QPushButton, "list_store").isEnabled()
    assert cases_in(services) == 2


def test_a_row_about_another_patients_case_is_refused_with_its_reason(desk, services, tmp_path):
    services.cases.register(ME, referral_draft("IPH0412"))
    at_rows(desk, a_list(tmp_path, *ROWS[:2]))
    assert fates(desk) == ["Refused", "New case"]
    assert said(desk, "list_counts") == "1 of 2 rows become cases · 1 refused"
    desk.stand_on("list_preview", 0)
    assert any("another patient's case" in row[2] for row in desk.rows("row_problems"))


def test_going_back_to_the_columns_keeps_what_was_corrected(desk, tmp_path):
    at_rows(desk, a_list(tmp_path))
    correct(desk, 2, "Referring physician", "Ø. Rettet")
    looked_up(desk)
    desk.click("list_back")
    desk.choose("column_K", "Comment")
    desk.press(Qt.Key.Key_Return, CONTROL)
    desk.sees(lambda: "Ø. Rettet" in [cell for row in desk.rows("list_preview") for cell in row])


def test_esc_leaves_and_corrections_are_asked_about_first(desk, services, tmp_path):
    at_rows(desk, a_list(tmp_path))
    correct(desk, 2, "Referring physician", "Ø. Rettet")
    desk.press(Qt.Key.Key_Escape)
    desk.sees(lambda: desk.is_there("answer_discard"))
    desk.click("answer_discard")
    desk.sees(lambda: desk.window.current_key() == "worklist")
    assert cases_in(services) == 0


def test_enter_in_the_report_opens_the_case_and_ctrl_enter_the_worklist(desk, tmp_path):
    at_rows(desk, a_list(tmp_path))
    desk.press(Qt.Key.Key_Return, CONTROL)
    desk.sees(lambda: desk.is_there("list_report"))
    desk.press(Qt.Key.Key_Return)
    desk.sees(lambda: desk.window.current_key() == "case")
    desk.press(Qt.Key.Key_Escape)
    desk.sees(lambda: desk.window.current_key() == "lists")
    desk.press(Qt.Key.Key_Return, CONTROL)
    desk.sees(lambda: desk.window.current_key() == "worklist")


def test_the_report_is_copied_without_names_and_the_log_knows(desk, services, tmp_path):
    at_rows(desk, a_list(tmp_path))
    desk.press(Qt.Key.Key_Return, CONTROL)
    desk.sees(lambda: desk.is_there("list_report"))
    QApplication.clipboard().clear()
    desk.click("report_copy")
    desk.sees(lambda: "Case made" in QApplication.clipboard().text())
    copied = QApplication.clipboard().text()
    assert "IPH0412" in copied
    assert "Tråd" not in copied


def test_the_command_asks_for_the_file(desk, tmp_path):
    desk.press(Qt.Key.Key_D, CONTROL)
    desk.sees(lambda: any(top.isVisible() for top in QApplication.topLevelWidgets() if _is_dialog(top)))
    dialog = next(top for top in QApplication.topLevelWidgets() if _is_dialog(top))
    dialog.fileSelected.emit(str(a_list(tmp_path)))
    dialog.close()
    desk.sees(lambda: desk.is_there("list_rows"))


def test_who_may_not_register_is_told_so(qtbot, qapp, services, preferences, tmp_path):
    preferences.language = "en"
    program = Program(qapp, services, person("rdr", "R. Reader", Role.READER), preferences)
    program.show()
    desk = Desk(qtbot, program.window)
    dropped(desk, a_list(tmp_path))
    desk.sees_text("register and correct referrals")
    assert desk.window.current_key() != "lists"
    program.close()


def _is_dialog(top: QWidget) -> bool:
    return isinstance(top, QFileDialog) and top.objectName() == "choose_file" and top.isVisible()


def bad_pdf() -> bytes:
    return b"%PDF-1.7 nothing here"


def bad_cut() -> bytes:
    return xlsx(lambda _book, sheet: sheet.write(0, 0, "x"))[:-200]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("saker.xlsx", b"", "empty"),
        ("saker.pdf", bad_pdf(), "not a workbook"),
        ("saker.xlsx", bad_cut(), "damaged"),
        ("saker.xlsx", b"<html><table>", "web page"),
        ("saker.csv", b"\x00\x01\x02" * 900, ""),
    ],
    ids=["empty", "pdf", "cut", "web page", "binary"],
)
def test_a_bad_file_is_answered_with_a_sentence_on_the_page(desk, tmp_path, name, content, says):
    path = tmp_path / name
    path.write_bytes(content)
    dropped(desk, path)
    desk.sees(lambda: desk.is_there("trouble_what"))
    assert says in desk.text("trouble_what")
    assert desk.text("trouble_place").startswith(str(path))
    desk.sees(lambda: clipped(desk.window) == [], "words that do not fit")


def test_a_file_of_two_hundred_megabytes_is_refused_at_once(desk, tmp_path):
    path = tmp_path / "stor.xlsx"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    dropped(desk, path)
    desk.sees_text("larger than 25 MB")


def test_hostile_cells_are_named_on_the_page(desk, tmp_path):
    def write(book, sheet):
        sheet.write_row(0, 0, ["Etternavn", "Diagnose", "Sykehus", "Lege", "Spørsmål", "Mottatt", "Født"])
        sheet.write_row(1, 0, ["Tråd", "Melanom", "Førde", "T. Fiktiv", "Mulighet?", 46344, 23887])
        sheet.write_formula(2, 0, "=1/0", None, "#DIV/0!")
        sheet.write_row(2, 1, ["Melanom", "Førde", "T. Fiktiv", "Mulighet?", "2026-11-18"])
        sheet.merge_range(3, 2, 4, 3, "Førde")

    path = tmp_path / "saker.xlsx"
    path.write_bytes(xlsx(write))
    at_columns(desk, path)
    assert any(word.startswith("Liste!") for word in desk.words()), "each doubt with its cell"
    desk.press(Qt.Key.Key_Return, CONTROL)
    looked_up(desk)
    desk.stand_on("list_preview", 1)
    assert "A3" in [row[1] for row in desk.rows("row_problems")]
    desk.sees(lambda: clipped(desk.window) == [], "words that do not fit")


def test_a_material_form_shows_what_it_changes_and_stores_it(desk, services, tmp_path):
    patient = PatientDraft("Fiktiv", "Aase", "", dt.date(1980, 4, 3), Sex.FEMALE)
    case = services.cases.register(ME, referral_draft(patient=patient))
    path = tmp_path / "IPD-1234_2026.xlsx"
    path.write_bytes(Form(2026).content())
    dropped(desk, path)
    desk.sees(lambda: desk.is_there("material_counts") and "2 of 2" in desk.text("material_counts"))
    assert [row[:3] for row in desk.rows("material_preview")] == [
        ["IPD1234", "IPD1234-D01-P01-A03", "New"],
        ["IPD1234", "IPD1234-R03-P01-A03", "New"],
    ]
    assert ["Tumour cells, %", "–", "40"] in desk.rows("material_changes")
    assert services.cases.get(ME, case.id).summary.samples == ()
    desk.sees(lambda: clipped(desk.window) == [], "words that do not fit")
    assert nameless_fields(desk.window) == []
    desk.press(Qt.Key.Key_Return, CONTROL)
    desk.sees_text("2 of 2 sample")
    desk.sees(lambda: desk.is_there("list_report"))
    assert len(services.cases.get(ME, case.id).summary.samples) == 2
    dropped(desk, path)
    desk.sees(lambda: desk.is_there("material_counts") and "2 the same" in desk.text("material_counts"))
    assert not desk.find(QPushButton, "material_store").isEnabled()


def test_a_form_without_its_case_says_why_nothing_is_stored(desk, tmp_path):
    path = tmp_path / "IPD-1234_2026.xlsx"
    path.write_bytes(Form(2026).content())
    dropped(desk, path)
    desk.sees(lambda: desk.is_there("material_counts") and "not stored" in desk.text("material_counts"))
    assert "There is no case IPD1234" in desk.rows("material_preview")[0][4]
    assert not desk.find(QPushButton, "material_store").isEnabled()


def test_a_form_goes_to_the_case_that_is_open_where_none_has_its_id(desk, program, services, tmp_path):
    patient = PatientDraft("Fiktiv", "Aase", "", dt.date(1980, 4, 3), Sex.FEMALE)
    case = services.cases.register(ME, referral_draft("", patient=patient))
    program.open_case(case.id)
    desk.sees(lambda: desk.window.current_key() == "case")
    path = tmp_path / "IPD-1234_2026.xlsx"
    path.write_bytes(Form(2026).content())
    dropped(desk, path)
    desk.sees(lambda: desk.is_there("material_counts") and "2 of 2" in desk.text("material_counts"))
    assert desk.rows("material_preview")[0][0] == case.reference


def test_a_metadata_sheet_is_known_by_its_content(desk, services, tmp_path):
    services.cases.register(ME, referral_draft())
    path = tmp_path / "whatever.csv"
    path.write_bytes(sheet_bytes())
    dropped(desk, path)
    desk.sees(lambda: desk.is_there("material_counts") and "2 of 2" in desk.text("material_counts"))
    assert not desk.is_there("list_header")
    assert ["Run", "–", "191206_NB501498_0174_AHWCNMBGXC"] in desk.rows("material_changes")


def test_a_metadata_sheet_is_written_back_after_its_changes_are_shown(desk, services, tmp_path):
    patient = PatientDraft("Fiktiv", "Aase", "", dt.date(1980, 4, 3), Sex.FEMALE)
    services.cases.register(ME, referral_draft(patient=patient))
    path = tmp_path / "metadata.txt"
    path.write_bytes(sheet_bytes())
    dropped(desk, path)
    desk.sees(lambda: desk.is_there("material_counts") and "2 of 2" in desk.text("material_counts"))
    desk.press(Qt.Key.Key_Return, CONTROL)
    desk.sees(lambda: desk.is_there("list_report"))
    dropped(desk, path)
    desk.sees(lambda: desk.is_there("material_counts") and "2 the same" in desk.text("material_counts"))
    before = path.read_bytes()
    desk.click("material_write")
    desk.sees(lambda: desk.is_there("sheet_changes"))
    assert ["IPD1234-D01-P01-A03", "Year_of_birth", "–", "1980"] in desk.rows("sheet_changes")
    assert path.read_bytes() == before, "nothing is written before the person says so"
    desk.click("sheet_write")
    desk.sees(lambda: b"1980" in path.read_bytes())
    desk.sees_text("Written: metadata.txt")
    desk.sees(lambda: desk.is_there("material_write"))
    desk.click("material_write")
    desk.sees_text("says already what the records say")
