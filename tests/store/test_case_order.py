"""The worklist's order: the same on both databases, and the one a Norwegian reader expects."""

import itertools

import pytest

from mtb.domain.cases import CaseColumn, CaseQuery
from mtb.domain.stages import Stage
from tests.factories import REFERRAL, another_patient
from tests.store.conftest import NOW

COLUMNS_WITH_GAPS = (CaseColumn.REFERENCE, CaseColumn.PATIENT, CaseColumn.DIAGNOSIS, CaseColumn.HOSPITAL)


def add_case(unit, place, surname):
    """A case with every column filled in."""
    patient_id = unit.patients.add(another_patient(place, surname))
    case_id = unit.cases.add(f"IPD000{place}", patient_id, Stage.REFERRED, NOW)
    unit.cases.set_referral(case_id, REFERRAL)


def numbers(unit, column, *, descending=False):
    found = unit.worklist.search(CaseQuery(sorted_by=column, descending=descending))
    return [case.number for case in found]


@pytest.mark.parametrize("column", COLUMNS_WITH_GAPS)
def test_a_case_with_a_gap_comes_last_whichever_way_the_list_is_turned(unit, column):
    unit.cases.add("", None, Stage.INTERPRETATION, NOW)
    add_case(unit, 1, "Berg")
    add_case(unit, 2, "Dahl")
    assert (numbers(unit, column)[-1], numbers(unit, column, descending=True)[-1]) == (1, 1)


def test_names_stand_in_the_order_of_the_norwegian_alphabet(unit):
    in_order = ["Andersen", "berg", "Carlsen", "Zander", "Ärla", "Ærøe", "Öberg", "Øst", "Åsen"]
    for place, surname in enumerate(reversed(in_order)):
        add_case(unit, place, surname)
    found = unit.worklist.search(CaseQuery(sorted_by=CaseColumn.PATIENT))
    assert [case.patient.surname for case in found] == in_order
    turned = unit.worklist.search(CaseQuery(sorted_by=CaseColumn.PATIENT, descending=True))
    assert [case.patient.surname for case in turned] == in_order[::-1]


def test_cases_that_are_alike_stand_in_the_order_they_came(unit):
    for place in range(9):
        add_case(unit, place, "Berg")
    for column in (CaseColumn.PATIENT, CaseColumn.DIAGNOSIS, CaseColumn.HOSPITAL, CaseColumn.STAGE):
        assert numbers(unit, column) == list(range(1, 10)), column
        assert numbers(unit, column, descending=True) == list(range(1, 10)), column


def test_pages_put_together_are_the_whole_list(unit):
    for place in range(9):
        add_case(unit, place, "Berg")
    unit.cases.add("", None, Stage.INTERPRETATION, NOW)
    for column in CaseColumn:
        whole = numbers(unit, column)
        pages = [
            [case.number for case in unit.worklist.search(CaseQuery(sorted_by=column, first=first, most=3))]
            for first in range(0, 12, 3)
        ]
        assert list(itertools.chain(*pages)) == whole, column
