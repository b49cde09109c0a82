"""The hospital's own list becomes cases, safely however often it is read."""

import datetime as dt
from pathlib import Path

import pytest

from mtb.domain.case_list_fields import CaseField
from mtb.domain.errors import RightError, RuleError
from mtb.domain.national_identity import synthetic_number
from mtb.domain.rights import Role
from mtb.domain.specimens import SpecimenState
from mtb.domain.stages import EventKind
from mtb.services.case_lists import RowFate
from tests.factories import person, referral_draft

HEADINGS = "InPreD-ID;Fødselsnummer;Etternavn;Fornavn;Sykehus;Lege;Diagnose;Spørsmål;Mottatt;Blokk;Status"
ROWS = (
    f"IPH0412;{synthetic_number(11, 9, 1965)};Tråd;Sidsel;Førde;T. Fiktiv;Koloncarcinom;Mulighet?;"
    "18.11.2026;25-1187;Til snitting",
    f";{synthetic_number(22, 3, 1971)};Eksempel;Nils;Molde;T. Fiktiv;Pankreascarcinom;Mulighet?;17.11.2026;;",
    ";;Mal;Liv;Sørlandet;;Brystkreft;Mulighet?;16.11.2026;;",
)


@pytest.fixture
def read(services, berg, tmp_path: Path):
    """A list's preview, as the wizard makes it."""

    def preview(*rows: str):
        path = tmp_path / "saker.csv"
        path.write_text("\n".join([HEADINGS, *rows]), encoding="utf-8")
        sheet = services.case_lists.read(path).sheet()
        columns, header = services.case_lists.guess(sheet)
        return services.case_lists.preview(sheet, columns, header + 1)

    return preview


def fates(services, berg, preview) -> list[RowFate]:
    return [each.fate for each in services.case_lists.plan(berg, preview)]


def test_whole_rows_become_cases_and_the_others_wait_to_be_corrected(services, berg, read):
    preview = read(*ROWS)
    assert fates(services, berg, preview) == [RowFate.NEW, RowFate.NEW, RowFate.INCOMPLETE]
    stored = services.case_lists.store(berg, preview)
    assert [case.hospital for case in stored] == ["Førde", "Molde"]
    first = services.cases.get(berg, stored[0].id)
    assert [(each.block, each.state) for each in first.summary.specimens] == [
        ("25-1187", SpecimenState.NAMED)
    ]
    assert first.events[-1].kind is EventKind.LIST_IMPORTED
    assert first.events[-1].detail == "Til snitting"
    assert first.referral.received_on == dt.date(2026, 11, 18)


def test_the_same_list_again_changes_nothing(services, berg, read):
    services.case_lists.store(berg, read(*ROWS))
    again = read(*ROWS)
    assert fates(services, berg, again)[:2] == [RowFate.ALREADY_THERE, RowFate.ALREADY_THERE]
    with pytest.raises(RuleError, match="nothing was stored"):
        services.case_lists.store(berg, again)


def test_a_row_without_number_is_known_again_by_name_day_and_diagnosis(services, berg, read):
    row = ";;Mal;Liv;Sørlandet;T. Fiktiv;Brystkreft;Mulighet?;16.11.2026;;"
    services.case_lists.store(berg, read(row))
    assert fates(services, berg, read(row)) == [RowFate.ALREADY_THERE]
    assert fates(services, berg, read(row.replace("16.11", "17.11"))) == [RowFate.NEW]


def test_a_corrected_row_is_stored_with_the_rest(services, berg, read):
    preview = read(*ROWS).with_value(4, CaseField.PHYSICIAN, "T. Fiktiv")
    assert len(services.case_lists.store(berg, preview)) == 3


def test_a_row_that_names_another_patients_case_is_refused(services, berg, read):
    services.cases.register(berg, referral_draft("IPH0412"))
    planned = services.case_lists.plan(berg, read(ROWS[0]))
    assert planned[0].fate is RowFate.REFUSED
    assert "another patient" in planned[0].why.en


def test_a_number_of_somebody_else_is_refused(services, berg, read):
    services.case_lists.store(berg, read(ROWS[1]))
    stranger = ROWS[1].replace("Eksempel", "Fremmed")
    planned = services.case_lists.plan(berg, read(stranger))
    assert planned[0].fate is RowFate.REFUSED


def test_all_rows_are_stored_or_none(services, berg, read):
    """Two rows of one InPreD ID can't both become its case."""
    twice = ROWS[0].replace("Tråd", "Annen").replace(synthetic_number(11, 9, 1965), "")
    with pytest.raises(RuleError, match="Row 3"):
        services.case_lists.store(berg, read(ROWS[0], twice))
    assert services.cases.stage_counts(berg)[0].cases == 0


def test_only_who_may_register_takes_a_list_over(services, read):
    with pytest.raises(RightError):
        services.case_lists.store(person("rdr", "R. Reader", Role.READER), read(*ROWS))
