"""Importing results from the laboratory, and marking findings for the board."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, overload
from uuid import UUID

from mtb.domain.audit import Action, Entity, Ground
from mtb.domain.cases import CaseSummary
from mtb.domain.errors import FileError, RuleError
from mtb.domain.finding_identity import identity_of
from mtb.domain.germline import require_germline_consent, seen_by
from mtb.domain.imports import Attachment, ResultsFolder
from mtb.domain.people import Actor
from mtb.domain.results import ImportedCase, StoredFinding, StoredResult
from mtb.domain.reviews import board_share, paired, require_boardable, require_closable
from mtb.domain.rights import Right
from mtb.domain.stages import EventKind, Stage
from mtb.domain.waiting import Patience, Watch
from mtb.services.access import Access, about
from mtb.services.clock import Clock, system_clock
from mtb.services.result_imports import ImportPlan, ImportStoring, PlannedImport, require_no_doubt
from mtb.store.database import UnitOfWork

__all__ = ["PlannedImport", "ResultService"]

_PATIENCE: Final = Patience()


class ResultService:
    def __init__(self, access: Access, clock: Clock = system_clock) -> None:
        self._access = access
        self._clock = clock

    @overload
    def read(self, paths: Path, watch: Watch = ...) -> ResultsFolder: ...
    @overload
    def read(self, paths: Sequence[Path], watch: Watch = ...) -> tuple[ResultsFolder, ...]: ...
    def read(
        self, paths: Path | Sequence[Path], watch: Watch = _PATIENCE
    ) -> ResultsFolder | tuple[ResultsFolder, ...]:
        """Read files and folders of results as they lie; nothing is stored.

        One path must hold one run. FileError where nothing of it is a result.
        """
        from mtb.exchange.result_reading import read_results

        if not isinstance(paths, Path):
            return read_results(paths, watch)
        folders = read_results([paths], watch)
        if len(folders) != 1:
            raise FileError(
                f"There are results of {len(folders)} runs in it; choose one of them.",
                f"Det er resultater fra {len(folders)} kjøringer i den; velg én av dem.",
                paths,
            )
        return folders[0]

    def recognises(self, path: Path) -> bool:
        """Whether a file, by what stands in it, or anything of a folder is a result."""
        from mtb.exchange.result_recognising import kind_of, look_into

        try:
            return bool(look_into(path).results) if path.is_dir() else kind_of(path) is not None
        except FileError:
            return False

    def plan(
        self,
        actor: Actor,
        folders: ResultsFolder | Sequence[ResultsFolder],
        into: CaseSummary | None = None,
    ) -> tuple[PlannedImport, ...]:
        """Which case each result would go to, why, and what would change there."""
        several = (folders,) if isinstance(folders, ResultsFolder) else folders
        with self._access.reading(actor) as unit:
            plan = ImportPlan(unit, into)
            planned = [each for folder in several for each in plan.of(folder)]
        return tuple(
            replace(each, difference=each.difference and each.difference.seen_by(actor)) for each in planned
        )

    def store(
        self, actor: Actor, folder: ResultsFolder, into: CaseSummary | None = None
    ) -> tuple[ImportedCase, ...]:
        """Store every result of the folder, or none; see ``store_all``."""
        return self.store_all(actor, [folder], into)

    def store_all(
        self,
        actor: Actor,
        folders: Sequence[ResultsFolder],
        into: CaseSummary | None = None,
        watch: Watch = _PATIENCE,
    ) -> tuple[ImportedCase, ...]:
        """Store every result of every folder, or none.

        Contents that were imported before change nothing; a new version takes the place of the earlier one.
        A result nobody referred makes a case of its own. Raises RuleError while a folder has a doubt that
        needs a person's answer, ImportCancelledError when ``watch`` asks to stop.
        """
        require_no_doubt(folders)
        with self._access.writing(actor, Right.IMPORT_RESULTS) as unit:
            return ImportStoring(unit, actor, self._clock).store_all(folders, into, watch)

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
            case_id = unit.results.case_of(finding.result_id)
            if wanted:
                require_boardable(paired([finding], unit.reviews.of_case(case_id), case_id)[0])
            if wanted and finding.germline:
                require_germline_consent(unit.cases.consents_of(case_id))
            unit.findings.mark_for_board(finding.id, finding.version, wanted=wanted)
            self._record(unit, finding, for_board=wanted)

    def mark_germline(self, actor: Actor, finding: StoredFinding, *, wanted: bool) -> None:
        """Say that a finding is in the germline, which is a class of data of its own, or that it is not.

        It is the same in every result of the case that names it.
        """
        self._access.require(actor, Right.READ_GERMLINE)
        with self._access.writing(actor, Right.REVIEW_FINDINGS) as unit:
            case_id, identity = unit.results.case_of(finding.result_id), identity_of(finding.finding)
            same = [
                row
                for row in unit.findings.of_case(case_id)
                if row.id != finding.id
                and row.germline is not wanted
                and identity_of(row.finding) == identity
            ]
            for row in (finding, *same):
                unit.findings.mark_germline(row.id, row.version, wanted=wanted)
                self._record(unit, row, germline=wanted)

    def _record(self, unit: UnitOfWork, finding: StoredFinding, **detail: bool) -> None:
        case = unit.cases.summary(unit.results.case_of(finding.result_id))
        unit.audit.record(Action.CHANGED, about(case, Entity.FINDING, finding.id), Ground.CASE_WORK, **detail)

    def close_review(self, actor: Actor, case: CaseSummary) -> CaseSummary:
        """The findings are reviewed: the case is ready for the board, which may be shown none of them.

        RuleError while a finding whose reads are "Not OK" is not excluded. The case's history keeps how many
        of how many findings are for the board.
        """
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
            share = _share(unit, case.id) if event is EventKind.FINDINGS_REVIEWED else ""
            unit.history.record(case.id, event, actor, now, share)
            unit.audit.record(Action.MOVED, about(current), event=event.value)
            return unit.cases.summary(case.id)


def _share(unit: UnitOfWork, case_id: UUID) -> str:
    """How many of how many findings are for the board; RuleError while one of them blocks closing."""
    reviewed = paired(unit.findings.of_case(case_id), unit.reviews.of_case(case_id), case_id)
    require_closable(reviewed)
    return board_share(reviewed)
