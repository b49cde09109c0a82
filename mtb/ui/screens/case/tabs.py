"""The parts of a case beneath a row of tabs; Ctrl+PgUp and Ctrl+PgDn turn the pages."""

from typing import Protocol, cast

from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from mtb.ui.kit.naming import named
from mtb.ui.screens.case.dossier import Dossier


class CasePart(Protocol):
    """A part of a case: a widget that shows what was read of it."""

    def show_dossier(self, dossier: Dossier) -> None: ...


class CaseTabs(QWidget):
    """A part that is chosen gets the focus, unless the person walks along the tabs themselves."""

    def __init__(self) -> None:
        super().__init__()
        self._bar = named(QTabBar(), "case_tabs")
        self._bar.setAccessibleName(self.tr("Parts of the case"))
        self._bar.setDrawBase(False)
        self._bar.setExpanding(False)
        self._stack = named(QStackedWidget(), "case_parts")
        self._bar.currentChanged.connect(self._show)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 4, 22, 12)
        layout.setSpacing(10)
        layout.addWidget(self._bar)
        layout.addWidget(self._stack, 1)

    def parts(self) -> list[CasePart]:
        """Every part, in the order of the tabs."""
        return [cast("CasePart", self._stack.widget(place)) for place in range(self._stack.count())]

    def add(self, title: str, part: CasePart, place: int = -1) -> None:
        """Add a part, at the right where no place is given; an ampersand in the title is its key with Alt."""
        self._stack.insertWidget(place, cast("QWidget", part))
        self._bar.insertTab(place, title)

    def turn(self, by: int) -> None:
        """Go on by so many parts, round at the ends."""
        self._bar.setCurrentIndex((self._bar.currentIndex() + by) % self._bar.count())

    def show_part(self, part: CasePart) -> None:
        """Turn to a part."""
        self._bar.setCurrentIndex(self.parts().index(part))

    def show_first(self) -> None:
        self._bar.setCurrentIndex(0)

    def focus_part(self) -> None:
        """Put the focus where the work of the shown part is done."""
        part = self._stack.currentWidget()
        if part is not None and self.isVisible() and not self._bar.hasFocus():
            part.setFocus()

    def _show(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self.focus_part()
