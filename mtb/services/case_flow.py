"""Moving a case by hand: hold, closing, opening again, undo, who works on it, and the hospital's targets."""

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID, uuid4

from mtb.domain.audit import Action, Entity, Ground, Subject
from mtb.domain.cases import CaseSummary
from mtb.domain.errors import ConflictError, RuleError
from mtb.domain.meetings import ItemState, require_open
from mtb.domain.merging import require_movable
from mtb.domain.patients import Patient, PatientDraft
from mtb.domain.people import Actor
from mtb.domain.referrals import Consent, ConsentAnswer, ConsentKind, Referral, ReferralDraft, consent_answer
from mtb.domain.rights import Right
from mtb.domain.specimens import undone
from mtb.domain.stages import (
    CaseEvent,
    EventKind,
    ExitReason,
    Stage,
    last_undoable,
    require_exit,
    require_possible,
)
from mtb.domain.targets import StageTargets, checked_targets
from mtb.domain.texts import clean_line
from mtb.services.access import Access, about
from mtb.services.clock import Clock, local_day, system_clock
from mtb.store.database import UnitOfWork

_ABOUT_INQUIRIES = frozenset(
    {EventKind.PHYSICIAN_ASKED, EventKind.PHYSICIAN_REMINDED, EventKind.PHYSICIAN_ANSWERED}
)
_WITHOUT_CONSENT = frozenset({ConsentAnswer.WITHDRAWN, ConsentAnswer.REFUSED})


@dataclass(frozen=True, slots=True)
class Handover:
    """Who worked on a case before it was taken over: kept, so that undo can give it back."""

    owner: str
    owner_name: str


class CaseFlowService:
    """Every call takes the case as it was seen; ConflictError if somebody saved it in the meantime."""

    def __init__(self, access: Access, clock: Clock = system_clock) -> None:
        self._access = access
        self._clock = clock

    def put_on_hold(self, actor: Actor, seen: CaseSummary, until: dt.date, why: str) -> CaseSummary:
        """Let a case wait until a day; RuleError without a reason or with a day that has passed."""
        reason = clean_line(why, 500)
        if not reason:
            raise RuleError("Say why the case waits.", "Skriv hvorfor saken venter.", field="why")
        if until <= self._today():
            raise RuleError(
                "The day to look again must lie ahead.",
                "Dagen for ny vurdering må ligge frem i tid.",
                "until",
            )
        return self._record(actor, seen, self._event(actor, EventKind.ON_HOLD, reason, until=until))

    def take_off_hold(self, actor: Actor, seen: CaseSummary) -> CaseSummary:
        """Let the case go on now."""
        if seen.hold is None:
            raise RuleError("This case is not on hold.", "Saken står ikke på vent.")
        return self._record(actor, seen, self._event(actor, EventKind.OFF_HOLD))

    def close(
        self,
        actor: Actor,
        seen: CaseSummary,
        reason: ExitReason,
        note: str = "",
        on: dt.date | None = None,
        *,
        take_off_agenda: bool = False,
    ) -> CaseSummary:
        """Close a case for a coded reason. A withdrawn consent is recorded with it, so nobody types it twice.

        A case on an agenda is refused, unless it shall be taken off in the same go.
        """
        event = self._event(actor, EventKind.CLOSED, clean_line(note, 1_000), reason=reason, on=on)
        if take_off_agenda:
            self._access.require(actor, Right.PLAN_MEETINGS)
        with self._access.writing(actor, Right.WRITE_CASES) as unit:
            current = _current(unit, seen)
            if take_off_agenda and current.stage is Stage.ON_AGENDA:
                self._take_off_agendas(unit, actor, current)
                current = unit.cases.summary(seen.id)
            require_exit(current.stage, reason)
            if reason is ExitReason.CONSENT_WITHDRAWN and self._withdraw_consent(unit, current, event):
                event = replace(event, about=current.id)
            return self._enter(unit, actor, current, event)

    def reopen(self, actor: Actor, seen: CaseSummary, why: str = "") -> CaseSummary:
        """Go on with a closed case in the stage it was closed in."""
        return self._record(actor, seen, self._event(actor, EventKind.REOPENED, clean_line(why, 1_000)))

    def want_new_material(self, actor: Actor, seen: CaseSummary, why: str = "") -> CaseSummary:
        """Back to material, for a new biopsy or another block."""
        event = self._event(actor, EventKind.NEW_MATERIAL_WANTED, clean_line(why, 1_000))
        return self._record(actor, seen, event)

    def take_over(
        self, actor: Actor, seen: Sequence[CaseSummary], login: str = "", name: str = ""
    ) -> list[CaseSummary]:
        """Make these cases one's own, or somebody's whose account is given; all of them or none."""
        owner, owner_name = (login, name) if login else (actor.account, actor.display_name)
        with self._access.writing(actor, Right.WRITE_CASES) as unit:
            saved = []
            for case in seen:
                before = unit.cases.summary(case.id)
                unit.history.set_owner(case.id, case.version, owner, owner_name)
                event = replace(self._event(actor, EventKind.OWNER_CHANGED, owner_name), about=uuid4())
                _keep_handover(unit, event, before)
                saved.append(self._enter(unit, actor, case, event))
            return saved

    def can_undo(self, actor: Actor, case: CaseSummary) -> CaseEvent | None:
        """What one key would take back now; None when it is nothing."""
        with self._access.reading(actor) as unit:
            return last_undoable(unit.history.events(case.id))

    def undo(self, actor: Actor, seen: CaseSummary, only: CaseEvent | None = None) -> CaseSummary:
        """Take back the last thing that happened to the case, and what it wrote elsewhere.

        ``only``: take back this entry and no other; ConflictError if something has happened since.
        """
        with self._access.writing(actor, Right.WRITE_CASES) as unit:
            current = _current(unit, seen)
            last = last_undoable(unit.history.events(seen.id))
            if only is not None and (last is None or last.position != only.position):
                raise ConflictError
            event = unit.history.undo(seen.id, actor, self._clock())
            if event.about is not None:
                _restore(unit, unit.cases.summary(current.id), event, event.about)
            saved = unit.cases.summary(seen.id)
            unit.audit.record(Action.MOVED, about(saved), undone=event.kind.value)
            return saved

    def targets(self, actor: Actor) -> StageTargets:
        """How many days a case may be in each stage."""
        with self._access.reading(actor) as unit:
            return unit.worklist.targets()

    def set_targets(self, actor: Actor, targets: StageTargets) -> None:
        """Set the hospital's targets; every open case's due day follows."""
        checked = checked_targets(targets)
        with self._access.writing(actor, Right.WRITE_CASES) as unit:
            unit.worklist.set_targets(checked)
            unit.history.refresh_every_due()
            unit.audit.record(Action.SETTING, Subject(Entity.DATABASE), setting="stage_targets")

    def _take_off_agendas(self, unit: UnitOfWork, actor: Actor, case: CaseSummary) -> None:
        for item in unit.meetings.items_of_case(case.id):
            if item.state is not ItemState.WAITING:
                continue
            meeting = unit.meetings.get(item.meeting_id)
            require_open(meeting)
            unit.meetings.remove_item(item)
            unit.revisions.keep(Entity.DECISION, item.id, item.decision)
            unit.audit.record(
                Action.CHANGED,
                about(case, Entity.DECISION, item.id),
                Ground.BOARD_MEETING,
                taken_off=meeting.reference,
            )
            unit.history.record(case.id, EventKind.TAKEN_OFF_AGENDA, actor, self._clock(), meeting.reference)

    def _withdraw_consent(self, unit: UnitOfWork, case: CaseSummary, event: CaseEvent) -> bool:
        """Record the withdrawal, unless the patient's answer is known already; whether it was recorded."""
        referral = unit.cases.referral(case.id)
        if referral is None:
            return False
        latest = consent_answer(referral.consents, ConsentKind.PROFILING)
        if latest is not None and latest.answer in _WITHOUT_CONSENT:
            return False
        day = max(event.on or self._today(), latest.on if latest else dt.date.min)
        withdrawn = Consent(ConsentKind.PROFILING, ConsentAnswer.WITHDRAWN, day)
        unit.cases.add_consent(case.id, withdrawn)
        _keep_referral(unit, case, replace(referral, consents=(*referral.consents, withdrawn)))
        return True

    def _record(self, actor: Actor, seen: CaseSummary, event: CaseEvent) -> CaseSummary:
        with self._access.writing(actor, Right.WRITE_CASES) as unit:
            current = _current(unit, seen)
            require_possible(current.stage, event.kind)
            return self._enter(unit, actor, current, event)

    def _enter(self, unit: UnitOfWork, actor: Actor, case: CaseSummary, event: CaseEvent) -> CaseSummary:
        unit.history.enter(case.id, event, actor)
        saved = unit.cases.summary(case.id)
        unit.audit.record(Action.MOVED, about(saved), event=event.kind.value)
        return saved

    def _event(
        self,
        actor: Actor,
        kind: EventKind,
        detail: str = "",
        *,
        on: dt.date | None = None,
        reason: ExitReason | None = None,
        until: dt.date | None = None,
    ) -> CaseEvent:
        if on is not None and on > self._today():
            raise RuleError("The day lies in the future.", "Dagen ligger i fremtiden.", field="on")
        return CaseEvent(self._clock(), kind, actor.name or actor.account, detail, on, reason, until)

    def _today(self) -> dt.date:
        return local_day(self._clock())


def _restore(unit: UnitOfWork, case: CaseSummary, event: CaseEvent, record_id: UUID) -> None:
    """Take back what an event wrote beside the case's history."""
    if event.kind in _ABOUT_INQUIRIES:
        _restore_inquiry(unit, event.kind, record_id)
    elif event.kind is EventKind.OWNER_CHANGED:
        before = json.loads(unit.revisions.of(Entity.CASE, record_id)[-1].content or "{}")
        unit.history.set_owner(case.id, case.version, before.get("owner", ""), before.get("owner_name", ""))
    elif event.kind is EventKind.CLOSED:
        _restore_consent(unit, case)
    else:
        specimen = unit.specimens.save(undone(unit.specimens.get(record_id), event.kind))
        unit.revisions.keep(Entity.SPECIMEN, specimen.id, specimen)


def _restore_inquiry(unit: UnitOfWork, kind: EventKind, inquiry_id: UUID) -> None:
    inquiry = unit.inquiries.get(inquiry_id)
    if kind is EventKind.PHYSICIAN_ASKED:
        before = replace(inquiry, withdrawn=True)
    elif kind is EventKind.PHYSICIAN_REMINDED:
        before = replace(inquiry, reminded_on=inquiry.reminded_on[:-1])
    else:
        before = replace(inquiry, answered_on=None, answer="")
    unit.revisions.keep(Entity.INQUIRY, inquiry_id, unit.inquiries.save(before))


def _restore_consent(unit: UnitOfWork, case: CaseSummary) -> None:
    """Take away the withdrawal that the closing wrote: the last answer to profiling."""
    referral = unit.cases.referral(case.id)
    if referral is None:
        return
    last = max(
        (
            place
            for place, each in enumerate(referral.consents)
            if (each.kind, each.answer) == (ConsentKind.PROFILING, ConsentAnswer.WITHDRAWN)
        ),
        default=None,
    )
    if last is not None:
        before = replace(referral, consents=referral.consents[:last] + referral.consents[last + 1 :])
        unit.cases.set_referral(case.id, before)
        _keep_referral(unit, case, before)


def _keep_handover(unit: UnitOfWork, event: CaseEvent, before: CaseSummary) -> None:
    if event.about is not None:
        unit.revisions.keep(Entity.CASE, event.about, Handover(before.owner, before.owner_name))


def _keep_referral(unit: UnitOfWork, case: CaseSummary, referral: Referral) -> None:
    unit.revisions.keep(
        Entity.CASE, case.id, ReferralDraft(_draft_of(case.patient), referral, case.inpred_id)
    )


def _draft_of(patient: Patient | None) -> PatientDraft:
    if patient is None:
        return PatientDraft("", "")
    number = patient.identity.number if patient.identity else ""
    return PatientDraft(patient.surname, patient.first_name, number, patient.born, patient.sex)


def _current(unit: UnitOfWork, seen: CaseSummary) -> CaseSummary:
    current = unit.cases.summary(seen.id)
    if current.version != seen.version:
        raise ConflictError
    require_movable(current)
    return current
