"""Saves a record that people may have changed meanwhile: only over the version that was seen."""

from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table, insert, update

from mtb.domain.errors import ConflictError


def save_version(
    connection: Connection, table: Table, record_id: UUID, version: int, values: dict[str, Any]
) -> int:
    """Insert a record of version 0, or put the values over the version seen; the new version is given back.

    Raises ConflictError when somebody else saved that version first.
    """
    if version == 0:
        connection.execute(insert(table).values(**values, id=record_id, version=1))
        return 1
    done = connection.execute(
        update(table)
        .where(table.c.id == record_id, table.c.version == version)
        .values(**values, version=version + 1)
    )
    if done.rowcount != 1:
        raise ConflictError
    return version + 1
