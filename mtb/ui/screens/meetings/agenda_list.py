"""The list of an agenda's cases: slot, case, question or key finding, state; painted as small cards."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mtb.domain.meetings import ItemState
from mtb.services.meetings import AgendaEntry
from mtb.ui import labels
from mtb.ui.kit.chips import chip_size, paint_chip
from mtb.ui.kit.text import plain_tooltip
from mtb.ui.kit.theme import current_theme

_Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_DISPLAY: Final = Qt.ItemDataRole.DisplayRole
_ENTRY: Final = Qt.ItemDataRole.UserRole + 1
_SECOND: Final = Qt.ItemDataRole.UserRole + 2
_CHIP: Final = Qt.ItemDataRole.UserRole + 3
_DIGITS: Final = range(Qt.Key.Key_0, Qt.Key.Key_9 + 1)
_GAP: Final = 6
_CHIP_HIGH: Final = 21
_SIDE: Final = 10


class AgendaModel(QAbstractListModel):
    """A read-only view of an agenda."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[AgendaEntry] = []
        self._second: dict[UUID, str] = {}

    def show(self, entries: Sequence[AgendaEntry]) -> None:
        """Show these cases; the same ones in the same order stay where they are on the screen."""
        same = [one.item.id for one in entries] == [one.item.id for one in self._entries]
        if same and entries:
            self._entries = list(entries)
            self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
            return
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def set_second_lines(self, lines: dict[UUID, str]) -> None:
        """What stands under each case, by its id."""
        self._second = dict(lines)
        if self._entries:
            self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))

    def entries(self) -> tuple[AgendaEntry, ...]:
        return tuple(self._entries)

    def row_of(self, item_id: UUID | None) -> int:
        """The row of an item; -1 when it is not on the agenda."""
        return next((row for row, one in enumerate(self._entries) if one.item.id == item_id), -1)

    def _state_word(self, state: ItemState) -> str:
        return self.tr("Waiting") if state is ItemState.WAITING else labels.item_state(state)

    def _spoken(self, entry: AgendaEntry) -> str:
        parts = (
            labels.clock(entry.starts_at),
            entry.case.reference,
            entry.case.diagnosis,
            self._second.get(entry.case.id, ""),
            labels.item_state(entry.item.state),
        )
        return ", ".join(part for part in parts if part)

    # Qt overrides

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = _DISPLAY) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role in {_DISPLAY, Qt.ItemDataRole.AccessibleTextRole}:
            return self._spoken(entry)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(self._spoken(entry))
        return {
            _ENTRY: entry,
            _SECOND: self._second.get(entry.case.id, ""),
            _CHIP: self._state_word(entry.item.state),
        }.get(Qt.ItemDataRole(role) if role < _ENTRY else role)


class _Painter(QStyledItemDelegate):
    """Paints one case of the agenda as a card."""

    # Qt overrides

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del index
        return QSize(200, 2 * max(option.fontMetrics.height(), _CHIP_HIGH) + 8 + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = current_theme()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        view = self.parent()
        focused = chosen and isinstance(view, QAbstractItemView) and view.hasFocus()
        card = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, 0.5 - _GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.accent_text if chosen else theme.border), 2 if focused else 1))
        painter.setBrush(QColor(theme.selected if chosen else theme.surface))
        painter.drawRoundedRect(card, 6, 6)
        painter.setFont(option.font)
        self._paint_words(painter, card.toRect().adjusted(_SIDE, 3, -_SIDE, -3), index)
        painter.restore()

    def _paint_words(self, painter: QPainter, inside: QRect, index: _Index) -> None:
        theme = current_theme()
        entry: AgendaEntry = index.data(_ENTRY)
        plain, strong = QFont(painter.font()), QFont(painter.font())
        strong.setWeight(QFont.Weight.DemiBold)
        chip = str(index.data(_CHIP))
        pill = chip_size(plain, chip).width()
        painter.setPen(QColor(theme.text))
        painter.setFont(strong)
        time = labels.clock(entry.starts_at)
        across = painter.fontMetrics().horizontalAdvance("00:00") + 10
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inside, middle | Qt.AlignmentFlag.AlignLeft, time)
        words = inside.adjusted(across, 0, 0, 0)
        above = QRect(words.left(), words.top(), words.width(), words.height() // 2)
        painter.drawText(above, middle, entry.case.reference)
        said = painter.fontMetrics().horizontalAdvance(entry.case.reference)
        painter.setFont(plain)
        if entry.case.diagnosis:
            _elided(painter, above.adjusted(said, 0, 0, 0), f" · {entry.case.diagnosis}")
        below = above.translated(0, above.height())
        at_right = QRect(below.right() - pill + 1, below.top(), pill, below.height())
        paint_chip(painter, at_right, chip, labels.item_state_tone(entry.item.state))
        painter.setPen(QColor(theme.muted))
        _elided(painter, below.adjusted(0, 0, -pill - 8, 0), str(index.data(_SECOND)))


def _elided(painter: QPainter, where: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(
        text.replace("\n", " "), Qt.TextElideMode.ElideRight, where.width()
    )
    painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)


class AgendaList(QListView):
    """Arrows choose, Alt with arrows moves the case, Del takes it off, Enter goes to the case."""

    current_changed = Signal(int)
    move_wanted = Signal(int)
    """How many places: -1 up, 1 down."""
    removal_wanted = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("agenda")
        self.setAccessibleName(self.tr("Agenda"))
        self.records = AgendaModel(self)
        self.setModel(self.records)
        self.setItemDelegate(_Painter(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(lambda now, _: self.current_changed.emit(now.row()))

    def select_item(self, item_id: UUID | None) -> bool:
        """Stand on an item; False when it is not on the agenda."""
        row = self.records.row_of(item_id)
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self.records.index(row))
        return row >= 0

    def current_entry(self) -> AgendaEntry | None:
        """The case the person stands on."""
        row = self.currentIndex().row()
        entries = self.records.entries()
        return entries[row] if 0 <= row < len(entries) else None

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in steps:
            self.move_wanted.emit(steps[key])
        elif key == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.entered.emit()
        elif event.key() in _DIGITS or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)
