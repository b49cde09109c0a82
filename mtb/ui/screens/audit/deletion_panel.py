"""The chosen request for deletion: whose records, on which ground, and what became of it."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.cases import CaseSummary
from mtb.domain.deletions import DeletionRequest, DeletionState
from mtb.ui import labels
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card, scroll_area, separator
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label
from mtb.ui.screens.audit import words

_WIDTH: Final = 380
_ROWS: Final[dict[str, object]] = {
    "patients": QT_TRANSLATE_NOOP("Audit", "Patient"),
    "cases": QT_TRANSLATE_NOOP("Audit", "Cases"),
    "referrals": QT_TRANSLATE_NOOP("Audit", "Referrals"),
    "consents": QT_TRANSLATE_NOOP("Audit", "Consents"),
    "results": QT_TRANSLATE_NOOP("Audit", "Results"),
    "findings": QT_TRANSLATE_NOOP("Audit", "Findings"),
    "attachments": QT_TRANSLATE_NOOP("Audit", "Attachments"),
    "agenda_items": QT_TRANSLATE_NOOP("Audit", "Places on agendas"),
    "possibilities": QT_TRANSLATE_NOOP("Audit", "Possibilities"),
    "tasks": QT_TRANSLATE_NOOP("Audit", "Tasks"),
    "case_events": QT_TRANSLATE_NOOP("Audit", "Events"),
    "revisions": QT_TRANSLATE_NOOP("Audit", "Earlier versions"),
    "log_details": QT_TRANSLATE_NOOP("Audit", "Details in the log"),
}


@dataclass(frozen=True, slots=True)
class ShownRequest:
    """A request and whose records it is about; no case is left once it was carried out."""

    request: DeletionRequest
    cases: tuple[CaseSummary, ...]

    @property
    def about(self) -> str:
        return ", ".join(case.reference for case in self.cases) or words.NOTHING


class DeletionPanel(Card):
    """Hidden while no request is chosen."""

    agree_wanted = Signal()
    withdraw_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("deletion_panel")
        self.setFixedWidth(_WIDTH)
        self._state = named(plain_label("", "heading", wrap=True), "deletion_state")
        self._facts = named(plain_label("", wrap=True), "deletion_facts")
        self._ground = named(plain_label("", wrap=True), "deletion_ground_shown")
        self._tombstone = named(plain_label("", wrap=True), "deletion_tombstone")
        self._why_not = named(plain_label("", "hint", wrap=True), "deletion_why_not")
        self._withdraw = push_button(self.tr("Withdraw …"), "withdraw_deletion")
        self._agree = push_button(self.tr("Agree and delete …"), "agree_deletion", "danger")
        self._withdraw.clicked.connect(self.withdraw_wanted)
        self._agree.clicked.connect(self.agree_wanted)
        self._line = separator()
        self._lay_out()
        self.hide()

    def show_request(self, shown: ShownRequest | None, account: str) -> None:
        """Show a request; ``account`` is who looks at it, who may not agree to their own."""
        self.setVisible(shown is not None)
        if shown is None:
            return
        request = shown.request
        waits = request.state is DeletionState.REQUESTED
        own = request.requested_by == account
        self._state.setText(labels.deletion_state(request.state))
        self._facts.setText("\n".join(self._lines(shown)))
        self._ground.setText(self.tr("Legal ground: {ground}").format(ground=request.ground))
        self._tombstone.setText(tombstone_words(request.tombstone))
        self._tombstone.setVisible(bool(request.tombstone))
        self._line.setVisible(waits)
        self._agree.setVisible(waits)
        self._withdraw.setVisible(waits)
        self._agree.setEnabled(not own)
        self._why_not.setText(self.tr("Another person must agree to what you asked for."))
        self._why_not.setVisible(waits and own)

    def _lines(self, shown: ShownRequest) -> list[str]:
        request, lines = shown.request, []
        patient = shown.cases[0].patient if shown.cases else None
        if patient is not None:
            number = patient.identity.masked if patient.identity else ""
            lines.append(" · ".join(part for part in (patient.listed_name, number, shown.about) if part))
        asked = self.tr("Asked for by {who}, {when}")
        lines.append(asked.format(who=request.requested_name, when=labels.moment(request.requested_at)))
        if request.withdrawn_at is not None:
            lines.append(self.tr("Withdrawn {when}").format(when=labels.moment(request.withdrawn_at)))
        if request.carried_out_at is not None:
            agreed = self.tr("Agreed to by {who}, deleted {when}")
            lines.append(agreed.format(who=request.approved_name, when=labels.moment(request.carried_out_at)))
        return lines

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for part in (self._facts, self._ground, self._tombstone):
            column.addWidget(part)
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._withdraw)
        buttons.addStretch(1)
        buttons.addWidget(self._agree)
        self.add(self._state)
        self.add(scroll_area(inside, "deletion_area"), 1)
        self.add(self._line)
        self.add(self._why_not)
        self.add(buttons)


def tombstone_words(tombstone: dict[str, int]) -> str:
    """What went, kind by kind, the patient first."""
    if not tombstone:
        return ""
    lines = [QCoreApplication.translate("Audit", "What went:")]
    for name in [*_ROWS, *(name for name in tombstone if name not in _ROWS)]:
        if tombstone.get(name):
            word = QCoreApplication.translate("Audit", str(_ROWS.get(name, name)))
            lines.append(f"{word}: {tombstone[name]}")
    return "\n".join(lines)
