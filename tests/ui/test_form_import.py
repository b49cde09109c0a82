"""A Material Transit Form fills what is empty in a referral, and its material follows when it is saved."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from mtb.app import Program
from mtb.domain.form_values import referral_values
from mtb.domain.patients import PatientDraft, Sex
from mtb.store.address import Address
from mtb.wiring import create_database, open_services
from tests.exchange.test_material_form import Form
from tests.factories import person, referral_draft
from tests.ui.desk import Desk
from tests.ui.looks import clipped, guessing_labels, nameless_fields

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
def program(qtbot, qapp, services, preferences):
    preferences.language = "en"
    begun = Program(qapp, services, ME, preferences)
    begun.show()
    begun.window.activateWindow()
    begun.new_referral()
    yield begun
    begun.close()


@pytest.fixture
def desk(qtbot, program) -> Desk:
    shown = Desk(qtbot, program.window)
    shown.sees(lambda: shown.is_there("surname"))
    return shown


@pytest.fixture
def form(tmp_path) -> Path:
    path = tmp_path / "IPD-1234_2026.xlsx"
    path.write_bytes(Form(2026).content())
    return path


def dropped(desk: Desk, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(desk.window, QDragEnterEvent(QPoint(300, 300), *held))
    QApplication.sendEvent(desk.window, QDropEvent(QPointF(300, 300), *held))


def filled(desk: Desk, path: Path) -> None:
    dropped(desk, path)
    desk.sees(lambda: desk.is_there("filled_title"))


def complete(desk: Desk) -> None:
    """What a form does not state."""
    for name, text in (("surname", "Fiktiv"), ("first_name", "Aase"), ("physician", "T. Lege")):
        desk.type_into(name, text)
    desk.type_into("question", "Mulighet?")
    desk.press(Qt.Key.Key_S, CONTROL)


def test_what_a_form_states_has_the_names_of_the_referral(services, form):
    stated = referral_values(services.material_imports.read_form(form))
    assert stated["inpred_id"].value == "IPD1234"
    assert stated["born"].value == dt.date(1980, 4, 3)
    assert stated["sex"].value is Sex.FEMALE
    assert stated["received_on"].value == dt.date(2026, 10, 2)
    assert stated["hospital"].value == "Haukeland"
    assert stated["diagnosis"].value == "Kolangio-karsinom"
    assert stated["diagnosis"].place[-1].isdigit(), "the cell it comes from"


def test_empty_fields_are_filled_and_the_panel_tells_which(desk, form):
    filled(desk, form)
    assert desk.text("inpred_id") == "IPD1234"
    assert desk.text("hospital") == "Haukeland"
    assert desk.text("responsible_physician") == "T. Fiktiv"
    assert desk.text("study_id") == "IMPR.H-0999"
    assert desk.text("received_on") == "02.10.2026", "nobody had changed the day a new referral begins with"
    assert "Haukeland" in desk.text("filled_hospital")
    assert "2 sample" in desk.text("filled_samples")
    desk.sees(lambda: clipped(desk.window) == [], "words that do not fit")
    assert guessing_labels(desk.window) == []
    assert nameless_fields(desk.window) == []


def test_what_was_typed_is_never_overwritten(desk, form):
    desk.type_into("hospital", "Førde")
    desk.type_into("born", "31.31.")
    filled(desk, form)
    assert desk.text("hospital") == "Førde"
    assert desk.text("born") == "31.31."
    kept = desk.text("filled_kept")
    assert "Hospital" in kept
    assert "Date of birth" in kept
    assert not desk.is_there("filled_hospital")


def test_the_material_is_stored_with_the_referral(desk, services, form):
    filled(desk, form)
    complete(desk)
    desk.sees_text("of the form stored")
    desk.sees(lambda: desk.window.current_key() == "case")
    case = services.cases.find(ME, "IPD1234")
    assert [sample.sample_id for sample in case.samples] == ["IPD1234-D01-P01-A03", "IPD1234-R03-P01-A03"]
    assert case.specimens[0].block == "26OUM00001-1A"


def test_another_patients_form_leaves_the_saved_referral_without_material(desk, services, form):
    desk.type_into("born", "01.01.1950")
    filled(desk, form)
    complete(desk)
    desk.sees_text("but not the material of the form")
    assert services.cases.find(ME, "IPD1234").samples == ()


def test_a_form_that_was_taken_is_forgotten_with_the_referral(desk, program, services, form):
    filled(desk, form)
    desk.press(Qt.Key.Key_Escape)
    desk.sees(lambda: desk.is_there("answer_discard"))
    desk.click("answer_discard")
    desk.sees(lambda: desk.window.current_key() == "worklist")
    program.new_referral()
    desk.sees(lambda: desk.is_there("surname"))
    assert not desk.is_there("filled_title")
    for name, text in (("inpred_id", "IPD1234"), ("hospital", "Førde"), ("diagnosis", "Melanom")):
        desk.type_into(name, text)
    complete(desk)
    desk.sees(lambda: desk.window.current_key() == "case")
    assert services.cases.find(ME, "IPD1234").samples == ()


def test_a_file_that_is_no_form_is_told_above_the_referral(desk, tmp_path):
    path = tmp_path / "saker.csv"
    path.write_text("Etternavn;Diagnose\nTråd;Melanom\n", encoding="utf-8")
    dropped(desk, path)
    desk.sees_text("This is not a Material Transit Form")
    assert desk.window.current_key() == "referral"


def test_the_key_asks_for_the_form(desk, form):
    assert desk.find(QPushButton, "fill_from_form").isEnabled()
    QTest.keyClick(desk.window, Qt.Key.Key_F6)

    def dialogs() -> list[QFileDialog]:
        tops = QApplication.topLevelWidgets()
        return [top for top in tops if isinstance(top, QFileDialog) and top.isVisible()]

    desk.sees(lambda: len(dialogs()) == 1)
    (dialog,) = dialogs()
    dialog.fileSelected.emit(str(form))
    dialog.close()
    desk.sees(lambda: desk.is_there("filled_title"))


def test_a_corrected_referral_keeps_its_day(desk, program, services, form):
    patient = PatientDraft("Fiktiv", "Aase", "", dt.date(1980, 4, 3), Sex.FEMALE)
    case = services.cases.register(ME, referral_draft("", patient=patient))
    program.edit_referral(services.cases.get(ME, case.id))
    before = desk.text("received_on")
    filled(desk, form)
    assert desk.text("received_on") == before
    assert desk.text("inpred_id") == "IPD1234"
