"""How a move of a case is made: off the window's thread, told when done, and taken back by one press."""

from collections.abc import Callable
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mtb.domain.cases import CaseSummary
from mtb.domain.errors import ExpectedError
from mtb.domain.people import Actor
from mtb.domain.rights import Right
from mtb.domain.stages import CaseEvent
from mtb.ui import case_words, labels
from mtb.ui.allowed import why_not
from mtb.ui.kit.background import Background
from mtb.ui.kit.form_dialog import FormDialog
from mtb.ui.kit.notices import NoticeAction
from mtb.ui.screens.case.dossier import Dossier, Records

T = TypeVar("T")


class Doing(QObject):
    """Does one thing after another with the case that is shown."""

    said = Signal(str, str)
    """Kind and text of something to tell."""
    moved = Signal(str, str, object)
    """The same of a move, with the ``NoticeAction`` that takes it back."""

    def __init__(self, screen: QWidget, records: Records, background: Background) -> None:
        super().__init__(screen)
        self.screen = screen
        self.records = records
        self.dossier: Dossier | None = None
        self._background = background

    @property
    def actor(self) -> Actor:
        return self.records.actor

    def show_dossier(self, dossier: Dossier | None) -> None:
        """The case that is worked on from now on; None while another one is read."""
        self.dossier = dossier

    def refused(self, right: Right) -> bool:
        """Whether the person may not, and has been told so."""
        why = self.why_not(right)
        if why:
            self.say("warning", why)
        return bool(why)

    def why_not(self, right: Right) -> str:
        return why_not(self.actor, right)

    def say(self, kind: str, text: str) -> None:
        self.said.emit(kind, text)

    def tell_problem(self, error: ExpectedError) -> None:
        self.say("error", error.text(labels.current_language()))

    def open(self, form: FormDialog, want: Callable[[], None]) -> None:
        """Open a form that does this when the person is done with it."""
        form.wanted.connect(want)
        form.open()

    def work(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Something that no undo takes back."""
        self._background.run(self, work, done, self.tell_problem)

    def run(
        self,
        work: Callable[[], tuple[T, CaseSummary]],
        words: Callable[[T], str],
        form: FormDialog | None = None,
    ) -> None:
        """Make a move; ``work`` gives what was saved and its case. The notice offers to take it back."""

        def whole() -> tuple[T, CaseSummary, CaseEvent | None]:
            saved, case = work()
            return saved, case, self.records.flow.can_undo(self.actor, case)

        def done(result: tuple[T, CaseSummary, CaseEvent | None]) -> None:
            saved, case, entry = result
            if form is not None and shiboken6.isValid(form):
                form.accept()
            text = f"{case.reference}: {words(saved)}"
            if entry is None:
                self.say("success", text)
                return
            undo = NoticeAction(self.tr("Undo"), lambda: self.undo(case, entry))
            self.moved.emit("success", text, undo)

        def failed(error: ExpectedError) -> None:
            if form is not None and shiboken6.isValid(form):
                form.refuse(error, labels.current_language())
            else:
                self.tell_problem(error)

        self._background.run(self, whole, done, failed)

    def undo(self, case: CaseSummary, only: CaseEvent | None = None) -> None:
        """Take the last move back; ``only`` that one, and none that has been made since."""
        flow = self.records.flow

        def work() -> tuple[CaseSummary, CaseEvent | None]:
            last = only or flow.can_undo(self.actor, case)
            return flow.undo(self.actor, case, last), last

        def done(result: tuple[CaseSummary, CaseEvent | None]) -> None:
            saved, entry = result
            what = case_words.event(entry.kind) if entry else ""
            words = self.tr("undone: {what}").format(what=what)
            self.say("success", f"{saved.reference}: {words}")

        self.work(work, done)
