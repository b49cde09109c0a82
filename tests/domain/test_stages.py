"""A case's whole history decides where it stands: walked at random, it never ends without a way on."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtb.domain.errors import RuleError
from mtb.domain.next_steps import CaseFacts, NextStep, next_actions
from mtb.domain.referrals import ConsentAnswer
from mtb.domain.stages import (
    UNDOABLE,
    CaseEvent,
    EventKind,
    ExitReason,
    Stage,
    Standing,
    exit_reasons,
    last_undoable,
    require_exit,
    require_possible,
    standing_after,
    standing_of,
)
from mtb.domain.targets import StageTargets

BEGUN = dt.datetime(2026, 9, 1, 8, tzinfo=dt.UTC)
TODAY = dt.date(2026, 11, 22)


def event(day: int, kind: EventKind, **more) -> CaseEvent:
    return CaseEvent(BEGUN + dt.timedelta(days=day), kind, "K. Berg", "why", **more)


def possible(standing: Standing, wanted: CaseEvent) -> bool:
    try:
        if wanted.kind is EventKind.CLOSED:
            assert wanted.reason is not None
            require_exit(standing.stage, wanted.reason)
        require_possible(standing.stage, wanted.kind)
    except RuleError:
        return False
    return True


@st.composite
def histories(draw: st.DrawFn) -> list[CaseEvent]:
    """What the rules let happen, in any order."""
    events = [event(0, EventKind.REFERRED)]
    for day, kind in enumerate(draw(st.lists(st.sampled_from(EventKind), max_size=30)), 1):
        standing = standing_of(events)
        more: dict[str, object] = {}
        if kind is EventKind.CLOSED:
            more["reason"] = draw(st.sampled_from(ExitReason))
        if kind is EventKind.ON_HOLD:
            more["until"] = TODAY + dt.timedelta(days=day)
        if kind is EventKind.UNDONE and last_undoable(events) is None:
            continue
        wanted = event(day, kind, **more)
        if possible(standing, wanted):
            events.append(wanted)
    return events


@given(histories(), st.sampled_from([None, *ConsentAnswer]), st.booleans())
def test_whatever_happens_a_case_has_a_next_step_or_a_reason_why_it_ended(events, consent, referred):
    standing = standing_of(events)
    facts = CaseFacts(standing.stage, referred, consent, standing.hold)
    steps = next_actions(facts, TODAY, 7)
    assert steps
    if standing.stage is Stage.CLOSED:
        assert standing.reason is not None
    else:
        assert standing.reason is None
        assert steps[0].step is not NextStep.NOTHING
        assert exit_reasons(standing.stage)


@given(histories())
def test_the_stage_follows_from_one_event_after_the_other(events):
    """What the store works out with each event is what the whole history says."""
    standing = Standing(Stage.REFERRED, BEGUN)
    for at, one in enumerate(events):
        undone = one.kind is EventKind.UNDONE
        standing = standing_of(events[: at + 1]) if undone else standing_after(standing, one)
    assert standing == standing_of(events)


@given(histories())
def test_undo_brings_back_exactly_what_was(events):
    if last_undoable(events) is None:
        return
    undone = [*events, event(60, EventKind.UNDONE)]
    again = last_undoable(undone)
    assert standing_of(undone) == standing_of(events[:-1]) or EventKind.UNDONE in {e.kind for e in events}
    assert again is None or again.kind in UNDOABLE


def test_a_case_is_closed_with_its_reason_and_comes_back_where_it_was():
    events = [event(0, EventKind.REFERRED), event(1, EventKind.MATERIAL_ASKED)]
    events.append(event(2, EventKind.CLOSED, reason=ExitReason.DIED))
    assert standing_of(events).reason is ExitReason.DIED
    events.append(event(3, EventKind.REOPENED))
    assert standing_of(events).stage is Stage.MATERIAL
    assert standing_of(events).reason is None


def test_a_reason_fits_some_stages_only():
    assert ExitReason.REJECTED in exit_reasons(Stage.REFERRED)
    assert ExitReason.REJECTED not in exit_reasons(Stage.READY)
    assert ExitReason.DUPLICATE not in exit_reasons(Stage.REFERRED)
    with pytest.raises(RuleError, match="for this reason"):
        require_exit(Stage.READY, ExitReason.REJECTED)
    with pytest.raises(RuleError, match="agenda"):
        require_exit(Stage.ON_AGENDA, ExitReason.DIED)


def test_what_was_written_down_later_counts_from_the_day_it_happened():
    late = event(10, EventKind.MATERIAL_ASKED, on=dt.date(2026, 9, 4))
    standing = standing_of([event(0, EventKind.REFERRED), late])
    assert standing.since.date() == dt.date(2026, 9, 4)
    assert StageTargets().due_on(standing, "Haukeland", None) == dt.date(2026, 9, 14)


def test_a_move_ends_a_hold_and_a_hold_decides_the_due_day():
    held = [event(0, EventKind.REFERRED), event(1, EventKind.ON_HOLD, until=TODAY)]
    assert StageTargets().due_on(standing_of(held), "", None) == TODAY
    assert standing_of([*held, event(2, EventKind.MATERIAL_ASKED)]).hold is None
    assert standing_of([*held, event(2, EventKind.MATERIAL_REMINDED)]).hold is not None


def test_a_hospital_may_have_targets_of_its_own():
    targets = StageTargets(by_hospital={"haukeland": {Stage.REFERRED: 1}})
    standing = Standing(Stage.REFERRED, BEGUN)
    assert targets.due_on(standing, "Haukeland", None) == dt.date(2026, 9, 2)
    assert targets.due_on(standing, "Førde", None) == dt.date(2026, 9, 4)
