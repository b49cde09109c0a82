"""Words for the kinds of change a case's history can be narrowed to, and for one change."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mtb.domain.audit import Entity
from mtb.domain.case_changes import CaseChange, ChangeKind
from mtb.ui import case_words, labels
from mtb.ui.screens.case.case_marks import event_detail

_KINDS: Final[dict[ChangeKind, object]] = {
    ChangeKind.REFERRAL: QT_TRANSLATE_NOOP("HistoryWords", "Referral and patient"),
    ChangeKind.MATERIAL: QT_TRANSLATE_NOOP("HistoryWords", "Material"),
    ChangeKind.LABORATORY: QT_TRANSLATE_NOOP("HistoryWords", "Laboratory"),
    ChangeKind.RESULTS: QT_TRANSLATE_NOOP("HistoryWords", "Results and findings"),
    ChangeKind.BOARD: QT_TRANSLATE_NOOP("HistoryWords", "Board and decision"),
    ChangeKind.INQUIRY: QT_TRANSLATE_NOOP("HistoryWords", "Questions"),
    ChangeKind.DOCUMENT: QT_TRANSLATE_NOOP("HistoryWords", "Documents"),
    ChangeKind.CASE: QT_TRANSLATE_NOOP("HistoryWords", "The case itself"),
}
_SAVED: Final[dict[Entity, object]] = {
    Entity.CASE: QT_TRANSLATE_NOOP("HistoryWords", "Referral saved"),
    Entity.SPECIMEN: QT_TRANSLATE_NOOP("HistoryWords", "Specimen saved"),
    Entity.SAMPLE: QT_TRANSLATE_NOOP("HistoryWords", "Sample saved"),
    Entity.INQUIRY: QT_TRANSLATE_NOOP("HistoryWords", "Question saved"),
    Entity.DOCUMENT: QT_TRANSLATE_NOOP("HistoryWords", "Document saved"),
    Entity.DECISION: QT_TRANSLATE_NOOP("HistoryWords", "Decision saved"),
}

kind = labels.in_words(_KINDS, "HistoryWords")


def what(change: CaseChange) -> str:
    """What was done."""
    if change.event is not None:
        return case_words.event(change.event.kind)
    saved = _SAVED.get(change.entity)
    return QCoreApplication.translate("HistoryWords", str(saved)) if saved else kind(change.kind)


def detail(change: CaseChange) -> str:
    """What it was done to, and what somebody wrote about it."""
    return " · ".join(dict.fromkeys(part for part in (_from(change), change.about, _said(change)) if part))


def _said(change: CaseChange) -> str:
    event = change.event
    return event_detail(event) if event is not None else ""


def _from(change: CaseChange) -> str:
    if not change.reference:
        return ""
    words = QCoreApplication.translate("HistoryWords", "in {case}, merged into this one")
    return words.format(case=change.reference)
