"""The minutes menu of the board, and every step of the minutes on their way to being signed."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from mtb.domain.errors import ExpectedError
from mtb.domain.meetings import Meeting
from mtb.domain.minutes import Amendment
from mtb.domain.people import Actor
from mtb.services.accounts import AccountService
from mtb.services.minutes import MinutesService
from mtb.ui import labels
from mtb.ui.kit.background import Background
from mtb.ui.kit.naming import named
from mtb.ui.kit.questions import Choice, ask
from mtb.ui.kit.text import plain_tooltip
from mtb.ui.screens.meetings.approval import (
    MinutesState,
    Step,
    counted,
    is_author,
    offers,
    step_words,
)
from mtb.ui.screens.meetings.approval_forms import AmendForm, ApproveForm, GiveBackForm
from mtb.ui.screens.meetings.minutes_exports import MinutesExports

_NAMES: Final = {
    Step.SIGN_OFF: "sign_off",
    Step.SEND: "send_to_approval",
    Step.APPROVE: "approve_minutes_menu",
    Step.GIVE_BACK: "give_back_menu",
    Step.AMEND: "add_amendment_menu",
}


class MinutesActions(QObject):
    """Fills the minutes menu of the board and does what is chosen there, or on the bars of the board."""

    notice = Signal(str, str)
    changed = Signal()
    """The minutes went a step: the meeting is to be read again."""

    def __init__(
        self,
        button: QPushButton,
        minutes: MinutesService,
        accounts: AccountService,
        actor: Actor,
        background: Background,
        first: Callable[[Callable[[], None]], None],
    ) -> None:
        """``first`` saves what is being written, then goes on."""
        super().__init__(button)
        self._button = button
        self._minutes = minutes
        self._accounts = accounts
        self._actor = actor
        self._background = background
        self._first = first
        self._state: MinutesState | None = None
        menu = named(QMenu(button), "minutes_actions")
        menu.setToolTipsVisible(True)
        self.exports = MinutesExports(menu, minutes, actor, background, first)
        self.exports.notice.connect(self.notice)
        menu.addSeparator()
        self._steps = {step: self._action(menu, step) for step in Step}
        self._doing: Final[dict[Step, Callable[[MinutesState], None]]] = {
            Step.SIGN_OFF: self._ask_to_sign,
            Step.SEND: self._ask_to_send,
            Step.APPROVE: self._ask_to_approve,
            Step.GIVE_BACK: self._ask_to_give_back,
            Step.AMEND: self._ask_for_amendment,
        }
        button.setMenu(menu)

    def show_state(self, state: MinutesState) -> None:
        """Offer what fits these minutes now."""
        self._state = state
        self.exports.show_meeting(state.meeting)
        offered = {offer.step: offer.why_not for offer in offers(self._actor, state)}
        for step, action in self._steps.items():
            why = offered.get(step)
            words = step_words(step, own=is_author(self._actor, state))
            always = step is Step.SIGN_OFF and self._actor.account_id is None
            action.setText(words)
            action.setToolTip(plain_tooltip(why or words.removesuffix(" …")))
            action.setVisible(why is not None or always)
            action.setEnabled(why is not None and not why)

    def do(self, step: Step) -> None:
        """Take a step, after what is being written is saved; say why where it can't be taken."""
        state = self._state
        offer = next((one for one in offers(self._actor, state) if one.step is step), None) if state else None
        if offer is None:
            return
        if offer.why_not:
            self.notice.emit("warning", offer.why_not)
        else:
            self._first(lambda: self._go(step))

    def _go(self, step: Step) -> None:
        if self._state is not None:
            self._doing[step](self._state)

    def do_next(self) -> None:
        """Take the main step, whichever it is now; without accounts signing off is in the menu only."""
        offered = offers(self._actor, self._state) if self._state else ()
        usable = [offer.step for offer in offered if not offer.why_not] or [one.step for one in offered]
        if usable and usable[0] is not Step.SIGN_OFF:
            self.do(usable[0])

    def _ask_to_sign(self, state: MinutesState) -> None:
        if self._not_yet(state):
            return
        meaning = self.tr(
            "From then on the decisions stand, the PDF is kept as it is, and the decided cases "
            "go to follow-up. This can't be undone."
        )
        self._ask(
            self.tr("Sign off the minutes of {day}?"),
            state,
            meaning,
            Choice("sign", self.tr("Sign off"), "primary"),
            partial(self._minutes.sign_off, self._actor),
            self.tr("The minutes are signed off."),
        )

    def _ask_to_send(self, state: MinutesState) -> None:
        if self._not_yet(state):
            return
        meaning = self.tr(
            "Another person then reads and approves the minutes. Until they are approved or taken back, "
            "nothing in the meeting can be changed."
        )
        self._ask(
            self.tr("Send the minutes of {day} to approval?"),
            state,
            meaning,
            Choice("send", self.tr("Send to approval"), "primary"),
            partial(self._minutes.submit, self._actor),
            self.tr("The minutes are sent to approval."),
        )

    def _ask(
        self,
        title: str,
        state: MinutesState,
        meaning: str,
        choice: Choice,
        step: Callable[[Meeting], Meeting],
        told: str,
    ) -> None:
        meeting = state.meeting

        def go(answer: str) -> None:
            if answer == choice.key:
                self._background.run(self, lambda: step(meeting), lambda _: self._done(told), self._refuse)

        ask(
            self._button,
            title.format(day=labels.day(meeting.starts_at.date())),
            f"{counted(meeting)} {meaning}",
            [Choice("cancel", self.tr("Not yet")), choice],
            go,
        )

    def _not_yet(self, state: MinutesState) -> bool:
        """Whether something is missing, and that has been said."""
        if not state.meeting.items:
            self.notice.emit("warning", self.tr("The agenda is empty: there is nothing to sign off."))
        elif state.undecided:
            words = self.tr("{waiting} of {cases} cases are neither decided nor postponed yet.")
            told = words.format(waiting=state.undecided, cases=state.meeting.items)
            self.notice.emit("warning", told)
        return not state.meeting.items or bool(state.undecided)

    def _ask_to_approve(self, state: MinutesState) -> None:
        form = ApproveForm(self._button, state, self._actor)

        def approve() -> None:
            password = form.password()

            def work() -> Meeting:
                confirmed = self._accounts.confirm(self._actor, password)
                return self._minutes.approve(self._actor, state.meeting, confirmed)

            self._background.run(form, work, approved, form.say_refused)

        def approved(_: Meeting) -> None:
            form.accept()
            self._done(self.tr("The minutes are approved and signed."))

        form.wanted.connect(approve)
        form.open()

    def _ask_to_give_back(self, state: MinutesState) -> None:
        own = is_author(self._actor, state)
        form = GiveBackForm(self._button, state, own=own)
        told = self.tr("The minutes are taken back.") if own else self.tr("The minutes are given back.")

        def give_back() -> None:
            reason = form.reason()
            if reason is not None:
                self._background.run(
                    form,
                    lambda: self._minutes.give_back(self._actor, state.meeting, reason),
                    given_back,
                    lambda error: form.refuse(error, labels.current_language()),
                )

        def given_back(_: Meeting) -> None:
            form.accept()
            self._done(told)

        form.wanted.connect(give_back)
        form.open()

    def _ask_for_amendment(self, state: MinutesState) -> None:
        form = AmendForm(self._button, state)

        def amend() -> None:
            written = form.amendment()
            if written is not None:
                self._background.run(
                    form,
                    lambda: self._minutes.amend(self._actor, state.meeting, *written),
                    amended,
                    lambda error: form.refuse(error, labels.current_language()),
                )

        def amended(amendment: Amendment) -> None:
            form.accept()
            self._done(self.tr("Amendment {number} is added.").format(number=amendment.number))

        form.wanted.connect(amend)
        form.open()

    def _done(self, words: str) -> None:
        self.notice.emit("success", words)
        self.changed.emit()

    def _refuse(self, error: ExpectedError) -> None:
        self.notice.emit("error", error.text(labels.current_language()))
        self.changed.emit()

    def _action(self, menu: QMenu, step: Step) -> QAction:
        action = named(menu.addAction(step_words(step, own=False)), _NAMES[step])
        action.triggered.connect(lambda: self.do(step))
        return action
