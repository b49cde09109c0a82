"""A case in one look: what has happened, what is next, and what the board is asked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mtb.ui.kit.cards import Card
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import ElidedLabel
from mtb.ui.screens.case.case_marks import case_marks, undated
from mtb.ui.screens.case.dossier import Dossier
from mtb.ui.screens.case.facts import scrolled
from mtb.ui.screens.case.flow_steps import CaseSteps
from mtb.ui.screens.case.inquiry_list import InquiryList
from mtb.ui.screens.case.overview_next import NextCard
from mtb.ui.screens.case.overview_question import QuestionCard
from mtb.ui.screens.case.overview_way import WayCard
from mtb.ui.screens.case.timeline import Timeline
from mtb.ui.screens.case.timeline_marks import Mark


class OverviewTab(QWidget):
    """The timeline across, three cards beneath it."""

    reopen_wanted = Signal()
    part_wanted = Signal(str)
    """Which part of the case to go to: ``referral``, ``material``, ``findings``, ``board``, ``history``."""
    move_wanted = Signal(str)
    case_chosen = Signal(object)
    """Another case's UUID."""

    def __init__(self, steps: CaseSteps) -> None:
        super().__init__()
        self._shown_case: object = None
        self._timeline = PastCard()
        self._timeline.line.mark_opened.connect(lambda mark: self.part_wanted.emit(mark.opens))
        self._next = NextCard(steps)
        self._next.reopen_wanted.connect(self.reopen_wanted)
        self._next.move_wanted.connect(self.move_wanted)
        self._way = WayCard()
        self._question = QuestionCard()
        self._question.case_chosen.connect(self.case_chosen)
        area, inside = scrolled("overview_area", self.tr("Overview"))
        cards = QHBoxLayout()
        cards.setSpacing(12)
        for card in (self._next, self._way, self._question):
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            cards.addWidget(card, 1)
        inside.addWidget(self._timeline)
        inside.addLayout(cards, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self.setFocusProxy(self._timeline.line)

    @property
    def inquiries(self) -> InquiryList:
        return self._question.inquiries

    def limit(self, review: str, write: str, export: str) -> None:
        """Say why this person can't do something; nothing where they can."""
        self._next.limit(review, write)
        self.inquiries.limit(write, export)

    def show_dossier(self, dossier: Dossier) -> None:
        if dossier.case.id != self._shown_case:
            self._timeline.line.show_anew()
            self._shown_case = dossier.case.id
        self._timeline.show_dossier(dossier)
        self._next.show_dossier(dossier)
        self._way.show_dossier(dossier)
        self._question.show_dossier(dossier)


class PastCard(Card):
    """The line of time, and beneath it what is looked at in full."""

    def __init__(self) -> None:
        super().__init__(self.tr("What has happened"), self.tr("Drag to zoom · Enter opens"))
        self.line = Timeline()
        self._below = named(ElidedLabel("", "small"), "timeline_current")
        self._undated = ""
        self.line.current_changed.connect(self._tell)
        self.body.setSpacing(2)
        self.add(self.line)
        self.add(self._below)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_dossier(self, dossier: Dossier) -> None:
        left_out = undated(dossier)
        words = self.tr("Without a date: {titles}")
        self._undated = words.format(titles=", ".join(left_out)) if left_out else ""
        self.line.show_marks(case_marks(dossier), dossier.today)

    def _tell(self, mark: Mark | None) -> None:
        keys = self.tr("Arrow keys walk from mark to mark; + and − zoom, 0 shows everything.")
        self._below.set_text(mark.whole if mark else self._undated or keys)
