"""The newer run summary: copy numbers, loss of heterozygosity, the HRD assay's figures and rearrangements."""

import pytest

from mtb.domain.findings import FindingKind
from mtb.domain.imports import Severity
from mtb.exchange.demonstration_results import DEMONSTRATION_PATIENTS, RUN_ID, write_results_folder
from mtb.exchange.tsoppi import read_results_folder

PATIENT = DEMONSTRATION_PATIENTS[0]
NAME = PATIENT.sample_id
_HEADER = (
    "Sample_id TMB MSI Gene_amplifications_CNV LOH Splice_variants Fusions GIS Tumor_fraction Ploidy "
    "Large_rearrangements"
)
COLUMNS = _HEADER.split()


@pytest.fixture
def read(tmp_path):
    """Reads a run whose summary says these things in the newer way."""
    run = write_results_folder(tmp_path, RUN_ID, [PATIENT])

    def reading(**said):
        rna = {"Splice_variants", "Fusions"}
        dna_row = [NAME, *(said.get(c, "NA") if c not in rna else "NA" for c in COLUMNS[1:])]
        rna_row = [PATIENT.rna_sample_id, *(said.get(c, "NA") if c in rna else "NA" for c in COLUMNS[1:])]
        lines = [
            "# TruSight Oncology 500",
            "# Field formats:",
            *("\t".join(r) for r in (COLUMNS, dna_row, rna_row)),
        ]
        (run / f"{RUN_ID}_variant_summary.tsv").write_text("\n".join([*lines, ""]), encoding="utf-8")
        return read_results_folder(run)

    return reading


def found(folder):
    """The findings of the summary; nothing was doubted."""
    assert folder.doubts == ()
    return [f for f in folder.results[0].findings if f.kind is not FindingKind.SMALL_VARIANT]


def the_doubt(folder):
    (doubt,) = folder.doubts
    assert doubt.file == f"{RUN_ID}_variant_summary.tsv"
    assert doubt.line in {4, 5}
    assert doubt.sentence.nb
    return doubt


def test_everything_it_can_say_is_read(read):
    folder = read(
        TMB="7.8 (10)",
        MSI="4.13 (5/121)",
        Gene_amplifications_CNV="ERBB2 (4.87, <DUP>, 12)|PTEN (0.4, <DEL>, 0)",
        LOH="BRCA1 (1, 0)|TP53 (2, 0)",
        Splice_variants="EGFR[2-3/28] (chr7:55087058-chr7:55214298) 15/13089",
        Fusions="USP13-PIK3CA (chr3:179463005-chr3:178947060) 18/0/429",
        GIS="32",
        Tumor_fraction="0.650",
        Ploidy="3.92",
    )
    result = folder.results[0]
    assert (result.tmb.per_megabase, result.msi.percent_unstable) == (7.8, 4.13)
    assert (result.genome.score, result.genome.tumour_fraction, result.genome.ploidy) == (32.0, 0.65, 3.92)
    assert result.genome.source.line == 4
    said = [(f.kind.value, f.gene, f.fold_change, f.copy_number, f.minor_copy_number) for f in found(folder)]
    assert said == [
        ("amplification", "ERBB2", 4.87, 12.0, None),
        ("copy_number_loss", "PTEN", 0.4, 0.0, None),
        ("loss_of_heterozygosity", "BRCA1", None, 1.0, 0.0),
        ("loss_of_heterozygosity", "TP53", None, 2.0, 0.0),
        ("splice_variant", "EGFR", None, None, None),
        ("fusion", "USP13/PIK3CA", None, None, None),
    ]


@pytest.mark.parametrize(
    ("written", "kind", "fold", "copies"),
    [
        ("EGFR (1.5, DUP, 5)", "amplification", 1.5, 5.0),
        ("MET (2.0, DEL, 2)", "copy_number_loss", 2.0, 2.0),
        ("MDM4 (1.741, <DUP>)", "amplification", 1.741, None),
        ("MDM4 (1.741, <DUP>, NA)", "amplification", 1.741, None),
        ("MDM4 (1.741, <DUP>, None)", "amplification", 1.741, None),
        ("MDM4 (NA, <DUP>, 6)", "amplification", None, 6.0),
        ("MDM4 (1.741,<DUP>,6)", "amplification", 1.741, 6.0),
        ("MDM4 (1.741, NA, NA)", "amplification", 1.741, None),
        ("MDM4 (1.741)", "amplification", 1.741, None),
    ],
)
def test_a_copy_number_with_or_without_type_and_copies(read, written, kind, fold, copies):
    (finding,) = found(read(Gene_amplifications_CNV=written))
    assert (finding.kind.value, finding.fold_change, finding.copy_number) == (kind, fold, copies)
    assert finding.columns == {"sample_id": NAME, "Gene_amplifications_CNV": written}


@pytest.mark.parametrize(
    ("column", "written"),
    [
        ("Gene_amplifications_CNV", "EGFR"),
        ("Gene_amplifications_CNV", "EGFR ()"),
        ("Gene_amplifications_CNV", "EGFR (much)"),
        ("Gene_amplifications_CNV", "EGFR (1.5, <INV>, 5)"),
        ("Gene_amplifications_CNV", "EGFR (0.5)"),
        ("Gene_amplifications_CNV", "EGFR (1.5, <DUP>, 5, 7)"),
        ("LOH", "BRCA1 (1)"),
        ("LOH", "BRCA1 (1, zero)"),
        ("LOH", "BRCA1 (1, 0, 0)"),
        ("Large_rearrangements", "BRCA1 (0.5, 0.6)"),
        ("Large_rearrangements", "BRCA1 (perhaps)"),
        ("Large_rearrangements", "(0.5)"),
        ("GIS", "high"),
        ("GIS", "-4"),
        ("Tumor_fraction", "65"),
        ("Ploidy", "2.1 (3)"),
    ],
)
def test_what_cannot_be_read_is_quoted_and_stops(read, column, written):
    doubt = the_doubt(read(**{column: written}))
    assert doubt.severity is Severity.ERROR
    assert doubt.sentence.en == f"{column} of {NAME} could not be read: “{written}”."


def test_figures_of_the_hrd_assay_may_be_stated_in_part_or_not_at_all(read):
    assert read().results[0].genome is None
    genome = read(GIS="0", Tumor_fraction="None", Ploidy="NA").results[0].genome
    assert (genome.score, genome.tumour_fraction, genome.ploidy) == (0.0, None, None)


def test_a_decimal_comma_in_a_figure_is_said(read):
    folder = read(Ploidy="3,92")
    assert "decimal comma" in the_doubt(folder).sentence.en
    assert folder.results[0].genome.ploidy == 3.92


def test_loss_of_heterozygosity_without_copy_numbers_is_kept(read):
    one, other = found(read(LOH="BRCA1|BRCA2 (NA, None)"))
    assert (one.gene, one.copy_number, other.gene, other.minor_copy_number) == ("BRCA1", None, "BRCA2", None)


@pytest.mark.parametrize(
    "written",
    [
        "BRCA1[2-3] (chr17:41276034-chr17:41277500) 0.52, <DEL>",
        "BRCA1[2-3] (chr17:41276034-41277500, 0.52, DEL)",
        "BRCA1 (17:41276034-41277500, 2-3, 0.52, <DEL>)",
        "BRCA1 (<DEL>, 0.52, exon2-3, chr17:41276034-41277500)",
    ],
)
def test_a_large_rearrangement_keeps_exon_fold_type_and_place(read, written):
    (finding,) = found(read(Large_rearrangements=written))
    assert finding.kind is FindingKind.LARGE_REARRANGEMENT
    assert (finding.gene, finding.exon, finding.fold_change) == ("BRCA1", "2-3", 0.52)
    assert finding.genomic_location == "17:41276034-41277500"
    assert finding.change == "large rearrangement, deletion of exon 2-3"


def test_a_large_rearrangement_may_say_less(read):
    changes = [f.change for f in found(read(Large_rearrangements="BRCA1[20]|BRCA2 (1.6, <DUP>)"))]
    assert changes == ["large rearrangement, exon 20", "large rearrangement, duplication"]


def test_a_bare_gene_among_the_large_rearrangements_is_kept_and_questioned(read):
    folder = read(Large_rearrangements="BRCA1|BRCA2 (0.5, <DEL>)")
    assert [f.gene for f in folder.results[0].findings[-2:]] == ["BRCA1", "BRCA2"]
    doubt = the_doubt(folder)
    assert (doubt.severity, doubt.has_sensible_answer) == (Severity.WARNING, True)
    assert "BRCA1" in doubt.sentence.en


@pytest.mark.parametrize(
    ("written", "gene", "change"),
    [
        ("CD74-ROS1;GOPC", "CD74/ROS1;GOPC", "CD74–ROS1;GOPC fusion"),
        ("PPARG/AC016683.6-PAX8", "PPARG/AC016683.6/PAX8", "PPARG/AC016683.6–PAX8 fusion"),
        ("PPARG/AC016683.6;PAX8", "PPARG/AC016683.6;PAX8", "PPARG/AC016683.6;PAX8 fusion"),
    ],
)
def test_a_fusion_at_several_genes_keeps_them_all(read, written, gene, change):
    (finding,) = found(read(Fusions=f"{written} (chr6:1-chr5:2) 18/0/429"))
    assert (finding.gene, finding.change) == (gene, change)


def test_a_splice_variant_without_an_exon_is_read(read):
    one, other = found(read(Splice_variants="AR[] (chrX:1-chrX:2) 9/8|AR[None] (chrX:1-chrX:3) 9/None"))
    assert (one.exon, one.change, other.exon, other.supporting_reads) == (None, "splice variant", None, 9)


@pytest.mark.parametrize(
    ("column", "written"),
    [("LOH", "14-Sep (1, 0)"), ("Fusions", "EGFR-14-Sep (chr7:1-chr7:2) 3/4/5")],
)
def test_a_gene_turned_into_a_date_is_named_here_too(read, column, written):
    folder = read(**{column: written})
    assert the_doubt(folder).sentence.en.endswith("It was probably SEPT14 (SEPTIN14).")
