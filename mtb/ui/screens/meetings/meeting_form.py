"""The form for a meeting: when, where, who leads, who comes. Plans a new one or changes an old one."""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mtb.domain.errors import ExpectedError
from mtb.domain.meetings import PERMANENT_ROLES, Attendee, BoardRole, Meeting, MeetingDraft
from mtb.ui import labels
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.date_inputs import DateEdit
from mtb.ui.kit.forms import FormField, FormState, field_row
from mtb.ui.kit.inputs import LineEdit
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label
from mtb.ui.screens.meetings.people_editor import PeopleEditor

_USUAL_TIME: Final = dt.time(14, 0)
_TUESDAY: Final = 1
_TIME: Final = re.compile(r"(\d{1,2})(?:[:. ]?(\d{2}))?")
_COME_FOR_ONE_CASE: Final = frozenset({BoardRole.TREATING_PHYSICIAN, BoardRole.OBSERVER})


class TimeEdit(LineEdit):
    """A time of day as people type it: 14:00, 14.00, 1400 or 14."""

    def time(self) -> dt.time | None:
        """The time; None when the field holds none."""
        match = _TIME.fullmatch(self.value())
        if match is None:
            return None
        hour, minute = int(match[1]), int(match[2] or 0)
        return dt.time(hour, minute) if hour < 24 and minute < 60 else None

    def problem(self) -> str | None:
        """What is wrong with the input itself, in the user's words."""
        return self.tr("Not a time. Write 14:00.") if self.time() is None else None


class MeetingForm(QDialog):
    """Opens over the window and hands the filled-in meeting out by ``wanted``; the opener closes it."""

    wanted = Signal(object)
    """A ``MeetingDraft``."""

    def __init__(self, parent: QWidget, title: str, verb: str, draft: MeetingDraft) -> None:
        super().__init__(parent.window())
        self.setObjectName("meeting_form")
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._state = FormState(self)
        watch = self._state.watch
        self._day = watch("day", FormField(self.tr("Date"), DateEdit("meeting_day"), required=True))
        self._time = watch("time", FormField(self.tr("Time"), TimeEdit("meeting_time"), required=True))
        self._place = watch("place", FormField(self.tr("Place"), LineEdit("meeting_place")))
        self._chair = watch("chair", FormField(self.tr("Chair"), LineEdit("meeting_chair", 200)))
        self._taker = watch("taker", FormField(self.tr("Minutes by"), LineEdit("minute_taker", 200)))
        self._people = PeopleEditor()
        self._problem = named(plain_label("", "problem", wrap=True), "meeting_problem")
        self._lay_out(title, verb)
        self._fill(draft)
        self._day.value_changed.connect(self._name_day)
        self._name_day()
        self.resize(self.sizeHint().expandedTo(QSize(760, 620)))

    def refuse(self, error: ExpectedError) -> None:
        """Say why the meeting was not saved; everything typed stays."""
        self._problem.setText(error.text(labels.current_language()))
        self._problem.show()
        self._save.setEnabled(True)

    def _lay_out(self, title: str, verb: str) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(10)
        layout.addWidget(plain_label(title, "heading"))
        layout.addLayout(field_row((self._day, 2), (self._time, 1), (self._place, 4)))
        layout.addLayout(field_row((self._chair, 1), (self._taker, 1)))
        layout.addWidget(plain_label(self.tr("People"), "strong"))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = named(QWidget(), "scrolled")
        within = QVBoxLayout(inside)
        within.setContentsMargins(0, 0, 8, 0)
        within.addWidget(self._people)
        scroll.setWidget(inside)
        layout.addWidget(scroll, 1)
        self._problem.hide()
        layout.addWidget(self._problem)
        self._save = push_button(verb, "save_meeting", "primary", "Ctrl+Enter")
        self._save.setShortcut("Ctrl+Return")
        self._save.setDefault(True)
        self._save.clicked.connect(self._want)
        drop = push_button(self.tr("Cancel"), "drop_meeting", key="Esc")
        drop.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(drop)
        row.addWidget(self._save)
        layout.addLayout(row)

    def _fill(self, draft: MeetingDraft) -> None:
        self._day.input.set_value(draft.starts_at.date())
        self._time.input.set_value(f"{draft.starts_at:%H:%M}")
        self._place.input.set_value(draft.place)
        self._chair.input.set_value(draft.chair)
        self._taker.input.set_value(draft.minute_taker)
        self._people.set_value(draft.attendees)
        self._state.mark_clean()

    def _name_day(self) -> None:
        day = self._day.input.value()
        if day is None:
            self._day.set_hint("")
            return
        week = self.tr("week {number}").format(number=day.isocalendar().week)
        self._day.set_hint(f"{labels.short_day(day)}, {week}")

    def _want(self) -> None:
        missing = {} if self._day.input.text().strip() else {"day": self.tr("Enter the date.")}
        self._state.show_problems(missing)
        day, time = self._day.input.value(), self._time.input.time()
        if self._state.focus_first_problem() or day is None or time is None:
            return
        self._save.setEnabled(False)
        self.wanted.emit(
            MeetingDraft(
                dt.datetime.combine(day, time),
                self._place.input.value(),
                self._chair.input.value(),
                self._taker.input.value(),
                self._people.value(),
            )
        )


def next_draft(today: dt.date, earlier: Iterable[Meeting], place: str, minute_taker: str) -> MeetingDraft:
    """A new meeting as it mostly is: the next free Tuesday, with place and people of the latest meeting."""
    meetings = sorted(earlier, key=lambda meeting: meeting.starts_at)
    taken = {meeting.starts_at.date() for meeting in meetings}
    day = today + dt.timedelta(days=(_TUESDAY - today.weekday() - 1) % 7 + 1)
    while day in taken:
        day += dt.timedelta(weeks=1)
    starts_at = dt.datetime.combine(day, _USUAL_TIME)
    if not meetings:
        seats = tuple(Attendee("", role) for role in PERMANENT_ROLES)
        return MeetingDraft(starts_at, place, "", minute_taker, seats)
    last = meetings[-1]
    regulars = tuple(
        Attendee(each.name, each.role, each.affiliation)
        for each in last.attendees
        if each.role not in _COME_FOR_ONE_CASE
    )
    return MeetingDraft(starts_at, last.place, last.chair, last.minute_taker, regulars)


def draft_of(meeting: Meeting) -> MeetingDraft:
    """A meeting as it stands, to be changed."""
    return MeetingDraft(
        meeting.starts_at, meeting.place, meeting.chair, meeting.minute_taker, meeting.attendees
    )
