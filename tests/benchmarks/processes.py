"""Runs probes, each in a process of its own, several times, and keeps the middle of what they say."""

import json
import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Sample:
    """What several runs of one probe said. Times in seconds; ``peak`` in bytes, None where unknown."""

    times: dict[str, list[float]]
    peak: int | None
    facts: dict[str, Any]

    def median(self, name: str) -> float:
        return statistics.median(self.times[name])


def run(probe: str, *arguments: object, home: Path) -> dict[str, Any]:
    """One run; ``home`` is where the program may keep settings and logs. The answer knows its start."""
    environment = _with_bytecode_kept(home) | {
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "HOME": str(home),
        "LOCALAPPDATA": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_STATE_HOME": str(home / "state"),
    }
    started_at = time.perf_counter()  # the same clock in all processes of a machine
    done = subprocess.run(
        [sys.executable, "-m", f"tests.benchmarks.probes.{probe}", *map(str, arguments)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != 0 or not done.stdout:
        raise RuntimeError(f"The probe {probe} ended with {done.returncode}.\n{done.stdout}{done.stderr}")
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    for name, moment in answer["seconds"].items():
        if name.endswith("_at"):
            answer["seconds"][name] = moment - started_at
    return answer


def run_times(times: int, probe: str, *arguments: object, home: Path) -> Sample:
    """So many runs after one that does not count: it warms the disk's cache and compiles the modules."""
    return collected([run(probe, *arguments, home=home) for _ in range(times + 1)][1:])


def collected(answers: list[dict[str, Any]]) -> Sample:
    """The runs of one probe as one sample; facts are those of the last run."""
    names = answers[-1]["seconds"]
    facts = dict(answers[-1]["facts"])
    peaks = [answer["facts"]["peak"] for answer in answers if answer["facts"]["peak"] is not None]
    facts.pop("peak")
    return Sample(
        {name: [answer["seconds"][name] for answer in answers] for name in names},
        int(statistics.median(peaks)) if peaks else None,
        facts,
    )


def _with_bytecode_kept(home: Path) -> dict[str, str]:
    """An installed program finds its modules compiled; a workplace may be set up to keep none."""
    environment = dict(os.environ)
    if environment.pop("PYTHONDONTWRITEBYTECODE", ""):
        environment["PYTHONPYCACHEPREFIX"] = str(home / "bytecode")
    return environment
