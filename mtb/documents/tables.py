"""Tables of documents, and what keeps a case together on its page."""

from collections.abc import Sequence
from typing import Any, Final, TypeAlias

from reportlab.platypus import CondPageBreak, Flowable, Table

from mtb.documents.page import TEXT_HEIGHT, TEXT_WIDTH
from mtb.documents.text import ACCENT, INK, REGULAR, RULE, TINT

Cell: TypeAlias = Flowable | list[Flowable]
Rules: TypeAlias = Sequence[tuple[Any, ...]]

_SMALLEST_PART: Final = 36

# Cells hold flowables only; yet a table puts the typeface of its style into the file.
_NO_HELVETICA: Final = ("FONTNAME", (0, 0), (-1, -1), REGULAR)
_PADDING: Final[Rules] = (
    _NO_HELVETICA,
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 8),
    ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 2),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 3.5),
)
ROW_RULES: Final[Rules] = (
    *_PADDING,
    ("LINEBELOW", (0, 0), (-1, 0), 0.9, INK),
    ("LINEBELOW", (0, 1), (-1, -1), 0.5, RULE),
)
FACT_RULES: Final[Rules] = (*_PADDING, ("LINEBELOW", (0, 0), (-1, -1), 0.5, RULE))
BARE_RULES: Final[Rules] = (*_PADDING, ("VALIGN", (0, 0), (-1, -1), "MIDDLE"))
BOX_RULES: Final[Rules] = (
    _NO_HELVETICA,
    ("BACKGROUND", (0, 0), (-1, -1), TINT),
    ("LINEBEFORE", (0, 0), (0, -1), 2.4, ACCENT),
    ("LEFTPADDING", (0, 0), (-1, -1), 10),
    ("RIGHTPADDING", (0, 0), (-1, -1), 10),
    ("TOPPADDING", (0, 0), (-1, -1), 1),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
    ("TOPPADDING", (0, 0), (-1, 0), 6),
    ("BOTTOMPADDING", (0, -1), (-1, -1), 7),
)


def table(
    rows: Sequence[Sequence[Cell]], widths: Sequence[float], rules: Rules = ROW_RULES, *, heads: int = 1
) -> Table:
    """A table over the whole width; the column of width 0 takes what the others leave.

    Its heads are repeated on each page, and a row that is too high for the page is continued on the next.
    """
    rest = TEXT_WIDTH - sum(widths)
    columns = [width or rest for width in widths]
    return Table(
        [list(row) for row in rows],
        colWidths=columns,
        style=list(rules),
        repeatRows=heads,
        splitInRow=_SMALLEST_PART,
        hAlign="LEFT",
    )


def keep_whole(section: Sequence[Flowable]) -> CondPageBreak:
    """A page break, unless the whole section fits on what is left of the page."""
    height = 0.0
    space = 0.0
    for flowable in section:
        height += flowable.wrap(TEXT_WIDTH, TEXT_HEIGHT)[1] + max(space, flowable.getSpaceBefore())
        space = flowable.getSpaceAfter()
    return CondPageBreak(min(height, TEXT_HEIGHT))
