"""What of a case stands on its line of time."""

import datetime as dt

from PySide6.QtCore import QCoreApplication

from mtb.domain.cases import Case, CaseEvent, EventKind
from mtb.domain.dates import PartialDate
from mtb.domain.meetings import ItemState
from mtb.ui import labels
from mtb.ui.kit.theme import Tone
from mtb.ui.screens.case.dossier import BoardRound, Dossier
from mtb.ui.screens.case.timeline import Lane, Mark

_LANES: dict[EventKind, tuple[Lane, Tone]] = {
    EventKind.RESULTS_IMPORTED: ("results", "violet"),
    EventKind.FINDINGS_REVIEWED: ("results", "violet"),
    EventKind.REVIEW_REOPENED: ("results", "warning"),
    EventKind.PUT_ON_AGENDA: ("board", "info"),
    EventKind.TAKEN_OFF_AGENDA: ("board", "neutral"),
    EventKind.SIGNED_OFF: ("board", "success"),
}


def case_marks(dossier: Dossier) -> list[Mark]:
    """Diagnosis, referral, results, agenda and boards; corrections stand in the history only."""
    return [
        *_referral_marks(dossier.case),
        *(_event_mark(event) for event in dossier.case.events if event.kind in _LANES),
        *(_board_mark(board, dossier.today) for board in dossier.boards),
    ]


def local_date(instant: dt.datetime) -> dt.date:
    """The day of an instant where the program runs."""
    return instant.astimezone().date()


def event_detail(event: CaseEvent) -> str:
    """What belongs to an event, in words; a meeting's day as days are written here."""
    try:
        return labels.short_day(dt.date.fromisoformat(event.detail))
    except ValueError:
        return event.detail


def _referral_marks(case: Case) -> list[Mark]:
    referral = case.referral
    if referral is None:
        return []
    marks = []
    received = labels.event(EventKind.REFERRED)
    day = labels.day(referral.received_on)
    whole = f"{received} {day}, {referral.hospital}"
    marks.append(
        Mark("contact", referral.received_on, f"{received} {_brief(referral.received_on)}", whole, "info")
    )
    if referral.diagnosed is not None:
        words = QCoreApplication.translate("CaseMarks", "Diagnosed {day}").format(
            day=referral.diagnosed.written
        )
        marks.append(Mark("contact", _middle(referral.diagnosed), words, f"{words}: {referral.diagnosis}"))
    return marks


def _event_mark(event: CaseEvent) -> Mark:
    lane, tone = _LANES[event.kind]
    words = labels.event(event.kind)
    on = local_date(event.at)
    whole = ", ".join(
        part for part in (f"{words} {labels.moment(event.at)}", event_detail(event), event.by) if part
    )
    return Mark(lane, on, f"{words} {_brief(on)}", whole, tone)


def _board_mark(board: BoardRound, today: dt.date) -> Mark:
    on = board.meeting.starts_at.date()
    planned = board.item.state is ItemState.WAITING
    tone = labels.item_state_tone(board.item.state)
    words = QCoreApplication.translate("CaseMarks", "Board meeting {day}").format(day=_brief(on))
    state = labels.item_state(board.item.state)
    text = words if planned and on >= today else f"{words}: {state}"
    return Mark("board", on, text, f"{words}: {state}", "info" if planned else tone, planned)


def _brief(date: dt.date) -> str:
    """``24 Nov``: the day without its weekday."""
    return labels.short_day(date).split(" ", 1)[1]


def _middle(date: PartialDate) -> dt.date:
    """A day inside the year or month that is known."""
    return dt.date(date.year, date.month or 7, date.day or (15 if date.month else 1))
