"""The right side of the board: what is said and decided in one case."""

import datetime as dt
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from mtb.domain.decisions import Decision, GermlineAdvice, Pathway, cleaned_decision, require_complete
from mtb.domain.errors import RuleError
from mtb.domain.meetings import AgendaItem
from mtb.ui import labels
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card, separator
from mtb.ui.kit.inputs import ChoiceBox, PlainEdit
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label, plain_tooltip
from mtb.ui.screens.meetings.case_head import CaseHead
from mtb.ui.screens.meetings.closing_bar import ClosingBar
from mtb.ui.screens.meetings.conclusion import ConclusionEditor
from mtb.ui.screens.meetings.facts import CaseFacts
from mtb.ui.screens.meetings.flow_layout import FlowLayout
from mtb.ui.screens.meetings.no_possibility import NoPossibilityCard
from mtb.ui.screens.meetings.possibility_list import PossibilityList
from mtb.ui.screens.meetings.state_bar import StateBar
from mtb.ui.screens.meetings.tasks_editor import TasksEditor


class DecisionPanel(Card):
    """The case with its discussion, possibilities, tasks and conclusion."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("decision_panel")
        self._filling = False
        self._read_only = False
        self._facts: CaseFacts | None = None
        self._day = dt.date.min
        self._task_suggested = False
        self.head_lines = CaseHead()
        self.bar = StateBar()
        self.discussion = PlainEdit("discussion", lines=(3, 12))
        self.possibilities = PossibilityList()
        self.no_possibility = NoPossibilityCard()
        self.germline: ChoiceBox[GermlineAdvice] = ChoiceBox(
            "germline", [(each, labels.germline(each)) for each in GermlineAdvice]
        )
        self.tasks = TasksEditor()
        self.conclusion = ConclusionEditor()
        self.closing = ClosingBar()
        self._problem = named(plain_label("", "problem", wrap=True), "decision_problem")
        self._tasks_problem = named(plain_label("", "problem", wrap=True), "tasks_problem")
        self._pathways = self._pathway_buttons()
        self._scroll = QScrollArea()
        self._lay_out()
        self._connect()
        self._order_tabs()

    def show_item(
        self, item: AgendaItem, facts: CaseFacts | None, meeting_day: dt.date, *, read_only: bool
    ) -> None:
        """Fill everything from the records."""
        decision = item.decision
        self._filling = True
        self._facts, self._day = facts, meeting_day
        self._read_only = read_only
        self._task_suggested = bool(
            decision.possibilities or decision.no_possibility is not None or decision.tasks
        )
        self.discussion.set_value(decision.discussion)
        findings = facts.findings if facts else ()
        self.possibilities.show_all(decision.possibilities, findings, read_only=read_only)
        self.no_possibility.show_decision(decision, read_only=read_only)
        self.germline.set_value(decision.germline)
        self.tasks.set_value(decision.tasks)
        self.conclusion.show_text(decision, read_only=read_only)
        self._set_read_only(read_only)
        self._show_problems("", "")
        self._scroll.verticalScrollBar().setValue(0)
        self._filling = False

    def show_facts(self, facts: CaseFacts) -> None:
        """What was found out about the case after it was shown; what is written stays."""
        before = self._facts
        self._facts = facts
        if before is None or before.findings != facts.findings:
            self.possibilities.offer(facts.findings)

    def decision(self) -> Decision:
        """What stands on the screen now."""
        return Decision(
            self.discussion.value(),
            self.conclusion.edit.value(),
            self.possibilities.value(),
            self.no_possibility.reason(),
            self.no_possibility.text(),
            self.germline.value() or GermlineAdvice.NOT_DISCUSSED,
            self.tasks.value(),
        )

    def complete(self) -> bool:
        """Take what is half entered, and say beside its place what is missing for a decision."""
        self.possibilities.take()
        date_problem = self.tasks.problem()
        here, there = self._missing(), date_problem or self._missing_in_tasks()
        self._show_problems(here, there)
        if here and not self.possibilities.stops_on_card():
            self._pathways[0].setFocus()
        elif there:
            self.tasks.focus_first()
        return not (here or there)

    def choose(self, number: int) -> None:
        """The keys 1 to 9 begin a possibility, 0 says that there is none."""
        if self._read_only or not self.isVisible():
            return
        if number == 0:
            self._choose_none()
        elif self.no_possibility.isVisible() and self.no_possibility.text():
            self._show_problems(
                self.tr("“No possibility” is stated below; remove it first, then add a possibility."), ""
            )
        else:
            if self.no_possibility.isVisible():
                self.no_possibility.withdraw()
            self._show_problems("", "")
            self.possibilities.begin(list(Pathway)[number - 1])
            QTimer.singleShot(0, self._bring_editor_into_view)

    def focus_discussion(self) -> None:
        self.discussion.setFocus()

    def suggest_conclusion(self) -> None:
        """Compose the conclusion anew from what is decided."""
        if not self._read_only:
            self.conclusion.suggest(self.decision())

    def _choose_none(self) -> None:
        if self.possibilities.value():
            self._show_problems(
                self.tr("There are possibilities. Remove them first: a case has possibilities or none."), ""
            )
            return
        self.possibilities.take()
        self._show_problems("", "")
        self.no_possibility.begin()
        QTimer.singleShot(0, lambda: self._scroll.ensureWidgetVisible(self.no_possibility))

    def _changed(self) -> None:
        if self._filling:
            return
        self._show_problems("", "")
        decision = self.decision()
        if decision.possibilities or decision.no_possibility is not None:
            self._suggest_task()
            decision = self.decision()
        self.conclusion.follow(decision)
        self.changed.emit()

    def _suggest_task(self) -> None:
        """Once for a case: when its first possibility, or the lack of one, is entered."""
        if not self._task_suggested and self._facts is not None:
            self._task_suggested = True
            self._filling = True
            self.tasks.suggest(self._facts.case.referral, self._day)
            self._filling = False

    def _missing(self) -> str:
        try:
            require_complete(replace(cleaned_decision(self.decision()), tasks=()))
        except RuleError as error:
            return error.text(labels.current_language())
        return ""

    def _missing_in_tasks(self) -> str:
        if all(task.what and task.who for task in self.decision().tasks):
            return ""
        return self.tr("A follow-up task needs what is to be done and who does it.")

    def _show_problems(self, here: str, there: str) -> None:
        for label, text in ((self._problem, here), (self._tasks_problem, there)):
            label.setText(text)
            label.setVisible(bool(text))
            if text:
                QTimer.singleShot(0, lambda label=label: self._scroll.ensureWidgetVisible(label))

    def _bring_editor_into_view(self) -> None:
        if self.possibilities.editing:
            self._scroll.ensureWidgetVisible(self.possibilities.editor)

    def _set_read_only(self, read_only: bool) -> None:  # noqa: FBT001 - a state, like setVisible
        self.discussion.setReadOnly(read_only)
        self.discussion.setProperty("readOnly", read_only)
        self.discussion.style().unpolish(self.discussion)
        self.discussion.style().polish(self.discussion)
        self.germline.setEnabled(not read_only)
        self.tasks.set_read_only(read_only)
        for button in self._pathways:
            button.setVisible(not read_only)

    def _pathway_buttons(self) -> list[QPushButton]:
        buttons = []
        for number, pathway in enumerate(Pathway, start=1):
            button = push_button(f"{number}  {labels.pathway(pathway)}", f"pathway_{number}")
            button.clicked.connect(lambda _=False, number=number: self.choose(number))
            buttons.append(button)
        none = push_button(self.tr("0  No possibility"), "pathway_0")
        none.clicked.connect(lambda: self.choose(0))
        buttons.append(none)
        for number, button in enumerate(buttons, start=1):
            button.setToolTip(plain_tooltip(f"Alt+{number % 10}"))
        return buttons

    def _lay_out(self) -> None:
        inside = named(QWidget(), "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        column.addLayout(_titled(self.tr("Discussion"), "Alt+D", self.discussion))
        column.addWidget(self.discussion)
        column.addLayout(_titled(self.tr("Therapeutic possibilities, in order"), "Alt+1 … Alt+9", None))
        column.addWidget(self.possibilities)
        column.addWidget(self._problem)
        column.addLayout(self._pathway_flow())
        column.addWidget(self.no_possibility)
        column.addLayout(self._germline_row())
        column.addWidget(self.tasks)
        column.addWidget(self._tasks_problem)
        column.addWidget(self.conclusion)
        column.addStretch(1)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        self._scroll.setFocusPolicy(self.focusPolicy())
        self.add(self.head_lines)
        self.add(self.bar)
        self.add(separator())
        self.add(self._scroll, 1)
        self.add(separator())
        self.add(self.closing)

    def _pathway_flow(self) -> FlowLayout:
        flow = FlowLayout()
        for button in self._pathways:
            flow.addWidget(button)
        return flow

    def _germline_row(self) -> QHBoxLayout:
        label = plain_label(self.tr("Also decided: germline test"), "strong")
        label.setBuddy(self.germline)
        self.germline.setMinimumContentsLength(24)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(label)
        row.addWidget(self.germline)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self.discussion.value_changed.connect(self._changed)
        self.possibilities.changed.connect(self._changed)
        self.possibilities.rebuilt.connect(self._order_tabs)
        self.possibilities.left.connect(self._pathways[0].setFocus)
        self.no_possibility.changed.connect(self._changed)
        self.no_possibility.withdrawn.connect(self._changed)
        self.no_possibility.withdrawn.connect(self._pathways[-1].setFocus)
        self.germline.value_changed.connect(self._changed)
        self.tasks.changed.connect(self._changed)
        self.tasks.rebuilt.connect(self._order_tabs)
        self.conclusion.changed.connect(self.changed)
        self.conclusion.suggestion_wanted.connect(self.suggest_conclusion)

    def _order_tabs(self) -> None:
        """Rows and cards are made later than what stands below them."""
        self.possibilities.order_tabs(self.discussion)
        for first, second in pairwise([self.germline, *self.tasks.stops()]):
            QWidget.setTabOrder(first, second)


def _titled(title: str, key: str, field: QWidget | None) -> QHBoxLayout:
    """A heading inside the case, its key beside it."""
    label = plain_label(title, "strong")
    if field is not None:
        label.setBuddy(field)
    row = QHBoxLayout()
    row.setSpacing(8)
    row.setContentsMargins(0, 4, 0, 0)
    row.addWidget(label)
    if key:
        row.addWidget(plain_label(key, "small"))
    row.addStretch(1)
    return row
