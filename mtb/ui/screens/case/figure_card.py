"""A card with one large figure: its chip, the words beside it, the lines beneath and where it was read."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from mtb.domain.findings import Source
from mtb.ui import labels
from mtb.ui.kit.cards import Card
from mtb.ui.kit.chips import Chip
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import ElidedLabel, plain_label, plain_tooltip

NOT_STATED = "–"
_LEAST_TITLE = 24
"""A chip is shown whole before its card's title is."""


def figure_text(value: float) -> str:
    """A number as short as it is exact, with the decimal sign of the language."""
    written = f"{value:.15g}"
    return written.replace(".", ",") if labels.current_language() == "nb" else written


def place_text(source: Source | None) -> str:
    """``file:line``, as far as they are known."""
    if source is None:
        return ""
    return source.file if source.line is None else f"{source.file}:{source.line}"


class SourceLabel(QLabel):
    """A file and line; when there is no room the file's beginning is left out, never the line."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "small")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._whole = ""
        self._before = ""

    def show_source(self, source: Source | None, before: str = "") -> None:
        self._before, self._whole = before, place_text(source)
        self.setAccessibleName(f"{before}{self._whole}")
        self.setToolTip(plain_tooltip(f"{before}{self._whole}"))
        self._elide()

    def _elide(self) -> None:
        metrics = self.fontMetrics()
        room = max(self.width() - metrics.horizontalAdvance(self._before), 0)
        shown = self._before + metrics.elidedText(self._whole, Qt.TextElideMode.ElideLeft, room)
        self.setText(metrics.elidedText(shown, Qt.TextElideMode.ElideRight, self.width()))

    # Qt overrides

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()


class FigureCard(Card):
    """A title with a chip, a large figure with words beside it, lines beneath and the source."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        heading = ElidedLabel(title, "muted")
        heading.setMinimumWidth(_LEAST_TITLE)
        self.head.insertWidget(0, heading, 100)
        self.chip = named(Chip(), f"{name}_chip")
        self.chip.hide()
        self.add_to_head(self.chip)
        self.figure = named(plain_label("", "figure"), f"{name}_figure")
        self.beside = named(ElidedLabel("", "muted"), f"{name}_beside")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.figure)
        row.addWidget(self.beside, 1)
        self.below = named(ElidedLabel("", "small"), f"{name}_below")
        self.source = named(SourceLabel(), f"{name}_source")
        self.body.setSpacing(2)
        self.add(row)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setContentsMargins(0, -4, 0, -4)

    def say(self, figure: str, beside: str, below: str = "") -> None:
        self.figure.setText(figure)
        self.beside.set_text(beside)
        self.beside.setVisible(bool(beside))
        self.below.set_text(below)
        self.below.setVisible(bool(below))

    def say_not_stated(self, beside: str, below: str = "") -> None:
        """A dash for the figure; no chip and no source."""
        self.say(NOT_STATED, beside, below)
        self.chip.hide()
        self.source.hide()

    def tell_source(self, source: Source | None, before: str = "") -> None:
        """Where the figure was read; ``before`` stands in front of it."""
        self.source.show_source(source, before)
        self.source.show()

    def finish(self, *lines: QWidget) -> None:
        """Put the lines that come last; ``lines`` stand between the words beneath and the source."""
        for line in (self.below, *lines):
            self.add(line)
        self.add_stretch()
        self.add(self.source)
