"""A metrics file becomes one result a sample, judged by its own limits, without another sample's figures."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtb.domain.errors import FileError
from mtb.domain.imports import ResultFormat, Severity
from mtb.domain.quality import Verdict, verdict_of
from mtb.exchange.metrics_output import read_metrics
from mtb.exchange.result_files import Doubts
from tests.conftest import SHARED_DATA
from tests.exchange.illumina_files import VERSIONS, damaged, metrics, metrics_sheets, write, written

NAME = "MetricsOutput.tsv"
REAL = SHARED_DATA / "sequencer"
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

    def _read(sheet):
        doubts = Doubts()
        content = sheet if isinstance(sheet, (str, bytes)) else sheet.text()
        results = read_metrics(write(tmp_path, NAME, content), doubts)
        _read.doubts = doubts.all()
        return results

    return _read


def only(things):
    assert len(things) == 1
    return things[0]


def figures(result):
    return {metric.name: metric.text for metric in result.metrics}


@pytest.mark.parametrize("version", VERSIONS)
def test_every_column_is_a_result_with_the_metrics_that_are_about_it(read, version):
    dna, rna = read(metrics(version))
    assert read.doubts == ()
    assert (dna.sample_id, rna.sample_id, dna.case_key) == ("IPD9001", "IPD9002", "IPD9001")
    assert dna.format is ResultFormat.METRICS
    assert figures(dna) == {"PCT_PF_READS": "89.1", "CONTAMINATION_SCORE": "300", "USABLE_MSI_SITES": "300"}
    assert figures(rna) == {"PCT_PF_READS": "89.1", "MEDIAN_INSERT_SIZE": "300"}


def test_limits_are_those_of_the_file(read):
    sheet = metrics()
    sheet.sections["DNA Library QC Metrics"][1][2] = "299"
    score = next(metric for metric in read(sheet)[0].metrics if metric.name == "CONTAMINATION_SCORE")
    assert (score.lower, score.upper, score.value, score.unit) == (0, 299, 300, "")
    assert score.verdict is Verdict.FAILED
    assert score.source.line == sheet.line_of("DNA Library QC Metrics", 1)
    sites = next(metric for metric in read(sheet)[0].metrics if metric.name == "USABLE_MSI_SITES")
    assert (sites.lower, sites.upper, sites.unit, sites.verdict) == (40, None, "Count", Verdict.PASSED)
    assert verdict_of(read(sheet)[0].metrics) is Verdict.FAILED


def test_sections_and_columns_may_stand_in_another_order(read):
    sheet = metrics()
    plain = {(metric.name, metric.lower, metric.value) for metric in read(sheet)[0].metrics}
    sheet.sections = dict(reversed(sheet.sections.items()))
    for section in sheet.sections.values():
        if section[0][0] == "Metric (UOM)":
            section[:] = [row[::-1] for row in section]
    first = next(result for result in read(sheet) if result.sample_id == "IPD9001")
    assert {(metric.name, metric.lower, metric.value) for metric in first.metrics} == plain
    assert read.doubts == ()


def test_one_figure_that_is_missing_among_others_stays_visible(read):
    sheet = metrics()
    sheet.sections["DNA Library QC Metrics"].append(["CONTAMINATION_P_VALUE (NA)", "0", "0.05", "NA", "NA"])
    missing = next(metric for metric in read(sheet)[0].metrics if metric.name == "CONTAMINATION_P_VALUE")
    assert (missing.text, missing.value, missing.verdict) == ("NA", None, Verdict.UNKNOWN)


def test_status_and_notes_are_kept_and_an_unfinished_analysis_is_told(read):
    sheet = metrics()
    sheet.sections["Analysis Status"][1][2] = "FALSE"
    sheet.sections["Analysis Status"][2][2] = "DragenRna"
    done, failed = read(sheet)
    assert ("COMPLETED_ALL_STEPS", "TRUE") in done.details
    assert ("FAILED_STEPS", "DragenRna") in failed.details
    assert ("Workflow Version", "2.6.2.4") in done.details
    assert any(key == "Run Metrics" for key, _ in done.details)
    assert "IPD9002 was not completed: DragenRna" in only(read.doubts).sentence.en


def test_nothing_of_another_sample_of_the_run_is_kept(read):
    sheet = metrics(samples=("IPD9001", "IPD9002", "IPD9003"))
    sheet.sections["Sex"] = [["Measure", "IPD9001", "IPD9002", "IPD9003"], ["SEX", "F", "M", "U"]]
    sheet.sections["By sample"] = [["Sample", "Code"], ["IPD9002", "TWO"], ["IPD9001", "ONE"]]
    sheet.sections["Notes"].append(["IPD9003", "was diluted"])
    first = read(sheet)[0]
    assert [section.lines for section in first.sections] == [
        ("Measure\tIPD9001", "SEX\tF"),
        ("Sample\tCode", "IPD9001\tONE"),
    ]
    assert not any(name in repr(first) for name in ("IPD9002", "IPD9003"))
    assert {doubt.severity for doubt in read.doubts} == {Severity.INFO}


def test_rows_that_lost_their_heading_keep_no_figures(read):
    text = metrics().text().replace("USABLE_MSI", "\nUSABLE_MSI")
    assert only(read(text)[0].sections).lines == ("USABLE_MSI_SITES (Count)",)
    assert only(read.doubts).stops


def test_another_sample_of_the_run_does_not_change_the_digest(read):
    alone = read(metrics(samples=("IPD9001", "IPD9002")))[0]
    together = read(metrics(samples=("IPD9001", "IPD9003", "IPD9002")))[0]
    assert alone.digest == together.digest != read(metrics(value="301"))[0].digest


def test_a_table_with_two_columns_of_one_name_is_not_guessed_at(read):
    sheet = metrics()
    sheet.sections["DNA Library QC Metrics"][0][4] = "IPD9001"
    results = read(sheet)
    assert "CONTAMINATION_SCORE" not in figures(results[0])
    assert only(read.doubts).stops
    assert "300" not in repr(results[1].sections)


@pytest.mark.parametrize("text", ["[Header]\nOutput Date\t2026-01-01\n", "sample_id\tTMB\n", "\n"])
def test_another_kind_of_file_is_refused_in_words(read, text):
    with pytest.raises(FileError) as caught:
        read(text)
    assert caught.value.sentence.nb


def test_a_file_that_names_no_sample_is_refused(read):
    with pytest.raises(FileError, match="name no sample"):
        read(metrics().text().split("[Analysis Status]", maxsplit=1)[0])


@MANY
@given(sheet=metrics_sheets(), padded=st.booleans(), crlf=st.booleans(), bom=st.booleans())
def test_every_figure_of_a_whole_file_comes_back(tmp_path, sheet, padded, crlf, bom):
    doubts = Doubts()
    content = written(sheet.text(padded=padded), crlf=crlf, bom=bom)
    results = read_metrics(write(tmp_path, NAME, content), doubts)
    assert not [doubt for doubt in doubts.all() if doubt.severity is not Severity.INFO]
    tables = [rows for rows in sheet.sections.values() if rows[0][0] == "Metric (UOM)"]
    for result in results:
        wanted = []
        for header, *rows in tables:
            column = header.index(result.sample_id) if result.sample_id in header else 3
            said = [row[column] for row in rows]
            wanted += said if set(said) != {"NA"} else []
        assert [metric.text for metric in result.metrics] == wanted
        for metric in result.metrics:
            assert metric.value == (float(metric.text) if metric.text not in {"NA", "NaN"} else None)


@MANY
@given(content=damaged(metrics_sheets().map(lambda sheet: sheet.text())))
def test_a_damaged_file_is_read_or_refused_and_every_doubt_has_its_place(tmp_path, content):
    doubts = Doubts()
    try:
        read_metrics(write(tmp_path, NAME, content), doubts)
    except FileError as error:
        if not (error.text("en") and error.text("nb")):
            pytest.fail("an error without words")
    for doubt in doubts.all():
        assert doubt.file == NAME
        assert doubt.sentence.nb
        assert doubt.line or "UTF-16" in doubt.sentence.en


@pytest.mark.skipif(not REAL.is_dir(), reason="the example files are not on this machine")
@pytest.mark.parametrize("name", ["localapp_2.2.0.12_TEST", "dragen_2.6.2_TEST"])
def test_plain_counts_of_the_example_files_equal_what_was_read(name):
    path = REAL / f"{name}_MetricsOutput.tsv"
    doubts = Doubts()
    dna, rna = read_metrics(path, doubts)
    assert doubts.all() == ()
    rows = [line.split("\t") for line in path.read_text().splitlines()]
    run = [row[3] for row in rows if len(row) == 4 and row[3] not in {"NA", "Value"}]
    own = [row for row in rows if len(row) == 5 and "(" in row[0] and row[0] != "Metric (UOM)"]
    for result, column in ((dna, 3), (rna, 4)):
        said = [row[column] for row in own if row[column] != "NA"]
        assert [metric.text for metric in result.metrics] == run + said
        assert sum(metric.value for metric in result.metrics) == pytest.approx(sum(map(float, run + said)))
