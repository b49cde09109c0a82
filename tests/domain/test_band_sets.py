"""What was typed becomes a set of bands, or says which field can't be so; no version is named twice."""

from dataclasses import asdict

import pytest

from mtb.domain.band_sets import LIMITS, BandSets, BandVersion, band_set
from mtb.domain.biomarkers import INPRED_2026_04, BandSet
from mtb.domain.errors import RuleError

NATIONAL = {key: float(getattr(INPRED_2026_04, key)) for key in LIMITS}


def test_what_was_typed_is_a_set_of_bands():
    assert band_set(" HUS ", "2026-11", NATIONAL | {"tmb_low_to": 7.5}) == BandSet("HUS", "2026-11", 7.5)


@pytest.mark.parametrize("key", LIMITS)
def test_every_limit_needs_a_number(key):
    with pytest.raises(RuleError, match="number") as refused:
        band_set("HUS", "2026-11", NATIONAL | {key: None})
    assert refused.value.field == key


@pytest.mark.parametrize(("name", "version", "field"), [("", "2026-11", "name"), ("HUS", " ", "version")])
def test_a_version_needs_a_name_by_which_it_is_known(name, version, field):
    with pytest.raises(RuleError) as refused:
        band_set(name, version, NATIONAL)
    assert refused.value.field == field


def test_half_a_site_is_refused():
    with pytest.raises(RuleError, match="whole number"):
        band_set("HUS", "2026-11", NATIONAL | {"msi_usable_sites_needed": 40.5})


def test_limits_that_do_not_rise_are_refused():
    with pytest.raises(RuleError, match="rise"):
        band_set("HUS", "2026-11", NATIONAL | {"tmb_low_to": 25.0})


def test_the_newest_version_is_in_force_and_the_others_stay():
    own = BandSet("HUS", "2026-11", tmb_low_to=7)
    after = BandSets().with_new(BandVersion(own, None, "M. Lie"))
    assert after.in_force == own
    assert [one.bands.label for one in after.newest_first] == ["HUS 2026-11", "InPreD 2026-04"]
    assert asdict(after.versions[0].bands) == asdict(INPRED_2026_04)


def test_no_version_is_called_like_another():
    with pytest.raises(RuleError, match="never changed") as refused:
        BandSets().with_new(BandVersion(BandSet("inpred", "2026-04", tmb_low_to=7)))
    assert refused.value.field == "version"
