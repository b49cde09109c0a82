"""Opens what a catastrophe left and says what of the acknowledged is lost, what damaged or half there."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, func, select

from mtb.domain.errors import ExpectedError
from mtb.domain.stages import EventKind
from mtb.store.address import Address
from mtb.store.tables import (
    agenda_items,
    attendees,
    case_events,
    cases,
    consents,
    meetings,
    patients,
    referrals,
)
from mtb.wiring import Services, open_services
from tests.durability.acknowledgements import Acknowledgement, Kind
from tests.durability.actions import revised, somebody
from tests.factories import MEETING, REFERRAL


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the judge found. ``unannounced`` counts what is stored whole though nobody was told so."""

    cases: int = 0
    lost: tuple[str, ...] = ()
    corrupt: tuple[str, ...] = ()
    unannounced: int = 0

    @property
    def sound(self) -> bool:
        return not self.lost and not self.corrupt


@dataclass(frozen=True, slots=True)
class KeptCase:
    """One case as its rows tell it."""

    diagnosis: str | None
    first_name: str | None
    consents: int
    events: Counter[str]

    @property
    def revision(self) -> int:
        return self.events[EventKind.REFERRAL_CORRECTED.value]


@dataclass(frozen=True, slots=True)
class Kept:
    """Everything the judge compares."""

    cases: dict[int, KeptCase]
    meetings: dict[int, int]
    places: frozenset[tuple[int, int]]

    def holds(self, said: Acknowledgement) -> bool:
        """Whether an acknowledged action is still there."""
        match said.kind:
            case Kind.CASE:
                return said.number in self.cases
            case Kind.CORRECTION:
                return said.number in self.cases and self.cases[said.number].revision >= said.detail
            case Kind.MEETING:
                return said.number in self.meetings
            case Kind.PLACE:
                return (said.number, said.detail) in self.places
        return True

    @property
    def actions(self) -> int:
        corrections = sum(case.revision for case in self.cases.values())
        return len(self.cases) + corrections + len(self.meetings) + len(self.places)


def judged(database: Path, acknowledged: Sequence[Acknowledgement]) -> Verdict:
    """Open a database as the program does, and compare it with what was acknowledged."""
    if not acknowledged and not database.exists():
        return Verdict()  # nobody was told that there is a database
    try:
        services = open_services(Address(path=database))
    except ExpectedError as error:
        return _unreadable(acknowledged, error.sentence.en)
    except Exception as error:  # noqa: BLE001 - whatever comes instead of a sentence is a finding
        return _unreadable(acknowledged, repr(error))
    try:
        return _compared(services, acknowledged)
    except Exception as error:  # noqa: BLE001 - likewise
        return _unreadable(acknowledged, repr(error))
    finally:
        let_go(services)


def let_go(services: Services) -> None:
    """Leave a database without folding its log: the judge itself writes as little as it can."""
    services.database._engine.dispose()
    if services.lock is not None:
        services.lock.release()


def problems(services: Services) -> list[str]:
    """What the program itself reports of its records."""
    return [sentence.en for sentence in services.integrity.problems(somebody())]


def _compared(services: Services, acknowledged: Sequence[Acknowledgement]) -> Verdict:
    reported = problems(services)
    with services.database.reading() as unit:
        kept = _kept(unit.cases._connection)
    actions = sum(said.kind is not Kind.DATABASE for said in acknowledged)
    lost = [str(said) for said in acknowledged if not kept.holds(said)]
    return Verdict(
        len(kept.cases),
        tuple(lost),
        (*reported, *_half_stored(kept)),
        max(0, kept.actions - actions + len(lost)),
    )


def _unreadable(acknowledged: Sequence[Acknowledgement], why: str) -> Verdict:
    return Verdict(lost=tuple(map(str, acknowledged)), corrupt=(why,))


def _kept(connection: Connection) -> Kept:
    events: dict[object, Counter[str]] = {}
    for case_id, kind in connection.execute(select(case_events.c.case_id, case_events.c.kind)):
        events.setdefault(case_id, Counter())[kind] += 1
    answered = select(func.count()).where(consents.c.case_id == cases.c.id).correlate(cases).scalar_subquery()
    rows = connection.execute(
        select(
            cases.c.id, cases.c.number, referrals.c.diagnosis, patients.c.first_name, answered
        ).select_from(cases.outerjoin(patients).outerjoin(referrals, referrals.c.case_id == cases.c.id))
    )
    seats = (
        select(func.count())
        .where(attendees.c.meeting_id == meetings.c.id)
        .correlate(meetings)
        .scalar_subquery()
    )
    places = select(meetings.c.number, cases.c.number).select_from(
        agenda_items.join(meetings, agenda_items.c.meeting_id == meetings.c.id).join(
            cases, agenda_items.c.case_id == cases.c.id
        )
    )
    return Kept(
        {row[1]: KeptCase(row[2], row[3], row[4], events.get(row[0], Counter())) for row in rows},
        {row[0]: row[1] for row in connection.execute(select(meetings.c.number, seats))},
        frozenset((row[0], row[1]) for row in connection.execute(places)),
    )


def _half_stored(kept: Kept) -> Iterator[str]:
    for what, numbers in (("case", kept.cases), ("meeting", kept.meetings)):
        if sorted(numbers) != list(range(1, len(numbers) + 1)):
            yield f"the numbers of the {what}s have a gap: {sorted(numbers)[-3:]}"
    placed = Counter(case for _, case in kept.places)
    for number, case in kept.cases.items():
        if not _is_whole(case, placed[number]):
            yield f"case {number}, on {placed[number]} agendas, is half stored: {case}"
    for number, seats in kept.meetings.items():
        if seats != len(MEETING.attendees):
            yield f"meeting {number} has {seats} attendees"


def _is_whole(case: KeptCase, agendas: int) -> bool:
    """Whether every table that an action writes tells of the same actions."""
    words = revised(case.revision)
    referred, placed = case.events[EventKind.REFERRED.value], case.events[EventKind.PUT_ON_AGENDA.value]
    return (case.diagnosis, case.first_name) == (words, words) and (case.consents, referred, placed) == (
        len(REFERRAL.consents),
        1,
        agendas,
    )
