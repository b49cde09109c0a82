"""R26: nothing that is copied or exported runs in the program it is pasted into."""

import csv
import html
import io
import re
import subprocess
import sys
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from mtb.domain.texts import neutralised
from mtb.ui.kit.clipboard import as_html, as_mime, as_tsv, safe_cell
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from tests.hostile.texts import FORMULAS, LONG_LINE, MARKUP, PROBES, hostile_texts

FIRST_SIGNS = frozenset("=+-@|%＝＋－＠\t\r\n")
NUMBER = re.compile(r"[-+]?[\d.,]+([eE][-+]?\d+)?( ?%)?", re.ASCII)
QUIET = settings(max_examples=80, deadline=None, derandomize=True)


class Cells(HTMLParser):
    """What another program reads from the copied table: its tags, and the text of its cells."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.tags.add(tag)
        if tag in {"td", "th"}:
            self.texts.append("")

    def handle_data(self, data: str) -> None:
        self.texts[-1] += data


def runs(cell: str) -> bool:
    """Whether a spreadsheet could take the cell for a formula."""
    return cell.strip()[:1] in FIRST_SIGNS and not NUMBER.fullmatch(cell.strip())


@QUIET
@given(hostile_texts())
def test_r26_no_neutralised_cell_begins_like_a_formula(text):
    safe = neutralised(text)
    assert not runs(safe)
    assert safe[:1] not in {"\t", "\r", "\n"}
    assert safe.removeprefix("'") == text or safe == text


@QUIET
@given(st.lists(st.lists(hostile_texts(), min_size=3, max_size=3), min_size=1, max_size=4))
def test_r26_a_spreadsheet_reads_the_copied_cells_and_no_others(rows):
    tsv = as_tsv(["a", "b", "c"], rows)
    read = list(csv.reader(io.StringIO(tsv, newline=""), delimiter="\t", strict=True))
    assert read == [["a", "b", "c"], *([safe_cell(cell) for cell in row] for row in rows)]
    assert not any(runs(cell) for row in read for cell in row)


@QUIET
@given(st.lists(hostile_texts(), min_size=2, max_size=2))
def test_r26_a_word_processor_reads_text_and_no_markup(row):
    page = Cells()
    page.feed(as_html(["x", "<b>y</b>"], [row]))
    page.close()
    assert page.tags == {"meta", "table", "tr", "th", "td"}
    assert page.texts == ["x", "<b>y</b>", *(safe_cell(cell) for cell in row)]


@pytest.mark.parametrize("text", FORMULAS, ids=ascii)
def test_r26_every_formula_is_neutralised_in_both_forms(qapp, text):
    mime = as_mime(["x"], [[text]])
    safe = safe_cell(text)
    assert not runs(safe)
    assert f"<td>{html.escape(safe)}</td>" in mime.html()
    assert mime.text().splitlines()[1][0] in "'\""


def test_r26_numbers_stay_numbers():
    for number in ("-12.5", "+3", "-5,2 %", "0.0001", "1e-5", "-1.5E+3"):
        assert safe_cell(number) == number


def test_r26_rows_copied_from_a_table_are_neutralised(qtbot):
    columns = [Column("a", "A", lambda row: row), Column("b", "=B", lambda _row: "x", lambda row: row)]
    table = RecordTable("probes", RecordModel(columns))
    qtbot.addWidget(table)
    table.records.show([*PROBES, *MARKUP])
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    read = list(csv.reader(io.StringIO(copied, newline=""), delimiter="\t", strict=True))
    assert len(read) == 1 + len(PROBES) + len(MARKUP)
    assert not any(runs(cell) for row in read for cell in row)


def test_r26_a_line_of_a_million_characters_is_copied(qapp):
    assert as_mime(["x"], [["=" + LONG_LINE]]).text() == f"x\n'={LONG_LINE}\n"


def test_r26_a_program_that_ends_with_a_table_on_the_clipboard_ends_well():
    copy = (
        "from PySide6.QtWidgets import QApplication; from mtb.ui.kit.clipboard import as_mime;"
        "app = QApplication([]); app.clipboard().setMimeData(as_mime(['a'], [['b']]));"
        "assert app.clipboard().mimeData().formats() == ['text/plain', 'text/html']"
    )
    ended = subprocess.run([sys.executable, "-c", copy], capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
