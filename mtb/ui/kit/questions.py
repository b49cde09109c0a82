"""Questions to the person. They open, never block, and answer by calling back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mtb.ui.kit.buttons import ButtonKind, push_button
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label


@dataclass(frozen=True, slots=True)
class Choice:
    """A button of a question: a verb, and the key handed to the answer."""

    key: str
    text: str
    kind: ButtonKind = "plain"


class Question(QDialog):
    """A title, a text and verbs. Esc gives no answer."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        text: str,
        choices: Sequence[Choice],
        on_answer: Callable[[str], None],
    ) -> None:
        super().__init__(parent)
        self.setObjectName("question")
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(420)
        self._on_answer = on_answer
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(named(plain_label(title, "heading", wrap=True), "question_title"))
        layout.addWidget(named(plain_label(text, wrap=True), "question_text"))
        layout.addSpacing(8)
        row = QHBoxLayout()
        row.addStretch(1)
        for choice in choices:
            button = push_button(choice.text, f"answer_{choice.key}", choice.kind)
            button.setAutoDefault(True)
            button.clicked.connect(lambda _=False, key=choice.key: self._answer(key))
            row.addWidget(button)
            if choice.kind == "primary":
                button.setDefault(True)
                button.setFocus()
        layout.addLayout(row)

    def _answer(self, key: str) -> None:
        self.accept()
        self._on_answer(key)


def ask(
    parent: QWidget, title: str, text: str, choices: Sequence[Choice], on_answer: Callable[[str], None]
) -> Question:
    """Open a question over the window of ``parent``; ``on_answer`` gets the chosen key, nothing on Esc."""
    question = Question(parent.window(), title, text, choices, on_answer)
    question.open()
    return question
