"""The tables of a case besides its referral: treatment, material, requests, people, papers."""

import sqlalchemy as sa
from sqlalchemy import Column, Index, Table

from mtb.store.columns import Utc, id_column, metadata, reference_column, text_column, version_column

treatments = Table(
    "treatments",
    metadata,
    id_column(),
    reference_column("case_id", "cases"),
    Column("position", sa.Integer(), nullable=False),
    Column("kind", sa.Text(), nullable=False),
    Column("drugs", sa.JSON(), nullable=False),
    text_column("note"),
    Column("started", sa.Text()),
    Column("ended", sa.Text()),
    Column("best_response", sa.Text()),
    Column("stopped_because", sa.Text()),
)

earlier_tests = Table(
    "earlier_tests",
    metadata,
    id_column(),
    reference_column("case_id", "cases"),
    Column("position", sa.Integer(), nullable=False),
    text_column("name"),
    Column("done", sa.Text()),
    text_column("laboratory"),
    text_column("result"),
)

specimens = Table(
    "specimens",
    metadata,
    id_column(),
    version_column(),
    reference_column("case_id", "cases"),
    Column("position", sa.Integer(), nullable=False),
    text_column("block"),
    text_column("pathology"),
    text_column("site"),
    text_column("sample_type"),
    text_column("material"),
    Column("replicate", sa.Integer(), nullable=False),
    Column("collected", sa.Text()),
    Column("tumour_cells", sa.Integer()),
    Column("asked_on", sa.Date()),
    Column("reminded_on", sa.JSON(), nullable=False),
    Column("received_on", sa.Date()),
    Column("sent_on", sa.Date()),
    Column("sectioned_on", sa.Date()),
    Column("unsuitable_on", sa.Date()),
    text_column("unsuitable_because"),
    text_column("comment"),
    Index("ix_specimens_received_on", "received_on", "asked_on", "unsuitable_on", "case_id"),
)

lab_samples = Table(
    "lab_samples",
    metadata,
    id_column(),
    version_column(),
    reference_column("case_id", "cases"),
    reference_column("specimen_id", "specimens", nullable=True),
    Column("position", sa.Integer(), nullable=False),
    Column("nucleic_acid", sa.Text(), nullable=False),
    Column("sample_id", sa.Text(), nullable=False, index=True),
    Column("attempt", sa.Integer(), nullable=False),
    Column("extraction", sa.JSON(), nullable=False),
    Column("library", sa.JSON(), nullable=False),
    Column("batch", sa.Text(), nullable=False, default="", index=True),
    text_column("lvms_batch"),
    Column("run_id", sa.Text(), nullable=False, default="", index=True),
    Column("run_on", sa.Date()),
    Column("failed_on", sa.Date()),
    text_column("failed_because"),
    reference_column("replaced_by", "lab_samples", nullable=True, index=False),
    text_column("comment"),
)

inquiries = Table(
    "inquiries",
    metadata,
    id_column(),
    version_column(),
    reference_column("case_id", "cases"),
    text_column("to_whom"),
    text_column("question"),
    Column("asked_on", sa.Date(), nullable=False),
    Column("reminded_on", sa.JSON(), nullable=False),
    Column("answered_on", sa.Date()),
    text_column("answer"),
    Column("withdrawn", sa.Boolean(), nullable=False, default=False),
    Index("ix_inquiries_answered_on", "answered_on", "withdrawn", "case_id"),
)

places = Table(
    "places",
    metadata,
    id_column(),
    version_column(),
    Column("kind", sa.Text(), nullable=False),
    text_column("name"),
    text_column("short_name"),
    text_column("parent"),
    text_column("resh"),
    text_column("site"),
    Column("valid_from", sa.Date()),
    Column("valid_to", sa.Date()),
    # Case folded: SQL's lower() knows ASCII only.
    text_column("search_text"),
    Index("ix_places_kind_name", "kind", "name"),
)

physicians = Table(
    "physicians",
    metadata,
    id_column(),
    version_column(),
    text_column("name"),
    text_column("title"),
    text_column("hpr"),
    text_column("email"),
    text_column("phone"),
    text_column("hospital"),
    text_column("department"),
    Column("valid_from", sa.Date()),
    Column("valid_to", sa.Date()),
    text_column("search_text"),
)

case_documents = Table(
    "case_documents",
    metadata,
    id_column(),
    reference_column("case_id", "cases"),
    text_column("name"),
    text_column("title"),
    Column("media_type", sa.Text(), nullable=False),
    Column("size", sa.Integer(), nullable=False),
    Column("digest", sa.Text(), nullable=False, index=True),
    Column("content", sa.LargeBinary(), nullable=False),
    Column("added_at", Utc(), nullable=False),
    text_column("added_by"),
    Column("removed_at", Utc()),
)
