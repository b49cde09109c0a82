"""Cleans text that comes from people and files before it becomes a record."""

import unicodedata

from mtb.domain.errors import RuleError

LONGEST_LINE = 1_000
LONGEST_TEXT = 100_000

# Bidirectional overrides can make a line read as something else than what is stored (CVE-2021-42574).
_BIDIRECTIONAL = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def clean_line(text: str, most: int = LONGEST_LINE) -> str:
    """One line in NFC, without control characters; runs of white space become one space.

    Raises RuleError when it is longer than ``most`` characters.
    """
    return _bounded(" ".join(_printable(text.replace("\n", " ").replace("\t", " ")).split()), most)


def clean_text(text: str, most: int = LONGEST_TEXT) -> str:
    """Several lines in NFC, without control characters other than line feeds."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    lines = (_printable(line).rstrip() for line in unified.split("\n"))
    return _bounded("\n".join(lines).strip(), most)


def folded(text: str) -> str:
    """Text as it is searched: NFC, case folded; SQL's own lower() knows ASCII only."""
    return unicodedata.normalize("NFC", text).casefold()


def _printable(text: str) -> str:
    composed = unicodedata.normalize("NFC", text).translate(_BIDIRECTIONAL)
    # Cc control characters; Cs lone surrogates, which no encoding can store.
    return "".join(sign for sign in composed if unicodedata.category(sign) not in {"Cc", "Cs"})


def _bounded(text: str, most: int) -> str:
    if len(text) > most:
        raise RuleError(
            f"This text has {len(text):,} characters; {most:,} fit here.",
            f"Teksten har {len(text)} tegn; her er det plass til {most}.",
        )
    return text
