"""Paints the cells of every table: one or two lines of text, or a chip, always as plain text."""

from enum import IntEnum
from typing import Final, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mtb.ui.kit.chips import chip_size, paint_chip
from mtb.ui.kit.theme import Tone, current_theme

SIDE: Final = 8


class CellRole(IntEnum):
    """What a cell tells its delegate besides its text."""

    SECOND_LINE = Qt.ItemDataRole.UserRole + 1
    CHIP = Qt.ItemDataRole.UserRole + 2
    TONE = Qt.ItemDataRole.UserRole + 3
    STRONG = Qt.ItemDataRole.UserRole + 4


class CellDelegate(QStyledItemDelegate):
    """One painter for all cells, so that every table looks the same."""

    def _focused(self) -> bool:
        view = self.parent()
        return isinstance(view, QAbstractItemView) and view.hasFocus()

    # Qt overrides

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = current_theme()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        font: QFont = option.font
        painter.save()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, QColor(theme.selected if chosen else theme.surface))
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if chosen and state & QStyle.StateFlag.State_Active and self._focused():
            _paint_focus(painter, rect, index)
        painter.setFont(font)
        inside = rect.adjusted(SIDE, 0, -SIDE, -1)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        chip = index.data(CellRole.CHIP)
        if chip:
            if text:
                paint_chip(painter, inside, text, cast("Tone", chip))
        else:
            _paint_text(painter, inside, text, index)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        font: QFont = option.font
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        return QSize(chip_size(font, text).width() + 2 * SIDE, 36)


def _paint_text(
    painter: QPainter, inside: QRect, text: str, index: QModelIndex | QPersistentModelIndex
) -> None:
    theme = current_theme()
    second = index.data(CellRole.SECOND_LINE)
    tone = index.data(CellRole.TONE)
    font = painter.font()
    if tone or index.data(CellRole.STRONG):
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        painter.setFont(strong)
    painter.setPen(QColor(theme.tones[cast("Tone", tone)].on_surface if tone else theme.text))
    side = index.data(Qt.ItemDataRole.TextAlignmentRole)
    right = side is not None and bool(Qt.AlignmentFlag(side) & Qt.AlignmentFlag.AlignRight)
    across = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    above = inside
    if second:
        line = painter.fontMetrics().height()
        top = inside.top() + (inside.height() - 2 * line + 3) // 2
        above = QRect(inside.left(), top, inside.width(), line)
    _paint_line(painter, above, across, text)
    if second:
        painter.setFont(font)
        painter.setPen(QColor(theme.muted))
        _paint_line(painter, above.translated(0, above.height() - 3), across, str(second))


def _paint_focus(painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
    """The focus ring, two pixels around the whole row; each cell paints its part of it."""
    colour = QColor(current_theme().accent_text)
    painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 2), colour)
    painter.fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), colour)
    if index.column() == 0:
        painter.fillRect(QRect(rect.left(), rect.top(), 2, rect.height()), colour)
    if index.column() == index.model().columnCount() - 1:
        painter.fillRect(QRect(rect.right() - 1, rect.top(), 2, rect.height()), colour)


def _paint_line(painter: QPainter, where: QRect, across: Qt.AlignmentFlag, text: str) -> None:
    shown = painter.fontMetrics().elidedText(
        text.replace("\n", " "), Qt.TextElideMode.ElideRight, where.width()
    )
    painter.drawText(where, across | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
