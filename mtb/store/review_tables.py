"""The tables of what people say about findings: reviews, germline questions, evidence."""

import sqlalchemy as sa
from sqlalchemy import Column, Table, UniqueConstraint

from mtb.store.columns import Utc, id_column, metadata, reference_column, text_column, version_column

finding_reviews = Table(
    "finding_reviews",
    metadata,
    id_column(),
    version_column(),
    reference_column("case_id", "cases"),
    text_column("identity"),
    Column("judgement", sa.Text()),
    text_column("comment"),
    Column("effect", sa.Text()),
    text_column("pathway"),
    text_column("sensitive"),
    text_column("resistant"),
    # A tier with its reference and day, for the patient's tumour and for others.
    Column("escat_own", sa.JSON()),
    Column("escat_other", sa.JSON()),
    Column("reporting_group", sa.Text()),
    text_column("by"),
    text_column("by_account"),
    Column("at", Utc()),
    Column("second", sa.JSON()),
    UniqueConstraint("case_id", "identity"),
)

germline_follow_ups = Table(
    "germline_follow_ups",
    metadata,
    id_column(),
    version_column(),
    reference_column("case_id", "cases"),
    text_column("identity"),
    Column("asked_on", sa.Date()),
    text_column("reason"),
    Column("advised_on", sa.Date()),
    Column("ordered_on", sa.Date()),
    text_column("ordered_by"),
    Column("result", sa.Text()),
    Column("result_on", sa.Date()),
    Column("counselling", sa.Text()),
    Column("counselling_on", sa.Date()),
    text_column("family"),
    text_column("comment"),
    text_column("by"),
    text_column("by_account"),
    Column("at", Utc()),
    UniqueConstraint("case_id", "identity"),
)

finding_evidence = Table(
    "finding_evidence",
    metadata,
    id_column(),
    version_column(),
    reference_column("case_id", "cases"),
    text_column("identity"),
    text_column("source"),
    text_column("source_version"),
    Column("retrieved_on", sa.Date(), nullable=False),
    text_column("text"),
    text_column("url"),
    text_column("withdrawn"),
    text_column("added_by"),
    text_column("added_account"),
    Column("added_at", Utc()),
)
