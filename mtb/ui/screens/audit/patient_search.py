"""Finds the one patient somebody means by a case's name or a national identity number."""

from dataclasses import dataclass
from uuid import UUID

from mtb.domain.cases import CaseSummary
from mtb.domain.errors import NotFoundError
from mtb.domain.patients import Patient
from mtb.domain.people import Actor
from mtb.services.cases import CaseService
from mtb.ui import labels

_DIGITS_OF_A_NUMBER = 11


@dataclass(frozen=True, slots=True)
class Found:
    """The patient, and the case they were found by."""

    patient: Patient
    reference: str

    @property
    def id(self) -> UUID:
        return self.patient.id

    @property
    def words(self) -> str:
        """Name and masked number, so that nobody takes one patient for another."""
        number = self.patient.identity.masked if self.patient.identity else ""
        born = labels.day(self.patient.born) if self.patient.born and not number else ""
        return " · ".join(part for part in (self.reference, self.patient.listed_name, number, born) if part)


def find_patient(cases: CaseService, actor: Actor, typed: str) -> Found:
    """The patient; NotFoundError in words where there is none, RuleError for a number that can't be one."""
    digits = "".join(typed.split())
    if digits.isdecimal() and len(digits) == _DIGITS_OF_A_NUMBER:
        known = cases.known_patient(actor, digits)
        if known is None:
            raise NotFoundError("Nobody here has this number.", "Ingen her har dette nummeret.")
        return Found(known.patient, ", ".join(case.reference for case in known.cases))
    case = cases.find(actor, typed)
    return _of(case)


def _of(case: CaseSummary) -> Found:
    if case.patient is None:
        raise NotFoundError(
            f"The referral of {case.reference} is missing, and with it the patient.",
            f"Henvisningen til {case.reference} mangler, og dermed pasienten.",
        )
    return Found(case.patient, case.reference)
