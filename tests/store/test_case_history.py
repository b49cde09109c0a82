"""Events move a case; the row of the case always says what its events amount to."""

import datetime as dt

import pytest

from mtb.domain.cases import CaseQuery, CaseView
from mtb.domain.errors import ConflictError, NotFoundError, RuleError
from mtb.domain.stages import CaseEvent, EventKind, ExitReason, Hold, Stage, standing_of
from mtb.domain.targets import StageTargets
from tests.factories import PATIENT, REFERRAL, person

NOW = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)
BERG = person("kberg", "K. Berg")


@pytest.fixture
def case_id(unit):
    made = unit.cases.add("IPD0001", unit.patients.add(PATIENT), Stage.REFERRED, NOW)
    unit.history.record(made, EventKind.REFERRED, BERG, NOW)
    unit.cases.set_referral(made, REFERRAL)
    unit.history.refresh_due(made)
    return made


def test_a_new_case_is_due_by_the_target_of_its_stage(unit, case_id):
    assert unit.cases.summary(case_id).due_on == dt.date(2026, 11, 25)


def test_a_move_sets_stage_age_and_due_day(unit, case_id):
    later = NOW + dt.timedelta(days=2)
    unit.history.record(case_id, EventKind.MATERIAL_ASKED, BERG, later, "25-1187")
    saved = unit.cases.summary(case_id)
    assert (saved.stage, saved.in_stage_since, saved.due_on) == (
        Stage.MATERIAL,
        later,
        dt.date(2026, 12, 4),
    )


def test_the_day_it_happened_counts_and_not_the_day_it_was_written_down(unit, case_id):
    asked = CaseEvent(NOW, EventKind.MATERIAL_ASKED, "K. Berg", "25-1187", on=dt.date(2026, 11, 12))
    unit.history.enter(case_id, asked, BERG)
    saved = unit.cases.summary(case_id)
    assert (saved.in_stage_since.date(), saved.due_on) == (dt.date(2026, 11, 12), dt.date(2026, 11, 22))
    assert unit.cases.get(case_id).events[-1].on == dt.date(2026, 11, 12)


def test_a_hold_a_closing_and_an_opening_are_read_back(unit, case_id):
    until = dt.date(2026, 12, 24)
    unit.history.enter(case_id, CaseEvent(NOW, EventKind.ON_HOLD, "K. Berg", "Ferie", until=until), BERG)
    assert unit.cases.summary(case_id).hold == Hold(until, "Ferie")
    closed = CaseEvent(NOW, EventKind.CLOSED, "K. Berg", "", reason=ExitReason.DIED)
    unit.history.enter(case_id, closed, BERG)
    saved = unit.cases.summary(case_id)
    assert (saved.stage, saved.exit_reason, saved.due_on, saved.hold) == (
        Stage.CLOSED,
        ExitReason.DIED,
        None,
        None,
    )
    unit.history.record(case_id, EventKind.REOPENED, BERG, NOW)
    assert unit.cases.summary(case_id).stage is Stage.REFERRED


def test_undo_takes_back_the_last_thing_and_says_so(unit, case_id):
    unit.history.record(case_id, EventKind.MATERIAL_ASKED, BERG, NOW)
    undone = unit.history.undo(case_id, BERG, NOW)
    assert undone.kind is EventKind.MATERIAL_ASKED
    assert unit.cases.summary(case_id).stage is Stage.REFERRED
    assert unit.history.events(case_id)[-1].kind is EventKind.UNDONE
    with pytest.raises(RuleError, match="nothing to undo"):
        unit.history.undo(case_id, BERG, NOW)


def test_the_row_of_a_case_says_what_its_events_say(unit, case_id):
    for kind in (EventKind.MATERIAL_ASKED, EventKind.SENT_TO_LABORATORY, EventKind.SEQUENCING_STARTED):
        unit.history.record(case_id, kind, BERG, NOW)
    unit.history.record(case_id, EventKind.SEQUENCING_FAILED, BERG, NOW)
    standing = standing_of(unit.history.events(case_id))
    saved = unit.cases.summary(case_id)
    assert (saved.stage, saved.in_stage_since) == (standing.stage, standing.since)


def test_new_targets_move_every_open_case(unit, case_id):
    unit.worklist.set_targets(StageTargets({Stage.REFERRED: 1}, {"haukeland": {Stage.REFERRED: 20}}))
    unit.history.refresh_every_due()
    assert unit.cases.summary(case_id).due_on == dt.date(2026, 12, 12)


def test_a_case_is_somebodys_once_the_version_seen_is_the_one_there(unit, case_id):
    seen = unit.cases.summary(case_id)
    unit.history.set_owner(case_id, seen.version, "kberg", "K. Berg")
    assert unit.cases.summary(case_id).owner_name == "K. Berg"
    with pytest.raises(ConflictError):
        unit.history.set_owner(case_id, seen.version, "mlie", "M. Lie")
    mine = CaseQuery(view=CaseView.MINE, account="kberg")
    assert [case.id for case in unit.worklist.search(mine)] == [case_id]


def test_a_case_that_is_not_there_has_no_history_to_write(unit):
    from uuid import uuid4

    with pytest.raises(NotFoundError):
        unit.history.record(uuid4(), EventKind.REFERRED, BERG, NOW)
