"""The sections of the Material Transit Form and the labels of their columns, in every layout known."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from types import MappingProxyType
from typing import Final

_UNIT: Final = re.compile(r"[\[(][^\])]*[\])]?")
_SIGN: Final = re.compile(r"[^a-z0-9æøå]+")


class Kind(Enum):
    """How a column's text is read."""

    TEXT = "text"
    NUMBER = "number"
    PERCENT = "percent"
    DATE = "date"


class Section(StrEnum):
    """A part of the form."""

    PATIENT = "patient"
    REQUISITION = "requisition"
    SAMPLE = "sample"
    EXTRACTION = "extraction"
    LIBRARY = "library"


@dataclass(frozen=True, slots=True)
class Label:
    """A column: the field it fills and how it is read."""

    field: str
    kind: Kind = Kind.TEXT


TITLES: Final[Mapping[str, Section]] = MappingProxyType(
    {
        "patientinformation": Section.PATIENT,
        "molecularpathologyinformation": Section.REQUISITION,
        "sampleinformation": Section.SAMPLE,
        "extractiondata": Section.EXTRACTION,
        "librarypreparationdata": Section.LIBRARY,
        "librarypreparationlpdata": Section.LIBRARY,
    }
)
HE_SLIDE: Final = "hesnitt"
SECOND_LINES: Final = frozenset({"analysis", "diagnosis", "collection", "inputtype", "number", "date", "id"})
"""Second halves of labels that run over two rows."""

_LABELS: Final[Mapping[Section, Mapping[Label, str]]] = MappingProxyType(
    {
        Section.PATIENT: {
            Label("inpred_id"): "inpredid ipdid ipdnumber",
            Label("initials"): "initial initials initialer",
            Label("born", Kind.DATE): "dateofbirth birthdate fødselsdato",
            Label("sex"): "gender sex kjønn",
            Label("age", Kind.NUMBER): "age alder",
        },
        Section.REQUISITION: {
            Label("dit_number"): "ditnumber dit ditnr",
            Label("study_id"): "studyid",
            Label("analysis"): "relevantanalysis relevant",
            Label("requested_on", Kind.DATE): "mprequisitiondate requisitiondate mprequisition",
            Label("received_on", Kind.DATE): "requisitionreceived mprequisitionreceived",
            Label("main_referral"): "hovedremissenr hovedremisse",
            Label("hospital"): "requesterhospital requestinghospital",
            Label("responsible_physician"): "pal",
            Label("diagnosis"): "histopathologicaldiagnosis histopathological histopathologydiagnosis",
            Label("collected", Kind.DATE): "yearofsamplecollection yearofsample",
            Label("comments"): "comments comment",
            Label("report_number"): "mpreportnumber mpreport reportnumber",
            Label("tumour_type"): "tumortype tumourtype",
            Label("responsible_physician_email"): "palemail palepost palsemail",
            Label("local_pathologist"): "localpathologist",
            Label("local_pathologist_email"): "localpathologistemail localpathologistsemail",
            Label("inpred_pathologist"): "inpredpathologist",
        },
        Section.SAMPLE: {
            Label("project"): "project",
            Label("material_id"): "samplematerialid originalname",
            Label("tumour_cells", Kind.PERCENT): "tumorcells tumourcells tumorcell",
            Label("sample_type"): "sampletype",
            Label("cancer_type"): "cancertype",
            Label("nucleic_acid"): "nucleicacidinputtype nucleicacid",
            Label("material"): "samplematerial",
            Label("sample_number"): "samplenumber",
            Label("working_id"): "workingid",
            Label("sample_id"): "sampleid",
            Label("comments"): "comments comment",
        },
        Section.EXTRACTION: {
            Label("working_id"): "workingid",
            Label("extracted_on", Kind.DATE): "dateofextraction extractiondate",
            Label("kit"): "extractionkit",
            Label("hospital"): "extractionhospital",
            Label("concentration", Kind.NUMBER): "qubit",
            Label("ratio_260_280", Kind.NUMBER): "a260280",
            Label("ratio_260_230", Kind.NUMBER): "a260230",
            Label("volume", Kind.NUMBER): "samplevolume",
            Label("assay"): "assayname assay",
            Label("sample_id"): "sampleid",
            Label("comments"): "comments comment",
        },
        Section.LIBRARY: {
            Label("sample_id"): "sampleid",
            Label("diluted_concentration", Kind.NUMBER): "qubitafterdilution",
            Label("fragmented_concentration", Kind.NUMBER): "qubitafterfragm qubitafterfragmentation",
            Label("fragment_size", Kind.NUMBER): "fragmentsize",
            Label("rin", Kind.NUMBER): "rin",
            Label("dv200", Kind.NUMBER): "dv200",
            Label("final_concentration", Kind.NUMBER): "qubitfinallibrary",
            Label("library_size", Kind.NUMBER): "librarysize",
            Label("cleaned"): "finallibrarycleaned",
            Label("sequenced_on", Kind.DATE): "dateofsequencing sequencingdate",
            Label("batch"): "lpbatch",
            Label("lvms_batch"): "lvmsbatch",
            Label("comments"): "comments comment",
        },
    }
)
_BY_TEXT: Final = {
    section: {text: label for label, texts in labels.items() for text in texts.split()}
    for section, labels in _LABELS.items()
}
ONLY_IN_2023: Final = frozenset(
    {
        "report_number",
        "tumour_type",
        "responsible_physician_email",
        "local_pathologist",
        "local_pathologist_email",
        "inpred_pathologist",
    }
)


def plain(text: str) -> str:
    """A label without units, spaces and signs: ``Qubit [ng/µl]`` is ``qubit``."""
    return _SIGN.sub("", _UNIT.sub(" ", text.lower()))


def label_of(section: Section, first_line: str, second_line: str = "") -> Label | None:
    """The column a label means, whose second half may stand in the row below."""
    labels = _BY_TEXT[section]
    return labels.get(plain(f"{first_line} {second_line}")) or labels.get(plain(first_line))


def title_of(text: str) -> Section | None:
    """The section this text is the title of."""
    words = _SIGN.sub("", text.lower())
    return TITLES.get(words)
