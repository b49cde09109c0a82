"""What the board has to know of a case: its question, its findings, its two genome-wide markers."""

from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from mtb.domain.audit import Ground
from mtb.domain.biomarkers import (
    INPRED_2026_04,
    BandSet,
    MicrosatelliteInstability,
    TumourMutationalBurden,
    msi_status,
    tmb_band,
)
from mtb.domain.cases import Case
from mtb.domain.findings import Finding
from mtb.domain.people import Actor
from mtb.domain.results import StoredFinding
from mtb.domain.sample_figures import figures_of
from mtb.services.bands import BandService
from mtb.services.cases import CaseService
from mtb.services.results import ResultService
from mtb.ui import labels
from mtb.ui.kit.background import Background

_MOST_NAMED: Final = 6
_LEFT_OUT: Final = "exclude"


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """One case with its findings, those for the board first."""

    case: Case
    findings: tuple[StoredFinding, ...]
    burden: TumourMutationalBurden | None
    microsatellites: MicrosatelliteInstability | None
    bands: BandSet = INPRED_2026_04

    @property
    def for_board(self) -> tuple[StoredFinding, ...]:
        return tuple(each for each in self.findings if each.for_board)

    @property
    def question(self) -> str:
        return self.case.referral.question if self.case.referral else ""


class KnownFacts(QObject):
    """The facts of the cases of one meeting, read in the background.

    The first time a case is shown at the board its opening is logged; reading it anew is no new look.
    """

    found = Signal(object)
    """The ``UUID`` of a case whose facts have come, or changed."""

    def __init__(
        self,
        parent: QObject,
        cases: CaseService,
        results: ResultService,
        bands: BandService,
        actor: Actor,
        background: Background,
    ) -> None:
        super().__init__(parent)
        self._cases = cases
        self._results = results
        self._bands = bands
        self._actor = actor
        self._background = background
        self._opened: set[UUID] = set()
        self._facts: dict[UUID, CaseFacts] = {}

    def of(self, case_id: UUID) -> CaseFacts | None:
        """What is known of a case by now."""
        return self._facts.get(case_id)

    def second_lines(self) -> dict[UUID, str]:
        """What stands under each case on the agenda."""
        return {case_id: key_findings(facts) or facts.question for case_id, facts in self._facts.items()}

    def forget(self) -> None:
        """Another meeting is shown from now on."""
        self._facts = {}

    def find_out(self, case_id: UUID) -> None:
        """Read a case, for the first time or anew."""

        def found(facts: CaseFacts) -> None:
            self._facts[case_id] = facts
            self.found.emit(case_id)

        self._background.run(self, lambda: self._load(case_id), found)

    def find_out_anew(self) -> None:
        """Something changed: read again what is shown."""
        for case_id in list(self._facts):
            self.find_out(case_id)

    def _load(self, case_id: UUID) -> CaseFacts:
        """In the background, where one piece of work follows another."""
        first = case_id not in self._opened
        facts = load_facts(self._cases, self._results, self._actor, case_id, first=first)
        self._opened.add(case_id)
        return replace(facts, bands=self._bands.in_force(self._actor))


def load_facts(
    cases: CaseService, results: ResultService, actor: Actor, case_id: UUID, *, first: bool
) -> CaseFacts:
    """Read a case for the board; the ``first`` time that is an opening. For the background."""
    case = cases.open(actor, case_id, Ground.BOARD_MEETING) if first else cases.get(actor, case_id)
    found = [each for each in results.findings(actor, case_id) if _for_display(each)]
    every = results.of_case(actor, case_id)
    figures = figures_of(every, every[0], ()) if every else None
    return CaseFacts(
        case,
        tuple(sorted(found, key=lambda each: not each.for_board)),
        figures.burden if figures else None,
        figures.microsatellites if figures else None,
    )


class _Counted(QObject):
    """Words with a number: the tool that gathers words sees a plural only in ``tr``."""

    def more(self, count: int) -> str:
        return self.tr("%n more", "", count)


def key_findings(facts: CaseFacts) -> str:
    """The findings marked for the board in one line, or nothing."""
    marked = facts.for_board
    named = [each.finding.words for each in marked[:_MOST_NAMED]]
    if len(marked) > _MOST_NAMED:
        named.append(_Counted().more(len(marked) - _MOST_NAMED))
    return ", ".join(named)


def marker_words(facts: CaseFacts) -> list[str]:
    """Burden and microsatellites as the board says them, as far as they are known, and by which bands."""
    words = []
    if facts.burden is not None:
        band = labels.tmb_band(tmb_band(facts.burden, facts.bands))
        words.append(f"TMB {labels.number(facts.burden.per_megabase, 1)} ({band})")
    if facts.microsatellites is not None:
        words.append(labels.msi_status(msi_status(facts.microsatellites, facts.bands)))
    return [*words, facts.bands.label] if words else []


def _for_display(stored: StoredFinding) -> bool:
    """Whether the board may see it: a germline finding only when it was chosen for the board."""
    if stored.masked:
        return False
    return stored.for_board or (not stored.germline and _believed(stored.finding))


def _believed(finding: Finding) -> bool:
    """Whether the laboratory has not left the finding out (``Class_judgement`` of TSOPPI)."""
    return (finding.class_judgement or "").strip().casefold() != _LEFT_OUT
