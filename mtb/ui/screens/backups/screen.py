"""Backups: how they stand at a glance, make one, verify, remove; and the way to restoring one."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFocusEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from mtb.domain.backups import Backup, BackupKind, BackupStatus
from mtb.domain.errors import ExpectedError
from mtb.domain.people import Actor
from mtb.domain.rights import Right
from mtb.services.backups import BackupService
from mtb.services.integrity import IntegrityService
from mtb.ui.kit.background import Background, Progress
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import screen_layout, title_row
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.kit.questions import Choice, ask
from mtb.ui.screens.backups import words
from mtb.ui.screens.backups.database_check import DatabaseCheck
from mtb.ui.screens.backups.folder_choice import choose_folder
from mtb.ui.screens.backups.list_card import ListCard
from mtb.ui.screens.backups.status_card import ServerCard, StatusCard

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Shown:
    """What is read together and shown together."""

    backups: list[Backup]
    status: BackupStatus
    folder: Path
    chosen: bool


class BackupsScreen(QWidget):
    restore_wanted = Signal(object)
    """The ``Backup`` somebody wants back. Restoring needs the database closed."""
    notice = Signal(str, str)

    def __init__(
        self,
        backups: BackupService,
        integrity: IntegrityService,
        actor: Actor,
        background: Background,
        hub: ChangeHub,
    ) -> None:
        super().__init__()
        self.setObjectName("screen")
        self._backups = backups
        self._actor = actor
        self._background = background
        self._progress: Progress | None = None
        self._came_from: QWidget | None = None
        self._check = DatabaseCheck(integrity, actor, background, self)
        self._status = StatusCard()
        self._list = ListCard(may_restore=actor.may(Right.RESTORE))
        self._make = push_button(self.tr("Back up now"), "make_backup", "primary", "B")
        layout = screen_layout(self)
        if backups.possible:
            layout.addLayout(title_row(self.tr("Backups"), self._check.button, self._make))
            layout.addWidget(self._status)
            layout.addWidget(self._list, 1)
            self.setFocusProxy(self._list)
            self._connect(hub)
        else:  # no dead buttons: what IT must arrange, and the check of the records
            layout.addLayout(title_row(self.tr("Backups"), self._check.button))
            layout.addWidget(ServerCard())
            layout.addStretch(1)
            self.setFocusProxy(self._check.button)
            self._check.told.connect(self._notify)

    def reload(self) -> None:
        """Read the backups again."""
        if self._backups.possible:
            self._background.run(self, self._read, self._show, self._status.tell_error)

    def make(self) -> None:
        """Back up now, in the background."""
        actor, service = self._actor, self._backups
        self._begin(
            self.tr("Backing up …"), lambda watch: service.make(actor, BackupKind.MANUAL, watch), self._made
        )

    def verify(self, backup: Backup) -> None:
        """Open a backup and read it through."""
        actor, service = self._actor, self._backups
        sound = self.tr("The backup of {when} is sound.").format(when=words.when(backup.made_at))
        self._begin(
            self.tr("Verifying …"),
            lambda watch: service.verify(actor, backup, watch),
            lambda _: self._status.tell(sound),
        )

    def remove(self, backup: Backup) -> None:
        """Ask, and take a backup away."""
        ask(
            self,
            self.tr("Remove the backup of {when}?").format(when=words.when(backup.made_at)),
            self.tr("It is gone for good. The database and the other backups stay as they are."),
            [
                Choice("keep", self.tr("Keep"), "primary"),
                Choice("remove", self.tr("Remove"), "danger"),
            ],
            lambda answer: self._remove(backup) if answer == "remove" else None,
        )

    def change_folder(self) -> None:
        """Choose where new backups go."""
        choose_folder(self, self.tr("Choose a folder for backups"), self._set_folder)

    def _connect(self, hub: ChangeHub) -> None:
        self._make.clicked.connect(self.make)
        self._list.verify_wanted.connect(self.verify)
        self._list.remove_wanted.connect(self.remove)
        self._list.restore_wanted.connect(self.restore_wanted)
        self._status.cancel_wanted.connect(self._cancel)
        self._status.open_wanted.connect(self._open_folder)
        self._status.change_wanted.connect(self.change_folder)
        self._status.default_wanted.connect(lambda: self._set_folder(None))
        self._check.told.connect(lambda text, trouble: self._status.tell(text, trouble=trouble))
        hub.changed.connect(self._reload_if_shown)
        QShortcut(QKeySequence("B"), self).activated.connect(self._make.click)
        QShortcut(QKeySequence("Esc"), self._status.working).activated.connect(self._cancel)

    def _read(self) -> _Shown:
        service = self._backups
        return _Shown(
            service.all(self._actor),
            service.status(self._actor),
            service.folder(),
            service.folder_is_chosen(),
        )

    def _show(self, shown: _Shown) -> None:
        self._list.show_backups(shown.backups)
        self._status.show_status(shown.status)
        self._status.show_folder(shown.folder, chosen=shown.chosen)

    def _begin(self, text: str, work: Callable[[Progress], T], done: Callable[[T], None]) -> None:
        def ended(result: T) -> None:
            self._end()
            done(result)

        if self._progress is None:
            self._came_from = QApplication.focusWidget()
            self._status.begin(text)
            self._status.cancel.setFocus()
            self._set_busy(busy=True)
            progress = self._progress = Progress(self)
            progress.moved.connect(self._status.show_progress)
            # Whoever cancels a moment too late gets what was made, and is told so.
            self._background.run(self, lambda: work(progress), ended, self._failed)

    def _end(self) -> None:
        self._progress = None
        self._set_busy(busy=False)
        came_from = self._came_from
        if self._status.cancel.hasFocus() and came_from is not None and shiboken6.isValid(came_from):
            came_from.setFocus()
        self._status.end()
        self.reload()

    def _failed(self, error: ExpectedError) -> None:
        self._end()
        self._status.tell_error(error)

    def _set_busy(self, *, busy: bool) -> None:
        self._make.setEnabled(not busy)
        self._list.set_busy(busy=busy)

    def _cancel(self) -> None:
        if self._progress is not None:
            self._progress.cancel()

    def _made(self, backup: Backup) -> None:
        self._list.choose(backup)
        self._status.tell(self.tr("Backed up and verified: {name}").format(name=backup.folder.name))

    def _remove(self, backup: Backup) -> None:
        self._change(lambda: self._backups.remove(self._actor, backup))

    def _set_folder(self, folder: Path | None) -> None:
        self._change(lambda: self._backups.set_folder(self._actor, folder))

    def _change(self, work: Callable[[], None]) -> None:
        self._status.tell("")
        self._background.run(self, work, lambda _: self.reload(), self._status.tell_error)

    def _open_folder(self) -> None:
        folder = self._status.folder
        while not folder.is_dir() and folder != folder.parent:
            folder = folder.parent  # before the first backup there is none
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _notify(self, text: str, trouble: bool) -> None:  # noqa: FBT001 - a slot
        self.notice.emit("error" if trouble else "success", text)

    def _reload_if_shown(self) -> None:
        if self.isVisible() and self._progress is None:
            self.reload()

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.reload()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        (self._list.table if self._backups.possible else self._check.button).setFocus()
