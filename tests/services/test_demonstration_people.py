"""The invented patients."""

import datetime as dt

import pytest

from mtb.domain.national_identity import parse_national_identity
from mtb.services.demonstration_people import REFERRALS, WAITING_REFERRALS, draft

PEOPLE = (*REFERRALS, *WAITING_REFERRALS)


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.inpred_id)
def test_nobody_in_the_demonstration_can_be_somebody(person):
    number = draft(person, dt.date(2026, 11, 22)).patient.national_id
    assert parse_national_identity(number).synthetic
    assert int(number[2:4]) > 80
