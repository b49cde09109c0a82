"""What stands beside the table of findings: pages about the chosen one, the review first."""

from typing import Protocol, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QTabBar, QWidget

from mtb.domain.reviews import CaseFindings, Reviewed
from mtb.ui.finding_commands import finding_key
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_tooltip
from mtb.ui.screens.case.finding_columns import masked_words

_WAIT = 60


class FindingPage(Protocol):
    """A page: a widget with an accessible name that is told which finding it is about."""

    def show_finding(self, reviewed: Reviewed | None, findings: CaseFindings) -> None: ...


class FindingPanel(Card):
    """The page in sight follows the table; the others are told when they are turned to."""

    closed = Signal()
    """The person wants the room for the table."""
    left = Signal()
    """The person goes back to the table."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("finding_panel")
        self.title.setWordWrap(True)
        close = push_button(self.tr("Hide"), "close_panel", "quiet", finding_key("finding_panel"))
        close.setToolTip(plain_tooltip(self.tr("Give the room to the table; Enter shows the pages again")))
        close.clicked.connect(self.closed)
        self.add_to_head(close)
        self._bar = named(QTabBar(), "finding_pages")
        self._bar.setAccessibleName(self.tr("Pages about the finding"))
        self._bar.setDrawBase(False)
        self._bar.setExpanding(False)
        self._bar.setUsesScrollButtons(True)
        self._bar.setToolTip(plain_tooltip(self.tr("F3 turns to the next page, Shift+F3 to the one before")))
        self._stack = QStackedWidget()
        self._told: dict[int, bool] = {}
        self._reviewed: Reviewed | None = None
        self._findings = CaseFindings()
        self._bar.currentChanged.connect(self._turned)
        self.add(self._bar)
        self.add(self._stack, 1)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_WAIT)
        self._soon.timeout.connect(self._tell_page)

    def add_page(self, page: FindingPage, place: int = -1) -> None:
        """Add a page, called by its accessible name; the last one where no place is given."""
        widget = cast("QWidget", page)
        self._stack.insertWidget(place, widget)
        self._bar.insertTab(place, widget.accessibleName().replace("&", "&&"))
        self._told = {}

    def pages(self) -> list[QWidget]:
        """Every page, from the left."""
        widgets = (self._stack.widget(place) for place in range(self._stack.count()))
        return [widget for widget in widgets if widget is not None]

    def show_finding(self, reviewed: Reviewed | None, findings: CaseFindings, *, soon: bool = False) -> None:
        """Show another finding at once, or once the person has stopped on it."""
        self._reviewed, self._findings = reviewed, findings
        self._told = {}
        if soon:
            self._soon.start()
        else:
            self._tell_page()

    def clear(self) -> None:
        """Show nothing of any case; what is written is the pages' own to keep."""
        self.show_finding(None, CaseFindings())
        for page in self.pages():
            cast("FindingPage", page).show_finding(None, CaseFindings())

    def turn(self, by: int) -> None:
        """Go on by so many pages, round at the ends."""
        self._bar.setCurrentIndex((self._bar.currentIndex() + by) % self._bar.count())

    def turn_to(self, page: QWidget) -> None:
        """Show this page."""
        self._bar.setCurrentIndex(self.pages().index(page))

    def begin(self) -> None:
        """Put the focus into the page in sight, for writing."""
        self._soon.stop()
        self._tell_page()
        page = self._stack.currentWidget()
        if page is not None:
            page.setFocus()

    def save(self) -> None:
        """Save what is written on the page in sight, if it is one to write on."""
        save = getattr(self._stack.currentWidget(), "save", None)
        if save is not None and not self.isHidden():
            save()

    def _turned(self, place: int) -> None:
        focus = QApplication.focusWidget()
        within = focus is not None and self._stack.isAncestorOf(focus)
        self._stack.setCurrentIndex(place)
        self._tell_page()
        if within:
            self.begin()

    def _tell_page(self) -> None:
        self._soon.stop()
        place = self._stack.currentIndex()
        reviewed = self._reviewed
        words = ""
        if reviewed is not None:
            words = masked_words() if reviewed.stored.masked else reviewed.finding.words
        self.set_title(words or self.tr("Finding"))
        if place >= 0 and not self._told.get(place):
            self._told[place] = True
            cast("FindingPage", self._stack.widget(place)).show_finding(reviewed, self._findings)
