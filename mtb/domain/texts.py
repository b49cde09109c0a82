"""Cleans text that comes from people and files before it becomes a record."""

import re
import unicodedata
from typing import Final

from mtb.domain.errors import RuleError

LONGEST_LINE = 1_000
LONGEST_TEXT = 100_000
_LONGEST_EXCERPT = 80

# Bidirectional overrides can make a line read as something else than what is stored (CVE-2021-42574).
_BIDIRECTIONAL: Final = [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]
# Never characters of a text: programs keep them for themselves, and Qt takes two of them for line ends.
_NONCHARACTERS: Final = [
    *range(0xFDD0, 0xFDF0),
    *(plane | last for plane in range(0, 0x11_0000, 0x1_0000) for last in (0xFFFE, 0xFFFF)),
]
_UNWANTED: Final = dict.fromkeys([*_BIDIRECTIONAL, *_NONCHARACTERS])
_LINE_ENDS: Final = re.compile("\r\n|[\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_NOT_TEXT: Final = frozenset({"Cc", "Cs"})

_NUMBER: Final = re.compile(r"[-+−]?\d+(?:[.,]\d+)?(?:[eE][-+]?\d+)?(?: ?%)?", re.ASCII)
_STARTS_A_FORMULA: Final = frozenset("=+-@|%＝＋－＠")
_STARTS_A_CELL: Final = ("\t", "\r", "\n")
_UNSEEN: Final = frozenset({"Cc", "Cf"})


def printable(text: str) -> str:
    """The text without characters that are none; every line end is a line feed, a tab a space.

    What goes: control characters, lone surrogates (which no encoding can store), noncharacters, and signs
    that turn the direction of reading around.
    """
    unified = _LINE_ENDS.sub("\n", text).replace("\t", " ").replace("\x1f", " ")
    kept = unified.translate(_UNWANTED)
    if kept.isprintable():
        return kept
    return "".join(sign for sign in kept if sign == "\n" or unicodedata.category(sign) not in _NOT_TEXT)


def clean_line(text: str, most: int = LONGEST_LINE) -> str:
    """One printable line in NFC; runs of white space become one space. Without a visible sign it is empty.

    Raises RuleError when it is longer than ``most`` characters.
    """
    return _bounded(" ".join(_composed(text).split()), most)


def clean_text(text: str, most: int = LONGEST_TEXT) -> str:
    """Several printable lines in NFC, without white space at their ends and around the whole.

    Without a visible sign they are empty. Raises RuleError when they are longer than ``most`` characters.
    """
    return _bounded("\n".join(line.rstrip() for line in _composed(text).split("\n")).strip(), most)


def folded(text: str) -> str:
    """Text as it is searched: case folded, in NFC, without signs nobody sees, such as soft hyphens.

    SQL's own lower() knows ASCII only.
    """
    seen = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", seen).casefold())


def neutralised(text: str) -> str:
    """A cell for a spreadsheet: what could be taken for a formula gets an apostrophe before it.

    After OWASP, "CSV injection". Numbers with a sign stay numbers.
    """
    first = next(filter(_is_seen, text), "")
    formula = first in _STARTS_A_FORMULA and not _NUMBER.fullmatch(text.strip())
    return f"'{text}" if formula or text.startswith(_STARTS_A_CELL) else text


def _composed(text: str) -> str:
    """Printable text in NFC, composed last, as a removed sign may have kept two others apart."""
    composed = unicodedata.normalize("NFC", printable(text))
    return composed if any(map(_is_seen, composed)) else ""


def _is_seen(sign: str) -> bool:
    return not sign.isspace() and unicodedata.category(sign) not in _UNSEEN


def excerpt(text: str) -> str:
    """What a message repeats of a text from outside: printable, on one line, and not much of it."""
    line = " ".join(printable(text[:LONGEST_LINE]).split())
    return line if len(line) <= _LONGEST_EXCERPT else f"{line[:_LONGEST_EXCERPT]}…"


def _bounded(text: str, most: int) -> str:
    if len(text) > most:
        raise RuleError(
            f"This text has {len(text):,} characters; {most:,} fit here.",
            f"Teksten har {len(text)} tegn; her er det plass til {most}.",
        )
    return text
