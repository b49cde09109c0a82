"""What every window test starts from: an application with the program's look, in English."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mtb.app import Entrance
from mtb.domain.people import Actor
from mtb.domain.rights import EVERY_ROLE
from mtb.store.address import Address
from mtb.ui.entry_window import EntryWindow
from mtb.ui.kit.background import Background
from mtb.ui.kit.preferences import Preferences
from mtb.ui.kit.theme import apply_theme
from mtb.ui.main_window import MainWindow
from mtb.ui.translation import speak
from tests.ui.accounts import CHEAP, Visitor, set_up_accounts

_first_look: list[tuple[str, float]] = []


@pytest.fixture(autouse=True)
def _look(qapp: QApplication):
    """English, light and of ordinary size, whatever a test before has left; nothing left open after."""
    speak(qapp, "en")
    if not _first_look or (qapp.styleSheet(), qapp.font().pointSizeF()) != _first_look[0]:
        apply_theme(qapp, "light")
        _first_look[:] = [(qapp.styleSheet(), qapp.font().pointSizeF())]
    yield
    for top in QApplication.topLevelWidgets():
        if top.isVisible():
            top.hide()


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "preferences.ini")


@pytest.fixture
def background(qapp: QApplication):
    worker = Background()
    yield worker
    worker.wait()


@pytest.fixture(scope="session")
def cheap_passwords():
    """The least a keyring accepts: what a password costs is tested elsewhere."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("mtb.store.keyring.COST", CHEAP)
        yield


@pytest.fixture(scope="session")
def accounts_template(cheap_passwords, template_database: Path, tmp_path_factory) -> tuple[Path, str]:
    """A folder with a database that has accounts, and its recovery code."""
    folder = tmp_path_factory.mktemp("accounts")
    for name in ("mtb.db", "mtb.db.key"):
        shutil.copyfile(template_database.with_name(name), folder / name)
    return folder, set_up_accounts(Address(path=folder / "mtb.db"))


@pytest.fixture
def database(accounts_template, tmp_path: Path) -> Path:
    """The test's own database with accounts."""
    return shutil.copytree(accounts_template[0], tmp_path / "database") / "mtb.db"


@pytest.fixture
def recovery_code(accounts_template) -> str:
    return accounts_template[1]


@pytest.fixture
def visit(qtbot, qapp: QApplication, cheap_passwords, preferences: Preferences, monkeypatch):
    """Begin at a database's entrance, as often as the program is started."""
    begun: list[Entrance] = []

    def fail(*error: object) -> None:
        pytest.fail(f"a bug: {error[:2]}")

    def begin(path: Path, person: Actor | None = None) -> Visitor:
        preferences.language = "en"
        way_in = Entrance(qapp, Address(path=path), person or Actor("kberg", "", EVERY_ROLE), preferences)
        monkeypatch.setattr("sys.excepthook", fail)
        begun.append(way_in)
        way_in.begin()
        return Visitor(qtbot, way_in)

    yield begin
    for way_in in begun:
        way_in.close()
    for top in QApplication.topLevelWidgets():
        if isinstance(top, MainWindow | EntryWindow):
            top.hide()
            top.deleteLater()
