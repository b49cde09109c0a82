"""The audit log's words: who did or looked at what, when, where and on which ground.

Pasientjournalforskriften § 14 asks for identity, role, unit, time and ground of every look at a record.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Action(StrEnum):
    """What was done. The first group are looks; a report about a patient shows both."""

    OPENED = "opened"
    SEARCHED = "searched"
    PRINTED = "printed"
    EXPORTED = "exported"
    COPIED = "copied"
    SHOWN_NUMBER = "shown_number"

    CREATED = "created"
    CHANGED = "changed"
    IMPORTED = "imported"
    MOVED = "moved"
    DECIDED = "decided"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    AMENDED = "amended"

    SIGNED_IN = "signed_in"
    SIGNED_OUT = "signed_out"
    LOCKED = "locked"
    REFUSED_SIGN_IN = "refused_sign_in"
    DENIED = "denied"
    EMERGENCY = "emergency"
    ACCOUNT = "account"
    AUTHORISATION = "authorisation"
    PASSWORD = "password"  # noqa: S105 - the word for a change of password
    KEY_CHANGED = "key_changed"
    BACKED_UP = "backed_up"
    RESTORED = "restored"
    VERIFIED = "verified"
    SETTING = "setting"
    DELETION_REQUESTED = "deletion_requested"
    DELETED = "deleted"


class Ground(StrEnum):
    """Why somebody may look: asked for by law, chosen by what the person is doing."""

    CASE_WORK = "case_work"
    BOARD_MEETING = "board_meeting"
    ADMINISTRATION = "administration"
    PATIENT_REQUEST = "patient_request"
    EMERGENCY = "emergency"
    DELETION = "deletion"


class Entity(StrEnum):
    CASE = "case"
    PATIENT = "patient"
    RESULT = "result"
    FINDING = "finding"
    SPECIMEN = "specimen"
    SAMPLE = "sample"
    INQUIRY = "inquiry"
    DOCUMENT = "document"
    PLACE = "place"
    PHYSICIAN = "physician"
    MEETING = "meeting"
    DECISION = "decision"
    MINUTES = "minutes"
    ACCOUNT = "account"
    DATABASE = "database"
    LOG = "log"


@dataclass(frozen=True, slots=True)
class Subject:
    """What an entry is about; the case and patient it touches make the report about a patient."""

    entity: Entity
    id: str = ""
    case_id: UUID | None = None
    patient_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One line of the log. ``detail`` is None where it was lawfully deleted."""

    seq: int
    at: dt.datetime
    account: str
    name: str
    roles: str
    unit: str
    workstation: str
    session: str
    action: Action
    subject: Subject
    ground: Ground
    detail: str | None
    reference: str = ""
    """How the case is called today, where there is one; empty where it may not be shown."""


@dataclass(frozen=True, slots=True)
class AuditQuery:
    """Which entries to show, the newest first. ``text`` is looked for in account and name."""

    text: str = ""
    action: Action | None = None
    case_id: UUID | None = None
    patient_id: UUID | None = None
    emergency_only: bool = False
    since: dt.datetime | None = None
    until: dt.datetime | None = None
    before_seq: int | None = None
    most: int = 200


@dataclass(frozen=True, slots=True)
class Anchor:
    """The newest entry's number and code (hexadecimal), kept outside the database."""

    seq: int
    mac: str

    @property
    def short(self) -> str:
        """For people and for the foot of a document: number and the first twelve digits."""
        return f"{self.seq} · {self.mac[:12]}" if self.seq else ""


class Fault(StrEnum):
    """What can be wrong with the chain."""

    GAP = "gap"
    ALTERED = "altered"
    VALUE_ALTERED = "value_altered"
    CLOCK = "clock"
    MISSING_NEWEST = "missing_newest"
    REWRITTEN = "rewritten"
    ANCHOR_UNREADABLE = "anchor_unreadable"


@dataclass(frozen=True, slots=True)
class ChainFault:
    """One thing wrong, at an entry; ``count`` says how many where that is known."""

    fault: Fault
    seq: int
    count: int = 1


@dataclass(frozen=True, slots=True)
class Verification:
    """What a look at the chain found: entries read, lawfully blanked ones among them, faults, its end."""

    entries: int
    blanked: int
    faults: tuple[ChainFault, ...]
    end: Anchor
    whole: bool
    """Whether the chain was read from its beginning or only its newest part."""

    @property
    def sound(self) -> bool:
        return all(fault.fault is Fault.CLOCK for fault in self.faults)


@dataclass(frozen=True, slots=True)
class Revision:
    """A record as it was after one save: who, when, why, and its whole content as JSON."""

    entity: Entity
    record_id: UUID
    number: int
    at: dt.datetime
    account: str
    name: str
    why: str
    content: str | None
