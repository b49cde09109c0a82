"""How evidence is kept."""

import datetime as dt
from dataclasses import replace
from uuid import uuid4

import pytest

from mtb.domain.errors import ConflictError
from mtb.domain.evidence import Evidence
from mtb.domain.stages import Stage
from tests.store.conftest import NOW

DAY = dt.date(2026, 11, 20)


@pytest.fixture
def piece(unit) -> Evidence:
    return Evidence(
        id=uuid4(),
        case_id=unit.cases.add("IPD0001", None, Stage.INTERPRETATION, NOW),
        identity="small_variant|7:140453136 A>T",
        source="OncoKB",
        source_version="v7.1",
        retrieved_on=DAY,
        text="Nivå 1 ved melanom.\nIkke ved kolorektal kreft.",
        url="https://www.oncokb.org/gene/BRAF/V600E",
        added_by="K. Berg",
        added_account="kberg",
        added_at=NOW,
    )


def test_evidence_comes_back_as_it_was(unit, piece):
    saved = unit.evidence.save(piece)
    assert unit.evidence.of_case(piece.case_id) == {piece.identity: (replace(piece, version=1),)}
    assert saved.version == 1


def test_two_sources_stay_two_pieces_the_newest_first(unit, piece):
    later = replace(piece, id=uuid4(), source="CIViC", retrieved_on=DAY + dt.timedelta(days=1))
    for each in (piece, later):
        unit.evidence.save(each)
    assert [each.source for each in unit.evidence.of_case(piece.case_id)[piece.identity]] == [
        "CIViC",
        "OncoKB",
    ]


def test_withdrawn_evidence_stays_with_why(unit, piece):
    saved = unit.evidence.save(piece)
    unit.evidence.save(replace(saved, withdrawn="Feil variant"))
    (kept,) = unit.evidence.of_case(piece.case_id)[piece.identity]
    assert (kept.withdrawn, kept.version) == ("Feil variant", 2)


def test_the_second_of_two_who_save_at_once_is_told(unit, piece):
    saved = unit.evidence.save(piece)
    unit.evidence.save(replace(saved, text="x"))
    with pytest.raises(ConflictError):
        unit.evidence.save(saved)
