"""A germline question on its way from asked to counselling."""

import datetime as dt
from dataclasses import replace
from uuid import uuid4

import pytest

from mtb.domain.audit import AuditQuery, Entity
from mtb.domain.errors import ConflictError, NotFoundError, RightError, RuleError
from mtb.domain.finding_identity import identity_of
from mtb.domain.germline_follow_up import Counselling, GermlineFollowUp, GermlineResult
from mtb.domain.imports import ResultFormat
from mtb.domain.referrals import Consent, ConsentAnswer, ConsentKind
from mtb.domain.rights import Role
from tests.factories import REFERRAL, person, referral_draft
from tests.services.test_reviews import BIOLOGIST, BRCA, KRAS, SECOND, TODAY, add, look

__all__ = ["add", "look"]
CONSENT = Consent(ConsentKind.GERMLINE, ConsentAnswer.GIVEN, dt.date(2026, 11, 18))
IDENTITY = identity_of(BRCA)


@pytest.fixture
def case(services, berg):
    consents = (*REFERRAL.consents, CONSENT)
    return services.cases.register(berg, referral_draft("IPD0001", consents=consents))


@pytest.fixture
def asked(case) -> GermlineFollowUp:
    return GermlineFollowUp(
        id=uuid4(), case_id=case.id, identity=IDENTITY, asked_on=TODAY, reason="50 % av lesningene"
    )


def answered(follow_up: GermlineFollowUp, result: GermlineResult) -> GermlineFollowUp:
    return replace(follow_up, result=result, result_on=TODAY)


def kept(services, case):
    return services.reviews.of_case(SECOND, case.id).follow_ups.get(IDENTITY)


def test_every_step_is_kept_in_somebodys_name(services, case, add, asked):
    add(BRCA)
    first = services.germline.save(SECOND, case.id, asked)
    assert (first.version, first.by, first.by_account) == (1, "Å. Test", "atest")
    second = services.germline.save(SECOND, case.id, replace(first, advised_on=TODAY))
    third = services.germline.save(SECOND, case.id, replace(second, ordered_on=TODAY, ordered_by="T. Fiktiv"))
    assert kept(services, case) == third
    with services.database.reading() as unit:
        assert len(unit.revisions.of(Entity.FINDING, first.id)) == 3


def test_the_log_says_which_steps_and_neither_gene_nor_answer(services, berg, case, add, asked):
    add(BRCA)
    saved = services.germline.save(SECOND, case.id, asked)
    services.germline.save(SECOND, case.id, answered(saved, GermlineResult.INCONCLUSIVE))
    about = services.audit.entries(berg, AuditQuery()).entries
    details = [each.detail for each in about if each.subject.id == str(saved.id)]
    assert any("result_on" in each for each in details)
    assert not any(word in each for each in details for word in ("BRCA", "inconclusive", "lesningene"))


def test_it_takes_the_right_to_review_and_the_germline_right(services, case, add, asked):
    add(BRCA)
    for actor in (BIOLOGIST, person("reader", "L. Leser", Role.READER, Role.GERMLINE)):
        with pytest.raises(RightError):
            services.germline.save(actor, case.id, asked)
    services.germline.save(SECOND, case.id, asked)
    assert services.reviews.of_case(BIOLOGIST, case.id).follow_ups == {}


def test_without_consent_a_question_is_asked_but_no_test_advised(services, berg, add, asked, case):
    add(BRCA)
    with services.database.writing(berg) as unit:
        unit.cases.add_consent(case.id, replace(CONSENT, answer=ConsentAnswer.WITHDRAWN, on=TODAY))
    saved = services.germline.save(SECOND, case.id, asked)
    with pytest.raises(RuleError, match="only with consent"):
        services.germline.save(SECOND, case.id, replace(saved, advised_on=TODAY))
    assert kept(services, case) == saved


def test_two_who_save_at_once_notice_each_other(services, case, add, asked):
    add(BRCA)
    saved = services.germline.save(SECOND, case.id, asked)
    with pytest.raises(ConflictError):
        services.germline.save(SECOND, case.id, asked)
    services.germline.save(SECOND, case.id, replace(saved, comment="x"))
    with pytest.raises(ConflictError):
        services.germline.save(SECOND, case.id, replace(saved, comment="y"))


def test_a_finding_that_is_not_there_is_not_asked_about(services, case, asked):
    with pytest.raises(NotFoundError):
        services.germline.save(SECOND, case.id, asked)


def test_a_confirmed_finding_is_masked_and_off_the_board_in_every_result(
    services, berg, case, add, look, asked
):
    add(BRCA, KRAS)
    add(replace(BRCA, genomic_location="chr17:1"), digest="two", form=ResultFormat.VARIANT_CALLS)
    services.results.mark_for_board(berg, look("BRCA1").stored, wanted=True)
    saved = services.germline.save(SECOND, case.id, asked)
    assert look("BRCA1").stored.for_board
    services.germline.save(SECOND, case.id, answered(saved, GermlineResult.CONFIRMED))
    seen = services.reviews.of_case(BIOLOGIST, case.id).reviewed
    assert [each.stored.masked for each in seen].count(True) == 2
    assert "BRCA" not in repr(seen)
    marked = [each.stored for each in services.reviews.of_case(SECOND, case.id).reviewed]
    assert {(each.finding.gene, each.germline, each.for_board) for each in marked} == {
        ("BRCA1", True, False),
        ("KRAS", False, False),
    }


def test_a_finding_that_is_not_inherited_after_all_is_shown_again(services, case, add, asked):
    add(BRCA)
    saved = services.germline.save(SECOND, case.id, answered(asked, GermlineResult.CONFIRMED))
    services.germline.save(SECOND, case.id, replace(saved, result=GermlineResult.NOT_FOUND))
    (seen,) = services.reviews.of_case(BIOLOGIST, case.id).reviewed
    assert seen.finding.gene == "BRCA1"
    assert not seen.stored.germline


def test_an_inconclusive_answer_leaves_the_mark_as_it_is(services, case, add, look, asked):
    add(BRCA)
    services.results.mark_germline(SECOND, look("BRCA1").stored, wanted=True)
    services.germline.save(SECOND, case.id, answered(asked, GermlineResult.INCONCLUSIVE))
    assert look("BRCA1").stored.germline


def test_a_later_step_does_not_take_a_finding_off_the_board_again(services, case, add, look, asked):
    add(BRCA)
    saved = services.germline.save(SECOND, case.id, answered(asked, GermlineResult.CONFIRMED))
    services.results.mark_for_board(SECOND, look("BRCA1").stored, wanted=True)
    services.germline.save(
        SECOND, case.id, replace(saved, counselling=Counselling.ADVISED, counselling_on=TODAY)
    )
    assert look("BRCA1").stored.for_board


def test_the_way_goes_on_after_a_new_version_of_the_table(services, berg, case, add, asked):
    old = add(BRCA)
    saved = services.germline.save(SECOND, case.id, asked)
    new = add(KRAS, digest="two")
    with services.database.writing(berg) as unit:
        unit.results.supersede(old, new)
    services.germline.save(SECOND, case.id, answered(saved, GermlineResult.NOT_TESTED))
    assert kept(services, case).result is GermlineResult.NOT_TESTED
