"""What the worklist asks of the records, through the service and as the bare SQL it comes down to.

Arguments: the database file, how often to ask each question. A question that is not answered within some
seconds is given up, and the report says so.
"""

import contextlib
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.exc import DBAPIError

from mtb.domain.cases import CaseColumn, CaseQuery, CaseView
from mtb.domain.stages import Stage
from mtb.services.cases import CaseService
from mtb.store.address import Address
from mtb.wiring import open_services
from tests.benchmarks.probes.report import median, peak_memory, percentile95, repeated, report
from tests.benchmarks.probes.synthetic_cases import TODAY
from tests.factories import person

_WITHIN = 1.5
_LONGEST = 5.0
_STEPS_BETWEEN_LOOKS = 100_000
_ACTOR = person("benchmark", "")
_OPEN = frozenset(stage for stage in Stage if stage is not Stage.CLOSED)

Statements = list[tuple[str, Any]]


def open_case(cases: CaseService) -> None:
    """All that is kept of one case but its findings, as its screen reads it."""
    cases.get(_ACTOR, cases.find(_ACTOR, "IPD000007").id)


def searching(query: CaseQuery) -> Callable[[CaseService], object]:
    return lambda cases: cases.search(_ACTOR, query)


QUESTIONS: dict[str, Callable[[CaseService], object]] = {
    "first page, longest in stage": searching(CaseQuery()),
    "first page of the open stages": searching(CaseQuery(stages=_OPEN)),
    "tenth page": searching(CaseQuery(first=1_800)),
    **{
        f"first page, by {column.value}": searching(CaseQuery(sorted_by=column))
        for column in CaseColumn
        if column is not CaseColumn.IN_STAGE
    },
    **{
        f"view: {view.value}": searching(CaseQuery(view=view, account="kberg", today=TODAY.date()))
        for view in CaseView
        if view is not CaseView.ALL
    },
    "stage strip": lambda cases: cases.stage_counts(_ACTOR),
    "open a case": open_case,
    "search a name": searching(CaseQuery(text="prøve")),
    "search an InPreD ID": searching(CaseQuery(text="IPD000007")),
    "search a sample": searching(CaseQuery(text="IPD000007-D01")),
    "search what is typed first": searching(CaseQuery(text="ip")),
    "search one letter": searching(CaseQuery(text="å")),
    "search a gene": searching(CaseQuery(text="KRAS")),
    "search a variant": searching(CaseQuery(text="EGFR-R17")),
    "search a change": searching(CaseQuery(text="p.(Gly12Asp)")),
    "search two words": searching(CaseQuery(text="kolangio haukeland")),
    "search a word that most cases have": searching(CaseQuery(text="karsinom")),
    "search that word in the open stages": searching(CaseQuery(text="karsinom", stages=_OPEN)),
    "search that word, by patient": searching(CaseQuery(text="karsinom", sorted_by=CaseColumn.PATIENT)),
    "search without a match": searching(CaseQuery(text="finnesikke")),
}


class Patience:
    """Interrupts a statement that takes too long; SQLite asks every so many steps."""

    def __init__(self, engine: Engine) -> None:
        self._ends_at = 0.0
        event.listen(engine, "connect", self._watch)

    def begin(self) -> None:
        self._ends_at = time.perf_counter() + _LONGEST

    def _watch(self, connection: Any, _record: Any) -> None:
        connection.set_progress_handler(lambda: time.perf_counter() > self._ends_at, _STEPS_BETWEEN_LOOKS)


def patient(work: Callable[[], object], patience: Patience) -> Callable[[], None]:
    """The same work, with as much time each time."""

    def done() -> None:
        patience.begin()
        work()

    return done


def statements_of(engine: Engine, work: Callable[[], object]) -> Statements:
    """The questions in SQL that a piece of work sends, with values; those it came to, if it was stopped."""
    sent: Statements = []

    def note(_connection: Any, _cursor: Any, statement: str, values: Any, *_more: Any) -> None:
        if statement.startswith("SELECT"):
            sent.append((statement, values))

    event.listen(engine, "before_cursor_execute", note)
    with contextlib.suppress(DBAPIError):
        work()
    event.remove(engine, "before_cursor_execute", note)
    return sent


def ask(cursor: Any, statements: Statements) -> None:
    for statement, values in statements:
        cursor.execute(statement, values).fetchall()


def plan_of(cursor: Any, statements: Statements) -> list[str]:
    """How SQLite means to answer, one line a step."""
    lines = []
    for statement, values in statements:
        lines.append(" ".join(statement.split()))
        lines += [f"  {row[3]}" for row in cursor.execute(f"EXPLAIN QUERY PLAN {statement}", values)]
    return lines


def main(database: Path, most: int) -> None:
    services = open_services(Address(path=database))
    engine = services.database._engine
    patience = Patience(engine)
    raw = engine.raw_connection()
    cursor = raw.cursor()
    seconds: dict[str, float] = {}
    plans: dict[str, list[str]] = {}
    stopped: list[str] = []
    for name, question in QUESTIONS.items():
        asked = patient(lambda question=question: question(services.cases), patience)
        statements = statements_of(engine, asked)
        plans[name] = plan_of(cursor, statements)
        try:
            times = repeated(asked, most, _WITHIN)
            bare = repeated(
                patient(lambda statements=statements: ask(cursor, statements), patience), most, _WITHIN
            )
        except DBAPIError:
            stopped.append(name)
            times = bare = [_LONGEST]
        seconds[name] = median(times)
        seconds[f"{name}, p95"] = percentile95(times)
        seconds[f"{name}, bare"] = median(bare)
    peak = peak_memory()
    raw.close()
    services.close()
    report(seconds, peak=peak, plans=plans, stopped=stopped)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
