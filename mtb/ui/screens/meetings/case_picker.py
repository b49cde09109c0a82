"""Chooses cases for an agenda: type to narrow down, Enter puts the case on it, Esc is done."""

from collections.abc import Collection
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.cases import CaseQuery, CaseSummary
from mtb.domain.errors import ExpectedError
from mtb.domain.people import Actor
from mtb.domain.stages import Stage
from mtb.services.cases import CaseService
from mtb.services.meetings import AgendaEntry, MeetingService
from mtb.ui import labels
from mtb.ui.copying import CaseCopying
from mtb.ui.kit.background import Background
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.inputs import search_edit
from mtb.ui.kit.naming import named
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.kit.text import plain_label

_STAGES = (Stage.READY, Stage.INTERPRETATION)
_PAUSE = 120


class CasePicker(QDialog):
    """Stays open while several cases are put on the agenda one after the other."""

    added = Signal(object)
    """The ``UUID`` of the new agenda item."""

    def __init__(
        self,
        parent: QWidget,
        agenda: tuple[UUID, Collection[UUID]],
        meetings: MeetingService,
        cases: CaseService,
        actor: Actor,
        background: Background,
    ) -> None:
        """``agenda``: the meeting's id, and the ids of the cases that stand on it."""
        super().__init__(parent.window())
        self.setObjectName("case_picker")
        self.setWindowTitle(self.tr("Add case"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._meeting_id, self._there = agenda[0], set(agenda[1])
        self._asked = 0
        self._add_when_found = False
        self._meetings = meetings
        self._cases = cases
        self._actor = actor
        self._background = background
        self._search = search_edit(self.tr("Reference, name, diagnosis or gene"), "pick_search")
        self._model = RecordModel(self._columns(), lambda case: case.id, self)
        self._table = RecordTable("pickable", self._model, None, self.tr("Cases ready for the board"))
        self._table.chosen.connect(self._add)
        self._table.copy_guard = CaseCopying(self, cases, actor, background, self._refuse).ask
        self._said = named(plain_label("", "muted", wrap=True), "pick_said")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._look)
        self._search.value_changed.connect(self._timer.start)
        self._search.installEventFilter(self)
        self._lay_out()
        self._look()

    def _lay_out(self) -> None:
        add = push_button(self.tr("Put on agenda"), "pick", "primary", "Enter")
        add.clicked.connect(self._enter)
        done = push_button(self.tr("Done"), "pick_done", key="Esc")
        done.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(self._said, 1)
        row.addWidget(done)
        row.addWidget(add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(10)
        layout.addWidget(plain_label(self.tr("Add case to the agenda"), "heading"))
        layout.addWidget(self._search)
        layout.addWidget(self._table, 1)
        layout.addLayout(row)
        self.resize(QSize(820, 520))

    def _look(self) -> None:
        query = CaseQuery(self._search.value(), frozenset(_STAGES), most=200)
        self._timer.stop()
        self._asked += 1
        self._background.run(self, lambda: self._cases.search(self._actor, query).cases, self._show)

    def _show(self, cases: tuple[CaseSummary, ...]) -> None:
        self._asked -= 1
        offered = [case for case in cases if case.id not in self._there]
        offered.sort(key=lambda case: (_STAGES.index(case.stage), not case.urgent))
        self._model.show(offered)
        if offered and not self._table.selectionModel().hasSelection():
            self._table.selectRow(0)
        if not offered:
            self._said.setText(
                self.tr("No such case is ready for the board.")
                if self._search.value()
                else self.tr("No case is ready for the board. Review the findings of a case first.")
            )

        if self._add_when_found and not self._asked and not self._timer.isActive():
            self._add_when_found = False
            self._add(self._table.current_row())

    def _enter(self) -> None:
        """Add the chosen case; while the list lags behind what is typed, as soon as it has come."""
        if self._timer.isActive():
            self._look()
        if self._asked:
            self._add_when_found = True
        else:
            self._add(self._table.current_row())

    def _add(self, row: int) -> None:
        if row < 0:
            return
        case = self._model.record(row)

        def done(entry: AgendaEntry) -> None:
            time = labels.clock(entry.starts_at)
            self._said.setText(
                self.tr("{case} is on the agenda at {time}.").format(case=case.reference, time=time)
            )
            self._there.add(case.id)
            self._search.clear()
            self._search.setFocus()
            self._look()
            self.added.emit(entry.item.id)

        self._background.run(
            self,
            lambda: self._meetings.put_on_agenda(self._actor, self._meeting_id, case.id),
            done,
            self._refuse,
        )

    def _refuse(self, error: ExpectedError) -> None:
        self._said.setText(error.text(labels.current_language()))

    def _columns(self) -> list[Column[CaseSummary]]:
        return [
            Column(
                "case",
                self.tr("Case"),
                lambda case: case.reference,
                lambda case: self.tr("Urgent") if case.urgent else "",
                width=110,
                strong=True,
                sortable=False,
            ),
            Column(
                "diagnosis",
                self.tr("Diagnosis"),
                lambda case: case.diagnosis,
                lambda case: ", ".join(part for part in (case.physician, case.hospital) if part),
                stretch=True,
                sortable=False,
            ),
            Column(
                "stage",
                self.tr("Stage"),
                lambda case: (
                    labels.stage(case.stage) if case.stage is Stage.READY else self.tr("Not yet reviewed")
                ),
                chip=lambda case: labels.stage_tone(case.stage) if case.stage is Stage.READY else "warning",
                width=160,
                sortable=False,
            ),
        ]

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While typing, arrows move in the list and Enter adds."""
        if watched is self._search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step is not None:
                last = self._model.rowCount() - 1
                self._table.selectRow(min(max(self._table.current_row() + step, 0), last))
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._enter()
                return True
        return super().eventFilter(watched, event)
