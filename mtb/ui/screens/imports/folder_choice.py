"""Asks for the results' folder or files, without blocking."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

_Chosen = Callable[[tuple[Path, ...]], None]


def choose_folder(parent: QWidget, chosen: _Chosen, start: Path | None = None) -> QFileDialog:
    """Open the system's dialog for a folder; without ``start`` it begins where the last one ended."""
    title = QCoreApplication.translate("ImportScreen", "Choose the results folder")
    dialog = _dialog(parent, title, "choose_folder", chosen, start)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.open()
    return dialog


def choose_files(parent: QWidget, chosen: _Chosen, start: Path | None = None) -> QFileDialog:
    """Open the system's dialog for one file or several."""
    title = QCoreApplication.translate("ImportScreen", "Choose the result files")
    dialog = _dialog(parent, title, "choose_files", chosen, start)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.open()
    return dialog


def _dialog(parent: QWidget, title: str, name: str, chosen: _Chosen, start: Path | None) -> QFileDialog:
    dialog = QFileDialog(parent.window(), title)
    dialog.setObjectName(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if start is not None and start.is_dir():
        dialog.setDirectory(str(start))
    dialog.filesSelected.connect(lambda names: chosen(tuple(map(Path, names))))
    return dialog
