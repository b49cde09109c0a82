"""A results folder becomes findings; whatever is wrong with it is said with file, line and a sentence."""

import dataclasses
import os
from collections import Counter
from pathlib import Path

import pytest

from mtb.domain.errors import FileError
from mtb.domain.findings import FindingKind
from mtb.domain.imports import AttachmentKind, SampleKind, Severity
from mtb.exchange import result_files
from mtb.exchange.demonstration_results import DEMONSTRATION_PATIENTS, RUN_ID, write_results_folder
from mtb.exchange.tsoppi import read_results_folder
from mtb.exchange.tsoppi_tables import COLUMNS

PATIENT = DEMONSTRATION_PATIENTS[0]
NAME = PATIENT.sample_id
FIRST_ROW = 8
INPRED = Path(__file__).parents[2].parent / "shared" / "data" / "inpred"
REAL_RUN = INPRED / "191206_NB501498_0174_AHWCNMBGXC_TSO_500_LocalApp_postprocessing_results"


@pytest.fixture
def run(tmp_path):
    return write_results_folder(tmp_path, RUN_ID, [PATIENT])


@pytest.fixture
def table(run):
    return run / NAME / f"{NAME}_small_variant_table.tsv"


@pytest.fixture
def summary(run):
    return run / f"{RUN_ID}_variant_summary.tsv"


def replace(path, old, new, count=1):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, count), encoding="utf-8", newline="")


def set_cell(path, column, value, line=FIRST_ROW):
    lines = path.read_text(encoding="utf-8").split("\n")
    cells = lines[line - 1].split("\t")
    cells[COLUMNS.index(column)] = value
    lines[line - 1] = "\t".join(cells)
    path.write_text("\n".join(lines), encoding="utf-8", newline="")


def first_finding(run):
    return read_results_folder(run).results[0].findings[0]


def doubt_about(run, words, severity=None):
    """The one doubt whose English sentence holds the words."""
    doubts = [doubt for doubt in read_results_folder(run).doubts if words in doubt.sentence.en]
    assert len(doubts) == 1, [d.sentence.en for d in read_results_folder(run).doubts]
    assert doubts[0].sentence.nb
    assert severity is None or doubts[0].severity is severity
    assert doubts[0].answer is None or doubts[0].has_sensible_answer
    return doubts[0]


def refusal(path, words):
    with pytest.raises(FileError, match=words) as caught:
        read_results_folder(path)
    assert caught.value.sentence.nb
    assert caught.value.path is not None
    return caught.value


# --- what is right


def test_a_demonstration_run_is_read_without_a_doubt(tmp_path):
    folder = read_results_folder(write_results_folder(tmp_path))
    assert folder.doubts == ()
    assert folder.run_id == RUN_ID
    assert [result.sample_id for result in folder.results] == [p.sample_id for p in DEMONSTRATION_PATIENTS]
    for result, patient in zip(folder.results, DEMONSTRATION_PATIENTS, strict=True):
        small = [f for f in result.findings if f.kind is FindingKind.SMALL_VARIANT]
        assert len(small) == len(patient.variants) + patient.passengers


def test_the_same_patients_give_the_same_digest_and_a_changed_cell_another(tmp_path):
    first = write_results_folder(tmp_path / "one", RUN_ID, [PATIENT])
    second = write_results_folder(tmp_path / "two", RUN_ID, [PATIENT])
    digest = read_results_folder(first).results[0].digest
    assert read_results_folder(second).results[0].digest == digest
    set_cell(second / NAME / f"{NAME}_small_variant_table.tsv", "IGV_QC", "Not OK")
    assert read_results_folder(second).results[0].digest != digest


def test_another_patient_in_the_run_does_not_change_the_digest(tmp_path):
    alone = write_results_folder(tmp_path / "one", RUN_ID, [PATIENT])
    together = write_results_folder(tmp_path / "two", RUN_ID, DEMONSTRATION_PATIENTS[:2])
    assert read_results_folder(alone).results[0].digest == read_results_folder(together).results[0].digest


def test_a_variant_keeps_its_place_its_values_and_every_column(run, table):
    finding = first_finding(run)
    assert (finding.gene, finding.change) == ("IDH1", "p.(Arg132Cys)")
    assert (finding.cdna_change, finding.exon) == ("c.394C>T", "exon4")
    assert (finding.variant_allele_frequency, finding.depth) == (0.28, 812)
    assert finding.reporting_judgement == "BioMar"
    assert finding.class_judgement_comment is None
    assert (finding.source.file, finding.source.line) == (table.name, FIRST_ROW)
    assert tuple(finding.columns) == COLUMNS


def test_a_change_outside_the_protein_is_named_by_cdna_or_by_place(tmp_path):
    folder = read_results_folder(write_results_folder(tmp_path, RUN_ID, DEMONSTRATION_PATIENTS[2:4]))
    promoter = next(f for f in folder.results[0].findings if f.gene == "TERT")
    splice_site = next(f for f in folder.results[1].findings if f.gene == "MET")
    assert promoter.change == "5:1295228 G>A"
    assert splice_site.change == "c.3082+1G>A"


def test_fusions_splice_variants_and_amplifications_come_from_the_run_summary(tmp_path, summary):
    folder = read_results_folder(write_results_folder(tmp_path / "all"))
    fusion = folder.results[0].findings[-1]
    assert (fusion.kind, fusion.gene, fusion.change) == (
        FindingKind.FUSION,
        "FGFR2/BICC1",
        "FGFR2–BICC1 fusion",
    )
    assert (fusion.supporting_reads, fusion.source.file, fusion.source.line) == (48, summary.name, 4)
    splice = folder.results[3].findings[-1]
    assert (splice.gene, splice.exon, splice.supporting_reads) == ("MET", "14", 187)
    amplified = [f for f in folder.results[4].findings if f.kind is FindingKind.AMPLIFICATION]
    assert [(f.gene, f.change, f.fold_change) for f in amplified] == [
        ("ERBB2", "amplification", 4.87),
        ("CDK12", "amplification", 3.912),
    ]


def test_a_fusion_of_unknown_direction_keeps_its_slash(run, summary):
    replace(summary, "FGFR2-BICC1", "PPARG/AC016683.6;PAX8")
    fusion = read_results_folder(run).results[0].findings[-1]
    assert fusion.gene == "PPARG/AC016683.6;PAX8"
    assert fusion.change == "PPARG/AC016683.6;PAX8 fusion"


def test_burden_and_instability_are_read_with_their_counts(run):
    result = read_results_folder(run).results[0]
    assert (result.tmb.per_megabase, result.tmb.eligible_variants) == (3.9, 5)
    assert (result.msi.percent_unstable, result.msi.unstable_sites, result.msi.usable_sites) == (1.71, 2, 117)


def test_the_comment_lines_say_version_purity_and_size(run):
    result = read_results_folder(run).results[0]
    assert result.pipeline_version == "2.2.0.12/0.3.2:22-06-07/1.0.0/1.0.0/hg19/TR"
    assert (result.tumour_purity, result.target_size_megabases, result.matched_normal) == (0.4, 1.28, None)
    assert len(result.header_lines) == 6


def test_the_sample_list_pairs_dna_and_rna_and_its_paths_stay_text(run):
    result = read_results_folder(run).results[0]
    assert [entry.kind for entry in result.samples] == [SampleKind.DNA_TUMOUR, SampleKind.RNA_TUMOUR]
    assert result.pair_id == f"{NAME}_P"
    assert result.samples[0].host_directory == f"/data/{RUN_ID}_LocalApp_results"


def test_one_samples_folder_brings_only_its_own_rows_of_the_run_summary(tmp_path):
    folder = write_results_folder(tmp_path)
    alone = read_results_folder(folder / NAME)
    assert alone.doubts == ()
    assert alone.without_folder == ()
    assert alone.results[0].digest == read_results_folder(folder).results[0].digest
    assert alone.run_id == RUN_ID


def test_one_samples_folder_without_its_run_says_what_is_missing(run, tmp_path):
    alone = tmp_path / "elsewhere" / NAME
    alone.parent.mkdir()
    (run / NAME).rename(alone)
    folder = read_results_folder(alone)
    assert folder.run_id == RUN_ID
    assert folder.results[0].tmb is None
    assert doubt_about(alone, "no run summary", Severity.WARNING).has_sensible_answer


def test_plots_are_attached_with_their_kind(run):
    kinds = {a.kind: a.media_type for a in read_results_folder(run).results[0].attachments}
    assert kinds == {AttachmentKind.CNV_PLOT: "application/pdf", AttachmentKind.QC_PLOT: "image/png"}


# --- the table as Excel gives it back


def test_the_table_after_quality_control_is_preferred_and_said(run, table):
    checked = table.with_name(table.name.replace(".tsv", "_forQC.tsv"))
    checked.write_bytes(table.read_bytes())
    set_cell(checked, "IGV_QC", "Not OK")
    assert first_finding(run).igv_qc == "Not OK"
    assert doubt_about(run, "after quality control is used", Severity.INFO).file == checked.name


def test_rows_lost_in_quality_control_are_said(run, table):
    checked = table.with_name(table.name.replace(".tsv", "_forQC.tsv"))
    lines = table.read_text(encoding="utf-8").split("\n")
    checked.write_text("\n".join(lines[:-3]) + "\n", encoding="utf-8")
    doubt = doubt_about(run, "after quality control has 17 rows", Severity.WARNING)
    assert "has 19" in doubt.sentence.en


def test_excels_quotation_marks_and_trailing_tabs_are_taken_away(run, table):
    set_cell(table, "Reporting_judgement_comments", '"text, ""quoted"" text"')
    text = table.read_text(encoding="utf-8").replace("\n", "\t\t\n")
    table.write_text(text.replace("Version", '""Version""', 1), encoding="utf-8", newline="\r\n")
    folder = read_results_folder(run)
    assert folder.results[0].findings[0].reporting_judgement_comment == 'text, "quoted" text'
    assert len(folder.results[0].findings) == len(PATIENT.variants) + PATIENT.passengers + 1


def test_half_unwrapped_comment_lines_lose_their_doubled_marks(run, table):
    replace(table, "Demonstration data: the patient", 'Demonstration ""data"": the patient"')
    lines = read_results_folder(run).results[0].header_lines
    assert any('Demonstration "data": the patient' in line for line in lines)


def test_a_comment_over_two_lines_in_a_cell_is_one_row(run, table):
    set_cell(table, "Reporting_judgement_comments", '"first line\nsecond line"')
    folder = read_results_folder(run)
    assert folder.doubts == ()
    assert folder.results[0].findings[0].reporting_judgement_comment == "first line\nsecond line"
    assert folder.results[0].findings[1].source.line == FIRST_ROW + 2


def test_an_unclosed_quotation_mark_swallows_no_other_row(run, table):
    set_cell(table, "Reporting_judgement_comments", '"see IGV')
    set_cell(table, "Reporting_judgement_comments", 'see IGV"', FIRST_ROW + 3)
    findings = read_results_folder(run).results[0].findings
    assert findings[0].reporting_judgement_comment == '"see IGV'
    assert [f.source.line for f in findings[:5]] == [8, 9, 10, 11, 12]


@pytest.mark.parametrize("written", ["14-Sep", "Sep-14", "1-Mar", "01.mar", "1. des", "2026-09-14", "44805"])
def test_a_gene_turned_into_a_date_is_said(run, table, written):
    set_cell(table, "Gene_symbol", written)
    doubt = doubt_about(run, "looks like a date", Severity.WARNING)
    assert (doubt.file, doubt.line) == (table.name, FIRST_ROW)
    assert first_finding(run).gene == written


@pytest.mark.parametrize(
    ("written", "gene"),
    [
        ("14-Sep", "SEPT14 (SEPTIN14)"),
        ("Sep-14", "SEPT14 (SEPTIN14)"),
        ("14. september", "SEPT14 (SEPTIN14)"),
        ("1-Mar", "MARCH1 (MARCHF1)"),
        ("01.mar", "MARCH1 (MARCHF1)"),
        ("01.12.2026", "DEC1 (DELEC1)"),
        ("1. des", "DEC1 (DELEC1)"),
        ("2026-09-14", "SEPT14 (SEPTIN14)"),
        ("2026-09-14 00:00:00", "SEPT14 (SEPTIN14)"),
        ("9/14/2026", "SEPT14 (SEPTIN14)"),
        ("46279", "SEPT14 (SEPTIN14)"),
    ],
)
def test_the_gene_a_date_probably_was_is_named_and_the_text_kept(run, table, written, gene):
    set_cell(table, "Gene_symbol", written)
    doubt = doubt_about(run, "looks like a date", Severity.WARNING)
    assert doubt.sentence.en.endswith(f"It was probably {gene}.")
    assert doubt.sentence.nb.endswith(f"Det var trolig {gene}.")
    assert first_finding(run).gene == written


@pytest.mark.parametrize("written", ["30-Sep", "4-Jul", "Sep-2014", "12", "13.13.2026", "1-2-3"])
def test_a_date_that_was_no_known_gene_is_said_without_a_guess(run, table, written):
    set_cell(table, "Gene_symbol", written)
    assert "probably changed its name." in doubt_about(run, "looks like a date").sentence.en
    assert doubt_about(run, "looks like a date").sentence.en.endswith("changed its name.")


@pytest.mark.parametrize("gene", ["SEPTIN14", "MARCHF1", "DEC1", "NKX2-1", "H3-3A", "HLA-A", "MAPK1"])
def test_a_real_gene_is_no_date(run, table, gene):
    set_cell(table, "Gene_symbol", gene)
    assert read_results_folder(run).doubts == ()


def test_decimal_commas_are_said_once_for_each_column(run, table):
    set_cell(table, "AF_tumor_DNA", "0,281")
    set_cell(table, "AF_tumor_DNA", "0,5", FIRST_ROW + 4)
    doubt = doubt_about(run, "AF_tumor_DNA has decimal commas in 2 rows", Severity.WARNING)
    assert (doubt.line, doubt.has_sensible_answer) == (FIRST_ROW, True)
    assert first_finding(run).variant_allele_frequency == 0.281


@pytest.mark.parametrize(
    ("column", "written", "words"),
    [
        ("AF_tumor_DNA", "28", "larger than 1"),
        ("AF_tumor_DNA", "28 %", "is not a number"),
        ("AF_tumor_DNA", "nan", "is not a number"),
        ("AF_tumor_DNA", "-0.2", "outside"),
        ("Depth_tumor_DNA", "1,024", "is not a whole number"),
        ("Depth_tumor_DNA", "many", "is not a number"),
        ("Depth_tumor_RNA", "9" * 5000, "is not a number"),
        ("Global_AF_gnomAD", "1e999", "outside"),
    ],
)
def test_a_number_that_cannot_be_is_not_stated_but_kept_as_text(run, table, column, written, words):
    set_cell(table, column, written)
    doubt = doubt_about(run, words, Severity.WARNING)
    finding = first_finding(run)
    assert (doubt.file, doubt.line) == (table.name, FIRST_ROW)
    assert finding.columns[column] == written
    assert {"AF_tumor_DNA": finding.variant_allele_frequency, "Depth_tumor_DNA": finding.depth}.get(
        column
    ) is None


def test_the_same_change_twice_is_kept_twice_and_said(run, table):
    lines = table.read_text(encoding="utf-8").split("\n")
    table.write_text("\n".join([*lines[:-1], lines[FIRST_ROW - 1], ""]), encoding="utf-8")
    doubt = doubt_about(run, "both rows are kept", Severity.INFO)
    assert doubt.line == len(lines)
    assert f"line {FIRST_ROW};" in doubt.sentence.en


# --- encodings


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_utf8_is_read_with_any_line_end_and_with_or_without_its_mark(run, table, encoding, line_end):
    set_cell(table, "Class_judgement_comments", "bør følges opp på nytt")
    text = table.read_text(encoding="utf-8").replace("\n", line_end)
    table.write_bytes(text.encode(encoding))
    folder = read_results_folder(run)
    assert folder.doubts == ()
    assert folder.results[0].findings[0].class_judgement_comment == "bør følges opp på nytt"


def test_utf16_by_its_mark_is_read_and_said(run, table):
    table.write_bytes(table.read_text(encoding="utf-8").encode("utf-16"))
    assert first_finding(run).gene == "IDH1"
    doubt_about(run, "UTF-16", Severity.INFO)


def test_another_encoding_is_never_guessed_silently(run, table):
    set_cell(table, "Class_judgement_comments", "bør følges opp", FIRST_ROW + 1)
    table.write_bytes(table.read_text(encoding="utf-8").encode("iso-8859-1"))
    doubt = doubt_about(run, "not in UTF-8", Severity.WARNING)
    assert (doubt.file, doubt.line, doubt.has_sensible_answer) == (table.name, FIRST_ROW + 1, True)
    assert "ISO-8859-1" in doubt.answer.en
    assert read_results_folder(run).results[0].findings[1].class_judgement_comment == "bør følges opp"


def test_a_file_cut_in_the_middle_of_a_letter_is_said_and_stops(run, table):
    set_cell(table, "Reporting_judgement_comments", "bør", FIRST_ROW)
    content = table.read_bytes()
    table.write_bytes(content[: content.index("ør".encode()) + 1])
    doubt = doubt_about(run, "middle of a character", Severity.ERROR)
    assert (doubt.line, doubt.stops) == (FIRST_ROW, True)


def test_nul_and_control_characters_are_made_visible_with_a_warning(run, table):
    set_cell(table, "Depth_tumor_DNA", "81\x002")
    set_cell(table, "Drugs", "Ivo\u202esidenib", FIRST_ROW + 1)
    doubt = doubt_about(run, "2 control characters", Severity.WARNING)
    assert doubt.line == FIRST_ROW
    findings = read_results_folder(run).results[0].findings
    assert findings[0].depth is None
    assert findings[1].drugs == "Ivo�sidenib"


# --- columns and rows


def test_a_missing_column_is_named_and_a_new_one_is_kept(run, table):
    replace(table, "Functional_domain", "Brand_new_column")
    missing = doubt_about(run, "lacks the column Functional_domain", Severity.WARNING)
    unknown = doubt_about(run, "does not know", Severity.INFO)
    assert missing.line == unknown.line == FIRST_ROW - 1
    assert "Brand_new_column" in unknown.sentence.en
    assert "Brand_new_column" in first_finding(run).columns


@pytest.mark.parametrize("column", ["Sample_ID", "Gene_symbol"])
def test_a_table_without_a_needed_column_is_refused(run, table, column):
    replace(table, column, "Something")
    error = refusal(run, f"lacks {column}")
    assert (error.path, error.line) == (table, FIRST_ROW - 1)


def test_a_table_without_any_change_is_refused(run, table):
    replace(table, "\tProtein_change\t", "\tOne\t")
    replace(table, "cDNA_change", "Two")
    assert read_results_folder(run).results[0].findings[0].change == "2:209113113 G>A"
    replace(table, "DNA_change", "Three")
    refusal(run, "lacks Protein_change")


def test_a_column_twice_is_refused(run, table):
    replace(table, "Drugs", "Gene_symbol")
    assert refusal(run, "more than once").line == FIRST_ROW - 1


def test_columns_may_stand_in_any_order(run, table):
    lines = table.read_text(encoding="utf-8").split("\n")
    turned = ["\t".join(reversed(line.split("\t"))) if line[:1] not in ("#", "") else line for line in lines]
    before = [(f.gene, f.change, f.depth) for f in read_results_folder(run).results[0].findings]
    table.write_text("\n".join(turned), encoding="utf-8")
    assert [(f.gene, f.change, f.depth) for f in read_results_folder(run).results[0].findings] == before


@pytest.mark.parametrize(("cut", "number"), [(slice(0, 12), 12), (slice(0, 99), 50)])
def test_a_row_with_too_few_or_too_many_columns_stops_and_names_its_line(run, table, cut, number):
    lines = table.read_text(encoding="utf-8").split("\n")
    lines[FIRST_ROW] = "\t".join([*lines[FIRST_ROW].split("\t"), "extra"][cut])
    table.write_text("\n".join(lines), encoding="utf-8")
    doubt = doubt_about(run, f"{number} columns instead of 49", Severity.ERROR)
    assert (doubt.file, doubt.line, doubt.stops) == (table.name, FIRST_ROW + 1, True)


def test_a_table_cut_in_the_middle_of_a_row_stops(run, table):
    table.write_bytes(table.read_bytes()[:-60])
    assert doubt_about(run, "the file ends in the middle of it", Severity.ERROR).stops


def test_a_table_whose_last_line_has_no_end_is_read_with_a_warning(run, table):
    table.write_bytes(table.read_bytes()[:-1])
    doubt = doubt_about(run, "no line end", Severity.WARNING)
    assert doubt.has_sensible_answer
    assert len(read_results_folder(run).results[0].findings) == 20


def test_a_row_that_names_no_change_stops(run, table):
    for column in ("Protein_change", "cDNA_change", "DNA_change"):
        set_cell(table, column, "NA")
    assert doubt_about(run, "names no change", Severity.ERROR).line == FIRST_ROW


def test_a_table_with_a_header_and_nothing_else_stops(run, table):
    lines = table.read_text(encoding="utf-8").split("\n")
    table.write_text("\n".join(lines[: FIRST_ROW - 1]) + "\n", encoding="utf-8")
    assert doubt_about(run, "no rows", Severity.ERROR).stops


@pytest.mark.parametrize("row", ["NA", "NA\tNA\t.", "\t".join(["NA"] * 49), "NA" + "\t" * 60])
def test_a_row_of_nothing_but_na_says_that_there_is_no_variant(run, table, row):
    lines = table.read_text(encoding="utf-8").split("\n")
    table.write_text("\n".join([*lines[: FIRST_ROW - 1], row, ""]), encoding="utf-8")
    doubt = doubt_about(run, "says NA and nothing else", Severity.INFO)
    folder = read_results_folder(run)
    assert (doubt.file, doubt.line) == (table.name, FIRST_ROW)
    assert folder.open_doubts == ()
    assert {f.source.file for f in folder.results[0].findings} == {f"{RUN_ID}_variant_summary.tsv"}


def test_a_table_without_a_header_is_refused(run, table):
    lines = table.read_text(encoding="utf-8").split("\n")
    table.write_text("\n".join(lines[: FIRST_ROW - 2]) + "\n", encoding="utf-8")
    assert refusal(run, "before its header").path == table


# --- whose results


def test_rows_that_say_the_patient_but_not_the_sample_get_the_folders_name(run, table):
    replace(table, NAME, "IPD9001", count=-1)
    doubt = doubt_about(run, "19 rows say IPD9001", Severity.WARNING)
    assert (doubt.line, doubt.has_sensible_answer) == (FIRST_ROW, True)
    assert NAME in doubt.answer.en
    assert len(read_results_folder(run).results[0].findings) == 20


@pytest.mark.parametrize("other", ["IPD9002-D01-P01-A03", "IPD9001-D01-M01-A03", "CL-AcroMetrix"])
def test_rows_of_another_patient_or_another_sample_stop(run, table, other):
    set_cell(table, "Sample_ID", other, FIRST_ROW + 2)
    doubt = doubt_about(run, f"1 rows say {other}", Severity.ERROR)
    assert (doubt.line, doubt.stops) == (FIRST_ROW + 2, True)


def test_rows_that_name_no_sample_get_the_folders_name(run, table):
    set_cell(table, "Sample_ID", "NA")
    assert doubt_about(run, "name no sample", Severity.WARNING).has_sensible_answer


def test_another_patients_table_in_the_folder_stops(run, table):
    table.rename(table.with_name("IPD9002-D01-P01-A18_small_variant_table.tsv"))
    assert doubt_about(run, "named after IPD9002-D01-P01-A18").stops


def test_another_patients_rna_in_the_sample_list_stops(run):
    replace(run / NAME / "sample_list.tsv", PATIENT.rna_sample_id, "IPD9002-R03-P01-A18", count=-1)
    doubt = doubt_about(run, "RNA_tumor IPD9002-R03-P01-A18", Severity.ERROR)
    assert (doubt.file, doubt.line, doubt.stops) == ("sample_list.tsv", 3, True)


def test_another_patients_matched_normal_stops(run, table):
    replace(table, "normal DNA sample: NA", "normal DNA sample: IPD9002-D01-N01-B00")
    assert doubt_about(run, "matched sample is IPD9002").stops


def test_comments_about_another_sample_stop(run, table):
    replace(table, f"# [{NAME}] Size", "# [IPD9002-D01-P01-A18] Size")
    assert doubt_about(run, "comments say IPD9002").line == 3


def test_without_a_sample_list_the_rna_sample_is_found_by_its_name(run):
    (run / NAME / "sample_list.tsv").unlink()
    doubt_about(run, "has no sample_list.tsv", Severity.WARNING)
    assert read_results_folder(run).results[0].findings[-1].kind is FindingKind.FUSION


def test_rna_that_could_belong_to_two_samples_is_given_to_none(tmp_path):
    second = dataclasses.replace(PATIENT, sample_id="IPD9001-D01-M01-A03", fusions=())
    folder = write_results_folder(tmp_path, RUN_ID, [PATIENT, second])
    for name in (NAME, second.sample_id):
        (folder / name / "sample_list.tsv").unlink()
        replace(folder / name / f"{name}_small_variant_table.tsv", "RNA sample: IPD", "RNA sample: NA")
    doubts = [d for d in read_results_folder(folder).doubts if "could belong to any of" in d.sentence.en]
    assert len(doubts) == 2
    assert all(doubt.stops for doubt in doubts)


# --- the run summary


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("3.9 (5)", "about four"),
        ("1.71 (2/117)", "1.71 [2/117]"),
        ("1.71 (2/117)", "171 (2/117)"),
        ("FGFR2-BICC1 (", "FGFR2-BICC1 "),
        ("FGFR2-BICC1 (", "|FGFR2-BICC1 ("),
    ],
)
def test_what_cannot_be_read_in_the_run_summary_is_quoted_and_stops(run, summary, old, new):
    replace(summary, old, new)
    doubt = doubt_about(run, "could not be read", Severity.ERROR)
    assert doubt.file == summary.name
    assert doubt.line in {3, 4}
    assert doubt.stops


def test_a_percentage_that_its_counts_contradict_stops(run, summary):
    replace(summary, "1.71 (2/117)", "17.1 (2/117)")
    assert doubt_about(run, "does not follow from its counts").line == 3


def test_a_sample_without_a_folder_is_told_with_its_values(tmp_path):
    folder = write_results_folder(tmp_path, RUN_ID, DEMONSTRATION_PATIENTS[:2])
    for file in (folder / NAME).iterdir():
        file.unlink()
    (folder / NAME).rmdir()
    doubt = doubt_about(folder, f"{NAME}_P has no folder", Severity.INFO)
    assert "3.9 (5)" in doubt.sentence.en
    assert not doubt.stops
    assert [row.sample_id for row in read_results_folder(folder).without_folder] == [
        f"{NAME}_P",
        f"{PATIENT.rna_sample_id}_P",
    ]


def test_a_folder_that_the_run_summary_does_not_name_stops(run, summary):
    replace(summary, f"{NAME}_P", "IPD9008-D01-P01-A03_P")
    assert doubt_about(run, f"no row for {NAME}").stops


def test_two_rows_for_one_sample_stop(run, summary):
    lines = summary.read_text(encoding="utf-8").split("\n")
    summary.write_text("\n".join([*lines[:3], *lines[2:]]), encoding="utf-8")
    assert doubt_about(run, "2 rows for").line == 4


def test_a_decimal_comma_in_the_run_summary_is_said(run, summary):
    replace(summary, "3.9 (5)", "3,9 (5)")
    assert doubt_about(run, "decimal comma").line == 3
    assert read_results_folder(run).results[0].tmb.per_megabase == 3.9


def test_a_missing_column_of_the_run_summary_is_named(run, summary):
    replace(summary, "splice_variants", "something")
    assert "splice_variants" in doubt_about(run, "has no column", Severity.WARNING).sentence.en


def test_a_damaged_row_of_the_run_summary_stops(run, summary):
    summary.write_bytes(summary.read_bytes()[:-75])
    assert doubt_about(run, "the file ends in the middle of it").line == 4


def test_rna_that_was_run_but_has_no_row_in_the_run_summary_stops(run, summary):
    lines = summary.read_text(encoding="utf-8").split("\n")
    summary.write_text("\n".join(lines[:3]) + "\n", encoding="utf-8")
    doubt = doubt_about(run, f"no row for {PATIENT.rna_sample_id}: fusions", Severity.ERROR)
    assert (doubt.file, doubt.line, doubt.stops) == ("sample_list.tsv", 3, True)


def test_a_run_summary_without_its_header_is_refused(run, summary):
    replace(summary, "sample_id\t", "patient\t")
    error = refusal(run, "first column is not sample_id")
    assert (error.path, error.line) == (summary, 2)


def test_a_run_without_its_summary_stops(run, summary):
    summary.unlink()
    assert doubt_about(run, "run summary").stops


def test_two_run_summaries_are_not_chosen_between(run, summary):
    summary.rename(run / "one_variant_summary.tsv")
    (run / "two_variant_summary.tsv").write_bytes((run / "one_variant_summary.tsv").read_bytes())
    assert doubt_about(run, "several run summaries").stops


def test_a_run_summary_of_another_run_is_said(run, summary):
    summary.rename(run / "260101_NB551234_0001_AHOTHERXX_variant_summary.tsv")
    assert doubt_about(run, "the folder after", Severity.WARNING).has_sensible_answer


# --- folders and files


def test_a_sample_folder_without_its_table_stops(run, table):
    table.unlink()
    doubt = doubt_about(run, "has no variant table", Severity.ERROR)
    assert (doubt.file, doubt.stops) == (NAME, True)


def test_an_empty_sample_folder_stops_too(run):
    (run / "IPD9007-D01-P01-A15").mkdir()
    assert doubt_about(run, "IPD9007-D01-P01-A15 has no variant table").stops


def test_a_folder_and_files_that_are_no_results_are_named(run):
    (run / "IPD9001-R03-P01-A03").mkdir()
    (run / "notes.txt").write_text("x", encoding="utf-8")
    (run / ".DS_Store").write_text("x", encoding="utf-8")
    (run / NAME / "igv_session.xml").write_text("x", encoding="utf-8")
    assert doubt_about(run, "no DNA sample's folder", Severity.INFO).file == "IPD9001-R03-P01-A03"
    assert "notes.txt" in doubt_about(run, "in the run's folder were not read").sentence.en
    assert "igv_session.xml" in doubt_about(run, f"in the folder {NAME} were not read").sentence.en


def test_a_place_that_is_no_results_folder_is_refused(tmp_path):
    (tmp_path / "holiday.jpg").write_bytes(b"x")
    assert refusal(tmp_path, "not a TSOPPI results folder").path == tmp_path


def test_an_empty_folder_is_refused(tmp_path):
    refusal(tmp_path, "is empty")


def test_a_file_is_refused(summary):
    refusal(summary, "is a file")


def test_a_place_that_does_not_exist_is_refused(tmp_path):
    refusal(tmp_path / "nowhere", "no such")
    refusal(tmp_path / "null\0character", "could not be read")


@pytest.mark.parametrize("which", ["table", "summary"])
def test_a_file_of_zero_bytes_is_refused(run, table, summary, which):
    path = table if which == "table" else summary
    path.write_bytes(b"")
    assert refusal(run, "0 bytes").path == path


def test_a_file_that_is_too_large_is_refused_before_it_is_read(run, table):
    os.truncate(table, 201 * 1024 * 1024)
    assert refusal(run, "larger than 200 MB").path == table


def test_a_line_that_is_too_long_is_refused(run, table, monkeypatch):
    set_cell(table, "Drugs", "x" * (result_files.MAX_LINE_CHARACTERS + 1))
    assert refusal(run, "one million characters").line == FIRST_ROW


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such files")
def test_a_file_that_would_never_end_is_refused(run, table):
    table.unlink()
    os.mkfifo(table)
    assert refusal(run, "not an ordinary file").path == table


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_refused(run, table):
    table.chmod(0)
    assert refusal(run, "permission").path == table


def test_a_file_whose_disk_fails_is_refused(run, table, monkeypatch):
    def fail(self):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "read_bytes", fail)
    refusal(run, "out of reach")


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_links_that_lead_back_or_nowhere_are_not_followed(run, tmp_path):
    (run / "IPD9008-D01-P01-A15").symlink_to(run)
    (run / "IPD9009-D01-P01-A15").symlink_to(run / "IPD9009-D01-P01-A15")
    doubts = [d for d in read_results_folder(run).doubts if "link" in d.sentence.en]
    assert [doubt.stops for doubt in doubts] == [True, True]
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    refusal(loop, "leads back to itself")


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_to_a_run_elsewhere_is_followed(run, tmp_path):
    link = tmp_path / "link"
    link.symlink_to(run)
    assert len(read_results_folder(link).results) == 1


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n cut", b"<html>"])
def test_a_damaged_plot_is_left_out_with_a_warning(run, content):
    plot = run / NAME / f"{NAME}_sample_QC_plot.png"
    plot.write_bytes(content)
    assert doubt_about(run, "is damaged", Severity.WARNING).file == plot.name
    assert len(read_results_folder(run).results[0].attachments) == 1
    assert doubt_about(run, "has no quality control plot", Severity.INFO).file == NAME


def test_every_sentence_has_both_languages(run, table, summary):
    replace(summary, "3.9 (5)", "about four")
    set_cell(table, "AF_tumor_DNA", "28")
    replace(table, "Drugs", "New")
    for doubt in read_results_folder(run).doubts:
        assert doubt.sentence.en != doubt.sentence.nb


# --- the real control


@pytest.mark.skipif(not REAL_RUN.is_dir(), reason="the example lies beside the repository")
def test_the_reference_control_loses_nothing():
    folder = read_results_folder(REAL_RUN)
    (result,) = folder.results
    path = REAL_RUN / "CL-AcroMetrix-D01" / "CL-AcroMetrix-D01_small_variant_table.tsv"
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    depth, frequency = rows[0].index("Depth_tumor_DNA"), rows[0].index("AF_tumor_DNA")

    assert len(result.findings) == len(rows) - 1 == 510
    assert sum(f.depth for f in result.findings) == sum(int(row[depth]) for row in rows[1:])
    assert sum(f.variant_allele_frequency for f in result.findings) == pytest.approx(
        sum(float(row[frequency]) for row in rows[1:])
    )
    assert [list(f.columns.values()) for f in result.findings] == rows[1:]
    for column, value in (
        ("Class_judgement", "class_judgement"),
        ("Tier", "tier"),
        ("Coding_status", "consequence"),
        ("TSO500_LocalApp_class", "local_app_class"),
    ):
        at = rows[0].index(column)
        counted = Counter(row[at] if row[at] not in {"", ".", "NA"} else None for row in rows[1:])
        assert Counter(getattr(f, value) for f in result.findings) == counted
    comments = [line for line in path.read_text("utf-8").splitlines() if line.startswith("#")]
    assert len(result.header_lines) == len(comments)
    assert sum(f.class_judgement == "include" for f in result.findings) == 481
    assert (result.sample_id, result.case_key) == ("CL-AcroMetrix-D01", "CL-AcroMetrix")
    assert (result.tmb.per_megabase, result.tmb.eligible_variants) == (238.5, 305)
    assert (result.msi.percent_unstable, result.msi.unstable_sites, result.msi.usable_sites) == (4.42, 5, 113)
    assert result.pipeline_version == "2.2.0.12/0.3.2:22-06-07/1.0.0/1.0.0/hg19/T"
    assert result.tumour_purity is None
    assert {a.kind for a in result.attachments} == {AttachmentKind.CNV_PLOT, AttachmentKind.QC_PLOT}
    assert folder.run_id == "191206_NB501498_0174_AHWCNMBGXC"

    warned, told = folder.doubts
    assert warned.sentence.en == "510 rows say CL-AcroMetrix; the folder is named CL-AcroMetrix-D01."
    assert warned.has_sensible_answer
    assert told.severity is Severity.INFO
    assert "CL-NA12878N25-D01_P" in told.sentence.en
    assert "0.8 (1)" in told.sentence.en
    assert folder.open_doubts == ()
