"""Illumina's CombinedVariantOutput of the TruSight Oncology 500: all it says about one sample or pair."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from mtb.domain.biomarkers import GenomicInstability, MicrosatelliteInstability, TumourMutationalBurden
from mtb.domain.errors import FileError, Sentence
from mtb.domain.finding_identity import identity_of
from mtb.domain.findings import Finding, FindingKind
from mtb.domain.imports import KeptSection, ResultFormat, SampleResult
from mtb.domain.samples import case_key
from mtb.exchange.combined_variants_biomarkers import (
    BURDEN_KEYS,
    INSTABILITY_KEYS,
    SITES_KEYS,
    KeyedSection,
    burden_of,
    instability_of,
    microsatellites_of,
)
from mtb.exchange.combined_variants_details import family_of, read_details, tell_missing
from mtb.exchange.combined_variants_rows import (
    RowReader,
    copy_number,
    findings_of,
    fusion,
    large_rearrangement,
    loss_of_heterozygosity,
    splice_variant,
)
from mtb.exchange.combined_variants_small import REQUIRED, small_variant, tell_without_gene
from mtb.exchange.illumina_sections import Reading, Section, SectionedFile, split_sections, table_rows
from mtb.exchange.result_files import Doubts, read_text
from mtb.exchange.result_values import Numbers

BANNER: Final = "combined variant output"
_HEADINGS: Final = frozenset({"analysis details", "sequencing run details"})


@dataclass(frozen=True, slots=True)
class _Table:
    required: tuple[str, ...]
    read: RowReader


_TABLES: Final[Mapping[str, _Table]] = {
    "gene amplifications": _Table(("Gene", "Fold Change"), copy_number),
    "copy number variants": _Table(("Gene", "Fold Change"), copy_number),
    "loss of heterozygosity": _Table(("Gene", "Minor Copy Number"), loss_of_heterozygosity),
    "gene-level loss of heterozygosity": _Table(("Gene", "Minor Copy Number"), loss_of_heterozygosity),
    "splice variants": _Table(("Gene", "Affected Exon", "Breakpoint 1", "Breakpoint 2"), splice_variant),
    "fusions": _Table(("Gene Pair", "Breakpoint 1", "Breakpoint 2"), fusion),
    "dna fusions": _Table(("Gene Pair", "Breakpoint 1", "Breakpoint 2"), fusion),
    "exon-level cnvs": _Table(("Gene", "CNV Type"), large_rearrangement),
    "large rearrangements": _Table(("Gene", "CNV Type"), large_rearrangement),
    "small variants": _Table(REQUIRED, small_variant),
}


@dataclass(slots=True)
class _Gathered:
    """What the sections have said so far."""

    tmb: TumourMutationalBurden | None = None
    target_size: float | None = None
    msi: MicrosatelliteInstability | None = None
    genome: GenomicInstability | None = None
    findings: list[Finding] = field(default_factory=list)
    details: list[tuple[str, str]] = field(default_factory=list)
    kept: list[KeptSection] = field(default_factory=list)


def read_combined_variants(path: Path, doubts: Doubts) -> SampleResult:
    """The sample's result. What cannot be read becomes a doubt; a FileError when it is no such file."""
    text = read_text(path, doubts)
    reading = Reading(text, Numbers(text.name, doubts))
    file = split_sections(text, doubts)
    _require_banner(file, reading)
    details = read_details([section for section in file.sections if section.key in _HEADINGS], reading)
    tell_missing(family_of(file.preamble, details.pipeline_version), file.sections, reading)
    gathered = _Gathered(details=list(details.pairs), kept=list(file.loose))
    for section in _each_once(file.sections, gathered, reading):
        if section.key not in _HEADINGS:
            _read_section(section, gathered, reading)
    reading.numbers.tell_commas()
    _tell_repeated(gathered.findings, doubts)
    return SampleResult(
        sample_id=details.sample_id,
        case_key=case_key(details.sample_id),
        run_id=details.run_id,
        format=ResultFormat.COMBINED_VARIANTS,
        pair_id=details.pair_id,
        pipeline_version=details.pipeline_version,
        target_size_megabases=gathered.target_size,
        tmb=gathered.tmb,
        msi=gathered.msi,
        genome=gathered.genome,
        findings=tuple(gathered.findings),
        samples=details.samples,
        header_lines=file.preamble,
        details=tuple(gathered.details),
        sections=tuple(gathered.kept),
        digest=hashlib.sha256(text.content).hexdigest(),
    )


def _require_banner(file: SectionedFile, reading: Reading) -> None:
    has_banner = any(BANNER in line.casefold() for line in file.preamble)
    keys = {section.key for section in file.sections}
    if not keys & (_HEADINGS | _TABLES.keys() | {"tmb", "msi", "gis"}):
        raise FileError(
            "No section of a combined variant file is in it; it is another kind of file, or was cut off.",
            "Den har ingen av delene i en CombinedVariantOutput; den er en annen filtype eller ble kuttet.",
            reading.text.path,
        )
    if has_banner:
        return
    if "analysis details" not in keys:
        raise FileError(
            "The first line does not say that this is a combined variant file.",
            "Første linje sier ikke at dette er en CombinedVariantOutput.",
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


def _each_once(sections: Iterable[Section], gathered: _Gathered, reading: Reading) -> Iterable[Section]:
    """Of a section that stands twice only the first is read; the other is kept, and is a doubt."""
    seen: set[str] = set()
    for section in sections:
        if section.key in seen:
            gathered.kept.append(section.kept())
            reading.doubts.stop(
                section.place,
                f"[{section.name}] stands twice in the file; the second was not read.",
                f"[{section.name}] står to ganger i filen; den andre ble ikke lest.",
            )
            continue
        seen.add(section.key)
        yield section


def _read_section(section: Section, gathered: _Gathered, reading: Reading) -> None:
    match section.key:
        case "tmb":
            keyed = KeyedSection.of(section, reading)
            gathered.tmb, gathered.target_size = burden_of(keyed), keyed.number(BURDEN_KEYS[1])
            gathered.details.extend(keyed.rest(BURDEN_KEYS))
        case "msi":
            keyed = KeyedSection.of(section, reading)
            gathered.msi = microsatellites_of(keyed)
            gathered.details.extend(keyed.rest(SITES_KEYS if gathered.msi is not None else ()))
        case "gis":
            keyed = KeyedSection.of(section, reading)
            gathered.genome = instability_of(keyed)
            gathered.details.extend(keyed.rest(INSTABILITY_KEYS))
        case key if key in _TABLES:
            _read_table(section, _TABLES[key], gathered, reading)
        case _:
            _keep_unknown(section, gathered, reading)


def _read_table(section: Section, table: _Table, gathered: _Gathered, reading: Reading) -> None:
    rows = table_rows(section, table.required, reading)
    if rows is None:
        gathered.kept.append(section.kept())
        return
    findings = findings_of(rows, table.read, reading)
    if table.read is small_variant:
        tell_without_gene(findings, reading)
    gathered.findings.extend(findings)


def _keep_unknown(section: Section, gathered: _Gathered, reading: Reading) -> None:
    gathered.kept.append(section.kept())
    reading.doubts.inform(
        section.place,
        f"[{section.name[:80]}] is a section the program does not know; its text is kept.",
        f"[{section.name[:80]}] er en del programmet ikke kjenner; teksten beholdes.",
    )


def _tell_repeated(findings: Iterable[Finding], doubts: Doubts) -> None:
    first: dict[str, Finding] = {}
    for finding in findings:
        earlier = first.setdefault(identity_of(finding), finding)
        if earlier is not finding:
            what = finding.words if finding.kind is not FindingKind.FUSION else finding.change
            doubts.inform(
                finding.source,
                f"{what} also stands in line {earlier.source.line}; both rows are kept.",
                f"{what} står også i linje {earlier.source.line}; begge radene beholdes.",
            )
