"""Words as the search compares them: folded, dashes alike, protein changes by their one-letter codes too."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from mtb.domain.texts import folded

_CODES: Final = "ala arg asn asp cys gln glu gly his ile leu lys met phe pro ser thr trp tyr val sec ter"
_LETTERS: Final = dict(zip(_CODES.split(), "arndcqeghilkmfpstwyvu*", strict=True))
_BEGUN: Final = frozenset(code[:length] for code in _LETTERS for length in (1, 2))
_AMINO_ACID: Final = re.compile("|".join(_LETTERS))
_THREE_LETTERS: Final = re.compile(rf"(?<![a-z])(?:p\.)?\(?({_AMINO_ACID.pattern})(\d+)([a-z0-9_*=]*)\)?")
_ONE_LETTER: Final = re.compile(r"(?<![a-z0-9])p\.\(?([a-z*]\d[a-z0-9_*=]*)\)?")
_FRAMESHIFT: Final = re.compile(r"([a-z]\d+)[a-z]?fs")
_DASHES: Final = str.maketrans(dict.fromkeys("/:‐‑‒–—−", "-"))


def words_of(text: str) -> Iterator[str]:
    """The words of a text as they are kept; one that names a protein change comes in short too."""
    for word in _split(text):
        yield word
        short = _short(word)
        if short != word:
            yield short


def ways_to_write(typed: str) -> tuple[str, ...]:
    """A typed word as the kept words are written; any of the forms will do."""
    return tuple(dict.fromkeys(form for word in _split(typed) for form in (word, _short(word, begun=True))))


def words_of_finding(gene: str, change: str, cdna: str | None, protein: str | None) -> Iterator[str]:
    """A finding is one word: ``kras-g12d-c.35g>a``, so that gene and change are found side by side.

    The three-letter codes stay out: ``MET`` would be found in every change to methionine.
    """
    parts = [gene, _short(_joined(protein or change)), cdna or ""]
    yield "-".join(filter(None, map(_joined, dict.fromkeys(parts))))
    shift = _FRAMESHIFT.match(parts[1])
    if shift is not None:
        yield f"{_joined(gene)}-{shift[1]}fs"


def kept(words: Iterable[str]) -> str:
    """The words, each once, as one text; two blanks before each make three signs of a first letter."""
    return "".join(f"  {word}" for word in dict.fromkeys(words))


def _split(text: str) -> list[str]:
    plain = text.casefold() if text.isascii() else folded(text)  # the same, and most texts are
    return plain.replace("::", ":").translate(_DASHES).split()


def _joined(text: str) -> str:
    return "-".join(_split(text))


def _short(word: str, *, begun: bool = False) -> str:
    """``g12d`` for ``p.(gly12asp)``; where it was only ``begun``, an unfinished last code is left out."""

    def shortened(match: re.Match[str]) -> str:
        rest = "" if begun and match[3] in _BEGUN else match[3]
        return _LETTERS[match[1]] + match[2] + _AMINO_ACID.sub(lambda code: _LETTERS[code[0]], rest)

    return _ONE_LETTER.sub(r"\1", _THREE_LETTERS.sub(shortened, word)).replace("fster", "fs*")
