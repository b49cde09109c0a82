"""Opens the database and builds the services. Knows no window and no command."""

import getpass
from collections.abc import Callable
from dataclasses import dataclass

from mtb.domain.changes import Changes
from mtb.domain.people import Actor
from mtb.services.cases import CaseService
from mtb.services.clock import Clock, system_clock
from mtb.services.decisions import DecisionService
from mtb.services.integrity import IntegrityService
from mtb.services.meetings import MeetingService
from mtb.services.minutes import MinutesService
from mtb.services.results import ResultService
from mtb.store import schema
from mtb.store.database import Address, Database


@dataclass(frozen=True, slots=True)
class Services:
    """One open database and everything a user can do with it."""

    database: Database
    cases: CaseService
    results: ResultService
    meetings: MeetingService
    decisions: DecisionService
    minutes: MinutesService
    integrity: IntegrityService

    def close(self) -> None:
        self.database.close()


def create_database(address: Address) -> None:
    """Make a new, empty database; FileError or StorageError when that can't be."""
    schema.create(address)


def open_services(
    address: Address, on_commit: Callable[[Changes], None] = lambda _: None, clock: Clock = system_clock
) -> Services:
    """Bring the database to today's schema and build the services on it."""
    schema.bring_up_to_date(address)
    database = Database(address, on_commit)
    return Services(
        database,
        CaseService(database, clock),
        ResultService(database, clock),
        MeetingService(database, clock),
        DecisionService(database, clock),
        MinutesService(database, clock),
        IntegrityService(database),
    )


def person_at_the_keyboard() -> Actor:
    """Who acts, as far as the operating system knows; accounts of the program's own take its place."""
    try:
        account = getpass.getuser()
    except (OSError, KeyError, ImportError):
        account = "unknown"
    return Actor(account, "")
