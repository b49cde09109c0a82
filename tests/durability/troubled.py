"""A child process whose disk fails at the Nth call, and that goes on when the disk is well again."""

import argparse
import sys
from itertools import count
from pathlib import Path

from mtb.store.address import Address
from mtb.wiring import open_services
from tests.durability.actions import Worker
from tests.durability.trouble import Fault, Occasion, Recorder, Try

_PATIENCE = 3


class FailingDisk:
    """The program, and its disk that fails and gets well again."""

    def __init__(self, database: Path) -> None:
        self._address = Address(path=database)
        self._recorder = Recorder()
        self._turns = count()
        self._worker = Worker(open_services(self._address))

    def fails(self, fault: Fault, occasion: Occasion, at: int, *, stays: bool) -> Try:
        """Fail at the Nth call of this occasion, then be well again and work on."""
        done = Try(f"{fault}, {'from' if stays else 'only at'} call {at}, {occasion}")
        self._recorder.arm(fault, at, stays=stays)
        if occasion is Occasion.CLOSING:
            done.went_well(self.leave)
            done.hits = self._recorder.disarm()
            self._worker = Worker(open_services(self._address))
        else:
            for _ in range(at + _PATIENCE):
                if not done.went_well(lambda: self._work(done)):
                    break
            done.hits = self._recorder.disarm()
        later = [done.went_well(lambda: self._work(done)) for _ in range(2)]
        done.recovered = all(later)
        return done

    def leave(self) -> None:
        self._worker.services.close()

    def _work(self, done: Try) -> None:
        done.acknowledged.append(f"{self._worker.act(next(self._turns))}\n")


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("database", type=Path)
    parser.add_argument("occasion", choices=[occasion.value for occasion in Occasion])
    parser.add_argument("--at", type=int, nargs="+", required=True, help="at which calls to fail")
    given = parser.parse_args(arguments)
    disk = FailingDisk(given.database)
    for fault in Fault:
        if fault is Fault.TRUNCATE_ERROR and given.occasion == Occasion.WORKING:
            continue  # only folding the log shortens a file
        for at in given.at:
            for stays in (False, True):
                disk.fails(fault, Occasion(given.occasion), at, stays=stays).say()
    disk.leave()


if __name__ == "__main__":
    main(sys.argv[1:])
