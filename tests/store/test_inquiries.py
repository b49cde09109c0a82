"""Questions to people outside are kept with their reminders and answers."""

import datetime as dt
from dataclasses import replace
from uuid import uuid4

import pytest

from mtb.domain.errors import ConflictError, NotFoundError
from mtb.domain.inquiries import Inquiry
from mtb.domain.stages import Stage

NOW = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)


def test_a_question_comes_back_as_it_was_saved(unit):
    case_id = unit.cases.add("IPD0001", None, Stage.REFERRED, NOW)
    asked = Inquiry(case_id, "T. Fiktiv", "Er ECOG endret?", dt.date(2026, 11, 12))
    saved = unit.inquiries.save(asked)
    reminded = unit.inquiries.save(replace(saved, reminded_on=(dt.date(2026, 11, 20),)))
    assert unit.inquiries.get(asked.id) == reminded
    assert unit.inquiries.of_cases([case_id, uuid4()]) == {case_id: (reminded,)}
    with pytest.raises(ConflictError):
        unit.inquiries.save(saved)


def test_an_unknown_question_is_told(unit):
    with pytest.raises(NotFoundError):
        unit.inquiries.get(uuid4())
