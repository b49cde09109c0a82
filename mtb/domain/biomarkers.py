"""Tumour mutational burden and microsatellite instability, and the bands a number is read in."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mtb.domain.errors import RuleError, Sentence
from mtb.domain.findings import Finding, FindingKind, Source


class TmbBand(StrEnum):
    LOW = "low"
    INTERMEDIATE = "intermediate"
    HIGH = "high"


class MsiStatus(StrEnum):
    STABLE = "stable"
    LIKELY_UNSTABLE = "likely_unstable"
    UNSTABLE = "unstable"
    INCONCLUSIVE = "inconclusive"


@dataclass(frozen=True, slots=True)
class TumourMutationalBurden:
    """Mutations per megabase, and how many variants were counted (``None`` = not stated)."""

    per_megabase: float
    eligible_variants: int | None
    source: Source

    def __post_init__(self) -> None:
        if not (math.isfinite(self.per_megabase) and self.per_megabase >= 0):
            raise RuleError(
                "The tumour mutational burden must be a number from 0.",
                "Tumormutasjonsbyrden må være et tall fra 0 og opp.",
            )


@dataclass(frozen=True, slots=True)
class MicrosatelliteInstability:
    """Percent of usable sites that are unstable, 0–100, and the counts behind it (``None`` = not stated)."""

    percent_unstable: float
    unstable_sites: int | None
    usable_sites: int | None
    source: Source

    def __post_init__(self) -> None:
        if not 0 <= self.percent_unstable <= 100:
            raise RuleError(
                "The share of unstable microsatellite sites must lie between 0 and 100 percent.",
                "Andelen ustabile mikrosatellitter må ligge mellom 0 og 100 prosent.",
            )


@dataclass(frozen=True, slots=True)
class GenomicInstability:
    """The HRD assay's figures: score from 0, tumour fraction 0–1, ploidy; ``None`` = not stated."""

    score: float | None
    tumour_fraction: float | None
    ploidy: float | None
    source: Source


@dataclass(frozen=True, slots=True)
class InHouseBurden:
    """InPreD's own count ("DRUP equivalent"). ``per_megabase`` is None where ``why_not`` says why."""

    per_megabase: float | None
    variants: int
    megabases: float | None
    why_not: Sentence | None = None


@dataclass(frozen=True, slots=True)
class BandSet:
    """The limits numbers are read by. A changed limit is a new version, so that old answers stay explained.

    ``…_to`` limits belong to the band below them, ``…_from`` limits to the band above. Instability is in
    percent of the usable sites; fewer usable sites than needed make it inconclusive.
    """

    name: str
    version: str
    tmb_low_to: float = 5.0
    tmb_intermediate_to: float = 20.0
    msi_stable_to: float = 10.0
    msi_unstable_from: float = 20.0
    msi_usable_sites_needed: int = 40

    def __post_init__(self) -> None:
        burden_in_order = 0 <= self.tmb_low_to < self.tmb_intermediate_to < math.inf
        instability_in_order = 0 <= self.msi_stable_to < self.msi_unstable_from <= 100
        if not (burden_in_order and instability_in_order and self.msi_usable_sites_needed >= 0):
            raise RuleError(
                "The limits of a band set must rise from one band to the next.",
                "Grensene i et sett må stige fra den ene kategorien til den neste.",
            )

    @property
    def label(self) -> str:
        """As printed beside a result: ``InPreD 2026-04``."""
        return f"{self.name} {self.version}"


INPRED_2026_04 = BandSet("InPreD", "2026-04")


LEAST_MEGABASES: Final = 1.14
"""A smaller panel gives no in-house burden."""
_LEAST_FREQUENCY: Final = 0.05
_LEAST_DEPTH: Final = 50
_NOT_COUNTED: Final = frozenset({"synonymous_variant", "noncoding_variant"})


def in_house_burden(findings: Iterable[Finding], megabases: float | None) -> InHouseBurden:
    """InPreD's count of mutations over the panel's effective size in megabases.

    ``findings`` are the rows that stay: neither excluded nor known to be of the germline.
    """
    variants = sum(_is_counted(finding) for finding in findings)
    if megabases is None or not math.isfinite(megabases):
        return InHouseBurden(None, variants, None, _NO_SIZE)
    if megabases < LEAST_MEGABASES:
        return InHouseBurden(None, variants, megabases, _TOO_SMALL)
    return InHouseBurden(variants / megabases, variants, megabases)


_NO_SIZE: Final = Sentence("the panel's size is not stated", "panelets størrelse ikke oppgitt")
_TOO_SMALL: Final = Sentence(
    f"panel under {LEAST_MEGABASES} Mb",
    f"panel under {LEAST_MEGABASES} Mb".replace(".", ","),
)


def _is_counted(finding: Finding) -> bool:
    consequences = {part.strip().removeprefix("x:") for part in (finding.consequence or "").split(",")}
    return (
        finding.kind is FindingKind.SMALL_VARIANT
        and (finding.variant_allele_frequency or 0.0) >= _LEAST_FREQUENCY
        and (finding.depth or 0) >= _LEAST_DEPTH
        and consequences.isdisjoint(_NOT_COUNTED)
    )


def burden_band(per_megabase: float, bands: BandSet) -> TmbBand:
    """Which band a number of mutations per megabase falls in, whoever counted them."""
    if per_megabase > bands.tmb_intermediate_to:
        return TmbBand.HIGH
    if per_megabase > bands.tmb_low_to:
        return TmbBand.INTERMEDIATE
    return TmbBand.LOW


def tmb_band(tmb: TumourMutationalBurden, bands: BandSet = INPRED_2026_04) -> TmbBand:
    """Which band the burden falls in."""
    return burden_band(tmb.per_megabase, bands)


def msi_status(msi: MicrosatelliteInstability, bands: BandSet = INPRED_2026_04) -> MsiStatus:
    """What the instability means; inconclusive when too few usable sites, or not stated how many."""
    if msi.usable_sites is None or msi.usable_sites < bands.msi_usable_sites_needed:
        return MsiStatus.INCONCLUSIVE
    if msi.percent_unstable >= bands.msi_unstable_from:
        return MsiStatus.UNSTABLE
    if msi.percent_unstable > bands.msi_stable_to:
        return MsiStatus.LIKELY_UNSTABLE
    return MsiStatus.STABLE
