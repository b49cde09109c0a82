"""How findings are kept."""

import pytest

from mtb.domain.errors import ConflictError
from mtb.domain.findings import Finding, FindingKind, Source
from tests.store.test_results import stored

FINDING = Finding(
    kind=FindingKind.SMALL_VARIANT,
    gene="BRAF",
    change="p.(Val600Glu)",
    source=Source("table.tsv", 90),
    variant_allele_frequency=0.15,
    depth=778,
    filters=("LOW_TUMOR_VAF",),
    columns={"Gene_symbol": "BRAF", "Unknown": "kept"},
)


def test_a_finding_comes_back_whole_and_in_its_place(unit):
    case_id, result = stored(unit)
    other = Finding(kind=FindingKind.FUSION, gene="EML4/ALK", change="fusion", source=Source("summary.tsv"))
    assert unit.findings.add(result.id, (FINDING, other)) == 2
    kept = unit.findings.of_case(case_id)
    assert [each.finding for each in kept] == [FINDING, other]
    assert [each.position for each in kept] == [0, 1]


def test_only_what_is_marked_or_named_goes_to_the_board(unit):
    case_id, result = stored(unit)
    unit.findings.add(result.id, (FINDING, FINDING, FINDING))
    first, second, _ = unit.findings.of_case(case_id)
    unit.findings.mark_for_board(first.id, first.version, wanted=True)
    assert [each.id for each in unit.findings.for_board(case_id, [])] == [first.id]
    assert [each.id for each in unit.findings.for_board(case_id, [second.id])] == [first.id, second.id]
    with pytest.raises(ConflictError):
        unit.findings.mark_for_board(first.id, first.version, wanted=False)
    assert unit.results.of_case(case_id)[0].for_board_count == 1
