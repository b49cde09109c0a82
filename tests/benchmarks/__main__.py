"""How fast the program is on this machine: ``python -m tests.benchmarks``. Nothing here can fail for time.

Every measurement runs in processes of its own, several times; the table shows the median of them, the fastest
and the slowest, the ratio to what could be had at best, and the most memory the process held.
"""

import argparse
import datetime as dt
import importlib.metadata
import os
import platform
import statistics
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.topics import TOPICS, Options, Row

_PACKAGES = ("PySide6_Essentials", "SQLAlchemy", "sqlcipher3", "reportlab")
_MEGABYTE = 1_000_000


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("topics", nargs="*", metavar="TOPIC", help=f"of: {', '.join(TOPICS)}; default all")
    parser.add_argument("--times", type=int, default=5, help="processes a measurement")
    parser.add_argument("--repeats", type=int, default=40, help="repetitions within a process")
    parser.add_argument(
        "--cases", type=int, nargs="+", default=[10_000, 100_000], help="sizes of the worklist"
    )
    parser.add_argument("--minutes-cases", type=int, default=30, help="cases of the long meeting")
    parser.add_argument("--samples", type=int, default=48, help="samples of a sequencing run")
    parser.add_argument("--plot", type=Path, help="draw how the worklist grows into this file (SVG)")
    parser.add_argument("--plans", action="store_true", help="show how SQLite answers each question")
    given = parser.parse_args(arguments)
    unknown = [topic for topic in given.topics if topic not in TOPICS]
    if unknown:
        parser.error(f"there is no topic {', '.join(unknown)}")
    say(machine())
    with tempfile.TemporaryDirectory(prefix="mtb-benchmarks-", ignore_cleanup_errors=True) as folder:
        options = Options(
            folder=Path(folder),
            times=given.times,
            repeats=given.repeats,
            cases=tuple(given.cases),
            minutes_cases=given.minutes_cases,
            samples=given.samples,
            plans=given.plans,
            plot=given.plot,
        )
        for topic in given.topics or TOPICS:
            say(f"\n{topic:<58}{'median':>9}{'fastest':>9}{'slowest':>9}{'peak':>9}  ratio")
            for row in TOPICS[topic](options):
                say(line(row))


def machine() -> str:
    """When and on what this was measured."""
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in _PACKAGES)
    now = dt.datetime.now(dt.UTC).astimezone()
    return (
        f"{now:%Y-%m-%d %H:%M}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores"
        f"{_load()}, Python {platform.python_version()}, {versions}"
    )


def line(row: Row) -> str:
    """A row as the table prints it: times in milliseconds, memory in megabytes."""
    if not row.times:
        return row.what
    middle, fastest, slowest = statistics.median(row.times), min(row.times), max(row.times)
    times = "".join(f"{each * 1000:>9.1f}" for each in (middle, fastest, slowest))
    peak = "unknown" if row.peak is None else f"{row.peak / _MEGABYTE:.0f} MB"
    ratio = "" if row.ratio is None else f"{row.ratio:.2f} × ({row.against})"
    return f"{row.what:<58}{times}{peak:>9}  {ratio}{'  ' if ratio else ''}{row.note}".rstrip()


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _load() -> str:
    """How busy the machine is already, where the system says it."""
    try:
        return f" (load {os.getloadavg()[0]:.1f})"
    except (AttributeError, OSError):
        return ""


if __name__ == "__main__":
    main(sys.argv[1:])
