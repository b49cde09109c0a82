"""Two versions of one review: what I wrote and what somebody else saved meanwhile, both to be read."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from mtb.domain.reviews import FindingReview
from mtb.ui import finding_words
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label
from mtb.ui.screens.case.facts import Facts
from mtb.ui.screens.case.review_words import field_name, spoken


class DisputeNote(QFrame):
    """Shown above the form while a field was written by two people; nothing is lost by waiting."""

    mine_chosen = Signal()
    saved_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("review_dispute")
        self._words = named(plain_label("", "danger", wrap=True), "dispute_words")
        self._facts = Facts(110)
        mine = push_button(self.tr("Keep mine"), "dispute_mine")
        saved = push_button(self.tr("Take the saved"), "dispute_saved")
        mine.clicked.connect(self.mine_chosen)
        saved.clicked.connect(self.saved_chosen)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(mine)
        row.addWidget(saved)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(6)
        layout.addWidget(self._words)
        layout.addWidget(self._facts)
        layout.addLayout(row)
        self.hide()

    def show_dispute(
        self, fields: Sequence[str], written: Mapping[str, object], review: FindingReview
    ) -> None:
        """Both texts of each field; without any field the note goes away."""
        self.setVisible(bool(fields))
        if not fields:
            return
        words = self.tr("Saved meanwhile by {who}. Nothing of yours is lost: choose.")
        self._words.setText(words.format(who=finding_words.said_by(review.by, review.at)))
        mine, saved = self.tr("{field}, mine"), self.tr("{field}, saved")
        self._facts.show_facts(
            [
                fact
                for name in fields
                for fact in (
                    (mine.format(field=field_name(name)), spoken(written[name])),
                    (saved.format(field=field_name(name)), spoken(getattr(review, name))),
                )
            ]
        )
