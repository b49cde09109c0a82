"""Reads a hospital's own list of cases: what each column is, and every row as the referral it would be."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import Final

from mtb.domain.case_list import CaseListPreview, PreviewRow, RowProblem, read_row, with_repeats
from mtb.domain.case_list_cells import Cell, CellDoubt
from mtb.domain.case_list_fields import CaseField
from mtb.domain.errors import Sentence
from mtb.domain.imports import Severity
from mtb.domain.texts import excerpt, folded
from mtb.exchange.case_list_headings import FIELDS_BY_HEADING
from mtb.exchange.sheets_table import Sheet

_HEADER_ROWS: Final = 20
_NO_LETTER: Final = re.compile(r"[^a-zæøåäöé0-9]+")
_ORDER: Final = re.compile(r"^(?:pasientens|pasient|patients|patient|henv|ref) (?=.)")


def guess_columns(header: Sequence[Cell]) -> dict[CaseField, int]:
    """Which column (from 1) states what, after the headings; a field whose heading is not known is left out.

    Of two columns with the same meaning the first is taken.
    """
    guessed: dict[CaseField, int] = {}
    for cell in header:
        about = _field(cell.text)
        if about is not None:
            guessed.setdefault(about, cell.column)
    return guessed


def find_header(sheet: Sheet) -> int:
    """The row (from 1) whose cells are headings, looked for in the first rows; 0 when none is."""
    best, most = 0, 1
    for number, row in enumerate(sheet.rows[:_HEADER_ROWS], 1):
        known = len(guess_columns(row))
        if known > most:
            best, most = number, known
    return best


def read_rows(
    sheet: Sheet, mapping: Mapping[CaseField, int], first_row: int, *, today: dt.date
) -> CaseListPreview:
    """Every row from ``first_row`` on that states anything in the mapped columns. Nothing is stored."""
    problems = _problems_by_row(sheet, mapping)
    rows = [
        read_row(row, today)
        for number in range(max(first_row, 1), len(sheet.rows) + 1)
        if (row := _row(sheet, number, mapping, problems.get(number, ()))) is not None
    ]
    return CaseListPreview(
        rows=with_repeats(rows),
        today=today,
        sheet=sheet.name,
        columns=dict(mapping),
        doubts=_unread_columns(sheet, mapping, first_row),
    )


def _row(
    sheet: Sheet, number: int, mapping: Mapping[CaseField, int], problems: Sequence[RowProblem]
) -> PreviewRow | None:
    """The row as it stands; None when it states nothing and nothing is wrong in it."""
    cells = {about: sheet.cell(number, column) for about, column in mapping.items()}
    if not problems and not any(cell.text for cell in cells.values()):
        return None
    return PreviewRow(number=number, cells=cells, from_sheet=tuple(problems))


def _problems_by_row(sheet: Sheet, mapping: Mapping[CaseField, int]) -> dict[int, list[RowProblem]]:
    """What the sheet says about the cells that are read."""
    fields = {column: about for about, column in mapping.items()}
    problems: dict[int, list[RowProblem]] = {}
    for doubt in sheet.doubts:
        if doubt.row and doubt.column in fields:
            place = sheet.cell(doubt.row, doubt.column).place
            problem = RowProblem(doubt.severity, doubt.sentence, fields[doubt.column], place)
            problems.setdefault(doubt.row, []).append(problem)
    return problems


def _unread_columns(sheet: Sheet, mapping: Mapping[CaseField, int], first_row: int) -> tuple[CellDoubt, ...]:
    """A doubt for each column that holds something and is not read."""
    doubts: list[CellDoubt] = []
    for column in sorted(set(range(1, sheet.width + 1)) - set(mapping.values())):
        rows = range(max(first_row, 1), len(sheet.rows) + 1)
        filled = sum(bool(sheet.cell(row, column).text) for row in rows)
        if filled:
            heading = excerpt(sheet.cell(first_row - 1, column).text)
            sentence = Sentence(
                f"The column “{heading}” is not read; {filled} rows state something there.",
                f"Kolonnen «{heading}» leses ikke; {filled} rader oppgir noe der.",
            )
            doubts.append(CellDoubt(Severity.INFO, sentence, sheet.name, max(first_row - 1, 1), column))
    return tuple(doubts)


def _field(heading: str) -> CaseField | None:
    """The meaning of a heading: its whole words, then without what stands in brackets or before."""
    plain = _plain(heading)
    shorter = _plain(re.sub(r"[(\[].*", "", heading))
    for words in (plain, shorter, _ORDER.sub("", plain), _ORDER.sub("", shorter)):
        if words in FIELDS_BY_HEADING:
            return FIELDS_BY_HEADING[words]
    return None


def _plain(heading: str) -> str:
    return _NO_LETTER.sub(" ", folded(heading).replace("'", "").replace("’", "")).strip()
