"""The run summary of TSOPPI and of its successor: a row for each sample, its biomarkers and findings."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mtb.domain.biomarkers import GenomicInstability, MicrosatelliteInstability, TumourMutationalBurden
from mtb.domain.errors import FileError, Sentence
from mtb.domain.findings import Source
from mtb.domain.imports import SummaryRow
from mtb.domain.samples import case_key
from mtb.exchange.result_files import Doubts, TextFile, read_text, records, tell_damaged_row
from mtb.exchange.result_values import Numbers
from mtb.exchange.tsoppi_summary_cells import (
    COUNT,
    NUMBER,
    Row,
    count,
    findings_of,
    said,
    tell_unreadable,
)

_TMB = re.compile(rf"(?P<value>{NUMBER})(?:\s*\((?P<count>{COUNT})\))?")
_MSI = re.compile(rf"(?P<value>{NUMBER}|NaN|nan|NA)(?:\s*\((?P<unstable>{COUNT})/(?P<usable>{COUNT})\))?")
_LONE_NUMBER = re.compile(NUMBER)
_OLD_COLUMNS = ("TMB", "MSI", "gene_amplifications", "splice_variants", "fusions")
_NEW_COLUMNS = ("LOH", "GIS", "Tumor_fraction", "Ploidy", "Large_rearrangements")
_SAME_COLUMN = {"gene_amplifications_cnv": "gene_amplifications"}
_MSI_ROUNDING = 0.06


@dataclass(frozen=True, slots=True)
class RunSummary:
    """Every row, and for the rows that state them the figures of the HRD assay, by the row's place."""

    rows: tuple[SummaryRow, ...]
    genomes: Mapping[Source, GenomicInstability]


def read_summary(path: Path, doubts: Doubts) -> RunSummary:
    """The whole run summary. What cannot be read in a cell becomes a doubt that quotes it."""
    text = read_text(path, doubts)
    start, names = _header(text)
    _tell_columns(names, Source(text.name, start), doubts)
    numbers = Numbers(text.name, doubts)
    rows = _rows(text, start, names, numbers)
    read = tuple(_read_row(row) for row in rows)
    genomes = {row.place: genome for row in rows if (genome := _genome(row)) is not None}
    numbers.tell_commas()
    if not rows:
        doubts.stop(
            Source(text.name),
            "The run summary names no sample.",
            "Kjøringens sammendrag nevner ingen prøve.",
        )
    return RunSummary(read, genomes)


def _rows(text: TextFile, start: int, names: list[str], numbers: Numbers) -> list[Row]:
    keys = [_key(name) for name in names]
    by_key = dict(zip(keys, names, strict=True))
    rows: list[Row] = []
    for line, cells in records(text.lines, start, len(names)):
        if cells[0].startswith("#"):
            continue
        if len(cells) != len(names):
            tell_damaged_row(text, line, len(cells), len(names), numbers.doubts)
            continue
        by_name = dict(zip(keys, map(str.strip, cells), strict=True))
        rows.append(Row(by_name, by_key, Source(text.name, line), numbers))
    return rows


def _key(name: str) -> str:
    key = name.strip().casefold()
    return _SAME_COLUMN.get(key, key)


def _header(text: TextFile) -> tuple[int, list[str]]:
    """The index after the header row, and the columns' names."""
    for line, cells in records(text.lines, 0, 1):
        names = [cell.strip() for cell in cells]
        while names and not names[-1]:
            names.pop()
        if names and names[0].lstrip("# ").casefold() == "sample_id":
            keys = [_key(name) for name in names[1:]]
            if len(set(keys)) == len(keys):
                return line, ["sample_id", *names[1:]]
            raise FileError(
                "Two columns of the run summary have the same name.",
                "To kolonner i kjøringens sammendrag har samme navn.",
                text.path,
                line,
            )
        if not cells[0].startswith("#"):
            raise FileError(
                "This line should be the run summary's header, but its first column is not sample_id.",
                "Denne linjen skulle vært sammendragets overskrift, men første kolonne er ikke sample_id.",
                text.path,
                line,
            )
    raise FileError(
        "The run summary ends before its header row; it was probably not copied to its end.",
        "Kjøringens sammendrag slutter før overskriften; det ble trolig ikke kopiert ferdig.",
        text.path,
        len(text.lines),
    )


def _tell_columns(names: list[str], place: Source, doubts: Doubts) -> None:
    keys = {_key(name) for name in names}
    missing = [name for name in _OLD_COLUMNS if _key(name) not in keys]
    if missing:
        listed = ", ".join(missing)
        doubts.warn(
            place,
            Sentence(
                f"The run summary has no column {listed}.",
                f"Kjøringens sammendrag mangler kolonnen {listed}.",
            ),
            Sentence(
                "What it would say is taken as not stated.", "Det den skulle sagt, regnes som ikke oppgitt."
            ),
        )
    known = {_key(name) for name in ("sample_id", *_OLD_COLUMNS, *_NEW_COLUMNS)}
    unknown = [name for name in names if _key(name) not in known]
    if unknown:
        listed = ", ".join(unknown)
        doubts.inform(
            place,
            f"The run summary has columns the program does not know; their text is kept: {listed}.",
            f"Kjøringens sammendrag har kolonner programmet ikke kjenner; teksten beholdes: {listed}.",
        )


def _read_row(row: Row) -> SummaryRow:
    if not row.sample_id:
        row.doubts.stop(row.place, "The row names no sample.", "Raden nevner ingen prøve.")
    return SummaryRow(
        sample_id=row.sample_id,
        case_key=case_key(row.sample_id),
        tmb=_tmb(row),
        msi=_msi(row),
        findings=findings_of(row),
        columns=tuple((row.names[key], cell) for key, cell in row.cells.items()),
        source=row.place,
    )


def _genome(row: Row) -> GenomicInstability | None:
    """The figures of the HRD assay, where the row states one of them."""
    score, fraction, ploidy = (_lone_number(row, key) for key in ("gis", "tumor_fraction", "ploidy"))
    if fraction is not None and fraction > 1:
        tell_unreadable(row, "tumor_fraction", row.cells["tumor_fraction"])
        fraction = None
    if score is fraction is ploidy is None:
        return None
    return GenomicInstability(score, fraction, ploidy, row.place)


def _lone_number(row: Row, key: str) -> float | None:
    text = said(row.cells.get(key, ""))
    if text is None:
        return None
    value = row.numbers.number(row.names[key], text, row.line) if _LONE_NUMBER.fullmatch(text) else None
    if value is None:
        tell_unreadable(row, key, text)
    return value


def _tmb(row: Row) -> TumourMutationalBurden | None:
    text = row.cells.get("tmb", "")
    if said(text) is None:
        return None
    found = _TMB.fullmatch(text)
    value = row.numbers.number("TMB", found["value"], row.line) if found else None
    if found is None or value is None:
        tell_unreadable(row, "tmb", text)
        return None
    return TumourMutationalBurden(value, count(found["count"]), row.place)


def _msi(row: Row) -> MicrosatelliteInstability | None:
    text = row.cells.get("msi", "")
    if said(text) is None:
        return None
    found = _MSI.fullmatch(text)
    if found is None:
        tell_unreadable(row, "msi", text)
        return None
    if found["value"][0] in "Nn":
        row.doubts.inform(
            row.place,
            f"The microsatellite result is not stated: “{text}”.",
            f"Mikrosatellittresultatet er ikke oppgitt: «{text}».",
        )
        return None
    value = row.numbers.number("MSI", found["value"], row.line)
    if value is None or value > 100:
        tell_unreadable(row, "msi", text)
        return None
    msi = MicrosatelliteInstability(value, count(found["unstable"]), count(found["usable"]), row.place)
    _check_msi(row, msi, text)
    return msi


def _check_msi(row: Row, msi: MicrosatelliteInstability, text: str) -> None:
    """The percentage must follow from the two counts beside it."""
    if not msi.usable_sites or msi.unstable_sites is None:
        return
    if abs(100 * msi.unstable_sites / msi.usable_sites - msi.percent_unstable) > _MSI_ROUNDING:
        row.doubts.stop(
            row.place,
            f"The microsatellite percentage does not follow from its counts: “{text}”.",
            f"Mikrosatellittprosenten stemmer ikke med tallene ved siden av: «{text}».",
        )
