"""The log itself: filter above, entries with the newest first, and whether the chain is whole."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.audit import Anchor, AuditQuery, Verification
from mtb.domain.changes import Changes
from mtb.domain.errors import ExpectedError
from mtb.domain.people import Actor
from mtb.domain.rights import Right
from mtb.services.audit import AuditPage, AuditService
from mtb.services.cases import CaseService
from mtb.ui import labels
from mtb.ui.kit.background import Background
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import ElidedLabel
from mtb.ui.screens.audit.accept_form import AcceptEndForm
from mtb.ui.screens.audit.entries_table import entry_table
from mtb.ui.screens.audit.log_filter import LogFilter, Wanted
from mtb.ui.screens.audit.verification import VerificationCard

_PAGE: Final = 200
_ANCHOR_DIGITS: Final = 6


@dataclass(frozen=True, slots=True)
class _Answer:
    """A page, the query that found it, and how the log stands."""

    query: AuditQuery
    page: AuditPage
    end: Anchor
    verified_at: dt.datetime | None


class LogTab(QWidget):
    notice = Signal(str, str)

    def __init__(
        self,
        audit: AuditService,
        cases: CaseService,
        actor: Actor,
        background: Background,
        hub: ChangeHub,
    ) -> None:
        super().__init__()
        self.setObjectName("log_tab")
        self._audit = audit
        self._cases = cases
        self._actor = actor
        self._background = background
        self._reading = False
        self._outdated = False
        self._found: _Answer | None = None
        may_see = actor.may(Right.READ_CASES)
        self._filter = LogFilter(with_case=may_see)
        self._verification = VerificationCard(may_accept=actor.may(Right.RESTORE))
        self._table = entry_table("log", self.tr("Audit log"), may_see=may_see)
        self._status = named(ElidedLabel("", "muted"), "log_status")
        self._more = push_button(self.tr("Load {count} more").format(count=_PAGE), "log_more")
        self._verify = push_button(self.tr("Verify whole log"), "verify_log")
        self._lay_out()
        self._filter.changed.connect(self.reload)
        self._more.clicked.connect(self._read_more)
        self._verify.clicked.connect(self.verify)
        self._verification.accept_wanted.connect(self._ask_to_accept)
        hub.changed.connect(self._reload_if_seen)

    def reload(self) -> None:
        """Read the newest entries that are wanted; while an answer is under way the newest question waits."""
        if self._reading:
            self._outdated = True
            return
        self._reading = True
        wanted = self._filter.wanted()
        self._background.run(self, lambda: self._look(wanted), self._show, self._could_not_read)

    def verify(self) -> None:
        """Read the whole chain; the answer is told in words above the table."""
        self._verify.setEnabled(False)
        self._background.run(
            self, lambda: self._audit.verify(self._actor), self._show_verification, self._could_not_verify
        )

    def _look(self, wanted: Wanted) -> _Answer:
        """In the background: the case first, whose name may be wrong, then its entries."""
        case_id = self._cases.find(self._actor, wanted.case).id if wanted.case else None
        return self._answer(wanted.query(case_id, _PAGE))

    def _answer(self, query: AuditQuery) -> _Answer:
        page = self._audit.entries(self._actor, query)
        return _Answer(query, page, self._audit.end(), self._audit.last_verified())

    def _show(self, found: _Answer) -> None:
        self._reading = False
        if self._outdated:
            self._outdated = False
            self.reload()
            return
        self._found = found
        self._table.set_empty_text(self.tr("No entry matches. “Show all” takes the filter away."))
        self._table.records.show(found.page.entries)
        if found.page.entries and self._table.current_row() < 0:
            self._table.selectRow(0)
        self._tell()

    def _read_more(self) -> None:
        """Add the page after the oldest entry that is shown."""
        shown = self._table.records.records()
        if self._found is None or not shown:
            return
        query = replace(self._found.query, before_seq=shown[-1].seq)

        def add(found: _Answer) -> None:
            now = self._table.records.records()
            if now and now[-1].seq == query.before_seq:
                self._table.records.append(found.page.entries)
                self._found = replace(found, query=replace(query, before_seq=None))
                self._tell()

        self._background.run(self, lambda: self._answer(query), add, self._could_not_read)

    def _could_not_read(self, error: ExpectedError) -> None:
        self._reading = self._outdated = False
        self._table.set_empty_text(error.text(labels.current_language()))
        self._table.records.show([])
        self._found = None
        self._more.hide()
        self._status.set_text(error.text(labels.current_language()))

    def _show_verification(self, found: Verification) -> None:
        self._verify.setEnabled(True)
        self._verification.show_verification(found)
        self.reload()

    def _could_not_verify(self, error: ExpectedError) -> None:
        self._verify.setEnabled(True)
        self.notice.emit("error", error.text(labels.current_language()))

    def _ask_to_accept(self) -> None:
        form = AcceptEndForm(self)

        def accepted(_: None) -> None:
            form.accept()
            self.verify()

        def work() -> None:
            reason = form.reason()
            self._background.run(
                form,
                lambda: self._audit.accept_end(self._actor, reason),
                accepted,
                lambda error: form.refuse(error, labels.current_language()),
            )

        form.wanted.connect(work)
        form.open()

    def _tell(self) -> None:
        found = self._found
        if found is None:
            return
        shown, total, every = self._table.records.rowCount(), found.page.total, found.end.seq
        if total == every:
            said = [self.tr("%n entry(ies)", "", total)]
        else:
            said = [self.tr("{found} of %n entry(ies)", "", every).format(found=total)]
        said += [self._verified(found.verified_at), self._end(found.end)]
        self._status.set_text("  ·  ".join(part for part in said if part))
        self._more.setVisible(shown < total)

    def _verified(self, at: dt.datetime | None) -> str:
        if at is None:
            return self.tr("never verified as a whole")
        local = at.astimezone()
        if local.date() == dt.datetime.now().astimezone().date():
            return self.tr("verified today {time}").format(time=labels.clock(at))
        return self.tr("verified {moment}").format(moment=labels.moment(at))

    def _end(self, end: Anchor) -> str:
        if not end.seq:
            return ""
        return self.tr("ends at {seq} · {code}…").format(seq=end.seq, code=end.mac[:_ANCHOR_DIGITS])

    def _reload_if_seen(self, changes: Changes) -> None:
        """Every commit adds to the log; whoever has read on is not sent back to the top."""
        del changes
        if self.isVisible() and self._table.records.rowCount() <= _PAGE:
            self.reload()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._filter)
        layout.addWidget(self._verification)
        card = Card()
        card.setContentsMargins(-9, -7, -9, -7)  # rows run almost to the edge
        card.add(self._table, 1)
        layout.addWidget(card, 1)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self._status, 1)
        below.addWidget(self._more)
        below.addWidget(self._verify)
        layout.addLayout(below)
        self._more.hide()

    # Qt overrides

    def focusInEvent(self, event: QFocusEvent) -> None:
        """To the table. A focus proxy would make Tab leave out what stands before it."""
        super().focusInEvent(event)
        self._table.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()
