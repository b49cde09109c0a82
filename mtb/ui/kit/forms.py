"""The form contract: a label above, an input, and beneath it what is wrong or worth knowing.

Inputs are in ``inputs`` (LineEdit, PlainEdit, ChoiceBox) and ``date_inputs`` (PartialDateEdit, DateEdit).
"""

from collections.abc import Mapping
from typing import Generic, Protocol, TypeVar, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtb.ui.kit.text import plain_label, set_role


class Input(Protocol):
    """What a form asks of an input besides being a QWidget."""

    @property
    def value_changed(self) -> SignalInstance: ...
    def value(self) -> object: ...
    def problem(self) -> str | None: ...


W = TypeVar("W", bound=QWidget)


class FormField(QWidget, Generic[W]):
    """A label, its input and one line beneath: the problem if there is one, else the hint.

    An input's own problem (not a date, too long) is shown once the person has left the field.
    """

    value_changed = Signal()

    def __init__(self, label: str, field: W, hint: str = "", *, required: bool = False) -> None:
        super().__init__()
        self.input = field
        self._hint = hint
        self._problem: str | None = None
        self._shows_own = False
        self.label = plain_label(f"{label} *" if required else label, "field")
        self.label.setBuddy(field)
        self.below = plain_label("", "hint", wrap=True)
        field.setAccessibleName(label)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self.label)
        layout.addWidget(field)
        layout.addWidget(self.below)
        layout.addStretch(1)
        self.setFocusProxy(field)
        self._as_input().value_changed.connect(self._changed)
        field.installEventFilter(self)
        self._tell()

    def set_problem(self, text: str | None) -> None:
        """Say what is wrong, from the form's rules; None takes it away."""
        self._problem = text
        self._tell()

    def set_hint(self, text: str) -> None:
        """Say something worth knowing; hidden while there is a problem."""
        self._hint = text
        self._tell()

    def problem(self) -> str | None:
        """What stands in the way of saving: the form's problem or the input's own."""
        return self._problem or self._as_input().problem()

    def shown_problem(self) -> str | None:
        """What the person sees as a problem now."""
        return self._problem or (self._as_input().problem() if self._shows_own else None)

    def show_own_problem(self) -> None:
        """Show the input's own problem even though the person has not left it."""
        self._shows_own = True
        self._tell()

    def _as_input(self) -> Input:
        return cast("Input", self.input)

    def _changed(self) -> None:
        if self._as_input().problem() is None:
            self._shows_own = False
        self._tell()
        self.value_changed.emit()

    def _tell(self) -> None:
        problem = self.shown_problem()
        text = problem or self._hint
        self.below.setText(text)
        self.below.setVisible(bool(text))
        set_role(self.below, "problem" if problem else "hint")
        self.input.setAccessibleDescription(text)
        if bool(self.input.property("problem")) != bool(problem):
            self.input.setProperty("problem", bool(problem))
            self.input.style().unpolish(self.input)
            self.input.style().polish(self.input)

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.input and event.type() == QEvent.Type.FocusOut:
            self._shows_own = True
            self._tell()
        return super().eventFilter(watched, event)


def field_row(*fields: tuple[QWidget, int]) -> QHBoxLayout:
    """One row of a form: each field with its share of the width, all labels on one line."""
    row = QHBoxLayout()
    row.setSpacing(10)
    for field, share in fields:
        row.addWidget(field, share)
        row.setAlignment(field, Qt.AlignmentFlag(0))
    return row


class FormState(QObject):
    """Knows whether a form differs from what was filled in, and whether anything stands in its way."""

    changed = Signal()
    """A value changed, or what is dirty or wrong did."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._fields: dict[str, FormField[QWidget]] = {}
        self._clean: dict[str, object] = {}

    def watch(self, key: str, field: FormField[W]) -> FormField[W]:
        """Take a field into the form and hand it back."""
        self._fields[key] = cast("FormField[QWidget]", field)
        field.value_changed.connect(self.changed)
        self._clean[key] = self._value(key)
        return field

    def values(self) -> dict[str, object]:
        """What stands in every field now."""
        return {key: self._value(key) for key in self._fields}

    def mark_clean(self) -> None:
        """Take what stands in the fields as saved. For the end of ``_fill``, and after saving."""
        self._clean = self.values()
        self.changed.emit()

    @property
    def dirty(self) -> bool:
        """Something differs, or is half typed: an unfinished date has no value yet but is worth keeping."""
        unread = any(cast("Input", field.input).problem() for field in self._fields.values())
        return unread or self.values() != self._clean

    @property
    def problems(self) -> dict[str, str]:
        """Every problem by the key of its field."""
        found = ((key, field.problem()) for key, field in self._fields.items())
        return {key: problem for key, problem in found if problem}

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Put each problem beside its field and take the others away."""
        for key, field in self._fields.items():
            field.set_problem(problems.get(key))
        self.changed.emit()

    def focus_first_problem(self) -> bool:
        """Show all problems and put the focus on the first; False when there is none."""
        for key, field in self._fields.items():
            if field.problem():
                for other in self._fields.values():
                    other.show_own_problem()
                self._fields[key].input.setFocus()
                return True
        return False

    def _value(self, key: str) -> object:
        return cast("Input", self._fields[key].input).value()
