"""The stages of a case: every one has a next step, and events alone move it."""

import itertools

import pytest

from mtb.domain.cases import EventKind, NextStep, Stage, next_step, stage_after
from mtb.domain.referrals import ConsentAnswer


@pytest.mark.parametrize(
    ("stage", "consent", "referred"),
    itertools.product(Stage, [None, *ConsentAnswer], [True, False]),
)
def test_every_case_has_a_next_step_until_it_is_closed(stage, consent, referred):
    step = next_step(stage, consent, has_referral=referred)
    assert (step is NextStep.NOTHING) == (stage is Stage.CLOSED)
    if stage is not Stage.CLOSED:
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
