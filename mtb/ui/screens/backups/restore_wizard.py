"""Restoring a backup in three steps: which one, what would be lost, and done. Needs no open database."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mtb.domain.backups import Backup, Loss, Restoration, RestoreStep
from mtb.domain.errors import ExpectedError
from mtb.services.restoring import Opening, RestoreService
from mtb.ui import labels
from mtb.ui.kit.background import Background, Progress
from mtb.ui.kit.buttons import push_button, set_kind
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label
from mtb.ui.screens.backups.choice_page import ChoicePage
from mtb.ui.screens.backups.loss_page import LossPage
from mtb.ui.screens.backups.outcome_page import RestoreOutcome

T = TypeVar("T")
_CHOICE, _LOSS, _OUTCOME = range(3)
_SIZE = QSize(900, 640)
_STEPS = tuple(RestoreStep)


class RestoreWizard(QDialog):
    """Opens over a window or by itself; ``chosen`` is the backup it begins with."""

    restored = Signal(object)
    """A ``Restoration``, once the person has seen it: open the database anew, and sign in."""
    cancelled = Signal()
    """Nothing was restored."""

    def __init__(
        self,
        restores: RestoreService,
        background: Background,
        chosen: Backup | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("restore_wizard")
        self.setWindowTitle(self.tr("Restore a backup"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if parent is not None:
            self.setWindowModality(Qt.WindowModality.WindowModal)
        self._restores = restores
        self._background = background
        self._wanted = chosen
        self._opening: Opening | None = None
        self._restoration: Restoration | None = None
        self._busy = False
        self._choice, self._loss, self._outcome = ChoicePage(), LossPage(), RestoreOutcome()
        self._stack = QStackedWidget()
        for page in (self._choice, self._loss, self._outcome):
            self._stack.addWidget(page)
        self._lay_out()
        self._choice.backup_changed.connect(self._look_at)
        self._choice.folder_chosen.connect(self._look_in)
        self._choice.go_on_wanted.connect(self._go_on)
        self._loss.confirmed.connect(lambda _: self._offer())
        self._loss.restore_wanted.connect(self._go_on)
        self._turn_to(_CHOICE)
        self.resize(_SIZE)
        self._run(self._restores.all, self._show_backups)

    def _lay_out(self) -> None:
        self._step = named(plain_label("", "muted"), "restore_step")
        self._problem = named(plain_label("", "danger", wrap=True), "restore_problem")
        self._problem.hide()
        self._cancel = push_button(self.tr("Cancel"), "cancel_restore", key="Esc")
        self._cancel.clicked.connect(self.reject)
        self._back = push_button(self.tr("Back"), "restore_back")
        self._back.clicked.connect(partial(self._turn_to, _CHOICE))
        self._next = push_button("", "restore_next", "primary")
        self._next.setDefault(True)
        self._next.clicked.connect(self._go_on)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._back)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._next)
        head = QHBoxLayout()
        head.addWidget(plain_label(self.tr("Restore a backup"), "title"))
        head.addStretch(1)
        head.addWidget(self._step)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._problem)
        layout.addLayout(row)

    def _turn_to(self, page: int, *_: object) -> None:
        self._say("")
        names = (self.tr("which backup"), self.tr("what would be lost"), self.tr("the restore itself"))
        step = self.tr("Step {number} of 3: {name}").format(number=page + 1, name=names[page])
        self._step.setText(step)
        self._stack.setCurrentIndex(page)
        self._back.setVisible(page == _LOSS)
        self._cancel.setVisible(page != _OUTCOME)
        verbs = (self.tr("Next"), self.tr("Restore"), self.tr("Close"))
        self._next.setText(verbs[page])
        self._next.setAccessibleName(verbs[page])
        set_kind(self._next, "danger" if page == _LOSS else "primary")
        if page != _OUTCOME:
            (self._choice if page == _CHOICE else self._loss).setFocus()
        self._offer()

    def _offer(self) -> None:
        page = self._stack.currentIndex()
        ready = {
            _CHOICE: self._choice.backup() is not None,
            _LOSS: self._loss.is_confirmed(),
            _OUTCOME: True,
        }[page]
        self._next.setEnabled(ready and not self._busy)
        self._back.setEnabled(not self._busy)

    def _go_on(self) -> None:
        if not self._next.isEnabled():
            return
        page = self._stack.currentIndex()
        if page == _CHOICE:
            self._open()
        elif page == _LOSS:
            self._restore()
        else:
            self.reject()

    # Which backup

    def _show_backups(self, backups: list[Backup]) -> None:
        if self._wanted is not None and self._wanted.folder not in {one.folder for one in backups}:
            backups = [self._wanted, *backups]
        self._choice.show_backups(backups, self._wanted)
        self._offer()

    def _look_in(self, folder: Path) -> None:
        self._run(lambda: self._restores.at(folder), self._show_backups)

    def _look_at(self, backup: Backup | None) -> None:
        """Ask for a password where this backup needs one, and say at once why it can't be restored."""
        self._say("")
        self._choice.ask_for_password(locked=False)
        self._offer()
        if backup is not None:
            self._background.run(
                self,
                lambda: self._restores.needs_password(backup),
                lambda locked: self._ask(backup, locked=locked),
                self._tell,
            )

    def _ask(self, backup: Backup, *, locked: bool) -> None:
        if self._choice.backup() == backup:
            self._choice.ask_for_password(locked=locked)

    def _open(self) -> None:
        backup = self._choice.backup()
        if backup is None:
            return
        login, password, code = self._choice.secrets()
        restores = self._restores

        def look() -> tuple[Opening, Loss]:
            opening = (
                restores.unlock_with_recovery(backup, code)
                if code
                else restores.unlock(backup, login, password)
            )
            return opening, restores.preview(backup, opening)

        self._run(look, partial(self._show_loss, backup), self._refuse)

    def _refuse(self, error: ExpectedError) -> None:
        self._tell(error)
        self._choice.stand_on_secret()

    # What would be lost

    def _show_loss(self, backup: Backup, found: tuple[Opening, Loss]) -> None:
        self._opening, loss = found
        self._choice.forget()
        self._loss.show_loss(backup, loss)
        self._turn_to(_LOSS)

    # Done

    def _restore(self) -> None:
        backup, opening = self._choice.backup(), self._opening
        if backup is None or opening is None:
            return
        self._turn_to(_OUTCOME)
        self._outcome.begin()
        progress = Progress(self)
        progress.moved.connect(lambda number, _total: self._outcome.show_step(number))

        def step(reached: RestoreStep) -> None:
            progress.report(_STEPS.index(reached), len(_STEPS))

        self._run(lambda: self._restores.restore(backup, opening, step), self._show_done, self._show_failed)

    def _show_done(self, restoration: Restoration) -> None:
        self._restoration = restoration
        self._opening = None
        self._outcome.show_done(restoration)
        self._next.setFocus()

    def _show_failed(self, error: ExpectedError) -> None:
        self._opening = None
        self._outcome.show_failed(error)
        self._next.setFocus()

    # All steps

    def _run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[ExpectedError], None] | None = None,
    ) -> None:
        """In the background, with the buttons at rest until the answer is there."""

        def answered(tell: Callable[[], None]) -> None:
            self._busy = False
            self._offer()
            tell()

        self._say("")
        self._busy = True
        self._offer()
        self._background.run(
            self,
            work,
            lambda result: answered(lambda: done(result)),
            lambda error: answered(lambda: (failed or self._tell)(error)),
        )

    def _tell(self, error: ExpectedError) -> None:
        self._say(error.text(labels.current_language()))

    def _say(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    # Qt overrides

    def reject(self) -> None:
        """Esc closes, but not while files are being moved."""
        if self._busy and self._stack.currentIndex() == _OUTCOME:
            return
        self._choice.forget()
        super().reject()
        if self._restoration is None:
            self.cancelled.emit()
        else:
            self.restored.emit(self._restoration)
