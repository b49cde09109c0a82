"""The worklist's pages, views and counts."""

import datetime as dt
import itertools
from dataclasses import replace

import pytest

from mtb.domain.cases import CaseColumn, CaseQuery, CaseView, StageCount
from mtb.domain.inquiries import Inquiry
from mtb.domain.specimens import Specimen
from mtb.domain.stages import CaseEvent, EventKind, ExitReason, Stage
from tests.factories import REFERRAL, another_patient, person
from tests.store.conftest import NOW

TODAY = dt.date(2026, 11, 22)


def add(unit, place: int, stage: Stage = Stage.REFERRED, **changes):
    patient_id = unit.patients.add(another_patient(place, "ØBAÅ"[place % 4] + "rud"))
    case_id = unit.cases.add(f"IPD000{place}", patient_id, stage, NOW - dt.timedelta(days=place))
    unit.cases.set_referral(case_id, replace(REFERRAL, **changes))
    return case_id


def listed(unit, **query) -> list[int]:
    asked = CaseQuery(today=TODAY, **query)
    page = [case.number for case in unit.worklist.search(asked)]
    assert unit.worklist.count(asked) == len(page)
    return page


@pytest.mark.parametrize("text", ["", "kolangio", "haukeland rud", "k", "kolangiokarsinom å"])
@pytest.mark.parametrize("column", CaseColumn)
def test_pages_put_together_are_the_whole_list_however_common_the_words(unit, column, text):
    for place in range(9):
        add(unit, place, diagnosis=("Kolangiokarsinom", "Kolangitt")[place % 3 == 0])
    for descending in (False, True):
        query = CaseQuery(text=text, sorted_by=column, descending=descending)
        whole = [case.number for case in unit.worklist.search(query)]
        pages = [
            [case.number for case in unit.worklist.search(replace(query, first=first, most=2))]
            for first in range(0, 12, 2)
        ]
        assert list(itertools.chain(*pages)) == whole
        assert unit.worklist.count(query) == len(whole) > 0


@pytest.mark.parametrize("stages", [frozenset(), frozenset({Stage.REFERRED})])
@pytest.mark.parametrize("text", ["kolangio", "k", "kolangiokarsinom", "haukeland kolangio"])
def test_matches_are_counted_no_further_than_asked(unit, text, stages):
    for place in range(5):
        add(unit, place)
    query = CaseQuery(text=text, stages=stages)
    assert unit.worklist.count(query, 3) == 3
    assert unit.worklist.count(query, 9) == unit.worklist.count(query) == 5


def test_a_list_shows_open_cases_and_a_search_the_closed_ones_too(unit):
    add(unit, 0)
    add(unit, 1, Stage.CLOSED)
    assert listed(unit) == [1]
    assert sorted(listed(unit, text="kolangio")) == [1, 2]
    assert listed(unit, view=CaseView.CLOSED) == listed(unit, stages=frozenset({Stage.CLOSED})) == [2]


def test_words_and_stages_and_hospital_narrow_together(unit):
    add(unit, 0)
    add(unit, 1, Stage.READY)
    add(unit, 2, Stage.READY, hospital="UNN")
    add(unit, 3, Stage.READY, hospital="unn")
    ready = frozenset({Stage.READY})
    assert sorted(listed(unit, text="kolangio", stages=ready)) == [2, 3, 4]
    assert listed(unit, text="kolangio", stages=ready, hospital="UNN") == [3]
    assert listed(unit, hospital="Haukeland", stages=ready) == [2]


def test_views_show_what_their_names_say(unit):
    mine, late, waiting, asked, held = (add(unit, place) for place in range(5))
    unit.history.set_owner(mine, 1, "kberg", "K. Berg")
    unit.specimens.save(Specimen(waiting, "H26-1", asked_on=TODAY))
    unit.specimens.save(Specimen(late, "H26-2", asked_on=TODAY, received_on=TODAY))
    unit.inquiries.save(Inquiry(asked, "Lege", "Har pasienten fått svar?", TODAY))
    hold = CaseEvent(NOW, EventKind.ON_HOLD, "", "venter", until=TODAY + dt.timedelta(days=9))
    unit.history.enter(held, hold, person())
    assert listed(unit, view=CaseView.MINE, account="kberg") == [1]
    assert listed(unit, view=CaseView.WAITING_FOR_MATERIAL) == [3]
    assert listed(unit, view=CaseView.NO_ANSWER) == [4]
    assert listed(unit, view=CaseView.ON_HOLD) == [5]


def test_overdue_is_what_has_a_day_that_has_passed(unit):
    early, late = add(unit, 0), add(unit, 1)
    for case_id in (early, late):
        unit.history.refresh_due(case_id)
    due = {case.number: case.due_on for case in unit.worklist.search(CaseQuery())}
    day_after = max(due.values())
    overdue = CaseQuery(view=CaseView.OVERDUE, today=day_after)
    assert [case.number for case in unit.worklist.search(overdue)] == [2]
    assert unit.worklist.search(CaseQuery(view=CaseView.OVERDUE)) == [], "without a day nothing is late"


def test_every_stage_is_counted_with_what_is_late_and_the_next_day_to_come(unit):
    for place in range(3):
        unit.history.refresh_due(add(unit, place))
    due = sorted(case.due_on for case in unit.worklist.search(CaseQuery()))
    counts = unit.worklist.stage_counts(due[1])
    assert [count.stage for count in counts] == list(Stage)
    assert counts[0] == StageCount(Stage.REFERRED, 3, overdue=1, next_due=due[1])
    assert counts[1] == StageCount(Stage.MATERIAL, 0)


def test_a_case_is_closed_with_its_reason_on_the_list(unit):
    case_id = add(unit, 0)
    unit.history.enter(
        case_id, CaseEvent(NOW, EventKind.CLOSED, "", "", reason=ExitReason.DUPLICATE), person()
    )
    (case,) = unit.worklist.search(CaseQuery(view=CaseView.CLOSED))
    assert case.exit_reason is ExitReason.DUPLICATE
