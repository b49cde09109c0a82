"""Specimens: named, asked for, received, sent to the laboratory, sectioned, or found unsuitable."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from mtb.domain.audit import Action, Entity
from mtb.domain.cases import CaseSummary
from mtb.domain.errors import Language, RuleError
from mtb.domain.material_steps import after_step, request_text
from mtb.domain.people import Actor
from mtb.domain.referrals import ConsentAnswer
from mtb.domain.rights import Right
from mtb.domain.specimens import Specimen, checked_specimen, next_replicate
from mtb.domain.stages import CaseEvent, EventKind, require_possible
from mtb.domain.texts import clean_line, clean_text
from mtb.services.access import Access, about
from mtb.services.clock import Clock, local_day, system_clock
from mtb.store.database import UnitOfWork

_REFUSED = frozenset({ConsentAnswer.REFUSED, ConsentAnswer.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class _Step:
    """One step to record: what happened, on which day, and the words that belong to it."""

    kind: EventKind
    on: dt.date
    note: str = ""


class MaterialService:
    """Every call takes specimens as they were seen; ConflictError if somebody saved one in the meantime.

    ``on`` is the day it happened, today where it is left out. Several specimens: all of them or none.
    """

    def __init__(self, access: Access, clock: Clock = system_clock) -> None:
        self._access = access
        self._clock = clock

    def save(self, actor: Actor, specimen: Specimen, why: str = "") -> Specimen:
        """Name a new specimen or correct one; what stood there stays readable. ``why`` may say the reason."""
        checked = checked_specimen(specimen, self._today())
        is_new = specimen.version == 0
        kind = EventKind.MATERIAL_NAMED if is_new else EventKind.MATERIAL_CORRECTED
        with self._access.writing(actor, Right.WRITE_CASES) as unit:
            case = unit.cases.summary(specimen.case_id)
            _require_new_block(case, checked)
            require_open(case)
            saved = unit.specimens.save(checked)
            unit.revisions.keep(Entity.SPECIMEN, saved.id, saved, clean_text(why, 2_000))
            self._enter(unit, actor, saved, _Step(kind, self._today()))
            action = Action.CREATED if is_new else Action.CHANGED
            unit.audit.record(action, about(case, Entity.SPECIMEN, saved.id))
            return saved

    def proposed(self, actor: Actor, case_id: UUID) -> Specimen:
        """A specimen to begin with: the tumour's site from the referral, and the first free number."""
        with self._access.looking_into(actor, case_id) as unit:
            case = unit.cases.get(case_id)
            site = (case.referral.tumour_site if case.referral else "") or "XX"
            specimen = Specimen(case_id, "", site=site)
            return replace(specimen, replicate=next_replicate(specimen, case.summary.specimens))

    def ask(self, actor: Actor, specimens: Sequence[Specimen], on: dt.date | None = None) -> list[Specimen]:
        """Note that pathology was asked; RuleError unless the patient has consented to profiling."""
        return self._step(actor, specimens, EventKind.MATERIAL_ASKED, on)

    def remind(
        self, actor: Actor, specimens: Sequence[Specimen], on: dt.date | None = None
    ) -> list[Specimen]:
        """Note a reminder to pathology."""
        return self._step(actor, specimens, EventKind.MATERIAL_REMINDED, on)

    def receive(
        self, actor: Actor, specimens: Sequence[Specimen], on: dt.date | None = None
    ) -> list[Specimen]:
        """Note that material has come, asked for or not."""
        return self._step(actor, specimens, EventKind.MATERIAL_RECEIVED, on)

    def send_to_laboratory(
        self, actor: Actor, specimens: Sequence[Specimen], on: dt.date | None = None
    ) -> list[Specimen]:
        """Note that material went to the laboratory; the case moves there."""
        return self._step(actor, specimens, EventKind.SENT_TO_LABORATORY, on)

    def section(
        self, actor: Actor, specimens: Sequence[Specimen], on: dt.date | None = None
    ) -> list[Specimen]:
        """Note that the material is sectioned and can be extracted."""
        return self._step(actor, specimens, EventKind.SECTIONED, on)

    def unsuitable(
        self, actor: Actor, specimens: Sequence[Specimen], why: str, on: dt.date | None = None
    ) -> list[Specimen]:
        """Note why material can't be used; RuleError without a reason."""
        reason = clean_line(why, 1_000)
        if not reason:
            raise RuleError(
                "Say why the material can't be used.", "Skriv hvorfor materialet ikke kan brukes.", "why"
            )
        return self._step(actor, specimens, EventKind.MATERIAL_UNSUITABLE, on, reason)

    def step(
        self, actor: Actor, specimens: Sequence[Specimen], kind: EventKind, on: dt.date | None = None
    ) -> list[Specimen]:
        """Record any of the steps that need no reason."""
        return self._step(actor, specimens, kind, on)

    def request(self, actor: Actor, specimens: Sequence[Specimen], language: Language) -> str:
        """The words to pathology, to be pasted into an e-mail; that they leave the program is logged."""
        with self._access.writing(actor, Right.EXPORT) as unit:
            texts = []
            for specimen in specimens:
                case = unit.cases.summary(specimen.case_id)
                texts.append(request_text(case.reference, specimen, language))
                unit.audit.record(Action.COPIED, about(case, Entity.SPECIMEN, specimen.id))
            return "\n\n".join(texts)

    def _step(
        self,
        actor: Actor,
        specimens: Sequence[Specimen],
        kind: EventKind,
        on: dt.date | None,
        note: str = "",
    ) -> list[Specimen]:
        step = _Step(kind, on or self._today(), note)
        with self._access.writing(actor, Right.WRITE_CASES) as unit:
            return [self._record(unit, actor, specimen, step) for specimen in specimens]

    def _record(self, unit: UnitOfWork, actor: Actor, specimen: Specimen, step: _Step) -> Specimen:
        case = unit.cases.summary(specimen.case_id)
        require_possible(case.stage, step.kind)
        _require_consent(case, step.kind)
        after = after_step(specimen, step.kind, step.on)
        if step.kind is EventKind.MATERIAL_UNSUITABLE:
            after = replace(after, unsuitable_because=step.note)
        saved = unit.specimens.save(checked_specimen(after, self._today()))
        unit.revisions.keep(Entity.SPECIMEN, saved.id, saved)
        self._enter(unit, actor, saved, step)
        unit.audit.record(Action.MOVED, about(case, Entity.SPECIMEN, saved.id), event=step.kind.value)
        return saved

    def _enter(self, unit: UnitOfWork, actor: Actor, specimen: Specimen, step: _Step) -> None:
        detail = f"{specimen.block}: {step.note}" if step.note else specimen.block
        on = None if step.on == self._today() else step.on
        event = CaseEvent(
            self._clock(), step.kind, actor.name or actor.account, detail, on, about=specimen.id
        )
        unit.history.enter(specimen.case_id, event, actor)

    def _today(self) -> dt.date:
        return local_day(self._clock())


def require_open(case: CaseSummary) -> None:
    """RuleError for a closed case, and where the patient has refused what the laboratory does."""
    require_possible(case.stage, EventKind.EXTRACTED)
    _require_not_refused(case)


def _require_consent(case: CaseSummary, kind: EventKind) -> None:
    if kind is EventKind.MATERIAL_ASKED and case.profiling_consent is not ConsentAnswer.GIVEN:
        raise RuleError(
            f"{case.reference}: material is asked for once the patient has consented to profiling. "
            "Record the consent in the referral first.",
            f"{case.reference}: materiale bes om når pasienten har samtykket til profilering. "
            "Før samtykket i henvisningen først.",
        )
    if kind in {EventKind.SENT_TO_LABORATORY, EventKind.SECTIONED}:
        _require_not_refused(case)


def _require_not_refused(case: CaseSummary) -> None:
    if case.profiling_consent in _REFUSED:
        raise RuleError(
            f"{case.reference}: the patient has refused or withdrawn consent to profiling. Nothing was "
            "recorded; close the case or record a new consent.",
            f"{case.reference}: pasienten har avslått eller trukket samtykket til profilering. Ingenting ble "
            "ført; avslutt saken eller før et nytt samtykke.",
        )


def _require_new_block(case: CaseSummary, specimen: Specimen) -> None:
    """The same block twice is a slip of the keyboard; other sections of it have another kind or number."""
    kind = (specimen.sample_type, specimen.material, specimen.site, specimen.replicate)
    for other in case.specimens:
        same = (other.sample_type, other.material, other.site, other.replicate) == kind
        if other.id != specimen.id and same and other.block.casefold() == specimen.block.casefold():
            raise RuleError(
                f"Block {other.block} is named already.", f"Blokk {other.block} er ført allerede.", "block"
            )
