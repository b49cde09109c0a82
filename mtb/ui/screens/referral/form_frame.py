"""What stands around the parts of the form: title, buttons, what scrolls, and one notice at a time."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import screen_layout
from mtb.ui.kit.naming import named
from mtb.ui.kit.notices import Notice, NoticeAction, NoticeKind
from mtb.ui.kit.text import plain_label


class FormFrame(QWidget):
    """The screen's base: ``show_parts`` fills it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("screen")
        self.title = named(plain_label("", "title"), "form_title")
        self.note = named(plain_label("", "muted"), "form_note")
        self.save_button = push_button(self.tr("Save"), "save_referral", "primary", "Ctrl+S")
        self.close_button = push_button(self.tr("Close"), "close_referral", "plain", "Esc")
        self.area = QScrollArea()
        self.head = QHBoxLayout()
        self._notice: Notice | None = None
        self._column = screen_layout(self)

    def show_parts(self, parts: Sequence[QWidget], beside: QWidget) -> None:
        """The parts below each other, and the panel beside them."""
        head = self.head
        head.setSpacing(12)
        head.addWidget(self.title)
        head.addWidget(self.note)
        head.addStretch(1)
        head.addWidget(self.close_button)
        head.addWidget(self.save_button)
        page = named(QWidget(), "scrolled")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(12)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        self.area.setWidget(page)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        middle = QHBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(self.area, 1)
        middle.addWidget(_scrolling(beside))
        self._column.addLayout(head)
        self._column.addLayout(middle, 1)

    def show_notice(self, kind: NoticeKind, text: str, action: NoticeAction | None = None) -> None:
        self.drop_notice()
        self._notice = Notice(kind, text, action)
        self._notice.closed.connect(self.drop_notice)
        self._column.insertWidget(1, self._notice)

    def drop_notice(self) -> None:
        notice, self._notice = self._notice, None
        if notice is not None:
            self._column.removeWidget(notice)
            notice.hide()
            notice.deleteLater()


def _scrolling(panel: QWidget) -> QScrollArea:
    """The panel at its own width; in a low window it scrolls instead of squeezing its lines."""
    inside = named(QWidget(), "scrolled")
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(panel)
    area = named(QScrollArea(), "form_side")
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFixedWidth(panel.minimumWidth() + area.verticalScrollBar().sizeHint().width())
    return area
