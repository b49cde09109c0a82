"""A record is saved only over the version its writer saw."""

import pytest
from sqlalchemy import select

from mtb.domain.errors import ConflictError
from mtb.domain.stages import Stage
from mtb.store.review_tables import finding_evidence
from mtb.store.versioned import save_version
from tests.store.conftest import NOW

TABLE = finding_evidence


def row(unit, record_id):
    connection = unit.reviews._connection
    return connection.execute(select(TABLE.c.version, TABLE.c.text).where(TABLE.c.id == record_id)).one()


def test_every_save_counts_up_and_an_old_version_is_refused(unit):
    case_id = unit.cases.add("IPD0001", None, Stage.INTERPRETATION, NOW)
    connection = unit.reviews._connection

    def save(version: int, text: str) -> int:
        values = {"case_id": case_id, "text": text, "retrieved_on": NOW.date()}
        return save_version(connection, TABLE, case_id, version, values)

    assert save(0, "first") == 1
    assert save(1, "second") == 2
    with pytest.raises(ConflictError):
        save(1, "too late")
    assert tuple(row(unit, case_id)) == (2, "second")


def test_a_record_that_is_gone_is_a_conflict(unit):
    case_id = unit.cases.add("IPD0001", None, Stage.INTERPRETATION, NOW)
    with pytest.raises(ConflictError):
        save_version(unit.reviews._connection, TABLE, case_id, 3, {"text": "x"})
