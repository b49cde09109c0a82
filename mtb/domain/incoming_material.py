"""Material and laboratory figures that a form or sheet states, before they meet the records."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from mtb.domain import material_form as forms
from mtb.domain.dates import PartialDate
from mtb.domain.errors import RuleError
from mtb.domain.metadata import MetadataRow, MetadataSheet
from mtb.domain.samples import case_key, decode_sample_id
from mtb.domain.specimens import Extraction, Library


@dataclass(frozen=True, slots=True)
class IncomingSample:
    """One sample as its source states it; empty text and None mean: not stated. ``place`` is cell or line.

    ``sample_id`` may still be the working id, with ``XX`` for the assay; ``tumour_cells`` is in per cent.
    """

    sample_id: str
    place: str
    working_id: str = ""
    block: str = ""
    sample_type: str = ""
    material: str = ""
    site: str = ""
    nucleic_acid: str = ""
    replicate: int | None = None
    attempt: int | None = None
    tumour_cells: int | None = None
    collected: PartialDate | None = None
    extraction: Extraction = field(default_factory=Extraction)
    library: Library = field(default_factory=Library)
    batch: str = ""
    lvms_batch: str = ""
    run_id: str = ""
    comment: str = ""


@dataclass(frozen=True, slots=True)
class IncomingCase:
    """What a source states of one case. ``born`` may be a year only; ``sex`` is a letter as written."""

    inpred_id: str
    samples: tuple[IncomingSample, ...]
    born: PartialDate | None = None
    sex: str = ""
    diagnosis: str = ""
    hospital: str = ""
    study_id: str = ""
    sources: tuple[str, ...] = field(default=())


def case_of_form(form: forms.MaterialForm) -> IncomingCase:
    """The case of a Material Transit Form."""
    asked = form.requisitions[0] if form.requisitions else forms.Requisition()
    extractions = {each.working_id.text or each.sample_id.text: each for each in form.extractions}
    libraries = {each.sample_id.text: each for each in form.libraries}
    samples = []
    for row in form.samples:
        extracted = extractions.get(row.working_id.text) or extractions.get(row.sample_id.text)
        name = row.sample_id.text or (extracted.sample_id.text if extracted else "") or row.working_id.text
        if name:
            samples.append(
                _with_figures(_form_sample(row, name, asked.collected.date), extracted, libraries.get(name))
            )
    return IncomingCase(
        case_key(form.inpred_id) if form.inpred_id else "",
        tuple(samples),
        form.patient.born.date,
        form.patient.sex.code,
        asked.diagnosis.text,
        asked.hospital.text,
        asked.study_id.text,
    )


def cases_of_sheet(sheet: MetadataSheet) -> tuple[IncomingCase, ...]:
    """The cases of a metadata sheet, in its order."""
    found: dict[str, list[MetadataRow]] = {}
    for row in sheet.rows:
        if row.sample_id:
            found.setdefault(case_key(row.sample_id), []).append(row)
    return tuple(_sheet_case(key, rows) for key, rows in found.items())


def _sheet_case(key: str, rows: Iterable[MetadataRow]) -> IncomingCase:
    listed = tuple(rows)

    def first(column: str) -> str:
        return next((row.stated(column) for row in listed if row.stated(column)), "")

    return IncomingCase(
        key,
        tuple(_sheet_sample(row) for row in listed),
        _partial(first("Year_of_birth")),
        first("Sex"),
        first("Clinical_diagnosis"),
        first("Requisition_hospital"),
        first("Study_id"),
    )


def _sheet_sample(row: MetadataRow) -> IncomingSample:
    name = decode_sample_id(row.sample_id)
    comments = [
        row.stated(column)
        for column in ("Sample_info_comment", "Extraction_data_comment", "Library_data_comment")
    ]
    return IncomingSample(
        row.sample_id,
        str(row.line),
        block=row.stated("Sample_material_id"),
        sample_type=name.sample_type or "",
        material=name.material or "",
        site=name.tumour_site or "",
        nucleic_acid=name.nucleic_acid or "",
        replicate=name.replicate,
        attempt=name.attempt,
        tumour_cells=_percentage(row.stated("Tumor_content_pathology")),
        collected=_partial(row.stated("Year_of_sample_collection")),
        extraction=Extraction(laboratory=row.stated("Extraction_hospital")),
        batch=row.stated("Batch"),
        run_id=row.run_id,
        comment="; ".join(comment for comment in comments if comment),
    )


def _form_sample(row: forms.FormSample, name: str, collected: PartialDate | None) -> IncomingSample:
    decoded = decode_sample_id(name)
    number = row.sample_number.number
    return IncomingSample(
        name,
        row.sample_id.place or row.working_id.place,
        working_id=row.working_id.text,
        block=row.material_id.text,
        sample_type=decoded.sample_type or row.sample_type.code,
        material=decoded.material or row.material.code,
        site=decoded.tumour_site or row.cancer_type.code,
        nucleic_acid=decoded.nucleic_acid or row.nucleic_acid.code,
        replicate=decoded.replicate if decoded.replicate is not None else (int(number) if number else None),
        attempt=decoded.attempt,
        tumour_cells=None if row.tumour_cells.number is None else round(row.tumour_cells.number),
        collected=collected,
        comment=row.comments.text,
    )


def _with_figures(
    sample: IncomingSample, extracted: forms.Extraction | None, library: forms.Library | None
) -> IncomingSample:
    if extracted is not None:
        sample = replace(
            sample,
            extraction=Extraction(
                extracted.extracted_on.date.as_day if extracted.extracted_on.date else None,
                extracted.kit.text,
                extracted.hospital.text,
                extracted.concentration.number,
                extracted.ratio_260_280.number,
                extracted.ratio_260_230.number,
                extracted.volume.number,
                extracted.comments.text,
            ),
        )
    if library is None:
        return sample
    sequenced = library.sequenced_on.date
    return replace(
        sample,
        library=Library(
            sequenced.as_day if sequenced else None,
            library.diluted_concentration.number,
            library.fragmented_concentration.number,
            library.fragment_size.number,
            library.rin.number,
            library.dv200.number,
            library.final_concentration.number,
            library.library_size.number,
            _yes(library.cleaned.text),
            library.comments.text,
        ),
        batch=library.batch.text,
        lvms_batch=library.lvms_batch.text,
    )


def _yes(text: str) -> bool | None:
    word = text.strip().casefold()
    if word in {"yes", "ja", "y", "j", "x", "1"}:
        return True
    return False if word in {"no", "nei", "n", "0"} else None


def _partial(text: str) -> PartialDate | None:
    """A year or date; None for what is none: the reader has told its doubt already."""
    try:
        return PartialDate.parse(text) if text else None
    except RuleError:
        return None


def _percentage(text: str) -> int | None:
    digits = text.replace("%", "").replace("~", "").replace(",", ".").strip()
    try:
        value = round(float(digits))
    except ValueError:
        return None
    return value if 0 <= value <= 100 else None
