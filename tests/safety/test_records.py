"""R9, R10, R12–R14 and R28: corrections, no deletion, four eyes, signed minutes, germline findings."""

import datetime as dt
import json
import socket
from dataclasses import replace

import pytest
import sqlalchemy

from mtb.domain.accounts import Confirmation
from mtb.domain.cases import CaseQuery
from mtb.domain.errors import RightError, RuleError
from mtb.domain.findings import Finding, FindingKind, Source
from mtb.domain.imports import ResultsFolder, SampleResult
from mtb.domain.meetings import Meeting, MeetingState
from mtb.domain.minutes import MinutesLook
from mtb.domain.referrals import Consent, ConsentAnswer, ConsentKind
from mtb.domain.rights import Role
from mtb.exchange.demonstration_results import write_results_folder
from mtb.services.minutes import LOOKS
from tests.factories import DECISION, MEETING, REFERRAL, person, referral_draft
from tests.hostile.reading import texts
from tests.safety.conftest import PASSWORD, Hospital

RESULT = SampleResult(
    sample_id="IPD1234-D01-A01-A01",
    case_key="IPD1234",
    run_id="R1",
    digest="one",
    findings=(
        Finding(
            kind=FindingKind.SMALL_VARIANT,
            gene="BRCA1",
            change="p.(Glu23ValfsTer17)",
            source=Source("v.tsv", 2),
        ),
        Finding(
            kind=FindingKind.SMALL_VARIANT, gene="KRAS", change="p.(Gly12Asp)", source=Source("v.tsv", 3)
        ),
    ),
)
VOIDED = (
    *("patients", "cases", "referrals", "case_events", "results", "attachments", "findings", "meetings"),
    *("agenda_items", "signed_minutes", "revisions", "accounts", "authorisations", "amendments", "approvals"),
    *("lawful_deletions", "settings", "keyrings"),
)


def execute(services, statement: str) -> None:
    with services.database.writing() as unit:
        unit.minutes._connection.exec_driver_sql(statement)


def decided_meeting(hospital: Hospital) -> Meeting:
    chair = hospital[Role.CHAIR]
    case = hospital.services.cases.register(hospital[Role.CASE_WORKER], referral_draft())
    meeting = hospital.services.meetings.plan(chair, MEETING)
    item = hospital.services.meetings.put_on_agenda(chair, meeting.id, case.id).item
    hospital.services.decisions.decide(chair, item, DECISION)
    return hospital.services.meetings.get(chair, meeting.id)


def approved(hospital: Hospital, meeting: Meeting) -> Meeting:
    sent = hospital.services.minutes.submit(hospital[Role.CASE_WORKER], meeting)
    approver = hospital[Role.APPROVER]
    confirmation = hospital.services.accounts.confirm(approver, PASSWORD)
    return hospital.services.minutes.approve(approver, sent, confirmation)


def test_r09_what_was_corrected_stays_readable_with_who_when_and_why(services, berg, clock):
    case = services.cases.register(berg, referral_draft(diagnosis="Kolangiokarsinom"))
    services.cases.correct(
        person("onord", "O. Nord"), case, referral_draft(diagnosis="Galleveiskreft"), "Ny histologi"
    )
    first, second = services.cases.history(berg, case.id)
    assert [first.number, second.number] == [1, 2]
    assert json.loads(first.content or "")["referral"]["diagnosis"] == "Kolangiokarsinom"
    assert json.loads(second.content or "")["referral"]["diagnosis"] == "Galleveiskreft"
    assert (second.account, second.name, second.why) == ("onord", "O. Nord", "Ny histologi")
    assert first.at < second.at


def test_r09_a_decision_that_was_changed_keeps_what_it_said(services, berg):
    case = services.cases.register(berg, referral_draft())
    meeting = services.meetings.plan(berg, MEETING)
    item = services.meetings.put_on_agenda(berg, meeting.id, case.id).item
    item = services.decisions.decide(berg, item, DECISION)
    item = services.decisions.decide(berg, item, replace(DECISION, conclusion="Noe annet."))
    said = [json.loads(each.content or "")["conclusion"] for each in services.decisions.history(berg, item)]
    assert said == [DECISION.conclusion, "Noe annet."]


@pytest.mark.parametrize(
    "statement", ["UPDATE revisions SET content = '{}'", "UPDATE revisions SET why = 'x'"]
)
def test_r09_nobody_rewrites_what_was_corrected(services, berg, statement: str):
    services.cases.register(berg, referral_draft())
    with pytest.raises(sqlalchemy.exc.IntegrityError, match="never changed"):
        execute(services, statement)


def test_r10_the_database_refuses_to_delete_any_record(hospital: Hospital):
    meeting = approved(hospital, decided_meeting(hospital))
    case = hospital.services.cases.find(hospital[Role.CHAIR], "IPD1234")
    hospital.services.results.store(
        hospital[Role.MOLECULAR_BIOLOGIST],
        ResultsFolder(run_id="R1", folder_name="run", results=(RESULT,), doubts=()),
    )
    hospital.services.minutes.amend(hospital[Role.APPROVER], meeting, "Rettet dato", "Skrivefeil")
    hospital.services.deletions.request(hospital[Role.CHAIR], case.patient.id, "Krav fra pasienten, § 43")
    tried = set()
    with hospital.services.database.reading() as unit:
        there = {
            table
            for table in VOIDED
            if unit.minutes._connection.exec_driver_sql(f"SELECT 1 FROM {table} LIMIT 1").first()
        }
    for table in there:
        with pytest.raises(sqlalchemy.exc.IntegrityError, match="never deleted"):
            execute(hospital.services, f"DELETE FROM {table}")
        tried.add(table)
    assert set(VOIDED) - tried <= {"attachments", "settings", "keyrings"}


def test_r10_a_place_on_an_agenda_is_given_up_and_kept(services, berg):
    case = services.cases.register(berg, referral_draft())
    meeting = services.meetings.plan(berg, MEETING)
    item = services.meetings.put_on_agenda(berg, meeting.id, case.id).item
    services.meetings.take_off(berg, item)
    assert services.meetings.agenda(berg, meeting.id) == []
    assert services.meetings.get(berg, meeting.id).items == 0
    with services.database.reading() as unit:
        rows = unit.minutes._connection.exec_driver_sql("SELECT state FROM agenda_items").scalars().all()
    assert rows == ["taken_off"]
    assert services.meetings.put_on_agenda(berg, meeting.id, case.id).item.decision.conclusion == ""


def test_r12_who_submits_the_minutes_can_not_approve_them(hospital: Hospital):
    both = replace(hospital[Role.CASE_WORKER], roles=frozenset({Role.CASE_WORKER, Role.APPROVER}))
    sent = hospital.services.minutes.submit(both, decided_meeting(hospital))
    assert sent.state is MeetingState.AWAITING_APPROVAL
    confirmation = hospital.services.accounts.confirm(both, PASSWORD)
    with pytest.raises(RuleError, match="Another person"):
        hospital.services.minutes.approve(both, sent, confirmation)
    approver = hospital[Role.APPROVER]
    done = hospital.services.minutes.approve(
        approver, sent, hospital.services.accounts.confirm(approver, PASSWORD)
    )
    assert done.state is MeetingState.SIGNED_OFF
    signed = hospital.services.minutes.signed(approver, done.id)
    assert (signed.by, signed.written_by) == ("P. Approver", "P. Case_Worker")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE approvals SET approved_by = submitted_by, approved_at = submitted_at",
        "UPDATE approvals SET submitted_by = 'somebody'",
        "INSERT INTO signed_minutes SELECT approvals.id, meeting_id, 'nb', false, 'x', submitted_at, 'x', '' "
        "FROM approvals",
    ],
)
def test_r12_not_even_behind_the_programs_back(hospital: Hospital, statement: str):
    hospital.services.minutes.submit(hospital[Role.CASE_WORKER], decided_meeting(hospital))
    with pytest.raises(sqlalchemy.exc.IntegrityError):
        execute(hospital.services, statement)


def test_r12_approving_takes_the_password_again(hospital: Hospital, clock):
    sent = hospital.services.minutes.submit(hospital[Role.CASE_WORKER], decided_meeting(hospital))
    approver = hospital[Role.APPROVER]
    stale = Confirmation(approver.account, clock.now - dt.timedelta(minutes=5))
    of_another = hospital.services.accounts.confirm(hospital[Role.CHAIR], PASSWORD)
    for confirmation in (stale, of_another):
        with pytest.raises(RuleError, match="password again"):
            hospital.services.minutes.approve(approver, sent, confirmation)
    with pytest.raises(RightError):
        hospital.services.minutes.approve(hospital[Role.CHAIR], sent, of_another)


def test_r12_one_step_is_for_databases_without_accounts(hospital: Hospital):
    meeting = decided_meeting(hospital)
    with pytest.raises(RuleError, match="approved by another"):
        hospital.services.minutes.sign_off(hospital[Role.APPROVER], meeting)


def test_r12_while_minutes_wait_nothing_changes_and_they_can_be_given_back(hospital: Hospital):
    services, chair = hospital.services, hospital[Role.CHAIR]
    meeting = decided_meeting(hospital)
    item = services.meetings.agenda(chair, meeting.id)[0].item
    sent = services.minutes.submit(hospital[Role.CASE_WORKER], meeting)
    with pytest.raises(RuleError, match="wait for approval"):
        services.decisions.decide(chair, item, DECISION)
    with pytest.raises(RuleError, match="Only who submitted"):
        services.minutes.give_back(chair, sent, "Mangler noe")
    back = services.minutes.give_back(hospital[Role.APPROVER], sent, "Mangler oppfølging")
    assert back.state is MeetingState.IN_SESSION
    services.decisions.decide(chair, services.meetings.agenda(chair, meeting.id)[0].item, DECISION)
    approved(hospital, services.meetings.get(chair, meeting.id))


def test_r13_signed_minutes_stay_and_amendments_say_what_and_why(hospital: Hospital):
    meeting = decided_meeting(hospital)
    with pytest.raises(RuleError, match="Only signed"):
        hospital.services.minutes.amend(hospital[Role.APPROVER], meeting, "noe", "fordi")
    signed = approved(hospital, meeting)
    approver = hospital[Role.APPROVER]
    with pytest.raises(RuleError, match="what is different and why"):
        hospital.services.minutes.amend(approver, signed, "noe", " ")
    for what in ("Kohort 07-B, ikke 07-A", "Ansvarlig er T. Fiktiv"):
        hospital.services.minutes.amend(approver, signed, what, "Skrivefeil i referatet")
    found = hospital.services.minutes.amendments(approver, signed.id)
    assert [(each.number, each.what, each.by) for each in found] == [
        (1, "Kohort 07-B, ikke 07-A", "P. Approver"),
        (2, "Ansvarlig er T. Fiktiv", "P. Approver"),
    ]
    for statement in ("UPDATE signed_minutes SET sha256 = 'x'", "UPDATE amendments SET what = 'x'"):
        with pytest.raises(sqlalchemy.exc.IntegrityError, match="never changed"):
            execute(hospital.services, statement)


def test_r14_what_was_approved_is_handed_out_byte_for_byte_and_names_the_end_of_the_log(
    hospital: Hospital, tmp_path
):
    signed = approved(hospital, decided_meeting(hospital))
    reader = hospital[Role.CHAIR]
    first = {look: hospital.services.minutes.pdf(reader, signed.id, look) for look in LOOKS}
    hospital.services.minutes.write(reader, signed.id, LOOKS[0], tmp_path / "m.pdf")
    assert (tmp_path / "m.pdf").read_bytes() == first[LOOKS[0]]
    assert {look: hospital.services.minutes.pdf(reader, signed.id, look) for look in LOOKS} == first
    assert all("Revisjonsspor" in page for page in texts(first[MinutesLook("nb", deidentified=False)]))


def germline_case(hospital: Hospital, answer: ConsentAnswer | None):
    consents = (*REFERRAL.consents,)
    if answer is not None:
        consents += (Consent(ConsentKind.GERMLINE, answer, dt.date(2026, 11, 19)),)
    case = hospital.services.cases.register(hospital[Role.CASE_WORKER], referral_draft(consents=consents))
    biologist = hospital[Role.GERMLINE]
    hospital.services.results.store(
        biologist, ResultsFolder(run_id="R1", folder_name="run", results=(RESULT,), doubts=())
    )
    finding = hospital.services.results.findings(biologist, case.id)[0]
    hospital.services.results.mark_germline(biologist, finding, wanted=True)
    return case, hospital.services.results.findings(biologist, case.id)[0]


def test_r28_a_germline_finding_is_masked_from_who_may_not_see_it(hospital: Hospital):
    case, _finding = germline_case(hospital, ConsentAnswer.GIVEN)
    seen = {}
    for role in (Role.GERMLINE, Role.MOLECULAR_BIOLOGIST, Role.CHAIR, Role.READER):
        shown = hospital.services.results.findings(hospital[role], case.id)
        seen[role] = [(each.masked, each.finding.gene, each.finding.change) for each in shown]
        assert [each.germline for each in shown] == [True, False]
    hidden = [(True, "", ""), (False, "KRAS", "p.(Gly12Asp)")]
    assert seen.pop(Role.GERMLINE)[0] == (False, "BRCA1", "p.(Glu23ValfsTer17)")
    assert all(each == hidden for each in seen.values())


@pytest.mark.parametrize(
    "answer", [None, ConsentAnswer.REFUSED, ConsentAnswer.ASKED, ConsentAnswer.WITHDRAWN]
)
def test_r28_without_consent_the_board_is_not_shown_a_germline_finding(hospital: Hospital, answer):
    _case, finding = germline_case(hospital, answer)
    with pytest.raises(RuleError, match="consent to germline"):
        hospital.services.results.mark_for_board(hospital[Role.GERMLINE], finding, wanted=True)
    with pytest.raises(sqlalchemy.exc.IntegrityError, match="only with consent"):
        execute(hospital.services, "UPDATE findings SET for_board = true WHERE germline")


def test_r28_with_consent_it_is_shown_when_it_is_chosen_and_left_out_until_then(hospital: Hospital):
    case, finding = germline_case(hospital, ConsentAnswer.GIVEN)
    biologist = hospital[Role.GERMLINE]
    assert not finding.for_board
    hospital.services.results.mark_for_board(biologist, finding, wanted=True)
    assert hospital.services.results.findings(biologist, case.id)[0].for_board


def test_r28_no_search_by_gene_tells_of_a_germline_finding(hospital: Hospital):
    germline_case(hospital, ConsentAnswer.GIVEN)
    for role in (Role.READER, Role.GERMLINE):
        assert hospital.services.cases.search(hospital[role], CaseQuery(text="KRAS")).total == 1
        assert hospital.services.cases.search(hospital[role], CaseQuery(text="BRCA1")).total == 0


def test_r28_minutes_leave_out_what_was_not_chosen_though_a_possibility_rests_on_it(hospital: Hospital):
    case, finding = germline_case(hospital, ConsentAnswer.GIVEN)
    chair = hospital[Role.CHAIR]
    meeting = hospital.services.meetings.plan(chair, MEETING)
    item = hospital.services.meetings.put_on_agenda(chair, meeting.id, case.id).item
    possibility = replace(DECISION.possibilities[0], supported_by="funnet", finding_id=finding.id)
    hospital.services.decisions.decide(chair, item, replace(DECISION, possibilities=(possibility,)))
    look = MinutesLook("nb", deidentified=False)
    assert "Glu23" not in " ".join(texts(hospital.services.minutes.pdf(chair, meeting.id, look)))
    hospital.services.results.mark_for_board(hospital[Role.GERMLINE], finding, wanted=True)
    assert "Glu23" in " ".join(texts(hospital.services.minutes.pdf(chair, meeting.id, look)))


def test_r28_only_who_may_see_germline_findings_says_which_they_are(hospital: Hospital):
    case, _finding = germline_case(hospital, ConsentAnswer.GIVEN)
    other = hospital.services.results.findings(hospital[Role.MOLECULAR_BIOLOGIST], case.id)[1]
    with pytest.raises(RightError):
        hospital.services.results.mark_germline(hospital[Role.MOLECULAR_BIOLOGIST], other, wanted=True)


def test_r28_nothing_is_asked_of_the_network(services, berg, database_file, tmp_path, monkeypatch):
    def refuse(*_given: object) -> None:
        pytest.fail("something wants to reach the network")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    for name in ("create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, refuse)
    case = services.cases.register(berg, referral_draft("IPD9001"))
    services.results.store(berg, services.results.read(write_results_folder(tmp_path)))
    meeting = services.meetings.plan(berg, MEETING)
    item = services.meetings.put_on_agenda(berg, meeting.id, case.id).item
    services.decisions.decide(berg, item, DECISION)
    signed = services.minutes.sign_off(berg, services.meetings.get(berg, meeting.id))
    assert services.minutes.pdf(berg, signed.id, LOOKS[0]).startswith(b"%PDF")
    services.backups.make(berg)
