"""How reviews of findings are kept."""

import datetime as dt
from dataclasses import replace
from uuid import uuid4

import pytest

from mtb.domain.changes import Kind
from mtb.domain.decisions import EscatTier
from mtb.domain.errors import ConflictError
from mtb.domain.reviews import Effect, EscatLevel, FindingReview, Judgement, ReportingGroup, SecondOpinion
from mtb.domain.stages import Stage
from tests.store.conftest import NOW


@pytest.fixture
def review(unit) -> FindingReview:
    """One with every field said."""
    return FindingReview(
        id=uuid4(),
        case_id=unit.cases.add("IPD0001", None, Stage.INTERPRETATION, NOW),
        identity="small_variant|7:140453136 A>T",
        judgement=Judgement.KEEP,
        comment="Kjent aktiverende.",
        effect=Effect.GAIN_OF_FUNCTION,
        pathway="MAPK",
        sensitive="BRAF-hemmer",
        resistant="cetuximab",
        escat_own=EscatLevel(EscatTier.I_B, "VE-BASKET", dt.date(2026, 11, 20)),
        escat_other=EscatLevel(EscatTier.I_A),
        group=ReportingGroup.BIOMARKER,
        by="K. Berg",
        by_account="kberg",
        at=NOW,
        second=SecondOpinion("Å. Test", "atest", NOW, agrees=False, comment="Lav dybde."),
    )


def test_a_review_comes_back_as_it_was_saved(unit, review):
    saved = unit.reviews.save(review)
    assert saved == replace(review, version=1)
    assert unit.reviews.of_case(review.case_id) == {review.identity: saved}
    assert Kind.FINDING in unit.changed


def test_what_nobody_said_comes_back_as_nothing(unit, review):
    bare = FindingReview(id=review.id, case_id=review.case_id, identity="fusion|ALK/EML4")
    unit.reviews.save(bare)
    assert unit.reviews.of_case(review.case_id) == {"fusion|ALK/EML4": replace(bare, version=1)}


def test_the_second_of_two_who_save_at_once_is_told(unit, review):
    saved = unit.reviews.save(review)
    unit.reviews.save(replace(saved, comment="x"))
    with pytest.raises(ConflictError):
        unit.reviews.save(replace(saved, comment="y"))
    assert unit.reviews.of_case(review.case_id)[review.identity].comment == "x"


def test_another_cases_reviews_stay_with_it(unit, review):
    unit.reviews.save(review)
    assert unit.reviews.of_case(uuid4()) == {}
