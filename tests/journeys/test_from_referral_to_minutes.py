"""A board secretary's Tuesday: one case from the referral to signed-off minutes, by keyboard alone."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QWidget

from mtb.app import Program
from mtb.domain.cases import CaseQuery
from mtb.domain.meetings import ItemState
from mtb.domain.stages import Stage
from mtb.exchange.demonstration_results import write_results_folder
from tests.factories import NUMBER
from tests.ui.desk import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
MOST_TABS = 60


class Keyboard:
    """Hands on the keyboard and eyes on the window; never a mouse. Counts what is pressed."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.pressed = 0

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.pressed += 1
        QTest.keyClick(self.focus(), key, modifier)

    def focus(self) -> QWidget:
        wanted = QApplication.activeModalWidget() or self.desk.window
        if QApplication.activeWindow() is not wanted:  # a window manager would do this
            wanted.activateWindow()
            self.desk.sees(lambda: QApplication.activeWindow() is wanted)
            self.desk.sees(lambda: QApplication.focusWidget() is not None, "no field has the focus")
        return QApplication.focusWidget() or QApplication.activeWindow() or self.desk.window

    def type(self, text: str) -> None:
        QTest.keyClicks(self.focus(), text)

    def tab_to(self, name: str) -> None:
        """Press Tab until the focus is in the field of this name."""
        for _ in range(MOST_TABS):
            if self.focus().objectName() == name:
                return
            self.key(Qt.Key.Key_Tab)
        pytest.fail(f"Tab never reaches {name}")

    def fill(self, fields: dict[str, str]) -> None:
        for name, text in fields.items():
            self.tab_to(name)
            self.type(text)

    def answer_file_dialog(self, name: str, path: Path) -> None:
        self.desk.sees(lambda: self.desk.is_there(name) or self.dialog(name) is not None)
        dialog = self.dialog(name)
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        field.setFocus()

        def pasted() -> bool:
            """Qt's dialog overwrites the field while it still reads its first folder."""
            if field.text() == str(path):
                return True
            field.setText(str(path))
            return False

        self.desk.sees(pasted)
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.desk.sees(lambda: self.dialog(name) is None, f"{name} stayed open")

    def dialog(self, name: str) -> QFileDialog | None:
        shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog) and w.isVisible()]
        return next((each for each in shown if each.objectName() == name), None)


@pytest.fixture
def program(qtbot, qapp, services, preferences, berg, monkeypatch):
    monkeypatch.setattr("sys.excepthook", lambda *error: pytest.fail(f"a bug: {error[:2]}"))
    preferences.language = "en"
    made = Program(qapp, services, berg, preferences)
    qtbot.addWidget(made.window)
    made.show()
    made.window.activateWindow()
    yield made
    made.close()


def pages(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    found = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    document.close()
    return found


def test_one_case_goes_from_referral_to_signed_minutes_by_keyboard(
    qtbot, program, services, berg, tmp_path: Path
):
    desk = Desk(qtbot, program.window)
    hands = Keyboard(desk)
    results = write_results_folder(tmp_path) / "IPD9001-D01-P01-A03"

    # The referral
    hands.key(Qt.Key.Key_N, CONTROL)
    desk.sees(lambda: program.window.current_key() == "referral")
    hands.fill(
        {
            "national_id": NUMBER,
            "surname": "Test",
            "first_name": "Åse",
            "born": "23.03.1980",
            "physician": "T. Fiktiv",
            "hospital": "Haukeland",
            "inpred_id": "IPD9001",
            "diagnosis": "Kolangiokarsinom",
            "icd10": "C22.1",
            "question": "Mulighet etter to linjer?",
        }
    )
    hands.tab_to("consent_profiling")
    hands.key(Qt.Key.Key_Down)
    hands.key(Qt.Key.Key_S, CONTROL)
    desk.sees(lambda: program.window.current_key() == "case", "the saved referral opens as a case")
    case = services.cases.find(berg, "IPD9001")
    assert case.patient.listed_name == "Test, Åse"
    assert (case.diagnosis, case.hospital) == ("Kolangiokarsinom", "Haukeland")
    desk.sees_text("TEST, Åse")

    # The results
    hands.key(Qt.Key.Key_I, CONTROL)
    hands.answer_file_dialog("choose_folder", results)
    desk.sees(lambda: program.window.current_key() == "import")
    desk.sees(lambda: desk.is_there("import") and desk.find(QWidget, "import").isEnabled())
    hands.key(Qt.Key.Key_Return, CONTROL)
    desk.sees(lambda: services.cases.find(berg, "IPD9001").stage is Stage.INTERPRETATION)
    desk.sees(lambda: desk.is_there("open_case"))
    hands.key(Qt.Key.Key_Return)
    desk.sees(lambda: program.window.current_key() == "case")

    # The findings
    hands.key(Qt.Key.Key_I, ALT)
    desk.sees(lambda: desk.is_there("findings") and len(desk.rows("findings")) == 20)
    assert desk.rows("findings")[0][:2] == ["IDH1", "p.(Arg132Cys)"]
    hands.tab_to("findings")
    hands.key(Qt.Key.Key_Space)
    desk.sees(lambda: any(each.for_board for each in services.results.findings(berg, case.id)))
    desk.sees(lambda: not program.is_busy())
    hands.key(Qt.Key.Key_Return, CONTROL)
    desk.sees(lambda: services.cases.find(berg, "IPD9001").stage is Stage.READY)

    # The meeting
    hands.key(Qt.Key.Key_2, CONTROL)
    desk.sees(lambda: program.window.current_key() == "meetings")
    hands.key(Qt.Key.Key_N)
    desk.sees(lambda: desk.is_there("meeting_form") or desk.is_there("meeting_chair"))
    hands.tab_to("meeting_chair")
    hands.type("Å. Test")
    hands.key(Qt.Key.Key_Return, CONTROL)
    desk.sees(lambda: len(services.meetings.all(berg)) == 1)
    meeting = services.meetings.all(berg)[0]
    desk.sees(lambda: program.window.current_key() == "board")
    desk.sees(lambda: desk.is_there("add_case"))
    desk.sees(lambda: not program.is_busy())
    hands.key(Qt.Key.Key_A, CONTROL | SHIFT)
    desk.sees(lambda: desk.is_there("pickable") and len(desk.rows("pickable")) == 1)
    hands.key(Qt.Key.Key_Return)
    desk.sees(lambda: len(services.meetings.agenda(berg, meeting.id)) == 1)
    hands.key(Qt.Key.Key_Escape)

    # The board decides
    desk.sees(lambda: desk.is_there("discussion"))
    desk.sees(lambda: not program.is_busy())
    hands.key(Qt.Key.Key_D, ALT)
    desk.sees(lambda: hands.focus().objectName() == "discussion")
    hands.type("IDH1 R132C drøftet.")
    hands.key(Qt.Key.Key_1, ALT)
    desk.sees(lambda: hands.focus().objectName() == "possibility_drug")
    hands.type("ivosidenib")
    hands.key(Qt.Key.Key_Return)
    desk.sees(lambda: not desk.is_there("possibility_drug"), "Enter adds the possibility")
    hands.key(Qt.Key.Key_Return, CONTROL)

    def decided() -> bool:
        agenda = services.meetings.agenda(berg, meeting.id)
        return agenda[0].item.state is ItemState.DECIDED

    desk.sees(decided)
    decision = services.meetings.agenda(berg, meeting.id)[0].item.decision
    assert decision.discussion == "IDH1 R132C drøftet."
    assert decision.possibilities[0].drug == "ivosidenib"
    assert decision.tasks, "who journals the conclusion is suggested, not typed"
    desk.sees(lambda: not program.is_busy())

    # Minutes: signed off and handed out
    menu = desk.window.findChild(QMenu, "minutes_actions")
    next(action for action in menu.actions() if action.objectName() == "sign_off").trigger()
    desk.sees(lambda: desk.is_there("question_text"))
    hands.key(Qt.Key.Key_Return)
    desk.sees(lambda: services.minutes.signed(berg, meeting.id) is not None)
    desk.sees(lambda: not program.is_busy())
    for name, words in (("export_nb_full", "Referat fra molekylært"), ("export_en_full", "Minutes")):
        action = next(action for action in menu.actions() if action.objectName() == name)
        action.trigger()
        out = tmp_path / f"{name}.pdf"
        hands.answer_file_dialog("export_minutes", out)
        desk.sees(out.exists)
        text = pages(out)
        assert words in text[0]
        for expected in ("IPD9001", "ivosidenib", "Kolangiokarsinom", "T. Fiktiv"):
            assert expected in " ".join(text), expected
        assert "Åse" not in " ".join(text)
        assert NUMBER not in " ".join(text)
    assert services.cases.search(berg, CaseQuery()).cases[0].stage is Stage.FOLLOW_UP
    print(f"\nkeys pressed beyond the words: {hands.pressed}")
