"""Variant calls in VCF 4: every row of each sample as a finding, or as a doubt with its line."""

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from mtb.domain.errors import FileError, Sentence
from mtb.domain.findings import Finding, Source
from mtb.domain.imports import ResultFormat, SampleResult
from mtb.domain.samples import case_key, decode_sample_id
from mtb.exchange.result_files import Doubts, shown
from mtb.exchange.result_values import Numbers
from mtb.exchange.variant_call_findings import BASES, BREAKEND, NO_CHANGE, SYMBOL, findings_of, row_of
from mtb.exchange.variant_call_header import GRCH37, GRCH38, CallHeader, read_header
from mtb.exchange.variant_call_lines import CallLines

MAX_FINDINGS: Final = 100_000
_MOST_TOLD_ROWS: Final = 20
_NAMELESS: Final = frozenset({"SAMPLE", "TUMOR", "TUMOUR", "UNKNOWN"})
_NORMAL_NAMES: Final = frozenset({"NORMAL"})
_ENDINGS: Final = re.compile(
    r"(?:[._](?:hard-filtered|filtered|cnv|sv|genome|annotated|merged\w*|copynumbervariants|splicevariants"
    r"|dragenexoncnv|smallvariants))*\.vcf(?:\.b?gz)?$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Reading:
    """What has been met so far. ``findings`` are by the sample's column."""

    lines: CallLines
    header: CallHeader
    numbers: Numbers
    findings: dict[int | None, list[Finding]]
    without_change: int = 0
    damaged: list[int] = field(default_factory=list)


def read_variant_calls(path: Path, doubts: Doubts) -> tuple[SampleResult, ...]:
    """One result a sample; a FileError when the file is no VCF or cannot be trusted as a whole.

    A matched normal sample beside a tumour's is named with it and gives no findings of its own.
    """
    lines = CallLines(path, doubts)
    raw = lines.raw()
    header = read_header(lines, raw)
    _tell_genome(header, lines, doubts)
    normals = _normals(header)
    chosen: list[int | None] = [n for n, name in enumerate(header.samples) if name not in normals]
    reading = _Reading(
        lines, header, Numbers(lines.name, doubts), {sample: [] for sample in chosen or [None]}
    )
    for line in raw:
        _read_line(reading, line)
    _tell_rows(reading, doubts)
    if normals:
        _tell_normals(normals, lines, doubts)
    return tuple(_result(reading, sample, normals, doubts) for sample in reading.findings)


def _read_line(reading: _Reading, line: bytes) -> None:
    if not line.strip():
        return
    start = line.split(b"\t", 5)
    if len(start) == 6 and start[4] == b".":  # most rows of a genome-wide file: nothing differs
        reading.without_change += 1
        return
    cells = _cells(reading.lines.text(line), len(reading.header.columns))
    problem = _problem(reading.header, cells)
    if problem is not None:
        reading.damaged.append(reading.lines.number)
        if len(reading.damaged) <= _MOST_TOLD_ROWS:
            place = Source(reading.lines.name, reading.lines.number)
            reading.numbers.doubts.stop(place, problem.en, problem.nb)
        return
    row = row_of(reading.header, cells, Source(reading.lines.name, reading.lines.number), reading.numbers)
    for sample, findings in reading.findings.items():
        findings.extend(findings_of(row, sample))
        if len(findings) > MAX_FINDINGS:
            raise FileError(
                f"The file has more than {MAX_FINDINGS} variants of one sample; filter them first.",
                f"Filen har mer enn {MAX_FINDINGS} varianter i én prøve; filtrer dem først.",
                reading.lines.path,
                reading.lines.number,
            )


def _cells(line: str, width: int) -> tuple[str, ...]:
    """The row's cells; empty ones beyond its columns, as a spreadsheet leaves them, are dropped."""
    cells = [cell.strip() for cell in line.split("\t")]
    while len(cells) > width and not cells[-1]:
        cells.pop()
    return tuple(cells)


def _problem(header: CallHeader, cells: tuple[str, ...]) -> Sentence | None:
    """Why a row cannot be read, if it cannot."""
    width = len(header.columns)
    if len(cells) != width:
        return Sentence(
            f"The row has {len(cells)} columns instead of {width}: it is damaged and was not read.",
            f"Raden har {len(cells)} kolonner i stedet for {width}: den er skadet og ble ikke lest.",
        )
    place = cells[1]
    if not cells[0] or not (place.isascii() and place.isdigit() and len(place) <= 10):
        return Sentence(
            "The row has no position that can be read. It was not read.",
            "Raden har ingen posisjon som kan leses. Den ble ikke lest.",
        )
    if BASES.fullmatch(cells[3]) is None or not all(map(_is_alternative, cells[4].split(","))):
        return Sentence(
            "The row's bases (REF or ALT) cannot be read. It was not read.",
            "Radens baser (REF eller ALT) kan ikke leses. Den ble ikke lest.",
        )
    return None


def _is_alternative(text: str) -> bool:
    return text in NO_CHANGE or any(kind.fullmatch(text) for kind in (BASES, SYMBOL, BREAKEND))


def _normals(header: CallHeader) -> frozenset[str]:
    """The matched normal samples of a file that has another one, too."""
    said = {*header.says("normal_sample"), *header.says("normal")}
    normals = frozenset(
        name
        for name in header.samples
        if name in said or name.upper() in _NORMAL_NAMES or decode_sample_id(name).sample_type == "N"
    )
    return normals if len(normals) < len(header.samples) else frozenset()


def _result(reading: _Reading, sample: int | None, normals: frozenset[str], doubts: Doubts) -> SampleResult:
    lines, header = reading.lines, reading.header
    name = _sample_name(reading, sample, doubts)
    return SampleResult(
        sample_id=name,
        case_key=case_key(name),
        run_id="",
        format=ResultFormat.VARIANT_CALLS,
        pipeline_version=header.source,
        matched_normal=", ".join(sorted(normals)) or None,
        findings=tuple(reading.findings[sample]),
        header_lines=header.lines,
        details=(("File", lines.name), *header.details),
        digest=hashlib.sha256(f"{lines.digest} {name}".encode()).hexdigest(),
    )


def _sample_name(reading: _Reading, sample: int | None, doubts: Doubts) -> str:
    """The column's name, or the file's where the column is called SAMPLE or there is none."""
    written = "" if sample is None else shown(reading.header.samples[sample])
    if written and written.upper() not in _NAMELESS:
        return written
    if written.upper().startswith("TUMO") and (said := reading.header.says("tumor_sample")):
        return said[0]
    name = _ENDINGS.sub("", reading.lines.name) or reading.lines.name
    doubts.warn(
        Source(reading.lines.name, len(reading.header.lines) + 1),
        Sentence("The file does not name its sample.", "Filen oppgir ikke navnet på prøven."),
        Sentence(f"It is called {name}, after the file's name.", f"Den kalles {name}, etter filens navn."),
    )
    return name


def _tell_genome(header: CallHeader, lines: CallLines, doubts: Doubts) -> None:
    place = Source(lines.name, 1)
    if header.genome == GRCH38:
        doubts.warn(
            place,
            Sentence(
                f"The file's positions are of the genome {GRCH38}; the program works with {GRCH37}.",
                f"Filens posisjoner gjelder genomet {GRCH38}; programmet arbeider med {GRCH37}.",
            ),
            Sentence(
                f"They are kept as written and marked {GRCH38}; nothing is compared by position.",
                f"De beholdes som skrevet og merkes {GRCH38}; ingenting sammenlignes etter posisjon.",
            ),
        )
    elif not header.genome:
        doubts.inform(
            place,
            f"The file does not say which genome its positions are of; they are taken as {GRCH37}.",
            f"Filen sier ikke hvilket genom posisjonene gjelder; de regnes som {GRCH37}.",
        )


def _tell_rows(reading: _Reading, doubts: Doubts) -> None:
    name = reading.lines.name
    if len(reading.damaged) > _MOST_TOLD_ROWS:
        more = len(reading.damaged) - _MOST_TOLD_ROWS
        doubts.stop(
            Source(name, reading.damaged[_MOST_TOLD_ROWS]),
            f"More rows, the first in this line, are damaged and were not read: {more}.",
            f"Flere rader, den første i denne linjen, er skadet og ble ikke lest: {more}.",
        )
    if reading.without_change:
        doubts.inform(
            Source(name),
            f"Rows where nothing differs from the genome are no findings: {reading.without_change}.",
            f"Rader der ingenting avviker fra genomet, er ingen funn: {reading.without_change}.",
        )
    if not any(reading.findings.values()) and not reading.damaged:
        doubts.inform(Source(name), "The file holds no variant.", "Filen har ingen variant.")


def _tell_normals(normals: frozenset[str], lines: CallLines, doubts: Doubts) -> None:
    listed = ", ".join(sorted(normals))
    doubts.inform(
        Source(lines.name),
        f"{listed} is the matched normal sample; its own variants were not read.",
        f"{listed} er den matchede normalprøven; dens egne varianter ble ikke lest.",
    )
