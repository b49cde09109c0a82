"""Keeps what is written at the board: a moment after typing stops, never two saves at once."""

import datetime as dt
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QObject, QTimer, Signal

from mtb.domain.decisions import Decision
from mtb.domain.errors import ConflictError, ExpectedError, NotFoundError, RuleError
from mtb.domain.meetings import AgendaItem
from mtb.ui.kit.background import Background

Write = Callable[[AgendaItem, Decision], AgendaItem]
SaveState = Literal["saved", "waiting", "saving", "failed", "conflict"]

_PAUSE: Final = 700
_LONGEST_WAIT: Final = 4_000
_TRY_AGAIN: Final = 8_000


@dataclass(frozen=True, slots=True)
class _Job:
    write: Write
    then: Callable[[AgendaItem], None]


class DraftSaver(QObject):
    """Saves one agenda item's decision. ``read`` says what stands on the screen at that moment."""

    changed = Signal()
    """The state is another one."""
    refused = Signal(object)
    """An ``ExpectedError``; the text is kept and counts as unsaved."""
    conflict = Signal(object)
    """The ``AgendaItem`` somebody else saved; the own text waits for the person's choice."""

    def __init__(
        self,
        read: Callable[[], Decision],
        save: Write,
        reread: Callable[[AgendaItem], AgendaItem],
        background: Background,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._save = save
        self._reread = reread
        self._background = background
        self._item: AgendaItem | None = None
        self._touched = False
        self._running = False
        self._theirs: AgendaItem | None = None
        self.error: ExpectedError | None = None
        self._jobs: deque[_Job] = deque()
        self._waiting: list[Callable[[], None]] = []
        self._pause = self._single_shot(_PAUSE)
        self._longest = self._single_shot(_LONGEST_WAIT)
        self._again = self._single_shot(_TRY_AGAIN)

    @property
    def item(self) -> AgendaItem | None:
        return self._item

    @property
    def unsaved(self) -> bool:
        """Something on the screen is not in the records, or not yet."""
        return self._touched or self._running

    @property
    def saved_at(self) -> dt.datetime | None:
        return self._item.saved_at if self._item else None

    @property
    def state(self) -> SaveState:
        if self._theirs is not None:
            return "conflict"
        if self._running:
            return "saving"
        if self.error is not None:
            return "failed"
        return "waiting" if self._touched else "saved"

    def open(self, item: AgendaItem | None) -> None:
        """Look after another item. What was unsaved of the one before is given up: ``flush`` first."""
        for timer in (self._pause, self._longest, self._again):
            timer.stop()
        self._item, self._touched, self._theirs, self.error = item, False, None, None
        self._jobs.clear()
        self._waiting.clear()
        self.changed.emit()

    def touch(self) -> None:
        """Something was typed or chosen."""
        if self._item is None:
            return
        self._touched = True
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()
        self.changed.emit()

    def flush(self, then: Callable[[], None]) -> None:
        """Save what is unsaved now, then go on; when that fails, ``then`` is not called."""
        self._waiting.append(then)
        self._go_on()

    def run(self, write: Write, then: Callable[[AgendaItem], None]) -> None:
        """Write in another way, with what stands on the screen, after the save that is under way."""
        self._jobs.append(_Job(write, then))
        self._go_on()

    def meet(self, item: AgendaItem) -> bool:
        """Take note of what was read from the records; True when the screen should show it."""
        mine = self._item
        if mine is None or mine.id != item.id or self._running or item.version == mine.version:
            return False
        if item.decision == mine.decision and item.state is mine.state:
            self._item = item
            return False
        return not self._touched

    def overwrite(self) -> None:
        """The person keeps the own text: save it over the other one."""
        if self._theirs is not None:
            self._item, self._theirs, self._touched = self._theirs, None, True
            self._go_on(save=True)

    def theirs(self) -> AgendaItem | None:
        """What somebody else saved, while it waits for the person's choice."""
        return self._theirs

    def _single_shot(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(lambda: self._go_on(save=True))
        return timer

    def _go_on(self, *, save: bool = False) -> None:
        """The next thing to do, if nothing is under way."""
        if self._running or self._item is None or self._theirs is not None:
            if self._item is None:
                self._call_waiting()
            return
        if self._jobs:
            job = self._jobs.popleft()
            self._start(job.write, job.then)
        elif self._touched and (save or self._waiting):
            self._start(self._save, lambda _: None)
        elif not self._touched:
            self._call_waiting()

    def _call_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then()

    def _start(self, write: Write, then: Callable[[AgendaItem], None]) -> None:
        item = self._item
        if item is None:
            return
        decision = self._read()
        for timer in (self._pause, self._longest, self._again):
            timer.stop()
        self._touched, self._running = False, True
        self.changed.emit()

        def done(saved: AgendaItem) -> None:
            self._running, self.error, self._item = False, None, saved
            self.changed.emit()
            then(saved)
            self._go_on()

        self._background.run(self, lambda: write(item, decision), done, self._failed)

    def _failed(self, error: ExpectedError) -> None:
        self._running, self._touched = False, True
        if isinstance(error, ConflictError) and self._item is not None:
            self._look_at_theirs(self._item)
            return
        self._give_up(error)

    def _give_up(self, error: ExpectedError) -> None:
        """Keep the text, tell why, and try again by itself where that can help."""
        self.error = error
        self._jobs.clear()
        self._waiting.clear()
        if not isinstance(error, RuleError | NotFoundError):
            self._again.start()
        self.changed.emit()
        self.refused.emit(error)

    def _look_at_theirs(self, mine: AgendaItem) -> None:
        """A new place on the agenda also makes a new version: only another text is a conflict."""

        def found(theirs: AgendaItem) -> None:
            self._running = False
            if theirs.decision == mine.decision and theirs.state is mine.state:
                self._item = theirs
                self._go_on(save=True)
                return
            self._theirs = theirs
            self._jobs.clear()
            self._waiting.clear()
            self.changed.emit()
            self.conflict.emit(theirs)

        def lost(error: ExpectedError) -> None:
            self._running = False
            self._give_up(error)

        self._running = True
        self._background.run(self, lambda: self._reread(mine), found, lost)
