"""Which variants of a tumour ask whether they are inherited."""

from dataclasses import replace
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtb.domain.findings import Finding, FindingKind, Source
from mtb.domain.germline import masked
from mtb.domain.germline_rules import (
    ANY_TUMOUR,
    ASSOCIATED,
    ONLY_YOUNG,
    RULES,
    germline_flag,
    germline_flags,
)
from mtb.domain.results import StoredFinding
from mtb.domain.samples import TUMOUR_SITES

BREAST, COLON, BRAIN, KIDNEY, LUNG, EYE = "06", "09", "08", "13", "15", "11"


def variant(gene: str, **fields) -> Finding:
    """A pathogenic substitution in half of the reads, unless said otherwise."""
    usual = {"clinvar": "Pathogenic", "variant_allele_frequency": 0.5, "dna_change": "C>T"}
    return Finding(
        kind=FindingKind.SMALL_VARIANT,
        gene=gene,
        change="p.(Arg1Ter)",
        source=Source("table.tsv", 3),
        **{**usual, **fields},
    )


def flagged(gene: str, age: int | None = 60, tumour_site: str = LUNG, **fields) -> bool:
    return germline_flag(variant(gene, **fields), age=age, tumour_site=tumour_site) is not None


@pytest.mark.parametrize("gene", sorted(ANY_TUMOUR))
def test_seven_genes_are_followed_up_whatever_the_tumour_and_the_age(gene):
    assert flagged(gene, 85, LUNG)
    assert flagged(gene, None, "")


def test_a_gene_outside_the_list_raises_nothing():
    assert not flagged("BRAF")
    assert not flagged("SMAD3", 20, "")


def test_the_other_genes_count_in_the_tumours_that_belong_to_them():
    assert flagged("ATM", tumour_site=BREAST)
    assert not flagged("ATM", tumour_site=LUNG)


@pytest.mark.parametrize("unknown", ["", "00", "XX"])
def test_an_unknown_tumour_rules_nothing_out_and_the_reason_says_so(unknown):
    flag = germline_flag(variant("ATM"), age=60, tumour_site=unknown)
    assert "the tumour isn't known" in flag.reason.en
    assert "svulsten er ukjent" in flag.reason.nb


def test_some_genes_count_below_thirty_only():
    assert flagged("TP53", 29, BREAST)
    assert not flagged("TP53", 30, BREAST)
    flag = germline_flag(variant("TP53"), age=None, tumour_site=BREAST)
    assert "the age isn't known" in flag.reason.en
    assert "alderen er ukjent" in flag.reason.nb


def test_brain_tumours_are_left_out_for_tp53_and_kidney_tumours_for_vhl():
    assert not flagged("TP53", 20, BRAIN)
    assert not flagged("VHL", 20, KIDNEY)
    assert flagged("VHL", 60, EYE)


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ({"clinvar": "Likely_Pathogenic"}, True),
        ({"clinvar": "Pathogenic/Likely_pathogenic"}, True),
        ({"clinvar": None, "acmg": "Likely_Pathogenic"}, True),
        ({"clinvar": "Conflicting_interpretations_of_pathogenicity"}, False),
        ({"clinvar": "VUS"}, False),
        ({"clinvar": None}, False),
        ({"clinvar": None, "consequence": "frameshift_variant"}, True),
        ({"clinvar": None, "consequence": "stop_gained,splice_region_variant"}, True),
        ({"clinvar": None, "consequence": "splice_donor_variant"}, True),
        ({"clinvar": None, "consequence": "splice_region_variant"}, False),
        ({"clinvar": None, "consequence": "missense_variant"}, False),
        ({"clinvar": "Benign", "consequence": "stop_gained"}, False),
        ({"acmg": "Benign", "clinvar": None, "consequence": "stop_gained"}, False),
        ({"clinvar": None, "consequence": "stop_gained", "population_frequency": 0.02}, False),
        ({"clinvar": None, "protein_change": "p.(Glu1756ProfsTer74)"}, True),
        ({"clinvar": None, "protein_change": "p.(Arg1203Ter)"}, True),
        ({"clinvar": None, "protein_change": "p.(Ter394LeuextTer9)"}, False),
    ],
)
def test_only_what_is_pathogenic_or_truncating_counts(fields, wanted):
    assert flagged("BRCA1", **fields) is wanted


@pytest.mark.parametrize("gene", ["RET", "POLE"])
def test_a_truncated_protein_says_nothing_where_an_altered_one_predisposes(gene):
    assert not flagged(gene, tumour_site=COLON, clinvar=None, consequence="stop_gained")
    assert flagged(gene, tumour_site=COLON)


@pytest.mark.parametrize(
    ("frequency", "dna_change", "wanted"),
    [
        (0.31, "C>T", True),
        (0.30, "C>T", False),
        (0.21, "CAG>C", True),
        (0.20, "CAG>C", False),
        (0.21, "C>T", False),
        (0.25, "CA>GT", True),
        (None, "C>T", True),
    ],
)
def test_the_share_of_reads_must_be_above_its_limit(frequency, dna_change, wanted):
    assert flagged("BRCA1", variant_allele_frequency=frequency, dna_change=dna_change) is wanted


def test_without_the_bases_the_coding_change_tells_a_substitution():
    rare = {"variant_allele_frequency": 0.25, "dna_change": None}
    assert not flagged("BRCA1", cdna_change="c.5266C>T", **rare)
    assert flagged("BRCA1", cdna_change="c.5266dupC", **rare)


def test_the_reason_names_grounds_harm_and_share_with_its_limit_in_both_languages():
    flag = germline_flag(
        variant("TP53", variant_allele_frequency=0.482, acmg="Pathogenic"), age=24, tumour_site=BREAST
    )
    assert (flag.gene, flag.rules) == ("TP53", RULES)
    assert flag.reason.en == (
        "TP53: belongs to the tumour (breast), below 30 years (24); (likely) pathogenic (ClinVar, ACMG); "
        "48\N{NO-BREAK SPACE}% of the reads (limit 30\N{NO-BREAK SPACE}%)."
    )
    assert flag.reason.nb == (
        "TP53: hører til svulsten (bryst), under 30 år (24); (sannsynlig) patogen (ClinVar, ACMG); "
        "48\N{NO-BREAK SPACE}% av lesningene (grense 30\N{NO-BREAK SPACE}%)."
    )


def test_a_share_that_is_not_stated_is_said_to_be_so():
    flag = germline_flag(variant("BRCA2", variant_allele_frequency=None), age=60, tumour_site=LUNG)
    assert "isn't stated" in flag.reason.en


@pytest.mark.parametrize(
    ("predisposition", "gene", "age", "site", "wanted"),
    [
        ("1_NA_NA", "SDHA", 60, LUNG, True),
        ("1_a_NA", "VHL", 60, LUNG, True),
        ("1_a_NA", "VHL", 60, KIDNEY, False),
        ("3_NA_NA", "APC", 29, LUNG, True),
        ("3_NA_NA", "APC", 60, LUNG, False),
        ("4_c_NS", "TP53", 29, BRAIN, False),
        ("4_c_NS", "TP53", 29, LUNG, False),
        ("2_NA_BR", "ATM", 60, LUNG, False),
        ("NA", "SDHA", 60, LUNG, False),
        ("something else", "SDHA", 60, LUNG, False),
    ],
)
def test_the_laboratorys_own_category_counts_beside_the_list(predisposition, gene, age, site, wanted):
    assert flagged(gene, age, site, predisposition=predisposition) is wanted


def test_the_reason_says_when_the_laboratorys_category_is_the_ground():
    flag = germline_flag(variant("SDHA", predisposition="1_NA_NA"), age=60, tumour_site=LUNG)
    assert "the laboratory's category 1, any tumour, at any age" in flag.reason.en


def test_only_small_variants_are_judged():
    gone = replace(variant("BRCA1"), kind=FindingKind.COPY_NUMBER_LOSS)
    assert germline_flag(gone, age=60, tumour_site=BREAST) is None


def stored(finding: Finding) -> StoredFinding:
    return StoredFinding(uuid4(), 1, uuid4(), 0, for_board=False, finding=finding)


def test_mutyh_takes_two_different_variants():
    one, other = (stored(variant("MUTYH", genomic_location=f"1:{place}")) for place in (45797228, 45798475))
    again = stored(variant("MUTYH", genomic_location="chr1:45797228"))
    about = {"age": 50, "tumour_site": COLON}
    assert germline_flag(one.finding, **about) is None
    assert germline_flags([one, again], **about) == {}
    flags = germline_flags([one, other], **about)
    assert set(flags) == {one.id, other.id}
    assert "two variants" in flags[one.id].reason.en
    assert germline_flags([one, masked(other)], **about) == {}


def test_a_masked_finding_has_no_flag():
    brca = stored(variant("BRCA1"))
    about = {"age": 50, "tumour_site": BREAST}
    assert set(germline_flags([brca], **about)) == {brca.id}
    assert germline_flags([masked(brca)], **about) == {}


def test_the_tables_speak_of_tumours_and_genes_that_are_there():
    assert all(sites and sites <= TUMOUR_SITES.keys() for sites in ASSOCIATED.values())
    assert ASSOCIATED.keys() >= ONLY_YOUNG
    assert not ANY_TUMOUR & ASSOCIATED.keys()
    assert len(ANY_TUMOUR | ASSOCIATED.keys()) == 39


@settings(derandomize=True, max_examples=60, deadline=None)
@given(
    gene=st.sampled_from([*sorted(ASSOCIATED), "BRCA1", "KRAS"]),
    texts=st.fixed_dictionaries(
        {
            name: st.none() | st.text(max_size=12) | st.sampled_from(["2_b_BR", "Pathogenic", "C>T"])
            for name in ("predisposition", "clinvar", "acmg", "consequence", "dna_change", "protein_change")
        }
    ),
    age=st.none() | st.integers(0, 110),
    site=st.sampled_from(["", "ZZ", *TUMOUR_SITES]),
)
def test_whatever_a_file_says_there_is_a_flag_with_a_reason_or_none(gene, texts, age, site):
    flag = germline_flag(variant(gene, **texts), age=age, tumour_site=site)
    assert flag is None or (flag.gene == gene and flag.reason.en.startswith(gene) and flag.reason.nb)
