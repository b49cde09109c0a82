"""However a combined variant file is damaged: only FileErrors, and nothing is lost without a word."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtb.domain.errors import FileError
from mtb.domain.findings import FindingKind
from mtb.exchange.combined_variants import read_combined_variants
from mtb.exchange.result_files import Doubts
from tests.exchange.illumina_files import SMALL, combined, combined_sheets, damaged, write, written

NAME = "IPD9001_CombinedVariantOutput.tsv"
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
ABOUT_THE_WHOLE_FILE = ("has no section", "names no sample", "UTF-16", "named after different")
cells = st.text(
    st.characters(
        exclude_characters='\t\n\r"[]', exclude_categories=["Cs", "Cc", "Cf", "Cn", "Zl", "Zp", "Zs"]
    ),
    max_size=12,
)


def read(folder, content):
    """The result and its doubts; None when the file was refused in words."""
    doubts = Doubts()
    try:
        return read_combined_variants(write(folder, NAME, content), doubts), doubts.all()
    except FileError as error:
        return None if error.text("en") and error.text("nb") else pytest.fail("no words"), doubts.all()


def sections_of(text):
    """The file's tables by title, without any help of the reader: the rows that say something."""
    found, title = {}, ""
    for line in text.split("\n"):
        row = line.split("\t")
        if line.startswith("["):
            title, found[line.strip("[]\t")] = line.strip("[]\t"), []
        elif title and any(row) and row[0] != "NA":
            found[title].append(row)
    return {name: found[name][1:] for name in KINDS if name in found}


KINDS = {
    "Small Variants": {FindingKind.SMALL_VARIANT},
    "Splice Variants": {FindingKind.SPLICE_VARIANT},
    "Fusions": {FindingKind.FUSION},
    "DNA Fusions": {FindingKind.FUSION},
    "Gene Amplifications": {FindingKind.AMPLIFICATION},
    "Copy Number Variants": {FindingKind.AMPLIFICATION, FindingKind.COPY_NUMBER_LOSS},
    "Loss of Heterozygosity": {FindingKind.LOSS_OF_HETEROZYGOSITY},
}


@MANY
@given(sheet=combined_sheets(), padded=st.booleans(), crlf=st.booleans(), bom=st.booleans())
def test_every_value_of_a_whole_file_comes_back(tmp_path, sheet, padded, crlf, bom):
    result, doubts = read(tmp_path, written(sheet.text(padded=padded), crlf=crlf, bom=bom))
    assert not [doubt.sentence.en for doubt in doubts if doubt.stops]
    tables = sections_of(sheet.text())
    for title, rows in tables.items():
        kinds = KINDS[title]
        found = [finding for finding in result.findings if finding.kind in kinds]
        assert [list(finding.columns.values()) for finding in found] == rows
    small = tables["Small Variants"]
    found = [finding for finding in result.findings if finding.kind is FindingKind.SMALL_VARIANT]
    assert sum(finding.depth for finding in found) == sum(int(row[6]) for row in small)
    assert [finding.variant_allele_frequency for finding in found] == [float(row[5]) for row in small]
    assert [finding.genomic_location for finding in found] == [f"{row[1][3:]}:{row[2]}" for row in small]
    assert [finding.source.line for finding in found] == [
        sheet.line_of(SMALL, i + 1) for i in range(len(small))
    ]


@MANY
@given(rows=st.lists(st.lists(cells, min_size=11, max_size=11), min_size=1, max_size=6))
def test_whatever_stands_in_the_cells_every_row_is_a_finding_or_a_doubt(tmp_path, rows):
    rows = [["x" if not any(row) and not i else cell for i, cell in enumerate(row)] for row in rows]
    sheet = combined(small=rows)
    result, doubts = read(tmp_path, sheet.text())
    lines = {finding.source.line for finding in result.findings} | {doubt.line for doubt in doubts}
    stated = [i for i, row in enumerate(rows) if set(row) - {"", ".", "-", "NA", "na", "N/A"}]
    assert {sheet.line_of(SMALL, i + 1) for i in stated} <= lines
    for finding in result.findings:
        assert list(finding.columns.values()) == rows[finding.source.line - sheet.line_of(SMALL, 1)]


@MANY
@given(content=damaged(combined_sheets().map(lambda sheet: sheet.text())))
def test_a_damaged_file_is_read_or_refused_and_every_doubt_has_its_place(tmp_path, content):
    result, doubts = read(tmp_path, content)
    for doubt in doubts:
        assert doubt.file == NAME
        assert doubt.sentence.en
        assert doubt.sentence.nb
        assert (doubt.line or 0) >= 1 or any(words in doubt.sentence.en for words in ABOUT_THE_WHOLE_FILE)
    if result is not None:
        assert all(len(finding.gene) <= 200 for finding in result.findings)
        assert all(finding.source.line for finding in result.findings)


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9, 0.99])
def test_a_file_that_ends_too_early_never_passes_as_whole(tmp_path, share):
    content = combined(
        "dragen 2.1", small=[["BRAF", "chr7", "140453136", *"AT", "0.3", "910", *[""] * 4]]
    ).text()
    result, doubts = read(tmp_path, content[: int(len(content) * share)])
    assert result is None or doubts
