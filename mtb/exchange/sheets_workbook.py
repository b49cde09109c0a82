"""Reads the cells of a checked workbook and says what stands in doubt about them."""

import io
import posixpath
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from mtb.domain.case_list_cells import Cell, CellDoubt, column_letters
from mtb.domain.errors import FileError, Sentence
from mtb.domain.imports import Severity
from mtb.exchange.sheets_archive import Archive
from mtb.exchange.sheets_compound import OldWorkbook
from mtb.exchange.sheets_marks import (
    DamagedMarkupError,
    Marks,
    document_marks,
    relation_targets,
    sheet_marks,
    sheet_relations,
)
from mtb.exchange.sheets_table import Sheet, Workbook
from mtb.exchange.sheets_values import (
    Raw,
    cell_of,
    control_refused,
    first_control,
    loses_signs,
)

MAX_CELLS: Final = 500_000


def read_archive(path: Path, archive: Archive) -> Workbook:
    """The sheets of an .xlsx or .ods workbook. Of a formula its stored result is read."""
    marks: dict[str | int, Marks]
    try:
        if archive.is_open_document:
            marks = {found.name: found for found in document_marks(archive.parts["content.xml"])}
        else:
            marks = _marks_by_name(archive.parts)
    except (DamagedMarkupError, KeyError) as error:
        raise _damaged(path) from error
    _require_dense(path, list(marks.values()))
    return Workbook(path, _sheets(path, archive.content, marks))


def read_old_workbook(path: Path, old: OldWorkbook) -> Workbook:
    """The sheets of an .xls workbook."""
    _require_dense(path, list(old.sheets))
    return Workbook(path, _sheets(path, old.content, dict(enumerate(old.sheets))))


def _marks_by_name(parts: dict[str, bytes]) -> dict[str | int, Marks]:
    """The marks of every sheet. Part names are compared without regard to capitals, as Excel does."""
    folded_parts = {name.casefold(): content for name, content in parts.items()}
    targets = relation_targets(parts["xl/_rels/workbook.xml.rels"])
    marks: dict[str | int, Marks] = {}
    for name, identifier in sheet_relations(parts["xl/workbook.xml"]):
        target = posixpath.normpath(posixpath.join("/xl", targets[identifier])).lstrip("/")
        marks[name] = sheet_marks(folded_parts[target.casefold()])
    return marks


def _require_dense(path: Path, marks: list[Marks]) -> None:
    """Refuse values so far apart that the empty cells between them would fill the memory."""
    total = 0
    for found in marks:
        total += found.area
        if total > MAX_CELLS:
            row, column = found.farthest
            place = f"{column_letters(column)}{row}"
            raise FileError(
                f"A sheet is too large: there is a value in {place}. Clear what lies outside the list.",
                f"Et ark er for stort: det står en verdi i {place}. Tøm det som ligger utenfor listen.",
                path,
            )


def _sheets(path: Path, content: bytes, marks: Mapping[str | int, Marks]) -> tuple[Sheet, ...]:
    try:
        return _sheets_read(path, content, marks)
    except FileError:
        raise
    except BaseException as error:
        # A fault inside the reader's native code arrives as a PanicException, which is no Exception.
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            raise _damaged(path) from error
        raise


def _sheets_read(path: Path, content: bytes, marks: Mapping[str | int, Marks]) -> tuple[Sheet, ...]:
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    sheets: list[Sheet] = []
    with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
        for number, about in enumerate(book.sheets_metadata):
            if about.typ is SheetTypeEnum.WorkSheet:
                raw = book.get_sheet_by_index(number).to_python(skip_empty_area=False)
                found = marks.get(about.name) or marks.get(number) or Marks()
                hidden = about.visible is not SheetVisibleEnum.Visible
                sheets.append(_sheet(path, about.name, raw, found, hidden=hidden))
    return tuple(sheets)


def _sheet(path: Path, name: str, raw: list[list[Raw]], marks: Marks, *, hidden: bool) -> Sheet:
    rows: list[tuple[Cell, ...]] = []
    doubts = _mark_doubts(name, marks)
    for row, values in enumerate(raw, 1):
        cells: list[Cell] = []
        for column, value in enumerate(values, 1):
            held = "" if (row, column) in marks.errors else value
            if isinstance(held, str) and not held.isprintable():
                doubts += _text_doubts(path, name, (row, column), held)
            cells.append(cell_of(held, row, column))
        while cells and not cells[-1].text:
            cells.pop()
        rows.append(tuple(cells))
    return Sheet(name, tuple(rows), tuple(doubts), hidden)


def _text_doubts(path: Path, sheet: str, place: tuple[int, int], text: str) -> list[CellDoubt]:
    row, column = place
    sign = first_control(text)
    if sign is not None:
        raise control_refused(path, sign, f"{sheet}!{column_letters(column)}{row}")
    if loses_signs(text):
        return [hidden_signs_doubt(sheet, row, column)]
    return []


def hidden_signs_doubt(sheet: str, row: int, column: int) -> CellDoubt:
    """The doubt about a text that holds signs nobody sees."""
    return CellDoubt(
        Severity.WARNING,
        Sentence(
            "The text held hidden signs that change how it reads; it is read without them.",
            "Teksten inneholdt skjulte tegn som endrer hvordan den leses; den leses uten dem.",
        ),
        sheet,
        row,
        column,
    )


def _mark_doubts(sheet: str, marks: Marks) -> list[CellDoubt]:
    doubts = [
        CellDoubt(
            Severity.ERROR,
            Sentence(
                f"The cell shows the error {text or '#N/A'}; it is read as empty.",
                f"Cellen viser feilen {text or '#N/A'}; den leses som tom.",
            ),
            sheet,
            *place,
        )
        for place, text in sorted(marks.errors.items())
    ]
    doubts += [
        CellDoubt(
            Severity.WARNING,
            Sentence(
                "The formula has no stored result; it is read as empty. Open the file in Excel and save it.",
                "Formelen har ikke noe lagret resultat; den leses som tom. Åpne filen i Excel og lagre den.",
            ),
            sheet,
            *place,
        )
        for place in sorted(marks.unfinished)
    ]
    return doubts


def _damaged(path: Path) -> FileError:
    return FileError(
        "The workbook is damaged and cannot be read. Open it in Excel, save it anew and try again.",
        "Arbeidsboken er skadet og kan ikke leses. Åpne den i Excel, lagre den på nytt og prøv igjen.",
        path,
    )
