"""The metadata sheet is kept byte for byte; an edit changes one field and nothing else."""

from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from mtb.domain.errors import ExpectedError, FileError, RuleError
from mtb.domain.imports import Severity
from mtb.exchange.metadata_sheet import metadata_sheet_of, read_metadata_sheet
from tests.conftest import SHARED_DATA

PATH = Path("InPreD_PRONTO_metadata.txt")
COMMON = [
    "Sample_id",
    "Sequencing_run_id",
    "Create_report",
    "Year_of_birth",
    "Year_of_diagnosis",
    "Clinical_diagnosis",
    "Sex",
    "Study_id",
    "Sample_material_id",
    "Year_of_sample_collection",
    "Requisition_hospital",
    "Extraction_hospital",
    "Tumor_content_pathology",
    "Batch",
]
COLUMNS_16 = [*COMMON, "Pathology_comment", "Sample_info_comment"]
COLUMNS_18 = [
    *COMMON,
    "Molecular_pathology_comment",
    "Sample_info_comment",
    "Extraction_data_comment",
    "Library_data_comment",
]
RUN = "191206_NB501498_0174_AHWCNMBGXC"
SAMPLE = "IPD1234-D01-P01-A03"
MANY = settings(max_examples=120, deadline=None, derandomize=True)


def sheet_bytes(columns=COLUMNS_18, end="\n", encoding="utf-8", rows=None) -> bytes:
    values = {
        "Sample_id": SAMPLE,
        "Sequencing_run_id": RUN,
        "Create_report": "Y",
        "Requisition_hospital": "Førde",
    }
    rows = rows or [values, {**values, "Sample_id": "IPD1234-R03-P01-A03", "Create_report": "-"}]
    lines = [
        "# Bruk «-» for manglende verdi" if encoding == "utf-8" else "# Bruk - for manglende verdi",
        "\t".join(columns),
    ]
    lines += ["\t".join(row.get(column, "-") for column in columns) for row in rows]
    return "".join(line + end for line in lines).encode(encoding)


def read(content: bytes, **options):
    return metadata_sheet_of(PATH, content, **options)


def fields(content: bytes, encoding: str) -> list[list[str]]:
    return [line.split("\t") for line in content.decode(encoding).splitlines(keepends=True)]


@pytest.mark.parametrize("columns", [COLUMNS_16, COLUMNS_18], ids=["16", "18"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "iso-8859-1"])
def test_both_versions_are_read_and_written_back_as_they_were(columns, end, encoding):
    content = sheet_bytes(columns, end, encoding)
    sheet = read(content)
    assert sheet.content == content
    assert sheet.columns == tuple(columns)
    assert [row.sample_id for row in sheet.rows] == [SAMPLE, "IPD1234-R03-P01-A03"]
    row = sheet.row(SAMPLE, RUN)
    assert (row.stated("Requisition_hospital"), row.stated("Sex"), row.values["Sex"]) == ("Førde", "", "-")
    assert sheet.doubts == ()


@pytest.mark.parametrize("name", ["InPreD_PRONTO_metadata.txt", "InPreD_PRONTO_metadata_empty.txt"])
def test_real_sheets_are_written_back_as_they_were(name):
    path = SHARED_DATA / "inpred" / name
    if not path.exists():
        pytest.skip("the public metadata sheets are not on this machine")
    sheet = read_metadata_sheet(path)
    assert sheet.content == path.read_bytes()
    assert sheet.doubts == ()
    assert len(sheet.columns) in {16, 18}


def test_an_edit_changes_its_field_only():
    content = sheet_bytes(end="\r\n", encoding="iso-8859-1")
    after = read(content).with_value(SAMPLE, RUN, "Create_report", "N")
    assert after.row(SAMPLE, RUN).stated("Create_report") == "N"
    assert after.content == content.replace(b"\tY\t", b"\tN\t")


def test_an_empty_value_is_written_as_missing_and_line_ends_inside_as_spaces():
    sheet = read(sheet_bytes()).with_value(SAMPLE, RUN, "Requisition_hospital", " ")
    assert sheet.row(SAMPLE, RUN).values["Requisition_hospital"] == "-"
    sheet = sheet.with_value(SAMPLE, RUN, "Sample_info_comment", "to\nlinjer\tog tab")
    assert sheet.row(SAMPLE, RUN).stated("Sample_info_comment") == "to linjer og tab"
    assert len(read(sheet.content).rows) == 2


def test_a_character_the_encoding_cannot_hold_is_named():
    sheet = read(sheet_bytes(encoding="iso-8859-1"))
    with pytest.raises(RuleError, match=r"Clinical_diagnosis: the file is in ISO-8859-1 and cannot hold “Č”"):
        sheet.with_value(SAMPLE, RUN, "Clinical_diagnosis", "Čáč")
    assert (
        sheet.with_value(SAMPLE, RUN, "Clinical_diagnosis", "Sår").content.count("Sår".encode("iso-8859-1"))
        == 1
    )
    wide = read(sheet_bytes()).with_value(SAMPLE, RUN, "Clinical_diagnosis", "Čáč")
    assert "Čáč".encode() in wide.content


def test_a_file_of_ascii_only_takes_the_encoding_of_the_site():
    content = sheet_bytes().decode().replace("Førde", "Ahus").replace("«-»", "-").encode("ascii")
    sheet = read(content, ascii_encoding="iso-8859-1")
    changed = sheet.with_value(SAMPLE, RUN, "Requisition_hospital", "Tromsø")
    assert b"Troms\xf8" in changed.content
    assert (
        "Tromsø".encode() in read(content).with_value(SAMPLE, RUN, "Requisition_hospital", "Tromsø").content
    )


@pytest.mark.parametrize(
    ("sample", "column", "text", "words"),
    [
        ("IPD9999-D01-P01-A03", "Sex", "F", "no sample"),
        (SAMPLE, "Favourite_colour", "red", "no column"),
        (SAMPLE, "Sex", "F\x00", "not printable"),
        (SAMPLE, "Sex", "F\u202e", "not printable"),
        (SAMPLE, "Sample_id", "#IPD1", "comment"),
    ],
)
def test_an_edit_that_cannot_be_is_refused(sample, column, text, words):
    with pytest.raises(RuleError, match=words):
        read(sheet_bytes()).with_value(sample, RUN, column, text)


def test_a_sample_that_stands_twice_is_in_doubt_and_not_edited():
    row = {"Sample_id": SAMPLE, "Sequencing_run_id": RUN, "Create_report": "Y"}
    sheet = read(sheet_bytes(rows=[row, row]))
    assert [(doubt.line, doubt.severity) for doubt in sheet.doubts] == [(4, Severity.ERROR)]
    with pytest.raises(RuleError, match="2 times"):
        sheet.with_value(SAMPLE, RUN, "Sex", "F")


def test_a_row_is_added_after_the_last_one_in_the_files_own_manner():
    content = sheet_bytes(COLUMNS_16, "\r\n", "iso-8859-1") + b"\r\n# slutt\r\n"
    values = {
        "Sample_id": "IPD1234-D01-M01-A03",
        "Sequencing_run_id": RUN,
        "Create_report": "N",
        "Batch": "Bø",
    }
    after = read(content).with_row(values)
    added = "\t".join(values.get(column, "-") for column in COLUMNS_16).encode("iso-8859-1") + b"\r\n"
    assert after.content == content[: -len(b"\r\n# slutt\r\n")] + added + b"\r\n# slutt\r\n"
    assert after.row("IPD1234-D01-M01-A03", RUN).stated("Batch") == "Bø"


def test_a_row_is_added_to_a_sheet_without_rows_or_without_a_last_line_end():
    values = {"Sample_id": SAMPLE, "Sequencing_run_id": RUN, "Create_report": "Y"}
    bare = "\t".join(COLUMNS_18).encode()
    after = read(bare).with_row(values)
    assert after.content.startswith(bare + b"\n" + SAMPLE.encode())
    whole = sheet_bytes()
    assert read(whole[:-1]).with_row({**values, "Sample_id": "X"}).content.startswith(whole)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"Sample_id": SAMPLE, "Sequencing_run_id": RUN}, "already stands"),
        ({"Sample_id": "", "Sequencing_run_id": RUN}, "needs the sample"),
        ({"Sample_id": "X", "Sequencing_run_id": "-"}, "needs the sample"),
        ({"Sample_id": "X", "Sequencing_run_id": RUN, "Colour": "red"}, "no column"),
    ],
)
def test_a_row_that_cannot_be_added_is_refused(values, words):
    with pytest.raises(RuleError, match=words):
        read(sheet_bytes()).with_row(values)


def test_unknown_columns_short_rows_and_trailing_tabs_stay():
    content = (
        "\t".join(["Sample_id", "Sequencing_run_id", "Create_report", "Egen_kolonne", "Batch"]) + "\t\t\n"
        f"{SAMPLE}\t{RUN}\tY\tmin\t42\t\t\n"
        f"IPD1\t{RUN}\tN\n"
    ).encode()
    sheet = read(content)
    assert sheet.content == content
    assert sheet.row(SAMPLE, RUN).stated("Egen_kolonne") == "min"
    assert [(doubt.line, doubt.severity) for doubt in sheet.doubts] == [(3, Severity.WARNING)]
    after = sheet.with_value("IPD1", RUN, "Batch", "43")
    assert after.content == content.replace(b"\tN\n", b"\tN\t-\t43\n")


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"Year_of_birth": "03.04.1980"}, "Year_of_birth"),
        ({"Create_report": "ja"}, "Create_report"),
        ({"Sample_id": "-"}, "Sample_id"),
    ],
)
def test_what_the_report_generator_does_not_expect_is_told_with_its_line(values, words):
    row = {"Sample_id": SAMPLE, "Sequencing_run_id": RUN, "Create_report": "Y", **values}
    (doubt,) = read(sheet_bytes(rows=[row])).doubts
    assert words in doubt.sentence.en
    assert doubt.place == "InPreD_PRONTO_metadata.txt:3"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"\n\n", "empty"),
        (b"# only\n# comments\n", "comments only"),
        (b"Navn\tDiagnose\n", "lacks Sample_id"),
        (b"PK\x03\x04\x00", "NUL"),
        ("Sample_id".encode("utf-16"), "UTF-16"),
    ],
)
def test_what_is_no_metadata_sheet_is_refused(content, words):
    with pytest.raises(FileError, match=words) as met:
        read(content)
    assert met.value.sentence.nb


texts = st.text(st.characters(exclude_characters="\t\r\n\x00", exclude_categories=["Cs"]), max_size=8)
narrow = st.text(st.characters(codec="iso-8859-1", exclude_characters="\t\r\n\x00"), max_size=8)


@st.composite
def generated(draw) -> bytes:
    """A sheet in any of its encodings, with comments, blank lines and ragged rows anywhere."""
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "iso-8859-1"]))
    cell = narrow if encoding == "iso-8859-1" else texts
    end = draw(st.sampled_from(["\n", "\r\n"]))
    columns = [*draw(st.sampled_from([COLUMNS_16, COLUMNS_18])), *draw(st.lists(cell, max_size=2))]
    rows = draw(st.lists(st.lists(cell, max_size=20), max_size=4))
    lines = [*draw(st.lists(cell.map("# {}".format), max_size=2)), "\t".join(columns), *map("\t".join, rows)]
    lines += draw(st.sampled_from([[], [""], ["# slutt"]]))
    return (end.join(lines) + draw(st.sampled_from(["", end]))).encode(encoding)


@MANY
@given(generated())
def test_reading_and_writing_gives_the_same_bytes(content):
    assert read(content).content == content


@MANY
@given(generated(), st.data())
def test_an_edit_changes_exactly_one_field(content, data):
    sheet = read(content)
    rows = [row for row in sheet.rows if sum(r.sample_id == row.sample_id for r in sheet.rows) == 1]
    assume(rows)
    row = data.draw(st.sampled_from(rows))
    column = data.draw(st.sampled_from([c for c in COMMON if c != "Sample_id"]))
    after = sheet.with_value(
        row.sample_id, row.run_id, column, data.draw(st.sampled_from(["Y", "N", "1980", "x y"]))
    )
    assert len(after.lines) == len(sheet.lines)
    assert (after.encoding, after.mark) == (sheet.encoding, sheet.mark)
    at, position = row.line - 1, sheet.columns.index(column)
    for number, (old, new) in enumerate(zip(sheet.lines, after.lines, strict=True)):
        assert old.end == new.end
        if number != at:
            assert old == new
    old_cells, new_cells = sheet.lines[at].cells, after.lines[at].cells
    different = [n for n, (a, b) in enumerate(zip(old_cells, new_cells, strict=False)) if a != b]
    assert set(different) <= {position}
    assert set(new_cells[len(old_cells) : position]) <= {"-"}
    assert read(after.content).content == after.content


@MANY
@given(st.binary(max_size=400) | generated(), st.data())
def test_any_bytes_are_read_or_refused_in_words(content, data):
    damaged = bytearray(content)
    for _ in range(data.draw(st.integers(0, 4))):
        if damaged:
            damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    try:
        sheet = read(bytes(damaged))
    except ExpectedError as error:
        return None if error.text("en") and error.text("nb") else pytest.fail("an error without words")
    assert sheet.content == bytes(damaged)
    return None
