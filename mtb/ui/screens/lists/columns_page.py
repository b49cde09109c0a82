"""What each column of a list states: guessed from its headings, put right by the person."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mtb.domain.case_list_cells import CellDoubt, column_letters
from mtb.domain.case_list_fields import CaseField
from mtb.services.case_lists import CaseListService
from mtb.services.incoming_files import Sheet, Workbook
from mtb.ui import labels
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.chips import Chip
from mtb.ui.kit.forms import FormField
from mtb.ui.kit.inputs import ChoiceBox
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import ElidedLabel, plain_label, set_role
from mtb.ui.screens.lists import list_words

_MOST_COLUMNS: Final = 80
_MOST_ROWS: Final = 16
_MOST_HEADINGS: Final = 20
_MOST_DOUBTS: Final = 6
_WIDTH: Final = 212


class ColumnsPage(QWidget):
    """One choice above each column; the first rows below it show what it holds."""

    wanted = Signal()
    """The columns are right: go on."""

    def __init__(self, lists: CaseListService) -> None:
        super().__init__()
        self._lists = lists
        self._book: Workbook | None = None
        self._sheet: Sheet | None = None
        self._header = 0
        self._boxes: dict[int, ChoiceBox[CaseField]] = {}
        self._filling = False
        self._sheets: ChoiceBox[str] = ChoiceBox("list_sheet")
        self._headings: ChoiceBox[int] = ChoiceBox("list_header")
        self._missing = named(plain_label("", wrap=True), "list_missing")
        self._doubts = Card(self.tr("About the file"))
        self._doubts.setObjectName("list_doubts")
        self._doubt_lines = QVBoxLayout()
        self._area = named(QScrollArea(), "list_columns")
        self.next_button = push_button(self.tr("Look at the rows"), "list_rows", "primary", "Ctrl+Enter")
        self.next_button.clicked.connect(self.wanted)
        self._sheets.value_changed.connect(self._sheet_chosen)
        self._headings.value_changed.connect(self._header_chosen)
        self._lay_out()
        self.setFocusProxy(self._headings)

    def show_workbook(self, workbook: Workbook) -> None:
        """Begin with the first sheet that holds something, and with what its headings say."""
        self._book = workbook
        first = workbook.sheet()
        self._filling = True
        self._sheets.set_choices(
            [(sheet.name, sheet.name or self.tr("The only one")) for sheet in workbook.sheets]
        )
        self._sheets.set_value(first.name)
        self._filling = False
        self._sheet_field.setVisible(len(workbook.sheets) > 1)
        self._show_sheet(first)

    def sheet(self) -> Sheet | None:
        return self._sheet

    def first_row(self) -> int:
        """The row below the headings."""
        return self._header + 1

    def columns(self) -> dict[CaseField, int]:
        """Which column (from 1) states what."""
        return {about: column for column, box in self._boxes.items() if (about := box.value()) is not None}

    def _show_sheet(self, sheet: Sheet) -> None:
        self._sheet = sheet
        columns, header = self._lists.guess(sheet)
        rows = [(0, self.tr("None: the first row is a case"))]
        rows += [(number, self._row_words(number, sheet)) for number in _heading_rows(sheet)]
        self._filling = True
        self._headings.set_choices(rows)
        self._headings.set_value(header)
        self._filling = False
        self._show_columns(header, columns)
        self._tell_doubts()

    def _row_words(self, number: int, sheet: Sheet) -> str:
        words = " · ".join(cell.text for cell in sheet.rows[number - 1] if cell.text)
        short = words if len(words) <= 70 else f"{words[:70].rstrip()} …"
        return self.tr("Row {number}: {words}").format(number=number, words=" ".join(short.split()))

    def _sheet_chosen(self) -> None:
        name = self._sheets.value()
        if self._book is not None and name is not None and not self._filling:
            self._show_sheet(self._book.sheet(name))

    def _header_chosen(self) -> None:
        header, sheet = self._headings.value(), self._sheet
        if sheet is None or header is None or self._filling:
            return
        only = replace(sheet, rows=sheet.rows[header - 1 : header]) if header else None
        self._show_columns(header, self._lists.guess(only)[0] if only else {})

    def _show_columns(self, header: int, columns: dict[CaseField, int]) -> None:
        """The grid anew, with these choices."""
        sheet = self._sheet
        if sheet is None:
            return
        self._header = header
        self._boxes = {}
        inside = named(QWidget(), "scrolled")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(7)
        told = {column: about for about, column in columns.items()}
        for column in range(1, min(sheet.width, _MOST_COLUMNS) + 1):
            self._add_column(grid, column, told.get(column))
        grid.setColumnStretch(grid.columnCount(), 1)
        grid.setRowStretch(grid.rowCount(), 1)
        self._area.setWidget(inside)
        self._tell_missing()

    def _add_column(self, grid: QGridLayout, column: int, about: CaseField | None) -> None:
        sheet, at = self._sheet, column - 1
        if sheet is None:
            return
        heading = sheet.cell(self._header, column).text if self._header else ""
        letters = column_letters(column)
        box: ChoiceBox[CaseField] = ChoiceBox(f"column_{letters}", _offered(), self.tr("Not read"))
        box.set_value(about)
        box.setFixedWidth(_WIDTH)
        box.setAccessibleName(self.tr("Column {letters}: {heading}").format(letters=letters, heading=heading))
        box.value_changed.connect(self._tell_missing)
        self._boxes[column] = box
        grid.addWidget(plain_label(letters, "field"), 0, at)
        grid.addWidget(box, 1, at)
        grid.addWidget(_cell(heading or "–", "strong"), 2, at)
        first = self._header + 1
        for number in range(first, min(first + _MOST_ROWS, len(sheet.rows) + 1)):
            grid.addWidget(_cell(sheet.cell(number, column).text, "body"), 3 + number - first, at)

    def _twice(self) -> tuple[CaseField, list[str]] | None:
        """A field that several columns state, with their letters."""
        columns: dict[CaseField, list[str]] = {}
        for column, box in self._boxes.items():
            if (about := box.value()) is not None:
                columns.setdefault(about, []).append(column_letters(column))
        return next(((about, where) for about, where in columns.items() if len(where) > 1), None)

    def _tell_missing(self) -> None:
        stated, twice = set(self.columns()), self._twice()
        missing = list_words.missing_fields(stated)
        self.next_button.setEnabled(bool(stated) and twice is None)
        if not stated:
            words = self.tr(
                "No column is chosen yet. Choose the row with the headings, or the columns one by one."
            )
        elif twice is not None:
            words = self.tr("The columns {columns} both state “{field}”. Choose one of them.").format(
                columns=", ".join(twice[1]), field=list_words.field(twice[0])
            )
        elif missing:
            named_ones = ", ".join(list_words.field(about) for about in missing)
            words = self.tr(
                "A referral also needs: {fields}. The next page takes one value for all rows, or one each."
            ).format(fields=named_ones)
        else:
            words = self.tr("Everything a referral needs is there.")
        self._missing.setText(words)
        set_role(self._missing, "problem" if twice is not None else "body")

    def _tell_doubts(self) -> None:
        """What the reader says of the whole file and of this sheet, each with its place."""
        while (item := self._doubt_lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        sheet, book = self._sheet, self._book
        doubts = [*(book.doubts if book else ()), *(sheet.doubts if sheet else ())]
        for doubt in doubts[:_MOST_DOUBTS]:
            self._doubt_lines.addWidget(_doubt_line(doubt))
        if len(doubts) > _MOST_DOUBTS:
            more = list_words.Counted().more(len(doubts) - _MOST_DOUBTS)
            self._doubt_lines.addWidget(plain_label(more, "muted"))
        self._doubts.setVisible(bool(doubts))

    def _lay_out(self) -> None:
        self._sheet_field = FormField(self.tr("Sheet"), self._sheets)
        headings = FormField(self.tr("Row with the headings"), self._headings)
        choices = QHBoxLayout()
        choices.setSpacing(12)
        choices.addWidget(self._sheet_field, 1)
        choices.addWidget(headings, 3)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setAccessibleName(self.tr("Columns of the list"))
        card = Card(self.tr("What each column states"))
        card.add(choices)
        card.add(self._area, 1)
        self._doubts.add(self._doubt_lines)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addWidget(self._missing, 1)
        self.buttons.addWidget(self.next_button)
        self._missing.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(card, 1)
        column.addWidget(self._doubts)
        column.addLayout(self.buttons)


def _offered() -> Sequence[tuple[CaseField, str]]:
    return [(about, list_words.field(about)) for about in CaseField]


def _heading_rows(sheet: Sheet) -> list[int]:
    rows = range(1, min(len(sheet.rows), _MOST_HEADINGS) + 1)
    return [number for number in rows if any(cell.text for cell in sheet.rows[number - 1])]


def _cell(text: str, role: str) -> QWidget:
    label = ElidedLabel(text[:400], "strong" if role == "strong" else "body")
    label.setFixedWidth(_WIDTH)
    return label


def _doubt_line(doubt: CellDoubt) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    row.addWidget(Chip(labels.severity(doubt.severity), labels.severity_tone(doubt.severity)))
    row.addWidget(named(plain_label(doubt.place, "strong"), "doubt_place"))
    sentence = plain_label(doubt.sentence.text(labels.current_language()), wrap=True)
    row.addWidget(named(sentence, "doubt_sentence"), 1)
    return line
