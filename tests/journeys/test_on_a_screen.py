"""The journey again in a real window on an X screen, once."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

JOURNEY = Path(__file__).with_name("test_from_referral_to_minutes.py")


@pytest.fixture
def display():
    """A screen of our own; ``-displayfd`` lets the server choose a free number and tell it."""
    server = shutil.which("Xvfb")
    if server is None:
        pytest.skip("Xvfb is not installed")
    read, write = os.pipe()
    process = subprocess.Popen(
        [server, "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    assert number, "the X server did not start"
    yield f":{number}"
    process.terminate()
    process.wait()


@pytest.mark.screen
def test_the_journey_works_in_a_real_window(display: str):
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(JOURNEY)],
        cwd=JOURNEY.parents[2],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 passed" in done.stdout
