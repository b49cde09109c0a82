"""A case in one look: what has happened, what is next, and what the board is asked."""

import datetime as dt
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from mtb.domain.biomarkers import msi_status, tmb_band
from mtb.domain.cases import Case, CaseEvent, Stage
from mtb.domain.findings import FindingKind
from mtb.domain.referrals import ConsentAnswer, ConsentKind, Urgency, consent_answer
from mtb.domain.results import StoredFinding
from mtb.ui import labels
from mtb.ui.allowed import limit
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import ElidedLabel, plain_label, plain_tooltip, set_role
from mtb.ui.kit.theme import Tone
from mtb.ui.screens.case.case_marks import case_marks, event_detail, local_date
from mtb.ui.screens.case.dossier import Dossier
from mtb.ui.screens.case.facts import ChipRow, emptied, scrolled, value_label
from mtb.ui.screens.case.finding_filter import short_change
from mtb.ui.screens.case.findings_table import masked_words
from mtb.ui.screens.case.timeline import Timeline

_MOST_KEY_FINDINGS = 24


class OverviewTab(QWidget):
    """The timeline across, three cards beneath it."""

    reopen_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._timeline = Timeline()
        self._next = NextCard()
        self._next.reopen_wanted.connect(self.reopen_wanted)
        self._way = WayCard()
        self._question = QuestionCard()
        past = Card(self.tr("What has happened"), self.tr("dashed line: today"))
        past.add(self._timeline)
        past.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        area, inside = scrolled("overview_area", self.tr("Overview"))
        cards = QHBoxLayout()
        cards.setSpacing(12)
        for card in (self._next, self._way, self._question):
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            cards.addWidget(card, 1)
        inside.addWidget(past)
        inside.addLayout(cards, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self.setFocusProxy(area)

    def limit(self, why: str) -> None:
        """Say why this person can't open the review again; nothing where they can."""
        self._next.limit(why)

    def show_dossier(self, dossier: Dossier) -> None:
        self._timeline.show_marks(case_marks(dossier), dossier.today)
        self._next.show_dossier(dossier)
        self._way.show_events(dossier.case.events, dossier.today)
        self._question.show_dossier(dossier)


class NextCard(Card):
    """The next step, since when the case waits for it, and what else needs attention."""

    reopen_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("Next"))
        self._step = named(plain_label("", "strong", wrap=True), "next_step")
        self._since = named(plain_label("", "muted", wrap=True), "next_since")
        self._attention = QVBoxLayout()
        self._attention.setSpacing(8)
        self._reopen = push_button(self.tr("Back to interpretation"), "reopen_review", "quiet")
        self._reopen.setToolTip(
            plain_tooltip(self.tr("Open the review again; the case leaves “Ready for board”"))
        )
        self._reopen.clicked.connect(self.reopen_wanted)
        self.add(self._step)
        self.add(self._since)
        self.body.addSpacing(4)
        self.add(self._attention)
        self.add_stretch()
        row = QHBoxLayout()
        row.addWidget(self._reopen)
        row.addStretch(1)
        self.add(row)

    def limit(self, why: str) -> None:
        limit(self._reopen, why)

    def show_dossier(self, dossier: Dossier) -> None:
        summary = dossier.case.summary
        since = local_date(summary.in_stage_since)
        days = max((dossier.today - since).days, 0)
        self._step.setText(labels.next_step(summary))
        self._since.setText(
            self.tr("{stage} since {day} · {days}").format(
                stage=labels.stage(summary.stage), day=labels.short_day(since), days=_days(days)
            )
        )
        self._reopen.setVisible(summary.stage is Stage.READY)
        emptied(self._attention)
        for what, why, tone in self._points(dossier):
            self._attention.addWidget(_Point(what, why, tone))

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
            days = max((starts.date() - dossier.today).days, 0)
            left = self.tr("today") if days == 0 else self.tr("in %n day(s)", "", days)
            when = f"{labels.short_day(starts.date())} {labels.clock(starts)}"
            points.append((self.tr("Board meeting {when}").format(when=when), left, "info"))
        if summary.stage in {Stage.INTERPRETATION, Stage.READY, Stage.ON_AGENDA} and dossier.findings:
            if chosen:
                points.append((self.tr("%n finding(s) marked for the board", "", chosen), "", "success"))
            else:
                how = self.tr("Mark them under Findings with Space")
                points.append((self.tr("No finding is marked for the board"), how, "warning"))
        return points

    def _consent_points(self, case: Case) -> list[tuple[str, str, Tone]]:
        if case.referral is None:
            return []
        points: list[tuple[str, str, Tone]] = []
        for kind in ConsentKind:
            consent = consent_answer(case.consents, kind)
            if consent is not None and consent.answer is ConsentAnswer.GIVEN:
                continue
            since = self.tr("since {day}").format(day=labels.day(consent.on)) if consent else ""
            answer = labels.consent_answer(consent.answer if consent else None)
            tone = labels.consent_answer_tone(consent.answer if consent else None)
            points.append((f"{labels.consent_kind(kind)}: {answer[:1].lower()}{answer[1:]}", since, tone))
        return points


class _Point(QWidget):
    """Something that needs attention: what, and beneath it why; a bar in its colour at the left."""

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


class WayCard(Card):
    """The events in order, with dates and the days between them."""

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("The way so far"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self._sum = plain_label("", "small", wrap=True)
        self.add(self._grid)
        self.add_stretch()
        self.add(self._sum)

    def show_events(self, events: tuple[CaseEvent, ...], today: dt.date) -> None:
        emptied(self._grid)
        ordered = sorted(events, key=lambda event: event.at)
        days = [local_date(event.at) for event in ordered]
        between = [0, *((later - earlier).days for earlier, later in pairwise(days))]
        for row, (event, day, gap) in enumerate(zip(ordered, days, between, strict=True)):
            self._add_row(row, event, day, "" if row == 0 else _days(gap))
        if days:
            whole = _days((today - days[0]).days)
            self._sum.setText(self.tr("{days} since the first entry").format(days=whole))
        self._sum.setVisible(bool(days))

    def _add_row(self, row: int, event: CaseEvent, day: dt.date, gap: str) -> None:
        what = QVBoxLayout()
        what.setSpacing(0)
        what.addWidget(ElidedLabel(f"✓  {labels.event(event.kind)}"))
        detail = ElidedLabel(" · ".join(part for part in (event_detail(event), event.by) if part), "small")
        what.addWidget(detail)
        self._grid.addLayout(what, row, 0)
        for column, words in ((1, labels.short_day(day)), (2, gap)):
            label: QLabel = plain_label(words, "muted")
            self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)


class QuestionCard(Card):
    """What the board is asked, by whom, and the findings that bear on it."""

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("Question to the board"))
        self._question = value_label("", "overview_question")
        self._wishes = named(plain_label("", "muted", wrap=True), "overview_wishes")
        self._chips = ChipRow("key_findings")
        self._none = plain_label("", "muted", wrap=True)
        self._referrer = value_label("", "overview_referrer")
        self.add(self._question)
        self.add(self._wishes)
        self.add(plain_label(self.tr("Key findings"), "heading"))
        self.add(self._chips)
        self.add(self._none)
        self.add(plain_label(self.tr("Referrer"), "heading"))
        self.add(self._referrer)
        self.add_stretch()

    def show_dossier(self, dossier: Dossier) -> None:
        referral = dossier.case.referral
        self._question.setText(
            referral.question if referral else self.tr("Unknown until the referral is here")
        )
        set_role(self._question, "body" if referral else "muted")
        wishes = referral.patient_wishes if referral else ""
        self._wishes.setText(wishes)
        self._wishes.setVisible(bool(wishes))
        chips = self._chips_of(dossier)
        self._chips.show_chips(chips)
        self._chips.setVisible(bool(chips))
        self._none.setText(self._nothing(dossier))
        self._none.setVisible(not dossier.for_board)
        parts = (referral.physician, referral.department, referral.hospital) if referral else ()
        lines = [", ".join(part for part in parts if part), referral.physician_email if referral else ""]
        self._referrer.setText("\n".join(line for line in lines if line) or self.tr("not stated"))
        set_role(self._referrer, "body" if referral else "muted")

    def _chips_of(self, dossier: Dossier) -> list[tuple[str, Tone]]:
        chosen = dossier.for_board
        chips: list[tuple[str, Tone]] = [
            (_key_finding(one), "success") for one in chosen[:_MOST_KEY_FINDINGS]
        ]
        if len(chosen) > _MOST_KEY_FINDINGS:
            chips.append((self.tr("and %n more", "", len(chosen) - _MOST_KEY_FINDINGS), "neutral"))
        newest = dossier.results[0] if dossier.results else None
        if newest is not None and newest.tmb is not None:
            value = labels.number(newest.tmb.per_megabase, 1)
            chips.append((f"TMB {value}", labels.tmb_band_tone(tmb_band(newest.tmb))))
        if newest is not None and newest.msi is not None:
            status = msi_status(newest.msi)
            chips.append((labels.msi_status(status), labels.msi_status_tone(status)))
        return chips

    def _nothing(self, dossier: Dossier) -> str:
        if not dossier.results:
            return self.tr("No results yet")
        return self.tr("None of the %n finding(s) is marked for the board yet", "", len(dossier.findings))


def _key_finding(stored: StoredFinding) -> str:
    finding = stored.finding
    if stored.masked:
        return masked_words()
    if finding.kind in {FindingKind.SMALL_VARIANT, FindingKind.SPLICE_VARIANT}:
        return f"{finding.gene} {short_change(finding)}".strip()
    return f"{finding.gene} {labels.finding_kind(finding.kind).lower()}".strip()


def _days(days: int) -> str:
    if days == 0:
        return QCoreApplication.translate("OverviewTab", "same day")
    return QCoreApplication.translate("OverviewTab", "{days} d", "days, short").format(days=days)
