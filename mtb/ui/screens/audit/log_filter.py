"""Which entries of the log are shown: by person, action, days, case, and emergencies alone."""

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from mtb.domain.audit import Action, AuditQuery
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.date_inputs import DateEdit
from mtb.ui.kit.inputs import ChoiceBox, LineEdit, search_edit
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label, plain_tooltip
from mtb.ui.screens.audit import words

_AFTER_TYPING = 250


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person asks for; ``case`` as it was typed, to be looked up."""

    text: str = ""
    action: Action | None = None
    since: dt.datetime | None = None
    until: dt.datetime | None = None
    case: str = ""
    emergency_only: bool = False

    def query(self, case_id: UUID | None, most: int) -> AuditQuery:
        return AuditQuery(
            text=self.text,
            action=self.action,
            case_id=case_id,
            emergency_only=self.emergency_only,
            since=self.since,
            until=self.until,
            most=most,
        )


class LogFilter(QWidget):
    """Answers while one types, a moment after the last key."""

    changed = Signal()

    def __init__(self, *, with_case: bool) -> None:
        super().__init__()
        self._who = search_edit(self.tr("Name or user name"), "log_who")
        self._who.setMinimumWidth(150)
        self._action: ChoiceBox[Action] = ChoiceBox(
            "log_action", [(each, words.action(each)) for each in Action], self.tr("Every action")
        )
        self._action.setAccessibleName(self.tr("Action"))
        self._action.setMinimumWidth(140)
        self._since = self._day("log_since", self.tr("From day"))
        self._until = self._day("log_until", self.tr("To day"))
        self._case = LineEdit("log_case", 60, self.tr("Case"))
        self._case.setAccessibleName(self.tr("Case: InPreD ID or number"))
        self._case.setFixedWidth(110)
        self._case.setVisible(with_case)
        self._emergency = named(QCheckBox(self.tr("Emergencies only")), "log_emergency")
        self._clear = push_button(self.tr("Show all"), "log_clear", "quiet")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_TYPING)
        self._timer.timeout.connect(self._tell)
        self._lay_out()
        self._connect()
        self._told = self.wanted()

    def wanted(self) -> Wanted:
        since, until = self._since.value(), self._until.value()
        return Wanted(
            self._who.value(),
            self._action.value(),
            _midnight(since) if since else None,
            _midnight(until + dt.timedelta(days=1)) if until else None,
            self._case.value(),
            self._emergency.isChecked(),
        )

    def clear(self) -> None:
        """Show every entry again."""
        for edit in (self._who, self._since, self._until, self._case):
            edit.clear()
        self._action.set_value(None)
        self._emergency.setChecked(False)

    def _day(self, name: str, title: str) -> DateEdit:
        edit = DateEdit(name)
        edit.setAccessibleName(title)
        edit.setToolTip(plain_tooltip(title))
        edit.setFixedWidth(106)
        return edit

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._who, 1)
        row.addWidget(self._action)
        row.addWidget(self._since)
        row.addWidget(plain_label("–", "muted"))
        row.addWidget(self._until)
        row.addWidget(self._case)
        row.addWidget(self._emergency)
        kept = self._clear.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._clear.setSizePolicy(kept)
        self._clear.hide()
        row.addWidget(self._clear)

    def _connect(self) -> None:
        for edit in (self._who, self._since, self._until, self._case):
            edit.value_changed.connect(self._timer.start)
            edit.editingFinished.connect(self._tell)
        self._action.value_changed.connect(self._tell)
        self._emergency.toggled.connect(self._tell)
        self._clear.clicked.connect(self.clear)

    def _tell(self) -> None:
        """Say that something else is wanted, once for each change."""
        self._timer.stop()
        wanted = self.wanted()
        self._clear.setVisible(wanted != Wanted())
        if wanted != self._told:
            self._told = wanted
            self.changed.emit()


def _midnight(day: dt.date) -> dt.datetime:
    """The beginning of a day where the program runs."""
    return dt.datetime.combine(day, dt.time()).astimezone()
