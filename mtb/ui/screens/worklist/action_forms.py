"""Small forms about the chosen cases: until when they wait, who takes them, what a view is called."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from mtb.domain.accounts import Account
from mtb.domain.cases import CaseSummary
from mtb.domain.worklist_views import LONGEST_NAME
from mtb.ui.kit.date_inputs import DateEdit
from mtb.ui.kit.form_dialog import FormDialog
from mtb.ui.kit.forms import FormField, field_row
from mtb.ui.kit.inputs import ChoiceBox, LineEdit
from mtb.ui.screens.worklist import words

_WEEK: Final = dt.timedelta(days=7)
_NAMED: Final = 6


def case_list(cases: Sequence[CaseSummary]) -> str:
    """``IPD1234, IPO0087``, or how many where the list would be long."""
    if len(cases) > _NAMED:
        return words.Counted().cases(len(cases))
    return ", ".join(case.reference for case in cases)


class HoldForm(FormDialog):
    """The day to look again, and why the cases wait until then."""

    def __init__(self, parent: QWidget, cases: Sequence[CaseSummary], today: dt.date) -> None:
        super().__init__(parent, "hold_cases_form", self.tr("Put on hold"), case_list(cases))
        self._until = self.watch(
            "until", FormField(self.tr("Look again on"), DateEdit("hold_until"), required=True)
        )
        self._why = self.watch("why", FormField(self.tr("Why"), LineEdit("hold_why", 500), required=True))
        self._until.input.set_value(today + _WEEK)
        self.state.mark_clean()
        self.add(field_row((self._until, 1), (self._why, 2)))
        self.finish_with(self.tr("Put on hold"), "hold_cases")
        self._why.input.setFocus()

    def until(self) -> dt.date | None:
        return self._until.input.value()

    def why(self) -> str:
        return self._why.input.value()


class GiveForm(FormDialog):
    """Which colleague works on the cases from now on."""

    def __init__(self, parent: QWidget, cases: Sequence[CaseSummary], people: Sequence[Account]) -> None:
        text = case_list(cases)
        if not people:
            text = self.tr("Nobody else has an account that may write on cases.")
        super().__init__(parent, "give_cases_form", self.tr("Give to a colleague"), text)
        choices = [(one, f"{one.name} ({one.login})") for one in people]
        self._who = self.watch(
            "who", FormField(self.tr("Colleague"), ChoiceBox[Account]("colleague", choices))
        )
        self.add(self._who)
        self.finish_with(self.tr("Give"), "give_cases")
        self.allow(bool(people))
        self._who.setVisible(bool(people))

    def who(self) -> Account | None:
        return self._who.input.value()


class ViewNameForm(FormDialog):
    """What a view of the worklist is called."""

    def __init__(self, parent: QWidget, title: str, text: str, name: str) -> None:
        super().__init__(parent, "view_form", title, text)
        hint = self.tr("A view that has this name already is replaced.") if not name else ""
        self._name = self.watch(
            "name", FormField(self.tr("Name"), LineEdit("view_name", LONGEST_NAME), hint, required=True)
        )
        self._name.input.set_value(name)
        self.state.mark_clean()
        self.add(self._name)
        self.finish_with(self.tr("Save"), "save_view")
        self._name.input.setFocus()
        self._name.input.selectAll()

    def name(self) -> str:
        return self._name.input.value()
