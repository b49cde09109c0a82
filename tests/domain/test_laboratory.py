"""What waits for which step, and figures worth a second look."""

import datetime as dt
from dataclasses import fields, replace
from uuid import uuid4

import pytest

from mtb.domain.errors import RuleError
from mtb.domain.laboratory import (
    FigureLimits,
    LabRow,
    LabStep,
    checked_run_id,
    figure_doubts,
    run_doubts,
    successor,
)
from mtb.domain.specimens import Extraction, LabSample, Library, Specimen

DAY = dt.date(2026, 11, 20)
CASE = uuid4()
BLOCK = Specimen(CASE, "25-1187", received_on=DAY, sent_on=DAY, tumour_cells=15)
DNA = LabSample(CASE, BLOCK.id, "D", "IPD1234-D01-P01-A15")
RNA = LabSample(CASE, BLOCK.id, "R", "IPD1234-R03-P01-A15")


def row(specimen=BLOCK, sample=None) -> LabRow:
    return LabRow(CASE, "IPD1234", False, None, specimen, sample)


@pytest.mark.parametrize(
    ("line", "step"),
    [
        (row(), LabStep.SECTIONING),
        (row(replace(BLOCK, sectioned_on=DAY)), LabStep.EXTRACTION),
        (row(replace(BLOCK, sent_on=None)), None),
        (row(sample=DNA), LabStep.EXTRACTION),
        (row(sample=replace(DNA, extraction=Extraction(DAY))), LabStep.LIBRARY),
        (row(sample=replace(DNA, library=Library(DAY))), LabStep.RUN),
        (row(sample=replace(DNA, run_id="261120_X_1_Y")), None),
        (row(sample=replace(DNA, failed_on=DAY)), LabStep.REPETITION),
        (row(sample=replace(DNA, failed_on=DAY, replaced_by=RNA.id)), None),
    ],
)
def test_a_line_waits_for_the_step_that_follows_from_its_dates(line, step):
    assert line.step is step


def test_only_rna_is_warned_about_by_dv200_and_only_below_the_limit():
    poor = Library(DAY, dv200=18.5)
    [doubt] = figure_doubts(replace(RNA, library=poor), FigureLimits())
    assert doubt.en == "DV200 18.5 %, under 30 %: RNA may fail"
    assert doubt.nb == "DV200 18,5 %, under 30 %: RNA kan svikte"
    assert figure_doubts(replace(DNA, library=poor), FigureLimits()) == ()
    assert figure_doubts(replace(RNA, library=Library(DAY, dv200=30)), FigureLimits()) == ()


def test_no_limit_but_one_is_there_before_the_hospital_sets_it():
    assert [one.name for one in fields(FigureLimits) if getattr(FigureLimits(), one.name) is not None] == [
        "dv200"
    ]
    poor = replace(DNA, extraction=Extraction(DAY, concentration=0.1, ratio_260_280=1.1))
    assert figure_doubts(poor, FigureLimits(), BLOCK) == ()
    own = FigureLimits(dna_concentration=1, ratio_260_280=1.7, tumour_cells=20)
    assert len(figure_doubts(poor, own, BLOCK)) == 3


def test_a_run_may_have_any_name_and_an_unusual_one_is_told():
    assert run_doubts("191206_NB501498_0174_AHWCNMBGXC") == ()
    assert run_doubts("250101_NDX012345_RUO_0001_01234ABCDE") == ()
    assert run_doubts("run 7")
    assert checked_run_id("  run  7 ") == "run 7"
    with pytest.raises(RuleError):
        checked_run_id(" ")


def test_a_successor_begins_anew_with_the_next_attempt():
    failed = replace(RNA, extraction=Extraction(DAY), failed_on=DAY, attempt=1)
    following = successor(failed, "IPD1234-R03-P21-A15")
    assert (following.attempt, following.extraction, following.failed_on) == (2, Extraction(), None)
    assert (following.case_id, following.specimen_id, following.nucleic_acid) == (CASE, BLOCK.id, "R")
