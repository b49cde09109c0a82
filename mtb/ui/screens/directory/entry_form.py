"""The form at the right: one entry to read, correct, add or end."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final, cast
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from mtb.domain.errors import ExpectedError, RuleError
from mtb.ui import labels
from mtb.ui.kit.date_inputs import DateEdit
from mtb.ui.kit.forms import FormField, FormState, Input
from mtb.ui.screens.directory.entry_frame import EntryFrame
from mtb.ui.screens.directory.words import Entry

Values = dict[str, object]
_DAYS: Final = frozenset({"valid_from", "valid_to"})


class EntryForm(EntryFrame):
    """A field's key is the record's own name for it, its input's name has the form's before it.

    What is written about one entry and not saved waits until the person comes back to it.
    """

    save_wanted = Signal(object)
    end_wanted = Signal(object)

    def __init__(self, name: str, new_title: str, why_not: str = "") -> None:
        super().__init__(name, new_title, why_not)
        self._entry: Entry | None = None
        self._waiting: dict[UUID, tuple[Entry, Values]] = {}
        self._filling = False
        self._today = dt.date.min
        self._state = FormState(self)
        self._fields: dict[str, FormField[QWidget]] = {}
        self._connect()

    @property
    def entry(self) -> Entry | None:
        """What is shown, as it was read; a version 0 is new."""
        return self._entry

    def field(self, key: str, label: str, field: QWidget, *, required: bool = False) -> FormField[QWidget]:
        """Make a field and let the form watch it; place it with ``add_row``."""
        made = self._state.watch(key, FormField(label, field, required=required))
        self._fields[key] = made
        if self.why_not:
            _shut(field)
        return made

    def add_validity(self) -> None:
        """The two last fields of every form."""
        first = self.field("valid_from", self.tr("Valid from"), DateEdit(f"{self.name}_valid_from"))
        last = self.field("valid_to", self.tr("Valid until"), DateEdit(f"{self.name}_valid_to"))
        self.add_row((first, 1), (last, 1))
        self.column.addStretch(1)

    def show_entry(self, entry: Entry | None, today: dt.date, chosen: int = 0) -> None:
        """Show an entry as it is now, with what was written about it and not saved yet."""
        self._today = today
        here = self._entry
        if entry is not None and here is not None and entry.id == here.id:
            if entry != here:
                self._renew(entry)
        else:
            self._change_to(entry)
        self.tell(entry, today, chosen)
        self.offer_what_makes_sense(entry, today, dirty=self._state.dirty)

    def show_saved(self, saved: Entry) -> None:
        """What was written is kept now, as ``saved``."""
        self.forget(saved.id)
        if self._entry is not None and self._entry.id == saved.id:
            self._change_to(saved)

    def waiting(self) -> list[Entry]:
        """The entries with something written and not saved."""
        return [entry for entry, _ in self._waiting.values()]

    def forget(self, entry_id: UUID | None = None) -> None:
        """It was saved, or is thrown away: for one entry or for all."""
        if entry_id is None:
            self._waiting.clear()
        else:
            self._waiting.pop(entry_id, None)

    def revert(self) -> None:
        """Throw away what was written about this entry."""
        if self._entry is not None:
            self.forget(self._entry.id)
            self._change_to(self._entry)

    def refuse(self, error: ExpectedError) -> None:
        """Say why it was not saved, at its field where there is one; everything written stays."""
        text = error.text(labels.current_language())
        if isinstance(error, RuleError) and error.field in self._fields:
            self._state.show_problems({error.field: text})
            self._state.focus_first_problem()
        else:
            self.say(text)
        self.offer_what_makes_sense(self._entry, self._today, dirty=self._state.dirty)

    def save(self) -> None:
        """Ask for what is written to be kept."""
        if not self.save_button.isEnabled():
            return
        self._state.show_problems({})
        self.say("")
        if not self._state.focus_first_problem():
            self.save_button.setEnabled(False)
            self.save_wanted.emit(self._made())

    def end(self) -> None:
        """Ask for the entry to be offered no longer."""
        if self.end_button.isEnabled() and self._entry is not None:
            self.end_wanted.emit(self._entry)

    def focus_first(self) -> None:
        next(iter(self._fields.values())).input.setFocus()

    def adapt(self) -> None:
        """Show or hide fields that depend on others; for the forms that have such."""

    def value(self, key: str) -> Any:  # noqa: ANN401 - each input hands out its own kind
        return cast("Input", self._fields[key].input).value()

    def _values(self, entry: Entry | None) -> Values:
        return {key: getattr(entry, key, None) for key in self._fields}

    def _fill(self, values: Mapping[str, object]) -> None:
        for key, field in self._fields.items():
            cast("Any", field.input).set_value(values[key] or None)
        self.adapt()

    def _made(self) -> Entry:
        values = {key: value if key in _DAYS else value or "" for key, value in self._state.values().items()}
        return replace(cast("Entry", self._entry), **values)  # type: ignore[arg-type]

    def _change_to(self, entry: Entry | None) -> None:
        """Fill the form, with what waits for this entry if something does."""
        kept = self._waiting.get(entry.id) if entry is not None else None
        self._entry = entry
        self.say("")
        self._filling = True
        self._state.show_problems({})
        self._fill(self._values(entry))
        self._state.mark_clean()
        if kept is not None:
            self._fill(kept[1])
        self._filling = False
        self._compare(entry if kept is not None and kept[0] != entry else None)
        self._note()

    def _renew(self, entry: Entry) -> None:
        """The entry was saved elsewhere: what is written here stays, beside what stands there now."""
        if not self._state.dirty:
            self._change_to(entry)
            return
        self._entry = entry
        self._compare(entry)
        self._note()

    def _compare(self, stored: Entry | None) -> None:
        """Say at each field what somebody else has saved; saving again keeps what is written here."""
        for key, field in self._fields.items():
            theirs = getattr(stored, key, None) or ""
            there = labels.day(theirs) if isinstance(theirs, dt.date) else str(theirs)
            told = self.tr("Saved by somebody else: {value}").format(value=there or "–")
            differs = stored is not None and (self.value(key) or "") != theirs
            field.set_hint(told if differs else "")

    def _note(self) -> None:
        """Keep what is written for when the person comes back."""
        if self._entry is None or self._filling:
            return
        if self._state.dirty:
            self._waiting[self._entry.id] = (self._entry, self._state.values())
        else:
            self.forget(self._entry.id)
        self.offer_what_makes_sense(self._entry, self._today, dirty=self._state.dirty)

    def _connect(self) -> None:
        self._state.changed.connect(self._note)
        self.save_button.clicked.connect(self.save)
        self.end_button.clicked.connect(self.end)
        self.revert_button.clicked.connect(self.revert)


def _shut(field: QWidget) -> None:
    """To be read and copied, not changed."""
    if isinstance(field, QLineEdit):
        field.setReadOnly(True)
    else:
        field.setEnabled(False)
