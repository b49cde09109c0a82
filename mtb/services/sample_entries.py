"""What a change of laboratory samples leaves behind: record, revision, event and a line in the log."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from mtb.domain.audit import Action, Entity, Ground
from mtb.domain.cases import CaseSummary
from mtb.domain.errors import RuleError
from mtb.domain.laboratory import successor
from mtb.domain.people import Actor
from mtb.domain.specimens import (
    DNA,
    RNA,
    LabSample,
    SampleState,
    Specimen,
    SpecimenState,
    proposed_sample_id,
)
from mtb.domain.stages import CaseEvent, EventKind
from mtb.services.access import about
from mtb.services.clock import local_day
from mtb.services.material import require_open
from mtb.store.database import UnitOfWork


@dataclass(frozen=True, slots=True)
class SampleEntries:
    """Writes within one unit of work, for one person at one instant."""

    unit: UnitOfWork
    actor: Actor
    now: dt.datetime

    def case(self, case_id: UUID) -> CaseSummary:
        """The case of a sample; RuleError where nothing may be done for it any more."""
        case = self.unit.cases.summary(case_id)
        require_open(case)
        return case

    def keep(self, sample: LabSample, action: Action, why: str = "", **detail: str) -> LabSample:
        """Save a sample, with its revision and a line in the log."""
        saved = self.unit.specimens.save_sample(sample)
        self.unit.revisions.keep(Entity.SAMPLE, saved.id, saved, why)
        case = self.unit.cases.summary(saved.case_id)
        self.unit.audit.record(action, about(case, Entity.SAMPLE, saved.id), Ground.CASE_WORK, **detail)
        return saved

    def enter(self, sample: LabSample, kind: EventKind, on: dt.date, note: str = "") -> None:
        """What happened to a sample, in the history of its case."""
        detail = f"{sample.sample_id}: {note}" if note else sample.sample_id
        self.enter_of_case(sample.case_id, kind, on, detail, sample.id)

    def enter_of_case(
        self, case_id: UUID, kind: EventKind, on: dt.date, detail: str, record_id: UUID | None = None
    ) -> None:
        """What happened to several samples of a case at once."""
        day = None if on == local_day(self.now) else on
        by = self.actor.name or self.actor.account
        self.unit.history.enter(
            case_id, CaseEvent(self.now, kind, by, detail, day, about=record_id), self.actor
        )

    def plan(self, specimen: Specimen, names: Mapping[str, str] | None) -> list[LabSample]:
        """Make the samples of one specimen, under the names given or those of the nomenclature."""
        case = self.case(specimen.case_id)
        if specimen.state is not SpecimenState.IN_LABORATORY:
            raise RuleError(
                f"Block {specimen.block} is not in the laboratory.",
                f"Blokk {specimen.block} er ikke på laboratoriet.",
            )
        made = []
        for acid, name in (names or self._proposed(case, specimen)).items():
            self.require_free(name)
            made.append(self.keep(LabSample(case.id, specimen.id, acid, name), Action.CREATED))
        detail = ", ".join(sample.sample_id for sample in made)
        self.enter_of_case(case.id, EventKind.SAMPLES_MADE, local_day(self.now), detail, specimen.id)
        return made

    def repeat(self, sample: LabSample) -> LabSample:
        """Plan the next attempt of a sample, and let the sample point to it."""
        case = self.case(sample.case_id)
        if sample.state in {SampleState.PLANNED, SampleState.REPLACED}:
            raise not_now(sample)
        name = self._next_name(case, sample)
        self.require_free(name)
        following = self.keep(successor(sample, name), Action.CREATED)
        replaced = self.keep(replace(sample, replaced_by=following.id), Action.CHANGED)
        self.enter(replaced, EventKind.SAMPLE_REPLACED, local_day(self.now), name)
        return following

    def require_free(self, name: str) -> None:
        """RuleError for a name that another sample has."""
        if not name:
            raise RuleError("A sample needs a name.", "En prøve må ha et navn.", "sample_id")
        if self.unit.specimens.names_taken([name]):
            raise RuleError(
                f"There is a sample {name} already.", f"Det finnes allerede en prøve {name}.", "sample_id"
            )

    def _proposed(self, case: CaseSummary, specimen: Specimen) -> dict[str, str]:
        """DNA and RNA; where samples of the specimen exist already, the next attempt."""
        attempts = [sample.attempt for sample in self.unit.specimens.samples_of(specimen.id)]
        attempt = max(attempts, default=-1) + 1
        return {acid: proposed_sample_id(case.inpred_id, specimen, acid, attempt) for acid in (DNA, RNA)}

    def _next_name(self, case: CaseSummary, sample: LabSample) -> str:
        if sample.specimen_id is None or not case.inpred_id:
            return f"{sample.sample_id}-{sample.attempt + 2}"
        specimen = self.unit.specimens.get(sample.specimen_id)
        return proposed_sample_id(case.inpred_id, specimen, sample.nucleic_acid, sample.attempt + 1)


def not_now(sample: LabSample) -> RuleError:
    """What to say where a step does not fit the state a sample is in."""
    return RuleError(
        f"This can't happen to {sample.sample_id} now; look at what is recorded of it. Nothing was changed.",
        f"Dette kan ikke skje med {sample.sample_id} nå; se hva som er ført på den. Ingenting ble endret.",
    )
