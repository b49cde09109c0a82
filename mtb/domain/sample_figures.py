"""The figures of one sample, gathered from all of its results: burden in one file, quality in another."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from mtb.domain.biomarkers import (
    GenomicInstability,
    InHouseBurden,
    MicrosatelliteInstability,
    TumourMutationalBurden,
    in_house_burden,
)
from mtb.domain.finding_identity import identity_of
from mtb.domain.imports import ResultFormat, SampleKind
from mtb.domain.quality import Metric, Verdict, verdict_of
from mtb.domain.results import StoredResult
from mtb.domain.reviews import Reviewed

_DISTANCE: Final = "SUM_JSD"
"""What a ctDNA file states instead of a percentage: how far the microsatellites lie from normal ones."""
_COVERAGE: Final = "MEDIAN_EXON_COVERAGE"


@dataclass(frozen=True, slots=True)
class Quality:
    """A sample's metrics, from DNA, RNA and run together, and what they say by their own limits."""

    metrics: tuple[Metric, ...]

    @property
    def verdict(self) -> Verdict:
        return verdict_of(self.metrics)

    @property
    def rna(self) -> Verdict:
        return verdict_of(metric for metric in self.metrics if metric.section.startswith("RNA"))

    @property
    def has_rna(self) -> bool:
        return any(metric.section.startswith("RNA") for metric in self.metrics)

    @property
    def failed(self) -> tuple[Metric, ...]:
        return tuple(metric for metric in self.metrics if metric.verdict is Verdict.FAILED)

    @property
    def judged(self) -> int:
        """How many have a value and a limit."""
        return sum(metric.verdict is not Verdict.UNKNOWN for metric in self.metrics)

    @property
    def coverage(self) -> Metric | None:
        """The median coverage of an exon, where it is stated."""
        named = (metric for metric in self.metrics if metric.name == _COVERAGE)
        return next((metric for metric in named if metric.value is not None), None)


@dataclass(frozen=True, slots=True)
class SampleFigures:
    """What the files state about one sample. ``distance`` is SUM_JSD as written, of a ctDNA sample."""

    burden: TumourMutationalBurden | None
    in_house: InHouseBurden | None
    microsatellites: MicrosatelliteInstability | None
    distance: str | None
    genome: GenomicInstability | None
    quality: Quality
    tumour_purity: float | None
    megabases: float | None


def figures_of(
    results: Sequence[StoredResult], result: StoredResult, reviewed: Iterable[Reviewed]
) -> SampleFigures:
    """Look into the sample's other results for what ``result`` itself does not state.

    The in-house burden is counted in the laboratory's own table of small variants, where there is one.
    """
    own = (result, *_others(results, result))
    table = next((one for one in own if one.format is ResultFormat.TSOPPI), None)
    return SampleFigures(
        burden=next((one.tmb for one in own if one.tmb is not None), None),
        in_house=None if table is None else _counted(table, reviewed),
        microsatellites=next((one.msi for one in own if one.msi is not None), None),
        distance=next((text for one in own for key, text in one.details if _DISTANCE in key.upper()), None),
        genome=next((one.genome for one in own if one.genome is not None), None),
        quality=Quality(_metrics(own)),
        tumour_purity=next((one.tumour_purity for one in own if one.tumour_purity is not None), None),
        megabases=next(
            (one.target_size_megabases for one in own if one.target_size_megabases is not None), None
        ),
    )


def _counted(table: StoredResult, reviewed: Iterable[Reviewed]) -> InHouseBurden:
    """What is of the germline is no mutation of the tumour; it counts for nobody, whoever may see it."""
    seen = [each for each in reviewed if not each.stored.masked]
    germline = {identity_of(each.finding) for each in seen if each.stored.germline}
    stays = [
        each.finding
        for each in seen
        if each.stored.result_id == table.id
        and not each.is_excluded
        and identity_of(each.finding) not in germline
    ]
    return in_house_burden(stays, table.target_size_megabases)


def _others(results: Iterable[StoredResult], result: StoredResult) -> list[StoredResult]:
    """The other results of the same sample or pair, those of the same run first."""
    names = _names(result)
    found = [
        one
        for one in results
        if one.id != result.id and one.superseded_by is None and not names.isdisjoint(_names(one))
    ]
    return sorted(found, key=lambda one: one.run_id != result.run_id)


def _names(result: StoredResult) -> frozenset[str]:
    """By what a file may call the sample: its name, its pair's, and the RNA sample's of the pair."""
    paired = (
        entry.sample_id
        for entry in result.samples
        if entry.kind is not SampleKind.DNA_NORMAL
        and (entry.sample_id == result.sample_id or (entry.pair_id and entry.pair_id == result.pair_id))
    )
    every = (result.sample_id, result.pair_id or "", *paired)
    return frozenset(name.strip().casefold() for name in every) - {""}


def _metrics(results: Iterable[StoredResult]) -> tuple[Metric, ...]:
    """Each metric once: the first that has a value, else the first of all."""
    found: dict[tuple[str, str], Metric] = {}
    for metric in (each for one in results for each in one.metrics):
        key = (metric.section, metric.name)
        if key not in found or (found[key].value is None and metric.value is not None):
            found[key] = metric
    return tuple(found.values())
