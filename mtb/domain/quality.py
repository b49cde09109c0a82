"""The laboratory's quality figures, each read against the limits that stand in its own file."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mtb.domain.findings import Source

_CONTAMINATION: Final = frozenset({"CONTAMINATION_SCORE", "CONTAMINATION_P_VALUE"})


class Verdict(StrEnum):
    PASSED = "passed"
    FAILED = "failed"
    UNKNOWN = "unknown"
    """No value, or no limit to hold it against."""


@dataclass(frozen=True, slots=True)
class Metric:
    """One figure of one sample. ``lower`` and ``upper`` are the file's own limits; None = no bound.

    ``section`` is the file's heading without brackets, ``unit`` what stands in parentheses after the name,
    ``text`` the value as written and ``value`` its number where it is one.
    """

    section: str
    name: str
    unit: str
    lower: float | None
    upper: float | None
    text: str
    value: float | None
    source: Source

    @property
    def verdict(self) -> Verdict:
        if self.value is None or (self.lower is None and self.upper is None):
            return Verdict.UNKNOWN
        low_enough = self.upper is None or self.value <= self.upper
        high_enough = self.lower is None or self.value >= self.lower
        return Verdict.PASSED if low_enough and high_enough else Verdict.FAILED


def verdict_of(metrics: Iterable[Metric]) -> Verdict:
    """Failed if one failed, passed if at least one could be judged and none failed, else unknown.

    The p-value of contamination is asked only about a score above its limit, where it tells contamination
    from a highly rearranged genome: where both are stated, one of the two within its limit is enough.
    """
    judged = list(metrics)
    contamination = {metric.verdict for metric in judged if metric.name in _CONTAMINATION}
    verdicts = {metric.verdict for metric in judged if metric.name not in _CONTAMINATION}
    verdicts |= {Verdict.PASSED} if Verdict.PASSED in contamination else contamination
    if Verdict.FAILED in verdicts:
        return Verdict.FAILED
    return Verdict.PASSED if Verdict.PASSED in verdicts else Verdict.UNKNOWN
