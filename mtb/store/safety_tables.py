"""The tables that keep the records safe: accounts, authorisations, audit, revisions, approvals, deletions.

What may not be changed or deleted is refused by triggers; the migrations write them for both databases.
"""

import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Column, Index, Table, UniqueConstraint

from mtb.store.columns import Utc, id_column, metadata, reference_column, text_column

accounts = Table(
    "accounts",
    metadata,
    id_column(),
    Column("login", sa.Text(), nullable=False, unique=True),
    text_column("name"),
    text_column("unit"),
    Column("created_at", Utc(), nullable=False),
    text_column("created_by"),
    Column("deactivated_at", Utc()),
    Column("must_change_password", sa.Boolean(), nullable=False, default=False),
)

authorisations = Table(
    "authorisations",
    metadata,
    Column("line", sa.Integer(), primary_key=True, autoincrement=False),
    reference_column("account_id", "accounts"),
    Column("kind", sa.Text(), nullable=False),
    Column("role", sa.Text(), nullable=False),
    text_column("unit"),
    text_column("purpose"),
    text_column("by"),
    Column("at", Utc(), nullable=False),
)

# A server keeps the keyring in a table; a local database has it in a file beside it.
keyrings = Table(
    "keyrings",
    metadata,
    Column("id", sa.Integer(), primary_key=True, autoincrement=False),
    Column("content", sa.Text(), nullable=False),
)

settings = Table(
    "settings",
    metadata,
    Column("name", sa.Text(), primary_key=True),
    Column("value", sa.Text(), nullable=False),
)

# No foreign keys: the log outlives what it speaks of.
audit = Table(
    "audit",
    metadata,
    Column("seq", sa.Integer(), primary_key=True, autoincrement=False),
    Column("at", Utc(), nullable=False),
    Column("account", sa.Text(), nullable=False),
    Column("name", sa.Text(), nullable=False),
    Column("roles", sa.Text(), nullable=False),
    Column("unit", sa.Text(), nullable=False),
    Column("workstation", sa.Text(), nullable=False),
    Column("session", sa.Text(), nullable=False),
    Column("action", sa.Text(), nullable=False),
    Column("entity", sa.Text(), nullable=False),
    Column("entity_id", sa.Text(), nullable=False),
    Column("case_id", sa.Uuid(), index=True),
    Column("patient_id", sa.Uuid(), index=True),
    Column("ground", sa.Text(), nullable=False),
    # The chain runs over a commitment to the detail, so that a detail can be lawfully blanked.
    Column("detail", sa.Text()),
    Column("salt", sa.LargeBinary()),
    Column("commitment", sa.LargeBinary(), nullable=False),
    Column("previous", sa.LargeBinary(), nullable=False),
    Column("mac", sa.LargeBinary(), nullable=False),
)

revisions = Table(
    "revisions",
    metadata,
    id_column(),
    Column("entity", sa.Text(), nullable=False),
    Column("record_id", sa.Uuid(), nullable=False),
    Column("number", sa.Integer(), nullable=False),
    Column("at", Utc(), nullable=False),
    Column("account", sa.Text(), nullable=False),
    Column("name", sa.Text(), nullable=False),
    text_column("why"),
    Column("content", sa.Text()),
    UniqueConstraint("entity", "record_id", "number"),
)

drafts = Table(
    "drafts",
    metadata,
    Column("account", sa.Text(), primary_key=True),
    Column("place", sa.Text(), primary_key=True),
    Column("saved_at", Utc(), nullable=False),
    Column("content", sa.Text(), nullable=False),
)

approvals = Table(
    "approvals",
    metadata,
    id_column(),
    reference_column("meeting_id", "meetings"),
    text_column("submitted_by"),
    text_column("submitted_name"),
    Column("submitted_at", Utc(), nullable=False),
    Column("returned_by", sa.Text()),
    Column("returned_at", Utc()),
    text_column("returned_why"),
    Column("approved_by", sa.Text()),
    text_column("approved_name"),
    Column("approved_at", Utc()),
    CheckConstraint("approved_by IS NULL OR approved_by <> submitted_by", name="four_eyes"),
    CheckConstraint("approved_at IS NULL OR returned_at IS NULL", name="one_end"),
)

amendments = Table(
    "amendments",
    metadata,
    id_column(),
    reference_column("meeting_id", "meetings"),
    Column("number", sa.Integer(), nullable=False),
    Column("what", sa.Text(), nullable=False),
    Column("why", sa.Text(), nullable=False),
    Column("account", sa.Text(), nullable=False),
    Column("name", sa.Text(), nullable=False),
    Column("at", Utc(), nullable=False),
    UniqueConstraint("meeting_id", "number"),
)

lawful_deletions = Table(
    "lawful_deletions",
    metadata,
    id_column(),
    Column("patient_id", sa.Uuid(), nullable=False),
    Column("ground", sa.Text(), nullable=False),
    Column("requested_by", sa.Text(), nullable=False),
    Column("requested_name", sa.Text(), nullable=False),
    Column("requested_at", Utc(), nullable=False),
    Column("withdrawn_at", Utc()),
    Column("approved_by", sa.Text()),
    Column("approved_name", sa.Text()),
    Column("approved_at", Utc()),
    Column("carried_out_at", Utc()),
    Column("tombstone", sa.JSON()),
    CheckConstraint("approved_by IS NULL OR approved_by <> requested_by", name="two_persons"),
    Index("ix_lawful_deletions_patient_id", "patient_id"),
)
