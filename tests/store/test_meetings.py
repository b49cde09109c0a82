"""How meetings, agendas and decisions are kept."""

from dataclasses import replace
from uuid import uuid4

import pytest

from mtb.domain.decisions import Decision, NoPossibility
from mtb.domain.errors import ConflictError, NotFoundError
from mtb.domain.meetings import ItemState, MeetingState
from mtb.domain.stages import Stage
from tests.factories import DECISION, MEETING
from tests.store.conftest import NOW


@pytest.fixture
def item(unit):
    meeting_id = unit.meetings.add(MEETING)
    case_id = unit.cases.add("IPD0001", None, Stage.READY, NOW)
    return unit.meetings.item(unit.meetings.add_item(meeting_id, case_id, 20))


def test_a_decision_comes_back_whole_and_replaces_the_one_before(unit, item):
    unit.meetings.save_decision(
        item, Decision(no_possibility=NoPossibility.NO_TARGET), ItemState.WAITING, NOW
    )
    unit.meetings.save_decision(unit.meetings.item(item.id), DECISION, ItemState.DECIDED, NOW)
    kept = unit.meetings.item(item.id)
    assert (kept.decision, kept.state, kept.saved_at) == (DECISION, ItemState.DECIDED, NOW)


def test_a_stale_item_saves_nothing_and_loses_nothing(unit, item):
    unit.meetings.save_decision(item, DECISION, ItemState.WAITING, NOW)
    for attempt in (
        lambda: unit.meetings.save_decision(item, Decision(), ItemState.WAITING, NOW),
        lambda: unit.meetings.postpone(item, "x", NOW),
        lambda: unit.meetings.reorder([item]),
    ):
        with pytest.raises(ConflictError):
            attempt()
    assert unit.meetings.item(item.id).decision == DECISION


def test_a_meeting_counts_what_became_of_its_cases(unit, item):
    other = unit.meetings.item(
        unit.meetings.add_item(item.meeting_id, unit.cases.add("IPD0002", None, Stage.READY, NOW), 15)
    )
    unit.meetings.save_decision(item, DECISION, ItemState.DECIDED, NOW)
    unit.meetings.postpone(other, "RNA mangler", NOW)
    meeting = unit.meetings.get(item.meeting_id)
    assert (meeting.items, meeting.decided, meeting.postponed) == (2, 1, 1)
    assert [each.position for each in unit.meetings.agenda(item.meeting_id)] == [0, 1]


def test_people_and_state_are_kept(unit, item):
    meeting = unit.meetings.get(item.meeting_id)
    unit.meetings.set_state(meeting, MeetingState.IN_SESSION)
    changed = unit.meetings.get(meeting.id)
    unit.meetings.change(meeting.id, changed.version, replace(MEETING, attendees=MEETING.attendees[:1]))
    kept = unit.meetings.get(meeting.id)
    assert (kept.state, kept.attendees) == (MeetingState.IN_SESSION, MEETING.attendees[:1])


def test_an_item_taken_off_is_gone_with_its_draft(unit, item):
    unit.meetings.save_decision(item, DECISION, ItemState.WAITING, NOW)
    unit.meetings.remove_item(unit.meetings.item(item.id))
    with pytest.raises(NotFoundError):
        unit.meetings.item(item.id)
    with pytest.raises(NotFoundError):
        unit.meetings.get(uuid4())
