"""Forms on the way of the minutes: approving them, giving them back, adding to them."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from mtb.domain.errors import ExpectedError
from mtb.domain.people import Actor
from mtb.services.clock import system_clock
from mtb.ui import labels
from mtb.ui.kit.form_dialog import FormDialog
from mtb.ui.kit.forms import FormField
from mtb.ui.kit.inputs import PlainEdit
from mtb.ui.kit.naming import named
from mtb.ui.kit.passwords import PasswordEdit
from mtb.ui.kit.text import plain_label
from mtb.ui.screens.meetings.approval import MinutesState, counted, state_words

_CLOCK_EVERY = 10_000


class _MinutesForm(FormDialog):
    """A form whose fields of several lines find their height once they are shown."""

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self.state.changed.emit)


class ApproveForm(_MinutesForm):
    """What is approved, what that means, by whom and when; and the password again."""

    def __init__(self, parent: QWidget, state: MinutesState, actor: Actor) -> None:
        day = labels.day(state.meeting.starts_at.date())
        super().__init__(
            parent,
            "approve_form",
            self.tr("Approve the minutes of {day}?").format(day=day),
            self._about(state),
        )
        self._actor = actor
        self._who = named(plain_label("", "strong", wrap=True), "approve_who")
        self._password = self.watch(
            "password", FormField(self.tr("Your password again"), PasswordEdit("approve_password"))
        )
        self.add(self._who)
        self.add(self._password)
        self.finish_with(self.tr("Approve"), "approve")
        self._password.input.caps_lock_changed.connect(self._tell_caps_lock)
        self._clock = QTimer(self)
        self._clock.setInterval(_CLOCK_EVERY)
        self._clock.timeout.connect(self._tell_time)
        self._clock.start()
        self._tell_time()
        self._password.input.setFocus()

    def password(self) -> str:
        return self._password.input.value()

    def say_refused(self, error: ExpectedError) -> None:
        """Say why nothing was done; the next key replaces the password."""
        self.refuse(error, labels.current_language())
        self._password.input.setFocus()
        self._password.input.selectAll()

    def _about(self, state: MinutesState) -> str:
        meeting = state.meeting
        held = self.tr("Board meeting {day} at {time}, chaired by {chair}.").format(
            day=labels.day(meeting.starts_at.date()),
            time=labels.clock(meeting.starts_at),
            chair=meeting.chair or self.tr("not stated"),
        )
        meaning = self.tr(
            "You confirm that the minutes say what the board decided. From then on the decisions stand, "
            "the PDF is kept as it is, and the decided cases go to follow-up. This can't be undone; "
            "what is wrong later becomes an amendment."
        )
        return f"{held} {counted(meeting)} {state_words(state)}.\n\n{meaning}"

    def _tell_time(self) -> None:
        words = self.tr("Approver: {name}, {when}")
        self._who.setText(words.format(name=self._actor.display_name, when=labels.moment(system_clock())))

    def _tell_caps_lock(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self._password.set_hint(self.tr("Caps Lock seems to be on.") if on else "")


class GiveBackForm(_MinutesForm):
    """The author takes the minutes back; an approver gives them back and says why."""

    def __init__(self, parent: QWidget, state: MinutesState, *, own: bool) -> None:
        day = labels.day(state.meeting.starts_at.date())
        title = (
            self.tr("Take the minutes of {day} back?") if own else self.tr("Give the minutes of {day} back?")
        )
        super().__init__(
            parent,
            "give_back_form",
            title.format(day=day),
            self.tr("The board can work on the meeting again; the minutes are then sent to approval anew."),
        )
        self._own = own
        self._reason = self.watch(
            "reason",
            FormField(
                self.tr("Why? (may stay empty)") if own else self.tr("What is to be changed?"),
                PlainEdit("give_back_reason", 2_000, lines=(2, 8)),
                self.tr("It stands in the audit log."),
                required=not own,
            ),
        )
        self.add(self._reason)
        self.finish_with(self.tr("Take back") if own else self.tr("Give back"), "give_back_now")
        self._reason.input.setFocus()

    def reason(self) -> str | None:
        """What was written; None, and said beside the field, where an approver wrote nothing."""
        text = self._reason.input.value()
        if text or self._own:
            return text
        self.state.show_problems({"reason": self.tr("Say what is to be changed.")})
        self.state.focus_first_problem()
        self.allow(allowed=True)
        return None


class AmendForm(_MinutesForm):
    """What is different now, and why. The signed minutes stay as they are."""

    def __init__(self, parent: QWidget, state: MinutesState) -> None:
        day = labels.day(state.meeting.starts_at.date())
        super().__init__(
            parent,
            "amend_form",
            self.tr("Add an amendment to the minutes of {day}").format(day=day),
            self.tr(
                "The signed minutes stay as they are. The amendment gets a number, the time and your name, "
                "and can't be changed afterwards."
            ),
        )
        self._what = self.watch(
            "what",
            FormField(
                self.tr("What is different"),
                PlainEdit("amendment_what", 10_000, lines=(3, 10)),
                self.tr("Call cases by their InPreD ID, without the patient's name."),
                required=True,
            ),
        )
        self._why = self.watch(
            "why", FormField(self.tr("Why"), PlainEdit("amendment_why", 2_000, lines=(2, 6)), required=True)
        )
        self.add(self._what)
        self.add(self._why)
        self.finish_with(self.tr("Add amendment"), "amend_now")
        self._what.input.setFocus()

    def amendment(self) -> tuple[str, str] | None:
        """What and why; None, and said beside the field, while one is missing."""
        what, why = self._what.input.value(), self._why.input.value()
        missing = {}
        if not what:
            missing["what"] = self.tr("Write what is different.")
        if not why:
            missing["why"] = self.tr("Write why.")
        if not missing:
            return what, why
        self.state.show_problems(missing)
        self.state.focus_first_problem()
        self.allow(allowed=True)
        return None
