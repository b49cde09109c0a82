"""Every event of a case, and every version of its referral: when, what, by whom."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from mtb.domain.cases import CaseEvent
from mtb.ui import labels
from mtb.ui.kit.cards import Card
from mtb.ui.kit.preferences import Preferences
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.screens.case.case_marks import event_detail
from mtb.ui.screens.case.dossier import Dossier
from mtb.ui.screens.case.referral_versions import ReferralVersions


class HistoryTab(QWidget):
    """The newest event first; beside the events what each correction of the referral changed."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._model = RecordModel[CaseEvent](
            [
                Column(
                    "at",
                    self.tr("When"),
                    lambda event: labels.moment(event.at),
                    width=140,
                    sortable=False,
                ),
                Column(
                    "what",
                    self.tr("What"),
                    lambda event: labels.event(event.kind),
                    width=200,
                    sortable=False,
                ),
                Column("detail", self.tr("Details"), event_detail, stretch=True, sortable=False),
                Column("by", self.tr("Who"), lambda event: event.by, width=130, sortable=False),
            ]
        )
        table = RecordTable("history", self._model, preferences, self.tr("History"))
        self._versions = ReferralVersions()
        events = Card(self.tr("What was done with the case"))
        events.add(table, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for card, share in ((events, 4), (self._versions, 3)):
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            layout.addWidget(card, share)
        self.setFocusProxy(table)

    def show_dossier(self, dossier: Dossier) -> None:
        self._model.show(sorted(dossier.case.events, key=lambda event: event.at)[::-1])
        self._versions.show_revisions(dossier.revisions)
