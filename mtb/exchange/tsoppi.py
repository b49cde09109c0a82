"""Results of InPreD's TSOPPI pipeline: a run's folder, or one sample's folder in it.

The reader decodes what it can, keeps what it does not know, and notes every doubt with file and line. A
``FileError`` says that nothing can be trusted; beside it only ``ImportCancelledError`` leaves this module.
"""

import hashlib
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mtb.domain.biomarkers import GenomicInstability
from mtb.domain.errors import FileError, Sentence
from mtb.domain.findings import Source
from mtb.domain.imports import ImportCancelledError, ResultsFolder, SampleKind, SampleResult, SummaryRow
from mtb.domain.samples import case_key, decode_sample_id, is_inpred_id
from mtb.domain.waiting import Patience, Watch
from mtb.exchange.result_files import Doubts, folder_entries, is_folder, shown, status
from mtb.exchange.result_values import same_sample
from mtb.exchange.tsoppi_layout import (
    inner_folders,
    is_one_sample,
    run_folder,
    run_name,
    samples_within,
    summaries,
)
from mtb.exchange.tsoppi_samples import SUMMARY, SampleFolder, all_names, read_sample_folder
from mtb.exchange.tsoppi_summary import read_summary

_RUN_ID = re.compile(r"(?<![0-9])[0-9]{6}_[A-Za-z0-9]+_(?:[A-Za-z]+_)?[0-9]{3,4}_[A-Za-z0-9-]+")
_LEVELS_AROUND_A_SAMPLE = 3
_PATIENCE = Patience()


@dataclass(frozen=True, slots=True)
class _Run:
    """The run a sample belongs to; ``rows`` is ``None`` when there is no run summary."""

    run_id: str
    rows: tuple[SummaryRow, ...] | None
    genomes: Mapping[Source, GenomicInstability] = field(default_factory=dict)


def read_results_folder(path: Path, watch: Watch = _PATIENCE) -> ResultsFolder:
    """Read a run's folder (all its samples) or one sample's folder (with its rows of the run summary).

    A run that lies a few levels further in is found when it is the only one.
    """
    folder = Path(os.path.abspath(path))  # noqa: PTH100 - a link keeps the name it was chosen by
    status(folder)
    if not is_folder(folder):
        raise FileError(
            "This is a file; choose the folder with the results.",
            "Dette er en fil; velg mappen med resultatene.",
            folder,
        )
    entries = folder_entries(folder)
    if not entries:
        raise FileError("The folder is empty.", "Mappen er tom.", folder)
    doubts = Doubts()
    if is_one_sample(folder, entries):
        return _read_one_sample(folder, doubts, watch)
    return _read_run(run_folder(folder, entries), doubts, watch)


def _read_one_sample(folder: Path, doubts: Doubts, watch: Watch) -> ResultsFolder:
    """One sample's folder. Other patients' rows of the run summary are not shown."""
    sample = next(iter(_read_each([folder], doubts, watch)), None)
    run = _run_around(folder, sample, doubts)
    results: tuple[SampleResult, ...] = ()
    if run.rows is None:
        doubts.warn(
            Source(shown(folder.name)),
            Sentence(
                f"There is no run summary (…{SUMMARY}) beside the sample's folder.",
                f"Det er ikke noe sammendrag av kjøringen (…{SUMMARY}) ved siden av prøvens mappe.",
            ),
            Sentence(
                "Burden, instability, amplifications and fusions are taken as not stated.",
                "Mutasjonsbyrde, instabilitet, amplifikasjoner og fusjoner regnes som ikke oppgitt.",
            ),
        )
    if sample is not None:
        rows = [row for row in run.rows or () if _owners(row, [sample])]
        results = (_result(sample, run, rows, doubts),)
    return ResultsFolder(
        run_id=run.run_id, folder_name=shown(folder.name), results=results, doubts=doubts.all()
    )


def _run_around(folder: Path, sample: SampleFolder | None, doubts: Doubts) -> _Run:
    """The run whose summary lies in a sample's folder or around it; without one, the run its list names."""
    around = [folder, *folder.parents][: _LEVELS_AROUND_A_SAMPLE + 1]
    for place in around:
        try:
            found_summaries = summaries(folder_entries(place))
        except FileError:
            break
        if found_summaries:
            return _read_run_summary(place, found_summaries, doubts, is_runs_own=place != folder)
    places = [entry.host_directory or "" for entry in sample.samples] if sample else []
    names = [place.name for place in around]
    found = next(filter(None, map(_RUN_ID.search, (*names, *places))), None)
    return _Run(found[0] if found else "", None)


def _read_run(folder: Path, doubts: Doubts, watch: Watch) -> ResultsFolder:
    entries = folder_entries(folder)
    found_summaries = summaries(entries)
    folders = inner_folders(folder, entries, doubts)
    run = _read_run_summary(folder, found_summaries, doubts)
    if run.rows is None and not found_summaries:
        doubts.stop(
            Source(shown(folder.name)),
            f"The run summary (…{SUMMARY}) is missing; the folder was probably not copied to its end.",
            f"Sammendraget av kjøringen (…{SUMMARY}) mangler; mappen ble trolig ikke kopiert ferdig.",
        )
    samples = _read_each(_sample_folders(folders, run, doubts), doubts, watch)
    _tell_not_read(folder, entries, (*folders, *found_summaries), doubts)
    _tell_twice(samples, doubts)
    owned, without_folder = _assign(run.rows or (), samples, doubts)
    results = tuple(_result(sample, run, owned[sample.name], doubts) for sample in samples)
    if not results:
        doubts.stop(
            Source(shown(folder.name)),
            "The folder has no sample whose variants could be read.",
            "Mappen har ingen prøve der variantene kunne leses.",
        )
    return ResultsFolder(
        run_id=run.run_id,
        folder_name=shown(folder.name),
        results=results,
        doubts=doubts.all(),
        without_folder=without_folder,
    )


def _read_run_summary(folder: Path, found: list[Path], doubts: Doubts, *, is_runs_own: bool = True) -> _Run:
    """The run's name and its summary's rows; two summaries are not chosen between."""
    folder_says = run_name(folder)
    own = [path for path in found if shown(path.name).removesuffix(SUMMARY) == folder_says]
    chosen = own or found
    if len(chosen) > 1:
        doubts.stop(
            Source(shown(folder.name)),
            "The folder has several run summaries, and none of them has the folder's name. None was read.",
            "Mappen har flere sammendrag, og ingen av dem har mappens navn. Ingen av dem ble lest.",
        )
    if len(chosen) != 1:
        return _Run(folder_says, None)
    file_says = shown(chosen[0].name).removesuffix(SUMMARY)
    if is_runs_own and file_says != folder_says:
        doubts.warn(
            Source(shown(chosen[0].name)),
            Sentence(
                f"The run summary is named after {file_says}, the folder after {folder_says}.",
                f"Sammendraget heter {file_says}, mappen {folder_says}.",
            ),
            Sentence(f"The run is called {file_says}.", f"Kjøringen kalles {file_says}."),
        )
    summary = read_summary(chosen[0], doubts)
    return _Run(file_says, summary.rows, summary.genomes)


def _sample_folders(folders: list[Path], run: _Run, doubts: Doubts) -> list[Path]:
    """The samples' folders among these or further in; one with only a sample's name lacks its table."""
    found: list[Path] = []
    for folder in folders:
        within = samples_within(folder)
        if within:
            found += within
        elif _has_a_samples_name(folder, run):
            found.append(folder)
        else:
            name = shown(folder.name)
            doubts.inform(
                Source(name),
                f"The folder {name} is no DNA sample's folder and was not read.",
                f"Mappen {name} er ingen DNA-prøves mappe og ble ikke lest.",
            )
    return found


def _read_each(folders: list[Path], doubts: Doubts, watch: Watch) -> list[SampleFolder]:
    """The samples one by one, so that whoever waits hears of each and may stop before the next."""
    samples: list[SampleFolder] = []
    for done, folder in enumerate(folders):
        watch.report(done, len(folders))
        if watch.cancelled:
            raise ImportCancelledError
        sample = read_sample_folder(folder, doubts)
        if sample is not None:
            samples.append(sample)
    watch.report(len(folders), len(folders))
    return samples


def _tell_twice(samples: list[SampleFolder], doubts: Doubts) -> None:
    names = [sample.name for sample in samples]
    for name in sorted({name for name in names if names.count(name) > 1}):
        doubts.stop(
            Source(name),
            f"{names.count(name)} folders hold the sample {name}; it is unclear which one applies.",
            f"{names.count(name)} mapper inneholder prøven {name}; det er uklart hvilken som gjelder.",
        )


def _has_a_samples_name(folder: Path, run: _Run) -> bool:
    """Whether this folder should hold a variant table, although none lies in it."""
    name = shown(folder.name)
    if decode_sample_id(name).is_rna:
        return False
    return is_inpred_id(name) or any(same_sample(row.sample_id, name) for row in run.rows or ())


def _tell_not_read(folder: Path, entries: list[Path], read: tuple[Path, ...], doubts: Doubts) -> None:
    names = [shown(entry.name) for entry in entries if entry not in read and not entry.is_symlink()]
    if names:
        listed = ", ".join(names[:20])
        doubts.inform(
            Source(shown(folder.name)),
            f"{len(names)} more files in the run's folder were not read: {listed}.",
            f"{len(names)} andre filer i kjøringens mappe ble ikke lest: {listed}.",
        )


def _owners(row: SummaryRow, samples: list[SampleFolder]) -> list[SampleFolder]:
    """The samples a row of the run summary belongs to: by the sample lists, else by its name."""
    kinds = (SampleKind.DNA_TUMOUR, SampleKind.RNA_TUMOUR)
    listed = [s for s in samples if row.sample_id in {s.name, f"{s.name}_P"} | s.names(*kinds)]
    if listed:
        return listed
    if any(row.sample_id in sample.names(SampleKind.DNA_NORMAL) for sample in samples):
        return []
    if decode_sample_id(row.sample_id).is_rna:
        return [s for s in samples if s.table.matched_rna == row.sample_id] or [
            s for s in samples if case_key(s.name) == row.case_key and not s.names(SampleKind.RNA_TUMOUR)
        ]
    return [sample for sample in samples if same_sample(row.sample_id, sample.name)]


def _assign(
    rows: tuple[SummaryRow, ...], samples: list[SampleFolder], doubts: Doubts
) -> tuple[dict[str, list[SummaryRow]], tuple[SummaryRow, ...]]:
    """Each summary row to its sample; rows that belong to none, or to more than one, are told."""
    owned: dict[str, list[SummaryRow]] = {sample.name: [] for sample in samples}
    without: list[SummaryRow] = []
    for row in rows:
        owners = _owners(row, samples)
        if len(owners) == 1:
            owned[owners[0].name].append(row)
            continue
        without.append(row)
        if owners:
            names = ", ".join(sample.name for sample in owners)
            doubts.stop(
                row.source,
                f"{row.sample_id} could belong to any of {names}; it was given to none.",
                f"{row.sample_id} kan høre til hvilken som helst av {names}; den ble ikke gitt til noen.",
            )
        else:
            _tell_without_folder(row, doubts)
    return owned, tuple(without)


def _tell_without_folder(row: SummaryRow, doubts: Doubts) -> None:
    said = ", ".join(f"{name} {cell}" for name, cell in row.columns[1:] if cell not in ("", "NA"))
    doubts.inform(
        row.source,
        f"{row.sample_id} has no folder of its own here and is not imported"
        + (f"; the run summary says {said[:500]}." if said else "."),
        f"{row.sample_id} har ingen egen mappe her og importeres ikke"
        + (f"; sammendraget sier {said[:500]}." if said else "."),
    )


def _result(sample: SampleFolder, run: _Run, rows: list[SummaryRow], doubts: Doubts) -> SampleResult:
    dna_rows = [row for row in rows if not decode_sample_id(row.sample_id).is_rna]
    if run.rows is not None:
        _check_dna_rows(sample, dna_rows, doubts)
        _check_rna_rows(sample, rows, doubts)
    table = sample.table
    digest = hashlib.sha256(sample.digest.encode())
    for row in rows:
        digest.update(repr(row.columns).encode())
    return SampleResult(
        sample_id=sample.name,
        case_key=case_key(sample.name),
        run_id=run.run_id,
        pair_id=sample.pair_id,
        pipeline_version=table.pipeline_version,
        tumour_purity=table.tumour_purity,
        target_size_megabases=table.target_size_megabases,
        matched_normal=table.matched_normal,
        tmb=next((row.tmb for row in dna_rows if row.tmb is not None), None),
        msi=next((row.msi for row in dna_rows if row.msi is not None), None),
        genome=next((run.genomes[row.source] for row in dna_rows if row.source in run.genomes), None),
        findings=(*table.findings, *(finding for row in rows for finding in row.findings)),
        samples=sample.samples,
        attachments=sample.attachments,
        header_lines=table.header_lines,
        summary_rows=tuple(row.columns for row in rows),
        digest=digest.hexdigest(),
    )


def _check_dna_rows(sample: SampleFolder, rows: list[SummaryRow], doubts: Doubts) -> None:
    if not rows:
        doubts.stop(
            Source(sample.name),
            f"The run summary has no row for {sample.name}: burden, instability, amplifications are missing.",
            f"Sammendraget har ingen rad for {sample.name}: mutasjonsbyrde, instabilitet og amplifikasjoner "
            "mangler.",
        )
    elif len(rows) > 1:
        doubts.stop(
            rows[1].source,
            f"The run summary has {len(rows)} rows for {sample.name}; it is not clear which one counts.",
            f"Sammendraget har {len(rows)} rader for {sample.name}; det er uklart hvilken som gjelder.",
        )


def _check_rna_rows(sample: SampleFolder, rows: list[SummaryRow], doubts: Doubts) -> None:
    """An RNA sample that was run but has no row would look like one without fusions."""
    have = {row.sample_id for row in rows}
    for entry in sample.samples:
        if entry.kind is SampleKind.RNA_TUMOUR and not all_names(entry) & have:
            doubts.stop(
                entry.source,
                f"The run summary has no row for {entry.sample_id}: fusions and splice variants are missing.",
                f"Sammendraget har ingen rad for {entry.sample_id}: fusjoner og spleisevarianter mangler.",
            )
