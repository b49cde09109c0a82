"""How cases are kept, found and counted."""

from uuid import uuid4

import pytest

from mtb.domain.cases import CaseColumn, CaseQuery
from mtb.domain.errors import ConflictError, NotFoundError
from mtb.domain.stages import EventKind, Stage
from tests.factories import PATIENT, REFERRAL, bring_to, person
from tests.store.conftest import NOW


def test_running_numbers_follow_each_other(unit):
    ids = [unit.cases.add("", None, Stage.REFERRED, NOW) for _ in range(3)]
    assert [unit.cases.summary(each).number for each in ids] == [1, 2, 3]
    assert unit.cases.summary(ids[0]).reference == "#1"


def test_a_referral_takes_the_place_of_the_one_before(unit):
    case_id = unit.cases.add("IPD0001", unit.patients.add(PATIENT), Stage.REFERRED, NOW)
    unit.cases.set_referral(case_id, REFERRAL)
    unit.cases.set_referral(case_id, REFERRAL)
    assert unit.cases.referral(case_id) == REFERRAL


def test_the_days_in_stage_count_from_the_last_move_only(unit):
    case_id = unit.cases.add("IPD0001", None, Stage.REFERRED, NOW)
    unit.history.record(case_id, EventKind.REFERRAL_CORRECTED, person("kberg"), NOW.replace(day=23))
    assert unit.cases.summary(case_id).in_stage_since == NOW
    bring_to(unit, case_id, Stage.READY, NOW.replace(day=24))
    assert unit.cases.summary(case_id).in_stage_since == NOW.replace(day=24)


def test_a_stale_version_saves_nothing(unit):
    case_id = unit.cases.add("IPD0001", None, Stage.REFERRED, NOW)
    unit.cases.identify(case_id, 1, "IPD0002", None)
    with pytest.raises(ConflictError):
        unit.cases.identify(case_id, 1, "IPD0003", None)
    assert unit.cases.with_inpred_id("IPD0002").id == case_id


def test_stages_sort_in_the_order_of_the_work(unit):
    for number, stage in enumerate(reversed(Stage)):
        unit.cases.add(f"IPD000{number}", None, stage, NOW)
    found = unit.worklist.search(CaseQuery(stages=frozenset(Stage), sorted_by=CaseColumn.STAGE))
    assert [case.stage for case in found] == list(Stage)
    ready = CaseQuery(stages=frozenset({Stage.READY}))
    assert [case.stage for case in unit.worklist.search(ready)] == [Stage.READY]
    assert unit.worklist.count(ready) == 1


def test_the_history_is_in_the_order_things_were_done_though_the_clock_went_back(unit):
    case_id = unit.cases.add("IPD0001", None, Stage.REFERRED, NOW)
    berg = person("kberg", "")
    unit.history.record(case_id, EventKind.REFERRED, berg, NOW.replace(hour=12), "Haukeland")
    unit.history.record(case_id, EventKind.DECIDED, berg, NOW)
    assert [(event.kind, event.by, event.detail) for event in unit.cases.get(case_id).events] == [
        (EventKind.REFERRED, "kberg", "Haukeland"),
        (EventKind.DECIDED, "kberg", ""),
    ]


def test_a_case_that_is_not_there_is_said_so(unit):
    with pytest.raises(NotFoundError):
        unit.cases.get(uuid4())
