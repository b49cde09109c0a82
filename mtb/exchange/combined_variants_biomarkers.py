"""Burden, microsatellites and genomic instability of a combined variant file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from mtb.domain.biomarkers import (
    INPRED_2026_04,
    GenomicInstability,
    MicrosatelliteInstability,
    TumourMutationalBurden,
)
from mtb.domain.errors import Sentence
from mtb.exchange.illumina_sections import KeyedValue, Reading, Section, keyed_values
from mtb.exchange.result_values import stated

BURDEN_KEYS: Final = ("Total TMB", "Coding Region Size in Megabases", "Number of Passing Eligible Variants")
SITES_KEYS: Final = ("Usable MSI Sites", "Total MSI Sites Unstable", "Percent Unstable MSI Sites")
INSTABILITY_KEYS: Final = ("Genomic Instability Score", "Tumor Fraction", "Ploidy")
_PERCENT_ROUNDING: Final = 0.06


@dataclass(frozen=True, slots=True)
class KeyedSection:
    """A section of keys. ``rest`` are the stated values the program has no field for."""

    section: Section
    values: Mapping[str, KeyedValue]
    reading: Reading

    @classmethod
    def of(cls, section: Section, reading: Reading) -> "KeyedSection":
        return cls(
            section, {value.key.casefold(): value for value in keyed_values(section, reading)}, reading
        )

    def number(self, key: str) -> float | None:
        value = self._stated(key)
        return None if value is None else self.reading.numbers.number(value.key, value.text, value.line)

    def fraction(self, key: str) -> float | None:
        value = self._stated(key)
        return None if value is None else self.reading.numbers.fraction(value.key, value.text, value.line)

    def count(self, key: str) -> int | None:
        value = self._stated(key)
        return None if value is None else self.reading.numbers.count(value.key, value.text, value.line)

    def line(self, key: str) -> int | None:
        value = self.values.get(key.casefold())
        return self.section.place.line if value is None else value.line

    def rest(self, known: Sequence[str]) -> tuple[tuple[str, str], ...]:
        keys = {key.casefold() for key in known}
        return tuple(
            (value.key, value.text)
            for key, value in self.values.items()
            if key not in keys and stated(value.text) is not None
        )

    def tell_without(self, *keys: str) -> None:
        """Note that none of the keys stands in a section that says something."""
        if self.values and not any(key.casefold() in self.values for key in keys):
            self.reading.doubts.warn(
                self.section.place,
                Sentence(
                    f"[{self.section.name}] does not state “{keys[0]}”; a line is missing or damaged.",
                    f"[{self.section.name}] oppgir ikke «{keys[0]}»; en linje mangler eller er skadet.",
                ),
                Sentence("It is taken as not stated.", "Det regnes som ikke oppgitt."),
            )

    def _stated(self, key: str) -> KeyedValue | None:
        """``NaN``, a share of no sites, is not stated either."""
        value = self.values.get(key.casefold())
        if value is None or stated(value.text) is None or value.text.casefold() == "nan":
            return None
        return value


def burden_of(section: KeyedSection) -> TumourMutationalBurden | None:
    """The tumour mutational burden, if it is stated."""
    section.tell_without(BURDEN_KEYS[0])
    per_megabase = section.number(BURDEN_KEYS[0])
    if per_megabase is None:
        return None
    return TumourMutationalBurden(
        per_megabase, section.count(BURDEN_KEYS[2]), section.reading.at(section.line(BURDEN_KEYS[0]))
    )


def microsatellites_of(section: KeyedSection) -> MicrosatelliteInstability | None:
    """The share of unstable sites. Cell-free DNA has a sum of distances instead, which is no share."""
    section.tell_without(SITES_KEYS[2], "SUM_JSD")
    percent = section.number(SITES_KEYS[2])
    if percent is None:
        return None
    reading, place = section.reading, section.reading.at(section.line(SITES_KEYS[2]))
    if percent > 100:
        reading.doubts.stop(
            place,
            f"More than 100 percent of the microsatellite sites are unstable: {percent:g}.",
            f"Mer enn 100 prosent av mikrosatellittene er ustabile: {percent:g}.",
        )
        return None
    unstable, usable = section.count(SITES_KEYS[1]), section.count(SITES_KEYS[0])
    if usable and unstable is not None and abs(100 * unstable / usable - percent) > _PERCENT_ROUNDING:
        counts = f"{percent:g} ({unstable}/{usable})"
        doubted = Sentence(
            f"The microsatellite percentage does not follow from its counts: {counts}.",
            f"Mikrosatellittprosenten stemmer ikke med tallene ved siden av: {counts}.",
        )
        if usable < INPRED_2026_04.msi_usable_sites_needed:
            reading.doubts.warn(
                place,
                doubted,
                Sentence(
                    "It is kept as written; with so few sites the result is inconclusive anyway.",
                    "Den beholdes som skrevet; med så få posisjoner er resultatet uansett inkonklusivt.",
                ),
            )
        else:
            reading.doubts.stop(place, doubted.en, doubted.nb)
    return MicrosatelliteInstability(percent, unstable, usable, place)


def instability_of(section: KeyedSection) -> GenomicInstability | None:
    """What the HRD assay says, if it says anything."""
    section.tell_without(INSTABILITY_KEYS[0])
    score = section.number(INSTABILITY_KEYS[0])
    fraction = section.fraction(INSTABILITY_KEYS[1])
    ploidy = section.number(INSTABILITY_KEYS[2])
    if score is None and fraction is None and ploidy is None:
        return None
    return GenomicInstability(score, fraction, ploidy, section.reading.at(section.line(INSTABILITY_KEYS[0])))
