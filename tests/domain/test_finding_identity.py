"""When two findings are the same, and when they are alike."""

from dataclasses import replace

import pytest

from mtb.domain.finding_identity import alike_of, genes_of, identity_of
from mtb.domain.findings import Finding, FindingKind, Source

VARIANT = Finding(
    kind=FindingKind.SMALL_VARIANT,
    gene="BRAF",
    change="p.(Val600Glu)",
    protein_change="p.(Val600Glu)",
    cdna_change="c.1799T>A",
    genomic_location="7:140453136",
    dna_change="A>T",
    source=Source("table.tsv", 3),
)
FUSION = Finding(kind=FindingKind.FUSION, gene="EML4/ALK", change="EML4/ALK", source=Source("fusions.csv", 2))


def test_the_same_place_and_bases_are_the_same_event_whichever_file_names_them():
    other = replace(
        VARIANT, genomic_location="chr7:140453136", dna_change="a>t", change="V600E", source=Source("x.vcf")
    )
    assert identity_of(other) == identity_of(VARIANT) == "small_variant|7:140453136 A>T"


@pytest.mark.parametrize("change", [{"dna_change": "A>G"}, {"genomic_location": "7:140453137"}])
def test_other_bases_or_another_place_are_another_event(change):
    assert identity_of(replace(VARIANT, **change)) != identity_of(VARIANT)


def test_without_coordinates_gene_and_change_are_the_event():
    bare = replace(VARIANT, genomic_location=None, dna_change=None)
    assert identity_of(bare) == "small_variant|BRAF|p.(Val600Glu)"
    assert identity_of(bare) != identity_of(replace(bare, protein_change="p.(Val600Lys)"))


def test_two_breakpoints_of_the_same_genes_are_two_events():
    here, there = (replace(FUSION, genomic_location=f"chr2:{place}") for place in (29446394, 29447000))
    assert identity_of(here) != identity_of(there)
    assert alike_of(here) == alike_of(there)


def test_a_fusion_is_alike_in_either_order_and_by_todays_symbols():
    assert alike_of(FUSION) == alike_of(replace(FUSION, gene="ALK/EML4"))
    assert alike_of(replace(FUSION, gene="EGFR/SEPT14")) == alike_of(replace(FUSION, gene="SEPTIN14/EGFR"))


def test_a_variant_is_alike_in_another_patient_by_its_protein_change():
    assert alike_of(VARIANT) == alike_of(replace(VARIANT, genomic_location="7:1", dna_change="AC>TG"))
    assert alike_of(VARIANT) != alike_of(replace(VARIANT, protein_change="p.(Val600Lys)"))


def test_an_amplification_is_its_gene_and_no_deletion():
    gain = Finding(kind=FindingKind.AMPLIFICATION, gene="MYCL1", change="gain", source=Source("x"))
    assert identity_of(gain) == identity_of(replace(gain, gene="MYCL", change="CN 12", fold_change=6.0))
    assert identity_of(gain) != identity_of(replace(gain, kind=FindingKind.COPY_NUMBER_LOSS))


def test_a_breakpoint_in_several_genes_names_them_all():
    assert genes_of(replace(FUSION, gene="CD74/ROS1;GOPC")) == ("CD74", "ROS1", "GOPC")
