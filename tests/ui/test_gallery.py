"""Every screen, in both languages, both themes and two text sizes: nothing clipped, nothing nameless."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from mtb.app import Program
from mtb.ui.kit.preferences import Preferences
from tests.ui.gallery import BERG, demonstration, screens, settle
from tests.ui.looks import clipped, guessing_labels, nameless_fields

LOOKS = [
    ("nb", "light", 1.0),
    ("en", "light", 1.0),
    ("nb", "dark", 1.0),
    ("en", "dark", 1.0),
    ("nb", "light", 1.5),
    ("en", "light", 1.5),
]


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    services, results_folder = demonstration(tmp_path_factory.mktemp("demo") / "out")
    yield services, results_folder
    services.close()


@pytest.mark.parametrize(("language", "scheme", "size"), LOOKS)
def test_every_screen_is_fit_to_be_seen(qapp, demo, tmp_path: Path, language, scheme, size):
    services, results_folder = demo
    preferences = Preferences(tmp_path / "preferences.ini")
    preferences.language, preferences.scheme, preferences.text_size = language, scheme, size
    program = Program(qapp, services, BERG, preferences)
    program.window.resize(1440, 880)
    program.show()
    faults: list[str] = []
    seen = []
    for name in screens(program, results_folder):
        seen.append(name)
        assert program.window.grab().save(str(tmp_path / f"{name}.png"))
        for check in (clipped, nameless_fields, guessing_labels):
            faults += [f"{name}: {check.__name__}: {each}" for each in check(program.window)]
    program.close()
    assert {"worklist", "case_history", "board_signed_off", "accounts", "audit", "backups"} <= set(seen)
    assert len(seen) >= 20
    assert not faults, "\n".join(faults)


def test_a_folder_dropped_on_the_window_is_read_for_import(qapp, demo, tmp_path: Path):
    services, results_folder = demo
    program = Program(qapp, services, BERG, Preferences(tmp_path / "preferences.ini"))
    program.show()
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(results_folder))])
    held = (Qt.DropAction.CopyAction, dragged, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(program.window, QDragEnterEvent(QPoint(500, 400), *held))
    assert program.window.findChild(QWidget, "drop_overlay").isVisible()
    QApplication.sendEvent(program.window, QDropEvent(QPointF(500, 400), *held))
    settle(program, lambda: program.window.current_key() == "import")
    assert not program.window.findChild(QWidget, "drop_overlay").isVisible()
    program.close()
