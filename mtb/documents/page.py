"""The frame of every page: header, footer, page numbers, bookmarks, and what the file says of itself."""

import datetime as dt
import io
from dataclasses import dataclass
from typing import Final

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from mtb.documents import wording as w
from mtb.documents.text import MUTED, REGULAR, RULE, fitted, register_fonts

PAGE_WIDTH, PAGE_HEIGHT = A4
MARGIN: Final = 20 * mm
TEXT_WIDTH: Final = PAGE_WIDTH - 2 * MARGIN
_TOP: Final = 22 * mm
_BOTTOM: Final = 19 * mm
TEXT_HEIGHT: Final = PAGE_HEIGHT - _TOP - _BOTTOM
_SMALL: Final = 7.8
_HEAD_BASE: Final = PAGE_HEIGHT - 13 * mm
_FOOT_BASE: Final = 12 * mm
_TRAIL_BASE: Final = 8.2 * mm
_ABOVE_HEADING: Final = 26
_GAP: Final = 8 * mm


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on every page, and the file's own title and author. All text is clean already.

    ``trail`` has a line of its own below the footer, where there is one.
    """

    header: str
    status: str
    footer: str
    title: str
    subject: str
    author: str
    written_at: dt.datetime
    trail: str = ""


class Bookmark(Flowable):  # type: ignore[misc]  # reportlab has no types
    """An entry in the outline, and the place that links lead to; stands after its heading, without room."""

    def __init__(self, key: str, title: str) -> None:
        super().__init__()
        self.width = self.height = 0
        self._key = key
        self._title = title

    def draw(self) -> None:
        """Note the place on the page."""
        self.canv.bookmarkHorizontal(self._key, 0, _ABOVE_HEADING)
        self.canv.addOutlineEntry(self._title, self._key, level=0)


def build(story: list[Flowable], sheet: Sheet, words: w.Wording) -> bytes:
    """Lay the story out on numbered pages. The same story and sheet give the same bytes.

    The pages are not compressed: making the file fit for the archive does that, and faster.
    """
    register_fonts()
    target = io.BytesIO()
    document = BaseDocTemplate(
        target,
        pagesize=A4,
        title=sheet.title,
        author=sheet.author,
        subject=sheet.subject,
        creator="mtb",
        invariant=1,
        initialFontName=REGULAR,
        pageCompression=0,
    )
    frame = Frame(
        MARGIN, _BOTTOM, TEXT_WIDTH, TEXT_HEIGHT, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0
    )

    def start_page(canvas: Canvas, _document: BaseDocTemplate) -> None:
        _draw_frame(canvas, sheet)

    document.addPageTemplates(PageTemplate(id="page", frames=[frame], onPage=start_page))
    document.build(story, canvasmaker=_canvas_maker(sheet, words))
    return target.getvalue()


def _canvas_maker(sheet: Sheet, words: w.Wording) -> type[Canvas]:
    class NumberedCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
        """Draws every page's number at the end, when the number of pages is known.

        Each page refers to a form of its own, which is filled in before the file is written.
        """

        def __init__(self, *args: object, **settings: object) -> None:
            super().__init__(*args, **settings)
            self._pages = 0
            moment = sheet.written_at.strftime("D:%Y%m%d%H%M%S+00'00'")
            self.setDateFormatter(lambda *_parts: moment)

        def showPage(self) -> None:  # noqa: N802
            self._pages += 1
            self.doForm(_number_form(self._pages))
            super().showPage()

        def save(self) -> None:
            for page in range(1, self._pages + 1):
                self.beginForm(_number_form(page))
                _set_small(self)
                text = words.say(w.PAGE_OF, page=page, pages=self._pages)
                self.drawRightString(PAGE_WIDTH - MARGIN, _FOOT_BASE, text)
                self.endForm()
            super().save()

    return NumberedCanvas


def _number_form(page: int) -> str:
    return f"number-{page}"


def _draw_frame(canvas: Canvas, sheet: Sheet) -> None:
    canvas.saveState()
    _set_small(canvas)
    header = fitted(sheet.header, REGULAR, _SMALL, TEXT_WIDTH * 0.62)
    status_width = TEXT_WIDTH - canvas.stringWidth(header, REGULAR, _SMALL) - _GAP
    canvas.drawString(MARGIN, _HEAD_BASE, header)
    canvas.drawRightString(
        PAGE_WIDTH - MARGIN, _HEAD_BASE, fitted(sheet.status, REGULAR, _SMALL, status_width)
    )
    canvas.drawString(MARGIN, _FOOT_BASE, fitted(sheet.footer, REGULAR, _SMALL, TEXT_WIDTH * 0.8))
    if sheet.trail:
        canvas.drawString(MARGIN, _TRAIL_BASE, fitted(sheet.trail, REGULAR, _SMALL, TEXT_WIDTH))
    canvas.setStrokeColor(RULE)
    canvas.setLineWidth(0.6)
    canvas.line(MARGIN, _HEAD_BASE - 3 * mm, PAGE_WIDTH - MARGIN, _HEAD_BASE - 3 * mm)
    canvas.restoreState()


def _set_small(canvas: Canvas) -> None:
    canvas.setFont(REGULAR, _SMALL)
    canvas.setFillColor(MUTED)
