"""The last step of a restore: how far it is, and how it ended."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from mtb.domain.backups import Restoration, RestoreStep
from mtb.domain.errors import ExpectedError
from mtb.ui import labels
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label, set_role
from mtb.ui.screens.backups import words

_STEPS = tuple(RestoreStep)


class RestoreOutcome(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._aside = Path()
        self._head = named(plain_label("", "heading", wrap=True), "restore_head")
        self._what = named(plain_label("", wrap=True), "restore_what")
        self._bar = named(QProgressBar(), "restore_progress")
        self._bar.setTextVisible(False)
        self._bar.setRange(0, len(_STEPS))
        self._bar.setAccessibleName(self.tr("Progress"))
        self._place = named(plain_label("", wrap=True), "restore_place")
        for label in (self._what, self._place):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._open = push_button(self.tr("Open folder"), "open_aside", "quiet")
        self._open.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._aside))))
        row = QHBoxLayout()
        row.addWidget(self._open)
        row.addStretch(1)
        card = Card()
        for part in (self._head, self._bar, self._what, self._place, row):
            card.add(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        layout.addStretch(1)

    def begin(self) -> None:
        """It has begun, and can't be stopped."""
        self._head.setText(self.tr("Restoring …"))
        self._bar.show()
        self._place.hide()
        self._open.hide()
        set_role(self._what, "body")
        self.show_step(0)

    def show_step(self, number: int) -> None:
        """Say what is being done now."""
        self._bar.setValue(number)
        self._what.setText(words.step(_STEPS[min(number, len(_STEPS) - 1)]))

    def show_done(self, restoration: Restoration) -> None:
        """The backup is in place."""
        self._aside = restoration.aside
        self._bar.hide()
        self._head.setText(self.tr("The backup is restored"))
        self._what.setText(
            self.tr("The database is as it was {when}. The audit log tells who restored it and when.").format(
                when=words.when(restoration.made_at)
            )
        )
        there = restoration.aside.is_dir()
        self._place.setText(self.tr("The earlier files lie in {folder}").format(folder=restoration.aside))
        self._place.setVisible(there)
        self._open.setVisible(there)

    def show_failed(self, error: ExpectedError) -> None:
        """It was not done; the sentence says what was kept."""
        self._bar.hide()
        self._head.setText(self.tr("The backup was not restored"))
        self._what.setText(error.text(labels.current_language()))
        set_role(self._what, "danger")
