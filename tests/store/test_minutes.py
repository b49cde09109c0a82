"""How signed minutes are kept."""

from sqlalchemy import update

from mtb.domain.minutes import MinutesLook, SignOff
from mtb.store.tables import signed_minutes
from tests.factories import MEETING, person, without_trigger
from tests.store.conftest import NOW

LOOK = MinutesLook("nb", deidentified=False)


def approved(unit, meeting_id):
    unit.minutes.submit(meeting_id, person(), NOW)
    unit.minutes.approve(unit.minutes.submission(meeting_id), person(), NOW)


def test_the_bytes_that_were_signed_are_the_bytes_that_come_back(unit):
    meeting_id = unit.meetings.add(MEETING)
    assert unit.minutes.content(meeting_id, LOOK) is None
    approved(unit, meeting_id)
    unit.minutes.keep(meeting_id, LOOK, SignOff("K. Berg", NOW), b"%PDF one")
    unit.minutes.keep(meeting_id, MinutesLook("nb", deidentified=True), SignOff("K. Berg", NOW), b"%PDF two")
    assert unit.minutes.content(meeting_id, LOOK) == b"%PDF one"
    assert unit.minutes.sign_off_of(meeting_id) == SignOff("K. Berg", NOW)
    assert unit.minutes.damaged() == []


def test_changed_bytes_are_noticed(unit):
    meeting_id = unit.meetings.add(MEETING)
    approved(unit, meeting_id)
    unit.minutes.keep(meeting_id, LOOK, SignOff("K. Berg", NOW), b"%PDF one")
    without_trigger(unit, "signed_minutes_no_update", "signed_minutes")
    unit.minutes._connection.execute(update(signed_minutes).values(content=b"%PDF forged"))
    assert unit.minutes.damaged() == [meeting_id]
