"""Writes Illumina's result files as every version writes them, from invented rows, and damages them."""

from dataclasses import dataclass, field

from hypothesis import strategies as st

DETAILS = "Analysis Details"
RUN = "Sequencing Run Details"
SMALL = "Small Variants"
SMALL_HEADER = [
    "Gene",
    "Chromosome",
    "Genomic Position",
    "Reference Call",
    "Alternative Call",
    "Allele Frequency",
    "Depth",
    "P-Dot Notation",
    "C-Dot Notation",
    "Consequence(s)",
    "Affected Exon(s)",
]
SPLICE_HEADER = [
    "Gene",
    "Affected Exon",
    "Breakpoint 1",
    "Breakpoint 2",
    "Splice Supporting Reads",
    "Reference Reads Transcript",
]
FUSION_HEADER = [
    "Gene Pair",
    "Breakpoint 1",
    "Breakpoint 2",
    "Fusion Supporting Reads",
    "Gene 1 Reference Reads",
    "Gene 2 Reference Reads",
]
REARRANGEMENT_HEADER = ["Gene", "Chromosome", "Start", "Stop", "Affected Exon(s)", "Fold Change", "CNV Type"]
CNV_HEADER = ["Gene", "Fold Change", "Copy Number Variant", "Absolute Copy Number"]
LOH_HEADER = ["Gene", "Absolute Copy Number", "Minor Copy Number"]
FUSION_TABLE_HEADER = [
    "Caller",
    "Gene A",
    "Gene B",
    "Gene A Breakpoint",
    "Gene B Breakpoint",
    "Score",
    "Filter",
    "Precise/Imprecise",
    "Intragenic Call",
    "Ref A Split",
    "Ref A Pair",
    "Ref B Split",
    "Ref B Pair",
    "Alt Split",
    "Alt Pair",
    "CandidateAlt",
    "Contig",
    "ContigAlign1",
    "ContigAlign2",
    "KeepFusion",
    "Ref A Dedup",
    "Ref B Dedup",
    "Alt Split Dedup",
    "Alt Pair Dedup",
    "Fusion Directionality Known",
]
BANNERS = {
    "local app": "TruSight Oncology 500 - {}",
    "dragen 2.1": "DRAGEN TruSight Oncology 500 Analysis Software - {}",
    "dragen 2.6": "DRAGEN TruSight Oncology 500 v2.6.2 Analysis Software - {}",
    "cell-free": "DRAGEN TruSight Oncology 500 ctDNA v2.6.0 Analysis Software - {}",
}
PIPELINES = {
    "local app": "ruo-2.2.0.12",
    "dragen 2.1": "ruo-2.1.1.4",
    "dragen 2.6": "2.6.2.4",
    "cell-free": "2.6.0.6",
}
VERSIONS = tuple(BANNERS)
DATES = ("2026-03-20", "20.03.2026", "20/03/2026")
DISCLAIMER = "For Research Use Only. Not for use in diagnostic procedures."


@dataclass
class Sheet:
    """A file of sections, before it is written."""

    banner: str
    sections: dict[str, list[list[str]]] = field(default_factory=dict)

    def lines(self, *, padded=False):
        rows = [[self.banner], [DISCLAIMER], []]
        for name, section in self.sections.items():
            rows += [[f"[{name}]"], *section, []]
        width = max(map(len, rows)) if padded else 0
        return ["\t".join(row + [""] * (width - len(row))) for row in rows]

    def text(self, *, padded=False):
        return "\n".join(self.lines(padded=padded)) + "\n"

    def line_of(self, name, row=0):
        """The line, from 1, of a section's row; -1 is its heading."""
        return self.lines().index(f"[{name}]") + 2 + row


def write(folder, name, content):
    """The file, from text or from bytes."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def combined(version="local app", **rows):
    """A whole CombinedVariantOutput; ``rows``: small, splice, fusions, copies, losses, rearrangements."""
    sheet = Sheet(BANNERS[version].format("Combined Variant Output"))
    sheet.sections[DETAILS] = _details(version, rows.get("date", DATES[0]))
    if version == "local app":
        sheet.sections[RUN] = [
            ["Run Name", "991206_NB501498_0174_AHWCNMBGXC"],
            ["Run Date", rows.get("date", DATES[0])],
            ["Instrument Type", "NextSeq"],
        ]
    else:
        sheet.sections[RUN] = [["NA"]]
    sheet.sections["TMB"] = [
        ["Total TMB", "7.1"],
        ["Coding Region Size in Megabases", "1.27"],
        ["Number of Passing Eligible Variants", "9"],
    ]
    sheet.sections["MSI"] = (
        [["Usable MSI Sites", "1209"], ["SUM_JSD", "1.0231"]]
        if version == "cell-free"
        else [
            ["Usable MSI Sites", "121"],
            ["Total MSI Sites Unstable", "3"],
            ["Percent Unstable MSI Sites", "2.48"],
        ]
    )
    _tables(sheet, version, rows)
    sheet.sections[SMALL] = [SMALL_HEADER, *(rows.get("small") or [["NA"]])]
    return sheet


def _details(version, date):
    names = (
        [["Sample ID", "IPD9001-C01-P01-P15"]]
        if version == "cell-free"
        else [
            ["Pair ID", "IPD9001"],
            ["DNA Sample ID", "IPD9001-D01-P01-A15"],
            ["RNA Sample ID", "IPD9001-R01-P01-A15"],
        ]
    )
    return [
        *names,
        ["Output Date", date],
        ["Output Time", "01:00:00"],
        ["Module Version", "NA"],
        ["Pipeline Version", PIPELINES[version]],
    ]


def _tables(sheet, version, rows):
    copies = rows.get("copies", [])
    if version in {"local app", "dragen 2.1"}:
        sheet.sections["Gene Amplifications"] = [["Gene", "Fold Change"], *[row[:2] for row in copies]]
    else:
        sheet.sections["Copy Number Variants"] = [CNV_HEADER, *copies]
    if version == "cell-free":
        sheet.sections["DNA Fusions"] = [FUSION_HEADER, *(rows.get("fusions") or [["NA"]])]
        return
    if version == "dragen 2.6" and "losses" in rows:
        sheet.sections["GIS"] = [
            ["Genomic Instability Score", "31"],
            ["Tumor Fraction", "0.62"],
            ["Ploidy", "2.10"],
        ]
        sheet.sections["Loss of Heterozygosity"] = [LOH_HEADER, *rows["losses"]]
    sheet.sections["Splice Variants"] = [SPLICE_HEADER, *(rows.get("splice") or [["NA"]])]
    sheet.sections["Fusions"] = [FUSION_HEADER, *(rows.get("fusions") or [["NA"]])]
    if version != "local app":
        title = "Exon-Level CNVs" if version == "dragen 2.1" else "Large Rearrangements"
        found = rows.get("rearrangements") or [["BRCA1", "NA"], ["BRCA2", "NA"]]
        sheet.sections[title] = [REARRANGEMENT_HEADER, *found]


def metrics(version="dragen 2.6", samples=("IPD9001", "IPD9002"), value="300", date=DATES[0]):
    """A MetricsOutput whose figures are the given one; the last sample has RNA only."""
    header = ["Metric (UOM)", "LSL Guideline", "USL Guideline", *samples]
    only_rna, dna = ["NA"] * len(samples), [*[value] * (len(samples) - 1), "NA"]
    only_rna[-1] = value
    sheet = Sheet(BANNERS[version].format("Metrics Output"))
    sheet.sections["Header"] = [
        ["Output Date", date],
        ["Output Time", "13:34:38"],
        ["Workflow Version", PIPELINES[version]],
    ]
    sheet.sections["Run QC Metrics"] = [
        ["Metric (UOM)", "LSL Guideline", "USL Guideline", "Value"],
        ["PCT_PF_READS (%)", "55.0", "NA", "89.1"],
    ]
    sheet.sections["Analysis Status"] = [
        ["", *samples],
        ["COMPLETED_ALL_STEPS", *["TRUE"] * len(samples)],
        ["FAILED_STEPS", *["NA"] * len(samples)],
    ]
    sheet.sections["DNA Library QC Metrics"] = [[*header], ["CONTAMINATION_SCORE (NA)", "0", "1457", *dna]]
    sheet.sections["DNA Library QC Metrics for MSI"] = [
        [*header],
        ["USABLE_MSI_SITES (Count)", "40", "NA", *dna],
    ]
    sheet.sections["RNA Library QC Metrics"] = [
        [*header],
        ["MEDIAN_INSERT_SIZE (Count)", "80", "NA", *only_rna],
    ]
    sheet.sections["Notes"] = [["Run Metrics", "Run metrics are not generated from FASTQ files."]]
    return sheet


def fusion_row(one="EML4", two="ALK", keep="True", reasons="PASS", reads=("61", "14")):
    """A row of an AllFusions table, by column."""
    said = {
        "Caller": "DRAGEN",
        "Gene A": one,
        "Gene B": two,
        "Gene A Breakpoint": "chr2:42522654",
        "Gene B Breakpoint": "chr2:29446394",
        "Score": "0.89",
        "Filter": reasons,
        "KeepFusion": keep,
        "Alt Split Dedup": reads[0],
        "Alt Pair Dedup": reads[1],
        "Fusion Directionality Known": "True",
    }
    return [said.get(name, "N/A") for name in FUSION_TABLE_HEADER]


def fusion_table(rows, delimiter=",", header=FUSION_TABLE_HEADER):
    """A whole AllFusions file."""
    comments = [
        "# Source = FusionProcessor 1.0.0.614",
        "# FileDate = 20260101",
        "# Filter = The filter of the fusion, as its caller wrote it.",
    ]
    return "\n".join([*comments, *(delimiter.join(row) for row in [header, *rows])]) + "\n"


GENES = st.sampled_from(
    ["BRAF", "TP53", "NKX2-1", "HLA-A", "SEPT14", "MARCH1", "KRAS", "ALK", "RP11-458D21.5"]
)
PLACES = st.builds("chr{}:{}".format, st.sampled_from([*range(1, 23), "X"]), st.integers(1, 249_000_000))
COUNTS = st.integers(0, 99_999).map(str)
BASES = st.text("ACGT", min_size=1, max_size=4)
FREQUENCIES = st.one_of(st.just("1"), st.integers(1, 9_999).map(lambda number: f"{number / 10_000:.4f}"))


@st.composite
def small_rows(draw):
    """One small variant, with or without protein, cDNA and gene."""
    chromosome, position = draw(PLACES).split(":")
    gene = draw(st.one_of(GENES, st.just("")))
    protein = draw(st.sampled_from(["NP_003811.2:p.(Lys17Arg)", "NM_004958.3:c.2997C>T(p.(Asn999=))", ""]))
    cdna = draw(st.sampled_from(["NM_003820.3:c.50A>G", "NM_001626.5:c.*2537=", ""]))
    bases = draw(st.lists(BASES, min_size=2, max_size=2, unique=True))
    numbers = [draw(FREQUENCIES), draw(COUNTS)]
    return [gene, chromosome, position, *bases, *numbers, protein, cdna, "missense_variant", "1/8"]


def rows_of(strategy):
    return st.lists(strategy, max_size=5)


COPY_ROWS = st.tuples(
    GENES, st.sampled_from(["1.741", "0.4", "12.0"]), st.sampled_from(["<DUP>", "<DEL>"]), COUNTS
).map(list)
SPLICE_ROWS = st.tuples(
    st.sampled_from(["EGFR", "MET", "AR"]),
    st.sampled_from(["2-7/28", "14", ""]),
    PLACES,
    PLACES,
    COUNTS,
    COUNTS,
).map(list)
FUSION_ROWS = st.tuples(
    st.sampled_from(["EML4-ALK", "CD74-ROS1;GOPC", "PPARG/AC016683.6;PAX8", "EGFR-SEPT14", "NKX2-1-HLA-A"]),
    PLACES,
    PLACES,
    COUNTS,
    COUNTS,
    COUNTS,
).map(list)
LOSS_ROWS = st.tuples(GENES, st.sampled_from(["1", "2"]), st.sampled_from(["0", "1"])).map(list)


def combined_sheets():
    """Whole files of every version."""
    return st.builds(
        combined,
        st.sampled_from(VERSIONS),
        small=rows_of(small_rows()),
        splice=rows_of(SPLICE_ROWS),
        fusions=rows_of(FUSION_ROWS),
        copies=rows_of(COPY_ROWS),
        losses=rows_of(LOSS_ROWS),
        date=st.sampled_from(DATES),
    )


def metrics_sheets():
    return st.builds(
        metrics,
        st.sampled_from(VERSIONS),
        st.lists(st.integers(9000, 9099).map("IPD{}".format), min_size=1, max_size=3, unique=True),
        st.sampled_from(["300", "0.066", "NA", "NaN", "11889549"]),
        st.sampled_from(DATES),
    )


def fusion_tables():
    row = st.builds(
        fusion_row,
        st.one_of(GENES, st.just("ROS1;GOPC")),
        GENES,
        st.sampled_from(["True", "False", "TRUE", "USANN"]),
        st.sampled_from(["PASS", "FAIL;LOW_SCORE;MIN_SUPPORT", "N/A"]),
        st.tuples(COUNTS, COUNTS),
    )
    return st.builds(fusion_table, st.lists(row, max_size=6), st.sampled_from([",", ";"]))


def written(text, *, bom=False, crlf=False, wide=False):
    """The bytes of a text as other programs write it."""
    if crlf:
        text = text.replace("\n", "\r\n")
    if wide:
        return text.encode("utf-16")
    return (b"\xef\xbb\xbf" if bom else b"") + text.encode("utf-8")


@st.composite
def damaged(draw, texts):
    """The bytes of a file after one to three mishaps."""
    lines = draw(texts).split("\n")
    for _ in range(draw(st.integers(1, 3))):
        index = draw(st.integers(0, len(lines) - 1))
        mishap = draw(st.sampled_from(sorted(MISHAPS)))
        lines[index : index + 1] = MISHAPS[mishap](lines[index], draw(st.integers(0, 60)))
        lines = lines or [""]
    content = written(
        "\n".join(lines),
        bom=draw(st.booleans()),
        crlf=draw(st.booleans()),
        wide=draw(st.integers(0, 9)) == 0,
    )
    return content[: draw(st.integers(0, len(content)))] if draw(st.booleans()) else content


def _replaced(line, number, text):
    cells = line.split("\t")
    cells[number % len(cells)] = text
    return ["\t".join(cells)]


def _swapped(line, number):
    cells = line.split("\t")
    one, two = number % len(cells), (number // 2) % len(cells)
    cells[one], cells[two] = cells[two], cells[one]
    return ["\t".join(cells)]


MISHAPS = {
    "cut line": lambda line, number: [line[: number % (len(line) + 1)]],
    "lost line": lambda _line, _number: [],
    "doubled line": lambda line, _number: [line, line],
    "blank line before": lambda line, _number: ["", line],
    "swapped columns": _swapped,
    "row of NA": lambda _line, number: ["\t".join(["NA"] * (number % 12 + 1))],
    "decimal commas": lambda line, _number: [line.replace(".", ",")],
    "gene as a date": lambda line, number: _replaced(line, number, "14-Sep"),
    "lost cell": lambda line, number: _replaced(line, number, ""),
    "whole frequency": lambda line, number: _replaced(line, number, "1"),
    "a huge number": lambda line, number: _replaced(line, number, "9" * (number + 1)),
    "not a number": lambda line, number: _replaced(line, number, "NaN"),
    "nul": lambda line, number: [line[: number % (len(line) + 1)] + "\0" + line[number % (len(line) + 1) :]],
    "tabs at the end": lambda line, number: [line + "\t" * number],
    "quotation mark": lambda line, number: [line[:number] + '"' + line[number:]],
    "long line": lambda line, number: [line + "A" * (number * 40_000)],
    "heading": lambda line, _number: [f"[{line}]"],
}
