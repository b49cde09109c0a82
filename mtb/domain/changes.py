"""Which kinds of record a committed unit of work touched."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    PATIENT = "patient"
    CASE = "case"
    RESULT = "result"
    FINDING = "finding"
    MEETING = "meeting"
    DECISION = "decision"
    MINUTES = "minutes"
    ACCOUNT = "account"
    DIRECTORY = "directory"


@dataclass(frozen=True, slots=True)
class Changes:
    """Sent once per commit, so that each screen can decide whether it is out of date."""

    kinds: frozenset[Kind]

    def touches(self, *kinds: Kind) -> bool:
        return not self.kinds.isdisjoint(kinds)
