"""Lines of treatment and earlier tests in the referral form, by keyboard."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from mtb.domain.dates import PartialDate
from mtb.domain.drugs import read_drugs
from mtb.domain.treatments import Drug, EarlierTest, Response, StopReason, Treatment, TreatmentKind
from mtb.store.address import Address
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.kit.suggest_field import SuggestField
from mtb.ui.screens.referral.screen import ReferralScreen
from mtb.ui.screens.referral.typed_lines import TypedTest, TypedTreatment
from mtb.wiring import Services, create_database, open_services
from tests.factories import person, referral_draft
from tests.ui.desk import Desk
from tests.ui.looks import clipped, nameless_fields

ACTOR = person("kberg", "K. Berg")
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
LINES = (
    Treatment(
        drugs=read_drugs("capecitabine, oxaliplatin"),
        started=PartialDate(2023, 3),
        ended=PartialDate(2023, 11),
        best_response=Response.PARTIAL,
        stopped_because=StopReason.PROGRESSION,
    ),
    Treatment(TreatmentKind.SURGERY, note="Hemikolektomi", started=PartialDate(2023)),
    Treatment(drugs=read_drugs("irinotecan"), note="4 cycles", started=PartialDate(2024, 1, 9)),
)


@pytest.fixture
def services(tmp_path: Path, qapp: QApplication):
    address = Address(path=tmp_path / "records.mtb")
    create_database(address)
    opened = open_services(address)
    yield opened
    opened.close()


@pytest.fixture
def desk(qtbot, services: Services, background) -> Desk:
    screen = ReferralScreen(services.cases, ACTOR, background, ChangeHub(), services.directory)
    qtbot.addWidget(screen)
    screen.resize(1060, 640)
    screen.show()
    screen.activateWindow()
    screen.start_new()
    return Desk(qtbot, screen)


def focus_name() -> str:
    widget = QApplication.focusWidget()
    return widget.objectName() if widget else ""


def type_here(text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), text)


def treatments(desk: Desk) -> tuple[TypedTreatment, ...]:
    value = desk.window._form.values()["treatments"]
    assert isinstance(value, tuple)
    return value


def stand_in_treatments(desk: Desk) -> None:
    desk.press(Qt.Key.Key_4, ALT)
    assert focus_name() == "treatment_1"


def test_enter_adds_a_line_and_an_empty_one_is_not_added_twice(desk: Desk) -> None:
    stand_in_treatments(desk)
    type_here("newdrug")
    desk.press(Qt.Key.Key_Return)
    second = focus_name()
    assert second == "treatment_2"
    desk.press(Qt.Key.Key_Return)
    assert focus_name() == second
    type_here("otherdrug")
    assert [line.what for line in treatments(desk)] == ["newdrug", "otherdrug"]


def test_a_drug_is_found_while_typing_behind_the_ones_that_stand_there(desk: Desk) -> None:
    stand_in_treatments(desk)
    type_here("kapecitabin, oxal")
    field = desk.find(SuggestField, "treatment_1")
    desk.sees(lambda: field.offering)
    assert field.suggestions()[0].detail == "L01XA03"
    desk.press(Qt.Key.Key_Return)
    assert desk.text("treatment_1") == "kapecitabin, oxaliplatin"
    assert focus_name() == "treatment_1"
    assert treatments(desk)[0].treatment().drugs == (
        Drug("kapecitabin", "L01BC06"),
        Drug("oxaliplatin", "L01XA03"),
    )


def test_response_and_reason_are_chosen_by_their_first_letter(desk: Desk) -> None:
    stand_in_treatments(desk)
    type_here("newdrug")
    for _ in range(3):
        desk.press(Qt.Key.Key_Tab)
    type_here("s")
    desk.press(Qt.Key.Key_Tab)
    type_here("p")
    [line] = treatments(desk)
    assert (line.response, line.reason) == (Response.STABLE, StopReason.PROGRESSION)
    desk.press(Qt.Key.Key_Return)
    assert focus_name() == "treatment_2"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("03.2023", PartialDate(2023, 3)), ("2023", PartialDate(2023)), ("241126", PartialDate(2026, 11, 24))],
)
def test_partial_dates_are_typed_as_people_write_them(desk: Desk, typed: str, meant: PartialDate) -> None:
    desk.type_into("treatment_1", "newdrug")
    desk.type_into("treatment_from_1", typed)
    assert treatments(desk)[0].treatment().started == meant


def test_a_removed_line_comes_back_by_ctrl_z(desk: Desk, services: Services) -> None:
    case = services.cases.register(ACTOR, referral_draft(treatments=LINES))
    desk.window.start_edit(services.cases.get(ACTOR, case.id))
    before = treatments(desk)
    desk.find(QWidget, "treatment_2").setFocus()
    desk.press(Qt.Key.Key_Delete, CONTROL)
    assert [line.what for line in treatments(desk)] == ["capecitabine, oxaliplatin", "irinotecan – 4 cycles"]
    assert focus_name() == "treatment_3"
    assert "Ctrl+Z" in desk.text("treatments_told")
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert treatments(desk) == before
    assert "Ctrl+Z" not in " ".join(desk.words())


def test_the_only_line_comes_back_too(desk: Desk) -> None:
    desk.type_into("treatment_1", "newdrug")
    desk.find(QWidget, "treatment_1").setFocus()
    desk.press(Qt.Key.Key_Delete, CONTROL)
    assert treatments(desk) == ()
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert [line.what for line in treatments(desk)] == ["newdrug"]


def test_ctrl_z_in_a_cell_takes_back_what_was_typed_there(desk: Desk) -> None:
    stand_in_treatments(desk)
    type_here("newdrug")
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert desk.text("treatment_1") == ""


def test_what_is_no_date_stands_in_the_way_and_is_led_to(desk: Desk) -> None:
    for name, text in {
        "surname": "Tråd",
        "physician": "T. Lege",
        "hospital": "Testby",
        "diagnosis": "Colon",
        "question": "?",
        "treatment_1": "newdrug",
        "treatment_to_1": "soon",
    }.items():
        desk.type_into(name, text)
    desk.press(Qt.Key.Key_S, CONTROL)
    assert focus_name() == "treatment_to_1"
    desk.sees_text("Line 1: Not a date")
    desk.type_into("treatment_to_1", "2022")
    desk.type_into("treatment_from_1", "2023")
    desk.sees_text("ends before it begins")
    desk.type_into("treatment_to_1", "")
    desk.type_into("treatment_1", "")
    desk.press(Qt.Key.Key_S, CONTROL)
    desk.sees_text("Name the drug or the treatment")


def test_what_a_referral_says_goes_through_the_form_unchanged(desk: Desk, services: Services) -> None:
    tests = (EarlierTest("F1 Liquid CDx", PartialDate(2024, 5), "FMI", "MSS"),)
    case = services.cases.register(ACTOR, referral_draft(treatments=LINES, earlier_tests=tests))
    desk.window.start_edit(services.cases.get(ACTOR, case.id))
    assert not desk.window._form.dirty
    desk.type_into("department", "Onkologi")
    with desk.qtbot.waitSignal(desk.window.saved):
        desk.press(Qt.Key.Key_S, CONTROL)
    after = services.cases.get(ACTOR, case.id).referral
    assert after is not None
    assert (after.treatments, after.earlier_tests) == (LINES, tests)


def test_a_draft_keeps_lines_and_what_is_only_half_a_date(desk: Desk) -> None:
    desk.type_into("treatment_1", "newdrug")
    desk.type_into("treatment_from_1", "03.20")
    desk.type_into("test_1", "F1")
    kept = desk.window.draft.values()
    desk.window._begin(None)
    assert treatments(desk) == ()
    desk.window.draft.restore(kept, None, dt.date(2026, 11, 22))
    assert (desk.text("treatment_1"), desk.text("treatment_from_1")) == ("newdrug", "03.20")
    assert desk.text("test_1") == "F1"


def test_the_tables_are_readable_and_named(desk: Desk, services: Services) -> None:
    case = services.cases.register(ACTOR, referral_draft(treatments=LINES))
    desk.window.start_edit(services.cases.get(ACTOR, case.id))
    desk.sees(lambda: clipped(desk.window) == [], "words are clipped")
    assert nameless_fields(desk.window) == []
    assert desk.find(QLineEdit, "treatment_2").accessibleName() == "Drugs 2"


_TEXT = st.text(st.characters(categories=("L",)), min_size=1, max_size=8)
_DATES = st.one_of(
    st.none(), st.builds(PartialDate, st.integers(1990, 2026), st.one_of(st.none(), st.integers(1, 12)))
)
_SYSTEMIC = st.builds(
    Treatment,
    st.just(TreatmentKind.SYSTEMIC),
    st.lists(st.builds(Drug, _TEXT, st.just("L01XX00")), min_size=1, max_size=3).map(tuple),
    st.one_of(st.just(""), _TEXT),
    _DATES,
    _DATES,
    st.one_of(st.none(), st.sampled_from(Response)),
    st.one_of(st.none(), st.sampled_from(StopReason)),
)
_OTHER = st.builds(
    Treatment,
    st.sampled_from([one for one in TreatmentKind if one is not TreatmentKind.SYSTEMIC]),
    note=_TEXT,
)


@settings(derandomize=True, max_examples=60)
@given(st.one_of(_SYSTEMIC, _OTHER))
def test_every_treatment_is_typed_as_it_is_read(treatment: Treatment) -> None:
    assert TypedTreatment.of(treatment).treatment() == treatment


@settings(derandomize=True, max_examples=30)
@given(st.builds(EarlierTest, _TEXT, _DATES, _TEXT, _TEXT))
def test_every_test_is_typed_as_it_is_read(test: EarlierTest) -> None:
    assert TypedTest.of(test).test() == test
