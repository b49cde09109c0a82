"""How a case's documents are kept."""

import datetime as dt
from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from sqlalchemy.exc import DBAPIError

from mtb.domain.case_documents import CaseDocument
from mtb.domain.changes import Kind
from mtb.domain.errors import NotFoundError
from mtb.domain.stages import Stage

NOW = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)


def document(case_id: UUID, name: str = "svar.pdf", minutes: int = 0) -> CaseDocument:
    added = NOW + dt.timedelta(minutes=minutes)
    return CaseDocument(uuid4(), case_id, name, "svar", "application/pdf", 4, added, "K. Berg", "abc")


@pytest.fixture
def case_id(unit) -> UUID:
    return unit.cases.add("IPD0001", None, Stage.REFERRED, NOW)


def test_a_document_comes_back_as_it_went_in_the_newest_first(unit, case_id):
    first, second = document(case_id), document(case_id, minutes=5)
    unit.documents.add(first, b"%PDF")
    unit.documents.add(second, b"more")
    assert unit.documents.of_case(case_id) == (second, first)
    assert unit.documents.content(first.id) == b"%PDF"
    assert unit.documents.get(second.id) == second
    assert Kind.CASE in unit.changed


def test_a_document_taken_out_of_sight_is_still_there(unit, case_id):
    one = document(case_id)
    unit.documents.add(one, b"%PDF")
    assert unit.documents.set_removed(one.id, NOW).removed_at == NOW
    assert unit.documents.of_case(case_id) == ()
    assert [each.id for each in unit.documents.of_case(case_id, hidden=True)] == [one.id]
    assert unit.documents.with_digest("abc") == ()
    unit.documents.set_removed(one.id, None)
    assert unit.documents.with_digest("abc") == (one,)


def test_a_document_moves_to_another_case(unit, case_id):
    other = unit.cases.add("IPD0002", None, Stage.REFERRED, NOW)
    one = document(case_id)
    unit.documents.add(one, b"%PDF")
    assert unit.documents.move(one.id, other) == replace(one, case_id=other)
    assert unit.documents.of_case(case_id) == ()


def test_what_is_not_there_is_said(unit):
    for ask in (unit.documents.get, unit.documents.content):
        with pytest.raises(NotFoundError, match="no such document"):
            ask(uuid4())


def test_the_database_never_lets_a_document_go(services):
    with services.database.writing() as unit:
        case_id = unit.cases.add("IPD0001", None, Stage.REFERRED, NOW)
        unit.documents.add(document(case_id), b"%PDF")
    with pytest.raises(DBAPIError, match="never deleted"), services.database.writing() as unit:
        unit.documents._connection.exec_driver_sql("DELETE FROM case_documents")
