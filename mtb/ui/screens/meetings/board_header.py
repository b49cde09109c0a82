"""The top of the board: which meeting, who is there, and what can be done with it."""

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.meetings import PERMANENT_ROLES, Meeting, MeetingState, permanent_roles_present
from mtb.ui import labels
from mtb.ui.allowed import limit
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.chips import Chip
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import ElidedLabel


class BoardHeader(QWidget):
    """Title, one line of facts, state and buttons."""

    back_wanted = Signal()
    begin_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = named(ElidedLabel("", "title"), "board_title")
        self._facts = named(ElidedLabel("", "muted"), "board_facts")
        self._chip = named(Chip(), "meeting_state")
        back = push_button(self.tr("‹ All meetings"), "all_meetings", "quiet")
        back.clicked.connect(self.back_wanted)
        self._begin = push_button(self.tr("Begin"), "begin", "primary", "Ctrl+B")
        self._begin.clicked.connect(self.begin_wanted)
        self.minutes = push_button(self.tr("Minutes"), "minutes_menu")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(words, 1)
        for widget in (self._chip, back, self._begin, self.minutes):
            row.addWidget(widget)

    def limit(self, why: str) -> None:
        """Say why this person can't begin the meeting; nothing where they can."""
        limit(self._begin, why)

    def show_meeting(self, meeting: Meeting) -> None:
        self._title.set_text(
            self.tr("Board meeting · {day}, {time}").format(
                day=self._long_day(meeting), time=labels.clock(meeting.starts_at)
            )
        )
        self._facts.set_text(" · ".join(self._parts(meeting)))
        self._chip.show_text(labels.meeting_state(meeting.state), labels.meeting_state_tone(meeting.state))
        self._begin.setVisible(meeting.state is MeetingState.PLANNED)

    def _long_day(self, meeting: Meeting) -> str:
        day = meeting.starts_at.date()
        form = "dddd d. MMMM yyyy" if labels.current_language() == "nb" else "dddd d MMMM yyyy"
        return QLocale().toString(QDate(day.year, day.month, day.day), form)

    def _parts(self, meeting: Meeting) -> list[str]:
        parts = [self.tr("Week {number}").format(number=meeting.starts_at.isocalendar().week)]
        if meeting.place:
            parts.append(meeting.place)
        if meeting.chair:
            parts.append(self.tr("chair {name}").format(name=meeting.chair))
        if meeting.minute_taker:
            parts.append(self.tr("minutes {name}").format(name=meeting.minute_taker))
        parts.append(self.tr("%n present", "", len(meeting.present)))
        seats, taken = len(PERMANENT_ROLES), permanent_roles_present(meeting.attendees)
        if taken == seats:
            parts.append(self.tr("quorum reached"))
        else:
            parts.append(self.tr("{taken} of {seats} permanent seats").format(taken=taken, seats=seats))
        return parts
