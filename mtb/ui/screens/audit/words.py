"""An entry of the log in words: what was done, with what, and its detail."""

import datetime as dt
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mtb.domain.access_report import detail_of
from mtb.domain.accounts import AuthorisationKind
from mtb.domain.audit import Action, AuditEntry, ChainFault, Entity, Fault, Ground
from mtb.domain.errors import RIGHT_WORDS
from mtb.domain.meetings import MeetingState
from mtb.domain.rights import Right, Role
from mtb.domain.stages import EventKind
from mtb.services.integrity import fault_sentence
from mtb.ui import case_words, labels
from mtb.ui.kit.theme import Tone

NOTHING: Final = "—"

_ACTIONS: Final[dict[Action, object]] = {
    Action.OPENED: QT_TRANSLATE_NOOP("Audit", "Opened"),
    Action.SEARCHED: QT_TRANSLATE_NOOP("Audit", "Searched"),
    Action.PRINTED: QT_TRANSLATE_NOOP("Audit", "Printed"),
    Action.EXPORTED: QT_TRANSLATE_NOOP("Audit", "Exported"),
    Action.COPIED: QT_TRANSLATE_NOOP("Audit", "Copied"),
    Action.SHOWN_NUMBER: QT_TRANSLATE_NOOP("Audit", "Saw the number"),
    Action.CREATED: QT_TRANSLATE_NOOP("Audit", "Registered"),
    Action.CHANGED: QT_TRANSLATE_NOOP("Audit", "Changed"),
    Action.IMPORTED: QT_TRANSLATE_NOOP("Audit", "Imported"),
    Action.MOVED: QT_TRANSLATE_NOOP("Audit", "Moved on"),
    Action.DECIDED: QT_TRANSLATE_NOOP("Audit", "Decided"),
    Action.SUBMITTED: QT_TRANSLATE_NOOP("Audit", "Sent to approval"),
    Action.APPROVED: QT_TRANSLATE_NOOP("Audit", "Approved"),
    Action.AMENDED: QT_TRANSLATE_NOOP("Audit", "Amended"),
    Action.SIGNED_IN: QT_TRANSLATE_NOOP("Audit", "Signed in"),
    Action.SIGNED_OUT: QT_TRANSLATE_NOOP("Audit", "Signed out"),
    Action.LOCKED: QT_TRANSLATE_NOOP("Audit", "Locked"),
    Action.REFUSED_SIGN_IN: QT_TRANSLATE_NOOP("Audit", "Wrong password"),
    Action.DENIED: QT_TRANSLATE_NOOP("Audit", "Was refused"),
    Action.EMERGENCY: QT_TRANSLATE_NOOP("Audit", "Emergency access"),
    Action.ACCOUNT: QT_TRANSLATE_NOOP("Audit", "Account"),
    Action.AUTHORISATION: QT_TRANSLATE_NOOP("Audit", "Role"),
    Action.PASSWORD: QT_TRANSLATE_NOOP("Audit", "Password"),
    Action.KEY_CHANGED: QT_TRANSLATE_NOOP("Audit", "Key changed"),
    Action.BACKED_UP: QT_TRANSLATE_NOOP("Audit", "Backup made"),
    Action.RESTORED: QT_TRANSLATE_NOOP("Audit", "Backup restored"),
    Action.VERIFIED: QT_TRANSLATE_NOOP("Audit", "Log verified"),
    Action.SETTING: QT_TRANSLATE_NOOP("Audit", "Setting"),
    Action.DELETION_REQUESTED: QT_TRANSLATE_NOOP("Audit", "Deletion asked for"),
    Action.DELETED: QT_TRANSLATE_NOOP("Audit", "Deleted"),
}
_ACTION_TONES: Final[dict[Action, Tone]] = {
    Action.EMERGENCY: "danger",
    Action.DENIED: "danger",
    Action.REFUSED_SIGN_IN: "danger",
    Action.DELETED: "danger",
    Action.DELETION_REQUESTED: "warning",
    Action.EXPORTED: "warning",
    Action.COPIED: "warning",
    Action.PRINTED: "warning",
    Action.SHOWN_NUMBER: "warning",
    Action.AUTHORISATION: "violet",
    Action.ACCOUNT: "violet",
    Action.PASSWORD: "violet",
    Action.KEY_CHANGED: "violet",
    Action.SETTING: "violet",
    Action.RESTORED: "violet",
    Action.DECIDED: "info",
    Action.APPROVED: "success",
}
_DETAILS: Final[dict[str, object]] = {
    "accepted": QT_TRANSLATE_NOOP("Audit", "end accepted"),
    "author": QT_TRANSLATE_NOOP("Audit", "written by"),
    "because": QT_TRANSLATE_NOOP("Audit", "ground"),
    "code": QT_TRANSLATE_NOOP("Audit", "new recovery code"),
    "created": QT_TRANSLATE_NOOP("Audit", "new account"),
    "deactivated": QT_TRANSLATE_NOOP("Audit", "closed"),
    "deidentified": QT_TRANSLATE_NOOP("Audit", "de-identified"),
    "event": QT_TRANSLATE_NOOP("Audit", "event"),
    "faults": QT_TRANSLATE_NOOP("Audit", "faults"),
    "format": QT_TRANSLATE_NOOP("Audit", "format"),
    "found": QT_TRANSLATE_NOOP("Audit", "found"),
    "given_back": QT_TRANSLATE_NOOP("Audit", "given back"),
    "kind": QT_TRANSLATE_NOOP("Audit", "what"),
    "language": QT_TRANSLATE_NOOP("Audit", "language"),
    "lines": QT_TRANSLATE_NOOP("Audit", "lines"),
    "lock_minutes": QT_TRANSLATE_NOOP("Audit", "locks after minutes"),
    "name": QT_TRANSLATE_NOOP("Audit", "name"),
    "number": QT_TRANSLATE_NOOP("Audit", "number"),
    "on_agenda": QT_TRANSLATE_NOOP("Audit", "on the agenda of"),
    "purpose": QT_TRANSLATE_NOOP("Audit", "purpose"),
    "reason": QT_TRANSLATE_NOOP("Audit", "reason"),
    "recovery": QT_TRANSLATE_NOOP("Audit", "with the recovery code"),
    "remembered": QT_TRANSLATE_NOOP("Audit", "remembered end"),
    "reset": QT_TRANSLATE_NOOP("Audit", "set by an administrator"),
    "revision": QT_TRANSLATE_NOOP("Audit", "revision"),
    "right": QT_TRANSLATE_NOOP("Audit", "right"),
    "role": QT_TRANSLATE_NOOP("Audit", "role"),
    "rows": QT_TRANSLATE_NOOP("Audit", "rows"),
    "sample": QT_TRANSLATE_NOOP("Audit", "sample"),
    "state": QT_TRANSLATE_NOOP("Audit", "state"),
    "taken_off": QT_TRANSLATE_NOOP("Audit", "off the agenda of"),
    "text": QT_TRANSLATE_NOOP("Audit", "words"),
    "times": QT_TRANSLATE_NOOP("Audit", "tries"),
    "unit": QT_TRANSLATE_NOOP("Audit", "unit"),
    "until": QT_TRANSLATE_NOOP("Audit", "until"),
    "withdrawn": QT_TRANSLATE_NOOP("Audit", "withdrawn"),
}
_ENUMS: Final[dict[str, Callable[[str], str]]] = {
    "event": lambda value: case_words.event(EventKind(value)),
    "kind": lambda value: labels.authorisation_kind(AuthorisationKind(value)),
    "right": lambda value: RIGHT_WORDS[Right(value)].text(labels.current_language()),
    "role": lambda value: labels.role(Role(value)),
    "state": lambda value: labels.meeting_state(MeetingState(value)),
}
_UNNAMED: Final = frozenset(
    {"kind", "role", "text", "reason", "event", "created", "purpose", "state", "because", "right"}
)
"""What needs no name before it, as its entry's action says what it is."""


def action(one: Action) -> str:
    """What was done, in a word or two."""
    return QCoreApplication.translate("Audit", str(_ACTIONS[one]))


def action_tone(one: Action) -> Tone:
    """The tone of the action's chip; red for what somebody should look at."""
    return _ACTION_TONES.get(one, "neutral")


def moment(instant: dt.datetime) -> str:
    """``24.11.2026 14:06:31``, local: several things may happen within a minute."""
    local = instant.astimezone()
    return f"{labels.day(local.date())} {local:%H:%M:%S}"


def who(entry: AuditEntry) -> str:
    """The person's name as it was then."""
    return entry.name or entry.account


def roles(names: str) -> str:
    """Roles as the entry keeps them, in words; what is no role of today stays as it was written."""
    order = [role.value for role in Role]
    known = sorted(names.split(), key=lambda name: order.index(name) if name in order else len(order))
    return ", ".join(_in_words("role", name) for name in known)


def who_tooltip(entry: AuditEntry) -> str:
    """Everything the entry says of the person."""
    lines = [who(entry), entry.account, entry.unit, roles(entry.roles)]
    return "\n".join(dict.fromkeys(line for line in lines if line))


def about(entry: AuditEntry, *, may_see: bool) -> str:
    """Case and kind of record; a dash for a case whose reference may not be shown."""
    subject = entry.subject
    if subject.entity is Entity.ACCOUNT:
        return subject.id or labels.entity(Entity.ACCOUNT)
    clinical = subject.case_id is not None or subject.patient_id is not None
    if clinical and not may_see:
        return NOTHING if subject.entity is Entity.CASE else f"{NOTHING} · {labels.entity(subject.entity)}"
    if not entry.reference:
        return labels.entity(subject.entity)
    if subject.entity is Entity.CASE:
        return entry.reference
    return f"{entry.reference} · {labels.entity(subject.entity)}"


def ground_tone(one: Ground) -> Tone | None:
    """Emergencies stand out."""
    return "danger" if one is Ground.EMERGENCY else None


def detail(entry: AuditEntry, *, may_see: bool) -> str:
    """The detail in words; says where it was lawfully deleted, a dash where it may not be shown."""
    if entry.detail is None:
        return QCoreApplication.translate("Audit", "lawfully deleted") if may_see else NOTHING
    facts = sorted(detail_of(entry).items(), key=lambda fact: fact[0] not in _UNNAMED)
    return " · ".join(filter(None, (_part(name, value) for name, value in facts)))


def fault(one: ChainFault) -> str:
    """What a fault means, in a sentence."""
    if one.fault is Fault.CLOCK:
        words = QCoreApplication.translate(
            "Audit", "The clock went back before entry {seq}; that is no damage."
        )
        return words.format(seq=one.seq)
    sentence = fault_sentence(one)
    return "" if sentence is None else sentence.text(labels.current_language())


def _part(name: str, value: object) -> str:
    """One named fact of a detail; what is false or empty says nothing."""
    if value in (None, False, "", [], {}):
        return ""
    word = QCoreApplication.translate("Audit", str(_DETAILS.get(name, name)))
    if value is True:
        return word
    text = _value(name, value)
    return text if name in _UNNAMED else f"{word} {text}"


def _value(name: str, value: object) -> str:
    if isinstance(value, dict):
        return str(sum(count for count in value.values() if isinstance(count, int)))
    if isinstance(value, list):
        return ", ".join(_instant(str(each)) for each in value)
    return _in_words(name, _instant(str(value)))


def _in_words(name: str, value: str) -> str:
    """A value of a known list in its words; anything else as it is."""
    try:
        return _ENUMS[name](value)
    except (KeyError, ValueError):
        return value


def _instant(text: str) -> str:
    """A time as people write it, if the text is one."""
    if "T" not in text and " " not in text:
        return text
    try:
        read = dt.datetime.fromisoformat(text)
    except ValueError:
        return text
    return moment(read) if read.tzinfo is not None else text
