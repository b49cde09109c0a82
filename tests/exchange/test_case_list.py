"""A hospital's own list becomes referrals row by row; what is missing or wrong is named by its cell."""

import datetime as dt
import io
from dataclasses import replace
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from mtb.domain.case_list_cells import Cell, CellDoubt
from mtb.domain.case_list_fields import FIELD_WORDS, REQUIRED_FIELDS, CaseField
from mtb.domain.errors import ExpectedError, NotFoundError, Sentence
from mtb.domain.imports import Severity
from mtb.domain.national_identity import synthetic_number
from mtb.domain.patients import Sex
from mtb.exchange.case_list import find_header, guess_columns, read_rows
from mtb.exchange.case_list_headings import FIELDS_BY_HEADING
from mtb.exchange.sheets import Sheet, workbook_of
from tests.hostile.texts import hostile_texts

TODAY = dt.date(2026, 11, 22)
ANNA = synthetic_number(3, 4, 1980)
BO = synthetic_number(24, 12, 1961)
HEADINGS = {
    CaseField.INPRED_ID: "InPreD-ID",
    CaseField.NATIONAL_ID: "Fødselsnummer",
    CaseField.SURNAME: "Etternavn",
    CaseField.FIRST_NAME: "Fornavn",
    CaseField.BORN: "Født",
    CaseField.SEX: "Kjønn",
    CaseField.HOSPITAL: "Sykehus",
    CaseField.DEPARTMENT: "Avdeling",
    CaseField.PHYSICIAN: "Henvisende lege",
    CaseField.PHYSICIAN_EMAIL: "E-post",
    CaseField.DIAGNOSIS: "Diagnose",
    CaseField.ICD10: "ICD-10",
    CaseField.TUMOUR_SITE: "Lokalisasjon",
    CaseField.RECEIVED_ON: "Mottatt dato",
    CaseField.ECOG: "ECOG",
    CaseField.QUESTION: "Problemstilling",
    CaseField.STUDY_ID: "Studie-ID",
    CaseField.BLOCK: "Blokknr.",
    CaseField.PATHOLOGY_DEPARTMENT: "Patologiavdeling",
    CaseField.STATUS: "Status",
    CaseField.COMMENT: "Merknad",
}
WHOLE = {
    CaseField.INPRED_ID: "ipd1234",
    CaseField.NATIONAL_ID: ANNA,
    CaseField.SURNAME: "Ås",
    CaseField.FIRST_NAME: "Anna",
    CaseField.BORN: "03.04.1980",
    CaseField.SEX: "Kvinne",
    CaseField.HOSPITAL: "Haukeland",
    CaseField.DEPARTMENT: "Onkologi",
    CaseField.PHYSICIAN: "T. Fiktiv",
    CaseField.PHYSICIAN_EMAIL: "t@fiktiv.example",
    CaseField.DIAGNOSIS: "Kolangiokarsinom",
    CaseField.ICD10: "c22.1",
    CaseField.TUMOUR_SITE: "03 - Biliary Tract",
    CaseField.RECEIVED_ON: "18.11.2026",
    CaseField.ECOG: "ECOG 1",
    CaseField.QUESTION: "Finnes det behandlingsmuligheter?",
    CaseField.STUDY_ID: "IMPR.H-0999",
    CaseField.BLOCK: "26OUM00001-1A",
    CaseField.STATUS: "Til ekstrahering",
}


def listed(*rows: dict[CaseField, str]) -> Sheet:
    """The rows below the usual headings, as a CSV file would have them."""
    lines = [list(HEADINGS.values()), *([row.get(field, "") for field in HEADINGS] for row in rows)]
    cells = tuple(
        tuple(Cell(number, column, text) for column, text in enumerate(line, 1))
        for number, line in enumerate(lines, 1)
    )
    return Sheet("", cells)


def preview(*rows: dict[CaseField, str]):
    sheet = listed(*rows)
    return read_rows(sheet, guess_columns(sheet.rows[0]), 2, today=TODAY)


def changed(**values: str) -> dict[CaseField, str]:
    return {**WHOLE, **{CaseField(name): text for name, text in values.items()}}


def problems(row, severity: Severity | None = None):
    return [(p.field, p.severity) for p in row.all_problems if severity in (None, p.severity)]


def test_a_whole_row_becomes_a_referral():
    (row,) = preview(WHOLE).rows
    assert row.all_problems == ()
    draft = row.draft
    assert draft is not None
    assert (draft.inpred_id, draft.patient.national_id) == ("IPD1234", ANNA)
    assert (draft.patient.surname, draft.patient.first_name) == ("Ås", "Anna")
    assert (draft.patient.born, draft.patient.sex) == (dt.date(1980, 4, 3), Sex.FEMALE)
    referral = draft.referral
    assert (referral.icd10, referral.tumour_site, referral.ecog) == ("C22.1", "03", 1)
    assert referral.received_on == dt.date(2026, 11, 18)
    assert (referral.hospital, referral.physician_email) == ("Haukeland", "t@fiktiv.example")
    assert row.text(CaseField.BLOCK) == "26OUM00001-1A"
    assert row.text(CaseField.COMMENT) == ""


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("InPreD ID", CaseField.INPRED_ID),
        ("IPD-nr.", CaseField.INPRED_ID),
        ("FNR", CaseField.NATIONAL_ID),
        ("Fødselsnr. (11 siffer)", CaseField.NATIONAL_ID),
        ("Pasientens etternavn", CaseField.SURNAME),
        ("Family name", CaseField.SURNAME),
        ("Navn", CaseField.FULL_NAME),
        ("Patient's name", CaseField.FULL_NAME),
        ("Date of birth", CaseField.BORN),
        ("Gender", CaseField.SEX),
        ("Requester Hospital", CaseField.HOSPITAL),
        ("Henvisende\nlege", CaseField.PHYSICIAN),
        ("E-mail", CaseField.PHYSICIAN_EMAIL),
        ("ICD10-kode", CaseField.ICD10),
        ("Tumour site", CaseField.TUMOUR_SITE),
        ("Mottatt [dd.mm.åååå]", CaseField.RECEIVED_ON),
        ("Performance status", CaseField.ECOG),
        ("Question to the board", CaseField.QUESTION),
        ("IMPRESS-ID", CaseField.STUDY_ID),
        ("Block no.", CaseField.BLOCK),
        ("Avdeling for patologi", CaseField.PATHOLOGY_DEPARTMENT),
        ("Comments", CaseField.COMMENT),
        ("Rom", None),
        ("", None),
    ],
)
def test_headings_are_known_in_bokmal_and_english(heading, field):
    assert guess_columns([Cell(1, 3, heading)]) == ({} if field is None else {field: 3})


def test_every_field_has_words_and_a_heading_of_its_own():
    assert set(FIELD_WORDS) == set(CaseField)
    assert set(FIELDS_BY_HEADING.values()) == set(CaseField)


def test_of_two_columns_with_one_meaning_the_first_is_taken():
    assert guess_columns([Cell(1, 1, "Diagnose"), Cell(1, 2, "Diagnosis")]) == {CaseField.DIAGNOSIS: 1}


def test_the_headings_are_found_below_a_title():
    rows = [["Liste over pasienter"], [], ["Navn", "Diagnose", "Sykehus"], ["Bo Test", "GIST", "Ahus"]]
    sheet = Sheet(
        "A", tuple(tuple(Cell(r, c, text) for c, text in enumerate(row, 1)) for r, row in enumerate(rows, 1))
    )
    assert find_header(sheet) == 3
    assert find_header(Sheet("A", sheet.rows[:2])) == 0


def test_what_a_referral_needs_is_named_field_by_field():
    (row,) = preview({CaseField.FIRST_NAME: "Anna"}).rows
    assert not row.is_whole
    assert row.missing == REQUIRED_FIELDS
    assert problems(row, Severity.ERROR) == [(field, Severity.ERROR) for field in REQUIRED_FIELDS]
    assert row.all_problems[0].place == "C2"
    assert "Etternavn mangler" in row.all_problems[0].sentence.nb


def test_a_correction_makes_a_row_whole_and_leaves_the_others():
    before = preview(changed(surname="", diagnosis="-"), WHOLE)
    first = before.rows[0].number
    after = before.with_value(first, CaseField.SURNAME, " Test ").with_value(
        first, CaseField.DIAGNOSIS, "GIST"
    )
    assert [row.is_whole for row in before.rows] == [False, True]
    assert after.row(first).is_whole
    assert after.row(first).draft.patient.surname == "Test"
    assert after.row(first).corrected == {CaseField.SURNAME, CaseField.DIAGNOSIS}
    assert after.rows[1].draft == before.rows[1].draft
    assert before.row(first).text(CaseField.SURNAME) == ""


def test_a_field_without_a_column_can_be_given_for_every_row_that_lacks_it():
    sheet = listed(WHOLE, changed(national_id=BO, born="", inpred_id=""))
    mapping = guess_columns(sheet.rows[0])
    del mapping[CaseField.QUESTION]
    before = read_rows(sheet, mapping, 2, today=TODAY)
    assert not before.whole
    after = before.with_value(2, CaseField.QUESTION, "A?").with_missing_value(CaseField.QUESTION, "B?")
    assert [row.draft.referral.question for row in after.rows] == ["A?", "B?"]


def test_a_row_that_is_not_there_is_refused():
    with pytest.raises(NotFoundError):
        preview(WHOLE).with_value(99, CaseField.SURNAME, "x")


def test_blank_rows_are_left_out_and_numbers_stay_the_sheets():
    assert [row.number for row in preview({}, WHOLE, {}, changed(national_id=BO, born="")).rows] == [3, 5]


@pytest.mark.parametrize(
    ("field", "text", "severity"),
    [
        ("national_id", "12345678901", Severity.ERROR),
        ("national_id", "tolv", Severity.ERROR),
        ("born", "31.02.1980", Severity.ERROR),
        ("born", "03.04.80", Severity.ERROR),
        ("born", "1980", Severity.WARNING),
        ("sex", "ja", Severity.WARNING),
        ("physician_email", "t.fiktiv", Severity.ERROR),
        ("icd10", "lever", Severity.WARNING),
        ("tumour_site", "Tåen", Severity.WARNING),
        ("received_on", "november", Severity.ERROR),
        ("received_on", "11.2026", Severity.ERROR),
        ("ecog", "0-1", Severity.WARNING),
        ("ecog", "7", Severity.WARNING),
        ("inpred_id", "Pasient 4", Severity.WARNING),
        ("diagnosis", "x" * 2_000, Severity.ERROR),
        ("study_id", "x" * 61, Severity.ERROR),
    ],
)
def test_what_cannot_be_read_is_a_problem_of_its_cell(field, text, severity):
    (row,) = preview(changed(**{field: text})).rows
    assert problems(row) == [(CaseField(field), severity)]
    column = [*HEADINGS].index(CaseField(field))
    assert row.all_problems[0].place == f"{chr(ord('A') + column)}2"
    assert row.is_whole == (severity is not Severity.ERROR)
    assert row.text(CaseField(field)) == text
    assert not row.missing


def test_what_does_not_belong_together_is_a_problem_of_the_row():
    (row,) = preview(changed(born="04.04.1980")).rows
    assert problems(row) == [(None, Severity.ERROR)]
    assert "hører ikke sammen" in row.all_problems[0].sentence.nb
    (future,) = preview(changed(received_on="01.12.2026")).rows
    assert not future.is_whole


def test_the_leading_zero_a_spreadsheet_took_is_put_back():
    assert ANNA.startswith("0")
    (row,) = preview(changed(national_id=ANNA[1:])).rows
    assert row.draft.patient.national_id == ANNA
    assert problems(row) == [(CaseField.NATIONAL_ID, Severity.WARNING)]


@pytest.mark.parametrize(
    ("text", "surname", "first_name", "count"),
    [
        ("Ås, Anna Marie", "Ås", "Anna Marie", 0),
        ("Anna Marie Ås", "Ås", "Anna Marie", 1),
        ("Ås", "Ås", "", 0),
    ],
)
def test_a_full_name_is_parted(text, surname, first_name, count):
    sheet = listed(changed(surname="", first_name=""))
    mapping = guess_columns(sheet.rows[0])
    row = read_rows(sheet, mapping, 2, today=TODAY).with_value(2, CaseField.FULL_NAME, text).rows[0]
    assert (row.draft.patient.surname, row.draft.patient.first_name) == (surname, first_name)
    assert problems(row) == [(CaseField.FULL_NAME, Severity.INFO)] * count


@pytest.mark.parametrize(
    "text", ["18.11.2026", "2026-11-18", "18/11/2026", "46344", "2026-11-18 09:30", "20261118"]
)
def test_dates_are_read_in_every_form(text):
    (row,) = preview(changed(received_on=text)).rows
    assert row.draft.referral.received_on == dt.date(2026, 11, 18)
    assert bool(row.all_problems) == (text == "46344")


@pytest.mark.parametrize(("text", "code"), [("3", "03"), ("Galleveier", "03"), ("lung", "15"), ("xx", "XX")])
def test_a_tumour_site_is_a_code_or_its_name(text, code):
    assert preview(changed(tumour_site=text)).rows[0].draft.referral.tumour_site == code


def test_the_same_patient_twice_is_a_warning_in_both_rows_until_it_is_corrected():
    before = preview(WHOLE, changed(inpred_id="IPD 1234"))
    assert [len(row.repeats) for row in before.rows] == [2, 2]
    assert "row 3" in before.rows[0].repeats[0].sentence.en
    assert all(row.is_whole for row in before.rows)
    after = before.with_value(3, CaseField.INPRED_ID, "IPD9999").with_value(3, CaseField.NATIONAL_ID, "")
    assert [row.repeats for row in after.rows] == [(), ()]
    assert before.gravest is Severity.WARNING
    assert after.gravest is None


def test_a_column_that_is_not_read_is_told_with_how_many_rows_it_fills():
    sheet = listed(WHOLE, WHOLE)
    mapping = guess_columns(sheet.rows[0])
    del mapping[CaseField.STATUS]
    (doubt,) = read_rows(sheet, mapping, 2, today=TODAY).doubts
    assert (doubt.severity, doubt.place) == (Severity.INFO, "T1")
    assert "“Status”" in doubt.sentence.en
    assert "2 rader" in doubt.sentence.nb


def test_errors_of_a_workbooks_cells_are_problems_of_their_rows():
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target)
    page = book.add_worksheet("Pasienter")
    page.write_row(0, 0, HEADINGS.values())
    page.write_row(1, 0, [WHOLE.get(field, "") for field in HEADINGS])
    page.write_datetime(1, 13, dt.datetime(2026, 11, 18), book.add_format({"num_format": "dd.mm.yyyy"}))
    page.write_formula(1, 10, "=VLOOKUP(1,2,3)", None, "#N/A")
    book.close()
    sheet = workbook_of(Path("l.xlsx"), target.getvalue()).sheet()
    found = read_rows(sheet, guess_columns(sheet.rows[find_header(sheet) - 1]), 2, today=TODAY)
    (row,) = found.rows
    assert row.missing == (CaseField.DIAGNOSIS,)
    assert [p.place for p in row.all_problems] == ["K2", "K2"]
    assert "#N/A" in row.all_problems[0].sentence.en
    mended = found.with_value(2, CaseField.DIAGNOSIS, "GIST").rows[0]
    assert mended.all_problems == ()
    assert mended.draft.referral.received_on == dt.date(2026, 11, 18)


def test_a_cell_with_an_error_is_asked_about_even_where_a_referral_needs_nothing():
    error = CellDoubt(Severity.ERROR, Sentence("The cell shows #REF!", "Cellen viser #REF!"), "", 2, 12)
    sheet = replace(listed(changed(icd10="")), doubts=(error,))
    before = read_rows(sheet, guess_columns(sheet.rows[0]), 2, today=TODAY)
    assert problems(before.rows[0]) == [(CaseField.ICD10, Severity.ERROR)]
    assert not before.rows[0].is_whole
    assert before.with_value(2, CaseField.ICD10, "").rows[0].is_whole


@settings(max_examples=120, deadline=None, derandomize=True)
@given(st.data())
def test_any_text_in_any_cell_gives_a_draft_or_a_problem(data):
    row = dict(WHOLE)
    for field in data.draw(st.lists(st.sampled_from([*HEADINGS]), min_size=1, max_size=4)):
        row[field] = data.draw(hostile_texts() | st.from_regex(r"[0-9./ -]{0,12}", fullmatch=True))
    try:
        found = preview(row)
    except ExpectedError as error:
        pytest.fail(f"the reader gave up on a row: {error}")
    for read in found.rows:
        assert read.is_whole or read.missing or problems(read, Severity.ERROR)
        assert all(problem.sentence.nb for problem in read.all_problems)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.sampled_from([*CaseField]), hostile_texts())
def test_a_correction_with_any_text_changes_its_field_only(field, text):
    before = preview(WHOLE, changed(national_id=BO, born="", inpred_id=""))
    after = before.with_value(3, field, text)
    assert after.row(3).text(field) == text.strip()
    assert after.rows[0].cells == before.rows[0].cells
    others = set(before.rows[1].cells) - {field}
    assert all(after.row(3).cells[other] == before.row(3).cells[other] for other in others)
