"""Cleaning text from people and files."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtb.domain.errors import RuleError
from mtb.domain.texts import clean_line, clean_text, folded, neutralised, printable

ANY_TEXT = st.text(st.characters(), max_size=300)
LINE_ENDS = ["\r\n", "\r", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"]


@given(ANY_TEXT)
def test_a_clean_line_is_one_line_that_can_be_stored(text):
    line = clean_line(text)
    assert line == line.strip()
    assert not any(unicodedata.category(sign) in {"Cc", "Cs"} for sign in line)
    assert len(line.splitlines()) <= 1
    assert unicodedata.is_normalized("NFC", line)
    assert clean_line(line) == line


@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing_more(text):
    cleaned = clean_text(text)
    assert clean_text(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert cleaned.splitlines() == (cleaned.split("\n") if cleaned else [])


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S"]), max_size=200))
def test_no_letter_number_or_sign_is_lost(text):
    assert clean_text(text) == unicodedata.normalize("NFC", text)


def test_lines_stay_lines():
    assert clean_text(" en\r\nto\rtre  \n") == "en\nto\ntre"


@pytest.mark.parametrize("end", LINE_ENDS)
def test_every_line_end_parts_words(end):
    assert clean_text(f"en{end}to") == "en\nto"
    assert clean_line(f"en{end}to") == "en to"


def test_a_sign_between_letter_and_accent_leaves_them_together():
    assert clean_line("e\x00\u0301") == clean_text("e\u202e\u0301") == "é"


def test_what_cannot_be_shown_or_stored_goes_and_the_rest_stays():
    assert printable("a\x00b\x1b[31mc\udc80d\ufdd0e\uffff\u202ef\tg") == "ab[31mcdef g"
    assert printable("\u00a0\u00ad🧬\u200d\u0e33") == "\u00a0\u00ad🧬\u200d\u0e33"


@pytest.mark.parametrize("text", ["", " \n", "\u200b", "\ufeff \u00ad\n\u200d", "\x00\u202e"])
def test_text_of_which_nothing_is_seen_is_no_text(text):
    assert clean_line(text) == clean_text(text) == ""


def test_a_text_that_is_too_long_is_refused_with_both_numbers():
    with pytest.raises(RuleError, match="1,001 characters; 1,000 fit"):
        clean_line("x" * 1_001)


def test_a_search_finds_letters_of_any_case_and_form():
    assert folded("ÅSE") == folded("åse") == folded("A\u030aSE")


def test_a_search_finds_a_word_with_signs_nobody_sees():
    assert folded("kolangio\u00adkarsi\u200bnom\ufeff") == "kolangiokarsinom"


@pytest.mark.parametrize("cell", ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "＝1", "|cmd", "%0"])
def test_what_a_spreadsheet_takes_for_a_formula_gets_an_apostrophe(cell):
    assert neutralised(cell) == f"'{cell}"
    assert neutralised(f" \ufeff\x00{cell}").startswith("'")


@pytest.mark.parametrize(
    "cell", ["", "x", "-12.5", "+3", "-5,2 %", "1e-5", "−4", "IPD1234", "p.(Gly12Asp)", "a=b"]
)
def test_numbers_and_words_stay_as_they_are(cell):
    assert neutralised(cell) == cell


@given(ANY_TEXT)
def test_neutralising_adds_at_most_one_apostrophe_and_only_once(text):
    safe = neutralised(text)
    assert safe in {text, f"'{text}"}
    assert neutralised(safe) == safe
