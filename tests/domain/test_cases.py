"""The stages of a case: every one has a next step, and events alone move it."""

import datetime as dt
import itertools

import pytest

from mtb.domain.next_steps import CaseFacts, NextStep, next_actions
from mtb.domain.referrals import ConsentAnswer
from mtb.domain.stages import EventKind, Stage, stage_after

TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("stage", "consent", "referred"),
    itertools.product(Stage, [None, *ConsentAnswer], [True, False]),
)
def test_every_case_has_a_next_step_until_it_is_closed(stage, consent, referred):
    step = next_actions(CaseFacts(stage, referred, consent), TODAY, 7)[0].step
    assert (step is NextStep.NOTHING) == (stage is Stage.CLOSED)
    if stage is not Stage.CLOSED and consent not in {ConsentAnswer.REFUSED, ConsentAnswer.WITHDRAWN}:
        assert (step is NextStep.ADD_REFERRAL) == (not referred)


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("event", EventKind)
def test_an_event_leads_to_the_same_stage_however_often_it_is_told(stage, event):
    once = stage_after(stage, event)
    assert stage_after(once, event) is once


@pytest.mark.parametrize("stage", [Stage.ON_AGENDA, Stage.DECIDED, Stage.FOLLOW_UP, Stage.CLOSED])
def test_late_results_never_move_a_case_back(stage):
    assert stage_after(stage, EventKind.RESULTS_IMPORTED) is stage


def test_the_way_from_referral_to_follow_up():
    stage = Stage.REFERRED
    seen = []
    for event in (
        EventKind.RESULTS_IMPORTED,
        EventKind.FINDINGS_REVIEWED,
        EventKind.PUT_ON_AGENDA,
        EventKind.POSTPONED,
        EventKind.PUT_ON_AGENDA,
        EventKind.DECIDED,
        EventKind.SIGNED_OFF,
    ):
        stage = stage_after(stage, event)
        seen.append(stage)
    assert seen == [
        Stage.INTERPRETATION,
        Stage.READY,
        Stage.ON_AGENDA,
        Stage.READY,
        Stage.ON_AGENDA,
        Stage.DECIDED,
        Stage.FOLLOW_UP,
    ]
