"""Reads and writes the treatments and earlier tests of a referral; each save puts them all anew."""

from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, delete, insert, select

from mtb.domain.dates import PartialDate
from mtb.domain.treatments import Drug, EarlierTest, Response, StopReason, Treatment, TreatmentKind
from mtb.store.case_tables import earlier_tests, treatments


def read_treatments(connection: Connection, case_id: UUID) -> tuple[Treatment, ...]:
    """The treatments in the order of the referral."""
    rows = connection.execute(
        select(treatments).where(treatments.c.case_id == case_id).order_by(treatments.c.position)
    )
    return tuple(
        Treatment(
            TreatmentKind(row.kind),
            tuple(Drug(drug["name"], drug["atc"]) for drug in row.drugs),
            row.note,
            _date(row.started),
            _date(row.ended),
            Response(row.best_response) if row.best_response else None,
            StopReason(row.stopped_because) if row.stopped_because else None,
        )
        for row in rows
    )


def write_treatments(connection: Connection, case_id: UUID, given: tuple[Treatment, ...]) -> None:
    """Put these treatments in the place of those before."""
    connection.execute(delete(treatments).where(treatments.c.case_id == case_id))
    rows: list[dict[str, Any]] = [
        {
            "id": uuid4(),
            "case_id": case_id,
            "position": place,
            "kind": each.kind.value,
            "drugs": [{"name": drug.name, "atc": drug.atc} for drug in each.drugs],
            "note": each.note,
            "started": each.started.iso if each.started else None,
            "ended": each.ended.iso if each.ended else None,
            "best_response": each.best_response.value if each.best_response else None,
            "stopped_because": each.stopped_because.value if each.stopped_because else None,
        }
        for place, each in enumerate(given)
    ]
    if rows:
        connection.execute(insert(treatments), rows)


def read_tests(connection: Connection, case_id: UUID) -> tuple[EarlierTest, ...]:
    """The earlier tests in the order of the referral."""
    rows = connection.execute(
        select(earlier_tests).where(earlier_tests.c.case_id == case_id).order_by(earlier_tests.c.position)
    )
    return tuple(EarlierTest(row.name, _date(row.done), row.laboratory, row.result) for row in rows)


def write_tests(connection: Connection, case_id: UUID, given: tuple[EarlierTest, ...]) -> None:
    """Put these tests in the place of those before."""
    connection.execute(delete(earlier_tests).where(earlier_tests.c.case_id == case_id))
    rows: list[dict[str, Any]] = [
        {
            "id": uuid4(),
            "case_id": case_id,
            "position": place,
            "name": each.name,
            "done": each.done.iso if each.done else None,
            "laboratory": each.laboratory,
            "result": each.result,
        }
        for place, each in enumerate(given)
    ]
    if rows:
        connection.execute(insert(earlier_tests), rows)


def _date(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None
