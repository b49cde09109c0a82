"""How the pages of evidence and of earlier cases are answered from the records."""

from PySide6.QtCore import QObject, Signal

from mtb.domain.errors import ExpectedError
from mtb.domain.evidence import Evidence
from mtb.domain.lookups import Lookup
from mtb.domain.reviews import Reviewed
from mtb.ui.kit.background import Background
from mtb.ui.screens.case.dossier import Records
from mtb.ui.screens.case.evidence_page import EvidencePage
from mtb.ui.screens.case.findings_tab import FindingsTab
from mtb.ui.screens.case.seen_before_page import SeenBeforePage


class EvidenceDoing(QObject):
    """Adds the two pages to the findings and does what they ask for."""

    read_anew = Signal()
    """The records have changed, or somebody else changed them first."""
    case_chosen = Signal(object)
    """The UUID of an earlier case to open."""

    def __init__(self, parent: QObject, records: Records, background: Background) -> None:
        super().__init__(parent)
        self._records = records
        self._background = background
        self.seen_page = SeenBeforePage()
        self.evidence_page = EvidencePage(background, records.actor, records.cases.today)

    def answer_for(self, tab: FindingsTab) -> None:
        """Put the pages beside the table, and answer them."""
        tab.add_page(self.seen_page)
        tab.add_page(self.evidence_page)
        self.seen_page.wanted.connect(self._look_for)
        self.seen_page.case_wanted.connect(self.case_chosen)
        self.evidence_page.save_wanted.connect(self._save)
        self.evidence_page.withdraw_wanted.connect(self._withdraw)
        self.evidence_page.lookup_wanted.connect(self._look_up)

    def _look_for(self, reviewed: Reviewed) -> None:
        seen, actor, page = self._records.seen_before, self._records.actor, self.seen_page
        self._background.run(
            self,
            lambda: seen.of(actor, reviewed.review.case_id, reviewed.stored),
            page.show_seen,
            lambda error: page.show_problem(reviewed.stored.id, error),
        )

    def _look_up(self, reviewed: Reviewed, lookup: Lookup) -> None:
        evidence, actor, page = self._records.evidence, self._records.actor, self.evidence_page
        self._background.run(
            self,
            lambda: evidence.look_up(actor, reviewed.review.case_id, reviewed.stored, lookup),
            page.show_site,
            page.refuse,
        )

    def _save(self, piece: Evidence) -> None:
        evidence, actor = self._records.evidence, self._records.actor
        self._background.run(
            self, lambda: evidence.save(actor, piece.case_id, piece), self._kept, self._refused
        )

    def _withdraw(self, piece: Evidence, why: str) -> None:
        evidence, actor = self._records.evidence, self._records.actor
        self._background.run(
            self,
            lambda: evidence.withdraw(actor, piece.case_id, piece, why),
            self._kept,
            self._refused,
        )

    def _kept(self, _: Evidence) -> None:
        self.evidence_page.kept()
        self.read_anew.emit()

    def _refused(self, error: ExpectedError) -> None:
        self.evidence_page.refuse(error)
        self.read_anew.emit()
