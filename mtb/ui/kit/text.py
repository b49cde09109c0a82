"""Labels that show text as it was written and never guess at markup."""

import html
import re
from typing import Final, Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

Role = Literal[
    "body", "muted", "title", "heading", "small", "figure", "strong", "danger", "problem", "hint", "field"
]


_LONG_WORD: Final = re.compile(r"\S{100,}")
_PLACES_TO_BREAK: Final = re.compile(r"\S{40,199}?(?=\w)|\S{200}(?=\S)")
_MOST_IN_TOOLTIP: Final = 2_000
_LONGEST_UNWRAPPED: Final = 160


def plain_tooltip(text: str) -> str:
    """Text for setToolTip, which otherwise takes anything that looks like markup for markup.

    Of a very long text it is the beginning: the whole stands where the tooltip's owner leads.
    """
    shown = text if len(text) <= _MOST_IN_TOOLTIP else f"{text[:_MOST_IN_TOOLTIP].rstrip()} …"
    return f"<qt>{html.escape(breakable(shown))}</qt>".replace("\n", "<br>") if shown else ""


def breakable(text: str) -> str:
    """The text with places to break in words of a hundred signs and more, which else widen a window."""
    return _LONG_WORD.sub(lambda word: _PLACES_TO_BREAK.sub("\\g<0>\u200b", word[0]), text)


class PlainLabel(QLabel):
    """A label that never guesses at markup. What fits into no window is wrapped, words without end too."""

    def __init__(self, text: str = "", *, wrap: bool = False) -> None:
        super().__init__()
        self._whole = ""
        self._wraps = wrap
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        self._whole = text
        self.setWordWrap(self._wraps or max(map(len, text.splitlines()), default=0) > _LONGEST_UNWRAPPED)
        super().setText(breakable(text))

    def text(self) -> str:
        """The text as it was set."""
        return self._whole


def plain_label(text: str = "", role: Role = "body", *, wrap: bool = False) -> QLabel:
    """A label that is always plain text; ``role`` chooses size, weight and colour from the style sheet."""
    label = PlainLabel(text, wrap=wrap)
    label.setProperty("role", role)
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
