"""The follow-up tasks of a decision: what, who, by when."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.decisions import FollowUpTask
from mtb.domain.referrals import Referral
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.date_inputs import DateEdit
from mtb.ui.kit.inputs import LineEdit
from mtb.ui.kit.text import plain_label, plain_tooltip

_DAYS_TO_JOURNAL = 3


class TaskRow:
    """The inputs of one task."""

    def __init__(self, number: int) -> None:
        self.what = LineEdit(f"task_what_{number}")
        self.who = LineEdit(f"task_who_{number}")
        self.due = DateEdit(f"task_due_{number}")
        self.remove = push_button("✕", f"task_remove_{number}", "quiet")
        self.remove.setAccessibleName(
            QCoreApplication.translate("TasksEditor", "Remove task {number}").format(number=number)
        )
        self.remove.setToolTip(plain_tooltip(QCoreApplication.translate("TasksEditor", "Remove task")))
        for widget, words in (
            (self.what, QCoreApplication.translate("TasksEditor", "What")),
            (self.who, QCoreApplication.translate("TasksEditor", "Who")),
            (self.due, QCoreApplication.translate("TasksEditor", "Due")),
        ):
            widget.setPlaceholderText(words)
            widget.setAccessibleName(f"{words} {number}")

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        return (self.what, self.who, self.due, self.remove)

    def fill(self, task: FollowUpTask) -> None:
        self.what.set_value(task.what)
        self.who.set_value(task.who)
        self.due.set_value(task.due)

    def task(self) -> FollowUpTask:
        return FollowUpTask(self.what.value(), self.who.value(), self.due.value())

    @property
    def empty(self) -> bool:
        return not (self.what.value() or self.who.value() or self.due.text().strip())

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001 - a state, like setVisible
        for field in (self.what, self.who, self.due):
            field.setReadOnly(read_only)
        self.remove.setVisible(not read_only)


class TasksEditor(QWidget):
    """Rows of tasks; an empty row is not kept."""

    changed = Signal()
    rebuilt = Signal()
    """Other widgets stand here now: their place in the tab order is to be set."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("tasks")
        self._rows: list[TaskRow] = []
        self._made = 0
        self._read_only = False
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        for column, share in enumerate((5, 2, 0)):
            self._grid.setColumnStretch(column, share)
        self._add_task = push_button(self.tr("Add task"), "add_task", "quiet")
        self._add_task.clicked.connect(self.begin)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(plain_label(self.tr("Follow-up"), "strong"))
        head.addWidget(plain_label("Alt+O", "small"))
        head.addStretch(1)
        head.addWidget(self._add_task)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addLayout(self._grid)

    def value(self) -> tuple[FollowUpTask, ...]:
        """Every task in which something stands."""
        return tuple(row.task() for row in self._rows if not row.empty)

    def set_value(self, tasks: Sequence[FollowUpTask]) -> None:
        for row in list(self._rows):
            self._take_out(row)
        for task in tasks:
            self._add(task)

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001 - a state, like setVisible
        self._read_only = read_only
        self._add_task.setVisible(not read_only)
        for row in self._rows:
            row.set_read_only(read_only)

    def begin(self) -> None:
        """A new row, to be filled in."""
        if not self._read_only:
            self._add(FollowUpTask("", "", None))
            self._rows[-1].what.setFocus()

    def focus_first(self) -> None:
        """Stand in the first task, or begin one."""
        if self._rows:
            self._rows[0].what.setFocus()
        else:
            self.begin()

    def suggest(self, referral: Referral | None, meeting_day: dt.date) -> None:
        """The task every decision brings: the treating physician journals it. Only where there is none."""
        if self.value() or self._read_only:
            return
        who = ", ".join((referral.physician, referral.hospital)) if referral else ""
        what = self.tr("Record the conclusion in the journal and inform the patient")
        self.set_value((FollowUpTask(what, who, meeting_day + dt.timedelta(days=_DAYS_TO_JOURNAL)),))
        self.changed.emit()

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [self._add_task, *(widget for row in self._rows for widget in row.widgets)]

    def problem(self) -> str | None:
        """A due date that is none would be lost silently."""
        problems = (row.due.problem() for row in self._rows)
        return next((problem for problem in problems if problem), None)

    def _add(self, task: FollowUpTask) -> None:
        self._made += 1
        row = TaskRow(self._made)
        row.fill(task)
        for signal in (row.what.value_changed, row.who.value_changed, row.due.value_changed):
            signal.connect(self.changed)
        row.remove.clicked.connect(lambda: self._remove(row))
        for column, widget in enumerate(row.widgets):
            self._grid.addWidget(widget, self._made, column)
            widget.show()
        row.set_read_only(self._read_only)
        row.due.setFixedWidth(row.due.fontMetrics().horizontalAdvance("00.00.0000") + 28)
        self._rows.append(row)
        self.rebuilt.emit()

    def _remove(self, row: TaskRow) -> None:
        self._take_out(row)
        self._add_task.setFocus()
        self.changed.emit()

    def _take_out(self, row: TaskRow) -> None:
        self._rows.remove(row)
        for widget in row.widgets:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
