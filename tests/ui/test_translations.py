"""The two languages are equals: no word of the interface is left in one of them."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WINDOWS = [
    ROOT / "mtb" / "app.py",
    *sorted(path for folder in ("ui", "program") for path in (ROOT / "mtb" / folder).rglob("*.py")),
]


@pytest.mark.parametrize("path", WINDOWS, ids=lambda path: path.name)
def test_every_word_is_written_where_the_tool_that_gathers_them_sees_it(path: Path):
    """``tr`` and ``translate`` called by another name, or without a literal, are missed."""
    tree = ast.parse(path.read_text("utf-8"))
    called = {id(node.func): node for node in ast.walk(tree) if isinstance(node, ast.Call)}
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Attribute) and node.attr in {"tr", "translate"}):
            continue
        owner = ast.unparse(node.value)
        if node.attr == "translate" and owner not in {"QCoreApplication", "app"}:
            continue
        where = f"{path.name}:{node.lineno}"
        assert id(node) in called, f"{where}: {owner}.{node.attr} under another name"
        assert node.attr == "translate" or owner == "self", f"{where}: the context would be “{owner}”"


@pytest.mark.parametrize("path", WINDOWS, ids=lambda path: path.name)
def test_the_context_of_a_word_is_written_out(path: Path):
    """A word whose context is a name is missed, though it stands there itself."""
    assert re.findall(r'translate\(\s*[A-Za-z_.]+,\s*"', path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", WINDOWS, ids=lambda path: path.name)
def test_a_plural_is_never_asked_of_translate(path: Path):
    """The tool that gathers words sees no plural there, or not even the words."""
    calls = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))
    counted = [
        f"{path.name}:{call.lineno}"
        for call in calls
        if isinstance(call.func, ast.Attribute) and call.func.attr == "translate" and len(call.args) > 3
    ]
    assert counted == []


def test_no_word_lacks_its_translation_and_the_compiled_files_are_today_s():
    script = ROOT / "installer" / "translations.py"
    done = subprocess.run(
        [sys.executable, str(script), "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
