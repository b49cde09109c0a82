"""Sets the computer's clock back a year and forward again while the program runs."""

import datetime as dt
from pathlib import Path

from mtb.store.address import Address
from mtb.wiring import create_database, open_services
from tests.durability.acknowledgements import Acknowledgement
from tests.durability.actions import Worker, somebody
from tests.durability.figures import Figures, first_few
from tests.durability.judge import judged
from tests.durability.trouble import Try

_NOW = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)
_CHANGES = (0, -365, 0, 365, -365, 0)
_TURNS = 10


class MovedClock:
    """A clock that ticks a second at every look, and can be moved by days."""

    def __init__(self) -> None:
        self._now = _NOW
        self.days = 0

    def __call__(self) -> dt.datetime:
        self._now += dt.timedelta(seconds=1)
        return self._now + dt.timedelta(days=self.days)


def clock_moved(folder: Path) -> Figures:
    """Every action goes on, and a case's history stays in the order in which things happened."""
    database, clock = folder / "clock" / "mtb.db", MovedClock()
    create_database(Address(path=database))
    services = open_services(Address(path=database), clock=clock)
    worker, done = Worker(services), Try("clock")
    said: list[Acknowledgement] = []

    def work() -> None:
        said.append(worker.act(len(said)))

    for days in _CHANGES:
        clock.days = days
        for _ in range(_TURNS):
            done.went_well(work)
    services.close()
    verdict = judged(database, said)
    # The program may well remark that the clock went backwards.
    corrupt = [each for each in verdict.corrupt if "clock" not in each]
    found = [*done.sentences, *done.wordless, *verdict.lost, *corrupt]
    return Figures(
        "clock set back and forward a year",
        len(_CHANGES) * _TURNS,
        len(said),
        len(verdict.lost),
        len(corrupt),
        broken=first_few(found),
    )


def history_across_a_change(folder: Path) -> list[str]:
    """The kinds of events of a case that was registered today and corrected when the clock was set back."""
    database, clock = folder / "history" / "mtb.db", MovedClock()
    create_database(Address(path=database))
    services = open_services(Address(path=database), clock=clock)
    worker = Worker(services)
    for turn in (0, 1):
        worker.act(turn)
    clock.days = -365
    corrected = worker.act(2)
    case = services.cases.find(somebody(), f"#{corrected.number}")
    events = services.cases.get(somebody(), case.id).events
    services.close()
    return [event.kind.value for event in events]
