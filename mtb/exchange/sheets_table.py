"""A workbook as plain tables: what every reader of spreadsheets begins with."""

from dataclasses import dataclass
from pathlib import Path

from mtb.domain.case_list_cells import Cell, CellDoubt
from mtb.domain.errors import FileError


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table. Rows may differ in length; ``cell`` gives an empty cell beyond their ends.

    Of merged cells the first holds the value. ``doubts`` are about single cells and about the whole sheet.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    doubts: tuple[CellDoubt, ...] = ()
    hidden: bool = False

    def cell(self, row: int, column: int) -> Cell:
        """The cell at a row and column that count from 1."""
        if 0 < row <= len(self.rows) and 0 < column <= len(self.rows[row - 1]):
            return self.rows[row - 1][column - 1]
        return Cell(row, column)

    @property
    def width(self) -> int:
        return max((len(row) for row in self.rows), default=0)

    @property
    def is_empty(self) -> bool:
        return not any(cell.text for row in self.rows for cell in row)


@dataclass(frozen=True, slots=True)
class Workbook:
    """What a file holds. A delimited text file is a workbook of one sheet without a name."""

    path: Path
    sheets: tuple[Sheet, ...]
    doubts: tuple[CellDoubt, ...] = ()

    def sheet(self, name: str = "") -> Sheet:
        """The sheet of this name, whatever its capitals; without a name the first that holds something.

        Raises FileError that names the sheets there are.
        """
        wanted = name.strip().casefold()
        for sheet in sorted(self.sheets, key=lambda sheet: sheet.hidden):
            if sheet.name.strip().casefold() == wanted or (not wanted and not sheet.is_empty):
                return sheet
        names = ", ".join(sheet.name for sheet in self.sheets)
        raise FileError(
            f"The workbook has no sheet called “{name}”. Its sheets: {names}.",
            f"Arbeidsboken har ikke noe ark som heter «{name}». Arkene: {names}.",
            self.path,
        )
