"""Nobody is typed twice: known patients, physicians and hospitals, earlier cases, and texts of two people."""

import dataclasses
import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget

from mtb.domain.places import Physician, Place, PlaceKind
from mtb.domain.referrals import Consent, ConsentAnswer, ConsentKind
from mtb.domain.specimens import Specimen
from mtb.store.address import Address
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.kit.suggest_field import SuggestField
from mtb.ui.screens.referral.screen import ReferralScreen
from mtb.wiring import Services, create_database, open_services
from tests.factories import PATIENT, person, referral_draft
from tests.ui.desk import Desk

ACTOR = person("kberg", "K. Berg")
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
WITHOUT_NUMBER = dataclasses.replace(PATIENT, national_id="")


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


def type_here(text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), text)


def said(desk: Desk, name: str) -> str:
    return desk.find(QWidget, name).accessibleName()


# Patients


def test_somebody_known_is_told_while_the_name_is_typed_and_taken_over_by_one_key(
    desk: Desk, services: Services
) -> None:
    first = services.cases.register(ACTOR, referral_draft(patient=WITHOUT_NUMBER))
    desk.type_into("surname", "Tesst")
    desk.type_into("first_name", "Aase")
    desk.sees_text("Test, Åse")
    desk.sees_text("IPD1234")
    desk.press(Qt.Key.Key_0, ALT)
    assert (desk.text("surname"), desk.text("first_name"), desk.text("born")) == ("Test", "Åse", "23.03.1980")
    for name, text in {
        "physician": "T. Lege",
        "hospital": "Testby",
        "diagnosis": "Colon",
        "question": "?",
    }.items():
        desk.type_into(name, text)
    with desk.qtbot.waitSignal(desk.window.saved) as saved:
        desk.press(Qt.Key.Key_S, CONTROL)
    assert saved.args[0].patient.id == first.patient.id


def test_another_person_after_all_gets_back_what_was_typed(desk: Desk, services: Services) -> None:
    services.cases.register(ACTOR, referral_draft())
    desk.type_into("surname", "Tesst")
    desk.type_into("first_name", "Aase")
    desk.sees(lambda: desk.is_there("take_patient_0"))
    desk.click("take_patient_0")
    desk.sees(lambda: desk.is_there("give_patient_back"))
    desk.click("give_patient_back")
    assert (desk.text("national_id"), desk.text("surname"), desk.text("first_name")) == ("", "Tesst", "Aase")
    assert desk.window.draft.origin.patient_id is None


def test_a_draft_remembers_who_was_taken_over(desk: Desk, services: Services) -> None:
    first = services.cases.register(ACTOR, referral_draft(patient=WITHOUT_NUMBER))
    desk.type_into("surname", "Test")
    desk.type_into("first_name", "Åse")
    desk.sees(lambda: desk.is_there("take_patient_0"))
    desk.press(Qt.Key.Key_0, ALT)
    kept = desk.window.draft.values()
    desk.window._begin(None)
    assert desk.window.draft.origin.patient_id is None
    desk.window.draft.restore(kept, None, dt.date(2026, 11, 22))
    assert first.patient is not None
    assert desk.window.draft.origin.patient_id == first.patient.id


# Physicians and hospitals


@pytest.fixture
def known_physician(services: Services) -> None:
    services.directory.save_place(ACTOR, Place(PlaceKind.HOSPITAL, "Testby sykehus", resh="100100"))
    services.directory.save_physician(
        ACTOR,
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


@pytest.mark.usefixtures("known_physician")
def test_a_chosen_physician_brings_everything_along_and_is_the_pal_by_one_key(desk: Desk) -> None:
    field = desk.find(SuggestField, "physician")
    field.setFocus()
    type_here("fik")
    desk.sees(lambda: field.offering)
    desk.press(Qt.Key.Key_Return)
    desk.sees(lambda: desk.text("hospital_resh") == "100100")
    found = {
        name: desk.text(name)
        for name in (
            "physician",
            "physician_email",
            "physician_hpr",
            "physician_phone",
            "hospital",
            "department",
        )
    }
    assert found == {
        "physician": "Turid Fiktiv",
        "physician_email": "t.fiktiv@sykehus.example",
        "physician_hpr": "1234567",
        "physician_phone": "22 00 00 00",
        "hospital": "Testby sykehus",
        "department": "Kreftavdelingen",
    }
    desk.find(QWidget, "responsible_physician").setFocus()
    type_here("=")
    assert desk.text("responsible_physician") == "Turid Fiktiv"


@pytest.mark.usefixtures("known_physician")
def test_what_was_typed_is_not_replaced_by_what_is_known(desk: Desk) -> None:
    desk.type_into("physician_email", "own@sykehus.example")
    field = desk.find(SuggestField, "physician")
    field.setFocus()
    type_here("fik")
    desk.sees(lambda: field.offering)
    desk.press(Qt.Key.Key_Return)
    assert desk.text("physician_email") == "own@sykehus.example"
    assert desk.text("physician_hpr") == "1234567"


# Codes


def test_a_code_is_found_by_its_words_and_the_site_follows(desk: Desk) -> None:
    field = desk.find(SuggestField, "icd10")
    field.setFocus()
    type_here("sigmoid")
    desk.sees(lambda: field.offering)
    desk.press(Qt.Key.Key_Return)
    assert (desk.text("icd10"), desk.text("tumour_site")) == ("C18.7", "09  Colon/rectum")
    assert desk.find(QWidget, "icd10").accessibleDescription() == "sigmoid colon"
    desk.type_into("icd10", "C34.9")
    assert desk.text("tumour_site") == "15  Lung"


def test_a_chosen_site_stays_and_an_unknown_code_too(desk: Desk) -> None:
    desk.choose("tumour_site", "14  Liver")
    desk.type_into("icd10", "C18.7")
    assert desk.text("tumour_site") == "14  Liver"
    desk.type_into("oncotree", "NOSUCHCODE")
    assert desk.text("oncotree") == "NOSUCHCODE"


# The list of what is missing


def test_the_list_says_what_is_missing_before_material_and_before_the_board(
    desk: Desk, services: Services
) -> None:
    assert said(desk, "check_patient").endswith("open")
    assert said(desk, "check_block").endswith("open")
    case = services.cases.register(ACTOR, referral_draft())
    with services.database.writing() as unit:
        unit.specimens.save(Specimen(case.id, "25-1187", "Patologi, Testby"))
    desk.window.start_edit(services.cases.get(ACTOR, case.id))
    for name, state in {
        "patient": "done",
        "referrer": "done",
        "profiling": "done",
        "block": "done",
        "ecog": "done",
        "study": "open",
        "treatments": "open",
        "sharing": "open",
    }.items():
        assert said(desk, f"check_{name}").endswith(state), name


# Once more


def test_a_new_referral_of_an_earlier_case_carries_everything_but_consents_and_dates(
    desk: Desk, services: Services
) -> None:
    first = services.cases.register(ACTOR, referral_draft(metastases="lever"))
    desk.window.start_again(services.cases.get(ACTOR, first.id))
    assert desk.text("form_title") == "New referral of the same patient"
    assert (desk.text("surname"), desk.text("physician"), desk.text("metastases")) == (
        "Test",
        "T. Fiktiv",
        "lever",
    )
    assert desk.text("question") == desk.text("ecog_on") == desk.text("inpred_id") == ""
    assert desk.text("consent_profiling") == "Not recorded"
    desk.type_into("question", "Again?")
    with desk.qtbot.waitSignal(desk.window.saved) as saved:
        desk.press(Qt.Key.Key_S, CONTROL)
    second = saved.args[0]
    assert (second.earlier_case_id, second.patient.id) == (first.id, first.patient.id)
    assert services.cases.get(ACTOR, second.id).consents == ()


def test_a_draft_of_a_new_referral_remembers_the_earlier_case(desk: Desk, services: Services) -> None:
    first = services.cases.register(ACTOR, referral_draft())
    desk.window.start_again(services.cases.get(ACTOR, first.id))
    kept = desk.window.draft.values()
    desk.window._begin(None)
    desk.window.draft.restore(kept, None, dt.date(2026, 11, 22))
    assert desk.window.draft.origin.earlier_case_id == first.id


# Two people at one referral


def test_both_texts_stand_beside_each_other_and_each_field_is_chosen(desk: Desk, services: Services) -> None:
    first = services.cases.register(ACTOR, referral_draft(department="Onkologi"))
    desk.window.start_edit(services.cases.get(ACTOR, first.id))
    services.cases.correct(
        ACTOR,
        first,
        referral_draft(department="Lunge", question="Their question", metastases="lever", icd10="C22.0"),
    )
    desk.type_into("department", "Kreft")
    desk.type_into("question", "My question")
    desk.type_into("stage", "IV")
    desk.press(Qt.Key.Key_S, CONTROL)
    desk.sees_text("Someone else changed this record")
    desk.click("notice_action")
    desk.sees(lambda: desk.is_there("conflict_use"))
    assert not desk.is_there("mine_stage")
    assert desk.find(QRadioButton, "mine_department").isChecked()
    assert desk.find(QRadioButton, "saved_metastases").isChecked()
    assert (desk.text("mine_text_question"), desk.text("saved_text_question")) == (
        "My question",
        "Their question",
    )
    desk.find(QRadioButton, "saved_question").click()
    desk.click("conflict_use")
    assert (desk.text("department"), desk.text("question"), desk.text("stage")) == (
        "Kreft",
        "Their question",
        "IV",
    )
    with desk.qtbot.waitSignal(desk.window.saved):
        desk.press(Qt.Key.Key_S, CONTROL)
    after = services.cases.get(ACTOR, first.id).referral
    assert after is not None
    assert (after.department, after.question, after.metastases, after.stage, after.icd10) == (
        "Kreft",
        "Their question",
        "lever",
        "IV",
        "C22.0",
    )


def test_later_leaves_the_form_as_it_was_typed(desk: Desk, services: Services) -> None:
    first = services.cases.register(ACTOR, referral_draft())
    desk.window.start_edit(services.cases.get(ACTOR, first.id))
    services.cases.correct(ACTOR, first, referral_draft(department="Lunge"))
    desk.type_into("department", "Kreft")
    desk.press(Qt.Key.Key_S, CONTROL)
    desk.sees_text("Someone else changed this record")
    desk.click("notice_action")
    desk.sees(lambda: desk.is_there("conflict_later"))
    desk.click("conflict_later")
    desk.sees(lambda: not desk.is_there("conflict_later"))
    assert desk.text("department") == "Kreft"
    assert services.cases.get(ACTOR, first.id).referral.department == "Lunge"


def test_what_only_the_other_one_changed_is_taken_without_a_question_about_mine(
    desk: Desk, services: Services
) -> None:
    consent = Consent(ConsentKind.STUDY, ConsentAnswer.GIVEN, dt.date(2026, 11, 20))
    first = services.cases.register(ACTOR, referral_draft())
    desk.window.start_edit(services.cases.get(ACTOR, first.id))
    both = (*referral_draft().referral.consents, consent)
    services.cases.correct(ACTOR, first, referral_draft(consents=both))
    desk.type_into("stage", "IV")
    desk.press(Qt.Key.Key_S, CONTROL)
    desk.sees_text("Someone else changed this record")
    desk.click("notice_action")
    desk.sees(lambda: desk.is_there("conflict_use"))
    desk.click("conflict_use")
    with desk.qtbot.waitSignal(desk.window.saved):
        desk.press(Qt.Key.Key_S, CONTROL)
    after = services.cases.get(ACTOR, first.id).referral
    assert after is not None
    assert (after.stage, set(after.consents)) == ("IV", set(both))


def test_an_earlier_answer_is_shown_beside_the_latest(desk: Desk, services: Services) -> None:
    asked = Consent(ConsentKind.PROFILING, ConsentAnswer.ASKED, dt.date(2026, 11, 10))
    given = Consent(ConsentKind.PROFILING, ConsentAnswer.GIVEN, dt.date(2026, 11, 18))
    case = services.cases.register(ACTOR, referral_draft(consents=(asked, given)))
    desk.window.start_edit(services.cases.get(ACTOR, case.id))
    told = desk.find(QWidget, "consent_profiling").accessibleDescription()
    assert "10.11.2026" in told
    assert desk.text("consent_profiling") == "Given"
