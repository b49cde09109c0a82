"""What every window test starts from: an application with the program's look, in English."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mtb.ui.kit.background import Background
from mtb.ui.kit.preferences import Preferences
from mtb.ui.kit.theme import apply_theme
from mtb.ui.translation import speak


@pytest.fixture(autouse=True)
def _look(qapp: QApplication):
    speak(qapp, "en")
    if not qapp.styleSheet():
        apply_theme(qapp, "light")


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "preferences.ini")


@pytest.fixture
def background(qapp: QApplication):
    worker = Background()
    yield worker
    worker.wait()
