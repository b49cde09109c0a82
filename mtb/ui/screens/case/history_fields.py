"""What each change of a case did to each field: before and after, in the user's words."""

import datetime as dt
import json
import re
from collections.abc import Callable, Mapping
from typing import Final, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mtb.domain.audit import Entity, Revision
from mtb.domain.case_changes import CaseChange
from mtb.domain.dates import PartialDate
from mtb.domain.decisions import GermlineAdvice, NoPossibility, Pathway
from mtb.ui import labels
from mtb.ui.screens.case import referral_changes
from mtb.ui.screens.case.referral_changes import FieldChange

_NAMES: Final[dict[str, object]] = {
    "block": QT_TRANSLATE_NOOP("HistoryFields", "Block"),
    "pathology": QT_TRANSLATE_NOOP("HistoryFields", "Pathology"),
    "site": QT_TRANSLATE_NOOP("HistoryFields", "Site"),
    "sample_type": QT_TRANSLATE_NOOP("HistoryFields", "Type of specimen"),
    "material": QT_TRANSLATE_NOOP("HistoryFields", "Material"),
    "replicate": QT_TRANSLATE_NOOP("HistoryFields", "Replicate"),
    "collected": QT_TRANSLATE_NOOP("HistoryFields", "Collected"),
    "tumour_cells": QT_TRANSLATE_NOOP("HistoryFields", "Tumour cells, %"),
    "asked_on": QT_TRANSLATE_NOOP("HistoryFields", "Asked for"),
    "reminded_on": QT_TRANSLATE_NOOP("HistoryFields", "Reminded"),
    "received_on": QT_TRANSLATE_NOOP("HistoryFields", "Received"),
    "sent_on": QT_TRANSLATE_NOOP("HistoryFields", "Sent to the laboratory"),
    "sectioned_on": QT_TRANSLATE_NOOP("HistoryFields", "Sectioned"),
    "unsuitable_on": QT_TRANSLATE_NOOP("HistoryFields", "Found unusable"),
    "unsuitable_because": QT_TRANSLATE_NOOP("HistoryFields", "Unusable because"),
    "comment": QT_TRANSLATE_NOOP("HistoryFields", "Comment"),
    "nucleic_acid": QT_TRANSLATE_NOOP("HistoryFields", "DNA or RNA"),
    "sample_id": QT_TRANSLATE_NOOP("HistoryFields", "Sample ID"),
    "attempt": QT_TRANSLATE_NOOP("HistoryFields", "Attempt"),
    "batch": QT_TRANSLATE_NOOP("HistoryFields", "Batch"),
    "lvms_batch": QT_TRANSLATE_NOOP("HistoryFields", "Batch in the laboratory system"),
    "run_id": QT_TRANSLATE_NOOP("HistoryFields", "Run"),
    "run_on": QT_TRANSLATE_NOOP("HistoryFields", "Day of the run"),
    "failed_on": QT_TRANSLATE_NOOP("HistoryFields", "Failed"),
    "failed_because": QT_TRANSLATE_NOOP("HistoryFields", "Failed because"),
    "extraction": QT_TRANSLATE_NOOP("HistoryFields", "Extraction"),
    "library": QT_TRANSLATE_NOOP("HistoryFields", "Library"),
    "on": QT_TRANSLATE_NOOP("HistoryFields", "day"),
    "kit": QT_TRANSLATE_NOOP("HistoryFields", "kit"),
    "laboratory": QT_TRANSLATE_NOOP("HistoryFields", "laboratory"),
    "concentration": QT_TRANSLATE_NOOP("HistoryFields", "concentration, ng/µl"),
    "concentration_diluted": QT_TRANSLATE_NOOP("HistoryFields", "concentration diluted, ng/µl"),
    "concentration_fragmented": QT_TRANSLATE_NOOP("HistoryFields", "concentration fragmented, ng/µl"),
    "ratio_260_280": QT_TRANSLATE_NOOP("HistoryFields", "260/280"),
    "ratio_260_230": QT_TRANSLATE_NOOP("HistoryFields", "260/230"),
    "volume": QT_TRANSLATE_NOOP("HistoryFields", "volume, µl"),
    "fragment_size": QT_TRANSLATE_NOOP("HistoryFields", "fragment size, bp"),
    "rin": QT_TRANSLATE_NOOP("HistoryFields", "RIN"),
    "dv200": QT_TRANSLATE_NOOP("HistoryFields", "DV200, %"),
    "size": QT_TRANSLATE_NOOP("HistoryFields", "size, bp"),
    "cleaned": QT_TRANSLATE_NOOP("HistoryFields", "cleaned"),
    "to_whom": QT_TRANSLATE_NOOP("HistoryFields", "Asked"),
    "question": QT_TRANSLATE_NOOP("HistoryFields", "Question"),
    "answered_on": QT_TRANSLATE_NOOP("HistoryFields", "Answered"),
    "answer": QT_TRANSLATE_NOOP("HistoryFields", "Answer"),
    "withdrawn": QT_TRANSLATE_NOOP("HistoryFields", "Withdrawn"),
    "name": QT_TRANSLATE_NOOP("HistoryFields", "File name"),
    "title": QT_TRANSLATE_NOOP("HistoryFields", "Title"),
    "removed_at": QT_TRANSLATE_NOOP("HistoryFields", "Removed"),
    "discussion": QT_TRANSLATE_NOOP("HistoryFields", "Discussion"),
    "conclusion": QT_TRANSLATE_NOOP("HistoryFields", "Conclusion"),
    "possibilities": QT_TRANSLATE_NOOP("HistoryFields", "Possibilities"),
    "no_possibility": QT_TRANSLATE_NOOP("HistoryFields", "Why no possibility"),
    "no_possibility_reason": QT_TRANSLATE_NOOP("HistoryFields", "Why no possibility, in words"),
    "germline": QT_TRANSLATE_NOOP("HistoryFields", "Germline test"),
    "tasks": QT_TRANSLATE_NOOP("HistoryFields", "Tasks"),
}
_UNSEEN: Final = frozenset(
    {
        *("id", "version", "case_id", "specimen_id", "replaced_by", "digest", "added_at", "added_by"),
        *("media_type", "finding_id", "known_patient_id", "earlier_case_id"),
    }
)
_UNSEEN_OF: Final[dict[Entity, frozenset[str]]] = {Entity.DOCUMENT: frozenset({"size"})}
_OF_THE_FORM: Final = frozenset({Entity.CASE, Entity.PATIENT})
_YES_AND_NO: Final = (QT_TRANSLATE_NOOP("HistoryFields", "yes"), QT_TRANSLATE_NOOP("HistoryFields", "no"))
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d")

_CODES: Final[dict[str, Callable[[str], str]]] = {
    "pathway": lambda code: labels.pathway(Pathway(code)),
    "no_possibility": lambda code: labels.no_possibility(NoPossibility(code)),
    "germline": lambda code: labels.germline(GermlineAdvice(code)),
}


def field_changes(change: CaseChange) -> tuple[FieldChange, ...] | None:
    """Every field that differs, in the order of the form; None where the content was lawfully deleted."""
    if change.after is None:
        return ()
    after = _fields(change.after)
    before = _fields(change.before) if change.before is not None else {}
    if after is None or before is None:
        return None
    return tuple(
        _change(name, change.entity, before.get(name), after.get(name))
        for name in _ordered(before, after, change.entity)
        if _said(before.get(name)) != _said(after.get(name))
    )


def _fields(revision: Revision) -> dict[str, object] | None:
    if revision.content is None:
        return None
    if revision.entity is Entity.CASE:
        return referral_changes.fields_of(revision.content)
    try:
        whole = json.loads(revision.content)
    except ValueError:
        whole = None
    if not isinstance(whole, dict):
        return {"content": revision.content}
    flat: dict[str, object] = {}
    for name, value in whole.items():
        if name in {"extraction", "library"} and isinstance(value, dict):
            flat |= {f"{name}.{part}": each for part, each in value.items()}
        else:
            flat[name] = value
    return flat


def _ordered(before: Mapping[str, object], after: Mapping[str, object], entity: Entity) -> list[str]:
    unseen = _UNSEEN | _UNSEEN_OF.get(entity, frozenset())
    there = [name for name in {**before, **after} if name not in unseen]
    known = referral_changes.field_names() if entity in _OF_THE_FORM else tuple(_NAMES)
    place = {name: number for number, name in enumerate(known)}
    return sorted(there, key=lambda name: place.get(name.split(".")[0], len(place)))


def _change(name: str, entity: Entity, before: object, after: object) -> FieldChange:
    was, became = _in_words(name, entity, before), _in_words(name, entity, after)
    if name == "national_id" and was == became:
        words = QCoreApplication.translate("HistoryFields", "{number}, other last digits")
        became = words.format(number=became)
    return FieldChange(_name(name, entity), was, became)


def _name(name: str, entity: Entity) -> str:
    own = referral_changes.field_name(name) if entity in _OF_THE_FORM else None
    if own is not None:
        return own
    parts = [
        QCoreApplication.translate("HistoryFields", str(_NAMES.get(part, part))) for part in name.split(".")
    ]
    return ", ".join(parts)


def _in_words(name: str, entity: Entity, value: object) -> str:
    if _said(value) is None:
        return ""
    own = referral_changes.written(name, value) if entity in _OF_THE_FORM else None
    return own if own is not None else _plain(name, value)


def _said(value: object) -> object:
    """What a field holds; every kind of nothing is the same nothing, but 0 and False are something."""
    return None if value in (None, "", [], {}) else value


def _plain(name: str, value: object) -> str:
    if isinstance(value, bool):
        yes, no = (str(word) for word in _YES_AND_NO)
        return QCoreApplication.translate("HistoryFields", yes if value else no)
    if isinstance(value, int | float):
        figure = f"{value:g}"
        return figure.replace(".", ",") if labels.current_language() == "nb" else figure
    if isinstance(value, list):
        return "\n".join(filter(None, (_plain(name, each) for each in value)))
    if isinstance(value, dict):
        return _record(value)
    return _text(name, str(value))


def _record(value: dict[str, object]) -> str:
    """A partial date, or the parts of a line one after the other."""
    if value.keys() == {"year", "month", "day"}:
        return PartialDate(**cast("dict[str, int]", value)).written
    parts = [_plain(name, each) for name, each in value.items() if name not in _UNSEEN and _said(each)]
    return " · ".join(part.replace("\n", ", ") for part in parts if part)


def _text(name: str, text: str) -> str:
    if _DAY.fullmatch(text):
        return labels.day(dt.date.fromisoformat(text))
    if _MOMENT.match(text):
        return labels.moment(dt.datetime.fromisoformat(text))
    if name in _CODES:
        try:
            return _CODES[name](text)
        except ValueError:
            return text
    return text
