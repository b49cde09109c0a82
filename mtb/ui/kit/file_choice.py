"""Asks for a file that is there, without blocking."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_file(
    parent: QWidget, title: str, chosen: Callable[[Path], None], start: Path | None = None
) -> QFileDialog:
    """Open the system's dialog; ``start`` is the folder it begins in."""
    dialog = QFileDialog(parent.window(), title)
    dialog.setObjectName("choose_file")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    if start is not None and start.is_dir():
        dialog.setDirectory(str(start))
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()
    return dialog
