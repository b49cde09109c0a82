"""One part of the referral form: a card with its fields, in reading order."""

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from PySide6.QtWidgets import QWidget

from mtb.ui.kit.cards import Card
from mtb.ui.kit.forms import FormField, FormState, field_row

W = TypeVar("W", bound=QWidget)


class FormPart(Card):
    """``fields`` holds every field by its key, which is also its input's object name."""

    def __init__(self, form: FormState, title: str, note: str = "") -> None:
        super().__init__(title, note)
        self.fields: dict[str, FormField[QWidget]] = {}
        self.filling = False
        """While values are put in by the program, nothing is suggested from them."""
        self._form = form

    def field(self, label: str, field: W, *, required: bool = False) -> FormField[W]:
        """Make a field, and let the form watch it under its input's name."""
        made = self._form.watch(field.objectName(), FormField(label, field, required=required))
        self.fields[field.objectName()] = cast("FormField[QWidget]", made)
        return made

    def add_row(self, *fields: tuple[QWidget, int]) -> None:
        """Put fields beside each other, each with its share of the width."""
        self.add(field_row(*fields))

    def fill(self, values: Mapping[str, object]) -> None:
        """Put values into the fields of this part."""
        self.filling = True
        for key, field in self.fields.items():
            if key in values:
                cast("Any", field.input).set_value(values[key])
        self.filling = False

    def focus_first(self) -> None:
        next(iter(self.fields.values())).input.setFocus()
