"""The bands of the tumour mutational burden on a line, with a mark where this tumour lies."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from mtb.domain.biomarkers import INPRED_2026_04, BandSet, TmbBand
from mtb.ui.kit.text import plain_tooltip
from mtb.ui.kit.theme import current_theme
from mtb.ui.screens.case.figure_card import figure_text

_LIGHT: Final = ("#cfe3e8", "#86bccb", "#2f7f93")
_DARK: Final = ("#27505a", "#36808d", "#5fb7c4")
_MARK: Final = 9.5


class BandScale(QWidget):
    """Linear to twice the upper limit; a value beyond that is an arrow at the end."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("tmb_scale")
        self._bands = INPRED_2026_04
        self._value: float | None = None
        self._names = {
            TmbBand.LOW: self.tr("Low"),
            TmbBand.INTERMEDIATE: self.tr("Intermediate"),
            TmbBand.HIGH: self.tr("High"),
        }
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_value(self, value: float | None, bands: BandSet) -> None:
        self._value, self._bands = value, bands
        words = self.tr("Low to {low}, intermediate to {intermediate}, high above. Bands {name}").format(
            low=figure_text(bands.tmb_low_to),
            intermediate=figure_text(bands.tmb_intermediate_to),
            name=bands.label,
        )
        self.setAccessibleName(words)
        self.setToolTip(plain_tooltip(words))
        self.update()

    def name(self, band: TmbBand) -> str:
        """What a band is called here."""
        return self._names[band]

    @property
    def _end(self) -> float:
        return 2 * self._bands.tmb_intermediate_to

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(10, round(font.pixelSize() * 0.8)))
        return font

    def _x(self, value: float) -> float:
        return 4 + (self.width() - 14) * min(value, self._end) / self._end

    def _paint_bands(self, painter: QPainter) -> None:
        theme = current_theme()
        limits = (0.0, self._bands.tmb_low_to, self._bands.tmb_intermediate_to, self._end)
        fills = _DARK if theme.name == "dark" else _LIGHT
        for fill, begin, end in zip(fills, limits, limits[1:], strict=False):
            painter.fillRect(QRectF(self._x(begin), 5, self._x(end) - self._x(begin) - 2, 9), QColor(fill))
        painter.setFont(self._small())
        painter.setPen(QColor(theme.muted))
        words = [
            f"{figure_text(limit)} {name}" for limit, name in zip(limits, self._names.values(), strict=False)
        ]
        words[0] = self._names[TmbBand.LOW]
        metrics, free = painter.fontMetrics(), 0
        for place, text in enumerate(words):
            left = max(int(self._x(limits[place])), free)
            painter.drawText(
                QRect(left, 17, self.width(), metrics.height()), Qt.AlignmentFlag.AlignLeft, text
            )
            free = left + metrics.horizontalAdvance(text) + 6

    # Qt overrides

    def sizeHint(self) -> QSize:
        return QSize(200, 18 + QFontMetrics(self._small()).height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bands(painter)
        if self._value is not None:
            theme = current_theme()
            painter.setPen(QColor(theme.surface))
            painter.setBrush(QColor(theme.text))
            x = self._x(self._value)
            if self._value > self._end:
                arrow = [QPointF(x - 6, 2), QPointF(x + 6, _MARK), QPointF(x - 6, 17)]
                painter.drawPolygon(QPolygonF(arrow))
            else:
                painter.drawEllipse(QPointF(x, _MARK), 6.5, 6.5)
        painter.end()
