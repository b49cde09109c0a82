"""A table of all fusions: those the caller kept, and the others with the reasons it gave."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtb.domain.errors import FileError
from mtb.domain.finding_identity import identity_of
from mtb.domain.findings import FindingKind
from mtb.domain.imports import ResultFormat
from mtb.exchange.all_fusions import NOT_KEPT, read_all_fusions
from mtb.exchange.combined_variants import read_combined_variants
from mtb.exchange.result_files import Doubts
from tests.exchange.illumina_files import (
    FUSION_TABLE_HEADER,
    combined,
    damaged,
    fusion_row,
    fusion_table,
    fusion_tables,
    write,
    written,
)

NAME = "IPD9001-R01-P01-A15_AllFusions.csv"
MANY = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)


@pytest.fixture
def read(tmp_path):
    """Reads a file; the doubts are left on the function."""

    def _read(content, name=NAME):
        doubts = Doubts()
        result = read_all_fusions(write(tmp_path, name, content), doubts)
        _read.doubts = doubts.all()
        return result

    return _read


def only(things):
    assert len(things) == 1
    return things[0]


def test_a_kept_fusion_is_read_with_its_reads_and_breakpoints(read):
    result = read(fusion_table([fusion_row()]))
    finding = only(result.findings)
    assert (finding.kind, finding.gene, finding.change) == (FindingKind.FUSION, "EML4/ALK", "EML4–ALK fusion")
    assert (finding.supporting_reads, finding.filters) == (75, ())
    assert finding.source.line == 5
    assert list(finding.columns) == FUSION_TABLE_HEADER
    assert (result.format, result.sample_id) == (ResultFormat.ALL_FUSIONS, "IPD9001-R01-P01-A15")
    assert (result.case_key, result.pipeline_version) == ("IPD9001", "FusionProcessor 1.0.0.614")
    assert len(result.header_lines) == 3
    assert read.doubts == ()


def test_it_is_the_same_event_as_in_the_combined_variant_file(read, tmp_path):
    row = ["EML4-ALK", "chr2:42522654", "chr2:29446394", "75", "749", "9"]
    path = write(tmp_path, "IPD9001_CombinedVariantOutput.tsv", combined(fusions=[row]).text())
    other = only(read_combined_variants(path, Doubts()).findings)
    finding = only(read(fusion_table([fusion_row()])).findings)
    assert (identity_of(finding), finding.words) == (identity_of(other), other.words)
    assert finding.supporting_reads == other.supporting_reads


def test_a_fusion_the_caller_dropped_carries_its_reasons(read):
    rows = [
        fusion_row(keep="False", reasons="FAIL;LOW_SCORE;MIN_SUPPORT"),
        fusion_row("RET", "KIF5B", "False", "N/A"),
    ]
    dropped, silent = read(fusion_table(rows)).findings
    assert dropped.filters == (NOT_KEPT, "LOW_SCORE", "MIN_SUPPORT")
    assert silent.filters == (NOT_KEPT,)


@pytest.mark.parametrize(
    ("keep", "is_kept"), [("TRUE", True), ("SANN", True), ("USANN", False), ("false", False)]
)
def test_true_and_false_may_have_gone_through_a_spreadsheet(read, keep, is_kept):
    assert (only(read(fusion_table([fusion_row(keep=keep)])).findings).filters == ()) is is_kept
    assert read.doubts == ()


def test_what_is_neither_true_nor_false_is_told_and_not_kept(read):
    assert only(read(fusion_table([fusion_row(keep="perhaps")])).findings).filters == (NOT_KEPT,)
    assert (only(read.doubts).line, "perhaps" in only(read.doubts).sentence.en) == (5, True)


def test_an_unknown_direction_and_several_genes_are_written_so(read):
    row = fusion_row("PPARG", "AC016683.6;PAX8")
    row[FUSION_TABLE_HEADER.index("Fusion Directionality Known")] = "False"
    finding = only(read(fusion_table([row])).findings)
    assert (finding.gene, finding.change) == ("PPARG/AC016683.6;PAX8", "PPARG/AC016683.6;PAX8 fusion")


def test_a_gene_a_spreadsheet_turned_into_a_date_is_told_with_the_gene_it_was(read):
    assert only(read(fusion_table([fusion_row("EGFR", "14-Sep")])).findings).gene == "EGFR/14-Sep"
    assert "SEPT14" in only(read.doubts).sentence.en


def test_reads_with_duplicates_count_where_there_are_no_others(read):
    row = fusion_row(reads=("N/A", "N/A"))
    row[FUSION_TABLE_HEADER.index("Alt Split")] = "40"
    assert only(read(fusion_table([row])).findings).supporting_reads == 40


def test_a_table_a_spreadsheet_wrote_with_semicolons_is_read(read):
    text = fusion_table([fusion_row(two='"ROS1;GOPC"')], ";").replace("# Filter", '"# Filter') + ";;;\n"
    assert only(read(text).findings).gene == "EML4/ROS1;GOPC"
    assert read.doubts == ()


def test_columns_may_stand_in_another_order_and_new_ones_are_kept(read):
    header, row = [*FUSION_TABLE_HEADER[::-1], "New"], [*fusion_row()[::-1], "a text"]
    finding = only(read(fusion_table([row], header=header)).findings)
    assert (finding.gene, finding.columns["New"]) == ("EML4/ALK", "a text")


def test_a_damaged_row_is_told_and_the_others_are_read(read):
    assert len(read(fusion_table([fusion_row(), fusion_row()[:5], fusion_row()])).findings) == 2
    assert (only(read.doubts).line, only(read.doubts).stops) == (6, True)


def test_a_renamed_file_names_its_sample_with_a_doubt(read):
    assert read(fusion_table([]), name="fusions.csv").sample_id == "fusions"
    assert "fusions" in only(read.doubts).answer.en


@pytest.mark.parametrize("text", ["Gene A,Gene B\nEML4,ALK\n", "# Source = FusionProcessor\n", "a\tb\n"])
def test_another_kind_of_file_is_refused_in_words(read, text):
    with pytest.raises(FileError) as caught:
        read(text)
    assert caught.value.sentence.nb


@MANY
@given(text=fusion_tables(), crlf=st.booleans(), bom=st.booleans())
def test_every_value_of_a_whole_table_comes_back(tmp_path, text, crlf, bom):
    doubts = Doubts()
    delimiter = ";" if "Caller;" in text else ","
    if delimiter == ";":
        text = "\n".join(
            line
            if line.startswith("#")
            else line.replace("ROS1;GOPC", '"ROS1;GOPC"').replace(
                "FAIL;LOW_SCORE;MIN_SUPPORT", '"FAIL;LOW_SCORE;MIN_SUPPORT"'
            )
            for line in text.split("\n")
        )
    result = read_all_fusions(write(tmp_path, NAME, written(text, crlf=crlf, bom=bom)), doubts)
    assert not [doubt for doubt in doubts.all() if doubt.stops]
    rows = [line for line in text.split("\n") if line and not line.startswith(("#", "Caller"))]
    assert [delimiter.join(f.columns.values()) for f in result.findings] == [
        row.replace('"', "") for row in rows
    ]
    kept = [row for row in rows if "True" in row.split(delimiter)[-7:-5] or "TRUE" in row]
    assert sum(not finding.filters for finding in result.findings) == len(kept)


@MANY
@given(content=damaged(fusion_tables()))
def test_a_damaged_table_is_read_or_refused_and_every_doubt_has_its_place(tmp_path, content):
    doubts = Doubts()
    try:
        read_all_fusions(write(tmp_path, NAME, content), doubts)
    except FileError as error:
        if not (error.text("en") and error.text("nb")):
            pytest.fail("an error without words")
    for doubt in doubts.all():
        assert doubt.file == NAME
        assert doubt.sentence.nb
        assert doubt.line or "UTF-16" in doubt.sentence.en
