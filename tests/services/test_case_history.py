"""Every change of a case, whoever made it and wherever: read back in one list."""

import datetime as dt
from dataclasses import replace

from mtb.domain.audit import Entity
from mtb.domain.case_changes import ChangeKind
from mtb.domain.specimens import Specimen
from mtb.domain.stages import EventKind
from tests.factories import DECISION, MEETING, referral_draft


def changes(services, actor, case, kind=None):
    return [one for one in services.corrections.history(actor, case.id) if kind in {None, one.kind}]


def test_a_correction_is_one_change_with_both_states_and_the_reason(services, berg):
    case = services.cases.register(berg, referral_draft(diagnosis="Den første"))
    services.cases.correct(berg, case, referral_draft(diagnosis="Den andre"), "Ringte legen")
    newest, oldest = changes(services, berg, case, ChangeKind.REFERRAL)
    assert "Den første" in newest.before.content
    assert "Den andre" in newest.after.content
    assert newest.after.why == "Ringte legen"
    assert oldest.before is None
    assert newest.by == oldest.by == "K. Berg"


def test_what_belongs_to_the_case_tells_its_changes_too(services, berg):
    case = services.cases.register(berg, referral_draft())
    with services.database.writing(berg) as unit:
        specimen = unit.specimens.save(Specimen(case.id, "25-1187"))
        unit.revisions.keep(Entity.SPECIMEN, specimen.id, specimen)
        later = unit.specimens.save(replace(specimen, asked_on=dt.date(2026, 11, 20)))
        unit.revisions.keep(Entity.SPECIMEN, specimen.id, later, "Feil dag")
    services.documents.add(berg, case.id, services.documents.check("svar.txt", b"Svar"))
    material = changes(services, berg, case, ChangeKind.MATERIAL)
    assert [(one.about, one.after.number) for one in material] == [("25-1187", 2), ("25-1187", 1)]
    assert material[0].before.number == 1
    assert [one.about for one in changes(services, berg, case, ChangeKind.DOCUMENT)] == ["svar"]


def test_a_decision_tells_every_state_it_had(services, berg):
    case = services.cases.register(berg, referral_draft())
    meeting = services.meetings.plan(berg, MEETING)
    services.meetings.put_on_agenda(berg, meeting.id, case.id)
    item = services.meetings.item_of(berg, meeting.id, case.id)
    item = services.decisions.decide(berg, item, DECISION)
    services.decisions.decide(berg, item, replace(DECISION, conclusion="Endret konklusjon."))
    board = changes(services, berg, case, ChangeKind.BOARD)
    assert "Endret konklusjon." in board[0].after.content
    assert DECISION.conclusion in board[0].before.content


def test_what_was_undone_stays_and_says_so(services, berg):
    case = services.cases.register(berg, referral_draft())
    held = services.flow.put_on_hold(berg, case, dt.date(2026, 12, 1), "Venter")
    services.flow.undo(berg, held)
    found = {one.event.kind: one.undone for one in changes(services, berg, case)}
    assert found[EventKind.ON_HOLD] is True
    assert found[EventKind.UNDONE] is found[EventKind.REFERRED] is False


def test_the_changes_of_a_merged_case_stand_with_the_one_that_counts(services, berg):
    keep = services.cases.register(berg, referral_draft("IPD0001"))
    other = services.cases.register(berg, referral_draft("IPD0002"))
    services.corrections.merge_cases(berg, keep, other, "Meldt to ganger")
    whole = changes(services, berg, keep)
    assert {one.reference for one in whole} == {"", "IPD0002"}
    assert [one.at for one in whole] == sorted((one.at for one in whole), reverse=True)
