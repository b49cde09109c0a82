"""Views of the worklist that somebody has named: which cases, in which order, with which columns."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from uuid import UUID, uuid4

from mtb.domain.cases import CaseColumn, CaseQuery, CaseView
from mtb.domain.errors import RuleError
from mtb.domain.stages import Stage
from mtb.domain.texts import clean_line

LONGEST_NAME = 40
MOST_VIEWS = 30


@dataclass(frozen=True, slots=True)
class WorklistView:
    """One way to look at the worklist. A view without a name is one the program comes with.

    No stage means all; no columns mean those that are shown anyway.
    """

    name: str = ""
    view: CaseView = CaseView.ALL
    text: str = ""
    stage: Stage | None = None
    sorted_by: CaseColumn = CaseColumn.DUE
    descending: bool = False
    columns: tuple[str, ...] = ()
    id: UUID = field(default_factory=uuid4)

    def query(self, account: str, today: dt.date, most: int) -> CaseQuery:
        """The first page of the view, as this person sees it on this day."""
        return CaseQuery(
            text=self.text,
            stages=frozenset() if self.stage is None else frozenset({self.stage}),
            view=self.view,
            account=account,
            today=today,
            sorted_by=self.sorted_by,
            descending=self.descending,
            most=most,
        )


def with_view(views: Sequence[WorklistView], view: WorklistView) -> tuple[WorklistView, ...]:
    """The views with this one among them, in the place of one with the same identity or name.

    RuleError without a name, or when there are too many.
    """
    named = replace(view, name=clean_line(view.name, LONGEST_NAME))
    if not named.name:
        raise RuleError("Give the view a name.", "Gi visningen et navn.", "name")
    same_name = named.name.casefold()
    place = next((at for at, one in enumerate(views) if one.id == named.id), None)
    if place is None:
        place = next((at for at, one in enumerate(views) if one.name.casefold() == same_name), len(views))
    elif any(one.name.casefold() == same_name for one in views if one.id != named.id):
        raise RuleError("Another view has this name.", "En annen visning har dette navnet.", "name")
    if place >= MOST_VIEWS:
        raise RuleError(
            f"There are {MOST_VIEWS} views already. Delete one first.",
            f"Det er allerede {MOST_VIEWS} visninger. Slett en først.",
        )
    return (*views[:place], named, *views[place + 1 :])
