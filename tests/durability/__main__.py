"""What survives, in figures: ``python -m tests.durability [--long]``. Ends with 1 if a promise is broken."""

import argparse
import sys

from tests.durability.figures import LONG, Figures, asked_length
from tests.durability.places import quick_folder
from tests.durability.scenarios import SCENARIOS


def main(arguments: list[str]) -> int:
    """Run every scenario and print its line; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.durability", description=__doc__)
    parser.add_argument("--long", action="store_true", help="hundreds of tries each, for the night")
    given = parser.parse_args(arguments)
    length = LONG if given.long else asked_length()
    say(f"{'scenario':<38}{'tries':>7}{'acknowledged':>14}{'lost':>6}{'corrupt':>9}  control and remarks")
    kept = True
    for scenario in SCENARIOS:
        with quick_folder() as folder:
            figures = scenario(folder, length)
        kept = kept and not figures.broken
        say(line(figures))
        for sentence in figures.broken:
            say(f"    BROKEN: {sentence}")
    return 0 if kept else 1


def line(figures: Figures) -> str:
    """A scenario as the table prints it."""
    if figures.skipped:
        return f"{figures.scenario:<38}left out: {figures.skipped}"
    counts = f"{figures.tries:>7,}{figures.acknowledged:>14,}{figures.lost:>6}{figures.corrupt:>9}"
    remarks = "; ".join(filter(None, (figures.control, figures.note)))
    return f"{figures.scenario:<38}{counts}  {remarks}".rstrip()


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
