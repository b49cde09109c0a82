"""The button that says of the chosen findings that they are in the germline, or not."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from mtb.domain.reviews import Reviewed
from mtb.ui.allowed import limit
from mtb.ui.commands import key_text
from mtb.ui.finding_commands import finding_key
from mtb.ui.kit.buttons import set_kind
from mtb.ui.kit.text import plain_tooltip


class GermlineButton(QPushButton):
    """Says what it would do with the chosen rows; cannot be pressed without the right."""

    def __init__(self, why_not: str) -> None:
        super().__init__()
        self.setObjectName("mark_germline")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        set_kind(self, "quiet")
        self._why_not = why_not
        self.setToolTip(
            plain_tooltip(
                self.tr(
                    "A germline finding is shown only to those with that right, and leaves the board "
                    "until it is chosen anew"
                )
            )
        )
        limit(self, why_not)
        self.name(())

    def name(self, chosen: Sequence[Reviewed]) -> None:
        """Say what pressing does with these."""
        marked = bool(chosen) and all(row.stored.germline for row in chosen)
        words = self.tr("Mark as germline")
        if marked and not self._why_not:
            words = self.tr("Not germline")
        self.setText(f"{words}   {key_text(finding_key('finding_mark_germline'))}")
        self.setAccessibleName(words)
        self.setEnabled(bool(chosen) and not self._why_not)
