"""Recording what the board says."""

from dataclasses import replace

import pytest

from mtb.domain.decisions import Decision, NoPossibility, Pathway, Possibility, needs_drug
from mtb.domain.errors import ConflictError, RuleError
from mtb.domain.meetings import ItemState
from mtb.domain.stages import EventKind, Stage
from mtb.exchange.demonstration_results import write_results_folder
from tests.factories import DECISION, MEETING, another_patient, referral_draft


@pytest.fixture
def item(services, berg):
    case = services.cases.register(berg, referral_draft())
    return services.meetings.put_on_agenda(berg, services.meetings.plan(berg, MEETING).id, case.id).item


def test_a_decision_is_kept_whole_and_in_order(services, berg, item):
    decision = replace(
        DECISION,
        possibilities=(*DECISION.possibilities, Possibility(Pathway.WATCH, reason="Ny CT om åtte uker.")),
    )
    decided = services.decisions.decide(berg, item, decision)
    assert (decided.state, decided.decision) == (ItemState.DECIDED, decision)
    case = services.cases.get(berg, item.case_id)
    assert case.summary.stage is Stage.DECIDED
    assert case.events[-1].kind is EventKind.DECIDED


def test_no_possibility_is_a_decision_when_it_is_said(services, berg, item):
    decision = Decision(no_possibility=NoPossibility.NO_TARGET, no_possibility_reason="Ingen funn.")
    assert services.decisions.decide(berg, item, decision).decision == decision


@pytest.mark.parametrize(
    ("decision", "words"),
    [
        (Decision(discussion="Drøftet"), "explicitly that there is none"),
        (replace(DECISION, no_possibility=NoPossibility.NO_TARGET), "not both"),
        (Decision(possibilities=(Possibility(Pathway.OTHER_TRIAL),)), "name the trial or the drug"),
        (Decision(possibilities=(Possibility(Pathway.WATCH),)), "say what is meant"),
        (Decision(possibilities=DECISION.possibilities * 13), "At most 12"),
        *(
            (Decision(possibilities=(Possibility(pathway, trial="NCT0"),)), "the drug is missing")
            for pathway in Pathway
            if needs_drug(pathway)
        ),
    ],
)
def test_an_incomplete_decision_is_refused_in_words(services, berg, item, decision, words):
    with pytest.raises(RuleError, match=words):
        services.decisions.decide(berg, item, decision)
    assert services.meetings.item_of(berg, item.meeting_id, item.case_id).state is ItemState.WAITING


def test_a_draft_may_be_incomplete_and_decides_nothing(services, berg, item):
    draft = Decision(discussion="Halvt ferdig", possibilities=(Possibility(Pathway.IMPRESS),))
    saved = services.decisions.save_draft(berg, item, draft)
    assert (saved.state, saved.decision) == (ItemState.WAITING, draft)
    assert saved.saved_at is not None
    assert services.cases.get(berg, item.case_id).summary.stage is Stage.ON_AGENDA


def test_two_people_who_write_at_once_lose_nothing_silently(services, berg, item):
    services.decisions.save_draft(berg, item, Decision(discussion="Den første"))
    with pytest.raises(ConflictError):
        services.decisions.save_draft(berg, item, Decision(discussion="Den andre"))


def test_deciding_again_is_a_change_of_the_decision(services, berg, item):
    decided = services.decisions.decide(berg, item, DECISION)
    services.decisions.decide(berg, decided, replace(DECISION, conclusion="Endret."))
    kinds = [event.kind for event in services.cases.get(berg, item.case_id).events]
    assert kinds[-2:] == [EventKind.DECIDED, EventKind.DECISION_CHANGED]


def test_a_postponed_case_needs_a_reason_and_can_come_again(services, berg, item):
    with pytest.raises(RuleError, match="why"):
        services.decisions.postpone(berg, item, "  ")
    postponed = services.decisions.postpone(berg, item, "RNA-svar mangler")
    assert (postponed.state, postponed.postponed_because) == (ItemState.POSTPONED, "RNA-svar mangler")
    assert services.cases.get(berg, item.case_id).summary.stage is Stage.READY


def test_a_supporting_finding_is_named_and_must_be_the_cases_own(services, berg, item, tmp_path):
    services.results.store(berg, services.results.read(write_results_folder(tmp_path)))
    case = services.cases.find(berg, "IPD9003")
    stored = services.results.findings(berg, case.id)[0]
    possibility = Possibility(Pathway.APPROVED_DRUG, "dabrafenib", finding_id=stored.id)
    with pytest.raises(RuleError, match="not one of this case's findings"):
        services.decisions.decide(berg, item, Decision(possibilities=(possibility,)))
    referred = services.cases.register(berg, referral_draft("IPD9003", another_patient(1)))
    own = services.meetings.put_on_agenda(berg, item.meeting_id, referred.id).item
    decided = services.decisions.decide(berg, own, Decision(possibilities=(possibility,)))
    assert decided.decision.possibilities[0].supported_by == "BRAF p.(Val600Glu)"


def test_half_a_decision_never_takes_the_place_of_a_whole_one(services, berg, item):
    decided = services.decisions.decide(berg, item, DECISION)
    with pytest.raises(RuleError, match="explicitly that there is none"):
        services.decisions.save_draft(berg, decided, Decision(discussion="Bare tekst"))
    assert services.meetings.item_of(berg, item.meeting_id, item.case_id).decision == DECISION
    longer = replace(DECISION, discussion="Mer tekst.")
    assert services.decisions.save_draft(berg, decided, longer).state is ItemState.DECIDED


def test_a_postponed_case_can_be_taken_up_after_all(services, berg, item):
    with pytest.raises(RuleError, match="not postponed"):
        services.decisions.take_up(berg, item)
    postponed = services.decisions.postpone(berg, item, "RNA-svar mangler")
    with pytest.raises(RuleError, match="is postponed"):
        services.decisions.save_draft(berg, postponed, Decision(discussion="x"))
    taken = services.decisions.take_up(berg, postponed)
    assert (taken.state, taken.postponed_because) == (ItemState.WAITING, "")
    assert services.cases.get(berg, item.case_id).summary.stage is Stage.ON_AGENDA
