"""The result columns of the metadata sheet, in the words of InPreD's own report generator (PRONTO)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mtb.domain.metadata import COMMENT_COLUMNS, CREATE_REPORT, RUN_ID, SAMPLE_ID, MetadataLine, MetadataSheet
from mtb.domain.sample_figures import SampleFigures
from mtb.domain.samples import decode_sample_id

RESULT_COLUMNS: Final = (
    *("Material", "Sample_type", "Cancer_type_PCGR"),
    *("TMB_inpred_in_house", "TMB_TSO500", "MSI_TSO500"),
    "Version_string_TSOPPI_reported_on_mol-MDT",
)
_FIRST_COLUMNS: Final = (
    *(SAMPLE_ID, RUN_ID, CREATE_REPORT, "Year_of_birth", "Year_of_diagnosis", "Clinical_diagnosis", "Sex"),
    *("Study_id", "Sample_material_id", "Year_of_sample_collection", "Requisition_hospital"),
    *("Extraction_hospital", "Tumor_content_pathology", "Batch"),
)
_MATERIALS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "F": "Fresh Frozen",
        "A": "Archived FFPE",
        "B": "Blood",
        "C": "Cytology",
        "M": "Fresh bone marrow",
        "E": "Extramedullary",
        "S": "Buccal swab (normal)",
        "X": "Unspecified",
    }
)
_SAMPLE_TYPES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "M": "Metastasis",
        "T": "Primary Tumor",
        "C": "Cell-line",
        "N": "Normal/Control",
        "P": "Primary tumor naive",
        "p": "Primary tumor post-treatment",
        "R": "Regional met naive",
        "r": "Regional met post-treatment",
        "D": "Distal met naive",
        "d": "Distal met post-treatment",
        "L": "Liquid",
        "E": "naive",
        "e": "post treatment",
        "A": "post allo transplant",
        "X": "Unknown",
    }
)
_SITES: Final = (
    *("Cancer origo incerta", "Adrenal Gland", "Ampulla of Vater", "Biliary Tract"),
    *("Bladder/Urinary Tract", "Bone", "Breast", "Cervix", "CNS/Brain", "Colon/Rectum"),
    *("Esophagus/Stomach", "Eye", "Head and Neck", "Kidney", "Liver", "Lung", "Lymphoid", "Myeloid"),
    *("Ovary/Fallopian Tube", "Pancreas", "Peripheral Nervous System", "Peritoneum", "Pleura"),
    *("Prostate", "Skin", "Soft Tissue", "Testis", "Thymus", "Thyroid", "Uterus", "Vulva/Vagina"),
)
"""The sites of PCGR's list by their number, from 00."""


def results_sheet() -> MetadataSheet:
    """A sheet with the result columns and no row yet."""
    names = (*_FIRST_COLUMNS, *RESULT_COLUMNS, *COMMENT_COLUMNS)
    return MetadataSheet(lines=(MetadataLine("\t".join(names), "\n"),), encoding="utf-8", header=0)


def result_values(sample_id: str, figures: SampleFigures | None, version: str) -> dict[str, str]:
    """What a sample's row says of its results; empty where nothing is stated."""
    sample = decode_sample_id(sample_id)
    site = sample.tumour_site or ""
    number = int(site) if site.isdecimal() else len(_SITES)
    values = {
        "Material": _MATERIALS.get(sample.material or "", ""),
        "Sample_type": _SAMPLE_TYPES.get(sample.sample_type or "", ""),
        "Cancer_type_PCGR": _SITES[number] if number < len(_SITES) else "",
        RESULT_COLUMNS[-1]: version,
    }
    return values if figures is None else values | _figures(figures)


def _figures(figures: SampleFigures) -> dict[str, str]:
    """Burden as ``14.9 (19)``, instability as ``4.13 (5/121)``: the value, and the counts it rests on."""
    own, burden, sites = figures.in_house, figures.burden, figures.microsatellites
    in_house = ""
    if own is not None and own.per_megabase is not None:
        in_house = _counted(f"{own.per_megabase:.1f}", own.variants)
    illumina = "" if burden is None else _counted(f"{burden.per_megabase:g}", burden.eligible_variants)
    instability = "" if sites is None else f"{sites.percent_unstable:.2f}"
    if sites is not None and sites.usable_sites is not None and sites.unstable_sites is not None:
        instability += f" ({sites.unstable_sites}/{sites.usable_sites})"
    return {"TMB_inpred_in_house": in_house, "TMB_TSO500": illumina, "MSI_TSO500": instability}


def _counted(value: str, count: int | None) -> str:
    return value if count is None else f"{value} ({count})"
