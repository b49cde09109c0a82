"""What can be done with the chosen cases at once: who works on them, waiting, the agenda; all with Undo."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mtb.domain.accounts import Account
from mtb.domain.cases import CaseSummary
from mtb.domain.errors import ExpectedError
from mtb.domain.meetings import Meeting
from mtb.domain.people import Actor
from mtb.services.case_flow import CaseFlowService
from mtb.services.meetings import MeetingService
from mtb.services.worklist_views import WorklistViewService
from mtb.ui import labels
from mtb.ui.agenda_picker import AgendaPicker
from mtb.ui.kit.background import Background
from mtb.ui.kit.notices import NoticeAction
from mtb.ui.screens.worklist.action_forms import GiveForm, HoldForm, case_list

Chosen = Callable[[], list[CaseSummary]]


class CaseActions(QObject):
    """Asks what is needed, does it in the background, and tells what was done."""

    notice = Signal(str, str, object)
    """Kind, text, and a ``NoticeAction`` or None."""

    def __init__(
        self,
        screen: QWidget,
        services: tuple[CaseFlowService, MeetingService, WorklistViewService],
        actor: Actor,
        background: Background,
        chosen: Chosen,
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self._flow, self._meetings, self._views = services
        self._actor = actor
        self._background = background
        self._chosen = chosen

    def take_over(self) -> None:
        """The chosen cases are the person's own from now on."""
        cases = self._chosen()
        if cases:
            self._run(
                lambda: self._flow.take_over(self._actor, cases),
                lambda saved: self._done(
                    self.tr("Yours now: {cases}").format(cases=case_list(saved)),
                    partial(self._take_back, saved),
                ),
            )

    def give(self) -> None:
        """Ask which colleague gets the chosen cases."""
        cases = self._chosen()
        if cases:
            self._run(lambda: self._views.colleagues(self._actor), partial(self._ask_whom, cases))

    def put_on_hold(self) -> None:
        """Ask until when the chosen cases wait, and why."""
        cases = self._chosen()
        if not cases:
            return
        form = HoldForm(self._screen, cases, self._views.today())
        form.wanted.connect(lambda: self._hold(form, cases))
        form.open()

    def put_on_agenda(self) -> None:
        """Ask which meeting discusses the chosen cases."""
        cases = self._chosen()
        if cases:
            self._run(lambda: self._meetings.open_meetings(self._actor), partial(self._ask_meeting, cases))

    def _ask_whom(self, cases: Sequence[CaseSummary], people: list[Account]) -> None:
        others = [one for one in people if one.login != self._actor.account]
        form = GiveForm(self._screen, cases, others)

        def give() -> None:
            whom = form.who()
            if whom is None:
                return
            self._background.run(
                form,
                lambda: self._flow.take_over(self._actor, cases, whom.login, whom.name),
                partial(given, whom),
                lambda error: form.refuse(error, labels.current_language()),
            )

        def given(whom: Account, saved: list[CaseSummary]) -> None:
            form.accept()
            words = self.tr("Given to {name}: {cases}").format(name=whom.name, cases=case_list(saved))
            self._done(words, partial(self._take_back, saved))

        form.wanted.connect(give)
        form.open()

    def _hold(self, form: HoldForm, cases: Sequence[CaseSummary]) -> None:
        until, why = form.until(), form.why()
        if until is None:
            return

        def each() -> tuple[list[CaseSummary], ExpectedError | None]:
            saved: list[CaseSummary] = []
            for case in cases:
                try:
                    saved.append(self._flow.put_on_hold(self._actor, case, until, why))
                except ExpectedError as error:
                    return saved, error
            return saved, None

        def held(answer: tuple[list[CaseSummary], ExpectedError | None]) -> None:
            saved, error = answer
            if error is not None and not saved:
                form.refuse(error, labels.current_language())
                return
            form.accept()
            words = self.tr("On hold until {day}: {cases}")
            day = labels.short_day(until)
            self._done(words.format(day=day, cases=case_list(saved)), partial(self._take_back, saved))
            if error is not None:
                left = case_list(cases[len(saved) :])
                self.notice.emit("error", f"{left}: {error.text(labels.current_language())}", None)

        self._background.run(form, each, held, lambda error: form.refuse(error, labels.current_language()))

    def _ask_meeting(self, cases: Sequence[CaseSummary], meetings: list[Meeting]) -> None:
        AgendaPicker(self._screen.window(), cases, meetings, partial(self._put_on, cases)).open()

    def _put_on(self, cases: Sequence[CaseSummary], meeting_id: UUID, minutes: int) -> None:
        def put() -> Meeting:
            self._meetings.put_all_on_agenda(self._actor, meeting_id, [(case.id, minutes) for case in cases])
            return self._meetings.get(self._actor, meeting_id)

        def take_off() -> None:
            for case in cases:
                item = self._meetings.item_of(self._actor, meeting_id, case.id)
                self._meetings.take_off(self._actor, item)

        def told(meeting: Meeting) -> None:
            words = self.tr("On the agenda of {day}: {cases}")
            day = labels.short_day(meeting.starts_at.date())
            self._done(
                words.format(day=day, cases=case_list(cases)), lambda: self._run(take_off, lambda _: None)
            )

        self._run(put, told)

    def _take_back(self, saved: Sequence[CaseSummary]) -> None:
        """Undo the last thing that happened to each of these cases."""

        def undo() -> list[CaseSummary]:
            return [self._flow.undo(self._actor, case) for case in saved]

        self._run(undo, lambda cases: self._tell(self.tr("Undone: {cases}").format(cases=case_list(cases))))

    def _done(self, words: str, undo: Callable[[], None]) -> None:
        self.notice.emit("success", words, NoticeAction(self.tr("Undo"), undo))

    def _tell(self, words: str) -> None:
        self.notice.emit("success", words, None)

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._background.run(self, work, done, self._refuse)

    def _refuse(self, error: ExpectedError) -> None:
        self.notice.emit("error", error.text(labels.current_language()), None)
