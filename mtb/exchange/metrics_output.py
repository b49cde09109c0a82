"""Illumina's MetricsOutput: the quality figures of a run, with their own limits, taken apart by sample."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from mtb.domain.errors import FileError, Sentence
from mtb.domain.imports import KeptSection, ResultFormat, SampleResult
from mtb.domain.quality import Metric
from mtb.domain.samples import case_key
from mtb.exchange.illumina_sections import (
    Reading,
    Section,
    SectionedFile,
    TableRow,
    keyed_values,
    run_in_path,
    split_sections,
    table_rows,
)
from mtb.exchange.result_files import Doubts, read_text, tell_damaged_row
from mtb.exchange.result_values import Numbers, stated

BANNER: Final = "metrics output"
_NAME: Final = "Metric (UOM)"
_LOWER: Final = "LSL Guideline"
_UPPER: Final = "USL Guideline"
_WHOLE_RUN: Final = "Value"
_NOT_SAMPLES: Final = frozenset(map(str.casefold, (_NAME, _LOWER, _UPPER, _WHOLE_RUN)))
_NAME_AND_UNIT: Final = re.compile(r"(?P<name>.*?)\s*\((?P<unit>[^()]*)\)")
_STATUS: Final = "analysis status"
_COMPLETED: Final = "COMPLETED_ALL_STEPS"
_FAILED: Final = "FAILED_STEPS"


@dataclass(slots=True)
class _Column:
    """What the file says about one sample or pair."""

    metrics: list[Metric] = field(default_factory=list)
    status: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class _Gathered:
    """``run_metrics``, ``details`` and ``notes`` are about the whole run and belong to every sample."""

    columns: dict[str, _Column] = field(default_factory=dict)
    run_metrics: list[Metric] = field(default_factory=list)
    details: list[tuple[str, str]] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    unread: list[Section] = field(default_factory=list)
    version: str | None = None


def read_metrics(path: Path, doubts: Doubts) -> tuple[SampleResult, ...]:
    """One result for each sample or pair that is a column; a FileError when the file is no such file."""
    text = read_text(path, doubts)
    reading = Reading(text, Numbers(text.name, doubts))
    file = split_sections(text, doubts)
    _require_metrics(file, reading)
    gathered = _Gathered()
    for section in file.sections:
        _read_section(section, gathered, reading)
    reading.numbers.tell_commas()
    if not gathered.columns:
        raise FileError(
            "The metrics name no sample; the file was probably not copied to its end.",
            "Kvalitetstallene nevner ingen prøve; filen ble trolig ikke kopiert ferdig.",
            path,
        )
    run_id = run_in_path(path)
    return tuple(_result(name, run_id, file, gathered) for name in gathered.columns)


def _require_metrics(file: SectionedFile, reading: Reading) -> None:
    if any(BANNER in line.casefold() for line in file.preamble):
        return
    if not any(map(_is_metrics, file.sections)):
        raise FileError(
            "The first line does not say that this is a metrics file, and no section holds metrics.",
            "Første linje sier ikke at dette er en MetricsOutput, og ingen del inneholder kvalitetstall.",
            reading.text.path,
            1,
        )
    reading.doubts.warn(
        reading.at(1),
        Sentence(
            "The file's first line is missing or changed.", "Filens første linje mangler eller er endret."
        ),
        Sentence("Its sections say what it is; it is read.", "Delene sier hva den er; den leses."),
    )


def _is_metrics(section: Section) -> bool:
    """By its header, so that a section with a new title is read as well."""
    return bool(section.lines) and _NAME.casefold() in map(str.casefold, section.lines[0].cells)


def _read_section(section: Section, gathered: _Gathered, reading: Reading) -> None:
    if _is_metrics(section):
        _read_metrics_table(section, gathered, reading)
    elif section.key == _STATUS:
        _read_status(section, gathered, reading)
    elif section.key == "header":
        values = keyed_values(section, reading)
        gathered.details.extend((value.key, value.text) for value in values if stated(value.text))
        version = next((v.text for v in values if v.key.casefold() == "workflow version"), "")
        gathered.version = stated(version)
    elif section.key == "notes":
        gathered.notes.extend((line.said[0], "\t".join(line.said[1:])) for line in section.lines)
    elif section.lines:
        gathered.unread.append(section)
        reading.doubts.inform(
            section.place,
            f"[{section.name[:80]}] is a section the program does not know; its text is kept.",
            f"[{section.name[:80]}] er en del programmet ikke kjenner; teksten beholdes.",
        )


def _read_metrics_table(section: Section, gathered: _Gathered, reading: Reading) -> None:
    rows = table_rows(section, (_NAME,), reading)
    if rows is None:
        gathered.unread.append(section)
        return
    samples = [name for name in section.lines[0].said if name.casefold() not in _NOT_SAMPLES]
    for name in samples:
        gathered.columns.setdefault(name, _Column())
    metrics = [(row, _limits(row, reading)) for row in rows]
    for name in samples:
        gathered.columns[name].metrics.extend(_measured(section, name, metrics, reading))
    gathered.run_metrics.extend(_measured(section, _WHOLE_RUN, metrics, reading))


def _limits(row: TableRow, reading: Reading) -> tuple[float | None, float | None]:
    lower = reading.numbers.number(_LOWER, row.raw(_LOWER), row.line)
    return lower, reading.numbers.number(_UPPER, row.raw(_UPPER), row.line)


def _measured(
    section: Section,
    column: str,
    rows: Iterable[tuple[TableRow, tuple[float | None, float | None]]],
    reading: Reading,
) -> list[Metric]:
    """The figures of one column; none where the section says NA throughout, as RNA's does of a DNA sample."""
    said = [(row, limits) for row, limits in rows]
    if all(row.text(column) is None for row, _ in said):
        return []
    return [_metric(section, column, row, limits, reading) for row, limits in said]


def _metric(
    section: Section,
    column: str,
    row: TableRow,
    limits: tuple[float | None, float | None],
    reading: Reading,
) -> Metric:
    written, text = row.raw(_NAME), row.raw(column)
    found = _NAME_AND_UNIT.fullmatch(written)
    is_number = text.casefold() != "nan"
    return Metric(
        section=section.name,
        name=found["name"] if found else written,
        unit=(stated(found["unit"]) or "") if found else "",
        lower=limits[0],
        upper=limits[1],
        text=text,
        value=reading.numbers.number(written, text, row.line) if is_number else None,
        source=row.place,
    )


def _read_status(section: Section, gathered: _Gathered, reading: Reading) -> None:
    """Its header begins with an empty cell; the names of the samples follow."""
    if not section.lines:
        return
    names = section.lines[0].said[1:]
    if section.lines[0].cells[0] or not all(names) or len(set(names)) != len(names):
        reading.doubts.stop(
            section.place,
            f"[{section.name}] was not read: its first row does not name the samples.",
            f"[{section.name}] ble ikke lest: den første raden nevner ikke prøvene.",
        )
        return
    for name in names:
        gathered.columns.setdefault(name, _Column())
    for line in section.lines[1:]:
        width = len(names) + 1
        cells = line.said + ("",) * (min(width, len(line.cells)) - len(line.said))
        if len(cells) != width:
            tell_damaged_row(reading.text, line.number, len(cells), width, reading.doubts)
            continue
        for name, text in zip(names, cells[1:], strict=True):
            if stated(text) is not None:
                gathered.columns[name].status.append((cells[0], text))
    _tell_unfinished(section, names, gathered, reading)


def _tell_unfinished(section: Section, names: Iterable[str], gathered: _Gathered, reading: Reading) -> None:
    for name in names:
        status: Mapping[str, str] = dict(gathered.columns[name].status)
        if status.get(_COMPLETED, "TRUE").casefold() in {"true", "sann"}:
            continue
        failed = status.get(_FAILED, "")[:200]
        reading.doubts.warn(
            section.place,
            Sentence(
                f"The analysis of {name} was not completed: {failed or 'no step is named'}.",
                f"Analysen av {name} ble ikke fullført: {failed or 'ingen trinn er nevnt'}.",
            ),
            Sentence("What there is, is read.", "Det som finnes, leses."),
        )


def _of_sample(section: Section, name: str, names: set[str]) -> KeptSection:
    """The section as it is written, without the columns and rows that are about other samples."""
    lines = section.lines
    header = next((line.said for line in lines if not names.isdisjoint(line.said[1:])), None)
    if header is not None:
        own = {i for i, cell in enumerate(header) if cell == name or cell.casefold() in _NOT_SAMPLES}
        own |= {0} if header[0] not in names else set()
        kept = ["\t".join(cell for i, cell in enumerate(line.said) if i in own) for line in lines]
    elif any(line.said[0] in names for line in lines):
        kept = ["\t".join(line.said) for i, line in enumerate(lines) if i == 0 or line.said[0] == name]
    else:
        kept = ["\t".join(line.said) for line in lines]
    return KeptSection(section.name, tuple(kept), section.place)


def _labels(kept: KeptSection) -> KeptSection:
    """Rows without a heading could be about any sample; only what begins them is kept."""
    return KeptSection(kept.name, tuple(line.split("\t")[0] for line in kept.lines), kept.source)


def _result(name: str, run_id: str, file: SectionedFile, gathered: _Gathered) -> SampleResult:
    column, names = gathered.columns[name], set(gathered.columns)
    metrics = (*gathered.run_metrics, *column.metrics)
    notes = [note for note in gathered.notes if not any(n in " ".join(note) for n in names - {name})]
    details = (*gathered.details, *column.status, *notes)
    return SampleResult(
        sample_id=name,
        case_key=case_key(name),
        run_id=run_id,
        format=ResultFormat.METRICS,
        pipeline_version=gathered.version,
        metrics=metrics,
        header_lines=file.preamble,
        details=details,
        sections=(
            *map(_labels, file.loose),
            *(_of_sample(section, name, names) for section in gathered.unread),
        ),
        digest=_digest(name, metrics, details),
    )


def _digest(name: str, metrics: Iterable[Metric], details: Iterable[tuple[str, str]]) -> str:
    """Of this sample's own figures, so that another sample of the run does not change it."""
    said = [(m.section, m.name, m.unit, m.lower, m.upper, m.text) for m in metrics]
    return hashlib.sha256(repr((name, said, list(details))).encode("utf-8", "replace")).hexdigest()
