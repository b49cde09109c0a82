"""How many days a case may be in each stage: for every hospital, and where one of them differs."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mtb.domain.stages import OPEN_STAGES, Stage
from mtb.domain.targets import StageTargets
from mtb.ui import labels
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import separator
from mtb.ui.kit.form_dialog import FormDialog
from mtb.ui.kit.forms import FormField, field_row
from mtb.ui.kit.inputs import ChoiceBox, LineEdit

_STAGES: Final = tuple(stage for stage in OPEN_STAGES if stage is not Stage.ON_AGENDA)
"""A case on an agenda is due on the day of its meeting."""
_IN_A_ROW: Final = 4
_WIDTH: Final = 640
_MOST: Final = 1_000


class DaysEdit(LineEdit):
    """A number of days, or nothing."""

    def days(self) -> int | None:
        text = self.value()
        return int(text) if text.isdecimal() and len(text) <= 4 else None

    def problem(self) -> str | None:
        days = self.days()
        wrong = bool(self.value()) and (days is None or not 1 <= days <= _MOST)
        return self.tr("From 1 to {most} days").format(most=_MOST) if wrong else super().problem()


class TargetsForm(FormDialog):
    """The days of one hospital at a time; what is empty is as for every hospital."""

    def __init__(self, parent: QWidget, targets: StageTargets, hospitals: Sequence[str]) -> None:
        super().__init__(
            parent,
            "targets_form",
            self.tr("Days per stage"),
            self.tr(
                "After so many days in a stage a case is overdue. On an agenda the meeting's day counts."
            ),
        )
        self.setMinimumWidth(_WIDTH)
        self._names = {name.casefold(): name for name in reversed(hospitals)}
        self._days: dict[str, dict[Stage, int]] = {
            "": dict(targets.days),
            **{hospital: dict(days) for hospital, days in targets.by_hospital.items()},
        }
        self._shown = ""
        self._hospital = FormField(self.tr("For"), ChoiceBox[str]("targets_hospital"))
        self._new = FormField(self.tr("Another hospital"), LineEdit("targets_new_hospital", 200))
        self._fields = {
            stage: self.watch(
                stage.value, FormField(labels.stage(stage), DaysEdit(f"target_{stage.value}", 4))
            )
            for stage in _STAGES
        }
        self._remind = self.watch(
            "remind_after",
            FormField(
                self.tr("Remind after"),
                DaysEdit("remind_after", 4),
                self.tr("Days until a question to pathology or a physician is late"),
                required=True,
            ),
        )
        self._remind.input.set_value(str(targets.remind_after))
        self._lay_out()
        self._offer_hospitals()
        self._show("")
        self._hospital.input.value_changed.connect(self._change)

    def targets(self) -> StageTargets:
        """What stands in the form; hospitals without days of their own are left out."""
        self._take()
        own = {hospital: days for hospital, days in self._days.items() if hospital and days}
        return StageTargets(self._days[""], own, self._remind.input.days() or 0)

    def _lay_out(self) -> None:
        add = push_button(self.tr("Add"), "add_hospital")
        add.setAutoDefault(True)
        add.clicked.connect(self._add_hospital)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._hospital, 2)
        row.addWidget(self._new, 2)
        row.addWidget(add, 0, Qt.AlignmentFlag.AlignBottom)
        self.add(row)
        stages = list(self._fields.values())
        for first in range(0, len(stages), _IN_A_ROW):
            fields = stages[first : first + _IN_A_ROW]
            places: list[tuple[QWidget, int]] = [(field, 1) for field in fields]
            places += [(QWidget(), 1)] * (_IN_A_ROW - len(fields))
            self.add(field_row(*places))
        self.add(separator())
        self.add(field_row((self._remind, 1), (QWidget(), 1)))
        self.finish_with(self.tr("Save"), "save_targets")

    def _offer_hospitals(self) -> None:
        choices = [(hospital, self._name(hospital)) for hospital in self._days]
        self._hospital.input.set_choices(choices)

    def _name(self, hospital: str) -> str:
        if not hospital:
            return self.tr("Every hospital")
        return self._names.get(hospital, hospital.capitalize())

    def _add_hospital(self) -> None:
        name = " ".join(self._new.input.value().split())
        if not name:
            self._new.input.setFocus()
            return
        self._names.setdefault(name.casefold(), name)
        self._days.setdefault(name.casefold(), {})
        self._offer_hospitals()
        self._new.input.set_value("")
        self._hospital.input.set_value(name.casefold())
        self._fields[_STAGES[0]].input.setFocus()

    def _change(self) -> None:
        self._take()
        self._show(self._hospital.input.value() or "")

    def _take(self) -> None:
        days = {stage: field.input.days() for stage, field in self._fields.items()}
        self._days[self._shown] = {stage: count for stage, count in days.items() if count is not None}

    def _show(self, hospital: str) -> None:
        self._shown = hospital
        general: Mapping[Stage, int] = self._days[""] if hospital else {}
        for stage, field in self._fields.items():
            count = self._days[hospital].get(stage)
            field.input.set_value("" if count is None else str(count))
            field.input.setPlaceholderText(str(general.get(stage, "")))
