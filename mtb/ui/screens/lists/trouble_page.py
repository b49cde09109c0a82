"""A file that could not be read: what is wrong with it, where, and what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label


class TroublePage(QWidget):
    """Enter or Ctrl+Enter chooses another file; R reads it again once it has been mended."""

    another_wanted = Signal()
    again_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        card = Card(self.tr("The file was not read"))
        self._what = named(plain_label("", "strong", wrap=True), "trouble_what")
        self._place = named(plain_label("", "small", wrap=True), "trouble_place")
        for label in (self._what, self._place):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        todo = self.tr(
            "Nothing was stored. A list of cases is an Excel, LibreOffice or CSV file; a Material Transit "
            "Form is an Excel file; a metadata sheet is tabbed text."
        )
        another = push_button(self.tr("Another file …"), "trouble_another", "primary", "Ctrl+Enter")
        another.clicked.connect(self.another_wanted)
        again = push_button(self.tr("Read again"), "trouble_again", "plain", "R")
        again.setShortcut("R")
        again.clicked.connect(self.again_wanted)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(another)
        row.addWidget(again)
        row.addStretch(1)
        for part in (self._what, self._place, plain_label(todo, wrap=True)):
            card.add(part)
        card.body.addSpacing(6)
        card.add(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
        self.setFocusProxy(another)

    def show_trouble(self, what: str, place: str) -> None:
        self._what.setText(what)
        self._place.setText(place)
        self._place.setVisible(bool(place))
