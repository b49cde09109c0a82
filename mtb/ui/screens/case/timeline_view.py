"""Which part of a line of time is in view, and which of its marks is looked at."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mtb.ui.screens.case.timeline_marks import LANES, Mark
from mtb.ui.screens.case.timeline_scale import Scale, near, whole

CLOSER: Final = 0.5


class TimelineView:
    """Walks and zooms; knows nothing of a window."""

    def __init__(self) -> None:
        self.marks: tuple[Mark, ...] = ()
        self.today = dt.date(2000, 1, 1)
        self.scale = near((), self.today)
        self._zoomed = False
        self._at = -1

    def show(self, marks: Sequence[Mark], today: dt.date) -> None:
        """Take these marks; what is zoomed to and looked at stays if it is still there."""
        before = self.current
        self.marks = tuple(sorted(marks, key=lambda mark: (mark.middle, LANES.index(mark.lane))))
        self.today = today
        self._at = self.marks.index(before) if before in self.marks else -1
        if not self._zoomed:
            self.scale = near(self.marks, today)

    def forget(self) -> None:
        """Another case: nothing is looked at, nothing zoomed."""
        self._zoomed, self._at = False, -1

    @property
    def current(self) -> Mark | None:
        return self.marks[self._at] if 0 <= self._at < len(self.marks) else None

    def look_at(self, mark: Mark | None) -> None:
        """Make a mark the one looked at, and bring it into view."""
        self._at = self.marks.index(mark) if mark in self.marks else -1
        if mark is not None and self.scale.showing(mark) != self.scale:
            self.see(self.scale.showing(mark))

    def walk(self, step: int) -> None:
        """To the mark so many further in time."""
        if self.marks:
            last = len(self.marks) - 1
            at = self._at + step if self.current else (0 if step > 0 else last)
            self.look_at(self.marks[min(max(at, 0), last)])

    def go_to(self, place: int) -> None:
        """To the first mark (0) or the last (-1)."""
        if self.marks:
            self.look_at(self.marks[place])

    def change_lane(self, step: int) -> None:
        """To the mark nearest in time of the next lane that has any."""
        here = self.current
        if here is None:
            self.walk(step)
            return
        place = LANES.index(here.lane)
        for lane in LANES[place + 1 :] if step > 0 else LANES[:place][::-1]:
            there = [mark for mark in self.marks if mark.lane == lane]
            if there:
                self.look_at(min(there, key=lambda mark: abs((mark.middle - here.middle).days)))
                return

    def zoom(self, factor: float) -> None:
        """Show fewer days (under 1) or more, around what is looked at."""
        here = self.current
        middle = self.scale.first + (self.scale.last - self.scale.first) / 2
        self.see(self.scale.zoomed(factor, here.middle if here else middle, whole(self.marks, self.today)))

    def see(self, scale: Scale) -> None:
        self.scale, self._zoomed = scale, True

    def see_all(self) -> None:
        """What belongs together; asked again, everything there is."""
        wanted = near(self.marks, self.today)
        if (self.scale.first, self.scale.last) == (wanted.first, wanted.last):
            wanted = whole(self.marks, self.today)
        self.scale, self._zoomed = replace(wanted, left=self.scale.left, right=self.scale.right), False

    def fit(self, left: int, right: int) -> None:
        """Draw the days between these places."""
        self.scale = replace(self.scale, left=left, right=max(right, left + 60))
