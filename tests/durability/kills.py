"""Kills the program at random moments, again and again on the same database."""

import random
import subprocess
from pathlib import Path

from mtb.store.address import Address
from mtb.wiring import create_database
from tests.durability.acknowledgements import Acknowledgement, parsed
from tests.durability.children import started
from tests.durability.figures import Figures, Length, first_few
from tests.durability.judge import judged

_WORKING_LIFE = 0.7
_STARTING_LIFE = 0.5
_FULL = 800


def killed_at_random(folder: Path, length: Length, seed: int = 7) -> Figures:
    """Nothing acknowledged may be missing, whenever the process dies, recovering too."""
    chance = random.Random(seed)
    acknowledged = lost = corrupt = unannounced = 0
    broken: list[str] = []
    said: list[Acknowledgement] = []
    database = _new_database(folder, 0)
    for kill in range(length.kills):
        before = len(said)
        said += _one_life(database, chance, kill)
        acknowledged += len(said) - before
        if kill < length.kills - 1 and chance.random() < 0.3:
            continue  # the next process has to recover by itself, and may be killed at it
        verdict = judged(database, said)
        lost += len(verdict.lost)
        corrupt += bool(verdict.corrupt)
        broken += [f"kill {kill}: {each}" for each in (*verdict.lost, *verdict.corrupt)]
        if verdict.cases > _FULL or not verdict.sound:
            unannounced += verdict.unannounced
            database, said = _new_database(folder, kill + 1), []
    unannounced += judged(database, said).unannounced
    return Figures(
        "kill -9 at random moments",
        length.kills,
        acknowledged,
        lost,
        corrupt,
        note=f"{unannounced} stored before they could be acknowledged",
        broken=first_few(broken),
    )


def _one_life(database: Path, chance: random.Random, kill: int) -> list[Acknowledgement]:
    """Every other process is killed some time after its first success, the others from their start on."""
    with started("writer", database, "--seed", kill, "--reopen-every", chance.randint(5, 60)) as child:
        if child.stdout is None or child.stdout.readline() != "ready\n":
            child.kill()
            raise RuntimeError("The writer did not start.")
        works = kill % 2 == 0
        lines = [child.stdout.readline()] if works else []
        try:
            child.wait(chance.uniform(0, _WORKING_LIFE if works else _STARTING_LIFE))
        except subprocess.TimeoutExpired:
            child.kill()
        lines += child.stdout.readlines()
        errors = child.stderr.read() if child.stderr else ""
    if errors:
        raise RuntimeError(f"The writer failed before it was killed: {errors[-2_000:]}")
    return parsed(lines)


def _new_database(folder: Path, number: int) -> Path:
    path = folder / f"killed-{number}" / "mtb.db"
    create_database(Address(path=path))
    return path
