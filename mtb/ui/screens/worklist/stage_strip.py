"""The strip of stages: how many cases are in each; a pressed one narrows the list to itself."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mtb.domain.cases import StageCount
from mtb.domain.stages import OPEN_STAGES, Stage
from mtb.ui import labels
from mtb.ui.kit.stages import StageButton
from mtb.ui.kit.text import plain_tooltip
from mtb.ui.screens.worklist import words


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
        self._buttons: dict[Stage, StageButton] = {
            stage: StageButton(f"stage_{stage.value}", labels.stage(stage)) for stage in OPEN_STAGES
        }
        for stage, button in self._buttons.items():
            button.setAutoDefault(True)  # so that Enter presses it as well as Space
            button.toggled.connect(lambda pressed, stage=stage: self._toggled(stage, pressed=pressed))
            row.addWidget(button, 1)

    @property
    def chosen(self) -> Stage | None:
        return next((stage for stage, button in self._buttons.items() if button.isChecked()), None)

    def choose(self, stage: Stage | None) -> None:
        """Press one stage, or none, without telling anybody."""
        for one, button in self._buttons.items():
            with QSignalBlocker(button):
                button.setChecked(one is stage)

    def show_counts(self, counts: Sequence[StageCount], today: dt.date) -> None:
        """The figures, and below them what is late or what comes next."""
        for count in counts:
            button = self._buttons.get(count.stage)
            if button is not None:
                button.show_count(count.cases, self._below(count, today), overdue=count.overdue > 0)
                button.setToolTip(plain_tooltip(self._in_full(count)))

    def _below(self, count: StageCount, today: dt.date) -> str:
        if count.overdue:
            return words.Counted().overdue(count.overdue)
        if count.next_due is None:
            return ""
        if count.next_due == today:
            return self.tr("due today")
        if count.stage is Stage.ON_AGENDA:
            return labels.short_day(count.next_due)
        return self.tr("due {day}").format(day=words.day_and_month(count.next_due, today))

    def _in_full(self, count: StageCount) -> str:
        lines = [f"{labels.stage(count.stage)}: {words.Counted().cases(count.cases)}"]
        if count.overdue:
            lines.append(words.Counted().overdue(count.overdue))
        if count.next_due is not None:
            lines.append(self.tr("Next due day: {day}").format(day=labels.short_day(count.next_due)))
        return "\n".join(lines)

    def _toggled(self, stage: Stage, *, pressed: bool) -> None:
        if pressed:
            self.choose(stage)
        self.stage_chosen.emit(self.chosen)
