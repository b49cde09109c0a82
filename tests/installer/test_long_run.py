"""``installer/test.py --long`` asks the tests for hundreds of tries, and pytest never sees the word."""

import json
import os
import shutil
import venv
from pathlib import Path

import pytest

from tests.durability.figures import LONG, LONG_VARIABLE, SHORT, asked_length
from tests.installer.test_environment import INSTALLER, call, environment

STUB = f"""import json, os, sys
print(json.dumps({{"arguments": sys.argv[1:], "long": os.getenv("{LONG_VARIABLE}")}}))
"""


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The test command of an installed project whose pytest tells how it was called."""
    root = tmp_path_factory.mktemp("project")
    shutil.copytree(INSTALLER, root / "installer", ignore=shutil.ignore_patterns("__pycache__"))
    (root / "pytest.py").write_text(STUB)
    venv.create(root / ".venv", symlinks=os.name != "nt")
    environment.write_stamp(root, environment.TEST_LOCK)
    return root / "installer" / "test.py"


def test_the_long_run_is_asked_for_and_other_arguments_go_on(script: Path) -> None:
    told = json.loads(call(script, "-k", "kills", "--long", "-x", **{LONG_VARIABLE: ""}).stdout)
    assert told["arguments"][-3:] == ["-k", "kills", "-x"]
    assert "--long" not in told["arguments"]
    assert told["long"] == "1"


def test_without_the_word_the_run_is_short(script: Path) -> None:
    assert json.loads(call(script, **{LONG_VARIABLE: ""}).stdout)["long"] == ""


@pytest.mark.parametrize(("value", "length"), [("1", LONG), ("", SHORT)])
def test_the_tests_are_as_long_as_they_were_asked_to_be(monkeypatch, value, length) -> None:
    monkeypatch.setenv(LONG_VARIABLE, value)
    assert asked_length() is length
