"""Tables as CSV that a spreadsheet opens with a double click and never runs."""

import csv
import io
from collections.abc import Sequence
from typing import Final

from mtb.domain.errors import Language
from mtb.domain.texts import neutralised, printable

BEGINS: Final = b"\xef\xbb\xbf"
"""The mark by which spreadsheets know UTF-8."""
_SEPARATORS: Final[dict[Language, str]] = {"nb": ";", "en": ","}


def csv_table(heads: Sequence[str], rows: Sequence[Sequence[str]], language: Language) -> bytes:
    """Heads and rows as CSV (RFC 4180) in UTF-8, with the separator spreadsheets of this language expect.

    A cell that could be taken for a formula gets an apostrophe before it.
    """
    target = io.StringIO(newline="")
    writer = csv.writer(target, delimiter=_SEPARATORS[language], lineterminator="\r\n")
    writer.writerows([_cell(text) for text in row] for row in (heads, *rows))
    return BEGINS + target.getvalue().encode()


def _cell(text: str) -> str:
    return neutralised(printable(text))
