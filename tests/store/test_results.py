"""How results and their attachments are kept."""

from uuid import uuid4

import pytest

from mtb.domain.biomarkers import MicrosatelliteInstability, TumourMutationalBurden
from mtb.domain.errors import NotFoundError, Sentence
from mtb.domain.findings import Source
from mtb.domain.imports import (
    Attachment,
    AttachmentKind,
    Doubt,
    SampleEntry,
    SampleKind,
    SampleResult,
    Severity,
)
from mtb.domain.stages import Stage
from tests.store.conftest import NOW

RESULT = SampleResult(
    sample_id="IPD0001-D01-P01-A15",
    case_key="IPD0001",
    run_id="run",
    pair_id="pair",
    pipeline_version="2.2",
    tumour_purity=0.5,
    tmb=TumourMutationalBurden(14.9, 19, Source("summary.tsv", 3)),
    msi=MicrosatelliteInstability(4.1, 5, 121, Source("summary.tsv", 3)),
    samples=(
        SampleEntry(
            SampleKind.DNA_TUMOUR, "DNA_tumor", "IPD0001-D01", None, None, "/x", Source("list.tsv", 2)
        ),
        SampleEntry(None, "odd", "IPD0001-Q01", None, None, None, Source("list.tsv", 3)),
    ),
    attachments=(Attachment("plot.png", AttachmentKind.QC_PLOT, "image/png", b"\x89PNG"),),
    header_lines=("# one",),
    summary_rows=((("TMB", "14.9 (19)"), ("Ploidy", "2.1")),),
    digest="d",
)
DOUBT = Doubt(Severity.WARNING, Sentence("a", "b"), "summary.tsv", 3, True, Sentence("c", "d"))


def stored(unit, result=RESULT):
    case_id = unit.cases.add("IPD0001", None, Stage.INTERPRETATION, NOW)
    unit.results.add(
        case_id, result, folder_name="folder", doubts=(DOUBT,), imported_at=NOW, imported_by="K. Berg"
    )
    return case_id, unit.results.of_case(case_id)[0]


def test_a_result_comes_back_as_it_went_in(unit):
    _, kept = stored(unit)
    for name in (
        "sample_id",
        "pair_id",
        "tumour_purity",
        "tmb",
        "msi",
        "samples",
        "header_lines",
        "summary_rows",
    ):
        assert getattr(kept, name) == getattr(RESULT, name), name
    assert (kept.doubts, kept.imported_at, kept.imported_by) == ((DOUBT,), NOW, "K. Berg")
    assert (kept.finding_count, kept.for_board_count) == (0, 0)


def test_what_is_not_stated_stays_not_stated(unit):
    bare = SampleResult(sample_id="x", case_key="x", run_id="run", digest="d")
    _, kept = stored(unit, bare)
    assert (kept.tmb, kept.msi, kept.pipeline_version, kept.tumour_purity) == (None, None, None, None)


def test_an_attachment_is_read_when_it_is_asked_for(unit):
    _, kept = stored(unit)
    assert kept.attachments[0].size == 4
    assert unit.results.attachment(kept.attachments[0].id) == RESULT.attachments[0]
    with pytest.raises(NotFoundError):
        unit.results.attachment(uuid4())


def test_the_same_contents_are_known_again(unit):
    case_id, _ = stored(unit)
    assert unit.results.has(case_id, "d")
    assert not unit.results.has(case_id, "other")
