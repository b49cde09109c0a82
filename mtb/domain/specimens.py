"""The patient's material: blocks and other specimens, and what was made of them in the laboratory."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any
from uuid import UUID, uuid4

from mtb.domain.dates import PartialDate
from mtb.domain.errors import RuleError
from mtb.domain.samples import MATERIALS, SAMPLE_TYPES, SampleId, compose
from mtb.domain.stages import EventKind
from mtb.domain.texts import clean_line, clean_text

DNA = "D"
RNA = "R"
USUAL_ASSAYS = MappingProxyType({DNA: "01", RNA: "03"})
"""What a sample is made for where nobody says anything else: TSO500 of DNA and of RNA."""
MOST_ATTEMPTS = 9
"""The nomenclature has one digit for the attempt and keeps 9 for validations."""


class SpecimenState(StrEnum):
    """Where a specimen is; it follows from its dates."""

    NAMED = "named"
    ASKED = "asked"
    RECEIVED = "received"
    IN_LABORATORY = "in_laboratory"
    UNSUITABLE = "unsuitable"


class SampleState(StrEnum):
    """How far a laboratory sample has come; it follows from its dates and run."""

    PLANNED = "planned"
    EXTRACTED = "extracted"
    LIBRARY = "library"
    ON_RUN = "on_run"
    FAILED = "failed"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Specimen:
    """A block or other material of one case. Empty text and None mean: not stated.

    ``site`` is a PCGR code, ``sample_type`` and ``material`` letters of InPreD's nomenclature (``X`` and
    ``XX`` unknown), ``replicate`` counts a patient's specimens of one kind from 1, ``tumour_cells`` is a
    percentage, ``pathology`` the department that keeps it.
    """

    case_id: UUID
    block: str
    pathology: str = ""
    site: str = "XX"
    sample_type: str = "X"
    material: str = "A"
    replicate: int = 1
    collected: PartialDate | None = None
    tumour_cells: int | None = None
    asked_on: dt.date | None = None
    reminded_on: tuple[dt.date, ...] = ()
    received_on: dt.date | None = None
    sent_on: dt.date | None = None
    sectioned_on: dt.date | None = None
    unsuitable_on: dt.date | None = None
    unsuitable_because: str = ""
    comment: str = ""
    id: UUID = field(default_factory=uuid4)
    version: int = 0

    @property
    def state(self) -> SpecimenState:
        if self.unsuitable_on is not None:
            return SpecimenState.UNSUITABLE
        if self.sent_on is not None:
            return SpecimenState.IN_LABORATORY
        if self.received_on is not None:
            return SpecimenState.RECEIVED
        return SpecimenState.NAMED if self.asked_on is None else SpecimenState.ASKED

    @property
    def last_asked(self) -> dt.date | None:
        """The day of the last reminder, or of the request."""
        return self.reminded_on[-1] if self.reminded_on else self.asked_on


@dataclass(frozen=True, slots=True)
class Extraction:
    """Figures of an extraction: concentration in ng/µl, volume in µl, absorbance ratios."""

    on: dt.date | None = None
    kit: str = ""
    laboratory: str = ""
    concentration: float | None = None
    ratio_260_280: float | None = None
    ratio_260_230: float | None = None
    volume: float | None = None
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Library:
    """Figures of a library: concentrations in ng/µl, sizes in base pairs, ``dv200`` in per cent."""

    on: dt.date | None = None
    concentration_diluted: float | None = None
    concentration_fragmented: float | None = None
    fragment_size: float | None = None
    rin: float | None = None
    dv200: float | None = None
    concentration: float | None = None
    size: float | None = None
    cleaned: bool | None = None
    comment: str = ""


@dataclass(frozen=True, slots=True)
class LabSample:
    """DNA or RNA made of a specimen, on its way through the laboratory.

    ``sample_id`` is its name as the laboratory writes it; ``batch`` the library batch, ``lvms_batch`` that of
    the laboratory system, ``run_id`` the sequencing run; ``replaced_by`` the sample that was made instead.
    """

    case_id: UUID
    specimen_id: UUID | None
    nucleic_acid: str
    sample_id: str
    attempt: int = 0
    extraction: Extraction = Extraction()
    library: Library = Library()
    batch: str = ""
    lvms_batch: str = ""
    run_id: str = ""
    run_on: dt.date | None = None
    failed_on: dt.date | None = None
    failed_because: str = ""
    replaced_by: UUID | None = None
    comment: str = ""
    id: UUID = field(default_factory=uuid4)
    version: int = 0

    @property
    def state(self) -> SampleState:
        if self.replaced_by is not None:
            return SampleState.REPLACED
        if self.failed_on is not None:
            return SampleState.FAILED
        if self.run_id:
            return SampleState.ON_RUN
        if self.library.on is not None:
            return SampleState.LIBRARY
        return SampleState.PLANNED if self.extraction.on is None else SampleState.EXTRACTED


def working_id(inpred_id: str, specimen: Specimen, nucleic_acid: str, attempt: int = 0) -> str:
    """The name before an assay is chosen, ``IPD1234-DXX-P01-A15``; RuleError without an InPreD ID."""
    return compose(_parts(inpred_id, specimen, nucleic_acid, attempt))


def proposed_sample_id(inpred_id: str, specimen: Specimen, nucleic_acid: str, attempt: int = 0) -> str:
    """The name with the usual assay, ``IPD1234-D01-P01-A15``; RuleError without an InPreD ID."""
    parts = _parts(inpred_id, specimen, nucleic_acid, attempt)
    return compose(replace(parts, assay=USUAL_ASSAYS.get(nucleic_acid)))


def _parts(inpred_id: str, specimen: Specimen, nucleic_acid: str, attempt: int) -> SampleId:
    if attempt >= MOST_ATTEMPTS:
        raise RuleError(
            "The nomenclature has names for nine attempts. Make a new specimen of the material.",
            "Nomenklaturen har navn til ni forsøk. Lag en ny prøve av materialet.",
        )
    return SampleId(
        "",
        patient_key=inpred_id,
        nucleic_acid=nucleic_acid,
        sample_type=specimen.sample_type,
        attempt=attempt,
        replicate=specimen.replicate,
        material=specimen.material,
        tumour_site=specimen.site,
    )


def next_replicate(specimen: Specimen, others: Sequence[Specimen]) -> int:
    """The number of a specimen among those of one patient that are of the same kind."""
    same = (specimen.sample_type, specimen.material, specimen.site)
    taken = {
        other.replicate
        for other in others
        if other.id != specimen.id and (other.sample_type, other.material, other.site) == same
    }
    return next((number for number in range(1, 10) if number not in taken), 9)


def undone(specimen: Specimen, event: EventKind) -> Specimen:
    """The specimen as it was before an event that is taken back."""
    before: dict[EventKind, dict[str, Any]] = {
        EventKind.MATERIAL_ASKED: {"asked_on": None},
        EventKind.MATERIAL_REMINDED: {"reminded_on": specimen.reminded_on[:-1]},
        EventKind.MATERIAL_RECEIVED: {"received_on": None},
        EventKind.SENT_TO_LABORATORY: {"sent_on": None},
        EventKind.SECTIONED: {"sectioned_on": None},
        EventKind.MATERIAL_UNSUITABLE: {"unsuitable_on": None, "unsuitable_because": ""},
    }
    return replace(specimen, **before.get(event, {}))


def checked_specimen(specimen: Specimen, today: dt.date) -> Specimen:
    """The specimen with clean text; RuleError for what is missing or can't be so."""
    cleaned = replace(
        specimen,
        block=clean_line(specimen.block, 60),
        pathology=clean_line(specimen.pathology, 200),
        unsuitable_because=clean_line(specimen.unsuitable_because, 1_000),
        comment=clean_text(specimen.comment),
    )
    if not cleaned.block:
        raise RuleError(
            "The block or specimen needs a number.", "Blokken eller prøven må ha et nummer.", "block"
        )
    if cleaned.tumour_cells is not None and not 0 <= cleaned.tumour_cells <= 100:
        raise RuleError(
            "Tumour cells go from 0 to 100 %.", "Tumorcelleandelen går fra 0 til 100 %.", "tumour_cells"
        )
    if cleaned.unsuitable_on is not None and not cleaned.unsuitable_because:
        raise RuleError(
            "Say why the material can't be used.", "Skriv hvorfor materialet ikke kan brukes.", "unsuitable"
        )
    _require_letters(cleaned)
    _require_order(cleaned, today)
    return cleaned


def _require_letters(specimen: Specimen) -> None:
    """A letter read from a paper may be one nobody knows; it is kept, but it must be one letter."""
    if len(specimen.sample_type) != 1 or len(specimen.material) != 1 or len(specimen.site) != 2:
        raise RuleError(
            f"Sample type is one of {' '.join(SAMPLE_TYPES)}, material one of {' '.join(MATERIALS)}.",
            f"Prøvetype er en av {' '.join(SAMPLE_TYPES)}, materiale en av {' '.join(MATERIALS)}.",
            "sample_type",
        )
    if not 1 <= specimen.replicate <= 9:
        raise RuleError(
            "Specimens of one kind are numbered from 1 to 9.",
            "Prøver av ett slag har nummer 1 til 9.",
            "replicate",
        )


def _require_order(specimen: Specimen, today: dt.date) -> None:
    days = [
        day
        for day in (specimen.asked_on, *specimen.reminded_on, specimen.received_on, specimen.sent_on)
        if day is not None
    ]
    if any(day > today for day in (*days, *filter(None, (specimen.sectioned_on, specimen.unsuitable_on)))):
        raise RuleError("A date lies in the future.", "En dato ligger i fremtiden.")
    if days != sorted(days):
        raise RuleError(
            "Material is asked for, received and sent on in that order; look at the dates.",
            "Materiale bes om, mottas og sendes videre i den rekkefølgen; se på datoene.",
        )
