"""Results dropped anywhere on the window go where results go; lists, forms and sheets go as before."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from mtb.app import Program
from mtb.exchange.demonstration_results import write_results_folder
from mtb.store.address import Address
from mtb.wiring import create_database, open_services
from tests.factories import person, referral_draft
from tests.ui.desk import Desk

ME = person("kb", "K. Berg")
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def services(tmp_path):
    address = Address(tmp_path / "records.mtb")
    create_database(address)
    opened = open_services(address)
    yield opened
    opened.close()


@pytest.fixture
def program(qapp, services, preferences):
    preferences.language = "en"
    begun = Program(qapp, services, ME, preferences)
    begun.show()
    begun.window.activateWindow()
    yield begun
    begun.close()


@pytest.fixture
def desk(qtbot, program) -> Desk:
    return Desk(qtbot, program.window)


@pytest.fixture
def folder(tmp_path) -> Path:
    return write_results_folder(tmp_path / "laboratory")


def drop(desk: Desk, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    held = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(desk.window, QDragEnterEvent(QPoint(400, 300), *held))
    QApplication.sendEvent(desk.window, QDropEvent(QPointF(400, 300), *held))


def samples(desk: Desk) -> list[str]:
    return [row[0].split(",")[0] for row in desk.rows("import_samples")]


def test_folders_of_two_samples_dropped_together_are_read_together(desk, folder):
    wanted = ["IPD9001-D01-P01-A03", "IPD9002-D01-P01-A18"]
    drop(desk, *(folder / name for name in wanted))
    desk.sees(lambda: desk.is_there("import_samples"))
    assert sorted(samples(desk)) == wanted


def test_one_file_of_results_is_known_by_its_content(desk, folder):
    table = next((folder / "IPD9001-D01-P01-A03").glob("*small_variant_table*.tsv"))
    drop(desk, table)
    desk.sees(lambda: desk.is_there("import_samples"))
    assert samples(desk) == ["IPD9001-D01-P01-A03"]


def test_a_list_of_cases_is_still_taken_as_a_list(desk, program, tmp_path):
    listed = tmp_path / "cases.csv"
    listed.write_text("Surname;Diagnosis\nTest;Kolangiokarsinom\n", encoding="utf-8")
    drop(desk, listed)
    desk.sees(lambda: program.window.current_key() == "lists")


def test_the_key_asks_for_the_folder_and_leaves_the_choice_of_files(desk, program):
    desk.press(Qt.Key.Key_I, CONTROL)
    dialog = next(top for top in QApplication.topLevelWidgets() if isinstance(top, QFileDialog))
    assert dialog.objectName() == "choose_folder"
    dialog.reject()
    assert program.window.current_key() == "import"
    assert desk.is_there("start_files")
    desk.press(Qt.Key.Key_O, CONTROL)
    assert any(
        top.objectName() == "choose_files" for top in QApplication.topLevelWidgets() if top.isVisible()
    )


@pytest.mark.parametrize("language", ["nb", "en"])
def test_no_screen_s_key_is_one_that_opens_a_menu(qapp, services, preferences, language):
    preferences.language = language
    begun = Program(qapp, services, ME, preferences)
    titles = [action.text() for action in begun.window.menuBar().actions()]
    menus = {f"Alt+{title[title.index('&') + 1].upper()}" for title in titles if "&" in title}
    begun.close()
    assert len(menus) >= 4
    sources = (Path(__file__).parents[2] / "mtb" / "ui").rglob("*.py")
    used = {key for path in sources for key in re.findall(r'"(Alt\+[A-Z])"', path.read_text("utf-8"))}
    assert used & menus == set()


def test_what_is_dropped_while_a_case_waits_for_its_results_goes_to_that_case(
    desk, program, services, folder
):
    case = services.cases.register(ME, referral_draft(""))
    program.ways.choose_folder(case)
    next(top for top in QApplication.topLevelWidgets() if isinstance(top, QFileDialog)).reject()
    drop(desk, folder / "IPD9001-D01-P01-A03")
    desk.sees(lambda: desk.is_there("sample_why"))
    assert "was chosen for this import" in desk.text("sample_why")
