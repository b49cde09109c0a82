"""The therapeutic possibilities of a case in their order, each a card; one at a time is open for writing."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.decisions import Pathway, Possibility
from mtb.domain.results import StoredFinding
from mtb.ui import labels
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.chips import Chip
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import ElidedLabel, plain_label
from mtb.ui.screens.meetings.possibility_editor import PossibilityEditor

_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class PossibilityCard(Card):
    """One possibility to be read; keys work while it has the focus."""

    edit_wanted = Signal(int)
    removal_wanted = Signal(int)
    move_wanted = Signal(int, int)
    step_wanted = Signal(int, int)

    def __init__(self, place: int, possibility: Possibility, *, read_only: bool) -> None:
        super().__init__()
        self._place = place
        self._read_only = read_only
        self.setObjectName(f"possibility_{place + 1}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        title = ElidedLabel(self._title(possibility), "strong")
        title.setObjectName(f"possibility_title_{place + 1}")
        below = ElidedLabel(self._below(possibility), "muted")
        if not below.whole_text():
            below.hide()
        self.body.addLayout(self._row(possibility, title, below))
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(12, 7, 12, 7)
            layout.setSpacing(0)
        spoken = (labels.pathway(possibility.pathway), title.whole_text(), below.whole_text())
        self.setAccessibleName(f"{place + 1}. " + ", ".join(part for part in spoken if part))

    def _row(self, possibility: Possibility, title: ElidedLabel, below: ElidedLabel) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Chip(labels.pathway(possibility.pathway), labels.pathway_tone(possibility.pathway)))
        head.addWidget(title, 1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(head)
        words.addWidget(below)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(plain_label(str(self._place + 1), "strong"))
        row.addLayout(words, 1)
        keys = plain_label("Alt+↑   Alt+↓   Del", "muted")
        if self._read_only:
            keys.hide()
        row.addWidget(keys)
        return row

    def _title(self, possibility: Possibility) -> str:
        named_parts = (possibility.drug, possibility.trial)
        return ", ".join(part for part in named_parts if part) or possibility.reason

    def _below(self, possibility: Possibility) -> str:
        parts = []
        if possibility.escat:
            parts.append(f"ESCAT {possibility.escat.value}")
        if possibility.escat_other:
            parts.append(self.tr("{tier} in other tumours").format(tier=possibility.escat_other.value))
        if possibility.supported_by:
            parts.append(self.tr("supported by {finding}").format(finding=possibility.supported_by))
        if possibility.reason and (possibility.drug or possibility.trial):
            parts.append(possibility.reason)
        if possibility.condition:
            parts.append(self.tr("condition: {text}").format(text=possibility.condition))
        return " · ".join(parts)

    # Qt overrides

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.set_current(True)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.set_current(False)
        super().focusOutEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._read_only:
            self.edit_wanted.emit(self._place)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.step_wanted.emit(self._place, step)
        elif self._read_only or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif step is not None:
            self.move_wanted.emit(self._place, step)
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit(self._place)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.edit_wanted.emit(self._place)
        else:
            super().keyPressEvent(event)


class PossibilityList(QWidget):
    """Shows, orders, adds and removes possibilities. What stands half written in the editor counts too."""

    changed = Signal()
    left = Signal()
    """The editor was closed and no card is there to stand on."""
    rebuilt = Signal()
    """Other widgets stand in the list now: their place in the tab order is to be set."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("possibilities")
        self._possibilities: list[Possibility] = []
        self._findings: tuple[StoredFinding, ...] = ()
        self._cards: list[PossibilityCard] = []
        self.editor = PossibilityEditor()
        self.editor.changed.connect(self._editor_changed)
        self.editor.taken.connect(self.take)
        self.editor.dropped.connect(self._drop)
        self.editor.hide()
        self._edited = -1
        self._new = False
        self._read_only = False
        self._removed: tuple[int, Possibility] | None = None
        self._undo_words = ElidedLabel("", "muted")
        self._undo = push_button(self.tr("Undo"), "undo_possibility", "quiet", "Ctrl+Z")
        self._undo.clicked.connect(self.undo)
        self._undo_row = named(QWidget(), "undo_possibility_row")
        row = QHBoxLayout(self._undo_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._undo_words, 1)
        row.addWidget(self._undo)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self._layout.addWidget(self.editor)
        self._layout.addWidget(self._undo_row)
        self._undo_row.hide()

    def show_all(
        self, possibilities: Sequence[Possibility], findings: Sequence[StoredFinding], *, read_only: bool
    ) -> None:
        """Show what was decided so far."""
        self._possibilities = list(possibilities)
        self._findings = tuple(findings)
        self._read_only = read_only
        self._removed = None
        self._close_editor()
        self._rebuild()

    def value(self) -> tuple[Possibility, ...]:
        """All possibilities in order, the one being written included as soon as it says something."""
        all_of_them = list(self._possibilities)
        if self.editing and not self._new:
            all_of_them[self._edited] = self.editor.possibility()
        elif self.editing and self.editor.written:
            all_of_them.append(self.editor.possibility())
        return tuple(all_of_them)

    @property
    def editing(self) -> bool:
        """Whether a card is open for writing."""
        return self._edited >= 0

    def order_tabs(self, before: QWidget) -> None:
        """Let Tab come from ``before`` through the cards in the order they are seen."""
        split = self._edited if self.editing else len(self._cards)
        for first, second in pairwise([before, *self._cards[:split]]):
            QWidget.setTabOrder(first, second)
        for first, second in pairwise([self.editor.last_stop, *self._cards[split:]]):
            QWidget.setTabOrder(first, second)

    def stops_on_card(self) -> bool:
        """Stand on a card, if there is one."""
        if self._cards:
            self._cards[-1].setFocus()
        return bool(self._cards)

    def offer(self, findings: Sequence[StoredFinding]) -> None:
        """Offer these findings from the next card on that is opened."""
        self._findings = tuple(findings)

    def begin(self, pathway: Pathway) -> None:
        """Open the card for a new possibility; one that is being written is taken first."""
        self.take()
        self._removed = None
        self._open(len(self._possibilities), Possibility(pathway), new=True)

    def edit(self, place: int) -> None:
        """Open a possibility for writing."""
        self.take()
        if not self._read_only and 0 <= place < len(self._possibilities):
            self._open(place, self._possibilities[place], new=False)

    def take(self) -> None:
        """Close the card that is being written and keep what stands in it, if anything does."""
        if not self.editing:
            return
        place = self._edited
        self._possibilities = list(self.value())
        self._finish(place)
        self.changed.emit()

    def undo(self) -> None:
        """Bring back the possibility removed last."""
        if self._removed is None or self._read_only:
            return
        place, possibility = self._removed
        self._removed = None
        self._possibilities.insert(place, possibility)
        self._finish(place)
        self.changed.emit()

    def _open(self, place: int, possibility: Possibility, *, new: bool) -> None:
        self.editor.offer(self._findings)
        self._edited, self._new = -1, new
        self.editor.open(place + 1, possibility, new=new)
        self._edited = place
        self._rebuild()
        self.editor.show()
        self.editor.stand_in()

    def _editor_changed(self) -> None:
        if self.editing:
            self.changed.emit()

    def _drop(self) -> None:
        place = self._edited
        if not self._new:
            self._possibilities[place] = self.editor.before()
        elif self.editor.written:
            self._removed = (place, self.editor.possibility())
        self._finish(place)
        self.changed.emit()

    def _finish(self, place: int) -> None:
        """Close the editor and stand on the card at this place, or the last one."""
        self._close_editor()
        self._rebuild()
        if self._cards:
            self._cards[min(place, len(self._cards) - 1)].setFocus()
        else:
            self.left.emit()

    def _close_editor(self) -> None:
        self._edited = -1
        self.editor.hide()

    def _remove(self, place: int) -> None:
        self.take()
        self._removed = (place, self._possibilities.pop(place))
        self._finish(place)
        self.changed.emit()

    def _move(self, place: int, step: int) -> None:
        new = place + step
        if 0 <= new < len(self._possibilities):
            self._possibilities.insert(new, self._possibilities.pop(place))
            self._finish(new)
            self.changed.emit()

    def _step(self, place: int, step: int) -> None:
        if 0 <= place + step < len(self._cards):
            self._cards[place + step].setFocus()

    def _rebuild(self) -> None:
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = []
        for place, possibility in enumerate(self._possibilities):
            if place == self._edited and not self._new:
                self._layout.insertWidget(place, self.editor)
                continue
            card = PossibilityCard(place, possibility, read_only=self._read_only)
            card.edit_wanted.connect(self.edit)
            card.removal_wanted.connect(self._remove)
            card.move_wanted.connect(self._move)
            card.step_wanted.connect(self._step)
            self._cards.append(card)
            self._layout.insertWidget(place, card)
            card.show()  # else only once the loop turns, and it can't take the focus now
        if not self.editing or self._new:
            self._layout.insertWidget(len(self._possibilities), self.editor)
        words = self._removed[1].drug or self._removed[1].trial if self._removed else ""
        self._undo_words.set_text(self.tr("Removed: {what}").format(what=words or "–"))
        self._undo_row.setVisible(self._removed is not None)
        self.rebuilt.emit()
