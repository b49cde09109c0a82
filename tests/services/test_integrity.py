"""Checking the records as a whole."""

from sqlalchemy import update

from mtb.store.tables import signed_minutes
from tests.factories import DECISION, MEETING, referral_draft, without_trigger


def test_sound_records_have_no_problems(services, berg):
    assert services.integrity.problems(berg) == []


def test_signed_minutes_that_changed_are_found(services, berg):
    meeting = services.meetings.plan(berg, MEETING)
    case = services.cases.register(berg, referral_draft())
    item = services.meetings.put_on_agenda(berg, meeting.id, case.id).item
    services.decisions.decide(berg, item, DECISION)
    services.minutes.sign_off(berg, services.meetings.get(berg, meeting.id))
    assert services.integrity.problems(berg) == []
    with services.database.writing() as unit:
        without_trigger(unit, "signed_minutes_no_update", "signed_minutes")
        unit.minutes._connection.execute(
            update(signed_minutes).where(signed_minutes.c.language == "en").values(content=b"%PDF forged")
        )
    found = services.integrity.problems(berg)
    assert {sentence.en for sentence in found} == {
        "The signed minutes of 2026-11-24 are not the ones that were signed."
    }
