"""A metadata sheet is written back: only the fields that changed, and only where nobody else has been."""

import datetime as dt
from pathlib import Path

import pytest

from mtb.domain.errors import FileError, RightError
from mtb.domain.metadata_filling import sheet_changes
from mtb.domain.patients import PatientDraft, Sex
from mtb.domain.rights import Role
from mtb.services.metadata_writing import write_in_place
from tests.exchange.test_metadata_sheet import RUN, SAMPLE, sheet_bytes
from tests.factories import person, referral_draft

PATIENT = PatientDraft("Fiktiv", "Aase", "", dt.date(1980, 4, 3), Sex.FEMALE)


@pytest.fixture
def sheet_file(tmp_path: Path) -> Path:
    path = tmp_path / "InPreD_PRONTO_metadata.txt"
    path.write_bytes(sheet_bytes(end="\r\n"))
    return path


@pytest.fixture
def case(services, berg, sheet_file):
    """A case with the sheet's samples and run."""
    services.cases.register(berg, referral_draft(patient=PATIENT))
    read = services.material_imports.read_sheet(sheet_file)
    (stored,) = services.material_imports.store(berg, services.material_imports.plan_sheet(berg, read))
    return stored


def test_only_fields_that_differ_change_and_a_stated_one_is_never_emptied(services, berg, case, sheet_file):
    materials = services.material_imports
    before = materials.read_sheet(sheet_file)
    after = materials.update_sheet(berg, before, [case])
    changes = sheet_changes(before, after)
    assert {(one.column, one.after) for one in changes} >= {("Year_of_birth", "1980"), ("Sex", "F")}
    assert all(one.after for one in changes)
    assert materials.update_sheet(berg, after, [case]).content == after.content
    assert after.row(SAMPLE, RUN).stated("Create_report") == "Y"


def test_a_sample_without_a_row_gets_one(services, berg, case, sheet_file):
    sheet_file.write_bytes(
        sheet_bytes(rows=[{"Sample_id": "IPX", "Sequencing_run_id": "R", "Create_report": "N"}])
    )
    before = services.material_imports.read_sheet(sheet_file)
    after = services.material_imports.update_sheet(berg, before, [case])
    assert [(row.sample_id, row.values["Create_report"]) for row in after.rows] == [
        ("IPX", "N"),
        (SAMPLE, "Y"),
        ("IPD1234-R03-P01-A03", "-"),
    ]
    assert after.content.startswith(before.content)


def test_the_file_is_replaced_and_nothing_else_is_left_beside_it(services, berg, case, sheet_file):
    materials = services.material_imports
    sheet_file.chmod(0o664)
    before = materials.read_sheet(sheet_file)
    after = materials.update_sheet(berg, before, [case])
    materials.write_sheet(berg, sheet_file, (before, after), [case])
    assert sheet_file.read_bytes() == after.content
    assert sheet_file.stat().st_mode & 0o777 == 0o664
    assert list(sheet_file.parent.glob(".mtb-*")) == []


def test_a_file_somebody_else_has_changed_is_not_touched(services, berg, case, sheet_file):
    materials = services.material_imports
    before = materials.read_sheet(sheet_file)
    after = materials.update_sheet(berg, before, [case])
    sheet_file.write_bytes(before.content + b"# annen\r\n")
    with pytest.raises(FileError, match="changed the file"):
        materials.write_sheet(berg, sheet_file, (before, after), [case])
    assert sheet_file.read_bytes() == before.content + b"# annen\r\n"
    assert list(sheet_file.parent.glob(".mtb-*")) == []


def test_a_file_that_is_gone_is_told(tmp_path):
    with pytest.raises(FileError):
        write_in_place(tmp_path / "gone.txt", b"", b"x")


def test_only_who_may_export_gets_it(services, case, sheet_file):
    sheet = services.material_imports.read_sheet(sheet_file)
    with pytest.raises(RightError):
        services.material_imports.update_sheet(person("iadm", "I. Admin", Role.ADMINISTRATOR), sheet, [case])
