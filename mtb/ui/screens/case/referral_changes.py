"""The fields of a saved referral in the words of the form, and where two of its texts differ."""

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mtb.domain.dates import PartialDate
from mtb.domain.patients import Sex
from mtb.domain.referrals import ConsentAnswer, ConsentKind, Urgency
from mtb.domain.treatments import StopReason
from mtb.ui import case_words, labels
from mtb.ui.screens.case.referral_lines import period

_FIELDS: Final[dict[str, object]] = {
    "inpred_id": QT_TRANSLATE_NOOP("ReferralChanges", "InPreD ID"),
    "national_id": QT_TRANSLATE_NOOP("ReferralChanges", "National identity number"),
    "surname": QT_TRANSLATE_NOOP("ReferralChanges", "Surname"),
    "first_name": QT_TRANSLATE_NOOP("ReferralChanges", "First name"),
    "born": QT_TRANSLATE_NOOP("ReferralChanges", "Born"),
    "sex": QT_TRANSLATE_NOOP("ReferralChanges", "Sex"),
    "physician": QT_TRANSLATE_NOOP("ReferralChanges", "Physician"),
    "physician_email": QT_TRANSLATE_NOOP("ReferralChanges", "E-mail"),
    "physician_phone": QT_TRANSLATE_NOOP("ReferralChanges", "Phone"),
    "physician_hpr": QT_TRANSLATE_NOOP("ReferralChanges", "HPR number"),
    "hospital": QT_TRANSLATE_NOOP("ReferralChanges", "Hospital"),
    "department": QT_TRANSLATE_NOOP("ReferralChanges", "Department"),
    "hospital_resh": QT_TRANSLATE_NOOP("ReferralChanges", "RESH number"),
    "responsible_physician": QT_TRANSLATE_NOOP("ReferralChanges", "Responsible physician (PAL)"),
    "received_on": QT_TRANSLATE_NOOP("ReferralChanges", "Received"),
    "urgency": QT_TRANSLATE_NOOP("ReferralChanges", "Urgency"),
    "board_by": QT_TRANSLATE_NOOP("ReferralChanges", "Board by"),
    "study_id": QT_TRANSLATE_NOOP("ReferralChanges", "Study ID (IMPRESS)"),
    "diagnosis": QT_TRANSLATE_NOOP("ReferralChanges", "Diagnosis"),
    "icd10": QT_TRANSLATE_NOOP("ReferralChanges", "ICD-10"),
    "icdo3": QT_TRANSLATE_NOOP("ReferralChanges", "ICD-O-3"),
    "diagnosed": QT_TRANSLATE_NOOP("ReferralChanges", "Diagnosed"),
    "tumour_site": QT_TRANSLATE_NOOP("ReferralChanges", "Site for the laboratory"),
    "oncotree": QT_TRANSLATE_NOOP("ReferralChanges", "OncoTree"),
    "tnm": QT_TRANSLATE_NOOP("ReferralChanges", "TNM"),
    "stage": QT_TRANSLATE_NOOP("ReferralChanges", "Stage"),
    "metastases": QT_TRANSLATE_NOOP("ReferralChanges", "Metastases"),
    "ecog": QT_TRANSLATE_NOOP("ReferralChanges", "ECOG"),
    "ecog_on": QT_TRANSLATE_NOOP("ReferralChanges", "ECOG on"),
    "question": QT_TRANSLATE_NOOP("ReferralChanges", "Question to the board"),
    "clinical_history": QT_TRANSLATE_NOOP("ReferralChanges", "Clinical history"),
    "treatments": QT_TRANSLATE_NOOP("ReferralChanges", "Treatment so far"),
    "earlier_tests": QT_TRANSLATE_NOOP("ReferralChanges", "Molecular tests done before"),
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


def field_name(name: str) -> str | None:
    """What a field of patient or referral is called on the form; None for one it does not have."""
    return QCoreApplication.translate("ReferralChanges", str(_FIELDS[name])) if name in _FIELDS else None


def field_names() -> tuple[str, ...]:
    """The fields in the order of the form."""
    return tuple(_FIELDS)


def written(name: str, value: object) -> str | None:
    """A field's value in the form's words; None where it has no words of its own."""
    return _VALUES[name](value) if name in _VALUES and value else None


def fields_of(content: str | None) -> dict[str, object] | None:
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


def _treatments(value: object) -> str:
    lines = []
    for one in cast("list[dict[str, Any]]", value):
        drugs = ", ".join(drug["name"] for drug in one["drugs"])
        response = one["best_response"] or ""
        reason = case_words.stop_reason(StopReason(one["stopped_because"])) if one["stopped_because"] else ""
        dates = period(*(PartialDate(**one[key]) if one[key] else None for key in ("started", "ended")))
        lines.append(" · ".join(part for part in (drugs, one["note"], dates, response, reason) if part))
    return "\n".join(lines)


def _tests(value: object) -> str:
    lines = []
    for one in cast("list[dict[str, Any]]", value):
        day = PartialDate(**one["done"]).written if one["done"] else ""
        parts = (one["name"], day, one["laboratory"], one["result"])
        lines.append(" · ".join(part for part in parts if part))
    return "\n".join(lines)


def _masked(value: object) -> str:
    """The date part only: the whole number is shown where that is logged."""
    return f"{str(value)[:6]} *****"


_VALUES: Final[dict[str, Callable[[object], str]]] = {
    "national_id": _masked,
    "born": _day,
    "received_on": _day,
    "ecog_on": _day,
    "board_by": _day,
    "treatments": _treatments,
    "earlier_tests": _tests,
    "diagnosed": _partial_day,
    "sex": lambda value: labels.sex(Sex(str(value))),
    "urgency": lambda value: labels.urgency(Urgency(str(value))),
    "tumour_site": lambda value: labels.tumour_site(str(value)),
    "consents": _consents,
}
