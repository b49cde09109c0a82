"""However a results folder is damaged: only expected errors, and every row becomes a finding or a doubt."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtb.domain.errors import ExpectedError
from mtb.domain.findings import FindingKind
from mtb.exchange.demonstration_results import DEMONSTRATION_PATIENTS, RUN_ID, write_results_folder
from mtb.exchange.tsoppi import read_results_folder
from mtb.exchange.tsoppi_tables import COLUMNS

PATIENT = DEMONSTRATION_PATIENTS[0]
NAME = PATIENT.sample_id
TABLE = Path(NAME) / f"{NAME}_small_variant_table.tsv"
SUMMARY = Path(f"{RUN_ID}_variant_summary.tsv")
LIST = Path(NAME) / "sample_list.tsv"
FIRST_ROW = 8
MANY = settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)

cells = st.text(
    st.characters(exclude_characters='\t\n\r"', exclude_categories=["Cs", "Cc", "Cf", "Cn", "Zl", "Zp"]),
    max_size=12,
)


@pytest.fixture(scope="module")
def whole():
    folder = Path(tempfile.mkdtemp())
    yield write_results_folder(folder, RUN_ID, [PATIENT])
    shutil.rmtree(folder)


@pytest.fixture
def run(whole, tmp_path):
    copy = tmp_path / whole.name
    shutil.copytree(whole, copy)
    return copy


def read_or_refuse(run):
    """The folder, or ``None`` when it was refused in words. Anything else raised is a bug."""
    try:
        return read_results_folder(run)
    except ExpectedError as error:
        return None if error.text("en") and error.text("nb") else pytest.fail("an error without words")


def accounted_lines(folder):
    """The lines of the variant table that a small variant or a doubt points at."""
    findings = [f for result in folder.results for f in result.findings]
    small = {f.source.line for f in findings if f.kind is FindingKind.SMALL_VARIANT}
    return small | {doubt.line for doubt in folder.doubts if doubt.file == TABLE.name}


def original(whole):
    return (whole / TABLE).read_bytes()


@MANY
@given(data=st.data())
def test_whatever_stands_in_the_cells_every_row_is_a_finding_or_a_doubt(run, whole, data):
    lines = original(whole).decode().split("\n")[: FIRST_ROW - 1]
    rows = data.draw(st.lists(st.lists(cells, min_size=49, max_size=49), min_size=1, max_size=6))
    (run / TABLE).write_text("\n".join([*lines, *map("\t".join, rows), ""]), encoding="utf-8", newline="")
    folder = read_or_refuse(run)
    if folder is None:
        return
    wanted = {FIRST_ROW + i for i, row in enumerate(rows) if any(map(str.strip, row))}
    assert wanted <= accounted_lines(folder)
    by_line = {f.source.line: f for f in folder.results[0].findings if f.kind is FindingKind.SMALL_VARIANT}
    for line, finding in by_line.items():
        assert list(finding.columns.values()) == rows[line - FIRST_ROW]


@MANY
@given(data=st.data())
def test_any_cell_may_be_anything(run, whole, data):
    lines = original(whole).decode().split("\n")
    row = data.draw(st.integers(FIRST_ROW - 1, len(lines) - 2))
    column = data.draw(st.integers(0, 48))
    values = lines[row].split("\t")
    values[column] = data.draw(
        st.text() | st.floats().map(str) | st.sampled_from(["0,5", "-", '"', '""', "1e400"])
    )
    lines[row] = "\t".join(values)
    (run / TABLE).write_bytes("\n".join(lines).encode("utf-8", "surrogatepass"))
    folder = read_or_refuse(run)
    if folder is not None:
        assert len(accounted_lines(folder)) >= 19


@MANY
@given(size=st.integers(0, 6000))
def test_a_table_cut_anywhere_is_refused_or_shows_the_cut(run, whole, size):
    content = original(whole)
    cut = content[: size % len(content)]
    (run / TABLE).write_bytes(cut)
    folder = read_or_refuse(run)
    if folder is None:
        return
    lines = cut.decode("utf-8", "replace").split("\n")
    assert {n for n, line in enumerate(lines, 1) if n >= FIRST_ROW and line} <= accounted_lines(folder)
    if not cut.endswith(b"\n"):
        assert any("end" in doubt.sentence.en for doubt in folder.doubts)


@MANY
@given(order=st.permutations(range(49)))
def test_the_order_of_the_columns_does_not_matter(run, whole, order):
    lines = original(whole).decode().split("\n")
    for number in range(FIRST_ROW - 2, len(lines) - 1):
        values = lines[number].split("\t")
        lines[number] = "\t".join(values[i] for i in order)
    (run / TABLE).write_text("\n".join(lines), encoding="utf-8", newline="")
    before = read_results_folder(whole).results[0].findings
    after = read_results_folder(run).results[0].findings
    assert [(f.gene, f.change, f.depth, f.tier) for f in after] == [
        (f.gene, f.change, f.depth, f.tier) for f in before
    ]


@MANY
@given(
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"]),
    line_end=st.sampled_from(["\n", "\r\n", "\r"]),
    padding=st.integers(0, 60),
    comma=st.booleans(),
)
def test_encoding_line_ends_padding_and_commas_change_no_value(
    run, whole, encoding, line_end, padding, comma
):
    lines = original(whole).decode().replace("\tSOM\t.\t", "\tSOM\tbør følges opp\t").split("\n")
    if comma:
        at = COLUMNS.index("AF_tumor_DNA")
        for number in range(FIRST_ROW - 1, len(lines) - 1):
            values = lines[number].split("\t")
            values[at] = values[at].replace(".", ",")
            lines[number] = "\t".join(values)
    text = line_end.join(line + "\t" * padding if line else line for line in lines)
    (run / TABLE).write_bytes(text.encode(encoding))
    before = read_results_folder(whole).results[0].findings
    folder = read_results_folder(run)
    after = folder.results[0].findings
    assert [(f.change, f.variant_allele_frequency) for f in after] == [
        (f.change, f.variant_allele_frequency) for f in before
    ]
    assert after[0].class_judgement_comment == "bør følges opp"
    assert not folder.open_doubts
    assert bool(folder.doubts) == (comma or encoding in {"utf-16", "iso-8859-1"})


@MANY
@given(
    which=st.sampled_from([TABLE, SUMMARY, LIST]),
    damages=st.lists(st.tuples(st.integers(0, 10_000), st.binary(max_size=4)), min_size=1, max_size=8),
)
def test_bytes_overwritten_anywhere_raise_nothing_unexpected(run, whole, which, damages):
    content = bytearray((whole / which).read_bytes())
    for place, damage in damages:
        start = place % len(content)
        content[start : start + len(damage)] = damage
    (run / which).write_bytes(bytes(content))
    read_or_refuse(run)


@MANY
@given(
    which=st.sampled_from([TABLE, SUMMARY, LIST]), content=st.binary(max_size=400) | st.text().map(str.encode)
)
def test_any_content_at_all_raises_nothing_unexpected(run, which, content):
    (run / which).write_bytes(content)
    read_or_refuse(run)


@MANY
@given(text=st.text(alphabet="ABC0129.,()[]<>/|-: NAchrDUPEL\t", max_size=60), column=st.integers(1, 5))
def test_any_text_in_the_run_summary_is_read_or_quoted(run, whole, text, column):
    lines = (whole / SUMMARY).read_text(encoding="utf-8").split("\n")
    values = lines[2].split("\t")
    values[column] = text
    lines[2] = "\t".join(values)
    (run / SUMMARY).write_text("\n".join(lines), encoding="utf-8", newline="")
    folder = read_or_refuse(run)
    assert folder is not None
    stated = text.strip() not in {"", "NA", "na", ".", "-", "N/A", "#N/A"}
    found = any(f.source.line == 3 and f.source.file == SUMMARY.name for f in folder.results[0].findings)
    result = folder.results[0]
    read = found or (column == 1 and result.tmb is not None) or (column == 2 and result.msi is not None)
    told = any(doubt.line == 3 and doubt.file == SUMMARY.name for doubt in folder.doubts)
    assert not stated or read or told


@MANY
@given(order=st.permutations(["table", "summary", "list", "plots"]), count=st.integers(1, 4))
def test_a_folder_copied_only_in_part_is_never_read_silently(run, whole, order, count):
    shutil.rmtree(run)
    shutil.copytree(whole, run)
    files = {
        "table": [run / TABLE],
        "summary": [run / SUMMARY],
        "list": [run / LIST],
        "plots": [*(run / NAME).glob("*.png"), *(run / NAME).glob("*.pdf")],
    }
    gone = set(order[:count])
    for name in gone:
        for file in files[name]:
            file.unlink()
    folder = read_or_refuse(run)
    if folder is not None:
        assert folder.doubts
