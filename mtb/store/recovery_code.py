"""The printed code that opens a database when every password is forgotten: 160 bits and a check sign."""

import secrets
import unicodedata
from typing import Final

_SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # no I, L, O, U: each sign can be read in one way only
_LENGTH: Final = 32
_BITS: Final = 5
_GROUP: Final = 4
_LOOK_ALIKES: Final = str.maketrans({"O": "0", "I": "1", "L": "1"})


def new_code() -> str:
    """A random code in groups for printing; the last group ends with the check sign."""
    body = "".join(secrets.choice(_SIGNS) for _ in range(_LENGTH))
    groups = [body[start : start + _GROUP] for start in range(0, _LENGTH, _GROUP)]
    return "-".join(groups) + _check_sign(body)


def typed_code(text: str) -> str | None:
    """The code behind what was typed, in whatever case and spacing; None where a sign must be wrong."""
    plain = unicodedata.normalize("NFKC", text).upper().translate(_LOOK_ALIKES)
    signs = "".join(sign for sign in plain if not _separates(sign))
    if len(signs) != _LENGTH + 1 or not set(signs) <= set(_SIGNS):
        return None
    body = signs[:_LENGTH]
    return body if _check_sign(body) == signs[_LENGTH] else None


def _separates(sign: str) -> bool:
    return unicodedata.category(sign) in {"Pd", "Zs", "Cc", "Cf"}


def _check_sign(body: str) -> str:
    """In the field of 32 each sign counts double the one after it: a wrong sign or a swap always shows."""
    check = 0
    for sign in body:
        check = _doubled(check) ^ _SIGNS.index(sign)
    return _SIGNS[_doubled(check)]


def _doubled(value: int) -> int:
    doubled = value << 1
    return doubled ^ 0b100101 if doubled >> _BITS else doubled
