"""Every emergency access: who, why, until when, and what was opened meanwhile."""

from typing import TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mtb.domain.access_report import EmergencyUse, emergencies
from mtb.domain.audit import AuditQuery
from mtb.domain.errors import ExpectedError
from mtb.domain.people import Actor
from mtb.domain.rights import Right
from mtb.services.audit import AuditPage, AuditService
from mtb.ui import labels
from mtb.ui.kit.background import Background
from mtb.ui.kit.cards import Card
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.screens.audit import words
from mtb.ui.screens.audit.entries_table import entry_table

EmergencyTable: TypeAlias = RecordTable[EmergencyUse]
_MOST = 20_000


class EmergencyTab(QWidget):
    """The board's chair and the administrator look here after each emergency access."""

    notice = Signal(str, str)

    def __init__(self, audit: AuditService, actor: Actor, background: Background) -> None:
        super().__init__()
        self.setObjectName("emergency_tab")
        self._audit = audit
        self._actor = actor
        self._background = background
        self._table = self._build_table()
        self._opened = entry_table(
            "emergency_entries",
            self.tr("What was done under it"),
            may_see=actor.may(Right.READ_CASES),
            with_person=False,
        )
        self._card = Card(self.tr("Emergency accesses"))
        self._opened_card = Card(self.tr("What was done under it"))
        self._card.add(self._table, 1)
        self._opened_card.add(self._opened, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._card, 2)
        layout.addWidget(self._opened_card, 3)
        self._table.current_changed.connect(self._follow)
        self.setFocusProxy(self._table)

    def reload(self) -> None:
        """Read everything that was done under emergency access."""
        query = AuditQuery(emergency_only=True, most=_MOST)
        self._background.run(
            self, lambda: self._audit.entries(self._actor, query), self._show, self._could_not_read
        )

    def _show(self, page: AuditPage) -> None:
        found = emergencies(page.entries)
        self._table.set_empty_text(self.tr("Nobody has used emergency access."))
        self._table.records.show(found)
        if found and self._table.current_row() < 0:
            self._table.selectRow(0)
        self._card.set_note(self.tr("%n in all", "", len(found)) if found else "")
        self._follow()

    def _could_not_read(self, error: ExpectedError) -> None:
        self._table.set_empty_text(error.text(labels.current_language()))
        self._table.records.show([])

    def _follow(self) -> None:
        use = self._table.current_record()
        self._opened.set_empty_text(self.tr("Nothing was opened.") if use else "")
        self._opened.records.show(use.opened if use else [])
        self._opened_card.set_note(words.who(use.begun) if use else "")

    def _build_table(self) -> EmergencyTable:
        columns: list[Column[EmergencyUse]] = [
            Column("at", self.tr("Begun"), lambda use: words.moment(use.begun.at), width=160, sortable=False),
            Column(
                "who",
                self.tr("Who"),
                lambda use: words.who(use.begun),
                lambda use: use.begun.unit,
                tooltip=lambda use: words.who_tooltip(use.begun),
                width=210,
                strong=True,
                sortable=False,
            ),
            Column(
                "reason",
                self.tr("Reason"),
                lambda use: words.NOTHING if use.reason is None else use.reason,
                width=240,
                stretch=True,
                sortable=False,
            ),
            Column(
                "until",
                self.tr("Until"),
                lambda use: labels.clock(use.until) if use.until else words.NOTHING,
                width=80,
                sortable=False,
            ),
            Column(
                "opened",
                self.tr("Entries"),
                lambda use: str(len(use.opened)),
                width=90,
                right=True,
                sortable=False,
            ),
        ]
        model: RecordModel[EmergencyUse] = RecordModel(columns, lambda use: use.begun.seq)
        return RecordTable("emergencies", model, None, self.tr("Emergency accesses"))

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()
