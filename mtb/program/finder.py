"""Finds cases, meetings and commands from wherever the person stands."""

import datetime as dt
from collections.abc import Sequence
from typing import Final, Protocol
from uuid import UUID

from PySide6.QtCore import QObject

from mtb.domain.cases import CaseColumn, CaseQuery, CaseSummary
from mtb.domain.errors import ExpectedError
from mtb.domain.meetings import Meeting
from mtb.domain.texts import folded
from mtb.program.session import Session
from mtb.services.cases import COUNTED_TO, CasePage
from mtb.ui import case_words, labels
from mtb.ui.commands import COMMANDS, key_text
from mtb.ui.kit.palette import Found, Group, Palette
from mtb.ui.main_window import MainWindow

_CASES: Final = 8
_MEETINGS: Final = 4
_COMMANDS: Final = 8
_NOT_OFFERED: Final = frozenset({"search"})


class Opens(Protocol):
    """Where a found record leads."""

    def open_case(self, case_id: UUID) -> None: ...
    def open_meeting(self, meeting_id: UUID) -> None: ...


class Finder(QObject):
    """Fills the palette; of answers that come late only the newest question's is shown."""

    def __init__(self, session: Session, window: MainWindow, ways: Opens) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._ways = ways
        self._meetings: list[Meeting] = []
        self._wanted = ""
        self._asking = False

    def open(self) -> None:
        """Show the palette, with the commands that answer here."""
        palette = Palette(
            self._window,
            self.tr("Search cases, meetings and commands"),
            self.tr("↑ ↓ choose  ·  Enter opens  ·  Esc closes"),
        )
        self._wanted, self._asking = "", False
        palette.asked.connect(lambda text: self._ask(palette, text))
        self._show(palette, "", None)
        services, actor = self._session.services, self._session.actor

        def read(meetings: list[Meeting]) -> None:
            self._meetings = meetings
            if not self._wanted:
                self._show(palette, "", None)

        self._session.background.run(palette, lambda: services.meetings.all(actor), read)
        palette.open()

    def _ask(self, palette: Palette, text: str) -> None:
        """Look for it; while an answer is under way, only the newest words wait."""
        self._wanted = text
        if not text:
            self._show(palette, "", None)
            return
        if self._asking:
            return
        self._asking = True
        services, actor = self._session.services, self._session.actor
        query = CaseQuery(text=text, sorted_by=CaseColumn.IN_STAGE, descending=True, most=_CASES)

        def answered(page: CasePage) -> None:
            self._asking = False
            if self._wanted == text:
                self._show(palette, text, page)
            else:
                self._ask(palette, self._wanted)

        def failed(error: ExpectedError) -> None:
            self._asking = False
            palette.show_found(text, [], error.text(labels.current_language()))

        self._session.background.run(palette, lambda: services.cases.search(actor, query), answered, failed)

    def _show(self, palette: Palette, text: str, page: CasePage | None) -> None:
        cases = [self._case_line(case) for case in page.cases] if page else []
        heading = self.tr("Cases")
        if page and page.uncounted:
            heading = self.tr("Cases, the first {shown} of more than {total}").format(
                shown=len(cases), total=COUNTED_TO
            )
        elif page and page.total > len(cases):
            heading = self.tr("Cases, the first {shown} of {total}").format(
                shown=len(cases), total=page.total
            )
        groups = [
            Group(heading, cases),
            Group(self.tr("Meetings"), self._meeting_lines(text)),
            Group(self.tr("Commands"), self._command_lines(text)),
        ]
        nothing = not any(group.lines for group in groups)
        palette.show_found(text, groups, self.tr("Nothing is called so.") if nothing else "")

    def _case_line(self, case: CaseSummary) -> Found:
        name = case.patient.listed_name if case.patient else ""
        step = case_words.next_step(case, self._session.services.cases.today())
        parts = (name, case.diagnosis, labels.stage(case.stage), step)
        return Found(
            case.reference,
            " · ".join(part for part in parts if part),
            lambda: self._ways.open_case(case.id),
        )

    def _meeting_lines(self, text: str) -> Sequence[Found]:
        """Those whose day, place or people match; without words those that come next."""
        if not text:
            coming = [one for one in self._meetings if one.starts_at.date() >= self._today()]
            found = sorted(coming, key=lambda one: one.starts_at)
        else:
            found = [one for one in self._meetings if _matches(text, _meeting_text(one))]
        return [self._meeting_line(one) for one in found[:_MEETINGS]]

    def _meeting_line(self, meeting: Meeting) -> Found:
        title = f"{labels.short_day(meeting.starts_at.date())} {labels.clock(meeting.starts_at)}"
        parts = (meeting.place, labels.meeting_state(meeting.state))
        return Found(
            title,
            " · ".join(part for part in parts if part),
            lambda: self._ways.open_meeting(meeting.id),
        )

    def _command_lines(self, text: str) -> Sequence[Found]:
        found: list[Found] = []
        for command in COMMANDS:
            action = self._window.commands.action(command.id)
            words = action.text().replace("&&", "&")
            offered = action.isEnabled() and action.isVisible() and command.id not in _NOT_OFFERED
            if offered and words and _matches(text, words):
                found.append(Found(words, "", action.trigger, key_text(command.key)))
        return found[:_COMMANDS]

    def _today(self) -> dt.date:
        return self._session.services.cases.today()


def _meeting_text(meeting: Meeting) -> str:
    day = meeting.starts_at.date()
    people = [one.name for one in meeting.attendees]
    return " ".join(
        [labels.short_day(day), labels.day(day), meeting.reference, meeting.place, meeting.chair, *people]
    )


def _matches(text: str, words: str) -> bool:
    return all(word in folded(words) for word in folded(text).split())
