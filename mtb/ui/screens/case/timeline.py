"""Draws what has happened in a case on a line of time, and lets a person walk along it."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mtb.ui.kit.text import plain_tooltip
from mtb.ui.kit.theme import current_theme
from mtb.ui.screens.case.timeline_layout import Layout, Paper, Placed, lay_out
from mtb.ui.screens.case.timeline_marks import Lane, Mark
from mtb.ui.screens.case.timeline_paint import paint_lanes, paint_placed, paint_scale
from mtb.ui.screens.case.timeline_view import CLOSER, TimelineView

_LEAST_ROW: Final = 24
_LEAST_DRAG: Final = 8


class Timeline(QWidget):
    """Arrow keys walk the marks, Enter opens what one is about; drag, + and − zoom, 0 shows everything."""

    mark_opened = Signal(object)
    """The ``Mark`` that was chosen."""
    current_changed = Signal(object)
    """The ``Mark`` that is looked at, or None."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("timeline")
        self._view = TimelineView()
        self._layout = Layout()
        self._drag: tuple[int, int] | None = None
        self._names: dict[Lane, str] = {
            "surgery": self.tr("Surgery, radiotherapy"),
            "systemic": self.tr("Systemic treatment"),
            "response": self.tr("Response"),
            "samples": self.tr("Samples, results"),
            "board": self.tr("Board"),
            "contact": self.tr("Contact"),
        }
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("What has happened"))

    def show_marks(self, marks: Sequence[Mark], today: dt.date) -> None:
        """Show these marks, in any order; what the person zoomed to and looks at stays if it is there."""
        self._view.show(marks, today)
        self._changed()

    def show_anew(self) -> None:
        """Another case: nothing is looked at, nothing zoomed."""
        self._view.forget()

    def marks(self) -> tuple[Mark, ...]:
        return self._view.marks

    def current(self) -> Mark | None:
        return self._view.current

    def in_view(self) -> tuple[dt.date, dt.date]:
        """The first and last day in view."""
        return self._view.scale.first, self._view.scale.last

    def layout_now(self) -> Layout:
        """Where everything stands."""
        return self._layout

    def _open(self) -> None:
        if self._view.current is not None:
            self.mark_opened.emit(self._view.current)

    def _changed(self) -> None:
        """Something else is looked at, or shown: say it and place everything anew."""
        mark = self._view.current
        everything = ". ".join(one.whole for one in self._view.marks)
        self.setAccessibleDescription(mark.whole if mark else everything)
        self.current_changed.emit(mark)
        self._place()

    # where things are

    def _place(self) -> None:
        self._view.fit(self._names_width(), self.width() - 10)
        paper = Paper(
            self._view.scale,
            QFontMetrics(self._small()),
            self._row(),
            self.tr("{count} earlier"),
            self.tr("{count} later"),
        )
        self._layout = lay_out(self._view.marks, paper)
        if self.minimumHeight() != self._layout.height + 4:
            self.setFixedHeight(self._layout.height + 4)
        self.update()

    def _names_width(self) -> int:
        return max(QFontMetrics(self._small()).horizontalAdvance(name) for name in self._names.values()) + 20

    def _row(self) -> int:
        """The height of a line; also of the scale above them."""
        return max(_LEAST_ROW, QFontMetrics(self._small()).height() + 6)

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(10, round(font.pixelSize() * 0.9)))
        return font

    def _at(self, place: QPoint) -> Placed | None:
        """What is drawn there; the dot or bar itself before words that lie near."""
        reached = [one for one in self._layout.placed if one.reach.contains(place)]
        exact = [one for one in reached if one.shape.contains(place)]
        return next(iter(exact or reached), None)

    # Qt overrides

    def sizeHint(self) -> QSize:
        return QSize(600, 7 * self._row())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._small())
        scale, view = self._view.scale, self._view
        paint_lanes(painter, theme, self._layout, scale, self._names)
        below = QRect(scale.left, self._row(), self.width() - scale.left, self._layout.height - self._row())
        paint_scale(painter, theme, scale, (view.today, self.tr("today")), below)
        here = view.current if self.hasFocus() else None
        for placed in self._layout.placed:
            paint_placed(painter, theme, placed, current=here is not None and here in placed.marks)
        if self._drag is not None:
            left, right = sorted(self._drag)
            ground = QColor(theme.accent)
            ground.setAlpha(36)
            painter.fillRect(QRect(left, 0, right - left, self._layout.height), ground)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            found = self._at(event.pos())
            told = "\n".join(mark.whole for mark in found.marks) if found else ""
            QToolTip.showText(event.globalPos(), plain_tooltip(told), self)
            return True
        if event.type() in {QEvent.Type.Resize, QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._place()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        view = self._view
        doing: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Right: lambda: view.walk(1),
            Qt.Key.Key_Left: lambda: view.walk(-1),
            Qt.Key.Key_Down: lambda: view.change_lane(1),
            Qt.Key.Key_Up: lambda: view.change_lane(-1),
            Qt.Key.Key_Home: lambda: view.go_to(0),
            Qt.Key.Key_End: lambda: view.go_to(-1),
            Qt.Key.Key_Plus: lambda: view.zoom(CLOSER),
            Qt.Key.Key_Minus: lambda: view.zoom(1 / CLOSER),
            Qt.Key.Key_0: view.see_all,
        }
        held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if held:
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open()
        elif event.key() in doing:
            doing[event.key()]()
            self._changed()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and event.position().x() >= self._view.scale.left:
            x = round(event.position().x())
            self._drag = (x, x)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is not None:
            x = min(max(round(event.position().x()), self._view.scale.left), self._view.scale.right)
            self._drag = (self._drag[0], x)
            self.update()
            return
        found = self._at(event.position().toPoint())
        self.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        self.update()
        if drag is None:
            return
        if abs(drag[1] - drag[0]) >= _LEAST_DRAG:
            self._view.see(self._view.scale.between(*drag))
            self._place()
            return
        found = self._at(event.position().toPoint())
        if found is not None:
            self._view.look_at(found.mark)
            self._changed()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._at(event.position().toPoint()) is None:
            self._view.see_all()
            self._place()
        else:
            self._open()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
