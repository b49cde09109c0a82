"""A sentence typed letter by letter over a large table of findings, on top of the laboratory's filter.

Arguments: how many findings, how often to type the sentence.
"""

import sys
from dataclasses import replace
from uuid import UUID

from mtb.domain.finding_filters import INPRED, PreparedRows, filter_of, read_typed
from mtb.domain.findings import Finding, FindingKind, Source
from mtb.domain.results import StoredFinding
from mtb.domain.reviews import Reviewed, said_by_file
from tests.benchmarks.probes.report import median, peak_memory, percentile95, report, seconds_of

_SENTENCE = "VAF > 5 % and not synonymous and (gene is TP53, KRAS or BRAF or tier is 2) and p.(Val600"
_GENES = ("TP53", "KRAS", "BRAF", "BRCA2", "TERT", "ARID1A", "PIK3CA", "EGFR")
_CONSEQUENCES = ("missense_variant", "synonymous_variant", "stop_gained", "x:noncoding_variant")
_CLASSES = ("LikSOM", "exclude", "include", None, "incon")
_CASE = UUID(int=0)


def synthetic_findings(count: int) -> tuple[Reviewed, ...]:
    """A table in which every condition of the sentence holds for some and not for others."""
    return tuple(_found(number) for number in range(count))


def _found(number: int) -> Reviewed:
    change = f"p.(Val{number}Glu)"
    finding = Finding(
        kind=FindingKind.SMALL_VARIANT,
        gene=_GENES[number % len(_GENES)],
        change=change,
        source=Source("table.tsv", number + 1),
        protein_change=change,
        cdna_change=f"c.{number}T>A",
        consequence=_CONSEQUENCES[number % len(_CONSEQUENCES)],
        variant_allele_frequency=number % 97 / 100,
        depth=number % 900,
        tier=f"TIER_{number % 4 + 1}",
        class_judgement=_CLASSES[number % len(_CLASSES)],
    )
    stored = StoredFinding(UUID(int=number + 1), 1, _CASE, number, for_board=False, finding=finding)
    return Reviewed(stored, said_by_file(finding, review_id=stored.id, case_id=_CASE))


def bare(findings: tuple[Reviewed, ...], word: str) -> list[Reviewed]:
    """What a plain loop over one text of each finding does: the least a keystroke can cost."""
    return [one for one in findings if word in one.stored.finding.change]


def main(count: int, most: int) -> None:
    findings = synthetic_findings(count)
    prepared = PreparedRows()
    first = seconds_of(lambda: replace(filter_of(INPRED), prepared=prepared).apply(findings))
    base = replace(filter_of(INPRED), prepared=prepared)
    letters: list[float] = []
    for _ in range(max(most // 20, 1)):
        prepared.forget()
        base.apply(findings)
        letters += [
            seconds_of(lambda end=end: base.narrowed_by(read_typed(_SENTENCE[:end])[0]).apply(findings))
            for end in range(1, len(_SENTENCE) + 1)
        ]
    letters.sort()
    plain = sorted(seconds_of(lambda: bare(findings, "Val600")) for _ in range(most))
    outcome = base.apply(findings)
    hidden = seconds_of(lambda: [(one.reason, one.group) for one in outcome.hidden])
    report(
        {
            "first": first,
            "keystroke": median(letters),
            "keystroke p95": percentile95(letters),
            "longest": letters[-1],
            "bare": median(plain),
            "reasons": hidden,
        },
        peak=peak_memory(),
        findings=count,
        keystrokes=len(letters),
        hidden=len(outcome.hidden),
    )


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
