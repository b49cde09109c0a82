"""Labels that show text as it was written and never guess at markup."""

import html
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

Role = Literal[
    "body", "muted", "title", "heading", "small", "figure", "strong", "danger", "problem", "hint", "field"
]


def plain_tooltip(text: str) -> str:
    """Text for setToolTip, which otherwise takes anything that looks like markup for markup."""
    return f"<qt>{html.escape(text)}</qt>".replace("\n", "<br>") if text else ""


def plain_label(text: str = "", role: Role = "body", *, wrap: bool = False) -> QLabel:
    """A label that is always plain text; ``role`` chooses size, weight and colour from the style sheet."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setProperty("role", role)
    label.setWordWrap(wrap)
    if wrap:
        label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    return label


def set_role(widget: QWidget, role: str) -> None:
    """Change the role of a label that is already shown."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class ElidedLabel(QLabel):
    """One line that ends in … when it does not fit and then tells the whole in its tooltip."""

    def __init__(self, text: str = "", role: Role = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.set_text(text)

    def whole_text(self) -> str:
        return self._whole

    def set_text(self, text: str) -> None:
        """Show ``text``, elided as needed; line feeds become spaces."""
        self._whole = " ".join(text.split())
        self.setAccessibleName(self._whole)
        self._elide()
        self.updateGeometry()

    def _elide(self) -> None:
        room = max(self.contentsRect().width(), 0)
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        super().setText(shown)
        self.setToolTip(plain_tooltip(self._whole) if shown != self._whole else "")

    # Qt overrides

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self._whole) + 4, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(QFontMetrics(self.font()).horizontalAdvance("…") * 3, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()
