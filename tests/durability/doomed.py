"""A child process that sends out others to die: of a failing disk while working, or killed while updating.

Each gets its own copy of a folder, named after the fault and the call at which it dies.
"""

import argparse
import os
import shutil
import sys
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

import alembic.command  # noqa: F401 - loaded once, so that the processes to come need not
from alembic.script import ScriptDirectory  # noqa: F401 - likewise

from mtb.store.address import Address
from mtb.wiring import open_services
from tests.durability.actions import Worker
from tests.durability.trouble import Fault, Recorder, Try

_PATIENCE = 60


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path, help="the folder that each gets a copy of")
    parser.add_argument("folder", type=Path, help="where the copies go")
    parser.add_argument("--faults", nargs="*", default=[], help="how the disk fails; else by being killed")
    parser.add_argument("--at", type=int, nargs="+", required=True, help="at which calls; 0 lets it live")
    given = parser.parse_args(arguments)
    ways: dict[str, Callable[[int, Path], None]] = {
        f"{fault} ": partial(die_of, Fault(fault)) for fault in given.faults
    }
    for name, way in (ways or {"": die_updating}).items():
        for call in given.at:
            data = given.folder / f"{name}{call}"
            shutil.copytree(given.source, data)
            in_a_process_of_its_own(partial(way, call, data / "mtb.db"))


def in_a_process_of_its_own(action: Callable[[], object]) -> None:
    """Do something in a copy of this process, which ends with it, and wait until it is dead."""
    sys.stdout.flush()
    process = os.fork()
    if process == 0:
        try:
            action()
        finally:
            sys.stdout.flush()
            os._exit(0)  # nothing is closed or folded
    os.waitpid(process, 0)


def die_of(fault: Fault, call: int, database: Path) -> None:
    """Work until the disk fails, which it does for good, tell what was answered, and end there."""
    done, recorder, turns = Try(database.parent.name), Recorder(), count()
    worker = Worker(open_services(Address(path=database)), call)

    def work() -> None:
        done.acknowledged.append(f"{worker.act(next(turns))}\n")

    recorder.arm(fault, call, stays=True)
    for _ in range(_PATIENCE):
        if not done.went_well(work):
            break
    done.hits = recorder.disarm()
    done.say()


def die_updating(call: int, database: Path) -> None:
    """Be killed while the program brings a database up to date; who lives tells how many calls it took."""
    recorder = Recorder()
    recorder.die_at(call)
    done = Try(f"update, killed at call {call}")
    done.recovered = done.went_well(lambda: open_services(Address(path=database)))
    done.calls = recorder.calls
    done.say()


if __name__ == "__main__":
    main(sys.argv[1:])
