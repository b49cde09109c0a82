"""Drawings in documents."""

from typing import Final

from reportlab.lib.colors import HexColor, white
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from mtb.documents.text import INK, MUTED, REGULAR
from mtb.domain.biomarkers import BandSet, TmbBand

_SHADES: Final = (HexColor("#c9e1e8"), HexColor("#86bac8"), HexColor("#2d7d8c"))
_BAR_HEIGHT: Final = 7.5
_HEIGHT: Final = 24.0
_LABEL_SIZE: Final = 7.0
_RADIUS: Final = 4.4
_GAP: Final = 0.8


class BurdenBand(Flowable):  # type: ignore[misc]  # reportlab has no types
    """The three bands of the tumour mutational burden in a row, with a mark where this tumour lies.

    The scale is linear and ends at twice the upper limit; what lies beyond is marked at the end.
    """

    def __init__(self, burden: float, bands: BandSet, words: dict[TmbBand, str], width: float) -> None:
        super().__init__()
        self.width = width
        self.height = _HEIGHT
        self._burden = burden
        self._limits = (0.0, bands.tmb_low_to, bands.tmb_intermediate_to, 2 * bands.tmb_intermediate_to)
        self._words = tuple(words[band] for band in TmbBand)

    def draw(self) -> None:
        """Bands, limits and words below, the mark on top."""
        base = self.height - _BAR_HEIGHT - 3
        canvas = self.canv
        canvas.saveState()
        for place, shade in enumerate(_SHADES):
            left, right = self._at(self._limits[place]), self._at(self._limits[place + 1])
            canvas.setFillColor(shade)
            canvas.rect(left, base, right - left - _GAP, _BAR_HEIGHT, stroke=0, fill=1)
        self._draw_labels(base - _LABEL_SIZE - 2)
        canvas.setFillColor(INK)
        canvas.setStrokeColor(white)
        canvas.setLineWidth(1.2)
        inside = min(max(self._at(self._burden), _RADIUS), self.width - _RADIUS)
        canvas.circle(inside, base + _BAR_HEIGHT / 2, _RADIUS, stroke=1, fill=1)
        canvas.restoreState()

    def _draw_labels(self, base: float) -> None:
        """Each band's word at its left edge, after the limit it begins at, and never over the word before."""
        self.canv.setFillColor(MUTED)
        self.canv.setFont(REGULAR, _LABEL_SIZE)
        free = 0.0
        for place, word in enumerate(self._words):
            label = f"{self._limits[place]:g} {word}" if place else word
            left = max(self._at(self._limits[place]), free)
            self.canv.drawString(left, base, label)
            free = left + stringWidth(label, REGULAR, _LABEL_SIZE) + 4

    def _at(self, burden: float) -> float:
        return self.width * min(burden / self._limits[-1], 1.0)
