"""The way of a germline question from above to below: what was done on which day, and what comes next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from mtb.domain.germline_follow_up import GermlineFollowUp
from mtb.domain.germline_steps import GermlineStep, TakenStep, next_step, steps_of
from mtb.ui import finding_words, labels
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label, set_role

_DONE, _NEXT, _LATER = "✓", "▸", "○"


class GermlineStepList(QWidget):
    """Five lines: a sign, the step, and beneath it its day and what was said."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("germline_steps")
        self.setAccessibleName(self.tr("Steps of the germline question"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        self._rows: dict[GermlineStep, tuple[QLabel, QLabel, QLabel]] = {}
        for row, step in enumerate(GermlineStep):
            sign, title = plain_label("", "strong"), plain_label("", "strong")
            said = named(plain_label("", "muted", wrap=True), f"germline_{step.value}_said")
            grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(title, row, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(said, row, 2)
            self._rows[step] = (sign, title, said)
        grid.setColumnStretch(2, 2)

    def show_steps(self, follow_up: GermlineFollowUp | None) -> None:
        """Show how far the question has come."""
        coming = next_step(follow_up)
        for taken in steps_of(follow_up):
            sign, title, said = self._rows[taken.step]
            done = taken.on is not None
            sign.setText(_DONE if done else _NEXT if taken.step is coming else _LATER)
            title.setText(self.title(taken.step))
            said.setText(self._said(taken, follow_up, coming=coming))
            for label in (sign, title):
                set_role(label, "strong" if done or taken.step is coming else "muted")

    def title(self, step: GermlineStep) -> str:
        """The step in words."""
        return {
            GermlineStep.ASKED: self.tr("Question asked"),
            GermlineStep.ADVISED: self.tr("Test advised"),
            GermlineStep.ORDERED: self.tr("Test ordered"),
            GermlineStep.RESULT: self.tr("Result"),
            GermlineStep.COUNSELLING: self.tr("Counselling"),
        }[step]

    def _said(
        self, taken: TakenStep, follow_up: GermlineFollowUp | None, *, coming: GermlineStep | None
    ) -> str:
        if taken.on is None or follow_up is None:
            return self.tr("next step") if taken.step is coming else self.tr("not yet")
        words = {
            GermlineStep.ORDERED: follow_up.ordered_by,
            GermlineStep.RESULT: finding_words.germline_result(follow_up.result) if follow_up.result else "",
            GermlineStep.COUNSELLING: (
                finding_words.counselling(follow_up.counselling) if follow_up.counselling else ""
            ),
        }.get(taken.step, "")
        return " · ".join(part for part in (labels.day(taken.on), words) if part)
