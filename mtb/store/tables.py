"""The tables of the clinical records. Rows never leave this package; see the stores for what goes out."""

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Table, UniqueConstraint

from mtb.store.columns import (
    Utc,
    id_column,
    metadata,
    reference_column,
    sort_key_column,
    text_column,
    version_column,
)

# A file may state any number; SQLite's whole numbers have 64 bits under whatever name.
COUNT = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

patients = Table(
    "patients",
    metadata,
    id_column(),
    version_column(),
    text_column("surname"),
    text_column("first_name"),
    Column("national_id", sa.Text(), unique=True),
    Column("born", sa.Date()),
    Column("sex", sa.Text(), nullable=False),
    # Of the same person, registered twice: the record that counts. No foreign key, as in cases below.
    Column("merged_into_id", sa.Uuid(), index=True),
)

cases = Table(
    "cases",
    metadata,
    id_column(),
    version_column(),
    Column("number", sa.Integer(), nullable=False, unique=True),
    Column("inpred_id", sa.Text(), unique=True),
    reference_column("patient_id", "patients", nullable=True),
    Column("stage", sa.Text(), nullable=False),
    Column("in_stage_since", Utc(), nullable=False),
    # What the worklist is sorted by, kept in step by mtb.store.case_search_texts.
    sort_key_column("patient_key"),
    sort_key_column("diagnosis_key"),
    sort_key_column("hospital_key"),
    sort_key_column("physician_key"),
    Column("meeting_key", sa.DateTime()),
    # What the case's events and the targets amount to; see mtb.store.case_history.
    Column("due_on", sa.Date()),
    Column("hold_until", sa.Date()),
    text_column("hold_why"),
    Column("exit_reason", sa.Text()),
    Column("stage_before", sa.Text()),
    text_column("owner"),
    text_column("owner_name"),
    # Without foreign keys: on SQLite the table would have to be copied for them, and lose its triggers.
    Column("earlier_case_id", sa.Uuid(), index=True),
    Column("merged_into_id", sa.Uuid(), index=True),
    Index("ix_cases_stage_since", "stage", "in_stage_since", "number", "id"),
    Index("ix_cases_stage_due", "stage", "due_on", "number", "id"),
    Index("ix_cases_owner_stage", "owner", "stage"),
    # One for each order of the worklist, with all that tells which cases are on the list.
    *(
        Index(f"ix_cases_{name}", name, "number", "stage", "id")
        for name in (
            *("patient_key", "diagnosis_key", "hospital_key", "physician_key"),
            *("in_stage_since", "due_on", "owner_name", "hold_until", "meeting_key"),
        )
    ),
)

referrals = Table(
    "referrals",
    metadata,
    Column("case_id", sa.Uuid(), ForeignKey("cases.id"), primary_key=True),
    Column("received_on", sa.Date(), nullable=False),
    text_column("hospital"),
    text_column("department"),
    text_column("physician"),
    text_column("physician_email"),
    text_column("physician_hpr"),
    text_column("responsible_physician"),
    text_column("diagnosis"),
    text_column("icd10"),
    text_column("icdo3"),
    text_column("tumour_site"),
    Column("diagnosed", sa.Text()),
    text_column("stage"),
    text_column("metastases"),
    Column("ecog", sa.Integer()),
    Column("ecog_on", sa.Date()),
    text_column("question"),
    text_column("clinical_history"),
    text_column("patient_wishes"),
    text_column("study_id"),
    Column("urgency", sa.Text(), nullable=False),
    text_column("hospital_resh"),
    text_column("physician_phone"),
    text_column("oncotree"),
    text_column("tnm"),
    Column("board_by", sa.Date()),
    # For how often a hospital, a department or a physician was named; see mtb.store.directory.
    Index("ix_referrals_physician", "physician", "hospital"),
    Index("ix_referrals_hospital", "hospital", "department"),
)

consents = Table(
    "consents",
    metadata,
    id_column(),
    reference_column("case_id", "cases"),
    Column("kind", sa.Text(), nullable=False),
    Column("answer", sa.Text(), nullable=False),
    Column("answered_on", sa.Date(), nullable=False),
    Column("position", sa.Integer(), nullable=False),
)

case_events = Table(
    "case_events",
    metadata,
    id_column(),
    reference_column("case_id", "cases"),
    Column("position", sa.Integer(), nullable=False, default=0, server_default="0"),
    Column("at", Utc(), nullable=False),
    Column("kind", sa.Text(), nullable=False),
    text_column("by_account"),
    text_column("by_name"),
    text_column("detail"),
    Column("happened_on", sa.Date()),
    Column("reason", sa.Text()),
    Column("until", sa.Date()),
    Column("about_id", sa.Uuid()),
)

results = Table(
    "results",
    metadata,
    id_column(),
    reference_column("case_id", "cases"),
    text_column("sample_id"),
    text_column("run_id"),
    Column("pair_id", sa.Text()),
    Column("pipeline_version", sa.Text()),
    Column("tumour_purity", sa.Float()),
    Column("target_size_megabases", sa.Float()),
    Column("matched_normal", sa.Text()),
    Column("tmb_per_megabase", sa.Float()),
    Column("tmb_eligible_variants", COUNT),
    Column("tmb_file", sa.Text()),
    Column("tmb_line", sa.Integer()),
    Column("msi_percent_unstable", sa.Float()),
    Column("msi_unstable_sites", COUNT),
    Column("msi_usable_sites", COUNT),
    Column("msi_file", sa.Text()),
    Column("msi_line", sa.Integer()),
    text_column("folder_name"),
    Column("imported_at", Utc(), nullable=False),
    text_column("imported_by"),
    Column("samples", sa.JSON(), nullable=False),
    Column("doubts", sa.JSON(), nullable=False),
    Column("header_lines", sa.JSON(), nullable=False),
    Column("summary_rows", sa.JSON(), nullable=False),
    Column("digest", sa.Text(), nullable=False),
    Column("format", sa.Text(), nullable=False, default="tsoppi", server_default="tsoppi"),
    Column("genome", sa.JSON()),
    Column("metrics", sa.JSON(), nullable=False, default=list, server_default="[]"),
    Column("details", sa.JSON(), nullable=False, default=list, server_default="[]"),
    Column("sections", sa.JSON(), nullable=False, default=list, server_default="[]"),
    # Without a foreign key: on SQLite the table would have to be copied for it, and lose its triggers.
    Column("superseded_by", sa.Uuid()),
    UniqueConstraint("case_id", "digest"),
)

attachments = Table(
    "attachments",
    metadata,
    id_column(),
    reference_column("result_id", "results"),
    text_column("name"),
    Column("kind", sa.Text(), nullable=False),
    Column("media_type", sa.Text(), nullable=False),
    Column("size", sa.Integer(), nullable=False),
    Column("content", sa.LargeBinary(), nullable=False),
)

findings = Table(
    "findings",
    metadata,
    id_column(),
    version_column(),
    reference_column("result_id", "results"),
    Column("position", sa.Integer(), nullable=False),
    Column("for_board", sa.Boolean(), nullable=False, default=False),
    Column("germline", sa.Boolean(), nullable=False, default=False, server_default=sa.false()),
    Column("kind", sa.Text(), nullable=False),
    text_column("gene"),
    text_column("change"),
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
    Column("depth", COUNT),
    Column("rna_depth", COUNT),
    Column("rna_variant_allele_frequency", sa.Float()),
    Column("fold_change", sa.Float()),
    Column("copy_number", sa.Float()),
    Column("minor_copy_number", sa.Float()),
    Column("supporting_reads", COUNT),
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
    # See mtb.domain.finding_identity.
    text_column("identity"),
    text_column("alike"),
    Column("board_order", sa.Integer()),
    Index("ix_findings_gene", "gene", "result_id"),
    Index("ix_findings_identity", "identity", "result_id"),
    Index("ix_findings_alike", "alike", "result_id"),
)

meetings = Table(
    "meetings",
    metadata,
    id_column(),
    version_column(),
    Column("number", sa.Integer(), nullable=False, unique=True),
    Column("starts_at", sa.DateTime(), nullable=False, index=True),
    Column("ended_at", sa.DateTime()),
    text_column("place"),
    text_column("chair"),
    text_column("minute_taker"),
    Column("state", sa.Text(), nullable=False),
)

attendees = Table(
    "attendees",
    metadata,
    id_column(),
    reference_column("meeting_id", "meetings"),
    Column("position", sa.Integer(), nullable=False),
    text_column("name"),
    Column("role", sa.Text(), nullable=False),
    text_column("affiliation"),
    Column("present", sa.Boolean(), nullable=False),
)

TAKEN_OFF = "taken_off"
"""The state of a place on an agenda that was given up: the row stays, nobody outside the store sees it."""

agenda_items = Table(
    "agenda_items",
    metadata,
    id_column(),
    version_column(),
    reference_column("meeting_id", "meetings"),
    reference_column("case_id", "cases"),
    Column("position", sa.Integer(), nullable=False),
    Column("minutes", sa.Integer(), nullable=False),
    Column("state", sa.Text(), nullable=False),
    text_column("postponed_because"),
    text_column("discussion"),
    text_column("conclusion"),
    Column("no_possibility", sa.Text()),
    text_column("no_possibility_reason"),
    Column("germline", sa.Text(), nullable=False),
    Column("saved_at", Utc()),
    UniqueConstraint("meeting_id", "case_id"),
)

possibilities = Table(
    "possibilities",
    metadata,
    id_column(),
    reference_column("item_id", "agenda_items"),
    Column("position", sa.Integer(), nullable=False),
    Column("pathway", sa.Text(), nullable=False),
    text_column("drug"),
    text_column("trial"),
    text_column("supported_by"),
    reference_column("finding_id", "findings", nullable=True),
    Column("escat", sa.Text()),
    Column("escat_other", sa.Text()),
    text_column("reason"),
    text_column("condition"),
)

tasks = Table(
    "tasks",
    metadata,
    id_column(),
    reference_column("item_id", "agenda_items"),
    Column("position", sa.Integer(), nullable=False),
    text_column("what"),
    text_column("who"),
    Column("due", sa.Date()),
)

signed_minutes = Table(
    "signed_minutes",
    metadata,
    id_column(),
    reference_column("meeting_id", "meetings"),
    Column("language", sa.Text(), nullable=False),
    Column("deidentified", sa.Boolean(), nullable=False),
    Column("signed_by", sa.Text(), nullable=False),
    Column("signed_at", Utc(), nullable=False),
    Column("sha256", sa.Text(), nullable=False),
    Column("content", sa.LargeBinary(), nullable=False),
    UniqueConstraint("meeting_id", "language", "deidentified"),
)
