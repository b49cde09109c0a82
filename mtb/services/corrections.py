"""Putting right what stands in the wrong place: the wrong patient, a case or a person entered twice."""

from dataclasses import dataclass, replace
from uuid import UUID

from mtb.domain.audit import Action, Entity, Subject
from mtb.domain.case_changes import CaseChange, newest_first
from mtb.domain.cases import CaseQuery, CaseSummary
from mtb.domain.errors import ConflictError, NotFoundError, RuleError
from mtb.domain.merging import (
    MergePlan,
    checked_reason,
    merged_numbers,
    plan_of,
    require_movable,
    steps_to_catch_up,
)
from mtb.domain.patients import Patient, PatientDraft, checked_patient
from mtb.domain.people import Actor
from mtb.domain.referrals import ConsentAnswer, ConsentKind, ReferralDraft, consent_answer
from mtb.domain.rights import Right
from mtb.domain.stages import CaseEvent, EventKind, ExitReason
from mtb.domain.texts import folded, printable
from mtb.services.access import Access, about
from mtb.services.case_history import history_of
from mtb.services.clock import Clock, local_day, system_clock
from mtb.store.database import UnitOfWork

_MOST_FOUND = 30


@dataclass(frozen=True, slots=True)
class PatientOfCase:
    """Whose case it is, kept as a state of a case that has no referral yet."""

    patient: PatientDraft
    inpred_id: str


class CorrectionService:
    """Every call takes records as they were seen; ConflictError if somebody saved them in the meantime."""

    def __init__(self, access: Access, clock: Clock = system_clock) -> None:
        self._access = access
        self._clock = clock

    def history(self, actor: Actor, case_id: UUID) -> tuple[CaseChange, ...]:
        """Every change of a case and of those merged into it, the newest first."""
        with self._access.looking_into(actor, case_id) as unit:
            changes = history_of(unit, case_id)
            for merged in unit.corrections.merged_into(case_id):
                changes += history_of(unit, merged, unit.cases.summary(merged).reference)
            return newest_first(changes)

    def of_same_patient(self, actor: Actor, case: CaseSummary) -> tuple[CaseSummary, ...]:
        """The patient's other cases that count, the oldest first."""
        if case.patient is None:
            return ()
        with self._access.reading(actor) as unit:
            found = unit.cases.of_patient(case.patient.id)
        return tuple(each for each in found if each.id != case.id and each.merged_into_id is None)

    def merged_into(self, actor: Actor, case: CaseSummary) -> CaseSummary | None:
        """The case that counts instead of this one, where it was entered twice."""
        if case.merged_into_id is None:
            return None
        with self._access.reading(actor) as unit:
            return unit.cases.summary(case.merged_into_id)

    def find(self, actor: Actor, case: CaseSummary, text: str) -> tuple[CaseSummary, ...]:
        """Other cases by name, number or ID; without words those of the same patient. Looking is logged."""
        wanted = printable(text).strip()
        if not wanted:
            return self.of_same_patient(actor, case)
        query = CaseQuery(text=wanted, most=_MOST_FOUND, today=local_day(self._clock()))
        with self._access.writing(actor, Right.READ_CASES) as unit:
            found = unit.worklist.search(query)
            unit.audit.record(Action.SEARCHED, Subject(Entity.CASE), text=wanted, found=len(found))
        return tuple(each for each in found if each.id != case.id and each.merged_into_id is None)

    def plan(self, actor: Actor, keep: CaseSummary, other: CaseSummary) -> MergePlan:
        """What a merging would do and what stands in its way; looking at both sides is looking into both."""
        with self._access.looking_into(actor, keep.id):
            pass  # one after the other: two units of work never stand open at once
        with self._access.looking_into(actor, other.id) as unit:
            return _plan(unit, keep, other)

    def move_to_patient(
        self, actor: Actor, seen: CaseSummary, to: Patient | PatientDraft, why: str
    ) -> CaseSummary:
        """Give a case to the patient it is about. The first patient's record stays as it is."""
        reason = checked_reason(why)
        with self._access.writing(actor, Right.WRITE_CASES) as unit:
            case = _current_case(unit, seen)
            require_movable(case)
            patient = self._target(unit, to)
            if case.patient is not None and case.patient.id == patient.id:
                raise RuleError(
                    "The case belongs to this patient already.",
                    "Saken tilhører allerede denne pasienten.",
                    field="patient",
                )
            self._give(unit, actor, case, patient, reason)
            return unit.cases.summary(case.id)

    def move_back(self, actor: Actor, seen: CaseSummary, patient_id: UUID, why: str) -> CaseSummary:
        """Give a case back to the patient it was just moved from."""
        with self._access.reading(actor) as unit:
            patient = _patient(unit, patient_id)
        return self.move_to_patient(actor, seen, patient, why)

    def merge_patients(
        self, actor: Actor, keep: Patient, other: Patient, why: str
    ) -> tuple[CaseSummary, ...]:
        """One person was registered twice: every case goes to the record that is kept."""
        reason = checked_reason(why)
        with self._access.writing(actor, Right.WRITE_CASES) as unit:
            moved = self._merge_patients(unit, actor, keep, other, reason)
            return tuple(unit.cases.summary(each) for each in moved)

    def merge_cases(
        self, actor: Actor, keep: CaseSummary, other: CaseSummary, why: str, *, same_person: bool = False
    ) -> CaseSummary:
        """One case was entered twice: everything goes to the one that is kept, the other is closed.

        ``same_person`` says that the patients of the two are one person, registered twice.
        """
        reason = checked_reason(why)
        with self._access.writing(actor, Right.WRITE_CASES) as unit:
            plan = _plan(unit, _current_case(unit, keep), _current_case(unit, other))
            plan.require_possible(same_person=same_person)
            if plan.two_patients and keep.patient is not None and other.patient is not None:
                self._merge_patients(unit, actor, keep.patient, other.patient, reason)
            self._move_records(unit, plan)
            self._enter_merging(unit, actor, plan, reason)
            return unit.cases.summary(keep.id)

    def _merge_patients(
        self, unit: UnitOfWork, actor: Actor, keep: Patient, other: Patient, reason: str
    ) -> list[UUID]:
        if keep.id == other.id:
            raise RuleError("This is one patient already.", "Dette er allerede én pasient.")
        kept, gone = _current_patient(unit, keep), _current_patient(unit, other)
        number, left = merged_numbers(kept.identity, gone.identity)
        unit.revisions.keep(Entity.PATIENT, gone.id, _draft(gone), reason)
        unit.revisions.keep(Entity.PATIENT, kept.id, _draft(kept), reason)
        unit.corrections.empty_patient(gone.id, gone.version, kept.id, left)
        filled = replace(
            _draft(kept),
            national_id=number,
            first_name=kept.first_name or gone.first_name,
            born=kept.born or gone.born,
        )
        unit.patients.correct(kept.id, kept.version, filled)
        moved = unit.corrections.move_cases(gone.id, kept.id)
        for case_id in moved:
            case = unit.cases.summary(case_id)
            unit.cases.identify(case_id, case.version, case.inpred_id, kept.id)
            self._keep_state(unit, actor, unit.cases.summary(case_id), gone, reason)
        for patient in (kept, gone):
            subject = Subject(Entity.PATIENT, str(patient.id), patient_id=patient.id)
            unit.audit.record(Action.CHANGED, subject, kept=kept.id, merged=gone.id, cases=moved, why=reason)
        return moved

    def _target(self, unit: UnitOfWork, to: Patient | PatientDraft) -> Patient:
        if isinstance(to, Patient):
            return _current_patient(unit, to)
        draft, _identity = checked_patient(to, local_day(self._clock()))
        known = unit.patients.with_national_id(draft.national_id) if draft.national_id else None
        if known is None:
            return _patient(unit, unit.patients.add(draft))
        if folded(known.surname) != folded(draft.surname):
            raise RuleError(
                "This national identity number belongs to another patient in the records. "
                "Check name and number; nothing was moved.",
                "Fødselsnummeret tilhører en annen pasient i registeret. "
                "Kontroller navn og nummer; ingenting er flyttet.",
                field="national_id",
            )
        return known

    def _give(self, unit: UnitOfWork, actor: Actor, case: CaseSummary, patient: Patient, why: str) -> None:
        before = case.patient
        unit.cases.identify(case.id, case.version, case.inpred_id, patient.id)
        saved = unit.cases.summary(case.id)
        self._keep_state(unit, actor, saved, before, why)
        subjects = [about(saved), *([about(case)] if before is not None else [])]
        unit.audit.record(
            Action.CHANGED, subjects, from_patient=before.id if before else None, to_patient=patient.id
        )

    def _keep_state(
        self, unit: UnitOfWork, actor: Actor, case: CaseSummary, before: Patient | None, why: str
    ) -> None:
        """Enter that a case has another patient, and keep it with the reason."""
        referral = unit.cases.referral(case.id)
        if case.patient is None:
            return
        draft = _draft(case.patient)
        if not unit.revisions.of(Entity.CASE, case.id) and before is not None:
            unit.revisions.keep(Entity.CASE, case.id, PatientOfCase(_draft(before), case.inpred_id))
        if referral is None:
            unit.revisions.keep(Entity.CASE, case.id, PatientOfCase(draft, case.inpred_id), why)
        else:
            unit.revisions.keep(Entity.CASE, case.id, ReferralDraft(draft, referral, case.inpred_id), why)
        event = CaseEvent(
            self._clock(),
            EventKind.PATIENT_CHANGED,
            actor.display_name,
            why,
            about=before.id if before else None,
        )
        unit.history.enter(case.id, event, actor)

    def _move_records(self, unit: UnitOfWork, plan: MergePlan) -> None:
        keep, other = unit.cases.summary(plan.keep.id), unit.cases.summary(plan.other.id)
        if plan.referral_moves:
            unit.corrections.move_referral(other.id, keep.id)
        unit.corrections.move_results(other.id, keep.id)
        germline = consent_answer(unit.cases.consents_of(keep.id), ConsentKind.GERMLINE)
        if germline is None or germline.answer is not ConsentAnswer.GIVEN:
            unit.corrections.hide_germline_from_board(keep.id)
        self._move_material(unit, other.id, keep.id)
        self._move_documents(unit, other.id, keep.id)
        name = plan.inpred_id
        if name and name == other.inpred_id:
            unit.corrections.give_up_name(other.id, other.version)
        patient = keep.patient or other.patient
        unit.cases.identify(keep.id, keep.version, name, patient.id if patient else None)
        self._keep_referral(unit, plan)

    def _move_material(self, unit: UnitOfWork, source: UUID, target: UUID) -> None:
        moved = unit.corrections.move_material(source, target)
        for specimen_id in moved["specimens"]:
            unit.revisions.keep(Entity.SPECIMEN, specimen_id, unit.specimens.get(specimen_id))
        for sample in unit.specimens.samples_of_cases([target]).get(target, ()):
            if sample.id in moved["samples"]:
                unit.revisions.keep(Entity.SAMPLE, sample.id, sample)
        for inquiry_id in unit.corrections.move_inquiries(source, target):
            unit.revisions.keep(Entity.INQUIRY, inquiry_id, unit.inquiries.get(inquiry_id))

    def _move_documents(self, unit: UnitOfWork, source: UUID, target: UUID) -> None:
        there = {each.digest for each in unit.documents.of_case(target, hidden=True)}
        for document in unit.documents.of_case(source, hidden=True):
            if document.digest not in there:
                moved = unit.documents.move(document.id, target)
                unit.revisions.keep(Entity.DOCUMENT, document.id, moved)

    def _keep_referral(self, unit: UnitOfWork, plan: MergePlan) -> None:
        saved = unit.cases.summary(plan.keep.id)
        referral = unit.cases.referral(saved.id)
        if plan.referral_moves and referral is not None and saved.patient is not None:
            draft = ReferralDraft(_draft(saved.patient), referral, saved.inpred_id)
            unit.revisions.keep(Entity.CASE, saved.id, draft)

    def _enter_merging(self, unit: UnitOfWork, actor: Actor, plan: MergePlan, reason: str) -> None:
        keep, other, by = plan.keep, plan.other, actor.display_name

        def enter(case_id: UUID, kind: EventKind, detail: str, linked: UUID | None = None) -> None:
            ends = ExitReason.DUPLICATE if kind is EventKind.CLOSED else None
            event = CaseEvent(self._clock(), kind, by, detail, reason=ends, about=linked)
            unit.history.enter(case_id, event, actor)

        enter(keep.id, EventKind.MERGED, f"{other.reference}: {reason}", other.id)
        for step in steps_to_catch_up(keep.stage, other.stage, plan):
            enter(keep.id, step, other.reference)
        enter(other.id, EventKind.MERGED, f"→ {keep.reference}: {reason}", keep.id)
        enter(other.id, EventKind.CLOSED, keep.reference)
        unit.corrections.mark_merged(other.id, keep.id)
        unit.history.refresh_due(keep.id)
        saved = unit.cases.summary(other.id)
        unit.cases.identify(
            saved.id, saved.version, saved.inpred_id, saved.patient.id if saved.patient else None
        )
        for case_id in (keep.id, other.id):
            unit.audit.record(
                Action.CHANGED, about(unit.cases.summary(case_id)), kept=keep.id, merged=other.id, why=reason
            )


def _plan(unit: UnitOfWork, keep: CaseSummary, other: CaseSummary) -> MergePlan:
    items = (unit.meetings.items_of_case(keep.id), unit.meetings.items_of_case(other.id))
    documents = len(unit.documents.of_case(other.id, hidden=True))
    results = len(unit.results.of_case(other.id))
    return plan_of(keep, other, items=items, results=results, documents=documents)


def _current_case(unit: UnitOfWork, seen: CaseSummary) -> CaseSummary:
    current = unit.cases.summary(seen.id)
    if current.version != seen.version:
        raise ConflictError
    return current


def _current_patient(unit: UnitOfWork, seen: Patient) -> Patient:
    current = _patient(unit, seen.id)
    if current.version != seen.version:
        raise ConflictError
    return current


def _patient(unit: UnitOfWork, patient_id: UUID) -> Patient:
    found = unit.patients.get(patient_id)
    if found is None:
        raise NotFoundError("There is no such patient.", "Pasienten finnes ikke.")
    return found


def _draft(patient: Patient) -> PatientDraft:
    number = patient.identity.number if patient.identity else ""
    return PatientDraft(patient.surname, patient.first_name, number, patient.born, patient.sex)
