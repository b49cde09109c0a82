"""Lawful deletion (helsepersonelloven § 43): asked for by one person, agreed to by another, never undone."""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from mtb.domain.errors import RuleError
from mtb.domain.people import Actor
from mtb.domain.texts import clean_text

_SHORTEST_GROUND = 10


class DeletionState(StrEnum):
    REQUESTED = "requested"
    WITHDRAWN = "withdrawn"
    CARRIED_OUT = "carried_out"


@dataclass(frozen=True, slots=True)
class DeletionRequest:
    """``tombstone`` counts the rows of each kind that went; nothing else of the patient remains."""

    id: UUID
    patient_id: UUID
    ground: str
    requested_by: str
    requested_name: str
    requested_at: dt.datetime
    withdrawn_at: dt.datetime | None = None
    approved_name: str = ""
    carried_out_at: dt.datetime | None = None
    tombstone: dict[str, int] = field(default_factory=dict)

    @property
    def state(self) -> DeletionState:
        if self.carried_out_at is not None:
            return DeletionState.CARRIED_OUT
        return DeletionState.REQUESTED if self.withdrawn_at is None else DeletionState.WITHDRAWN


def checked_ground(ground: str) -> str:
    """The ground with clean text; RuleError if it says nothing."""
    cleaned = clean_text(ground)
    if len(cleaned) < _SHORTEST_GROUND:
        raise RuleError(
            "Write the legal ground for the deletion, without the patient's name.",
            "Skriv det rettslige grunnlaget for slettingen, uten pasientens navn.",
            field="ground",
        )
    return cleaned


def require_second_person(request: DeletionRequest, actor: Actor) -> None:
    """RuleError unless the request stands and somebody else made it."""
    if request.state is not DeletionState.REQUESTED:
        raise RuleError("This request stands no longer.", "Begjæringen gjelder ikke lenger.")
    if request.requested_by == actor.account:
        raise RuleError(
            "Another person than the one who asked must agree to a deletion.",
            "En annen enn den som ba om det, må godkjenne slettingen.",
        )
