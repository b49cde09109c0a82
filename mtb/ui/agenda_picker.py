"""Asks which meeting shall discuss one case or several; opens over the window and does not block."""

from collections.abc import Callable, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.cases import CaseSummary
from mtb.domain.meetings import DEFAULT_SLOT_MINUTES, Meeting
from mtb.ui import labels
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.inputs import ChoiceBox
from mtb.ui.kit.naming import named
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.kit.text import plain_label

_LENGTHS: Final = (5, 10, 15, 20, 25, 30, 40, 45, 60, 90)


class AgendaPicker(QDialog):
    """Open meetings, the soonest first; arrows choose, Enter puts the cases on the agenda."""

    def __init__(
        self,
        parent: QWidget,
        cases: Sequence[CaseSummary],
        meetings: list[Meeting],
        on_chosen: Callable[[UUID, int], None],
    ) -> None:
        super().__init__(parent)
        self.setObjectName("agenda_picker")
        self.setWindowTitle(self.tr("Put on agenda"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(560)
        self._on_chosen = on_chosen
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(24, 20, 24, 16)
        self._layout.setSpacing(12)
        if len(cases) == 1:
            title = self.tr("Which meeting shall discuss {case}?").format(case=cases[0].reference)
        else:
            title = self.tr("Which meeting shall discuss %n case(s)?", "", len(cases))
        self._layout.addWidget(named(plain_label(title, "heading", wrap=True), "picker_title"))
        if meetings:
            self._build_list(meetings, one=len(cases) == 1)
        else:
            self._build_nothing()

    def _build_list(self, meetings: list[Meeting], *, one: bool) -> None:
        self._model = RecordModel[Meeting](self._columns(), lambda meeting: meeting.id)
        self._table = RecordTable("open_meetings", self._model, None, self.tr("Open meetings"))
        self._table.setSelectionMode(self._table.SelectionMode.SingleSelection)
        self._model.show(meetings)
        self._table.selectRow(0)
        self._table.setFixedHeight(min(len(meetings), 8) * 37 + 48)
        self._table.chosen.connect(lambda _: self._choose())
        lengths = [(minutes, str(minutes)) for minutes in _LENGTHS]
        self._minutes = ChoiceBox[int]("slot_minutes", lengths)
        self._minutes.set_value(DEFAULT_SLOT_MINUTES)
        self._minutes.setMinimumWidth(80)
        label = plain_label(self.tr("Minutes") if one else self.tr("Minutes each"), "field")
        label.setBuddy(self._minutes)
        put = push_button(self.tr("Put on agenda"), "put_on_agenda", "primary", "Enter")
        put.setAutoDefault(True)
        put.setDefault(True)
        put.clicked.connect(self._choose)
        cancel = push_button(self.tr("Cancel"), "cancel_agenda", "plain", "Esc")
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self._minutes)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(put)
        self._layout.addWidget(self._table, 1)
        self._layout.addLayout(row)
        self._table.setFocus()

    def _build_nothing(self) -> None:
        words = self.tr(
            "No meeting is planned. Plan one with Board, New board meeting (Ctrl+Shift+N); then come back."
        )
        self._layout.addWidget(named(plain_label(words, wrap=True), "no_meetings"))
        close = push_button(self.tr("Close"), "close_agenda", "primary", "Esc")
        close.setDefault(True)
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        self._layout.addLayout(row)

    def _columns(self) -> list[Column[Meeting]]:
        return [
            Column("day", self.tr("Meeting"), _when, width=190, strong=True, sortable=False),
            Column("place", self.tr("Place"), lambda meeting: meeting.place, stretch=True, sortable=False),
            Column(
                "cases",
                self.tr("Cases"),
                lambda meeting: str(meeting.items),
                width=80,
                right=True,
                sortable=False,
            ),
        ]

    def _choose(self) -> None:
        meeting = self._table.current_record()
        if meeting is not None:
            minutes = self._minutes.value() or DEFAULT_SLOT_MINUTES
            self.accept()
            self._on_chosen(meeting.id, minutes)


def _when(meeting: Meeting) -> str:
    return f"{labels.short_day(meeting.starts_at.date())} {labels.clock(meeting.starts_at)}"
