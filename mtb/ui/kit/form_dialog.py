"""A small form over the window: a heading, what it means, fields, and one verb."""

from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from mtb.domain.errors import ExpectedError, Language, RuleError
from mtb.ui.kit.buttons import ButtonKind, push_button
from mtb.ui.kit.forms import FormField, FormState
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label

W = TypeVar("W", bound=QWidget)
_WIDTH = 520


class FormDialog(QDialog):
    """Says by ``wanted`` that the person is done; the opener then calls ``accept`` or ``refuse``."""

    wanted = Signal()

    def __init__(self, parent: QWidget, name: str, title: str, text: str = "") -> None:
        super().__init__(parent.window())
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self.state = FormState(self)
        self._trouble = named(plain_label("", "problem", wrap=True), f"{name}_problem")
        self._trouble.hide()
        self.state.changed.connect(self._fit)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(24, 20, 24, 16)
        self._layout.setSpacing(10)
        self._layout.addWidget(plain_label(title, "heading", wrap=True))
        if text:
            self._layout.addWidget(named(plain_label(text, wrap=True), f"{name}_text"))
        self._body = QVBoxLayout()
        self._body.setSpacing(10)
        self._layout.addLayout(self._body, 1)
        self._layout.addWidget(self._trouble)

    def add(self, part: QWidget | QLayout) -> None:
        """Put something below what is there."""
        if isinstance(part, QLayout):
            self._body.addLayout(part)
        else:
            self._body.addWidget(part)

    def watch(self, key: str, field: FormField[W]) -> FormField[W]:
        """Take a field into the form; errors about ``key`` are said there. Place it with ``add``."""
        return self.state.watch(key, field)

    def finish_with(self, verb: str, name: str, kind: ButtonKind = "primary") -> None:
        """The last row: Cancel, and the one verb, which Enter and Ctrl+Enter press too."""
        self._done = push_button(verb, name, kind, "Ctrl+Enter")
        self._done.setShortcut("Ctrl+Return")
        self._done.setDefault(True)
        self._done.clicked.connect(self._want)
        cancel = push_button(self.tr("Cancel"), f"{name}_cancel", key="Esc")
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._done)
        self._layout.addSpacing(6)
        self._layout.addLayout(row)

    def allow(self, allowed: bool) -> None:  # noqa: FBT001 - a slot for a check box
        """Whether the verb can be pressed."""
        self._done.setEnabled(allowed)

    def refuse(self, error: ExpectedError, language: Language) -> None:
        """Say why it was not done, beside the field it is about; everything typed stays."""
        self._done.setEnabled(True)
        key = error.field if isinstance(error, RuleError) else ""
        text = error.text(language)
        if key in self.state.values():
            self.state.show_problems({key: text})
            self.state.focus_first_problem()
            return
        self._trouble.setText(text)
        self._trouble.setVisible(True)
        self._fit()

    def _fit(self) -> None:
        """Grow with what is said below fields: a window does not ask wrapped lines how high they are."""
        wanted = self._layout.totalHeightForWidth(self.width()) if self.isVisible() else 0
        if wanted > self.height():
            self.resize(self.width(), wanted)

    def _want(self) -> None:
        self._trouble.hide()
        self.state.show_problems({})
        if not self.state.focus_first_problem():
            self._done.setEnabled(False)
            self.wanted.emit()

    # Qt overrides

    def done(self, result: int) -> None:
        """Give the keyboard back to the window below; not every desktop does that by itself."""
        below = self.parentWidget()
        super().done(result)
        if below is not None and below.isVisible():
            below.activateWindow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.resize(self.width(), self._layout.totalHeightForWidth(self.width()))
