"""What a scenario found, and how long it is run: short in every test run, long when asked."""

import os
from dataclasses import dataclass

LONG_VARIABLE = "MTB_LONG"


@dataclass(frozen=True, slots=True)
class Length:
    """How many tries each scenario makes."""

    kills: int
    images: int
    faults: tuple[int, ...]
    endings: tuple[int, ...]
    updates: int
    update_images: int
    flips: int
    cuts: int


SHORT = Length(
    kills=8, images=40, faults=(1, 4), endings=(1, 2), updates=3, update_images=8, flips=60, cuts=8
)
LONG = Length(
    kills=200,
    images=500,
    faults=tuple(range(1, 41)),
    endings=tuple(range(1, 31)),
    updates=150,
    update_images=200,
    flips=2_000,
    cuts=120,
)


@dataclass(frozen=True, slots=True)
class Figures:
    """One line of the table. ``broken`` holds a sentence for every promise that was not kept.

    ``skipped`` says why the scenario could not run on this machine; ``note`` is worth knowing and no failure.
    """

    scenario: str
    tries: int = 0
    acknowledged: int = 0
    lost: int = 0
    corrupt: int = 0
    control: str = ""
    note: str = ""
    broken: tuple[str, ...] = ()
    skipped: str = ""


def asked_length() -> Length:
    """Long where the surroundings ask for it."""
    return LONG if os.environ.get(LONG_VARIABLE) else SHORT


def first_few(sentences: list[str], most: int = 5) -> tuple[str, ...]:
    """Enough of many sentences to understand what is wrong."""
    more = len(sentences) - most
    return (*sentences[:most], *((f"and {more} more",) if more > 0 else ()))
