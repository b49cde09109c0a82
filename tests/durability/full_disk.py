"""Fills a real, small disk, and makes room on it again."""

import subprocess
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from mtb.store.address import Address
from mtb.wiring import create_database, open_services
from tests.durability.acknowledgements import Acknowledgement, parsed
from tests.durability.actions import Worker
from tests.durability.children import finished
from tests.durability.figures import Figures, first_few
from tests.durability.judge import judged
from tests.durability.trouble import Try, heard

_SCENARIO = "a full disk of 4 MB"
_LIMITED = "a file that may not grow"
_SIZE = 4_000_000
_BALLAST = 2_500_000
_MOST_TURNS = 2_000


def disk_filled(folder: Path) -> Figures:
    """The program says that the disk is full, keeps what it acknowledged, and works on once there is room."""
    disk = folder / "disk"
    disk.mkdir()
    with small_disk(disk) as mounted:
        if not mounted:
            return Figures(_SCENARIO, skipped="no small disk can be mounted here")
        ballast = disk / "ballast"
        ballast.write_bytes(bytes(_BALLAST))
        database = disk / "data" / "mtb.db"
        create_database(Address(path=database))
        done, said = worked_until_full(database, ballast.unlink)
        return _figures(_SCENARIO, database, done, said, "disk is full")


def file_limited(folder: Path) -> Figures:
    """The same where the system, and not the disk, refuses to let a file grow."""
    if sys.platform == "win32":
        return Figures(_LIMITED, skipped="this system has no limit for a file's size")
    database = folder / "limited" / "mtb.db"
    create_database(Address(path=database))
    (done,) = heard(finished("limited", database))
    return _figures(_LIMITED, database, done, parsed(done.acknowledged), "disk")


@contextmanager
def small_disk(folder: Path) -> Generator[bool]:
    """A disk of a few megabytes in memory while the block lasts; False where that is not allowed."""
    command = ["mount", "-t", "tmpfs", "-o", f"size={_SIZE}", "tmpfs", str(folder)]
    try:
        mounted = subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        mounted = False
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(folder)], check=True)


def worked_until_full(database: Path, make_room: Callable[[], None]) -> tuple[Try, list[Acknowledgement]]:
    """Work until the program says no, make room, and work on; what was answered and what acknowledged."""
    done = Try("full")
    said: list[Acknowledgement] = []
    worker = Worker(open_services(Address(path=database)))

    def work() -> None:
        said.append(worker.act(len(said)))

    for _ in range(_MOST_TURNS):
        if not done.went_well(work):
            break
    done.hits = len(done.sentences)
    done.went_well(work)  # still full: a second try gets an answer too
    make_room()
    later = [done.went_well(work) for _ in range(10)]
    done.recovered = all(later)
    done.went_well(worker.services.close)
    return done, said


def _figures(scenario: str, database: Path, done: Try, said: list[Acknowledgement], words: str) -> Figures:
    verdict = judged(database, said)
    broken = [f"no sentence but {each}" for each in done.wordless]
    if not done.sentences:
        broken.append("the disk was never full: the harness is blind")
    broken += [f"the answer was: {sentence}" for sentence in done.sentences if words not in sentence]
    if not done.recovered:
        broken.append("the program did not work on when there was room")
    return Figures(
        scenario,
        1,
        len(said),
        len(verdict.lost),
        len(verdict.corrupt),
        note=f"{len(done.sentences)} answered with a sentence",
        broken=first_few([*broken, *verdict.lost, *verdict.corrupt]),
    )
