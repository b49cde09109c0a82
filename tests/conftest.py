"""Fixtures every test may use. Each test gets its own database, copied from one template."""

import datetime as dt
import logging
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from mtb.domain.people import Actor
from mtb.store.address import Address
from mtb.wiring import Services, create_database, open_services
from tests.factories import person

pytest_plugins = ["tests.postgresql_server"]

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
ACROMETRIX = (
    SHARED_DATA / "inpred" / "191206_NB501498_0174_AHWCNMBGXC_TSO_500_LocalApp_postprocessing_results"
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """With several processes a file's tests stay together, in order.

    The journeys come first: without a window manager only a fresh process is sure to give them the focus.
    """
    items.sort(key=lambda item: item.path.parent.name != "journeys")
    for item in items:
        item.add_marker(pytest.mark.xdist_group(str(item.path)))


def pytest_make_parametrize_id(val: object) -> str | None:
    """Files made for a test hold the hour they were made in: their bytes are no name for it."""
    return "bytes" if isinstance(val, bytes) else None


class SetClock:
    """A clock a test sets by hand; every look at it is a second later, so that order shows."""

    def __init__(self, now: dt.datetime) -> None:
        self.now = now

    def __call__(self) -> dt.datetime:
        self.now += dt.timedelta(seconds=1)
        return self.now


@pytest.fixture(autouse=True)
def _no_surprises(caplog: pytest.LogCaptureFixture):
    """A warning in the log that no test expected is a failure. Expected ones: ``caplog.clear()``."""
    yield
    loud = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not loud, [record.getMessage() for record in loud]


@pytest.fixture(autouse=True)
def _own_data_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch):
    """What the program keeps for its user lies in a folder of the test's own, for its children too."""
    folder = tmp_path_factory.mktemp("user")
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    monkeypatch.setattr("mtb.paths.data", lambda: folder)


@pytest.fixture(scope="session")
def template_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database; making one costs far more than copying it."""
    path = tmp_path_factory.mktemp("template") / "mtb.db"
    create_database(Address(path=path))
    return path


@pytest.fixture
def database_file(template_database: Path, tmp_path: Path) -> Path:
    path = tmp_path / "mtb.db"
    shutil.copyfile(template_database, path)
    shutil.copyfile(template_database.with_name("mtb.db.key"), tmp_path / "mtb.db.key")
    return path


@pytest.fixture
def clock() -> SetClock:
    """Sunday 22 November 2026, nine in the morning (UTC)."""
    return SetClock(dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC))


@pytest.fixture
def database_address(request: pytest.FixtureRequest) -> Address:
    """The test's own empty database: a local file, or one on a server where tests run on both."""
    if getattr(request, "param", "sqlite") == "postgresql":
        return request.getfixturevalue("postgresql_address")
    return Address(path=request.getfixturevalue("database_file"))


@pytest.fixture
def services(database_address: Address, clock: SetClock) -> Iterator[Services]:
    opened = open_services(database_address, clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def berg() -> Actor:
    """The board secretary."""
    return person("kberg", "K. Berg")


@pytest.fixture
def acrometrix() -> Path:
    """Real results of a reference control; tests that want them are left out where they are not at hand."""
    if not ACROMETRIX.exists():
        pytest.skip("the real results folder is not at hand")
    return ACROMETRIX
