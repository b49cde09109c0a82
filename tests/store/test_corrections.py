"""How records are put into the right place."""

import datetime as dt
from dataclasses import replace
from uuid import UUID

import pytest

from mtb.domain.errors import ConflictError
from mtb.domain.specimens import LabSample, Specimen
from mtb.domain.stages import Stage
from tests.factories import NUMBER, OTHER_NUMBER, PATIENT, REFERRAL

NOW = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)


@pytest.fixture
def two(unit) -> tuple[UUID, UUID]:
    return tuple(unit.cases.add(name, None, Stage.REFERRED, NOW) for name in ("IPD0001", "IPD0002"))


def test_merged_cases_lead_to_the_one_that_counts_however_far(unit, two):
    keep, other = two
    third = unit.cases.add("IPD0003", None, Stage.REFERRED, NOW)
    unit.corrections.mark_merged(third, other)
    unit.corrections.mark_merged(other, keep)
    assert unit.corrections.merged_into(keep) == [other, third]
    assert unit.cases.summary(third).merged_into_id == keep
    assert unit.cases.with_inpred_id("IPD0003").id == keep


def test_a_later_case_refers_to_the_one_that_counts_and_never_to_itself(unit, two):
    keep, other = two
    later = unit.cases.add("IPD0003", None, Stage.REFERRED, NOW)
    unit.cases.refer_anew(later, other)
    unit.cases.refer_anew(keep, other)
    unit.corrections.mark_merged(other, keep)
    assert unit.cases.summary(later).earlier_case_id == keep
    assert unit.cases.summary(keep).earlier_case_id is None


def test_material_comes_after_what_is_there(unit, two):
    keep, other = two
    for case_id, block in ((keep, "1"), (other, "2"), (other, "3")):
        specimen = unit.specimens.save(Specimen(case_id, block))
        unit.specimens.save_sample(LabSample(case_id, specimen.id, "DNA", f"S{block}"))
    unit.corrections.move_material(other, keep)
    assert [each.block for each in unit.specimens.of_cases([keep])[keep]] == ["1", "2", "3"]
    assert [each.version for each in unit.specimens.of_cases([keep])[keep]] == [1, 2, 2]
    assert [each.sample_id for each in unit.specimens.samples_of_cases([keep])[keep]] == ["S1", "S2", "S3"]


def test_a_referral_goes_over_whole(unit, two):
    keep, other = two
    unit.cases.set_referral(other, REFERRAL)
    unit.corrections.move_referral(other, keep)
    assert unit.cases.referral(keep) == REFERRAL
    assert unit.cases.referral(other) is None


def test_a_name_is_given_up_only_in_the_version_seen(unit, two):
    keep, _ = two
    unit.corrections.give_up_name(keep, 1)
    with pytest.raises(ConflictError):
        unit.corrections.give_up_name(keep, 1)
    assert unit.cases.summary(keep).inpred_id == ""


def test_the_second_record_of_a_person_answers_with_the_first(unit):
    first = unit.patients.add(PATIENT)
    second = unit.patients.add(replace(PATIENT, national_id=OTHER_NUMBER))
    case_id = unit.cases.add("IPD0001", second, Stage.REFERRED, NOW)
    unit.corrections.empty_patient(second, 1, first, OTHER_NUMBER)
    assert unit.corrections.move_cases(second, first) == [case_id]
    assert unit.patients.with_national_id(OTHER_NUMBER).id == first
    assert [row[0] for row in unit.patients.people()] == [first]
    unit.patients.correct(first, 1, replace(PATIENT, national_id=OTHER_NUMBER))
    assert unit.patients.get(first).identity.number == OTHER_NUMBER
    assert unit.patients.with_national_id(NUMBER) is None
    with pytest.raises(ConflictError):
        unit.corrections.empty_patient(second, 1, first, "")


def test_a_lawful_deletion_finds_the_second_record_and_what_belongs_to_cases(unit):
    first = unit.patients.add(PATIENT)
    second = unit.patients.add(replace(PATIENT, national_id=""))
    case_id = unit.cases.add("IPD0001", first, Stage.REFERRED, NOW)
    specimen = unit.specimens.save(Specimen(case_id, "1"))
    unit.corrections.empty_patient(second, 1, first, "")
    assert unit.deletions.second_records_of(first) == [second]
    assert unit.deletions.records_of([case_id]) == [specimen.id]
