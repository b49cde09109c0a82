"""R26: tables that spreadsheets read as they were written, and run nothing of."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtb.exchange.tables import BEGINS, csv_table
from tests.hostile.texts import hostile_texts

SEPARATORS = {"nb": ";", "en": ","}


def read(content: bytes, language: str) -> list[list[str]]:
    text = content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=SEPARATORS[language]))


@pytest.mark.parametrize("language", ["nb", "en"])
def test_a_spreadsheet_reads_heads_and_rows(language):
    content = csv_table(["Navn", "Enhet"], [["Åse; Test", 'a "b", c'], ["to\nlinjer", ""]], language)
    assert content.startswith(BEGINS)
    assert read(content, language) == [["Navn", "Enhet"], ["Åse; Test", 'a "b", c'], ["to\nlinjer", ""]]


@pytest.mark.parametrize(("language", "line"), [("nb", "a;b\r\n"), ("en", "a,b\r\n")])
def test_the_separator_is_what_spreadsheets_of_the_language_expect(language, line):
    assert csv_table(["a", "b"], [], language) == BEGINS + line.encode()


@pytest.mark.parametrize(
    "formula", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", " =1", "＝1+1"]
)
def test_r26_what_looks_like_a_formula_is_text(formula):
    cell = read(csv_table(["h"], [[formula]], "nb"), "nb")[1][0]
    assert cell.startswith("'")


def test_a_negative_number_stays_one():
    assert read(csv_table(["h"], [["-3,5"]], "nb"), "nb")[1] == ["-3,5"]


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.lists(st.lists(hostile_texts(), min_size=3, max_size=3), max_size=4))
def test_r26_no_text_moves_a_cell_or_begins_a_formula(rows):
    found = read(csv_table(["a", "b", "c"], rows, "nb"), "nb")
    assert len(found) == 1 + len(rows)
    for cells in found:
        assert len(cells) == 3
        assert not any(cell.strip()[:1] in set("=@|") for cell in cells)
