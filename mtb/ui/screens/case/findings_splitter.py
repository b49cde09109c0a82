"""The findings' table with the pages beside it: shown where there is room, or as the person chose last."""

from typing import Final

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from mtb.ui.kit.preferences import Preferences
from mtb.ui.screens.case.finding_panel import FindingPanel

_PANEL: Final = "finding_panel"
_PANEL_WIDTH: Final = 372
_LEAST_PANEL: Final = 330
_LEAST_TABLE: Final = 300
_ROOM_FOR_PANEL: Final = 940
_WIDTHS_MEANT_FOR: Final = 15


class FindingsSplitter(QSplitter):
    panel_shown = Signal()
    """The pages came back and want to be filled."""
    panel_chosen = Signal()
    """The person showed or hid the pages."""

    def __init__(self, panel: FindingPanel, preferences: Preferences) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._panel = panel
        self._preferences = preferences
        self._placed = False
        self.setChildrenCollapsible(False)
        self.setHandleWidth(12)
        panel.setMinimumWidth(_LEAST_PANEL)
        panel.closed.connect(self.choose)

    def put(self, table: QWidget) -> None:
        """Lay the table at the left."""
        self.addWidget(table)
        self.addWidget(self._panel)
        self.setStretchFactor(0, 1)

    def choose(self) -> None:
        """Show or hide the pages, and remember which."""
        shown = self._panel.isHidden()
        self._preferences.keep_table_state(_PANEL, QByteArray(b"open" if shown else b"shut"))
        self._show(shown=shown)
        self.panel_chosen.emit()

    def begin(self) -> None:
        """Write on the page in sight."""
        if self._panel.isHidden():
            self._show(shown=True)
        self._panel.begin()

    def show_page(self, name: str) -> None:
        """Write on, or walk through, the page of this object name."""
        page = next((one for one in self._panel.pages() if one.objectName() == name), None)
        if page is not None:
            self._panel.turn_to(page)
            self.begin()

    def turn(self, by: int) -> None:
        """The next page, or the pages at all where they are hidden."""
        if self._panel.isHidden():
            self._show(shown=True)
        else:
            self._panel.turn(by)

    def _show(self, *, shown: bool) -> None:
        self._panel.setVisible(shown)
        if shown:
            beside = round(_PANEL_WIDTH * self._growth())
            self.setSizes([max(self.width() - beside, _LEAST_TABLE), beside])
            self.panel_shown.emit()

    def _growth(self) -> float:
        return max(1.0, self.font().pixelSize() / _WIDTHS_MEANT_FOR)

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        """At first the pages are there when there is room; what the person chose holds from then on."""
        super().resizeEvent(event)
        if not self._placed and self.width() > _LEAST_TABLE:
            self._placed = True
            kept = bytes(self._preferences.table_state(_PANEL).data())
            room = self.width() >= _ROOM_FOR_PANEL * self._growth()
            self._show(shown=kept != b"shut" and (room or kept == b"open"))
