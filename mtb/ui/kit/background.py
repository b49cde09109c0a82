"""Runs work off the GUI thread, one piece at a time, and answers on the GUI thread."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QObject, Signal

from mtb.domain.errors import ExpectedError

T = TypeVar("T")
Failed = Callable[[ExpectedError], None]

_BETWEEN_REPORTS = 0.05


class Progress(QObject):
    """How far long work has come, and whether it should stop.

    The work calls ``report`` and looks at ``cancelled``; the window listens to ``moved``, calls ``cancel``.
    """

    moved = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cancelled = False
        self._told_at = 0.0

    @property
    def cancelled(self) -> bool:
        return self._cancelled

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancelled = True

    def report(self, done: int, total: int) -> None:
        """Tell the window, at most twenty times a second, and always at the end."""
        now = time.monotonic()
        if done >= total or now - self._told_at >= _BETWEEN_REPORTS:
            self._told_at = now
            self.moved.emit(done, total)


class Background(QObject):
    """One worker thread: answers keep their order, and two saves never meet in the database."""

    failed = Signal(object)
    """An ExpectedError nobody else answers for."""
    busy_changed = Signal(bool)
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None, queue: "Background | None" = None) -> None:
        """``queue`` is another one whose thread this one shares, so that work of both keeps its order."""
        super().__init__(parent)
        self._shut = False
        # Not a QThreadPool: PySide keeps a QRunnable's wrapper after Qt deleted the runnable, and hands it
        # out again for whatever object is made at the same address.
        self._pool = queue.pool if queue else ThreadPoolExecutor(max_workers=1, thread_name_prefix="mtb")
        self._pending = 0
        self._finished.connect(self._deliver)

    @property
    def pool(self) -> ThreadPoolExecutor:
        return self._pool

    @property
    def busy(self) -> bool:
        return self._pending > 0

    def shut(self) -> None:
        """Take nothing more: what it worked on is about to be closed."""
        self._shut = True

    def run(
        self, owner: QObject, work: Callable[[], T], done: Callable[[T], None], failed: Failed | None = None
    ) -> None:
        """Call ``work`` in the background, then ``done`` with its result, unless ``owner`` is gone by then.

        An ExpectedError goes to ``failed``; without it, or when the owner is gone, to the signal ``failed``:
        a save that went wrong is told even after its form was closed. Any other exception is raised on the
        GUI thread and reaches the crash dialog. ``work`` touches no widget.
        """

        def job() -> None:
            try:
                result = work()
            except Exception as error:  # noqa: BLE001 - crosses to the GUI thread, told or raised there
                self._finished.emit(lambda error=error: self._tell(owner, error, failed))
            else:
                self._finished.emit(lambda: done(result) if shiboken6.isValid(owner) else None)

        if self._shut:
            return
        self._pending += 1
        if self._pending == 1:
            self.busy_changed.emit(True)  # noqa: FBT003 - a Qt signal has no keywords
        self._pool.submit(job)

    def run_long(
        self,
        owner: QObject,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
    ) -> Progress:
        """Like ``run`` for work that reports; ``done`` is not called once the work was cancelled."""
        progress = Progress(self)

        def finished(result: T) -> None:
            if not progress.cancelled:
                done(result)

        self.run(owner, lambda: work(progress), finished, failed)
        return progress

    def wait(self) -> None:
        """Block until the queue is empty. For closing the program."""
        self._pool.submit(lambda: None).result()

    def _deliver(self, answer: Callable[[], None]) -> None:
        self._pending -= 1
        if self._pending == 0:
            self.busy_changed.emit(False)  # noqa: FBT003 - a Qt signal has no keywords
        answer()

    def _tell(self, owner: QObject, error: Exception, failed: Failed | None) -> None:
        if not isinstance(error, ExpectedError):
            raise error
        if failed is not None and shiboken6.isValid(owner):
            failed(error)
        else:
            self.failed.emit(error)
