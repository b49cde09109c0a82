"""The line under the board's title that says where its minutes stand, with what can be done about it."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mtb.domain.meetings import MeetingState
from mtb.domain.people import Actor
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.inputs import PlainEdit
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label, plain_tooltip
from mtb.ui.screens.meetings.approval import (
    MinutesState,
    Step,
    amendment_words,
    is_author,
    offers,
    state_words,
    step_words,
)

NEXT_KEY: Final = "Ctrl+Shift+M"
_NAMES: Final = {Step.APPROVE: "approve_minutes", Step.GIVE_BACK: "give_back", Step.AMEND: "add_amendment"}


class ApprovalBar(QFrame):
    """Hidden while the minutes are being written, and where there are no accounts."""

    step_wanted = Signal(object)
    """A ``Step``."""

    def __init__(self, actor: Actor) -> None:
        super().__init__()
        self.setObjectName("notice")  # the style sheet draws notices by this name
        self._actor = actor
        self._words = named(plain_label("", "strong", wrap=True), "approval_words")
        self._why = named(plain_label("", "muted", wrap=True), "approval_why_not")
        self._amendments = PlainEdit("amendments", lines=(2, 4))
        self._amendments.setReadOnly(True)
        self._amendments.setProperty("readOnly", True)  # noqa: FBT003 - the style sheet asks for it
        self._amendments.setAccessibleName(self.tr("Amendments"))
        self._buttons = {step: self._button(step, name) for step, name in _NAMES.items()}
        self._lay_out()
        self.hide()

    def show_state(self, state: MinutesState) -> None:
        """Say where the minutes stand and offer what fits, greyed out with the reason where it must be."""
        shown = self._actor.account_id is not None and state.meeting.fixed
        if shown:
            self._fill(state)
        self.setVisible(shown)

    def _fill(self, state: MinutesState) -> None:
        signed = state.meeting.state is MeetingState.SIGNED_OFF
        self.setProperty("kind", "success" if signed else "info")
        self.style().unpolish(self)
        self.style().polish(self)
        self._words.setText(state_words(state))
        self.setAccessibleName(self._words.text())
        offered = {offer.step: offer.why_not for offer in offers(self._actor, state)}
        for step, button in self._buttons.items():
            self._offer(button, step_words(step, own=is_author(self._actor, state)), offered.get(step))
        self._why.setText(offered.get(Step.APPROVE, ""))
        self._why.setVisible(bool(self._why.text()))
        self._amendments.set_value("\n".join(map(amendment_words, state.amendments)))
        self._amendments.setVisible(bool(state.amendments))

    def _offer(self, button: QPushButton, words: str, why: str | None) -> None:
        """``why`` it can't be pressed; None where it makes no sense now."""
        main = button is not self._buttons[Step.GIVE_BACK]
        button.setText(f"{words}   {NEXT_KEY}" if main and not why else words)
        button.setAccessibleName(words)
        button.setAccessibleDescription(why or "")
        button.setToolTip(plain_tooltip(why or ""))
        button.setVisible(why is not None)
        button.setEnabled(not why)

    def _button(self, step: Step, name: str) -> QPushButton:
        button = push_button("", name, "primary" if step is Step.APPROVE else "plain")
        button.clicked.connect(lambda: self.step_wanted.emit(step))
        return button

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._words)
        words.addWidget(self._why)
        holder = QWidget()
        holder.setLayout(words)
        words.setContentsMargins(0, 0, 0, 0)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(holder, 1, Qt.AlignmentFlag.AlignVCenter)
        for step in (Step.GIVE_BACK, Step.APPROVE, Step.AMEND):
            first.addWidget(self._buttons[step])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 7, 12, 7)
        layout.setSpacing(6)
        layout.addLayout(first)
        layout.addWidget(self._amendments)
