"""However a VCF is written or damaged: a row is a finding or a doubt, and only expected errors are raised."""

import contextlib
import csv
import gzip
import random
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from mtb.domain.errors import FileError
from mtb.exchange.result_files import Doubts
from mtb.exchange.result_reading import read_results
from mtb.exchange.variant_call_findings import NO_CHANGE, minimal
from mtb.exchange.variant_calls import read_variant_calls
from tests.fuzzing.synthetic_files import call_header, calls

SAMPLES = ("IPD9001-D01-P01-A15", "IPD9002-D01-P01-A15")
FIRST_ROW = 10
SOME = settings(max_examples=100, deadline=None, derandomize=True)
WHOLE = calls(SAMPLES[0], 30, random.Random(7)).encode()

texts = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=8)
bases = st.text("ACGT", min_size=1, max_size=6)
symbols = st.sampled_from(["<DUP>", "<DEL>", "<INS:ME>", "G]17:198982]", "]2:321681]A", ".TTA"])


@st.composite
def rows(draw):
    """A row of small variants in two samples: what is written, and what each sample should be read as."""
    reference = draw(bases)
    others = draw(st.lists(bases.filter(lambda text: text != reference), min_size=1, max_size=3, unique=True))
    position = draw(st.integers(1, 240_000_000))
    chromosome = draw(st.sampled_from(["1", "7", "17", "X"]))
    cells, wanted = [], []
    for _ in SAMPLES:
        carried = draw(st.sets(st.integers(1, len(others)), min_size=1))
        shares = [round(draw(st.floats(0, 1)), 4) for _ in others]
        depth = draw(st.integers(0, 5000))
        genotype = draw(st.sampled_from("/|")).join(map(str, sorted(carried)))
        cells.append(f"{genotype}:{','.join(map(str, shares))}:{depth}")
        wanted.append(
            [(minimal(position, reference, others[n - 1]), shares[n - 1], depth) for n in sorted(carried)]
        )
    filters = draw(st.lists(st.sampled_from(["LowDP", "q20", "weak_evidence"]), unique=True))
    written = [
        f"chr{chromosome}",
        str(position),
        ".",
        reference,
        ",".join(others),
        ".",
        ";".join(filters) or "PASS",
    ]
    line = "\t".join([*written, "DP=7;FLAG", "GT:AF:DP", *cells])
    return line, chromosome, tuple(filters), wanted


def read(content):
    """The results and doubts, or None where the file was refused. Anything else raised is a bug."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "calls.vcf"
        path.write_bytes(content)
        doubts = Doubts()
        try:
            results = read_variant_calls(path, doubts)
        except FileError:
            return None
    assert all(doubt.file == "calls.vcf" for doubt in doubts.all())
    assert all(doubt.line for doubt in doubts.all() if doubt.stops)
    return results, doubts.all()


@SOME
@given(
    written=st.lists(rows(), min_size=1, max_size=5),
    line_end=st.sampled_from(["\n", "\r\n"]),
    packed=st.booleans(),
)
def test_every_value_of_an_undamaged_file_comes_back(written, line_end, packed):
    text = call_header(*SAMPLES) + "".join(f"{line}\n" for line, *_ in written)
    content = text.replace("\n", line_end).encode()
    results, doubts = read(gzip.compress(content) if packed else content)
    assert not doubts
    for number, result in enumerate(results):
        wanted = [
            (FIRST_ROW + index, f"{chromosome}:{place}", f"{before}>{after}", share, depth, filters)
            for index, (_, chromosome, filters, samples) in enumerate(written)
            for (place, before, after), share, depth in samples[number]
        ]
        assert wanted == [
            (f.source.line, f.genomic_location, f.dna_change, f.variant_allele_frequency, f.depth, f.filters)
            for f in result.findings
        ]


def test_a_plain_count_of_columns_gives_the_same_rows_and_depths():
    ((result,), _) = read(WHOLE)
    lines = [line for line in WHOLE.decode().split("\n") if line and not line.startswith("#")]
    cells = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    small = [row for row in cells if row[4] in "ACGT"]
    assert sum(finding.depth or 0 for finding in result.findings) == sum(
        int(row[9].split(":")[3]) for row in small
    )
    assert len(result.findings) == sum(row[4] != "." for row in cells)
    passed = [finding for finding in result.findings if not finding.filters]
    assert len(passed) == sum(row[6] == "PASS" and row[4] != "." for row in cells)


@SOME
@given(cells=st.lists(texts | symbols | bases, min_size=8, max_size=8))
def test_whatever_stands_in_a_row_it_is_a_finding_or_a_doubt_or_says_that_nothing_differs(cells):
    line = "\t".join([*cells, "GT", "0/1"])
    outcome = read((call_header(SAMPLES[0]) + line + "\n").encode())
    assert outcome is not None
    (result,), doubts = outcome
    lines = {finding.source.line for finding in result.findings} | {doubt.line for doubt in doubts}
    assert FIRST_ROW in lines or NO_CHANGE & set(cells[4].strip().split(","))


@SOME
@given(size=st.integers(0, len(WHOLE)), packed=st.booleans())
def test_a_file_cut_anywhere_is_refused_or_shows_the_cut(size, packed):
    content = gzip.compress(WHOLE)[: size % 1500] if packed else WHOLE[:size]
    outcome = read(content)
    if outcome is not None and not packed and not content.endswith(b"\n"):
        assert any("not copied to its end" in doubt.sentence.en for doubt in outcome[1])


@SOME
@given(damages=st.lists(st.tuples(st.integers(0, 100_000), st.binary(max_size=5)), min_size=1, max_size=8))
def test_bytes_overwritten_anywhere_raise_nothing_unexpected(damages):
    content = bytearray(WHOLE)
    for place, damage in damages:
        start = place % len(content)
        content[start : start + len(damage)] = damage
    read(bytes(content))


@SOME
@given(order=st.permutations(range(10)))
def test_columns_in_another_order_are_refused(order):
    lines = [line.split("\t") for line in WHOLE.decode().rstrip("\n").split("\n")]
    moved = ["\t".join(line if len(line) < 10 else [line[n] for n in order]) + "\n" for line in lines]
    assert (read("".join(moved).encode()) is None) == (order != list(range(10)))


@SOME
@given(padding=st.integers(1, 40), mark=st.booleans())
def test_a_byte_order_mark_and_tabs_at_the_ends_of_lines_change_nothing(padding, mark):
    padded = WHOLE.replace(b"\n", b"\t" * padding + b"\n").replace(b"VCFv4.2" + b"\t" * padding, b"VCFv4.2")
    (result,), _ = read(b"\xef\xbb\xbf" * mark + padded)
    ((plain,), _) = read(WHOLE)
    assert [f.columns for f in result.findings] == [f.columns for f in plain.findings]


@SOME
@given(
    head=st.sampled_from(
        [
            b"",
            b"##fileformat=VCFv4.2\n",
            b"DRAGEN - Combined Variant Output\n\n",
            b"x - Metrics Output\n\n[Header]\n",
            b"# x\nCaller,Gene A,Gene B\n",
            b"\x1f\x8b",
        ]
    ),
    content=st.binary(max_size=300) | st.text().map(str.encode),
)
def test_any_content_at_all_is_a_result_or_refused(head, content):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        path.write_bytes(head + content)
        with contextlib.suppress(FileError):
            assert all(folder.results or folder.doubts for folder in read_results([path]))
