"""The way a case has come: each stage with its dates and days, and what happened in it."""

import datetime as dt
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from mtb.domain.stages import CaseEvent, Stage, Standing, way_so_far
from mtb.ui import case_words, labels
from mtb.ui.kit.cards import Card
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import ElidedLabel, plain_label, set_role
from mtb.ui.screens.case.case_marks import brief, event_day, event_detail, local_date
from mtb.ui.screens.case.dossier import Dossier
from mtb.ui.screens.case.facts import emptied

_MOST_EVENTS = 4


class WayCard(Card):
    """Stages in order, the present one last; entries that were undone do not count."""

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("The way so far"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._sum = named(plain_label("", "small", wrap=True), "way_sum")
        self.add(self._grid)
        self.add_stretch()
        self.add(self._sum)

    def show_dossier(self, dossier: Dossier) -> None:
        emptied(self._grid)
        case = dossier.case
        way = way_so_far(case.events)
        ends = [local_date(later.standing.since) for _, later in pairwise(way)]
        for passage, end in zip(way, [*ends, None], strict=True):
            self._add_stage(dossier, passage.standing, end)
            for event in passage.events[-_MOST_EVENTS:]:
                self._add_event(event)
        self._sum.setText(self._whole(dossier, way[0].standing, way[-1].standing))

    def _add_stage(self, dossier: Dossier, standing: Standing, end: dt.date | None) -> None:
        row, begin = self._grid.rowCount(), local_date(standing.since)
        present = end is None
        last = dossier.today if end is None else end
        days = max((last - begin).days, 0)
        sign = "▸" if present and standing.stage is not Stage.CLOSED else "✓"
        stage = ElidedLabel(f"{sign}  {labels.stage(standing.stage)}", "strong" if present else "body")
        dates = brief(begin) if end is None or end == begin else f"{brief(begin)} – {brief(end)}"
        self._grid.addWidget(stage, row, 0)
        self._grid.addWidget(ElidedLabel(dates, "muted"), row, 1)
        if standing.stage is Stage.CLOSED and present:
            return
        hospital = dossier.case.summary.hospital
        target = dossier.targets.target(standing.stage, hospital)
        spent = plain_label(self._spent(days, target), "muted")
        if target is not None and days > target:
            set_role(spent, "danger")
        self._grid.addWidget(spent, row, 2, Qt.AlignmentFlag.AlignRight)

    def _add_event(self, event: CaseEvent) -> None:
        row = self._grid.rowCount()
        parts = (brief(event_day(event)), case_words.event(event.kind), event_detail(event), event.by)
        what = ElidedLabel(" · ".join(part for part in parts if part), "small")
        what.setContentsMargins(20, 0, 0, 0)
        self._grid.addWidget(what, row, 0, 1, 3)

    def _spent(self, days: int, target: int | None) -> str:
        spent = self.tr("same day") if days == 0 else self.tr("{days} d", "days, short").format(days=days)
        if target is None or days <= target:
            return spent
        aim = self.tr("target {days}").format(days=target)
        return f"{spent} · {aim}"

    def _whole(self, dossier: Dossier, first: Standing, last: Standing) -> str:
        closed = last.stage is Stage.CLOSED
        end = local_date(last.since) if closed else dossier.today
        days = max((end - local_date(first.since)).days, 0)
        return self.tr("%n day(s) from the first entry", "", days) + (
            " " + self.tr("to the end") if closed else ""
        )
