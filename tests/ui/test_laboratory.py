"""The laboratory's screen: many cases' samples are brought on at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from mtb.app import Program
from mtb.domain.rights import Role
from mtb.domain.specimens import SampleState, Specimen
from mtb.domain.stages import Stage
from tests.factories import another_patient, person, referral_draft
from tests.ui.desk import Desk
from tests.ui.looks import clipped, guessing_labels, nameless_fields

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
RUN = "261122_A02134_0115_BHCJCKDRX7"


@pytest.fixture
def specimens(services, berg) -> list[Specimen]:
    """Three cases' blocks in the laboratory."""
    material, sent = services.material, []
    for serial in range(3):
        draft = referral_draft(f"IPD100{serial}", another_patient(serial))
        case = services.cases.register(berg, draft)
        block = material.save(berg, Specimen(case.id, f"25-{serial}", site="15", sample_type="P"))
        sent += material.send_to_laboratory(berg, material.receive(berg, [block]))
    return sent


@pytest.fixture
def molly():
    return person("molly", "M. Molly", Role.MOLECULAR_BIOLOGIST)


@pytest.fixture
def open_desk(qtbot, qapp, services, preferences, monkeypatch):
    monkeypatch.setattr("sys.excepthook", lambda *error: pytest.fail(f"a bug: {error[:2]}"))
    preferences.language = "en"
    programs = []

    def begin(actor) -> Desk:
        program = Program(qapp, services, actor, preferences)
        programs.append(program)
        qtbot.addWidget(program.window)
        program.window.resize(1440, 880)
        program.show()
        program.window.activateWindow()
        desk = Desk(qtbot, program.window)
        desk.quiet = lambda: desk.sees(lambda: not program.is_busy())
        program.window.show_screen("laboratory")
        desk.sees(lambda: desk.is_there("laboratory_lists") and len(desk.rows("laboratory_lists")) >= 5)
        desk.quiet()
        return desk

    yield begin
    for program in programs:
        program.close()


def choose_list(desk: Desk, words: str) -> None:
    """Stand on a list at the left."""
    row = [line[0].split(",")[0] for line in desk.rows("laboratory_lists")].index(words)
    desk.stand_on("laboratory_lists", row)
    desk.quiet()


def come_back(desk: Desk) -> None:
    """To the window after a form was closed; a window manager would do this."""
    desk.window.activateWindow()
    desk.sees(lambda: QApplication.activeWindow() is desk.window)


def all_rows(desk: Desk) -> None:
    come_back(desk)
    table = desk.find(QWidget, "laboratory")
    table.setFocus()
    table.selectAll()


def test_every_list_has_its_count_and_the_first_full_one_is_shown(
    open_desk, services, berg, molly, specimens
):
    services.material.section(berg, specimens[:1])
    desk = open_desk(molly)
    counts = {line[0].split(",")[0]: line[1] for line in desk.rows("laboratory_lists")}
    assert counts == {
        "To be sectioned": "2",
        "To be extracted": "1",
        "Waiting for library": "0",
        "Waiting for a run": "0",
        "Failed and undecided": "0",
    }
    assert [row[0][:7] for row in desk.rows("laboratory")] == ["IPD1001", "IPD1002"]


def test_many_cases_samples_go_from_extraction_to_the_run_together(
    open_desk, services, berg, molly, specimens
):
    services.laboratory.make_samples(molly, services.material.section(berg, specimens))
    desk = open_desk(molly)
    for words, following in (("To be extracted", 6), ("Waiting for library", 6)):
        choose_list(desk, words)
        desk.sees(lambda following=following: len(desk.rows("laboratory")) == following)
        all_rows(desk)
        desk.press(Qt.Key.Key_J, CONTROL)
        desk.sees(lambda: desk.rows("laboratory") == [], f"{words} stays full")
        desk.quiet()
    choose_list(desk, "Waiting for a run")
    desk.sees(lambda: len(desk.rows("laboratory")) == 6)
    all_rows(desk)
    desk.press(Qt.Key.Key_B, CONTROL | SHIFT)
    desk.sees(lambda: desk.is_there("batch_name"))
    desk.type_into("batch_name", "LP-47")
    desk.click("plan_batch")
    desk.sees(lambda: any(line[0].startswith("LP-47") for line in desk.rows("laboratory_lists")))
    desk.quiet()
    all_rows(desk)
    desk.press(Qt.Key.Key_J, CONTROL)
    desk.sees(lambda: desk.is_there("run_id"))
    desk.type_into("run_id", RUN)
    desk.click("start_run")
    desk.sees(lambda: any(line[0].startswith(RUN) for line in desk.rows("laboratory_lists")))
    for specimen in specimens:
        assert services.cases.get(berg, specimen.case_id).summary.stage is Stage.SEQUENCING


def test_a_failed_run_gives_its_samples_back(open_desk, services, berg, molly, specimens):
    lab = services.laboratory
    made = lab.make_samples(molly, specimens[:1])
    lab.start_run(molly, RUN, lab.prepare(molly, lab.extract(molly, made)))
    desk = open_desk(molly)
    choose_list(desk, RUN)
    desk.sees(lambda: len(desk.rows("laboratory")) == 2)
    desk.press(Qt.Key.Key_X, CONTROL | Qt.KeyboardModifier.AltModifier)
    desk.sees(lambda: desk.is_there("reason"))
    desk.type_into("reason", "Strømbrudd")
    desk.click("give_reason")
    desk.sees(lambda: services.cases.get(berg, made[0].case_id).summary.stage is Stage.LABORATORY)
    desk.sees(lambda: all(not line[0].startswith(RUN) for line in desk.rows("laboratory_lists")))


def test_a_failed_sample_waits_to_be_decided_and_one_key_repeats_it(
    open_desk, services, berg, molly, specimens
):
    services.laboratory.make_samples(molly, specimens[:1])
    desk = open_desk(molly)
    choose_list(desk, "To be extracted")
    desk.sees(lambda: len(desk.rows("laboratory")) == 2)
    desk.stand_on("laboratory", 1)
    desk.press(Qt.Key.Key_F, CONTROL | SHIFT)
    desk.sees(lambda: desk.is_there("reason"))
    desk.type_into("reason", "Tomt rør")
    desk.click("give_reason")

    def states():
        samples = services.cases.get(berg, specimens[0].case_id).summary.samples
        return [sample.state for sample in samples]

    desk.sees(lambda: states() == [SampleState.PLANNED, SampleState.FAILED])
    choose_list(desk, "Failed and undecided")
    desk.sees(lambda: [row[2] for row in desk.rows("laboratory")] == ["Failed"])
    come_back(desk)
    desk.stand_on("laboratory", 0)
    desk.press(Qt.Key.Key_J, CONTROL)
    desk.sees(lambda: states() == [SampleState.PLANNED, SampleState.REPLACED, SampleState.PLANNED])


def test_enter_opens_the_case(open_desk, molly, specimens):
    desk = open_desk(molly)
    desk.stand_on("laboratory", 1)
    desk.press(Qt.Key.Key_Return)
    desk.sees(lambda: desk.window.current_key() == "case")
    desk.sees(lambda: desk.is_there("banner_reference") and desk.text("banner_reference") == "IPD1001")


def test_the_hospital_sets_its_own_limits(open_desk, services, molly, specimens):
    desk = open_desk(molly)
    desk.press(Qt.Key.Key_V, CONTROL | SHIFT)
    desk.sees(lambda: desk.is_there("limit_dv200"))
    desk.sees_text("no national ones are published")
    desk.type_into("limit_dv200", "20")
    desk.type_into("limit_rna_concentration", "2,5")
    desk.click("save_limits")
    desk.sees(lambda: services.laboratory.limits(molly).dv200 == 20)
    assert services.laboratory.limits(molly).rna_concentration == 2.5


def test_who_only_reads_sees_the_lists_and_presses_nothing(open_desk, specimens):
    desk = open_desk(person("leser", "L. Leser", Role.READER))
    desk.sees(lambda: len(desk.rows("laboratory")) == 3)
    assert not desk.find(QAbstractButton, "laboratory_step").isEnabled()


@pytest.mark.parametrize("size", [(1440, 880), (1280, 720)])
def test_nothing_is_clipped_nameless_or_guessing(open_desk, services, molly, specimens, size):
    services.laboratory.make_samples(molly, specimens[:1])
    desk = open_desk(molly)
    desk.window.resize(*size)
    desk.quiet()
    assert clipped(desk.window) == []
    assert nameless_fields(desk.window) == []
    assert guessing_labels(desk.window) == []
