"""One line beneath a table that asks why, in place: Enter answers, Esc asks no more."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.inputs import LineEdit
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label


class CommentStrip(QFrame):
    """Hidden until ``ask``; what was typed and not answered stands there again for the same question."""

    left = Signal()
    """It was answered or given up: the keyboard goes back to where it came from."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("comment_strip")
        self._answer: Callable[[str], None] = lambda _: None
        self._asked = ""
        self._question = named(plain_label("", "strong"), "comment_question")
        self._field = LineEdit("comment_answer", 2_000)
        self._question.setBuddy(self._field)
        done = push_button(self.tr("Save"), "comment_save", "primary", "Return")
        done.clicked.connect(self._done)
        cancel = push_button(self.tr("Cancel"), "comment_cancel", "quiet", "Esc")
        cancel.clicked.connect(self._give_up)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        row.addWidget(self._question)
        row.addWidget(self._field, 1)
        row.addWidget(done)
        row.addWidget(cancel)
        self.hide()

    def ask(
        self, question: str, placeholder: str, answer: Callable[[str], None], suggested: str = ""
    ) -> None:
        """Ask; ``suggested`` stands in the field at first."""
        if question != self._asked or not self._field.value():
            self._field.set_value(suggested)
        self._asked, self._answer = question, answer
        self._question.setText(question)
        self._field.setAccessibleName(question)
        self._field.setPlaceholderText(placeholder)
        self.show()
        self._field.setFocus()
        self._field.selectAll()

    def _done(self) -> None:
        problem = self._field.problem()
        if problem:
            self._question.setText(problem)
            return
        text, answer = self._field.value(), self._answer
        self._field.set_value("")
        self.hide()
        self.left.emit()
        answer(text)

    def _give_up(self) -> None:
        self.hide()
        self.left.emit()

    # Qt overrides

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._give_up()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._field.hasFocus():
            self._done()
        else:
            super().keyPressEvent(event)


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
