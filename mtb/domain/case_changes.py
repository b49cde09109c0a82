"""Every change of a case in one order: what happened, and the states of the records before and after."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from types import MappingProxyType
from typing import Final
from uuid import UUID

from mtb.domain.audit import Entity, Revision
from mtb.domain.stages import CaseEvent, EventKind


class ChangeKind(StrEnum):
    """What a change is about, to choose among them."""

    REFERRAL = "referral"
    MATERIAL = "material"
    LABORATORY = "laboratory"
    RESULTS = "results"
    BOARD = "board"
    INQUIRY = "inquiry"
    DOCUMENT = "document"
    CASE = "case"


@dataclass(frozen=True, slots=True)
class CaseChange:
    """One change. ``before`` is the state that ``after`` took the place of; either may be missing.

    ``about`` names the specimen, sample or document; ``reference`` the other case, where the change was made
    in one that was merged into this. ``undone`` says that somebody took it back.
    """

    at: dt.datetime
    by: str
    kind: ChangeKind
    entity: Entity
    event: CaseEvent | None = None
    before: Revision | None = None
    after: Revision | None = None
    about: str = ""
    reference: str = ""
    undone: bool = False


_WITHIN: Final = dt.timedelta(seconds=30)
_KINDS: Final[Mapping[Entity, ChangeKind]] = MappingProxyType(
    {
        Entity.CASE: ChangeKind.REFERRAL,
        Entity.PATIENT: ChangeKind.REFERRAL,
        Entity.SPECIMEN: ChangeKind.MATERIAL,
        Entity.SAMPLE: ChangeKind.LABORATORY,
        Entity.RESULT: ChangeKind.RESULTS,
        Entity.DECISION: ChangeKind.BOARD,
        Entity.INQUIRY: ChangeKind.INQUIRY,
        Entity.DOCUMENT: ChangeKind.DOCUMENT,
    }
)
_EVENTS: Final[Mapping[ChangeKind, tuple[EventKind, ...]]] = MappingProxyType(
    {
        ChangeKind.REFERRAL: (
            *(EventKind.REFERRED, EventKind.REFERRAL_ADDED, EventKind.REFERRAL_CORRECTED),
            *(EventKind.CONSENT_RECORDED, EventKind.PATIENT_CHANGED),
        ),
        ChangeKind.MATERIAL: (
            *(EventKind.MATERIAL_ASKED, EventKind.MATERIAL_REMINDED, EventKind.MATERIAL_RECEIVED),
            *(EventKind.MATERIAL_UNSUITABLE, EventKind.SENT_TO_LABORATORY, EventKind.NEW_MATERIAL_WANTED),
            EventKind.SECTIONED,
        ),
        ChangeKind.LABORATORY: (
            *(EventKind.EXTRACTED, EventKind.LIBRARY_PREPARED, EventKind.SAMPLE_FAILED),
            *(EventKind.SAMPLE_REPLACED, EventKind.SEQUENCING_STARTED, EventKind.SEQUENCING_FAILED),
        ),
        ChangeKind.RESULTS: (
            *(EventKind.RESULTS_IMPORTED, EventKind.FINDINGS_REVIEWED, EventKind.REVIEW_REOPENED),
        ),
        ChangeKind.BOARD: (
            *(EventKind.PUT_ON_AGENDA, EventKind.TAKEN_OFF_AGENDA, EventKind.POSTPONED),
            *(EventKind.DECIDED, EventKind.DECISION_CHANGED, EventKind.SIGNED_OFF),
        ),
        ChangeKind.INQUIRY: (
            *(EventKind.PHYSICIAN_ASKED, EventKind.PHYSICIAN_REMINDED, EventKind.PHYSICIAN_ANSWERED),
        ),
        ChangeKind.DOCUMENT: (EventKind.DOCUMENT_ADDED, EventKind.DOCUMENT_REMOVED),
    }
)
_KIND_OF_EVENT: Final = {event: kind for kind, events in _EVENTS.items() for event in events}


def change_kind(event: EventKind) -> ChangeKind:
    """What an event is about; moves of the case itself are about the case."""
    return _KIND_OF_EVENT.get(event, ChangeKind.CASE)


def undone_positions(events: Sequence[CaseEvent]) -> frozenset[int]:
    """Which entries of a history were taken back; an entry that undoes takes back the last that counted."""
    standing: list[int] = []
    undone: set[int] = set()
    for event in events:
        if event.kind is EventKind.UNDONE:
            if standing:
                undone.add(standing.pop())
        else:
            standing.append(event.position)
    return frozenset(undone)


def changes_of(
    events: Sequence[CaseEvent],
    revisions: Iterable[Revision],
    names: Mapping[UUID, str],
    reference: str = "",
) -> list[CaseChange]:
    """One change for each event, with the state it saved, and one for each state that no event tells of.

    ``names`` says what the records that states are kept of are called.
    """
    ordered = sorted(revisions, key=lambda one: (one.record_id.int, one.number))
    before = {
        id(later): earlier
        for earlier, later in pairwise(ordered)
        if (earlier.entity, earlier.record_id) == (later.entity, later.record_id)
    }
    saved = _saved_with(events, ordered)
    undone = undone_positions(events)
    changes = []
    for place, event in enumerate(events):
        state = saved.get(place)
        changes.append(
            CaseChange(
                event.at,
                event.by,
                change_kind(event.kind),
                state.entity if state else Entity.CASE,
                event,
                before.get(id(state)),
                state,
                names.get(event.about, "") if event.about else "",
                reference,
                event.position in undone,
            )
        )
    told = {id(state) for state in saved.values()}
    alone = (state for state in ordered if id(state) not in told)
    return changes + [_of_state(state, before.get(id(state)), names, reference) for state in alone]


def newest_first(changes: Iterable[CaseChange]) -> tuple[CaseChange, ...]:
    """In the order they were recorded, the newest first; of one instant the later entry first."""
    return tuple(sorted(changes, key=_order, reverse=True))


def _order(change: CaseChange) -> tuple[dt.datetime, int, int]:
    place = change.event.position if change.event else 0
    return change.at, place, change.after.number if change.after else 0


def _of_state(
    state: Revision, before: Revision | None, names: Mapping[UUID, str], reference: str
) -> CaseChange:
    kind = _KINDS.get(state.entity, ChangeKind.CASE)
    by, name = state.name or state.account, names.get(state.record_id, "")
    return CaseChange(state.at, by, kind, state.entity, None, before, state, name, reference)


def _saved_with(events: Sequence[CaseEvent], states: Sequence[Revision]) -> dict[int, Revision]:
    """Which state each event saved, by the event's place: those that lie nearest to each other in time."""
    pairs = sorted(
        (abs(state.at - event.at), place, number)
        for place, event in enumerate(events)
        for number, state in enumerate(states)
        if abs(state.at - event.at) <= _WITHIN and _belongs(event, state)
    )
    saved: dict[int, Revision] = {}
    taken: set[int] = set()
    for _, place, number in pairs:
        if place not in saved and number not in taken:
            saved[place] = states[number]
            taken.add(number)
    return saved


def _belongs(event: CaseEvent, state: Revision) -> bool:
    if event.kind is EventKind.UNDONE:
        return state.entity in {Entity.SPECIMEN, Entity.SAMPLE, Entity.INQUIRY}
    if event.about is not None and event.kind not in {EventKind.PATIENT_CHANGED, EventKind.MERGED}:
        return event.about == state.record_id
    kind = change_kind(event.kind)
    return kind is not ChangeKind.CASE and _KINDS.get(state.entity) is kind
