"""The invented cases of the demonstration on their way through pathology and laboratory."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from mtb.domain.cases import CaseSummary
from mtb.domain.people import Actor
from mtb.domain.specimens import LabSample, Specimen
from mtb.domain.stages import ExitReason
from mtb.services.case_flow import CaseFlowService
from mtb.services.cases import CaseService
from mtb.services.inquiries import InquiryService
from mtb.services.laboratory import LaboratoryService
from mtb.services.material import MaterialService

_RUN = "A02134_0160_BHCJCKDRX7"
_FAILED_DV200 = 21.0


@dataclass(frozen=True, slots=True)
class MaterialDesk:
    """Who works on the cases before there are results; ``days_ago`` sets the demonstration's clock."""

    actor: Actor
    cases: CaseService
    flow: CaseFlowService
    material: MaterialService
    laboratory: LaboratoryService
    inquiries: InquiryService
    days_ago: Callable[[int], None]
    today: dt.date

    def carry(self, cases: dict[str, CaseSummary]) -> None:
        """Bring every waiting case to where the demonstration shows it."""
        self._wait_for_block("IPD9010", asked=6, block="26-0417", pathology="Ullevål, patologi")
        self._wait_for_block("IPH9012", asked=12, block="25-1187", pathology="Førde, patologi")
        self._in_laboratory("IPD9013", sent=5)
        self._on_run("IPD9014")
        self._on_hold(self._found("IPA9015"))
        self._without_material("IPO9016")
        self.days_ago(3)
        self.inquiries.ask(
            self.actor,
            self._found("IPD9010"),
            cases["IPD9010"].physician,
            "Er det tatt ny biopsi etter 2024?",
        )

    def _wait_for_block(self, reference: str, *, asked: int, block: str, pathology: str) -> None:
        self.days_ago(asked)
        self.material.ask(self.actor, [self._named(reference, block, pathology)])

    def _in_laboratory(self, reference: str, *, sent: int) -> list[LabSample]:
        specimen = self._sent(reference, sent)
        self.days_ago(sent - 1)
        (sectioned,) = self.material.section(self.actor, [specimen])
        samples = self.laboratory.make_samples(self.actor, [sectioned])
        self.days_ago(sent - 2)
        dna, rna = self.laboratory.extract(self.actor, samples)
        figures = replace(rna.library, dv200=_FAILED_DV200)
        return [dna, self.laboratory.save(self.actor, replace(rna, library=figures))]

    def _on_run(self, reference: str) -> None:
        samples = self._in_laboratory(reference, sent=12)
        self.days_ago(6)
        batched = self.laboratory.plan_batch(
            self.actor, "LP-26-47", self.laboratory.prepare(self.actor, samples), "B12"
        )
        self.days_ago(4)
        started = self.today - dt.timedelta(days=4)
        self.laboratory.start_run(self.actor, f"{started:%y%m%d}_{_RUN}", batched)

    def _on_hold(self, case: CaseSummary) -> None:
        self.days_ago(4)
        until = self.today + dt.timedelta(days=10)
        self.flow.put_on_hold(self.actor, case, until, "Ny CT tas først")

    def _without_material(self, reference: str) -> None:
        specimen = self._sent(reference, 30)
        self.days_ago(28)
        self.material.unsuitable(self.actor, [specimen], "For få tumorceller (under 10 %)")
        self.days_ago(26)
        self.flow.close(self.actor, self._found(reference), ExitReason.INSUFFICIENT_MATERIAL)

    def _sent(self, reference: str, days: int) -> Specimen:
        self.days_ago(days + 3)
        named = self._named(reference, f"26-{days:04}", "Patologi")
        (asked,) = self.material.ask(self.actor, [named])
        self.days_ago(days + 1)
        (received,) = self.material.receive(self.actor, [asked])
        self.days_ago(days)
        (sent,) = self.material.send_to_laboratory(self.actor, [received])
        return sent

    def _named(self, reference: str, block: str, pathology: str) -> Specimen:
        case = self._found(reference)
        proposed = self.material.proposed(self.actor, case.id)
        return self.material.save(
            self.actor,
            replace(proposed, block=block, pathology=pathology, sample_type="M", tumour_cells=40),
        )

    def _found(self, reference: str) -> CaseSummary:
        return self.cases.find(self.actor, reference)
