"""Reviewing a case's findings: what is seen, changed, answered, undone, ordered, closed."""

import datetime as dt
from dataclasses import replace
from uuid import uuid4

import pytest

from mtb.domain.audit import AuditQuery, Entity
from mtb.domain.dates import PartialDate
from mtb.domain.errors import ConflictError, NotFoundError, RightError, RuleError
from mtb.domain.evidence import Evidence
from mtb.domain.finding_identity import identity_of
from mtb.domain.findings import Finding, FindingKind, Source
from mtb.domain.imports import ResultFormat, SampleResult
from mtb.domain.reviews import Effect, Judgement, ReviewChange, Reviewed, moved
from mtb.domain.rights import Role
from mtb.domain.stages import EventKind, Stage
from mtb.services.reviews import age_at_diagnosis, tumour_site
from tests.factories import REFERRAL, person, referral_draft

TODAY = dt.date(2026, 11, 22)
EXCLUDE = ReviewChange(judgement=Judgement.EXCLUDE, comment="artefakt")


def variant(gene: str, place: int, **fields) -> Finding:
    usual = {"variant_allele_frequency": 0.5, "dna_change": "C>T", "genomic_location": f"17:{place}"}
    return Finding(
        kind=FindingKind.SMALL_VARIANT,
        gene=gene,
        change="p.(Arg1Ter)",
        source=Source("table.tsv", place),
        **{**usual, **fields},
    )


BRCA = variant("BRCA1", 1, clinvar="Pathogenic")
TP53 = variant("TP53", 2, class_judgement="LikSOM", class_judgement_comment="kjent")
KRAS = variant("KRAS", 3)
BAD = variant("EGFR", 4, igv_qc="Not OK")


@pytest.fixture
def case(services, berg):
    return services.cases.register(berg, referral_draft("IPD0001"))


@pytest.fixture
def add(services, berg, case):
    """Store a result with some findings in the case."""

    def stored(*findings: Finding, digest: str = "one", form: ResultFormat = ResultFormat.TSOPPI):
        result = SampleResult(
            sample_id="IPD0001-D01-P01-A03",
            case_key="IPD0001",
            run_id="run",
            findings=findings,
            digest=digest,
            format=form,
        )
        with services.database.writing(berg) as unit:
            result_id = unit.results.add(
                case.id,
                result,
                folder_name="folder",
                doubts=(),
                imported_at=dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC),
                imported_by="K. Berg",
            )
            unit.findings.add(result_id, findings)
            unit.history.record(case.id, EventKind.RESULTS_IMPORTED, berg, unit.now)
        return result_id

    return stored


@pytest.fixture
def look(services, berg, case):
    """A finding of the case by its gene, as somebody sees it now."""

    def found(gene: str, actor=berg) -> Reviewed:
        there = services.reviews.of_case(actor, case.id).reviewed
        return next(each for each in there if each.finding.gene == gene)

    return found


BIOLOGIST = person("bio", "B. Prøve", Role.MOLECULAR_BIOLOGIST)
SECOND = person("atest", "Å. Test", Role.MOLECULAR_BIOLOGIST, Role.GERMLINE)


def entries(services, berg, entity=Entity.FINDING):
    found = services.audit.entries(berg, AuditQuery()).entries
    return [each for each in found if each.subject.entity is entity]


def test_until_somebody_reviews_a_finding_its_file_speaks(add, look):
    add(TP53, KRAS)
    said = look("TP53").review
    assert (said.judgement, said.comment, said.is_from_file) == (Judgement.KEEP, "kjent", True)
    assert look("KRAS").review.judgement is None


def test_several_findings_are_changed_at_once_and_in_somebodys_name(services, case, add, look, clock):
    add(TP53, KRAS)
    services.reviews.change(BIOLOGIST, case.id, [look("TP53"), look("KRAS")], EXCLUDE)
    for gene in ("TP53", "KRAS"):
        review = look(gene).review
        assert (review.judgement, review.comment, review.by) == (Judgement.EXCLUDE, "artefakt", "B. Prøve")
        assert (review.version, review.by_account) == (1, "bio")
        assert review.at is not None
    services.reviews.change(BIOLOGIST, case.id, [look("KRAS")], ReviewChange(effect=Effect.UNKNOWN))
    assert (look("KRAS").review.effect, look("KRAS").review.comment) == (Effect.UNKNOWN, "artefakt")


def test_one_review_that_moved_on_keeps_all_of_them_from_being_saved(services, berg, case, add, look):
    add(TP53, KRAS)
    seen = [look("TP53"), look("KRAS")]
    services.reviews.change(SECOND, case.id, [look("KRAS")], ReviewChange(comment="først"))
    with pytest.raises(ConflictError):
        services.reviews.change(berg, case.id, seen, EXCLUDE)
    assert look("TP53").review.is_from_file
    assert look("KRAS").review.comment == "først"


def test_every_state_is_kept_and_the_log_names_no_gene(services, berg, case, add, look):
    add(BRCA)
    services.reviews.change(berg, case.id, [look("BRCA1")], EXCLUDE)
    services.reviews.change(berg, case.id, [look("BRCA1")], ReviewChange(judgement=Judgement.KEEP))
    review = look("BRCA1").review
    with services.database.reading() as unit:
        states = unit.revisions.of(Entity.FINDING, review.id)
    assert ['"keep"' in (each.content or "") for each in states] == [False, True]
    about = entries(services, berg)
    assert [each.subject.case_id for each in about] == [case.id, case.id]
    assert not any(word in (each.detail or "") for each in about for word in ("BRCA", "artefakt", "17:"))


def test_only_who_may_review_changes_anything(services, case, add, look):
    add(KRAS)
    reader = person("reader", "L. Leser", Role.READER)
    with pytest.raises(RightError):
        services.reviews.change(reader, case.id, [look("KRAS")], EXCLUDE)
    with pytest.raises(RightError):
        services.reviews.order(reader, case.id, [])
    assert look("KRAS").review.is_from_file


def test_a_finding_of_another_case_is_not_reviewed_here(services, berg, case, add, look):
    add(KRAS)
    other = services.cases.register(berg, referral_draft("IPD0002"))
    with pytest.raises(NotFoundError):
        services.reviews.change(berg, other.id, [look("KRAS")], EXCLUDE)


def test_excluding_takes_off_the_board_and_undoing_puts_back(services, berg, case, add, look):
    add(KRAS)
    services.results.mark_for_board(berg, look("KRAS").stored, wanted=True)
    before = services.reviews.change(berg, case.id, [look("KRAS")], EXCLUDE)
    assert before.off_board == (look("KRAS").stored.id,)
    assert not look("KRAS").stored.for_board
    with pytest.raises(RuleError, match="excluded"):
        services.results.mark_for_board(berg, look("KRAS").stored, wanted=True)
    services.reviews.restore(berg, case.id, before)
    assert look("KRAS").stored.for_board
    assert look("KRAS").review.is_from_file


def test_an_undone_first_review_lets_the_file_speak_again_and_can_be_made_anew(
    services, berg, case, add, look
):
    add(TP53)
    before = services.reviews.change(berg, case.id, [look("TP53")], EXCLUDE)
    services.reviews.restore(berg, case.id, before)
    said = look("TP53").review
    assert (said.judgement, said.comment, said.version) == (Judgement.KEEP, "kjent", 2)
    services.reviews.change(berg, case.id, [look("TP53")], EXCLUDE)
    assert look("TP53").is_excluded


def test_undoing_brings_back_whose_word_it_was(services, berg, case, add, look):
    add(KRAS)
    services.reviews.change(SECOND, case.id, [look("KRAS")], ReviewChange(comment="sett"))
    was = look("KRAS").review
    before = services.reviews.change(berg, case.id, [look("KRAS")], EXCLUDE)
    (again,) = services.reviews.restore(berg, case.id, before)
    assert replace(again, version=was.version) == was
    with services.database.reading() as unit:
        last = unit.revisions.of(Entity.FINDING, was.id)[-1]
    assert (last.account, last.why) == ("kberg", "undo")


def test_what_somebody_else_changed_since_is_not_undone(services, berg, case, add, look):
    add(KRAS)
    before = services.reviews.change(berg, case.id, [look("KRAS")], EXCLUDE)
    services.reviews.change(SECOND, case.id, [look("KRAS")], ReviewChange(comment="nei"))
    with pytest.raises(ConflictError):
        services.reviews.restore(berg, case.id, before)
    assert look("KRAS").review.comment == "nei"


def test_the_same_event_in_two_results_has_one_review(services, berg, case, add, look):
    add(KRAS)
    add(replace(KRAS, genomic_location="chr17:3"), digest="two", form=ResultFormat.COMBINED_VARIANTS)
    both = services.reviews.of_case(berg, case.id).reviewed
    before = services.reviews.change(berg, case.id, both, EXCLUDE)
    assert len(before.reviews) == 1
    assert all(each.is_excluded for each in services.reviews.of_case(berg, case.id).reviewed)


def test_another_person_answers_and_says_why_they_disagree(services, berg, case, add, look):
    add(KRAS)
    with pytest.raises(RuleError, match="no review"):
        services.reviews.answer(SECOND, case.id, look("KRAS"), agrees=True)
    services.reviews.change(berg, case.id, [look("KRAS")], EXCLUDE)
    with pytest.raises(RuleError, match="somebody else"):
        services.reviews.answer(berg, case.id, look("KRAS"), agrees=True)
    with pytest.raises(RuleError, match="disagree"):
        services.reviews.answer(SECOND, case.id, look("KRAS"), agrees=False, comment=" ")
    seen = look("KRAS")
    services.reviews.answer(SECOND, case.id, seen, agrees=False, comment="Dybden er god.")
    second = look("KRAS").review.second
    assert (second.by, second.agrees, second.comment) == ("Å. Test", False, "Dybden er god.")
    with pytest.raises(ConflictError):
        services.reviews.answer(SECOND, case.id, seen, agrees=True)


def test_the_board_sees_the_order_that_was_chosen(services, berg, case, add, look):
    add(TP53, KRAS, BAD)
    for gene in ("TP53", "KRAS"):
        services.results.mark_for_board(berg, look(gene).stored, wanted=True)
    there = services.reviews.of_case(berg, case.id).reviewed
    services.reviews.order(berg, case.id, moved(there, look("KRAS").stored.id, -1))
    with services.database.reading() as unit:
        genes = [each.finding.gene for each in unit.findings.for_board(case.id, ())]
    assert genes == ["KRAS", "TP53"]
    for wrong in ([look("EGFR").stored.id], [uuid4()], [look("KRAS").stored.id] * 2):
        with pytest.raises(RuleError, match="place in its order"):
            services.reviews.order(berg, case.id, wrong)
    assert look("KRAS").stored.board_order == 1


def germline(services, case, look, gene="BRCA1"):
    services.results.mark_germline(SECOND, look(gene, SECOND).stored, wanted=True)


def test_nothing_about_a_masked_finding_leaks(services, berg, case, add, look):
    add(BRCA, KRAS)
    add(replace(BRCA, genomic_location="chr17:1"), digest="two", form=ResultFormat.VARIANT_CALLS)
    services.reviews.change(SECOND, case.id, [look("BRCA1")], ReviewChange(comment="arvelig?"))
    identity = identity_of(BRCA)
    evidence = Evidence(
        id=uuid4(),
        case_id=case.id,
        identity=identity,
        source="OncoKB",
        source_version="5",
        retrieved_on=TODAY,
        text="BRCA1",
    )
    with services.database.writing(berg) as unit:
        unit.evidence.save(evidence)
    assert services.reviews.of_case(BIOLOGIST, case.id).evidence.keys() == {identity}
    germline(services, case, look)
    seen = services.reviews.of_case(BIOLOGIST, case.id)
    assert "BRCA" not in repr(seen)
    assert "arvelig" not in repr(seen)
    assert (len(seen.reviewed), seen.follow_ups, seen.flags, seen.evidence) == (3, {}, {}, {})
    whole = services.reviews.of_case(SECOND, case.id)
    assert whole.evidence.keys() == {identity}
    assert len(whole.flags) == 2


def test_a_germline_finding_is_reviewed_by_those_who_may_see_it(services, case, add, look):
    add(BRCA)
    before_it_was_known = look("BRCA1")
    germline(services, case, look)
    masked = services.reviews.of_case(BIOLOGIST, case.id).reviewed[0]
    for seen in (masked, before_it_was_known):
        with pytest.raises(RightError):
            services.reviews.change(BIOLOGIST, case.id, [seen], EXCLUDE)
    before = services.reviews.change(SECOND, case.id, [look("BRCA1")], EXCLUDE)
    with pytest.raises(RightError):
        services.reviews.restore(BIOLOGIST, case.id, before)
    with pytest.raises(RightError):
        services.reviews.answer(BIOLOGIST, case.id, masked, agrees=True)
    services.reviews.restore(SECOND, case.id, before)


def test_a_germline_finding_does_not_return_to_the_board_by_an_undo(services, berg, case, add, look):
    add(BRCA)
    services.results.mark_for_board(berg, look("BRCA1").stored, wanted=True)
    before = services.reviews.change(berg, case.id, [look("BRCA1")], EXCLUDE)
    germline(services, case, look)
    services.reviews.restore(berg, case.id, before)
    assert not look("BRCA1").stored.for_board


def test_the_flag_knows_age_and_tumour_of_the_referral(services, berg, case, add):
    add(BRCA, variant("ATM", 9, clinvar="Pathogenic"), variant("TP53", 8, clinvar="Pathogenic"))
    found = services.reviews.of_case(berg, case.id)
    genes = {each.finding.gene for each in found.reviewed if each.stored.id in found.flags}
    assert genes == {"BRCA1"}


def test_a_review_is_closed_with_what_is_for_the_board_written_down(services, berg, case, add, look):
    add(TP53, KRAS, BAD)
    services.results.mark_for_board(berg, look("KRAS").stored, wanted=True)
    now = services.cases.get(berg, case.id).summary
    with pytest.raises(RuleError, match="EGFR"):
        services.results.close_review(berg, now)
    services.reviews.change(berg, case.id, [look("EGFR")], EXCLUDE)
    assert services.results.close_review(berg, now).stage is Stage.READY
    event = services.cases.get(berg, case.id).events[-1]
    assert (event.kind, event.detail) == (EventKind.FINDINGS_REVIEWED, "1/3")


def test_a_review_is_closed_with_nothing_for_the_board_too(services, berg, case, add):
    add(KRAS)
    services.results.close_review(berg, services.cases.get(berg, case.id).summary)
    assert services.cases.get(berg, case.id).events[-1].detail == "0/1"


def test_a_replaced_result_no_longer_keeps_the_review_open(services, berg, case, add):
    old = add(BAD)
    new = add(replace(BAD, igv_qc="OK"), digest="two")
    with services.database.writing(berg) as unit:
        unit.results.supersede(old, new)
    now = services.cases.get(berg, case.id).summary
    assert services.results.close_review(berg, now).stage is Stage.READY


BORN = dt.date(1990, 6, 15)


@pytest.mark.parametrize(
    ("born", "diagnosed", "age"),
    [
        (None, PartialDate(2020), None),
        (BORN, PartialDate(2020), 29),
        (BORN, PartialDate(2020, 6), 29),
        (BORN, PartialDate(2020, 7), 30),
        (BORN, PartialDate(2020, 6, 15), 30),
        (BORN, None, 36),
        (dt.date(2026, 3, 1), PartialDate(2026), 0),
    ],
)
def test_the_age_is_that_at_diagnosis_as_young_as_it_can_have_been(born, diagnosed, age):
    assert age_at_diagnosis(born, replace(REFERRAL, diagnosed=diagnosed), TODAY) == age


def test_the_tumour_is_the_referrals_then_the_diagnosis_then_the_samples(services, berg, case, add):
    add(KRAS)
    results = services.results.of_case(berg, case.id)
    assert tumour_site(replace(REFERRAL, tumour_site="06"), results) == "06"
    assert tumour_site(REFERRAL, results) == "03"
    assert tumour_site(None, results) == "03"
    assert tumour_site(None, [replace(results[0], sample_id="IPD0001-D01-P01-AXX")]) == ""
    assert tumour_site(None, []) == ""
