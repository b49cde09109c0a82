"""The case the board talks about: who, the question, what was found."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.dates import age_on
from mtb.domain.meetings import ItemState
from mtb.services.meetings import AgendaEntry
from mtb.ui import labels
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.chips import Chip
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import ElidedLabel, plain_label, plain_tooltip
from mtb.ui.screens.meetings.facts import CaseFacts, key_findings, marker_words


class CaseHead(QWidget):
    """Three lines that stay while the rest scrolls. The patient's name is not among them."""

    case_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = named(ElidedLabel("", "heading"), "case_title")
        self._question = named(plain_label("", "body", wrap=True), "case_question")
        self._findings = named(plain_label("", "muted", wrap=True), "case_findings")
        self._slot = named(plain_label("", "muted"), "case_slot")
        self._chip = named(Chip(), "case_state")
        self._open = push_button(self.tr("Open case"), "open_case", "quiet", "Ctrl+O")
        self._open.clicked.connect(self.case_wanted)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._title, 1)
        row.addWidget(self._slot)
        row.addWidget(self._chip)
        row.addWidget(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(row)
        layout.addWidget(self._question)
        layout.addWidget(self._findings)

    def show_case(self, entry: AgendaEntry, facts: CaseFacts | None, meeting_day: dt.date) -> None:
        case = entry.case
        parts = [case.reference, case.diagnosis]
        if case.patient is not None and case.patient.born is not None:
            years = age_on(case.patient.born, meeting_day)
            sex = labels.sex(case.patient.sex).lower()
            parts.append(self.tr("{years} y, {sex}").format(years=years, sex=sex))
        self._title.set_text(" · ".join(part for part in parts if part))
        ends = entry.starts_at + dt.timedelta(minutes=entry.item.minutes)
        self._slot.setText(f"{labels.clock(entry.starts_at)}–{labels.clock(ends)}")
        state = entry.item.state
        self._chip.show_text(labels.item_state(state), labels.item_state_tone(state))
        self._chip.setVisible(state is not ItemState.WAITING)
        self._show_facts(facts)

    def _show_facts(self, facts: CaseFacts | None) -> None:
        question = " ".join(facts.question.split()) if facts else ""
        shown = f"{question[:280].rsplit(' ', 1)[0]} …" if len(question) > 300 else question
        self._question.setText(self.tr("Question: {text}").format(text=shown) if shown else "")
        self._question.setToolTip(plain_tooltip(facts.question) if facts and shown != question else "")
        self._question.setVisible(bool(shown))
        if facts is None:
            self._findings.setText("")
            return
        found = key_findings(facts) or self.tr("No finding is marked for the board")
        self._findings.setText(" · ".join([found, *marker_words(facts)]))
