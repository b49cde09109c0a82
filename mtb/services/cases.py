"""Registering, finding and correcting cases."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from mtb.domain.audit import Action, Entity, Ground, Revision, Subject
from mtb.domain.cases import Case, CaseQuery, CaseSummary, StageCount
from mtb.domain.errors import NotFoundError, RuleError
from mtb.domain.likeness import Person, could_be_one
from mtb.domain.national_identity import parse_national_identity
from mtb.domain.patients import Patient, PatientDraft, checked_patient
from mtb.domain.people import Actor
from mtb.domain.referrals import ReferralDraft, checked_inpred_id, checked_referral
from mtb.domain.rights import Right
from mtb.domain.stages import EventKind, Stage
from mtb.domain.texts import clean_text, folded, printable
from mtb.services.access import Access, about
from mtb.services.clock import Clock, local_day, system_clock
from mtb.services.directory import learn
from mtb.store.database import UnitOfWork

_LONGEST_NUMBER = 9
_MOST_SIMILAR = 5


COUNTED_TO: Final = 10_000


@dataclass(frozen=True, slots=True)
class CasePage:
    """One page of the worklist; ``total`` counts the matches on all pages, ``all_cases`` every case.

    Matches of a search are counted to ``COUNTED_TO`` only; ``uncounted`` says that there are more.
    """

    cases: tuple[CaseSummary, ...]
    total: int
    all_cases: int
    uncounted: bool = False


@dataclass(frozen=True, slots=True)
class KnownPatient:
    """A patient who is in the records already, with their cases."""

    patient: Patient
    cases: tuple[CaseSummary, ...]


class CaseService:
    def __init__(self, access: Access, clock: Clock = system_clock) -> None:
        self._access = access
        self._clock = clock

    def search(self, actor: Actor, query: CaseQuery) -> CasePage:
        """One page of the worklist; looking for words is logged with them."""
        query = replace(query, text=printable(query.text), today=self.today(), account=actor.account)
        if not query.text.strip():
            with self._access.reading(actor) as unit:
                return _page(unit, query)
        with self._access.writing(actor, Right.READ_CASES) as unit:
            page = _page(unit, query)
            unit.audit.record(Action.SEARCHED, Subject(Entity.CASE), text=query.text, found=page.total)
            return page

    def stage_counts(self, actor: Actor) -> list[StageCount]:
        """How many cases are in each stage, every stage named."""
        with self._access.reading(actor) as unit:
            return unit.worklist.stage_counts(self.today())

    def open(self, actor: Actor, case_id: UUID, ground: Ground = Ground.CASE_WORK) -> Case:
        """Look into a case, which is logged each time; NotFoundError if there is none."""
        with self._access.looking_into(actor, case_id, ground, anew=True) as unit:
            return unit.cases.get(case_id)

    def get(self, actor: Actor, case_id: UUID) -> Case:
        """One case, whole, as it is now; logged when the session had not opened it yet."""
        with self._access.looking_into(actor, case_id) as unit:
            return unit.cases.get(case_id)

    def show_number(self, actor: Actor, case: CaseSummary) -> None:
        """The person lets the whole national identity number be shown: that is logged."""
        with self._access.writing(actor, Right.READ_CASES) as unit:
            unit.audit.record(Action.SHOWN_NUMBER, about(case))

    def copied(self, actor: Actor, cases: Sequence[CaseSummary]) -> None:
        """Rows about these cases were copied out of the program: one entry each."""
        with self._access.writing(actor, Right.EXPORT) as unit:
            unit.audit.record(Action.COPIED, [about(case) for case in cases])

    def history(self, actor: Actor, case_id: UUID) -> list[Revision]:
        """Every state the referral was saved in, the oldest first."""
        with self._access.looking_into(actor, case_id) as unit:
            return unit.revisions.of(Entity.CASE, case_id)

    def find(self, actor: Actor, reference: str) -> CaseSummary:
        """The case called by its InPreD ID, its running number (``#12`` or ``12``) or its UUID."""
        with self._access.reading(actor) as unit:
            found = _by_reference(unit, reference.strip())
        if found is None:
            raise NotFoundError(f"There is no case “{reference}”.", f"Det finnes ingen sak «{reference}».")
        return found

    def known_patient(self, actor: Actor, national_id: str) -> KnownPatient | None:
        """Who has this number in the records already, or None. RuleError if the number can't be one."""
        number = parse_national_identity(national_id).number
        with self._access.writing(actor, Right.READ_CASES) as unit:
            patient = unit.patients.with_national_id(number)
            if patient is None:
                return None
            unit.audit.record(Action.SEARCHED, Subject(Entity.PATIENT, patient_id=patient.id))
            return KnownPatient(patient, tuple(unit.cases.of_patient(patient.id)))

    def similar(
        self, actor: Actor, surname: str, first_name: str, born: dt.date | None
    ) -> tuple[KnownPatient, ...]:
        """Patients in the records who could be this one, though spelled otherwise; a few at most."""
        wanted = Person(surname, first_name, born)
        with self._access.writing(actor, Right.READ_CASES) as unit:
            people = unit.patients.people()
            alike = [
                who for who, last, first, day in people if could_be_one(wanted, Person(last, first, day))
            ]
            found = (unit.patients.get(who) for who in alike[:_MOST_SIMILAR])
            known = tuple(KnownPatient(one, tuple(unit.cases.of_patient(one.id))) for one in found if one)
            for one in known:
                unit.audit.record(Action.SEARCHED, Subject(Entity.PATIENT, patient_id=one.patient.id))
            return known

    def today(self) -> dt.date:
        """The day it is, for the forms."""
        return local_day(self._clock())

    def register(self, actor: Actor, draft: ReferralDraft) -> CaseSummary:
        """Make a case of a new referral.

        A patient with the same number is the same patient; another name on it is refused. Where results came
        before the paper, the referral joins the case that waits for it.
        """
        with self._access.writing(actor, Right.WRITE_CASES) as unit:
            return register_in(unit, actor, draft, self._clock())

    def correct(self, actor: Actor, seen: CaseSummary, draft: ReferralDraft, why: str = "") -> CaseSummary:
        """Save a corrected or late referral; what stood there stays readable in the case's history.

        ConflictError if the case was saved in the meantime.
        """
        now = self._clock()
        patient, _identity = checked_patient(draft.patient, local_day(now))
        referral = checked_referral(draft.referral, local_day(now))
        inpred_id = checked_inpred_id(draft.inpred_id)
        with self._access.writing(actor, Right.WRITE_CASES) as unit:
            if inpred_id and inpred_id != seen.inpred_id and unit.cases.with_inpred_id(inpred_id):
                raise _taken(inpred_id)
            patient_id = _corrected_patient(unit, seen, patient)
            unit.cases.identify(seen.id, seen.version, inpred_id, patient_id)
            unit.cases.set_referral(seen.id, referral)
            learn(unit, referral)
            event = EventKind.REFERRAL_CORRECTED if seen.has_referral else EventKind.REFERRAL_ADDED
            unit.history.record(seen.id, event, actor, now, referral.hospital)
            saved = unit.cases.summary(seen.id)
            number = unit.revisions.keep(
                Entity.CASE, seen.id, ReferralDraft(patient, referral, inpred_id), clean_text(why, 2_000)
            )
            unit.audit.record(Action.CHANGED, about(saved), revision=number)
            return saved


def register_in(unit: UnitOfWork, actor: Actor, draft: ReferralDraft, now: dt.datetime) -> CaseSummary:
    """Make a case of a referral within a unit of work, so that many are kept together or none.

    RuleError where a rule forbids it.
    """
    patient, _identity = checked_patient(draft.patient, local_day(now))
    referral = checked_referral(draft.referral, local_day(now))
    inpred_id = checked_inpred_id(draft.inpred_id)
    waiting = unit.cases.with_inpred_id(inpred_id) if inpred_id else None
    if waiting is not None and waiting.has_referral:
        raise _taken(inpred_id)
    patient_id = _same_or_new_patient(unit, patient, draft.known_patient_id)
    if waiting is None:
        case_id = unit.cases.add(inpred_id, patient_id, Stage.REFERRED, now, actor)
        unit.history.record(case_id, EventKind.REFERRED, actor, now, referral.hospital)
    else:
        case_id = waiting.id
        unit.cases.identify(case_id, waiting.version, waiting.inpred_id, patient_id)
        unit.history.record(case_id, EventKind.REFERRAL_ADDED, actor, now, referral.hospital)
    unit.cases.set_referral(case_id, referral)
    learn(unit, referral)
    if draft.earlier_case_id is not None:
        _refer_anew(unit, case_id, patient_id, draft.earlier_case_id)
    saved = unit.cases.summary(case_id)
    unit.revisions.keep(Entity.CASE, case_id, ReferralDraft(patient, referral, inpred_id))
    unit.audit.record(Action.CREATED, about(saved))
    return saved


def _page(unit: UnitOfWork, query: CaseQuery) -> CasePage:
    cases, every = tuple(unit.worklist.search(query)), unit.worklist.count(CaseQuery())
    if not query.is_narrowed:
        return CasePage(cases, every, every)
    if not query.text.strip():
        return CasePage(cases, unit.worklist.count(query), every)
    total = unit.worklist.count(query, COUNTED_TO + 1)
    return CasePage(cases, total, every, uncounted=total > COUNTED_TO)


def _by_reference(unit: UnitOfWork, typed: str) -> CaseSummary | None:
    reference = printable(typed).strip()
    if reference != typed:
        return None
    found = unit.cases.with_inpred_id(reference) or unit.cases.with_inpred_id(reference.upper())
    if found is not None:
        return found
    if reference.lstrip("#").isdecimal():
        if len(reference) > _LONGEST_NUMBER:
            return None
        return unit.cases.with_number(int(reference.lstrip("#")))
    try:
        case_id = UUID(reference)
    except ValueError:
        return None
    return unit.cases.summary(case_id)


def _same_or_new_patient(unit: UnitOfWork, draft: PatientDraft, taken_over: UUID | None = None) -> UUID:
    known = unit.patients.with_national_id(draft.national_id) if draft.national_id else None
    if known is None:
        same = unit.patients.get(taken_over) if taken_over else None
        if same is None or (same.identity is not None and draft.national_id):
            return unit.patients.add(draft)
        if same.identity is None:
            unit.patients.correct(same.id, same.version, draft)
        return same.id
    if folded(known.surname) != folded(draft.surname):
        raise _number_of_another()
    return known.id


def _refer_anew(unit: UnitOfWork, case_id: UUID, patient_id: UUID, earlier_case_id: UUID) -> None:
    earlier = unit.cases.summary(earlier_case_id)
    if earlier.patient is None or earlier.patient.id != patient_id:
        raise RuleError(
            "The earlier case is another patient's. Begin a new referral for this one.",
            "Den tidligere saken gjelder en annen pasient. Begynn en ny henvisning for denne.",
            field="surname",
        )
    unit.cases.refer_anew(case_id, earlier_case_id)


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
