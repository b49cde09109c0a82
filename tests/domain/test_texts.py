"""Cleaning text from people and files."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtb.domain.errors import RuleError
from mtb.domain.texts import clean_line, clean_text, folded


@given(st.text(max_size=300))
def test_a_clean_line_is_one_line_that_can_be_stored(text):
    line = clean_line(text)
    assert line == line.strip()
    assert not any(unicodedata.category(sign) in {"Cc", "Cs"} for sign in line)
    assert clean_line(line) == line


@given(st.text(max_size=300))
def test_cleaning_twice_changes_nothing_more(text):
    assert clean_text(clean_text(text)) == clean_text(text)


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S"]), max_size=200))
def test_no_letter_number_or_sign_is_lost(text):
    assert clean_text(text) == unicodedata.normalize("NFC", text)


def test_lines_stay_lines():
    assert clean_text(" en\r\nto\rtre  \n") == "en\nto\ntre"


def test_a_text_that_is_too_long_is_refused_with_both_numbers():
    with pytest.raises(RuleError, match="1,001 characters; 1,000 fit"):
        clean_line("x" * 1_001)


def test_a_search_finds_letters_of_any_case_and_form():
    assert folded("ÅSE") == folded("åse") == folded("A\u030aSE")
