"""Questions to the treating physician: asked, reminded, answered, and put into words without a name."""

import datetime as dt
from dataclasses import replace

import pytest

from mtb.domain.audit import Action, AuditQuery, Entity
from mtb.domain.errors import ConflictError, RightError, RuleError
from mtb.domain.next_steps import NextStep
from mtb.domain.rights import Role
from mtb.domain.stages import EventKind, ExitReason
from mtb.services.inquiries import message_text
from tests.factories import NUMBER, person, referral_draft

TODAY = dt.date(2026, 11, 22)
QUESTION = "Er bilirubin normalisert?"


@pytest.fixture
def case(services, berg):
    return services.cases.register(berg, referral_draft())


def events(services, berg, case):
    return [(one.kind, one.about, one.on) for one in services.cases.get(berg, case.id).events]


def test_a_question_is_on_the_case_until_it_is_answered(services, berg, case):
    asked = services.inquiries.ask(berg, case, "T. Fiktiv", QUESTION, TODAY - dt.timedelta(days=9))
    seen = services.cases.get(berg, case.id).summary
    assert seen.inquiries == (asked,)
    assert seen.next_action(TODAY).step is NextStep.REMIND_PHYSICIAN
    reminded = services.inquiries.remind(berg, asked)
    assert reminded.reminded_on == (TODAY,)
    answered = services.inquiries.answer(berg, reminded, "  Ja, 18 µmol/l. ")
    assert (answered.answer, answered.answered_on, answered.is_open) == ("Ja, 18 µmol/l.", TODAY, False)
    assert services.cases.get(berg, case.id).summary.inquiries == (answered,)
    assert events(services, berg, case)[1:] == [
        (EventKind.PHYSICIAN_ASKED, asked.id, TODAY - dt.timedelta(days=9)),
        (EventKind.PHYSICIAN_REMINDED, asked.id, TODAY),
        (EventKind.PHYSICIAN_ANSWERED, asked.id, TODAY),
    ]


def test_every_state_of_a_question_is_kept_and_logged(services, berg, case):
    asked = services.inquiries.ask(berg, case, "T. Fiktiv", QUESTION)
    services.inquiries.answer(berg, asked, "Ja.")
    with services.database.reading() as unit:
        assert len(unit.revisions.of(Entity.INQUIRY, asked.id)) == 2
    logged = services.audit.entries(berg, AuditQuery(case_id=case.id)).entries
    assert [one.action for one in logged if one.subject.entity is Entity.INQUIRY] == [
        Action.CHANGED,
        Action.CREATED,
    ]


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ((" ", QUESTION), "who is asked"),
        (("T. Fiktiv", "\n"), "question is missing"),
        (("T. Fiktiv", QUESTION, TODAY + dt.timedelta(days=1)), "not in order"),
    ],
)
def test_a_question_that_can_not_be_so_is_refused_in_words(services, berg, case, asked, words):
    with pytest.raises(RuleError, match=words):
        services.inquiries.ask(berg, case, *asked)
    assert services.cases.get(berg, case.id).summary.inquiries == ()


def test_an_answered_question_takes_no_reminder_and_no_second_answer(services, berg, case):
    answered = services.inquiries.answer(
        berg, services.inquiries.ask(berg, case, "T. Fiktiv", QUESTION), "Ja."
    )
    with pytest.raises(RuleError, match="answered"):
        services.inquiries.remind(berg, answered)
    with pytest.raises(RuleError, match="answered"):
        services.inquiries.answer(berg, answered, "Nei.")
    with pytest.raises(RuleError, match="answer is missing"):
        services.inquiries.answer(berg, answered, " ")


def test_who_answers_second_is_told_and_overwrites_nothing(services, berg, case):
    asked = services.inquiries.ask(berg, case, "T. Fiktiv", QUESTION)
    services.inquiries.answer(berg, asked, "Ja.")
    with pytest.raises(ConflictError):
        services.inquiries.answer(berg, asked, "Nei.")
    assert services.cases.get(berg, case.id).summary.inquiries[0].answer == "Ja."


def test_a_closed_case_is_asked_nothing_more(services, berg, case):
    asked = services.inquiries.ask(berg, case, "T. Fiktiv", QUESTION)
    services.flow.close(berg, services.cases.get(berg, case.id).summary, ExitReason.DIED)
    with pytest.raises(RuleError, match="closed"):
        services.inquiries.ask(berg, case, "T. Fiktiv", QUESTION)
    with pytest.raises(RuleError, match="closed"):
        services.inquiries.remind(berg, asked)


def test_a_reader_asks_nobody_and_takes_no_words_out(services, berg, case):
    asked = services.inquiries.ask(berg, case, "T. Fiktiv", QUESTION)
    reader = person("leser", "L. Eser", Role.READER)
    with pytest.raises(RightError):
        services.inquiries.ask(reader, case, "T. Fiktiv", QUESTION)
    with pytest.raises(RightError):
        services.inquiries.message(reader, asked, "nb")


@pytest.mark.parametrize("language", ["nb", "en"])
def test_the_e_mail_names_the_case_and_never_the_patient(services, berg, case, language):
    told = f"Har Åse Test ({NUMBER[:6]} {NUMBER[6:]}, {NUMBER}) normal bilirubin? TEST åse!"
    asked = services.inquiries.ask(berg, case, "T. Fiktiv", told)
    words = services.inquiries.message(berg, asked, language)
    assert "IPD1234" in words
    assert "bilirubin" in words
    for secret in ("Åse", "Test", NUMBER, NUMBER[6:]):
        assert secret.casefold() not in words.casefold()
    logged = services.audit.entries(berg, AuditQuery(case_id=case.id)).entries
    assert logged[0].action is Action.COPIED


def test_a_reminder_says_when_it_was_asked_first(services, berg, case):
    asked = services.inquiries.ask(berg, case, "T. Fiktiv", QUESTION, dt.date(2026, 11, 3))
    reminded = replace(asked, reminded_on=(TODAY,))
    assert "03.11.2026" in message_text(case, reminded, "en")
    assert "03.11.2026" not in message_text(case, asked, "en")
