"""A child process that works on a database and says what was acknowledged, until it is done or dies.

The first line, ``ready``, comes before the database is opened; then one line for each call that returned.
"""

import argparse
import os
import sys
from itertools import count
from pathlib import Path

from sqlalchemy import event

from mtb.store.address import Address
from mtb.wiring import Services, create_database, open_services
from tests.durability.acknowledgements import Acknowledgement, Kind
from tests.durability.actions import Worker


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("database", type=Path)
    parser.add_argument("--create", action="store_true", help="make the database first")
    parser.add_argument("--turns", type=int, help="how many actions; without it, for ever")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--reopen-every", type=int, default=0, help="close and open after so many actions")
    parser.add_argument("--acknowledge", type=Path, help="a file that gets every acknowledgement too")
    parser.add_argument("--synchronous", choices=["NORMAL"], help="the control: not the program's setting")
    given = parser.parse_args(arguments)
    say = Announcer(given.acknowledge)
    say.line("ready")
    address = Address(path=given.database)
    if given.create:
        create_database(address)
        say.line(str(Acknowledgement(Kind.DATABASE)))
    worker = Worker(opened(address, given.synchronous), given.seed)
    for turn in count() if given.turns is None else range(given.turns):
        if given.reopen_every and turn and turn % given.reopen_every == 0:
            worker.services.close()
            worker = Worker(opened(address, given.synchronous), given.seed + turn)
        say.line(str(worker.act(turn)))
    worker.services.close()


class Announcer:
    """Writes a line at a time, unbuffered: what was said before a death is read after it."""

    def __init__(self, file: Path | None) -> None:
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
        self._handles = [sys.stdout.fileno(), *([os.open(file, flags, 0o600)] if file else [])]

    def line(self, text: str) -> None:
        for handle in self._handles:
            os.write(handle, f"{text}\n".encode())


def opened(address: Address, synchronous: str | None = None) -> Services:
    """The program's services; the control's weaker setting reaches every connection made from now on."""
    services = open_services(address)
    if synchronous is not None:
        engine = services.database._engine

        @event.listens_for(engine, "connect")
        def _weaken(connection: object, _record: object) -> None:
            connection.execute(f"PRAGMA synchronous = {synchronous}")  # type: ignore[attr-defined]

        engine.dispose()
    return services


if __name__ == "__main__":
    main(sys.argv[1:])
