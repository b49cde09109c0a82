"""Keys that stand in the order of the Norwegian alphabet on both databases, compared sign by sign."""

import unicodedata
from typing import Final

from mtb.domain.texts import folded

# Æ, ø and å follow z, and so do the three signs that follow z in ASCII; ä and ö are sorted with æ and ø.
_AFTER_Z: Final = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"})


def sort_key(*texts: str | None) -> str | None:
    """What a row is sorted by; None where nothing is written, which comes last."""
    whole = "\t".join(filter(None, texts))
    if not whole.strip():
        return None
    placed = folded(whole).translate(_AFTER_Z)
    return "".join(sign for sign in unicodedata.normalize("NFD", placed) if not unicodedata.combining(sign))
