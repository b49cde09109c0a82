"""The Material Transit Form of a patient: what the laboratory noted from requisition to library."""

from dataclasses import dataclass

from mtb.domain.case_list_cells import CellDoubt
from mtb.domain.dates import PartialDate


@dataclass(frozen=True, slots=True)
class FormValue:
    """One value with its cell. Without a text nothing is stated; without a place there is no such column.

    ``number`` and ``date`` are there where the column holds one and it could be read.
    """

    text: str = ""
    place: str = ""
    number: float | None = None
    date: PartialDate | None = None

    def __bool__(self) -> bool:
        return bool(self.text)

    @property
    def code(self) -> str:
        """What stands before the dash of a choice such as ``03 - Biliary Tract``."""
        head, dash, _ = self.text.partition("-")
        return head.strip() if dash and len(head.strip()) <= 3 else self.text


NOTHING = FormValue()


@dataclass(frozen=True, slots=True)
class PatientInformation:
    """Who the form is about; ``he_slide`` is the note on the HE slide."""

    row: int = 0
    inpred_id: FormValue = NOTHING
    initials: FormValue = NOTHING
    born: FormValue = NOTHING
    sex: FormValue = NOTHING
    age: FormValue = NOTHING
    he_slide: FormValue = NOTHING
    others: tuple[tuple[str, FormValue], ...] = ()


@dataclass(frozen=True, slots=True)
class Requisition:
    """What molecular pathology was asked for. The last six are of the layout of 2023 alone."""

    row: int = 0
    dit_number: FormValue = NOTHING
    study_id: FormValue = NOTHING
    analysis: FormValue = NOTHING
    requested_on: FormValue = NOTHING
    received_on: FormValue = NOTHING
    main_referral: FormValue = NOTHING
    hospital: FormValue = NOTHING
    responsible_physician: FormValue = NOTHING
    diagnosis: FormValue = NOTHING
    collected: FormValue = NOTHING
    comments: FormValue = NOTHING
    report_number: FormValue = NOTHING
    tumour_type: FormValue = NOTHING
    responsible_physician_email: FormValue = NOTHING
    local_pathologist: FormValue = NOTHING
    local_pathologist_email: FormValue = NOTHING
    inpred_pathologist: FormValue = NOTHING
    others: tuple[tuple[str, FormValue], ...] = ()


@dataclass(frozen=True, slots=True)
class FormSample:
    """One sample; ``tumour_cells`` is in per cent."""

    row: int = 0
    project: FormValue = NOTHING
    material_id: FormValue = NOTHING
    tumour_cells: FormValue = NOTHING
    sample_type: FormValue = NOTHING
    cancer_type: FormValue = NOTHING
    nucleic_acid: FormValue = NOTHING
    material: FormValue = NOTHING
    sample_number: FormValue = NOTHING
    working_id: FormValue = NOTHING
    sample_id: FormValue = NOTHING
    comments: FormValue = NOTHING
    others: tuple[tuple[str, FormValue], ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """One extraction; concentration in ng/µl, volume in µl."""

    row: int = 0
    working_id: FormValue = NOTHING
    extracted_on: FormValue = NOTHING
    kit: FormValue = NOTHING
    hospital: FormValue = NOTHING
    concentration: FormValue = NOTHING
    ratio_260_280: FormValue = NOTHING
    ratio_260_230: FormValue = NOTHING
    volume: FormValue = NOTHING
    assay: FormValue = NOTHING
    sample_id: FormValue = NOTHING
    comments: FormValue = NOTHING
    others: tuple[tuple[str, FormValue], ...] = ()


@dataclass(frozen=True, slots=True)
class Library:
    """One library; concentrations in ng/µl, sizes in base pairs, ``dv200`` in per cent."""

    row: int = 0
    sample_id: FormValue = NOTHING
    diluted_concentration: FormValue = NOTHING
    fragmented_concentration: FormValue = NOTHING
    fragment_size: FormValue = NOTHING
    rin: FormValue = NOTHING
    dv200: FormValue = NOTHING
    final_concentration: FormValue = NOTHING
    library_size: FormValue = NOTHING
    cleaned: FormValue = NOTHING
    sequenced_on: FormValue = NOTHING
    batch: FormValue = NOTHING
    lvms_batch: FormValue = NOTHING
    comments: FormValue = NOTHING
    others: tuple[tuple[str, FormValue], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialForm:
    """A whole form, and every doubt about it.

    ``layout`` is the year of the form: as its file's name or its title says, else 2023 or 2024 after its
    columns. ``others`` in the rows keep columns that no known layout has.
    """

    layout: str
    sheet: str
    patient: PatientInformation
    requisitions: tuple[Requisition, ...] = ()
    samples: tuple[FormSample, ...] = ()
    extractions: tuple[Extraction, ...] = ()
    libraries: tuple[Library, ...] = ()
    doubts: tuple[CellDoubt, ...] = ()

    @property
    def inpred_id(self) -> str:
        """The case's key as the form states it; empty when it does not."""
        return self.patient.inpred_id.text
