"""Draws what has happened in a case on a line of time."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mtb.ui import labels
from mtb.ui.kit.text import plain_tooltip
from mtb.ui.kit.theme import Theme, Tone, current_theme

Lane = Literal["contact", "results", "board"]

_LEAST_ROW: Final = 26
_DOT: Final = 5
_SIDE: Final = 8
_FAR: Final = 180


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing that happened (or will): ``text`` stands beside the dot, ``whole`` in the tooltip."""

    lane: Lane
    on: dt.date
    text: str
    whole: str
    tone: Tone = "neutral"
    planned: bool = False


@dataclass(frozen=True, slots=True)
class _Placed:
    mark: Mark
    row: int
    x: int
    before: bool
    left_of_dot: bool
    text: QRect


class Timeline(QWidget):
    """Lanes from above: contact, results, board. A mark long before the others stands at the left edge."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("timeline")
        self._marks: tuple[Mark, ...] = ()
        self._today = dt.date(2000, 1, 1)
        self._lanes: tuple[tuple[Lane, str], ...] = (
            ("contact", self.tr("Disease, referral")),
            ("results", self.tr("Results")),
            ("board", self.tr("Board")),
        )
        self._placed: list[_Placed] = []
        self._rows: dict[Lane, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("What has happened"))

    def show_marks(self, marks: Sequence[Mark], today: dt.date) -> None:
        """Show these marks, in any order."""
        self._marks = tuple(sorted(marks, key=lambda mark: mark.on))
        self._today = today
        self.setAccessibleDescription(". ".join(mark.whole for mark in self._marks))
        self._place()

    def marks(self) -> tuple[Mark, ...]:
        return self._marks

    # where things are

    def _near(self) -> list[Mark]:
        """The marks the scale is made for: a diagnosis years ago would squeeze the others together."""
        marks = list(self._marks)
        while len(marks) > 1:
            rest = (max(marks[-1].on, self._today) - marks[1].on).days
            gap = (marks[1].on - marks[0].on).days
            if gap <= max(_FAR, 3 * rest):
                break
            marks = marks[1:]
        return marks

    def _span(self) -> tuple[dt.date, dt.date]:
        near = self._near()
        first = min([mark.on for mark in near] + [self._today])
        last = max([mark.on for mark in near] + [self._today])
        days = max((last - first).days, 14)
        return first - dt.timedelta(days=max(2, days // 20)), last + dt.timedelta(days=max(3, days // 7))

    def _names_width(self) -> int:
        return max(self.fontMetrics().horizontalAdvance(name) for _, name in self._lanes) + 24

    def _x(self, date: dt.date) -> int:
        first, last = self._span()
        left = self._names_width() + 34
        room = max(self.width() - left - 12, 50)
        return left + round(room * (date - first).days / (last - first).days)

    def _place(self) -> None:
        """Give each mark a row of its lane on which its words do not meet others."""
        first = self._span()[0]
        metrics = QFontMetrics(self._small())
        self._placed, self._rows = [], {}
        top = self._row()
        for lane, _ in self._lanes:
            ends: list[int] = []
            for mark in (mark for mark in self._marks if mark.lane == lane):
                before = mark.on < first
                x = self._names_width() + 10 if before else self._x(mark.on)
                width = metrics.horizontalAdvance(mark.text)
                left_of_dot = not before and x + _DOT + 5 + width > self.width()
                begin = x - _DOT - 5 - width if left_of_dot else x - _DOT
                row = next((row for row, end in enumerate(ends) if begin > end + 10), len(ends))
                if row == len(ends):
                    ends.append(0)
                ends[row] = x + _DOT if left_of_dot else x + _DOT + 5 + width
                at = begin if left_of_dot else x + _DOT + 5
                place = QRect(at, top + row * self._row(), width + 2, self._row())
                self._placed.append(_Placed(mark, row, x, before, left_of_dot, place))
            self._rows[lane] = max(len(ends), 1)
            top += self._rows[lane] * self._row()
        if self.minimumHeight() != top + 4:
            self.setFixedHeight(top + 4)
        self.update()

    def _row(self) -> int:
        """The height of a line; also of the scale above them."""
        return max(_LEAST_ROW, QFontMetrics(self._small()).height() + 7)

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(10, round(font.pixelSize() * 0.9)))
        return font

    # painting

    def _paint_scale(self, painter: QPainter, theme: Theme) -> None:
        painter.setFont(self._small())
        ticks = _ticks(*self._span())
        written_to = 0
        for date, text in ticks:
            x = self._x(date)
            painter.setPen(QColor(theme.border))
            painter.drawLine(x, 4, x, self.height())
            width = painter.fontMetrics().horizontalAdvance(text) + 4
            if x > written_to and x + width < self.width():
                written_to = x + width + 4
                painter.setPen(QColor(theme.muted))
                place = QRect(x + 4, 2, width, self._row() - 8)
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
        painter.setPen(QPen(QColor(theme.accent_text), 2, Qt.PenStyle.DashLine))
        x = self._x(self._today)
        painter.drawLine(x, self._row() - 6, x, self.height())

    def _paint_lanes(self, painter: QPainter, theme: Theme) -> None:
        painter.setFont(self._small())
        top = self._row()
        for lane, name in self._lanes:
            painter.setPen(QColor(theme.muted))
            painter.drawText(
                QRect(0, top, self._names_width(), self._row()), Qt.AlignmentFlag.AlignVCenter, name
            )
            painter.setPen(QColor(theme.line))
            for row in range(self._rows.get(lane, 1)):
                middle = top + row * self._row() + self._row() // 2
                painter.drawLine(self._names_width(), middle, self.width(), middle)
            top += self._rows.get(lane, 1) * self._row()

    def _paint_mark(self, painter: QPainter, theme: Theme, placed: _Placed) -> None:
        colour = QColor(theme.tones[placed.mark.tone].on_surface)
        middle = placed.text.center().y()
        painter.fillRect(placed.text.adjusted(-2, 3, 2, -3), QColor(theme.surface))
        painter.setPen(QPen(colour, 2))
        painter.setBrush(QColor(theme.surface) if placed.mark.planned else colour)
        if placed.before:
            tip, back = placed.x - 7, placed.x + 4
            points = [QPointF(tip, middle), QPointF(back, middle - 6), QPointF(back, middle + 6)]
            painter.drawPolygon(points)
        else:
            painter.drawEllipse(QPoint(placed.x, middle), _DOT - 1, _DOT - 1)
        painter.setPen(QColor(theme.text))
        painter.drawText(placed.text, Qt.AlignmentFlag.AlignVCenter, placed.mark.text)

    # Qt overrides

    def sizeHint(self) -> QSize:
        return QSize(600, 4 * self._row())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_lanes(painter, theme)
        self._paint_scale(painter, theme)
        for placed in self._placed:
            self._paint_mark(painter, theme, placed)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            reach = [
                one for one in self._placed
                if one.text.united(QRect(one.x - 8, one.text.top(), 16, self._row())).contains(event.pos())
            ]  # fmt: skip
            QToolTip.showText(event.globalPos(), plain_tooltip(reach[0].mark.whole) if reach else "", self)
            return True
        if event.type() in {QEvent.Type.Resize, QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._place()
        return super().event(event)


def _ticks(first: dt.date, last: dt.date) -> list[tuple[dt.date, str]]:
    """Where the scale has its lines: years, months or weeks, by how long it is."""
    days = (last - first).days
    if days > 800:
        return [(dt.date(year, 1, 1), str(year)) for year in range(first.year + 1, last.year + 1)]
    if days > 70:
        months = range(first.year * 12 + first.month, last.year * 12 + last.month)
        dates = [dt.date(month // 12, month % 12 + 1, 1) for month in months]
        return [(date, _month(date)) for date in dates]
    monday = first + dt.timedelta(days=-first.weekday() % 7)
    return [
        (date, labels.short_day(date))
        for date in (monday + dt.timedelta(weeks=week) for week in range((last - monday).days // 7 + 1))
    ]


def _month(date: dt.date) -> str:
    name = labels.short_day(date).rstrip(".").split(" ")[-1]
    return f"{name} {date.year}" if date.month == 1 else name
