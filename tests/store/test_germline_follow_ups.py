"""How germline questions are kept."""

import datetime as dt
from dataclasses import replace
from uuid import uuid4

import pytest

from mtb.domain.errors import ConflictError
from mtb.domain.germline_follow_up import Counselling, GermlineFollowUp, GermlineResult
from mtb.domain.stages import Stage
from tests.store.conftest import NOW

DAY = dt.date(2026, 11, 20)


@pytest.fixture
def follow_up(unit) -> GermlineFollowUp:
    return GermlineFollowUp(
        id=uuid4(),
        case_id=unit.cases.add("IPD0001", None, Stage.INTERPRETATION, NOW),
        identity="small_variant|17:41197695 C>T",
        asked_on=DAY,
        reason="52 % av lesningene",
        advised_on=DAY,
        ordered_on=DAY,
        ordered_by="T. Fiktiv",
        result=GermlineResult.CONFIRMED,
        result_on=DAY,
        counselling=Counselling.REFERRED,
        counselling_on=DAY,
        family="to søstre",
        comment="Svar per brev.",
        by="K. Berg",
        by_account="kberg",
        at=NOW,
    )


def test_a_question_comes_back_with_every_step(unit, follow_up):
    saved = unit.germline.save(follow_up)
    assert saved == replace(follow_up, version=1)
    assert unit.germline.of_case(follow_up.case_id) == {follow_up.identity: saved}


def test_steps_not_taken_stay_open(unit, follow_up):
    bare = GermlineFollowUp(id=follow_up.id, case_id=follow_up.case_id, identity="x", asked_on=DAY)
    unit.germline.save(bare)
    assert unit.germline.of_case(follow_up.case_id) == {"x": replace(bare, version=1)}


def test_the_second_of_two_who_save_at_once_is_told(unit, follow_up):
    saved = unit.germline.save(follow_up)
    unit.germline.save(replace(saved, comment="x"))
    with pytest.raises(ConflictError):
        unit.germline.save(saved)
