"""What a new version of a result changes, told finding by finding and column by column."""

from uuid import UUID

import pytest

from mtb.domain.findings import Finding, FindingKind, Source
from mtb.domain.result_differences import difference
from mtb.domain.results import StoredFinding
from mtb.domain.rights import Role
from tests.factories import person

RESULT = UUID(int=1)
READER = person("reader", "R. Leser", Role.READER, Role.MOLECULAR_BIOLOGIST)
GENETICIST = person("gen", "G. Test", Role.READER, Role.GERMLINE)


def variant(gene: str, place: int, **columns: str) -> Finding:
    return Finding(
        kind=FindingKind.SMALL_VARIANT,
        gene=gene,
        change="p.(Val600Glu)",
        source=Source("table.tsv", place),
        genomic_location=f"7:{place}",
        dna_change="A>T",
        columns=columns,
    )


def stored(finding: Finding, number: int = 1, **marks: bool) -> StoredFinding:
    return StoredFinding(UUID(int=number), 1, RESULT, number, marks.pop("for_board", False), finding, **marks)


def identity(place: int) -> str:
    return f"small_variant|7:{place} A>T"


def test_the_same_rows_in_another_order_are_no_difference():
    rows = [variant("BRAF", 1, AF="0.1"), variant("KRAS", 2, AF="0.2")]
    assert difference([stored(each) for each in rows], reversed(rows)).is_empty


def test_a_column_that_reads_otherwise_is_told_with_both_texts():
    found = difference([stored(variant("BRAF", 1, AF="0.1", Depth="90"))], [variant("BRAF", 1, AF="0.2")])
    told = [(one.name.en, one.before, one.after) for one in found.changed[0].fields]
    assert told == [("AF", "0.1", "0.2"), ("Depth", "90", None)]
    assert (found.added, found.removed) == ((), ())


def test_another_base_is_another_finding():
    found = difference([stored(variant("BRAF", 1))], [variant("BRAF", 2)])
    assert ([one.gene for one in found.added], len(found.removed)) == (["BRAF"], 1)
    assert found.lost == ()


def test_two_rows_of_one_change_are_compared_in_their_order():
    before = [stored(variant("BRAF", 1, T="a"), 1), stored(variant("BRAF", 1, T="b"), 2)]
    found = difference(before, [variant("BRAF", 1, T="a")])
    assert [one.stored.id for one in found.removed] == [UUID(int=2)]
    assert found.changed == ()


@pytest.mark.parametrize("mark", ["for_board", "germline", "reviewed"])
def test_what_somebody_worked_on_is_missed_when_it_is_gone(mark: str):
    marks = {} if mark == "reviewed" else {mark: True}
    reviewed = {identity(1)} if mark == "reviewed" else set()
    found = difference([stored(variant("BRAF", 1), **marks)], [], reviewed)
    assert len(found.lost) == 1


def test_fields_are_compared_where_no_columns_are_kept():
    before, after = variant("BRAF", 1), variant("BRAF", 1)
    changed = difference(
        [stored(before)], [Finding(**{**_values(after), "variant_allele_frequency": 0.25})]
    ).changed
    assert [(one.name.nb, one.before, one.after) for one in changed[0].fields] == [
        ("Allelfrekvens", None, 0.25)
    ]


@pytest.mark.parametrize("where", ["gone", "changed", "added"])
def test_a_germline_finding_is_never_named_to_who_may_not_read_it(where: str):
    before = [stored(variant("BRCA2", 1, AF="0.5"), germline=True)]
    after = {"gone": [], "changed": [variant("BRCA2", 1, AF="0.4")]}.get(where, [variant("BRCA2", 1)])
    if where == "added":
        before = []
    found = difference(before, after, {identity(1)}, germline=frozenset({identity(1)}))
    assert "BRCA2" in repr(found.seen_by(GENETICIST))
    seen = found.seen_by(READER)
    assert "BRCA2" not in repr(seen)
    assert "0.4" not in repr(seen)
    assert identity(1) not in repr(seen)
    assert not any(one.reviewed for one in seen.removed)


def _values(finding: Finding) -> dict[str, object]:
    return {name: getattr(finding, name) for name in Finding.__dataclass_fields__}
