"""Material and sequencing of a case, as somebody at the screen sees and does it."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QWidget

from mtb.app import Program
from mtb.domain.referrals import Consent, ConsentAnswer, ConsentKind
from mtb.domain.rights import Role
from mtb.domain.specimens import Extraction, Library, Specimen, SpecimenState
from mtb.domain.stages import Stage
from tests.factories import person, referral_draft
from tests.ui.desk import Desk
from tests.ui.looks import clipped, guessing_labels, nameless_fields

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
TODAY = dt.date(2026, 11, 22)


@pytest.fixture
def case(services, berg):
    return services.cases.register(berg, referral_draft(tumour_site="15"))


@pytest.fixture
def block(services, berg, case) -> Specimen:
    return services.material.save(berg, Specimen(case.id, "25-1187", "Haukeland patologi", "15", "P"))


@pytest.fixture
def open_desk(qtbot, qapp, services, preferences, monkeypatch):
    """Opens the case's material in a window of one's own."""
    monkeypatch.setattr("sys.excepthook", lambda *error: pytest.fail(f"a bug: {error[:2]}"))
    preferences.language = "en"
    programs = []

    def begin(actor, case) -> Desk:
        program = Program(qapp, services, actor, preferences)
        programs.append(program)
        qtbot.addWidget(program.window)
        program.window.resize(1440, 880)
        program.show()
        program.window.activateWindow()
        desk = Desk(qtbot, program.window)
        desk.quiet = lambda: desk.sees(lambda: not program.is_busy())
        program.open_case(case.id)
        desk.sees(lambda: desk.is_there("case_tabs"))
        desk.quiet()
        desk.press(Qt.Key.Key_J, CONTROL)
        desk.sees(lambda: desk.is_there("specimens"))
        desk.quiet()
        return desk

    yield begin
    for program in programs:
        program.close()


def blocks(services, berg, case):
    return services.cases.get(berg, case.id).summary.specimens


def laboratory(services, berg, block):
    [received] = services.material.receive(berg, [block])
    return services.material.send_to_laboratory(berg, [received])[0]


def test_an_empty_tab_says_what_belongs_there_and_the_key_names_a_block(open_desk, services, berg, case):
    desk = open_desk(berg, case)
    assert "Ctrl+B" in desk.find(QWidget, "specimens").accessibleDescription()
    desk.press(Qt.Key.Key_B, CONTROL)
    desk.sees(lambda: desk.is_there("specimen_block"))
    desk.type_into("specimen_block", "25-1187")
    desk.choose("specimen_type", "P  Primary tumour, treatment-naive")
    desk.sees_text("IPD1234-DXX-P01-A15")
    desk.type_into("specimen_cells", "40")
    desk.type_into("specimen_collected", "03.2025")
    desk.click("save_specimen")
    desk.sees(lambda: len(blocks(services, berg, case)) == 1)
    saved = blocks(services, berg, case)[0]
    assert (saved.block, saved.sample_type, saved.site, saved.tumour_cells) == ("25-1187", "P", "15", 40)
    desk.sees(lambda: desk.rows("specimens") and desk.rows("specimens")[0][0].startswith("25-1187"))


def test_a_form_with_a_figure_that_cannot_be_stays_open_and_says_so(open_desk, services, berg, case):
    desk = open_desk(berg, case)
    desk.press(Qt.Key.Key_B, CONTROL)
    desk.sees(lambda: desk.is_there("specimen_block"))
    desk.type_into("specimen_block", "25-1187")
    desk.type_into("specimen_cells", "140")
    desk.click("save_specimen")
    desk.sees_text("At most 100")
    assert blocks(services, berg, case) == ()


def test_every_step_is_one_key_and_its_notice_takes_it_back(open_desk, services, berg, case, block):
    desk = open_desk(berg, case)
    assert desk.text("material_step").startswith("Asked pathology")
    desk.press(Qt.Key.Key_J, CONTROL)
    desk.sees(lambda: blocks(services, berg, case)[0].state is SpecimenState.ASKED)
    desk.sees(lambda: desk.text("material_step").startswith("Received"))
    desk.press(Qt.Key.Key_R, CONTROL)
    desk.sees(lambda: len(blocks(services, berg, case)[0].reminded_on) == 1)
    desk.quiet()
    newest = desk.window.findChildren(QAbstractButton, "notice_action")[-1]
    newest.click()
    desk.sees(lambda: blocks(services, berg, case)[0].reminded_on == ())
    desk.sees_text("Undone: 25-1187")


def test_undo_leaves_alone_what_came_after(open_desk, services, berg, case, block):
    desk = open_desk(berg, case)
    desk.press(Qt.Key.Key_J, CONTROL)
    desk.sees(lambda: desk.is_there("notice_action"))
    asked = blocks(services, berg, case)[0]
    services.material.receive(berg, [asked])
    desk.click("notice_action")
    desk.sees_text("Something else has happened")
    assert blocks(services, berg, case)[0].state is SpecimenState.RECEIVED


def test_without_consent_the_sentence_says_why_nothing_is_asked_for(open_desk, services, berg):
    asked = (Consent(ConsentKind.PROFILING, ConsentAnswer.ASKED, dt.date(2026, 11, 18)),)
    case = services.cases.register(berg, referral_draft(consents=asked))
    services.material.save(berg, Specimen(case.id, "25-1"))
    desk = open_desk(berg, case)
    desk.press(Qt.Key.Key_J, CONTROL)
    desk.sees_text("once the patient has consented to profiling")
    assert blocks(services, berg, case)[0].state is SpecimenState.NAMED


def test_a_step_is_recorded_for_the_day_it_happened(open_desk, services, berg, case, block):
    desk = open_desk(berg, case)
    desk.press(Qt.Key.Key_J, CONTROL | SHIFT)
    desk.sees(lambda: desk.is_there("other_day"))
    desk.choose("other_day_step", "Received")
    desk.type_into("other_day", "20.11.2026")
    desk.click("record_other_day")
    desk.sees(lambda: blocks(services, berg, case)[0].received_on == dt.date(2026, 11, 20))


def test_what_cannot_be_used_needs_a_reason(open_desk, services, berg, case, block):
    desk = open_desk(berg, case)
    desk.press(Qt.Key.Key_U, CONTROL)
    desk.sees(lambda: desk.is_there("reason"))
    desk.click("give_reason")
    desk.sees_text("Say why")
    desk.type_into("reason", "For få tumorceller")
    desk.click("give_reason")
    desk.sees(lambda: blocks(services, berg, case)[0].unsuitable_because == "For få tumorceller")
    desk.sees(lambda: any("For få tumorceller" in cell for cell in desk.rows("specimens")[0]))


def test_the_request_to_pathology_is_copied_without_the_name(open_desk, berg, case, block):
    desk = open_desk(berg, case)
    QGuiApplication.clipboard().setText("")
    desk.press(Qt.Key.Key_R, CONTROL | SHIFT)
    desk.sees(lambda: "25-1187" in QGuiApplication.clipboard().text())
    text = QGuiApplication.clipboard().text()
    assert "IPD1234" in text
    assert "Test" not in text


def test_enter_corrects_a_block_and_its_days(open_desk, services, berg, case, block):
    services.material.ask(berg, [block])
    desk = open_desk(berg, case)
    desk.press(Qt.Key.Key_Return)
    desk.sees(lambda: desk.is_there("specimen_block"))
    desk.type_into("specimen_asked_on", "19.11.2026")
    desk.type_into("specimen_why", "Feil dag")
    desk.click("save_specimen")
    desk.sees(lambda: blocks(services, berg, case)[0].asked_on == dt.date(2026, 11, 19))


def test_samples_are_made_and_brought_on_by_the_same_key(open_desk, services, berg, case, block):
    services.material.section(berg, [laboratory(services, berg, block)])
    desk = open_desk(berg, case)
    assert desk.text("material_step").startswith("Make DNA and RNA samples")
    desk.press(Qt.Key.Key_J, CONTROL)
    desk.sees(lambda: len(desk.rows("lab_samples")) == 2)
    desk.quiet()
    assert desk.rows("lab_samples")[0][0].startswith("IPD1234-D01-P01-A15")
    assert "Primary tumour, treatment-naive" in desk.rows("lab_samples")[0][0]
    desk.press(Qt.Key.Key_J, CONTROL)
    desk.sees(lambda: desk.find(QWidget, "lab_samples").hasFocus())
    desk.press(Qt.Key.Key_J, CONTROL)
    desk.sees(lambda: [row[1] for row in desk.rows("lab_samples")] == ["Extracted", "Extracted"])


def test_poor_figures_are_warned_about_while_they_are_typed(open_desk, services, berg, case, block):
    made = services.laboratory.make_samples(berg, [laboratory(services, berg, block)])
    services.laboratory.extract(berg, made)
    desk = open_desk(berg, case)
    desk.stand_on("lab_samples", 1)
    desk.press(Qt.Key.Key_Return)
    desk.sees(lambda: desk.is_there("library_dv200"))
    desk.type_into("library_on", "22.11.2026")
    desk.type_into("library_dv200", "18,5")
    desk.sees(lambda: desk.text("figure_doubts") == "! DV200 18.5 %, under 30 %: RNA may fail")
    desk.click("save_figures")

    def saved():
        return services.cases.get(berg, case.id).summary.samples[1].library

    desk.sees(lambda: saved().dv200 == 18.5)
    assert saved().on == TODAY
    desk.sees(lambda: any("RNA may fail" in cell for cell in desk.rows("lab_samples")[1]))


def test_who_only_reads_sees_the_buttons_and_why_they_cannot_be_pressed(
    open_desk, services, berg, case, block
):
    reader = person("leser", "L. Leser", Role.READER)
    desk = open_desk(reader, case)
    button = desk.find(QAbstractButton, "material_step")
    assert not button.isEnabled()
    assert "register and correct referrals" in button.toolTip()
    desk.press(Qt.Key.Key_J, CONTROL)
    desk.sees_text("Your roles do not include this right")
    assert blocks(services, berg, case)[0].state is SpecimenState.NAMED


@pytest.mark.parametrize("size", [(1440, 880), (1280, 720)])
def test_nothing_is_clipped_nameless_or_guessing(open_desk, services, berg, case, block, size):
    made = services.laboratory.make_samples(berg, [laboratory(services, berg, block)])
    services.laboratory.save(
        berg,
        replace(made[1], extraction=Extraction(TODAY, "Kit", "", 3.0), library=Library(TODAY, dv200=12)),
    )
    desk = open_desk(berg, case)
    desk.window.resize(*size)
    desk.quiet()
    part = desk.find(QWidget, "material_tab")
    assert clipped(part) == []
    assert nameless_fields(part) == []
    assert guessing_labels(part) == []
    assert services.cases.get(berg, case.id).summary.stage is Stage.LABORATORY
