"""The questions to the physician on a case's overview: asked, reminded, answered."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from mtb.domain.inquiries import Inquiry
from mtb.ui import labels
from mtb.ui.allowed import limit
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label, plain_tooltip, set_role
from mtb.ui.screens.case.facts import emptied, value_label


class InquiryList(QWidget):
    """One entry for each question, the newest first; nothing at all where none was asked."""

    remind_wanted = Signal(object)
    answer_wanted = Signal(object)
    copy_wanted = Signal(object)
    """Each with the ``Inquiry``."""

    def __init__(self) -> None:
        super().__init__()
        self._write = self._export = ""
        self._shown: tuple[object, ...] = ()
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(10)

    def limit(self, write: str, export: str) -> None:
        """Say why this person may not write, or take words out; nothing where they may."""
        self._write, self._export = write, export

    def show_inquiries(self, inquiries: Sequence[Inquiry], today: dt.date, remind_after: int) -> None:
        """Build the entries anew only when something changed, so that the focus stays."""
        shown = (tuple(inquiries), today, remind_after)
        if shown == self._shown:
            return
        self._shown = shown
        emptied(self._inside)
        there = sorted((one for one in inquiries if not one.withdrawn), key=lambda one: one.asked_on)
        if there:
            self._inside.addWidget(plain_label(self.tr("Asked of the physician"), "heading"))
        for inquiry in reversed(there):
            self._inside.addWidget(self._entry(inquiry, today, remind_after))
        self.setVisible(bool(there))

    def _entry(self, inquiry: Inquiry, today: dt.date, remind_after: int) -> QWidget:
        entry = QWidget()
        column = QVBoxLayout(entry)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(value_label(inquiry.question, "inquiry_question"))
        state = named(plain_label(self._state(inquiry), "small", wrap=True), "inquiry_state")
        if inquiry.is_open and (today - inquiry.last_asked).days > remind_after:
            set_role(state, "overdue")
        column.addWidget(state)
        if inquiry.answer:
            column.addWidget(value_label(inquiry.answer, "inquiry_answer"))
        if inquiry.is_open:
            column.addLayout(self._buttons(inquiry))
        return entry

    def _buttons(self, inquiry: Inquiry) -> QGridLayout:
        """Two beside each other at most: the card is a third of a small screen."""
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, (text, name, why, signal) in enumerate(
            (
                (self.tr("Write answer …"), "inquiry_answer_now", self._write, self.answer_wanted),
                (self.tr("Send reminder"), "inquiry_remind", self._write, self.remind_wanted),
                (self.tr("Copy e-mail"), "inquiry_copy", self._export, self.copy_wanted),
            )
        ):
            button = push_button(text, name, "quiet")
            button.setToolTip(plain_tooltip(f"{text}: {inquiry.to_whom}"))
            button.clicked.connect(lambda _=False, told=signal: told.emit(inquiry))
            limit(button, why)
            grid.addWidget(button, *divmod(place, 2))
        grid.setColumnStretch(2, 1)
        return grid

    def _state(self, inquiry: Inquiry) -> str:
        parts = [
            self.tr("{whom}, asked {day}").format(
                whom=inquiry.to_whom, day=labels.short_day(inquiry.asked_on)
            )
        ]
        if inquiry.reminded_on:
            day = labels.short_day(inquiry.reminded_on[-1])
            parts.append(self.tr("reminded {day}").format(day=day))
        if inquiry.answered_on is None:
            parts.append(self.tr("no answer yet"))
        else:
            parts.append(self.tr("answered {day}").format(day=labels.short_day(inquiry.answered_on)))
        return " · ".join(parts)
