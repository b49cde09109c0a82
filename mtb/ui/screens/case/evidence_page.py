"""The page of evidence: what was found elsewhere about a finding, and the way to look for more."""

import datetime as dt
from collections.abc import Callable
from typing import Final
from uuid import UUID, uuid4

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.errors import ExpectedError, RightError
from mtb.domain.evidence import Evidence
from mtb.domain.lookups import Lookup, lookups
from mtb.domain.people import Actor
from mtb.domain.reviews import CaseFindings, Reviewed
from mtb.domain.rights import Right
from mtb.domain.texts import printable
from mtb.ui import labels
from mtb.ui.allowed import limit, why_not
from mtb.ui.finding_words import said_by
from mtb.ui.kit.background import Background
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import separator
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label, plain_tooltip
from mtb.ui.screens.case.evidence_form import EvidenceForm, WithdrawForm
from mtb.ui.screens.case.facts import emptied, scrolled, value_label
from mtb.ui.screens.case.finding_columns import masked_words
from mtb.ui.screens.case.lookups_menu import LookupsMenu

_MOST_OFFERED: Final = 20_000


def open_address(address: str) -> None:
    """Show a page in the person's browser."""
    QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))


class EvidencePage(QWidget):
    """A site is opened only because the person asks, and is told gene and variant alone."""

    save_wanted = Signal(object)
    """The ``Evidence`` to add or to correct; ``kept`` or ``refuse`` is the answer."""
    withdraw_wanted = Signal(object, str)
    """The ``Evidence`` and why it no longer counts; ``kept`` or ``refuse`` is the answer."""
    lookup_wanted = Signal(object, object)
    """The ``Reviewed`` and the ``Lookup``; ``show_site`` is the answer once that is logged."""

    def __init__(
        self,
        background: Background,
        actor: Actor,
        today: Callable[[], dt.date],
        open_at: Callable[[str], None] = open_address,
    ) -> None:
        super().__init__()
        self.setObjectName("evidence_page")
        self.setAccessibleName(self.tr("Evidence"))
        self._background = background
        self._today = today
        self._open_at = open_at
        self._locked = why_not(actor, Right.REVIEW_FINDINGS)
        self._reviewed: Reviewed | None = None
        self._pieces: tuple[Evidence, ...] = ()
        self._opened: tuple[UUID, Lookup] | None = None
        self._form: EvidenceForm | WithdrawForm | None = None
        self._build()
        self.setFocusProxy(self._look)
        self.show_finding(None, CaseFindings())

    # what the panel and the screen call

    def show_finding(self, reviewed: Reviewed | None, findings: CaseFindings) -> None:
        """Show the evidence of a finding, the newest first; a masked one has none and offers nothing."""
        there = reviewed is not None and not reviewed.stored.masked
        if reviewed is None or self._reviewed is None or reviewed.stored.id != self._reviewed.stored.id:
            self._sent.hide()
        self._reviewed = reviewed
        pieces = findings.evidence.get(reviewed.review.identity, ()) if reviewed and there else ()
        offered = bool(reviewed and lookups(reviewed.stored))
        self._add.setVisible(there)
        self._look.setVisible(offered)
        self._message.setText(self._words(reviewed, pieces))
        self._message.setVisible(bool(self._message.text()))
        if pieces != self._pieces or not there:
            self._pieces = pieces
            self._fill()

    def show_site(self, lookup: Lookup) -> None:
        """Open a site, and say what it was told."""
        if self._reviewed is not None:
            self._opened = (self._reviewed.stored.id, lookup)
        self._open_at(lookup.url)
        words = self.tr("Sent to {site}: {words}, nothing else.")
        self._say(words.format(site=lookup.site, words=lookup.sent))

    def kept(self) -> None:
        """What was asked for is in the records."""
        if self._form is not None:
            self._form.accept()

    def refuse(self, error: ExpectedError) -> None:
        """Say why it was not done; what is written stays."""
        if self._form is not None:
            self._form.refuse(error, labels.current_language())
        else:
            self._say(error.text(labels.current_language()))

    # doing

    def add(self) -> None:
        """Begin a new piece, with the site that was opened last and the text copied there."""
        reviewed = self._reviewed
        if reviewed is None or reviewed.stored.masked or self._locked:
            return
        opened = self._opened[1] if self._opened and self._opened[0] == reviewed.stored.id else None
        begun = Evidence(
            id=uuid4(),
            case_id=reviewed.review.case_id,
            identity=reviewed.review.identity,
            source=opened.site if opened else "",
            source_version="",
            retrieved_on=self._today(),
            text="",
            url=opened.url if opened else "",
        )
        self._write(begun, _copied() if opened else "")

    def _write(self, evidence: Evidence, offered: str = "") -> None:
        form = EvidenceForm(self, self._background, evidence, self._today(), offered)

        def want() -> None:
            written = form.checked()
            if written is not None:
                self.save_wanted.emit(written)

        form.wanted.connect(want)
        self._show(form)

    def _withdraw(self, evidence: Evidence) -> None:
        form = WithdrawForm(self, evidence)

        def want() -> None:
            why = form.why()
            if why:
                self.withdraw_wanted.emit(evidence, why)

        form.wanted.connect(want)
        self._show(form)

    def _show(self, form: EvidenceForm | WithdrawForm) -> None:
        self._form = form
        form.finished.connect(self._put_away)
        form.open()

    def _put_away(self) -> None:
        self._form = None
        self.setFocus()

    def look_up(self) -> None:
        """Offer the sites; the one chosen is opened once that is logged."""
        reviewed = self._reviewed
        offered = lookups(reviewed.stored) if reviewed else ()
        if offered:
            title = self.tr("Look up; gene and variant are sent, nothing else")
            menu = LookupsMenu(
                self._look, title, offered, lambda chosen: self.lookup_wanted.emit(reviewed, chosen)
            )
            menu.open()

    # what is shown

    def _words(self, reviewed: Reviewed | None, pieces: tuple[Evidence, ...]) -> str:
        if reviewed is None:
            return self.tr("Choose a finding in the table.")
        if reviewed.stored.masked:
            return f"{masked_words()}\n{RightError(Right.READ_GERMLINE).text(labels.current_language())}"
        return "" if pieces else self.tr("No evidence yet. Look it up, copy what counts, and add it here.")

    def _say(self, text: str) -> None:
        self._sent.setText(text)
        self._sent.show()

    def _fill(self) -> None:
        emptied(self._list)
        for place, evidence in enumerate(self._pieces):
            if place:
                self._list.addWidget(separator())
            self._list.addWidget(self._piece(place, evidence))
        self._list.addStretch(1)
        self._area.setVisible(bool(self._pieces))

    def _piece(self, place: int, evidence: Evidence) -> QWidget:
        """One piece: source and day, what it says, its link, who added it, and what can be done to it."""
        piece = named(QFrame(), f"evidence_{place}")
        lines = QVBoxLayout(piece)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        head = f"{evidence.source} {evidence.source_version} · {labels.day(evidence.retrieved_on)}"
        shown = (
            named(plain_label(head, "strong", wrap=True), f"evidence_{place}_head"),
            value_label(evidence.text, f"evidence_{place}_text"),
        )
        for label in shown:
            font = label.font()
            font.setStrikeOut(bool(evidence.withdrawn))
            label.setFont(font)
            lines.addWidget(label)
        if evidence.withdrawn:
            words = self.tr("Withdrawn: {why}").format(why=evidence.withdrawn)
            lines.addWidget(named(plain_label(words, "danger", wrap=True), f"evidence_{place}_withdrawn"))
        who = said_by(evidence.added_by, evidence.added_at)
        lines.addWidget(named(plain_label(who, "small", wrap=True), f"evidence_{place}_by"))
        lines.addLayout(self._verbs(place, evidence))
        return piece

    def _verbs(self, place: int, evidence: Evidence) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        if evidence.url:
            link = push_button(self.tr("Open link"), f"evidence_{place}_link", "quiet")
            link.setToolTip(plain_tooltip(evidence.url))
            link.clicked.connect(lambda: self._open_at(evidence.url))
            row.addWidget(link)
        if not evidence.withdrawn:
            correct = push_button(self.tr("Correct …"), f"evidence_{place}_correct", "quiet")
            correct.clicked.connect(lambda: self._write(evidence))
            withdraw = push_button(self.tr("Withdraw …"), f"evidence_{place}_withdraw", "quiet")
            withdraw.clicked.connect(lambda: self._withdraw(evidence))
            for button in (correct, withdraw):
                limit(button, self._locked)
                row.addWidget(button)
        row.addStretch(1)
        return row

    # building

    def _build(self) -> None:
        self._message = named(plain_label("", "muted", wrap=True), "evidence_message")
        self._sent = named(plain_label("", "small", wrap=True), "evidence_sent")
        self._look = push_button(self.tr("Look up …"), "look_up")
        self._look.setToolTip(
            plain_tooltip(
                self.tr("Opens a public knowledge base in the browser, with gene and variant alone")
            )
        )
        self._look.clicked.connect(self.look_up)
        self._add = push_button(self.tr("Add evidence …"), "add_evidence", "primary")
        self._add.clicked.connect(self.add)
        limit(self._add, self._locked)
        self._area, self._list = scrolled("evidence_area", self.tr("Evidence"))
        verbs = QHBoxLayout()
        verbs.addWidget(self._look)
        verbs.addWidget(self._add)
        verbs.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(verbs)
        layout.addWidget(self._sent)
        layout.addWidget(self._message)
        layout.addWidget(self._area, 1)
        layout.addStretch(0)


def _copied() -> str:
    """The text on the clipboard, as far as it can be evidence."""
    return printable(QGuiApplication.clipboard().text())[:_MOST_OFFERED].strip()
