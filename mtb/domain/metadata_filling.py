"""What the records say of the rows of a metadata sheet; years only, and nothing stated is ever taken away."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from mtb.domain.cases import CaseSummary
from mtb.domain.metadata import CREATE_REPORT, RUN_ID, SAMPLE_ID, MetadataRow, MetadataSheet
from mtb.domain.patients import Sex
from mtb.domain.referrals import Referral
from mtb.domain.samples import decode_sample_id
from mtb.domain.specimens import DNA, LabSample, Specimen

_SEXES: Final = {Sex.FEMALE: "F", Sex.MALE: "M"}
_TUMOUR_CELLS: Final = "Tumor_content_pathology"


@dataclass(frozen=True, slots=True)
class SheetChange:
    """One field that differs; ``before`` is empty where the sheet states nothing."""

    sample_id: str
    column: str
    before: str
    after: str


Results = Mapping[tuple[str, str], Mapping[str, str]]
"""The values of the result columns by sample and run."""


def filled_sheet(
    sheet: MetadataSheet, case: CaseSummary, referral: Referral | None, results: Results | None = None
) -> MetadataSheet:
    """The sheet with what is known of one case's samples; a sample without a run has no row.

    RuleError where a row stands twice, or the file's encoding can't hold a text.
    """
    specimens = {each.id: each for each in case.specimens}
    measured = dict(results or {})
    for sample in case.samples:
        if not sample.run_id:
            continue
        specimen = specimens.get(sample.specimen_id) if sample.specimen_id is not None else None
        known = _known(case, referral, sample, specimen)
        known.update(measured.pop((sample.sample_id, sample.run_id), {}))
        sheet = _with_sample(sheet, sample, known)
    for (sample_id, run_id), said in measured.items():  # what came without the laboratory's own figures
        nucleic_acid = decode_sample_id(sample_id).nucleic_acid or DNA
        known = {**_known_of_case(case, referral), **said}
        named = LabSample(case.id, None, nucleic_acid, sample_id, run_id=run_id)
        sheet = _with_sample(sheet, named, known)
    return sheet


def sheet_changes(before: MetadataSheet, after: MetadataSheet) -> tuple[SheetChange, ...]:
    """Every field that writing ``after`` in place of ``before`` changes, in the sheet's order."""
    known = {(row.sample_id, row.run_id): row for row in before.rows}
    found: list[SheetChange] = []
    for row in after.rows:
        old = known.get((row.sample_id, row.run_id))
        for column in row.values:
            was = old.stated(column) if old is not None else ""
            if row.stated(column) != was:
                found.append(SheetChange(row.sample_id, column, was, row.stated(column)))
    return tuple(found)


def _with_sample(sheet: MetadataSheet, sample: LabSample, known: Mapping[str, str]) -> MetadataSheet:
    """With what is known of a sample in the columns there are; what is not known changes nothing."""
    values = {column: text for column, text in known.items() if text and column in sheet.columns}
    identity = (sample.sample_id, sample.run_id)
    if not any((row.sample_id, row.run_id) == identity for row in sheet.rows):
        report = {CREATE_REPORT: "Y" if sample.nucleic_acid == DNA else ""}
        return sheet.with_row({SAMPLE_ID: sample.sample_id, RUN_ID: sample.run_id, **report, **values})
    row = sheet.row(*identity)
    for column, text in values.items():
        if not _same(row, column, text):
            sheet = sheet.with_value(*identity, column, text)
    return sheet


def _known_of_case(case: CaseSummary, referral: Referral | None) -> dict[str, str]:
    patient = case.patient
    known: dict[str, str] = {}
    if patient is not None:
        known |= {
            "Year_of_birth": str(patient.born.year) if patient.born is not None else "",
            "Sex": _SEXES.get(patient.sex, ""),
        }
    if referral is not None:
        known |= {
            "Year_of_diagnosis": str(referral.diagnosed.year) if referral.diagnosed is not None else "",
            "Clinical_diagnosis": referral.diagnosis,
            "Study_id": referral.study_id,
            "Requisition_hospital": referral.hospital,
        }
    return known


def _known(
    case: CaseSummary, referral: Referral | None, sample: LabSample, specimen: Specimen | None
) -> dict[str, str]:
    known = _known_of_case(case, referral)
    if specimen is not None:
        cells = specimen.tumour_cells
        known |= {
            "Sample_material_id": specimen.block,
            "Year_of_sample_collection": str(specimen.collected.year) if specimen.collected else "",
            _TUMOUR_CELLS: "" if cells is None else str(cells),
        }
    return known | {"Extraction_hospital": sample.extraction.laboratory, "Batch": sample.batch}


def _same(row: MetadataRow, column: str, text: str) -> bool:
    """Whether the sheet says it already; ``~40 %`` is 40, and ``Female`` is F."""
    stated = row.stated(column)
    if column == _TUMOUR_CELLS:
        stated = stated.replace("%", "").replace("~", "").strip()
    if column == "Sex":
        return stated[:1].upper().replace("K", "F") == text
    return " ".join(stated.split()) == " ".join(text.split())
