"""A combined variant file becomes one result; what is wrong with it is said with file and line."""

import pytest

from mtb.domain.errors import FileError
from mtb.domain.finding_identity import alike_of, identity_of
from mtb.domain.findings import Finding, FindingKind, Source
from mtb.domain.imports import ResultFormat, SampleKind, Severity
from mtb.exchange.combined_variants import read_combined_variants
from mtb.exchange.result_files import Doubts
from tests.conftest import SHARED_DATA
from tests.exchange.illumina_files import DATES, RUN, SMALL, VERSIONS, combined, write, written

BRAF = [
    "BRAF",
    "chr7",
    "140453136",
    "A",
    "T",
    "0.3967",
    "910",
    "NP_004324.2:p.(Val600Glu)",
    "NM_004333.4:c.1799T>A",
    "missense_variant",
    "15/18",
]
SYNONYMOUS = [
    "MTOR",
    "chr1",
    "11288758",
    "G",
    "A",
    "1",
    "1388",
    "NM_004958.3:c.2997C>T(p.(Asn999=))",
    "NM_004958.3:c.2997C>T",
    "synonymous_variant",
    "19/58",
]
NAMELESS = ["", "chr9", "19072413", "C", "T", "0.1033", "1404", "", "", "", ""]
EML4_ALK = ["EML4-ALK", "chr2:42522654", "chr2:29446394", "75", "749", "9"]
REAL = SHARED_DATA / "sequencer"


@pytest.fixture
def read(tmp_path):
    """Reads a file; the doubts are left on the function."""

    def _read(sheet, name="IPD9001_CombinedVariantOutput.tsv"):
        doubts = Doubts()
        content = sheet if isinstance(sheet, (str, bytes)) else sheet.text()
        result = read_combined_variants(write(tmp_path, name, content), doubts)
        _read.doubts = doubts.all()
        return result

    return _read


def english(doubts):
    return [doubt.sentence.en for doubt in doubts]


def only(findings):
    assert len(findings) == 1
    return findings[0]


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("date", DATES)
def test_a_whole_file_of_every_version_is_read_without_a_doubt(read, version, date):
    result = read(combined(version, date=date))
    assert read.doubts == ()
    assert result.format is ResultFormat.COMBINED_VARIANTS
    assert (result.case_key, result.findings) == ("IPD9001", ())
    assert result.tmb.per_megabase == 7.1
    assert result.tmb.eligible_variants == 9
    assert result.target_size_megabases == 1.27
    assert ("Output Date", date) in result.details


def test_samples_run_and_versions_come_from_the_heading_sections(read):
    result = read(combined("local app"))
    assert (result.sample_id, result.pair_id) == ("IPD9001-D01-P01-A15", "IPD9001")
    assert result.run_id == "991206_NB501498_0174_AHWCNMBGXC"
    assert result.pipeline_version == "ruo-2.2.0.12"
    assert [(entry.kind, entry.sample_id) for entry in result.samples] == [
        (SampleKind.DNA_TUMOUR, "IPD9001-D01-P01-A15"),
        (SampleKind.RNA_TUMOUR, "IPD9001-R01-P01-A15"),
    ]


def test_a_file_without_a_run_takes_it_from_the_folder_it_lies_in(tmp_path):
    folder = tmp_path / "991206_NB501498_0174_AHWCNMBGXC_results" / "IPD9001"
    folder.mkdir(parents=True)
    path = write(folder, "IPD9001_CombinedVariantOutput.tsv", combined("dragen 2.6").text())
    assert read_combined_variants(path, Doubts()).run_id == "991206_NB501498_0174_AHWCNMBGXC"


def test_rna_alone_is_named_by_its_pair_and_names_without_any_by_the_file(read):
    sheet = combined("local app")
    sheet.sections["Analysis Details"][1][1] = "NA"
    assert read(sheet).sample_id == "IPD9001"
    for row in sheet.sections["Analysis Details"]:
        row[1] = "NA"
    assert read(sheet).sample_id == "IPD9001"
    assert "The file names no sample." in english(read.doubts)


def test_names_of_two_patients_in_one_file_stop_the_import(read):
    read(combined(), name="IPD9002_CombinedVariantOutput.tsv")
    assert only(read.doubts).severity is Severity.ERROR
    assert "different patients" in only(read.doubts).sentence.en


def test_a_small_variant_has_the_identity_the_laboratorys_own_table_gives_it(read):
    finding = only(read(combined(small=[BRAF])).findings)
    assert (finding.change, finding.transcript, finding.cdna_change) == (
        "p.(Val600Glu)",
        "NM_004333.4",
        "c.1799T>A",
    )
    assert (finding.variant_allele_frequency, finding.depth, finding.exon) == (0.3967, 910, "15/18")
    own_table = Finding(
        kind=FindingKind.SMALL_VARIANT,
        gene="BRAF",
        change="p.(Val600Glu)",
        protein_change="p.(Val600Glu)",
        genomic_location="7:140453136",
        dna_change="A>T",
        source=Source("table.tsv", 1),
    )
    assert identity_of(finding) == identity_of(own_table)
    assert alike_of(finding) == alike_of(own_table)


def test_a_synonymous_variant_and_a_frequency_of_one_are_read(read):
    finding = only(read(combined(small=[SYNONYMOUS])).findings)
    assert (finding.change, finding.transcript) == ("p.(Asn999=)", "NM_004958.3")
    assert finding.variant_allele_frequency == 1.0


def test_a_variant_without_gene_is_kept_by_its_position_and_told_once(read):
    result = read(combined(small=[BRAF, NAMELESS, [*NAMELESS[:2], "19072414", *NAMELESS[3:]]]))
    assert [finding.change for finding in result.findings[1:]] == ["9:19072413 C>T", "9:19072414 C>T"]
    told = only(read.doubts)
    assert (told.severity, told.line) == (Severity.INFO, combined().line_of(SMALL) + 2)
    assert told.sentence.en.startswith("2 small variants name no gene")


def test_every_column_and_the_line_of_a_row_are_kept(read):
    sheet = combined("dragen 2.6", small=[BRAF])
    sheet.sections[SMALL] = [[*sheet.sections[SMALL][0], "New"], [*BRAF, "a text"]]
    finding = only(read(sheet).findings)
    assert finding.columns["New"] == "a text"
    assert list(finding.columns.values())[:11] == BRAF
    assert finding.source == Source("IPD9001_CombinedVariantOutput.tsv", sheet.line_of(SMALL) + 1)


def test_a_position_a_spreadsheet_shortened_is_no_position(read):
    finding = only(read(combined(small=[[*BRAF[:2], "1.40E+08", *BRAF[3:]]])).findings)
    assert finding.genomic_location is None
    assert "is not a position" in only(read.doubts).sentence.en


@pytest.mark.parametrize(
    ("pair", "gene", "change"),
    [
        ("EML4-ALK", "EML4/ALK", "EML4–ALK fusion"),
        ("CD74-ROS1;GOPC", "CD74/ROS1;GOPC", "CD74–ROS1;GOPC fusion"),
        ("PPARG/AC016683.6;PAX8", "PPARG/AC016683.6;PAX8", "PPARG/AC016683.6;PAX8 fusion"),
        ("PPARG/AC016683.6-PAX8", "PPARG/AC016683.6/PAX8", "PPARG/AC016683.6–PAX8 fusion"),
        ("EGFR-SEPT14", "EGFR/SEPT14", "EGFR–SEPT14 fusion"),
        ("NKX2-1-ALK", "NKX2-1/ALK", "NKX2-1–ALK fusion"),
        ("RET-HLA-A", "RET/HLA-A", "RET–HLA-A fusion"),
    ],
)
def test_a_fusions_two_genes_are_told_apart(read, pair, gene, change):
    finding = only(read(combined(fusions=[[pair, *EML4_ALK[1:]]])).findings)
    assert (finding.gene, finding.change, finding.supporting_reads) == (gene, change, 75)
    assert finding.genomic_location == "chr2:42522654-chr2:29446394"
    assert read.doubts == ()


def test_a_pair_that_could_be_cut_in_two_places_is_kept_whole_and_told(read):
    assert only(read(combined(fusions=[["AB-CD-EF", *EML4_ALK[1:]]])).findings).gene == "AB-CD-EF"
    assert "not clear" in only(read.doubts).sentence.en


def test_both_names_of_a_renamed_partner_are_the_same_event(read):
    old, new = (
        only(read(combined(fusions=[[p, *EML4_ALK[1:]]])).findings) for p in ("EGFR-SEPT14", "EGFR-SEPTIN14")
    )
    assert identity_of(old) == identity_of(new)


def test_a_gene_and_an_exon_a_spreadsheet_turned_into_dates_are_told_and_kept(read):
    splice = ["EGFR", "7. feb", "chr7:55087058", "chr7:55223522", "64", "1"]
    result = read(combined(fusions=[["EGFR-14-Sep", *EML4_ALK[1:]]], splice=[splice]))
    assert [finding.gene for finding in result.findings] == ["EGFR", "EGFR/14-Sep"]
    exon, gene = english(read.doubts)
    assert "The exon “7. feb” looks like a date" in exon
    assert "SEPT14" in gene


@pytest.mark.parametrize(
    ("gene", "exon", "change"),
    [
        ("EGFR", "2-7/28", "splice variant, exon 2-7/28"),
        ("MET", "14/21", "splice variant, exon 14/21"),
        ("AR", "", "splice variant"),
    ],
)
def test_splice_variants_are_named_by_exon_where_the_file_names_one(read, gene, exon, change):
    finding = only(
        read(combined(splice=[[gene, exon, "chrX:66905968", "chrX:66914514", "27", "573"]])).findings
    )
    assert (finding.kind, finding.change, finding.exon) == (FindingKind.SPLICE_VARIANT, change, exon or None)
    assert (finding.genomic_location, finding.supporting_reads) == ("chrX:66905968-chrX:66914514", 27)


def test_copy_numbers_are_gains_and_losses(read):
    result = read(
        combined("dragen 2.6", copies=[["EGFR", "1.5", "<DUP>", "5"], ["PTEN", "0.4", "<DEL>", "1"]])
    )
    gain, loss = result.findings
    assert (gain.kind, gain.fold_change, gain.copy_number) == (FindingKind.AMPLIFICATION, 1.5, 5)
    assert (loss.kind, loss.change) == (FindingKind.COPY_NUMBER_LOSS, "copy number loss")
    old = only(read(combined("local app", copies=[["MDM4", "1.741"]])).findings)
    assert (old.kind, old.fold_change) == (FindingKind.AMPLIFICATION, 1.741)


def test_a_copy_number_of_an_unknown_type_is_a_doubt_and_no_gain(read):
    assert read(combined("dragen 2.6", copies=[["EGFR", "1.5", "<INV>", "5"]])).findings == ()
    assert only(read.doubts).stops


def test_a_note_between_the_copy_numbers_is_told_and_the_rows_are_read(read):
    note = ["BETA FEATURE: absolute copy numbers are for information"]
    result = read(combined("dragen 2.6", copies=[note, ["EGFR", "1.5", "<DUP>", "5"]]))
    assert only(result.findings).gene == "EGFR"
    assert (only(read.doubts).severity, "BETA FEATURE" in only(read.doubts).sentence.en) == (
        Severity.INFO,
        True,
    )


def test_the_hrd_assay_gives_instability_and_losses_of_heterozygosity(read):
    result = read(combined("dragen 2.6", losses=[["BRCA1", "2", "0"]]))
    assert (result.genome.score, result.genome.tumour_fraction, result.genome.ploidy) == (31, 0.62, 2.1)
    finding = only(result.findings)
    assert (finding.copy_number, finding.minor_copy_number) == (2, 0)
    assert finding.kind is FindingKind.LOSS_OF_HETEROZYGOSITY


def test_a_rearrangement_is_named_by_type_and_exon_and_a_gene_without_one_is_none(read):
    rows = [["BRCA1", "chr17", "41197695", "41215968", "14-20", "0.5", "<LOSS>"], ["BRCA2", "NA"]]
    finding = only(read(combined("dragen 2.6", rearrangements=rows)).findings)
    assert finding.change == "large rearrangement, deletion of exon 14-20"
    assert (finding.genomic_location, finding.fold_change) == ("17:41197695-41215968", 0.5)
    assert read.doubts == ()


def test_cell_free_dna_has_a_distance_and_no_percentage(read):
    result = read(combined("cell-free", fusions=[EML4_ALK]))
    assert result.msi is None
    assert {("SUM_JSD", "1.0231"), ("Usable MSI Sites", "1209")} <= set(result.details)
    assert only(result.findings).gene == "EML4/ALK"
    assert result.sample_id == "IPD9001-C01-P01-P15"


def test_microsatellites_have_their_counts_and_a_contradiction_stops(read):
    msi = read(combined()).msi
    assert (msi.percent_unstable, msi.unstable_sites, msi.usable_sites) == (2.48, 3, 121)
    sheet = combined()
    sheet.sections["MSI"][2][1] = "24.8"
    read(sheet)
    assert (only(read.doubts).line, only(read.doubts).stops) == (sheet.line_of("MSI", 2), True)


def test_a_section_nobody_knows_is_kept_as_text(read):
    sheet = combined()
    sheet.sections["Sample Feature"] = [["Feature", "HRD"], ["A", "B"]]
    kept = only(read(sheet).sections)
    assert (kept.name, kept.lines) == ("Sample Feature", ("Feature\tHRD", "A\tB"))
    assert only(read.doubts).severity is Severity.INFO


@pytest.mark.parametrize(
    ("version", "title"),
    [
        ("local app", "Gene Amplifications"),
        ("dragen 2.1", "Exon-Level CNVs"),
        ("dragen 2.6", "Large Rearrangements"),
        ("cell-free", "DNA Fusions"),
        ("cell-free", "Small Variants"),
    ],
)
def test_a_section_the_version_should_have_is_missed(read, version, title):
    sheet = combined(version)
    del sheet.sections[title]
    read(sheet)
    assert english(read.doubts) == [
        f"The file has no section [{title}]; it was perhaps not copied to its end."
    ]


def test_rows_after_a_blank_line_are_not_lost_in_silence(read):
    text = combined(small=[BRAF, SYNONYMOUS]).text()
    result = read(text.replace("MTOR", "\nMTOR"))
    assert len(result.findings) == 1
    assert only(result.sections).lines == ("\t".join(SYNONYMOUS),)
    assert (only(read.doubts).stops, only(read.doubts).line) == (True, combined().line_of(SMALL) + 3)


def test_a_row_cut_in_its_middle_is_told_with_its_line(read):
    sheet = combined(small=[BRAF, SYNONYMOUS[:6]])
    assert len(read(sheet).findings) == 1
    assert only(read.doubts).line == sheet.line_of(SMALL, 2)


def test_a_table_whose_header_lacks_a_column_is_not_guessed_at(read):
    sheet = combined(small=[BRAF])
    sheet.sections[SMALL][0] = ["Gen", *sheet.sections[SMALL][0][1:]]
    assert read(sheet).findings == ()
    assert only(read.doubts).stops
    assert "lacks Gene" in only(read.doubts).sentence.en


def test_a_section_that_stands_twice_is_read_once_and_told(read):
    text = combined(small=[BRAF]).text()
    section = text[text.index("[Small Variants]") :]
    assert len(read(text + section).findings) == 1
    assert "stands twice" in only(read.doubts).sentence.en


def test_a_row_that_stands_twice_is_kept_twice_and_told(read):
    assert len(read(combined(small=[BRAF, BRAF])).findings) == 2
    assert "also stands in line" in only(read.doubts).sentence.en


@pytest.mark.parametrize("padded", [True, False])
@pytest.mark.parametrize(
    "how", [{}, {"bom": True}, {"crlf": True}, {"bom": True, "crlf": True}, {"wide": True}]
)
def test_padding_line_ends_and_encodings_change_nothing(read, padded, how):
    sheet = combined("dragen 2.1", small=[BRAF, SYNONYMOUS], fusions=[EML4_ALK], copies=[["MDM4", "1.741"]])
    plain = read(sheet)
    other = read(written(sheet.text(padded=padded), **how))
    assert other.findings == plain.findings
    assert (other.tmb, other.msi, other.details) == (plain.tmb, plain.msi, plain.details)
    assert all(doubt.severity is Severity.INFO for doubt in read.doubts)


def test_decimal_commas_are_read_and_told(read):
    finding = only(read(combined(small=[[*BRAF[:5], "0,3967", *BRAF[6:]]])).findings)
    assert finding.variant_allele_frequency == 0.3967
    assert "decimal commas" in only(read.doubts).sentence.en


@pytest.mark.parametrize(
    "text", ["BRAF\tchr7\n", "[Header]\nOutput Date\t2026-01-01\n", "\n\n", "[TMB]\nTotal TMB\t1\n"]
)
def test_another_kind_of_file_is_refused_in_words(read, text):
    with pytest.raises(FileError) as caught:
        read(text)
    assert caught.value.sentence.nb


def test_a_file_that_lost_its_first_line_is_still_recognised_by_its_sections(read):
    text = combined(small=[BRAF]).text().split("\n", 2)[2]
    assert len(read(text).findings) == 1
    assert only(read.doubts).line == 1


def test_the_same_bytes_give_the_same_digest(read):
    first, second = read(combined(small=[BRAF])), read(combined(small=[BRAF]), name="IPD9001_copy.tsv")
    assert first.digest == second.digest != read(combined()).digest


@pytest.mark.skipif(not REAL.is_dir(), reason="the example files are not on this machine")
@pytest.mark.parametrize("name", ["localapp_2.2.0.12_sample1", "dragen_2.6.2_sample1"])
def test_plain_counts_of_the_example_files_equal_what_was_read(name):
    path = REAL / f"{name}_CombinedVariantOutput.tsv"
    result = read_combined_variants(path, Doubts())
    plain, section = {}, ""
    for line in path.read_text().splitlines():
        cells = line.split("\t")
        section = cells[0] if line.startswith("[") else section
        if len(cells) > 1 and not cells[0].startswith("Gene"):
            plain.setdefault(section, []).append(cells)
    tables = {"[Gene Amplifications]", "[Copy Number Variants]"}
    assert len(result.findings) == sum(len(rows) for title, rows in plain.items() if title in tables)
    assert sum(f.fold_change for f in result.findings) == sum(
        float(row[1]) for title, rows in plain.items() if title in tables for row in rows
    )
    assert result.tmb.per_megabase == float(plain["[TMB]"][0][1])
    assert RUN not in plain
