"""The explicit statement that there is no therapeutic possibility, and why."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from mtb.domain.decisions import Decision, NoPossibility
from mtb.ui import labels
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.forms import FormField, field_row
from mtb.ui.kit.inputs import ChoiceBox, LineEdit
from mtb.ui.kit.text import plain_label


class NoPossibilityCard(Card):
    """Shown once somebody says so; Esc or its button takes it away again."""

    changed = Signal()
    withdrawn = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("no_possibility_card")
        choices = [(each, labels.no_possibility(each)) for each in NoPossibility]
        self.why = FormField(
            self.tr("Reason"),
            ChoiceBox("no_possibility", choices, empty=self.tr("Choose the reason")),
            required=True,
        )
        self.words = FormField(
            self.tr("In words"), LineEdit("no_possibility_reason", 10_000), self.tr("Stands in the minutes")
        )
        self.take_away = push_button(self.tr("Remove"), "withdraw_no_possibility", "quiet", "Esc")
        self.take_away.clicked.connect(self.withdraw)
        head = QHBoxLayout()
        head.addWidget(plain_label(self.tr("No therapeutic possibility"), "strong"))
        head.addStretch(1)
        head.addWidget(self.take_away)
        self.add(head)
        self.add(field_row((self.why, 2), (self.words, 3)))
        self.why.value_changed.connect(self.changed)
        self.words.value_changed.connect(self.changed)

    def show_decision(self, decision: Decision, *, read_only: bool) -> None:
        self.why.input.set_value(decision.no_possibility)
        self.words.input.set_value(decision.no_possibility_reason)
        self.why.input.setEnabled(not read_only)
        self.words.input.setReadOnly(read_only)
        self.take_away.setVisible(not read_only)
        self.setVisible(decision.no_possibility is not None or bool(decision.no_possibility_reason))

    def begin(self) -> None:
        """Show the card and stand in it."""
        self.show()
        self.why.input.setFocus()

    def withdraw(self) -> None:
        """There is a possibility after all, or it is not known yet."""
        self.why.input.set_value(None)
        self.words.input.set_value("")
        self.hide()
        self.withdrawn.emit()

    def reason(self) -> NoPossibility | None:
        return self.why.input.value()

    def text(self) -> str:
        return self.words.input.value()

    # Qt overrides

    def event(self, event: QEvent) -> bool:
        """Esc belongs to this card while the focus is in it, not to the window's way back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            mine = event.key() == Qt.Key.Key_Escape and self.take_away.isVisible()
            if mine:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.take_away.isVisible():
            self.withdraw()
        else:
            super().keyPressEvent(event)
