"""The frame around the screens: navigation at the left, menus above, notices below."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from mtb.ui.commands import Commands, KeysDialog
from mtb.ui.kit.first_size import first_size
from mtb.ui.kit.naming import named
from mtb.ui.kit.notices import Notice, NoticeAction, NoticeBar, NoticeKind
from mtb.ui.kit.preferences import Preferences
from mtb.ui.kit.text import plain_label
from mtb.ui.rail import Rail


@runtime_checkable
class AsksBeforeLeaving(Protocol):
    """A screen that may hold unsaved text."""

    def may_leave(self, go: Callable[[], object]) -> bool:
        """True to leave now; False to stay, perhaps asking first and calling ``go`` on the answer."""
        ...


class MainWindow(QMainWindow):
    """Screens are added once by key and shown by key; the window remembers the way back."""

    folder_dropped = Signal(object)
    """A ``Path`` to one folder somebody let go over the window."""
    file_dropped = Signal(object)
    """A ``Path`` to one file."""
    several_dropped = Signal(object)
    """A tuple of ``Path``: files and folders that came together."""
    screen_shown = Signal(str)
    closing = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle(self.tr("Molecular tumour board"))
        self.setMinimumSize(1100, 700)
        self.resize(first_size(self, 1440, 880))
        self.setAcceptDrops(True)
        self._preferences = preferences
        self._screens: dict[str, QWidget] = {}
        self._history: list[str] = []
        self.rail = Rail()
        self.rail.chosen.connect(self.show_screen)
        self._stack = named(QStackedWidget(), "screens")
        self.banners = QVBoxLayout()
        self.banners.setSpacing(0)
        self._lay_out()
        self._overlay = self._build_overlay()
        self.notices = NoticeBar(self._stack)
        self.commands = Commands(self)
        self.commands.fill(self.menuBar())
        self.commands.on("back", self.back)
        self.commands.on("keys", self.show_keys)
        self.commands.on("quit", self.close)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self._escape)
        geometry = preferences.window_geometry
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)

    def add_screen(self, key: str, title: str, screen: QWidget, *, in_rail: bool = True) -> None:
        """Take a screen in. Those in the rail get Ctrl+1, Ctrl+2 … in the order they are added."""
        screen.setAccessibleName(title)
        self._screens[key] = screen
        self._stack.addWidget(screen)
        if in_rail:
            number = self.rail.add(key, title)
            self.commands.on(f"go_{number}", lambda: self.show_screen(key))
            self.commands.call(f"go_{number}", title)
        if self._stack.count() == 1:
            self._enter(key)

    def show_screen(self, key: str) -> None:
        """Go to a screen, unless the present one asks to stay; Esc leads back."""
        here = self.current_key()
        if key != here and self._may_leave(lambda: self._go(key)):
            self._go(key)
        else:
            self.rail.mark(here)

    def back(self) -> None:
        """Return to where the person came from."""
        if self._history and self._may_leave(self._go_back):
            self._go_back()

    def current_key(self) -> str:
        """The key of the screen that is shown, empty before there is one."""
        shown = self._stack.currentWidget()
        return next((key for key, screen in self._screens.items() if screen is shown), "")

    def set_count(self, key: str, count: int | None) -> None:
        """What waits behind a screen, beside its name in the rail."""
        self.rail.set_count(key, count)

    def set_person(self, text: str, more: str = "") -> None:
        """Who is working, and in which roles."""
        self.rail.set_person(text, more)

    def set_database(self, name: str, *, connected: bool = True) -> None:
        """The database's file name, and whether it answers."""
        self.rail.set_database(name, connected=connected)

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001 - a slot for Background.busy_changed
        self.rail.set_busy(busy)

    def notice(self, kind: NoticeKind, text: str, action: NoticeAction | None = None) -> Notice:
        """Say something at the bottom of the window."""
        return self.notices.notice(kind, text, action)

    def show_keys(self) -> None:
        KeysDialog(self, self.commands).open()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(self.banners)
        column.addWidget(self._stack, 1)
        frame = QWidget()
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(column, 1)
        self.setCentralWidget(frame)

    def _go(self, key: str) -> None:
        here = self.current_key()
        if here:
            self._history = [*(one for one in self._history if one != key), here][-20:]
        self._enter(key)

    def _go_back(self) -> None:
        self._enter(self._history.pop())

    def _enter(self, key: str) -> None:
        screen = self._screens[key]
        self._stack.setCurrentWidget(screen)
        self.rail.mark(key)
        self.commands.show_screen(screen)
        self.commands.enable("back", enabled=bool(self._history))
        self.notices.raise_()
        screen.setFocus()
        self.screen_shown.emit(key)

    def _may_leave(self, go: Callable[[], object]) -> bool:
        screen: object = self._stack.currentWidget()
        return screen.may_leave(go) if isinstance(screen, AsksBeforeLeaving) else True

    def _escape(self) -> None:
        if not self.notices.dismiss_last():
            self.back()

    def _build_overlay(self) -> QLabel:
        overlay = named(
            plain_label(self.tr("Drop a results folder, list, form or sheet here")), "drop_overlay"
        )
        overlay.setParent(self)
        overlay.setAlignment(Qt.AlignmentFlag.AlignCenter)
        overlay.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        overlay.hide()
        return overlay

    def _show_overlay(self) -> None:
        self._overlay.setGeometry(self.rect().adjusted(24, 24, -24, -24))
        self._overlay.raise_()
        self._overlay.show()

    # Qt overrides

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dragged(event):
            event.acceptProposedAction()
            self._show_overlay()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._overlay.isVisible():
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        del event
        self._overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._overlay.hide()
        dropped = _dragged(event)
        if not dropped:
            return
        event.acceptProposedAction()
        if len(dropped) > 1:
            self.several_dropped.emit(dropped)
        elif dropped[0].is_dir():
            self.folder_dropped.emit(dropped[0])
        else:
            self.file_dropped.emit(dropped[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._overlay.isVisible():
            self._show_overlay()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_leave(self.close):
            event.ignore()
            return
        self._preferences.window_geometry = self.saveGeometry()
        self._preferences.sync()
        self.closing.emit()
        event.accept()


def _dragged(event: QDropEvent) -> tuple[Path, ...]:
    """The files and folders that are dragged, as far as they are there."""
    paths = (Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
    return tuple(path for path in paths if path.exists())
