"""The wrong patient, a person and a case entered twice: put right with a record of it."""

import datetime as dt
from dataclasses import replace

import pytest

from mtb.domain.audit import Action, AuditQuery, Entity
from mtb.domain.cases import CaseQuery
from mtb.domain.errors import ConflictError, RightError, RuleError
from mtb.domain.inquiries import Inquiry
from mtb.domain.patients import PatientDraft, Sex
from mtb.domain.referrals import Consent, ConsentAnswer, ConsentKind
from mtb.domain.rights import Role
from mtb.domain.specimens import LabSample, Specimen
from mtb.domain.stages import EventKind, ExitReason, Stage, standing_of
from mtb.exchange.demonstration_results import write_results_folder
from tests.factories import (
    DECISION,
    MEETING,
    NUMBER,
    OTHER_NUMBER,
    PATIENT,
    another_patient,
    person,
    referral_draft,
)

WHY = "Henvisningen lå i feil konvolutt."


def kinds(services, actor, case):
    return [event.kind for event in services.cases.get(actor, case.id).events]


def audit_of(services, actor, **query):
    return services.audit.entries(actor, AuditQuery(**query)).entries


def as_they_stand(services, *cases):
    """That what is stored of the cases is what their events amount to."""
    with services.database.reading() as unit:
        for case in cases:
            now = unit.cases.summary(case.id)
            standing = standing_of(unit.history.events(case.id))
            assert (now.stage, now.exit_reason) == (standing.stage, standing.reason)


def put_material(services, case):
    """A specimen, a sample of it, a question and a paper."""
    with services.database.writing(person()) as unit:
        specimen = unit.specimens.save(Specimen(case.id, "25-1187"))
        unit.specimens.save_sample(LabSample(case.id, specimen.id, "DNA", f"{case.reference}-D01"))
        unit.inquiries.save(Inquiry(case.id, "T. Fiktiv", "Hva nå?", dt.date(2026, 11, 20)))
    incoming = services.documents.check("svar.txt", b"Svar fra patologen")
    return services.documents.add(person(), case.id, incoming).document


# the wrong patient


def test_a_case_goes_to_the_patient_it_is_about(services, berg):
    wrong = services.cases.register(berg, referral_draft("IPD0001"))
    right = services.cases.register(berg, referral_draft("IPD0002", another_patient(1)))
    moved = services.corrections.move_to_patient(berg, wrong, right.patient, WHY)
    assert moved.patient.id == right.patient.id
    assert kinds(services, berg, moved)[-1] is EventKind.PATIENT_CHANGED
    assert services.cases.known_patient(berg, NUMBER).cases == ()
    state = services.cases.history(berg, moved.id)[-1]
    assert state.why == WHY
    assert '"surname": "Prøve"' in state.content
    assert '"surname": "Test"' in services.cases.history(berg, moved.id)[0].content


def test_the_log_names_both_patients(services, berg):
    wrong = services.cases.register(berg, referral_draft("IPD0001"))
    right = services.cases.register(berg, referral_draft("IPD0002", another_patient(1)))
    services.corrections.move_to_patient(berg, wrong, right.patient, WHY)
    for patient in (wrong.patient, right.patient):
        entries = audit_of(services, berg, action=Action.CHANGED, patient_id=patient.id)
        assert str(wrong.patient.id) in entries[0].detail
        assert str(right.patient.id) in entries[0].detail


def test_a_case_goes_to_a_patient_nobody_knew(services, berg):
    case = services.cases.register(berg, referral_draft("IPD0001"))
    moved = services.corrections.move_to_patient(
        berg, case, PatientDraft("Ny", "Kari", OTHER_NUMBER, None, Sex.FEMALE), WHY
    )
    assert moved.patient.listed_name == "Ny, Kari"
    assert services.cases.known_patient(berg, OTHER_NUMBER).cases[0].id == case.id


def test_a_number_that_is_known_leads_to_its_patient_or_is_refused(services, berg):
    case = services.cases.register(berg, referral_draft("IPD0001"))
    right = services.cases.register(berg, referral_draft("IPD0002", another_patient(1)))
    with pytest.raises(RuleError, match="belongs to another patient"):
        services.corrections.move_to_patient(berg, case, replace(another_patient(1), surname="Annen"), WHY)
    moved = services.corrections.move_to_patient(berg, case, another_patient(1), WHY)
    assert moved.patient.id == right.patient.id


def test_a_case_without_referral_is_moved_too(services, berg, tmp_path):
    found = services.results.store(berg, services.results.read(write_results_folder(tmp_path / "lab")))
    case = services.cases.get(berg, found[0].case_id).summary
    given = services.corrections.move_to_patient(berg, case, PATIENT, WHY)
    moved = services.corrections.move_to_patient(berg, given, another_patient(1), WHY)
    assert moved.patient.surname == "Prøve"
    surnames = [state.content for state in services.cases.history(berg, case.id)]
    assert '"surname": "Test"' in surnames[-2]
    assert '"surname": "Prøve"' in surnames[-1]


@pytest.mark.parametrize("why", ["", "  ", "\n", "ab"])
def test_without_a_reason_nothing_is_put_right(services, berg, why):
    case = services.cases.register(berg, referral_draft("IPD0001"))
    other = services.cases.register(berg, referral_draft("IPD0002"))
    for attempt in (
        lambda: services.corrections.move_to_patient(berg, case, another_patient(1), why),
        lambda: services.corrections.merge_cases(berg, case, other, why),
        lambda: services.corrections.merge_patients(berg, case.patient, other.patient, why),
    ):
        with pytest.raises(RuleError, match="Say why") as refused:
            attempt()
        assert refused.value.field == "why"


def test_the_same_patient_is_no_other(services, berg):
    case = services.cases.register(berg, referral_draft("IPD0001"))
    with pytest.raises(RuleError, match="already"):
        services.corrections.move_to_patient(berg, case, case.patient, WHY)


def test_whoever_saw_an_older_state_is_told(services, berg):
    seen = services.cases.register(berg, referral_draft("IPD0001"))
    other = services.cases.register(berg, referral_draft("IPD0002", another_patient(1)))
    services.cases.correct(berg, seen, referral_draft("IPD0001", diagnosis="Rettet"))
    now = services.cases.get(berg, seen.id).summary
    with pytest.raises(ConflictError):
        services.corrections.move_to_patient(berg, seen, other.patient, WHY)
    with pytest.raises(ConflictError):
        services.corrections.merge_cases(berg, other, seen, WHY, same_person=True)
    with pytest.raises(ConflictError):
        services.corrections.merge_patients(berg, other.patient, seen.patient, WHY)
    assert services.cases.get(berg, seen.id).summary == now


def test_only_who_may_write_cases_puts_them_right(services, berg):
    case = services.cases.register(berg, referral_draft("IPD0001"))
    other = services.cases.register(berg, referral_draft("IPD0002", another_patient(1)))
    reader = person("leser", "L. Eser", Role.READER)
    for attempt in (
        lambda: services.corrections.move_to_patient(reader, case, other.patient, WHY),
        lambda: services.corrections.merge_cases(reader, case, other, WHY),
        lambda: services.corrections.merge_patients(reader, case.patient, other.patient, WHY),
    ):
        with pytest.raises(RightError):
            attempt()


# a person registered twice


def test_every_case_of_a_person_registered_twice_goes_to_the_one_kept(services, berg):
    keep = services.cases.register(berg, referral_draft("IPD0001"))
    nameless = replace(PATIENT, national_id="", born=None)
    others = [services.cases.register(berg, referral_draft("IPD0002", nameless))]
    gone = others[0].patient
    moved = services.corrections.merge_patients(berg, keep.patient, gone, WHY)
    assert [case.inpred_id for case in moved] == ["IPD0002"]
    assert {case.id for case in services.cases.known_patient(berg, NUMBER).cases} == {keep.id, moved[0].id}
    assert [case.inpred_id for case in services.corrections.of_same_patient(berg, moved[0])] == ["IPD0001"]
    for patient in (keep.patient, gone):
        assert audit_of(services, berg, action=Action.CHANGED, patient_id=patient.id)
    with services.database.reading() as unit:
        assert unit.revisions.of(Entity.PATIENT, gone.id)[0].why == WHY
        assert "Test" in unit.revisions.of(Entity.PATIENT, gone.id)[0].content
        assert unit.patients.get(gone.id).surname == ""


def test_what_only_the_other_registration_knew_is_kept(services, berg):
    without = services.cases.register(berg, referral_draft("IPD0001", PatientDraft("Test", "")))
    with_number = services.cases.register(berg, referral_draft("IPD0002"))
    services.corrections.merge_patients(berg, without.patient, with_number.patient, WHY)
    known = services.cases.known_patient(berg, NUMBER)
    assert known.patient.id == without.patient.id
    assert (known.patient.first_name, known.patient.born) == (PATIENT.first_name, PATIENT.born)


def test_two_ordinary_numbers_are_two_people(services, berg):
    keep = services.cases.register(berg, referral_draft("IPD0001"))
    other = services.cases.register(berg, referral_draft("IPD0002", another_patient(1)))
    with pytest.raises(RuleError, match="two people"):
        services.corrections.merge_patients(berg, keep.patient, other.patient, WHY)
    with pytest.raises(RuleError, match="one patient already"):
        services.corrections.merge_patients(berg, keep.patient, keep.patient, WHY)


def test_the_second_registration_of_one_patient_is_never_suggested(services, berg):
    keep = services.cases.register(berg, referral_draft("IPD0001"))
    other = services.cases.register(berg, referral_draft("IPD0002", replace(PATIENT, national_id="")))
    services.corrections.merge_patients(berg, keep.patient, other.patient, WHY)
    similar = services.cases.similar(berg, "Test", "Åse", PATIENT.born)
    assert [one.patient.id for one in similar] == [keep.patient.id]


# a case entered twice


def test_everything_of_a_case_entered_twice_goes_to_the_one_kept(services, berg, tmp_path):
    keep = services.cases.register(berg, referral_draft("IPD0001"))
    folder = services.results.read(write_results_folder(tmp_path / "lab"))
    other_id = services.results.store(berg, folder)[0].case_id
    other = services.cases.get(berg, other_id).summary
    document = put_material(services, other)
    other = services.cases.get(berg, other_id).summary
    findings = len(services.results.findings(berg, other.id))
    saved = services.corrections.merge_cases(berg, keep, other, WHY)
    assert len(services.results.findings(berg, keep.id)) == findings > 0
    assert [each.block for each in saved.specimens] == ["25-1187"]
    assert len(saved.samples) == len(saved.inquiries) == 1
    assert [each.id for each in services.documents.of_case(berg, keep.id)] == [document.id]
    assert saved.stage is Stage.INTERPRETATION
    assert EventKind.MERGED in kinds(services, berg, saved)
    closed = services.cases.get(berg, other.id).summary
    assert (closed.stage, closed.exit_reason) == (Stage.CLOSED, ExitReason.DUPLICATE)
    assert closed.merged_into_id == keep.id
    assert services.corrections.merged_into(berg, closed).id == keep.id
    as_they_stand(services, keep, other)


def test_a_case_found_by_the_merged_ones_name_is_the_one_that_counts(services, berg):
    keep = services.cases.register(berg, referral_draft("IPD0001"))
    other = services.cases.register(berg, referral_draft("IPD0002"))
    services.corrections.merge_cases(berg, keep, other, WHY)
    assert services.cases.find(berg, "IPD0002").id == keep.id
    with pytest.raises(RuleError, match="IPD0002 belongs to another case"):
        services.cases.register(berg, referral_draft("IPD0002", another_patient(1)))


def test_a_nameless_case_takes_name_referral_and_patient_over(services, berg, tmp_path):
    folder = services.results.read(write_results_folder(tmp_path / "lab"))
    results = services.cases.get(berg, services.results.store(berg, folder)[0].case_id).summary
    referred = services.cases.register(berg, referral_draft(""))
    saved = services.corrections.merge_cases(berg, results, referred, WHY)
    assert saved.has_referral
    assert saved.patient.surname == "Test"
    assert saved.inpred_id == results.inpred_id
    assert saved.profiling_consent is ConsentAnswer.GIVEN
    back = services.cases.register(berg, referral_draft("", another_patient(1)))
    named = services.cases.register(berg, referral_draft("IPD7777", another_patient(1)))
    assert services.corrections.merge_cases(berg, back, named, WHY).inpred_id == "IPD7777"


def test_two_patients_are_merged_only_where_somebody_says_they_are_one(services, berg):
    keep = services.cases.register(berg, referral_draft("IPD0001"))
    other = services.cases.register(berg, referral_draft("IPD0002", replace(PATIENT, national_id="")))
    with pytest.raises(RuleError, match="different patients") as refused:
        services.corrections.merge_cases(berg, keep, other, WHY)
    assert refused.value.field == "same_person"
    services.corrections.merge_cases(berg, keep, other, WHY, same_person=True)
    assert services.cases.get(berg, other.id).summary.patient.id == keep.patient.id


def test_what_boards_said_is_never_moved(services, berg):
    first = services.cases.register(berg, referral_draft("IPD0001"))
    second = services.cases.register(berg, referral_draft("IPD0002"))
    meeting = services.meetings.plan(berg, MEETING)
    services.meetings.put_on_agenda(berg, meeting.id, first.id)
    first = services.cases.get(berg, first.id).summary
    with pytest.raises(RuleError, match="Keep that one"):
        services.corrections.merge_cases(berg, second, first, WHY)
    assert services.corrections.plan(berg, second, first).other_first
    services.meetings.put_on_agenda(berg, meeting.id, second.id)
    second = services.cases.get(berg, second.id).summary
    with pytest.raises(RuleError, match="Both cases"):
        services.corrections.merge_cases(berg, first, second, WHY)
    item = services.meetings.item_of(berg, meeting.id, second.id)
    services.meetings.take_off(berg, item)
    saved = services.corrections.merge_cases(
        berg,
        services.cases.get(berg, first.id).summary,
        services.cases.get(berg, second.id).summary,
        WHY,
    )
    assert saved.stage is Stage.ON_AGENDA
    as_they_stand(services, first, second)


def test_two_decided_cases_are_never_merged(services, berg):
    first = services.cases.register(berg, referral_draft("IPD0001"))
    second = services.cases.register(berg, referral_draft("IPD0002"))
    meeting = services.meetings.plan(berg, MEETING)
    for case in (first, second):
        services.meetings.put_on_agenda(berg, meeting.id, case.id)
        item = services.meetings.item_of(berg, meeting.id, case.id)
        services.decisions.decide(berg, item, DECISION)
    first, second = (services.cases.get(berg, case.id).summary for case in (first, second))
    with pytest.raises(RuleError, match="Both cases"):
        services.corrections.merge_cases(berg, first, second, WHY)


def test_a_closed_or_merged_case_is_not_merged(services, berg):
    cases = [services.cases.register(berg, referral_draft(f"IPD000{number}")) for number in range(3)]
    closed = services.flow.close(berg, cases[0], ExitReason.REJECTED)
    with pytest.raises(RuleError, match="IPD0000 is closed"):
        services.corrections.merge_cases(berg, cases[1], closed, WHY)
    services.corrections.merge_cases(berg, cases[1], cases[2], WHY)
    merged = services.cases.get(berg, cases[2].id).summary
    with pytest.raises(RuleError, match="merged into another"):
        services.corrections.move_to_patient(berg, merged, another_patient(1), WHY)
    with pytest.raises(RuleError, match="merged into another"):
        services.flow.reopen(berg, merged)
    with pytest.raises(RuleError, match="merged into another"):
        services.flow.undo(berg, merged)
    with pytest.raises(RuleError, match="merged into IPD0001"):
        services.documents.add(berg, merged.id, services.documents.check("a.txt", b"a"))
    with pytest.raises(RuleError, match="one case already"):
        services.corrections.merge_cases(berg, closed, closed, WHY)


def test_germline_findings_come_off_the_boards_list_where_consent_does_not_cover_them(
    services, berg, tmp_path
):
    folder = services.results.read(write_results_folder(tmp_path / "lab"))
    case_id = services.results.store(berg, folder)[0].case_id
    given = Consent(ConsentKind.GERMLINE, ConsentAnswer.GIVEN, dt.date(2026, 11, 18))
    inpred_id = services.cases.get(berg, case_id).summary.inpred_id
    services.cases.register(berg, referral_draft(inpred_id, consents=(given,)))
    finding = services.results.findings(berg, case_id)[0]
    services.results.mark_germline(berg, finding, wanted=True)
    finding = next(one for one in services.results.findings(berg, case_id) if one.id == finding.id)
    services.results.mark_for_board(berg, finding, wanted=True)
    keep = services.cases.register(berg, referral_draft("IPD0001"))
    services.corrections.merge_cases(berg, keep, services.cases.get(berg, case_id).summary, WHY)
    moved = next(one for one in services.results.findings(berg, keep.id) if one.id == finding.id)
    assert (moved.germline, moved.for_board) == (True, False)


def test_the_same_results_and_papers_in_both_are_there_once(services, berg, tmp_path):
    folder = services.results.read(write_results_folder(tmp_path / "lab"))
    keep, other = (services.cases.register(berg, referral_draft(f"IPD000{number}")) for number in (1, 2))
    for case in (keep, other):
        with services.database.writing(berg) as unit:
            unit.results.add(
                case.id,
                folder.results[0],
                folder_name=folder.folder_name,
                doubts=(),
                imported_at=dt.datetime(2026, 11, 20, tzinfo=dt.UTC),
                imported_by="K. Berg",
            )
        services.documents.add(berg, case.id, services.documents.check("svar.txt", b"Svar"))
    keep, other = (services.cases.get(berg, case.id).summary for case in (keep, other))
    services.corrections.merge_cases(berg, keep, other, WHY)
    assert len(services.results.of_case(berg, keep.id)) == 1
    assert len(services.documents.of_case(berg, keep.id)) == 1


def test_what_went_over_is_found_with_the_case_that_has_it(services, berg):
    keep = services.cases.register(berg, referral_draft("IPD0001"))
    other = services.cases.register(berg, referral_draft("IPD0002"))
    put_material(services, other)
    other = services.cases.get(berg, other.id).summary
    services.corrections.merge_cases(berg, keep, other, WHY)
    found = services.cases.search(berg, CaseQuery(text="25-1187")).cases
    assert [case.id for case in found] == [keep.id]


def test_a_moved_case_is_found_by_its_patient_now(services, berg):
    case = services.cases.register(berg, referral_draft("IPD0001"))
    services.corrections.move_to_patient(berg, case, another_patient(1, "Riktig"), WHY)
    assert [one.id for one in services.cases.search(berg, CaseQuery(text="riktig")).cases] == [case.id]
    assert services.cases.search(berg, CaseQuery(text=PATIENT.surname)).total == 0


def test_other_cases_are_found_by_word_and_of_the_same_patient_without(services, berg):
    case = services.cases.register(berg, referral_draft("IPD0001"))
    same = services.cases.register(berg, referral_draft("IPD0002"))
    other = services.cases.register(berg, referral_draft("IPD0003", another_patient(1)))
    assert [one.id for one in services.corrections.find(berg, case, " ")] == [same.id]
    assert [one.id for one in services.corrections.find(berg, case, "ipd0003")] == [other.id]
    assert audit_of(services, berg, action=Action.SEARCHED)[0].detail.count("ipd0003") == 1


def test_the_merged_case_leaves_the_list_of_open_cases(services, berg):
    keep = services.cases.register(berg, referral_draft("IPD0001"))
    other = services.cases.register(berg, referral_draft("IPD0002"))
    services.corrections.merge_cases(berg, keep, other, WHY)
    assert [case.id for case in services.cases.search(berg, CaseQuery()).cases] == [keep.id]
