"""Where an event was seen before: what is answered to whom, with what it was decided, and what is logged."""

import datetime as dt

import pytest

from mtb.domain.audit import Action, AuditQuery, Entity
from mtb.domain.errors import NotFoundError, RightError
from mtb.domain.imports import SampleResult
from mtb.domain.reviews import Judgement, ReviewChange
from mtb.domain.rights import Role
from mtb.domain.seen_before import Match, MatchCount
from mtb.domain.stages import EventKind, Stage
from tests.factories import DECISION, MEETING, another_patient, person, referral_draft
from tests.services.test_reviews import BRCA, KRAS, TP53, variant

NOW = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)
READER = person("reader", "L. Leser", Role.READER)
SEES_GERMLINE = person("gen", "G. Prøve", Role.READER, Role.GERMLINE)


@pytest.fixture
def put(services, berg):
    """Register a case with findings; its summary."""

    def registered(reference: str, *found, serial: int = 0, patient=None):
        draft = referral_draft(reference, patient or another_patient(serial))
        case = services.cases.register(berg, draft)
        result = SampleResult(
            sample_id=f"{reference}-D01-P01-A03",
            case_key=reference,
            run_id="run",
            findings=found,
            digest=reference,
        )
        with services.database.writing(berg) as unit:
            result_id = unit.results.add(
                case.id, result, folder_name="f", doubts=(), imported_at=NOW, imported_by="K. Berg"
            )
            unit.findings.add(result_id, found)
            unit.history.record(case.id, EventKind.RESULTS_IMPORTED, berg, unit.now)
        return case

    return registered


@pytest.fixture
def ask(services):
    """What is answered about a case's first finding."""

    def asked(case, actor):
        with services.database.reading() as unit:
            finding = unit.findings.of_case(case.id)[0]
        return services.seen_before.of(actor, case.id, finding)

    return asked


def test_earlier_cases_are_counted_once_each_with_how_many_there_are(put, ask, berg):
    mine = put("IPD0001", KRAS, serial=1)
    put("IPD0002", KRAS, TP53, serial=2)
    put("IPD0003", variant("KRAS", 77, protein_change="p.(Gly12Asp)"), serial=3)
    put("IPD0004", TP53, serial=4)
    answer = ask(mine, berg)
    assert [answer.count(match) for match in (Match.SAME, Match.ALIKE, Match.GENE)] == [
        MatchCount(1),
        MatchCount(0),
        MatchCount(1),
    ]
    assert answer.cases_with_results == 3
    assert [(each.reference, each.match) for each in answer.cases] == [
        ("IPD0002", Match.SAME),
        ("IPD0003", Match.GENE),
    ]
    assert not answer.at_least


def test_an_excluded_finding_is_told_apart(services, put, ask, berg):
    mine = put("IPD0001", KRAS, serial=1)
    other = put("IPD0002", KRAS, serial=2)
    rows = services.reviews.of_case(berg, other.id).reviewed
    services.reviews.change(berg, other.id, rows, ReviewChange(judgement=Judgement.EXCLUDE))
    answer = ask(mine, berg)
    assert answer.count(Match.SAME) == MatchCount(0, 1)
    assert answer.cases[0].excluded


def test_another_case_of_the_same_patient_is_named_as_such(put, ask, berg):
    mine = put("IPD0001", KRAS, serial=1)
    put("IPD0002", KRAS, serial=1)
    put("IPD0003", KRAS, serial=2)
    told = {each.reference: each.same_patient for each in ask(mine, berg).cases}
    assert told == {"IPD0002": True, "IPD0003": False}


def test_what_the_board_decided_is_told(services, put, ask, berg):
    mine = put("IPD0001", KRAS, serial=1)
    other = put("IPD0002", KRAS, serial=2)
    meeting = services.meetings.plan(berg, MEETING)
    with services.database.writing(berg) as unit:
        unit.meetings.add_item(meeting.id, other.id, 20)
        (item,) = unit.meetings.agenda(meeting.id)
    services.decisions.decide(berg, item, DECISION)
    (earlier,) = ask(mine, berg).cases
    assert earlier.decision is not None
    (offered,) = earlier.decision.possibilities
    assert (offered.drug, offered.trial) == ("pemigatinib", "kohort 07-B")
    assert earlier.decision.on == dt.date(2026, 11, 24)
    assert earlier.decision.conclusion == "Mulig inklusjon i IMPRESS."
    assert [task.who for task in earlier.decision.tasks] == ["T. Fiktiv"]
    assert earlier.stage is not Stage.REFERRED


def test_nothing_is_said_about_germline_findings_without_the_right(services, put, ask, berg):
    mine = put("IPD0001", BRCA, serial=1)
    other = put("IPD0002", BRCA, serial=2)
    with services.database.reading() as unit:
        (theirs,) = unit.findings.of_case(other.id)
    services.results.mark_germline(berg, theirs, wanted=True)
    assert ask(mine, READER).found == 0
    assert ask(mine, SEES_GERMLINE).count(Match.SAME) == MatchCount(1)
    with services.database.reading() as unit:
        (ours,) = unit.findings.of_case(mine.id)
    services.results.mark_germline(berg, ours, wanted=True)
    masked = ask(mine, READER)
    assert masked.masked
    assert (masked.found, masked.cases, masked.cases_with_results) == (0, (), 0)
    assert ask(mine, SEES_GERMLINE).count(Match.SAME) == MatchCount(1)


def test_the_question_is_logged_once_a_session_and_never_with_the_gene(services, put, ask, berg):
    mine = put("IPD0001", KRAS, serial=1)
    for _ in range(2):
        ask(mine, READER)
    log = services.audit.entries(berg, AuditQuery()).entries
    (entry,) = [each for each in log if each.action is Action.SEARCHED and each.account == "reader"]
    assert (entry.subject.entity, entry.subject.case_id) == (Entity.FINDING, mine.id)
    assert "KRAS" not in (entry.detail or "")


def test_a_finding_of_another_case_is_not_answered(services, put, berg):
    mine, other = put("IPD0001", KRAS, serial=1), put("IPD0002", KRAS, serial=2)
    with services.database.reading() as unit:
        theirs = unit.findings.of_case(other.id)[0]
    with pytest.raises(NotFoundError):
        services.seen_before.of(berg, mine.id, theirs)


def test_it_takes_the_right_to_read_cases(put, ask):
    mine = put("IPD0001", KRAS, serial=1)
    with pytest.raises(RightError):
        ask(mine, person("admin", "A. Test", Role.ADMINISTRATOR))
