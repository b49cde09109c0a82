"""Imported results as the record holds them."""

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from mtb.domain.biomarkers import GenomicInstability, MicrosatelliteInstability, TumourMutationalBurden
from mtb.domain.findings import Finding
from mtb.domain.imports import AttachmentKind, Doubt, KeptSection, ResultFormat, SampleEntry
from mtb.domain.quality import Metric


@dataclass(frozen=True, slots=True)
class StoredFinding:
    """A finding with its place in the file and whether it goes to the board."""

    id: UUID
    version: int
    result_id: UUID
    position: int
    for_board: bool
    finding: Finding
    germline: bool = False
    board_order: int | None = None
    """Its place among those for the board, from 1; None comes last, in the file's order."""
    masked: bool = False
    """Whether what it says was taken out for a reader without the germline right."""


@dataclass(frozen=True, slots=True)
class StoredAttachment:
    """A plot kept with a result; its content is read on demand."""

    id: UUID
    name: str
    kind: AttachmentKind
    media_type: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredResult:
    """One imported result of a case, without its findings. ``imported_at`` is UTC."""

    id: UUID
    case_id: UUID
    sample_id: str
    run_id: str
    pair_id: str | None
    pipeline_version: str | None
    tumour_purity: float | None
    target_size_megabases: float | None
    matched_normal: str | None
    tmb: TumourMutationalBurden | None
    msi: MicrosatelliteInstability | None
    folder_name: str
    imported_at: dt.datetime
    imported_by: str
    samples: tuple[SampleEntry, ...]
    doubts: tuple[Doubt, ...]
    attachments: tuple[StoredAttachment, ...]
    header_lines: tuple[str, ...]
    summary_rows: tuple[tuple[tuple[str, str], ...], ...]
    finding_count: int
    for_board_count: int
    format: ResultFormat = ResultFormat.TSOPPI
    genome: GenomicInstability | None = None
    metrics: tuple[Metric, ...] = ()
    details: tuple[tuple[str, str], ...] = ()
    sections: tuple[KeptSection, ...] = ()
    superseded_by: UUID | None = None
    """The result that took its place when a new version of its files was imported."""


@dataclass(frozen=True, slots=True)
class ImportedCase:
    """What an import did for one case. ``already_there`` means: the same contents were imported before."""

    case_id: UUID
    reference: str
    sample_id: str
    new_case: bool
    already_there: bool
    findings: int
    attachments: int
