"""Importing results: looked at first, stored on Enter, never while a doubt stands open."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QTableView, QWidget

from mtb.domain.cases import CaseQuery
from mtb.domain.rights import Role
from mtb.exchange.demonstration_results import write_results_folder
from mtb.store.address import Address
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.kit.chips import Chip
from mtb.ui.screens.imports.screen import ImportScreen
from mtb.wiring import create_database, open_services
from tests.factories import person
from tests.ui.desk import Desk
from tests.ui.looks import clipped, guessing_labels

ME = person("kb", "K. Berg")
ACROMETRIX = Path(__file__).parents[2].parent / "shared" / "data" / "inpred"
CONTROL = Qt.KeyboardModifier.ControlModifier


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
def desk(qtbot, services, background, hub):
    shown = ImportScreen(services.results, ME, background, hub)
    qtbot.addWidget(shown)
    shown.resize(1084, 694)
    shown.show()
    shown.activateWindow()
    yield Desk(qtbot, shown)
    background.wait()


@pytest.fixture
def folder(tmp_path) -> Path:
    return write_results_folder(tmp_path / "laboratory")


def table_of(folder: Path, sample: str = "IPD9001-D01-P01-A03") -> Path:
    return next((folder / sample).glob("*small_variant_table*.tsv"))


def put_another_patient_in(folder: Path) -> None:
    table = table_of(folder)
    lines = table.read_text(encoding="utf-8").splitlines()
    _, *rest = lines[-1].split("\t")
    table.write_text("\n".join([*lines, "\t".join(["IPD7777-D01-P01-A03", *rest])]) + "\n", encoding="utf-8")


def looking(desk: Desk, path: Path, into=None) -> Desk:
    desk.window.begin(path, into)
    desk.sees(lambda: desk.is_there("import_verdict"))
    return desk


def chips(desk: Desk, name: str) -> list[str]:
    return [chip.text() for chip in desk.window.findChildren(Chip, name) if chip.isVisible()]


def fates(desk: Desk) -> list[str]:
    return [row[1] for row in desk.rows("import_samples")]


def take_out_first_row(folder: Path) -> str:
    """A later version of the first sample's table, without its first variant; gives back its gene."""
    lines = table_of(folder).read_text("utf-8").split("\n")
    heading = next(place for place, line in enumerate(lines) if line and not line.startswith("#"))
    gone = lines.pop(heading + 1).split("\t")
    table_of(folder).write_text("\n".join(lines), encoding="utf-8")
    return gone[lines[heading].split("\t").index("Gene_symbol")]


def cases_in(services) -> int:
    return services.cases.search(ME, CaseQuery()).total


def test_a_run_is_shown_before_anything_is_stored(desk, services, folder):
    looking(desk, folder)
    assert fates(desk) == ["New case"] * 6
    assert chips(desk, "sample_fate") == ["New case"]
    assert {"IPD9001-D01-P01-A03", "3.9", "(5)", "1.71 %", "(2 of 117)"} <= set(desk.words())
    assert desk.find(QPushButton, "import").isEnabled()
    assert cases_in(services) == 0
    assert clipped(desk.window) == []
    assert guessing_labels(desk.window) == []


@pytest.mark.parametrize("modifier", [CONTROL, Qt.KeyboardModifier.NoModifier])
def test_enter_stores_and_then_opens_the_case(desk, services, folder, qtbot, modifier):
    looking(desk, folder)
    with qtbot.waitSignal(desk.window.imported) as imported:
        desk.press(Qt.Key.Key_Return, modifier)
    assert len(imported.args[0]) == 6
    assert cases_in(services) == 6
    assert [row[0] for row in desk.rows("imported_cases")][:2] == ["IPD9001", "IPD9002"]
    desk.press(Qt.Key.Key_Down)
    with qtbot.waitSignal(desk.window.case_chosen) as chosen:
        desk.press(Qt.Key.Key_Return)
    assert chosen.args == [services.cases.find(ME, "IPD9002").id]


def test_esc_leaves_without_storing(desk, services, folder, qtbot):
    looking(desk, folder)
    with qtbot.waitSignal(desk.window.closed):
        desk.press(Qt.Key.Key_Escape)
    assert cases_in(services) == 0


def test_esc_while_reading_drops_the_answer(desk, folder, qtbot, background):
    desk.window.begin(folder)
    with qtbot.waitSignal(desk.window.closed):
        desk.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not background.busy)
    assert not desk.is_there("import_verdict")


def test_enter_on_cancel_cancels(desk, services, folder, qtbot):
    looking(desk, folder)
    desk.find(QPushButton, "cancel_import").setFocus()
    with qtbot.waitSignal(desk.window.closed):
        desk.press(Qt.Key.Key_Return)
    assert cases_in(services) == 0


def test_the_same_folder_again_changes_nothing_and_says_so(desk, services, folder):
    services.results.store(ME, services.results.read(folder))
    looking(desk, folder)
    assert fates(desk) == ["Already imported"] * 6
    assert not desk.find(QPushButton, "import").isEnabled()
    assert "nothing to do" in desk.text("import_verdict")


def test_a_new_version_says_what_it_changes_and_what_is_lost(desk, services, folder):
    case_id = services.results.store(ME, services.results.read(folder))[0].case_id
    services.results.mark_for_board(ME, services.results.findings(ME, case_id)[0], wanted=True)
    gene = take_out_first_row(folder)
    looking(desk, folder)
    assert fates(desk) == ["New version  −1", *["Already imported"] * 5]
    assert any("which is this case" in words for words in desk.words())
    change = desk.rows("import_changes")[0]
    assert (change[0], change[3]) == ("Gone", "for the board")
    assert gene in change[1]
    assert desk.is_there("sample_lost")
    assert clipped(desk.window) == []
    desk.press(Qt.Key.Key_Return, CONTROL)
    desk.sees(lambda: desk.is_there("imported_cases"))
    assert desk.rows("imported_cases")[0][2] == "New version −1"
    assert len(services.results.of_case(ME, case_id)) == 1


def test_whoever_may_not_read_germline_findings_sees_only_that_one_is_gone(desk, services, folder):
    case_id = services.results.store(ME, services.results.read(folder))[0].case_id
    services.results.mark_germline(ME, services.results.findings(ME, case_id)[0], wanted=True)
    gene = take_out_first_row(folder)
    desk.window._actor = person("leser", "L. Leser", Role.READER, Role.MOLECULAR_BIOLOGIST)
    looking(desk, folder)
    rows = desk.rows("import_changes")
    assert rows[0][1] == "A germline finding"
    assert gene not in " ".join(cell for row in rows for cell in row)


def test_arrow_keys_go_through_the_samples_and_a_choice_narrows_them(desk, services, folder):
    services.results.store(ME, services.results.read(folder / "IPD9001-D01-P01-A03"))
    looking(desk, folder)
    assert isinstance(QApplication.focusWidget(), QTableView)
    desk.press(Qt.Key.Key_Down)
    desk.sees(lambda: "No case is called IPD9002" in desk.text("sample_why"))
    desk.choose("import_filter", "Already imported")
    assert [row[0].split(",")[0] for row in desk.rows("import_samples")] == ["IPD9001-D01-P01-A03"]
    desk.choose("import_filter", "Doubtful")
    assert desk.rows("import_samples") == []
    assert desk.is_there("doubts_card")


def test_cancelling_while_storing_leaves_nothing_and_comes_back(desk, services, folder, background, qtbot):
    looking(desk, folder)
    gate = Event()
    background.run(desk.window, lambda: gate.wait(20), lambda _: None)
    desk.press(Qt.Key.Key_Return, CONTROL)
    desk.sees(lambda: desk.is_there("import_progress"))
    desk.press(Qt.Key.Key_Escape)
    gate.set()
    desk.sees(lambda: desk.is_there("import_verdict"))
    assert desk.text("import_verdict") == "The import was cancelled; nothing was stored."
    assert cases_in(services) == 0
    assert desk.find(QPushButton, "import").isEnabled()


def test_before_anything_is_chosen_files_can_be_asked_for_by_key(desk, folder):
    desk.window.start()
    assert QApplication.focusWidget() is desk.find(QPushButton, "start_folder")
    desk.press(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    dialog = next(
        top
        for top in QApplication.topLevelWidgets()
        if isinstance(top, QFileDialog) and top.objectName() == "choose_files"
    )
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFiles
    dialog.filesSelected.emit([str(folder / "IPD9001-D01-P01-A03"), str(folder / "IPD9002-D01-P01-A18")])
    dialog.reject()
    desk.sees(lambda: desk.is_there("import_verdict"))
    assert len(fates(desk)) == 2


def test_another_patient_s_row_stops_the_import_until_the_file_is_corrected(desk, services, folder):
    good = table_of(folder).read_text(encoding="utf-8")
    put_another_patient_in(folder)
    looking(desk, folder)
    assert not desk.find(QPushButton, "import").isEnabled()
    assert "the import. Nothing is stored." in desk.text("import_verdict")
    assert any("IPD7777" in words for words in desk.words())
    assert "This stops the import." in desk.words()
    desk.press(Qt.Key.Key_Return, CONTROL)
    QTest.qWait(50)
    assert cases_in(services) == 0
    table_of(folder).write_text(good, encoding="utf-8")
    desk.click("read_again")
    desk.sees(lambda: desk.is_there("import_verdict") and desk.find(QPushButton, "import").isEnabled())


def test_a_folder_that_is_none_says_what_to_do(desk, tmp_path):
    (tmp_path / "pictures").mkdir()
    desk.window.begin(tmp_path / "pictures")
    desk.sees(lambda: desk.is_there("problem_what"))
    assert str(tmp_path / "pictures") in desk.text("problem_what")
    assert any(words.startswith("Nothing was stored.") for words in desk.words())
    desk.press(Qt.Key.Key_Return)
    dialog = next(top for top in QApplication.topLevelWidgets() if isinstance(top, QFileDialog))
    assert dialog.isVisible()
    assert Path(dialog.directory().absolutePath()) == tmp_path
    dialog.reject()


def test_a_run_of_many_into_one_case_is_refused_in_words(desk, services, folder):
    services.results.store(ME, services.results.read(folder / "IPD9001-D01-P01-A03"))
    desk.window.begin(folder, services.cases.find(ME, "IPD9001"))
    desk.sees(lambda: desk.is_there("problem_what"))
    assert "6 samples" in desk.text("problem_what")


def test_a_folder_chosen_in_the_dialog_is_read(desk, folder):
    dialog = desk.window.choose_folder()
    dialog.filesSelected.emit([str(folder)])
    dialog.reject()
    desk.sees(lambda: desk.is_there("import_verdict"))


def test_the_plan_follows_what_others_do_meanwhile(desk, services, folder):
    looking(desk, folder)
    services.results.store(ME, services.results.read(folder))
    desk.sees(lambda: fates(desk) == ["Already imported"] * 6)


@pytest.mark.skipif(not ACROMETRIX.is_dir(), reason="the real control sample is not here")
def test_the_real_control_is_shown_with_its_numbers_and_doubts(desk):
    looking(desk, next(path for path in ACROMETRIX.iterdir() if path.is_dir()))
    assert {"510", "238.5", "(305)", "4.42 %", "(5 of 113)"} <= set(desk.words())
    assert chips(desk, "doubt_severity") == ["Warning", "For information"]
    places = [one.accessibleName() for one in desk.window.findChildren(QWidget, "doubt_place")]
    assert places[0] == "CL-AcroMetrix-D01_small_variant_table.tsv:89"
