"""Tables on the clipboard, in a form a spreadsheet takes without running anything in them."""

import html
from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QStringListModel

from mtb.domain.texts import neutralised, printable


def safe_cell(text: str) -> str:
    """One line that no spreadsheet takes for a formula."""
    return neutralised(" ".join(printable(text).split()))


def as_tsv(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Tab-separated lines, headers first."""
    return "\n".join("\t".join(_quoted(safe_cell(cell)) for cell in row) for row in [titles, *rows]) + "\n"


def as_html(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table for word processors and mail."""

    def line(tag: str, cells: Sequence[str]) -> str:
        inside = "".join(f"<{tag}>{html.escape(safe_cell(cell))}</{tag}>" for cell in cells)
        return f"<tr>{inside}</tr>"

    body = "".join(line("td", row) for row in rows)
    return f'<meta charset="utf-8"><table border="1">{line("th", titles)}{body}</table>'


def as_mime(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> QMimeData:
    """Both forms at once; the program that pastes chooses."""
    mime = _empty_mime()
    mime.setText(as_tsv(titles, rows))
    mime.setHtml(as_html(titles, rows))
    return mime


def _empty_mime() -> QMimeData:
    """Mime data that Qt has made: what Python made and left on the clipboard can crash the program's end."""
    model = QStringListModel([""])
    mime = model.mimeData([model.index(0, 0)])
    mime.clear()
    return mime


def _quoted(cell: str) -> str:
    """A cell that begins with a quotation mark, in quotation marks: else it would swallow those after it."""
    return '"' + cell.replace('"', '""') + '"' if cell.startswith('"') else cell
