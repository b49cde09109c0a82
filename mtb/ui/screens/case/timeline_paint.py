"""Paints a line of time: ruled ground, lanes, bars, dots and words."""

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from mtb.ui.kit.theme import Theme
from mtb.ui.screens.case.timeline_layout import DOT, Layout, Placed
from mtb.ui.screens.case.timeline_marks import Lane, Mark
from mtb.ui.screens.case.timeline_scale import Scale, ticks

_ROUND = 4.0
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def colour_of(mark: Mark, theme: Theme) -> QColor:
    """A bar of systemic treatment has the program's own colour, all others that of their tone."""
    if mark.lane == "systemic" and mark.until is not None:
        return QColor(theme.accent)
    return QColor(theme.tones[mark.tone].on_surface)


def paint_lanes(
    painter: QPainter, theme: Theme, layout: Layout, scale: Scale, names: Mapping[Lane, str]
) -> None:
    """The lanes' names at the left, and a thin line for each row."""
    rows = sum(count for _, _, count in layout.rows)
    high = (layout.height - layout.rows[0][1]) // rows if rows else 0
    for lane, top, count in layout.rows:
        painter.setPen(QColor(theme.muted))
        painter.drawText(QRect(0, top, scale.left - 8, high), _MIDDLE, names[lane])
        painter.setPen(QColor(theme.line))
        for row in range(count):
            middle = top + row * high + high // 2
            painter.drawLine(scale.left, middle, scale.right, middle)


def paint_scale(
    painter: QPainter, theme: Theme, scale: Scale, today: tuple[dt.date, str], box: QRect
) -> None:
    """Lines with their dates above, and a broken one for today; ``box`` is the picture under the words."""
    metrics = painter.fontMetrics()
    day, word = today
    now, half = scale.centre(day), metrics.horizontalAdvance(word) // 2 + 4
    shown = scale.left <= now <= scale.right
    middle = min(now, box.right() - half)
    for each, text in ticks(scale, metrics.horizontalAdvance):
        x, width = scale.x(each), metrics.horizontalAdvance(text)
        painter.setPen(QColor(theme.border))
        painter.drawLine(x, 2, x, box.bottom())
        meets = shown and x + 4 + width > middle - half and x < middle + half
        if not meets and x + 4 + width <= box.right():
            painter.setPen(QColor(theme.muted))
            painter.drawText(QRect(x + 4, 0, width + 2, box.top()), _MIDDLE, text)
    if shown:
        painter.setPen(QPen(QColor(theme.accent_text), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(now, box.top() - 3, now, box.bottom())
        painter.drawText(QRect(middle - half, 0, 2 * half, box.top()), Qt.AlignmentFlag.AlignCenter, word)


def paint_placed(painter: QPainter, theme: Theme, placed: Placed, *, current: bool) -> None:
    """One mark with its words, framed if it is the one looked at."""
    if placed.edge:
        _paint_edge(painter, theme, placed)
    elif placed.mark.until is not None:
        _paint_bar(painter, theme, placed)
    elif placed.mark.on.known:
        _paint_dot(painter, theme, placed)
    else:
        _paint_range(painter, theme, placed)
    if placed.text:
        _paint_words(painter, theme, placed)
    if current:
        _paint_frame(painter, theme, placed)


def _paint_words(painter: QPainter, theme: Theme, placed: Placed) -> None:
    if placed.inside:
        systemic = placed.mark.lane == "systemic"
        painter.setPen(QColor(theme.on_accent if systemic else theme.surface))
    else:
        painter.fillRect(placed.words.adjusted(-3, 3, 3, -3), QColor(theme.surface))
        painter.setPen(QColor(theme.text))
    painter.drawText(placed.words, _MIDDLE, placed.text)


def _paint_dot(painter: QPainter, theme: Theme, placed: Placed) -> None:
    colour = colour_of(placed.mark, theme)
    painter.setPen(QPen(colour, 2))
    painter.setBrush(QColor(theme.surface) if placed.mark.planned else colour)
    painter.drawEllipse(_centre(placed.shape), DOT - 1, DOT - 1)


def _paint_range(painter: QPainter, theme: Theme, placed: Placed) -> None:
    """A day somewhere in a month or year: a thin bracket over all of it."""
    colour = colour_of(placed.mark, theme)
    middle = _centre(placed.shape).y()
    box = QRectF(placed.shape.left(), middle - 4, placed.shape.width(), 8)
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(QColor(theme.tones[placed.mark.tone].ground))
    painter.drawRoundedRect(box.adjusted(1, 0.5, -1, -0.5), 4, 4)


def _paint_bar(painter: QPainter, theme: Theme, placed: Placed) -> None:
    colour = colour_of(placed.mark, theme)
    box = QRectF(_bar(placed.shape))
    if placed.solid.width() < placed.shape.width():
        faint = QColor(colour)
        faint.setAlpha(46)
        painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine))
        painter.setBrush(faint)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)
    if placed.solid.width() > 0:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(_bar(placed.solid)), _ROUND, _ROUND)
    if placed.mark.goes_on:
        _paint_going_on(painter, colour, box)


def _paint_going_on(painter: QPainter, colour: QColor, box: QRectF) -> None:
    """A tip at the right: it has not ended."""
    middle, right = box.center().y(), box.right()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(
        [QPointF(right - 2, box.top()), QPointF(right + 7, middle), QPointF(right - 2, box.bottom())]
    )


def _paint_edge(painter: QPainter, theme: Theme, placed: Placed) -> None:
    centre = _centre(placed.shape)
    tip, back = centre.x() + 6 * placed.edge, centre.x() - 4 * placed.edge
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.muted))
    painter.drawPolygon(
        [QPointF(tip, centre.y()), QPointF(back, centre.y() - 5), QPointF(back, centre.y() + 5)]
    )


def _paint_frame(painter: QPainter, theme: Theme, placed: Placed) -> None:
    painter.setPen(QPen(QColor(theme.accent_text), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    around = placed.shape.adjusted(-3, 1, 3, -1)
    if placed.text:
        around = around.united(placed.words.adjusted(-3, 1, 3, -1))
    painter.drawRoundedRect(QRectF(around).adjusted(1, 0, -1, 0), 6, 6)


def _bar(row: QRect) -> QRect:
    return row.adjusted(0, 3, 0, -3)


def _centre(row: QRect) -> QPointF:
    return QPointF(row.left() + row.width() / 2, row.top() + row.height() / 2)
