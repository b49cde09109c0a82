"""What is next in a case: every step with its day and the button that does it, and what needs attention."""

import datetime as dt
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from mtb.domain.cases import Case
from mtb.domain.next_steps import NextAction, NextStep
from mtb.domain.referrals import ConsentAnswer, ConsentKind, Urgency, consent_answer
from mtb.domain.stages import Stage
from mtb.ui import case_words, labels
from mtb.ui.allowed import limit
from mtb.ui.commands import key_text
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label, plain_tooltip, set_role
from mtb.ui.kit.theme import Tone
from mtb.ui.screens.case.case_marks import local_date
from mtb.ui.screens.case.dossier import Dossier
from mtb.ui.screens.case.facts import emptied
from mtb.ui.screens.case.flow_steps import MAIN_KEY, CaseSteps, Offer

_ASKED: Final = frozenset(
    {
        *(NextStep.REMIND_PATHOLOGY, NextStep.WAIT_FOR_MATERIAL),
        *(NextStep.REMIND_PHYSICIAN, NextStep.WAIT_FOR_PHYSICIAN),
    }
)


class NextCard(Card):
    """The next steps, and what else needs attention; below them what can be done at any time."""

    reopen_wanted = Signal()
    move_wanted = Signal(str)
    """The name of a command of the case's menu."""

    def __init__(self, steps: CaseSteps) -> None:
        super().__init__()
        self.set_title(self.tr("Next"))
        self._steps = steps
        self._since = named(plain_label("", "muted", wrap=True), "next_since")
        self._actions = QVBoxLayout()
        self._actions.setSpacing(10)
        self._attention = QVBoxLayout()
        self._attention.setSpacing(6)
        self.add(self._since)
        self.add(self._actions)
        self.body.addSpacing(2)
        self.add(self._attention)
        self.add_stretch()
        self._reopen = push_button(self.tr("Back to interpretation"), "reopen_review", "quiet")
        self._reopen.setToolTip(
            plain_tooltip(self.tr("Open the review again; the case leaves “Ready for board”"))
        )
        self._reopen.clicked.connect(self.reopen_wanted)
        row = QHBoxLayout()
        row.setSpacing(2)
        self._moves = [
            self._move("ask", self.tr("Ask …"), self.tr("Ask the physician"), "Ctrl+Shift+A"),
            self._move("put_on_hold", self.tr("Hold …"), self.tr("Put on hold"), "Ctrl+H"),
            self._move("close_case", self.tr("Close …"), self.tr("Close the case"), "Ctrl+W"),
        ]
        for button in self._moves:
            row.addWidget(button)
        row.addStretch(1)
        self.add(self._reopen)
        self.body.setAlignment(self._reopen, Qt.AlignmentFlag.AlignLeft)
        self.add(row)

    def limit(self, review: str, write: str) -> None:
        """Say why this person can't open the review again, or move the case; nothing where they can."""
        limit(self._reopen, review)
        for button in self._moves:
            limit(button, write)

    def show_dossier(self, dossier: Dossier) -> None:
        summary = dossier.case.summary
        since = local_date(summary.in_stage_since)
        days = max((dossier.today - since).days, 0)
        self._since.setText(
            self.tr("{stage} since {day} · {days}").format(
                stage=labels.stage(summary.stage), day=labels.short_day(since), days=self._days(days)
            )
        )
        self._reopen.setVisible(summary.stage is Stage.READY)
        for button in self._moves:
            button.setVisible(summary.stage is not Stage.CLOSED)
        emptied(self._actions)
        for place, action in enumerate(dossier.actions):
            offer = self._steps.offer(action)
            words = self._words(dossier, action, place)
            due = due_on(action, dossier)
            self._actions.addWidget(
                ActionRow(words, offer, due_words(due, dossier.today), self._steps.do, first=place == 0)
            )
        emptied(self._attention)
        for what, why, tone in self._points(dossier):
            self._attention.addWidget(Point(what, why, tone))

    def _words(self, dossier: Dossier, action: NextAction, place: int) -> str:
        if place == 0:
            return case_words.next_step(dossier.case.summary, dossier.today, dossier.targets.remind_after)
        return case_words.action_words(action, dossier.today)

    def _move(self, name: str, text: str, whole: str, key: str) -> QPushButton:
        button = push_button(text, f"move_{name}", "quiet")
        button.setAccessibleName(whole)
        button.setToolTip(plain_tooltip(f"{whole} ({key_text(key)})"))
        button.clicked.connect(lambda: self.move_wanted.emit(name))
        return button

    def _days(self, days: int) -> str:
        return self.tr("same day") if days == 0 else self.tr("{days} d", "days, short").format(days=days)

    def _points(self, dossier: Dossier) -> list[tuple[str, str, Tone]]:
        case = dossier.case
        points: list[tuple[str, str, Tone]] = []
        if case.referral is not None and case.referral.urgency is Urgency.URGENT:
            points.append((self.tr("Urgent"), self.tr("The referrer asks for a quick answer"), "danger"))
        points += self._board_points(dossier)
        points += self._consent_points(case)
        return points

    def _board_points(self, dossier: Dossier) -> list[tuple[str, str, Tone]]:
        summary = dossier.case.summary
        chosen = len(dossier.for_board)
        points: list[tuple[str, str, Tone]] = []
        if summary.stage is Stage.ON_AGENDA and summary.meeting_starts_at is not None:
            starts = summary.meeting_starts_at
            when = f"{labels.short_day(starts.date())} {labels.clock(starts)}"
            points.append((self.tr("Board meeting {when}").format(when=when), "", "info"))
        if summary.stage in {Stage.INTERPRETATION, Stage.READY, Stage.ON_AGENDA} and dossier.findings:
            if chosen:
                points.append((self.tr("%n finding(s) marked for the board", "", chosen), "", "success"))
            else:
                how = self.tr("Mark them under Findings with Space")
                points.append((self.tr("No finding is marked for the board"), how, "warning"))
        return points

    def _consent_points(self, case: Case) -> list[tuple[str, str, Tone]]:
        if case.referral is None or case.summary.stage is Stage.CLOSED:
            return []
        points: list[tuple[str, str, Tone]] = []
        for kind in ConsentKind:
            consent = consent_answer(case.consents, kind)
            given = consent is not None and consent.answer is ConsentAnswer.GIVEN
            if given or (kind is ConsentKind.SHARING and consent is None):
                continue
            since = self.tr("since {day}").format(day=labels.day(consent.on)) if consent else ""
            answer = labels.consent_answer(consent.answer if consent else None)
            tone = labels.consent_answer_tone(consent.answer if consent else None)
            points.append((f"{labels.consent_kind(kind)}: {answer[:1].lower()}{answer[1:]}", since, tone))
        return points


class ActionRow(QWidget):
    """What has to be done, by which day, and the button that does it."""

    def __init__(
        self,
        words: str,
        offer: Offer | None,
        due: tuple[str, str],
        do: Callable[[NextAction], None],
        *,
        first: bool,
    ) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        column = QVBoxLayout()
        column.setSpacing(1)
        what = named(plain_label(words, "strong" if first else "body", wrap=True), "next_step")
        column.addWidget(what)
        if due[0]:
            column.addWidget(named(_due_label(*due), "next_due"))
        row.addLayout(column, 1)
        if offer is not None:
            text = offer.verb.text
            button = push_button(text, "do_step")
            button.setToolTip(plain_tooltip(f"{offer.verb.why} ({MAIN_KEY})" if first else offer.verb.why))
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda: do(offer.action))
            limit(button, offer.refused)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)


class Point(QWidget):
    """Something that needs attention: what, and beneath it why; a sign in its colour at the left."""

    def __init__(self, what: str, why: str, tone: Tone) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        sign = {"danger": "!", "warning": "!", "success": "✓", "info": "▸"}.get(tone, "–")
        bar = plain_label(sign, "strong")
        bar.setFixedWidth(12)
        if tone == "danger":
            set_role(bar, "danger")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(plain_label(what, wrap=True))
        if why:
            words.addWidget(plain_label(why, "small", wrap=True))
        row.addWidget(bar, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)


def due_on(action: NextAction, dossier: Dossier) -> dt.date | None:
    """The day a step should be done by: what was asked by its reminder, all others by the stage's target."""
    summary = dossier.case.summary
    if action.step not in _ASKED:
        return summary.due_on
    days = dt.timedelta(days=dossier.targets.remind_after)
    inquiries = (
        one.last_asked
        for one in summary.inquiries
        if one.is_open and (one.to_whom, one.asked_on) == (action.subject, action.since)
    )
    specimens = (one.last_asked for one in summary.specimens if one.block == action.subject)
    asked = next((day for day in (*inquiries, *specimens) if day is not None), action.since)
    return asked + days if asked else None


def due_words(due: dt.date | None, today: dt.date) -> tuple[str, str]:
    """The day in words, and the role of the label: what is late says so in a word too."""
    if due is None:
        return "", "muted"
    day, days = labels.short_day(due), (due - today).days
    if days < 0:
        return DueWords().late(day, -days), "overdue"
    if days == 0:
        return DueWords().today(), "strong"
    return DueWords().by(day), "small"


class DueWords(QObject):
    """Words for a day by which something should be done."""

    def late(self, day: str, days: int) -> str:
        return f"{self.by(day)} · {self.late_by(days)}"

    def late_by(self, days: int) -> str:
        return self.tr("%n day(s) overdue", "", days)

    def today(self) -> str:
        return self.tr("due today")

    def by(self, day: str) -> str:
        return self.tr("due {day}").format(day=day)


def _due_label(text: str, role: str) -> QWidget:
    label = plain_label(text, wrap=True)
    set_role(label, role)
    return label
