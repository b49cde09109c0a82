"""Quality figures against the limits of their own file."""

import pytest

from mtb.domain.findings import Source
from mtb.domain.quality import Metric, Verdict, verdict_of


def metric(name, value, lower=None, upper=None):
    text = "NA" if value is None else str(value)
    return Metric("DNA Library QC Metrics", name, "NA", lower, upper, text, value, Source("m.tsv", 1))


@pytest.mark.parametrize(
    ("value", "lower", "upper", "verdict"),
    [
        (150, 150, None, Verdict.PASSED),
        (149.9, 150, None, Verdict.FAILED),
        (3106, 0, 3106, Verdict.PASSED),
        (3107, 0, 3106, Verdict.FAILED),
        (12, None, None, Verdict.UNKNOWN),
        (None, 150, None, Verdict.UNKNOWN),
    ],
)
def test_a_value_on_its_limit_passes_and_one_beyond_it_fails(value, lower, upper, verdict):
    assert metric("MEDIAN_EXON_COVERAGE", value, lower, upper).verdict is verdict


def test_one_failed_figure_fails_a_sample_and_unknown_ones_do_not():
    good, bad = metric("A", 2, 1), metric("B", 0, 1)
    unknown = metric("C", None, 1)
    assert verdict_of([]) is verdict_of([unknown]) is Verdict.UNKNOWN
    assert verdict_of([good, unknown]) is Verdict.PASSED
    assert verdict_of([good, bad]) is Verdict.FAILED


@pytest.mark.parametrize(
    ("score", "p_value", "verdict"),
    [
        (783, 1.0, Verdict.PASSED),
        (4000, 0.01, Verdict.PASSED),
        (4000, 1.0, Verdict.FAILED),
        (4000, None, Verdict.FAILED),
    ],
)
def test_contamination_is_judged_by_score_and_then_by_its_p_value(score, p_value, verdict):
    figures = [
        metric("CONTAMINATION_SCORE", score, 0, 3106),
        metric("CONTAMINATION_P_VALUE", p_value, 0, 0.049),
    ]
    assert verdict_of(figures) is verdict
