"""Importing results from the laboratory, and marking findings for the board."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from mtb.domain.audit import Action, Entity, Ground
from mtb.domain.cases import CaseSummary
from mtb.domain.errors import RuleError
from mtb.domain.germline import require_germline_consent, seen_by
from mtb.domain.imports import Attachment, ResultsFolder, SampleResult
from mtb.domain.people import Actor
from mtb.domain.results import ImportedCase, StoredFinding, StoredResult
from mtb.domain.rights import Right
from mtb.domain.samples import is_inpred_id
from mtb.domain.stages import EventKind, Stage
from mtb.services.access import Access, about
from mtb.services.clock import Clock, system_clock
from mtb.store.database import UnitOfWork


@dataclass(frozen=True, slots=True)
class PlannedImport:
    """What an import would do with one result. ``case`` is None where a new case would be made."""

    result: SampleResult
    case: CaseSummary | None
    already_there: bool


class ResultService:
    def __init__(self, access: Access, clock: Clock = system_clock) -> None:
        self._access = access
        self._clock = clock

    def read(self, path: Path) -> ResultsFolder:
        """Read a results folder as it lies; nothing is stored. FileError when it is none."""
        from mtb.exchange.tsoppi import read_results_folder

        return read_results_folder(path)

    def plan(
        self, actor: Actor, folder: ResultsFolder, into: CaseSummary | None = None
    ) -> tuple[PlannedImport, ...]:
        """Which case each result would go to."""
        with self._access.reading(actor) as unit:
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
        with self._access.writing(actor, Right.IMPORT_RESULTS) as unit:
            return tuple(
                self._store_one(unit, actor, folder, _planned(unit, result, into))
                for folder in folders
                for result in _results(folder, into)
            )

    def of_case(self, actor: Actor, case_id: UUID) -> list[StoredResult]:
        """The results of a case, the newest first."""
        with self._access.looking_into(actor, case_id) as unit:
            return unit.results.of_case(case_id)

    def findings(self, actor: Actor, case_id: UUID) -> list[StoredFinding]:
        """Every finding of a case, shown to the board or not; germline findings masked from who may not."""
        with self._access.looking_into(actor, case_id) as unit:
            return seen_by(actor, unit.findings.of_case(case_id))

    def attachment(self, actor: Actor, attachment_id: UUID) -> Attachment:
        """A plot with its content; looking at it is looking into its case."""
        with self._access.reading(actor) as unit:
            case_id = unit.results.case_of_attachment(attachment_id)
        with self._access.looking_into(actor, case_id) as unit:
            return unit.results.attachment(attachment_id)

    def mark_for_board(self, actor: Actor, finding: StoredFinding, *, wanted: bool) -> None:
        """Say that the board shall see this finding, or no longer."""
        with self._access.writing(actor, Right.REVIEW_FINDINGS) as unit:
            if wanted and finding.germline:
                require_germline_consent(unit.cases.consents_of(unit.results.case_of(finding.result_id)))
            unit.findings.mark_for_board(finding.id, finding.version, wanted=wanted)
            self._record(unit, finding, for_board=wanted)

    def mark_germline(self, actor: Actor, finding: StoredFinding, *, wanted: bool) -> None:
        """Say that a finding is in the germline, which is a class of data of its own, or that it is not."""
        self._access.require(actor, Right.READ_GERMLINE)
        with self._access.writing(actor, Right.REVIEW_FINDINGS) as unit:
            unit.findings.mark_germline(finding.id, finding.version, wanted=wanted)
            self._record(unit, finding, germline=wanted)

    def _record(self, unit: UnitOfWork, finding: StoredFinding, **detail: bool) -> None:
        case = unit.cases.summary(unit.results.case_of(finding.result_id))
        unit.audit.record(Action.CHANGED, about(case, Entity.FINDING, finding.id), Ground.CASE_WORK, **detail)

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
        with self._access.writing(actor, Right.REVIEW_FINDINGS) as unit:
            current = unit.cases.summary(case.id)
            unit.history.record(case.id, event, actor, now)
            unit.audit.record(Action.MOVED, about(current), event=event.value)
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
        result_id = unit.results.add(
            case_id,
            result,
            folder_name=folder.folder_name,
            doubts=folder.doubts,
            imported_at=now,
            imported_by=actor.display_name,
        )
        stored = unit.findings.add(result_id, result.findings)
        unit.history.record(case_id, EventKind.RESULTS_IMPORTED, actor, now, result.sample_id)
        stored_case = unit.cases.summary(case_id)
        unit.audit.record(
            Action.IMPORTED, about(stored_case, Entity.RESULT, result_id), sample=result.sample_id
        )
        return ImportedCase(
            case_id,
            stored_case.reference,
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
        _require_same_patient(unit, into, result)
    already = case is not None and unit.results.has(case.id, result.digest)
    return PlannedImport(result, case, already)


def _require_same_patient(unit: UnitOfWork, case: CaseSummary, result: SampleResult) -> None:
    """Two InPreD IDs that differ are two patients; that is never imported."""
    other = None if case.inpred_id else unit.cases.with_inpred_id(result.case_key)
    if other is not None:
        raise RuleError(
            f"{result.case_key} is another case, and these are its results. Nothing was imported.",
            f"{result.case_key} er en annen sak, og dette er resultatene dens. Ingenting ble importert.",
        )
    if case.inpred_id and is_inpred_id(result.case_key) and case.inpred_id != result.case_key:
        raise RuleError(
            f"These are results of {result.case_key}; the case is {case.inpred_id}. Nothing was imported.",
            f"Dette er resultater for {result.case_key}; saken er {case.inpred_id}. Ingenting ble importert.",
        )
