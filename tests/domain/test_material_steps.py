"""What can happen to a specimen, and the words to pathology."""

import datetime as dt
from dataclasses import replace
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtb.domain.dates import PartialDate
from mtb.domain.errors import RuleError
from mtb.domain.material_steps import MATERIAL_STEPS, after_step, possible_steps, request_text, usual_step
from mtb.domain.specimens import (
    Specimen,
    SpecimenState,
    checked_specimen,
    next_replicate,
    proposed_sample_id,
    undone,
    working_id,
)
from mtb.domain.stages import EventKind

BEGIN = dt.date(2026, 11, 2)
BLOCK = Specimen(uuid4(), "25-1187", "Haukeland patologi", "15", "P", collected=PartialDate(2025, 3))


def test_the_usual_steps_lead_from_a_named_block_to_a_sectioned_one():
    specimen, steps = BLOCK, []
    while (step := usual_step(specimen)) is not None:
        steps.append(step)
        specimen = after_step(specimen, step, BEGIN)
    assert steps == [
        EventKind.MATERIAL_ASKED,
        EventKind.MATERIAL_RECEIVED,
        EventKind.SENT_TO_LABORATORY,
        EventKind.SECTIONED,
    ]
    assert specimen.state is SpecimenState.IN_LABORATORY


@settings(derandomize=True, max_examples=60)
@given(st.lists(st.sampled_from(MATERIAL_STEPS), max_size=8))
def test_whatever_can_happen_leaves_a_sound_specimen_and_can_be_undone(steps):
    specimen = replace(BLOCK, unsuitable_because="Lite vev")
    for days, step in enumerate(steps):
        if step not in possible_steps(specimen):
            with pytest.raises(RuleError):
                after_step(specimen, step, BEGIN)
            continue
        after = after_step(specimen, step, BEGIN + dt.timedelta(days=days))
        checked_specimen(after, BEGIN + dt.timedelta(days=30))
        assert replace(undone(after, step), unsuitable_because="") == replace(specimen, unsuitable_because="")
        specimen = after


def test_material_that_cannot_be_used_takes_no_further_step():
    refused = after_step(BLOCK, EventKind.MATERIAL_UNSUITABLE, BEGIN)
    assert possible_steps(refused) == ()
    assert usual_step(refused) is None


@pytest.mark.parametrize(("language", "words"), [("nb", "Vi ber om"), ("en", "Please send")])
def test_the_request_says_block_material_and_year_and_the_reminder_when_it_was_asked_for(language, words):
    first = request_text("IPD1234", BLOCK, language)
    assert words in first
    for part in ("IPD1234", "25-1187", "FFPE", "03.2025"):
        assert part in first
    again = request_text("IPD1234", after_step(BLOCK, EventKind.MATERIAL_ASKED, BEGIN), language)
    assert "02.11.2026" in again
    assert words not in again


def test_names_are_composed_from_the_case_and_its_specimen():
    assert working_id("IPD1234", BLOCK, "D") == "IPD1234-DXX-P01-A15"
    assert proposed_sample_id("IPD1234", BLOCK, "D") == "IPD1234-D01-P01-A15"
    assert proposed_sample_id("IPD1234", BLOCK, "R", 1) == "IPD1234-R03-P11-A15"
    with pytest.raises(RuleError, match="InPreD ID"):
        working_id("", BLOCK, "D")
    with pytest.raises(RuleError, match="nine attempts"):
        proposed_sample_id("IPD1234", BLOCK, "D", 9)


def test_specimens_of_one_kind_are_numbered_and_gaps_are_filled():
    others = [replace(BLOCK, id=uuid4(), replicate=number) for number in (1, 3)]
    new = replace(BLOCK, id=uuid4())
    assert next_replicate(new, others) == 2
    assert next_replicate(replace(new, sample_type="M"), others) == 1
    assert next_replicate(others[0], others) == 1
