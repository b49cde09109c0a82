"""README lists each safety requirement with a test; the test is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ROWS = re.findall(r"^\| R(\d+) \| (.+?) \| `([^`]+)`", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)


def test_every_requirement_has_its_row():
    assert [int(number) for number, _what, _where in ROWS] == list(range(1, 29))


@pytest.mark.parametrize(("number", "where"), [(number, where) for number, _what, where in ROWS])
def test_a_requirement_names_a_file_with_its_tests(number: str, where: str):
    text = (ROOT / where).read_text("utf-8")
    assert f"def test_r{int(number):02}_" in text
