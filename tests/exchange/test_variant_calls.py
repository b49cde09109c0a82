"""A VCF becomes findings of its samples; whatever is wrong with it is said with file, line and a sentence."""

import gzip
import random

import pytest

from mtb.domain.errors import FileError
from mtb.domain.finding_identity import identity_of
from mtb.domain.findings import FindingKind
from mtb.domain.imports import ResultFormat, Severity
from mtb.exchange import variant_calls
from mtb.exchange.result_files import Doubts
from mtb.exchange.variant_call_findings import minimal
from mtb.exchange.variant_calls import read_variant_calls
from tests.fuzzing.synthetic_files import COPY_NUMBER_ROWS, call_header, calls

NAME = "IPD9001-D01-P01-A15"
NORMAL = "IPD9001-D01-N01-B00"
BRAF = "chr7\t140453136\trs1\tA\tT\t50\tPASS\tDP=905\tGT:AD:AF:DP\t0/1:597,308:0.34:905\n"


def read(tmp_path, text, name="calls.vcf"):
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    doubts = Doubts()
    return read_variant_calls(path, doubts), doubts.all()


def findings(tmp_path, rows, header=None):
    results, _ = read(tmp_path, (header or call_header(NAME)) + rows)
    return results[0].findings


def annotated(tmp_path, info, reference="A", alternatives="T", header=None):
    row = f"chr7\t140453136\t.\t{reference}\t{alternatives}\t.\tPASS\t{info}\tGT\t0/1\n"
    return findings(tmp_path, row, header)


def test_a_row_says_where_what_how_often_and_how_deep(tmp_path):
    (result,), doubts = read(tmp_path, call_header(NAME) + BRAF)
    (finding,) = result.findings
    assert (result.sample_id, result.case_key, result.format) == (NAME, "IPD9001", ResultFormat.VARIANT_CALLS)
    assert (finding.genomic_location, finding.dna_change) == ("7:140453136", "A>T")
    assert (finding.variant_allele_frequency, finding.depth, finding.filters) == (0.34, 905, ())
    assert finding.change == "7:140453136 A>T"
    assert finding.source.line == 10
    assert identity_of(finding) == "small_variant|7:140453136 A>T"
    assert doubts == ()


def test_every_column_is_kept_as_written(tmp_path):
    (finding,) = findings(tmp_path, BRAF)
    names = ["CHROM", "POS", "ID", "REF", "ALT", "QUAL", "FILTER", "INFO", "FORMAT", NAME]
    assert dict(finding.columns) == dict(zip(names, BRAF.strip().split("\t"), strict=True))


def test_the_heading_is_kept_and_its_plain_lines_are_details(tmp_path):
    (result,), _ = read(tmp_path, call_header(NAME) + BRAF)
    assert result.header_lines == tuple(call_header(NAME).splitlines()[:-1])
    assert ("source", "Synthetic 1.0") in result.details
    assert result.pipeline_version == "Synthetic 1.0"


def test_a_row_with_two_alternatives_is_two_findings_without_shared_bases(tmp_path):
    row = "chr7\t100\t.\tCAA\tC,CA\t.\tPASS\t.\tGT:AD:AF\t1/2:10,20,30:0.33,0.5\n"
    one, other = findings(tmp_path, row)
    assert (one.dna_change, one.variant_allele_frequency) == ("CAA>C", 0.33)
    assert (other.dna_change, other.variant_allele_frequency) == ("CA>C", 0.5)


def test_a_share_that_is_not_stated_is_reckoned_from_the_reads(tmp_path):
    row = "chr7\t100\t.\tC\tT\t.\tPASS\t.\tGT:AD\t0/1:30,10\n"
    assert findings(tmp_path, row)[0].variant_allele_frequency == 0.25


def test_pisces_calls_the_share_vf(tmp_path):
    row = "chr7\t100\t.\tC\tT\t.\tLowDP;q20\tDP=60\tGT:AD:DP:VF\t0/1:45,15:60:0.2500\n"
    (finding,) = findings(tmp_path, row)
    assert (finding.variant_allele_frequency, finding.filters) == (0.25, ("LowDP", "q20"))


@pytest.mark.parametrize("alternative", [".", "<NON_REF>", "*", "<M>"])
def test_a_row_where_nothing_differs_is_no_finding(tmp_path, alternative):
    row = f"chr7\t100\t.\tC\t{alternative}\t.\tPASS\t.\tGT\t0/0\n"
    assert findings(tmp_path, row) == ()


def test_larger_changes_are_named_by_kind_with_their_copies(tmp_path):
    by_gene = {f.gene: f for f in findings(tmp_path, COPY_NUMBER_ROWS)}
    egfr, cdkn2a, brca2 = by_gene["EGFR"], by_gene["CDKN2A"], by_gene["BRCA2"]
    assert (egfr.kind, egfr.change, egfr.fold_change, egfr.copy_number) == (
        FindingKind.AMPLIFICATION, "amplification", 3.21, 7,
    )  # fmt: skip
    assert (cdkn2a.kind, cdkn2a.copy_number, cdkn2a.minor_copy_number) == (FindingKind.COPY_NUMBER_LOSS, 1, 0)
    assert (brca2.kind, brca2.copy_number) == (FindingKind.LOSS_OF_HETEROZYGOSITY, 2)
    assert "TNFRSF14" not in by_gene
    assert egfr.genomic_location == "7:55086714-55324313"


def test_breakends_and_segments_without_gene_are_kept_raw_and_differ_from_each_other(tmp_path):
    raw = [f for f in findings(tmp_path, COPY_NUMBER_ROWS) if f.kind is FindingKind.LARGE_REARRANGEMENT]
    assert [(f.change, f.supporting_reads) for f in raw] == [
        ("breakend G]17:198982] 2:321681", 7),
        ("duplication 3:12665100-12686200", None),
    ]
    assert len(set(map(identity_of, raw))) == 2


def test_a_change_in_copies_is_a_gain_or_a_loss_by_its_number(tmp_path):
    rows = "".join(
        f"chr7\t{place}\t.\tN\t<CNV>\t.\tPASS\tSVTYPE=CNV;END=900;GENE={gene}\tGT:CN\t0/1:{copies}\n"
        for place, gene, copies in ((1, "MET", 6), (2, "ATM", 1), (3, "ALK", 2))
    )
    assert [(f.gene, f.kind) for f in findings(tmp_path, rows)] == [
        ("MET", FindingKind.AMPLIFICATION),
        ("ATM", FindingKind.COPY_NUMBER_LOSS),
        ("ALK", FindingKind.LARGE_REARRANGEMENT),
    ]


def test_a_splice_file_names_no_sample_and_is_called_after_the_file(tmp_path):
    row = "chr7\t116411708\t.\tT\t<DEL>\t100\tPASS\tSVTYPE=DEL;END=116414934;ALTDEDUP=91\tAD:DP\t91:1\n"
    (result,), doubts = read(tmp_path, call_header("SAMPLE") + row, "IPD9001-R03-P01-A15_SpliceVariants.vcf")
    (finding,) = result.findings
    assert result.sample_id == "IPD9001-R03-P01-A15"
    assert (finding.kind, finding.supporting_reads) == (FindingKind.SPLICE_VARIANT, 91)
    assert finding.genomic_location == "7:116411708-116414934"
    assert [doubt.severity for doubt in doubts] == [Severity.WARNING]


def test_a_rearrangement_of_exons_is_no_copy_number_of_the_gene(tmp_path):
    header = call_header(NAME).replace("Synthetic 1.0", "LrCalculator 1.0.0.11")
    row = "chr17\t41243452\t.\tN\t<DEL>\t.\tPASS\tSVTYPE=CNV;END=41277500;GENE=BRCA1\tGT:FC\t./1:0.532\n"
    (finding,) = findings(tmp_path, row, header)
    assert (finding.kind, finding.gene, finding.change, finding.fold_change) == (
        FindingKind.LARGE_REARRANGEMENT, "BRCA1", "large rearrangement", 0.532,
    )  # fmt: skip


def test_vep_names_gene_transcript_and_change(tmp_path):
    info = "CSQ=T|missense_variant|BRAF|NM_004333|15/18|NM_004333.6:c.1799T>A|NP_004324.2:p.Val600Glu|"
    (finding,) = annotated(tmp_path, info)
    assert (finding.gene, finding.change, finding.cdna_change) == ("BRAF", "p.(Val600Glu)", "c.1799T>A")
    assert (finding.transcript, finding.exon) == ("NM_004333.6", "15/18")
    assert finding.consequence == "missense_variant"


def test_the_picked_transcript_is_used_and_else_the_first(tmp_path):
    entry = "T|missense_variant|{}|NM_1|2/3|NM_1.1:c.1A>T|NP_1.1:p.Val1Glu|{}"
    info = ",".join(["CSQ=" + entry.format("FIRST", ""), entry.format("PICKED", "1")])
    assert annotated(tmp_path, info)[0].gene == "PICKED"
    assert annotated(tmp_path, info.replace("|1,", "|,").removesuffix("1"))[0].gene == "FIRST"


def test_each_alternative_gets_its_own_annotation(tmp_path):
    entry = "{}|x|{}|NM_1|2/3|||"
    info = "CSQ=" + ",".join([entry.format("G", "ONE"), entry.format("-", "OTHER")])
    row = f"chr7\t100\t.\tCA\tCG,C\t.\tPASS\t{info}\tGT\t1/2\n"
    assert [f.gene for f in findings(tmp_path, row)] == ["ONE", "OTHER"]


def test_snpeff_is_read_by_what_its_heading_names(tmp_path):
    line = (
        "##INFO=<ID=ANN,Number=.,Type=String,Description=\"Functional annotations: 'Allele | Annotation | "
        "Gene_Name | Feature_ID | Rank | HGVS.c | HGVS.p'\">\n"
    )
    heading = "".join(row + "\n" for row in call_header(NAME).splitlines() if "ID=CSQ" not in row)
    header = heading.replace("#CHROM", line + "#CHROM")
    (finding,) = annotated(
        tmp_path, "ANN=T|stop_gained|TP53|NM_000546.5|8/11|c.818G>A|p.Arg273*", header=header
    )
    assert (finding.gene, finding.change, finding.exon) == ("TP53", "p.(Arg273*)", "8/11")


def test_encoded_signs_of_an_annotation_are_decoded_and_none_can_hide(tmp_path):
    (finding,) = annotated(tmp_path, "CSQ=T|x|BRAF|NM_1||NM_1.1:c.2997C>T|NP_1.1:p.Asn999%3D|")
    assert finding.change == "p.(Asn999=)"
    (finding,) = annotated(tmp_path, "CSQ=T|x|BR%00AF|NM_1||||")
    assert finding.gene == "BR\N{REPLACEMENT CHARACTER}AF"


def test_several_samples_are_several_results_and_each_has_its_own_alleles(tmp_path):
    other = "IPD9002-D01-P01-A15"
    rows = (
        "chr7\t100\t.\tC\tT\t.\tPASS\t.\tGT:AF\t0/1:0.2\t0/0:0\n"
        "chr7\t200\t.\tC\tT,G\t.\tPASS\t.\tGT:AF\t0/2:0,0.3\t./.:.\n"
        "chr7\t300\t.\tC\tT\t.\tPASS\t.\tGT:AF\t0/1:0.2\t0|1:0.4\n"
    )
    (one, two), _ = read(tmp_path, call_header(NAME, other) + rows)
    assert [(f.genomic_location, f.dna_change) for f in one.findings] == [
        ("7:100", "C>T"), ("7:200", "C>G"), ("7:300", "C>T"),
    ]  # fmt: skip
    assert [(f.genomic_location, f.variant_allele_frequency) for f in two.findings] == [("7:300", 0.4)]
    assert one.digest != two.digest
    assert NAME not in two.findings[0].columns


def test_a_matched_normal_is_named_and_its_variants_are_not_read(tmp_path):
    row = "chr7\t100\t.\tC\tT\t.\tPASS\t.\tGT:AF\t0/1:0.2\t0/1:0.5\n"
    (result,), doubts = read(tmp_path, call_header(NAME, NORMAL) + row)
    assert (result.sample_id, result.matched_normal) == (NAME, NORMAL)
    assert result.findings[0].variant_allele_frequency == 0.2
    assert any(NORMAL in doubt.sentence.en for doubt in doubts)


def test_a_file_without_samples_is_read_by_its_rows(tmp_path):
    header = call_header(NAME).replace(f"\tFORMAT\t{NAME}", "")
    (result,), _ = read(tmp_path, header + "chr7\t100\t.\tC\tT\t.\tPASS\tDP=50;AF=0.5\n", f"{NAME}.vcf")
    assert (result.sample_id, result.findings[0].depth) == (NAME, 50)


def test_a_newer_genome_is_told_and_its_positions_never_equal_the_older_ones(tmp_path):
    header = call_header(NAME).replace("length=249250621", "length=248956422")
    (result,), doubts = read(tmp_path, header + BRAF)
    assert result.findings[0].genomic_location == "GRCh38 7:140453136"
    assert identity_of(result.findings[0]) != identity_of(findings(tmp_path, BRAF)[0])
    assert [(doubt.severity, doubt.line) for doubt in doubts] == [(Severity.WARNING, 1)]


def test_a_file_that_does_not_name_its_genome_is_told(tmp_path):
    header = "".join(f"{line}\n" for line in call_header(NAME).splitlines() if "contig" not in line)
    _, doubts = read(tmp_path, header + BRAF)
    assert [(doubt.severity, "GRCh37" in doubt.sentence.en) for doubt in doubts] == [(Severity.INFO, True)]


def test_compressed_and_plain_are_the_same_contents(tmp_path):
    text = calls(NAME, 50, random.Random(1)).encode()
    (plain,), _ = read(tmp_path, text)
    (packed,), _ = read(tmp_path, gzip.compress(text), "calls.vcf.gz")
    assert packed.digest == plain.digest
    assert [f.change for f in packed.findings] == [f.change for f in plain.findings]


def test_a_compressed_file_cut_short_is_refused(tmp_path):
    packed = gzip.compress(calls(NAME, 500, random.Random(1)).encode())
    with pytest.raises(FileError, match="not copied to its end"):
        read(tmp_path, packed[: len(packed) // 2], "calls.vcf.gz")


def test_a_compressed_file_of_zeros_is_refused_before_it_is_unpacked(tmp_path):
    with pytest.raises(FileError, match="one million"):
        read(tmp_path, gzip.compress(b"##fileformat=VCFv4.2\n" + b"0" * 50_000_000), "calls.vcf.gz")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", None),
        ("not a vcf\n", 1),
        ("##fileformat=VCFv3.3\n", 1),
        ("##fileformat=VCFv4.2\n##source=x\n", 2),
        ("##fileformat=VCFv4.2\nchr7\t1\t.\tA\tT\t.\t.\t.\n", 2),
        ("##fileformat=VCFv4.2\n#CHROM POS ID REF ALT QUAL FILTER INFO\n", 2),
        (call_header("A", "A"), 9),
    ],
)
def test_what_is_no_vcf_is_refused_with_its_line(tmp_path, text, line):
    with pytest.raises(FileError) as refused:
        read(tmp_path, text)
    assert refused.value.line == line


@pytest.mark.parametrize(
    "row",
    [
        "chr7\t140453136\t.\tA\tT\n",
        BRAF.replace("140453136", "here"),
        BRAF.replace("\tA\tT\t", "\tA\tthis\t"),
        BRAF.replace("\tA\tT\t", "\t\tT\t"),
        BRAF.replace("chr7", ""),
    ],
)
def test_a_damaged_row_is_a_doubt_with_its_line_and_the_others_are_read(tmp_path, row):
    (result,), doubts = read(tmp_path, call_header(NAME) + row + BRAF)
    assert [f.source.line for f in result.findings] == [11]
    assert [(doubt.line, doubt.stops) for doubt in doubts] == [(10, True)]


def test_of_many_damaged_rows_the_first_are_told_and_the_rest_are_counted(tmp_path):
    _, doubts = read(tmp_path, call_header(NAME) + "damaged\n" * 500)
    assert len(doubts) == 21
    assert doubts[-1].sentence.en.endswith("480.")


def test_a_file_cut_in_its_last_row_says_so(tmp_path):
    _, doubts = read(tmp_path, (call_header(NAME) + BRAF)[:-9])
    assert any("not copied to its end" in doubt.sentence.en for doubt in doubts)


def test_a_whole_genome_is_refused_and_not_half_read(tmp_path, monkeypatch):
    monkeypatch.setattr(variant_calls, "MAX_FINDINGS", 3)
    with pytest.raises(FileError, match="more than 3 variants"):
        findings(tmp_path, BRAF * 4)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ((100, "CAA", "CA"), (100, "CA", "C")),
        ((100, "TAC", "TAG"), (102, "C", "G")),
        ((100, "A", "AT"), (100, "A", "AT")),
        ((100, "TGCCCGC", "GGTGGGG"), (100, "TGCCCGC", "GGTGGGG")),
    ],
)
def test_bases_both_sides_share_are_left_out(written, plain):
    assert minimal(*written) == plain
