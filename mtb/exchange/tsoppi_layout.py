"""Where the folders of runs and samples lie, in either of the nodes' layouts, and when they lie further in.

One node keeps ``RUN_TSO_500_LocalApp_postprocessing_results/SAMPLE``, another ``RUN/RUN_ppr/SAMPLE``.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from mtb.domain.errors import FileError
from mtb.domain.findings import Source
from mtb.exchange.result_files import Doubts, folder_entries, is_folder, shown
from mtb.exchange.tsoppi_samples import SUMMARY, looks_like_sample_folder

_ENDINGS: Final = ("_TSO_500_LocalApp_postprocessing_results", "_postprocessing_results", "_ppr")
_LEVELS: Final = 3
_MOST_FOLDERS: Final = 2_000
"""So many folders are looked into; whoever chose a whole disk is told to choose further in."""


def summaries(entries: Sequence[Path]) -> list[Path]:
    """The run summaries among a folder's entries."""
    return [entry for entry in entries if entry.name.endswith(SUMMARY) and not is_folder(entry)]


def is_one_sample(folder: Path, entries: Sequence[Path]) -> bool:
    """Whether the folder is a sample's own; its run's summary may have been copied into it."""
    if not looks_like_sample_folder(entries):
        return False
    return not summaries(entries) or not any(map(_is_sample_folder, _plain_folders(folder, entries)))


def run_name(folder: Path) -> str:
    """The run a folder is named after."""
    name = shown(folder.name)
    for ending in _ENDINGS:
        name = name.removesuffix(ending)
    return name


def run_folder(chosen: Path, entries: Sequence[Path]) -> Path:
    """The chosen folder, or the only run's folder that lies further in; a FileError when there is none."""
    if _is_run(chosen, entries) or any(map(_is_sample_folder, _plain_folders(chosen, entries))):
        return chosen
    runs = run_folders(chosen)
    if len(runs) > 1:
        raise _several_runs(chosen, runs)
    if runs:
        return runs[0]
    if any(True for folder in _plain_folders(chosen, entries) for _ in samples_within(folder)):
        return chosen
    raise FileError(
        f"This is not a TSOPPI results folder: it has neither a run summary (…{SUMMARY}) nor a "
        "sample's folder with a variant table.",
        f"Dette er ingen TSOPPI-resultatmappe: den har verken et sammendrag (…{SUMMARY}) eller en "
        "prøvemappe med varianttabell.",
        chosen,
    )


def run_folders(place: Path) -> tuple[Path, ...]:
    """Every run's folder at the place or a few levels further in, by name; none within another."""
    return tuple(_walk(place, _is_run))


def samples_within(folder: Path) -> tuple[Path, ...]:
    """The sample's folder itself, or those that lie a few levels further in."""
    return tuple(_walk(folder, lambda _, entries: looks_like_sample_folder(entries)))


def _plain_folders(folder: Path, entries: Sequence[Path]) -> list[Path]:
    """The folders among the entries, without links that lead back or nowhere."""
    return [entry for entry in entries if is_folder(entry) and not _leads_astray(entry, folder)]


def inner_folders(folder: Path, entries: Sequence[Path], doubts: Doubts) -> list[Path]:
    """The same, and a doubt for each link that is not followed."""
    for entry in entries:
        if _leads_astray(entry, folder):
            name = shown(entry.name)
            doubts.stop(
                Source(name),
                f"{name} is a link that leads back to the folder or nowhere; it was not followed.",
                f"{name} er en lenke som peker tilbake til mappen eller ingensteds; den ble ikke fulgt.",
            )
    return _plain_folders(folder, entries)


def _leads_astray(entry: Path, folder: Path) -> bool:
    """Whether the entry is a link that leads back to the folder around it, or nowhere."""
    if not entry.is_symlink():
        return False
    try:
        return folder.resolve().is_relative_to(entry.resolve(strict=True)) or not entry.exists()
    except (OSError, RuntimeError):
        return True


def _walk(place: Path, is_wanted: Callable[[Path, Sequence[Path]], bool]) -> Iterator[Path]:
    """The wanted folders, level by level; nothing is looked for inside one that was found."""
    level, left = [place], _MOST_FOLDERS
    for _ in range(_LEVELS + 1):
        further: list[Path] = []
        for folder in level[:left]:
            entries = _entries(folder)
            if is_wanted(folder, entries):
                yield folder
            else:
                further += _plain_folders(folder, entries)
        left = max(left - len(level), 0)
        level = further


def _is_run(folder: Path, entries: Sequence[Path]) -> bool:
    return bool(summaries(entries)) or (bool(entries) and folder.name.endswith(_ENDINGS))


def _is_sample_folder(folder: Path) -> bool:
    return looks_like_sample_folder(folder_entries(folder))


def _entries(folder: Path) -> list[Path]:
    """What lies in a folder that only might hold results; nothing where it may not be read."""
    try:
        return folder_entries(folder)
    except FileError:
        return []


def _several_runs(chosen: Path, runs: Sequence[Path]) -> FileError:
    named = ", ".join(shown(str(run.relative_to(chosen))) for run in runs[:5])
    others = len(runs) - 5
    en, nb = (f" and {others} more", f" og {others} til") if others > 0 else ("", "")
    return FileError(
        f"The folder holds {len(runs)} runs; choose one of them: {named}{en}.",
        f"Mappen inneholder {len(runs)} kjøringer; velg én av dem: {named}{nb}.",
        chosen,
    )
