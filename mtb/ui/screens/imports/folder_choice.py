"""Asks for the results folder, without blocking."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_folder(parent: QWidget, chosen: Callable[[Path], None], start: Path | None = None) -> QFileDialog:
    """Open the system's dialog for a folder; without ``start`` it begins where the last one ended."""
    title = QCoreApplication.translate("ImportScreen", "Choose the results folder")
    dialog = QFileDialog(parent.window(), title)
    dialog.setObjectName("choose_folder")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    if start is not None and start.is_dir():
        dialog.setDirectory(str(start))
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()
    return dialog
