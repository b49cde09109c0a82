"""The versions of the bands numbers are read by: each one stays as it was, the newest is in force."""

import datetime as dt
import math
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Final

from mtb.domain.biomarkers import INPRED_2026_04, BandSet
from mtb.domain.errors import RuleError
from mtb.domain.texts import clean_line

LIMITS: Final = tuple(one.name for one in fields(BandSet) if one.name not in {"name", "version"})
"""The names of a set's limits, in the order of the bands."""
_LONGEST: Final = 60


@dataclass(frozen=True, slots=True)
class BandVersion:
    """A set of bands, since when (UTC) and who put it in force; None and empty for the program's own."""

    bands: BandSet
    since: dt.datetime | None = None
    by: str = ""


OWN_VERSION: Final = BandVersion(INPRED_2026_04)
"""What the program comes with."""


@dataclass(frozen=True, slots=True)
class BandSets:
    """Every version there ever was, the oldest first."""

    versions: tuple[BandVersion, ...] = (OWN_VERSION,)

    @property
    def in_force(self) -> BandSet:
        return self.versions[-1].bands

    @property
    def newest_first(self) -> tuple[BandVersion, ...]:
        return self.versions[::-1]

    def with_new(self, version: BandVersion) -> "BandSets":
        """With one more, in force from now on; RuleError when one is called so already."""
        label = version.bands.label.casefold()
        if any(one.bands.label.casefold() == label for one in self.versions):
            raise RuleError(
                "There is a version of this name already; a version is never changed. Give it another one.",
                "Det finnes alt en versjon med dette navnet, og en versjon endres aldri. Gi den et annet.",
                field="version",
            )
        return BandSets((*self.versions, version))


def band_set(name: str, version: str, limits: Mapping[str, float | None]) -> BandSet:
    """A set from what was typed; RuleError names the field that lacks something or can't be so."""
    words = {"name": clean_line(name, _LONGEST), "version": clean_line(version, _LONGEST)}
    missing = next((key for key, text in words.items() if not text), None)
    if missing is not None:
        raise RuleError(
            "Give the version a name by which people know it.",
            "Gi versjonen et navn den kan kjennes igjen på.",
            field=missing,
        )
    numbers = {key: _stated(key, limits.get(key)) for key in LIMITS}
    sites = numbers.pop("msi_usable_sites_needed")
    if not sites.is_integer():
        raise RuleError(
            "The number of sites is a whole number.",
            "Antall steder er et helt tall.",
            field="msi_usable_sites_needed",
        )
    return BandSet(words["name"], words["version"], msi_usable_sites_needed=int(sites), **numbers)


def _stated(key: str, limit: float | None) -> float:
    if limit is None or not math.isfinite(limit):
        raise RuleError("Every limit needs a number.", "Hver grense må ha et tall.", field=key)
    return limit
