"""What the board has to know of a case: its question, its findings, its two genome-wide markers."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from mtb.domain.biomarkers import (
    MicrosatelliteInstability,
    TumourMutationalBurden,
    msi_status,
    tmb_band,
)
from mtb.domain.cases import Case
from mtb.domain.findings import Finding
from mtb.domain.people import Actor
from mtb.domain.results import StoredFinding
from mtb.services.cases import CaseService
from mtb.services.results import ResultService
from mtb.ui import labels

_MOST_NAMED: Final = 6
_LEFT_OUT: Final = "exclude"


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """One case with its findings, those for the board first."""

    case: Case
    findings: tuple[StoredFinding, ...]
    burden: TumourMutationalBurden | None
    microsatellites: MicrosatelliteInstability | None

    @property
    def for_board(self) -> tuple[StoredFinding, ...]:
        return tuple(each for each in self.findings if each.for_board)

    @property
    def question(self) -> str:
        return self.case.referral.question if self.case.referral else ""


def load_facts(cases: CaseService, results: ResultService, actor: Actor, case_id: UUID) -> CaseFacts:
    """Read a case for the board. For the background."""
    case = cases.get(actor, case_id)
    found = [each for each in results.findings(actor, case_id) if each.for_board or _believed(each.finding)]
    newest = next(iter(results.of_case(actor, case_id)), None)
    return CaseFacts(
        case,
        tuple(sorted(found, key=lambda each: not each.for_board)),
        newest.tmb if newest else None,
        newest.msi if newest else None,
    )


def key_findings(facts: CaseFacts) -> str:
    """The findings marked for the board in one line, or nothing."""
    marked = facts.for_board
    named = [each.finding.words for each in marked[:_MOST_NAMED]]
    if len(marked) > _MOST_NAMED:
        more = QCoreApplication.translate("CaseFacts", "%n more", "", len(marked) - _MOST_NAMED)
        named.append(more)
    return ", ".join(named)


def marker_words(facts: CaseFacts) -> list[str]:
    """Burden and microsatellites as the board says them, as far as they are known."""
    words = []
    if facts.burden is not None:
        band = labels.tmb_band(tmb_band(facts.burden))
        words.append(f"TMB {labels.number(facts.burden.per_megabase, 1)} ({band})")
    if facts.microsatellites is not None:
        words.append(labels.msi_status(msi_status(facts.microsatellites)))
    return words


def _believed(finding: Finding) -> bool:
    """Whether the laboratory has not left the finding out (``Class_judgement`` of TSOPPI)."""
    return (finding.class_judgement or "").strip().casefold() != _LEFT_OUT
