"""One field that finds everything: what is found stands below in groups, chosen with arrows and Enter."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from mtb.ui.kit.inputs import search_edit
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label
from mtb.ui.kit.theme import current_theme

_WIDTH: Final = 680
_HEIGHT: Final = 520
_TOP: Final = 72
_PAUSE: Final = 120
"""Milliseconds without a key before somebody is asked: whoever types a word asks once."""
_SIDE: Final = 12
_FOUND: Final = Qt.ItemDataRole.UserRole + 1
_MOVES: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}


@dataclass(frozen=True)
class Found:
    """One line: what it is, what tells it from others, its key, and what choosing it does."""

    title: str
    detail: str
    do: Callable[[], object]
    key: str = ""


@dataclass(frozen=True)
class Group:
    """Lines of one kind under their heading."""

    heading: str
    lines: Sequence[Found]


class Palette(QDialog):
    """Opens over the window. Esc closes it and gives the focus back to where it was."""

    asked = Signal(str)
    """What stands in the field, once the person pauses."""

    def __init__(self, parent: QWidget, prompt: str, hint: str) -> None:
        super().__init__(parent.window())
        self.setObjectName("palette")
        self.setWindowTitle(prompt)
        self.setWindowFlags(self.windowFlags() | Qt.WindowType.FramelessWindowHint)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._before = QApplication.focusWidget()
        self._field = search_edit(prompt, "palette_search")
        self._list = named(QListWidget(), "palette_found")
        self._list.setAccessibleName(prompt)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setItemDelegate(_LineDelegate(self._list))
        self._list.itemClicked.connect(self._choose)
        self._note = named(plain_label("", "muted", wrap=True), "palette_note")
        self._note.hide()
        self._lay_out(hint)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._answered = ""
        self._enter_waits = False
        self._pause.timeout.connect(lambda: self.asked.emit(self._field.value()))
        self._field.value_changed.connect(self._pause.start)
        self._field.installEventFilter(self)
        self._place(parent.window())

    def show_found(self, words: str, groups: Sequence[Group], note: str = "") -> None:
        """Show what was found for these words; the first line is the one Enter chooses."""
        self._answered = words
        self._list.clear()
        for group in groups:
            if group.lines:
                self._add_heading(group.heading)
            for line in group.lines:
                self._add_line(line)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._move(1, start=-1)
        if self._enter_waits and words == self._field.value():
            self._enter_waits = False
            self._choose(self._list.currentItem())

    def _lay_out(self, hint: str) -> None:
        frame = QFrame()
        frame.setProperty("surface", "card")
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(frame)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(14, 14, 14, 10)
        layout.setSpacing(8)
        layout.addWidget(self._field)
        layout.addWidget(self._note)
        layout.addWidget(self._list, 1)
        layout.addWidget(plain_label(hint, "hint"))

    def _place(self, window: QWidget) -> None:
        width = min(_WIDTH, window.width() - 48)
        self.resize(width, min(_HEIGHT, window.height() - 2 * _TOP))
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - width) // 2, corner.y() + _TOP)

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self._list.addItem(item)

    def _add_line(self, line: Found) -> None:
        item = QListWidgetItem(line.title)
        item.setData(_FOUND, line)
        said = ", ".join(part for part in (line.title, line.detail, line.key) if part)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        self._list.addItem(item)

    def _move(self, step: int, start: int | None = None) -> None:
        """Go to a line in this direction, over the headings."""
        row = self._list.currentRow() if start is None else start
        lines = [at for at in range(self._list.count()) if self._list.item(at).data(_FOUND) is not None]
        if not lines:
            return
        place = lines.index(row) if row in lines else -1
        self._list.setCurrentRow(lines[max(0, min(len(lines) - 1, place + step))])

    def _enter(self) -> None:
        """Choose the line that is marked, but never one that answers words typed before."""
        if self._answered == self._field.value():
            self._choose(self._list.currentItem())
            return
        self._enter_waits = True
        self._pause.stop()
        self.asked.emit(self._field.value())

    def _choose(self, item: QListWidgetItem | None) -> None:
        line = item.data(_FOUND) if item is not None else None
        if isinstance(line, Found):
            self._give_back()
            self.accept()
            line.do()

    def _give_back(self) -> None:
        before, self._before = self._before, None
        if before is not None:
            before.window().activateWindow()
            before.setFocus()

    # Qt overrides

    def reject(self) -> None:
        super().reject()
        self._give_back()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows walk through what was found while the field keeps the focus."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if key in _MOVES:
            self._move(_MOVES[key])
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter()
            return True
        self._enter_waits = False
        return super().eventFilter(watched, event)


class _LineDelegate(QStyledItemDelegate):
    """Title, what tells it apart in muted letters, and the key at the right; headings are small."""

    # Qt overrides

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        height = option.fontMetrics.height()
        return QSize(0, height + (14 if index.data(_FOUND) is not None else 10))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, line = current_theme(), index.data(_FOUND)
        rect: QRect = option.rect
        inside = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        painter.save()
        if not isinstance(line, Found):
            painter.setFont(_half_bold(option.font))
            painter.setPen(QColor(theme.muted))
            _write(painter, inside, str(index.data(Qt.ItemDataRole.DisplayRole)))
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(rect, QColor(theme.selected))
                painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(theme.accent_text))
            painter.setPen(QColor(theme.muted))
            painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, line.key)
            room = inside.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(line.key) - _SIDE, 0)
            painter.setPen(QColor(theme.text))
            used = _write(painter, room, line.title)
            painter.setPen(QColor(theme.muted))
            _write(painter, room.adjusted(used + _SIDE, 0, 0, 0), line.detail)
        painter.restore()


def _write(painter: QPainter, room: QRect, text: str) -> int:
    """One line, elided where it must be; gives back the width it took."""
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, max(room.width(), 0))
    painter.drawText(
        room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown
    )
    return metrics.horizontalAdvance(shown)


def _half_bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold
