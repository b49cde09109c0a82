"""Questions to people outside, and whether they have answered."""

import datetime as dt
from dataclasses import dataclass, field, replace
from uuid import UUID, uuid4

from mtb.domain.errors import RuleError
from mtb.domain.texts import clean_line, clean_text


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A question to the treating physician, or to somebody else, about one case."""

    case_id: UUID
    to_whom: str
    question: str
    asked_on: dt.date
    reminded_on: tuple[dt.date, ...] = ()
    answered_on: dt.date | None = None
    answer: str = ""
    withdrawn: bool = False
    id: UUID = field(default_factory=uuid4)
    version: int = 0

    @property
    def is_open(self) -> bool:
        return self.answered_on is None and not self.withdrawn

    @property
    def last_asked(self) -> dt.date:
        """The day of the last reminder, or of the question."""
        return self.reminded_on[-1] if self.reminded_on else self.asked_on


def checked_inquiry(inquiry: Inquiry, today: dt.date) -> Inquiry:
    """The inquiry with clean text; RuleError for what is missing or can't be so."""
    cleaned = replace(
        inquiry,
        to_whom=clean_line(inquiry.to_whom, 200),
        question=clean_text(inquiry.question),
        answer=clean_text(inquiry.answer),
    )
    if not cleaned.to_whom:
        raise RuleError("Say who is asked.", "Skriv hvem som spørres.", "to_whom")
    if not cleaned.question:
        raise RuleError("The question is missing.", "Spørsmålet mangler.", "question")
    days = [cleaned.asked_on, *cleaned.reminded_on, *filter(None, (cleaned.answered_on,))]
    if days != sorted(days) or days[-1] > today:
        raise RuleError(
            "The dates of question, reminder and answer are not in order.",
            "Datoene for spørsmål, purring og svar er ikke i rekkefølge.",
        )
    return cleaned
