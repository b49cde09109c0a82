"""The house rules that no other tool checks: sizes, docstrings, tests beside services, banned words."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "mtb").rglob("*.py"))
PACKAGES = [path for path in MODULES if path.name == "__init__.py"]
WINDOWS = sorted(path for folder in ("ui", "program") for path in (ROOT / "mtb" / folder).rglob("*.py"))
TOP_LEVEL = {"pyproject.toml", "mtb", "tests", "resources", "installer", "README.md"}
LINES = 400
METHODS = 25


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def names(folder: str) -> set[str]:
    return {path.stem for path in (ROOT / "mtb" / folder).glob("*.py") if path.name != "__init__.py"}


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def listed(*options: str) -> list[str]:
    if not (ROOT / ".git").exists() or not shutil.which("git"):
        pytest.skip("this is no git working tree, or git is missing")
    mine = f"safe.directory={ROOT}"  # git refuses a folder that another user owns, as in a container
    command = ["git", "-c", mine, "ls-files", "-z", *options]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    return [entry for entry in found.stdout.decode().split("\0") if entry]


def texts() -> Iterator[tuple[str, str]]:
    """Every text file of the project with its content, files not yet committed too; not this one."""
    for entry in listed("--cached", "--others", "--exclude-standard"):
        path = ROOT / entry
        if path == Path(__file__).resolve() or not path.is_file():
            continue
        try:
            yield entry, path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a font or a picture


def test_there_are_modules_to_check() -> None:
    assert len(MODULES) > 10
    assert WINDOWS


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_starts_with_a_sentence_on_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(tree(path))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_fits_in_the_head(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LINES


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_class_has_few_methods(path: Path) -> None:
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    classes = [node for node in ast.walk(tree(path)) if isinstance(node, ast.ClassDef)]
    counts = {node.name: sum(isinstance(part, functions) for part in node.body) for node in classes}
    assert {found: count for found, count in counts.items() if count > METHODS} == {}


@pytest.mark.parametrize("path", PACKAGES, ids=name)
def test_a_package_says_what_it_is_and_nothing_more(path: Path) -> None:
    docstring, *rest = tree(path).body
    assert isinstance(docstring, ast.Expr)
    assert [ast.unparse(node).split(" = ")[0] for node in rest] in ([], ["__version__"])


@pytest.mark.parametrize("path", WINDOWS, ids=name)
def test_windows_neither_block_nor_turn_the_event_loop_themselves(path: Path) -> None:
    found = re.findall(
        r"\.exec_?\(|processEvents|time\.sleep|from time import.*sleep", path.read_text("utf-8")
    )
    assert found == []


def test_every_service_has_its_test() -> None:
    missing = [
        noun
        for noun in names("services")
        if not any((ROOT / f"tests/{folder}/test_{noun}.py").exists() for folder in ("services", "safety"))
    ]
    assert sorted(missing) == []


def test_every_noun_the_store_keeps_has_its_test() -> None:
    nouns = names("store") & (names("domain") | names("services"))
    missing = [noun for noun in nouns if not (ROOT / f"tests/store/test_{noun}.py").exists()]
    assert sorted(missing) == []


def test_the_command_line_does_not_load_qt() -> None:
    question = (
        "import sys, mtb.cli; print(*(m for m in sys.modules if m.startswith(('PySide6', 'shiboken6'))))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", question], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (answer.returncode, answer.stdout.strip()) == (0, ""), answer.stderr


def test_the_top_level_stays_tidy() -> None:
    tops = {entry.split("/")[0] for entry in listed() if (ROOT / entry).exists()}
    assert {top for top in tops if not top.startswith(".")} - TOP_LEVEL == set()


@pytest.mark.parametrize(
    ("word", "allowed"),
    [
        ("QSortFilterProxyModel", {"pyproject.toml"}),
        ("QMessageBox", {"pyproject.toml", "mtb/ui/kit/questions.py"}),
        (r"\bTODO\b", set()),
        (r"\bFIXME\b", set()),
    ],
)
def test_a_word_stays_out(word: str, allowed: set[str]) -> None:
    assert [entry for entry, text in texts() if re.search(word, text) and entry not in allowed] == []
