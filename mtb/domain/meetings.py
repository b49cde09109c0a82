"""A board meeting: when, who, and which cases in which order."""

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID

from mtb.domain.decisions import Decision
from mtb.domain.errors import RuleError
from mtb.domain.texts import clean_line

DEFAULT_SLOT_MINUTES = 20


class MeetingState(StrEnum):
    PLANNED = "planned"
    IN_SESSION = "in_session"
    AWAITING_APPROVAL = "awaiting_approval"
    SIGNED_OFF = "signed_off"


class ItemState(StrEnum):
    WAITING = "waiting"
    DECIDED = "decided"
    POSTPONED = "postponed"


class BoardRole(StrEnum):
    """The seats of the board; the first four are the permanent ones that make it quorate."""

    ONCOLOGIST = "oncologist"
    PATHOLOGIST = "pathologist"
    GENETICIST = "geneticist"
    MOLECULAR_BIOLOGIST = "molecular_biologist"
    BIOINFORMATICIAN = "bioinformatician"
    STUDY_PHYSICIAN = "study_physician"
    TREATING_PHYSICIAN = "treating_physician"
    SECRETARY = "secretary"
    OBSERVER = "observer"


PERMANENT_ROLES = (
    BoardRole.ONCOLOGIST,
    BoardRole.PATHOLOGIST,
    BoardRole.GENETICIST,
    BoardRole.MOLECULAR_BIOLOGIST,
)


@dataclass(frozen=True, slots=True)
class Attendee:
    name: str
    role: BoardRole
    affiliation: str = ""
    present: bool = True


@dataclass(frozen=True, slots=True)
class MeetingDraft:
    """A meeting as it is planned; ``starts_at`` is local wall-clock time without zone."""

    starts_at: dt.datetime
    place: str = ""
    chair: str = ""
    minute_taker: str = ""
    attendees: tuple[Attendee, ...] = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting as the list shows it. ``ended_at`` is local wall-clock time, known once it is over."""

    id: UUID
    version: int
    number: int
    starts_at: dt.datetime
    ended_at: dt.datetime | None
    place: str
    chair: str
    minute_taker: str
    attendees: tuple[Attendee, ...]
    state: MeetingState
    items: int
    decided: int
    postponed: int

    @property
    def reference(self) -> str:
        """What the command line calls the meeting: its day, and its number where a day has two."""
        return f"{self.starts_at:%Y-%m-%d}"

    @property
    def fixed(self) -> bool:
        """Whether nothing in it may change: its minutes wait for approval or are signed off."""
        return self.state in {MeetingState.AWAITING_APPROVAL, MeetingState.SIGNED_OFF}

    @property
    def present(self) -> tuple[Attendee, ...]:
        return tuple(each for each in self.attendees if each.present)


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One case on one agenda. ``saved_at`` is UTC, the last time the discussion or decision was kept."""

    id: UUID
    version: int
    meeting_id: UUID
    case_id: UUID
    position: int
    minutes: int
    state: ItemState
    postponed_because: str
    decision: Decision
    saved_at: dt.datetime | None


def slot_times(starts_at: dt.datetime, minutes: tuple[int, ...]) -> tuple[dt.datetime, ...]:
    """When each item of an agenda begins."""
    times, clock = [], starts_at
    for length in minutes:
        times.append(clock)
        clock += dt.timedelta(minutes=length)
    return tuple(times)


def permanent_roles_present(attendees: tuple[Attendee, ...]) -> int:
    """How many of the permanent seats are taken by somebody present."""
    present = {each.role for each in attendees if each.present}
    return sum(role in present for role in PERMANENT_ROLES)


def cleaned_meeting(draft: MeetingDraft) -> MeetingDraft:
    """The draft with clean text and without empty attendees."""
    attendees = tuple(
        replace(each, name=clean_line(each.name, 200), affiliation=clean_line(each.affiliation, 200))
        for each in draft.attendees
    )
    return replace(
        draft,
        starts_at=draft.starts_at.replace(second=0, microsecond=0, tzinfo=None),
        place=clean_line(draft.place),
        chair=clean_line(draft.chair, 200),
        minute_taker=clean_line(draft.minute_taker, 200),
        attendees=tuple(each for each in attendees if each.name),
    )


def require_open(meeting: Meeting) -> None:
    """Raise RuleError if the minutes are signed off, or wait for it: then nothing in the meeting changes."""
    if meeting.state is MeetingState.AWAITING_APPROVAL:
        raise RuleError(
            "The minutes wait for approval. Take them back before something is changed.",
            "Referatet venter på godkjenning. Trekk det tilbake før noe endres.",
        )
    if meeting.state is MeetingState.SIGNED_OFF:
        raise RuleError(
            "The minutes of this meeting are signed off; its decisions can't be changed.",
            "Referatet fra møtet er signert; vurderingene kan ikke endres.",
        )


def require_other_person(author: str, approver: str) -> None:
    """Four eyes: RuleError when who submitted the minutes would also approve them."""
    if author == approver:
        raise RuleError(
            "Another person than the one who submitted the minutes must approve them.",
            "En annen enn den som sendte referatet til godkjenning, må godkjenne det.",
        )


def require_ready_to_sign(meeting: Meeting) -> None:
    """Raise RuleError unless every case of the agenda is decided or postponed."""
    require_open(meeting)
    if meeting.items == 0:
        raise RuleError("The agenda is empty.", "Dagsordenen er tom.")
    waiting = meeting.items - meeting.decided - meeting.postponed
    if waiting:
        raise RuleError(
            f"{waiting} of {meeting.items} cases are neither decided nor postponed.",
            f"{waiting} av {meeting.items} saker er verken avgjort eller utsatt.",
        )
    if not meeting.chair:
        raise RuleError("Enter who chaired the meeting.", "Oppgi hvem som ledet møtet.")
