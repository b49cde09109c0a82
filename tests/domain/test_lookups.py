"""Addresses for looking a finding up: right for each site, and never more than gene and variant."""

from dataclasses import replace
from urllib.parse import urlsplit
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtb.domain.findings import Finding, FindingKind, Source
from mtb.domain.germline import masked
from mtb.domain.lookups import SITES, lookups
from mtb.domain.results import StoredFinding

BRAF = Finding(
    kind=FindingKind.SMALL_VARIANT,
    gene="BRAF",
    change="p.(Val600Glu)",
    source=Source("IPD0001-D01-P01-A03.tsv", 7),
    protein_change="p.(Val600Glu)",
    cdna_change="NM_004333.4:c.1799T>A",
    genomic_location="7:140453136",
    dna_change="A>T",
    columns={"Sample_ID": "IPD0001"},
)


def stored(finding: Finding, **fields) -> StoredFinding:
    return replace(StoredFinding(uuid4(), 1, uuid4(), 0, for_board=False, finding=finding), **fields)


def addresses(finding: Finding) -> dict[str, str]:
    return {each.site: each.url for each in lookups(stored(finding))}


def test_each_site_has_its_own_address():
    assert addresses(BRAF) == {
        "OncoKB": "https://www.oncokb.org/gene/BRAF/V600E",
        "CIViC": "https://civicdb.org/links/entrez_name/BRAF",
        "ClinVar": "https://www.ncbi.nlm.nih.gov/clinvar/?term=BRAF+V600E",
        "COSMIC": "https://cancer.sanger.ac.uk/cosmic/search?q=BRAF+V600E",
        "PubMed": "https://pubmed.ncbi.nlm.nih.gov/?term=BRAF+V600E",
    }


def test_what_is_sent_is_said():
    assert {each.sent for each in lookups(stored(BRAF))} == {"BRAF V600E", "BRAF"}


def test_without_a_protein_change_the_coding_one_is_asked_for():
    splice = replace(
        BRAF, gene="MET", change="c.3028+1G>T", protein_change=None, cdna_change="NM_1.2:c.3028+1G>T"
    )
    found = addresses(splice)
    assert found["ClinVar"].endswith("?term=MET+c.3028%2B1G%3ET")
    assert found["OncoKB"] == "https://www.oncokb.org/gene/MET"


def test_a_place_in_the_genome_is_never_sent():
    bare = replace(BRAF, change="7:140453136 A>T", protein_change=None, cdna_change=None)
    assert addresses(bare)["ClinVar"].endswith("?term=BRAF%5Bgene%5D")
    assert not any("140453136" in url for url in addresses(bare).values())


def test_a_fusion_is_looked_up_by_both_genes():
    fusion = Finding(kind=FindingKind.FUSION, gene="EML4/ALK", change="EML4/ALK", source=Source("a"))
    found = lookups(stored(fusion))
    assert [each.sent for each in found if each.site == "OncoKB"] == ["EML4", "ALK"]
    assert [each.sent for each in found if each.site == "PubMed"] == ["EML4 ALK"]


def test_an_amplification_is_one_of_oncokbs_words():
    amplified = Finding(kind=FindingKind.AMPLIFICATION, gene="ERBB2", change="12x", source=Source("a"))
    assert addresses(amplified)["OncoKB"] == "https://www.oncokb.org/gene/ERBB2/Amplification"


def test_a_masked_finding_offers_none():
    assert lookups(masked(stored(BRAF, germline=True))) == ()


@pytest.mark.parametrize("gene", ["", "IPD0001 Test", "01815612345", "../x", "BRAF?p=1", "A" * 40])
def test_what_looks_like_no_gene_is_not_sent(gene):
    assert lookups(stored(replace(BRAF, gene=gene))) == ()


@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=40))
def test_whatever_a_file_has_an_address_stays_on_its_site(gene, protein, coding):
    found = lookups(stored(replace(BRAF, gene=gene, protein_change=protein, cdna_change=coding)))
    for each in found:
        parts = urlsplit(each.url)
        assert each.site in SITES
        assert parts.scheme == "https"
        assert parts.netloc.endswith((".org", ".gov", ".uk"))
        assert each.url.isascii()
        assert not parts.fragment
