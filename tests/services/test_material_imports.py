"""Laboratory figures of a form or a metadata sheet go to their case, and never to another patient's."""

import datetime as dt
from pathlib import Path

import pytest

from mtb.domain.dates import PartialDate
from mtb.domain.errors import ConflictError, RuleError
from mtb.domain.metadata_results import RESULT_COLUMNS
from mtb.domain.patients import PatientDraft, Sex
from mtb.domain.stages import EventKind
from mtb.exchange.demonstration_results import write_results_folder
from mtb.services.material_imports import Fate
from tests.exchange.test_material_form import Form
from tests.exchange.test_metadata_sheet import sheet_bytes
from tests.factories import referral_draft

PATIENT = PatientDraft("Fiktiv", "Aase", "", dt.date(1980, 4, 3), Sex.FEMALE)


@pytest.fixture
def form(services, tmp_path: Path):
    path = tmp_path / "IPD-1234_2026.xlsx"
    path.write_bytes(Form(2026).content())
    return services.material_imports.read_form(path)


@pytest.fixture
def case(services, berg):
    return services.cases.register(berg, referral_draft(patient=PATIENT))


def test_a_form_fills_material_and_laboratory_of_its_case(services, berg, form, case):
    (planned,) = services.material_imports.plan_form(berg, form)
    assert [each.fate for each in planned.samples] == [Fate.NEW, Fate.NEW]
    (saved,) = services.material_imports.store(berg, [planned])
    (specimen,) = saved.specimens
    assert (specimen.block, specimen.sample_type, specimen.site, specimen.tumour_cells) == (
        "26OUM00001-1A",
        "P",
        "03",
        40,
    )
    assert specimen.collected == PartialDate(2025)
    dna, rna = saved.samples
    assert (dna.sample_id, dna.nucleic_acid, dna.batch) == ("IPD1234-D01-P01-A03", "D", "LP42")
    assert dna.extraction.on == dt.date(2026, 10, 5)
    assert dna.extraction.ratio_260_280 == 1.85
    assert dna.library.size == 320
    assert rna.specimen_id == specimen.id
    assert services.cases.get(berg, case.id).events[-1].kind is EventKind.FORM_IMPORTED


def test_the_same_form_again_changes_nothing(services, berg, form, case):
    services.material_imports.store(berg, services.material_imports.plan_form(berg, form))
    again = services.material_imports.plan_form(berg, form)
    assert [each.fate for each in again[0].samples] == [Fate.SAME, Fate.SAME]
    with pytest.raises(RuleError, match="nothing new"):
        services.material_imports.store(berg, again)


def test_a_form_about_somebody_else_stores_nothing(services, berg, form):
    other = PatientDraft("Fiktiv", "Aase", "", dt.date(1981, 4, 3), Sex.FEMALE)
    services.cases.register(berg, referral_draft(patient=other))
    (planned,) = services.material_imports.plan_form(berg, form)
    assert not planned.is_stored
    assert "date of birth" in planned.why.en


def test_a_form_without_its_case_says_so(services, berg, form):
    (planned,) = services.material_imports.plan_form(berg, form)
    assert planned.case is None
    assert "no case IPD1234" in planned.why.en


def test_a_form_of_another_case_is_not_put_into_this_one(services, berg, form):
    other = services.cases.register(berg, referral_draft("IPH0001"))
    (planned,) = services.material_imports.plan_form(berg, form, other)
    assert "about IPD1234" in planned.why.en


def test_a_metadata_sheet_adds_run_and_block_and_keeps_what_is_finer(services, berg, form, case, tmp_path):
    services.material_imports.store(berg, services.material_imports.plan_form(berg, form))
    path = tmp_path / "metadata.txt"
    path.write_bytes(sheet_bytes())
    plan = services.material_imports.plan_sheet(berg, services.material_imports.read_sheet(path))
    assert [each.changed for each in plan[0].samples] == [("run_id",), ("run_id",)]
    (saved,) = services.material_imports.store(berg, plan)
    assert {sample.run_id for sample in saved.samples} == {"191206_NB501498_0174_AHWCNMBGXC"}
    assert saved.samples[0].extraction.on == dt.date(2026, 10, 5)


def test_what_was_planned_on_an_older_state_is_not_stored(services, berg, form, case):
    plan = services.material_imports.plan_form(berg, form)
    services.cases.correct(berg, case, referral_draft(patient=PATIENT, stage="IV"))
    with pytest.raises(ConflictError):
        services.material_imports.store(berg, plan)


def test_a_run_s_sheet_has_its_results_as_the_report_generator_writes_them(services, berg, case, tmp_path):
    folder = write_results_folder(tmp_path / "laboratory")
    (stored, *_) = services.results.store(berg, services.results.read(folder))
    result = services.results.of_case(berg, stored.case_id)[0]
    path = tmp_path / "metadata.txt"
    rows = services.material_imports.write_results(berg, result.run_id, path)
    sheet = services.material_imports.read_sheet(path)
    assert len(sheet.rows) == rows
    assert sheet.columns[14:21] == RESULT_COLUMNS
    row = sheet.row(result.sample_id, result.run_id)
    sites = result.msi
    assert row.values["TMB_TSO500"] == f"{result.tmb.per_megabase:g} ({result.tmb.eligible_variants})"
    assert row.values["MSI_TSO500"] == (
        f"{sites.percent_unstable:.2f} ({sites.unstable_sites}/{sites.usable_sites})"
    )
    assert row.values["Material"] == "Archived FFPE"
    assert row.values["Version_string_TSOPPI_reported_on_mol-MDT"] == result.pipeline_version
    assert row.values["Create_report"] == "Y"
    assert row.values["Molecular_pathology_comment"] == "-"


def test_a_sheet_that_has_the_result_columns_gets_them_and_nothing_else_changes(
    services, berg, case, tmp_path
):
    folder = write_results_folder(tmp_path / "laboratory")
    (stored, *_) = services.results.store(berg, services.results.read(folder))
    result = services.results.of_case(berg, stored.case_id)[0]
    path = tmp_path / "metadata.txt"
    heads = ("Sample_id", "Sequencing_run_id", "Create_report", "TMB_TSO500", "Library_data_comment")
    line = f"{result.sample_id}\t{result.run_id}\tN\t-\tBlåbær  #1"
    path.write_bytes(("# mine\n" + "\t".join(heads) + "\r\n" + line).encode("latin-1"))
    before = services.material_imports.read_sheet(path)
    after = services.material_imports.update_sheet(
        berg, before, [services.cases.get(berg, stored.case_id).summary]
    )
    burden = f"{result.tmb.per_megabase:g} ({result.tmb.eligible_variants})"
    assert after.content == before.content.replace(b"\tN\t-\t", f"\tN\t{burden}\t".encode())


def test_a_run_nobody_has_results_of_is_told(services, berg, tmp_path):
    with pytest.raises(RuleError, match="No case has results"):
        services.material_imports.write_results(berg, "261102_NB551234_0001_X", tmp_path / "m.txt")
    assert not (tmp_path / "m.txt").exists()
