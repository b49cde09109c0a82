"""What narrows the table of findings: a saved filter, a sentence; and always how much of it is shown."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from mtb.domain.finding_filters import (
    INPRED,
    Filtered,
    FilterError,
    FindingFilter,
    PreparedRows,
    SavedFilter,
    filter_of,
    read_typed,
)
from mtb.domain.reviews import Reviewed
from mtb.ui import labels
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import ElidedLabel, plain_tooltip, set_role
from mtb.ui.screens.case.filter_line import FilterLine
from mtb.ui.screens.case.hidden_list import HiddenList

_LEAST: Final = 260


class FilterBar(QWidget):
    """Ctrl+F is the tab's; Alt+Down in the line opens the saved filters. Nothing typed moves the layout.

    ``count`` says how much is shown, and opens the list of the rest; the tab may put it somewhere else.
    """

    changed = Signal()
    """Another filter is in force: ask ``apply`` again."""
    hidden_wanted = Signal()
    """The list of what is hidden was opened."""
    finding_wanted = Signal(object)
    """A ``Reviewed`` that was hidden is shown now: stand on it."""
    save_wanted = Signal(object)
    """The ``SavedFilter`` that is in force, without a name: ask for one and save it."""
    delete_wanted = Signal(object)
    """The ``SavedFilter`` to be deleted."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("finding_filters")
        self._saved: tuple[SavedFilter, ...] = (INPRED,)
        self._chosen: UUID | None = INPRED.id
        self._anyway: frozenset[UUID] = frozenset()
        self._prepared = PreparedRows()
        self._outcome: Filtered | None = None
        self._line = FilterLine()
        self._line.setMinimumWidth(_LEAST)
        self._line.value_changed.connect(self._typed)
        self._line.presets_wanted.connect(self._open_menu)
        self._presets = push_button("", "filter_presets")
        self._menu = named(QMenu(self._presets), "filter_menu")
        self._menu.aboutToShow.connect(self._fill_menu)
        self._presets.setMenu(self._menu)
        self._said = named(ElidedLabel("", "hint"), "filter_said")
        self.count = push_button("", "findings_shown", "quiet")
        self.count.setToolTip(plain_tooltip(self.tr("Show what is hidden, and why")))
        self.count.clicked.connect(self._list_hidden)
        self._lay_out()
        self._name_preset()

    # what the tab calls

    def begin(self) -> None:
        """Put the focus into the line."""
        self._line.setFocus()
        self._line.selectAll()

    def clear(self) -> None:
        """Back to the laboratory's filter alone, and let go of the findings: another case comes."""
        self._chosen, self._anyway = INPRED.id, frozenset()
        self._prepared.forget()
        self._outcome = None
        self._line.know(self._prepared.of(()))
        self._line.clear()
        self._name_preset()
        self._say(None)

    def show_saved(self, saved: Sequence[SavedFilter]) -> None:
        """The filters to choose from, the laboratory's first."""
        before = self._preset()
        self._saved = tuple(saved) or (INPRED,)
        if self._preset() != before:
            self._changed()
        self._name_preset()

    def choose(self, preset: SavedFilter | None) -> None:
        """Put a saved filter in force; None for no filter but what is typed."""
        self._chosen = None if preset is None else preset.id
        self._anyway = frozenset()
        self._name_preset()
        self._changed()

    def take_over(self, saved: SavedFilter | None) -> None:
        """What was typed is this saved filter now: choose it, and empty the line."""
        if saved is not None:
            self._chosen = saved.id
            self._name_preset()
            self._line.clear()

    def current(self) -> FindingFilter | None:
        """What is in force: the saved filter narrowed by what is typed; None where everything is shown."""
        typed, _ = read_typed(self._line.text())
        preset = self._preset()
        if preset is None and not self._line.value():
            return None
        found = typed
        if preset is not None:
            found = filter_of(preset).narrowed_by(typed) if self._line.value() else filter_of(preset)
        return replace(found, anyway=self._anyway, prepared=self._prepared)

    def apply(self, rows: Sequence[Reviewed]) -> Filtered:
        """Filter the table and say what came of it. The same table is best handed in as the same tuple."""
        self._line.know(self._prepared.of(rows))
        wanted = self.current() or replace(read_typed("")[0], prepared=self._prepared)
        outcome = wanted.apply(rows)
        self.show_outcome(outcome)
        return outcome

    def show_outcome(self, outcome: Filtered) -> None:
        """Say how many are shown; the words open the list of what is hidden."""
        self._outcome = outcome
        shown = self.tr("{shown} shown of {all}").format(shown=len(outcome.shown), all=outcome.total)
        rescued = self.tr("%n rescued", "", len(outcome.rescued)) if outcome.rescued else ""
        words = " · ".join(filter(None, (shown, rescued)))
        self.count.setText(words)
        self.count.setAccessibleName(words)
        self.count.setEnabled(len(outcome.shown) < outcome.total)
        self._say(read_typed(self._line.text())[1])

    # what is in force

    def _preset(self) -> SavedFilter | None:
        return next((one for one in self._saved if one.id == self._chosen), None)

    def _typed(self) -> None:
        self._anyway = frozenset()
        self._changed()

    def _changed(self) -> None:
        self._say(read_typed(self._line.text())[1])
        self.changed.emit()

    def _say(self, error: FilterError | None) -> None:
        """What is missing in the sentence, else what one should know about the table."""
        text = "" if error is None else error.text(labels.current_language())
        if error is None and self._preset() == INPRED and self._outcome and self._outcome.unjudged:
            text = self.tr("%n not judged by the laboratory yet", "", self._outcome.unjudged)
        set_role(self._said, "problem" if error else "hint")
        self._said.set_text(text)

    # the menu

    def _open_menu(self) -> None:
        below = self._presets.mapToGlobal(self._presets.rect().bottomLeft())
        self._menu.popup(below)
        chosen = next((one for one in self._menu.actions() if one.isChecked()), None)
        if chosen is not None:
            self._menu.setActiveAction(chosen)

    def _fill_menu(self) -> None:
        self._menu.clear()
        for preset in (*self._saved, None):
            words = self.tr("All findings") if preset is None else self._title(preset)
            action = named(self._menu.addAction(words.replace("&", "&&")), "filter_choice")
            action.setCheckable(True)
            action.setChecked((preset.id if preset else None) == self._chosen)
            action.triggered.connect(lambda _=False, preset=preset: self.choose(preset))
        self._menu.addSeparator()
        preset = self._preset()
        save = named(self._menu.addAction(self.tr("Save as …")), "save_filter")
        save.setEnabled(self._to_save() is not None)
        save.triggered.connect(self._save)
        write = named(self._menu.addAction(self.tr("Write its sentence out")), "write_filter")
        write.setEnabled(preset not in {None, INPRED})
        write.triggered.connect(self._write_out)
        delete = named(self._menu.addAction(self.tr("Delete this filter")), "delete_filter")
        delete.setEnabled(preset not in {None, INPRED})
        delete.triggered.connect(lambda: self.delete_wanted.emit(preset))

    def _title(self, preset: SavedFilter) -> str:
        if preset == INPRED or preset.own:
            return preset.title
        return self.tr("{name} (for everybody)").format(name=preset.title)

    def _name_preset(self) -> None:
        preset = self._preset()
        words = self.tr("All findings") if preset is None else preset.title
        self._presets.setText(words.replace("&", "&&"))
        self._presets.setAccessibleName(self.tr("Saved filter: {name}").format(name=words))
        tooltip = self.tr("Saved filters (Alt+Down)")
        if preset is not None:
            base = f"{INPRED.title} · " if preset.rescues and preset != INPRED else ""
            tooltip = f"{tooltip}\n{preset.title}: {base}{preset.sentence}"
        self._presets.setToolTip(plain_tooltip(tooltip))

    def _to_save(self) -> SavedFilter | None:
        """What is in force as one filter; None where there is nothing of one's own to save."""
        typed, error = read_typed(self._line.text())
        if error is not None or not self._line.value():
            return None
        preset = self._preset()
        if preset is None:
            return SavedFilter("", typed.sentence.strip())
        if preset == INPRED:
            return SavedFilter("", typed.sentence.strip(), rescues=True)
        return SavedFilter("", f"({preset.sentence}) and ({typed.sentence.strip()})", rescues=preset.rescues)

    def _save(self) -> None:
        wanted = self._to_save()
        if wanted is not None:
            self.save_wanted.emit(wanted)

    def _write_out(self) -> None:
        """Put the saved sentence into the line, to be changed there."""
        preset = self._preset()
        if preset is not None:
            self._chosen = INPRED.id if preset.rescues else None
            self._name_preset()
            self._line.set_value(preset.sentence)
            self.begin()

    # what is hidden

    def _list_hidden(self) -> None:
        if self._outcome is None:
            return
        listed = HiddenList(self, self._outcome.hidden)
        listed.show_wanted.connect(self._show_anyway)
        listed.open()
        self.hidden_wanted.emit()

    def _show_anyway(self, reviewed: Reviewed) -> None:
        self._anyway |= {reviewed.stored.id}
        self.changed.emit()
        self.finding_wanted.emit(reviewed)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._line, 1)
        row.addWidget(self._presets)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self._said, 1)
        below.addWidget(self.count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(row)
        layout.addLayout(below)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self._line)
