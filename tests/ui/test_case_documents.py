"""A case's documents on the screen: added every way, shown in place, hidden and brought back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPlainTextEdit, QPushButton, QScrollArea

from mtb.domain.audit import Action, AuditQuery
from mtb.domain.cases import CaseSummary
from mtb.domain.rights import Role
from mtb.store.address import Address
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.screens.case.screen import CaseScreen
from mtb.wiring import Services, create_database, open_services
from tests.documents.test_page_pictures import pdf
from tests.factories import person, referral_draft
from tests.ui.case_records import case_records
from tests.ui.desk import Desk
from tests.ui.looks import clipped, guessing_labels, nameless_fields

ME = person("kb", "K. Berg")
ALT = Qt.KeyboardModifier.AltModifier
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
def case(services: Services) -> CaseSummary:
    return services.cases.register(ME, referral_draft("IPD9001"))


@pytest.fixture
def show(qtbot, services, background, hub, preferences, case):
    """The documents of the case, as somebody sees them."""

    def build(actor=ME) -> Desk:
        screen = CaseScreen(case_records(services, actor), background, hub, preferences)
        qtbot.addWidget(screen)
        screen.resize(1244, 854)
        screen.show()
        desk = Desk(qtbot, screen)
        screen.open_case(case.id)
        desk.sees(lambda: desk.is_there("case_tabs"))
        desk.press(Qt.Key.Key_U, ALT)
        return desk

    yield build
    background.wait()


@pytest.fixture
def desk(show) -> Desk:
    return show()


def picture() -> bytes:
    """A red PNG."""
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def titles(desk: Desk) -> list[str]:
    return [row[0].split(",")[0] for row in desk.rows("documents")] if desk.is_there("documents") else []


def put(desk: Desk, services: Services, case: CaseSummary, name: str, content: bytes) -> None:
    services.documents.add(ME, case.id, services.documents.check(name, content))
    desk.sees(lambda: Path(name).stem in titles(desk))


def told(desk: Desk) -> list[tuple[str, str]]:
    """Collect what the screen tells from now on."""
    notices: list[tuple[str, str]] = []
    desk.window.notice.connect(lambda kind, text: notices.append((kind, text)))
    return notices


def test_without_documents_the_tab_says_how_to_begin(desk):
    assert "Ctrl+V" in desk.text("no_documents")
    assert not desk.is_there("documents")


def test_files_are_chosen_in_a_dialog_and_told_one_by_one(desk, tmp_path):
    (tmp_path / "Patologirapport.pdf").write_bytes(pdf())
    (tmp_path / "program.pdf").write_bytes(b"MZ a program")
    (tmp_path / "tom.pdf").touch()
    notices = told(desk)
    desk.click("add_documents")
    dialog = desk.window.findChild(QFileDialog)
    dialog.filesSelected.emit([str(path) for path in sorted(tmp_path.glob("*.pdf"))])
    dialog.close()
    desk.sees(lambda: titles(desk) == ["Patologirapport"] and len(notices) == 3)
    assert notices[0] == ("success", "1 document added")
    assert notices[1][1].startswith("program.pdf: This is a program")
    assert notices[2][1].startswith("tom.pdf: The file is empty")


def test_what_is_dropped_on_the_tab_is_added(desk, tmp_path):
    (tmp_path / "svar.txt").write_text("Svar", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "svar.txt"))])
    tab = desk.window._documents
    assert tab.acceptDrops()
    drop = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    tab.dropEvent(drop)
    desk.sees(lambda: titles(desk) == ["svar"])


def test_pictures_files_and_text_are_pasted(desk, tmp_path):
    clipboard = QGuiApplication.clipboard()
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    tab = desk.window._documents
    clipboard.setImage(image)
    tab.setFocus()
    QTest.keyClick(tab, Qt.Key.Key_V, CONTROL)
    desk.sees(lambda: titles(desk) == ["Pasted picture"])
    clipboard.setText("Et svar på telefon")
    QTest.keyClick(tab, Qt.Key.Key_V, CONTROL)
    desk.sees(lambda: "Pasted text" in titles(desk))
    clipboard.clear()


def test_the_same_file_again_is_told_and_not_added(desk, services, case, tmp_path):
    put(desk, services, case, "svar.txt", b"Svar")
    (tmp_path / "kopi.txt").write_bytes(b"Svar")
    notices = told(desk)
    desk.window._documents.add_files([tmp_path / "kopi.txt"])
    desk.sees(lambda: notices != [])
    assert notices == [("warning", "“svar” is with this case already; it was not added again.")]
    assert titles(desk) == ["svar"]


def test_a_pdf_is_read_in_place_page_by_page_and_zoomed_by_keys(desk, services, case):
    put(desk, services, case, "rapport.pdf", pdf(3))
    desk.sees(lambda: desk.is_there("page_place") and desk.text("page_place") == "Page 1 of 3")
    fitted = desk.find(QLabel, "document_picture").width()
    QTest.keyClick(desk.stand_on("documents", 0), Qt.Key.Key_Return)
    area = desk.find(QScrollArea, "document_area")
    desk.sees(area.hasFocus)
    QTest.keyClick(area, Qt.Key.Key_PageDown)
    desk.sees(lambda: desk.text("page_place") == "Page 2 of 3")
    QTest.keyClick(area, Qt.Key.Key_Plus)
    desk.sees(lambda: desk.find(QLabel, "document_picture").width() > fitted * 1.2)
    assert desk.text("zoom_percent") == "125 %"
    QTest.keyClick(area, Qt.Key.Key_0)
    desk.sees(lambda: desk.find(QLabel, "document_picture").width() == fitted)
    for _ in range(4):
        QTest.keyClick(area, Qt.Key.Key_PageDown)
    desk.sees(lambda: desk.text("page_place") == "Page 3 of 3")
    assert not desk.find(QPushButton, "page_on").isEnabled()


def test_pictures_and_texts_are_shown_and_other_kinds_are_not(desk, services, case):
    put(desk, services, case, "bilde.png", picture())
    desk.sees(lambda: desk.is_there("document_picture"))
    put(desk, services, case, "notat.txt", b"Et notat\nmed <b>tegn</b>")
    desk.stand_on("documents", 0)
    desk.sees(lambda: desk.is_there("document_text"))
    assert desk.find(QPlainTextEdit, "document_text").toPlainText() == "Et notat\nmed <b>tegn</b>"
    message = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "__substg1.0_".encode("utf-16-le")
    put(desk, services, case, "svar.msg", message)
    desk.stand_on("documents", 0)
    desk.sees(lambda: desk.is_there("document_words") and "Save a copy" in desk.text("document_words"))


def test_a_damaged_picture_gives_a_sentence(desk, services, case):
    put(desk, services, case, "kuttet.png", picture()[:60])
    desk.sees(lambda: desk.is_there("document_words") and "damaged or cut off" in desk.text("document_words"))


def test_a_removed_document_goes_from_sight_and_is_brought_back_by_undo(desk, services, case):
    put(desk, services, case, "feil.txt", b"Feil pasient")
    offers = []
    desk.window.corrections.undoable.connect(lambda *told: offers.append(told))
    desk.stand_on("documents", 0)
    desk.press(Qt.Key.Key_Delete)
    desk.sees(lambda: titles(desk) == [] and offers != [])
    assert offers[0][1] == "“feil” was removed. It stays in the history."
    offers[0][2].do()
    desk.sees(lambda: titles(desk) == ["feil"])


def test_a_copy_is_saved_where_the_person_says_and_logged(desk, services, case, tmp_path):
    put(desk, services, case, "Test Åse.txt", b"Svar")
    notices = told(desk)
    desk.sees(lambda: desk.find(QPushButton, "save_copy").isEnabled())
    desk.click("save_copy")
    dialog = desk.window.findChild(QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "IPD9001_1.txt"
    dialog.fileSelected.emit(str(tmp_path / "IPD9001_1.txt"))
    dialog.close()
    desk.sees(lambda: notices != [])
    assert (tmp_path / "IPD9001_1.txt").read_bytes() == b"Svar"
    assert services.audit.entries(ME, AuditQuery(action=Action.EXPORTED)).total == 1


def test_whoever_may_not_write_is_told_why(show, services, case):
    services.documents.add(ME, case.id, services.documents.check("svar.txt", b"Svar"))
    desk = show(person("leser", "L. Eser", Role.READER))
    desk.sees(lambda: titles(desk) == ["svar"])
    for name in ("add_documents", "remove_document", "save_copy"):
        button = desk.find(QPushButton, name)
        assert not button.isEnabled(), name
        assert "Ask an administrator" in button.toolTip(), name
    assert not desk.window._documents.acceptDrops()
    desk.stand_on("documents", 0)
    desk.press(Qt.Key.Key_Delete)
    assert titles(desk) == ["svar"]


def test_another_case_shows_nothing_of_the_one_before(desk, services, case):
    put(desk, services, case, "notat.txt", b"Bare denne saken")
    desk.sees(lambda: desk.is_there("document_text"))
    other = services.cases.register(ME, referral_draft("IPD9002"))
    desk.window.open_case(other.id)
    assert desk.window._documents._viewer._text.toPlainText() == ""
    desk.sees(lambda: desk.is_there("banner_reference") and desk.text("banner_reference") == "IPD9002")


@pytest.mark.parametrize("size", [(1084, 694), (1244, 854)])
def test_nothing_is_clipped_or_nameless(desk, services, case, size):
    put(desk, services, case, "en rapport med et svært langt navn " * 5 + ".pdf", pdf(3))
    desk.window.resize(*size)
    desk.sees(lambda: desk.is_there("zoom_in"))
    desk.sees(lambda: clipped(desk.window) == [], "something stays clipped")
    assert nameless_fields(desk.window) == []
    assert guessing_labels(desk.window) == []
    assert desk.window.width() == size[0]
