"""The laboratory's work: what waits for which step, batches, runs, and figures worth a second look."""

import datetime as dt
import math
import re
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from uuid import UUID

from mtb.domain.errors import RuleError, Sentence
from mtb.domain.specimens import RNA, Extraction, LabSample, Library, SampleState, Specimen, SpecimenState
from mtb.domain.texts import clean_line, clean_text

_RUN_ID = re.compile(r"[0-9]{6}_[A-Z0-9]+(?:_[A-Z0-9]+){2,3}", re.ASCII)
_MOST = 1_000_000.0


class LabStep(StrEnum):
    """What a specimen or sample waits for in the laboratory, in the order of the work."""

    SECTIONING = "sectioning"
    EXTRACTION = "extraction"
    LIBRARY = "library"
    RUN = "run"
    REPETITION = "repetition"


@dataclass(frozen=True, slots=True)
class LabRow:
    """One line of the laboratory's lists: a sample, or a specimen of which none is made yet."""

    case_id: UUID
    reference: str
    urgent: bool
    due_on: dt.date | None
    specimen: Specimen | None
    sample: LabSample | None = None

    @property
    def id(self) -> UUID:
        """What tells this line from another one."""
        one = self.sample or self.specimen
        return self.case_id if one is None else one.id

    @property
    def step(self) -> LabStep | None:
        """What it waits for; None for what is on a run, replaced, or not in the laboratory."""
        if self.sample is not None:
            return _STEP_OF_SAMPLE.get(self.sample.state)
        if self.specimen is None or self.specimen.state is not SpecimenState.IN_LABORATORY:
            return None
        return LabStep.SECTIONING if self.specimen.sectioned_on is None else LabStep.EXTRACTION

    @property
    def since(self) -> dt.date | None:
        """The day of the last thing that happened to it."""
        if self.sample is not None:
            sample = self.sample
            made = sample.failed_on or sample.run_on or sample.library.on or sample.extraction.on
            if made is not None:
                return made
        return None if self.specimen is None else self.specimen.sectioned_on or self.specimen.sent_on


_STEP_OF_SAMPLE = {
    SampleState.PLANNED: LabStep.EXTRACTION,
    SampleState.EXTRACTED: LabStep.LIBRARY,
    SampleState.LIBRARY: LabStep.RUN,
    SampleState.FAILED: LabStep.REPETITION,
}


@dataclass(frozen=True, slots=True)
class BatchCount:
    """A library batch: how many samples of how many cases; ``waiting`` are on no run yet."""

    name: str
    samples: int
    cases: int
    waiting: int


@dataclass(frozen=True, slots=True)
class RunCount:
    """A sequencing run: when it began, how many samples of how many cases, and how many of them failed."""

    name: str
    on: dt.date | None
    samples: int
    cases: int
    failed: int


@dataclass(frozen=True, slots=True)
class LabOverview:
    """What waits for which step, every step named, and the batches and runs, the newest first."""

    waiting: dict[LabStep, int]
    batches: tuple[BatchCount, ...]
    runs: tuple[RunCount, ...]


@dataclass(frozen=True, slots=True)
class FigureLimits:
    """Below what a figure is worth a warning; None: this figure is not looked at.

    These are the hospital's own. No national limit is published, so all but the first begin without one.
    """

    dv200: float | None = 30.0
    rin: float | None = None
    tumour_cells: float | None = None
    dna_concentration: float | None = None
    rna_concentration: float | None = None
    library_concentration: float | None = None
    ratio_260_280: float | None = None


def checked_limits(limits: FigureLimits) -> FigureLimits:
    """RuleError unless every limit is a believable number."""
    for one in fields(limits):
        _require_figure(getattr(limits, one.name), one.name, 100 if one.name in _PERCENTAGES else _MOST)
    return limits


_PERCENTAGES = frozenset({"dv200", "tumour_cells"})


def figure_doubts(
    sample: LabSample, limits: FigureLimits, specimen: Specimen | None = None
) -> tuple[Sentence, ...]:
    """What in a sample's figures lies below the hospital's limits, one sentence each."""
    is_rna = sample.nucleic_acid == RNA
    concentration = limits.rna_concentration if is_rna else limits.dna_concentration
    figures = (
        (specimen.tumour_cells if specimen else None, limits.tumour_cells, _TUMOUR_CELLS),
        (sample.extraction.concentration, concentration, _CONCENTRATION),
        (sample.extraction.ratio_260_280, limits.ratio_260_280, _RATIO),
        (sample.library.dv200 if is_rna else None, limits.dv200, _DV200),
        (sample.library.rin if is_rna else None, limits.rin, _RIN),
        (sample.library.concentration, limits.library_concentration, _LIBRARY),
    )
    return tuple(
        _below(words, value, limit)
        for value, limit, words in figures
        if value is not None and limit is not None and value < limit
    )


_TUMOUR_CELLS = Sentence("Tumour cells {value} %, under {limit} %", "Tumorceller {value} %, under {limit} %")
_CONCENTRATION = Sentence(
    "Concentration {value} ng/µl, under {limit}", "Konsentrasjon {value} ng/µl, under {limit}"
)
_RATIO = Sentence("260/280 is {value}, under {limit}", "260/280 er {value}, under {limit}")
_DV200 = Sentence(
    "DV200 {value} %, under {limit} %: RNA may fail", "DV200 {value} %, under {limit} %: RNA kan svikte"
)
_RIN = Sentence("RIN {value}, under {limit}: RNA may fail", "RIN {value}, under {limit}: RNA kan svikte")
_LIBRARY = Sentence("Library {value} ng/µl, under {limit}", "Bibliotek {value} ng/µl, under {limit}")


def _below(words: Sentence, value: float, limit: float) -> Sentence:
    value_en, limit_en = f"{value:g}", f"{limit:g}"
    return Sentence(
        words.en.format(value=value_en, limit=limit_en),
        words.nb.format(value=value_en.replace(".", ","), limit=limit_en.replace(".", ",")),
    )


def checked_extraction(extraction: Extraction, today: dt.date) -> Extraction:
    """The extraction with clean text; RuleError for a figure or a day that can't be so."""
    cleaned = replace(
        extraction,
        kit=clean_line(extraction.kit, 200),
        laboratory=clean_line(extraction.laboratory, 200),
        comment=clean_text(extraction.comment, 10_000),
    )
    _require_figures(cleaned, ("concentration", "ratio_260_280", "ratio_260_230", "volume"))
    _require_day(cleaned.on, today, "extraction_on")
    return cleaned


def checked_library(library: Library, today: dt.date) -> Library:
    """The library with clean text; RuleError for a figure or a day that can't be so."""
    cleaned = replace(library, comment=clean_text(library.comment, 10_000))
    _require_figures(
        cleaned,
        ("concentration_diluted", "concentration_fragmented", "fragment_size", "size"),
    )
    _require_figure(cleaned.concentration, "library_concentration", _MOST)
    _require_figure(cleaned.dv200, "dv200", 100)
    _require_figure(cleaned.rin, "rin", 10)
    _require_day(cleaned.on, today, "library_on")
    return cleaned


def checked_run_id(text: str) -> str:
    """A run's name as it is written; RuleError where there is none."""
    run_id = clean_line(text, 200)
    if not run_id:
        raise RuleError("The run needs a name.", "Kjøringen må ha et navn.", "run_id")
    return run_id


def run_doubts(run_id: str) -> tuple[Sentence, ...]:
    """What in a run's name deviates from ``191206_NB501498_0174_AHWCNMBGXC``; it is taken all the same."""
    if not run_id.strip() or _RUN_ID.fullmatch(run_id.strip()):
        return ()
    return (
        Sentence(
            "A run is usually called like 191206_NB501498_0174_AHWCNMBGXC.",
            "En kjøring heter vanligvis som 191206_NB501498_0174_AHWCNMBGXC.",
        ),
    )


def successor(sample: LabSample, sample_id: str) -> LabSample:
    """The next attempt of a sample, under its own name."""
    return LabSample(
        sample.case_id, sample.specimen_id, sample.nucleic_acid, sample_id, attempt=sample.attempt + 1
    )


def in_step(step: LabStep) -> Callable[[LabRow], bool]:
    """Whether a line waits for this step."""
    return lambda row: row.step is step


def _require_figures(record: Extraction | Library, names: tuple[str, ...]) -> None:
    for name in names:
        _require_figure(getattr(record, name), name, _MOST)


def _require_figure(value: float | None, name: str, most: float) -> None:
    if value is not None and not (math.isfinite(value) and 0 <= value <= most):
        raise RuleError(
            f"This figure goes from 0 to {most:,.0f}.",
            f"Dette tallet går fra 0 til {most:,.0f}.".replace(",", " "),
            name,
        )


def _require_day(day: dt.date | None, today: dt.date, name: str) -> None:
    if day is not None and day > today:
        raise RuleError("The day lies in the future.", "Dagen ligger i fremtiden.", name)
