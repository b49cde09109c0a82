"""Planning meetings and their agendas."""

import datetime as dt
from dataclasses import replace

import pytest

from mtb.domain.errors import ConflictError, NotFoundError, RuleError
from mtb.domain.meetings import Attendee, BoardRole
from mtb.domain.referrals import Consent, ConsentAnswer, ConsentKind
from mtb.domain.stages import Stage
from tests.factories import MEETING, another_patient, referral_draft


@pytest.fixture
def meeting(services, berg):
    return services.meetings.plan(berg, MEETING)


@pytest.fixture
def three(services, berg):
    return [
        services.cases.register(berg, referral_draft(f"IPD000{serial}", another_patient(serial)))
        for serial in range(3)
    ]


def references(services, berg, meeting):
    return [entry.case.reference for entry in services.meetings.agenda(berg, meeting.id)]


def test_a_planned_meeting_is_listed_with_its_people(services, berg, meeting):
    assert services.meetings.all(berg) == [meeting]
    assert meeting.attendees == MEETING.attendees
    assert (meeting.items, meeting.decided, meeting.postponed) == (0, 0, 0)


@pytest.mark.parametrize("reference", ["2026-11-24", "1"])
def test_a_meeting_is_found_by_its_day_or_number(services, berg, meeting, reference):
    assert services.meetings.find(berg, reference) == meeting


def test_a_day_with_two_meetings_asks_which(services, berg, meeting):
    services.meetings.plan(berg, replace(MEETING, starts_at=dt.datetime(2026, 11, 24, 16, 0)))
    with pytest.raises(NotFoundError, match="2 meetings"):
        services.meetings.find(berg, "2026-11-24")


def test_two_meetings_at_one_time_are_refused(services, berg, meeting):
    with pytest.raises(RuleError, match="already"):
        services.meetings.plan(berg, MEETING)


def test_the_slots_follow_the_order(services, berg, meeting, three):
    for case, minutes in zip(three, (20, 15, 20), strict=True):
        services.meetings.put_on_agenda(berg, meeting.id, case.id, minutes)
    entries = services.meetings.agenda(berg, meeting.id)
    assert [f"{entry.starts_at:%H:%M}" for entry in entries] == ["14:00", "14:20", "14:35"]
    services.meetings.move(berg, entries[2].item, -2)
    assert references(services, berg, meeting) == ["IPD0002", "IPD0000", "IPD0001"]


def test_a_case_on_the_agenda_says_so_and_is_not_put_there_twice(services, berg, meeting, three):
    services.meetings.put_on_agenda(berg, meeting.id, three[0].id)
    case = services.cases.find(berg, "IPD0000")
    assert (case.stage, case.meeting_starts_at) == (Stage.ON_AGENDA, MEETING.starts_at)
    with pytest.raises(RuleError, match="already"):
        services.meetings.put_on_agenda(berg, meeting.id, three[0].id)


def test_several_cases_go_on_together_or_not_at_all(services, berg, meeting, three):
    with pytest.raises(RuleError, match="1 to 240"):
        services.meetings.put_all_on_agenda(berg, meeting.id, [(three[0].id, 20), (three[1].id, 0)])
    assert references(services, berg, meeting) == []


def test_a_case_taken_off_is_ready_again(services, berg, meeting, three):
    entry = services.meetings.put_on_agenda(berg, meeting.id, three[0].id)
    services.meetings.take_off(berg, entry.item)
    assert references(services, berg, meeting) == []
    assert services.cases.find(berg, "IPD0000").stage is Stage.READY


def test_without_consent_to_profiling_the_board_does_not_discuss(services, berg, meeting):
    withdrawn = Consent(ConsentKind.PROFILING, ConsentAnswer.WITHDRAWN, dt.date(2026, 11, 20))
    case = services.cases.register(berg, referral_draft(consents=(withdrawn,)))
    with pytest.raises(RuleError, match="consent"):
        services.meetings.put_on_agenda(berg, meeting.id, case.id)


def test_people_and_place_can_be_changed_by_who_saw_the_newest(services, berg, meeting):
    people = (*MEETING.attendees, Attendee("N. Mal", BoardRole.STUDY_PHYSICIAN))
    changed = services.meetings.change(berg, meeting, replace(MEETING, attendees=people, place="Møterom 3"))
    assert (changed.place, changed.attendees) == ("Møterom 3", people)
    with pytest.raises(ConflictError):
        services.meetings.change(berg, meeting, MEETING)


def test_a_begun_meeting_does_not_begin_again(services, berg, meeting):
    begun = services.meetings.begin(berg, meeting)
    with pytest.raises(RuleError, match="begun"):
        services.meetings.begin(berg, begun)
