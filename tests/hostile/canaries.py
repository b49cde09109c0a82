"""Words of an invented patient that stand nowhere else, and the search for them."""

import base64
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final
from urllib.parse import quote

from tests.factories import NUMBER

SURNAME: Final = "Kanarisen"
FIRST_NAME: Final = "Gulfjæra"
HISTORY: Final = "Kvitrehistorie om buret"
QUESTION: Final = "Kvitrespørsmål om frøet"
WISHES: Final = "Kvitreønske om vinduet"
CANARIES: Final = (SURNAME, FIRST_NAME, NUMBER, f"{NUMBER[:6]} {NUMBER[6:]}", HISTORY, QUESTION, WISHES)


def _written(word: str) -> Iterator[bytes]:
    """The ways in which a program may have put a word into a file, whatever its case."""
    for each in {word, word.upper(), word.casefold()}:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be", "latin-1"):
            yield each.encode(encoding)
        yield quote(each).encode()
        yield ascii(each)[1:-1].encode()
        yield base64.b64encode(each.encode())[:-4]


_WRITTEN: Final = {word: tuple(set(_written(word))) for word in CANARIES}


def canaries_in(data: bytes | str) -> list[str]:
    """Which canaries stand in this."""
    raw = data.encode("utf-8", "replace") if isinstance(data, str) else data
    return [word for word, ways in _WRITTEN.items() if any(way in raw for way in ways)]


def canaries_under(folder: Path, leave_out: Iterable[Path] = ()) -> list[str]:
    """Where canaries stand in the files of a folder, or in their names."""
    found = []
    for path in sorted(folder.rglob("*")):
        found += [f"{word} in the name {path.name}" for word in canaries_in(path.name)]
        if path.is_file() and not any(path.is_relative_to(each) for each in leave_out):
            found += [f"{word} in {path.relative_to(folder)}" for word in canaries_in(path.read_bytes())]
    return found
