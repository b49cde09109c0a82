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
    msi_status,
    tmb_band,
)
from mtb.domain.errors import RuleError
from mtb.domain.findings import Source

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
