"""Numbers are read in the national bands, and the limits belong to the band the rule says."""

import math

import pytest

from mtb.domain.biomarkers import (
    INPRED_2026_04,
    BandSet,
    MicrosatelliteInstability,
    MsiStatus,
    TmbBand,
    TumourMutationalBurden,
    burden_band,
    in_house_burden,
    msi_status,
    tmb_band,
)
from mtb.domain.errors import RuleError
from mtb.domain.findings import Finding, FindingKind, Source

HERE = Source("run_variant_summary.tsv", 8)


@pytest.mark.parametrize(
    ("per_megabase", "band"),
    [
        (0, TmbBand.LOW),
        (5, TmbBand.LOW),
        (5.01, TmbBand.INTERMEDIATE),
        (20, TmbBand.INTERMEDIATE),
        (20.1, TmbBand.HIGH),
        (238.5, TmbBand.HIGH),
    ],
)
def test_burden_is_low_to_five_and_intermediate_to_twenty(per_megabase, band):
    assert tmb_band(TumourMutationalBurden(per_megabase, 305, HERE), INPRED_2026_04) is band


@pytest.mark.parametrize(
    ("percent", "usable", "status"),
    [
        (4.42, 113, MsiStatus.STABLE),
        (10, 100, MsiStatus.STABLE),
        (10.1, 100, MsiStatus.LIKELY_UNSTABLE),
        (19.99, 100, MsiStatus.LIKELY_UNSTABLE),
        (20, 100, MsiStatus.UNSTABLE),
        (20, 40, MsiStatus.UNSTABLE),
        (60, 39, MsiStatus.INCONCLUSIVE),
        (0, 0, MsiStatus.INCONCLUSIVE),
        (0, None, MsiStatus.INCONCLUSIVE),
    ],
)
def test_instability_needs_forty_usable_sites(percent, usable, status):
    assert msi_status(MicrosatelliteInstability(percent, None, usable, HERE), INPRED_2026_04) is status


def test_another_hospital_may_use_other_limits_and_says_so():
    foreign = BandSet("Study", "2025", tmb_low_to=10, tmb_intermediate_to=16, msi_unstable_from=30)
    assert tmb_band(TumourMutationalBurden(17, None, HERE), foreign) is TmbBand.HIGH
    assert msi_status(MicrosatelliteInstability(25, 25, 100, HERE), foreign) is MsiStatus.LIKELY_UNSTABLE
    assert foreign.label == "Study 2025"
    assert INPRED_2026_04.label == "InPreD 2026-04"


@pytest.mark.parametrize("value", [-0.1, math.nan, math.inf])
def test_a_burden_that_cannot_be_is_refused(value):
    with pytest.raises(RuleError, match="burden"):
        TumourMutationalBurden(value, None, HERE)


@pytest.mark.parametrize("value", [-1, 100.1, math.nan])
def test_a_percentage_outside_zero_to_hundred_is_refused(value):
    with pytest.raises(RuleError, match="percent"):
        MicrosatelliteInstability(value, None, 100, HERE)


@pytest.mark.parametrize(
    "limits",
    [{"tmb_low_to": 20}, {"msi_stable_to": 20}, {"msi_unstable_from": 101}, {"tmb_low_to": math.nan}],
)
def test_limits_that_do_not_rise_are_refused(limits):
    with pytest.raises(RuleError, match="rise"):
        BandSet("Study", "2025", **limits)


def variant(consequence="missense_variant", frequency=0.3, depth=500, kind=FindingKind.SMALL_VARIANT):
    return Finding(
        kind=kind,
        gene="TP53",
        change="p.(Arg273His)",
        source=HERE,
        consequence=consequence,
        variant_allele_frequency=frequency,
        depth=depth,
    )


@pytest.mark.parametrize(
    ("finding", "counts"),
    [
        (variant(), 1),
        (variant(frequency=0.05, depth=50), 1),
        (variant(frequency=0.0499), 0),
        (variant(depth=49), 0),
        (variant(frequency=None), 0),
        (variant(depth=None), 0),
        (variant("synonymous_variant"), 0),
        (variant("x:noncoding_variant"), 0),
        (variant("splice_region_variant,synonymous_variant"), 0),
        (variant("stop_gained"), 1),
        (variant(kind=FindingKind.FUSION), 0),
    ],
)
def test_the_in_house_burden_counts_what_changes_a_protein_and_is_read_often_enough(finding, counts):
    assert in_house_burden([finding], 1.27).variants == counts


def test_the_in_house_burden_is_per_megabase_of_the_panel():
    own = in_house_burden([variant()] * 19, 1.27)
    assert own.per_megabase == pytest.approx(19 / 1.27)
    assert own.why_not is None
    assert burden_band(own.per_megabase, INPRED_2026_04) is TmbBand.INTERMEDIATE


@pytest.mark.parametrize(
    ("megabases", "why"),
    [(None, "not stated"), (math.nan, "not stated"), (1.13, "under 1.14"), (0, "under 1.14")],
)
def test_a_small_or_unknown_panel_gives_no_in_house_burden_and_says_why(megabases, why):
    own = in_house_burden([variant()], megabases)
    assert own.per_megabase is None
    assert why in own.why_not.en


def test_a_panel_just_large_enough_gives_one():
    assert in_house_burden([], 1.14).per_megabase == 0
