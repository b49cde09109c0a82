"""Cells of a table that came from a file, each with its place, and what a person should know about one."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from mtb.domain.errors import Sentence
from mtb.domain.imports import Severity


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell as a person reads it.

    ``row`` and ``column`` count from 1. Numbers are written without ``.0``, dates in ISO; ``date`` is the day
    where the file itself holds a date and not only a text that looks like one.
    """

    row: int
    column: int
    text: str = ""
    date: dt.date | None = None

    @property
    def place(self) -> str:
        """The cell as spreadsheets name it: ``B7``."""
        return f"{column_letters(self.column)}{self.row}"


@dataclass(frozen=True, slots=True)
class CellDoubt:
    """Something about a cell, a row (``column`` 0) or the whole table (both 0) that a person should know."""

    severity: Severity
    sentence: Sentence
    sheet: str = ""
    row: int = 0
    column: int = 0

    @property
    def place(self) -> str:
        """``List!B7``, ``List!7`` or ``List``; empty when it is about the whole file."""
        letters = column_letters(self.column) if self.column else ""
        cell = f"{letters}{self.row or ''}"
        return f"{self.sheet}!{cell}" if self.sheet and cell else self.sheet or cell


def column_letters(column: int) -> str:
    """The letters of a column that counts from 1: ``A``, ``Z``, ``AA``."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def gravest(doubts: Iterable[CellDoubt]) -> Severity | None:
    """The gravest severity among the doubts; None when there are none."""
    order = list(Severity)
    return max((doubt.severity for doubt in doubts), key=order.index, default=None)
