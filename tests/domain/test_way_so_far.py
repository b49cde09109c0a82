"""The stages a case has been in, with what happened in each; what was undone has not been."""

import datetime as dt

from mtb.domain.stages import CaseEvent, EventKind, ExitReason, Stage, counted, way_so_far

BEGUN = dt.datetime(2026, 9, 1, 8, tzinfo=dt.UTC)


def event(day: int, kind: EventKind, **more) -> CaseEvent:
    return CaseEvent(BEGUN + dt.timedelta(days=day), kind, "K. Berg", "", **more)


def stages(events) -> list[tuple[Stage, list[EventKind]]]:
    return [(one.standing.stage, [each.kind for each in one.events]) for one in way_so_far(events)]


def test_every_stage_has_what_brought_the_case_there_and_what_happened_in_it():
    events = [
        event(0, EventKind.REFERRED),
        event(1, EventKind.MATERIAL_ASKED),
        event(9, EventKind.MATERIAL_REMINDED),
        event(20, EventKind.SENT_TO_LABORATORY),
    ]
    assert stages(events) == [
        (Stage.REFERRED, [EventKind.REFERRED]),
        (Stage.MATERIAL, [EventKind.MATERIAL_ASKED, EventKind.MATERIAL_REMINDED]),
        (Stage.LABORATORY, [EventKind.SENT_TO_LABORATORY]),
    ]


def test_what_was_undone_is_not_on_the_way():
    events = [
        event(0, EventKind.REFERRED),
        event(1, EventKind.CLOSED, reason=ExitReason.DIED),
        event(2, EventKind.UNDONE),
        event(3, EventKind.MATERIAL_ASKED),
    ]
    assert [stage for stage, _ in stages(events)] == [Stage.REFERRED, Stage.MATERIAL]
    assert [each.kind for each in counted(events)] == [EventKind.REFERRED, EventKind.MATERIAL_ASKED]


def test_a_case_that_came_back_has_been_in_a_stage_twice():
    events = [
        event(0, EventKind.REFERRED),
        event(1, EventKind.RESULTS_IMPORTED),
        event(2, EventKind.NEW_MATERIAL_WANTED),
        event(3, EventKind.RESULTS_IMPORTED),
    ]
    assert [stage for stage, _ in stages(events)] == [
        *(Stage.REFERRED, Stage.INTERPRETATION, Stage.MATERIAL, Stage.INTERPRETATION),
    ]


def test_results_without_a_referral_begin_in_interpretation():
    assert [stage for stage, _ in stages([event(0, EventKind.RESULTS_IMPORTED)])] == [Stage.INTERPRETATION]
    assert [stage for stage, _ in stages([])] == [Stage.REFERRED]
