"""Finding cases as a user does, by what was typed, imported and decided."""

from dataclasses import replace
from pathlib import Path

import pytest

from mtb.domain.cases import CaseColumn, CaseQuery
from mtb.exchange.demonstration_results import write_results_folder
from tests.factories import DECISION, MEETING, PATIENT, another_patient, referral_draft


def found(services, berg, text: str, **more) -> list[str]:
    page = services.cases.search(berg, CaseQuery(text=text, **more))
    assert page.total == len(page.cases)
    return [case.inpred_id for case in page.cases]


@pytest.mark.parametrize(
    "text", ["Åse", "åse", "ÅSE", "A\u030ase", "O'Brien", "o'b", "EGFR-T790M", "egfr-t79"]
)
def test_a_name_is_found_in_any_case_and_with_any_sign_in_it(services, berg, text):
    patient = replace(PATIENT, surname="O'Brien")
    services.cases.register(berg, referral_draft("IPD0001", patient, question="EGFR-T790M, hva nå?"))
    services.cases.register(berg, referral_draft("IPD0002", another_patient(0), clinical_history=""))
    assert found(services, berg, text) == ["IPD0001"]


def test_imported_findings_are_found_by_gene_and_change(services, berg, tmp_path: Path):
    services.results.store(berg, services.results.read(write_results_folder(tmp_path)))
    case = services.cases.find(berg, "IPD9001")
    small = [each.finding for each in services.results.findings(berg, case.id) if each.finding.protein_change]
    for finding in small[:8]:
        for text in (f"{finding.gene} {finding.change}", f"{finding.gene}-{finding.change}", finding.change):
            assert "IPD9001" in found(services, berg, text), text


def test_a_sample_is_found_by_any_part_of_its_name(services, berg, tmp_path: Path):
    services.results.store(berg, services.results.read(write_results_folder(tmp_path)))
    assert found(services, berg, "IPD9001-D01-P01-A03") == found(services, berg, "9001-d01") == ["IPD9001"]


def test_a_decided_drug_finds_the_case(services, berg):
    case = services.cases.register(berg, referral_draft())
    meeting = services.meetings.plan(berg, MEETING)
    item = services.meetings.put_on_agenda(berg, meeting.id, case.id).item
    assert found(services, berg, "pemigatinib") == []
    services.decisions.decide(berg, item, DECISION)
    assert found(services, berg, "pemigatinib") == ["IPD1234"]


def test_a_correction_finds_by_the_new_word_and_not_by_the_old(services, berg):
    case = services.cases.register(berg, referral_draft())
    services.cases.correct(berg, case, referral_draft(diagnosis="Glioblastom"))
    assert found(services, berg, "glioblastom") == ["IPD1234"]
    assert found(services, berg, "kolangiokarsinom") == []


def test_a_refused_save_changes_nothing_of_what_is_found(services, berg):
    services.cases.register(berg, referral_draft())
    with pytest.raises(RuntimeError), services.database.writing() as unit:
        unit.cases.add("IPD9999", None, unit.cases.with_inpred_id("IPD1234").stage, unit.now)
        assert unit.worklist.count(CaseQuery(text="ipd9999")) == 1
        raise RuntimeError("the power goes")
    assert found(services, berg, "ipd9999") == []
    assert found(services, berg, "ipd1234") == ["IPD1234"]


def test_names_are_listed_in_the_order_of_the_norwegian_alphabet(services, berg):
    for place, name in enumerate(("Åsen", "Aas", "Øst", "Ærøe", "zander")):
        services.cases.register(berg, referral_draft(f"IPD000{place}", another_patient(place, name)))
    page = services.cases.search(berg, CaseQuery(sorted_by=CaseColumn.PATIENT))
    assert [case.patient.surname for case in page.cases] == ["Aas", "zander", "Ærøe", "Øst", "Åsen"]
