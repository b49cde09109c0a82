"""Where a meeting's minutes stand on their way to being signed, and what this person can do about it."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from mtb.domain.meetings import Meeting, MeetingState
from mtb.domain.minutes import Amendment, SignOff, Submission
from mtb.domain.people import Actor
from mtb.domain.rights import Right
from mtb.ui import labels
from mtb.ui.allowed import why_not


@dataclass(frozen=True, slots=True)
class MinutesState:
    """A meeting with what is known of its minutes."""

    meeting: Meeting
    submission: Submission | None = None
    signed: SignOff | None = None
    amendments: tuple[Amendment, ...] = ()

    @property
    def waits(self) -> bool:
        """Whether the minutes wait for a second person."""
        return self.meeting.state is MeetingState.AWAITING_APPROVAL

    @property
    def undecided(self) -> int:
        """How many cases are neither decided nor postponed."""
        return self.meeting.items - self.meeting.decided - self.meeting.postponed

    @property
    def ready(self) -> bool:
        """Whether every case of the agenda is dealt with, and nothing was sent yet."""
        return not self.meeting.fixed and self.meeting.items > 0 and not self.undecided


class Step(Enum):
    """What can be done with minutes; the first one offered is the main one."""

    SIGN_OFF = auto()
    SEND = auto()
    APPROVE = auto()
    GIVE_BACK = auto()
    AMEND = auto()


@dataclass(frozen=True, slots=True)
class Offer:
    """A step, and in words why this person can't take it; nothing where they can."""

    step: Step
    why_not: str = ""


def offers(actor: Actor, state: MinutesState) -> tuple[Offer, ...]:
    """The steps that fit the minutes now. Without accounts there is no second person, and one step."""
    if actor.account_id is None:
        return () if state.meeting.state is MeetingState.SIGNED_OFF else (Offer(Step.SIGN_OFF),)
    if state.meeting.state is MeetingState.SIGNED_OFF:
        return (Offer(Step.AMEND, why_not(actor, Right.APPROVE_MINUTES)),)
    if state.waits:
        return (
            Offer(Step.APPROVE, _why_not_approve(actor, state)),
            Offer(Step.GIVE_BACK, _why_not_give_back(actor, state)),
        )
    return (Offer(Step.SEND, why_not(actor, Right.DECIDE)),)


def is_author(actor: Actor, state: MinutesState) -> bool:
    """Whether this person sent the minutes that wait."""
    return state.submission is not None and state.submission.author == actor.account


def step_words(step: Step, *, own: bool) -> str:
    """The verb on button and menu; ``own``: the person sent the minutes themselves."""
    if step is Step.GIVE_BACK and own:
        return QCoreApplication.translate("Approval", "Take back …")
    return {
        Step.SIGN_OFF: QCoreApplication.translate("Approval", "Sign off minutes …"),
        Step.SEND: QCoreApplication.translate("Approval", "Send to approval …"),
        Step.APPROVE: QCoreApplication.translate("Approval", "Approve …"),
        Step.GIVE_BACK: QCoreApplication.translate("Approval", "Give back …"),
        Step.AMEND: QCoreApplication.translate("Approval", "Add amendment …"),
    }[step]


def state_words(state: MinutesState) -> str:
    """Who sent the minutes, or who wrote and who approved them; nothing while they are written."""
    if state.submission is not None and state.waits:
        return QCoreApplication.translate("Approval", "Sent to approval by {name}, {when}").format(
            name=state.submission.author_name, when=labels.moment(state.submission.at)
        )
    signed = state.signed
    if signed is None:
        return ""
    if not signed.written_by:
        return QCoreApplication.translate("Approval", "Signed off by {name}, {when}").format(
            name=signed.by, when=labels.moment(signed.at)
        )
    return QCoreApplication.translate("Approval", "Approved by {name}, {when}, written by {author}").format(
        name=signed.by, when=labels.moment(signed.at), author=signed.written_by
    )


def counted(meeting: Meeting) -> str:
    """How many cases were decided and postponed, in a sentence."""
    return QCoreApplication.translate(
        "Approval", "{decided} of {cases} cases are decided, {postponed} postponed."
    ).format(decided=meeting.decided, cases=meeting.items, postponed=meeting.postponed)


def amendment_words(amendment: Amendment) -> str:
    """One amendment as it is read: its number, when, who and what; why on a line of its own."""
    said = QCoreApplication.translate("Approval", "Amendment {number}, {when}, {name}: {what}").format(
        number=amendment.number,
        when=labels.moment(amendment.at),
        name=amendment.by,
        what=amendment.what,
    )
    why = QCoreApplication.translate("Approval", "Why: {why}").format(why=amendment.why)
    return f"{said}\n{why}"


def _why_not_approve(actor: Actor, state: MinutesState) -> str:
    if is_author(actor, state):
        return QCoreApplication.translate(
            "Approval", "You sent these minutes to approval; another person must approve them."
        )
    return why_not(actor, Right.APPROVE_MINUTES)


def _why_not_give_back(actor: Actor, state: MinutesState) -> str:
    if is_author(actor, state) or actor.may(Right.APPROVE_MINUTES):
        return ""
    return QCoreApplication.translate(
        "Approval", "Only who sent the minutes or an approver can give them back."
    )
