"""A line above the case that says why it can't be written, or that somebody else wrote it too."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from mtb.domain.decisions import Decision
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label


class StateBar(QFrame):
    """Hidden unless there is something to say."""

    take_up_wanted = Signal()
    mine_wanted = Signal()
    theirs_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")  # the style sheet draws notices by this name
        self.setProperty("kind", "warning")
        self._text = named(plain_label("", "body", wrap=True), "state_text")
        self._theirs = named(plain_label("", "muted", wrap=True), "their_text")
        self._take_up = push_button(self.tr("Discuss after all"), "take_up")
        self._take_up.clicked.connect(self.take_up_wanted)
        self._mine = push_button(self.tr("Keep my text"), "keep_mine", "primary")
        self._mine.clicked.connect(self.mine_wanted)
        self._other = push_button(self.tr("Take theirs"), "take_theirs")
        self._other.clicked.connect(self.theirs_wanted)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._text)
        words.addWidget(self._theirs)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(10)
        row.addLayout(words, 1)
        for button in (self._take_up, self._other, self._mine):
            row.addWidget(button)
        self.say("")

    def say(self, text: str, *, take_up: bool = False) -> None:
        """Say something, or nothing."""
        self._show(text, "", take_up=take_up, conflict=False)

    def say_conflict(self, theirs: Decision) -> None:
        """Show what the other person saved beside the choice between the two texts."""
        parts = [theirs.discussion, theirs.conclusion]
        parts += [
            ", ".join(part for part in (each.drug, each.trial) if part) for each in theirs.possibilities
        ]
        said = " · ".join(" ".join(part.split()) for part in parts if part)
        self._show(
            self.tr("Someone else saved this case at the same time. Your text is kept here but not saved."),
            self.tr("Theirs: {text}").format(text=said or self.tr("empty")),
            take_up=False,
            conflict=True,
        )
        self._mine.setFocus()

    def _show(self, text: str, theirs: str, *, take_up: bool, conflict: bool) -> None:
        self._text.setText(text)
        self._theirs.setText(theirs)
        self._theirs.setVisible(bool(theirs))
        self._take_up.setVisible(take_up)
        self._mine.setVisible(conflict)
        self._other.setVisible(conflict)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
