"""What stands around the fields of an entry: its heading above, what can be done with it below."""

import datetime as dt
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtb.ui.allowed import limit
from mtb.ui.commands import key_text
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card, scroll_area, separator
from mtb.ui.kit.chips import Chip
from mtb.ui.kit.forms import field_row
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import ElidedLabel, plain_label, plain_tooltip
from mtb.ui.screens.directory.words import Entry, EntryWords, has_ended

_END_KEY: Final = "Ctrl+Shift+X"


class EntryFrame(Card):
    """The fields go into ``column``; ``why_not`` says why the person may change nothing."""

    def __init__(self, name: str, new_title: str, why_not: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}_form")
        self.name = name
        self.why_not = why_not
        self._new_title = new_title
        self._words = EntryWords(self)
        self._heading = named(ElidedLabel("", "heading"), f"{name}_heading")
        self._about = named(ElidedLabel("", "muted"), f"{name}_about")
        self._chip = named(Chip(), f"{name}_state")
        self._trouble = named(plain_label("", "problem", wrap=True), f"{name}_trouble")
        self.save_button = push_button(self.tr("Save"), f"{name}_save", "primary", "Ctrl+S")
        self.end_button = push_button(self.tr("End validity"), f"{name}_end")
        ending = self.tr("End validity")
        self.end_button.setToolTip(plain_tooltip(f"{ending} ({key_text(_END_KEY)})"))
        self.revert_button = push_button(self.tr("Undo changes"), f"{name}_revert", "quiet")
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 8, 0)
        self.column.setSpacing(8)
        self._lay_out(inside)

    def add_row(self, *fields: tuple[QWidget, int]) -> None:
        self.column.addLayout(field_row(*fields))

    def say(self, text: str) -> None:
        """What stands in the way, that is about no single field."""
        self._trouble.setText(text)
        self._trouble.setVisible(bool(text))

    def tell(self, entry: Entry | None, today: dt.date, chosen: int) -> None:
        """Whose fields these are, how often they were chosen, how long they are valid."""
        self.setEnabled(entry is not None)
        if entry is None:
            self._heading.set_text(self.tr("Nothing is chosen"))
            self._about.set_text("")
            self._chip.hide()
            return
        new = entry.version == 0
        self._heading.set_text(self._new_title if new else entry.name)
        self._about.set_text(self.tr("Not saved yet") if new else self._words.chosen(chosen))
        validity = self._words.validity(entry, today)
        self._chip.show_text(validity, "neutral" if has_ended(entry, today) else "info")
        self._chip.setVisible(bool(validity))

    def offer_what_makes_sense(self, entry: Entry | None, today: dt.date, *, dirty: bool) -> None:
        """Let only that be pressed which makes sense now."""
        self.save_button.setEnabled(dirty)
        self.revert_button.setEnabled(dirty)
        can_end = entry is not None and entry.version > 0 and not has_ended(entry, today)
        self.end_button.setEnabled(can_end and not dirty)
        for button in (self.save_button, self.end_button):
            limit(button, self.why_not)

    def _lay_out(self, inside: QWidget) -> None:
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self._chip)
        self.add(top)
        self.add(self._about)
        self.add(separator())
        self.add(scroll_area(inside, f"{self.name}_area"), 1)
        self.add(self._trouble)
        self._trouble.hide()
        self.add(separator())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.end_button)
        row.addStretch(1)
        row.addWidget(self.revert_button)
        row.addWidget(self.save_button)
        self.add(row)
