"""The bands' versions in the real window: looked at, and a new one put in force without touching the old."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from mtb.app import Program
from mtb.domain.band_sets import BandSets
from mtb.domain.biomarkers import INPRED_2026_04, BandSet
from mtb.domain.rights import Role
from mtb.ui.kit.preferences import Preferences
from mtb.ui.screens.case.band_settings import suggested
from tests.factories import person
from tests.ui.desk import Desk
from tests.ui.looks import clipped, guessing_labels, nameless_fields

MOLLY = person("mlie", "M. Lie", Role.MOLECULAR_BIOLOGIST)


@pytest.fixture
def start(qtbot, qapp, services, preferences: Preferences):
    """The program of one person."""
    started: list[Program] = []

    def begin(who=MOLLY) -> Desk:
        preferences.language = "en"
        program = Program(qapp, services, who, preferences)
        started.append(program)
        program.window.resize(1280, 860)
        program.show()
        desk = Desk(qtbot, program.window)
        desk.sees(lambda: not program.is_busy(), "the program never settled")
        return desk

    yield begin
    for program in started:
        program.wait()
        program.close()


def opened(desk: Desk) -> QWidget:
    desk.window.activateWindow()
    QTest.keyClick(
        desk.window, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    desk.sees(lambda: desk.is_there("band_versions"))
    return desk.find(QWidget, "band_form_text").window()


def test_a_new_version_is_made_from_the_one_in_force(start, services):
    desk = start()
    opened(desk)
    assert desk.rows("band_versions") == [
        ["InPreD 2026-04", "5 / 20", "10 / 20 %", "40", "from the beginning, the program", "In force"]
    ]
    assert desk.text("tmb_low_to") == "5"
    assert desk.text("band_version") == "2026-11"
    desk.type_into("band_name", "HUS")
    desk.type_into("tmb_low_to", "7,5")
    desk.click("save_bands")
    desk.sees(lambda: not desk.is_there("band_versions"))
    desk.sees_text("In force from now on: HUS 2026-11")
    assert services.bands.in_force(MOLLY) == BandSet("HUS", "2026-11", tmb_low_to=7.5)
    opened(desk)
    assert [row[0] for row in desk.rows("band_versions")] == ["HUS 2026-11", "InPreD 2026-04"]
    assert [row[-1] for row in desk.rows("band_versions")] == ["In force", ""]
    assert desk.text("band_version") == "2026-11.2"


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("band_version", "2026-04", "never changed"),
        ("band_name", "", "name by which people know it"),
        ("tmb_low_to", "", "needs a number"),
        ("tmb_low_to", "25", "rise"),
        ("msi_usable_sites_needed", "40.5", "whole number"),
    ],
)
def test_what_can_not_be_is_said_and_everything_typed_stays(start, services, field, typed, said):
    desk = start()
    opened(desk)
    desk.type_into("msi_stable_to", "9")
    desk.type_into(field, typed)
    desk.click("save_bands")
    desk.sees_text(said)
    assert desk.text("msi_stable_to") == "9"
    assert services.bands.in_force(MOLLY) == INPRED_2026_04


def test_somebody_elses_version_in_the_meantime_is_not_overridden(start, services):
    desk = start()
    opened(desk)
    services.bands.add(person("onord", "O. Nord"), BandSet("OUS", "2026-11"), INPRED_2026_04)
    desk.type_into("band_name", "HUS")
    desk.click("save_bands")
    desk.sees_text("Someone else changed this")
    assert desk.text("band_name") == "HUS"
    assert services.bands.in_force(MOLLY).name == "OUS"


def test_who_does_not_review_findings_is_told_why_it_is_grey(start):
    desk = start(person("kberg", "K. Berg", Role.CASE_WORKER))
    action = desk.window.commands.action("band_sets")
    assert action.isVisible()
    assert not action.isEnabled()
    assert "to review findings" in action.toolTip()


def test_the_form_is_readable(start):
    dialog = opened(start())
    assert clipped(dialog) == guessing_labels(dialog) == nameless_fields(dialog) == []


def test_a_month_with_a_version_already_gets_a_number(services):
    today = services.bands.today()
    assert suggested(BandSets(), today) == "2026-11"
    first = services.bands.add(MOLLY, BandSet("HUS", "2026-11"), INPRED_2026_04)
    assert suggested(first, today) == "2026-11.2"
