"""Forms about a question to the physician: asking it, and writing down the answer."""

import datetime as dt

from PySide6.QtWidgets import QCheckBox, QWidget

from mtb.domain.inquiries import Inquiry
from mtb.ui import labels
from mtb.ui.kit.date_inputs import DateEdit
from mtb.ui.kit.form_dialog import FormDialog
from mtb.ui.kit.forms import FormField, field_row
from mtb.ui.kit.inputs import LineEdit, PlainEdit
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label, plain_tooltip

_WIDTH = 600


class AskForm(FormDialog):
    """Whom, what and when; the words for an e-mail come with it."""

    def __init__(
        self, parent: QWidget, reference: str, physician: str, today: dt.date, no_copy: str = ""
    ) -> None:
        """``no_copy`` says why the person may take nothing out of the program; nothing where they may."""
        super().__init__(
            parent,
            "ask_form",
            self.tr("Ask the physician about {case}").format(case=reference),
            self.tr("The e-mail names the case by its InPreD ID alone."),
        )
        self.setMinimumWidth(_WIDTH)
        self.whom = self.watch("to_whom", FormField(self.tr("To"), LineEdit("ask_whom", 200), required=True))
        self.on = self.watch("on", FormField(self.tr("Day"), DateEdit("ask_on")))
        self.question = self.watch(
            "question",
            FormField(
                self.tr("Question"),
                PlainEdit("ask_question", lines=(4, 10)),
                self.tr("Without the patient's name"),
                required=True,
            ),
        )
        self.copy = named(QCheckBox(self.tr("Copy the e-mail's text")), "ask_copy")
        self.copy.setChecked(not no_copy)
        self.copy.setEnabled(not no_copy)
        self.copy.setToolTip(plain_tooltip(no_copy))
        self.add(field_row((self.whom, 3), (self.on, 1)))
        self.add(self.question)
        self.add(self.copy)
        self.finish_with(self.tr("Ask"), "ask_send")
        self.whom.input.set_value(physician)
        self.on.input.set_value(today)
        (self.question if physician else self.whom).setFocus()


class AnswerForm(FormDialog):
    """What was answered, beneath what was asked."""

    def __init__(self, parent: QWidget, inquiry: Inquiry, today: dt.date) -> None:
        super().__init__(
            parent,
            "answer_form",
            self.tr("Answer from {whom}").format(whom=inquiry.to_whom),
            self.tr("Asked {day}").format(day=labels.day(inquiry.asked_on)),
        )
        self.setMinimumWidth(_WIDTH)
        self.on = self.watch("on", FormField(self.tr("Answered on"), DateEdit("answer_on")))
        self.answer = self.watch(
            "answer",
            FormField(self.tr("Answer"), PlainEdit("answer_text", lines=(4, 10)), required=True),
        )
        self.add(named(plain_label(inquiry.question, "muted", wrap=True), "answer_question"))
        self.add(self.answer)
        self.add(field_row((self.on, 1), (QWidget(), 2)))
        self.finish_with(self.tr("Save answer"), "answer_save")
        self.on.input.set_value(today)
        self.answer.setFocus()
