"""The commands that bring results in, and write the sheet that says what they are."""

import argparse
import json
import sys
from pathlib import Path

from mtb.cli_session import session
from mtb.domain.cases import CaseSummary
from mtb.domain.errors import Language, RuleError
from mtb.domain.imports import Doubt, ResultsFolder, Severity
from mtb.domain.result_differences import ResultDifference
from mtb.domain.results import ImportedCase
from mtb.services.results import PlannedImport

NEEDS_ANSWER = 3


def import_results(options: argparse.Namespace, language: Language) -> int:
    """Read and plan everything first, so that a doubt in the last path leaves nothing of the first stored."""
    with session(options) as (services, actor):
        into = services.cases.find(actor, options.case) if options.case else None
        folders = services.results.read([Path(path) for path in options.paths])
        for folder in folders:
            _print_doubts(folder, language)
            _warn_of_another_name(folder, into)
        plan = services.results.plan(actor, folders, into)
        _warn_of_losses(plan)
        if any(folder.open_doubts for folder in folders):
            print("mtb: nothing was stored.", file=sys.stderr)
            return NEEDS_ANSWER
        if options.plan:
            return _print_plan(plan, language)
        for planned in plan:
            if planned.refused:
                raise RuleError(planned.reason.en, planned.reason.nb)
        done = services.results.store_all(actor, folders, into)
    if options.json:
        _print_json(done, plan)
        return 0
    for each, planned in zip(done, plan, strict=True):
        what = "imported before, nothing changed" if each.already_there else f"{each.findings} findings"
        new = ", new case, referral missing" if each.new_case else _version(planned)
        print(f"{each.reference}: {each.sample_id}, {what}, {each.attachments} attachments{new}")
    return 0


def write_metadata(options: argparse.Namespace) -> int:
    """Write the metadata sheet of a run, its result columns filled."""
    with session(options) as (services, actor):
        rows = services.material_imports.write_results(actor, options.sequencing_run, Path(options.out))
    print(f"Metadata sheet: {rows} rows: {options.out}")
    return 0


def _print_plan(plan: tuple[PlannedImport, ...], language: Language) -> int:
    for planned in plan:
        case = planned.case.reference if planned.case else planned.result.case_key
        stops = "refused: " if planned.refused else ""
        findings = len(planned.result.findings)
        print(
            f"{case}: {planned.result.sample_id}, {findings} findings{_version(planned)}: "
            f"{stops}{planned.reason.text(language)}"
        )
    return NEEDS_ANSWER if any(planned.refused for planned in plan) else 0


def _version(planned: PlannedImport) -> str:
    found = planned.difference
    if found is None:
        return ""
    return f", new version +{len(found.added)} -{len(found.removed)} ~{len(found.changed)}"


def _print_json(done: tuple[ImportedCase, ...], plan: tuple[PlannedImport, ...]) -> None:
    from mtb.exchange.json_output import plain

    rows = [
        {
            **plain(each),
            "format": planned.result.format.value,
            "replaces": str(planned.replaces.id) if planned.replaces else None,
            "changes": _counts(planned.difference),
        }
        for each, planned in zip(done, plan, strict=True)
    ]
    print(json.dumps(rows, ensure_ascii=False, indent=2))


def _counts(found: ResultDifference | None) -> dict[str, int] | None:
    if found is None:
        return None
    names = ("added", "removed", "changed", "figures", "lost")
    return {name: len(getattr(found, name)) for name in names}


def _print_doubts(folder: ResultsFolder, language: Language) -> None:
    for doubt in folder.doubts:
        answer = f" {doubt.answer.text(language)}" if doubt.answer else ""
        sentence = f"{doubt.place}: {doubt.sentence.text(language)}{answer}"
        print(f"mtb: {_word(doubt)}: {sentence}", file=sys.stderr)


def _warn_of_another_name(folder: ResultsFolder, into: CaseSummary | None) -> None:
    """Who names the case decides, but is told when the files call the sample something else."""
    for result in folder.results:
        if into is not None and into.inpred_id and result.case_key != into.inpred_id:
            print(
                f"mtb: warning: {folder.folder_name}: these results say {result.case_key}; "
                f"they go to {into.reference} because --case names it.",
                file=sys.stderr,
            )


def _warn_of_losses(plan: tuple[PlannedImport, ...]) -> None:
    """What somebody worked on and the new version no longer has; a masked finding is not named."""
    for planned in plan:
        for gone in planned.difference.lost if planned.difference else ():
            what = gone.stored.finding.words or "a germline finding"
            print(
                f"mtb: warning: {planned.result.sample_id}: {what} was reviewed, marked for the board or "
                "germline, and is no longer in the file.",
                file=sys.stderr,
            )


def _word(doubt: Doubt) -> str:
    if doubt.stops:
        return "needs an answer"
    return "note" if doubt.severity is Severity.INFO else "warning"
