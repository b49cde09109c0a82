"""Norwegian personal identifiers, with the published test numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtb.domain.errors import RuleError
from mtb.domain.national_identity import IdentifierKind, parse_national_identity, synthetic_number

days = st.tuples(st.integers(1, 28), st.integers(1, 12), st.integers(1940, 1999))


def first_with_remainder(remainder: int) -> str:
    """A synthetic number whose first control digit leaves a remainder, as numbers from 2032 may."""
    weights = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
    for ending in range(100_000):
        number = f"238380{ending:05}"
        digits = [int(sign) for sign in number]
        if sum(w * d for w, d in zip(weights, digits, strict=False)) % 11 == remainder:
            second = sum(w * d for w, d in zip((5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1), digits, strict=True))
            if second % 11 == 0:
                return number
    raise AssertionError(remainder)


def test_the_number_skatteetaten_publishes_for_tests_is_known():
    identity = parse_national_identity("10915596784")
    assert (identity.kind, identity.synthetic) == (IdentifierKind.NATIONAL, True)


@pytest.mark.parametrize("remainder", range(11))
def test_the_rule_of_2032_holds_today(remainder):
    number = first_with_remainder(remainder)
    if remainder <= 3:
        assert parse_national_identity(number).number == number
    else:
        with pytest.raises(RuleError, match="check digits"):
            parse_national_identity(number)


@given(days)
def test_a_synthetic_number_is_valid_and_says_so(day):
    identity = parse_national_identity(synthetic_number(*day))
    assert identity.synthetic
    assert identity.birth_day_and_month == day[:2]


@given(days, st.integers(0, 10), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(day, place, change):
    number = synthetic_number(*day)
    wrong = number[:place] + str((int(number[place]) + change) % 10) + number[place + 1 :]
    with pytest.raises(RuleError):
        parse_national_identity(wrong)


@given(days, st.integers(0, 9))
def test_two_digits_in_the_wrong_order_are_always_noticed(day, place):
    number = synthetic_number(*day)
    if number[place] != number[place + 1]:
        swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
        with pytest.raises(RuleError):
            parse_national_identity(swapped)


def test_a_d_number_is_told_from_a_national_number():
    stem = synthetic_number(23, 3, 1980)
    d_number = None
    for ending in range(100_000):
        try:
            d_number = parse_national_identity(f"{int(stem[:2]) + 40}{stem[2:6]}{ending:05}")
        except RuleError:
            continue
        break
    assert d_number is not None
    assert (d_number.kind, d_number.synthetic) == (IdentifierKind.D_NUMBER, True)
    assert d_number.birth_day_and_month == (23, 3)


@given(st.text(max_size=20))
def test_any_text_is_a_number_or_a_sentence(text):
    try:
        assert len(parse_national_identity(text).number) == 11
    except RuleError as error:
        assert error.text("en") != error.text("nb")  # noqa: PT017 - either outcome is fine


def test_the_mask_shows_no_more_than_the_date_part():
    number = synthetic_number(23, 3, 1980)
    assert parse_national_identity(f"{number[:6]} {number[6:]}").masked == f"{number[:6]} *****"
