"""Specimens: named, asked for, received, sent, sectioned, found unsuitable; on both databases."""

import datetime as dt
from dataclasses import replace

import pytest

from mtb.domain.audit import Action, AuditQuery, Entity
from mtb.domain.errors import ConflictError, RightError, RuleError
from mtb.domain.referrals import Consent, ConsentAnswer, ConsentKind
from mtb.domain.rights import Role
from mtb.domain.specimens import Specimen, SpecimenState
from mtb.domain.stages import EventKind, ExitReason, Stage
from tests.factories import person, referral_draft

TODAY = dt.date(2026, 11, 22)
EARLIER = dt.date(2026, 11, 19)


@pytest.fixture
def case(services, berg):
    return services.cases.register(berg, referral_draft())


@pytest.fixture
def block(services, berg, case) -> Specimen:
    return services.material.save(berg, Specimen(case.id, "25-1187", "Haukeland patologi", "03", "P"))


def now(services, berg, case):
    return services.cases.get(berg, case.id)


def test_a_block_that_is_named_stands_in_the_case_with_its_event_and_its_line_in_the_log(
    services, berg, case, block
):
    found = now(services, berg, case)
    assert found.summary.specimens == (block,)
    event = found.events[-1]
    assert (event.kind, event.detail, event.about) == (EventKind.MATERIAL_NAMED, "25-1187", block.id)
    entry = services.audit.entries(berg, AuditQuery(action=Action.CREATED)).entries[0]
    assert (entry.subject.entity, entry.subject.id) == (Entity.SPECIMEN, str(block.id))
    assert found.summary.stage is Stage.REFERRED


def test_a_first_specimen_is_proposed_with_the_site_of_the_referral(services, berg):
    case = services.cases.register(berg, referral_draft(tumour_site="03"))
    proposed = services.material.proposed(berg, case.id)
    assert (proposed.site, proposed.replicate, proposed.version) == ("03", 1, 0)
    services.material.save(berg, replace(proposed, block="A"))
    assert services.material.proposed(berg, case.id).replicate == 2


def test_material_goes_from_the_request_to_the_laboratory_and_takes_the_case_along(
    services, berg, case, block
):
    [asked] = services.material.ask(berg, [block])
    assert (asked.state, asked.asked_on) == (SpecimenState.ASKED, TODAY)
    assert now(services, berg, case).summary.stage is Stage.MATERIAL
    [received] = services.material.receive(berg, [asked])
    assert received.received_on == TODAY
    [sent] = services.material.send_to_laboratory(berg, [received])
    assert sent.state is SpecimenState.IN_LABORATORY
    assert now(services, berg, case).summary.stage is Stage.LABORATORY
    [cut] = services.material.section(berg, [sent])
    assert cut.sectioned_on == TODAY
    kinds = [event.kind for event in now(services, berg, case).events][-4:]
    assert kinds == [
        EventKind.MATERIAL_ASKED,
        EventKind.MATERIAL_RECEIVED,
        EventKind.SENT_TO_LABORATORY,
        EventKind.SECTIONED,
    ]


def test_what_happened_on_another_day_counts_from_that_day(services, berg, case, block):
    services.material.ask(berg, [block], EARLIER)
    found = now(services, berg, case)
    assert found.events[-1].on == EARLIER
    assert found.summary.in_stage_since.date() == EARLIER
    assert found.summary.specimens[0].asked_on == EARLIER


@pytest.mark.parametrize(
    "answer", [None, ConsentAnswer.ASKED, ConsentAnswer.REFUSED, ConsentAnswer.WITHDRAWN]
)
def test_nothing_is_asked_for_before_the_patient_has_consented(services, berg, answer):
    consents = () if answer is None else (Consent(ConsentKind.PROFILING, answer, EARLIER),)
    case = services.cases.register(berg, referral_draft(consents=consents))
    if answer in {ConsentAnswer.REFUSED, ConsentAnswer.WITHDRAWN}:
        with pytest.raises(RuleError, match="refused or withdrawn"):
            services.material.save(berg, Specimen(case.id, "25-1"))
        return
    block = services.material.save(berg, Specimen(case.id, "25-1"))
    with pytest.raises(RuleError, match="consented to profiling"):
        services.material.ask(berg, [block])
    assert now(services, berg, case).summary.specimens == (block,)


def test_several_blocks_are_asked_for_at_once_or_none_of_them(services, berg, case, block):
    other = services.material.save(berg, Specimen(case.id, "25-1188"))
    [asked] = services.material.ask(berg, [other])
    with pytest.raises(RuleError, match="25-1188"):
        services.material.ask(berg, [block, asked])
    assert [one.asked_on for one in now(services, berg, case).summary.specimens] == [None, TODAY]
    services.material.remind(berg, [asked])
    assert now(services, berg, case).summary.specimens[1].reminded_on == (TODAY,)


def test_one_key_takes_the_last_step_back(services, berg, case, block):
    [asked] = services.material.ask(berg, [block])
    services.material.receive(berg, [asked])
    services.flow.undo(berg, now(services, berg, case).summary)
    assert now(services, berg, case).summary.specimens[0].state is SpecimenState.ASKED
    services.flow.undo(berg, now(services, berg, case).summary)
    found = now(services, berg, case).summary
    assert (found.stage, found.specimens[0].asked_on) == (Stage.REFERRED, None)


def test_unsuitable_material_says_why_and_leads_to_other_material(services, berg, case, block):
    with pytest.raises(RuleError, match="Say why"):
        services.material.unsuitable(berg, [block], "  ")
    [refused] = services.material.unsuitable(berg, [block], "For få tumorceller")
    assert (refused.state, refused.unsuitable_because) == (SpecimenState.UNSUITABLE, "For få tumorceller")
    event = now(services, berg, case).events[-1]
    assert (event.kind, event.detail) == (EventKind.MATERIAL_UNSUITABLE, "25-1187: For få tumorceller")


def test_a_corrected_block_keeps_what_stood_there_and_why(services, berg, case, block):
    saved = services.material.save(berg, replace(block, block="25-1178", tumour_cells=40), "Byttet siffer")
    assert saved.version == 2
    with services.material._access._database.reading() as unit:
        states = unit.revisions.of(Entity.SPECIMEN, block.id)
    assert [state.why for state in states] == ["", "Byttet siffer"]
    assert '"25-1187"' in (states[0].content or "")
    assert now(services, berg, case).events[-1].kind is EventKind.MATERIAL_CORRECTED


def test_somebody_who_saw_an_older_state_overwrites_nothing(services, berg, case, block):
    services.material.ask(berg, [block])
    with pytest.raises(ConflictError):
        services.material.receive(berg, [block])
    with pytest.raises(ConflictError):
        services.material.save(berg, replace(block, block="X"))


@pytest.mark.parametrize(
    "changes",
    [
        {"block": " "},
        {"tumour_cells": 101},
        {"sample_type": ""},
        {"site": "3"},
        {"replicate": 0},
        {"received_on": dt.date(2026, 11, 30)},
        {"asked_on": TODAY, "received_on": EARLIER},
    ],
)
def test_what_cannot_be_so_is_refused(services, berg, case, changes):
    with pytest.raises(RuleError):
        services.material.save(berg, replace(Specimen(case.id, "25-1"), **changes))
    assert now(services, berg, case).summary.specimens == ()


def test_the_same_block_is_not_named_twice(services, berg, case, block):
    with pytest.raises(RuleError, match="named already") as refused:
        services.material.save(berg, replace(block, id=case.id, version=0))
    assert refused.value.field == "block"
    services.material.save(berg, replace(block, id=case.id, version=0, replicate=2))


def test_a_closed_case_takes_no_material(services, berg, case, block):
    services.flow.close(berg, now(services, berg, case).summary, ExitReason.DIED)
    with pytest.raises(RuleError, match="closed"):
        services.material.ask(berg, [block])


def test_the_words_to_pathology_name_block_and_inpred_id_and_never_the_patient(services, berg, case, block):
    text = services.material.request(berg, [block], "nb")
    assert "25-1187" in text
    assert "IPD1234" in text
    assert "Test" not in text
    assert "Åse" not in text
    assert "1980" not in text
    [asked] = services.material.ask(berg, [block], EARLIER)
    assert "19.11.2026" in services.material.request(berg, [asked], "en")
    assert services.audit.entries(berg, AuditQuery(action=Action.COPIED)).entries


def test_who_only_reads_changes_nothing(services, case, block):
    reader = person("leser", "L. Leser", Role.READER)
    for act in (
        lambda: services.material.ask(reader, [block]),
        lambda: services.material.save(reader, Specimen(case.id, "9")),
        lambda: services.material.request(reader, [block], "en"),
    ):
        with pytest.raises(RightError):
            act()
