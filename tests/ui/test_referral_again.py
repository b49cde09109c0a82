"""A patient is referred anew from the case that was there before, in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mtb.app import Program
from mtb.domain.people import Actor
from mtb.ui.screens.case.tabs import CaseTabs
from mtb.wiring import Services
from tests.factories import referral_draft
from tests.ui.desk import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def program(qtbot, qapp: QApplication, services: Services, preferences, berg: Actor):
    preferences.language = "en"
    made = Program(qapp, services, berg, preferences)
    qtbot.addWidget(made.window)
    made.show()
    made.window.activateWindow()
    yield made
    made.close()


def test_the_referral_of_a_case_leads_to_a_new_one_of_the_same_patient(
    qtbot, program: Program, services: Services, berg: Actor
) -> None:
    earlier = services.cases.register(berg, referral_draft())
    desk = Desk(qtbot, program.window)
    program.open_case(earlier.id)
    desk.sees_text("TEST, Åse")
    program.window.findChild(CaseTabs).turn(1)
    desk.sees(lambda: desk.is_there("refer_again"))
    desk.press(Qt.Key.Key_F2, SHIFT)
    desk.sees(lambda: program.window.current_key() == "referral")
    assert desk.text("form_title") == "New referral of the same patient"
    desk.type_into("question", "Is there something new?")
    desk.press(Qt.Key.Key_S, CONTROL)
    desk.sees(lambda: program.window.current_key() == "case")
    cases = services.cases.known_patient(berg, referral_draft().patient.national_id).cases
    assert [case.earlier_case_id for case in cases] == [None, earlier.id]
