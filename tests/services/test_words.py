"""Words and numbers to look for that no record can have: found nowhere, and said so on both databases."""

import pytest

from mtb.domain.cases import CaseQuery
from mtb.domain.errors import NotFoundError
from tests.factories import referral_draft

BEYOND_32_BITS = "3000000000"
BEYOND_64_BITS = "99999999999999999999"


@pytest.mark.parametrize("reference", ["#0", "²", "IPD 1234", "00000000-0000-0000-0000-000000000000"])
def test_a_case_that_can_not_be_is_not_found(services, berg, reference):
    with pytest.raises(NotFoundError):
        services.cases.find(berg, reference)


def test_a_number_larger_than_any_case_has_is_not_found(services, berg):
    with pytest.raises(NotFoundError):
        services.cases.find(berg, BEYOND_32_BITS)


def test_a_number_larger_than_any_database_counts_is_not_found(services, berg):
    with pytest.raises(NotFoundError):
        services.cases.find(berg, BEYOND_64_BITS)


@pytest.mark.parametrize("reference", [BEYOND_32_BITS, BEYOND_64_BITS])
def test_a_meeting_with_too_large_a_number_is_not_found(services, berg, reference):
    with pytest.raises(NotFoundError):
        services.meetings.find(berg, reference)


def test_a_case_with_a_nul_in_its_name_is_not_found(services, berg):
    with pytest.raises(NotFoundError):
        services.cases.find(berg, "IPD\x001234")


def test_a_nul_among_the_words_finds_nothing_more(services, berg):
    services.cases.register(berg, referral_draft())
    assert services.cases.search(berg, CaseQuery(text="finnes\x00ikke")).total == 0
