"""The steps of a germline question, and what can't be so."""

import datetime as dt
from dataclasses import replace
from uuid import uuid4

import pytest

from mtb.domain.errors import RuleError
from mtb.domain.germline_follow_up import Counselling, GermlineFollowUp, GermlineResult
from mtb.domain.germline_steps import (
    GermlineStep,
    checked_follow_up,
    next_step,
    proposed,
    require_test_consent,
    steps_of,
)
from mtb.domain.referrals import Consent, ConsentAnswer, ConsentKind

TODAY = dt.date(2026, 11, 22)
DAYS = [TODAY - dt.timedelta(days=back) for back in (40, 30, 20, 10)]
ASKED = GermlineFollowUp(id=uuid4(), case_id=uuid4(), identity="x", asked_on=DAYS[0])
ADVISED = replace(ASKED, advised_on=DAYS[1])
ORDERED = replace(ADVISED, ordered_on=DAYS[2], ordered_by="T. Fiktiv")
CONFIRMED = replace(ORDERED, result=GermlineResult.CONFIRMED, result_on=DAYS[3])
GIVEN = (Consent(ConsentKind.GERMLINE, ConsentAnswer.GIVEN, DAYS[0]),)


@pytest.mark.parametrize(
    ("follow_up", "step"),
    [
        (None, GermlineStep.ASKED),
        (replace(ASKED, asked_on=None), GermlineStep.ASKED),
        (ASKED, GermlineStep.ADVISED),
        (ADVISED, GermlineStep.ORDERED),
        (ORDERED, GermlineStep.RESULT),
        (CONFIRMED, GermlineStep.COUNSELLING),
        (replace(ASKED, result=GermlineResult.CONFIRMED, result_on=TODAY), GermlineStep.COUNSELLING),
        (replace(CONFIRMED, result=GermlineResult.NOT_FOUND), None),
        (replace(CONFIRMED, result=GermlineResult.NOT_TESTED), None),
        (replace(CONFIRMED, counselling=Counselling.DONE, counselling_on=TODAY), None),
    ],
)
def test_each_step_is_followed_by_the_next(follow_up, step):
    assert next_step(follow_up) is step


def test_a_confirmed_finding_proposes_counselling_for_today():
    filled = proposed(CONFIRMED, TODAY)
    assert (filled.counselling, filled.counselling_on) == (Counselling.ADVISED, TODAY)
    assert proposed(ASKED, TODAY).advised_on == TODAY
    done = replace(filled, counselling=Counselling.DONE)
    assert proposed(done, TODAY) == done


def test_the_steps_stand_in_their_order_with_their_days():
    assert [taken.step for taken in steps_of(None)] == list(GermlineStep)
    assert [taken.on for taken in steps_of(ORDERED)] == [*DAYS[:3], None, None]


def test_a_whole_way_is_accepted_and_its_texts_are_cleaned():
    said = replace(CONFIRMED, reason=" 48 %\x00 ", ordered_by="T.  Fiktiv ", family="two sisters ")
    checked = checked_follow_up(said, TODAY)
    assert (checked.reason, checked.ordered_by, checked.family) == ("48 %", "T. Fiktiv", "two sisters")


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"asked_on": None}, "asked_on", "comes first"),
        ({"asked_on": TODAY + dt.timedelta(days=1)}, "asked_on", "day to come"),
        ({"result_on": TODAY + dt.timedelta(days=1)}, "result_on", "day to come"),
        ({"advised_on": DAYS[0] - dt.timedelta(days=1)}, "advised_on", "before the question"),
        ({"result_on": DAYS[1]}, "result_on", "before the question"),
        ({"result_on": None}, "result_on", "belong together"),
        ({"result": None}, "result", "belong together"),
        ({"counselling": Counselling.ADVISED}, "counselling_on", "belong together"),
        ({"counselling_on": TODAY}, "counselling", "belong together"),
        ({"ordered_by": " "}, "ordered_by", "belong together"),
        ({"ordered_on": None}, "ordered_on", "belong together"),
    ],
)
def test_what_cannot_be_so_is_refused_at_its_field(changes, field, words):
    with pytest.raises(RuleError, match=words) as refused:
        checked_follow_up(replace(CONFIRMED, **changes), TODAY)
    assert refused.value.field == field


@pytest.mark.parametrize(
    "consents",
    [
        (),
        (Consent(ConsentKind.PROFILING, ConsentAnswer.GIVEN, DAYS[0]),),
        (*GIVEN, Consent(ConsentKind.GERMLINE, ConsentAnswer.WITHDRAWN, DAYS[1])),
    ],
)
def test_a_test_is_advised_or_ordered_with_germline_consent_only(consents):
    require_test_consent(None, ASKED, consents)
    for before, after, field in ((ASKED, ADVISED, "advised_on"), (ADVISED, ORDERED, "ordered_on")):
        require_test_consent(before, after, GIVEN)
        with pytest.raises(RuleError, match="only with consent") as refused:
            require_test_consent(before, after, consents)
        assert refused.value.field == field


def test_what_was_advised_before_is_not_asked_about_again():
    require_test_consent(ORDERED, CONFIRMED, ())
