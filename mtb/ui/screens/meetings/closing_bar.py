"""The foot of the case: when it was saved, the two ways to be done with it, and the minutes' way on."""

import datetime as dt

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.errors import ExpectedError
from mtb.ui import labels
from mtb.ui.allowed import limit
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.inputs import LineEdit
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import ElidedLabel, plain_label, plain_tooltip, set_role
from mtb.ui.screens.meetings.draft_saver import SaveState


class ClosingBar(QWidget):
    """Saved-time at the left; Postpone and Decided at the right; the reason to postpone above them.

    Once no case waits any more, the minutes can be sent to approval from here.
    """

    decide_wanted = Signal()
    postpone_wanted = Signal(str)
    send_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._saved = named(ElidedLabel("", "muted"), "saved")
        self._postpone = push_button(self.tr("Postpone …"), "postpone", key="Ctrl+P")
        self._postpone.clicked.connect(self.ask_reason)
        self._decide = push_button(self.tr("Decided, next case"), "decide", "primary", "Ctrl+Enter")
        self._decide.clicked.connect(self.decide_wanted)
        self._send = push_button(self.tr("Send to approval …"), "send_minutes")
        self._send.setToolTip(plain_tooltip("Ctrl+Shift+M"))  # beside the verb it would take the saved time
        self._send.clicked.connect(self.send_wanted)
        self._send.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._saved, 1)
        row.addWidget(self._send)
        row.addWidget(self._postpone)
        row.addWidget(self._decide)
        self._why = LineEdit("postpone_reason", 2_000)
        self._why.setAccessibleName(self.tr("Why is the case postponed?"))
        self._problem = named(plain_label("", "problem"), "postpone_problem")
        self._problem.hide()
        self._ask = self._reason_row()
        self._ask.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._ask)
        layout.addLayout(row)

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001 - a state, like setVisible
        self._postpone.setVisible(not read_only)
        self._decide.setVisible(not read_only)
        self._why.clear()
        self._ask.hide()

    def limit(self, why: str) -> None:
        """Say on both buttons why this person can't decide; nothing where they can."""
        limit(self._postpone, why)
        limit(self._decide, why)

    def offer_sending(self, offered: bool) -> None:  # noqa: FBT001 - a state, like setVisible
        """Every case is dealt with: the minutes can go to a second person."""
        self._send.setVisible(offered)

    def show_state(self, state: SaveState, saved_at: dt.datetime | None, error: ExpectedError | None) -> None:
        """Say when the text was kept, or that it is not."""
        time = f"{saved_at.astimezone():%H:%M:%S}" if saved_at else ""
        if state == "failed" and error is not None:
            text = self.tr("Not saved: {why}").format(why=error.text(labels.current_language()))
        elif state == "conflict":
            text = self.tr("Not saved: choose between the two texts above")
        elif state == "saving":
            text = self.tr("Saving …")
        elif state == "waiting":
            last = self.tr("last saved {time}").format(time=time) if time else ""
            text = " · ".join(part for part in (self.tr("Unsaved change"), last) if part)
        else:
            text = self.tr("Saved {time}").format(time=time) if time else self.tr("Nothing written yet")
        self._saved.set_text(text)
        set_role(self._saved, "problem" if state in {"failed", "conflict"} else "muted")

    def ask_reason(self) -> None:
        """Open the line for the reason; pressed again, stand in it."""
        if self._postpone.isVisible() and self._postpone.isEnabled():
            self._ask.show()
            self._problem.hide()
            self._why.setFocus()

    def _reason_row(self) -> QWidget:
        label = plain_label(self.tr("Why is the case postponed?"), "field")
        label.setBuddy(self._why)
        self._confirm = push_button(self.tr("Postpone"), "postpone_now", "primary", "Enter")
        self._confirm.clicked.connect(self._want)
        self._cancel = push_button(self.tr("Cancel"), "postpone_cancel", key="Esc")
        self._cancel.clicked.connect(self._close)
        whole = QWidget()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self._why, 1)
        row.addWidget(self._cancel)
        row.addWidget(self._confirm)
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(row)
        layout.addWidget(self._problem)
        return whole

    def _want(self) -> None:
        if self._why.value():
            self.postpone_wanted.emit(self._why.value())
        else:
            self._problem.setText(self.tr("Say why the case is postponed; it stands in the minutes."))
            self._problem.show()
            self._why.setFocus()

    def _close(self) -> None:
        self._ask.hide()
        self._postpone.setFocus()

    # Qt overrides

    def event(self, event: QEvent) -> bool:
        """Esc closes the line for the reason first."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            mine = event.key() == Qt.Key.Key_Escape and self._ask.isVisible()
            if mine:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        in_reason = self._ask.isVisible() and self._why.hasFocus()
        if event.key() == Qt.Key.Key_Escape and self._ask.isVisible():
            self._close()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and in_reason:
            self._want()
        else:
            super().keyPressEvent(event)
