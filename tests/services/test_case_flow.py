"""Moving a case by hand: each move by a rule, dated, by whom; and back again."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtb.domain.audit import Action, AuditQuery
from mtb.domain.cases import CaseQuery, CaseSummary
from mtb.domain.errors import ConflictError, ExpectedError, RightError, RuleError
from mtb.domain.next_steps import NextStep, next_actions
from mtb.domain.referrals import ConsentAnswer
from mtb.domain.rights import Role
from mtb.domain.specimens import Specimen
from mtb.domain.stages import CaseEvent, EventKind, ExitReason, Hold, Stage, standing_of
from mtb.domain.targets import DEFAULT_DAYS, StageTargets
from mtb.wiring import Services
from tests.factories import MEETING, another_patient, person, referral_draft

TODAY = dt.date(2026, 11, 22)
OLA = person("onord", "O. Nord")


@pytest.fixture
def case(services, berg):
    return services.cases.register(berg, referral_draft())


def kinds(services, berg, case):
    return [event.kind for event in services.cases.get(berg, case.id).events]


def summary(services, berg, case):
    return services.cases.get(berg, case.id).summary


# waiting on purpose


def test_a_case_on_hold_says_until_when_and_why_and_goes_on_again(services, berg, case):
    held = services.flow.put_on_hold(berg, case, dt.date(2026, 12, 3), " Venter  på ny biopsi ")
    assert held.hold == Hold(dt.date(2026, 12, 3), "Venter på ny biopsi")
    assert held.due_on == dt.date(2026, 12, 3)
    assert held.next_action(TODAY).step is NextStep.LOOK_AGAIN
    freed = services.flow.take_off_hold(berg, held)
    assert (freed.hold, freed.due_on) == (None, case.due_on)
    with pytest.raises(RuleError, match="not on hold"):
        services.flow.take_off_hold(berg, freed)


@pytest.mark.parametrize(
    ("until", "why", "words"),
    [(dt.date(2026, 12, 3), " ", "why"), (TODAY, "Venter", "ahead"), (dt.date(2026, 1, 1), "x", "ahead")],
)
def test_a_hold_needs_a_reason_and_a_day_ahead(services, berg, case, until, why, words):
    with pytest.raises(RuleError, match=words):
        services.flow.put_on_hold(berg, case, until, why)
    assert summary(services, berg, case).hold is None


# closing and opening again


def test_a_case_is_closed_for_a_coded_reason_on_the_day_it_happened(services, berg, case):
    closed = services.flow.close(berg, case, ExitReason.REJECTED, "Feil sykehus", dt.date(2026, 11, 20))
    assert (closed.stage, closed.exit_reason, closed.due_on) == (Stage.CLOSED, ExitReason.REJECTED, None)
    assert closed.in_stage_since.date() == dt.date(2026, 11, 20)
    event = services.cases.get(berg, case.id).events[-1]
    assert (event.reason, event.detail, event.by) == (ExitReason.REJECTED, "Feil sykehus", "K. Berg")
    opened = services.flow.reopen(berg, closed, "Riktig likevel")
    assert (opened.stage, opened.exit_reason) == (Stage.REFERRED, None)
    logged = services.audit.entries(berg, AuditQuery(case_id=case.id)).entries
    assert sum(one.action is Action.MOVED for one in logged) == 2


def test_a_reason_of_another_stage_is_refused_and_a_day_to_come_too(services, berg, case):
    with pytest.raises(RuleError, match="for this reason"):
        services.flow.close(berg, case, ExitReason.COMPLETED)
    with pytest.raises(RuleError, match="future"):
        services.flow.close(berg, case, ExitReason.DIED, on=TODAY + dt.timedelta(days=1))
    assert kinds(services, berg, case) == [EventKind.REFERRED]


def test_a_withdrawn_consent_is_recorded_with_the_closing_and_taken_back_with_it(services, berg, case):
    closed = services.flow.close(berg, case, ExitReason.CONSENT_WITHDRAWN)
    assert closed.profiling_consent is ConsentAnswer.WITHDRAWN
    assert len(services.cases.history(berg, case.id)) == 2
    back = services.flow.undo(berg, closed)
    assert (back.stage, back.profiling_consent) == (Stage.REFERRED, ConsentAnswer.GIVEN)
    assert services.cases.get(berg, case.id).referral == referral_draft().referral


def test_a_withdrawal_that_was_known_before_stays_when_the_closing_is_undone(services, berg, case):
    closed = services.flow.close(berg, case, ExitReason.CONSENT_WITHDRAWN)
    again = services.flow.close(berg, services.flow.reopen(berg, closed), ExitReason.CONSENT_WITHDRAWN)
    assert services.flow.undo(berg, again).profiling_consent is ConsentAnswer.WITHDRAWN


def test_a_case_on_an_agenda_is_taken_off_and_closed_in_one_go(services, berg, case):
    meeting = services.meetings.plan(berg, MEETING)
    services.meetings.put_on_agenda(berg, meeting.id, case.id)
    seen = summary(services, berg, case)
    with pytest.raises(RuleError, match="agenda"):
        services.flow.close(berg, seen, ExitReason.DIED)
    closed = services.flow.close(berg, seen, ExitReason.DIED, take_off_agenda=True)
    assert closed.stage is Stage.CLOSED
    assert services.meetings.agenda(berg, meeting.id) == []
    assert kinds(services, berg, case)[-2:] == [EventKind.TAKEN_OFF_AGENDA, EventKind.CLOSED]
    assert services.flow.undo(berg, closed).stage is Stage.READY


def test_if_the_reason_does_not_fit_the_case_stays_on_the_agenda(services, berg, case):
    meeting = services.meetings.plan(berg, MEETING)
    services.meetings.put_on_agenda(berg, meeting.id, case.id)
    with pytest.raises(RuleError, match="for this reason"):
        services.flow.close(berg, summary(services, berg, case), ExitReason.REJECTED, take_off_agenda=True)
    assert len(services.meetings.agenda(berg, meeting.id)) == 1
    assert summary(services, berg, case).stage is Stage.ON_AGENDA


def test_taking_off_an_agenda_asks_for_the_right_to_plan_meetings(services, berg, case):
    meeting = services.meetings.plan(berg, MEETING)
    services.meetings.put_on_agenda(berg, meeting.id, case.id)
    biologist = person("mlie", "M. Lie", Role.MOLECULAR_BIOLOGIST)
    with pytest.raises(RightError):
        services.flow.close(biologist, summary(services, berg, case), ExitReason.DIED, take_off_agenda=True)


# back to material, taking over


def test_new_material_brings_a_case_back_to_material(services, berg, case):
    with pytest.raises(RuleError, match="stage"):
        services.flow.want_new_material(berg, case)
    with services.database.writing(berg) as unit:
        unit.history.record(case.id, EventKind.RESULTS_IMPORTED, berg, services_now(services))
    back = services.flow.want_new_material(berg, summary(services, berg, case), "For lite tumor")
    assert back.stage is Stage.MATERIAL


def services_now(services: Services) -> dt.datetime:
    return services.cases._clock()


def test_taking_over_is_all_or_nothing_and_undo_gives_it_back(services, berg, case):
    other = services.cases.register(berg, referral_draft("IPD0002", another_patient(1)))
    mine = services.flow.take_over(berg, [case, other])
    assert {one.owner for one in mine} == {"kberg"}
    given = services.flow.take_over(berg, [mine[0]], "onord", "O. Nord")
    assert (given[0].owner, given[0].owner_name) == ("onord", "O. Nord")
    back = services.flow.undo(berg, given[0])
    assert (back.owner, back.owner_name) == ("kberg", "K. Berg")
    assert services.flow.undo(berg, back).owner == "kberg", "who registered the case had it from the start"
    with pytest.raises(ConflictError):
        services.flow.take_over(OLA, [mine[1], case])
    assert summary(services, berg, other).owner == "kberg"


# undo


def test_undo_takes_back_the_last_move_and_the_move_before_it(services, berg, case):
    held = services.flow.put_on_hold(berg, case, dt.date(2026, 12, 3), "Venter")
    freed = services.flow.take_off_hold(berg, held)
    again = services.flow.undo(berg, freed)
    assert again.hold == held.hold
    assert services.flow.undo(berg, again).hold is None
    assert services.flow.can_undo(berg, case) is None
    with pytest.raises(RuleError, match="nothing to undo"):
        services.flow.undo(berg, summary(services, berg, case))


def test_undo_of_one_entry_never_takes_back_another(services, berg, case):
    held = services.flow.put_on_hold(berg, case, dt.date(2026, 12, 3), "Venter")
    entry = services.flow.can_undo(berg, held)
    services.inquiries.ask(OLA, held, "T. Fiktiv", "Hvordan går det?")
    with pytest.raises(ConflictError):
        services.flow.undo(berg, held, entry)
    assert summary(services, berg, case).hold == held.hold


@pytest.mark.parametrize("steps", [1, 2, 3])
def test_undo_takes_a_question_back_step_by_step(services, berg, case, steps):
    asked = services.inquiries.ask(berg, case, "T. Fiktiv", "Hvordan går det?")
    states = [replace(asked, withdrawn=True), asked]
    reminded = services.inquiries.remind(berg, asked)
    states.append(reminded)
    services.inquiries.answer(berg, reminded, "Bra.")
    for _ in range(steps):
        services.flow.undo(berg, summary(services, berg, case))
    now = summary(services, berg, case).inquiries[0]
    assert replace(now, version=0) == replace(states[3 - steps], version=0)


# others at the same case, and rights


Move = Callable[[Services, CaseSummary], object]
MOVES: list[Move] = [
    lambda services, seen: services.flow.put_on_hold(OLA, seen, dt.date(2026, 12, 3), "Venter"),
    lambda services, seen: services.flow.close(OLA, seen, ExitReason.DIED),
    lambda services, seen: services.flow.take_over(OLA, [seen]),
    lambda services, seen: services.flow.undo(OLA, seen),
]


@pytest.mark.parametrize("move", MOVES)
def test_who_moves_a_case_seen_before_somebody_else_moved_it_is_told(services, berg, case, move):
    services.flow.put_on_hold(berg, case, dt.date(2026, 12, 4), "Først")
    with pytest.raises(ConflictError):
        move(services, case)
    assert summary(services, berg, case).hold == Hold(dt.date(2026, 12, 4), "Først")


@pytest.mark.parametrize("move", MOVES)
def test_a_reader_moves_nothing(services, berg, case, move, monkeypatch):
    monkeypatch.setattr("tests.services.test_case_flow.OLA", person("leser", "L. Eser", Role.READER))
    with pytest.raises(RightError):
        move(services, case)
    assert kinds(services, berg, case) == [EventKind.REFERRED]


def test_new_targets_move_every_open_case_s_due_day(services, berg, case):
    assert case.due_on == TODAY + dt.timedelta(days=3)
    services.flow.set_targets(berg, StageTargets({**DEFAULT_DAYS, Stage.REFERRED: 5}))
    assert services.flow.targets(berg).target(Stage.REFERRED) == 5
    assert summary(services, berg, case).due_on == TODAY + dt.timedelta(days=5)
    with pytest.raises(RuleError, match=r"1 to 1,000"):
        services.flow.set_targets(berg, StageTargets({Stage.REFERRED: 0}))


# walked at random


class Walker:
    """Somebody who presses whatever there is to press; what the rules refuse is refused."""

    def __init__(self, services: Services, case: CaseSummary) -> None:
        self.services = services
        self.case = case
        self.actor = person()
        self.meetings = 0

    def seen(self) -> CaseSummary:
        return self.services.cases.get(self.actor, self.case.id).summary

    def do(self, move: str, reason: ExitReason) -> None:
        flow, inquiries, seen = self.services.flow, self.services.inquiries, self.seen()
        waiting = [one for one in seen.inquiries if one.is_open]
        doing: dict[str, Callable[[], object]] = {
            "hold": lambda: flow.put_on_hold(self.actor, seen, dt.date(2026, 12, 3), "Venter"),
            "off": lambda: flow.take_off_hold(self.actor, seen),
            "close": lambda: flow.close(self.actor, seen, reason, take_off_agenda=True),
            "reopen": lambda: flow.reopen(self.actor, seen),
            "new material": lambda: flow.want_new_material(self.actor, seen),
            "take over": lambda: flow.take_over(self.actor, [seen]),
            "undo": lambda: flow.undo(self.actor, seen),
            "ask": lambda: inquiries.ask(self.actor, seen, "T. Fiktiv", "Hvordan går det?"),
            "remind": lambda: inquiries.remind(self.actor, waiting[0]) if waiting else None,
            "answer": lambda: inquiries.answer(self.actor, waiting[0], "Bra.") if waiting else None,
            "agenda": self._agenda,
            "material": lambda: self._enter(EventKind.MATERIAL_ASKED),
            "laboratory": lambda: self._enter(EventKind.EXTRACTED),
            "results": lambda: self._enter(EventKind.RESULTS_IMPORTED),
            "reviewed": lambda: self._enter(EventKind.FINDINGS_REVIEWED),
        }
        try:
            doing[move]()
        except ConflictError:
            raise
        except ExpectedError:
            pass  # the rules say no, and nothing has changed

    def _agenda(self) -> None:
        self.meetings += 1
        starts_at = MEETING.starts_at + dt.timedelta(days=self.meetings)
        meeting = self.services.meetings.plan(self.actor, replace(MEETING, starts_at=starts_at))
        self.services.meetings.put_on_agenda(self.actor, meeting.id, self.case.id)

    def _enter(self, kind: EventKind) -> None:
        """What the services of material and results record."""
        if self.seen().stage is Stage.CLOSED:
            return
        now = services_now(self.services)
        with self.services.database.writing(self.actor, now) as unit:
            about = None
            if kind is EventKind.MATERIAL_ASKED:
                specimen = Specimen(self.case.id, "25-1187", asked_on=TODAY)
                about = unit.specimens.save(specimen).id
            unit.history.enter(self.case.id, CaseEvent(now, kind, "K. Berg", "", about=about), self.actor)


PRESSED = st.lists(
    st.tuples(
        st.sampled_from(
            [
                *("hold", "off", "close", "reopen", "new material", "take over", "undo", "undo", "ask"),
                *("remind", "answer", "agenda", "material", "laboratory", "results", "reviewed"),
            ]
        ),
        st.sampled_from(ExitReason),
    ),
    min_size=3,
    max_size=14,
)


@given(pressed=PRESSED)
@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_whatever_is_pressed_an_open_case_has_a_next_step_and_a_closed_one_a_reason(services, pressed):
    actor = person()
    number = len(services.cases.search(actor, CaseQuery(stages=frozenset(Stage), most=1_000)).cases)
    case = services.cases.register(
        actor, referral_draft(f"IPD{number:04}", replace(another_patient(0), national_id=""))
    )
    walker = Walker(services, case)
    for move, reason in pressed:
        walker.do(move, reason)
        require_sound(services.cases.get(actor, case.id))


def require_sound(case) -> None:
    """What is stored is what the history says; nobody is left without a way on."""
    seen, standing = case.summary, standing_of(case.events)
    assert (seen.stage, seen.hold, seen.exit_reason) == (standing.stage, standing.hold, standing.reason)
    assert seen.in_stage_since == standing.since
    steps = next_actions(seen.facts, TODAY, 7)
    if seen.stage is Stage.CLOSED:
        assert seen.exit_reason is not None
        assert seen.due_on is None
    else:
        assert seen.exit_reason is None
        assert steps[0].step is not NextStep.NOTHING
        assert seen.due_on is not None


def test_a_hospitals_own_target_holds_from_the_first_day_and_after_a_correction(services, berg):
    services.flow.set_targets(berg, StageTargets(by_hospital={"Haukeland": {Stage.REFERRED: 1}}))
    today = services.cases.today()
    case = services.cases.register(berg, referral_draft())
    assert case.due_on == today + dt.timedelta(days=1)
    moved = services.cases.correct(berg, case, referral_draft(hospital="Førde"))
    assert moved.due_on == today + dt.timedelta(days=3)


def test_a_case_on_an_agenda_is_due_on_the_meetings_day_wherever_it_is_moved(services, berg):
    case = services.cases.register(berg, referral_draft())
    meeting = services.meetings.plan(berg, MEETING)
    services.meetings.put_on_agenda(berg, meeting.id, case.id)
    assert services.cases.find(berg, "IPD1234").due_on == MEETING.starts_at.date()
    later = MEETING.starts_at + dt.timedelta(days=7)
    services.meetings.change(berg, meeting, replace(MEETING, starts_at=later))
    assert services.cases.find(berg, "IPD1234").due_on == later.date()
