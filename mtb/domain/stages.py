"""Where a case stands: a stage that follows from recorded events and is never typed."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from mtb.domain.errors import RuleError


class Stage(StrEnum):
    """Where a case stands. In the order of the work."""

    REFERRED = "referred"
    MATERIAL = "material"
    LABORATORY = "laboratory"
    SEQUENCING = "sequencing"
    INTERPRETATION = "interpretation"
    READY = "ready"
    ON_AGENDA = "on_agenda"
    DECIDED = "decided"
    FOLLOW_UP = "follow_up"
    CLOSED = "closed"


OPEN_STAGES = tuple(stage for stage in Stage if stage is not Stage.CLOSED)
BEFORE_RESULTS = frozenset({Stage.REFERRED, Stage.MATERIAL, Stage.LABORATORY, Stage.SEQUENCING})


class EventKind(StrEnum):
    """What happened to a case."""

    REFERRED = "referred"
    REFERRAL_ADDED = "referral_added"
    REFERRAL_CORRECTED = "referral_corrected"
    CONSENT_RECORDED = "consent_recorded"
    MATERIAL_NAMED = "material_named"
    MATERIAL_CORRECTED = "material_corrected"
    MATERIAL_ASKED = "material_asked"
    MATERIAL_REMINDED = "material_reminded"
    MATERIAL_RECEIVED = "material_received"
    MATERIAL_UNSUITABLE = "material_unsuitable"
    SENT_TO_LABORATORY = "sent_to_laboratory"
    NEW_MATERIAL_WANTED = "new_material_wanted"
    SECTIONED = "sectioned"
    SAMPLES_MADE = "samples_made"
    SAMPLE_CORRECTED = "sample_corrected"
    EXTRACTED = "extracted"
    LIBRARY_PREPARED = "library_prepared"
    BATCH_PLANNED = "batch_planned"
    SAMPLE_FAILED = "sample_failed"
    SAMPLE_REPLACED = "sample_replaced"
    SEQUENCING_STARTED = "sequencing_started"
    SEQUENCING_FAILED = "sequencing_failed"
    RESULTS_IMPORTED = "results_imported"
    LIST_IMPORTED = "list_imported"
    FORM_IMPORTED = "form_imported"
    FINDINGS_REVIEWED = "findings_reviewed"
    REVIEW_REOPENED = "review_reopened"
    PUT_ON_AGENDA = "put_on_agenda"
    TAKEN_OFF_AGENDA = "taken_off_agenda"
    POSTPONED = "postponed"
    DECIDED = "decided"
    DECISION_CHANGED = "decision_changed"
    SIGNED_OFF = "signed_off"
    PHYSICIAN_ASKED = "physician_asked"
    PHYSICIAN_REMINDED = "physician_reminded"
    PHYSICIAN_ANSWERED = "physician_answered"
    DOCUMENT_ADDED = "document_added"
    DOCUMENT_REMOVED = "document_removed"
    OWNER_CHANGED = "owner_changed"
    ON_HOLD = "on_hold"
    OFF_HOLD = "off_hold"
    CLOSED = "closed"
    REOPENED = "reopened"
    UNDONE = "undone"
    PATIENT_CHANGED = "patient_changed"
    MERGED = "merged"


class ExitReason(StrEnum):
    """Why a case was closed. Every closed case has one."""

    COMPLETED = "completed"
    REJECTED = "rejected"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    INSUFFICIENT_MATERIAL = "insufficient_material"
    FAILED = "failed"
    ANSWERED_FROM_PRE_MEETING = "answered_from_pre_meeting"
    DIED = "died"
    TOO_ILL = "too_ill"
    DECLINED = "declined"
    MOVED_ELSEWHERE = "moved_elsewhere"
    DUPLICATE = "duplicate"


@dataclass(frozen=True, slots=True)
class Hold:
    """A case that waits on purpose, and the day somebody looks at it again."""

    until: dt.date
    why: str


@dataclass(frozen=True, slots=True)
class CaseEvent:
    """One entry of a case's history. ``at`` is when it was recorded, UTC; ``detail`` is plain text.

    ``on`` is the day it happened where somebody wrote it down later; ``reason`` is that of a closing;
    ``until`` ends a hold; ``position`` counts a case's entries from 1; ``about`` is the specimen, sample,
    inquiry or document that the entry is about.
    """

    at: dt.datetime
    kind: EventKind
    by: str
    detail: str
    on: dt.date | None = None
    reason: ExitReason | None = None
    until: dt.date | None = None
    position: int = 0
    about: UUID | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """What the events of a case amount to. ``before`` is the stage a closed case came from."""

    stage: Stage
    since: dt.datetime
    hold: Hold | None = None
    reason: ExitReason | None = None
    before: Stage | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A time a case spent in one stage: how it stood at its end, and what happened, the arrival first."""

    standing: Standing
    events: tuple[CaseEvent, ...]


_TO_LABORATORY = frozenset({Stage.REFERRED, Stage.MATERIAL})
_TO_SEQUENCING = frozenset({Stage.REFERRED, Stage.MATERIAL, Stage.LABORATORY})
_BACK_TO_MATERIAL = frozenset(
    {
        *(Stage.LABORATORY, Stage.SEQUENCING, Stage.INTERPRETATION),
        *(Stage.READY, Stage.DECIDED, Stage.FOLLOW_UP),
    }
)
_OPEN = frozenset(OPEN_STAGES)
_MOVES: Mapping[EventKind, tuple[frozenset[Stage], Stage]] = MappingProxyType(
    {
        EventKind.MATERIAL_ASKED: (frozenset({Stage.REFERRED}), Stage.MATERIAL),
        EventKind.MATERIAL_RECEIVED: (frozenset({Stage.REFERRED}), Stage.MATERIAL),
        EventKind.SENT_TO_LABORATORY: (_TO_LABORATORY, Stage.LABORATORY),
        EventKind.SECTIONED: (_TO_LABORATORY, Stage.LABORATORY),
        EventKind.EXTRACTED: (_TO_LABORATORY, Stage.LABORATORY),
        EventKind.LIBRARY_PREPARED: (_TO_LABORATORY, Stage.LABORATORY),
        EventKind.NEW_MATERIAL_WANTED: (_BACK_TO_MATERIAL, Stage.MATERIAL),
        EventKind.SEQUENCING_STARTED: (_TO_SEQUENCING, Stage.SEQUENCING),
        EventKind.SEQUENCING_FAILED: (frozenset({Stage.SEQUENCING}), Stage.LABORATORY),
        EventKind.RESULTS_IMPORTED: (BEFORE_RESULTS, Stage.INTERPRETATION),
        EventKind.FINDINGS_REVIEWED: (frozenset({Stage.INTERPRETATION}), Stage.READY),
        EventKind.REVIEW_REOPENED: (_OPEN, Stage.INTERPRETATION),
        EventKind.PUT_ON_AGENDA: (_OPEN, Stage.ON_AGENDA),
        EventKind.TAKEN_OFF_AGENDA: (_OPEN, Stage.READY),
        EventKind.POSTPONED: (_OPEN, Stage.READY),
        EventKind.DECIDED: (_OPEN, Stage.DECIDED),
        EventKind.SIGNED_OFF: (_OPEN, Stage.FOLLOW_UP),
    }
)
"""From which stages an event moves a case, and where to. In all others it leaves the case where it is:
results that arrive for a case which is on an agenda or decided do not move it back."""

_ONLY_IN: Mapping[EventKind, frozenset[Stage]] = MappingProxyType(
    {
        **dict.fromkeys(
            (
                *(EventKind.MATERIAL_ASKED, EventKind.MATERIAL_REMINDED, EventKind.MATERIAL_RECEIVED),
                *(EventKind.MATERIAL_UNSUITABLE, EventKind.SECTIONED, EventKind.EXTRACTED),
                *(EventKind.LIBRARY_PREPARED, EventKind.SAMPLE_FAILED, EventKind.SENT_TO_LABORATORY),
                *(EventKind.PHYSICIAN_ASKED, EventKind.ON_HOLD, EventKind.CLOSED),
            ),
            _OPEN,
        ),
        EventKind.NEW_MATERIAL_WANTED: _BACK_TO_MATERIAL,
        EventKind.SEQUENCING_STARTED: _TO_SEQUENCING | {Stage.SEQUENCING},
        EventKind.SEQUENCING_FAILED: frozenset({Stage.SEQUENCING}),
        EventKind.REOPENED: frozenset({Stage.CLOSED}),
    }
)

_EXITS: Mapping[ExitReason, frozenset[Stage]] = MappingProxyType(
    {
        ExitReason.COMPLETED: frozenset({Stage.FOLLOW_UP}),
        ExitReason.REJECTED: frozenset({Stage.REFERRED, Stage.MATERIAL}),
        ExitReason.INSUFFICIENT_MATERIAL: BEFORE_RESULTS,
        ExitReason.FAILED: frozenset({Stage.LABORATORY, Stage.SEQUENCING, Stage.INTERPRETATION}),
        ExitReason.ANSWERED_FROM_PRE_MEETING: frozenset({Stage.INTERPRETATION, Stage.READY}),
    }
)
"""Where a reason is limited to some stages; the others fit everywhere."""

UNDOABLE = frozenset(
    {
        *(EventKind.MATERIAL_ASKED, EventKind.MATERIAL_REMINDED, EventKind.MATERIAL_RECEIVED),
        *(EventKind.MATERIAL_UNSUITABLE, EventKind.SENT_TO_LABORATORY, EventKind.NEW_MATERIAL_WANTED),
        EventKind.SECTIONED,
        *(EventKind.PHYSICIAN_ASKED, EventKind.PHYSICIAN_REMINDED, EventKind.PHYSICIAN_ANSWERED),
        *(EventKind.ON_HOLD, EventKind.OFF_HOLD, EventKind.CLOSED, EventKind.REOPENED),
        EventKind.OWNER_CHANGED,
    }
)
"""What one key takes back; whatever else is wrong is corrected where it was entered."""


def standing_after(standing: Standing, event: CaseEvent) -> Standing:
    """What an event makes of a case. A move ends a hold; days in a stage count from when it happened."""
    if event.kind is EventKind.ON_HOLD and event.until is not None:
        return replace(standing, hold=Hold(event.until, event.detail))
    if event.kind is EventKind.OFF_HOLD:
        return replace(standing, hold=None)
    if event.kind is EventKind.CLOSED and standing.stage is not Stage.CLOSED:
        return Standing(Stage.CLOSED, _happened(event), reason=event.reason, before=standing.stage)
    if event.kind is EventKind.REOPENED and standing.stage is Stage.CLOSED:
        return Standing(standing.before or Stage.REFERRED, _happened(event))
    stage = stage_after(standing.stage, event.kind)
    return standing if stage is standing.stage else Standing(stage, _happened(event))


def stage_after(stage: Stage, event: EventKind) -> Stage:
    """The stage a case is in after an event; most events leave it where it is."""
    sources, target = _MOVES.get(event, (frozenset[Stage](), stage))
    return target if stage in sources else stage


def standing_of(events: Sequence[CaseEvent]) -> Standing:
    """What a whole history amounts to; an undone entry counts as if it had not been."""
    return _trail(events)[-1][1]


def counted(events: Sequence[CaseEvent]) -> tuple[CaseEvent, ...]:
    """The entries that still count: neither what was undone nor the undoing."""
    return tuple(event for event, _ in _trail(events) if event is not None)


def way_so_far(events: Sequence[CaseEvent]) -> tuple[Passage, ...]:
    """Each stage the case has been in, by the entries that count; the last is where it stands.

    A case that results began has not been referred first.
    """
    passed: list[Passage] = []
    for event, standing in _trail(events):
        entries = (event,) if event is not None else ()
        if passed and passed[-1].standing.stage is standing.stage:
            passed[-1] = Passage(standing, (*passed[-1].events, *entries))
        else:
            passed.append(Passage(standing, entries))
    return tuple(each for each in passed if each.events or len(passed) == 1)


def last_undoable(events: Sequence[CaseEvent]) -> CaseEvent | None:
    """The entry that one key takes back now: the last that still counts, if it is of a kind that can be."""
    event = _trail(events)[-1][0]
    return event if event is not None and event.kind in UNDOABLE else None


def require_possible(stage: Stage, event: EventKind) -> None:
    """Raise RuleError where an event can't happen to a case in this stage."""
    if stage in _ONLY_IN.get(event, frozenset(Stage)):
        return
    if stage is Stage.CLOSED:
        raise RuleError(
            "This case is closed. Open it again first.", "Saken er avsluttet. Åpne den igjen først."
        )
    raise RuleError(
        "This can't happen to a case in this stage.", "Dette kan ikke skje med en sak i dette stadiet."
    )


def exit_reasons(stage: Stage) -> tuple[ExitReason, ...]:
    """Why a case in this stage may be closed. A duplicate is closed by merging, never by hand."""
    if stage is Stage.CLOSED:
        return ()
    return tuple(
        reason
        for reason in ExitReason
        if reason is not ExitReason.DUPLICATE and stage in _EXITS.get(reason, frozenset(Stage))
    )


def require_exit(stage: Stage, reason: ExitReason) -> None:
    """Raise RuleError unless a case in this stage may be closed for this reason."""
    require_possible(stage, EventKind.CLOSED)
    if stage is Stage.ON_AGENDA:
        raise RuleError(
            "This case is on an agenda. Take it off before it is closed.",
            "Saken står på en dagsorden. Ta den av før den avsluttes.",
        )
    if stage not in _EXITS.get(reason, frozenset(Stage)):
        raise RuleError(
            "A case in this stage can't be closed for this reason.",
            "En sak i dette stadiet kan ikke avsluttes av denne grunnen.",
        )


def _trail(events: Sequence[CaseEvent]) -> list[tuple[CaseEvent | None, Standing]]:
    """After each entry that counts, where the case stood; the first stands before all of them."""
    first = events[0].at if events else dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
    trail: list[tuple[CaseEvent | None, Standing]] = [(None, Standing(Stage.REFERRED, first))]
    for event in events:
        if event.kind is EventKind.UNDONE:
            if len(trail) > 1:
                trail.pop()
        else:
            trail.append((event, standing_after(trail[-1][1], event)))
    return trail


def _happened(event: CaseEvent) -> dt.datetime:
    """Noon of the day it happened where somebody recorded it on a later day."""
    if event.on is None or event.on >= event.at.date():
        return event.at
    return dt.datetime.combine(event.on, dt.time(12), dt.UTC)
