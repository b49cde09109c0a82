"""Invented folders of every shape come back whole; damaged, they are refused or told, and nothing else."""

import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtb.domain.errors import FileError
from mtb.domain.findings import FindingKind
from mtb.exchange import result_files
from mtb.exchange.tsoppi import read_results_folder
from mtb.exchange.tsoppi_tables import COLUMNS

RUN = "261116_NB551234_0051_AHDAMAGEXX"
NAME, RNA = "IPD9011-D01-P01-A15", "IPD9011-R03-P01-A15"
SUMMARY, LIST = f"{RUN}_variant_summary.tsv", "sample_list.tsv"
LONGEST_LINE = 40_000
SOME = settings(max_examples=60, deadline=None, derandomize=True)
OLD = ("sample_id", "TMB", "MSI", "gene_amplifications", "splice_variants", "fusions")
_NEW = (
    "Sample_id TMB MSI Gene_amplifications_CNV LOH Splice_variants Fusions GIS Tumor_fraction Ploidy "
    "Large_rearrangements"
)
NEW = tuple(_NEW.split())


@dataclass(frozen=True)
class Variant:
    gene: str
    protein: str
    depth: int
    frequency: str
    comment: str
    place: int


@dataclass(frozen=True)
class Made:
    """What a folder is to say. ``is_checked`` is a table that went through Excel, ``is_new`` the summary."""

    variants: list[Variant]
    is_checked: bool
    is_new: bool
    burden: tuple[str, int]
    amplified: dict[str, str]
    fused: list[tuple[str, str, int]]
    figures: tuple[int, str, str]
    lost: dict[str, tuple[int, int]] = field(default_factory=dict)

    @property
    def table(self):
        return f"{NAME}_small_variant_table{'_forQC' if self.is_checked else ''}.tsv"


GENES = st.sampled_from(["BRAF", "TP53", "SEPTIN14", "NKX2-1", "H3-3A", "HLA-A", "MARCHF1", "DEC1"])
AMINO_ACIDS = st.sampled_from(["Val", "Gly", "Arg", "Ter"])
WORDS = st.sampled_from(["ok", "bør følges opp", "a, b; c", 'called "low"', "≥ 5 %", "1,5", ".", "NA"])
COPIES = st.integers(0, 9)
THOUSANDTHS = st.integers(0, 999).map(lambda n: f"{n / 1000:.3f}") | st.sampled_from(["1", "0"])
VARIANTS = st.builds(
    Variant,
    GENES,
    st.builds("{}{}{}".format, AMINO_ACIDS, st.integers(1, 999), AMINO_ACIDS),
    st.integers(0, 99_999),
    THOUSANDTHS,
    WORDS,
    st.integers(1, 200_000_000),
)
FOLDERS = st.builds(
    Made,
    st.lists(VARIANTS, min_size=1, max_size=6),
    st.booleans(),
    st.booleans(),
    st.tuples(st.sampled_from(["0.0", "7.8", "238.5"]), st.integers(0, 400)),
    st.dictionaries(GENES, st.sampled_from(["1.5", "4.87", "12.0"]), max_size=3),
    st.lists(
        st.tuples(st.sampled_from(["EML4", "FGFR2"]), st.sampled_from(["ALK", "BICC1"]), COPIES), max_size=2
    ),
    st.tuples(st.integers(0, 100), THOUSANDTHS, st.sampled_from(["1.0", "2.1", "3.92"])),
    st.dictionaries(GENES, st.tuples(COPIES, COPIES), max_size=3),
)


def row_of(variant, *, as_excel):
    cells = dict.fromkeys(COLUMNS, "NA") | {
        "Sample_ID": NAME,
        "Gene_symbol": variant.gene,
        "Genomic_location": f"7:{variant.place}",
        "DNA_change": "A>T",
        "Protein_change": variant.protein,
        "Depth_tumor_DNA": str(variant.depth),
        "AF_tumor_DNA": variant.frequency,
        "Class_judgement_comments": variant.comment,
    }
    return "\t".join(map(excel, cells.values()) if as_excel else cells.values())


def excel(cell):
    """As Excel writes a cell to a text file: in marks where it holds any of these, its own marks doubled."""
    return '"' + cell.replace('"', '""') + '"' if any(mark in cell for mark in '",;') else cell


def table_of(made):
    comments = [
        f"# [{NAME}] Version string: 2.2.0.12/0.3.2:22-06-07/1.0.0/1.0.0/hg19/TR",
        f'# [{NAME}]   - "SOM": the variant was not filtered',
        f"# [{NAME}] ID of the matched normal DNA sample: NA",
    ]
    if not made.is_checked:
        return [*comments, "\t".join(COLUMNS), *(row_of(v, as_excel=False) for v in made.variants)]
    padding = "\t" * (len(COLUMNS) - 1)
    excelled = [line.replace('"', '""') + ('"' if '"' in line else "") + padding for line in comments]
    return [*excelled, "\t".join(COLUMNS), *(row_of(v, as_excel=True) for v in made.variants)]


def summary_of(made):
    amplified = "|".join(
        f"{gene} ({fold}, <DUP>, 6)" if made.is_new else f"{gene} ({fold})"
        for gene, fold in made.amplified.items()
    )
    said = {
        "TMB": f"{made.burden[0]} ({made.burden[1]})",
        "MSI": "4.42 (5/113)",
        "gene_amplifications": amplified or "NA",
        "Gene_amplifications_CNV": amplified or "NA",
        "LOH": "|".join(f"{gene} ({a}, {b})" for gene, (a, b) in made.lost.items()) or "NA",
        "GIS": str(made.figures[0]),
        "Tumor_fraction": made.figures[1],
        "Ploidy": made.figures[2],
    }
    fused = "|".join(f"{one}-{two} (chr2:1-chr2:2) {reads}/0/9" for one, two, reads in made.fused)
    columns = NEW if made.is_new else OLD
    rows = [
        [NAME if made.is_new else f"{NAME}_P", *(said.get(name, "NA") for name in columns[1:])],
        [RNA, *(fused or "NA" if name.lower() == "fusions" else "NA" for name in columns[1:])],
    ]
    return ["# Field formats:", "\t".join(columns), *map("\t".join, rows)]


def write(place, made):
    """The folder as the pipeline and the laboratory leave it."""
    run = place / f"{RUN}_TSO_500_LocalApp_postprocessing_results"
    (run / NAME).mkdir(parents=True)
    listed = [
        "#sample_type\tsample_ID\tsample_pair_ID\tsample_output_ID\tsample_host_system_run_directory",
        f"DNA_tumor\t{NAME}\t{NAME}_P\t{NAME}\t/data/{RUN}",
        f"RNA_tumor\t{RNA}\t{RNA}_P\t{RNA}\t/data/{RUN}",
    ]
    for path, lines in (
        (run / SUMMARY, summary_of(made)),
        (run / NAME / LIST, listed),
        (run / NAME / made.table, table_of(made)),
    ):
        path.write_bytes("\n".join([*lines, ""]).encode())
    return run


def changed(path, change):
    """The file's text after a change of it, in the encoding it has."""
    path.write_bytes(change(path.read_bytes().decode()).encode())


def said_by(folder):
    """What of a folder's words has to survive, as the test's own tuples."""
    (result,) = folder.results
    small = [
        (f.gene, f.change, f.depth, f.variant_allele_frequency, f.class_judgement_comment)
        for f in result.findings
        if f.kind is FindingKind.SMALL_VARIANT
    ]
    others = [
        (f.kind.value, f.gene, f.fold_change, f.copy_number, f.minor_copy_number, f.supporting_reads)
        for f in result.findings
        if f.kind is not FindingKind.SMALL_VARIANT
    ]
    return small, others, (result.tmb.per_megabase, result.tmb.eligible_variants), result.genome


def wanted_of(made):
    small = [
        (
            v.gene,
            f"p.({v.protein})",
            v.depth,
            float(v.frequency),
            None if v.comment in {".", "NA"} else v.comment,
        )
        for v in made.variants
    ]
    copies = 6.0 if made.is_new else None
    others = [
        ("amplification", gene, float(fold), copies, None, None) for gene, fold in made.amplified.items()
    ]
    if made.is_new:
        others += [
            ("loss_of_heterozygosity", gene, None, float(a), float(b), None)
            for gene, (a, b) in made.lost.items()
        ]
    others += [("fusion", f"{one}/{two}", None, None, None, reads) for one, two, reads in made.fused]
    return small, others, (float(made.burden[0]), made.burden[1])


def check_doubts(folder):
    for doubt in folder.doubts:
        assert doubt.file
        assert doubt.sentence.en
        assert doubt.sentence.nb
        about_a_row = doubt.sentence.en.startswith(("The row", "The gene", "AF_", "Depth_"))
        assert doubt.line is not None or not about_a_row


def read_or_refuse(run):
    """The folder, or None where it was refused in words; any other error is a fault of the reader."""
    try:
        folder = read_results_folder(run)
    except FileError as error:
        return None if error.text("en") and error.text("nb") else pytest.fail("an error without words")
    check_doubts(folder)
    return folder


@pytest.fixture(autouse=True)
def short_lines():
    """A line that is too long need not be a million characters long for a test."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(result_files, "MAX_LINE_CHARACTERS", LONGEST_LINE)
        yield


@SOME
@given(made=FOLDERS)
def test_an_undamaged_folder_asks_nothing_and_gives_every_value_back(made):
    with tempfile.TemporaryDirectory() as place:
        folder = read_results_folder(write(Path(place), made))
    small, others, burden, genome = said_by(folder)
    assert folder.open_doubts == ()
    assert (small, others, burden) == wanted_of(made)
    figures = (genome.score, genome.tumour_fraction, genome.ploidy) if genome else None
    assert figures == (tuple(map(float, made.figures)) if made.is_new else None)


def with_cell(column, value):
    """Sets one cell of the last row of the table."""

    def change(text):
        lines = text.split("\n")
        cells = lines[-2].split("\t")
        cells[COLUMNS.index(column)] = value
        lines[-2] = "\t".join(cells)
        return "\n".join(lines)

    return change


def with_commas(text):
    head, _, rows = text.partition("\t".join(COLUMNS))
    lines = [line.split("\t") for line in rows.split("\n")]
    at = COLUMNS.index("AF_tumor_DNA")
    for cells in lines:
        if len(cells) > at:
            cells[at] = cells[at].replace(".", ",")
    return head + "\t".join(COLUMNS) + "\n".join(map("\t".join, lines))


HARMLESS = {
    "byte order mark": lambda text: "\ufeff" + text,
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "tabs at the end": lambda text: text.replace("\n", "\t\t\t\n"),
    "a row of NA": lambda text: text + "\t".join(["NA"] * len(COLUMNS)) + "\n",
    "a lone NA": lambda text: text + "NA\n",
    "decimal commas": with_commas,
    "a blank line": lambda text: text + "\n\n",
}


_LAST = ("tabs at the end", "line ends of Windows", "byte order mark")
"""What a program does to the whole file when it saves it, in this order."""


@SOME
@given(made=FOLDERS, names=st.lists(st.sampled_from(sorted(HARMLESS)), min_size=1, max_size=3, unique=True))
def test_what_excel_and_windows_do_to_a_table_changes_no_value(made, names):
    with tempfile.TemporaryDirectory() as place:
        run = write(Path(place), made)
        for name in sorted(names, key=lambda name: _LAST.index(name) if name in _LAST else -1):
            changed(run / NAME / made.table, HARMLESS[name])
        folder = read_results_folder(run)
    check_doubts(folder)
    assert folder.open_doubts == ()
    assert said_by(folder)[:3] == wanted_of(made)


@SOME
@given(made=FOLDERS, at=st.integers(0, 5), width=st.integers(1, len(COLUMNS) - 1))
def test_a_row_cut_short_stops_with_its_line_and_the_others_are_kept(made, at, width):
    with tempfile.TemporaryDirectory() as place:
        run = write(Path(place), made)
        path = run / NAME / made.table
        lines = path.read_bytes().decode().split("\n")
        number = 4 + at % len(made.variants)
        lines[number] = "\t".join(lines[number].split("\t")[:width])
        path.write_bytes("\n".join(lines).encode())
        folder = read_results_folder(run)
    stopping = [doubt for doubt in folder.open_doubts if doubt.file == path.name]
    assert [doubt.line for doubt in stopping] == [number + 1]
    kept = wanted_of(made)[0]
    del kept[number - 4]
    assert said_by(folder)[0] == kept


@pytest.mark.parametrize(
    ("column", "value", "words"),
    [
        ("Gene_symbol", "14-Sep", "It was probably SEPT14 (SEPTIN14)."),
        ("Gene_symbol", "1. mar", "It was probably MARCH1 (MARCHF1)."),
        ("AF_tumor_DNA", "1", None),
        ("Gene_symbol", "", None),
        ("Gene_symbol", "NA", None),
        ("AF_tumor_DNA", "34.5", "larger than 1"),
        ("Depth_tumor_DNA", "3\x0012", "not a number"),
    ],
)
@settings(max_examples=15, deadline=None, derandomize=True)
@given(made=FOLDERS)
def test_a_single_odd_cell_stops_nothing_and_is_told_with_its_line(column, value, words, made):
    with tempfile.TemporaryDirectory() as place:
        run = write(Path(place), made)
        changed(run / NAME / made.table, with_cell(column, value))
        folder = read_results_folder(run)
    check_doubts(folder)
    last = 4 + len(made.variants)
    told = [d for d in folder.doubts if words is not None and words in d.sentence.en]
    assert folder.open_doubts == ()
    assert [(d.file, d.line) for d in told] == ([] if words is None else [(made.table, last)])
    small = [f for f in folder.results[0].findings if f.kind is FindingKind.SMALL_VARIANT]
    assert len(small) == len(made.variants)
    assert small[-1].columns[column] == value.replace("\x00", "\N{REPLACEMENT CHARACTER}")


def cut(text, draw):
    return text[: draw(st.integers(0, len(text)))]


def with_lines(change):
    """A damage to one line, wherever in the file it is."""

    def damage(text, draw):
        lines = text.split("\n")
        at = draw(st.integers(0, len(lines) - 1))
        lines[at] = change(lines[at], draw)
        return "\n".join(lines)

    return damage


def swapped(line, draw):
    cells = line.split("\t")
    one, two = draw(st.integers(0, len(cells) - 1)), draw(st.integers(0, len(cells) - 1))
    cells[one], cells[two] = cells[two], cells[one]
    return "\t".join(cells)


def replaced(line, draw):
    cells = line.split("\t")
    cells[draw(st.integers(0, len(cells) - 1))] = draw(
        st.sampled_from(["", "NA", "14-Sep", "1", "0,5", "\x00", '"', "1e999", "\u202e", "-", "|", "NaN"])
    )
    return "\t".join(cells)


DAMAGES = st.sampled_from(
    [
        cut,
        with_lines(cut),
        with_lines(swapped),
        with_lines(replaced),
        with_lines(lambda line, draw: draw(st.sampled_from(["", "NA", line + "\tmore", line + "\n" + line]))),
        with_lines(lambda line, draw: line + "x" * draw(st.sampled_from([300, LONGEST_LINE + 1]))),
        lambda text, draw: text.replace("\n", draw(st.sampled_from(["\r", "\r\n", "\t\n", "\n\n"]))),
        lambda text, draw: draw(st.sampled_from(["\ufeff", "\n", "\x00", "#"])) + text,
    ]
)
ENCODINGS = st.sampled_from(["utf-8", "utf-8", "utf-16", "cp1252"])


@settings(max_examples=200, deadline=None, derandomize=True)
@given(data=st.data(), made=FOLDERS)
def test_however_it_is_damaged_it_is_refused_or_read_with_every_row_told(data, made):
    with tempfile.TemporaryDirectory() as place:
        run = write(Path(place), made)
        paths = {"summary": run / SUMMARY, "list": run / NAME / LIST, "table": run / NAME / made.table}
        which = data.draw(st.sampled_from(sorted(paths)))
        text = paths[which].read_bytes().decode()
        for damage in data.draw(st.lists(DAMAGES, min_size=1, max_size=4)):
            text = damage(text, data.draw)
        encoding = data.draw(ENCODINGS)
        paths[which].write_bytes(text.encode(encoding, "replace"))
        folder = read_or_refuse(run)
    if folder is None or which != "table":
        return
    findings = [finding for result in folder.results for finding in result.findings]
    if any("\n" in value for finding in findings for value in finding.columns.values()):
        return  # a cell in marks may run over lines
    named = {f.source.line for f in findings if f.source.file == made.table}
    named |= {doubt.line for doubt in folder.doubts if doubt.file == made.table}
    lines = text.replace("\r\n", "\n").split("\n")
    rows = {number for number, line in enumerate(lines, 1) if line.startswith(f"{NAME}\t")}
    assert rows <= named
