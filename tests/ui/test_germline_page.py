"""The page about heredity: what it shows to whom, and how a step is recorded by keyboard."""

import datetime as dt
from dataclasses import replace
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mtb.domain.errors import ConflictError, RuleError
from mtb.domain.findings import Finding, FindingKind, Source
from mtb.domain.germline import masked
from mtb.domain.germline_follow_up import Counselling, GermlineFollowUp, GermlineResult
from mtb.domain.germline_rules import germline_flags
from mtb.domain.germline_steps import PREDICTIVE_CONSENT, GermlineStep
from mtb.domain.people import Actor
from mtb.domain.results import StoredFinding
from mtb.domain.reviews import CaseFindings, Reviewed, paired
from mtb.domain.rights import Role
from mtb.ui.screens.case.germline_page import GermlinePage
from mtb.ui.translation import speak
from tests.factories import person
from tests.ui.desk import Desk

TODAY = dt.date(2026, 11, 22)
EARLIER = dt.date(2026, 11, 2)
CASE = uuid4()
BIOLOGIST = person("bio", "B. Prøve", Role.MOLECULAR_BIOLOGIST)
GENETICIST = person("gen", "G. Prøve", Role.READER, Role.GERMLINE)


def reviewed(gene: str = "BRCA2", **fields) -> Reviewed:
    finding = Finding(
        kind=FindingKind.SMALL_VARIANT,
        gene=gene,
        change="p.(Arg2494Ter)",
        source=Source("table.tsv", 3),
        clinvar="Pathogenic",
        variant_allele_frequency=0.489,
        dna_change="C>T",
        genomic_location=f"13:{len(gene)}",
    )
    stored = StoredFinding(uuid4(), 1, uuid4(), 0, for_board=False, finding=finding)
    return paired([replace(stored, **fields)], {}, CASE)[0]


BRCA = reviewed()
KRAS = reviewed("KRAS")
IDENTITY = BRCA.review.identity
ASKED = GermlineFollowUp(id=uuid4(), case_id=CASE, identity=IDENTITY, version=1, asked_on=EARLIER)
ORDERED = replace(ASKED, advised_on=EARLIER, ordered_on=EARLIER, ordered_by="T. Fiktiv")
CONFIRMED = replace(ORDERED, result=GermlineResult.CONFIRMED, result_on=EARLIER)


def findings(follow_up: GermlineFollowUp | None = None, *rows: Reviewed) -> CaseFindings:
    there = rows or (BRCA, KRAS)
    flags = germline_flags([row.stored for row in there], age=60, tumour_site="06")
    return CaseFindings(there, {IDENTITY: follow_up} if follow_up else {}, flags)


class OnePage(Desk):
    """The page in a window of the panel's size, and what it asked to save."""

    def __init__(self, qtbot, actor: Actor) -> None:
        window = QWidget()
        layout = QVBoxLayout(window)
        self.page = GermlinePage(actor)
        self.page.today = TODAY
        layout.addWidget(self.page)
        window.resize(400, 640)
        self.sent: list[GermlineFollowUp] = []
        self.page.save_wanted.connect(self.sent.append)
        qtbot.addWidget(window)
        super().__init__(qtbot, window)
        window.show()

    def show(self, row: Reviewed | None, follow_up: GermlineFollowUp | None = None) -> None:
        self.page.show_finding(row, findings(follow_up, *([row] if row else [])))

    def steps(self) -> dict[str, str]:
        return {step.value: self.text(f"germline_{step.value}_said") for step in GermlineStep}


@pytest.fixture
def desk(qtbot) -> OnePage:
    return OnePage(qtbot, person())


def test_the_question_is_asked_with_one_key_and_the_flags_reason(desk):
    desk.show(BRCA)
    assert "49\N{NO-BREAK SPACE}% of the reads" in desk.text("germline_flag")
    assert "ESMO" in desk.text("germline_rules")
    assert desk.steps() == {
        "asked": "next step",
        "advised": "not yet",
        "ordered": "not yet",
        "result": "not yet",
        "counselling": "not yet",
    }
    desk.page.setFocus()
    desk.press(Qt.Key.Key_Return)
    (sent,) = desk.sent
    assert (sent.asked_on, sent.version, sent.identity, sent.case_id) == (TODAY, 0, IDENTITY, CASE)
    assert sent.reason == desk.text("germline_flag")


def test_only_the_next_steps_fields_are_there(desk):
    desk.show(BRCA, ASKED)
    assert desk.is_there("germline_advised_on")
    assert not desk.is_there("germline_asked_on")
    assert not desk.is_there("germline_result")
    assert desk.text("germline_save") == "Record that a test is advised"
    assert desk.text("germline_asked_said") == "02.11.2026"


def test_the_law_is_told_where_a_test_is_advised_or_ordered(desk):
    desk.show(BRCA)
    assert not desk.is_there("germline_law")
    for follow_up in (ASKED, replace(ASKED, advised_on=EARLIER)):
        desk.show(BRCA, follow_up)
        assert desk.text("germline_law") == PREDICTIVE_CONSENT.en
    desk.show(BRCA, ORDERED)
    assert not desk.is_there("germline_law")


def test_a_result_needs_an_answer_and_the_field_says_so(desk):
    desk.show(BRCA, ORDERED)
    desk.click("germline_save")
    assert desk.sent == []
    desk.sees_text("A result and the day of it belong together")
    desk.choose("germline_result", "Confirmed in the germline")
    desk.click("germline_save")
    assert (desk.sent[0].result, desk.sent[0].result_on) == (GermlineResult.CONFIRMED, TODAY)
    assert desk.sent[0].ordered_by == "T. Fiktiv"


def test_counselling_is_proposed_after_a_confirmed_result(desk):
    desk.show(BRCA, CONFIRMED)
    desk.click("germline_save")
    sent = desk.sent[0]
    assert (sent.counselling, sent.counselling_on) == (Counselling.ADVISED, TODAY)


def test_at_the_end_of_the_way_there_is_no_next_step_and_all_can_be_corrected(desk):
    desk.show(BRCA, replace(CONFIRMED, result=GermlineResult.NOT_FOUND))
    assert not desk.is_there("germline_save")
    desk.click("germline_all")
    desk.type_into("germline_result_on", "05.11.2026")
    desk.click("germline_save")
    assert desk.sent[0].result_on == dt.date(2026, 11, 5)
    desk.click("germline_all")
    assert not desk.is_there("germline_result_on")


def test_a_refusal_of_the_records_stands_at_its_field(desk):
    desk.show(BRCA, ASKED)
    desk.page.refuse(RuleError("Only with consent.", "Bare med samtykke.", "advised_on"))
    desk.show(BRCA, ASKED)
    desk.sees_text("Only with consent.")
    desk.page.refuse(ConflictError())
    desk.sees_text("Someone else changed this record")


def test_what_is_written_waits_while_another_finding_is_looked_at(desk):
    desk.show(BRCA, replace(ASKED, advised_on=EARLIER))
    desk.type_into("germline_ordered_by", "T. Fik")
    desk.type_into("germline_ordered_on", "2.1")
    desk.show(KRAS)
    assert not desk.page.is_written
    desk.show(BRCA, replace(ASKED, advised_on=EARLIER))
    assert (desk.text("germline_ordered_by"), desk.text("germline_ordered_on")) == ("T. Fik", "2.1")
    assert desk.page.is_written
    assert not desk.is_there("germline_note")


def test_somebody_elses_steps_in_between_are_told_and_what_is_written_stays(desk):
    desk.show(BRCA, ASKED)
    desk.type_into("germline_comment", "ring mandag")
    desk.show(BRCA, replace(ASKED, version=2, advised_on=EARLIER))
    assert desk.text("germline_comment") == "ring mandag"
    desk.sees_text("Somebody has saved steps")
    desk.type_into("germline_ordered_by", "T. Fiktiv")
    desk.click("germline_save")
    assert (desk.sent[0].version, desk.sent[0].advised_on, desk.sent[0].comment) == (
        2,
        EARLIER,
        "ring mandag",
    )


def test_what_was_just_saved_is_no_longer_unsaved(desk):
    desk.show(BRCA, ASKED)
    desk.type_into("germline_comment", "ring mandag")
    desk.click("germline_save")
    desk.show(BRCA, replace(desk.sent[0], version=2))
    assert not desk.page.is_written
    assert not desk.is_there("germline_note")
    assert desk.text("germline_comment") == "ring mandag"


def test_a_finding_without_a_flag_can_be_asked_about_too(desk):
    desk.show(KRAS)
    assert not desk.is_there("germline_flag")
    desk.type_into("germline_reason", "Familiehistorie")
    desk.click("germline_save")
    assert (desk.sent[0].reason, desk.sent[0].identity) == ("Familiehistorie", KRAS.review.identity)


def test_without_the_right_a_masked_finding_is_one_and_nothing_more(qtbot):
    desk = OnePage(qtbot, BIOLOGIST)
    whole = reviewed(germline=True)
    hidden = paired([masked(whole.stored)], {}, CASE)[0]
    desk.page.show_finding(hidden, findings(None, hidden))
    shown = " ".join(desk.words())
    assert "Germline finding – not shown" in shown
    assert "BRCA" not in shown
    for name in ("germline_steps", "germline_save", "germline_chip", "germline_asked_on"):
        assert not desk.is_there(name)


def test_without_the_right_the_flag_of_a_tumour_variant_is_shown_and_its_steps_are_not(qtbot):
    desk = OnePage(qtbot, BIOLOGIST)
    desk.show(BRCA)
    assert "BRCA2" in desk.text("germline_flag")
    assert not desk.is_there("germline_steps")
    assert not desk.is_there("germline_save")


def test_who_may_not_review_reads_the_steps_and_changes_nothing(qtbot):
    desk = OnePage(qtbot, GENETICIST)
    desk.show(BRCA, ORDERED)
    assert desk.steps()["ordered"] == "02.11.2026 · T. Fiktiv"
    assert not desk.find(QWidget, "germline_save").isEnabled()
    desk.page.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.sent == []


def test_nothing_is_chosen_and_nothing_is_asked(desk):
    desk.show(None)
    desk.sees_text("Choose a finding")
    desk.page.save()
    assert desk.sent == []


def test_every_field_has_a_name_for_a_screen_reader(desk):
    desk.show(BRCA, CONFIRMED)
    desk.click("germline_all")
    inputs = ("asked_on", "reason", "ordered_by", "result", "counselling", "family", "comment")
    assert all(desk.find(QWidget, f"germline_{each}").accessibleName() for each in inputs)


def test_in_bokmal_the_reason_and_the_law_are_bokmal(qtbot, qapp):
    speak(qapp, "nb")
    desk = OnePage(qtbot, person())
    desk.show(BRCA, ASKED)
    assert "av lesningene" in desk.text("germline_flag")
    assert desk.text("germline_law") == PREDICTIVE_CONSENT.nb
