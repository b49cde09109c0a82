"""The end of a session: what is written is saved, and nothing of it is left on the screen."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from mtb.ui.kit.background import Background

_TICK: Final = 40
_QUIET: Final = 3
_LONGEST: Final = 5_000
_MOST_POPUPS: Final = 20


class Saving(QObject):
    """Waits for a screen that saves by itself: until it says so, or nothing is under way any more.

    A save that fails never says so, and a lock waits for nobody longer than some seconds.
    """

    def __init__(self, background: Background, then: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._then: Callable[[], object] | None = then
        self._quiet = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        QTimer.singleShot(_LONGEST, self, self.finish)

    def finish(self) -> None:
        """Go on, once."""
        self._timer.stop()
        then, self._then = self._then, None
        if then is not None:
            then()

    def _look(self) -> None:
        self._quiet = 0 if self._background.busy else self._quiet + 1
        if self._quiet >= _QUIET:
            self.finish()


def clear_the_screen(but: QWidget | None = None) -> None:
    """Close every menu and dialog, hide every window but one, and take back what lies on the clipboard."""
    for _ in range(_MOST_POPUPS):
        popup = QApplication.activePopupWidget()
        if popup is None:
            break
        popup.close()
    for top in QApplication.topLevelWidgets():
        if top is but or not top.isVisible():
            continue
        if isinstance(top, QDialog):
            top.blockSignals(True)  # noqa: FBT003 - Qt takes no keyword here
            top.reject()
            top.hide()
            top.deleteLater()
        else:
            top.hide()
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear()
