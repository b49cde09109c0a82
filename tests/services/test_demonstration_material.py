"""The demonstration shows a case in every place between the referral and the results."""

import pytest

from mtb.domain.next_steps import NextStep
from mtb.domain.specimens import SampleState
from mtb.domain.stages import ExitReason, Stage
from mtb.services.demonstration import DATABASE_NAME, make_demonstration
from mtb.store.address import Address
from mtb.wiring import open_services


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demonstration")
    list(make_demonstration(folder))
    services = open_services(Address(path=folder / DATABASE_NAME))
    yield services
    services.close()


def test_one_block_is_late_and_says_so(made, berg):
    case = made.cases.find(berg, "IPH9012")
    action = case.next_action(made.cases.today())
    assert (case.stage, action.step, action.subject) == (Stage.MATERIAL, NextStep.REMIND_PATHOLOGY, "25-1187")
    assert case.overdue(made.cases.today()) > 0


def test_one_case_is_in_the_laboratory_and_one_on_a_run(made, berg):
    extracted = made.cases.find(berg, "IPD9013")
    assert {sample.state for sample in extracted.samples} == {SampleState.EXTRACTED}
    on_run = made.cases.find(berg, "IPD9014")
    assert (on_run.stage, {sample.state for sample in on_run.samples}) == (
        Stage.SEQUENCING,
        {SampleState.ON_RUN},
    )


def test_one_waits_one_was_asked_about_and_one_is_closed(made, berg):
    assert made.cases.find(berg, "IPA9015").hold is not None
    assert [each.is_open for each in made.cases.find(berg, "IPD9010").inquiries] == [True]
    assert made.cases.find(berg, "IPO9016").exit_reason is ExitReason.INSUFFICIENT_MATERIAL
