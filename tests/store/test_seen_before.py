"""How an event is found in other cases: by identity, by what it is alike, by one gene; what is left out."""

import datetime as dt
from uuid import UUID, uuid4

import pytest

from mtb.domain.finding_identity import identity_of
from mtb.domain.findings import Finding, FindingKind, Source
from mtb.domain.imports import SampleResult
from mtb.domain.reviews import FindingReview, Judgement
from mtb.domain.seen_before import Match
from mtb.domain.stages import Stage
from tests.store.conftest import NOW


def small(gene: str, protein: str, place: int, **fields) -> Finding:
    return Finding(
        kind=FindingKind.SMALL_VARIANT,
        gene=gene,
        change=protein,
        source=Source("table.tsv", 1),
        protein_change=protein,
        genomic_location=f"7:{place}",
        dna_change="A>T",
        **fields,
    )


def fusion(genes: str) -> Finding:
    return Finding(kind=FindingKind.FUSION, gene=genes, change=genes, source=Source("table.tsv", 1))


BRAF = small("BRAF", "p.(Val600Glu)", 1)


@pytest.fixture
def put(unit):
    """Store findings in a case of its own; the case's and the result's ids."""

    def stored(
        reference: str, *found: Finding, into: UUID | None = None, digest: str = ""
    ) -> tuple[UUID, UUID]:
        case_id = into or unit.cases.add(reference, None, Stage.INTERPRETATION, NOW)
        result = SampleResult(
            sample_id=f"{reference}-D01-P01-A03",
            case_key=reference,
            run_id="run",
            findings=found,
            digest=digest or reference,
        )
        result_id = unit.results.add(
            case_id, result, folder_name="folder", doubts=(), imported_at=NOW, imported_by="K. Berg"
        )
        unit.findings.add(result_id, found)
        return case_id, result_id

    return stored


@pytest.fixture
def hits(unit):
    """Who matches the first finding of a case: reference and how."""

    def found(case_id: UUID, *, germline: bool = True) -> dict[str, Match]:
        sought, _ = unit.seen_before.sought(case_id, unit.findings.of_case(case_id)[0].id)
        there, _ = unit.seen_before.hits(sought, germline=germline)
        return {unit.cases.summary(each.case_id).reference: each.match for each in there}

    return found


def test_the_same_the_alike_and_the_gene_are_told_apart(put, hits):
    mine, _ = put("IPD0001", BRAF)
    put("IPD0002", BRAF)
    put("IPD0003", small("BRAF", "p.(Val600Glu)", 99))
    put("IPD0004", small("BRAF", "p.(Lys601Glu)", 3))
    put("IPD0005", small("KRAS", "p.(Gly12Asp)", 4))
    assert hits(mine) == {"IPD0002": Match.SAME, "IPD0003": Match.ALIKE, "IPD0004": Match.GENE}


def test_a_fusion_is_the_same_in_either_order_and_weaker_with_one_gene(put, hits):
    mine, _ = put("IPD0001", fusion("EML4/ALK"))
    put("IPD0002", fusion("ALK/EML4"))
    put("IPD0003", fusion("KIF5B/ALK"))
    put("IPD0004", fusion("EML4/NTRK3"))
    put("IPD0005", fusion("ALKBH1/ROS1"))
    put("IPD0006", small("ALK", "p.(Phe1174Leu)", 8))
    assert hits(mine) == {"IPD0002": Match.SAME, "IPD0003": Match.PARTNER, "IPD0004": Match.PARTNER}


def test_a_copy_number_matches_by_gene_and_kind_alone(put, hits):
    def copies(gene: str, kind: FindingKind) -> Finding:
        return Finding(kind=kind, gene=gene, change="8x", source=Source("t"))

    mine, _ = put("IPD0001", copies("ERBB2", FindingKind.AMPLIFICATION))
    put("IPD0002", copies("ERBB2", FindingKind.AMPLIFICATION))
    put("IPD0003", copies("ERBB2", FindingKind.COPY_NUMBER_LOSS))
    put("IPD0004", small("ERBB2", "p.(Ser310Phe)", 5))
    assert hits(mine) == {"IPD0002": Match.SAME}


def test_superseded_results_merged_cases_and_the_case_itself_are_left_out(unit, put, hits):
    mine, _ = put("IPD0001", BRAF)
    put("IPD0001b", BRAF, into=mine, digest="again")
    merged, _ = put("IPD0002", BRAF)
    unit.corrections.mark_merged(merged, mine)
    old, old_result = put("IPD0003", BRAF)
    _, new_result = put("IPD0003", small("KRAS", "p.(Gly12Asp)", 4), into=old, digest="new")
    unit.results.supersede(old_result, new_result)
    assert hits(mine) == {}
    assert unit.seen_before.cases_with_results(mine) == 1


def test_a_germline_event_is_not_found_without_the_right_in_any_result_of_its_case(unit, put, hits):
    mine, _ = put("IPD0001", BRAF)
    other, _ = put("IPD0002", BRAF)
    put("IPD0002", BRAF, into=other, digest="second file")
    there = unit.findings.of_case(other)
    unit.findings.mark_germline(there[0].id, there[0].version, wanted=True)
    assert hits(mine, germline=False) == {}
    assert hits(mine, germline=True) == {"IPD0002": Match.SAME}


def test_excluded_by_the_file_and_by_a_person(unit, put):
    mine, _ = put("IPD0001", BRAF)
    put("IPD0002", small("BRAF", "p.(Val600Glu)", 1, class_judgement=" Exclude "))
    by_person, _ = put("IPD0003", BRAF)
    kept, _ = put("IPD0004", small("BRAF", "p.(Val600Glu)", 1, class_judgement="exclude"))
    for case_id, judgement in ((by_person, Judgement.EXCLUDE), (kept, Judgement.KEEP)):
        review = FindingReview(
            id=uuid4(), case_id=case_id, identity=identity_of(BRAF), judgement=judgement, by="K. Berg", at=NOW
        )
        unit.reviews.save(review)
    sought, _ = unit.seen_before.sought(mine, unit.findings.of_case(mine)[0].id)
    found, more = unit.seen_before.hits(sought, germline=True)
    assert not more
    told = {unit.cases.summary(each.case_id).reference: each.excluded for each in found}
    assert told == {"IPD0002": True, "IPD0003": True, "IPD0004": False}


def test_a_finding_of_another_case_is_not_answered_for(unit, put):
    mine, _ = put("IPD0001", BRAF)
    other, _ = put("IPD0002", BRAF)
    assert unit.seen_before.sought(mine, unit.findings.of_case(other)[0].id) is None


def test_what_is_listed_names_the_case_and_the_day(unit, put):
    mine, _ = put("IPD0001", BRAF)
    put("IPD0002", small("BRAF", "p.(Val600Glu)", 1, variant_allele_frequency=0.31))
    sought, hidden = unit.seen_before.sought(mine, unit.findings.of_case(mine)[0].id)
    found, _ = unit.seen_before.hits(sought, germline=True)
    (case,) = unit.seen_before.described(found, mine)
    assert not hidden
    assert (case.reference, case.variant, case.frequency) == ("IPD0002", "BRAF p.(Val600Glu)", 0.31)
    assert case.imported_on == dt.date(2026, 11, 22)
    assert (case.stage, case.decision, case.same_patient) == (Stage.INTERPRETATION, None, False)
