"""What a file or folder offers to bring into the records, and every doubt about it. Nothing is stored yet."""

from dataclasses import dataclass
from enum import StrEnum

from mtb.domain.biomarkers import GenomicInstability, MicrosatelliteInstability, TumourMutationalBurden
from mtb.domain.errors import ExpectedError, Sentence
from mtb.domain.findings import Finding, Source
from mtb.domain.quality import Metric


class Severity(StrEnum):
    """``fatal`` = nothing of the folder may be stored; ``error`` = something in it is damaged or missing."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"
    FATAL = "fatal"


class ImportCancelledError(ExpectedError):
    """The person did not want to wait for an import any longer."""

    def __init__(self) -> None:
        super().__init__(
            "The import was cancelled; nothing was stored.", "Importen ble avbrutt; ingenting er lagret."
        )


class ResultFormat(StrEnum):
    """Which kind of file a result was read from. A new version of a result is of the same format."""

    TSOPPI = "tsoppi"
    COMBINED_VARIANTS = "combined_variants"
    METRICS = "metrics"
    ALL_FUSIONS = "all_fusions"
    VARIANT_CALLS = "variant_calls"


class AttachmentKind(StrEnum):
    CNV_PLOT = "cnv_plot"
    QC_PLOT = "qc_plot"
    OTHER = "other"


class SampleKind(StrEnum):
    """The types a sample list names."""

    DNA_TUMOUR = "DNA_tumor"
    DNA_NORMAL = "DNA_normal"
    RNA_TUMOUR = "RNA_tumor"


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something a person should know or decide before the import is stored.

    With a sensible answer the command line takes it and prints a warning; without one the import stops until
    a person has answered. ``file`` is the file's name inside the folder; ``line`` counts from 1.
    """

    severity: Severity
    sentence: Sentence
    file: str
    line: int | None = None
    has_sensible_answer: bool = False
    answer: Sentence | None = None

    @property
    def stops(self) -> bool:
        """Whether the import may not go on without a person."""
        return self.severity is not Severity.INFO and not self.has_sensible_answer

    @property
    def place(self) -> str:
        """``name:line``, as compilers write it."""
        return self.file if self.line is None else f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A picture or document that lies beside the results. ``name`` is for display, never used as a path."""

    name: str
    kind: AttachmentKind
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class SampleEntry:
    """One row of a sample list. ``host_directory`` is kept as text only; it names another machine's folder.

    ``kind`` is ``None`` when the list names a type the program does not know; ``kind_text`` is as written.
    """

    kind: SampleKind | None
    kind_text: str
    sample_id: str
    pair_id: str | None
    output_id: str | None
    host_directory: str | None
    source: Source


@dataclass(frozen=True, slots=True)
class KeptSection:
    """A part of a file the program does not know, as it is written. ``source`` is its heading's line."""

    name: str
    lines: tuple[str, ...]
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleResult:
    """Everything one set of files says about one sample (or pair of a DNA and an RNA sample).

    ``tumour_purity`` is a fraction; ``header_lines`` are the variant table's own comment lines;
    ``summary_rows`` its rows of the run summary as pairs of column and text, so that a value without a field
    of its own is kept; ``details`` are key and text of a file's heading sections (dates, versions,
    instruments); ``sections`` what the program does not know; ``digest`` (sha256, hexadecimal) is the same
    when the same contents are read again.
    """

    sample_id: str
    case_key: str
    run_id: str
    format: ResultFormat = ResultFormat.TSOPPI
    pair_id: str | None = None
    pipeline_version: str | None = None
    tumour_purity: float | None = None
    target_size_megabases: float | None = None
    matched_normal: str | None = None
    tmb: TumourMutationalBurden | None = None
    msi: MicrosatelliteInstability | None = None
    genome: GenomicInstability | None = None
    metrics: tuple[Metric, ...] = ()
    findings: tuple[Finding, ...] = ()
    samples: tuple[SampleEntry, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    header_lines: tuple[str, ...] = ()
    summary_rows: tuple[tuple[tuple[str, str], ...], ...] = ()
    details: tuple[tuple[str, str], ...] = ()
    sections: tuple[KeptSection, ...] = ()
    digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryRow:
    """One row of the run summary, read. ``columns`` pairs each column's name with the text as written."""

    sample_id: str
    case_key: str
    tmb: TumourMutationalBurden | None
    msi: MicrosatelliteInstability | None
    findings: tuple[Finding, ...]
    columns: tuple[tuple[str, str], ...]
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultsFolder:
    """What was read from a run's folder. ``without_folder`` are samples only the run summary knows."""

    run_id: str
    folder_name: str
    results: tuple[SampleResult, ...]
    doubts: tuple[Doubt, ...]
    without_folder: tuple[SummaryRow, ...] = ()

    @property
    def open_doubts(self) -> tuple[Doubt, ...]:
        """The doubts a person must answer before anything is stored."""
        return tuple(doubt for doubt in self.doubts if doubt.stops)
