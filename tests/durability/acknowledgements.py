"""What the program said is stored: one line for each service call that returned."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    DATABASE = "database"
    CASE = "case"
    CORRECTION = "correction"
    MEETING = "meeting"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """``number`` is the case's or the meeting's; ``detail`` the revision, or the case on an agenda."""

    kind: Kind
    number: int = 0
    detail: int = 0

    def __str__(self) -> str:
        return f"{self.kind} {self.number} {self.detail}"


def parsed(lines: Iterable[str]) -> list[Acknowledgement]:
    """The acknowledgements among the lines of a child; a line cut off by its death counts for nothing."""
    found = []
    for line in lines:
        kind, *numbers = line.split()
        if line.endswith("\n") and kind in set(Kind):
            found.append(Acknowledgement(Kind(kind), *map(int, numbers)))
    return found
