"""How specimens and laboratory samples are kept."""

import datetime as dt
from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from mtb.domain.dates import PartialDate
from mtb.domain.errors import ConflictError, NotFoundError
from mtb.domain.specimens import Extraction, LabSample, Library, Specimen
from mtb.domain.stages import Stage
from tests.store.conftest import NOW

DAY = dt.date(2026, 11, 20)


def a_case(unit, inpred_id="IPD1234") -> UUID:
    return unit.cases.add(inpred_id, None, Stage.REFERRED, NOW)


def specimen_of(case_id: UUID, block="25-1187") -> Specimen:
    return Specimen(
        case_id,
        block,
        "Haukeland patologi",
        "15",
        "p",
        "F",
        2,
        PartialDate(2025, 3),
        40,
        DAY,
        (DAY, DAY + dt.timedelta(days=1)),
        DAY + dt.timedelta(days=1),
        comment="Blå kassett",
    )


def sample_of(specimen: Specimen, acid="D") -> LabSample:
    return LabSample(
        specimen.case_id,
        specimen.id,
        acid,
        f"IPD1234-{acid}01-p02-F15",
        extraction=Extraction(DAY, "AllPrep", "OUS", 12.4, 1.9, 2.05, 40.0, "Fint"),
        library=Library(DAY, 1.0, 1.1, 180, 7.2, 64.5, 4.2, 320, cleaned=True, comment="Én gang"),
        batch="LP-47",
        lvms_batch="L-9",
    )


def test_a_specimen_comes_back_whole(unit):
    saved = unit.specimens.save(specimen_of(a_case(unit)))
    assert saved.version == 1
    assert unit.specimens.get(saved.id) == saved
    again = unit.specimens.save(replace(saved, reminded_on=(), collected=None))
    assert unit.specimens.get(saved.id) == again
    assert unit.specimens.of_cases([saved.case_id]) == {saved.case_id: (again,)}


def test_a_sample_comes_back_whole(unit):
    specimen = unit.specimens.save(specimen_of(a_case(unit)))
    saved = unit.specimens.save_sample(sample_of(specimen))
    assert unit.specimens.sample(saved.id) == saved
    bare = unit.specimens.save_sample(LabSample(specimen.case_id, None, "R", "X"))
    assert unit.specimens.samples_of_cases([specimen.case_id])[specimen.case_id] == (saved, bare)
    assert unit.specimens.samples_of(specimen.id) == (saved,)


def test_a_name_that_is_taken_is_known(unit):
    saved = unit.specimens.save_sample(sample_of(unit.specimens.save(specimen_of(a_case(unit)))))
    assert unit.specimens.names_taken([saved.sample_id, "other"]) == {saved.sample_id}
    assert unit.specimens.names_taken([saved.sample_id.lower()]) == frozenset()


def test_an_older_state_is_not_written_over_a_newer_one(unit):
    saved = unit.specimens.save(specimen_of(a_case(unit)))
    unit.specimens.save(saved)
    with pytest.raises(ConflictError):
        unit.specimens.save(saved)
    sample = unit.specimens.save_sample(sample_of(saved))
    unit.specimens.save_sample(sample)
    with pytest.raises(ConflictError):
        unit.specimens.save_sample(sample)


def test_specimens_keep_the_order_they_were_entered_in(unit):
    case_id = a_case(unit)
    for block in ("C", "A", "B"):
        unit.specimens.save(specimen_of(case_id, block))
    assert [one.block for one in unit.specimens.of_cases([case_id])[case_id]] == ["C", "A", "B"]


def test_what_is_not_there_is_told(unit):
    with pytest.raises(NotFoundError):
        unit.specimens.get(uuid4())
    with pytest.raises(NotFoundError):
        unit.specimens.sample(uuid4())
