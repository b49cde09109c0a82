"""The agenda at the left of the board: its cases in order, and how to add, move and take off one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mtb.services.meetings import AgendaEntry
from mtb.ui.allowed import limit
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import ElidedLabel, plain_label
from mtb.ui.screens.meetings.agenda_list import AgendaList

_ROWS_ALWAYS_SEEN: Final = 4


@dataclass(frozen=True, slots=True)
class Removal:
    """What was taken off, and how to bring it back."""

    words: str
    undo: Callable[[], None]


class AgendaPanel(Card):
    """The agenda with its title, its own Undo, and the words for an empty agenda."""

    add_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Agenda"))
        self.list = AgendaList()
        self.add_case = push_button(self.tr("Add case"), "add_case", "quiet", "Ctrl+Shift+A")
        self.add_case.clicked.connect(self.add_wanted)
        self.add_to_head(self.add_case)
        self._empty = named(
            plain_label(
                self.tr("No case is on the agenda. Press Ctrl+Shift+A to add those that are ready."),
                "muted",
                wrap=True,
            ),
            "agenda_empty",
        )
        self._undo_words = ElidedLabel("", "muted")
        undo = push_button(self.tr("Undo"), "undo_take_off", "quiet")
        undo.clicked.connect(self._undo)
        self._undo_row = named(QWidget(), "undo_row")
        row = QHBoxLayout(self._undo_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._undo_words, 1)
        row.addWidget(undo)
        self._removal: Removal | None = None
        self._undo_row.hide()
        self._empty.hide()
        self.add(self._empty)
        self.add(self.list, 1)
        self.add(self._undo_row)

    def show_entries(self, entries: Sequence[AgendaEntry], current: UUID | None) -> None:
        """Show the agenda and stay on the item that was looked at."""
        self.list.blockSignals(True)  # noqa: FBT003 - Qt takes no keyword here
        self.list.selectionModel().blockSignals(True)  # noqa: FBT003 - Qt takes no keyword here
        self.list.records.show(entries)
        self.list.selectionModel().blockSignals(False)  # noqa: FBT003 - Qt takes no keyword here
        self.list.select_item(current)
        self.list.blockSignals(False)  # noqa: FBT003 - Qt takes no keyword here
        self._empty.setVisible(not entries)
        row = self.list.sizeHintForRow(0) if entries else 0
        self.list.setMinimumHeight(min(len(entries), _ROWS_ALWAYS_SEEN) * row + 6)

    def limit(self, why: str) -> None:
        """Say why this person can't change the agenda; nothing where they can."""
        limit(self.add_case, why)

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001 - a state, like setVisible
        self.add_case.setVisible(not read_only)
        if read_only:
            self.offer_undo(None)

    def offer_undo(self, removal: Removal | None) -> None:
        """Say what was taken off, until the next such thing or until it is brought back."""
        self._removal = removal
        self._undo_words.set_text(removal.words if removal else "")
        self._undo_row.setVisible(removal is not None)

    def _undo(self) -> None:
        removal = self._removal
        self.offer_undo(None)
        if removal is not None:
            removal.undo()
            self.list.setFocus()
