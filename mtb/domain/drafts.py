"""Text that was written and not saved yet, kept so that neither a lock nor a crash loses it."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """``place`` names the form (``referral``, or ``referral/<case id>``), ``values`` its fields.

    The values are what JSON knows: texts, numbers, booleans, lists and objects of them.
    """

    place: str
    values: dict[str, object]
    saved_at: dt.datetime
