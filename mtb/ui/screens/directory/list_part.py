"""One list: its table at the left, the entry the person stands on at the right."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtb.ui.kit.background import Background
from mtb.ui.kit.cards import Card
from mtb.ui.kit.naming import named
from mtb.ui.kit.notices import NoticeAction
from mtb.ui.kit.text import ElidedLabel
from mtb.ui.screens.directory.entry_form import EntryForm
from mtb.ui.screens.directory.tables import EntryTable
from mtb.ui.screens.directory.words import Entry, Known, entry_of, has_ended

_FORM_WIDTH: Final = 348


@dataclass(frozen=True, slots=True)
class Keeping:
    """What a list does with the records; ``load`` and ``keep`` run in the background."""

    load: Callable[[str], Sequence[Known]]
    keep: Callable[[Entry], Entry]
    blank: Callable[[], Entry]
    today: Callable[[], dt.date]


class ListPart(QWidget):
    """Enter goes from a row to its form; what has ended stands last."""

    notice = Signal(str, str, object)
    """Kind and text of something to tell, and what can be done about it."""

    def __init__(self, table: EntryTable, form: EntryForm, keeping: Keeping, background: Background) -> None:
        super().__init__()
        self.setObjectName(f"{table.objectName()}_part")
        self._table = table
        self.form = form
        self._keeping = keeping
        self._background = background
        self._words = ""
        self._found: Sequence[Known] = ()
        self._wanted: UUID | None = None
        self._showing = False
        self._footer = named(ElidedLabel("", "muted"), f"{table.objectName()}_footer")
        self._lay_out()
        table.current_changed.connect(self._follow)
        table.chosen.connect(lambda _row: form.focus_first())
        table.sort_requested.connect(lambda _key, _descending: self._show())
        form.save_wanted.connect(self._save)
        form.end_wanted.connect(self._end)

    def search(self, words: str) -> None:
        """Show what has these words."""
        self._words = words
        self.reload()

    def reload(self) -> None:
        """Read the list again; the person stays on the same entry."""
        words = self._words
        self._background.run(self, lambda: self._keeping.load(words), lambda found: self._read(words, found))

    def new(self) -> None:
        """Begin an entry, or go on with the one that was begun."""
        begun = next((entry for entry in self.form.waiting() if entry.version == 0), None)
        self._table.clearSelection()
        self._table.setCurrentIndex(self._table.rootIndex())
        self.form.show_entry(begun or self._keeping.blank(), self._keeping.today())
        self.form.focus_first()

    def _read(self, words: str, found: Sequence[Known]) -> None:
        if words == self._words:
            self._found = found
            self._show()

    def _show(self) -> None:
        """Put what was found into the table, in the order that is asked for; what has ended stays last."""
        key, descending = self._table.records.sorted_by
        today = self._keeping.today()
        shown = list(self._found)
        column = next((each for each in self._table.records.columns if each.key == key), None)
        if column is not None and key == "chosen":
            shown.sort(key=lambda known: known.chosen, reverse=descending)
        elif column is not None:
            shown.sort(key=lambda known: column.text(known).casefold(), reverse=descending)
        shown.sort(key=lambda known: has_ended(entry_of(known), today))
        new = self.form.entry is not None and self.form.entry.version == 0
        self._showing = True  # between two states of the table nobody stands anywhere
        self._table.records.show(shown)
        if self._wanted is not None and self._table.select_identity(self._wanted):
            self._wanted = None
        elif shown and self._table.current_row() < 0 and not new:
            self._table.selectRow(0)
        self._showing = False
        self._follow()
        self._tell_count(sum(has_ended(entry_of(known), today) for known in shown))

    def _tell_count(self, ended: int) -> None:
        parts = [self.tr("%n entry(s)", "", len(self._found))]
        if ended:
            parts.append(self.tr("%n ended", "", ended))
        parts.append(self.tr("Enter goes to the form"))
        self._footer.set_text("  ·  ".join(parts))

    def _follow(self) -> None:
        """Show the entry the person stands on; a new one stays until they stand on another."""
        known = self._table.current_record()
        if self._showing:
            return
        if known is not None:
            self.form.show_entry(entry_of(known), self._keeping.today(), known.chosen)
        elif self.form.entry is None or self.form.entry.version > 0:
            self.form.show_entry(None, self._keeping.today())

    def _save(self, entry: Entry) -> None:
        before = self.form.entry
        self._background.run(
            self, lambda: self._keeping.keep(entry), lambda saved: self._saved(before, saved), self._refused
        )

    def _refused(self, error: object) -> None:
        self.form.refuse(error)  # type: ignore[arg-type]
        self.reload()

    def _saved(self, before: Entry | None, saved: Entry) -> None:
        self.form.show_saved(saved)
        action = None
        if before is not None and before.version > 0:
            earlier = replace(before, version=saved.version)
            action = NoticeAction(self.tr("Undo"), lambda: self._put_back(earlier), "Ctrl+Z")
        self.notice.emit("success", self.tr("Saved: {name}").format(name=saved.name), action)
        self._wanted = saved.id
        self.reload()

    def _end(self, entry: Entry) -> None:
        ended = replace(entry, valid_to=self._keeping.today())

        def done(saved: Entry) -> None:
            words = self.tr("{name} is not offered after today.").format(name=saved.name)
            back = replace(entry, version=saved.version)
            action = NoticeAction(self.tr("Undo"), lambda: self._put_back(back), "Ctrl+Z")
            self.notice.emit("success", words, action)
            self.reload()

        self._background.run(self, lambda: self._keeping.keep(ended), done, self._refused)

    def _put_back(self, earlier: Entry) -> None:
        def done(saved: Entry) -> None:
            words = self.tr("{name} is as before.").format(name=saved.name)
            self.notice.emit("info", words, None)
            self.reload()

        self._background.run(self, lambda: self._keeping.keep(earlier), done, self._refused)

    def _lay_out(self) -> None:
        card = Card()
        card.setContentsMargins(-9, -7, -9, -7)  # rows run almost to the edge
        card.add(self._table, 1)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(card, 1)
        left.addWidget(self._footer)
        least = max(_FORM_WIDTH, self.fontMetrics().averageCharWidth() * 46)
        self.form.setFixedWidth(max(least, self.form.minimumSizeHint().width()))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(left, 1)
        layout.addWidget(self.form)

    # Qt overrides

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._table.setFocus()
