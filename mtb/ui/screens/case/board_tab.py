"""What the board said: one card per meeting that had the case on its agenda, the latest first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.decisions import Decision, FollowUpTask, GermlineAdvice, Possibility
from mtb.domain.meetings import ItemState
from mtb.ui import labels
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card, separator
from mtb.ui.kit.chips import Chip
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label
from mtb.ui.screens.case.dossier import BoardRound, Dossier
from mtb.ui.screens.case.facts import emptied, scrolled, value_label


class BoardTab(QWidget):
    """Conclusion first, then the possibilities in order, then who does what by when."""

    meeting_chosen = Signal(object)
    """The meeting's UUID."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[BoardRound, ...] | None = None
        area, self._inside = scrolled("board_area", self.tr("Board and decision"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self.setFocusProxy(area)

    def show_dossier(self, dossier: Dossier) -> None:
        """Build the cards anew only when something changed, so that the focus stays."""
        if self._shown == dossier.boards:
            return
        self._shown = dossier.boards
        emptied(self._inside)
        if not dossier.boards:
            words = self.tr(
                "No board has had this case yet. “Put on agenda” chooses the meeting that discusses it."
            )
            self._inside.addWidget(named(plain_label(words, "muted", wrap=True), "no_board"))
        for board in dossier.boards:
            card = BoardCard(board)
            card.meeting_chosen.connect(self.meeting_chosen)
            self._inside.addWidget(card)
        self._inside.addStretch(1)


class BoardCard(Card):
    """One meeting's answer."""

    meeting_chosen = Signal(object)

    def __init__(self, board: BoardRound) -> None:
        super().__init__()
        meeting, item = board.meeting, board.item
        starts = meeting.starts_at
        self.setObjectName("board_card")
        words = self.tr("Board meeting {day} {year} {time}")
        self.set_title(
            words.format(day=labels.short_day(starts.date()), year=starts.year, time=labels.clock(starts))
        )
        chip = named(Chip(labels.item_state(item.state), labels.item_state_tone(item.state)), "board_state")
        self.add_to_head(chip)
        open_it = push_button(self.tr("Open meeting"), "open_board_meeting")
        open_it.clicked.connect(lambda: self.meeting_chosen.emit(meeting.id))
        self.add_to_head(open_it)
        about = [meeting.place, self.tr("led by {name}").format(name=meeting.chair) if meeting.chair else ""]
        about.append(labels.meeting_state(meeting.state))
        self.add(plain_label(" · ".join(part for part in about if part), "muted"))
        if item.state is ItemState.POSTPONED:
            self._section(self.tr("Postponed because"), item.postponed_because, "postponed_because")
        elif item.state is ItemState.DECIDED:
            self._show_decision(item.decision)
        else:
            self._show_waiting(item.decision)

    def _show_waiting(self, decision: Decision) -> None:
        written = decision.discussion or decision.conclusion or decision.possibilities
        if not written:
            self.add(plain_label(self.tr("Not discussed yet."), "muted"))
            return
        self.add(plain_label(self.tr("Not decided yet. What is written so far is a draft:"), "strong"))
        self._show_decision(decision)

    def _show_decision(self, decision: Decision) -> None:
        self._section(self.tr("Conclusion"), decision.conclusion, "conclusion")
        if decision.no_possibility is not None:
            reason = labels.no_possibility(decision.no_possibility)
            words = ". ".join(part for part in (reason, decision.no_possibility_reason) if part)
            self._section(self.tr("No therapeutic possibility"), words, "no_possibility")
        if decision.possibilities:
            self.add(separator())
            self.add(plain_label(self.tr("Therapeutic possibilities, in order"), "heading"))
            for number, possibility in enumerate(decision.possibilities, start=1):
                self.add(self._possibility(number, possibility))
        if decision.germline is not GermlineAdvice.NOT_DISCUSSED:
            self._section(self.tr("Germline"), labels.germline(decision.germline), "germline")
        if decision.tasks:
            self.add(separator())
            self.add(plain_label(self.tr("Who does what by when"), "heading"))
            self.add(self._tasks(decision.tasks))
        if decision.discussion:
            self.add(separator())
            self._section(self.tr("Discussion"), decision.discussion, "discussion")

    def _section(self, title: str, text: str, name: str) -> None:
        self.add(plain_label(title, "heading"))
        self.add(value_label(text or self.tr("not stated"), name))

    def _possibility(self, number: int, possibility: Possibility) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        figure = plain_label(str(number), "figure")
        figure.setMinimumWidth(22)
        row.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        what = " · ".join(part for part in (possibility.drug, possibility.trial) if part)
        words.addWidget(
            named(plain_label(what or labels.pathway(possibility.pathway), "strong", wrap=True), "what")
        )
        for text in (
            self.tr("Because of {finding}").format(finding=possibility.supported_by)
            if possibility.supported_by
            else "",
            possibility.reason,
            self.tr("Provided that: {condition}").format(condition=possibility.condition)
            if possibility.condition
            else "",
        ):
            if text:
                words.addWidget(value_label(text))
        row.addLayout(words, 1)
        for chip in self._possibility_chips(possibility):
            row.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _possibility_chips(self, possibility: Possibility) -> list[Chip]:
        chips = [Chip(labels.pathway(possibility.pathway), labels.pathway_tone(possibility.pathway))]
        if possibility.escat is not None:
            chips.append(Chip(self.tr("ESCAT {tier}").format(tier=possibility.escat.value)))
        if possibility.escat_other is not None:
            chips.append(
                Chip(self.tr("ESCAT other tumour {tier}").format(tier=possibility.escat_other.value))
            )
        return chips

    def _tasks(self, tasks: tuple[FollowUpTask, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(0, 1)
        for row, task in enumerate(tasks):
            due = labels.day(task.due) if task.due else self.tr("no date")
            grid.addWidget(value_label(task.what), row, 0)
            grid.addWidget(plain_label(task.who), row, 1)
            grid.addWidget(plain_label(due, "muted"), row, 2)
        return grid
