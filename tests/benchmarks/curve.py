"""Draws how a cost grows with the number of cases: both axes logarithmic, one line a question, as SVG."""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from reportlab.graphics import renderSVG
from reportlab.graphics.shapes import Drawing, Line, PolyLine, Rect, String
from reportlab.lib.colors import Color, HexColor

_WIDTH: Final = 760
_HEIGHT: Final = 420
_LEFT, _RIGHT, _BOTTOM, _TOP = 56, 250, 40, 20
_COLOURS: Final = ("#0b6e75", "#c2571a", "#5b4bb0", "#2e7d32", "#a3245b", "#8a6d00", "#37474f", "#1565c0")
_GREY: Final = HexColor("#9aa5ab")
_AIM: Final = 50.0


def draw(path: Path, counts: Sequence[int], milliseconds: Mapping[str, Sequence[float]], title: str) -> None:
    """Write the picture; ``milliseconds`` has one figure for each of ``counts`` (NaN where there is none)."""
    drawing = Drawing(_WIDTH, _HEIGHT)
    drawing.add(Rect(0, 0, _WIDTH, _HEIGHT, fillColor=HexColor("#ffffff"), strokeColor=None))
    drawing.add(String(_LEFT, _HEIGHT - 14, title, fontSize=11, fontName="Helvetica-Bold"))
    known = [value for line in milliseconds.values() for value in line if value > 0]
    low, high = math.floor(math.log10(min(known))), math.ceil(math.log10(max(*known, _AIM)))
    first, last = math.log10(counts[0]), math.log10(counts[-1])

    def x(count: float) -> float:
        return _LEFT + (math.log10(count) - first) / ((last - first) or 1) * (_WIDTH - _LEFT - _RIGHT)

    def y(value: float) -> float:
        return _BOTTOM + (math.log10(value) - low) / (high - low) * (_HEIGHT - _BOTTOM - _TOP - 10)

    for power in range(low, high + 1):
        _rule(drawing, y(10.0**power), f"{10.0**power:g} ms", _GREY)
    _rule(drawing, y(_AIM), "aim", HexColor("#b71c1c"))
    for count in counts:
        drawing.add(String(x(count) - 14, _BOTTOM - 16, f"{count:,}", fontSize=8))
    drawing.add(String(_LEFT, 8, "cases in the database", fontSize=8))
    for place, (name, line) in enumerate(milliseconds.items()):
        colour = HexColor(_COLOURS[place % len(_COLOURS)])
        points = [(x(count), y(value)) for count, value in zip(counts, line, strict=True) if value > 0]
        flat = [part for point in points for part in point]
        if len(points) > 1:
            drawing.add(PolyLine(flat, strokeColor=colour, strokeWidth=1.6))
        level = _HEIGHT - _TOP - 24 - 15 * place
        drawing.add(
            Line(_WIDTH - _RIGHT + 12, level + 3, _WIDTH - _RIGHT + 30, level + 3, strokeColor=colour)
        )
        drawing.add(String(_WIDTH - _RIGHT + 36, level, name, fontSize=8))
    renderSVG.drawToFile(drawing, str(path))


def _rule(drawing: Drawing, height: float, words: str, colour: Color) -> None:
    drawing.add(Line(_LEFT, height, _WIDTH - _RIGHT, height, strokeColor=colour, strokeWidth=0.5))
    drawing.add(String(6, height - 3, words, fontSize=8, fillColor=colour))
