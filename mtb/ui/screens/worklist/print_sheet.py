"""A list of cases on paper: landscape pages with the heads repeated, and how many pages there are."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from mtb.domain.case_sheet import CaseSheet, Value, value_text
from mtb.ui import labels

_MARGIN: Final = 12.0
_TITLE, _BODY, _SMALL = 15.0, 8.5, 7.5
_GAP: Final = 4.0
_WRAP: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_ONE: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


def prepare(device: QPagedPaintDevice) -> None:
    """A4, landscape."""
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    page = QPageSize(QPageSize.PageSizeId.A4)
    device.setPageLayout(
        QPageLayout(page, QPageLayout.Orientation.Landscape, margins, QPageLayout.Unit.Millimeter)
    )


def pdf_of(sheet: CaseSheet, made: str) -> bytes:
    """The list as a PDF; ``made`` says on each page when and by whom."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(sheet.title)
    writer.setCreator("mtb")
    prepare(writer)
    paint_pages(writer, sheet, made)
    buffer.close()
    return bytes(content.data())


def paint_pages(device: QPagedPaintDevice, sheet: CaseSheet, made: str) -> bool:
    """Draw the list on a printer or into a file; False where the device takes nothing."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    try:
        _Pages(painter, device, sheet, made).paint()
    finally:
        painter.end()
    return True


@dataclass(frozen=True, slots=True)
class _Row:
    texts: tuple[str, ...]
    height: float


class _Pages:
    """Measures every row first, so that each page can say how many there are."""

    def __init__(self, painter: QPainter, device: QPagedPaintDevice, sheet: CaseSheet, made: str) -> None:
        self._painter = painter
        self._device = device
        self._sheet = sheet
        self._made = made
        self._unit = painter.device().logicalDpiY() / 72
        self._page = QRectF(painter.viewport())
        wanted = sum(column.width for column in sheet.columns) or 1
        self._widths = [self._page.width() * column.width / wanted for column in sheet.columns]
        self._foot = 16 * self._unit

    def paint(self) -> None:
        """All pages, one after the other."""
        head = self._measured(tuple(column.head for column in self._sheet.columns), strong=True)
        top = self._top_height()
        pages = self._broken(head, top)
        for number, rows in enumerate(pages):
            if number:
                self._device.newPage()
            at = self._write_top() if number == 0 else 0.0
            at = self._write_row(head, at, strong=True)
            for row in rows:
                at = self._write_row(row, at)
            self._write_foot(number + 1, len(pages))

    def _broken(self, head: _Row, top: float) -> list[list[_Row]]:
        room = self._page.height() - self._foot - head.height
        pages: list[list[_Row]] = [[]]
        left = room - top
        for values in self._sheet.rows:
            row = self._measured(tuple(map(_printed, values)))
            if row.height > left and (pages[-1] or len(pages) == 1):
                pages.append([])
                left = room
            pages[-1].append(row)
            left -= row.height
        return pages

    def _measured(self, texts: tuple[str, ...], *, strong: bool = False) -> _Row:
        metrics = QFontMetricsF(self._font(_BODY, strong=strong), self._painter.device())
        most = self._page.height() / 3
        heights = [
            metrics.boundingRect(QRectF(0, 0, width - self._gap, most), _WRAP, text).height()
            for text, width in zip(texts, self._widths, strict=True)
        ]
        return _Row(texts, min(max([metrics.height(), *heights]), most) + self._gap)

    def _write_row(self, row: _Row, at: float, *, strong: bool = False) -> float:
        self._painter.setFont(self._font(_BODY, strong=strong))
        self._painter.setPen(QColor("black"))
        left = 0.0
        for text, width in zip(row.texts, self._widths, strict=True):
            room = QRectF(left, at + self._gap / 2, width - self._gap, row.height - self._gap / 2)
            self._painter.drawText(room, _WRAP, text)
            left += width
        self._painter.setPen(QColor("black" if strong else "#b8c2c8"))
        below = round(at + row.height)
        self._painter.drawLine(0, below, round(self._page.width()), below)
        return at + row.height

    def _top(self) -> list[tuple[str, float, bool]]:
        return [
            (self._sheet.title, _TITLE, True),
            *((f"{label}: {text}", _BODY, False) for label, text in self._sheet.facts),
        ]

    def _top_height(self) -> float:
        return sum(self._line_height(size) for _, size, _ in self._top()) + 2 * self._gap

    def _write_top(self) -> float:
        at = 0.0
        self._painter.setPen(QColor("black"))
        for text, size, strong in self._top():
            self._painter.setFont(self._font(size, strong=strong))
            height = self._line_height(size)
            self._painter.drawText(QRectF(0, at, self._page.width(), height), _ONE, text)
            at += height
        return at + 2 * self._gap

    def _write_foot(self, number: int, of: int) -> None:
        self._painter.setFont(self._font(_SMALL))
        self._painter.setPen(QColor("#526069"))
        room = QRectF(0, self._page.height() - self._foot, self._page.width(), self._foot)
        self._painter.drawText(room, _ONE, f"{self._sheet.title} · {self._made}")
        words = QCoreApplication.translate("PrintedList", "Page {number} of {pages}")
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self._painter.drawText(room, right, words.format(number=number, pages=of))

    def _line_height(self, size: float) -> float:
        return QFontMetricsF(self._font(size), self._painter.device()).height() + self._gap / 2

    def _font(self, size: float, *, strong: bool = False) -> QFont:
        font = QFont(self._painter.font())
        font.setPointSizeF(size)
        font.setBold(strong)
        return font

    @property
    def _gap(self) -> float:
        return _GAP * self._unit


def _printed(value: Value) -> str:
    """A cell as people read it, with places to break in names of runs."""
    if isinstance(value, dt.datetime):
        return f"{labels.day(value.date())} {value:%H:%M}"
    if isinstance(value, dt.date):
        return labels.day(value)
    return value_text(value).replace("_", "_\u200b")
