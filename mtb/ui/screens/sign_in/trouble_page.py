"""Why the database can't be opened, in words, and what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label


class TroublePage(Card):
    again_wanted = Signal()
    another_wanted = Signal()
    restore_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, text: str, *, can_restore: bool) -> None:
        super().__init__()
        self.add(plain_label(self.tr("The database can't be opened"), "title"))
        self.add(named(plain_label(text, wrap=True), "trouble"))
        again = push_button(self.tr("Try again"), "trouble_again", "primary")
        another = push_button(self.tr("Choose another database …"), "trouble_another")
        restore = push_button(self.tr("Restore a backup …"), "trouble_restore")
        leave = push_button(self.tr("Quit"), "trouble_quit")
        again.clicked.connect(self.again_wanted)
        another.clicked.connect(self.another_wanted)
        restore.clicked.connect(self.restore_wanted)
        leave.clicked.connect(self.quit_wanted)
        restore.setVisible(can_restore)
        column = QVBoxLayout()
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        for button in (again, another, restore, leave):
            button.setAutoDefault(True)
            column.addWidget(button)
        self.add(column)
        self.setFocusProxy(again)
