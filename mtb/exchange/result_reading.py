"""Results from whatever a person chooses: files, samples' folders, runs' folders, in any mixture."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from mtb.domain.errors import FileError
from mtb.domain.findings import Source
from mtb.domain.imports import ImportCancelledError, ResultsFolder, SampleResult
from mtb.domain.waiting import Patience, Watch
from mtb.exchange.illumina_sections import run_in_path
from mtb.exchange.result_files import Doubts, is_folder, shown
from mtb.exchange.result_joining import Piece, joined
from mtb.exchange.result_recognising import FileKind, Found, kind_of, look_into

_MOST_NAMES: Final = 20


@dataclass(frozen=True, slots=True)
class _Unit:
    """What is read in one go: a file, or a folder of TSOPPI's with so many samples."""

    chosen: Path
    path: Path
    kind: FileKind
    weight: int = 1

    @property
    def place(self) -> Path:
        """The folder that was chosen, or the one the chosen file lies in."""
        return self.chosen.parent if self.chosen == self.path and not self.kind.is_tsoppi else self.chosen


@dataclass(slots=True)
class _Reading:
    """What has been read so far. ``told`` are doubts about what was chosen rather than about a result."""

    watch: Watch
    units: list[_Unit] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    told: Doubts = field(default_factory=Doubts)
    errors: list[FileError] = field(default_factory=list)
    done: int = 0

    @property
    def total(self) -> int:
        return sum(unit.weight for unit in self.units)


@dataclass(frozen=True, slots=True)
class _Part:
    """The share of the work one folder is: its own steps count within the whole."""

    reading: _Reading
    weight: int

    @property
    def cancelled(self) -> bool:
        return self.reading.watch.cancelled

    def report(self, done: int, total: int) -> None:
        """Pass on how far the whole has come."""
        reading = self.reading
        reading.watch.report(reading.done + self.weight * done // max(total, 1), reading.total)


def read_results(paths: Sequence[Path], watch: Watch = Patience()) -> tuple[ResultsFolder, ...]:  # noqa: B008
    """Everything the paths hold, a run at a time; nothing is stored.

    What cannot be read is a doubt beside what can. Raises FileError when nothing of it is a result, and
    ImportCancelledError when whoever waits does not want to any longer.
    """
    reading = _Reading(watch)
    for path in dict.fromkeys(Path(os.path.abspath(path)) for path in paths):  # noqa: PTH100 - links keep their names
        try:
            _choose(path, reading)
        except FileError as error:
            _note(error, path, reading)
    for unit in _without_repeats(reading.units, reading):
        if watch.cancelled:
            raise ImportCancelledError
        _read(unit, reading)
        reading.done += unit.weight
        watch.report(reading.done, reading.total)
    if watch.cancelled:
        raise ImportCancelledError
    if not reading.pieces:
        raise _nothing(paths, reading.errors)
    return joined(reading.pieces, reading.told)


def _choose(path: Path, reading: _Reading) -> None:
    """Find out what is to be read."""
    if is_folder(path):
        _choose_folder(path, reading)
        return
    kind = kind_of(path)
    if kind is None:
        _tell_others([path], shown(path.name), reading.told)
    elif kind.is_tsoppi:
        reading.units.append(_Unit(path.parent, path.parent, kind))
    else:
        reading.units.append(_Unit(path, path, kind))


def _choose_folder(folder: Path, reading: _Reading) -> None:
    found = look_into(folder)
    tables = [path for path, kind in found.results if kind.is_tsoppi]
    if tables:
        count = sum(kind is FileKind.TSOPPI_TABLE for _, kind in found.results)
        reading.units.append(_Unit(folder, folder, FileKind.TSOPPI_TABLE, max(count, 1)))
    reading.units += [_Unit(folder, path, kind) for path, kind in found.results if not kind.is_tsoppi]
    for path, error in found.unreadable:
        _note(error, path, reading)
    _tell_found(found, folder, reading.told, is_tsoppi=bool(tables))


def _tell_found(found: Found, folder: Path, told: Doubts, *, is_tsoppi: bool) -> None:
    name = shown(folder.name)
    if found.others and not is_tsoppi:  # the reader of a TSOPPI folder names what it leaves
        _tell_others(found.others, name, told)
    for path in found.links:
        told.inform(
            Source(name),
            f"{shown(path.name)} is a link that leads back or nowhere; it was not followed.",
            f"{shown(path.name)} er en lenke som peker tilbake eller ingensteds; den ble ikke fulgt.",
        )
    if found.left_out:
        listed = _listed(found.left_out)
        told.inform(
            Source(name),
            f"Folders with intermediate results, or too far in, were not looked into: {listed}.",
            f"Mapper med mellomresultater, eller for langt inne, ble ikke gjennomsøkt: {listed}.",
        )


def _tell_others(paths: list[Path], name: str, told: Doubts) -> None:
    listed = _listed(paths)
    told.inform(
        Source(name),
        f"Files that are no results were not read: {listed}.",
        f"Filer som ikke er resultater, ble ikke lest: {listed}.",
    )


def _listed(paths: list[Path]) -> str:
    names = [shown(path.name) for path in paths]
    return ", ".join(names[:_MOST_NAMES]) + (" …" if len(names) > _MOST_NAMES else "")


def _without_repeats(units: list[_Unit], reading: _Reading) -> list[_Unit]:
    """Each file and folder once; a TSOPPI folder inside another that is read, too, is part of that one."""
    folders = [unit.path for unit in units if unit.kind.is_tsoppi]
    kept: dict[Path, _Unit] = {}
    for unit in units:
        is_part = unit.kind.is_tsoppi and any(folder in unit.path.parents for folder in folders)
        if not is_part:
            kept.setdefault(unit.path, unit)
    reading.units = list(kept.values())
    return reading.units


def _read(unit: _Unit, reading: _Reading) -> None:
    try:
        reading.pieces += _pieces(unit, reading)
    except FileError as error:
        _note(error, unit.path, reading)


def _pieces(unit: _Unit, reading: _Reading) -> list[Piece]:
    if unit.kind.is_tsoppi:
        return _tsoppi(unit, reading)
    doubts = Doubts()
    results = tuple(
        result if result.run_id else replace(result, run_id=run_in_path(unit.path))
        for result in _READERS[unit.kind](unit.path, doubts)
    )
    return [Piece(shown(unit.chosen.name), unit.place, results, doubts.all())]


def _tsoppi(unit: _Unit, reading: _Reading) -> list[Piece]:
    """The folder itself or, where it only holds folders of runs, each of those."""
    from mtb.exchange.tsoppi import read_results_folder

    try:
        return [_piece_of(read_results_folder(unit.path, _Part(reading, unit.weight)), unit)]
    except FileError as error:
        inner = [path for path in sorted(unit.path.iterdir()) if is_folder(path) and _has_tsoppi(path)]
        pieces: list[Piece] = []
        for path in inner:
            try:
                pieces.append(_piece_of(read_results_folder(path, _Part(reading, 0)), unit))
            except FileError as inner_error:
                _note(inner_error, path, reading)
        if not pieces:
            raise error from None
        return pieces


def _has_tsoppi(folder: Path) -> bool:
    return any(kind.is_tsoppi for _, kind in look_into(folder).results)


def _piece_of(folder: ResultsFolder, unit: _Unit) -> Piece:
    return Piece(
        name=folder.folder_name,
        place=unit.place,
        results=folder.results,
        doubts=folder.doubts,
        without_folder=folder.without_folder,
        run_id=folder.run_id,
    )


def _note(error: FileError, path: Path, reading: _Reading) -> None:
    """Keep what could not be read: a doubt somebody must decide on, if anything else could be."""
    reading.errors.append(error)
    name = shown((error.path or path).name)
    reading.told.stop(Source(name, error.line), error.sentence.en, error.sentence.nb)


def _nothing(paths: Sequence[Path], errors: list[FileError]) -> FileError:
    """Why there is nothing: the only error there was, or that none of it is a result."""
    if errors:
        return errors[0]
    return FileError(
        "Nothing here is a result the program knows: TSOPPI's folders, CombinedVariantOutput, MetricsOutput, "
        "AllFusions or VCF.",
        "Ingenting her er et resultat programmet kjenner: TSOPPI-mapper, CombinedVariantOutput, "
        "MetricsOutput, AllFusions eller VCF.",
        paths[0] if len(paths) == 1 else None,
    )


def _combined(path: Path, doubts: Doubts) -> tuple[SampleResult, ...]:
    from mtb.exchange.combined_variants import read_combined_variants

    return (read_combined_variants(path, doubts),)


def _metrics(path: Path, doubts: Doubts) -> tuple[SampleResult, ...]:
    from mtb.exchange.metrics_output import read_metrics

    return read_metrics(path, doubts)


def _fusions(path: Path, doubts: Doubts) -> tuple[SampleResult, ...]:
    from mtb.exchange.all_fusions import read_all_fusions

    return (read_all_fusions(path, doubts),)


def _calls(path: Path, doubts: Doubts) -> tuple[SampleResult, ...]:
    from mtb.exchange.variant_calls import read_variant_calls

    return read_variant_calls(path, doubts)


_READERS: Final[dict[FileKind, Callable[[Path, Doubts], tuple[SampleResult, ...]]]] = {
    FileKind.COMBINED_VARIANTS: _combined,
    FileKind.METRICS: _metrics,
    FileKind.ALL_FUSIONS: _fusions,
    FileKind.VARIANT_CALLS: _calls,
}
