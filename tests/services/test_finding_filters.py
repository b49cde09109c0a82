"""Filters that people save: whose they are, what is logged, and that they come back as they were."""

from dataclasses import replace

import pytest

from mtb.domain.audit import Action, AuditQuery
from mtb.domain.errors import RightError, RuleError
from mtb.domain.rights import Role
from mtb.domain.saved_filters import INPRED, SavedFilter
from tests.factories import person

RARE = SavedFilter("Rare, åpne", "gnomAD < 0,1 % og ikke synonym", rescues=True)
READER = person("onord", "O. Nord", Role.READER)


def test_the_laboratory_s_filter_is_always_the_first(services, berg) -> None:
    assert services.finding_filters.all(berg) == (INPRED,)


def test_one_s_own_filter_is_for_oneself(services, berg) -> None:
    assert services.finding_filters.save(berg, RARE) == (INPRED, RARE)
    assert services.finding_filters.all(berg) == (INPRED, RARE)
    assert services.finding_filters.all(READER) == (INPRED,)


def test_a_filter_for_everybody_is_seen_by_everybody_and_logged(services, berg) -> None:
    shared = replace(RARE, own=False)
    services.finding_filters.save(berg, shared)
    assert services.finding_filters.all(READER) == (INPRED, shared)
    logged = services.audit.entries(berg, AuditQuery(action=Action.SETTING)).entries
    assert ["shared_finding_filters" in str(entry.detail) for entry in logged] == [True]
    assert not any(RARE.sentence in str(entry.detail) for entry in logged)


def test_who_may_not_review_keeps_own_filters_and_changes_nobody_else_s(services, berg) -> None:
    shared = replace(RARE, own=False)
    services.finding_filters.save(berg, shared)
    with pytest.raises(RightError):
        services.finding_filters.save(READER, replace(shared, sentence="BRAF"))
    with pytest.raises(RightError):
        services.finding_filters.delete(READER, shared.id)
    own = SavedFilter("Mine", "BRAF")
    assert services.finding_filters.save(READER, own) == (INPRED, shared, own)


def test_a_changed_filter_gets_a_new_version(services, berg) -> None:
    services.finding_filters.save(berg, RARE)
    *_, changed = services.finding_filters.save(berg, replace(RARE, sentence="gnomAD < 1 %"))
    assert (changed.version, changed.id) == ("2", RARE.id)


def test_a_deleted_filter_comes_back_as_it_was(services, berg) -> None:
    for kept in (RARE, replace(RARE, name="For everybody", own=False, id=INPRED.id.__class__(int=7))):
        services.finding_filters.save(berg, kept)
        assert kept not in services.finding_filters.delete(berg, kept.id)
        assert kept in services.finding_filters.save(berg, kept)


def test_the_laboratory_s_filter_can_be_neither_replaced_nor_deleted(services, berg) -> None:
    for wrong in (replace(INPRED, sentence="BRAF"), SavedFilter(" inpred ", "BRAF")):
        with pytest.raises(RuleError):
            services.finding_filters.save(berg, wrong)
    assert services.finding_filters.delete(berg, INPRED.id) == (INPRED,)


def test_a_sentence_that_is_not_understood_is_not_saved(services, berg) -> None:
    with pytest.raises(RuleError) as refused:
        services.finding_filters.save(berg, SavedFilter("Half", "VAF >"))
    assert refused.value.text("nb") == "Et tall mangler etter «>»."
    assert services.finding_filters.all(berg) == (INPRED,)
