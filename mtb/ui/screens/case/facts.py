"""Labels and values in two columns, and the parts several tabs of a case share."""

import math
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mtb.ui.kit.chips import chip_size, paint_chip
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label, set_role
from mtb.ui.kit.theme import Tone

_GAP: Final = 6
_WIDTHS_MEANT_FOR: Final = 15


def value_label(text: str, name: str = "") -> QLabel:
    """A value that can be marked and copied with the mouse, wrapped."""
    label = named(plain_label(text, wrap=True), name)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return label


class Verbatim(QLabel):
    """Text from a file, broken anywhere when a word is wider than the room; never elided."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("role", "body")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def _lines(self, width: int) -> tuple[QTextLayout, int]:
        """The text laid out, and its height."""
        layout = QTextLayout(self.text().replace("\n", "\N{LINE SEPARATOR}"), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 40))
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout, math.ceil(height)

    # Qt overrides

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return self._lines(width)[1]

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 120)))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        self._lines(self.width())[0].draw(painter, QPointF(0, 0))
        painter.end()


class Facts(QWidget):
    """A grid of names and values; what is not stated is said so, in muted letters."""

    def __init__(self, name_width: int = 150, *, verbatim: bool = False) -> None:
        """``name_width`` is meant for text of the usual size; ``verbatim`` breaks long codes anywhere."""
        super().__init__()
        self._name_width = name_width
        self._verbatim = verbatim
        self._rows: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these pairs; labels are kept and written anew, so that long lists change quickly."""
        while len(self._rows) < len(facts):
            self._add_row()
        for row, (name, value) in enumerate(self._rows):
            shown = row < len(facts)
            name.setVisible(shown)
            value.setVisible(shown)
            if shown:
                name.setText(facts[row][0])
                value.setText(facts[row][1] or self.tr("not stated"))
                set_role(value, "body" if facts[row][1] else "muted")

    def _add_row(self) -> None:
        row = len(self._rows)
        name = plain_label("", "muted", wrap=True)
        grown = max(1.0, self.font().pixelSize() / _WIDTHS_MEANT_FOR)
        name.setFixedWidth(round(self._name_width * grown))
        value = Verbatim() if self._verbatim else value_label("")
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row, 1)
        self._rows.append((name, value))


class ChipRow(QWidget):
    """Chips one after another, on as many lines as they need; a screen reader hears them all."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self._chips: tuple[tuple[str, Tone], ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_chips(self, chips: Sequence[tuple[str, Tone]]) -> None:
        self._chips = tuple(chips)
        self.setAccessibleName(", ".join(text for text, _ in chips))
        self._fit()
        self.updateGeometry()
        self.update()

    def texts(self) -> tuple[str, ...]:
        return tuple(text for text, _ in self._chips)

    def _places(self, width: int) -> list[tuple[int, int, int]]:
        """Left, top and width of each chip."""
        places, left, top = [], 0, 0
        for text, _ in self._chips:
            size = chip_size(self.font(), text)
            if left and left + size.width() > width:
                left, top = 0, top + size.height() + _GAP
            places.append((left, top, min(size.width(), width)))
            left += size.width() + _GAP
        return places

    def _fit(self) -> None:
        height = self.heightForWidth(max(self.width(), 120))
        if height != self.minimumHeight():
            self.setMinimumHeight(height)

    # Qt overrides

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        places = self._places(width)
        return places[-1][1] + chip_size(self.font(), "").height() if places else 0

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(max(self.width(), 240)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setFont(self.font())
        height = chip_size(self.font(), "").height()
        for (text, tone), (left, top, width) in zip(self._chips, self._places(self.width()), strict=True):
            paint_chip(painter, QRect(left, top, width, height), text, tone)
        painter.end()


def scrolled(name: str, accessible_name: str) -> tuple[QScrollArea, QVBoxLayout]:
    """An area that scrolls by keyboard too, and the layout to fill from above."""
    area = named(QScrollArea(), name)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName(accessible_name)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    inside = named(QWidget(), "scrolled")
    layout = QVBoxLayout(inside)
    layout.setContentsMargins(0, 0, 4, 0)
    layout.setSpacing(12)
    area.setWidget(inside)
    return area, layout


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            emptied(inner)
