"""How much it takes to register a complete referral: keystrokes and clicks beyond the free text itself."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from mtb.app import Program
from mtb.domain.dates import PartialDate
from mtb.domain.national_identity import synthetic_number
from mtb.domain.patients import Sex
from mtb.domain.people import Actor
from mtb.domain.places import Physician, Place, PlaceKind
from mtb.domain.referrals import ConsentAnswer, ConsentKind, Urgency
from mtb.domain.treatments import Drug, EarlierTest, Response, StopReason, Treatment
from mtb.ui.kit.suggest_field import SuggestField
from mtb.wiring import Services
from tests.ui.desk import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
TAB = Qt.Key.Key_Tab
NUMBER = synthetic_number(11, 9, 1965)
MOST = 90


class Hands:
    """Types and presses. Signs of free text are counted apart from every other key."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.keys = 0
        self.signs = 0

    def key(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        times: int = 1,
    ) -> None:
        self.keys += times
        for _ in range(times):
            QTest.keyClick(self._focus(), key, modifier)

    def text(self, text: str, tabs: int = 0) -> None:
        """Free text, and Tab as often as it takes to the next field that is filled in."""
        self.signs += len(text)
        QTest.keyClicks(self._focus(), text)
        self.key(TAB, times=tabs)

    def letter(self, letter: str, tabs: int = 0) -> None:
        """A choice by its first letter is a key like any other."""
        self.keys += 1
        QTest.keyClicks(self._focus(), letter)
        self.key(TAB, times=tabs)

    def begun(self, text: str) -> None:
        """The beginning of what is known already, and Enter for the first that is offered."""
        field = self._focus()
        assert isinstance(field, SuggestField)
        self.text(text)
        self._desk.sees(lambda: field.offering, f"nothing is offered for {text}")
        self.key(Qt.Key.Key_Return)

    def stands_in(self, name: str) -> None:
        assert self._focus().objectName() == name

    def _focus(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None, "no field has the focus"
        return focus


@pytest.fixture
def program(qtbot, qapp, services: Services, preferences, berg: Actor, monkeypatch):
    monkeypatch.setattr("sys.excepthook", lambda *error: pytest.fail(f"a bug: {error[:2]}"))
    preferences.language = "en"
    services.directory.save_place(berg, Place(PlaceKind.HOSPITAL, "Testby sykehus", resh="100100"))
    services.directory.save_physician(
        berg,
        Physician(
            "Turid Fiktiv",
            "onkolog",
            "1234567",
            "t.fiktiv@sykehus.example",
            "22 00 00 00",
            "Testby sykehus",
            "Kreftavdelingen",
        ),
    )
    made = Program(qapp, services, berg, preferences)
    qtbot.addWidget(made.window)
    made.show()
    made.window.activateWindow()
    yield made
    made.close()


def test_a_complete_referral_takes_at_most_ninety_keys_beyond_its_text(
    qtbot, program: Program, services: Services, berg: Actor
) -> None:
    desk = Desk(qtbot, program.window)
    hands = Hands(desk)
    desk.sees(lambda: QApplication.focusWidget() is not None)
    QTest.keyClick(program.window, Qt.Key.Key_N, CONTROL)
    hands.keys += 1
    desk.sees(lambda: program.window.current_key() == "referral")
    hands.stands_in("national_id")

    hands.text(NUMBER, tabs=1)
    hands.text("Tråd", tabs=1)
    hands.text("Sidsel", tabs=1)
    hands.text("110965", tabs=1)
    hands.letter("f", tabs=1)

    hands.begun("fik")
    desk.sees(lambda: desk.text("hospital_resh") == "100100")
    hands.key(TAB, times=3)
    hands.stands_in("responsible_physician")
    hands.letter("=", tabs=6)
    hands.stands_in("urgency")
    hands.letter("u", tabs=1)
    hands.text("081226", tabs=1)
    hands.text("IPD1234", tabs=1)
    hands.text("IMPR.H-0123", tabs=1)

    hands.text("Colon adenocarcinoma", tabs=1)
    hands.text("C18.7", tabs=1)
    hands.text("8140/3", tabs=1)
    hands.text("COAD", tabs=1)
    hands.text("2023", tabs=2)
    hands.stands_in("tnm")
    hands.text("pT3 N2 M1", tabs=1)
    hands.text("IV", tabs=1)
    hands.text("liver, lung", tabs=1)
    hands.letter("1", tabs=1)
    hands.text("121126")

    hands.key(Qt.Key.Key_4, ALT)
    lines = (
        ("capecitabine, oxaliplatin, bevacizumab", "03.2023", "11.2023", "p", "p"),
        ("irinotecan, panitumumab", "01.2024", "10.2024", "s", "p"),
        ("trifluridine/tipiracil", "02.2025", "", "", ""),
    )
    for number, (drugs, started, ended, response, reason) in enumerate(lines):
        if number:
            hands.key(Qt.Key.Key_Return)
        hands.text(drugs, tabs=1)
        hands.text(started)
        if ended:
            hands.key(TAB)
            hands.text(ended, tabs=1)
            hands.letter(response, tabs=1)
            hands.letter(reason)
    hands.key(TAB, times=5)
    hands.stands_in("test_1")
    hands.text("F1 Liquid CDx", tabs=1)
    hands.text("05.2024", tabs=1)
    hands.text("FMI", tabs=1)
    hands.text("KRAS G12D, MSS")

    hands.key(Qt.Key.Key_5, ALT)
    hands.text("Is there a possibility after three lines?", tabs=1)
    hands.text("Operated on in 2023.", tabs=1)
    hands.text("Wants treatment near home.", tabs=1)

    hands.stands_in("consent_profiling")
    hands.letter("g", tabs=2)
    hands.letter("a", tabs=2)
    hands.letter("g", tabs=2)
    hands.letter("g")
    hands.key(Qt.Key.Key_S, CONTROL)
    print(f"a complete referral: {hands.keys} keys and clicks beyond {hands.signs} signs of text")
    desk.sees(lambda: program.window.current_key() == "case", "the saved referral opens as a case")
    _is_complete(services, berg)
    assert hands.keys <= MOST


def _is_complete(services: Services, berg: Actor) -> None:
    """Everything a complete referral holds stands in the records, also what nobody typed."""
    case = services.cases.get(berg, services.cases.find(berg, "IPD1234").id)
    patient, referral = case.patient, case.referral
    assert patient is not None
    assert referral is not None
    assert (patient.listed_name, patient.sex, patient.born) == (
        "Tråd, Sidsel",
        Sex.FEMALE,
        dt.date(1965, 9, 11),
    )
    assert (referral.physician, referral.physician_hpr, referral.physician_phone) == (
        "Turid Fiktiv",
        "1234567",
        "22 00 00 00",
    )
    assert (referral.hospital, referral.hospital_resh, referral.department) == (
        "Testby sykehus",
        "100100",
        "Kreftavdelingen",
    )
    assert referral.responsible_physician == "Turid Fiktiv"
    assert (referral.urgency, referral.board_by) == (Urgency.URGENT, dt.date(2026, 12, 8))
    assert (referral.icd10, referral.icdo3, referral.oncotree, referral.tumour_site) == (
        "C18.7",
        "8140/3",
        "COAD",
        "09",
    )
    assert (referral.tnm, referral.stage, referral.metastases) == ("pT3 N2 M1", "IV", "liver, lung")
    assert (referral.diagnosed, referral.ecog, referral.ecog_on) == (
        PartialDate(2023),
        1,
        dt.date(2026, 11, 12),
    )
    assert referral.treatments[0] == Treatment(
        drugs=(
            Drug("capecitabine", "L01BC06"),
            Drug("oxaliplatin", "L01XA03"),
            Drug("bevacizumab", "L01FG01"),
        ),
        started=PartialDate(2023, 3),
        ended=PartialDate(2023, 11),
        best_response=Response.PARTIAL,
        stopped_because=StopReason.PROGRESSION,
    )
    assert [line.title for line in referral.treatments] == [
        "capecitabine, oxaliplatin, bevacizumab",
        "irinotecan, panitumumab",
        "trifluridine/tipiracil",
    ]
    assert referral.earlier_tests == (
        EarlierTest("F1 Liquid CDx", PartialDate(2024, 5), "FMI", "KRAS G12D, MSS"),
    )
    answers = {consent.kind: consent.answer for consent in referral.consents}
    assert answers == {
        ConsentKind.PROFILING: ConsentAnswer.GIVEN,
        ConsentKind.STUDY: ConsentAnswer.ASKED,
        ConsentKind.GERMLINE: ConsentAnswer.GIVEN,
        ConsentKind.SHARING: ConsentAnswer.GIVEN,
    }
    assert all((referral.question, referral.clinical_history, referral.patient_wishes))
