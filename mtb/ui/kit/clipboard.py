"""Tables on the clipboard, in a form a spreadsheet takes without running anything in them."""

import html
import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QMimeData

_NUMBER: Final = re.compile(r"[-+−]?\d+(?:[.,]\d+)?(?: ?%)?")
_STARTS_A_FORMULA: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "|", "%")


def safe_cell(text: str) -> str:
    """One line; what a spreadsheet could take for a formula gets an apostrophe before it.

    After OWASP, "CSV injection"; plain numbers with a sign stay numbers.
    """
    line = " ".join(text.replace("\x00", "").split())
    if line.startswith(_STARTS_A_FORMULA) and not _NUMBER.fullmatch(line):
        return f"'{line}"
    return line


def as_tsv(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Tab-separated lines, headers first."""
    return "\n".join("\t".join(safe_cell(cell) for cell in row) for row in [titles, *rows]) + "\n"


def as_html(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table for word processors and mail."""

    def line(tag: str, cells: Sequence[str]) -> str:
        inside = "".join(f"<{tag}>{html.escape(safe_cell(cell))}</{tag}>" for cell in cells)
        return f"<tr>{inside}</tr>"

    body = "".join(line("td", row) for row in rows)
    return f'<meta charset="utf-8"><table border="1">{line("th", titles)}{body}</table>'


def as_mime(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> QMimeData:
    """Both forms at once; the program that pastes chooses."""
    mime = QMimeData()
    mime.setText(as_tsv(titles, rows))
    mime.setHtml(as_html(titles, rows))
    return mime
