"""A list of cases as it leaves the program: columns, rows, and what the list is."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from mtb.domain.errors import RuleError

Value = str | int | dt.date | dt.datetime | None
"""What stands in one cell; a moment is local time, without zone."""

MOST_ROWS = 10_000


class SheetForm(StrEnum):
    """The kinds of file a list can be written to."""

    EXCEL = "xlsx"
    CSV = "csv"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A head, and how wide the column is in characters."""

    head: str
    width: int = 16


@dataclass(frozen=True, slots=True)
class CaseSheet:
    """``facts`` say in words when the list was made, by whom, and which cases it shows.

    ``with_names`` tells whether patients can be recognised by their names in it.
    """

    title: str
    facts: tuple[tuple[str, str], ...]
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[Value, ...], ...]
    with_names: bool = False


def require_few_enough(rows: int) -> None:
    """RuleError for a list longer than a spreadsheet is useful for."""
    if rows > MOST_ROWS:
        raise RuleError(
            f"The list has {rows:,} cases; {MOST_ROWS:,} can be written at once. Narrow it first.",
            f"Listen har {rows} saker; {MOST_ROWS} kan skrives om gangen. Snevre den inn først.",
        )


def value_text(value: Value) -> str:
    """A cell as text, days as ``2026-11-24`` so that they sort."""
    if isinstance(value, dt.datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, dt.date):
        return value.isoformat()
    return "" if value is None else str(value)


def file_name(made_on: dt.date, form: SheetForm, words: Sequence[str]) -> str:
    """A name that says what and when, and nothing of a patient."""
    return f"{'_'.join(words)}_{made_on.isoformat()}.{form.value}"
