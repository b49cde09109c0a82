"""The patient a case is about."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from mtb.domain.errors import RuleError
from mtb.domain.national_identity import NationalIdentity, parse_national_identity
from mtb.domain.texts import clean_line


class Sex(StrEnum):
    FEMALE = "F"
    MALE = "M"
    UNKNOWN = "U"


@dataclass(frozen=True, slots=True)
class PatientDraft:
    """A patient as a form or an integration hands them in; ``national_id`` is empty when there is none."""

    surname: str
    first_name: str
    national_id: str = ""
    born: dt.date | None = None
    sex: Sex = Sex.UNKNOWN


@dataclass(frozen=True, slots=True)
class Patient:
    """A patient as the record holds them."""

    id: UUID
    version: int
    surname: str
    first_name: str
    identity: NationalIdentity | None
    born: dt.date | None
    sex: Sex

    @property
    def listed_name(self) -> str:
        return f"{self.surname}, {self.first_name}" if self.first_name else self.surname

    @property
    def banner_name(self) -> str:
        """Surname in capitals, as hospital lists write it."""
        return f"{self.surname.upper()}, {self.first_name}" if self.first_name else self.surname.upper()


def checked_patient(draft: PatientDraft, today: dt.date) -> tuple[PatientDraft, NationalIdentity | None]:
    """The draft with clean text and its checked number; raises RuleError for what can't be so."""
    surname = clean_line(draft.surname, 200)
    if not surname:
        raise RuleError("The patient's surname is missing.", "Pasientens etternavn mangler.")
    if draft.born is not None and not dt.date(1880, 1, 1) <= draft.born <= today:
        raise RuleError(
            "The date of birth is in the future or before 1880.",
            "Fødselsdatoen ligger i fremtiden eller før 1880.",
        )
    identity = parse_national_identity(draft.national_id) if draft.national_id.strip() else None
    _require_same_birthday(identity, draft.born)
    cleaned = PatientDraft(
        surname,
        clean_line(draft.first_name, 200),
        identity.number if identity else "",
        draft.born,
        Sex(draft.sex),
    )
    return cleaned, identity


def _require_same_birthday(identity: NationalIdentity | None, born: dt.date | None) -> None:
    if identity is None or born is None or identity.birth_day_and_month is None:
        return
    if (
        identity.birth_day_and_month != (born.day, born.month)
        or identity.number[4:6] != f"{born.year % 100:02}"
    ):
        raise RuleError(
            "The date of birth and the national identity number do not belong together.",
            "Fødselsdatoen og fødselsnummeret hører ikke sammen.",
        )
