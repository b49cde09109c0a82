"""The referral form as a secretary uses it: with the keyboard, on a real database."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from mtb.domain.dates import PartialDate
from mtb.domain.national_identity import synthetic_number
from mtb.domain.patients import PatientDraft, Sex
from mtb.domain.referrals import Consent, ConsentAnswer, ConsentKind, Referral, ReferralDraft, Urgency
from mtb.domain.treatments import Drug, EarlierTest, Treatment
from mtb.store.address import Address
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.screens.referral.form_record import draft_of, empty_values, problems, values_of
from mtb.ui.screens.referral.screen import ReferralScreen
from mtb.wiring import Services, create_database, open_services
from tests.factories import person
from tests.ui.desk import Desk
from tests.ui.looks import clipped, guessing_labels, nameless_fields

ACTOR = person("kberg", "K. Berg")
TODAY = dt.date.today()  # noqa: DTZ011
NUMBER = synthetic_number(11, 9, 1965)
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
ORDER = [
    "national_id", "surname", "first_name", "born", "sex",
    "physician", "hospital", "department", "responsible_physician",
    "physician_email", "physician_phone", "physician_hpr", "hospital_resh",
    "received_on", "urgency", "board_by", "inpred_id", "study_id",
    "diagnosis", "icd10", "icdo3", "oncotree", "diagnosed",
    "tumour_site", "tnm", "stage", "metastases", "ecog", "ecog_on",
    "treatment_kind_1", "treatment_1", "treatment_from_1", "treatment_to_1", "treatment_response_1",
    "treatment_reason_1", "add_treatments",
    "test_1", "test_done_1", "test_laboratory_1", "test_result_1", "add_earlier_tests",
    "question", "clinical_history", "patient_wishes",
    "consent_profiling", "consent_profiling_on", "consent_study", "consent_study_on",
    "consent_germline", "consent_germline_on", "consent_sharing", "consent_sharing_on",
]  # fmt: skip


@pytest.fixture
def services(tmp_path: Path, qapp):
    address = Address(path=tmp_path / "records.mtb")
    create_database(address)
    opened = open_services(address)
    yield opened
    opened.close()


@pytest.fixture
def desk(qtbot, services: Services, background) -> Desk:
    screen = ReferralScreen(services.cases, ACTOR, background, ChangeHub())
    qtbot.addWidget(screen)
    screen.resize(1060, 640)
    screen.show()
    screen.activateWindow()
    screen.start_new()
    return Desk(qtbot, screen)


def draft(**others) -> ReferralDraft:
    referral = Referral(TODAY, "Testby sykehus", "T. Lege", "Melanoma", "Possibility?", **others)
    patient = PatientDraft("Tråd", "Sidsel", NUMBER, dt.date(1965, 9, 11), Sex.FEMALE)
    return ReferralDraft(patient, referral, "IPD0001")


def focus_name() -> str:
    widget = QApplication.focusWidget()
    return widget.objectName() if widget else ""


def type_on(text: str) -> None:
    """Type where the focus is and go on with Tab."""
    from PySide6.QtTest import QTest

    QTest.keyClicks(QApplication.focusWidget(), text)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)


def below(desk: Desk, name: str) -> str:
    """What stands beneath a field."""
    return desk.find(QWidget, name).accessibleDescription()


def fill_required(desk: Desk) -> None:
    for name, text in {
        "national_id": NUMBER,
        "surname": "Tråd",
        "physician": "T. Lege",
        "hospital": "Testby sykehus",
        "diagnosis": "Colon adenocarcinoma",
        "question": "Is there a possibility?",
    }.items():
        desk.type_into(name, text)


def test_tab_goes_through_the_form_in_reading_order(desk: Desk) -> None:
    visited = []
    for _ in ORDER:
        visited.append(focus_name())
        desk.press(Qt.Key.Key_Tab)
    assert visited == ORDER


def test_a_referral_is_typed_from_the_first_field_to_ctrl_s(desk: Desk, services: Services) -> None:
    assert focus_name() == "national_id"
    typed = [
        NUMBER, "Tråd", "Sidsel", "110965", "",
        "T. Lege", "Testby sykehus", "Onkologi", "=",
        "t.lege@sykehus.example", "22 00 00 00", "1234567", "100",
        "", "", "24.12.2026", "ipd1234", "IMPR.H-0123",
        "Colon adenocarcinoma", "c18.7", "8140/3", "COAD", "2023",
        "", "pT3 N2 M1", "IV", "liver, lung", "", "",
        "", "kapecitabin, oxaliplatin", "03.2023", "11/2023", "", "", "",
        "F1 Liquid CDx", "2024", "FMI", "MSS", "",
        "Is there a possibility?", "FOLFOX 2023.", "No travel.",
    ]  # fmt: skip
    for text in typed:
        type_on(text)
    assert focus_name() == "consent_profiling"
    desk.choose("sex", "Female")
    desk.choose("urgency", "Urgent")
    assert desk.text("tumour_site") == "09  Colon/rectum"
    desk.choose("ecog", "1")
    desk.type_into("ecog_on", "today")
    desk.choose("consent_profiling", "Given")
    with desk.qtbot.waitSignal(desk.window.saved) as saved:
        desk.press(Qt.Key.Key_S, CONTROL)
    case = services.cases.get(ACTOR, saved.args[0].id)
    assert case.summary.inpred_id == "IPD1234"
    assert case.patient is not None
    assert (case.patient.surname, case.patient.born, case.patient.sex) == (
        "Tråd",
        dt.date(1965, 9, 11),
        Sex.FEMALE,
    )
    referral = case.referral
    assert referral is not None
    assert (referral.icd10, referral.tumour_site, referral.diagnosed) == ("C18.7", "09", PartialDate(2023))
    assert (referral.ecog, referral.ecog_on, referral.urgency) == (1, TODAY, Urgency.URGENT)
    assert (referral.clinical_history, referral.patient_wishes) == ("FOLFOX 2023.", "No travel.")
    assert (referral.responsible_physician, referral.hospital_resh) == ("T. Lege", "100")
    assert (referral.tnm, referral.stage, referral.oncotree) == ("pT3 N2 M1", "IV", "COAD")
    assert referral.board_by == dt.date(2026, 12, 24)
    assert referral.treatments == (
        Treatment(
            drugs=(Drug("kapecitabin", "L01BC06"), Drug("oxaliplatin", "L01XA03")),
            started=PartialDate(2023, 3),
            ended=PartialDate(2023, 11),
        ),
    )
    assert referral.earlier_tests == (EarlierTest("F1 Liquid CDx", PartialDate(2024), "FMI", "MSS"),)
    assert referral.consents == (Consent(ConsentKind.PROFILING, ConsentAnswer.GIVEN, TODAY),)
    assert desk.window.may_leave(lambda: None)


def test_the_number_is_checked_while_it_is_typed(desk: Desk) -> None:
    field = desk.find(QLineEdit, "national_id")
    desk.qtbot.keyClicks(field, NUMBER[:6])
    assert below(desk, "national_id") == "6 of 11 digits"
    wrong = NUMBER[6:10] + str((int(NUMBER[10]) + 1) % 10)
    desk.qtbot.keyClicks(field, wrong)
    assert "check digits" in below(desk, "national_id")
    assert field.property("problem") is True
    desk.press(Qt.Key.Key_Backspace)
    desk.qtbot.keyClicks(field, NUMBER[10])
    assert below(desk, "national_id") == "synthetic number, valid"
    assert below(desk, "born") == "number: 11.09.65"
    assert desk.text("born") == ""
    assert desk.text("sex") == "Not stated"


def test_a_birthday_that_does_not_belong_to_the_number_is_told(desk: Desk) -> None:
    desk.type_into("national_id", NUMBER)
    desk.type_into("born", "12.09.1965")
    assert "do not belong together" in below(desk, "born")
    desk.type_into("born", "11.09.1965")
    assert below(desk, "born") == ""


def test_a_known_patient_is_filled_in_and_taken_back_with_the_number(desk: Desk, services) -> None:
    services.cases.register(ACTOR, draft())
    field = desk.find(QLineEdit, "national_id")
    desk.qtbot.keyClicks(field, NUMBER)
    desk.sees(lambda: desk.text("surname") == "Tråd")
    assert (desk.text("first_name"), desk.text("born"), desk.text("sex")) == (
        "Sidsel",
        "11.09.1965",
        "Female",
    )
    desk.sees_text("IPD0001 · Melanoma")
    desk.press(Qt.Key.Key_Backspace)
    assert desk.text("surname") == ""
    assert desk.text("born") == ""
    assert not desk.is_there("known_patient")


def test_what_the_person_typed_is_not_replaced_by_a_known_patient(desk: Desk, services) -> None:
    services.cases.register(ACTOR, draft())
    desk.type_into("surname", "Annen")
    desk.type_into("national_id", NUMBER)
    desk.sees_text("IPD0001 · Melanoma")
    assert desk.text("surname") == "Annen"
    fill_required(desk)
    desk.type_into("surname", "Annen")
    desk.press(Qt.Key.Key_S, CONTROL)
    desk.sees(lambda: "another patient" in below(desk, "national_id"))
    assert focus_name() == "national_id"
    assert desk.text("surname") == "Annen"


def test_saving_too_early_leads_to_the_first_problem(desk: Desk) -> None:
    assert below(desk, "surname") == ""
    desk.press(Qt.Key.Key_S, CONTROL)
    assert focus_name() == "surname"
    assert "surname is missing" in below(desk, "surname")
    assert "question to the board is missing" in below(desk, "question")
    type_on("Tråd")
    assert below(desk, "surname") == ""
    desk.press(Qt.Key.Key_S, CONTROL)
    assert focus_name() == "physician"


def test_fields_are_judged_when_they_are_left_not_before(desk: Desk) -> None:
    field = desk.find(QLineEdit, "physician_email")
    field.setFocus()
    desk.qtbot.keyClicks(field, "t.lege")
    assert below(desk, "physician_email") == ""
    desk.press(Qt.Key.Key_Tab)
    assert "not an e-mail address" in below(desk, "physician_email")
    desk.type_into("ecog_on", "01.01.2100")
    assert "future" in below(desk, "ecog_on")
    desk.type_into("icd10", "sigmoid")
    assert "kept as written" in below(desk, "icd10")
    desk.type_into("inpred_id", "IPO0087")
    assert "Olav" in below(desk, "inpred_id")


def test_a_taken_inpred_id_is_told_beside_its_field_and_nothing_is_lost(desk: Desk, services) -> None:
    services.cases.register(ACTOR, draft())
    fill_required(desk)
    desk.type_into("inpred_id", "IPD0001")
    desk.press(Qt.Key.Key_S, CONTROL)
    desk.sees(lambda: "belongs to another case" in below(desk, "inpred_id"))
    assert focus_name() == "inpred_id"
    assert desk.find(QPlainTextEdit, "question").toPlainText() == "Is there a possibility?"
    desk.type_into("inpred_id", "IPD0002")
    with desk.qtbot.waitSignal(desk.window.saved):
        desk.press(Qt.Key.Key_S, CONTROL)


def test_a_correction_keeps_what_it_does_not_touch(desk: Desk, services) -> None:
    consent = Consent(ConsentKind.STUDY, ConsentAnswer.ASKED, TODAY - dt.timedelta(days=3))
    before = services.cases.register(ACTOR, draft(ecog=2, stage="IV", consents=(consent,)))
    desk.window.start_edit(services.cases.get(ACTOR, before.id))
    assert desk.text("form_title") == "Correct referral"
    assert desk.text("surname") == "Tråd"
    desk.type_into("hospital", "Prøvedal sykehus")
    with desk.qtbot.waitSignal(desk.window.saved):
        desk.press(Qt.Key.Key_S, CONTROL)
    after = services.cases.get(ACTOR, before.id).referral
    assert after is not None
    assert (after.hospital, after.ecog, after.stage, after.consents) == (
        "Prøvedal sykehus",
        2,
        "IV",
        (consent,),
    )


def test_a_conflict_keeps_the_text_and_shows_both(desk: Desk, services) -> None:
    first = services.cases.register(ACTOR, draft())
    desk.window.start_edit(services.cases.get(ACTOR, first.id))
    services.cases.correct(ACTOR, first, draft(department="Lungeavdelingen"))
    desk.type_into("department", "Onkologi")
    desk.press(Qt.Key.Key_S, CONTROL)
    desk.sees_text("Someone else changed this record")
    assert desk.text("department") == "Onkologi"
    desk.click("notice_action")
    desk.sees(lambda: desk.is_there("conflict_use"))
    assert (desk.text("mine_text_department"), desk.text("saved_text_department")) == (
        "Onkologi",
        "Lungeavdelingen",
    )
    desk.click("conflict_use")
    with desk.qtbot.waitSignal(desk.window.saved):
        desk.window.save()
    after = services.cases.get(ACTOR, first.id).referral
    assert after is not None
    assert after.department == "Onkologi"


def test_a_referral_joins_the_results_that_came_first(desk: Desk, services) -> None:
    from mtb.domain.cases import Stage
    from mtb.services.clock import system_clock

    with services.database.writing() as unit:
        waiting = unit.cases.add("IPD0009", None, Stage.INTERPRETATION, system_clock())
    desk.window.start_edit(services.cases.get(ACTOR, waiting))
    assert desk.text("form_title") == "Add referral"
    assert desk.text("inpred_id") == "IPD0009"
    assert not desk.window._form.dirty
    fill_required(desk)
    with desk.qtbot.waitSignal(desk.window.saved) as saved:
        desk.press(Qt.Key.Key_S, CONTROL)
    assert saved.args[0].id == waiting
    assert saved.args[0].has_referral


def test_esc_asks_only_when_something_is_typed(desk: Desk) -> None:
    with desk.qtbot.waitSignal(desk.window.closed):
        desk.press(Qt.Key.Key_Escape)
    desk.type_into("surname", "Tråd")
    desk.press(Qt.Key.Key_Escape)
    desk.click("answer_keep")
    desk.sees(lambda: not desk.is_there("question_title"))
    assert desk.text("surname") == "Tråd"
    desk.press(Qt.Key.Key_Escape)
    with desk.qtbot.waitSignal(desk.window.closed):
        desk.click("answer_discard")
    assert desk.text("surname") == ""


def test_an_answer_is_of_today_until_somebody_says_otherwise(desk: Desk) -> None:
    desk.choose("consent_study", "Given")
    assert desk.text("consent_study_on") == f"{TODAY:%d.%m.%Y}"
    desk.type_into("consent_study_on", "01.02.2020")
    desk.choose("consent_study", "Withdrawn")
    assert desk.text("consent_study_on") == "01.02.2020"
    desk.choose("consent_study", "Not recorded")
    assert desk.text("consent_study_on") == ""


def test_the_checklist_follows_the_form(desk: Desk) -> None:
    check = desk.find(QWidget, "check_question")
    assert check.accessibleName().endswith("open")
    desk.type_into("question", "Is there a possibility?")
    assert check.accessibleName().endswith("done")
    desk.choose("consent_profiling", "Refused")
    assert desk.find(QWidget, "check_profiling").accessibleName().endswith("needs attention")


def test_alt_and_a_digit_jump_to_a_part_and_bring_it_into_view(desk: Desk) -> None:
    for digit, name in enumerate(
        ("national_id", "physician", "diagnosis", "treatment_1", "question", "consent_profiling"), 1
    ):
        desk.press(Qt.Key(Qt.Key.Key_0 + digit), ALT)
        assert focus_name() == name
        field = desk.find(QWidget, name)
        assert not field.visibleRegion().isEmpty()


def test_the_form_is_readable(desk: Desk) -> None:
    desk.press(Qt.Key.Key_S, CONTROL)
    assert clipped(desk.window) == []
    assert nameless_fields(desk.window) == []
    assert guessing_labels(desk.window) == []
    assert desk.find(QComboBox, "sex").accessibleName() == "Sex"


def test_an_empty_form_misses_only_what_a_referral_cannot_do_without() -> None:
    missing = {"surname", "physician", "hospital", "diagnosis", "question"}
    assert set(problems(empty_values(TODAY), TODAY)) == missing


def test_a_case_survives_the_way_through_the_form(services: Services) -> None:
    earlier = Consent(ConsentKind.PROFILING, ConsentAnswer.ASKED, TODAY - dt.timedelta(days=9))
    later = Consent(ConsentKind.PROFILING, ConsentAnswer.GIVEN, TODAY - dt.timedelta(days=2))
    given = draft(consents=(earlier, later), diagnosed=PartialDate(2023, 4), tumour_site="09", ecog=0)
    case = services.cases.get(ACTOR, services.cases.register(ACTOR, given).id)
    values = values_of(case, TODAY)
    assert problems(values, TODAY) == {}
    assert draft_of(values, case.referral, TODAY).referral == case.referral
    values |= {"consent_profiling": ConsentAnswer.WITHDRAWN, "consent_profiling_on": TODAY}
    assert draft_of(values, case.referral, TODAY).referral.consents == (
        earlier,
        later,
        Consent(ConsentKind.PROFILING, ConsentAnswer.WITHDRAWN, TODAY),
    )
    values["consent_profiling"] = None
    assert draft_of(values, case.referral, TODAY).referral.consents == ()
