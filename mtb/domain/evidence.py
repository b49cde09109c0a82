"""Evidence a person found elsewhere and pasted in: never without its source, version and day."""

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from mtb.domain.errors import RuleError
from mtb.domain.texts import printable


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """``source`` is a name such as OncoKB, ``source_version`` what it calls its state then.

    ``retrieved_on`` is the day it was read. Two sources are two pieces of evidence and are never
    merged. ``added_at`` is UTC.
    """

    id: UUID
    case_id: UUID
    identity: str
    source: str
    source_version: str
    retrieved_on: dt.date
    text: str
    url: str = ""
    version: int = 0
    withdrawn: str = ""
    """Why it no longer counts; empty while it does."""
    added_by: str = ""
    added_account: str = ""
    added_at: dt.datetime | None = None


def require_evidence(evidence: Evidence, today: dt.date) -> None:
    """RuleError unless it says what, from where, in which version and when."""
    for field, text, en, nb in (
        ("text", evidence.text, "what it says", "hva det sier"),
        ("source", evidence.source, "where it comes from", "hvor det kommer fra"),
        ("source_version", evidence.source_version, "the source's version", "kildens versjon"),
    ):
        if not printable(text).strip():
            raise RuleError(f"Evidence needs {en}.", f"Evidens trenger {nb}.", field)
    if evidence.retrieved_on > today:
        raise RuleError(
            "Evidence can't have been read on a day to come.",
            "Evidens kan ikke være lest på en dag som ikke har vært.",
            "retrieved_on",
        )
