"""What a result is, told to the person: which have findings, who made them, what is asked of germline."""

import re
from typing import Final
from uuid import UUID

from mtb.domain.germline_follow_up import GermlineResult
from mtb.domain.imports import ResultFormat
from mtb.domain.results import StoredResult
from mtb.domain.reviews import CaseFindings
from mtb.ui import finding_words

_BUILD: Final = re.compile(r"\b(hg19|hg38|GRCh37|GRCh38)\b", re.IGNORECASE)
_ANSWERED: Final = frozenset({GermlineResult.NOT_FOUND, GermlineResult.NOT_TESTED})


def asked_of(findings: CaseFindings) -> frozenset[UUID]:
    """The findings with a question of germline that nobody has answered."""
    open_ones = {key for key, one in findings.follow_ups.items() if one.result not in _ANSWERED}
    settled = findings.follow_ups.keys() - open_ones
    return frozenset(
        row.stored.id
        for row in findings.reviewed
        if row.review.identity in open_ones
        or (row.stored.id in findings.flags and row.review.identity not in settled)
    )


def with_findings(results: tuple[StoredResult, ...]) -> tuple[StoredResult, ...]:
    """The results to choose among: figures of quality alone have no table."""
    return tuple(one for one in results if one.format is not ResultFormat.METRICS) or results


def made_by(result: StoredResult) -> tuple[str, ...]:
    """By which pipeline, upon which genome, as far as the file says."""
    kind = finding_words.result_format(result.format)
    said = " ".join((result.pipeline_version or "", *result.header_lines, *map(" ".join, result.details)))
    build = _BUILD.search(said)
    version = (result.pipeline_version or "").split(":", 1)[0]  # what follows are dates and parts of it
    return (f"{kind} {version}".strip(), *((build[1],) if build else ()))
