"""The table of backups, on the screen and in the restoring of one."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mtb.domain.backups import Backup
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.screens.backups import words


def backup_table(name: str, parent: QWidget) -> RecordTable[Backup]:
    """One row for each backup; one is chosen at a time."""
    model = RecordModel(_columns(), lambda backup: backup.folder, parent)
    table = RecordTable(name, model, None, QCoreApplication.translate("BackupTable", "Backups"))
    table.setSelectionMode(table.SelectionMode.SingleSelection)
    return table


def _columns() -> list[Column[Backup]]:
    return [
        Column(
            "made",
            QCoreApplication.translate("BackupTable", "Made"),
            lambda backup: words.when(backup.made_at),
            tooltip=lambda backup: str(backup.folder),
            width=170,
            strong=True,
            sortable=False,
        ),
        Column(
            "kind",
            QCoreApplication.translate("BackupTable", "Kind"),
            lambda backup: words.kind(backup.kind),
            width=160,
            stretch=True,
            sortable=False,
        ),
        Column(
            "size",
            QCoreApplication.translate("BackupTable", "Size"),
            words.size,
            width=100,
            right=True,
            sortable=False,
        ),
        Column(
            "entries",
            QCoreApplication.translate("BackupTable", "Up to log entry"),
            words.entries,
            width=140,
            right=True,
            sortable=False,
        ),
        Column(
            "state",
            QCoreApplication.translate("BackupTable", "State"),
            words.state,
            chip=words.state_tone,
            width=250,
            sortable=False,
        ),
    ]
