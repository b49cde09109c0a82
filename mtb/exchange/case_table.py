"""A list of cases as a spreadsheet's file: nothing in it is ever run, and dates are dates."""

import datetime as dt
import io
from typing import Any, Final

from mtb.domain.case_sheet import CaseSheet, SheetForm, Value, value_text
from mtb.domain.errors import Language
from mtb.domain.texts import neutralised, printable
from mtb.exchange.tables import BEGINS, csv_table

FILE_BEGINS: Final = {SheetForm.EXCEL: b"PK\x03\x04", SheetForm.CSV: BEGINS, SheetForm.PDF: b"%PDF"}
"""How a file of each kind begins."""
_LONGEST_CELL: Final = 32_000
_SHEET_NAME: Final = 31
_FACT_WIDTHS: Final = (22, 90)
_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def case_csv(sheet: CaseSheet, language: Language) -> bytes:
    """Heads and rows as CSV. A text file has one table only: what the list is stands in its last lines."""
    heads = [column.head for column in sheet.columns]
    rows = [[value_text(value) for value in row] for row in sheet.rows]
    facts = [[label, text] for label, text in sheet.facts]
    return csv_table(heads, [*rows, [], *facts], language)


def case_workbook(sheet: CaseSheet, facts_title: str) -> bytes:
    """The cases as an Excel file, and before them a sheet that says what the list is."""
    import xlsxwriter  # type: ignore[import-untyped]

    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, _OPTIONS)
    book.set_properties({"title": sheet.title, "author": "mtb"})
    _write_facts(book, sheet, facts_title)
    _write_cases(book, sheet)
    book.close()
    return target.getvalue()


def _write_facts(book: Any, sheet: CaseSheet, title: str) -> None:  # noqa: ANN401 - carries no types
    page = book.add_worksheet(_sheet_name(title))
    strong = book.add_format({"bold": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for column, width in enumerate(_FACT_WIDTHS):
        page.set_column(column, column, width)
    page.write_string(0, 0, _safe(sheet.title), book.add_format({"bold": True, "font_size": 14}))
    for row, (label, text) in enumerate(sheet.facts, start=2):
        page.write_string(row, 0, _safe(label), strong)
        page.write_string(row, 1, _safe(text), wrapped)


def _write_cases(book: Any, sheet: CaseSheet) -> None:  # noqa: ANN401 - carries no types
    page = book.add_worksheet(_sheet_name(sheet.title))
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    looks: dict[type, Any] = {
        dt.datetime: book.add_format({"num_format": "yyyy-mm-dd hh:mm", "align": "left"}),
        dt.date: book.add_format({"num_format": "yyyy-mm-dd", "align": "left"}),
    }
    for number, column in enumerate(sheet.columns):
        page.set_column(number, number, column.width)
        page.write_string(0, number, _safe(column.head), head)
    for row, values in enumerate(sheet.rows, start=1):
        for number, value in enumerate(values):
            _write_value(page, (row, number), value, looks)
    page.freeze_panes(1, 1)
    if sheet.columns:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
    page.set_landscape()
    page.repeat_rows(0)
    page.fit_to_pages(1, 0)
    page.set_footer("&R&P / &N")
    page.activate()


def _write_value(
    page: Any,  # noqa: ANN401 - carries no types
    place: tuple[int, int],
    value: Value,
    looks: dict[type, Any],
) -> None:
    """Each kind of value by its own call: the general one would guess at formulas and links."""
    if isinstance(value, dt.date):  # a moment is one too
        page.write_datetime(*place, value, looks[type(value)])
    elif isinstance(value, int):
        page.write_number(*place, value)
    elif value:
        page.write_string(*place, _safe(value))


def _safe(text: str) -> str:
    return neutralised(printable(text))[:_LONGEST_CELL]


def _sheet_name(title: str) -> str:
    """A name Excel takes for a sheet."""
    kept = "".join(sign for sign in title if sign not in "[]:*?/\\'")
    return kept[:_SHEET_NAME].strip() or "1"
