"""Asking the treating physician about a case: question, reminder, answer, and the words for an e-mail."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace

from mtb.domain.audit import Action, Entity
from mtb.domain.cases import CaseSummary
from mtb.domain.errors import Language, RuleError
from mtb.domain.inquiries import Inquiry, checked_inquiry
from mtb.domain.patients import Patient
from mtb.domain.people import Actor
from mtb.domain.rights import Right
from mtb.domain.stages import CaseEvent, EventKind, Stage, require_possible
from mtb.domain.texts import clean_text
from mtb.services.access import Access, about
from mtb.services.clock import Clock, local_day, system_clock
from mtb.store.database import UnitOfWork

_REMOVED = "[…]"
_SHORTEST_NAME = 2


class InquiryService:
    """What is undone here is undone by ``CaseFlowService.undo``."""

    def __init__(self, access: Access, clock: Clock = system_clock) -> None:
        self._access = access
        self._clock = clock

    def ask(
        self, actor: Actor, case: CaseSummary, to_whom: str, question: str, on: dt.date | None = None
    ) -> Inquiry:
        """Record that somebody was asked; RuleError for a closed case or without a question."""
        day = on or self._today()
        inquiry = checked_inquiry(Inquiry(case.id, to_whom, question, day), self._today())
        with self._access.writing(actor, Right.WRITE_CASES) as unit:
            require_possible(unit.cases.summary(case.id).stage, EventKind.PHYSICIAN_ASKED)
            return self._save(unit, actor, inquiry, EventKind.PHYSICIAN_ASKED, day)

    def remind(self, actor: Actor, seen: Inquiry, on: dt.date | None = None) -> Inquiry:
        """Record a reminder of a question that waits; ConflictError if it was saved in the meantime."""
        day = on or self._today()
        reminded = replace(_still_open(seen), reminded_on=(*seen.reminded_on, day))
        return self._change(actor, reminded, EventKind.PHYSICIAN_REMINDED, day)

    def answer(self, actor: Actor, seen: Inquiry, answer: str, on: dt.date | None = None) -> Inquiry:
        """Record what was answered; ConflictError if the question was saved in the meantime."""
        if not clean_text(answer):
            raise RuleError("The answer is missing.", "Svaret mangler.", field="answer")
        day = on or self._today()
        answered = replace(_still_open(seen), answered_on=day, answer=answer)
        return self._change(actor, answered, EventKind.PHYSICIAN_ANSWERED, day)

    def message(self, actor: Actor, inquiry: Inquiry, language: Language) -> str:
        """The question as an e-mail that names the case by its InPreD ID alone; taking it out is logged.

        A name or number of the patient that stands in the question is left out.
        """
        with self._access.writing(actor, Right.EXPORT) as unit:
            case = unit.cases.summary(inquiry.case_id)
            unit.audit.record(Action.COPIED, about(case, Entity.INQUIRY, inquiry.id))
        return message_text(case, inquiry, language)

    def _change(self, actor: Actor, inquiry: Inquiry, kind: EventKind, day: dt.date) -> Inquiry:
        checked = checked_inquiry(inquiry, self._today())
        with self._access.writing(actor, Right.WRITE_CASES) as unit:
            if unit.cases.summary(inquiry.case_id).stage is Stage.CLOSED:
                require_possible(Stage.CLOSED, EventKind.PHYSICIAN_ASKED)
            return self._save(unit, actor, checked, kind, day)

    def _save(
        self, unit: UnitOfWork, actor: Actor, inquiry: Inquiry, kind: EventKind, day: dt.date
    ) -> Inquiry:
        saved = unit.inquiries.save(inquiry)
        by = actor.name or actor.account
        event = CaseEvent(self._clock(), kind, by, saved.to_whom, on=day, about=saved.id)
        unit.history.enter(saved.case_id, event, actor)
        number = unit.revisions.keep(Entity.INQUIRY, saved.id, saved)
        case = unit.cases.summary(saved.case_id)
        action = Action.CREATED if kind is EventKind.PHYSICIAN_ASKED else Action.CHANGED
        unit.audit.record(action, about(case, Entity.INQUIRY, saved.id), event=kind.value, revision=number)
        return saved

    def _today(self) -> dt.date:
        return local_day(self._clock())


def message_text(case: CaseSummary, inquiry: Inquiry, language: Language) -> str:
    """Subject, greeting and question, with the reminder's words where it has been asked before."""
    reference, asked = case.reference, f"{inquiry.asked_on:%d.%m.%Y}"
    reminded = bool(inquiry.reminded_on)
    if language == "nb":
        subject = f"Spørsmål om {reference} til det molekylære tumorboardet"
        first = f"Vi minner om spørsmålet vårt fra {asked} om {reference}:" if reminded else (
            f"Vi har et spørsmål om {reference}, som er henvist til det molekylære tumorboardet:"
        )  # fmt: skip
        lines = (f"Emne: {subject}", "Hei!", first, "{question}", "Svar uten navn og fødselsnummer.")
    else:
        subject = f"Question about {reference} to the molecular tumour board"
        first = f"We remind you of our question of {asked} about {reference}:" if reminded else (
            f"We have a question about {reference}, who was referred to the molecular tumour board:"
        )  # fmt: skip
        lines = (f"Subject: {subject}", "Hello,", first, "{question}", "Please answer without names.")
    question = without_identity(inquiry.question, case.patient)
    return "\n\n".join(question if line == "{question}" else line for line in lines)


def without_identity(text: str, patient: Patient | None) -> str:
    """The text without the patient's names and number, wherever they stand in it."""
    if patient is None:
        return text
    words = [patient.surname, patient.first_name, *patient.surname.split(), *patient.first_name.split()]
    patterns = [rf"(?<!\w){re.escape(word)}(?!\w)" for word in _longest_first(words)]
    if patient.identity is not None:
        digits = patient.identity.number
        patterns.append(
            r"(?<!\d)" + r"[ .]?".join(digits[:6]) + r"[ .-]?" + r"[ .]?".join(digits[6:]) + r"(?!\d)"
        )
    return re.sub("|".join(patterns), _REMOVED, text, flags=re.IGNORECASE) if patterns else text


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted({word for word in words if len(word) >= _SHORTEST_NAME}, key=len, reverse=True)


def _still_open(inquiry: Inquiry) -> Inquiry:
    if not inquiry.is_open:
        raise RuleError(
            "This question is answered or withdrawn already.",
            "Spørsmålet er allerede besvart eller trukket tilbake.",
        )
    return inquiry
