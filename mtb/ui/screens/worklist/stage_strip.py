"""The strip of stages: how many cases are in each; a pressed one narrows the list to itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mtb.domain.cases import CaseQuery, CaseSummary, Stage
from mtb.domain.people import Actor
from mtb.services.cases import CaseService
from mtb.services.clock import system_clock
from mtb.ui import labels
from mtb.ui.kit.stages import StageButton

SHOWN: Final[tuple[Stage, ...]] = tuple(stage for stage in Stage if stage is not Stage.CLOSED)


@dataclass(frozen=True, slots=True)
class StageFacts:
    """How many cases are in a stage, and which of them has been there longest."""

    cases: int
    longest: CaseSummary | None


def read_stages(cases: CaseService, actor: Actor) -> dict[Stage, StageFacts]:
    """What the strip tells of every stage it shows. For the background."""
    counts = {count.stage: count.cases for count in cases.stage_counts(actor)}
    facts: dict[Stage, StageFacts] = {}
    for stage in SHOWN:
        number = counts.get(stage, 0)
        query = CaseQuery(stages=frozenset({stage}), most=1)
        found = cases.search(actor, query).cases if number else ()
        facts[stage] = StageFacts(number, found[0] if found else None)
    return facts


class StageStrip(QWidget):
    """One button a stage, in the order of the work; at most one is pressed."""

    stage_chosen = Signal(object)
    """A ``Stage``, or None for all."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("stages")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._buttons = {stage: StageButton(f"stage_{stage.value}", labels.stage(stage)) for stage in SHOWN}
        for stage, button in self._buttons.items():
            button.setAutoDefault(True)  # so that Enter presses it as well as Space
            button.toggled.connect(lambda pressed, stage=stage: self._toggled(stage, pressed=pressed))
            row.addWidget(button, 1)
        self.show_facts({stage: StageFacts(0, None) for stage in SHOWN})

    @property
    def chosen(self) -> Stage | None:
        return next((stage for stage, button in self._buttons.items() if button.isChecked()), None)

    def clear(self) -> None:
        """Let all stages through again."""
        stage = self.chosen
        if stage is not None:
            self._buttons[stage].setChecked(False)

    def show_facts(self, facts: Mapping[Stage, StageFacts]) -> None:
        for stage, fact in facts.items():
            self._buttons[stage].show_count(fact.cases, self._below(fact))

    def _below(self, fact: StageFacts) -> str:
        case = fact.longest
        if case is None:
            return ""
        if case.stage is Stage.ON_AGENDA and case.meeting_starts_at is not None:
            return labels.short_day(case.meeting_starts_at.date())
        now = system_clock()
        if case.in_stage_since.astimezone().date() == now.astimezone().date():
            return self.tr("since today")
        return self.tr("up to {days}").format(days=labels.days_in_stage(case, now))

    def _toggled(self, stage: Stage, *, pressed: bool) -> None:
        if pressed:
            for other, button in self._buttons.items():
                if other is not stage:
                    with QSignalBlocker(button):
                        button.setChecked(False)
        self.stage_chosen.emit(self.chosen)
