"""The tables of the search: what each case is found by, and which cases are to be read anew."""

import sqlalchemy as sa
from sqlalchemy import Column, Table

from mtb.store.columns import metadata

case_search = Table(
    "case_search",
    metadata,
    # The number of the case. SQLite's index of trigrams calls its rows by it.
    Column("number", sa.Integer(), primary_key=True, autoincrement=False),
    Column("case_id", sa.Uuid(), nullable=False, unique=True),
    Column("text", sa.Text(), nullable=False),
)

# Filled by triggers on every table that a case's words come from; empty at every commit.
case_search_due = Table("case_search_due", metadata, Column("case_id", sa.Uuid(), primary_key=True))

# SQLite only: FTS5 over ``case_search.text``, made by the migration.
case_search_index = sa.table("case_search_index", sa.column("rowid"), sa.column("case_search_index"))
