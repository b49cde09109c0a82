"""Every state the referral was saved in: who, when, why, and what stood there before."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.audit import Revision
from mtb.ui import labels
from mtb.ui.kit.cards import Card, separator
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label
from mtb.ui.screens.case.facts import emptied, scrolled, value_label
from mtb.ui.screens.case.referral_changes import FieldChange, SavedState, saved_states

_SHORT: Final = 34
_FIELD_WIDTH: Final = 124
_WIDTHS_MEANT_FOR: Final = 15


class ReferralVersions(Card):
    """The newest version above; read by arrow keys."""

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("The referral, version by version"))
        self._shown: tuple[Revision, ...] | None = None
        self.area, self._inside = scrolled("versions_area", self.tr("The referral, version by version"))
        self._inside.setSpacing(10)
        self.add(self.area, 1)

    def show_revisions(self, revisions: Sequence[Revision]) -> None:
        """Build the list anew only when something was saved, so that the place scrolled to stays."""
        if self._shown == tuple(revisions):
            return
        self._shown = tuple(revisions)
        emptied(self._inside)
        states = saved_states(revisions)
        if not states:
            words = self.tr("No referral has been saved for this case yet.")
            self._inside.addWidget(named(plain_label(words, "muted", wrap=True), "no_versions"))
        for place, state in enumerate(states):
            if place:
                self._inside.addWidget(separator())
            self._inside.addWidget(self._version(state))
        self._inside.addStretch(1)

    def _version(self, state: SavedState) -> QWidget:
        revision = state.revision
        whole = named(QWidget(), f"version_{revision.number}")
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        title = self.tr("Version {number}").format(number=revision.number)
        head.addWidget(plain_label(title, "strong"))
        who = f"{labels.moment(revision.at)} · {revision.name or revision.account}"
        head.addWidget(plain_label(who, "muted", wrap=True), 1)
        column.addLayout(head)
        if revision.why:
            because = self.tr("Why: {why}").format(why=revision.why)
            column.addWidget(value_label(because, f"version_why_{revision.number}"))
        column.addWidget(self._table(state.changes) if state.changes else self._remark(state))
        spoken = [f"{title}, {who}", *(self._spoken(change) for change in state.changes or ())]
        whole.setAccessibleName("; ".join(spoken))
        return whole

    def _remark(self, state: SavedState) -> QWidget:
        if state.revision.content is None:
            words = self.tr("What stood there was lawfully deleted.")
        elif state.changes is None:
            words = self.tr("The first version that was kept.")
        else:
            words = self.tr("Saved without a change.")
        return plain_label(words, "muted", wrap=True)

    def _table(self, changes: Sequence[FieldChange]) -> QWidget:
        whole = QWidget()
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        grown = max(1.0, self.font().pixelSize() / _WIDTHS_MEANT_FOR)
        for row, change in enumerate(changes):
            name = plain_label(change.field, "muted", wrap=True)
            name.setFixedWidth(round(_FIELD_WIDTH * grown))
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value_label(self._before_and_after(change)), row, 1)
        return whole

    def _before_and_after(self, change: FieldChange) -> str:
        """Beside each other where both are short, else below each other."""
        before, after = self._stated(change.before), self._stated(change.after)
        short = len(before) + len(after) <= _SHORT and "\n" not in before + after
        return f"{before} → {after}" if short else f"{before}\n→ {after}"

    def _spoken(self, change: FieldChange) -> str:
        words = self.tr("{field}: before {before}, now {after}")
        return words.format(
            field=change.field, before=self._stated(change.before), after=self._stated(change.after)
        )

    def _stated(self, text: str) -> str:
        return text or self.tr("not stated")
