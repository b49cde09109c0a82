"""What it takes to ask for material, receive it and send it on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mtb.app import Program
from mtb.domain.specimens import SpecimenState
from mtb.domain.stages import Stage
from tests.factories import referral_draft
from tests.journeys.test_from_referral_to_minutes import CONTROL, Keyboard
from tests.ui.desk import Desk

MOST = 12


@pytest.fixture
def program(qtbot, qapp, services, preferences, berg, monkeypatch):
    monkeypatch.setattr("sys.excepthook", lambda *error: pytest.fail(f"a bug: {error[:2]}"))
    preferences.language = "en"
    services.cases.register(berg, referral_draft())
    made = Program(qapp, services, berg, preferences)
    qtbot.addWidget(made.window)
    made.show()
    made.window.activateWindow()
    yield made
    made.close()


def test_material_is_named_asked_for_received_and_sent_on_in_few_keystrokes(qtbot, program, services, berg):
    desk = Desk(qtbot, program.window)
    hands = Keyboard(desk)
    case = services.cases.find(berg, "IPD1234")

    def block():
        found = services.cases.get(berg, case.id).summary.specimens
        return found[0] if found else None

    def settled() -> bool:
        return not program.is_busy()

    desk.sees(lambda: desk.is_there("cases") and len(desk.rows("cases")) == 1)
    desk.sees(lambda: hands.focus().objectName() == "cases")
    hands.key(Qt.Key.Key_Return)
    desk.sees(lambda: program.window.current_key() == "case")
    desk.sees(lambda: desk.is_there("case_tabs"))
    desk.sees(settled)
    hands.key(Qt.Key.Key_J, CONTROL)
    desk.sees(lambda: desk.is_there("specimens"), "the first press shows the material")
    hands.key(Qt.Key.Key_J, CONTROL)
    desk.sees(lambda: desk.is_there("specimen_form") or desk.is_there("specimen_block"))
    desk.sees(lambda: hands.focus().objectName() == "specimen_block")
    hands.type("25-1187")
    hands.key(Qt.Key.Key_Return, CONTROL)
    desk.sees(lambda: block() is not None)
    for state in (SpecimenState.ASKED, SpecimenState.RECEIVED, SpecimenState.IN_LABORATORY):
        desk.sees(lambda: desk.rows("specimens") != [] and not desk.is_there("specimen_block"))
        desk.sees(settled)
        hands.key(Qt.Key.Key_J, CONTROL)
        desk.sees(lambda state=state: block().state is state, f"never {state}")
    desk.sees(settled)
    assert services.cases.get(berg, case.id).summary.stage is Stage.LABORATORY
    assert desk.find(QWidget, "specimens").hasFocus(), "the focus stays where the work is"
    print(f"\nkeys for material named, asked, received and sent on: {hands.pressed} (most {MOST})")
    assert hands.pressed <= MOST
