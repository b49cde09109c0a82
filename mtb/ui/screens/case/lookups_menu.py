"""The menu of sites a finding can be looked up at; each entry says what would be sent."""

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from mtb.domain.lookups import Lookup
from mtb.ui.screens.case.key_menu import KeyChoice, KeyMenu


class LookupsMenu(KeyMenu):
    """Opens beneath a button; a digit, or arrows and Enter, choose; Esc chooses nothing."""

    def __init__(
        self, below: QWidget, title: str, offered: Sequence[Lookup], chosen: Callable[[Lookup], None]
    ) -> None:
        self._below = below
        choices = [
            KeyChoice(str(place), f"{each.site}: {each.sent}", each) for place, each in enumerate(offered, 1)
        ]
        super().__init__(below, title, choices, lambda value: chosen(cast("Lookup", value)))
        self.setObjectName("lookups_menu")

    def open(self) -> None:
        """Beneath the button it belongs to."""
        self.popup(self._below.mapToGlobal(QPoint(0, self._below.height() + 2)))
