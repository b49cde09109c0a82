"""Small rounded labels whose colour repeats what their word says."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mtb.ui.kit.theme import Tone, current_theme

_SIDE = 11
_HEIGHT = 21


def chip_font(font: QFont) -> QFont:
    """The chip's letters for a surrounding font: a size smaller, half bold."""
    small = QFont(font)
    small.setPixelSize(max(9, round(font.pixelSize() * 0.9)))
    small.setWeight(QFont.Weight.DemiBold)
    return small


def chip_size(font: QFont, text: str) -> QSize:
    """The room a chip takes beside text in ``font``."""
    metrics = QFontMetrics(chip_font(font))
    return QSize(metrics.horizontalAdvance(text) + 2 * _SIDE, max(_HEIGHT, metrics.height() + 3))


def paint_chip(painter: QPainter, rect: QRect, text: str, tone: Tone = "neutral") -> None:
    """Paint a chip at the left of ``rect``, centred in its height; the text is elided when it must be."""
    colours = current_theme().tones[tone]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size = chip_size(painter.font(), text)
    width = min(size.width(), rect.width())
    height = min(size.height(), rect.height())
    pill = QRect(rect.left(), rect.top() + (rect.height() - height) // 2, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.ground))
    painter.drawRoundedRect(QRectF(pill), height / 2, height / 2)
    painter.setFont(chip_font(painter.font()))
    painter.setPen(QColor(colours.text))
    inside = pill.adjusted(_SIDE, 0, -_SIDE, 0)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inside.width() + 1)
    painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    painter.restore()


class Chip(QWidget):
    """A painted rounded pill; a screen reader hears its text."""

    def __init__(self, text: str = "", tone: Tone = "neutral", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._tone: Tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_text(text, tone)

    def text(self) -> str:
        return self._text

    def tone(self) -> Tone:
        return self._tone

    def show_text(self, text: str, tone: Tone = "neutral") -> None:
        """Change word and colour together."""
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    # Qt overrides

    def sizeHint(self) -> QSize:
        return chip_size(self.font(), self._text)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setFont(self.font())
        paint_chip(painter, self.rect(), self._text, self._tone)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()
            self.update()
        super().changeEvent(event)
