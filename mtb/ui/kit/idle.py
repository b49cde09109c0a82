"""Notices when nobody has used the program for a while, and when the computer has slept."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

COUNTED_DOWN: Final = 30
_SLEPT: Final = 60.0
_TICK: Final = 1_000
_USE: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)


class IdleWatch(QObject):
    """Runs from ``start`` until ``stop`` or until it has told that time is up.

    It listens at the windows, where every key and click of every dialog, menu and form comes in, and not at
    each widget: no event of painting or layout passes through it.
    """

    counting = Signal(int)
    """Seconds until time is up, once in each of the last thirty; -1 when the person is back."""
    expired = Signal()
    slept = Signal()
    """The clock on the wall went on while the program stood still."""

    def __init__(
        self,
        parent: QObject | None = None,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._wall = wall
        self._allowed = 0.0
        self._used_at = 0.0
        self._looked_at = 0.0
        self._counted = False
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self.look)

    @property
    def running(self) -> bool:
        return self._timer.isActive()

    def start(self, seconds: float) -> None:
        """Begin to watch: time is up after so many seconds without a key or a move of the mouse."""
        self.stop()
        self._allowed = seconds
        self._counted = False
        self._used_at, self._looked_at = self._clock(), self._wall()
        self._listen()
        QGuiApplication.instance().focusWindowChanged.connect(self._listen)  # type: ignore[union-attr]
        self._timer.start()

    def stop(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            QGuiApplication.instance().focusWindowChanged.disconnect(self._listen)  # type: ignore[union-attr]
            for window in QGuiApplication.allWindows():
                window.removeEventFilter(self)

    def touch(self) -> None:
        """Somebody is there."""
        self._used_at = self._clock()
        if self._counted:
            self._counted = False
            self.counting.emit(-1)

    def look(self) -> None:
        """See how late it is; called every second."""
        if not self.running:
            return
        before, self._looked_at = self._looked_at, self._wall()
        if self._looked_at - before > _SLEPT:
            self.stop()
            self.slept.emit()
            return
        self._listen()
        left = self._left()
        if left <= 0:
            self._end()
        elif left <= COUNTED_DOWN:
            self._counted = True
            self.counting.emit(max(round(left), 1))

    def _left(self) -> float:
        return self._allowed - (self._clock() - self._used_at)

    def _end(self) -> None:
        self.stop()
        self.expired.emit()

    def _listen(self, *_window: QWindow | None) -> None:
        """Windows come and go; a filter that is there already is only moved to the front."""
        for window in QGuiApplication.allWindows():
            window.installEventFilter(self)

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key that something lies on is not somebody; the first one after the time is up does nothing."""
        if event.type() in _USE and self.running:
            if self._left() <= 0:
                self._end()
                return True
            if not (isinstance(event, QKeyEvent) and event.isAutoRepeat()):
                self.touch()
        return super().eventFilter(watched, event)
