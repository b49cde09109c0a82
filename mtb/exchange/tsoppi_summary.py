"""The run summary of TSOPPI and of its successor: burden, instability, amplifications, splicing, fusions."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from mtb.domain.biomarkers import MicrosatelliteInstability, TumourMutationalBurden
from mtb.domain.errors import FileError, Sentence
from mtb.domain.findings import Finding, FindingKind, Source
from mtb.domain.imports import SummaryRow
from mtb.domain.samples import case_key
from mtb.exchange.result_files import Doubts, TextFile, read_text, records, tell_damaged_row
from mtb.exchange.result_values import Numbers, stated

_NUMBER = r"[0-9.,]{1,20}"
_COUNT = r"[0-9]{1,9}|NA"
_TMB = re.compile(rf"(?P<value>{_NUMBER})(?:\s*\((?P<count>{_COUNT})\))?")
_MSI = re.compile(rf"(?P<value>{_NUMBER}|NaN|nan|NA)(?:\s*\((?P<unstable>{_COUNT})/(?P<usable>{_COUNT})\))?")
_COPY_NUMBER = re.compile(
    rf"(?P<gene>[^\s()|]+)\s*\((?P<fold>{_NUMBER}|NA)(?:,\s*(?P<type><DUP>|<DEL>|NA))?(?:,\s*[^()]*)?\)"
)
_LOSS = re.compile(r"(?P<gene>[^\s()|]+)(?:\s*\([^()]*\))?")
_SPLICE = re.compile(
    rf"(?P<gene>[^\s\[\]()|]+)\s*\[(?P<exon>[^\]]*)\]\s*\((?P<place>[^()]+)\)\s*(?P<reads>{_COUNT})/(?:{_COUNT})"
)
_FUSION = re.compile(
    rf"(?P<pair>[^\s()|]+)\s*\((?P<place>[^()]+)\)\s*(?P<reads>{_COUNT})/(?:{_COUNT})/(?:{_COUNT})"
)
_GENE_PAIR = re.compile(r"(?P<one>[A-Za-z0-9.]+)-(?P<two>[A-Za-z0-9.]+)")
_OLD_COLUMNS = ("TMB", "MSI", "gene_amplifications", "splice_variants", "fusions")
_NEW_COLUMNS = ("LOH", "GIS", "Tumor_fraction", "Ploidy", "Large_rearrangements")
_SAME_COLUMN = {"gene_amplifications_cnv": "gene_amplifications"}
_MSI_ROUNDING = 0.06


@dataclass(frozen=True, slots=True)
class _Row:
    """One row while it is read; ``cells`` are by the column's name in small letters."""

    cells: Mapping[str, str]
    names: Mapping[str, str]
    place: Source
    numbers: Numbers
    doubts: Doubts

    @property
    def line(self) -> int:
        return self.place.line or 0


def read_summary(path: Path, doubts: Doubts) -> tuple[SummaryRow, ...]:
    """Every row of the run summary. What cannot be read in a cell becomes a doubt that quotes it."""
    text = read_text(path, doubts)
    start, names = _header(text)
    _tell_columns(names, Source(text.name, start), doubts)
    numbers = Numbers(text.name, doubts)
    rows: list[SummaryRow] = []
    for line, cells in records(text.lines, start, len(names)):
        if cells[0].startswith("#"):
            continue
        if len(cells) != len(names):
            tell_damaged_row(text, line, len(cells), len(names), doubts)
            continue
        by_name = {_key(name): cell.strip() for name, cell in zip(names, cells, strict=True)}
        rows.append(
            _read_row(
                _Row(by_name, {_key(name): name for name in names}, Source(text.name, line), numbers, doubts)
            )
        )
    numbers.tell_commas()
    if not rows:
        doubts.stop(
            Source(text.name),
            "The run summary names no sample.",
            "Kjøringens sammendrag nevner ingen prøve.",
        )
    return tuple(rows)


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


def _tell_width(text: TextFile, line: int, found: int, wanted: int, doubts: Doubts) -> None:
    ends_here = line == len(text.lines) and not text.is_whole
    doubts.stop(
        Source(text.name, line),
        f"The row has {found} columns instead of {wanted}"
        + (
            ": the file ends in the middle of the row."
            if ends_here
            else "; the row is damaged and was not read."
        ),
        f"Raden har {found} kolonner i stedet for {wanted}"
        + (": filen slutter midt i raden." if ends_here else "; raden er skadet og ble ikke lest."),
    )


def _read_row(row: _Row) -> SummaryRow:
    sample_id = row.cells["sample_id"]
    if not sample_id:
        row.doubts.stop(row.place, "The row names no sample.", "Raden nevner ingen prøve.")
    return SummaryRow(
        sample_id=sample_id,
        case_key=case_key(sample_id),
        tmb=_tmb(row),
        msi=_msi(row),
        findings=(
            *_pieces(row, "gene_amplifications", _copy_number),
            *_pieces(row, "splice_variants", _splice_variant),
            *_pieces(row, "fusions", _fusion),
            *_pieces(row, "loh", _loss_of_heterozygosity),
            *_pieces(row, "large_rearrangements", _large_rearrangement),
        ),
        columns=tuple((row.names[key], cell) for key, cell in row.cells.items()),
        source=row.place,
    )


def _tmb(row: _Row) -> TumourMutationalBurden | None:
    text = row.cells.get("tmb", "")
    if stated(text) is None:
        return None
    found = _TMB.fullmatch(text)
    value = row.numbers.number("TMB", found["value"], row.line) if found else None
    if found is None or value is None:
        _tell_unreadable(row, "tmb", text)
        return None
    return TumourMutationalBurden(value, _count(found["count"]), row.place)


def _msi(row: _Row) -> MicrosatelliteInstability | None:
    text = row.cells.get("msi", "")
    if stated(text) is None:
        return None
    found = _MSI.fullmatch(text)
    if found is None:
        _tell_unreadable(row, "msi", text)
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
        _tell_unreadable(row, "msi", text)
        return None
    msi = MicrosatelliteInstability(value, _count(found["unstable"]), _count(found["usable"]), row.place)
    _check_msi(row, msi, text)
    return msi


def _check_msi(row: _Row, msi: MicrosatelliteInstability, text: str) -> None:
    """The percentage must follow from the two counts beside it."""
    if not msi.usable_sites or msi.unstable_sites is None:
        return
    if abs(100 * msi.unstable_sites / msi.usable_sites - msi.percent_unstable) > _MSI_ROUNDING:
        row.doubts.stop(
            row.place,
            f"The microsatellite percentage does not follow from its counts: “{text}”.",
            f"Mikrosatellittprosenten stemmer ikke med tallene ved siden av: «{text}».",
        )


def _count(text: str | None) -> int | None:
    return int(text) if text is not None and text.isdigit() else None


def _tell_unreadable(row: _Row, key: str, text: str) -> None:
    column, text = row.names[key], text[:200]
    row.doubts.stop(
        row.place,
        f"{column} of {row.cells['sample_id']} could not be read: “{text}”.",
        f"{column} for {row.cells['sample_id']} kunne ikke leses: «{text}».",
    )


def _pieces(row: _Row, key: str, read: Callable[[_Row, str], Finding | None]) -> tuple[Finding, ...]:
    """The findings of one cell, which are separated by upright bars."""
    text = row.cells.get(key, "")
    findings: list[Finding] = []
    for piece in text.split("|") if stated(text) is not None else ():
        finding = read(row, piece.strip())
        if finding is None:
            _tell_unreadable(row, key, piece)
        else:
            findings.append(finding)
    return tuple(findings)


def _columns(row: _Row, key: str, piece: str) -> dict[str, str]:
    return {"sample_id": row.cells["sample_id"], row.names[key]: piece}


def _copy_number(row: _Row, piece: str) -> Finding | None:
    found = _COPY_NUMBER.fullmatch(piece)
    if found is None:
        return None
    is_loss = found["type"] == "<DEL>"
    return Finding(
        kind=FindingKind.COPY_NUMBER_LOSS if is_loss else FindingKind.AMPLIFICATION,
        gene=found["gene"],
        change="copy number loss" if is_loss else "amplification",
        fold_change=row.numbers.number(row.names["gene_amplifications"], found["fold"], row.line),
        source=row.place,
        columns=_columns(row, "gene_amplifications", piece),
    )


def _splice_variant(row: _Row, piece: str) -> Finding | None:
    found = _SPLICE.fullmatch(piece)
    if found is None:
        return None
    exon = stated(found["exon"])
    return Finding(
        kind=FindingKind.SPLICE_VARIANT,
        gene=found["gene"],
        change="splice variant" if exon is None else f"splice variant, exon {exon}",
        exon=exon,
        genomic_location=found["place"],
        supporting_reads=_count(found["reads"]),
        source=row.place,
        columns=_columns(row, "splice_variants", piece),
    )


def _fusion(row: _Row, piece: str) -> Finding | None:
    """A hyphen says that the direction is known; a slash or semicolon that it is not, and is kept."""
    found = _FUSION.fullmatch(piece)
    if found is None:
        return None
    pair = _GENE_PAIR.fullmatch(found["pair"])
    return Finding(
        kind=FindingKind.FUSION,
        gene=f"{pair['one']}/{pair['two']}" if pair else found["pair"],
        change=f"{pair['one']}–{pair['two']} fusion" if pair else f"{found['pair']} fusion",
        genomic_location=found["place"],
        supporting_reads=_count(found["reads"]),
        source=row.place,
        columns=_columns(row, "fusions", piece),
    )


def _loss_of_heterozygosity(row: _Row, piece: str) -> Finding | None:
    return _loss(row, "loh", piece, FindingKind.LOSS_OF_HETEROZYGOSITY, "loss of heterozygosity")


def _large_rearrangement(row: _Row, piece: str) -> Finding | None:
    return _loss(row, "large_rearrangements", piece, FindingKind.LARGE_REARRANGEMENT, "large rearrangement")


def _loss(row: _Row, key: str, piece: str, kind: FindingKind, change: str) -> Finding | None:
    found = _LOSS.fullmatch(piece)
    if found is None:
        return None
    return Finding(
        kind=kind,
        gene=found["gene"],
        change=change,
        source=row.place,
        columns=_columns(row, key, piece),
    )
