"""What a filter's sentence means, half typed or whole, and why a finding is hidden."""

import datetime as dt
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtb.domain.decisions import EscatTier
from mtb.domain.errors import RuleError
from mtb.domain.finding_completions import completions
from mtb.domain.finding_filter_words import LANGUAGE_WORDS
from mtb.domain.finding_filters import (
    INPRED,
    FilterError,
    PreparedRows,
    SavedFilter,
    filter_of,
    read_filter,
    read_typed,
)
from mtb.domain.finding_rows import Rows
from mtb.domain.findings import Finding, FindingKind, Source
from mtb.domain.germline import masked
from mtb.domain.results import StoredFinding
from mtb.domain.reviews import EscatLevel, Judgement, ReportingGroup, Reviewed, said_by_file
from mtb.domain.saved_filters import MOST_FILTERS, with_filter

CASE = UUID(int=0)
NOW = dt.datetime(2026, 11, 22, 9, tzinfo=dt.UTC)

WORDS = [
    *("(", ")", "and", "or", "not", "ikke", "VAF", ">", ">=", "5", "%", ",", "is", "er", "gene", "tier"),
    *("contains", "BRAF", "fusion", "for", "the", "board", "synonymous", '"', "!", "=", "≠", "0,0"),
    *("p.(Val600", "class", "exclude", "missing", "IGV", "Not", "OK"),
]


def found(number: int, *, for_board: bool = False, germline: bool = False, **values) -> Reviewed:
    """A finding as its file has it."""
    facts = {
        "kind": FindingKind.SMALL_VARIANT,
        "gene": "BRAF",
        "change": "p.(Val600Glu)",
        "source": Source("a.tsv", number),
    }
    finding = Finding(**{**facts, **values})
    stored = StoredFinding(UUID(int=number), 1, CASE, number, for_board, finding, germline)
    return Reviewed(stored, said_by_file(finding, review_id=stored.id, case_id=CASE))


def hidden_from(one: Reviewed) -> Reviewed:
    """The same as somebody without the germline right gets it."""
    stored = masked(one.stored)
    return Reviewed(stored, replace(said_by_file(stored.finding, review_id=stored.id, case_id=CASE)))


def numbers(rows, sentence: str) -> list[int]:
    """Which findings a whole sentence shows."""
    return [one.stored.position for one in read_filter(sentence).apply(rows).shown]


def typed(rows, sentence: str) -> list[int]:
    """Which findings are shown while the sentence is being typed."""
    return [one.stored.position for one in read_typed(sentence)[0].apply(rows).shown]


TABLE = (
    found(1, protein_change="p.(Val600Glu)", variant_allele_frequency=0.31, depth=700, tier="TIER_1",
          consequence="missense_variant", clinvar="Pathogenic", population_frequency=4e-06),
    found(2, gene="BRCA2", change="p.(Lys3326Ter)", protein_change="p.(Lys3326Ter)", tier="TIER_3",
          variant_allele_frequency=0.489, depth=49, consequence="stop_gained", clinvar="Likely_Pathogenic",
          population_frequency=0.004, class_judgement="exclude", igv_qc="Not OK"),
    found(3, gene="TP53", change="c.1A>G", variant_allele_frequency=0.05, depth=100, tier="TIER_2",
          consequence="synonymous_variant", class_judgement="SOM", reporting_judgement="BioMar"),
    found(4, gene="TERT", change="c.-124C>T", variant_allele_frequency=0.2, depth=88,
          consequence="x:noncoding_variant", class_judgement="SOM"),
    found(5, gene="EML4/ALK", change="EML4/ALK fusion", kind=FindingKind.FUSION, supporting_reads=41),
    found(6, gene="MET", change="14", kind=FindingKind.SPLICE_VARIANT, supporting_reads=9),
    found(7, gene="ERBB2", change="x 4.9", kind=FindingKind.AMPLIFICATION, fold_change=4.87, for_board=True),
)  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("", [1, 2, 3, 4, 5, 6, 7]),
        ("VAF > 5 % and not synonymous", [1, 2, 4]),
        ("VAF over 5 % og ikke synonym", [1, 2, 4]),
        ("VAF ≥ 0,05 depth < 101", [2, 3, 4]),
        ("vaf>30", [1, 2]),
        ("dybde minst 700", [1]),
        ("gene is BRAF, BRCA2 or TP53", [1, 2, 3]),
        ("gen er BRAF eller TP53", [1, 3]),
        ("gene is not BRAF", [2, 3, 4, 5, 6, 7]),
        ("gene is alk", [5]),
        ("gene is BRAF or fusion", [1, 5]),
        ("gene is BRAF or VAF < 6 %", [1, 3]),
        ("tier is TIER_1 or TIER_2", [1, 3]),
        ("tier 1, 3", [1, 2]),
        ("class is not exclude", [1, 3, 4, 5, 6, 7]),
        ("klasse er ekskludert", [2]),
        ("class is missing and not small variant", [5, 6, 7]),
        ("ClinVar is pathogenic", [1]),
        ("ClinVar er sannsynlig patogen", [2]),
        ("ClinVar contains pathogenic", [1, 2]),
        ("gnomAD < 0.1 %", [1, 3, 4, 5, 6, 7]),
        ("gnomAD > 0.1 %", [2]),
        ("IGV is Not OK", [2]),
        ("igv er ikke ok", [2]),
        ("group is biomarker", [3]),
        ("for the board", [7]),
        ("til boardet", [7]),
        ("fusions", [5]),
        ("CN > 4", [7]),
        ("reads >= 10", [5]),
        ("consequence contains splice", []),
        ("consequence is missense or stop gained", [1, 2]),
        ('consequence is missense or "stop gained"', [1, 2]),
        ("(fusion or amplification) and not MET", [5, 7]),
        ("not (fusion or small variant)", [6, 7]),
        ("braf v600e", [1]),
        ("p.(Val600Glu)", [1]),
        ("Lys3326Ter", [2]),
        ("K3326*", [2]),
        ("BRAF, MET", [1, 6]),
        ("!synonymous & tp53 | met", [6]),
    ],
)
def test_a_sentence_shows_what_it_says_in_either_language(sentence: str, expected: list[int]) -> None:
    assert numbers(TABLE, sentence) == expected


def test_what_is_said_in_a_review_can_be_asked_for() -> None:
    one = found(1, class_judgement="exclude")
    kept = replace(
        one.review,
        version=1,
        at=NOW,
        by="M. Lie",
        judgement=Judgement.KEEP,
        escat_other=EscatLevel(EscatTier.I_A),
        group=ReportingGroup.POTENTIAL,
        comment="Seen in the RNA too",
    )
    rows = (Reviewed(one.stored, kept), found(2))
    for sentence in ("ESCAT is I-A", "group is vuspot", "reviewed", '"the rna"', "class is include"):
        assert numbers(rows, sentence) == [1], sentence


@pytest.mark.parametrize(
    ("sentence", "counts", "missing"),
    [
        ("VAF", "", "“VAF” needs a limit: VAF > 5 %."),
        ("VAF >", "", "A number is missing after “>”."),
        ("VAF > 5 % and", "VAF > 5 %", "Something is missing after “and”."),
        ("VAF > 5 % and not", "VAF > 5 %", "Something is missing after “not”."),
        ("(VAF > 5 % or fusion", "VAF > 5 % or fusion", "A “(” is not closed."),
        ("gene is", "", "A value is missing after “is”."),
        ("gene is BRAF, TP53 or", "gene is BRAF, TP53", "Something is missing after “or”."),
        ("BRAF or", "BRAF", "Something is missing after “or”."),
        ("or BRAF", "", "Something is missing before “or”. From “or” on nothing counts."),
        ("fusion ) BRAF", "fusion", "There is no “(” before this “)”. From “)” on nothing counts."),
        ("tier > 2", "", "“tier” has no size: write tier is … From “>” on nothing counts."),
        ("depth 100", "", "“depth” needs a limit: depth >= 50. From “100” on nothing counts."),
    ],
)
def test_of_a_half_typed_sentence_the_last_complete_part_counts(sentence, counts, missing) -> None:
    found_filter, error = read_typed(sentence)
    assert [one.stored.position for one in found_filter.apply(TABLE).shown] == numbers(TABLE, counts)
    assert error is not None
    assert error.text("en") == missing
    assert error.text("nb") != missing
    assert 0 <= error.position <= len(sentence)
    with pytest.raises(FilterError) as refused:
        read_filter(sentence)
    assert refused.value.position == error.position


def test_while_a_sentence_is_typed_the_table_does_not_jump_to_nothing() -> None:
    sentence = "depth >= 60 and gene is BRAF or TP53 and not synonymous"
    for end in range(len(sentence) + 1):
        assert typed(TABLE, sentence[:end]), sentence[:end]


def test_the_beginning_of_a_value_means_all_that_begins_so_until_it_is_finished() -> None:
    assert typed(TABLE, "gene is BR") == [1, 2]
    assert typed(TABLE, "gene is BR ") == []
    assert numbers(TABLE, "gene is BR") == []


@settings(derandomize=True, max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            WORDS,
        ),
        max_size=14,
    ),
    st.sampled_from(("", " ")),
)
def test_nothing_typed_ever_fails(words: list[str], between: str) -> None:
    read_typed(between.join(words))[0].apply(TABLE)
    completions(between.join(words), Rows(TABLE), "nb")


@settings(derandomize=True, max_examples=80, deadline=None)
@given(st.text(max_size=60))
def test_no_text_ever_fails(text: str) -> None:
    read_typed(text)[0].apply(TABLE)


def test_too_long_or_too_deep_a_sentence_is_refused_in_words() -> None:
    assert "at most" in read_typed("BRAF " * 300)[1].text("en")
    assert "parentheses" in read_typed("(" * 900 + "BRAF")[1].text("en")
    assert read_typed("!" * 990 + "BRAF")[1] is None


@pytest.mark.parametrize(
    ("sentence", "number", "reason", "group"),
    [
        ("VAF > 5 %", 3, "VAF 5 % is not above 5 %", "VAF is not above 5 %"),
        ("VAF > 5 %", 5, "VAF is not stated", "VAF is not stated"),
        ("not synonymous", 3, "Synonymous", "Synonymous"),
        ("class is not exclude", 2, "Excluded by the laboratory", "Excluded by the laboratory"),
        ("gene is BRAF or TP53", 4, "Gene is none of BRAF, TP53", "Gene is none of BRAF, TP53"),
        ("gnomAD < 0.1 %", 2, "gnomAD 0.4 % is not below 0.1 %", "gnomAD is not below 0.1 %"),
        ("depth < 90", 1, "Depth 700 is not below 90", "Depth is not below 90"),
        ("fusion", 1, "Not: fusion", "Not: fusion"),
        ("fusion or VAF > 50 %", 1, "Not: fusion; VAF 31 % is not above 50 %",
         "Not: fusion; VAF is not above 50 %"),
        ("BRAF", 3, "Does not contain “BRAF”", "Does not contain “BRAF”"),
    ],
)  # fmt: skip
def test_a_hidden_finding_says_why(sentence, number, reason, group) -> None:
    hidden = read_filter(sentence).apply(TABLE).hidden
    one = next(each for each in hidden if each.reviewed.stored.position == number)
    assert (one.reason.en, one.group.en) == (reason, group)
    assert one.reason.nb != one.reason.en


def test_a_reason_in_bokmal_has_its_own_decimal_sign() -> None:
    (hidden,) = read_filter("VAF over 31,5 %").apply(TABLE[:1]).hidden
    assert hidden.reason.nb == "VAF 31 % er ikke over 31,5 %"


def test_a_person_s_exclusion_is_told_apart_from_the_laboratory_s() -> None:
    one = found(1)
    reviewed = Reviewed(one.stored, replace(one.review, version=1, at=NOW, judgement=Judgement.EXCLUDE))
    (hidden,) = filter_of(INPRED).apply((reviewed,)).hidden
    assert hidden.reason.en == "Excluded in the review"


def test_inpred_s_filter_keeps_what_its_report_keeps() -> None:
    outcome = filter_of(INPRED).apply(TABLE)
    assert [one.stored.position for one in outcome.shown] == [1, 4, 5, 6, 7]
    assert {one.reviewed.stored.position: one.reason.en for one in outcome.hidden} == {
        2: "Excluded by the laboratory",
        3: "Synonymous",
    }
    assert [(one.reviewed.stored.position, one.reason.en) for one in outcome.rescued] == [
        (4, "TERT is always shown")
    ]
    assert (outcome.total, outcome.unjudged) == (7, 1)


@pytest.mark.parametrize("code", ["LikSOM", "SOM", "LikGL", "incon", "include", None])
def test_inpred_s_filter_keeps_these_classes(code) -> None:
    assert filter_of(INPRED).apply((found(1, class_judgement=code),)).shown
    assert not filter_of(INPRED).apply((found(1, class_judgement="artefact"),)).shown


def test_a_pathogenic_germline_variant_is_rescued_unless_its_reads_are_not_ok() -> None:
    excluded = found(1, class_judgement="exclude", acmg="Likely_Pathogenic")
    doubtful = found(2, class_judgement="exclude", clinvar="Pathogenic", igv_qc="Not OK")
    silent = found(3, class_judgement="SOM", clinvar="Pathogenic", consequence="synonymous_variant")
    outcome = filter_of(INPRED).apply((excluded, doubtful, silent))
    assert [one.reviewed.stored.position for one in outcome.rescued] == [1, 3]
    assert [one.reviewed.stored.position for one in outcome.hidden] == [2]


def test_what_goes_to_the_board_is_never_hidden_by_inpred_s_filter() -> None:
    outcome = filter_of(INPRED).apply((found(1, class_judgement="exclude", for_board=True),))
    assert [one.reason.en for one in outcome.rescued] == ["Chosen for the board"]


def test_a_rescue_does_not_lift_what_a_person_types() -> None:
    wanted = filter_of(INPRED).narrowed_by(read_filter("BRAF"))
    assert [one.stored.position for one in wanted.apply(TABLE).shown] == [1]
    both = wanted.narrowed_by(read_filter("VAF > 50 %"))
    assert both.apply(TABLE).shown == ()
    (braf,) = (one for one in both.apply(TABLE).hidden if one.reviewed.stored.position == 1)
    assert braf.reason.en == "VAF 31 % is not above 50 %"


def test_one_can_see_a_hidden_finding_all_the_same() -> None:
    wanted = replace(filter_of(INPRED), anyway=frozenset({UUID(int=2)}))
    assert 2 in [one.stored.position for one in wanted.apply(TABLE).shown]


def test_of_a_masked_finding_no_filter_and_no_reason_tells_anything() -> None:
    secret = found(
        1, germline=True, gene="BRCA1", change="p.(Cys61Gly)", clinvar="Pathogenic",
        class_judgement="exclude", consequence="synonymous_variant", variant_allele_frequency=0.5,
        tier="TIER_1",
    )  # fmt: skip
    rows = (hidden_from(secret),)
    for sentence in ("BRCA1", "Cys61Gly", "gene is BRCA1", "ClinVar is pathogenic", "VAF > 1 %", "tier is 1",
                     "synonymous", "class is exclude", "small variant", "type is small variant"):  # fmt: skip
        outcome = read_filter(sentence).apply(rows)
        assert outcome.shown == (), sentence
        assert outcome.hidden[0].reason.en == "Germline finding – not shown"
        assert outcome.hidden[0].group.en == "Germline finding – not shown"
    outcome = filter_of(INPRED).apply(rows)
    assert (len(outcome.shown), outcome.rescued, outcome.unjudged) == (1, (), 0)
    assert numbers(rows, "germline") == [1]
    assert completions("gene is ", Rows(rows), "en").words == ()


def test_the_same_table_is_made_ready_once() -> None:
    prepared = PreparedRows()
    assert prepared.of(TABLE) is prepared.of(TABLE)
    before = prepared.of(TABLE)
    prepared.forget()
    assert prepared.of(()) is not before


@pytest.mark.parametrize(
    ("sentence", "language", "first"),
    [
        ("de", "en", "Depth"),
        ("dy", "nb", "Dybde"),
        ("VAF ", "en", ">"),
        ("gene ", "en", "is"),
        ("gene ", "nb", "er"),
        ("gene is br", "en", "BRAF"),
        ("tier is 1 or t", "en", "TIER_1"),
        ("BRAF ac", "en", "ACMG"),
        ("VAF > 5 % el", "nb", "eller"),
        ("tp", "en", "TP53"),
        ("IGV is n", "en", "Not OK"),
        ("ClinVar er s", "nb", "sannsynlig patogen"),
    ],
)
def test_what_may_follow_is_offered(sentence, language, first) -> None:
    offered = completions(sentence, Rows(TABLE), language)
    assert offered.words[0] == first
    whole = sentence[: offered.start] + offered.words[0] + " "
    assert whole.casefold().startswith(sentence.casefold().rstrip())


@pytest.mark.parametrize("sentence", ["", "BRAF ", "VAF > 5", "p.(Val600Glu)", "VAF > 5 % "])
def test_nothing_is_offered_where_nothing_was_begun(sentence: str) -> None:
    assert completions(sentence, Rows(TABLE), "en").words == ()


def test_every_word_that_is_offered_is_understood() -> None:
    for language in ("en", "nb"):
        for begin in sorted({word[:2] for word in LANGUAGE_WORDS if len(word) > 2}):
            for word in completions(begin, Rows(TABLE), language).words:
                if word.casefold() in {"for the board", "til boardet", "germline", "kimbane", "fusion"}:
                    assert "Does not contain" not in str(
                        [one.reason.en for one in read_filter(word).apply(TABLE).hidden]
                    )


def test_a_saved_filter_gets_a_new_version_when_what_it_asks_changes() -> None:
    (first,) = with_filter((), SavedFilter(" Rare ", "gnomAD < 0.1 %"))
    assert (first.name, first.version, first.title) == ("Rare", "1", "Rare")
    (renamed,) = with_filter((first,), replace(first, name="Rarer"))
    assert renamed.version == "1"
    (second,) = with_filter((first,), SavedFilter("rare", "gnomAD < 0.01 %"))
    assert (second.id, second.version, second.title) == (first.id, "2", "rare 2")


def test_a_saved_filter_needs_a_name_and_a_sentence_that_is_understood() -> None:
    for wrong in (SavedFilter(" ", "BRAF"), SavedFilter("A", " "), SavedFilter("A", "VAF >")):
        with pytest.raises(RuleError):
            with_filter((), wrong)
    other, one = SavedFilter("A", "BRAF"), SavedFilter("B", "TP53")
    with pytest.raises(RuleError):
        with_filter((other, one), replace(one, name="a"))
    many = tuple(SavedFilter(str(number), "BRAF") for number in range(MOST_FILTERS))
    with pytest.raises(RuleError):
        with_filter(many, SavedFilter("one more", "BRAF"))


def test_a_saved_filter_on_top_of_inpred_s_narrows_what_that_shows() -> None:
    saved = SavedFilter("Mine", "not fusion", rescues=True)
    assert [one.stored.position for one in filter_of(saved).apply(TABLE).shown] == [1, 4, 6, 7]
