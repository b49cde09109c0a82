"""Whose combined variant file it is: samples, run, versions, and the sections its version should have."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final

from mtb.domain.errors import Sentence
from mtb.domain.findings import Source
from mtb.domain.imports import SampleEntry, SampleKind
from mtb.domain.samples import decode_sample_id
from mtb.exchange.illumina_sections import KeyedValue, Reading, Section, keyed_values, run_in_path
from mtb.exchange.result_values import stated

_VERSION: Final = re.compile(r"(?<![0-9.])([0-9]{1,2})\.([0-9]{1,2})(?:\.[0-9]+)*(?![0-9])")
_FILE_ENDING: Final = re.compile(r"[_ .-]*CombinedVariantOutput.*", re.IGNORECASE)
_PRODUCT: Final = "trusight oncology 500"


class Family(Enum):
    """Which program wrote the file, by the sections it writes; each tuple names one section's titles."""

    LOCAL_APP = (("Gene Amplifications",), ("Splice Variants",), ("Fusions",))
    DRAGEN_2_1 = (
        ("Gene Amplifications",),
        ("Splice Variants",),
        ("Fusions",),
        ("Exon-Level CNVs", "Large Rearrangements"),
    )
    DRAGEN_2_6 = (
        ("Copy Number Variants",),
        ("Splice Variants",),
        ("Fusions",),
        ("Large Rearrangements", "Exon-Level CNVs"),
    )
    CELL_FREE = (("Copy Number Variants",), ("DNA Fusions", "Fusions"))

    @property
    def sections(self) -> tuple[tuple[str, ...], ...]:
        return (("Analysis Details",), ("TMB",), ("MSI",), *self.value, ("Small Variants",))


@dataclass(frozen=True, slots=True)
class Details:
    """What the heading sections say. ``pairs`` are all their stated keys and texts, as written."""

    sample_id: str
    pair_id: str | None
    run_id: str
    pipeline_version: str | None
    samples: tuple[SampleEntry, ...]
    pairs: tuple[tuple[str, str], ...]


def family_of(preamble: Iterable[str], version: str | None) -> Family:
    """By the banner's words, and the version in it or in the details."""
    banner = " ".join(preamble).casefold()
    if "ctdna" in banner:
        return Family.CELL_FREE
    if "dragen" not in banner:
        return Family.LOCAL_APP
    found = _VERSION.search(banner.replace(_PRODUCT, "")) or _VERSION.search(version or "")
    is_new = found is not None and (int(found[1]), int(found[2])) >= (2, 5)
    return Family.DRAGEN_2_6 if is_new else Family.DRAGEN_2_1


def tell_missing(family: Family, sections: Iterable[Section], reading: Reading) -> None:
    """A section its version writes even when it is empty, and that is not there, was perhaps cut off."""
    there = {section.key for section in sections}
    for names in family.sections:
        if not any(name.casefold() in there for name in names):
            reading.doubts.warn(
                reading.at(None),
                Sentence(
                    f"The file has no section [{names[0]}]; it was perhaps not copied to its end.",
                    f"Filen har ingen del [{names[0]}]; den ble kanskje ikke kopiert ferdig.",
                ),
                Sentence(
                    "What it would say is taken as not stated.",
                    "Det den skulle sagt, regnes som ikke oppgitt.",
                ),
            )


def read_details(sections: Iterable[Section], reading: Reading) -> Details:
    """Names and versions; where no name stands in the file, its own name says whose it is."""
    values = [value for section in sections for value in keyed_values(section, reading)]
    by_key: dict[str, KeyedValue] = {}
    for value in values:
        by_key.setdefault(value.key.casefold(), value)
    pair = _text("Pair ID", by_key)
    dna = _text("DNA Sample ID", by_key) or _text("Sample ID", by_key)
    rna = _text("RNA Sample ID", by_key)
    sample_id = dna or pair or rna or _named_by_file(reading)
    _tell_mixed((dna, pair, rna, _file_stem(reading.text.path)), by_key, reading)
    return Details(
        sample_id=sample_id,
        pair_id=pair,
        run_id=_text("Run Name", by_key) or run_in_path(reading.text.path),
        pipeline_version=_text("Pipeline Version", by_key) or _text("Module Version", by_key),
        samples=tuple(_entries(by_key, pair)),
        pairs=tuple((value.key, value.text) for value in values if stated(value.text) is not None),
    )


def _text(key: str, by_key: Mapping[str, KeyedValue]) -> str | None:
    value = by_key.get(key.casefold())
    return None if value is None else stated(value.text)


def _file_stem(path: Path) -> str:
    return _FILE_ENDING.sub("", path.stem)


def _named_by_file(reading: Reading) -> str:
    stem = _file_stem(Path(reading.text.name)) or reading.text.name
    reading.doubts.warn(
        reading.at(None),
        Sentence("The file names no sample.", "Filen nevner ingen prøve."),
        Sentence(f"Its own name is taken: {stem}.", f"Filens eget navn brukes: {stem}."),
    )
    return stem


def _tell_mixed(names: Iterable[str | None], by_key: Mapping[str, KeyedValue], reading: Reading) -> None:
    """Names of two patients in one file: somebody renamed or mixed something up."""
    patients = {decode_sample_id(name).patient_key for name in names if name is not None} - {None}
    if len(patients) > 1:
        first = next((value.place for value in by_key.values() if "ID" in value.key), reading.at(None))
        reading.doubts.stop(
            first,
            "The file and its samples are named after different patients.",
            "Filen og prøvene i den er oppkalt etter ulike pasienter.",
        )


def _entries(by_key: Mapping[str, KeyedValue], pair: str | None) -> Iterable[SampleEntry]:
    kinds = {
        "DNA Sample ID": SampleKind.DNA_TUMOUR,
        "Sample ID": SampleKind.DNA_TUMOUR,
        "RNA Sample ID": SampleKind.RNA_TUMOUR,
    }
    for key, kind in kinds.items():
        name = _text(key, by_key)
        if name is not None:
            value = by_key[key.casefold()]
            place = Source(value.place.file, value.place.line)
            yield SampleEntry(kind, value.key, name, pair, None, None, place)
