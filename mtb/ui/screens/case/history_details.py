"""One change of a case, whole: who, when, why, and each field before and after."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from mtb.domain.case_changes import CaseChange
from mtb.domain.stages import CaseEvent
from mtb.ui import labels
from mtb.ui.kit.cards import Card
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label
from mtb.ui.screens.case import history_words
from mtb.ui.screens.case.case_marks import local_date
from mtb.ui.screens.case.facts import emptied, scrolled, value_label
from mtb.ui.screens.case.history_rows import HistoryRow
from mtb.ui.screens.case.referral_changes import FieldChange


class HistoryDetails(Card):
    """Long texts stand here from end to end; the old text stays readable for ever."""

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("Before and after"))
        self._shown: HistoryRow | None = None
        self.area, self._inside = scrolled("change_area", self.tr("Before and after"))
        self._inside.setSpacing(10)
        self.add(self.area, 1)
        self.show_row(None)

    def show_row(self, row: HistoryRow | None) -> None:
        """Show a change; the same one again keeps the place scrolled to."""
        if row is not None and row == self._shown:
            return
        self._shown = row
        emptied(self._inside)
        if row is None:
            self._inside.addWidget(plain_label(self.tr("Choose a change in the list."), "muted", wrap=True))
        else:
            self._fill(row)
        self._inside.addStretch(1)

    def _fill(self, row: HistoryRow) -> None:
        change = row.change
        title = named(plain_label(history_words.what(change), "strong", wrap=True), "change_what")
        font = title.font()
        font.setStrikeOut(change.undone)
        title.setFont(font)
        self._inside.addWidget(title)
        if change.undone:
            words = self.tr("Undone: it counts as if it had not been.")
            self._inside.addWidget(named(plain_label(words, "problem", wrap=True), "change_undone"))
        said = f"{labels.moment(change.at)} · {change.by}"
        self._inside.addWidget(named(plain_label(said, "muted", wrap=True), "change_who"))
        for text, name in (
            (self._happened(change.event, change), "change_on"),
            (row.detail, "change_detail"),
        ):
            if text:
                self._inside.addWidget(value_label(text, name))
        if change.after is not None and change.after.why:
            why = self.tr("Why: {why}").format(why=change.after.why)
            self._inside.addWidget(value_label(why, "change_why"))
        if row.fields is None:
            words = self.tr("What stood there was lawfully deleted.")
            self._inside.addWidget(plain_label(words, "muted", wrap=True))
        elif row.fields:
            self._inside.addWidget(self._table(row.fields, first=change.before is None))
        elif change.after is not None:
            self._inside.addWidget(plain_label(self.tr("Saved without a change."), "muted", wrap=True))

    def _happened(self, event: CaseEvent | None, change: CaseChange) -> str:
        """The day it happened, where it was written down on another."""
        if event is None or event.on is None or event.on == local_date(change.at):
            return ""
        return self.tr("Happened on {day}, written down later").format(day=labels.day(event.on))

    def _table(self, fields: tuple[FieldChange, ...], *, first: bool) -> QWidget:
        whole = named(QWidget(), "change_fields")
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        if not first:
            grid.setColumnStretch(1, 1)
        heads = [self.tr("Now")] if first else [self.tr("Before"), self.tr("After")]
        for column, head in enumerate(heads):
            grid.addWidget(plain_label(head, "muted"), 0, column)
        for row, field in enumerate(fields):
            top = 2 * row + 1
            grid.addWidget(plain_label(field.field, "field", wrap=True), top, 0, 1, len(heads))
            texts = [field.after] if first else [field.before, field.after]
            for column, text in enumerate(texts):
                label = value_label(text or self.tr("not stated"))
                grid.addWidget(label, top + 1, column, Qt.AlignmentFlag.AlignTop)
        whole.setAccessibleName("; ".join(self._spoken(field) for field in fields))
        return whole

    def _spoken(self, field: FieldChange) -> str:
        words = self.tr("{field}: before {before}, now {after}")
        nothing = self.tr("not stated")
        return words.format(field=field.field, before=field.before or nothing, after=field.after or nothing)
