"""Damages the files themselves: flipped bits, a write-ahead log that is cut off or gone."""

import random
import shutil
from pathlib import Path

from mtb.domain.errors import ExpectedError
from mtb.store.address import Address
from mtb.wiring import create_database, open_services
from tests.durability.acknowledgements import Acknowledgement
from tests.durability.actions import Worker
from tests.durability.figures import Figures, Length, first_few
from tests.durability.judge import judged, let_go, problems

PAGE = 4096
_TURNS = 30


def bits_flipped(folder: Path, length: Length, seed: int = 7) -> Figures:
    """A single flipped bit anywhere in the file is noticed: the program refuses it, or reports it."""
    chance = random.Random(seed)
    database = folder / "flipped" / "mtb.db"
    worker = _worked(database)
    worker.services.close()
    whole = database.read_bytes()
    broken: list[str] = []
    if found := noticed(database):
        broken.append(f"the sound file is reported: {found}")
    pages = len(whole) // PAGE
    for flip in range(length.flips):
        # Every page has its turn; the bit within it is anyone's.
        place = flip % pages * PAGE + chance.randrange(PAGE) if flip % 3 else chance.randrange(len(whole))
        damaged = bytearray(whole)
        damaged[place] ^= 1 << chance.randrange(8)
        _put_back(database, damaged)
        try:
            found = noticed(database)
        except Exception as error:  # noqa: BLE001 - noticed, though not in words
            broken.append(f"byte {place}: no sentence but {error!r}"[:300])
            continue
        if not found:
            broken.append(f"byte {place} of page {place // PAGE + 1} was accepted")
    return Figures(
        "bits flipped in the database", length.flips, corrupt=len(broken), broken=first_few(broken)
    )


def log_damaged(folder: Path, length: Length, seed: int = 7) -> Figures:
    """A cut or missing write-ahead log leaves a whole database of an earlier moment, never half an action."""
    chance = random.Random(seed)
    source, said = unfolded(folder / "unfolded")
    log = source.with_name("mtb.db-wal").read_bytes()
    copy = folder / "cut"
    anchored = has_anchor(source)
    broken: list[str] = []
    unreported = missing = 0
    for cut in range(length.cuts):
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(source.parent, copy)
        left = copy / "mtb.db-wal"
        left.unlink() if cut == 0 else left.write_bytes(log[: chance.randrange(len(log))])
        verdict = judged(copy / "mtb.db", said)
        missing += bool(verdict.lost)
        told = [each for each in verdict.corrupt if _tells_of_missing(each)]
        unreported += bool(verdict.lost) and not told
        if anchored and verdict.lost and not told:
            broken.append(
                f"cut {cut}: {len(verdict.lost)} newest actions are gone, and nothing is said of it"
            )
        broken += [f"cut {cut}: {each}" for each in verdict.corrupt if not _tells_of_missing(each)]
    return Figures(
        "write-ahead log cut off or deleted",
        length.cuts,
        len(said) * length.cuts,
        corrupt=len(broken),
        note=f"{missing} lost newest actions, {missing - unreported} of them were reported",
        broken=first_few(broken),
    )


def unfolded(folder: Path) -> tuple[Path, list[Acknowledgement]]:
    """A database whose newest actions are in the log only, as after a crash, and what was acknowledged."""
    running = folder / "running" / "mtb.db"
    said: list[Acknowledgement] = []
    worker = _worked(running, said)
    copy = folder / "left"
    shutil.copytree(running.parent, copy, ignore=shutil.ignore_patterns("*-shm"))
    worker.services.close()
    return copy / "mtb.db", said


def has_anchor(database: Path) -> bool:
    """Whether the end of the audit log is remembered outside the database."""
    return any("anchor" in path.name for path in database.parent.iterdir())


def noticed(database: Path) -> list[str]:
    """What the program says about a database when it is opened and checked."""
    try:
        services = open_services(Address(path=database))
    except ExpectedError as error:
        return [error.sentence.en]
    try:
        return problems(services)
    except ExpectedError as error:
        return [error.sentence.en]
    finally:
        let_go(services)


def _worked(database: Path, said: list[Acknowledgement] | None = None) -> Worker:
    create_database(Address(path=database))
    worker = Worker(open_services(Address(path=database)))
    for turn in range(_TURNS):
        acknowledged = worker.act(turn)
        if said is not None:
            said.append(acknowledged)
    return worker


def _put_back(database: Path, content: bytes | bytearray) -> None:
    for ending in ("-wal", "-shm"):
        database.with_name(database.name + ending).unlink(missing_ok=True)
    database.write_bytes(content)


def _tells_of_missing(sentence: str) -> bool:
    """Whether the program reports that its newest entries are gone."""
    return "entries" in sentence or "anchor" in sentence
