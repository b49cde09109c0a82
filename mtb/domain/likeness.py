"""Whether two people in the records could be one, though a name is spelled or a date written otherwise."""

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_LETTERS: Final = str.maketrans(
    {"æ": "e", "ä": "e", "ø": "o", "ö": "o", "å": "a", "w": "v", "q": "k", "z": "s", "ð": "d", "þ": "t"}
)
_DIGRAPHS: Final = (("aa", "a"), ("ae", "e"), ("oe", "o"), ("ch", "k"), ("ck", "k"), ("th", "t"), ("ph", "f"))
_LONG_ENOUGH: Final = 4
_NO_LETTERS: Final = re.compile(r"[^\w ]|_")
_REPEATED: Final = re.compile(r"(.)\1+")


@dataclass(frozen=True, slots=True)
class Person:
    """What is compared of a person."""

    surname: str
    first_name: str
    born: dt.date | None


def could_be_one(one: Person, other: Person) -> bool:
    """Names alike, also swapped, with no birthday against it; or the same birthday and one name alike."""
    same_day, contradicted = _compare_days(one.born, other.born)
    if contradicted and not _nearly_one_day(one.born, other.born):
        return False
    alike = _names_alike(one, other)
    if alike and not contradicted:
        return True
    if contradicted:
        return alike == "same"
    return same_day and bool(one.first_name) and _alike(_plain(one.first_name), _plain(other.first_name))


def name_keys(surname: str, first_name: str) -> tuple[str, str]:
    """Both names in the plain letters they are compared in."""
    return _plain(surname), _plain(first_name)


def _names_alike(one: Person, other: Person) -> str:
    """``same``, ``alike`` or nothing; an unknown first name is no likeness on its own."""
    first, second = name_keys(one.surname, one.first_name), name_keys(other.surname, other.first_name)
    if not all((*first, *second)):
        return ""
    if first in {second, second[::-1]}:
        return "same"
    straight = _alike(first[0], second[0]) and _alike(first[1], second[1])
    swapped = _alike(first[0], second[1]) and _alike(first[1], second[0])
    return "alike" if straight or swapped else ""


def _compare_days(one: dt.date | None, other: dt.date | None) -> tuple[bool, bool]:
    """Whether the days are the same, and whether they contradict each other."""
    known = one is not None and other is not None
    return known and one == other, known and one != other


def _nearly_one_day(one: dt.date | None, other: dt.date | None) -> bool:
    """Day and month swapped, or one digit written wrong."""
    if one is None or other is None:
        return False
    swapped = (one.year, one.month, one.day) == (other.year, other.day, other.month)
    wrong = sum(a != b for a, b in zip(one.isoformat(), other.isoformat(), strict=True))
    return swapped or wrong == 1


@lru_cache(maxsize=8)  # who is looked for is compared with thousands; no more names are kept than these
def _plain(name: str) -> str:
    """Letters without their signs, alike sounds alike, each letter once in a row."""
    text = name.casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", text).translate(_LETTERS))
    text = _NO_LETTERS.sub("", text.translate(_LETTERS).replace("-", " "))
    for pair, sound in _DIGRAPHS:
        text = text.replace(pair, sound)
    return " ".join(_REPEATED.sub(r"\1", text).split())


def _alike(one: str, other: str) -> bool:
    """The same, one letter off in a name that is long enough, or some of the same several names."""
    if one == other:
        return bool(one)
    shorter, longer = sorted((one.split(), other.split()), key=len)
    if shorter and len(longer) > 1 and all(any(_near(a, b) for b in longer) for a in shorter):
        return True
    return _near(one, other)


def _near(one: str, other: str) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) < _LONG_ENOUGH or abs(len(one) - len(other)) > 1:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if start is None:
        return True  # one letter more at the end
    rest, other_rest = one[start:], other[start:]
    return (
        rest[1:] == other_rest[1:]
        or rest[1:] == other_rest
        or rest == other_rest[1:]
        or (rest[:2] == other_rest[:2][::-1] and rest[2:] == other_rest[2:])
    )
