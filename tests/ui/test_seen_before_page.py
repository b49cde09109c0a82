"""The page of earlier cases: counted, walked by keyboard, opened; silent about what may not be seen."""

import datetime as dt
from dataclasses import replace
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mtb.domain.decisions import FollowUpTask, Pathway
from mtb.domain.errors import NotFoundError
from mtb.domain.germline import masked
from mtb.domain.reviews import CaseFindings
from mtb.domain.seen_before import (
    EarlierCase,
    EarlierDecision,
    EarlierPossibility,
    Match,
    MatchCount,
    SeenBefore,
)
from mtb.domain.stages import ExitReason, Stage
from mtb.ui.screens.case.seen_before_page import SeenBeforePage
from mtb.ui.translation import speak
from tests.ui.desk import Desk
from tests.ui.looks import clipped, guessing_labels, nameless_fields
from tests.ui.test_germline_page import BRCA, KRAS

DECIDED = EarlierDecision(
    dt.date(2025, 3, 4),
    (EarlierPossibility(Pathway.IMPRESS, "trametinib", "kohort 03-A"),),
    conclusion="Mulig inklusjon.",
    tasks=(FollowUpTask("Melde til IMPRESS", "T. Fiktiv", dt.date(2025, 3, 20)),),
)
FIRST = EarlierCase(
    case_id=uuid4(),
    reference="IPD0007",
    match=Match.SAME,
    excluded=False,
    variant="KRAS p.(Gly12Asp)",
    diagnosis="Pankreaskarsinom",
    stage=Stage.FOLLOW_UP,
    same_patient=True,
    frequency=0.31,
    imported_on=dt.date(2025, 2, 20),
    sequenced_on=dt.date(2025, 2, 14),
    decision=DECIDED,
)
SECOND = replace(
    FIRST,
    case_id=uuid4(),
    reference="IPD0003",
    match=Match.GENE,
    excluded=True,
    same_patient=False,
    stage=Stage.CLOSED,
    exit_reason=ExitReason.DIED,
    decision=None,
    sequenced_on=None,
)


def answer(*cases: EarlierCase, **changes) -> SeenBefore:
    counts = {Match.SAME: MatchCount(1), Match.GENE: MatchCount(2, 1)}
    there = SeenBefore(KRAS.stored.id, cases, 312, counts)
    return replace(there, **changes)


class SeenDesk(Desk):
    def __init__(self, qtbot) -> None:
        window = QWidget()
        layout = QVBoxLayout(window)
        self.page = SeenBeforePage()
        layout.addWidget(self.page)
        window.resize(400, 640)
        self.asked: list[object] = []
        self.opened: list[object] = []
        self.page.wanted.connect(self.asked.append)
        self.page.case_wanted.connect(self.opened.append)
        qtbot.addWidget(window)
        super().__init__(qtbot, window)
        window.show()


@pytest.fixture
def desk(qtbot) -> SeenDesk:
    return SeenDesk(qtbot)


def test_a_finding_is_asked_for_and_the_answer_counted_with_its_denominator(desk):
    desk.page.show_finding(KRAS, CaseFindings())
    assert desk.asked == [KRAS]
    desk.page.show_seen(answer(FIRST, SECOND))
    assert desk.text("seen_summary").split("\n")[:2] == [
        "Same variant: 1 of 312 other cases with results",
        "Same gene: 3 of 312 other cases with results, excluded in 1",
    ]
    assert desk.rows("seen_before") == [
        ["IPD0007 (same patient), Pankreaskarsinom", "Same variant"],
        ["IPD0003, Pankreaskarsinom", "Excluded"],
    ]


def test_what_was_decided_and_what_came_of_it_stands_beneath(desk):
    desk.page.show_finding(KRAS, CaseFindings())
    desk.page.show_seen(answer(FIRST, SECOND))
    desk.sees_text("IMPRESS-Norway · trametinib · kohort 03-A")
    desk.sees_text("Melde til IMPRESS, T. Fiktiv, 20.03.2025")
    desk.stand_on("seen_before", 1)
    desk.sees_text("No decision recorded")
    desk.sees_text("Not recorded")


def test_the_list_is_walked_with_the_arrows_and_enter_opens_the_case(desk):
    desk.page.show_finding(KRAS, CaseFindings())
    desk.page.show_seen(answer(FIRST, SECOND))
    desk.page.setFocus()
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    assert desk.opened == [SECOND.case_id]


def test_that_nobody_had_it_is_said_with_how_many_were_looked_at(desk):
    desk.page.show_finding(KRAS, CaseFindings())
    desk.page.show_seen(SeenBefore(KRAS.stored.id, (), 312))
    assert "none of 312 other cases" in desk.text("seen_summary")
    assert not desk.is_there("seen_before")


def test_a_count_that_was_cut_off_says_so(desk):
    desk.page.show_finding(KRAS, CaseFindings())
    desk.page.show_seen(answer(FIRST, at_least=frozenset({Match.GENE})))
    said = desk.text("seen_summary").split("\n")
    assert said[0].startswith("Same variant: 1 of")
    assert said[1].startswith("Same gene: at least 3 of")


def test_a_masked_finding_is_not_asked_for(desk):
    hidden = replace(BRCA, stored=masked(replace(BRCA.stored, germline=True)))
    desk.page.show_finding(hidden, CaseFindings())
    assert desk.asked == []
    assert not desk.is_there("seen_before")
    assert "BRCA2" not in " ".join(desk.words())


def test_an_answer_to_an_older_question_is_not_shown(desk):
    desk.page.show_finding(KRAS, CaseFindings())
    desk.page.show_finding(BRCA, CaseFindings())
    desk.page.show_seen(answer(FIRST))
    desk.page.show_problem(KRAS.stored.id, NotFoundError("gone", "borte"))
    assert not desk.is_there("seen_before")
    assert desk.text("seen_message") == "Looking through the other cases …"


@pytest.mark.parametrize("language", ["en", "nb"])
def test_nothing_is_clipped_or_nameless(qtbot, qapp, language):
    speak(qapp, language)
    try:
        desk = SeenDesk(qtbot)
        desk.page.show_finding(KRAS, CaseFindings())
        desk.page.show_seen(answer(FIRST, SECOND))
        desk.sees(lambda: not clipped(desk.window))
        assert not nameless_fields(desk.window)
        assert not guessing_labels(desk.window)
    finally:
        speak(qapp, "en")
