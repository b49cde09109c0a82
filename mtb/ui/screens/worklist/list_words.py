"""What the worklist says below the table, and in it while it is empty."""

from PySide6.QtCore import QObject

from mtb.domain.cases import CaseView
from mtb.domain.worklist_views import WorklistView
from mtb.services.cases import COUNTED_TO, CasePage
from mtb.ui.screens.worklist import words

_BETWEEN = "  ·  "


def is_narrowed(view: WorklistView) -> bool:
    """Whether less is shown than every open case."""
    return bool(view.text) or view.stage is not None or view.view is not CaseView.ALL


class ListWords(QObject):
    """Made for one sentence; an object because plurals are gathered from ``tr`` only."""

    def nothing_to_see(self, view: WorklistView, known: int) -> str:
        """What belongs here and how to begin; ``known`` is how many cases there are in all."""
        if known == 0:
            return self.tr(
                "No cases yet.\n\nCtrl+N registers the first referral.\n"
                "A results folder dropped on this window brings in what the laboratory has found."
            )
        if not is_narrowed(view):
            return self.tr("No open case. Searching finds closed cases too.")
        if not view.text and view.stage is None:
            return self.tr("No case is in this view now.")
        return self.tr(
            "No case matches.\n\nEsc in the search field clears the search; "
            "pressing a marked stage again takes it away."
        )

    def footer(self, view: WorklistView, page: CasePage, chosen: int) -> str:
        """How many cases, or how many of them are chosen; the order; the keys."""
        if chosen > 1:
            count = words.Counted().chosen(chosen, page.total)
        elif view.view is CaseView.CLOSED:
            count = self.tr("%n closed case(s)", "", page.total)
        elif is_narrowed(view):
            found = self.tr("more than {count}").format(count=COUNTED_TO) if page.uncounted else page.total
            count = self.tr("{found} of %n case(s)", "", page.all_cases).format(found=found)
        else:
            count = self.tr("%n open case(s)", "", page.total)
        if not page.total:
            return count
        order = self.tr("sorted by {column}").format(column=words.sorted_by(view.sorted_by))
        return _BETWEEN.join((count, order, self.tr("Enter opens"), self.tr("Space previews")))
