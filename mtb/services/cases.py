"""Registering, finding and correcting cases."""

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from mtb.domain.cases import Case, CaseQuery, CaseSummary, EventKind, Stage, StageCount
from mtb.domain.errors import NotFoundError, RuleError
from mtb.domain.national_identity import parse_national_identity
from mtb.domain.patients import Patient, PatientDraft, checked_patient
from mtb.domain.people import Actor
from mtb.domain.referrals import ReferralDraft, checked_inpred_id, checked_referral
from mtb.domain.texts import folded
from mtb.services.clock import Clock, local_day, system_clock
from mtb.store.database import Database, UnitOfWork


@dataclass(frozen=True, slots=True)
class CasePage:
    """One page of the worklist; ``total`` counts the matches on all pages, ``all_cases`` every case."""

    cases: tuple[CaseSummary, ...]
    total: int
    all_cases: int


@dataclass(frozen=True, slots=True)
class KnownPatient:
    """A patient who is in the records already, with their cases."""

    patient: Patient
    cases: tuple[CaseSummary, ...]


class CaseService:
    def __init__(self, database: Database, clock: Clock = system_clock) -> None:
        self._database = database
        self._clock = clock

    def search(self, actor: Actor, query: CaseQuery) -> CasePage:
        """One page of the worklist."""
        del actor  # recorded once the audit is there
        with self._database.reading() as unit:
            return CasePage(
                tuple(unit.cases.search(query)), unit.cases.count(query), unit.cases.count(CaseQuery())
            )

    def stage_counts(self, actor: Actor) -> list[StageCount]:
        """How many cases are in each stage, every stage named."""
        del actor
        with self._database.reading() as unit:
            return unit.cases.stage_counts()

    def get(self, actor: Actor, case_id: UUID) -> Case:
        """One case, whole; NotFoundError if there is none."""
        del actor
        with self._database.reading() as unit:
            return unit.cases.get(case_id)

    def find(self, actor: Actor, reference: str) -> CaseSummary:
        """The case called by its InPreD ID, its running number (``#12`` or ``12``) or its UUID."""
        del actor
        with self._database.reading() as unit:
            found = _by_reference(unit, reference.strip())
        if found is None:
            raise NotFoundError(f"There is no case “{reference}”.", f"Det finnes ingen sak «{reference}».")
        return found

    def known_patient(self, actor: Actor, national_id: str) -> KnownPatient | None:
        """Who has this number in the records already, or None. RuleError if the number can't be one."""
        del actor
        number = parse_national_identity(national_id).number
        with self._database.reading() as unit:
            patient = unit.patients.with_national_id(number)
            return KnownPatient(patient, tuple(unit.cases.of_patient(patient.id))) if patient else None

    def today(self) -> dt.date:
        """The day it is, for the forms."""
        return local_day(self._clock())

    def register(self, actor: Actor, draft: ReferralDraft) -> CaseSummary:
        """Make a case of a new referral.

        A patient with the same number is the same patient; another name on it is refused. Where results came
        before the paper, the referral joins the case that waits for it.
        """
        now = self._clock()
        patient, _identity = checked_patient(draft.patient, local_day(now))
        referral = checked_referral(draft.referral, local_day(now))
        inpred_id = checked_inpred_id(draft.inpred_id)
        with self._database.writing() as unit:
            waiting = unit.cases.with_inpred_id(inpred_id) if inpred_id else None
            if waiting is not None and waiting.has_referral:
                raise _taken(inpred_id)
            patient_id = _same_or_new_patient(unit, patient)
            if waiting is None:
                case_id = unit.cases.add(inpred_id, patient_id, Stage.REFERRED, now)
                unit.cases.record(case_id, EventKind.REFERRED, actor, now, referral.hospital)
            else:
                case_id = waiting.id
                unit.cases.identify(case_id, waiting.version, inpred_id, patient_id)
                unit.cases.record(case_id, EventKind.REFERRAL_ADDED, actor, now, referral.hospital)
            unit.cases.set_referral(case_id, referral)
            return unit.cases.summary(case_id)

    def correct(self, actor: Actor, seen: CaseSummary, draft: ReferralDraft) -> CaseSummary:
        """Save a corrected or late referral; ConflictError if the case was saved in the meantime."""
        now = self._clock()
        patient, _identity = checked_patient(draft.patient, local_day(now))
        referral = checked_referral(draft.referral, local_day(now))
        inpred_id = checked_inpred_id(draft.inpred_id)
        with self._database.writing() as unit:
            if inpred_id and inpred_id != seen.inpred_id and unit.cases.with_inpred_id(inpred_id):
                raise _taken(inpred_id)
            patient_id = _corrected_patient(unit, seen, patient)
            unit.cases.identify(seen.id, seen.version, inpred_id, patient_id)
            unit.cases.set_referral(seen.id, referral)
            event = EventKind.REFERRAL_CORRECTED if seen.has_referral else EventKind.REFERRAL_ADDED
            unit.cases.record(seen.id, event, actor, now, referral.hospital)
            return unit.cases.summary(seen.id)


def _by_reference(unit: UnitOfWork, reference: str) -> CaseSummary | None:
    found = unit.cases.with_inpred_id(reference) or unit.cases.with_inpred_id(reference.upper())
    if found is not None:
        return found
    if reference.lstrip("#").isdecimal():
        return unit.cases.with_number(int(reference.lstrip("#")))
    try:
        case_id = UUID(reference)
    except ValueError:
        return None
    return unit.cases.summary(case_id)


def _same_or_new_patient(unit: UnitOfWork, draft: PatientDraft) -> UUID:
    known = unit.patients.with_national_id(draft.national_id) if draft.national_id else None
    if known is None:
        return unit.patients.add(draft)
    if folded(known.surname) != folded(draft.surname):
        raise _number_of_another()
    return known.id


def _corrected_patient(unit: UnitOfWork, seen: CaseSummary, draft: PatientDraft) -> UUID:
    if seen.patient is None:
        return _same_or_new_patient(unit, draft)
    known = unit.patients.with_national_id(draft.national_id) if draft.national_id else None
    if known is not None and known.id != seen.patient.id:
        raise _number_of_another()
    unit.patients.correct(seen.patient.id, seen.patient.version, draft)
    return seen.patient.id


def _taken(inpred_id: str) -> RuleError:
    return RuleError(
        f"{inpred_id} belongs to another case.", f"{inpred_id} tilhører en annen sak.", field="inpred_id"
    )


def _number_of_another() -> RuleError:
    return RuleError(
        "This national identity number belongs to another patient in the records. Check name and number.",
        "Fødselsnummeret tilhører en annen pasient i registeret. Kontroller navn og nummer.",
        field="national_id",
    )
