"""Every event of a case: when, what, by whom."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mtb.domain.cases import CaseEvent
from mtb.ui import labels
from mtb.ui.kit.cards import Card
from mtb.ui.kit.preferences import Preferences
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.screens.case.case_marks import event_detail
from mtb.ui.screens.case.dossier import Dossier


class HistoryTab(QWidget):
    """The newest event first."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._model = RecordModel[CaseEvent](
            [
                Column(
                    "at", self.tr("When"), lambda event: labels.moment(event.at), width=170, sortable=False
                ),
                Column(
                    "what", self.tr("What"), lambda event: labels.event(event.kind), width=260, sortable=False
                ),
                Column("detail", self.tr("Details"), event_detail, stretch=True, sortable=False),
                Column("by", self.tr("Who"), lambda event: event.by, width=220, sortable=False),
            ]
        )
        table = RecordTable("history", self._model, preferences, self.tr("History"))
        card = Card(self.tr("What was done with the case"))
        card.add(table, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        self.setFocusProxy(table)

    def show_dossier(self, dossier: Dossier) -> None:
        self._model.show(sorted(dossier.case.events, key=lambda event: event.at)[::-1])
