"""From any text to paragraphs: the only place that knows the typefaces and reportlab's markup.

reportlab reads ``<EGFR>`` as a tag and loads the file an ``<img>`` names. So every text is cleaned and
escaped here, and nothing else builds a Paragraph.
"""

import functools
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph

from mtb import paths

INK: Final = HexColor("#111c22")
MUTED: Final = HexColor("#526069")
ACCENT: Final = HexColor("#0b6568")
TINT: Final = HexColor("#eaf4f4")
RULE: Final = HexColor("#c9d3d9")

REGULAR: Final = "SourceSans3-Regular"
SEMIBOLD: Final = "SourceSans3-SemiBold"
BOLD: Final = "SourceSans3-Bold"
_ITALIC: Final = "SourceSans3-Italic"

SUBSTITUTE: Final = "□"
_MOST_SIGNS = 1_500
_MOST_LINES = 30
_MOST_LINES_KEPT = 2_000
_LINE_ENDS = dict.fromkeys(map(ord, "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"), "\n")


@dataclass(frozen=True, slots=True)
class Strong:
    """Words to be set in semibold."""

    text: str


@dataclass(frozen=True, slots=True)
class Quiet:
    """Words of lesser weight, in grey."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to a place in the same document."""

    text: str
    target: str


Piece = str | Strong | Quiet | Link


def _style(name: str, size: float, leading: float, **more: object) -> ParagraphStyle:
    settings = {
        "fontName": REGULAR,
        "textColor": INK,
        "splitLongWords": 1,
        "allowWidows": 0,
        "allowOrphans": 0,
    }
    return ParagraphStyle(name, fontSize=size, leading=leading, **{**settings, **more})


TITLE_STYLE: Final = _style("title", 19, 24, fontName=BOLD, spaceAfter=6)
PART_STYLE: Final = _style("part", 13, 17, fontName=BOLD, spaceBefore=14, spaceAfter=4)
CASE_STYLE: Final = _style("case", 15, 19, fontName=BOLD, spaceBefore=30, spaceAfter=2)
HEAD_STYLE: Final = _style(
    "head", 9.5, 13, fontName=SEMIBOLD, textColor=ACCENT, spaceBefore=6, spaceAfter=1.5
)
BODY_STYLE: Final = _style("body", 9.4, 12.8, spaceAfter=2.5)
TIGHT_STYLE: Final = _style("tight", 9.2, 12.4)
QUIET_STYLE: Final = _style("quiet", 8.4, 11.4, textColor=MUTED, spaceAfter=2)
CELL_STYLE: Final = _style("cell", 8.8, 11.6)
ITEM_STYLE: Final = _style("item", 8.8, 11.6, spaceAfter=2)
CELL_HEAD_STYLE: Final = _style("cell head", 8.2, 10.6, fontName=SEMIBOLD, textColor=MUTED)
LABEL_STYLE: Final = _style("label", 9.2, 12.4, textColor=MUTED)
FACT_STYLE: Final = _style("fact", 9.2, 12.4)


class _MeasuredParagraph(Paragraph):  # type: ignore[misc]  # reportlab has no types
    """A paragraph that breaks its lines once for each width, as tables ask several times."""

    _measured: tuple[float, tuple[float, float]] | None = None

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        if self._measured is None or self._measured[0] != width or not hasattr(self, "blPara"):
            self._measured = (width, super().wrap(width, height))
        return self._measured[1]


class _Signs(dict[int, str | None]):
    """What stands for each character: itself, a blank, nothing, or the substitute, which is noted down."""

    def __init__(self) -> None:
        super().__init__(_LINE_ENDS)
        self.replaced: set[str] = set()
        self._drawn = _drawn_signs()
        self[ord("\n")] = "\n"
        self[ord("\t")] = " "

    def __missing__(self, code: int) -> str | None:
        self[code] = shown = self._shown(chr(code))
        return shown

    def _shown(self, sign: str) -> str | None:
        category = unicodedata.category(sign)
        if category == "Cf" or unicodedata.name(sign, "").startswith("VARIATION SELECTOR"):
            return None
        if ord(sign) in self._drawn and category != "Cc":
            return sign
        if category == "Zs":
            return " "
        self.replaced.add(sign)
        return SUBSTITUTE


class Typesetter:
    """Sets the text of one document, and remembers which characters the typeface could not show."""

    def __init__(self) -> None:
        self._signs = _Signs()

    @property
    def replaced(self) -> tuple[str, ...]:
        """The characters shown as the substitute so far, in the order of their code points."""
        return tuple(sorted(self._signs.replaced))

    def plain(self, text: str) -> str:
        """The text as one line of characters that the typeface has."""
        return " ".join(self._clean(text).split("\n"))

    def line(self, style: ParagraphStyle, *pieces: Piece) -> Paragraph:
        """One paragraph; a line feed becomes a blank."""
        return _MeasuredParagraph("".join(self._markup(piece) for piece in pieces), style)

    def block(self, style: ParagraphStyle, text: str, lead: str = "") -> list[Paragraph]:
        """A longer text: its lines stay lines, an empty line ends a paragraph.

        What is very long becomes several paragraphs, as the time to break lines grows with the square of it.
        Thousands of lines, which nobody writes, are run together. There is always one paragraph at least.
        """
        start = f"{self._markup(Strong(lead))} " if lead else ""
        paragraphs = []
        cleaned = self._clean(text)
        if cleaned.count("\n") > _MOST_LINES_KEPT:
            cleaned = " ".join(cleaned.split())
        for lines in list(_portions(cleaned)) or [[]]:
            markup = "<br/>".join(_escaped(line) for line in lines)
            paragraphs.append(_MeasuredParagraph(start + markup, style))
            start = ""
        return paragraphs

    def _markup(self, piece: Piece) -> str:
        text = _escaped(self.plain(piece if isinstance(piece, str) else piece.text))
        match piece:
            case Strong():
                return f'<font name="{SEMIBOLD}">{text}</font>'
            case Quiet():
                return f'<font color="{_hex(MUTED)}">{text}</font>'
            case Link():
                return f'<a href="#{piece.target}" color="{_hex(ACCENT)}"><b>{text}</b></a>'
        return text

    def _clean(self, text: str) -> str:
        return unicodedata.normalize("NFC", text.replace("\r\n", "\n")).translate(self._signs)


def register_fonts() -> None:
    """Make the typeface known to reportlab; only the first call does anything."""
    _drawn_signs()


def fitted(text: str, font: str, size: float, width: float) -> str:
    """The text if it fits the width, else its beginning and an ellipsis."""
    if pdfmetrics.stringWidth(text, font, size) <= width:
        return text
    most = len(text)
    while most and pdfmetrics.stringWidth(text[:most] + "…", font, size) > width:
        most = most * 9 // 10
    return text[:most].rstrip() + "…"


@functools.cache
def _drawn_signs() -> frozenset[int]:
    """Register the four faces as a family; the code points that all of them can draw."""
    faces = (REGULAR, SEMIBOLD, _ITALIC, BOLD)
    for name in faces:
        pdfmetrics.registerFont(TTFont(name, paths.resources() / "fonts" / f"{name}.ttf"))
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=SEMIBOLD, italic=_ITALIC, boldItalic=SEMIBOLD)
    return frozenset.intersection(
        *(frozenset(pdfmetrics.getFont(name).face.charToGlyph) for name in faces),
    )


def _hex(colour: HexColor) -> str:
    return f"#{colour.hexval()[2:]}"


def _escaped(text: str) -> str:
    return escape(text, {'"': "&quot;"})


def _portions(text: str) -> Iterator[list[str]]:
    """Groups of lines, each small enough to be broken into a paragraph quickly; empty lines part groups."""
    group: list[str] = []
    size = 0
    for whole in text.split("\n"):
        for line in _slices(whole):
            if group and (not line or size + len(line) > _MOST_SIGNS or len(group) == _MOST_LINES):
                yield group
                group, size = [], 0
            if line:
                group.append(line)
                size += len(line)
    if group:
        yield group


def _slices(line: str) -> Iterator[str]:
    """The line, cut at blanks where it is too long, or anywhere where it has none."""
    rest = line.strip()
    while len(rest) > _MOST_SIGNS:
        cut = rest.rfind(" ", _MOST_SIGNS // 2, _MOST_SIGNS)
        cut = _MOST_SIGNS if cut < 0 else cut
        yield rest[:cut].rstrip()
        rest = rest[cut:].lstrip()
    yield rest
