"""The same records on a real PostgreSQL server: the whole way once, and two workstations at once."""

import datetime as dt
import itertools
import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import event, text
from sqlalchemy.engine import make_url

from mtb.domain.cases import CaseQuery
from mtb.domain.errors import ConflictError, RuleError, StorageError
from mtb.domain.meetings import ItemState, MeetingState
from mtb.domain.national_identity import synthetic_number
from mtb.domain.patients import PatientDraft, Sex
from mtb.domain.people import Actor
from mtb.domain.stages import Stage
from mtb.exchange.demonstration_results import write_results_folder
from mtb.services.minutes import LOOKS
from mtb.store import engines, schema
from mtb.store.address import Address
from mtb.store.database import open_engine
from mtb.store.tables import metadata
from mtb.wiring import Services, open_services
from tests.conftest import SetClock
from tests.factories import DECISION, MEETING, NUMBER, another_patient, referral_draft
from tests.postgresql_server import Server

ROUNDS = 20
DEMONSTRATION_CASES = 6


@pytest.fixture
def workstations(postgresql_address: Address) -> Iterator[tuple[Services, Services]]:
    """Two programs at the same database."""
    opened = (open_services(postgresql_address), open_services(postgresql_address))
    yield opened
    for services in opened:
        services.close()


@pytest.fixture
def results(tmp_path: Path) -> Path:
    return write_results_folder(tmp_path)


def at_once(*works: Callable[[], Any]) -> list[Any]:
    """What each piece of work returned or raised; they start together."""
    barrier = threading.Barrier(len(works))

    def run(work: Callable[[], Any]) -> Any:
        barrier.wait(10)
        try:
            return work()
        except Exception as error:  # noqa: BLE001 - the answer, for the test to judge
            return error

    with ThreadPoolExecutor(len(works)) as threads:
        return list(threads.map(run, works))


def patient(place: int) -> PatientDraft:
    """A patient of one's own for each place (0-999)."""
    number = synthetic_number(1 + place % 28, 1 + place // 28 % 12, 1950 + place // 336)
    return PatientDraft("Prøve", "Bjørn", number, None, Sex.MALE)


def test_the_migrations_build_exactly_the_declared_tables(postgresql_address: Address):
    engine = open_engine(postgresql_address)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()


def test_two_workstations_may_build_the_same_new_database_at_once(postgresql_server: Server):
    name = postgresql_server.bare_database()
    works = [lambda: open_services(postgresql_server.address(name)).close()] * 2
    assert at_once(*works) == [None, None]


def test_one_case_goes_the_whole_way(
    postgresql_address: Address, clock: SetClock, berg: Actor, results: Path
):
    with closing(open_services(postgresql_address, clock=clock)) as services:
        case = services.cases.register(berg, referral_draft("IPD9001"))
        with pytest.raises(RuleError, match="IPD9001 belongs to another case"):
            services.cases.register(berg, referral_draft("IPD9001", another_patient(0)))
        with pytest.raises(RuleError, match="another patient"):
            services.cases.register(berg, referral_draft("", replace(another_patient(0), national_id=NUMBER)))
        done = services.results.store(berg, services.results.read(results))
        assert [each.new_case for each in done] == [False] + [True] * (DEMONSTRATION_CASES - 1)
        assert all(
            each.already_there for each in services.results.store(berg, services.results.read(results))
        )
        fusion = next(
            each for each in services.results.findings(berg, case.id) if each.finding.gene == "FGFR2/BICC1"
        )
        services.results.mark_for_board(berg, fusion, wanted=True)
        assert services.results.of_case(berg, case.id)[0].for_board_count == 1
        picture = services.results.of_case(berg, case.id)[0].attachments[0]
        assert len(services.results.attachment(berg, picture.id).content) == picture.size
        assert services.results.close_review(berg, services.cases.find(berg, "IPD9001")).stage is Stage.READY
        meeting = services.meetings.plan(berg, MEETING)
        item = services.meetings.put_on_agenda(berg, meeting.id, case.id).item
        possibility = replace(DECISION.possibilities[0], supported_by="", finding_id=fusion.id)
        decided = services.decisions.decide(berg, item, replace(DECISION, possibilities=(possibility,)))
        assert decided.state is ItemState.DECIDED
        assert decided.decision.possibilities[0].supported_by == fusion.finding.words
        signed = services.minutes.sign_off(berg, services.meetings.get(berg, meeting.id))
        assert (signed.state, signed.decided) == (MeetingState.SIGNED_OFF, 1)
        pdfs = {look: services.minutes.pdf(berg, meeting.id, look) for look in LOOKS}
    with closing(open_services(postgresql_address, clock=clock)) as again:
        assert {look: again.minutes.pdf(berg, meeting.id, look) for look in LOOKS} == pdfs
        assert again.cases.find(berg, "IPD9001").stage is Stage.FOLLOW_UP
        counts = {count.stage: count.cases for count in again.cases.stage_counts(berg) if count.cases}
        assert counts == {Stage.INTERPRETATION: DEMONSTRATION_CASES - 1, Stage.FOLLOW_UP: 1}
        assert again.integrity.problems(berg) == []


@pytest.mark.parametrize(
    "words", ["ipd9001", "ÅSE", "kolangio", "idh1", "åse #1", NUMBER, f"{NUMBER[:6]} {NUMBER[6:]}"]
)
def test_a_case_is_found_by_its_words(workstations: tuple[Services, Services], berg, results, words):
    services, _ = workstations
    services.cases.register(berg, referral_draft("IPD9001"))
    services.results.store(berg, services.results.read(results / "IPD9001-D01-P01-A03"))
    other = referral_draft(
        "IPD0002", another_patient(0), diagnosis="100 % _sikker", clinical_history="Operert i 2024."
    )
    services.cases.register(berg, other)
    page = services.cases.search(berg, CaseQuery(text=words))
    assert [case.reference for case in page.cases] == ["IPD9001"]
    assert (page.total, page.all_cases) == (1, 2)


def test_a_stale_record_is_not_written_over(workstations: tuple[Services, Services], berg: Actor):
    here, there = workstations
    seen = here.cases.register(berg, referral_draft())
    there.cases.correct(berg, seen, referral_draft(diagnosis="Rettet"))
    with pytest.raises(ConflictError):
        here.cases.correct(berg, seen, referral_draft(diagnosis="Foreldet"))
    assert here.cases.find(berg, "IPD1234").diagnosis == "Rettet"


def test_two_workstations_register_at_once_and_no_number_is_given_twice(
    workstations: tuple[Services, Services], berg: Actor
):
    def register(services: Services, first: int) -> list[int]:
        return [
            services.cases.register(berg, referral_draft("", patient(place))).number
            for place in range(first, first + ROUNDS)
        ]

    here, there = workstations
    numbers = at_once(lambda: register(here, 0), lambda: register(there, ROUNDS))
    assert sorted(itertools.chain(*numbers)) == list(range(1, 2 * ROUNDS + 1))


def test_of_two_who_enter_the_same_thing_at_once_one_is_told(
    workstations: tuple[Services, Services], berg: Actor
):
    for place in range(ROUNDS):
        draft = referral_draft(f"IPD{2000 + place}", patient(place))
        answers = at_once(
            *(lambda desk=desk, draft=draft: desk.cases.register(berg, draft) for desk in workstations)
        )
        refused = [answer for answer in answers if isinstance(answer, Exception)]
        assert [type(each) for each in refused] == [RuleError]
    plans = at_once(*(lambda desk=desk: desk.meetings.plan(berg, MEETING) for desk in workstations))
    assert sum(isinstance(answer, RuleError) for answer in plans) == 1


def test_what_is_read_together_is_of_one_moment(workstations: tuple[Services, Services], berg: Actor):
    here, there = workstations
    with here.database.reading() as unit:
        before = unit.worklist.count(CaseQuery())
        there.cases.register(berg, referral_draft())
        assert unit.worklist.count(CaseQuery()) == before
    assert here.cases.search(berg, CaseQuery()).total == before + 1


def test_who_waits_too_long_for_another_writer_is_told(
    workstations: tuple[Services, Services], berg: Actor, monkeypatch: pytest.MonkeyPatch
):
    here, there = workstations
    monkeypatch.setattr(engines, "_BUSY_MILLISECONDS", 50)
    with here.database.writing(), pytest.raises(StorageError, match="busy with another program"):
        there.cases.register(berg, referral_draft())
    assert there.cases.register(berg, referral_draft()).number == 1


def test_a_server_that_goes_away_is_said_in_a_sentence(postgresql_server: Server, berg: Actor):
    name = postgresql_server.new_database()
    services = open_services(postgresql_server.address(name))
    with (
        closing(services),
        pytest.raises(StorageError, match="can't be reached"),
        services.database.reading() as unit,
    ):
        with psycopg.connect(postgresql_server.url(), autocommit=True) as other:
            other.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
        unit.worklist.stage_counts(dt.date(2026, 11, 22))


def test_a_server_that_does_not_answer_is_said_in_a_sentence():
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"postgresql://berg@127.0.0.1:{silent.getsockname()[1]}/mtb?connect_timeout=2"
        with pytest.raises(StorageError, match="can't be reached"):
            open_services(Address.parse(url))


def test_a_server_that_only_reads_is_said_in_a_sentence(workstations: tuple[Services, Services], berg: Actor):
    services, _ = workstations
    with pytest.raises(StorageError, match="only be read"), services.database.writing() as unit:
        unit.patients._connection.execute(text("SET TRANSACTION READ ONLY"))
        unit.patients.add(patient(0))
    assert services.cases.search(berg, CaseQuery()).total == 0


def test_somebody_whom_the_server_does_not_let_in_is_told(postgresql_server: Server):
    name, role = postgresql_server.new_database(), f"mtb_test_{uuid4().hex}"
    with psycopg.connect(postgresql_server.url(), autocommit=True) as other:
        other.execute(f"CREATE ROLE \"{role}\" LOGIN PASSWORD 'hemmelig'")
        try:
            allowed = make_url(postgresql_server.url(name)).set(username=role, password="hemmelig")
            with pytest.raises(StorageError):
                open_services(Address.parse(allowed.render_as_string(hide_password=False)))
        finally:
            other.execute(f'DROP ROLE "{role}"')


def test_a_database_from_a_newer_program_is_refused(postgresql_address: Address):
    engine = open_engine(postgresql_address)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '20991231_future'"))
    engine.dispose()
    with pytest.raises(StorageError, match="newer version"):
        schema.bring_up_to_date(postgresql_address)


def test_a_page_of_the_worklist_asks_no_more_for_more_cases(
    workstations: tuple[Services, Services], berg: Actor
):
    """On a hospital's network each question costs a way there and back."""
    services, _ = workstations
    asked: list[str] = []
    event.listen(services.database._engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
    counts = []
    for place in range(3):
        services.cases.register(berg, referral_draft("", patient(place)))
        asked.clear()
        services.cases.search(berg, CaseQuery())
        counts.append(len(asked))
    # The page, its total, what belongs to its rows in three questions, and whether words are up to date.
    assert counts == [5, 5, 5]


def test_the_command_line_works_on_a_server(postgresql_server: Server, results: Path):
    name = postgresql_server.bare_database()

    def mtb(*words: str | Path) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "mtb", "--database", postgresql_server.url(name), *map(str, words)],
            capture_output=True,
            encoding="utf-8",
            check=False,
            env={**os.environ, "LC_ALL": "C.UTF-8", "PYTHONWARNINGS": "error"},
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert name in mtb("init")
    assert json.loads(mtb("cases", "--json")) == []
    assert "IPD9001: IPD9001-D01-P01-A03, 20 findings" in mtb("import", results / "IPD9001-D01-P01-A03")
    assert [case["inpred_id"] for case in json.loads(mtb("cases", "--json"))] == ["IPD9001"]
    assert "no problems" in mtb("check")
