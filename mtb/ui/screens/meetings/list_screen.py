"""All board meetings, the latest first; N plans a new one, Enter opens one."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mtb.domain.changes import Changes, Kind
from mtb.domain.meetings import Meeting, MeetingDraft, MeetingState
from mtb.domain.people import Actor
from mtb.domain.rights import Right
from mtb.services.meetings import MeetingService
from mtb.ui import labels
from mtb.ui.allowed import limit, why_not
from mtb.ui.kit.background import Background
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card, screen_layout, title_row
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.kit.naming import named
from mtb.ui.kit.preferences import Preferences
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.kit.text import plain_label
from mtb.ui.screens.meetings.meeting_form import MeetingForm, next_draft


class MeetingsScreen(QWidget):
    """The list of meetings and the form for a new one."""

    meeting_chosen = Signal(object)
    """A meeting's ``UUID``."""
    open_count = Signal(int)
    """How many meetings are not signed off."""

    def __init__(
        self,
        meetings: MeetingService,
        actor: Actor,
        background: Background,
        hub: ChangeHub,
        preferences: Preferences,
    ) -> None:
        super().__init__()
        self.setObjectName("screen")
        self._meetings = meetings
        self._actor = actor
        self._background = background
        self._model = RecordModel(self._columns(), lambda meeting: meeting.id, self)
        self._table = RecordTable("meetings", self._model, preferences, self.tr("Board meetings"))
        self._table.chosen.connect(lambda row: self.meeting_chosen.emit(self._model.record(row).id))
        self._plan = push_button(self.tr("Plan meeting"), "plan_meeting", "primary", "N")
        self._plan.clicked.connect(self.plan_meeting)
        limit(self._plan, why_not(actor, Right.PLAN_MEETINGS))
        QShortcut(QKeySequence("N"), self).activated.connect(self.plan_meeting)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty_state())
        card = Card()
        card.add(self._table, 1)
        self._stack.addWidget(card)
        layout = screen_layout(self)
        layout.addLayout(title_row(self.tr("Board meetings"), self._plan))
        layout.addWidget(self._stack, 1)
        self.setFocusProxy(self._table)
        hub.changed.connect(self._reload_if_touched)
        self.reload()

    def reload(self) -> None:
        """Read all meetings again."""
        self._background.run(self, lambda: self._meetings.all(self._actor), self._show)

    def plan_meeting(self) -> None:
        """Open the form for a new meeting, filled in as the latest one was."""
        if not self._actor.may(Right.PLAN_MEETINGS):
            return
        today = dt.datetime.now().astimezone().date()
        draft = next_draft(
            today, self._model.records(), self.tr("Video, Norsk helsenett"), self._actor.display_name
        )
        form = MeetingForm(self, self.tr("Plan meeting"), self.tr("Plan meeting"), draft)
        form.wanted.connect(lambda wanted: self._save(form, wanted))
        form.open()

    def _save(self, form: MeetingForm, draft: MeetingDraft) -> None:
        def planned(meeting: Meeting) -> None:
            form.accept()
            self.reload()
            self.meeting_chosen.emit(meeting.id)

        self._background.run(form, lambda: self._meetings.plan(self._actor, draft), planned, form.refuse)

    def _show(self, meetings: list[Meeting]) -> None:
        self._model.show(meetings)
        self._stack.setCurrentIndex(1 if meetings else 0)
        if meetings and self._table.current_row() < 0:
            self._table.selectRow(self._soonest(meetings))
        self.open_count.emit(sum(meeting.state is not MeetingState.SIGNED_OFF for meeting in meetings))

    def _soonest(self, meetings: list[Meeting]) -> int:
        """The row to stand on at first: the earliest meeting that is not signed off."""
        rows = [row for row, one in enumerate(meetings) if one.state is not MeetingState.SIGNED_OFF]
        return rows[-1] if rows else 0

    def _reload_if_touched(self, changes: Changes) -> None:
        if changes.touches(Kind.MEETING, Kind.DECISION, Kind.MINUTES):
            self.reload()

    def _empty_state(self) -> Card:
        card = Card()
        inside = QVBoxLayout()
        inside.setSpacing(8)
        inside.addStretch(1)
        inside.addWidget(named(plain_label(self.tr("No board meeting is planned yet"), "heading"), "empty"))
        inside.addWidget(
            plain_label(
                self.tr(
                    "Press N to plan the first one. The form proposes next Tuesday at 14:00; "
                    "then put the cases on its agenda that are ready for the board."
                ),
                "muted",
                wrap=True,
            )
        )
        inside.addStretch(2)
        card.add(inside, 1)
        return card

    def _columns(self) -> list[Column[Meeting]]:
        week = self.tr("Week {number}")
        return [
            Column(
                "day",
                self.tr("Date"),
                lambda meeting: f"{labels.short_day(meeting.starts_at.date())} {meeting.starts_at.year}",
                lambda meeting: week.format(number=meeting.starts_at.isocalendar().week),
                width=150,
                strong=True,
                sortable=False,
            ),
            Column(
                "time",
                self.tr("Time"),
                lambda meeting: labels.clock(meeting.starts_at),
                width=70,
                sortable=False,
            ),
            Column("place", self.tr("Place"), lambda meeting: meeting.place, stretch=True, sortable=False),
            Column("chair", self.tr("Chair"), lambda meeting: meeting.chair, width=190, sortable=False),
            _count("cases", self.tr("Cases"), lambda meeting: meeting.items),
            _count("decided", self.tr("Decided"), lambda meeting: meeting.decided),
            _count("postponed", self.tr("Postponed"), lambda meeting: meeting.postponed, 100),
            Column(
                "state",
                self.tr("State"),
                lambda meeting: labels.meeting_state(meeting.state),
                chip=lambda meeting: labels.meeting_state_tone(meeting.state),
                width=168,
                sortable=False,
            ),
        ]

    # Qt overrides

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        (self._table if self._stack.currentIndex() else self._plan).setFocus()


def _count(key: str, title: str, count: Callable[[Meeting], int], width: int = 80) -> Column[Meeting]:
    return Column(
        key,
        title,
        lambda meeting: str(count(meeting) or "–"),
        width=width,
        right=True,
        sortable=False,
    )
