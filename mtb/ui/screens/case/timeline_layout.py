"""Gives every mark of a line of time its place, so that no words meet others or leave the picture."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from mtb.ui.screens.case.timeline_marks import LANES, Lane, Mark
from mtb.ui.screens.case.timeline_scale import Scale

DOT: Final = 5
BESIDE: Final = 6
_MOST_ROWS: Final = 2
_AIR: Final = 10
_WIDEST_WORDS: Final = 240
_INSIDE: Final = 7
_LEAST_WORDS: Final = 40


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark in the picture: ``shape`` is the dot or bar, ``words`` where its text stands (or nowhere).

    ``solid`` is what of a bar is certain. ``edge`` is -1 or 1 for what lies out of view at the left or
    right; such a place may stand for several marks.
    """

    marks: tuple[Mark, ...]
    row: int
    shape: QRect
    words: QRect
    text: str
    solid: QRect = field(default_factory=QRect)
    inside: bool = False
    edge: int = 0

    @property
    def mark(self) -> Mark:
        return self.marks[0]

    @property
    def reach(self) -> QRect:
        """Where the mouse finds it."""
        grown = self.shape.adjusted(-4, -5, 4, 5)
        return grown.united(self.words) if self.text else grown


@dataclass(frozen=True, slots=True)
class Layout:
    """All places, how many rows each lane has, and how high everything is."""

    placed: tuple[Placed, ...] = ()
    rows: tuple[tuple[Lane, int, int], ...] = ()
    height: int = 0


@dataclass(frozen=True, slots=True)
class Paper:
    """What the places are measured with: the scale, the letters, the height of a row, the words for many."""

    scale: Scale
    metrics: QFontMetrics
    row: int
    earlier: str
    later: str


def lay_out(marks: Sequence[Mark], paper: Paper) -> Layout:
    """Place the marks lane by lane from above; the first row is left to the scale's words."""
    placed: list[Placed] = []
    rows: list[tuple[Lane, int, int]] = []
    top = paper.row
    for lane in LANES:
        found = _Row(paper, top).filled([mark for mark in marks if mark.lane == lane])
        count = max((one.row for one in found), default=0) + 1
        placed += found
        rows.append((lane, top, count))
        top += count * paper.row
    return Layout(tuple(placed), tuple(rows), top)


class _Row:
    """The rows of one lane while they fill."""

    def __init__(self, paper: Paper, top: int) -> None:
        self._paper = paper
        self._top = top
        self._taken: list[list[tuple[int, int]]] = [[]]

    def filled(self, marks: list[Mark]) -> list[Placed]:
        scale = self._paper.scale
        before = [mark for mark in marks if mark.last < scale.first]
        after = [mark for mark in marks if mark.first > scale.last]
        inside = [mark for mark in marks if mark.last >= scale.first and mark.first <= scale.last]
        edges = [
            *([self._edge(before, -1)] if before else []),
            *([self._edge(after, 1)] if after else []),
        ]
        shapes = [(mark, self._shape(mark)) for mark in sorted(inside, key=_order)]
        return [*edges, *(self._placed(mark, shape) for mark, shape in shapes)]

    def _edge(self, marks: list[Mark], edge: int) -> Placed:
        scale = self._paper.scale
        nearest = sorted(marks, key=_order)[:: -edge if edge > 0 else -1]
        ordered = tuple(nearest if edge < 0 else sorted(marks, key=_order))
        text = ordered[0].text if len(marks) == 1 else self._many(len(marks), edge)
        text = self._cut(text, _WIDEST_WORDS)
        width = self._width(text)
        x = scale.left + 8 if edge < 0 else scale.right - 8
        words_left = x + 8 if edge < 0 else x - 8 - width
        self._take(0, min(x, words_left) - 6, max(x + 8, words_left + width))
        return Placed(
            ordered, 0, self._box(0, x - 6, x + 6), self._box(0, words_left, words_left + width), text,
            edge=edge,
        )  # fmt: skip

    def _many(self, count: int, edge: int) -> str:
        return (self._paper.earlier if edge < 0 else self._paper.later).format(count=count)

    def _shape(self, mark: Mark) -> tuple[int, int]:
        """From where to where the dot, range or bar goes, within the picture."""
        scale = self._paper.scale
        if mark.until is None and mark.on.known:
            x = scale.centre(mark.first)
            return x - DOT, x + DOT
        left, right = scale.x(mark.first), scale.x(mark.last, end=True)
        if right - left < 2 * DOT:
            middle = (left + right) // 2
            left, right = middle - DOT, middle + DOT
        return max(left, scale.left), min(right, scale.right)

    def _placed(self, mark: Mark, shape: tuple[int, int]) -> Placed:
        left, right = shape
        text = self._cut(mark.text, _WIDEST_WORDS)
        width = self._width(text)
        if mark.until is not None:
            return self._placed_bar(mark, shape)
        if right - left >= width + 4 * _INSIDE:
            found = self._placed_range(mark, shape, text)
            if found is not None:
                return found
        for at in self._places(left, right, width):
            for row in range(_MOST_ROWS):
                if self._free(row, min(left, at), max(right, at + width)):
                    self._take(row, min(left, at), max(right, at + width))
                    return Placed(
                        (mark,), row, self._box(row, left, right), self._box(row, at, at + width), text
                    )
        row = next((row for row in range(_MOST_ROWS) if self._free(row, left, right)), 0)
        self._take(row, left, right)
        return Placed((mark,), row, self._box(row, left, right), QRect(), "")

    def _placed_range(self, mark: Mark, shape: tuple[int, int], text: str) -> Placed | None:
        """A long bracket with its words in the middle; what ended it may stand at its end."""
        (left, right), width = shape, self._width(text)
        end = right - 2 * DOT - _AIR
        row = next((row for row in range(_MOST_ROWS) if self._free(row, left, end)), None)
        if row is None:
            return None
        self._take(row, left, end)
        at = (left + right - width) // 2
        return Placed((mark,), row, self._box(row, left, right), self._box(row, at, at + width), text)

    def _placed_bar(self, mark: Mark, shape: tuple[int, int]) -> Placed:
        left, right = shape
        solid = self._solid(mark, shape)
        room = solid[1] - solid[0] - 2 * _INSIDE
        width = self._width(mark.text)
        inside = width <= room or (room >= 3 * _LEAST_WORDS and solid == shape)
        if inside:
            text = self._cut(mark.text, room)
            at = solid[0] + _INSIDE
            begin, end = left, right
        else:
            text = self._cut(mark.text, _WIDEST_WORDS)
            width = self._width(text)
            at = self._places(left, right, width)[0]
            begin, end = min(left, at), max(right, at + width)
        row = next((row for row in range(_MOST_ROWS) if self._free(row, begin, end)), None)
        if row is None:
            text, inside = "", False
            row = next((row for row in range(_MOST_ROWS) if self._free(row, left, right)), 0)
            begin, end = left, right
        self._take(row, begin, end)
        words = self._box(row, at, at + self._width(text)) if text else QRect()
        return Placed((mark,), row, self._box(row, left, right), words, text, self._box(row, *solid), inside)

    def _solid(self, mark: Mark, shape: tuple[int, int]) -> tuple[int, int]:
        """What of a bar is certain, whatever its partial dates mean; nothing where they overlap."""
        scale = self._paper.scale
        end = mark.until or mark.on
        if mark.on.last > end.first:
            return shape[0], shape[0]
        left = max(scale.x(mark.on.last), shape[0])
        right = min(scale.x(end.first, end=True), shape[1])
        return left, max(left, right)

    def _places(self, left: int, right: int, width: int) -> list[int]:
        """Where words may stand: after the mark, else before it; never out of the picture."""
        scale = self._paper.scale
        after, before = right + BESIDE, left - BESIDE - width
        found = [after] if after + width <= scale.right else []
        if before >= scale.left:
            found.append(before)
        return found or [max(scale.left, min(after, scale.right - width))]

    def _free(self, row: int, left: int, right: int) -> bool:
        if row >= len(self._taken):
            return True
        return all(right + _AIR <= begin or left >= end + _AIR for begin, end in self._taken[row])

    def _take(self, row: int, left: int, right: int) -> None:
        while row >= len(self._taken):
            self._taken.append([])
        self._taken[row].append((left, right))

    def _box(self, row: int, left: int, right: int) -> QRect:
        return QRect(left, self._top + row * self._paper.row, max(right - left, 0), self._paper.row)

    def _width(self, text: str) -> int:
        return self._paper.metrics.horizontalAdvance(text) + 2

    def _cut(self, text: str, room: int) -> str:
        return self._paper.metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)


def _order(mark: Mark) -> tuple[dt.date, dt.date, str]:
    return mark.first, mark.last, mark.text
