"""The laboratory's lists across all cases."""

import datetime as dt
from dataclasses import replace

import pytest

from mtb.domain.laboratory import FigureLimits, LabStep
from mtb.domain.specimens import Extraction, LabSample, Library, Specimen
from mtb.domain.stages import Stage
from tests.store.conftest import NOW

DAY = dt.date(2026, 11, 20)
READY = {"extraction": Extraction(DAY), "library": Library(DAY)}


def block(unit, inpred_id, stage=Stage.LABORATORY, **changes) -> Specimen:
    case_id = unit.cases.add(inpred_id, None, stage, NOW)
    return unit.specimens.save(replace(Specimen(case_id, "25-1", received_on=DAY, sent_on=DAY), **changes))


def sample(unit, specimen, name, **changes) -> LabSample:
    made = LabSample(specimen.case_id, specimen.id, "D", name)
    return unit.specimens.save_sample(replace(made, **changes))


def test_a_specimen_waits_until_a_sample_is_made_of_it(unit):
    first = block(unit, "IPD0001")
    block(unit, "IPD0002", sent_on=None)
    block(unit, "IPD0003", unsuitable_on=DAY, unsuitable_because="Tom")
    [row] = unit.laboratory.waiting()
    assert (row.reference, row.specimen, row.step) == ("IPD0001", first, LabStep.SECTIONING)
    made = sample(unit, first, "IPD0001-D01")
    [row] = unit.laboratory.waiting()
    assert (row.sample, row.specimen, row.step) == (made, first, LabStep.EXTRACTION)


@pytest.mark.parametrize("stage", [Stage.INTERPRETATION, Stage.FOLLOW_UP, Stage.CLOSED])
def test_what_was_never_noted_waits_no_longer_once_there_are_results(unit, stage):
    specimen = block(unit, "IPD0001", stage)
    sample(unit, specimen, "IPD0001-D01")
    repetition = sample(unit, specimen, "IPD0001-R03", attempt=1)
    waiting = [row.sample for row in unit.laboratory.waiting()]
    assert waiting == ([] if stage is Stage.CLOSED else [repetition])


def test_what_is_replaced_or_on_a_run_waits_for_nothing(unit):
    specimen = block(unit, "IPD0001")
    following = sample(unit, specimen, "again")
    sample(unit, specimen, "first", failed_on=DAY, failed_because="Tom", replaced_by=following.id)
    sample(unit, specimen, "running", run_id="261120_A_1_B", run_on=DAY, **READY)
    assert [row.sample.sample_id for row in unit.laboratory.waiting()] == ["again"]


def test_batches_and_runs_are_counted_in_samples_and_cases(unit):
    one, two = block(unit, "IPD0001"), block(unit, "IPD0002")
    for specimen in (one, two):
        sample(unit, specimen, f"{specimen.id}-D", batch="LP-1", run_id="261118_A_1_B", run_on=DAY, **READY)
        sample(unit, specimen, f"{specimen.id}-R", batch="LP-2", **READY)
    late = sample(unit, one, "late", run_id="261121_A_2_B", run_on=DAY + dt.timedelta(days=1), failed_on=DAY)
    assert [(each.name, each.samples, each.cases, each.waiting) for each in unit.laboratory.batches()] == [
        ("LP-2", 2, 2, 2),
        ("LP-1", 2, 2, 0),
    ]
    assert [(each.name, each.on, each.samples, each.failed) for each in unit.laboratory.runs()] == [
        ("261121_A_2_B", DAY + dt.timedelta(days=1), 1, 1),
        ("261118_A_1_B", DAY, 2, 0),
    ]
    assert [row.reference for row in unit.laboratory.of_batch("LP-2")] == ["IPD0001", "IPD0002"]
    assert [row.sample for row in unit.laboratory.of_run("261121_A_2_B")] == [late]
    assert unit.laboratory.of_run("none") == []


def test_limits_come_back_as_they_were_set(unit):
    assert unit.laboratory.limits() == FigureLimits()
    own = FigureLimits(dv200=20, library_concentration=1.5)
    unit.laboratory.set_limits(own)
    assert unit.laboratory.limits() == own
