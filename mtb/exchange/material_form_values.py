"""Single values of the Material Transit Form: placeholders, zeros that mean nothing, numbers and dates."""

import re
from typing import Final

from mtb.domain.case_list_cells import Cell, CellDoubt
from mtb.domain.case_list_dates import partial, serial_date, written_date
from mtb.domain.dates import PartialDate
from mtb.domain.errors import RuleError, Sentence
from mtb.domain.imports import Severity
from mtb.domain.material_form import FormValue
from mtb.domain.texts import excerpt
from mtb.exchange.material_form_labels import Kind

_NOT_STATED: Final = frozenset({"", "-", "–", ".", "NA", "N/A", "X", "XX", "XXX", "#N/A"})
_ZERO: Final = re.compile(r"0(?:[.,]0+)?")
_HINT: Final = re.compile(r"\[[A-ZÅX.]+\]|DD\.?MM\.?(?:YY|ÅÅ){1,2}")
_IN_BRACKETS: Final = re.compile(r"\[[^\]]*\]")
_NUMBER: Final = re.compile(
    r"(?:ca\.?|~|≈)?\s*([+-]?[0-9]{1,12}(?:[.,][0-9]{1,15})?)\s*%?", re.IGNORECASE | re.ASCII
)
_MEASURES: Final = (Kind.NUMBER, Kind.PERCENT)


def is_hint(text: str, *, below_labels: bool) -> bool:
    """Whether the text is printed in the empty form, such as ``[IPYXXXX]`` and ``DD.MM.YYYY``.

    In the row below the labels everything in brackets is: units stand there too.
    """
    pattern = _IN_BRACKETS if below_labels and text.startswith("[") else _HINT
    return pattern.fullmatch(text.strip()) is not None


class Values:
    """Reads the values of one sheet and notes what is in doubt."""

    def __init__(self, sheet: str, doubts: list[CellDoubt]) -> None:
        self._sheet = sheet
        self._doubts = doubts

    def read(self, cell: Cell, kind: Kind) -> FormValue:
        """The cell's value; its text is empty when the cell states nothing.

        A zero is what a lookup in another workbook leaves when there is nothing to find.
        """
        text = cell.text.strip()
        if text in _NOT_STATED:
            return FormValue("", cell.place)
        if _ZERO.fullmatch(text):
            if kind in _MEASURES:
                self._note(
                    Severity.INFO,
                    cell,
                    "0 is read as not stated, as lookups leave it.",
                    "0 leses som ikke oppgitt, slik oppslag etterlater det.",
                )
            return FormValue("", cell.place)
        if kind is Kind.DATE:
            return FormValue(text, cell.place, date=self._date(cell, text))
        if kind is Kind.TEXT:
            return FormValue(text, cell.place)
        return FormValue(text, cell.place, number=self._number(cell, text, percent=kind is Kind.PERCENT))

    def _number(self, cell: Cell, text: str, *, percent: bool) -> float | None:
        found = _NUMBER.fullmatch(text)
        if found is None:
            self._note(
                Severity.WARNING,
                cell,
                f"“{excerpt(text)}” is not a number; it is kept as text.",
                f"«{excerpt(text)}» er ikke et tall; det beholdes som tekst.",
            )
            return None
        number = float(found[1].replace(",", "."))
        return self._per_cent(cell, number) if percent and "%" not in text else number

    def _per_cent(self, cell: Cell, number: float) -> float | None:
        if 0 < number < 1:
            self._note(
                Severity.WARNING,
                cell,
                f"{number:g} is read as {number * 100:g} %, as a cell in per cent is stored.",
                f"{number:g} leses som {number * 100:g} %, slik en celle i prosent lagres.",
            )
            return round(number * 100, 6)
        if not 0 <= number <= 100:
            self._note(
                Severity.WARNING,
                cell,
                f"{number:g} is no share in per cent; it is kept as text.",
                f"{number:g} er ingen andel i prosent; det beholdes som tekst.",
            )
            return None
        return number

    def _date(self, cell: Cell, text: str) -> PartialDate | None:
        if cell.date is not None and cell.date.year >= 1900:
            return partial(cell.date)
        day = serial_date(text)
        if day is not None:
            self._note(
                Severity.WARNING,
                cell,
                f"“{text}” is a day's number in a spreadsheet; it is read as {partial(day).written}.",
                f"«{text}» er et dagnummer i et regneark; det leses som {partial(day).written}.",
            )
            return partial(day)
        try:
            return written_date(text)
        except RuleError as error:
            self._note(Severity.WARNING, cell, error.sentence.en, error.sentence.nb)
            return None

    def _note(self, severity: Severity, cell: Cell, en: str, nb: str) -> None:
        self._doubts.append(CellDoubt(severity, Sentence(en, nb), self._sheet, cell.row, cell.column))
