"""Puts together what several files say: one folder a run, one result a sample and format."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from mtb.domain.finding_identity import identity_of
from mtb.domain.findings import Finding, Source
from mtb.domain.imports import Doubt, ResultFormat, ResultsFolder, SampleResult, SummaryRow
from mtb.domain.quality import Metric
from mtb.exchange.result_files import Doubts
from mtb.exchange.result_values import same_sample


@dataclass(frozen=True, slots=True)
class Piece:
    """What one file or folder gave. ``name`` is that of the file or folder a person chose.

    ``place`` is the folder somebody chose, or the one a chosen file lies in: what is there belongs together.
    """

    name: str
    place: Path
    results: tuple[SampleResult, ...]
    doubts: tuple[Doubt, ...]
    without_folder: tuple[SummaryRow, ...] = ()
    run_id: str = ""


@dataclass(slots=True)
class _Run:
    name: str
    run_id: str
    results: dict[tuple[str, ResultFormat], SampleResult] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)
    without_folder: list[SummaryRow] = field(default_factory=list)


def joined(pieces: Sequence[Piece], told: Doubts) -> tuple[ResultsFolder, ...]:
    """The pieces by run. ``told`` are doubts that belong to no file read; they go with the first run."""
    runs: dict[str, _Run] = {}
    for piece in pieces:
        _add(piece, pieces, runs, told)
    folders = list(runs.values())
    folders[0].doubts[:0] = told.all()
    return tuple(
        ResultsFolder(
            run_id=run.run_id,
            folder_name=run.name,
            results=tuple(run.results.values()),
            doubts=tuple(dict.fromkeys(run.doubts)),
            without_folder=tuple(run.without_folder),
        )
        for run in folders
    )


def _add(piece: Piece, pieces: Sequence[Piece], runs: dict[str, _Run], told: Doubts) -> None:
    """Each result to its run; a piece without results still brings its doubts."""
    ids = [_run_of(result, piece, pieces) for result in piece.results] or [piece.run_id]
    for run_id in dict.fromkeys(ids):
        key = run_id or _place_of(piece, pieces)
        run = runs.setdefault(key, _Run(piece.name, run_id))
        run.doubts += piece.doubts
        run.without_folder += piece.without_folder
        for result, own in zip(piece.results, ids, strict=False):
            if own == run_id:
                _put(replace(result, run_id=own), run, told)


def _run_of(result: SampleResult, piece: Piece, pieces: Sequence[Piece]) -> str:
    """What the file says, else the one run the other files about its samples or beside it belong to."""
    if result.run_id or piece.run_id:
        return result.run_id or piece.run_id
    others = [other for each in pieces for other in each.results if other.run_id]
    about_this = {other.run_id for other in others if _same(result, other)}
    about_file = {other.run_id for other in others if any(_same(own, other) for own in piece.results)}
    beside = {other.run_id for each in pieces if each.place == piece.place for other in each.results} - {""}
    return next((next(iter(ids)) for ids in (about_this, about_file, beside) if len(ids) == 1), "")


def _place_of(piece: Piece, pieces: Sequence[Piece]) -> str:
    """Where no run is known: the first file beside this one or about its samples stands for it."""
    for each in pieces:
        about = any(_same(own, other) for own in piece.results for other in each.results)
        if about or each.place == piece.place:
            return f"/{each.place}"
    return f"/{piece.place}"


def _same(one: SampleResult, other: SampleResult) -> bool:
    names = {one.sample_id, one.pair_id} - {None}
    if names & {other.sample_id, other.pair_id}:
        return True
    return one.case_key == other.case_key and same_sample(one.sample_id, other.sample_id)


def _put(result: SampleResult, run: _Run, told: Doubts) -> None:
    key = (result.sample_id, result.format)
    first = run.results.get(key)
    if first is None:
        run.results[key] = result
    elif first.digest == result.digest:
        told.inform(
            Source(_file_of(result)),
            f"The results of {result.sample_id} were chosen twice; they are read once.",
            f"Resultatene for {result.sample_id} ble valgt to ganger; de leses én gang.",
        )
    elif result.format in {ResultFormat.VARIANT_CALLS, ResultFormat.METRICS}:
        run.results[key] = _both(first, result, told)
    else:
        told.stop(
            Source(_file_of(result)),
            f"Two different files state the results of {result.sample_id}; only the first was read. "
            "Choose the one that counts.",
            f"To ulike filer oppgir resultatene for {result.sample_id}; bare den første ble lest. "
            "Velg den som gjelder.",
        )


def _both(first: SampleResult, second: SampleResult, told: Doubts) -> SampleResult:
    """Files that complete each other: small variants and copy numbers, a run's metrics and a sample's."""
    findings = _without_known(first.findings, second.findings)
    left_out = len(second.findings) - len(findings)
    if left_out:
        told.inform(
            Source(_file_of(second)),
            f"Variants of {second.sample_id} that stand in another file, too, are kept once: {left_out}.",
            f"Varianter hos {second.sample_id} som også står i en annen fil, beholdes én gang: {left_out}.",
        )
    known = {_words(metric) for metric in first.metrics}
    digests = " ".join(sorted((first.digest, second.digest)))
    return replace(
        first,
        pipeline_version=first.pipeline_version or second.pipeline_version,
        matched_normal=first.matched_normal or second.matched_normal,
        findings=(*first.findings, *findings),
        metrics=(*first.metrics, *(m for m in second.metrics if _words(m) not in known)),
        header_lines=(*first.header_lines, *second.header_lines),
        details=tuple(dict.fromkeys((*first.details, *second.details))),
        sections=(*first.sections, *second.sections),
        digest=hashlib.sha256(digests.encode()).hexdigest(),
    )


def _without_known(known: Iterable[Finding], findings: Iterable[Finding]) -> list[Finding]:
    """Those that do not stand in the other file; a repetition within one file is its own business."""
    there = Counter(map(identity_of, known))
    return [finding for finding in findings if identity_of(finding) not in there]


def _words(metric: Metric) -> tuple[str, str, str]:
    return metric.section, metric.name, metric.text


def _file_of(result: SampleResult) -> str:
    """The file a result was read from, as far as it still says so."""
    for finding in result.findings:
        return finding.source.file
    return result.metrics[0].source.file if result.metrics else result.sample_id
