"""What of a case stands on its line of time."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from PySide6.QtCore import QCoreApplication

from mtb.domain.inquiries import Inquiry
from mtb.domain.meetings import ItemState
from mtb.domain.referrals import Referral
from mtb.domain.specimens import Specimen
from mtb.domain.stages import CaseEvent, EventKind, counted
from mtb.domain.treatments import Response, StopReason, Treatment, TreatmentKind
from mtb.ui import case_words, labels
from mtb.ui.kit.theme import Tone
from mtb.ui.screens.case.dossier import BoardRound, Dossier
from mtb.ui.screens.case.timeline_marks import Lane, Mark, Span

_EVENTS: dict[EventKind, tuple[Lane, Tone, str]] = {
    EventKind.RESULTS_IMPORTED: ("samples", "violet", "findings"),
    EventKind.FINDINGS_REVIEWED: ("samples", "violet", "findings"),
    EventKind.REVIEW_REOPENED: ("samples", "warning", "findings"),
    EventKind.SAMPLE_FAILED: ("samples", "danger", "material"),
    EventKind.SEQUENCING_STARTED: ("samples", "violet", "material"),
    EventKind.SEQUENCING_FAILED: ("samples", "danger", "material"),
    EventKind.NEW_MATERIAL_WANTED: ("samples", "warning", "material"),
    EventKind.TAKEN_OFF_AGENDA: ("board", "neutral", "board"),
    EventKind.SIGNED_OFF: ("board", "success", "board"),
    EventKind.ON_HOLD: ("contact", "warning", "history"),
    EventKind.OFF_HOLD: ("contact", "neutral", "history"),
    EventKind.CLOSED: ("contact", "danger", "history"),
    EventKind.REOPENED: ("contact", "info", "history"),
}
_RESPONSES: dict[Response, Tone] = {
    Response.COMPLETE: "success",
    Response.PARTIAL: "success",
    Response.STABLE: "warning",
    Response.PROGRESSION: "danger",
}


def case_marks(dossier: Dossier) -> list[Mark]:
    """Disease, treatment, material, results, boards and contact; corrections stand in the history only."""
    case = dossier.case
    referral = case.referral
    return [
        *(_referral_marks(referral) if referral else ()),
        *(_treatment_marks(referral.treatments, dossier.today) if referral else ()),
        *chain.from_iterable(_specimen_marks(each) for each in case.summary.specimens),
        *chain.from_iterable(_inquiry_marks(each) for each in case.summary.inquiries),
        *(_event_mark(event) for event in counted(case.events) if event.kind in _EVENTS),
        *(_board_mark(board, dossier.today) for board in dossier.boards),
    ]


def undated(dossier: Dossier) -> list[str]:
    """Treatments that nobody has dated: they are nowhere on the line."""
    referral = dossier.case.referral
    treatments = referral.treatments if referral else ()
    return [each.title for each in treatments if each.started is None and each.ended is None]


def local_date(instant: dt.datetime) -> dt.date:
    """The day of an instant where the program runs."""
    return instant.astimezone().date()


def event_day(event: CaseEvent) -> dt.date:
    """The day an event happened on, which may be before it was written down."""
    return event.on or local_date(event.at)


def event_detail(event: CaseEvent) -> str:
    """What belongs to an event, in words; a meeting's day as days are written here."""
    if event.kind is EventKind.UNDONE:
        return case_words.event(EventKind(event.detail))
    if event.kind is EventKind.FINDINGS_REVIEWED and "/" in event.detail:
        shown, of = event.detail.split("/", 1)
        words = QCoreApplication.translate("CaseMarks", "{shown} of {all} findings for the board")
        return words.format(shown=shown, all=of)
    reason = case_words.exit_reason(event.reason) if event.reason else ""
    until = labels.short_day(event.until) if event.until else ""
    try:
        detail = labels.short_day(dt.date.fromisoformat(event.detail))
    except ValueError:
        detail = event.detail
    return " · ".join(part for part in (reason, until, detail) if part)


def brief(date: dt.date) -> str:
    """``24 Nov``: the day without its weekday."""
    return labels.short_day(date).split(" ", 1)[1]


def lines_of_treatment(referral: Referral | None) -> int:
    """How many lines of systemic treatment are recorded."""
    treatments = referral.treatments if referral else ()
    return sum(each.kind is TreatmentKind.SYSTEMIC for each in treatments)


def _referral_marks(referral: Referral) -> Iterator[Mark]:
    received = case_words.event(EventKind.REFERRED)
    whole = f"{received} {labels.day(referral.received_on)}, {referral.hospital}"
    text = f"{received} {brief(referral.received_on)}"
    yield Mark("contact", Span.on(referral.received_on), text, whole, "info", opens="referral")
    if referral.diagnosed is not None:
        words = QCoreApplication.translate("CaseMarks", "Diagnosed {day}").format(
            day=referral.diagnosed.written
        )
        whole = f"{words}: {referral.diagnosis}"
        yield Mark("contact", Span.of(referral.diagnosed), words, whole, opens="referral")


def _treatment_marks(treatments: tuple[Treatment, ...], today: dt.date) -> Iterator[Mark]:
    dated = sorted(
        (each for each in treatments if each.started or each.ended),
        key=lambda each: (each.started or each.ended).iso,  # type: ignore[union-attr]
    )
    line = 0
    for treatment in dated:
        systemic = treatment.kind is TreatmentKind.SYSTEMIC
        line += systemic
        mark = _treatment_mark(treatment, today, line if systemic else 0)
        yield mark
        yield from _response_marks(treatment, mark, today)


def _treatment_mark(treatment: Treatment, today: dt.date, line: int) -> Mark:
    lane: Lane = "systemic" if line or treatment.kind is TreatmentKind.OTHER else "surgery"
    text = f"{line}  {treatment.title}" if line else treatment.title
    kind = case_words.treatment_kind(treatment.kind)
    dates = " – ".join(date.written if date else "" for date in (treatment.started, treatment.ended))
    mark = Mark(lane, _begin(treatment), text, f"{kind} {dates}: {treatment.title}", opens="referral")
    if treatment.kind is TreatmentKind.SURGERY:
        return mark
    if treatment.ended is not None and treatment.started is not None:
        return replace(mark, until=Span.of(treatment.ended))
    if treatment.ended is None and line:
        going = max(today, mark.on.last)
        return replace(mark, until=Span.on(going), goes_on=True)
    return mark


def _begin(treatment: Treatment) -> Span:
    date = treatment.started or treatment.ended
    if date is None:
        raise ValueError(treatment.title)
    return Span.of(date)


def _response_marks(treatment: Treatment, bar: Mark, today: dt.date) -> Iterator[Mark]:
    """The best response some day of the treatment, and progression where it ended it."""
    ended = treatment.ended
    progressed = treatment.stopped_because is StopReason.PROGRESSION and ended is not None
    best = treatment.best_response
    if best is not None and not (progressed and best is Response.PROGRESSION):
        words = QCoreApplication.translate("CaseMarks", "Best response, {line}: {response}")
        whole = words.format(line=bar.text.replace("  ", " "), response=case_words.response(best))
        span = Span(bar.first, min(max(bar.last, bar.first), max(today, bar.first)))
        yield Mark("response", span, best.value, whole, _RESPONSES.get(best, "neutral"), opens="referral")
    if progressed and ended is not None:
        whole = f"{case_words.response(Response.PROGRESSION)} {ended.written}: {bar.text}"
        yield Mark("response", Span.of(ended), "PD", whole, "danger", opens="referral")


def _specimen_marks(specimen: Specimen) -> Iterator[Mark]:
    def mark(words: str, on: Span, when: str, tone: Tone = "violet", *, planned: bool = False) -> Mark:
        text = words.format(block=specimen.block)
        whole = " · ".join(part for part in (f"{text} {when}", specimen.pathology) if part)
        return Mark("samples", on, text, whole, tone, planned, opens="material")

    taken = QCoreApplication.translate("CaseMarks", "Block {block}")
    asked = QCoreApplication.translate("CaseMarks", "{block} asked for")
    received = QCoreApplication.translate("CaseMarks", "{block} received")
    unsuitable = QCoreApplication.translate("CaseMarks", "{block} can't be used")
    if specimen.collected is not None:
        yield mark(taken, Span.of(specimen.collected), specimen.collected.written)
    if specimen.asked_on is not None:
        day = specimen.asked_on
        yield mark(asked, Span.on(day), labels.day(day), "warning", planned=specimen.received_on is None)
    if specimen.received_on is not None:
        yield mark(received, Span.on(specimen.received_on), labels.day(specimen.received_on))
    if specimen.unsuitable_on is not None:
        day = specimen.unsuitable_on
        yield mark(unsuitable, Span.on(day), labels.day(day), "danger")


def _inquiry_marks(inquiry: Inquiry) -> Iterator[Mark]:
    if inquiry.withdrawn:
        return
    asked = QCoreApplication.translate("CaseMarks", "Asked {whom}").format(whom=inquiry.to_whom)
    answered = QCoreApplication.translate("CaseMarks", "{whom} answered").format(whom=inquiry.to_whom)
    day = labels.day(inquiry.asked_on)
    waits = inquiry.answered_on is None
    whole = f"{asked} {day}: {inquiry.question}"
    yield Mark("contact", Span.on(inquiry.asked_on), asked, whole, "warning", waits, opens="history")
    if inquiry.answered_on is not None:
        whole = f"{answered} {labels.day(inquiry.answered_on)}: {inquiry.answer}"
        yield Mark("contact", Span.on(inquiry.answered_on), answered, whole, "success", opens="history")


def _event_mark(event: CaseEvent) -> Mark:
    lane, tone, opens = _EVENTS[event.kind]
    words, on = case_words.event(event.kind), event_day(event)
    when = labels.day(on) if event.on else labels.moment(event.at)
    whole = ", ".join(part for part in (f"{words} {when}", event_detail(event), event.by) if part)
    return Mark(lane, Span.on(on), f"{words} {brief(on)}", whole, tone, opens=opens)


def _board_mark(board: BoardRound, today: dt.date) -> Mark:
    on = board.meeting.starts_at.date()
    planned = board.item.state is ItemState.WAITING
    tone = labels.item_state_tone(board.item.state)
    words = QCoreApplication.translate("CaseMarks", "Board meeting {day}").format(day=brief(on))
    state = labels.item_state(board.item.state)
    text = words if planned and on >= today else f"{words}: {state}"
    return Mark(
        "board", Span.on(on), text, f"{words}: {state}", "info" if planned else tone, planned, opens="board"
    )
