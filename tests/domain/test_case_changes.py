"""Events and saved states of a case become one list of changes."""

import datetime as dt
from uuid import uuid4

from mtb.domain.audit import Entity, Revision
from mtb.domain.case_changes import ChangeKind, change_kind, changes_of, newest_first, undone_positions
from mtb.domain.stages import CaseEvent, EventKind

NOW = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)
CASE = uuid4()


def event(position: int, kind: EventKind, about=None, minutes: int | None = None) -> CaseEvent:
    at = NOW + dt.timedelta(minutes=position if minutes is None else minutes)
    return CaseEvent(at, kind, "K. Berg", "", position=position, about=about)


def state(record, number: int, minutes: float, entity: Entity = Entity.CASE) -> Revision:
    at = NOW + dt.timedelta(minutes=minutes)
    return Revision(entity, record, number, at, "kberg", "K. Berg", "", "{}")


def test_each_event_has_the_state_it_saved_and_the_one_before():
    events = [event(1, EventKind.REFERRED), event(2, EventKind.REFERRAL_CORRECTED)]
    first, second = state(CASE, 1, 1.01), state(CASE, 2, 2.01)
    changes = changes_of(events, [second, first], {})
    assert [(one.before, one.after) for one in changes] == [(None, first), (first, second)]


def test_a_state_without_an_event_is_a_change_of_its_own():
    specimen = uuid4()
    lone = state(specimen, 1, 5, Entity.SPECIMEN)
    changes = changes_of([event(1, EventKind.REFERRED)], [lone], {specimen: "25-1187"})
    assert [(one.kind, one.about) for one in changes] == [
        (ChangeKind.REFERRAL, ""),
        (ChangeKind.MATERIAL, "25-1187"),
    ]
    assert changes[1].by == "K. Berg"


def test_a_state_of_another_record_or_time_is_not_taken():
    mine, other = uuid4(), uuid4()
    asked = event(1, EventKind.MATERIAL_ASKED, mine)
    states = [state(other, 1, 1, Entity.SPECIMEN), state(mine, 1, 9, Entity.SPECIMEN)]
    assert changes_of([asked], states, {})[0].after is None


def test_what_was_undone_is_known_even_when_more_was_undone_before():
    kinds = [EventKind.REFERRED, EventKind.ON_HOLD, EventKind.UNDONE, EventKind.CLOSED, EventKind.REOPENED]
    events = [event(place, kind) for place, kind in enumerate([*kinds, EventKind.UNDONE], 1)]
    assert undone_positions(events) == {2, 5}
    assert [one.undone for one in changes_of(events, [], {})] == [False, True, False, False, True, False]


def test_the_newest_change_comes_first_and_of_one_moment_the_later():
    events = [event(place, EventKind.OWNER_CHANGED, minutes=0) for place in (1, 2, 3)]
    assert [one.event.position for one in newest_first(changes_of(events, [], {}))] == [3, 2, 1]


def test_every_event_is_about_something():
    assert {change_kind(kind) for kind in EventKind} == set(ChangeKind)
