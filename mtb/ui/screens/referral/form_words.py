"""The values of the form in words, for where two of them stand beside each other."""

import datetime as dt
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from mtb.domain.dates import PartialDate
from mtb.domain.errors import RuleError
from mtb.domain.patients import Sex
from mtb.domain.referrals import ConsentAnswer, Urgency
from mtb.ui import case_words, labels
from mtb.ui.screens.referral.typed_lines import TypedTest, TypedTreatment

_WORDS: Final[dict[type, Callable[[Any], str]]] = {
    dt.date: labels.day,
    Sex: labels.sex,
    Urgency: labels.urgency,
    ConsentAnswer: labels.consent_answer,
}


def spoken(key: str, value: object) -> str:
    """One value of the form as a person reads it; what is empty is said to be."""
    if value is None or value in ("", ()):
        return QCoreApplication.translate("FormWords", "not stated")
    if isinstance(value, tuple):
        return "\n".join(_line(one) for one in value)
    if key == "diagnosed":
        return _written(str(value))
    if key == "tumour_site":
        return labels.tumour_site(str(value))
    return _WORDS.get(type(value), str)(value)


def _line(line: TypedTreatment | TypedTest) -> str:
    if isinstance(line, TypedTest):
        parts = [line.name, _written(line.done), line.laboratory, line.result]
    else:
        parts = [
            line.what,
            _period(line.started, line.ended),
            line.response.value if line.response else "",
            case_words.stop_reason(line.reason) if line.reason else "",
        ]
    return " · ".join(part for part in parts if part)


def _period(started: str, ended: str) -> str:
    return f"{_written(started)}–{_written(ended)}" if started or ended else ""


def _written(iso: str) -> str:
    try:
        return PartialDate.parse(iso).written if iso else ""
    except RuleError:
        return iso
