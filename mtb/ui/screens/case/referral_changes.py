"""What each saved state of a referral changed, field by field, in the words of the form."""

import datetime as dt
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mtb.domain.audit import Revision
from mtb.domain.dates import PartialDate
from mtb.domain.patients import Sex
from mtb.domain.referrals import ConsentAnswer, ConsentKind, Urgency
from mtb.ui import labels

_FIELDS: Final[dict[str, object]] = {
    "inpred_id": QT_TRANSLATE_NOOP("ReferralChanges", "InPreD ID"),
    "national_id": QT_TRANSLATE_NOOP("ReferralChanges", "National identity number"),
    "surname": QT_TRANSLATE_NOOP("ReferralChanges", "Surname"),
    "first_name": QT_TRANSLATE_NOOP("ReferralChanges", "First name"),
    "born": QT_TRANSLATE_NOOP("ReferralChanges", "Born"),
    "sex": QT_TRANSLATE_NOOP("ReferralChanges", "Sex"),
    "physician": QT_TRANSLATE_NOOP("ReferralChanges", "Physician"),
    "physician_email": QT_TRANSLATE_NOOP("ReferralChanges", "E-mail"),
    "physician_hpr": QT_TRANSLATE_NOOP("ReferralChanges", "HPR number"),
    "hospital": QT_TRANSLATE_NOOP("ReferralChanges", "Hospital"),
    "department": QT_TRANSLATE_NOOP("ReferralChanges", "Department"),
    "responsible_physician": QT_TRANSLATE_NOOP("ReferralChanges", "Responsible physician (PAL)"),
    "received_on": QT_TRANSLATE_NOOP("ReferralChanges", "Received"),
    "urgency": QT_TRANSLATE_NOOP("ReferralChanges", "Urgency"),
    "study_id": QT_TRANSLATE_NOOP("ReferralChanges", "Study ID (IMPRESS)"),
    "diagnosis": QT_TRANSLATE_NOOP("ReferralChanges", "Diagnosis"),
    "icd10": QT_TRANSLATE_NOOP("ReferralChanges", "ICD-10"),
    "icdo3": QT_TRANSLATE_NOOP("ReferralChanges", "ICD-O-3"),
    "diagnosed": QT_TRANSLATE_NOOP("ReferralChanges", "Diagnosed"),
    "tumour_site": QT_TRANSLATE_NOOP("ReferralChanges", "Site for the laboratory"),
    "stage": QT_TRANSLATE_NOOP("ReferralChanges", "TNM, stage"),
    "metastases": QT_TRANSLATE_NOOP("ReferralChanges", "Metastases"),
    "ecog": QT_TRANSLATE_NOOP("ReferralChanges", "ECOG"),
    "ecog_on": QT_TRANSLATE_NOOP("ReferralChanges", "ECOG on"),
    "question": QT_TRANSLATE_NOOP("ReferralChanges", "Question to the board"),
    "clinical_history": QT_TRANSLATE_NOOP("ReferralChanges", "Clinical history and treatment so far"),
    "patient_wishes": QT_TRANSLATE_NOOP("ReferralChanges", "The patient's wishes"),
    "consents": QT_TRANSLATE_NOOP("ReferralChanges", "Consents"),
}
_CONTEXT: Final = 60
_LONG: Final = 160
_LONGEST: Final = 1_200


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field: its name on the form, what stood there and what stands there since. Empty: nothing."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class SavedState:
    """One revision, with what it changed; ``changes`` is None where it can't be told."""

    revision: Revision
    changes: tuple[FieldChange, ...] | None


def saved_states(revisions: Sequence[Revision]) -> tuple[SavedState, ...]:
    """Every saved state, the newest first, each compared with the one before it."""
    states = []
    before: dict[str, object] | None = None
    for place, revision in enumerate(revisions):
        now = _fields(revision.content)
        known = place > 0 and before is not None and now is not None
        changes = _changes(before, now) if known and before is not None and now is not None else None
        states.append(SavedState(revision, changes))
        before = now
    return tuple(reversed(states))


def _fields(content: str | None) -> dict[str, object] | None:
    """The form's fields of a saved state; None where its content was lawfully deleted.

    A content that is not as this program writes it is shown as it stands.
    """
    if content is None:
        return None
    try:
        whole = json.loads(content)
    except ValueError:
        whole = None
    if not isinstance(whole, dict):
        return {"content": content}
    parts = {**whole.get("patient", {}), **whole.get("referral", {})}
    return {**parts, "inpred_id": whole.get("inpred_id", "")}


def _changes(before: Mapping[str, object], now: Mapping[str, object]) -> tuple[FieldChange, ...]:
    names = [*_FIELDS, *sorted((before.keys() | now.keys()) - _FIELDS.keys())]
    return tuple(
        _change(name, before.get(name), now.get(name)) for name in names if before.get(name) != now.get(name)
    )


def _change(name: str, before: object, after: object) -> FieldChange:
    field = QCoreApplication.translate("ReferralChanges", str(_FIELDS.get(name, name)))
    written = _VALUES.get(name, _plain)
    was, became = written(before) if before else _zero(before), written(after) if after else _zero(after)
    if name == "national_id" and was == became:
        became = QCoreApplication.translate("ReferralChanges", "{number}, other last digits").format(
            number=became
        )
    return FieldChange(field, *shortened(was, became))


def _zero(value: object) -> str:
    """ECOG 0 is a value; everything else that is empty is not."""
    return "0" if value == 0 and value is not False else ""


def shortened(before: str, after: str) -> tuple[str, str]:
    """Two texts as they are, or of long ones the part that differs with some words around it."""
    if max(len(before), len(after)) <= _LONG:
        return before, after
    start = _same(before, after)
    end = min(_same(before[::-1], after[::-1]), min(len(before), len(after)) - start)
    return _part(before, start, end), _part(after, start, end)


def _same(first: str, second: str) -> int:
    """How many signs the two have in common from their beginning."""
    pairs = zip(first, second, strict=False)
    return next(
        (place for place, (one, other) in enumerate(pairs) if one != other), min(len(first), len(second))
    )


def _part(text: str, start: int, end: int) -> str:
    """The text without what is the same before ``start`` and in the last ``end`` signs."""
    first, last = max(start - _CONTEXT, 0), min(len(text) - end + _CONTEXT, len(text))
    part = text[first:last]
    cut = f"{part[:_LONGEST].rstrip()} …" if len(part) > _LONGEST else part
    return f"{'… ' if first else ''}{cut.strip()}{' …' if last < len(text) and cut == part else ''}"


def _plain(value: object) -> str:
    return str(value)


def _day(value: object) -> str:
    return labels.day(dt.date.fromisoformat(str(value)))


def _partial_day(value: object) -> str:
    return PartialDate(**cast("dict[str, int]", value)).written


def _consents(value: object) -> str:
    return "\n".join(
        f"{labels.consent_kind(ConsentKind(one['kind']))}: "
        f"{labels.consent_answer(ConsentAnswer(one['answer'])).lower()} {_day(one['on'])}"
        for one in cast("list[dict[str, str]]", value)
    )


def _masked(value: object) -> str:
    """The date part only: the whole number is shown where that is logged."""
    return f"{str(value)[:6]} *****"


_VALUES: Final[dict[str, Callable[[object], str]]] = {
    "national_id": _masked,
    "born": _day,
    "received_on": _day,
    "ecog_on": _day,
    "diagnosed": _partial_day,
    "sex": lambda value: labels.sex(Sex(str(value))),
    "urgency": lambda value: labels.urgency(Urgency(str(value))),
    "tumour_site": lambda value: labels.tumour_site(str(value)),
    "consents": _consents,
}
