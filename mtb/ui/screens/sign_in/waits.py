"""The wait after wrong passwords, counted down for each account."""

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

_TICK = 200


class Waits(QObject):
    """Emits ``changed`` while somebody's wait runs, and once when it is over."""

    changed = Signal()

    def __init__(self, parent: QObject, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._until: dict[str, float] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self.look)

    def begin(self, login: str, seconds: int) -> None:
        """This account must wait so long from now."""
        if seconds > 0:
            self._until[_typed(login)] = self._clock() + seconds
            self._timer.start()
        self.changed.emit()

    def left(self, login: str) -> int:
        """Seconds this account still has to wait."""
        return max(0, math.ceil(self._until.get(_typed(login), 0) - self._clock()))

    def look(self) -> None:
        """Forget waits that are over."""
        now = self._clock()
        self._until = {login: until for login, until in self._until.items() if until > now}
        if not self._until:
            self._timer.stop()
        self.changed.emit()


def _typed(login: str) -> str:
    return login.strip().casefold()
