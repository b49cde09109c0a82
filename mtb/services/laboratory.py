"""DNA and RNA on their way through the laboratory: extraction, library, batch, run, failure, repetition."""

import datetime as dt
from collections import Counter
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace

from mtb.domain.audit import Action, Entity, Subject
from mtb.domain.errors import RuleError
from mtb.domain.laboratory import (
    FigureLimits,
    LabOverview,
    LabRow,
    LabStep,
    checked_extraction,
    checked_library,
    checked_limits,
    checked_run_id,
)
from mtb.domain.people import Actor
from mtb.domain.rights import Right
from mtb.domain.specimens import LabSample, SampleState, Specimen
from mtb.domain.stages import EventKind, Stage
from mtb.domain.texts import clean_line, clean_text
from mtb.services.access import Access
from mtb.services.clock import Clock, local_day, system_clock
from mtb.services.sample_entries import SampleEntries, not_now

WORK_RIGHT = Right.IMPORT_RESULTS
"""Whoever may bring in the laboratory's results may note what led to them."""
_OVER = frozenset({SampleState.ON_RUN, SampleState.FAILED, SampleState.REPLACED})


class LaboratoryService:
    """Every call takes samples as they were seen; ConflictError if somebody saved one in the meantime.

    ``on`` is the day it happened, today where it is left out. Several samples: all of them or none.
    """

    def __init__(self, access: Access, clock: Clock = system_clock) -> None:
        self._access = access
        self._clock = clock

    # what waits

    def overview(self, actor: Actor) -> LabOverview:
        """What waits for which step, the batches and the runs."""
        with self._access.reading(actor) as unit:
            counted = Counter(row.step for row in unit.laboratory.waiting())
            return LabOverview(
                {step: counted[step] for step in LabStep}, unit.laboratory.batches(), unit.laboratory.runs()
            )

    def waiting(self, actor: Actor, step: LabStep) -> list[LabRow]:
        """What waits for a step, the most pressing first."""
        with self._access.reading(actor) as unit:
            return [row for row in unit.laboratory.waiting() if row.step is step]

    def batch(self, actor: Actor, name: str) -> list[LabRow]:
        """The samples of a library batch."""
        with self._access.reading(actor) as unit:
            return unit.laboratory.of_batch(name)

    def run(self, actor: Actor, run_id: str) -> list[LabRow]:
        """The samples of a sequencing run."""
        with self._access.reading(actor) as unit:
            return unit.laboratory.of_run(run_id)

    def limits(self, actor: Actor) -> FigureLimits:
        """Below what a figure is worth a warning in this hospital."""
        with self._access.reading(actor) as unit:
            return unit.laboratory.limits()

    def set_limits(self, actor: Actor, limits: FigureLimits) -> None:
        """Set the hospital's own limits."""
        checked = checked_limits(limits)
        with self._access.writing(actor, WORK_RIGHT) as unit:
            unit.laboratory.set_limits(checked)
            unit.audit.record(Action.SETTING, Subject(Entity.DATABASE), setting="figure_limits")

    # samples

    def make_samples(
        self, actor: Actor, specimens: Sequence[Specimen], names: Mapping[str, str] | None = None
    ) -> list[LabSample]:
        """Plan DNA and RNA of these specimens under the nomenclature's names.

        ``names`` gives other ones by nucleic acid, for one specimen; those left out are not made.
        """
        given = None if names is None else {acid: clean_line(name, 100) for acid, name in names.items()}
        with self._entries(actor) as entries:
            return [sample for specimen in specimens for sample in entries.plan(specimen, given)]

    def save(self, actor: Actor, sample: LabSample, why: str = "") -> LabSample:
        """Save a sample's name and figures; what gets its day for the first time is an event."""
        checked = self._checked(sample)
        with self._entries(actor) as entries:
            before = entries.unit.specimens.sample(sample.id)
            entries.case(sample.case_id)
            if before.sample_id != checked.sample_id:
                entries.require_free(checked.sample_id)
            saved = entries.keep(checked, Action.CHANGED, clean_text(why, 2_000))
            for kind, on in _steps_between(before, saved) or ((EventKind.SAMPLE_CORRECTED, self._day(None)),):
                entries.enter(saved, kind, on)
            return saved

    def extract(
        self, actor: Actor, samples: Sequence[LabSample], on: dt.date | None = None
    ) -> list[LabSample]:
        """Note that these samples were extracted; their figures can follow."""
        day = self._day(on)
        after = [replace(each, extraction=replace(each.extraction, on=day)) for each in samples]
        _require_state(samples, SampleState.PLANNED)
        return self._move(actor, after, EventKind.EXTRACTED, day)

    def prepare(
        self, actor: Actor, samples: Sequence[LabSample], on: dt.date | None = None
    ) -> list[LabSample]:
        """Note that the libraries of these samples are ready; their figures can follow."""
        day = self._day(on)
        after = [replace(each, library=replace(each.library, on=day)) for each in samples]
        _require_state(samples, SampleState.EXTRACTED)
        return self._move(actor, after, EventKind.LIBRARY_PREPARED, day)

    def plan_batch(
        self, actor: Actor, batch: str, samples: Sequence[LabSample], lvms_batch: str = ""
    ) -> list[LabSample]:
        """Put samples into a library batch; with an empty name take them out of theirs."""
        name, lvms = clean_line(batch, 100), clean_line(lvms_batch, 100)
        for sample in samples:
            if sample.state in _OVER:
                raise not_now(sample)
        with self._entries(actor) as entries:
            saved = []
            for sample in samples:
                entries.case(sample.case_id)
                planned = replace(sample, batch=name, lvms_batch=lvms or sample.lvms_batch)
                saved.append(entries.keep(planned, Action.CHANGED, batch=name))
                entries.enter(saved[-1], EventKind.BATCH_PLANNED, self._day(None), name)
            return saved

    def fail(
        self, actor: Actor, samples: Sequence[LabSample], why: str, on: dt.date | None = None
    ) -> list[LabSample]:
        """Note that these samples failed; RuleError without a reason."""
        reason, day = _reason(why), self._day(on)
        for sample in samples:
            if sample.state in {SampleState.FAILED, SampleState.REPLACED}:
                raise not_now(sample)
        after = [replace(each, failed_on=day, failed_because=reason) for each in samples]
        return self._move(actor, after, EventKind.SAMPLE_FAILED, day, reason)

    def repeat(self, actor: Actor, samples: Sequence[LabSample]) -> list[LabSample]:
        """Plan the next attempt of these samples; each is replaced by its successor, which is given back."""
        with self._entries(actor) as entries:
            return [entries.repeat(sample) for sample in samples]

    # runs

    def start_run(
        self, actor: Actor, run_id: str, samples: Sequence[LabSample], on: dt.date | None = None
    ) -> list[LabSample]:
        """Put samples on a sequencing run: all their cases wait for its results from then on."""
        name, day = checked_run_id(run_id), self._day(on)
        _require_state(samples, SampleState.LIBRARY)
        with self._entries(actor) as entries:
            saved = [
                entries.keep(replace(each, run_id=name, run_on=day), Action.MOVED, run=name)
                for each in samples
            ]
            for case_id in dict.fromkeys(sample.case_id for sample in saved):
                entries.case(case_id)
                entries.enter_of_case(case_id, EventKind.SEQUENCING_STARTED, day, name)
            return saved

    def run_failed(self, actor: Actor, run_id: str, why: str, on: dt.date | None = None) -> list[LabSample]:
        """A run gave nothing: its samples wait for another one, and their cases go back to the laboratory.

        Cases that have their results keep them, and their samples stay on the run.
        """
        reason, day = _reason(why), self._day(on)
        with self._entries(actor) as entries:
            unit = entries.unit
            on_run = [row.sample for row in unit.laboratory.of_run(run_id) if row.sample is not None]
            cases = dict.fromkeys(sample.case_id for sample in on_run)
            back = [one for one in cases if unit.cases.summary(one).stage is Stage.SEQUENCING]
            if not back:
                raise RuleError(
                    f"No case waits for the results of run {run_id}; nothing was changed.",
                    f"Ingen sak venter på resultater fra kjøring {run_id}; ingenting ble endret.",
                )
            freed = [
                entries.keep(replace(each, run_id="", run_on=None), Action.MOVED, reason, run=run_id)
                for each in on_run
                if each.case_id in back and each.state is SampleState.ON_RUN
            ]
            for case_id in back:
                entries.enter_of_case(case_id, EventKind.SEQUENCING_FAILED, day, f"{run_id}: {reason}")
            return freed

    # what they share

    @contextmanager
    def _entries(self, actor: Actor) -> Generator[SampleEntries]:
        with self._access.writing(actor, WORK_RIGHT) as unit:
            yield SampleEntries(unit, actor, self._clock())

    def _move(
        self, actor: Actor, after: Sequence[LabSample], kind: EventKind, on: dt.date, note: str = ""
    ) -> list[LabSample]:
        with self._entries(actor) as entries:
            saved = []
            for sample in after:
                entries.case(sample.case_id)
                saved.append(entries.keep(self._checked(sample), Action.MOVED, event=kind.value))
                entries.enter(saved[-1], kind, on, note)
            return saved

    def _checked(self, sample: LabSample) -> LabSample:
        today = local_day(self._clock())
        return replace(
            sample,
            sample_id=clean_line(sample.sample_id, 100),
            batch=clean_line(sample.batch, 100),
            lvms_batch=clean_line(sample.lvms_batch, 100),
            comment=clean_text(sample.comment, 10_000),
            extraction=checked_extraction(sample.extraction, today),
            library=checked_library(sample.library, today),
        )

    def _day(self, on: dt.date | None) -> dt.date:
        today = local_day(self._clock())
        if on is not None and on > today:
            raise RuleError("The day lies in the future.", "Dagen ligger i fremtiden.", "on")
        return on or today


def _steps_between(before: LabSample, after: LabSample) -> list[tuple[EventKind, dt.date]]:
    """What has its day now and had none before."""
    days = (
        (EventKind.EXTRACTED, before.extraction.on, after.extraction.on),
        (EventKind.LIBRARY_PREPARED, before.library.on, after.library.on),
    )
    return [(kind, now) for kind, earlier, now in days if earlier is None and now is not None]


def _require_state(samples: Sequence[LabSample], state: SampleState) -> None:
    for sample in samples:
        if sample.state is not state:
            raise not_now(sample)


def _reason(why: str) -> str:
    reason = clean_line(why, 1_000)
    if not reason:
        raise RuleError("Say why it failed.", "Skriv hvorfor det mislyktes.", "why")
    return reason
