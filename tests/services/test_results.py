"""Importing results, and what happens to the case they belong to."""

import datetime as dt
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from mtb.domain.errors import ConflictError, FileError, RuleError
from mtb.domain.next_steps import NextStep
from mtb.domain.stages import EventKind, Stage
from mtb.exchange.demonstration_results import write_results_folder
from tests.factories import another_patient, referral_draft

TODAY = dt.date(2026, 11, 22)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_results_folder(tmp_path)


def test_results_without_a_referral_make_cases_that_say_so(services, berg, folder):
    done = services.results.store(berg, services.results.read(folder))
    assert [each.reference for each in done] == [f"IPD900{n}" for n in range(1, 7)]
    assert all(each.new_case for each in done)
    case = services.cases.find(berg, "IPD9001")
    assert (case.stage, case.next_action(TODAY).step, case.has_referral) == (
        Stage.INTERPRETATION,
        NextStep.ADD_REFERRAL,
        False,
    )


def test_the_referral_joins_the_case_that_waits_for_it(services, berg, folder):
    services.results.store(berg, services.results.read(folder))
    case = services.cases.register(berg, referral_draft("IPD9001"))
    assert (case.has_referral, case.stage, case.finding_count) == (True, Stage.INTERPRETATION, 20)
    assert [event.kind for event in services.cases.get(berg, case.id).events] == [
        EventKind.RESULTS_IMPORTED,
        EventKind.REFERRAL_ADDED,
    ]


def test_results_go_to_the_case_of_the_same_inpred_id(services, berg, folder):
    case = services.cases.register(berg, referral_draft("IPD9001"))
    read = services.results.read(folder)
    planned = services.results.plan(berg, read)
    assert [each.case.id if each.case else None for each in planned][:2] == [case.id, None]
    services.results.store(berg, read)
    assert services.cases.find(berg, "IPD9001").stage is Stage.INTERPRETATION


def test_every_finding_is_kept_with_file_and_line(services, berg, folder):
    services.results.store(berg, services.results.read(folder))
    case = services.cases.find(berg, "IPD9001")
    lines = (
        (folder / "IPD9001-D01-P01-A03" / "IPD9001-D01-P01-A03_small_variant_table.tsv")
        .read_text()
        .split("\n")
    )
    rows = [number for number, line in enumerate(lines, 1) if line and not line.startswith("#")][1:]
    found = services.results.findings(berg, case.id)
    table = [each.finding for each in found if each.finding.source.file.endswith("table.tsv")]
    assert [finding.source.line for finding in table] == rows
    assert {each.finding.gene for each in found} >= {"IDH1", "FGFR2/BICC1"}
    result = services.results.of_case(berg, case.id)[0]
    assert (result.tmb.per_megabase, result.tmb.eligible_variants, result.finding_count) == (
        3.9,
        5,
        len(found),
    )
    assert {each.media_type for each in result.attachments} == {"image/png", "application/pdf"}
    picture = services.results.attachment(berg, result.attachments[0].id)
    assert len(picture.content) == result.attachments[0].size


def test_the_same_results_again_change_nothing(services, berg, folder):
    services.results.store(berg, services.results.read(folder))
    again = services.results.store(berg, services.results.read(folder))
    assert all(each.already_there and each.findings == 0 for each in again)
    case = services.cases.find(berg, "IPD9001")
    assert len(services.results.of_case(berg, case.id)) == 1


def test_another_patients_results_never_enter_a_case(services, berg, folder):
    case = services.cases.register(berg, referral_draft("IPD0001"))
    one = services.results.read(folder / "IPD9001-D01-P01-A03")
    with pytest.raises(RuleError, match="results of IPD9001; the case is IPD0001"):
        services.results.store(berg, one, into=case)
    assert services.results.findings(berg, case.id) == []


def test_a_case_without_inpred_id_gets_it_with_its_results(services, berg, folder):
    case = services.cases.register(berg, referral_draft(""))
    services.results.store(berg, services.results.read(folder / "IPD9001-D01-P01-A03"), into=case)
    assert services.cases.find(berg, "IPD9001").id == case.id


def test_a_whole_run_does_not_fit_into_one_case(services, berg, folder):
    case = services.cases.register(berg, referral_draft(""))
    with pytest.raises(RuleError, match="6 samples"):
        services.results.store(berg, services.results.read(folder), into=case)


def test_a_doubt_without_an_answer_stores_nothing(services, berg, folder):
    next((folder / "IPD9002-D01-P01-A18").glob("*small_variant_table.tsv")).unlink()
    read = services.results.read(folder)
    assert read.open_doubts
    with pytest.raises(RuleError):
        services.results.store(berg, read)
    assert services.cases.stage_counts(berg)[4].cases == 0


def test_one_bad_folder_of_two_stores_nothing(services, berg, folder, tmp_path):
    other = tmp_path / "other"
    shutil.copytree(folder, other / folder.name)
    next((other / folder.name / "IPD9002-D01-P01-A18").glob("*small_variant_table.tsv")).unlink()
    folders = [services.results.read(folder), services.results.read(other / folder.name)]
    with pytest.raises(RuleError):
        services.results.store_all(berg, folders)
    assert sum(count.cases for count in services.cases.stage_counts(berg)) == 0


def test_not_a_results_folder_is_said_in_words(services, tmp_path):
    with pytest.raises(FileError):
        services.results.read(tmp_path)


def test_marking_a_finding_for_the_board_is_kept(services, berg, folder):
    services.results.store(berg, services.results.read(folder))
    case = services.cases.find(berg, "IPD9001")
    finding = services.results.findings(berg, case.id)[0]
    services.results.mark_for_board(berg, finding, wanted=True)
    assert services.results.findings(berg, case.id)[0].for_board
    with pytest.raises(ConflictError):
        services.results.mark_for_board(berg, finding, wanted=False)


def test_a_reviewed_case_is_ready_and_can_go_back(services, berg, folder):
    services.results.store(berg, services.results.read(folder))
    case = services.results.close_review(berg, services.cases.find(berg, "IPD9001"))
    assert case.stage is Stage.READY
    assert services.results.reopen_review(berg, case).stage is Stage.INTERPRETATION
    with pytest.raises(RuleError, match="ready for the board"):
        services.results.reopen_review(berg, services.cases.find(berg, "IPD9001"))


def test_a_referred_case_is_not_ready_without_results(services, berg):
    case = services.cases.register(berg, referral_draft("IPD0001", another_patient(0)))
    with pytest.raises(RuleError, match="interpretation"):
        services.results.close_review(berg, case)


def test_the_real_reference_control_is_whole(services, berg, acrometrix):
    read = services.results.read(acrometrix)
    assert read.open_doubts == ()
    assert any("CL-AcroMetrix" in doubt.sentence.en and doubt.has_sensible_answer for doubt in read.doubts)
    done = services.results.store(berg, read)
    assert [(each.findings, each.attachments) for each in done] == [(510, 2)]
    table = next(acrometrix.rglob("*_small_variant_table.tsv"))
    rows = [line.split("\t") for line in table.read_text().splitlines() if not line.startswith("#")][1:]
    found = [each.finding for each in services.results.findings(berg, done[0].case_id)]
    assert len(found) == len(rows) == 510
    assert sum(finding.depth for finding in found) == sum(int(row[12]) for row in rows)
    assert [finding.gene for finding in found] == [row[1] if row[1] != "NA" else "" for row in rows]
    result = services.results.of_case(berg, done[0].case_id)[0]
    assert (result.tmb.per_megabase, result.tmb.eligible_variants) == (238.5, 305)
    assert (result.msi.percent_unstable, result.msi.unstable_sites, result.msi.usable_sites) == (4.42, 5, 113)


def test_results_of_another_case_are_not_put_into_one_without_a_name(services, berg, folder):
    services.cases.register(berg, referral_draft("IPD9001"))
    nameless = services.cases.register(berg, referral_draft("", another_patient(3)))
    read = services.results.read(folder)
    one = replace(read, results=tuple(each for each in read.results if each.case_key == "IPD9001"))
    with pytest.raises(RuleError, match="IPD9001 is another case"):
        services.results.store(berg, one, nameless)
    assert services.results.of_case(berg, nameless.id) == []
