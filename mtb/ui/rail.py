"""The left rail: where one can go, what waits there, who is working, and on which database."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout

from mtb.ui.commands import key_text
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import ElidedLabel, plain_label, plain_tooltip

_WIDTH = 196
_BUSY_AFTER = 400


class Rail(QFrame):
    """Navigation in words, each with its count."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(max(_WIDTH, self.fontMetrics().averageCharWidth() * 24))
        self._buttons: dict[str, QPushButton] = {}
        self._titles: dict[str, str] = {}
        self._group = QButtonGroup(self)
        self._places = QVBoxLayout()
        self._places.setSpacing(2)
        self._person = PersonButton()
        self._countdown = named(plain_label(), "lock_countdown")
        self._countdown.setContentsMargins(8, 0, 0, 0)
        self._countdown.hide()
        self._database = named(ElidedLabel(), "database")
        self._busy = named(plain_label(self.tr("Working …")), "busy")
        self._busy.setVisible(False)
        self._busy_timer = QTimer(self)
        self._busy_timer.setSingleShot(True)
        self._busy_timer.setInterval(_BUSY_AFTER)
        self._busy_timer.timeout.connect(self._busy.show)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 20, 12, 14)
        layout.setSpacing(2)
        name = named(plain_label(self.tr("Molecular\ntumour board")), "program_name")
        name.setContentsMargins(8, 0, 0, 12)
        layout.addWidget(name)
        layout.addLayout(self._places)
        layout.addStretch(1)
        for label in (self._busy, self._database):
            label.setContentsMargins(8, 0, 0, 0)
        for part in (self._busy, self._countdown, self._person, self._database):
            layout.addWidget(part)

    def add(self, key: str, title: str) -> int:
        """A place to go; its number, from 1, is its Ctrl key."""
        number = len(self._buttons) + 1
        button = named(QPushButton(), f"go_{key}")
        button.setCheckable(True)
        button.setToolTip(plain_tooltip(f"{title} ({key_text(f'Ctrl+{number}')})"))
        button.clicked.connect(lambda: self.chosen.emit(key))
        self._group.addButton(button)
        self._buttons[key] = button
        self._titles[key] = title
        self._places.addWidget(button)
        self.set_count(key, None)
        return number

    def mark(self, key: str) -> None:
        """Show where the person is; a screen outside the rail leaves the mark where it was."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def set_count(self, key: str, count: int | None) -> None:
        title = self._titles[key]
        button = self._buttons[key]
        button.setText(title if count is None else f"{title}    {count}")
        button.setAccessibleName(title if count is None else f"{title}, {count}")

    def set_person(self, text: str, more: str = "") -> None:
        self._person.set_person(text, more)

    def offer_to_person(self, actions: Sequence[QAction]) -> None:
        """Put these into the menu behind the person's name."""
        menu = named(QMenu(self), "person_commands")
        menu.setToolTipsVisible(True)
        menu.addActions(list(actions))
        self._person.set_menu(menu)

    def set_countdown(self, seconds: int | None) -> None:
        """How soon the program locks; None when that is not near."""
        self._countdown.setVisible(seconds is not None)
        if seconds is not None:
            words = self.tr("Locks in {time}")
            self._countdown.setText(words.format(time=f"{seconds // 60}:{seconds % 60:02}"))

    def set_database(self, name: str, *, connected: bool) -> None:
        state = self.tr("connected") if connected else self.tr("not connected")
        self._database.set_text(f"{name} · {state}")

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001 - passed on from a slot
        """Say that work is going on, once it has taken a moment."""
        if busy:
            self._busy_timer.start()
        else:
            self._busy_timer.stop()
            self._busy.hide()


class PersonButton(QPushButton):
    """Who is signed in; without a menu it only says so."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("person_menu")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._name = named(ElidedLabel(), "person")
        self._sign = plain_label("▴")
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 5, 6, 5)
        row.addWidget(self._name, 1)
        row.addWidget(self._sign)
        for label in (self._name, self._sign):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._show_menu()

    def set_person(self, text: str, more: str) -> None:
        self._name.set_text(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(more)
        self.setToolTip(plain_tooltip(f"{text}\n{more}" if more else text))

    def set_menu(self, menu: QMenu) -> None:
        self.setMenu(menu)
        self._show_menu()

    def _show_menu(self) -> None:
        can_open = self.menu() is not None
        self._sign.setVisible(can_open)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if can_open else Qt.FocusPolicy.NoFocus)
        self.updateGeometry()

    # Qt overrides

    def sizeHint(self) -> QSize:
        """As its labels need it: a button only asks its own text."""
        return QSize(super().sizeHint().width(), self.layout().sizeHint().height())  # type: ignore[union-attr]

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())
