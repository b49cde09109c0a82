"""Notices at the bottom of the window: what happened, and perhaps one thing to do about it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label, plain_tooltip

NoticeKind = Literal["info", "success", "warning", "error"]

_MOST: Final = 3
_STAYS: Final = 6_000
_STAYS_WITH_ACTION: Final = 10_000
_WIDEST: Final = 760


@dataclass(frozen=True, slots=True)
class NoticeAction:
    """The one thing a notice offers, such as Undo; ``key`` works while the notice is shown."""

    text: str
    do: Callable[[], None]
    key: str = ""


class Notice(QFrame):
    """One notice. It goes by itself when it only informs, and waits for the person when it warns."""

    closed = Signal()

    def __init__(self, kind: NoticeKind, text: str, action: NoticeAction | None = None) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.setProperty("kind", kind)
        self.kind = kind
        self.text = text
        self._action = action
        self.setAccessibleName(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 10, 8)
        row.setSpacing(12)
        word = self._word()
        if word:
            row.addWidget(named(plain_label(word, "strong"), "notice_kind"))
        words = named(plain_label(text, wrap=True), "notice_text")
        words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(words, 1)
        if action is not None:
            button = push_button(action.text, "notice_action", "quiet", action.key)
            button.clicked.connect(self._act)
            row.addWidget(button)
            if action.key:
                QShortcut(QKeySequence(action.key), self).activated.connect(self._act)
        row.addWidget(self._close_button())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._leave)
        if kind in {"info", "success"}:
            self._timer.start(_STAYS_WITH_ACTION if action else _STAYS)

    def _close_button(self) -> QPushButton:
        button = push_button(self.tr("Close"), "notice_close", "quiet")
        button.setToolTip(plain_tooltip(self.tr("Close this notice (Esc)")))
        button.clicked.connect(self.closed)
        return button

    def _word(self) -> str:
        if self.kind == "error":
            return self.tr("Not done")
        return self.tr("Note") if self.kind == "warning" else ""

    def _act(self) -> None:
        action, self._action = self._action, None
        if action is not None:
            self.closed.emit()
            action.do()

    def _leave(self) -> None:
        """Go, unless the person is pointing at it or has moved the focus into it."""
        if self.underMouse() or any(child.hasFocus() for child in self.findChildren(QWidget)):
            self._timer.start(_STAYS)
        else:
            self.closed.emit()


class NoticeBar(QWidget):
    """Stacks up to three notices at the bottom of its parent, over whatever is there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notices")
        self._notices: list[Notice] = []
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(8)
        parent.installEventFilter(self)
        self.hide()

    def notice(self, kind: NoticeKind, text: str, action: NoticeAction | None = None) -> Notice:
        """Show a notice; a screen reader says it. The same text is not shown twice."""
        for same in [shown for shown in self._notices if shown.text == text]:
            self._remove(same)
        while len(self._notices) >= _MOST:
            self._remove(self._least_important())
        notice = Notice(kind, text, action)
        notice.closed.connect(lambda: self._remove(notice))
        self._notices.append(notice)
        self._stack.addWidget(notice)
        notice.show()
        self.show()
        self._place()
        self._announce(notice)
        return notice

    def dismiss_last(self) -> bool:
        """Close the newest notice; False when there is none."""
        if not self._notices:
            return False
        self._remove(self._notices[-1])
        return True

    def texts(self) -> list[str]:
        """What is shown now, oldest first."""
        return [notice.text for notice in self._notices]

    def _least_important(self) -> Notice:
        passing = [notice for notice in self._notices if notice.kind in {"info", "success"}]
        return (passing or self._notices)[0]

    def _remove(self, notice: Notice) -> None:
        if notice not in self._notices:
            return
        self._notices.remove(notice)
        self._stack.removeWidget(notice)
        notice.hide()
        notice.deleteLater()
        self.setVisible(bool(self._notices))
        self._place()

    def _announce(self, notice: Notice) -> None:
        event = QAccessibleAnnouncementEvent(notice, notice.text)
        urgent = notice.kind in {"warning", "error"}
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
        QAccessible.updateAccessibility(event)

    def _place(self) -> None:
        frame = self.parentWidget()
        if frame is None or not self._notices:
            return
        width = min(_WIDEST, frame.width() - 48)
        for notice in self._notices:
            notice.ensurePolished()
        heights = [max(one.heightForWidth(width), one.minimumSizeHint().height()) for one in self._notices]
        height = sum(heights) + self._stack.spacing() * (len(heights) - 1)
        self.setGeometry((frame.width() - width) // 2, frame.height() - height - 24, width, height)
        self.raise_()

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)
