"""The Material Transit Form of every year is read by its titles and labels, each value with its cell."""

import datetime as dt
import io
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from mtb.domain.errors import ExpectedError, FileError
from mtb.domain.imports import Severity
from mtb.exchange.material_form import material_form_of, read_material_form
from mtb.exchange.sheets import workbook_of
from tests.conftest import SHARED_DATA
from tests.hostile.texts import hostile_texts

SKELETON = SHARED_DATA / "inpred" / "IPD-XXXX_MTF_2024_skeleton.xlsx"
REQUISITION_2024 = [
    "DIT number\n[XXOUMXXXXX]",
    "Study ID",
    "Relevant\nAnalysis",
    "MP Requisition date",
    "Requisition received",
    "Hovedremisse nr.",
    "Requester Hospital",
    "PAL",
    "Histopathological\ndiagnosis",
    "Year of sample\ncollection",
    "Comments",
]
SECTIONS = {
    "Patient information": ["InPreD ID", "Initial", "Date of birth", "Gender", "Age"],
    "Molecular Pathology information": REQUISITION_2024,
    "Sample information": [
        "Project",
        "Sample material ID",
        "Tumor cells [%]",
        "Sample Type",
        "Cancer Type",
        "Nucleic Acid\n input type",
        "Sample Material",
        "Sample number",
        "Working ID",
        "Sample ID",
        "Comments",
    ],
    "Extraction Data": [
        "Working ID",
        "Date of extraction",
        "Extraction kit",
        "Extraction Hospital",
        "Qubit [ng/µl]",
        "A260/280",
        "A260/230",
        "Sample volume [µl]",
        "Assay Name",
        "Sample ID",
        "Comments",
    ],
    "Library Preparation (LP) Data": [
        "Sample ID",
        "Qubit after dilution\n[ng/ul]",
        "Qubit after fragm.\n [ng/µl]",
        "Fragment size \n[avg bp]",
        "RIN",
        "DV200  [%]",
        "Qubit Final Library\n[ng/µl]",
        "Library Size [avg bp]",
        "Final Library cleaned?",
        "Date of sequencing",
        "LP batch",
        "LVMS Batch",
        "Comments",
    ],
}
VALUES = {
    "Patient information": [["IPD1234", "AÅ", dt.datetime(1980, 4, 3), "F", 46]],
    "Molecular Pathology information": [
        [
            "26OUM00001",
            "IMPR.H-0999",
            "TSO500",
            dt.datetime(2026, 10, 1),
            "02.10.2026",
            "H-1",
            "Haukeland",
            "T. Fiktiv",
            "Kolangio-\nkarsinom",
            2025,
            "to\nlinjer",
        ],
        ["26OUM00002", 0, "-", "", "", "", "", "", "", "", ""],
    ],
    "Sample information": [
        [
            "IPD - InPreD OUS",
            "26OUM00001-1A",
            40,
            "P - Primary tumor, naive. ",
            "03 - Biliary Tract ",
            "D - DNA",
            "A - Archived FFPE",
            1,
            "IPD1234-DXX-P01-A03",
            "IPD1234-D01-P01-A03",
            "",
        ],
        [
            "IPD - InPreD OUS",
            "26OUM00001-1A",
            0,
            "P - Primary tumor, naive. ",
            "03 - Biliary Tract ",
            "R - RNA",
            "A - Archived FFPE",
            1,
            "IPD1234-RXX-P01-A03",
            "IPD1234-R03-P01-A03",
            "lite",
        ],
    ],
    "Extraction Data": [
        [
            "IPD1234-DXX-P01-A03",
            dt.datetime(2026, 10, 5),
            "AllPrep",
            "Mol. Pat. OUS",
            12.5,
            "1,85",
            2.01,
            40,
            "01 - TSO500HT DNA",
            "IPD1234-D01-P01-A03",
            "",
        ],
    ],
    "Library Preparation (LP) Data": [
        [
            "IPD1234-D01-P01-A03",
            3.3,
            3.1,
            210,
            "NA",
            "",
            18,
            320,
            "Ja",
            dt.datetime(2026, 10, 9),
            "LP42",
            "B7",
            "",
        ],
    ],
}
EXTRA_2023 = {
    "MP report number": "R-77",
    "Tumor Type": "Primær",
    "PAL e-mail": "pal@fiktiv.example",
    "Local Pathologist": "P. Lokal",
    "Local Pathologist e-mail": "p@fiktiv.example",
    "InPreD Pathologist": "I. Patolog",
}


class Form:
    """Writes a form; each layout of a year moves and splits its labels in its own way."""

    def __init__(self, year: int) -> None:
        self.year = year
        self.sections = {title: list(labels) for title, labels in SECTIONS.items()}
        self.values = {title: [list(row) for row in rows] for title, rows in VALUES.items()}
        self.top, self.left = {2023: (0, 0), 2024: (0, 0), 2025: (2, 0), 2026: (1, 2)}[year]
        if year == 2023:
            self.sections["Sample information"][1] = "Original Name"
            self.sections["Molecular Pathology information"] += EXTRA_2023
            self.values["Molecular Pathology information"][0] += EXTRA_2023.values()
        if year == 2025:
            for title in ("Sample information", "Extraction Data"):
                self.sections[title].reverse()
                for row in self.values[title]:
                    row.reverse()

    def content(self) -> bytes:
        target = io.BytesIO()
        book = xlsxwriter.Workbook(target)
        book.add_worksheet("Assay Name").write_column(0, 0, ["XX", "01 - TSO500HT DNA"])
        self.sheet = book.add_worksheet("MTF")
        self.day = book.add_format({"num_format": "dd.mm.yyyy"})
        self.row = self.top
        self._put(0, "Material Form  InPreD NGS")
        for title, labels in self.sections.items():
            self.row += 4
            self._put(0, title)
            if title == "Patient information":
                self._put(6, "HE-snitt:")
                self.sheet.write(self.row + 1, self.left + 6, "Snitt 3")
            self.row += 2
            self._section(labels, self.values[title])
        book.close()
        return target.getvalue()

    def _section(self, labels: list[str], rows: list[list[object]]) -> None:
        for column, label in enumerate(labels):
            first, _, second = label.partition("\n")
            if self.year == 2026:
                first, second = f"{first} {second}".strip(), ""
            self._put(column, first)
            if second:
                self.sheet.write(self.row + 1, self.left + column, second)
        self.row += 2
        for row in rows:
            for column, value in enumerate(row):
                self._put(column, value)
            self.row += 1

    def _put(self, column: int, value: object) -> None:
        at = (self.row, self.left + column)
        if isinstance(value, dt.datetime):
            self.sheet.write_datetime(*at, value, self.day)
        elif isinstance(value, str) and value[:2] in {"=I", "=J"}:
            self.sheet.write_formula(*at, value, None, "")
        elif isinstance(value, str):
            self.sheet.write_string(*at, value)
        else:
            self.sheet.write_number(*at, value)

    def read(self, name: str = "form.xlsx"):
        return material_form_of(workbook_of(Path(name), self.content()))


@pytest.fixture(params=[2023, 2024, 2025, 2026])
def year(request) -> int:
    return request.param


def test_every_layout_gives_the_same_form(year):
    form = Form(year).read(f"IPD1234_MTF_{year}.xlsx")
    assert (form.layout, form.sheet, form.inpred_id) == (str(year), "MTF", "IPD1234")
    assert [doubt for doubt in form.doubts if doubt.severity is not Severity.INFO] == []
    patient = form.patient
    assert (patient.initials.text, patient.sex.text, patient.age.number) == ("AÅ", "F", 46)
    assert patient.born.date.iso == "1980-04-03"
    assert patient.he_slide.text == "Snitt 3"
    first, second = form.requisitions
    assert (first.dit_number.text, first.study_id.text, first.analysis.text) == (
        "26OUM00001",
        "IMPR.H-0999",
        "TSO500",
    )
    assert [first.requested_on.date.iso, first.received_on.date.iso] == ["2026-10-01", "2026-10-02"]
    assert first.diagnosis.text == "Kolangio-\nkarsinom"
    assert first.comments.text == "to\nlinjer"
    assert first.collected.date.iso == "2025"
    assert (first.hospital.text, first.responsible_physician.text) == ("Haukeland", "T. Fiktiv")
    assert second.dit_number.text == "26OUM00002"
    assert (second.study_id.text, second.analysis.text) == ("", "")
    dna, rna = form.samples
    assert (dna.material_id.text, dna.tumour_cells.number, dna.sample_id.text) == (
        "26OUM00001-1A",
        40,
        "IPD1234-D01-P01-A03",
    )
    assert [value.code for value in (dna.project, dna.sample_type, dna.cancer_type, dna.material)] == [
        "IPD",
        "P",
        "03",
        "A",
    ]
    assert (rna.nucleic_acid.code, rna.comments.text, rna.tumour_cells.text) == ("R", "lite", "")
    (extraction,) = form.extractions
    assert (extraction.concentration.number, extraction.ratio_260_280.number) == (12.5, 1.85)
    assert (extraction.extracted_on.date.iso, extraction.assay.code) == ("2026-10-05", "01")
    (library,) = form.libraries
    assert (library.diluted_concentration.number, library.library_size.number) == (3.3, 320)
    assert (library.final_concentration.number, library.cleaned.text) == (18, "Ja")
    assert (library.sequenced_on.date.iso, library.batch.text, library.rin.text) == ("2026-10-09", "LP42", "")


def test_the_columns_of_2023_are_read_and_tell_the_layout():
    form = Form(2023).read()
    assert form.layout == "2023"
    first = form.requisitions[0]
    assert [
        first.report_number.text,
        first.tumour_type.text,
        first.responsible_physician_email.text,
        first.local_pathologist.text,
        first.local_pathologist_email.text,
        first.inpred_pathologist.text,
    ] == [*EXTRA_2023.values()]
    assert Form(2024).read().layout == "2024"


def test_every_value_knows_its_cell():
    form = Form(2024).read()
    workbook = workbook_of(Path("form.xlsx"), Form(2024).content())
    by_place = {cell.place: cell.text for row in workbook.sheet("MTF").rows for cell in row}
    sample = form.samples[0]
    for value in (form.patient.inpred_id, form.patient.he_slide, sample.material_id, form.libraries[0].batch):
        assert value.text == by_place[value.place]
    assert sample.row == int(sample.project.place[1:])


def test_a_zero_that_a_lookup_left_is_nothing_and_said_where_it_could_be_a_measure():
    form = Form(2024).read()
    assert form.samples[1].tumour_cells.number is None
    (doubt,) = form.doubts
    assert doubt.severity is Severity.INFO
    assert doubt.place == f"MTF!{form.samples[1].tumour_cells.place}"


@pytest.mark.parametrize(
    ("value", "number", "severity"),
    [
        (0.4, 40, Severity.WARNING),
        ("40 %", 40, None),
        ("ca. 40", 40, None),
        ("30,5", 30.5, None),
        ("<5", None, Severity.WARNING),
        (140, None, Severity.WARNING),
    ],
)
def test_tumour_cells_are_in_per_cent(value, number, severity):
    form = Form(2024)
    form.values["Sample information"][0][2] = value
    form.values["Sample information"].pop()
    read = form.read()
    assert read.samples[0].tumour_cells.number == number
    assert read.samples[0].tumour_cells.text
    assert [doubt.severity for doubt in read.doubts] == ([severity] if severity else [])


@pytest.mark.parametrize(
    ("value", "iso"),
    [("3.4.1980", "1980-04-03"), ("1980-04-03", "1980-04-03"), (1980, "1980"), (29314, "1980-04-03")],
)
def test_dates_come_in_several_forms(value, iso):
    form = Form(2024)
    form.values["Patient information"][0][2] = value
    assert form.read().patient.born.date.iso == iso


def test_a_date_that_is_none_is_kept_as_text_with_a_doubt():
    form = Form(2024)
    form.values["Patient information"][0][2] = "våren 1980"
    read = form.read()
    assert (read.patient.born.text, read.patient.born.date) == ("våren 1980", None)
    assert f"MTF!{read.patient.born.place}" in [doubt.place for doubt in read.doubts]


def test_a_form_about_nobody_or_about_two_is_in_doubt():
    form = Form(2024)
    form.values["Patient information"][0][0] = "[IPYXXXX]"
    assert Severity.ERROR in {doubt.severity for doubt in form.read().doubts}
    form.values["Patient information"] = [*VALUES["Patient information"], ["IPD9999", "", "", "M", ""]]
    doubts = form.read().doubts
    assert any("second patient" in doubt.sentence.en for doubt in doubts)


def test_a_sample_of_another_patient_is_in_doubt():
    form = Form(2024)
    form.values["Library Preparation (LP) Data"][0][0] = "IPD4321-D01-P01-A03"
    errors = [doubt for doubt in form.read().doubts if doubt.severity is Severity.ERROR]
    assert len(errors) == 1
    assert "IPD4321-D01-P01-A03" in errors[0].sentence.nb


def test_a_column_nobody_knows_is_kept():
    form = Form(2024)
    form.sections["Sample information"].append("Biobank ID")
    form.values["Sample information"][0].append("BB-1")
    read = form.read()
    ((heading, value),) = read.samples[0].others
    assert (heading, value.text) == ("Biobank ID", "BB-1")
    assert any("Biobank ID" in doubt.sentence.en for doubt in read.doubts)


def test_a_formula_without_a_result_is_told_where_the_row_states_anything_else():
    form = Form(2024)
    form.values["Extraction Data"][0][9] = "=J49"
    form.values["Extraction Data"].append(["=I34", *[""] * 8, "=J50"])
    read = form.read()
    (extraction,) = read.extractions
    assert extraction.sample_id.text == ""
    warnings = [doubt.place for doubt in read.doubts if doubt.severity is Severity.WARNING]
    assert warnings == [f"MTF!{extraction.sample_id.place}"]


def test_a_comment_in_brackets_is_no_hint_of_the_empty_form():
    form = Form(2024)
    form.values["Sample information"][1][-1] = "[se notat]"
    assert form.read().samples[1].comments.text == "[se notat]"


def test_a_missing_section_is_in_doubt_and_the_rest_is_read():
    form = Form(2024)
    del form.sections["Extraction Data"]
    read = form.read()
    assert read.extractions == ()
    assert read.libraries
    assert any(doubt.severity is Severity.WARNING for doubt in read.doubts)


def test_a_workbook_without_the_form_is_refused():
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target)
    book.add_worksheet().write("A1", "Patient information")
    book.close()
    with pytest.raises(FileError, match="not a Material Transit Form"):
        material_form_of(workbook_of(Path("x.xlsx"), target.getvalue()))


@pytest.mark.skipif(not SKELETON.exists(), reason="the empty form of 2024 is not on this machine")
def test_the_empty_form_states_nothing_and_is_quiet_about_its_empty_formulas():
    form = read_material_form(SKELETON)
    assert form.layout == "2024"
    assert (form.requisitions, form.samples, form.extractions, form.libraries) == ((), (), (), ())
    assert [doubt.sentence.en for doubt in form.doubts] == [
        "The form does not say which InPreD ID it is about."
    ]


@pytest.mark.skipif(not SKELETON.exists(), reason="the empty form of 2024 is not on this machine")
def test_every_label_of_the_empty_form_is_known():
    workbook = workbook_of(SKELETON, SKELETON.read_bytes())
    sheet = workbook.sheet("MTF")
    filled = Form(2024)
    for title, labels in filled.sections.items():
        assert any(title == cell.text for row in sheet.rows for cell in row), title
        first_lines = [" ".join(label.partition("\n")[0].split()) for label in labels]
        texts = {" ".join(cell.text.split()) for row in sheet.rows for cell in row}
        assert set(first_lines) <= texts


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.data())
def test_any_text_anywhere_gives_a_form_or_a_refusal_in_words(data):
    form = Form(data.draw(st.sampled_from([2023, 2024, 2025, 2026])))
    for _ in range(data.draw(st.integers(1, 5))):
        title = data.draw(st.sampled_from([*form.sections]))
        row = data.draw(st.sampled_from([form.sections[title], *form.values[title]]))
        text = data.draw(hostile_texts(3)).encode("utf-8", "ignore").decode()
        row[data.draw(st.integers(0, len(row) - 1))] = text[:1000]
    try:
        read = form.read()
    except ExpectedError as error:
        return None if error.text("en") and error.text("nb") else pytest.fail("an error without words")
    assert all(doubt.sentence.nb for doubt in read.doubts)
    return None
