"""What an import of results would do to which case, and doing it: all of it or nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from mtb.domain.audit import Action, Entity, Ground
from mtb.domain.cases import CaseQuery, CaseSummary
from mtb.domain.errors import RuleError, Sentence
from mtb.domain.finding_identity import identity_of
from mtb.domain.imports import (
    Doubt,
    ImportCancelledError,
    ResultFormat,
    ResultsFolder,
    SampleResult,
)
from mtb.domain.people import Actor
from mtb.domain.result_differences import ResultDifference, difference, figures_changed
from mtb.domain.results import ImportedCase, StoredFinding, StoredResult
from mtb.domain.samples import is_inpred_id
from mtb.domain.stages import EventKind, Stage
from mtb.domain.waiting import Watch
from mtb.services.access import about
from mtb.services.clock import Clock
from mtb.store.database import UnitOfWork

_NOTHING_SAID: Final = Sentence("", "")
_SAME_TWICE: Final = Sentence(
    "It stands twice in what was chosen, with the same contents, and is taken once.",
    "Den står to ganger i det som er valgt, med samme innhold, og tas med én gang.",
)


@dataclass(frozen=True, slots=True)
class PlannedImport:
    """What an import would do with one result, and why. ``case`` is None where a new case would be made.

    ``replaces`` is the earlier version of the result, ``difference`` what changes against it; ``refused``
    says that nothing is stored while it is so, and ``reason`` then why. ``doubts`` are those about this
    result or about all of its folder.
    """

    result: SampleResult
    case: CaseSummary | None
    already_there: bool
    replaces: StoredResult | None = None
    difference: ResultDifference | None = None
    reason: Sentence = _NOTHING_SAID
    refused: bool = False
    folder_name: str = ""
    doubts: tuple[Doubt, ...] = ()

    @property
    def stops(self) -> bool:
        """Whether the import can't go on because of this result."""
        return self.refused or any(doubt.stops for doubt in self.doubts)


class ImportPlan:
    """Says of one result after the other where it goes, within one unit of work."""

    def __init__(self, unit: UnitOfWork, into: CaseSummary | None) -> None:
        self._unit = unit
        self._into = into
        self._seen: dict[tuple[str, str, ResultFormat], str] = {}

    def of(self, folder: ResultsFolder) -> Iterable[PlannedImport]:
        """The folder's results in their order; each is looked up when it is asked for."""
        require_one_patient(folder, self._into)
        for result in folder.results:
            yield replace(
                self._planned(result), folder_name=folder.folder_name, doubts=doubts_about(result, folder)
            )

    def _planned(self, result: SampleResult) -> PlannedImport:
        case, reason = self._case_of(result)
        twice = (result.case_key, result.sample_id, result.format) in self._seen
        refusal = self._refusal(case, result)
        already = case is not None and self._unit.results.has(case.id, result.digest)
        if case is not None and already:
            said = Sentence(
                f"{case.reference} has results with exactly these contents: nothing changes.",
                f"{case.reference} har resultater med nøyaktig dette innholdet: ingenting endres.",
            )
            return PlannedImport(result, case, already_there=True, reason=said)
        if twice and refusal is None:
            return PlannedImport(result, case, already_there=True, reason=_SAME_TWICE)
        if refusal is not None:
            return PlannedImport(result, case, already_there=False, reason=refusal, refused=True)
        if case is None:
            return PlannedImport(result, None, already_there=False, reason=reason)
        earlier = self._earlier(case, result)
        changes = self._difference(case, earlier, result) if earlier is not None else None
        return PlannedImport(result, case, False, earlier, changes, reason)  # noqa: FBT003

    def _case_of(self, result: SampleResult) -> tuple[CaseSummary | None, Sentence]:
        key = result.case_key
        if self._into is not None:
            return self._chosen(self._into, result)
        case = self._unit.cases.with_inpred_id(key)
        if case is not None and case.inpred_id == key:
            return case, Sentence(
                f"The sample's name says {key}, which is this case.",
                f"Navnet på prøven sier {key}, som er denne saken.",
            )
        if case is not None:
            return case, Sentence(
                f"The sample's name says {key}, which was merged into this case.",
                f"Navnet på prøven sier {key}, som er slått sammen med denne saken.",
            )
        case = self._of_laboratory(result)
        if case is not None:
            return case, Sentence(
                f"A laboratory sample of {case.reference} has this name.",
                f"En laboratorieprøve i {case.reference} har dette navnet.",
            )
        return None, Sentence(
            f"No case is called {key}: a new case is made, and waits for its referral.",
            f"Ingen sak heter {key}: en ny sak opprettes og venter på henvisningen.",
        )

    def _chosen(self, into: CaseSummary, result: SampleResult) -> tuple[CaseSummary, Sentence]:
        case = self._unit.cases.summary(into.id)
        _require_same_patient(self._unit, case, result)
        return case, Sentence(
            f"{case.reference} was chosen for this import.", f"{case.reference} ble valgt for denne importen."
        )

    def _of_laboratory(self, result: SampleResult) -> CaseSummary | None:
        """The case in whose laboratory the sample, or its partner of DNA or RNA, has one of these names."""
        taken = self._unit.specimens.names_taken(names_of(result))
        for name in sorted(taken):
            query = CaseQuery(text=name, stages=frozenset(Stage))
            for case in self._unit.worklist.search(query):
                if any(sample.sample_id == name for sample in case.samples):
                    kept = case.merged_into_id
                    return self._unit.cases.summary(kept) if kept else case
        return None

    def _refusal(self, case: CaseSummary | None, result: SampleResult) -> Sentence | None:
        return (
            self._stands_twice(result)
            or (_not_open(case) if case is not None else None)
            or (self._of_another(case, result) if case is not None else None)
        )

    def _stands_twice(self, result: SampleResult) -> Sentence | None:
        key = (result.case_key, result.sample_id, result.format)
        first = self._seen.setdefault(key, result.digest)
        if first == result.digest:
            return None
        return Sentence(
            f"{result.sample_id} stands twice in what was chosen, with different contents. "
            "Choose the files of one of them.",
            f"{result.sample_id} står to ganger i det som er valgt, med ulikt innhold. "
            "Velg filene til bare den ene.",
        )

    def _of_another(self, case: CaseSummary, result: SampleResult) -> Sentence | None:
        """A sample the laboratory has entered under another case could be another patient's."""
        names = names_of(result)
        if any(sample.sample_id in names for sample in case.samples):
            return None
        other = self._of_laboratory(result)
        if other is None or other.id == case.id:
            return None
        return Sentence(
            f"A laboratory sample of {other.reference} has this name, but the results would go to "
            f"{case.reference}. Correct the sample or the case first.",
            f"En laboratorieprøve i {other.reference} har dette navnet, men resultatene ville gått til "
            f"{case.reference}. Rett prøven eller saken først.",
        )

    def _earlier(self, case: CaseSummary, result: SampleResult) -> StoredResult | None:
        found = self._unit.results.current_of(case.id, result.sample_id, result.format)
        return next((one for one in self._unit.results.of_case(case.id) if one.id == found), None)

    def _difference(self, case: CaseSummary, earlier: StoredResult, result: SampleResult) -> ResultDifference:
        present = self._unit.findings.of_case(case.id)
        found = difference(
            [each for each in present if each.result_id == earlier.id],
            result.findings,
            reviewed=self._unit.reviews.of_case(case.id),
            germline=_germline(present),
        )
        return replace(found, figures=figures_changed(earlier, result))


class ImportStoring:
    """Stores what is planned, result by result, within one unit of work."""

    def __init__(self, unit: UnitOfWork, actor: Actor, clock: Clock) -> None:
        self._unit = unit
        self._actor = actor
        self._clock = clock

    def store_all(
        self, folders: Sequence[ResultsFolder], into: CaseSummary | None, watch: Watch
    ) -> tuple[ImportedCase, ...]:
        """Store every result; ImportCancelledError as soon as nobody wants it any more."""
        plan = ImportPlan(self._unit, into)
        total = sum(len(folder.results) for folder in folders)
        done: list[ImportedCase] = []
        for folder in folders:
            for planned in plan.of(folder):
                _go_on(watch)
                done.append(self._store(planned))
                watch.report(len(done), total)
        _go_on(watch)
        return tuple(done)

    def _store(self, planned: PlannedImport) -> ImportedCase:
        result, case = planned.result, planned.case
        if planned.refused:
            raise RuleError(planned.reason.en, planned.reason.nb)
        if case is not None and planned.already_there:
            return ImportedCase(case.id, case.reference, result.sample_id, False, True, 0, 0)  # noqa: FBT003
        now = self._clock()
        case_id = self._case_for(planned)
        hidden = self._hidden(planned)
        result_id = self._unit.results.add(
            case_id,
            result,
            folder_name=planned.folder_name,
            doubts=planned.doubts,
            imported_at=now,
            imported_by=self._actor.display_name,
        )
        stored = self._unit.findings.add(result_id, result.findings)
        counts = self._take_the_place(planned, result_id)
        if hidden:
            self._keep_hidden(result_id, hidden)
        self._unit.history.record(case_id, EventKind.RESULTS_IMPORTED, self._actor, now, result.sample_id)
        summary = self._unit.cases.summary(case_id)
        subject = about(summary, Entity.RESULT, result_id)
        self._unit.audit.record(
            Action.IMPORTED,
            subject,
            Ground.CASE_WORK,
            sample=result.sample_id,
            format=result.format.value,
            **counts,
        )
        return ImportedCase(
            case_id,
            summary.reference,
            result.sample_id,
            new_case=case is None,
            already_there=False,
            findings=stored,
            attachments=len(result.attachments),
        )

    def _case_for(self, planned: PlannedImport) -> UUID:
        case, key = planned.case, planned.result.case_key
        if case is None:
            return self._unit.cases.add(key, None, Stage.INTERPRETATION, self._clock())
        if not case.inpred_id and is_inpred_id(key):
            patient_id = case.patient.id if case.patient else None
            self._unit.cases.identify(case.id, case.version, key, patient_id)
        return case.id

    def _take_the_place(self, planned: PlannedImport, result_id: UUID) -> dict[str, object]:
        """The earlier version stays in the records; what was chosen and said of it holds for this one."""
        earlier, changes = planned.replaces, planned.difference
        if earlier is None or changes is None:
            return {}
        self._unit.findings.carry_over(earlier.id, result_id)
        self._unit.results.supersede(earlier.id, result_id)
        return {
            "replaces": earlier.id,
            "added": len(changes.added),
            "removed": len(changes.removed),
            "changed": len(changes.changed),
        }

    def _hidden(self, planned: PlannedImport) -> frozenset[str]:
        """What is known to be in the case's germline before this result comes."""
        if planned.difference is not None:
            return planned.difference.germline
        case = planned.case
        return _germline(self._unit.findings.of_case(case.id)) if case is not None else frozenset()

    def _keep_hidden(self, result_id: UUID, hidden: frozenset[str]) -> None:
        """What is known to be in the germline stays so whichever file names it."""
        for each in self._unit.findings.of_result(result_id):
            if not each.germline and identity_of(each.finding) in hidden:
                self._unit.findings.mark_germline(each.id, each.version, wanted=True)


def _germline(findings: Iterable[StoredFinding]) -> frozenset[str]:
    """What is known to be in the germline, by identity."""
    return frozenset(identity_of(each.finding) for each in findings if each.germline)


def names_of(result: SampleResult) -> tuple[str, ...]:
    """Every name the files have for the sample and for what it was run together with."""
    listed = ((entry.sample_id, entry.pair_id, entry.output_id) for entry in result.samples)
    names = (result.sample_id, result.pair_id, *(name for entry in listed for name in entry))
    return tuple(dict.fromkeys(filter(None, names)))


def doubts_about(result: SampleResult, folder: ResultsFolder) -> tuple[Doubt, ...]:
    """The folder's doubts about this result, and those about none of its results alone."""
    if len(folder.results) == 1:
        return folder.doubts
    others = [each for each in folder.results if each.sample_id != result.sample_id]
    return tuple(
        doubt
        for doubt in folder.doubts
        if _names(doubt, result) or not any(_names(doubt, each) for each in others)
    )


def require_one_patient(folder: ResultsFolder, into: CaseSummary | None) -> None:
    """RuleError where results of several patients would go into one chosen case."""
    samples = {result.sample_id for result in folder.results}
    if into is not None and len({result.case_key for result in folder.results}) != 1:
        raise RuleError(
            f"The folder holds results of {len(samples)} samples; name the folder of one sample.",
            f"Mappen inneholder resultater for {len(samples)} prøver; velg mappen til én prøve.",
        )


def require_no_doubt(folders: Iterable[ResultsFolder]) -> None:
    """RuleError while a folder has a doubt that needs a person's answer."""
    for folder in folders:
        for doubt in folder.open_doubts:
            raise RuleError(doubt.sentence.en, doubt.sentence.nb)


def _go_on(watch: Watch) -> None:
    if watch.cancelled:
        raise ImportCancelledError


def _names(doubt: Doubt, result: SampleResult) -> bool:
    """Whether a doubt is about a file or a row of this result; a name may begin like another's."""
    words = f"{doubt.file} {doubt.sentence.en} "
    return any(
        words.find(f"{name}{end}") >= 0 for name in names_of(result) for end in (" ", "_", ".", ",", ":", ";")
    )


def _not_open(case: CaseSummary) -> Sentence | None:
    if case.merged_into_id is not None:
        return Sentence(
            f"{case.reference} was merged into another case. Import into that one.",
            f"{case.reference} er slått sammen med en annen sak. Importer til den.",
        )
    if case.stage is Stage.CLOSED:
        return Sentence(
            f"{case.reference} is closed. Open it again first, then import.",
            f"{case.reference} er avsluttet. Åpne den igjen først, og importer så.",
        )
    return None


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
