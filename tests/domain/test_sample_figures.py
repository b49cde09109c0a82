"""One sample's figures are gathered from all of its files, and never from another sample's."""

import datetime as dt
from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from mtb.domain.biomarkers import (
    GenomicInstability,
    MicrosatelliteInstability,
    TumourMutationalBurden,
)
from mtb.domain.findings import Finding, FindingKind, Source
from mtb.domain.germline import masked
from mtb.domain.imports import ResultFormat, SampleEntry, SampleKind
from mtb.domain.quality import Metric, Verdict
from mtb.domain.results import StoredFinding, StoredResult
from mtb.domain.reviews import Judgement, Reviewed, said_by_file
from mtb.domain.sample_figures import figures_of

HERE = Source("MetricsOutput.tsv", 12)
DNA, RNA, NORMAL, PAIR = "IPD9001-D01-P01-A03", "IPD9001-R01-P01-A03", "IPD9001-D01-N01-B03", "IPD9001_P"
PAIRED = tuple(
    SampleEntry(kind, kind.value, name, PAIR, PAIR, None, HERE)
    for kind, name in (
        (SampleKind.DNA_TUMOUR, DNA),
        (SampleKind.RNA_TUMOUR, RNA),
        (SampleKind.DNA_NORMAL, NORMAL),
    )
)


def result(sample_id: str = DNA, **changes: object) -> StoredResult:
    plain = StoredResult(
        id=uuid4(),
        case_id=UUID(int=1),
        sample_id=sample_id,
        run_id="run",
        pair_id=None,
        pipeline_version=None,
        tumour_purity=None,
        target_size_megabases=None,
        matched_normal=None,
        tmb=None,
        msi=None,
        folder_name="folder",
        imported_at=dt.datetime(2026, 11, 20, tzinfo=dt.UTC),
        imported_by="M. Lie",
        samples=(),
        doubts=(),
        attachments=(),
        header_lines=(),
        summary_rows=(),
        finding_count=0,
        for_board_count=0,
    )
    return replace(plain, **changes)


def metric(
    section: str, name: str, value: float | None, lower: float | None = None, upper: float | None = None
) -> Metric:
    return Metric(section, name, "Count", lower, upper, "NA" if value is None else str(value), value, HERE)


DNA_METRICS = (
    metric("DNA Library QC Metrics for Small Variant Calling and TMB", "MEDIAN_EXON_COVERAGE", 512, 150),
    metric("RNA Library QC Metrics", "MEDIAN_INSERT_SIZE", None, 80),
)
RNA_METRICS = (metric("RNA Library QC Metrics", "MEDIAN_INSERT_SIZE", 60, 80),)


def reviewed(table: StoredResult, place: int, **marks: bool) -> Reviewed:
    finding = Finding(
        kind=FindingKind.SMALL_VARIANT,
        gene="TP53",
        change=f"p.(Arg{place}His)",
        protein_change=f"p.(Arg{place}His)",
        source=HERE,
        consequence="missense_variant",
        variant_allele_frequency=0.3,
        depth=500,
    )
    stored = StoredFinding(uuid4(), 1, table.id, place, for_board=False, finding=finding, **marks)
    return Reviewed(stored, said_by_file(finding, review_id=stored.id, case_id=table.case_id))


def test_a_result_without_anything_states_nothing():
    alone = result()
    figures = figures_of([alone], alone, ())
    assert figures.burden is figures.microsatellites is figures.genome is figures.distance is None
    assert figures.quality.metrics == ()
    assert figures.quality.verdict is Verdict.UNKNOWN


def test_the_quality_of_dna_and_rna_comes_from_their_own_columns_in_another_file():
    table = result(pair_id=PAIR, samples=PAIRED)
    dna = result(format=ResultFormat.METRICS, metrics=DNA_METRICS)
    rna = result(RNA, format=ResultFormat.METRICS, metrics=RNA_METRICS)
    quality = figures_of([table, dna, rna], table, ()).quality
    assert [each.value for each in quality.metrics] == [512, 60]
    assert quality.coverage == DNA_METRICS[0]
    assert (quality.verdict, quality.rna, quality.judged) == (Verdict.FAILED, Verdict.FAILED, 2)
    assert quality.failed == RNA_METRICS


@pytest.mark.parametrize("other", [NORMAL, "IPD9002-D01-P01-A03"])
def test_another_samples_quality_is_never_taken(other):
    table = result(pair_id=PAIR, samples=PAIRED)
    foreign = result(other, format=ResultFormat.METRICS, metrics=DNA_METRICS)
    assert figures_of([table, foreign], table, ()).quality.metrics == ()


def test_a_file_that_names_the_pair_belongs_to_the_sample():
    table = result(pair_id=PAIR)
    pair = result(PAIR, format=ResultFormat.METRICS, metrics=DNA_METRICS)
    assert figures_of([table, pair], table, ()).quality.coverage == DNA_METRICS[0]


def test_the_same_run_is_asked_before_another_and_an_old_version_never():
    table = result()
    older = result(run_id="older run", tmb=TumourMutationalBurden(3, None, HERE))
    same = result(tmb=TumourMutationalBurden(4, None, HERE))
    old = result(superseded_by=same.id, msi=MicrosatelliteInstability(1, 1, 100, HERE))
    figures = figures_of([table, older, old, same], table, ())
    assert figures.burden == same.tmb
    assert figures.microsatellites is None


def test_what_a_result_states_itself_comes_first():
    genome = GenomicInstability(42, 0.4, 2.1, HERE)
    own = result(tmb=TumourMutationalBurden(3, None, HERE), genome=genome)
    other = result(tmb=TumourMutationalBurden(9, None, HERE), genome=GenomicInstability(1, None, None, HERE))
    figures = figures_of([other, own], own, ())
    assert (figures.burden, figures.genome) == (own.tmb, genome)


def test_a_plasma_samples_distance_is_found_among_the_details():
    plasma = result(format=ResultFormat.COMBINED_VARIANTS, details=(("SUM_JSD", "0.0123"),))
    assert figures_of([plasma], plasma, ()).distance == "0.0123"


def test_the_in_house_burden_needs_the_laboratorys_own_table():
    combined = result(format=ResultFormat.COMBINED_VARIANTS, target_size_megabases=1.27)
    assert figures_of([combined], combined, [reviewed(combined, 1)]).in_house is None
    table = result(target_size_megabases=1.27)
    both = figures_of([combined, table], combined, [reviewed(combined, 1), reviewed(table, 1)])
    assert both.in_house.variants == 1


def test_what_is_excluded_or_of_the_germline_does_not_count():
    table = result(target_size_megabases=1.27)
    stays, germline, excluded = (reviewed(table, place) for place in (1, 2, 3))
    germline = replace(germline, stored=replace(germline.stored, germline=True))
    excluded = replace(excluded, review=replace(excluded.review, judgement=Judgement.EXCLUDE))
    assert figures_of([table], table, [stays, germline, excluded]).in_house.variants == 1


def test_the_figure_is_the_same_for_who_may_not_see_the_germline():
    table, again = result(target_size_megabases=1.27), result(format=ResultFormat.COMBINED_VARIANTS)
    stays, twin = reviewed(table, 1), reviewed(table, 2)
    germline = reviewed(again, 2, germline=True)
    seeing = figures_of([table, again], table, [stays, twin, germline])
    hidden = [replace(each, stored=masked(each.stored)) for each in (twin, germline)]
    assert figures_of([table, again], table, [stays, *hidden]).in_house == seeing.in_house
