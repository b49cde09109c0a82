"""What the audit log says when it is read with a question: who looked at a patient, what an emergency opened.

Pasientjournalforskriften § 14 gives the patient the right to know.
"""

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from mtb.domain.audit import Action, AuditEntry
from mtb.domain.cases import CaseSummary


@dataclass(frozen=True, slots=True)
class AccessReport:
    """Who has looked at one patient's records, or changed them: the answer to a patient who asks.

    ``trail`` is where the log ended when the report was made; ``entries`` have the newest first.
    """

    patient_id: UUID
    cases: tuple[CaseSummary, ...]
    entries: tuple[AuditEntry, ...]
    made_at: dt.datetime
    made_by: str
    trail: str = ""


@dataclass(frozen=True, slots=True)
class PersonAccess:
    """One person's entries about a patient, the newest first."""

    account: str
    name: str
    unit: str
    roles: tuple[str, ...]
    entries: tuple[AuditEntry, ...]

    @property
    def first(self) -> dt.datetime:
        return min(entry.at for entry in self.entries)

    @property
    def last(self) -> dt.datetime:
        return max(entry.at for entry in self.entries)


@dataclass(frozen=True, slots=True)
class EmergencyUse:
    """One emergency access: its first entry, and what was opened under it, the newest first.

    ``reason`` is None where it may not be shown.
    """

    begun: AuditEntry
    reason: str | None
    until: dt.datetime | None
    opened: tuple[AuditEntry, ...]


def by_person(entries: Iterable[AuditEntry]) -> tuple[PersonAccess, ...]:
    """The entries of each account together, who looked last comes first; name, unit and roles as of last."""
    found: dict[str, list[AuditEntry]] = {}
    for entry in sorted(entries, key=lambda entry: entry.seq, reverse=True):
        found.setdefault(entry.account, []).append(entry)
    return tuple(
        PersonAccess(account, own[0].name, own[0].unit, tuple(own[0].roles.split()), tuple(own))
        for account, own in found.items()
    )


def emergencies(entries: Iterable[AuditEntry]) -> tuple[EmergencyUse, ...]:
    """Every emergency access among entries made under emergency access, the newest first."""
    running: dict[str, list[AuditEntry]] = {}
    found: list[list[AuditEntry]] = []
    for entry in sorted(entries, key=lambda entry: entry.seq):
        if entry.action is Action.EMERGENCY:
            running[entry.session] = [entry]
            found.append(running[entry.session])
        elif entry.session in running:
            running[entry.session].append(entry)
    return tuple(_use(own[0], tuple(reversed(own[1:]))) for own in reversed(found))


def detail_of(entry: AuditEntry) -> dict[str, object]:
    """The entry's detail by name; empty where there is none, or it may not be shown."""
    try:
        read = json.loads(entry.detail or "{}")
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}


def _use(begun: AuditEntry, opened: tuple[AuditEntry, ...]) -> EmergencyUse:
    detail = detail_of(begun)
    reason = None if begun.detail is None else str(detail.get("reason", ""))
    return EmergencyUse(begun, reason, _moment(detail.get("until")), opened)


def _moment(written: object) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(str(written))
    except ValueError:
        return None
