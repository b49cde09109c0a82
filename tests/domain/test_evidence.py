"""Evidence says what, from where, in which version and when, or it is none."""

import datetime as dt
from dataclasses import replace
from uuid import uuid4

import pytest

from mtb.domain.errors import RuleError
from mtb.domain.evidence import Evidence, require_evidence

TODAY = dt.date(2026, 11, 22)
PIECE = Evidence(
    id=uuid4(),
    case_id=uuid4(),
    identity="small_variant|7:140453136 A>T",
    source="OncoKB",
    source_version="v7.1",
    retrieved_on=TODAY,
    text="Level 1 in melanoma.",
)


def test_complete_evidence_passes():
    require_evidence(PIECE, TODAY)


@pytest.mark.parametrize("field", ["text", "source", "source_version"])
@pytest.mark.parametrize("nothing", ["", "  \n", "\u202e"])
def test_what_is_missing_is_said_at_its_field(field, nothing):
    with pytest.raises(RuleError) as told:
        require_evidence(replace(PIECE, **{field: nothing}), TODAY)
    assert told.value.field == field


def test_nothing_was_read_tomorrow():
    with pytest.raises(RuleError) as told:
        require_evidence(replace(PIECE, retrieved_on=TODAY + dt.timedelta(days=1)), TODAY)
    assert told.value.field == "retrieved_on"
