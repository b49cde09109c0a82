"""What is said about findings: by the file, by a person, by a second person."""

import datetime as dt
from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from mtb.domain.decisions import EscatTier
from mtb.domain.errors import RuleError
from mtb.domain.findings import Finding, FindingKind, Source
from mtb.domain.germline import masked
from mtb.domain.results import StoredFinding
from mtb.domain.reviews import (
    Effect,
    EscatLevel,
    FindingReview,
    Judgement,
    ReportingGroup,
    ReviewChange,
    Reviewed,
    SecondOpinion,
    agreed,
    board_list,
    board_share,
    checked_change,
    leaving_board,
    moved,
    paired,
    require_boardable,
    require_closable,
    said_by_file,
)
from tests.factories import person

CASE = uuid4()
NOW = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)
TODAY = dt.date(2026, 11, 22)
BRAF = Finding(
    kind=FindingKind.SMALL_VARIANT,
    gene="BRAF",
    change="p.(Val600Glu)",
    genomic_location="7:140453136",
    dna_change="A>T",
    source=Source("table.tsv", 3),
)
REVIEW = FindingReview(
    id=uuid4(), case_id=CASE, identity="x", version=2, by="K. Berg", by_account="kberg", at=NOW
)


def stored(finding: Finding = BRAF, **fields) -> StoredFinding:
    return StoredFinding(uuid4(), 1, uuid4(), 0, **{"for_board": False, "finding": finding, **fields})


def reviewed(finding: Finding = BRAF, **fields) -> Reviewed:
    return paired([stored(finding, **fields)], {}, CASE)[0]


@pytest.mark.parametrize(
    ("written", "judgement"),
    [
        ("exclude", Judgement.EXCLUDE),
        (" Exclude ", Judgement.EXCLUDE),
        ("LikSOM", Judgement.KEEP),
        ("include", Judgement.KEEP),
        ("something else", None),
        (None, None),
    ],
)
def test_the_files_class_judgement_is_what_nobody_has_confirmed_yet(written, judgement):
    said = reviewed(replace(BRAF, class_judgement=written)).review
    assert (said.judgement, said.is_from_file, said.by) == (judgement, True, "")


def test_the_file_says_comment_pathway_and_group_too():
    written = replace(
        BRAF,
        class_judgement_comment="seen in RNA",
        reporting_judgement_comment="known target",
        reporting_judgement="biomar",
        columns={"Signaling_pathway": "MAPK"},
    )
    said = said_by_file(written, review_id=uuid4(), case_id=CASE)
    assert (said.comment, said.pathway, said.group) == (
        "seen in RNA; known target",
        "MAPK",
        ReportingGroup.BIOMARKER,
    )
    assert (
        said_by_file(
            replace(written, columns={"Signaling_pathway": "NA"}), review_id=CASE, case_id=CASE
        ).pathway
        == ""
    )


def test_a_persons_word_stands_over_the_files_and_an_undone_one_does_not():
    finding = replace(BRAF, class_judgement="LikSOM")
    identity = reviewed(finding).review.identity
    judged = replace(REVIEW, identity=identity, judgement=Judgement.EXCLUDE)
    assert paired([stored(finding)], {identity: judged}, CASE)[0].is_excluded
    undone = replace(judged, at=None, by="", judgement=None, version=3)
    (pair,) = paired([stored(finding)], {identity: undone}, CASE)
    assert (pair.review.judgement, pair.review.version, pair.review.id) == (Judgement.KEEP, 3, undone.id)
    assert pair.review.is_from_file


def test_nothing_is_said_about_a_masked_finding():
    whole = stored(replace(BRAF, class_judgement="exclude"), germline=True)
    identity = paired([whole], {}, CASE)[0].review.identity
    review = replace(REVIEW, identity=identity, comment="secret")
    (pair,) = paired([masked(whole)], {identity: review}, CASE)
    assert (pair.review.comment, pair.review.judgement, pair.review.identity) == ("", None, "")


def test_a_change_sets_what_it_names_and_ends_the_second_opinion():
    opinion = SecondOpinion("Å. Test", "atest", NOW, agrees=True)
    before = replace(REVIEW, comment="old", effect=Effect.UNKNOWN, second=opinion)
    after = ReviewChange(effect=None, pathway="MAPK").applied(before, person("atest", "Å. Test"), NOW)
    assert (after.comment, after.effect, after.pathway) == ("old", None, "MAPK")
    assert (after.by, after.by_account, after.second, after.version) == ("Å. Test", "atest", None, 2)


def test_a_change_is_cleaned_and_a_level_of_tomorrow_is_refused():
    change = ReviewChange(
        comment=" seen\x00 twice ",
        sensitive="dabrafenib\n",
        escat_own=EscatLevel(EscatTier.I_A, " LOXO ", TODAY),
    )
    cleaned = checked_change(change, TODAY)
    assert (cleaned.comment, cleaned.sensitive) == ("seen twice", "dabrafenib")
    assert cleaned.escat_own == EscatLevel(EscatTier.I_A, "LOXO", TODAY)
    assert cleaned.resistant is change.resistant
    tomorrow = EscatLevel(EscatTier.I_A, "", TODAY + dt.timedelta(days=1))
    with pytest.raises(RuleError, match="day to come") as refused:
        checked_change(ReviewChange(escat_other=tomorrow), TODAY)
    assert refused.value.field == "escat_other"


def test_a_second_opinion_is_somebody_elses_and_about_a_review():
    opinion = SecondOpinion("Å. Test", "atest", NOW, agrees=True)
    assert agreed(REVIEW, opinion).second == opinion
    with pytest.raises(RuleError, match="somebody else"):
        agreed(REVIEW, replace(opinion, by_account="kberg"))
    with pytest.raises(RuleError, match="no review"):
        agreed(reviewed().review, opinion)


def test_excluding_leaves_the_board_and_an_excluded_one_cannot_come():
    shown, not_shown = reviewed(for_board=True), reviewed()
    assert leaving_board([shown, not_shown], ReviewChange(judgement=Judgement.EXCLUDE)) == (shown,)
    assert leaving_board([shown], ReviewChange(judgement=Judgement.KEEP)) == ()
    assert leaving_board([shown], ReviewChange(comment="x")) == ()
    require_boardable(shown)
    with pytest.raises(RuleError, match="excluded"):
        require_boardable(reviewed(replace(BRAF, class_judgement="exclude")))


def on_board(*places: int | None) -> tuple[list[Reviewed], list[UUID]]:
    there = [reviewed(for_board=True, board_order=place) for place in places]
    return there, [each.stored.id for each in there]


def test_the_board_sees_the_chosen_order_and_the_rest_after_it():
    there, (a, b, c, d) = on_board(None, 2, None, 1)
    not_shown = reviewed()
    assert [each.stored.id for each in board_list([not_shown, *there])] == [d, b, a, c]


@pytest.mark.parametrize(("steps", "order"), [(-1, "bac"), (1, "acb"), (-5, "bac"), (5, "acb"), (0, "abc")])
def test_a_finding_moves_up_and_down_and_stops_at_the_ends(steps, order):
    there, ids = on_board(1, 2, 3)
    names = dict(zip(ids, "abc", strict=True))
    assert "".join(names[each] for each in moved(there, ids[1], steps)) == order


def test_what_is_not_for_the_board_is_not_moved():
    there, ids = on_board(1, 2)
    assert moved([*there, reviewed()], uuid4(), -1) == tuple(ids)


def test_reads_that_are_not_ok_keep_a_review_open_until_they_are_excluded():
    bad = replace(BRAF, igv_qc="Not OK")
    with pytest.raises(RuleError, match="BRAF") as refused:
        require_closable([reviewed(bad), reviewed()])
    assert "BRAF p.(Val600Glu)" in refused.value.text("nb")
    require_closable(
        [reviewed(replace(bad, class_judgement="exclude")), reviewed(replace(BRAF, igv_qc="OK"))]
    )


def test_a_germline_finding_that_keeps_it_open_is_not_named():
    with pytest.raises(RuleError) as refused:
        require_closable([reviewed(replace(BRAF, igv_qc="Not OK"), germline=True)])
    assert "BRAF" not in refused.value.text("en") + refused.value.text("nb")
    assert "et kimbanefunn" in refused.value.text("nb")


def test_many_that_keep_it_open_are_not_all_listed():
    several = [reviewed(replace(BRAF, igv_qc="not ok", gene=f"GENE{n}")) for n in range(7)]
    with pytest.raises(RuleError, match=r"GENE4.* …"):
        require_closable(several)


def test_the_share_for_the_board_counts_what_is_shown_of_all():
    assert board_share([reviewed(for_board=True), reviewed(), reviewed()]) == "1/3"
    assert board_share([]) == "0/0"
