"""The row of views above the table: those the program comes with, and those the person has saved."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from mtb.domain.cases import CaseView
from mtb.domain.worklist_views import WorklistView
from mtb.ui.commands import key_text
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_tooltip
from mtb.ui.screens.worklist import words

BUILT_IN: Final = tuple(WorklistView(view=view) for view in CaseView)
_WITH_KEYS: Final = 9
_FIRST: Final = 5
_GAP: Final = 6


class ViewBar(QWidget):
    """One button a view, with its count. What does not fit stands in the menu at the end of the row."""

    chosen = Signal(object)
    """The ``WorklistView`` that was pressed."""

    def __init__(self, screen: QWidget) -> None:
        super().__init__()
        self.setObjectName("views")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._screen = screen
        self._saved: tuple[WorklistView, ...] = ()
        self._counts: dict[UUID, int] = {}
        self._current = BUILT_IN[0].id
        self._buttons: dict[UUID, QPushButton] = {}
        self._own_actions: list[QAction] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._more = push_button(self.tr("Views"), "all_views")
        self._menu = named(QMenu(self._more), "views_menu")
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._more.setMenu(self._menu)
        self._tail = QHBoxLayout()
        self._tail.setSpacing(_GAP)
        self._row.addStretch(1)
        self._row.addWidget(self._more)
        self._row.addLayout(self._tail)
        for number in range(1, _WITH_KEYS + 1):
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), screen)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda number=number: self._choose_number(number))
        self.show_saved(())

    @property
    def views(self) -> tuple[WorklistView, ...]:
        """All views in the order of the row: the person's own stand before those that are seldom wanted."""
        return (*BUILT_IN[:_FIRST], *self._saved, *BUILT_IN[_FIRST:])

    @property
    def current(self) -> WorklistView:
        """The view that is in force."""
        return next((one for one in self.views if one.id == self._current), BUILT_IN[0])

    @property
    def saved(self) -> tuple[WorklistView, ...]:
        return self._saved

    def show_saved(self, saved: Sequence[WorklistView]) -> None:
        """Offer these views beside those the program comes with."""
        self._saved = tuple(saved)
        for button in self._buttons.values():
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {view.id: self._button(view) for view in self.views}
        for place, button in enumerate(self._buttons.values()):
            self._row.insertWidget(place, button)
        self.mark(self.current)
        self.show_counts(self._counts)

    def show_counts(self, counts: dict[UUID, int]) -> None:
        """How many cases each view has."""
        self._counts = dict(counts)
        for number, view in enumerate(self.views, start=1):
            button, count = self._buttons[view.id], self._counts.get(view.id)
            name = words.view_name(view)
            text = name if count is None else f"{name}  {count}"
            button.setText(text.replace("&", "&&"))
            button.setAccessibleName(text)
            key = f"  ({key_text(f'Alt+{number}')})" if number <= _WITH_KEYS else ""
            button.setToolTip(plain_tooltip(f"{name}{key}"))
        self._fit()

    def mark(self, view: WorklistView) -> None:
        """Show which view is in force, without telling anybody."""
        self._current = view.id
        for identity, button in self._buttons.items():
            with QSignalBlocker(button):
                button.setChecked(identity == view.id)
        self._fit()

    def add_actions(self, actions: Sequence[QAction]) -> None:
        """What can be done with a view, at the end of its menu."""
        self._own_actions = list(actions)

    def add_at_end(self, widget: QWidget) -> None:
        """Something that stands at the right of the views."""
        self._tail.addWidget(widget)

    def _button(self, view: WorklistView) -> QPushButton:
        key = view.view.value if not view.name else str(view.id)
        button = push_button(words.view_name(view), f"view_{key}")
        button.setCheckable(True)
        button.setAutoDefault(True)
        button.clicked.connect(lambda: self._choose(view))
        return button

    def _choose(self, view: WorklistView) -> None:
        self.mark(view)
        self.chosen.emit(view)

    def _choose_number(self, number: int) -> None:
        if number <= len(self.views):
            self._choose(self.views[number - 1])

    def _fill_menu(self) -> None:
        self._menu.clear()
        for number, view in enumerate(self.views, start=1):
            if self._saved and number in {_FIRST + 1, _FIRST + 1 + len(self._saved)}:
                self._menu.addSeparator()
            count = self._counts.get(view.id)
            text = words.view_name(view) if count is None else f"{words.view_name(view)}  {count}"
            key = f"\t{key_text(f'Alt+{number}')}" if number <= _WITH_KEYS else ""
            action = self._menu.addAction(text.replace("&", "&&") + key)
            action.setCheckable(True)
            action.setChecked(view.id == self._current)
            action.triggered.connect(lambda _=False, view=view: self._choose(view))
        if self._own_actions:
            self._menu.addSeparator()
            self._menu.addActions(self._own_actions)

    def _fit(self) -> None:
        """Show as many buttons as there is room for, and always the one that is in force."""
        tail = self._more.sizeHint().width() + self._tail.sizeHint().width() + 4 * _GAP
        room = self.width() - tail
        current = self._buttons.get(self._current)
        if current is not None:
            room -= current.sizeHint().width() + _GAP
        full = False
        for button in self._buttons.values():
            if button is current:
                button.show()
                continue
            wide = button.sizeHint().width() + _GAP
            full = full or wide > room
            button.setVisible(not full)
            room -= 0 if full else wide

    # Qt overrides

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._more.sizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(0, self._more.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
