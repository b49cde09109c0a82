"""Laboratory figures from a Material Transit Form or a metadata sheet: compare, then store all or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from mtb.domain.audit import Action, Entity
from mtb.domain.cases import CaseSummary
from mtb.domain.dates import PartialDate
from mtb.domain.errors import ConflictError, RuleError, Sentence
from mtb.domain.incoming_material import IncomingCase, IncomingSample, case_of_form, cases_of_sheet
from mtb.domain.material_changes import Difference, differences
from mtb.domain.material_form import MaterialForm
from mtb.domain.metadata import SAMPLE_ID, MetadataSheet
from mtb.domain.metadata_filling import filled_sheet
from mtb.domain.metadata_results import result_values, results_sheet
from mtb.domain.patients import Sex
from mtb.domain.people import Actor
from mtb.domain.reviews import paired
from mtb.domain.rights import Right
from mtb.domain.sample_figures import figures_of
from mtb.domain.specimens import Extraction, LabSample, Library, Specimen, checked_specimen
from mtb.domain.stages import CaseEvent, EventKind
from mtb.exchange.material_form import read_material_form
from mtb.exchange.metadata_sheet import read_metadata_sheet
from mtb.services.access import Access, about
from mtb.services.clock import Clock, local_day, system_clock
from mtb.services.files import write_whole
from mtb.services.metadata_writing import write_in_place
from mtb.store.database import UnitOfWork

Figures = TypeVar("Figures", Extraction, Library)


class Fate(StrEnum):
    """What a source's sample does to the records."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class PlannedSample:
    """One sample of the source and what it does; ``changed`` names the fields that differ.

    ``differences`` say from what to what, those of the specimen before those of the sample.
    """

    incoming: IncomingSample
    fate: Fate
    changed: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedMaterial:
    """What a source would do to one case. ``why`` says why nothing of it can be stored."""

    incoming: IncomingCase
    case: CaseSummary | None
    samples: tuple[PlannedSample, ...]
    why: Sentence | None = None

    @property
    def is_stored(self) -> bool:
        """Whether storing changes anything of this case."""
        return self.why is None and any(each.fate is not Fate.SAME for each in self.samples)


class MaterialImportService:
    def __init__(self, access: Access, clock: Clock = system_clock) -> None:
        self._access = access
        self._clock = clock

    def read_form(self, path: Path) -> MaterialForm:
        """A Material Transit Form; FileError where it is none."""
        return read_material_form(path)

    def read_sheet(self, path: Path) -> MetadataSheet:
        """A metadata sheet; FileError where it is none."""
        return read_metadata_sheet(path)

    def plan_form(
        self, actor: Actor, form: MaterialForm, into: CaseSummary | None = None
    ) -> tuple[PlannedMaterial, ...]:
        """What a form would change; ``into`` is the case it belongs to where the form names none."""
        return self._plan(actor, (case_of_form(form),), into)

    def plan_sheet(self, actor: Actor, sheet: MetadataSheet) -> tuple[PlannedMaterial, ...]:
        """What a metadata sheet would change, case by case."""
        return self._plan(actor, cases_of_sheet(sheet), None)

    def store(self, actor: Actor, plan: Sequence[PlannedMaterial]) -> tuple[CaseSummary, ...]:
        """Store what was planned; ConflictError if a case was saved since, and then nothing is stored."""
        with self._access.writing(actor, Right.WRITE_CASES) as unit:
            stored = tuple(self._store(unit, actor, each) for each in plan if each.is_stored)
            if not stored:
                raise RuleError(
                    "There is nothing new in this file; nothing was stored.",
                    "Det er ikke noe nytt i denne filen; ingenting ble lagret.",
                )
            return stored

    def update_sheet(self, actor: Actor, sheet: MetadataSheet, cases: Sequence[CaseSummary]) -> MetadataSheet:
        """The sheet with what the records say of these cases' samples; no file is written yet."""
        with self._access.reading(actor, Right.EXPORT) as unit:
            for case in cases:
                sheet = _with_records(unit, sheet, case.id)
            return sheet

    def write_results(self, actor: Actor, run_id: str, path: Path) -> int:
        """Write a new sheet with the results of a run, and log it for each case; returns how many rows.

        RuleError where no case has results of it; FileError where the file can't be written.
        """
        with self._access.writing(actor, Right.EXPORT) as unit:
            case_ids = unit.results.cases_of_run(run_id)
            if not case_ids:
                raise RuleError(
                    "No case has results of this run.", "Ingen sak har resultater fra denne kjøringen."
                )
            sheet = results_sheet()
            for case_id in case_ids:
                sheet = _with_records(unit, sheet, case_id, run_id)
            subjects = [about(unit.cases.summary(case_id)) for case_id in case_ids]
            unit.audit.record(Action.EXPORTED, subjects, format="metadata")
            write_whole(path, sheet.content, begins=SAMPLE_ID.encode())
            return len(sheet.rows)

    def write_sheet(
        self,
        actor: Actor,
        path: Path,
        sheets: tuple[MetadataSheet, MetadataSheet],
        cases: Sequence[CaseSummary],
    ) -> None:
        """Put the second sheet in the place of the first, and log for each case that it was exported.

        FileError where the file is no longer what the first sheet was read from; then it stays as it is.
        """
        before, after = sheets
        with self._access.writing(actor, Right.EXPORT) as unit:
            for case in cases:
                unit.audit.record(Action.EXPORTED, about(case), format="metadata")
            write_in_place(path, before.content, after.content)

    def _plan(
        self, actor: Actor, cases: Sequence[IncomingCase], into: CaseSummary | None
    ) -> tuple[PlannedMaterial, ...]:
        with self._access.reading(actor, Right.WRITE_CASES) as unit:
            return tuple(_planned(unit, each, into) for each in cases)

    def _store(self, unit: UnitOfWork, actor: Actor, plan: PlannedMaterial) -> CaseSummary:
        seen = plan.case
        if seen is None or unit.cases.summary(seen.id).version != seen.version:
            raise ConflictError
        current = _planned(unit, plan.incoming, seen)
        if current.samples != plan.samples:
            raise ConflictError
        now = self._clock()
        for each in plan.samples:
            if each.fate is not Fate.SAME:
                specimen = _specimen_for(unit, seen, each.incoming)
                if specimen is not None:
                    specimen = unit.specimens.save(checked_specimen(specimen, local_day(now)))
                    unit.revisions.keep(Entity.SPECIMEN, specimen.id, specimen)
                sample = unit.specimens.save_sample(_sample_for(seen, each.incoming, specimen))
                unit.revisions.keep(Entity.SAMPLE, sample.id, sample)
        names = ", ".join(each.incoming.sample_id for each in plan.samples if each.fate is not Fate.SAME)
        event = CaseEvent(now, EventKind.FORM_IMPORTED, actor.name or actor.account, names)
        unit.history.enter(seen.id, event, actor)
        saved = unit.cases.summary(seen.id)
        unit.audit.record(Action.IMPORTED, about(saved), samples=len(plan.samples))
        return saved


def _with_records(unit: UnitOfWork, sheet: MetadataSheet, case_id: UUID, run_id: str = "") -> MetadataSheet:
    """The sheet with what is known of a case's samples and of their results, of one run or of all."""
    results = [one for one in unit.results.of_case(case_id) if one.finding_count or one.tmb or one.msi]
    reviewed = paired(unit.findings.of_case(case_id), unit.reviews.of_case(case_id), case_id)
    measured: dict[tuple[str, str], dict[str, str]] = {}
    for result in results:
        if not run_id or result.run_id == run_id:
            figures = figures_of(results, result, reviewed)
            values = result_values(result.sample_id, figures, result.pipeline_version or "")
            measured.setdefault((result.sample_id, result.run_id), values)
    case = unit.cases.summary(case_id)
    if run_id:
        case = replace(case, samples=tuple(each for each in case.samples if each.run_id == run_id))
    return filled_sheet(sheet, case, unit.cases.referral(case_id), measured)


def _planned(unit: UnitOfWork, incoming: IncomingCase, into: CaseSummary | None) -> PlannedMaterial:
    case = into or (unit.cases.with_inpred_id(incoming.inpred_id) if incoming.inpred_id else None)
    if case is None:
        return PlannedMaterial(incoming, None, (), _no_case(incoming))
    if into is not None and incoming.inpred_id and into.inpred_id not in {"", incoming.inpred_id}:
        return PlannedMaterial(incoming, case, (), _other_case(incoming, into))
    if (why := _another_patient(incoming, case)) is not None:
        return PlannedMaterial(incoming, case, (), why)
    return PlannedMaterial(incoming, case, tuple(_compared(unit, case, each) for each in incoming.samples))


def _compared(unit: UnitOfWork, case: CaseSummary, incoming: IncomingSample) -> PlannedSample:
    there = _sample_there(case, incoming)
    known = next((each for each in case.specimens if there and each.id == there.specimen_id), None)
    wanted = _sample_for(case, incoming, known)
    specimen = _specimen_for(unit, case, incoming)
    before = next((each for each in case.specimens if specimen and each.id == specimen.id), None)
    differ = differences(there, wanted)
    if specimen is not None:
        differ = (*differences(before, specimen), *differ)
    if there is None:
        return PlannedSample(incoming, Fate.NEW, (), differ)
    changed = tuple(dict.fromkeys(each.field.partition(".")[0] for each in differ))
    return PlannedSample(incoming, Fate.CHANGED if differ else Fate.SAME, changed, differ)


def _sample_there(case: CaseSummary, incoming: IncomingSample) -> LabSample | None:
    names = {incoming.sample_id, incoming.working_id} - {""}
    return next((each for each in case.samples if each.sample_id in names), None)


def _specimen_for(unit: UnitOfWork, case: CaseSummary, incoming: IncomingSample) -> Specimen | None:
    """The specimen with what the source states put in where it states something; None without a block."""
    if not incoming.block:
        return None
    current = unit.specimens.of_cases([case.id]).get(case.id, ())
    there = next((each for each in current if each.block == incoming.block), None)
    specimen = there or Specimen(case.id, incoming.block)
    return replace(
        specimen,
        site=incoming.site or specimen.site,
        sample_type=incoming.sample_type or specimen.sample_type,
        material=incoming.material or specimen.material,
        replicate=specimen.replicate if incoming.replicate is None else incoming.replicate,
        collected=_finer(specimen.collected, incoming.collected),
        tumour_cells=specimen.tumour_cells if incoming.tumour_cells is None else incoming.tumour_cells,
    )


def _finer(known: PartialDate | None, stated: PartialDate | None) -> PartialDate | None:
    """The stated date, unless it says less about the same year than what is known."""
    if known is None or stated is None:
        return stated or known
    return known if known.iso.startswith(stated.iso) else stated


def _sample_for(case: CaseSummary, incoming: IncomingSample, specimen: Specimen | None) -> LabSample:
    there = _sample_there(case, incoming) or LabSample(
        case.id, specimen.id if specimen else None, incoming.nucleic_acid or "D", incoming.sample_id
    )
    return replace(
        there,
        specimen_id=specimen.id if specimen else there.specimen_id,
        sample_id=incoming.sample_id,
        nucleic_acid=incoming.nucleic_acid or there.nucleic_acid,
        attempt=there.attempt if incoming.attempt is None else incoming.attempt,
        extraction=_filled(there.extraction, incoming.extraction),
        library=_filled(there.library, incoming.library),
        batch=incoming.batch or there.batch,
        lvms_batch=incoming.lvms_batch or there.lvms_batch,
        run_id=incoming.run_id or there.run_id,
        comment=incoming.comment or there.comment,
    )


def _filled(known: Figures, stated: Figures) -> Figures:
    """What is known, with the source's figures where it states some."""
    given = {
        field.name: value
        for field in fields(stated)
        if (value := getattr(stated, field.name)) is not None and value != ""
    }
    return replace(known, **given)


def _another_patient(incoming: IncomingCase, case: CaseSummary) -> Sentence | None:
    """Why the source can't be about this case's patient; None where nothing speaks against it."""
    patient = case.patient
    if patient is None:
        return None
    if incoming.born is not None and patient.born is not None:
        known = PartialDate(patient.born.year, patient.born.month, patient.born.day)
        if not known.iso.startswith(incoming.born.iso):
            return Sentence(
                f"The date of birth in the file is not that of the patient of {case.reference}. "
                "Nothing of it is stored.",
                f"Fødselsdatoen i filen er ikke den til pasienten i {case.reference}. Ingenting lagres.",
            )
    sex = {"m": Sex.MALE, "f": Sex.FEMALE, "k": Sex.FEMALE}.get(incoming.sex[:1].casefold())
    if sex is not None and patient.sex is not Sex.UNKNOWN and sex is not patient.sex:
        return Sentence(
            f"The sex in the file is not that of the patient of {case.reference}. Nothing of it is stored.",
            f"Kjønnet i filen er ikke det til pasienten i {case.reference}. Ingenting lagres.",
        )
    return None


def _no_case(incoming: IncomingCase) -> Sentence:
    if not incoming.inpred_id:
        return Sentence("The file names no case.", "Filen nevner ingen sak.")
    return Sentence(
        f"There is no case {incoming.inpred_id}. Register the referral first.",
        f"Det finnes ingen sak {incoming.inpred_id}. Registrer henvisningen først.",
    )


def _other_case(incoming: IncomingCase, into: CaseSummary) -> Sentence:
    return Sentence(
        f"The file is about {incoming.inpred_id}, not about {into.reference}.",
        f"Filen gjelder {incoming.inpred_id}, ikke {into.reference}.",
    )
