"""Importing results from the laboratory, and marking findings for the board."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from mtb.domain.cases import CaseSummary, EventKind, Stage, stage_after
from mtb.domain.errors import RuleError
from mtb.domain.imports import Attachment, ResultsFolder, SampleResult
from mtb.domain.people import Actor
from mtb.domain.results import ImportedCase, StoredFinding, StoredResult
from mtb.domain.samples import is_inpred_id
from mtb.services.clock import Clock, system_clock
from mtb.store.database import Database, UnitOfWork


@dataclass(frozen=True, slots=True)
class PlannedImport:
    """What an import would do with one result. ``case`` is None where a new case would be made."""

    result: SampleResult
    case: CaseSummary | None
    already_there: bool


class ResultService:
    def __init__(self, database: Database, clock: Clock = system_clock) -> None:
        self._database = database
        self._clock = clock

    def read(self, path: Path) -> ResultsFolder:
        """Read a results folder as it lies; nothing is stored. FileError when it is none."""
        from mtb.exchange.tsoppi import read_results_folder

        return read_results_folder(path)

    def plan(
        self, actor: Actor, folder: ResultsFolder, into: CaseSummary | None = None
    ) -> tuple[PlannedImport, ...]:
        """Which case each result would go to."""
        del actor
        with self._database.reading() as unit:
            return tuple(_planned(unit, result, into) for result in _results(folder, into))

    def store(
        self, actor: Actor, folder: ResultsFolder, into: CaseSummary | None = None
    ) -> tuple[ImportedCase, ...]:
        """Store every result of the folder, or none; see ``store_all``."""
        return self.store_all(actor, [folder], into)

    def store_all(
        self, actor: Actor, folders: Sequence[ResultsFolder], into: CaseSummary | None = None
    ) -> tuple[ImportedCase, ...]:
        """Store every result of every folder, or none.

        Contents that were imported before change nothing. A result nobody referred makes a case of its own.
        Raises RuleError while a folder has a doubt that needs a person's answer.
        """
        for folder in folders:
            for doubt in folder.open_doubts:
                raise RuleError(doubt.sentence.en, doubt.sentence.nb)
        with self._database.writing() as unit:
            return tuple(
                self._store_one(unit, actor, folder, _planned(unit, result, into))
                for folder in folders
                for result in _results(folder, into)
            )

    def of_case(self, actor: Actor, case_id: UUID) -> list[StoredResult]:
        """The results of a case, the newest first."""
        del actor
        with self._database.reading() as unit:
            return unit.results.of_case(case_id)

    def findings(self, actor: Actor, case_id: UUID) -> list[StoredFinding]:
        """Every finding of a case, shown to the board or not."""
        del actor
        with self._database.reading() as unit:
            return unit.findings.of_case(case_id)

    def attachment(self, actor: Actor, attachment_id: UUID) -> Attachment:
        """A plot with its content."""
        del actor
        with self._database.reading() as unit:
            return unit.results.attachment(attachment_id)

    def mark_for_board(self, actor: Actor, finding: StoredFinding, *, wanted: bool) -> None:
        """Say that the board shall see this finding, or no longer."""
        del actor
        with self._database.writing() as unit:
            unit.findings.mark_for_board(finding.id, finding.version, wanted=wanted)

    def close_review(self, actor: Actor, case: CaseSummary) -> CaseSummary:
        """The findings are reviewed: the case is ready for the board."""
        if case.stage is not Stage.INTERPRETATION:
            raise RuleError(
                "Only a case in interpretation can be made ready for the board.",
                "Bare en sak til tolkning kan gjøres klar for boardet.",
            )
        return self._move(actor, case, EventKind.FINDINGS_REVIEWED)

    def reopen_review(self, actor: Actor, case: CaseSummary) -> CaseSummary:
        """Back to interpretation, as long as the case is on no agenda."""
        if case.stage is not Stage.READY:
            raise RuleError(
                "Only a case that is ready for the board can go back to interpretation.",
                "Bare en sak som er klar for boardet, kan gå tilbake til tolkning.",
            )
        return self._move(actor, case, EventKind.REVIEW_REOPENED)

    def _move(self, actor: Actor, case: CaseSummary, event: EventKind) -> CaseSummary:
        now = self._clock()
        with self._database.writing() as unit:
            current = unit.cases.summary(case.id)
            unit.cases.set_stage(case.id, stage_after(current.stage, event), now)
            unit.cases.record(case.id, event, actor, now)
            return unit.cases.summary(case.id)

    def _store_one(
        self, unit: UnitOfWork, actor: Actor, folder: ResultsFolder, planned: PlannedImport
    ) -> ImportedCase:
        result, case = planned.result, planned.case
        now = self._clock()
        if case is None:
            case_id = unit.cases.add(result.case_key, None, Stage.INTERPRETATION, now)
        else:
            case_id = case.id
            if planned.already_there:
                return ImportedCase(case.id, case.reference, result.sample_id, False, True, 0, 0)  # noqa: FBT003
            if not case.inpred_id and is_inpred_id(result.case_key):
                patient_id = case.patient.id if case.patient else None
                unit.cases.identify(case.id, case.version, result.case_key, patient_id)
            unit.cases.set_stage(case.id, stage_after(case.stage, EventKind.RESULTS_IMPORTED), now)
        result_id = unit.results.add(
            case_id,
            result,
            folder_name=folder.folder_name,
            doubts=folder.doubts,
            imported_at=now,
            imported_by=actor.display_name,
        )
        stored = unit.findings.add(result_id, result.findings)
        unit.cases.record(case_id, EventKind.RESULTS_IMPORTED, actor, now, result.sample_id)
        return ImportedCase(
            case_id,
            unit.cases.summary(case_id).reference,
            result.sample_id,
            new_case=case is None,
            already_there=False,
            findings=stored,
            attachments=len(result.attachments),
        )


def _results(folder: ResultsFolder, into: CaseSummary | None) -> tuple[SampleResult, ...]:
    if into is not None and len(folder.results) != 1:
        raise RuleError(
            f"The folder holds results of {len(folder.results)} samples; name the folder of one sample.",
            f"Mappen inneholder resultater for {len(folder.results)} prøver; velg mappen til én prøve.",
        )
    return folder.results


def _planned(unit: UnitOfWork, result: SampleResult, into: CaseSummary | None) -> PlannedImport:
    case = into or unit.cases.with_inpred_id(result.case_key)
    if into is not None:
        _require_same_patient(into, result)
    already = case is not None and unit.results.has(case.id, result.digest)
    return PlannedImport(result, case, already)


def _require_same_patient(case: CaseSummary, result: SampleResult) -> None:
    """Two InPreD IDs that differ are two patients; that is never imported."""
    if case.inpred_id and is_inpred_id(result.case_key) and case.inpred_id != result.case_key:
        raise RuleError(
            f"These are results of {result.case_key}; the case is {case.inpred_id}. Nothing was imported.",
            f"Dette er resultater for {result.case_key}; saken er {case.inpred_id}. Ingenting ble importert.",
        )
