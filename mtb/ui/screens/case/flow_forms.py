"""Forms that move a case by hand: closing it, letting it wait, asking for new material."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from string import ascii_uppercase

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from mtb.domain.cases import CaseSummary
from mtb.domain.stages import ExitReason, Stage, exit_reasons
from mtb.ui import case_words, labels
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.date_inputs import DateEdit
from mtb.ui.kit.form_dialog import FormDialog
from mtb.ui.kit.forms import FormField, field_row
from mtb.ui.kit.inputs import LineEdit
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label

_WEEKS = (1, 2, 4)


class LetterChoices(QWidget):
    """One of several reasons, each chosen by its letter alone; arrows work too."""

    value_changed = Signal()

    def __init__(self, name: str, choices: Sequence[tuple[ExitReason, str]]) -> None:
        super().__init__()
        self.setObjectName(name)
        self._group = QButtonGroup(self)
        self._values: dict[str, tuple[ExitReason, QRadioButton]] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        letters = letters_for([words for _, words in choices])
        for row, (value, words) in enumerate(choices):
            letter = letters[row]
            button = named(QRadioButton(words.replace("&", "&&")), f"{name}_{value.value}")
            button.setAccessibleDescription(letter)
            button.installEventFilter(self)
            button.toggled.connect(self.value_changed)
            self._group.addButton(button)
            self._values[letter] = value, button
            grid.addWidget(plain_label(letter, "strong"), row, 0, Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(button, row, 1)
        if self._values:
            self.setFocusProxy(next(iter(self._values.values()))[1])

    def letters(self) -> dict[str, ExitReason]:
        """Which letter chooses what."""
        return {letter: value for letter, (value, _) in self._values.items()}

    def value(self) -> ExitReason | None:
        return next((value for value, button in self._values.values() if button.isChecked()), None)

    def set_value(self, wanted: ExitReason | None) -> None:
        for value, button in self._values.values():
            if value is wanted:
                button.setChecked(True)

    def problem(self) -> str | None:
        """Nothing is chosen beforehand: a reason is never recorded by accident."""
        return None if self.value() else self.tr("Choose a reason")

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            found = self._values.get(event.text().upper())
            if found is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                found[1].setChecked(True)
                found[1].setFocus()
                return True
        return super().eventFilter(watched, event)


class CloseForm(FormDialog):
    """Why the case ends, and when; only what fits its stage is offered."""

    def __init__(self, parent: QWidget, case: CaseSummary, today: dt.date, no_agenda: str = "") -> None:
        """``no_agenda`` says why the person may not change an agenda; nothing where they may."""
        on_agenda = case.stage is Stage.ON_AGENDA
        super().__init__(
            parent, "close_form", self.tr("Close {case}").format(case=case.reference), self._warning(case)
        )
        reasons = exit_reasons(Stage.READY if on_agenda else case.stage)
        choices = [(reason, case_words.exit_reason(reason)) for reason in reasons]
        self.reason = self.watch(
            "reason",
            FormField(self.tr("Reason (its letter)"), LetterChoices("close_reason", choices), required=True),
        )
        self.on = self.watch("on", FormField(self.tr("Day"), DateEdit("close_on")))
        self.note = self.watch("note", FormField(self.tr("Note"), LineEdit("close_note", 1_000)))
        self.add(self.reason)
        self.add(field_row((self.on, 1), (self.note, 3)))
        self.takes_off = on_agenda
        self.finish_with(
            self.tr("Take it off and close") if on_agenda else self.tr("Close case"), "close_now", "danger"
        )
        if on_agenda and no_agenda:
            self.add(named(plain_label(no_agenda, "problem", wrap=True), "close_no_agenda"))
            self.allow(False)  # noqa: FBT003 - a slot for a check box
        self.on.input.set_value(today)
        self.reason.setFocus()

    def _warning(self, case: CaseSummary) -> str:
        if case.stage is Stage.ON_AGENDA and case.meeting_starts_at is not None:
            day = labels.short_day(case.meeting_starts_at.date())
            return self.tr("The case is on the agenda of {day}; closing it takes it off.").format(day=day)
        return self.tr("It can be opened again, in the stage it is in now.")


class HoldForm(FormDialog):
    """Until when the case waits, and why."""

    def __init__(self, parent: QWidget, case: CaseSummary, today: dt.date) -> None:
        super().__init__(
            parent,
            "hold_form",
            self.tr("Put {case} on hold").format(case=case.reference),
            self.tr("It is due again on the day to look again."),
        )
        self._today = today
        self.why = self.watch("why", FormField(self.tr("Why"), LineEdit("hold_why", 500), required=True))
        self.until = self.watch(
            "until", FormField(self.tr("Look again on"), DateEdit("hold_until"), required=True)
        )
        self.add(self.why)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.until, 1)
        row.addLayout(self._shortcuts())
        self.add(row)
        self.finish_with(self.tr("Put on hold"), "hold_now")
        self.until.input.set_value(case.hold.until if case.hold else today + dt.timedelta(weeks=2))
        self.why.input.set_value(case.hold.why if case.hold else "")
        self.why.setFocus()

    def _shortcuts(self) -> QVBoxLayout:
        """Buttons on one line with the field, beneath a label as high as its own."""
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for weeks in _WEEKS:
            buttons.addWidget(self._shortcut(weeks))
        column = QVBoxLayout()
        column.setSpacing(3)
        column.addWidget(plain_label(self.tr("or in"), "field"))
        column.addLayout(buttons)
        column.addStretch(1)
        return column

    def _shortcut(self, weeks: int) -> QWidget:
        button = push_button(self.tr("%n week(s)", "", weeks), f"hold_weeks_{weeks}")
        day = self._today + dt.timedelta(weeks=weeks)
        button.clicked.connect(lambda: self.until.input.set_value(day))
        return button


class NewMaterialForm(FormDialog):
    """Why the material at hand does not do; the case goes back to material."""

    def __init__(self, parent: QWidget, case: CaseSummary) -> None:
        super().__init__(
            parent,
            "new_material_form",
            self.tr("New material for {case}").format(case=case.reference),
            self.tr("The case goes back to material, for a new biopsy or another block."),
        )
        self.why = self.watch("why", FormField(self.tr("Why"), LineEdit("new_material_why", 1_000)))
        self.add(self.why)
        self.finish_with(self.tr("Back to material"), "new_material_now")
        self.why.setFocus()


def letters_for(choices: Sequence[str]) -> list[str]:
    """One letter for each of the choices: its first, unless others begin the same; then its own word's."""
    said = Counter(word for words in choices for word in set(words.upper().split()))
    letters: list[str] = []
    for words in choices:
        first, *rest = words.upper().split()
        own = sorted((word for word in (first, *rest) if said[word] == 1), key=len, reverse=True)
        wished = ([first] if said[first] == 1 else []) + own
        candidates = [*(word[0] for word in wished), *"".join(wished), *words.upper(), *ascii_uppercase]
        letters.append(next(one for one in candidates if one.isalpha() and one not in letters))
    return letters
