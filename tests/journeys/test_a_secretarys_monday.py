"""A secretary's Monday by keyboard: three referrals, one a form; a reminder, a withdrawal, a late case."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget

from mtb.app import Program
from mtb.domain.next_steps import NextStep
from mtb.domain.specimens import Specimen, SpecimenState
from mtb.domain.stages import EventKind, ExitReason, Stage
from mtb.ui.screens.case.flow_forms import LetterChoices
from tests.exchange.test_material_form import Form
from tests.factories import another_patient, referral_draft
from tests.journeys.test_from_referral_to_minutes import CONTROL, Keyboard
from tests.ui.desk import Desk

ALT = Qt.KeyboardModifier.AltModifier
MOST = 180
"""Keys for the whole morning beyond free text: most are Tab between the fields of three referrals."""


@pytest.fixture
def monday(qtbot, qapp, services, preferences, berg, monkeypatch):
    """What waits from last week: a block that nobody sent, and a patient who has changed her mind."""
    monkeypatch.setattr("sys.excepthook", lambda *error: pytest.fail(f"a bug: {error[:2]}"))
    preferences.language = "en"
    today = services.cases.today()
    late = services.cases.register(berg, referral_draft("IPH0412", another_patient(1, "Sen")))
    named = services.material.save(berg, Specimen(late.id, "25-1187", "Førde, patologi"))
    services.material.ask(berg, [named], today - dt.timedelta(days=12))
    services.cases.register(berg, referral_draft("IPD0002", another_patient(2, "Angrer")))
    made = Program(qapp, services, berg, preferences)
    qtbot.addWidget(made.window)
    made.show()
    made.window.activateWindow()
    yield Desk(qtbot, made.window), made
    made.close()


def test_a_secretarys_monday(monday, services, berg, tmp_path: Path):
    desk, program = monday
    hands = Keyboard(desk)

    def settled() -> None:
        desk.sees(lambda: not program.is_busy())

    def to_worklist() -> None:
        desk.sees(lambda: QApplication.activeModalWidget() is None, "a form stayed open")
        settled()
        hands.key(Qt.Key.Key_1, CONTROL)
        desk.sees(lambda: program.window.current_key() == "worklist")
        settled()

    def save() -> None:
        hands.key(Qt.Key.Key_S, CONTROL)
        desk.sees(lambda: program.window.current_key() == "case")
        settled()

    def new_referral() -> None:
        hands.key(Qt.Key.Key_N, CONTROL)
        desk.sees(lambda: program.window.current_key() == "referral")
        desk.sees(lambda: hands.focus().objectName() == "national_id")

    desk.sees(lambda: desk.is_there("cases") and len(desk.rows("cases")) == 2)

    # The post: two referrals on paper.
    for inpred_id, surname, diagnosis in (
        ("IPD0010", "Brev", "Melanom"),
        ("IPD0011", "Konvolutt", "Sarkom"),
    ):
        new_referral()
        hands.fill({"surname": surname, "first_name": "Kari", "born": "01.02.1960"})
        hands.fill({"physician": "T. Fiktiv", "hospital": "Haukeland", "inpred_id": inpred_id})
        hands.fill({"diagnosis": diagnosis, "question": "Is there a possibility?"})
        hands.tab_to("consent_profiling")
        hands.type("g")
        save()
        to_worklist()

    # The third came as a form.
    path = tmp_path / "IPD-1234_2026.xlsx"
    path.write_bytes(Form(2026).content())
    new_referral()
    hands.key(Qt.Key.Key_F6)
    hands.answer_file_dialog("choose_file", path)
    desk.sees(lambda: desk.is_there("filled_title"))
    hands.fill({"surname": "Skjema", "first_name": "Aase"})
    hands.fill({"physician": "T. Fiktiv", "question": "Is there a possibility?"})
    hands.tab_to("consent_profiling")
    hands.type("g")
    save()
    desk.sees(lambda: services.cases.find(berg, "IPD1234").samples != ())
    to_worklist()

    # Material for the first: named and asked for.
    open_by_palette(desk, hands, program, "IPD0010")
    settled()
    hands.key(Qt.Key.Key_J, CONTROL)
    desk.sees(lambda: desk.is_there("specimens"))
    settled()
    hands.key(Qt.Key.Key_J, CONTROL)
    desk.sees(lambda: hands.focus().objectName() == "specimen_block")
    hands.type("26-0001")
    hands.key(Qt.Key.Key_Return, CONTROL)
    desk.sees(lambda: services.cases.find(berg, "IPD0010").specimens != ())
    desk.sees(lambda: desk.rows("specimens") != [] and not desk.is_there("specimen_block"))
    settled()
    hands.key(Qt.Key.Key_J, CONTROL)
    desk.sees(lambda: services.cases.find(berg, "IPD0010").stage is Stage.MATERIAL)
    to_worklist()

    # What is late stands alone in its view; pathology is reminded.
    hands.key(Qt.Key.Key_3, ALT)
    desk.sees(lambda: len(desk.rows("cases")) == 1)
    settled()
    row = " ".join(desk.rows("cases")[0])
    assert "Overdue" in row
    assert "Reminder to pathology, block 25-1187" in row
    desk.sees(lambda: hands.focus().objectName() == "cases")
    hands.key(Qt.Key.Key_Return)
    desk.sees(lambda: program.window.current_key() == "case" and desk.is_there("case_tabs"))
    settled()
    hands.key(Qt.Key.Key_J, CONTROL)
    desk.sees(lambda: desk.is_there("specimens"))
    settled()
    hands.key(Qt.Key.Key_R, CONTROL)
    desk.sees(lambda: services.cases.find(berg, "IPH0412").specimens[0].reminded_on != ())
    to_worklist()

    # The patient who withdrew: closed with her reason.
    open_by_palette(desk, hands, program, "IPD0002")
    settled()
    hands.key(Qt.Key.Key_W, CONTROL)
    desk.sees(lambda: QApplication.activeModalWidget() is not None)
    choices = desk.find(LetterChoices, "close_reason")
    letters = {reason: letter for letter, reason in choices.letters().items()}
    hands.type(letters[ExitReason.CONSENT_WITHDRAWN].lower())
    hands.key(Qt.Key.Key_Return, CONTROL)
    desk.sees(lambda: services.cases.find(berg, "IPD0002").stage is Stage.CLOSED)
    to_worklist()

    assert_monday_done(services, berg)
    print(f"\nkeys of a secretary's Monday: {hands.pressed} (most {MOST})")
    assert hands.pressed <= MOST


def open_by_palette(desk: Desk, hands: Keyboard, program: Program, reference: str) -> None:
    """Ctrl+K from anywhere, the case's name, Enter."""
    hands.key(Qt.Key.Key_K, CONTROL)
    desk.sees(lambda: desk.is_there("palette_search"))
    hands.type(reference)
    found = desk.find(QListWidget, "palette_found")
    desk.sees(lambda: any(reference in found.item(row).text() for row in range(found.count())))
    hands.key(Qt.Key.Key_Return)
    desk.sees(lambda: program.window.current_key() == "case" and desk.is_there("case_tabs"))
    desk.sees(lambda: reference in " ".join(desk.words()))


def assert_monday_done(services, berg) -> None:
    today = services.cases.today()
    withdrawn = services.cases.get(berg, services.cases.find(berg, "IPD0002").id)
    assert withdrawn.summary.exit_reason is ExitReason.CONSENT_WITHDRAWN
    assert withdrawn.consents[-1].answer.value == "withdrawn", "nobody typed it a second time"
    asked = services.cases.find(berg, "IPD0010")
    assert [specimen.state for specimen in asked.specimens] == [SpecimenState.ASKED]
    assert asked.owner == berg.account
    reminded = services.cases.find(berg, "IPH0412")
    assert reminded.next_action(today).step is NextStep.WAIT_FOR_MATERIAL
    kinds = [event.kind for event in services.cases.get(berg, reminded.id).events]
    assert kinds[-1] is EventKind.MATERIAL_REMINDED
    formed = services.cases.find(berg, "IPD1234")
    assert formed.specimens[0].block == "26OUM00001-1A"
    assert formed.patient.surname == "Skjema"
