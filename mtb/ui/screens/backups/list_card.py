"""The list of backups with what can be done with the one that is chosen."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout

from mtb.domain.backups import Backup
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.text import plain_tooltip
from mtb.ui.screens.backups.table import backup_table


class ListCard(Card):
    """V verifies, Del removes; each signal carries the chosen ``Backup``."""

    verify_wanted = Signal(object)
    restore_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, *, may_restore: bool) -> None:
        super().__init__()
        self._may_restore = may_restore
        self._busy = False
        self.table = backup_table("backups", self)
        self.table.set_empty_text(self.tr("No backup yet. Press B to make the first one."))
        self._verify = push_button(self.tr("Verify"), "verify_backup", key="V")
        self._restore = push_button(self.tr("Restore …"), "restore_backup")
        self._remove = push_button(self.tr("Remove …"), "remove_backup", "danger", "Del")
        if not may_restore:
            self._restore.setToolTip(plain_tooltip(self.tr("An administrator restores backups.")))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._verify)
        row.addWidget(self._restore)
        row.addStretch(1)
        row.addWidget(self._remove)
        self.add(self.table, 1)
        self.add(row)
        self._verify.clicked.connect(lambda: self._want(self.verify_wanted))
        self._restore.clicked.connect(lambda: self._want(self.restore_wanted))
        self._remove.clicked.connect(lambda: self._want(self.remove_wanted))
        for key, button in (("V", self._verify), ("Del", self._remove)):
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(button.click)
        self.table.current_changed.connect(self._offer)
        self.setFocusProxy(self.table)
        self._offer()

    def show_backups(self, backups: list[Backup]) -> None:
        """Show these; the chosen one stays chosen."""
        self.table.records.show(backups)
        if backups and self.table.current_row() < 0:
            self.table.selectRow(0)
        self._offer()

    def choose(self, backup: Backup) -> None:
        """Stand on a backup that was just made, which the list may not have yet."""
        if not self.table.select_identity(backup.folder):
            self.table.records.show([backup, *self.table.records.records()])
            self.table.select_identity(backup.folder)

    def set_busy(self, *, busy: bool) -> None:
        """While a backup is being made or verified, nothing else is begun."""
        self._busy = busy
        self._offer()

    def _want(self, signal: SignalInstance) -> None:
        backup = self.table.current_record()
        if backup is not None:
            signal.emit(backup)

    def _offer(self, _row: int = -1) -> None:
        free = not self._busy and self.table.current_record() is not None
        self._verify.setEnabled(free)
        self._remove.setEnabled(free)
        self._restore.setEnabled(free and self._may_restore)
