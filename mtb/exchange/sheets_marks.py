"""What a workbook's XML says about its cells beyond their values: errors, unfinished formulas, extents."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

_REFERENCE: Final = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_ERROR_TEXT: Final = re.compile(r"(#[A-Z0-9/]+[!?]?|Err:[0-9]+)$")
_MAX_ROWS: Final = 1_048_576
_MAX_COLUMNS: Final = 16_384
Place = tuple[int, int]


class DamagedMarkupError(Exception):
    """The XML cannot be read, or holds what a workbook never holds."""


@dataclass(slots=True)
class Marks:
    """Of one sheet: its last row and column, the cells with an error, those whose formula has no result."""

    name: str = ""
    last_row: int = 0
    last_column: int = 0
    farthest: Place = (0, 0)
    errors: dict[Place, str] = field(default_factory=dict)
    unfinished: set[Place] = field(default_factory=set)

    @property
    def area(self) -> int:
        return self.last_row * self.last_column

    def reach(self, row: int, column: int) -> None:
        """Note that a value stands in this cell."""
        if row > _MAX_ROWS or column > _MAX_COLUMNS:
            raise DamagedMarkupError
        if row > self.last_row or column > self.last_column:
            self.farthest = (row, column)
        self.last_row = max(self.last_row, row)
        self.last_column = max(self.last_column, column)


def sheet_marks(content: bytes) -> Marks:
    """The marks of one sheet of an .xlsx workbook."""
    reader = _SheetReader()
    _parse(content, reader.start, reader.end, reader.text)
    return reader.marks


def document_marks(content: bytes) -> list[Marks]:
    """The marks of every sheet of an .ods workbook, in order."""
    reader = _DocumentReader()
    _parse(content, reader.start, reader.end, reader.text)
    return reader.tables


def relation_targets(content: bytes) -> dict[str, str]:
    """The parts a workbook refers to: identifier and target."""
    targets: dict[str, str] = {}

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship":
            targets[attributes.get("Id", "")] = attributes.get("Target", "")

    _parse(content, start, _ignore, _ignore)
    return targets


def sheet_relations(content: bytes) -> list[tuple[str, str]]:
    """The sheets a workbook names: name and identifier of the relation."""
    sheets: list[tuple[str, str]] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "sheet":
            sheets.append((attributes.get("name", ""), attributes.get("id", "")))

    _parse(content, start, _ignore, _ignore)
    return sheets


class _SheetReader:
    def __init__(self) -> None:
        self.marks = Marks()
        self._row = 0
        self._column = 0
        self._kind = ""
        self._has_formula = False
        self._has_value = False
        self._reads = False
        self._value: list[str] = []
        self._columns = _ColumnNumbers()

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "row":
            self._row = _whole(attributes.get("r"), self._row + 1)
            self._column = 0
        elif tag == "c":
            self._begin_cell(attributes)
        elif tag == "f":
            self._has_formula = True
        elif tag in {"v", "t"}:
            self._reads = True

    def end(self, tag: str) -> None:
        if tag in {"v", "t"}:
            self._reads = False
        elif tag == "c":
            self._end_cell()

    def text(self, data: str) -> None:
        if self._reads:
            self._value.append(data)

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        found = _REFERENCE.fullmatch(attributes.get("r", ""))
        if found is None:
            self._column += 1
        else:
            self._row, self._column = int(found[2]), self._columns[found[1]]
        self._kind = attributes.get("t", "")
        self._has_formula = False
        self._value = []

    def _end_cell(self) -> None:
        place, value = (self._row, self._column), "".join(self._value)
        if self._kind == "e":
            self.marks.errors[place] = value.strip()[:20]
        elif self._has_formula and not value and self._kind != "str":
            self.marks.unfinished.add(place)
        if value or self._kind:
            self.marks.reach(*place)


class _DocumentReader:
    def __init__(self) -> None:
        self.tables: list[Marks] = []
        self._row = 1
        self._rows = 1
        self._column = 1
        self._columns = 1
        self._cell: dict[str, str] = {}
        self._value: list[str] = []
        self._depth = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "table":
            self.tables.append(Marks(attributes.get("name", "")))
            self._row = 1
        elif tag == "table-row":
            self._rows = _whole(attributes.get("number-rows-repeated"), 1)
            self._column = 1
        elif tag in {"table-cell", "covered-table-cell"}:
            self._columns = _whole(attributes.get("number-columns-repeated"), 1)
            self._cell, self._value = attributes, []
        elif tag == "annotation":
            self._depth += 1

    def end(self, tag: str) -> None:
        if tag == "table-row":
            self._row += self._rows
        elif tag in {"table-cell", "covered-table-cell"}:
            self._end_cell()
            self._column += self._columns
        elif tag == "annotation":
            self._depth -= 1

    def text(self, data: str) -> None:
        if not self._depth:
            self._value.append(data)

    def _end_cell(self) -> None:
        shown, kind = "".join(self._value).strip(), self._cell.get("value-type", "")
        if not self.tables or not (shown or kind or "formula" in self._cell):
            return
        place = (self._row, self._column)
        if kind == "error" or ("formula" in self._cell and _ERROR_TEXT.match(shown)):
            self.tables[-1].errors[place] = shown[:20]
        elif "formula" in self._cell and not kind and not shown:
            self.tables[-1].unfinished.add(place)
        if shown or kind:
            self.tables[-1].reach(self._row + self._rows - 1, self._column + self._columns - 1)


def _parse(
    content: bytes,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None],
    text: Callable[[str], None],
) -> None:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = lambda tag, attributes: start(_local(tag), _local_names(attributes))
    parser.EndElementHandler = lambda tag: end(_local(tag))
    parser.CharacterDataHandler = text
    try:
        parser.Parse(content, True)  # noqa: FBT003 - expat knows no names
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise DamagedMarkupError from error


def _local(name: str) -> str:
    return name.rpartition(":")[2] if ":" in name else name


def _local_names(attributes: dict[str, str]) -> dict[str, str]:
    if ":" in "".join(attributes):
        return {_local(name): value for name, value in attributes.items()}
    return attributes


def _refuse(*_: object) -> None:
    raise DamagedMarkupError


def _ignore(_: str) -> None:
    return


def _whole(text: str | None, otherwise: int) -> int:
    if text is None:
        return otherwise
    if not (text.isascii() and text.isdigit() and len(text) <= 9):
        raise DamagedMarkupError
    return max(int(text), 1)


class _ColumnNumbers(dict[str, int]):
    """The number of a column by its letters, reckoned once for each."""

    def __missing__(self, letters: str) -> int:
        number = 0
        for letter in letters.upper():
            number = number * 26 + ord(letter) - ord("A") + 1
        self[letters] = number
        return number
