"""What a probe, a process of its own, tells of itself: one line of JSON at its end."""

import json
import platform
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

_KIBIBYTE = 1024


def report(seconds: dict[str, float], **facts: Any) -> None:
    """Write times and facts for the process that started this one. The last thing a probe does."""
    sys.stdout.write(json.dumps({"seconds": seconds, "facts": facts}) + "\n")
    sys.stdout.flush()


def seconds_of(work: Callable[[], Any]) -> float:
    """How long the work takes once."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def repeated(work: Callable[[], Any], most: int, within: float) -> list[float]:
    """Several times of the same work, in order: ``most`` of them, fewer when that takes too long."""
    work()
    times = [seconds_of(work)]
    while len(times) < most and sum(times) < within:
        times.append(seconds_of(work))
    return sorted(times)


def percentile95(times: list[float]) -> float:
    """The time that one of twenty exceeds; of fewer than twenty, the longest."""
    return times[min(len(times) - 1, int(len(times) * 0.95))]


def median(times: list[float]) -> float:
    return statistics.median(times)


def peak_memory() -> int | None:
    """The most memory this process has held so far, in bytes; None where the system does not say."""
    try:
        import resource
    except ImportError:  # Windows
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if platform.system() == "Darwin" else peak * _KIBIBYTE
