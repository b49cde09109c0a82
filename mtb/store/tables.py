"""The tables. Rows never leave this package; see the stores for what goes out."""

import datetime as dt
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Table, UniqueConstraint

_CONSTRAINT_NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

metadata = sa.MetaData(naming_convention=_CONSTRAINT_NAMES)


class Utc(sa.TypeDecorator[dt.datetime]):
    """An instant, kept as UTC without zone, so that both databases compare and sort it alike."""

    impl = sa.DateTime
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Any) -> dt.datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        return None if value is None else value.astimezone(dt.UTC).replace(tzinfo=None)

    def process_result_value(self, value: dt.datetime | None, dialect: Any) -> dt.datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        return None if value is None else value.replace(tzinfo=dt.UTC)


def _id() -> Column[Any]:
    return Column("id", sa.Uuid(), primary_key=True)


def _version() -> Column[Any]:
    return Column("version", sa.Integer(), nullable=False, default=1)


def _text(name: str) -> Column[Any]:
    return Column(name, sa.Text(), nullable=False, default="")


def _reference(name: str, target: str, *, nullable: bool = False, index: bool = True) -> Column[Any]:
    return Column(name, sa.Uuid(), ForeignKey(f"{target}.id"), nullable=nullable, index=index)


patients = Table(
    "patients",
    metadata,
    _id(),
    _version(),
    _text("surname"),
    _text("first_name"),
    Column("national_id", sa.Text(), unique=True),
    Column("born", sa.Date()),
    Column("sex", sa.Text(), nullable=False),
)

cases = Table(
    "cases",
    metadata,
    _id(),
    _version(),
    Column("number", sa.Integer(), nullable=False, unique=True),
    Column("inpred_id", sa.Text(), unique=True),
    _reference("patient_id", "patients", nullable=True),
    Column("stage", sa.Text(), nullable=False),
    Column("in_stage_since", Utc(), nullable=False),
    # Name, numbers, diagnosis, hospital and physician, case folded: SQL's lower() knows ASCII only.
    _text("search_text"),
    Index("ix_cases_stage_since", "stage", "in_stage_since", "number", "id"),
)

referrals = Table(
    "referrals",
    metadata,
    Column("case_id", sa.Uuid(), ForeignKey("cases.id"), primary_key=True),
    Column("received_on", sa.Date(), nullable=False),
    _text("hospital"),
    _text("department"),
    _text("physician"),
    _text("physician_email"),
    _text("physician_hpr"),
    _text("responsible_physician"),
    _text("diagnosis"),
    _text("icd10"),
    _text("icdo3"),
    _text("tumour_site"),
    Column("diagnosed", sa.Text()),
    _text("stage"),
    _text("metastases"),
    Column("ecog", sa.Integer()),
    Column("ecog_on", sa.Date()),
    _text("question"),
    _text("clinical_history"),
    _text("patient_wishes"),
    _text("study_id"),
    Column("urgency", sa.Text(), nullable=False),
)

consents = Table(
    "consents",
    metadata,
    _id(),
    _reference("case_id", "cases"),
    Column("kind", sa.Text(), nullable=False),
    Column("answer", sa.Text(), nullable=False),
    Column("answered_on", sa.Date(), nullable=False),
    Column("position", sa.Integer(), nullable=False),
)

case_events = Table(
    "case_events",
    metadata,
    _id(),
    _reference("case_id", "cases"),
    Column("at", Utc(), nullable=False),
    Column("kind", sa.Text(), nullable=False),
    _text("by_account"),
    _text("by_name"),
    _text("detail"),
)

results = Table(
    "results",
    metadata,
    _id(),
    _reference("case_id", "cases"),
    _text("sample_id"),
    _text("run_id"),
    Column("pair_id", sa.Text()),
    Column("pipeline_version", sa.Text()),
    Column("tumour_purity", sa.Float()),
    Column("target_size_megabases", sa.Float()),
    Column("matched_normal", sa.Text()),
    Column("tmb_per_megabase", sa.Float()),
    Column("tmb_eligible_variants", sa.Integer()),
    Column("tmb_file", sa.Text()),
    Column("tmb_line", sa.Integer()),
    Column("msi_percent_unstable", sa.Float()),
    Column("msi_unstable_sites", sa.Integer()),
    Column("msi_usable_sites", sa.Integer()),
    Column("msi_file", sa.Text()),
    Column("msi_line", sa.Integer()),
    _text("folder_name"),
    Column("imported_at", Utc(), nullable=False),
    _text("imported_by"),
    Column("samples", sa.JSON(), nullable=False),
    Column("doubts", sa.JSON(), nullable=False),
    Column("header_lines", sa.JSON(), nullable=False),
    Column("summary_rows", sa.JSON(), nullable=False),
    Column("digest", sa.Text(), nullable=False),
    UniqueConstraint("case_id", "digest"),
)

attachments = Table(
    "attachments",
    metadata,
    _id(),
    _reference("result_id", "results"),
    _text("name"),
    Column("kind", sa.Text(), nullable=False),
    Column("media_type", sa.Text(), nullable=False),
    Column("size", sa.Integer(), nullable=False),
    Column("content", sa.LargeBinary(), nullable=False),
)

findings = Table(
    "findings",
    metadata,
    _id(),
    _version(),
    _reference("result_id", "results"),
    Column("position", sa.Integer(), nullable=False),
    Column("for_board", sa.Boolean(), nullable=False, default=False),
    Column("kind", sa.Text(), nullable=False),
    _text("gene"),
    _text("change"),
    Column("source_file", sa.Text(), nullable=False),
    Column("source_line", sa.Integer()),
    Column("cdna_change", sa.Text()),
    Column("protein_change", sa.Text()),
    Column("transcript", sa.Text()),
    Column("exon", sa.Text()),
    Column("genomic_location", sa.Text()),
    Column("dna_change", sa.Text()),
    Column("consequence", sa.Text()),
    Column("variant_allele_frequency", sa.Float()),
    Column("depth", sa.Integer()),
    Column("rna_depth", sa.Integer()),
    Column("rna_variant_allele_frequency", sa.Float()),
    Column("fold_change", sa.Float()),
    Column("supporting_reads", sa.Integer()),
    Column("population_frequency", sa.Float()),
    Column("tier", sa.Text()),
    Column("clinvar", sa.Text()),
    Column("acmg", sa.Text()),
    Column("hotspot", sa.Text()),
    Column("class_judgement", sa.Text()),
    Column("class_judgement_comment", sa.Text()),
    Column("reporting_judgement", sa.Text()),
    Column("reporting_judgement_comment", sa.Text()),
    Column("igv_qc", sa.Text()),
    Column("local_app_class", sa.Text()),
    Column("filters", sa.JSON(), nullable=False),
    Column("drugs", sa.Text()),
    Column("predisposition", sa.Text()),
    Column("columns", sa.JSON(), nullable=False),
    Index("ix_findings_gene", "gene", "result_id"),
)

meetings = Table(
    "meetings",
    metadata,
    _id(),
    _version(),
    Column("number", sa.Integer(), nullable=False, unique=True),
    Column("starts_at", sa.DateTime(), nullable=False, index=True),
    Column("ended_at", sa.DateTime()),
    _text("place"),
    _text("chair"),
    _text("minute_taker"),
    Column("state", sa.Text(), nullable=False),
)

attendees = Table(
    "attendees",
    metadata,
    _id(),
    _reference("meeting_id", "meetings"),
    Column("position", sa.Integer(), nullable=False),
    _text("name"),
    Column("role", sa.Text(), nullable=False),
    _text("affiliation"),
    Column("present", sa.Boolean(), nullable=False),
)

agenda_items = Table(
    "agenda_items",
    metadata,
    _id(),
    _version(),
    _reference("meeting_id", "meetings"),
    _reference("case_id", "cases"),
    Column("position", sa.Integer(), nullable=False),
    Column("minutes", sa.Integer(), nullable=False),
    Column("state", sa.Text(), nullable=False),
    _text("postponed_because"),
    _text("discussion"),
    _text("conclusion"),
    Column("no_possibility", sa.Text()),
    _text("no_possibility_reason"),
    Column("germline", sa.Text(), nullable=False),
    Column("saved_at", Utc()),
    UniqueConstraint("meeting_id", "case_id"),
)

possibilities = Table(
    "possibilities",
    metadata,
    _id(),
    _reference("item_id", "agenda_items"),
    Column("position", sa.Integer(), nullable=False),
    Column("pathway", sa.Text(), nullable=False),
    _text("drug"),
    _text("trial"),
    _text("supported_by"),
    _reference("finding_id", "findings", nullable=True),
    Column("escat", sa.Text()),
    Column("escat_other", sa.Text()),
    _text("reason"),
    _text("condition"),
)

tasks = Table(
    "tasks",
    metadata,
    _id(),
    _reference("item_id", "agenda_items"),
    Column("position", sa.Integer(), nullable=False),
    _text("what"),
    _text("who"),
    Column("due", sa.Date()),
)

signed_minutes = Table(
    "signed_minutes",
    metadata,
    _id(),
    _reference("meeting_id", "meetings"),
    Column("language", sa.Text(), nullable=False),
    Column("deidentified", sa.Boolean(), nullable=False),
    Column("signed_by", sa.Text(), nullable=False),
    Column("signed_at", Utc(), nullable=False),
    Column("sha256", sa.Text(), nullable=False),
    Column("content", sa.LargeBinary(), nullable=False),
    UniqueConstraint("meeting_id", "language", "deidentified"),
)
