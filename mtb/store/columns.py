"""What the tables are built of: names of constraints, instants, keys and texts."""

import datetime as dt
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey

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


def id_column() -> Column[Any]:
    """A record's own key."""
    return Column("id", sa.Uuid(), primary_key=True)


def version_column() -> Column[Any]:
    """Counts the saves of a record, so that two people notice each other."""
    return Column("version", sa.Integer(), nullable=False, default=1)


def text_column(name: str) -> Column[Any]:
    """A text that is empty where nothing was written."""
    return Column(name, sa.Text(), nullable=False, default="")


def sort_key_column(name: str) -> Column[Any]:
    """A text that is compared sign by sign, whatever language the server speaks; None comes last."""
    return Column(name, sa.Text().with_variant(sa.Text(collation="C"), "postgresql"))


def reference_column(name: str, target: str, *, nullable: bool = False, index: bool = True) -> Column[Any]:
    """A link to a row of another table."""
    return Column(name, sa.Uuid(), ForeignKey(f"{target}.id"), nullable=nullable, index=index)
