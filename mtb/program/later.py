"""A place for a screen that is built when somebody first goes there."""

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label
from mtb.ui.main_window import AsksBeforeLeaving


class Later(QWidget):
    def __init__(self, build: Callable[[], QWidget]) -> None:
        super().__init__()
        self.setObjectName("place")
        self._build = build
        self._screen: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def may_leave(self, go: Callable[[], object]) -> bool:
        """As the screen says, if it is there and has a say."""
        screen: object = self._screen
        return screen.may_leave(go) if isinstance(screen, AsksBeforeLeaving) else True

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        if self._screen is None:
            self._screen = self._build()
            self._screen.setAccessibleName(self.accessibleName())
            self._column.addWidget(self._screen)
            self.setFocusProxy(self._screen)
        super().showEvent(event)


class NothingHere(QWidget):
    """For an account whose roles open no screen."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("screen")
        words = self.tr("Your roles open nothing here yet. Ask an administrator for the role you need.")
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 22, 22, 22)
        column.addWidget(named(plain_label(words, "muted", wrap=True), "nothing_here"))
        column.addStretch(1)
