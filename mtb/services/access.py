"""Lets people at the records who may, and writes in the same transaction what they did or looked at."""

import datetime as dt
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from uuid import UUID

from mtb.domain.audit import Action, Entity, Ground, Subject
from mtb.domain.cases import CaseSummary
from mtb.domain.errors import RightError
from mtb.domain.people import Actor
from mtb.domain.rights import Right
from mtb.services.clock import Clock, system_clock
from mtb.store.database import Database, UnitOfWork


class Access:
    """Every service opens its units of work here, and so none forgets to ask or to log.

    A case that a session has opened may be read again without a new entry: a screen that shows it reads it
    anew whenever something changes, and that is no new look.
    """

    def __init__(self, database: Database, clock: Clock = system_clock) -> None:
        self._database = database
        self._clock = clock
        self._opened: set[tuple[str, UUID]] = set()

    def now(self) -> dt.datetime:
        return self._clock()

    def require(self, actor: Actor, right: Right) -> None:
        """RightError unless this person has the right now; the refusal is an entry of its own."""
        if self._present(actor).may(right):
            return
        with self._database.writing(actor, self._clock()) as unit:
            unit.audit.record(Action.DENIED, Subject(Entity.DATABASE), right=right.value)
        raise RightError(right)

    @contextmanager
    def reading(self, actor: Actor, right: Right = Right.READ_CASES) -> Generator[UnitOfWork]:
        """A view of lists and counts. Looking into one case has its own way: ``looking_into``."""
        self.require(actor, right)
        with self._database.reading() as unit:
            yield unit

    @contextmanager
    def writing(self, actor: Actor, right: Right) -> Generator[UnitOfWork]:
        """Everything in the block is kept, or none; the block records what it did."""
        self.require(actor, right)
        with self._database.writing(self._present(actor), self._clock()) as unit:
            yield unit

    @contextmanager
    def checking(self, actor: Actor | None = None) -> Generator[UnitOfWork]:
        """What needs no right: the program's own checks; with an actor, somebody's own drafts and account."""
        opened = self._database.reading() if actor is None else self._database.writing(actor, self._clock())
        with opened as unit:
            yield unit

    @contextmanager
    def looking_into(
        self, actor: Actor, case_id: UUID, ground: Ground = Ground.CASE_WORK, *, anew: bool = False
    ) -> Generator[UnitOfWork]:
        """A view of one case. The first in a session, and each one ``anew``, is logged as an opening."""
        if not anew and (actor.session, case_id) in self._opened:
            with self.reading(actor) as unit:
                yield unit
            return
        with self.writing(actor, Right.READ_CASES) as unit:
            unit.audit.record(Action.OPENED, about(unit.cases.summary(case_id)), ground)
            yield unit
        self._opened.add((actor.session, case_id))

    def forget(self, session: str) -> None:
        """The session has ended: the next look at any case is an opening again."""
        self._opened = {one for one in self._opened if one[0] != session}

    def _present(self, actor: Actor) -> Actor:
        """The actor without an emergency access whose time is over."""
        over = actor.emergency_until is not None and actor.emergency_until <= self._clock()
        return replace(actor, emergency="", emergency_until=None) if over else actor


def about(case: CaseSummary, entity: Entity = Entity.CASE, record_id: object = "") -> Subject:
    """What an entry says of a case, or of a record that belongs to one."""
    return Subject(entity, str(record_id or case.id), case.id, case.patient.id if case.patient else None)
