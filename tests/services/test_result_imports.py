"""Importing a second time, into the right case, as a whole or not at all."""

from dataclasses import replace
from uuid import uuid4

import pytest

from mtb.domain.errors import RuleError, Sentence
from mtb.domain.finding_identity import identity_of
from mtb.domain.imports import Doubt, ImportCancelledError, ResultFormat, ResultsFolder, Severity
from mtb.domain.results import StoredFinding
from mtb.domain.reviews import FindingReview, Judgement
from mtb.domain.rights import Role
from mtb.domain.specimens import LabSample
from mtb.domain.stages import Stage
from mtb.exchange.demonstration_results import write_results_folder
from tests.factories import another_patient, bring_to, person, referral_draft

SAMPLE = "IPD9001-D01-P01-A03"


class Impatience:
    """Waits until so many samples are done, and no longer."""

    def __init__(self, most: int) -> None:
        self._most = most
        self.told: list[tuple[int, int]] = []

    @property
    def cancelled(self) -> bool:
        return len(self.told) >= self._most

    def report(self, done: int, total: int) -> None:
        self.told.append((done, total))


@pytest.fixture
def folder(services, tmp_path) -> ResultsFolder:
    return services.results.read(write_results_folder(tmp_path))


@pytest.fixture
def first(folder) -> ResultsFolder:
    """The run with its first sample alone."""
    return replace(folder, results=folder.results[:1])


def newer(folder: ResultsFolder, **changes: object) -> ResultsFolder:
    """The folder's first result as a later version of its files."""
    result = folder.results[0]
    values = {"digest": f"{result.digest}-2", "findings": result.findings[1:], **changes}
    return replace(folder, results=(replace(result, **values),))


def stored_findings(services, actor, case_id) -> list[StoredFinding]:
    return services.results.findings(actor, case_id)


def test_a_new_version_takes_the_place_of_the_old_and_keeps_what_was_chosen(services, berg, first):
    case_id = services.results.store(berg, first)[0].case_id
    gone, kept = stored_findings(services, berg, case_id)[:2]
    for each in (gone, kept):
        services.results.mark_for_board(berg, each, wanted=True)
    planned = services.results.plan(berg, newer(first))[0]
    assert planned.replaces is not None
    assert [one.stored.id for one in planned.difference.lost] == [gone.id]
    assert (len(planned.difference.added), len(planned.difference.changed)) == (0, 0)
    services.results.store(berg, newer(first))
    assert len(services.results.of_case(berg, case_id)) == 1
    present = stored_findings(services, berg, case_id)
    assert [identity_of(one.finding) for one in present if one.for_board] == [identity_of(kept.finding)]
    assert gone.id not in {one.id for one in present}


def test_a_review_outlives_the_new_version_and_one_that_lost_its_finding_is_told(services, berg, first):
    case_id = services.results.store(berg, first)[0].case_id
    findings = stored_findings(services, berg, case_id)
    with services.results._access.checking(berg) as unit:
        for each in findings[:2]:
            unit.reviews.save(
                FindingReview(
                    id=uuid4(),
                    case_id=case_id,
                    identity=identity_of(each.finding),
                    judgement=Judgement.KEEP,
                    by="K. Berg",
                )
            )
    lost = services.results.plan(berg, newer(first))[0].difference.lost
    assert [one.stored.id for one in lost] == [findings[0].id]
    services.results.store(berg, newer(first))
    with services.results._access.reading(berg) as unit:
        assert set(unit.reviews.of_case(case_id)) == {identity_of(each.finding) for each in findings[:2]}


def test_figures_that_changed_are_told(services, berg, first):
    services.results.store(berg, first)
    other = newer(first, findings=first.results[0].findings, tumour_purity=0.75)
    changed = services.results.plan(berg, other)[0].difference
    assert [(one.name.en, one.after) for one in changed.figures] == [("Tumour purity", 0.75)]


def test_results_of_another_format_stand_beside_each_other(services, berg, first):
    services.results.store(berg, first)
    other = newer(first, format=ResultFormat.VARIANT_CALLS)
    assert services.results.plan(berg, other)[0].replaces is None
    case_id = services.results.store(berg, other)[0].case_id
    formats = {one.format for one in services.results.of_case(berg, case_id)}
    assert formats == {ResultFormat.TSOPPI, ResultFormat.VARIANT_CALLS}


def test_a_germline_finding_stays_hidden_whichever_file_names_it(services, berg, first):
    case_id = services.results.store(berg, first)[0].case_id
    hidden = stored_findings(services, berg, case_id)[3]
    services.results.mark_germline(berg, hidden, wanted=True)
    reader = person("leser", "L. Leser", Role.READER, Role.MOLECULAR_BIOLOGIST)
    other = newer(first, format=ResultFormat.VARIANT_CALLS)
    services.results.store(berg, other)
    services.results.store(berg, newer(first))
    named = [one.finding.words for one in stored_findings(services, reader, case_id)]
    assert hidden.finding.words not in named
    assert sum(one.masked for one in stored_findings(services, reader, case_id)) == 2


def test_a_difference_never_names_a_germline_finding_to_who_may_not_read_it(services, berg, first):
    case_id = services.results.store(berg, first)[0].case_id
    hidden = stored_findings(services, berg, case_id)[0]
    services.results.mark_germline(berg, hidden, wanted=True)
    reader = person("leser", "L. Leser", Role.READER, Role.MOLECULAR_BIOLOGIST)
    seen = services.results.plan(reader, newer(first))[0].difference
    assert len(seen.lost) == 1
    assert hidden.finding.change not in repr(seen)
    assert hidden.finding.change in repr(services.results.plan(berg, newer(first))[0].difference)


def test_a_closed_case_takes_no_results_and_says_so(services, berg, first, clock):
    case = services.cases.register(berg, referral_draft("IPD9001"))
    with services.results._access.checking(berg) as unit:
        bring_to(unit, case.id, Stage.CLOSED, clock())
    planned = services.results.plan(berg, first)[0]
    assert planned.refused
    assert "IPD9001 is closed" in planned.reason.en
    with pytest.raises(RuleError, match="is closed"):
        services.results.store(berg, first)
    assert services.results.of_case(berg, case.id) == []


def test_a_sample_goes_to_the_case_whose_laboratory_named_it(services, berg, first):
    case = services.cases.register(berg, referral_draft("", another_patient(4)))
    put_in_laboratory(services, berg, case.id, "CL-Control-D01")
    control = newer(first, sample_id="CL-Control-D01", case_key="CL-Control", samples=(), pair_id=None)
    planned = services.results.plan(berg, control)[0]
    assert planned.case.id == case.id
    assert "laboratory sample" in planned.reason.en
    assert services.results.store(berg, control)[0].case_id == case.id


def test_a_sample_the_laboratory_entered_under_another_case_stops(services, berg, first):
    services.cases.register(berg, referral_draft("IPD9001"))
    other = services.cases.register(berg, referral_draft("IPD0002", another_patient(5)))
    put_in_laboratory(services, berg, other.id, SAMPLE)
    planned = services.results.plan(berg, first)[0]
    assert planned.refused
    assert "IPD0002" in planned.reason.en


def test_the_same_sample_twice_with_other_contents_stops(services, berg, first):
    planned = services.results.plan(berg, [first, newer(first)])
    assert [one.refused for one in planned] == [False, True]
    with pytest.raises(RuleError, match="stands twice"):
        services.results.store_all(berg, [first, newer(first)])
    assert services.cases.stage_counts(berg)[4].cases == 0


def test_the_same_sample_twice_with_the_same_contents_is_taken_once(services, berg, first):
    assert [one.already_there for one in services.results.plan(berg, [first, first])] == [False, True]
    done = services.results.store_all(berg, [first, first])
    assert [one.already_there for one in done] == [False, True]


def test_an_import_nobody_waits_for_leaves_nothing(services, berg, folder):
    watch = Impatience(3)
    with pytest.raises(ImportCancelledError):
        services.results.store_all(berg, [folder], None, watch)
    assert watch.told == [(1, 6), (2, 6), (3, 6)]
    assert services.cases.stage_counts(berg)[4].cases == 0


def test_an_import_can_be_cancelled_until_the_last_moment(services, berg, folder):
    with pytest.raises(ImportCancelledError):
        services.results.store_all(berg, [folder], None, Impatience(6))
    assert services.cases.stage_counts(berg)[4].cases == 0


def test_each_result_keeps_the_doubts_about_itself_and_about_the_whole(services, berg, folder):
    one, other = folder.results[:2]
    told = [
        ("about the whole", "run"),
        (f"about {one.sample_id} here", f"{one.sample_id}_small_variant_table.tsv"),
        (f"about {other.sample_id}, there", "summary.tsv"),
    ]
    doubts = tuple(Doubt(Severity.INFO, Sentence(words, words), file) for words, file in told)
    planned = services.results.plan(berg, replace(folder, doubts=doubts))
    assert [[doubt.sentence.en for doubt in each.doubts] for each in planned[:3]] == [
        [told[0][0], told[1][0]],
        [told[0][0], told[2][0]],
        [told[0][0]],
    ]


def put_in_laboratory(services, actor, case_id, name: str) -> None:
    with services.results._access.checking(actor) as unit:
        unit.specimens.save_sample(LabSample(case_id, None, "D", name))
