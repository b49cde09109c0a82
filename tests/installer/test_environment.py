"""Starting on a machine that has only Python: decided right, and said in a sentence.

No test here uses the network or the folder's own environment; each has a small project of its own.
"""

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import venv
from pathlib import Path
from types import ModuleType

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
INSTALLER = ROOT / "installer"
STUB = """import json, os, sys
print(json.dumps({"arguments": sys.argv[1:], "prefix": sys.prefix, "platform": os.getenv("QT_QPA_PLATFORM")}))
sys.exit(7)
"""


def load(name: str) -> ModuleType:
    specification = importlib.util.spec_from_file_location(f"installer_{name}", INSTALLER / f"{name}.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


environment = load("environment")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with an environment but no stamp; its mtb and pytest tell how they were called."""
    root = tmp_path_factory.mktemp("project")
    shutil.copytree(INSTALLER, root / "installer", ignore=shutil.ignore_patterns("__pycache__"))
    (root / "mtb").mkdir()
    (root / "mtb" / "__main__.py").write_text(STUB)
    (root / "pytest.py").write_text(STUB)
    venv.create(root / ".venv", symlinks=os.name != "nt")
    return root


@pytest.fixture
def project(made: Path) -> Path:
    """The same, installed: the stamp says so."""
    environment.write_stamp(made, environment.TEST_LOCK)
    return made


def call(script: Path, *arguments: str, **surroundings: str) -> "subprocess.CompletedProcess[str]":
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    clean = {name: value for name, value in os.environ.items() if name not in screens}
    clean["PATH"] = str(script.parent)  # no apt-get: a test installs nothing
    return subprocess.run(
        [sys.executable, str(script), *arguments],
        cwd=script.parents[1],
        env=clean | surroundings,
        capture_output=True,
        text=True,
        check=False,
    )


def test_all_arguments_reach_the_program_and_its_exit_status_comes_back(project: Path) -> None:
    done = call(project / "installer/run.py", "demo", "out folder/", "--seed", "3")
    told = json.loads(done.stdout)
    assert told["arguments"] == ["demo", "out folder/", "--seed", "3"]
    assert Path(told["prefix"]) == project / ".venv"
    assert done.returncode == 7


def test_a_second_start_says_nothing_of_its_own(project: Path) -> None:
    assert call(project / "installer/run.py", "demo").stderr == ""


def test_arguments_reach_pytest_which_runs_without_a_screen(project: Path) -> None:
    done = call(project / "installer/test.py", "-k", "cases")
    told = json.loads(done.stdout)
    assert told["arguments"][-2:] == ["-k", "cases"]
    assert told["platform"] == "offscreen"
    assert done.returncode == 7


def test_a_chosen_screen_is_kept_for_the_tests(project: Path) -> None:
    assert json.loads(call(project / "installer/test.py", QT_QPA_PLATFORM="xcb").stdout)["platform"] == "xcb"


@pytest.mark.skipif(sys.platform != "linux", reason="Windows always has a screen")
def test_without_a_screen_and_arguments_one_sentence_tells_of_the_demonstration(project: Path) -> None:
    done = call(project / "installer/run.py")
    assert done.returncode == environment.NOT_POSSIBLE
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert "no screen" in done.stderr
    assert "installer/run.py demo" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "surroundings", "platform"),
    [
        (["demo"], {}, "linux"),
        ([], {"DISPLAY": ":0"}, "linux"),
        ([], {"WAYLAND_DISPLAY": "wayland-0"}, "linux"),
        ([], {"QT_QPA_PLATFORM": "offscreen"}, "linux"),
        ([], {}, "win32"),
    ],
)
def test_the_program_starts_where_it_can(
    arguments: list[str], surroundings: dict[str, str], platform: str
) -> None:
    assert environment.without_screen(arguments, surroundings, platform) is None


@pytest.mark.parametrize("script", ["run.py", "test.py"])
@pytest.mark.parametrize("version", [(3, 6, 15), (3, 10, 13), (3, 14, 0)])
def test_another_python_is_refused_in_one_sentence(script: str, version: tuple[int, int, int]) -> None:
    pretend = f"import runpy, sys; sys.version_info = {version}; sys.path.insert(0, {str(INSTALLER)!r})"
    start = f"runpy.run_path({str(INSTALLER / script)!r}, run_name='__main__')"
    done = subprocess.run(
        [sys.executable, "-c", f"{pretend}; {start}"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr == f"mtb needs Python 3.11, 3.12 or 3.13; this is Python {version[0]}.{version[1]}.\n"


def test_the_refusal_agrees_with_the_projects_own_word() -> None:
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["requires-python"]
    wanted = Requirement(f"python{asked}").specifier
    agreed = tuple((3, minor) for minor in range(6, 30) if wanted.contains(f"3.{minor}"))
    assert agreed == load("python_version").SUPPORTED


def test_nothing_is_installed_twice(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "_install", lambda *_: pytest.fail("installed again"))
    environment.prepare(project, environment.RUN_LOCK)
    environment.prepare(project, environment.TEST_LOCK)


def test_the_programs_packages_alone_are_not_enough_for_the_tests(project: Path) -> None:
    environment.write_stamp(project, environment.RUN_LOCK)
    assert environment.is_current(project, environment.RUN_LOCK)
    assert not environment.is_current(project, environment.TEST_LOCK)


def test_a_changed_lock_is_installed_and_then_current(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed = []
    monkeypatch.setattr(environment, "_install", lambda _, lock: installed.append(lock))
    monkeypatch.setattr(environment, "_make", lambda _: pytest.fail("made anew"))
    with (project / "installer" / environment.RUN_LOCK).open("a") as lock:
        lock.write("# newer\n")
    environment.prepare(project, environment.RUN_LOCK)
    assert installed == [environment.RUN_LOCK]
    assert environment.is_current(project, environment.RUN_LOCK)


def test_an_interrupted_installation_does_not_look_finished(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise environment.InstallationError("The network is gone.")

    monkeypatch.setattr(environment, "_install", stop)
    with (project / "installer" / environment.TEST_LOCK).open("a") as lock:
        lock.write("# newer\n")
    with pytest.raises(environment.InstallationError):
        environment.prepare(project, environment.TEST_LOCK)
    assert not environment.is_current(project, environment.RUN_LOCK)


def test_a_moved_folder_is_installed_again(project: Path) -> None:
    stamp = project / ".venv" / "mtb-installed.json"
    stamp.write_text(json.dumps(json.loads(stamp.read_text()) | {"folder": "/elsewhere"}))
    assert not environment.is_current(project, environment.RUN_LOCK)


def test_an_environment_of_another_python_is_made_anew(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_for = []
    monkeypatch.setattr(environment, "_make", made_for.append)
    monkeypatch.setattr(environment, "_install", lambda *_: None)
    settings = project / ".venv" / "pyvenv.cfg"
    before = settings.read_text()
    settings.write_text(re.sub(r"version = .*", "version = 3.9.1", before))
    try:
        environment.prepare(project, environment.RUN_LOCK)
    finally:
        settings.write_text(before)
    assert made_for == [project]


def test_a_failed_installation_is_told_without_servers_and_passwords() -> None:
    output = (
        "\n".join(f"line {number}" for number in range(20))
        + "\nWARNING: Retrying after broken connection: HTTPSPool(host='index.example.org', port=443)"
        + "\nERROR: Failed to resolve 'index.example.org' at https://me:secret@index.example.org/simple/mako/\n"
        + "ERROR: No matching distribution found for mako==1.4.3"
    )
    told = environment.pip_failure(output)
    assert told.startswith("mtb's packages could not be installed; ")
    assert "No matching distribution found for mako==1.4.3" in told
    assert "example.org" not in told
    assert "secret" not in told
    assert "line 2\n" not in told


def test_missing_libraries_of_the_system_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "_loads", lambda library: library not in ("libEGL.so.1", "libGL.so.1"))
    monkeypatch.setattr(environment.shutil, "which", lambda _: "/usr/bin/apt-get")
    told = environment.without_libraries([], {"DISPLAY": ":0"}, "linux")
    assert told.endswith("apt-get install libegl1 libgl1")
    assert environment.without_libraries(["demo"], {"DISPLAY": ":0"}, "linux") is None
    monkeypatch.setattr(environment.shutil, "which", lambda _: None)
    assert "libEGL.so.1, libGL.so.1" in environment.without_libraries([], {"DISPLAY": ":0"}, "linux")


def test_a_screens_libraries_are_wanted_only_for_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "_loads", lambda library: library not in environment.X_SCREEN_LIBRARIES)
    assert environment.without_libraries([], {"QT_QPA_PLATFORM": "offscreen"}, "linux") is None
    assert environment.without_libraries([], {"DISPLAY": ":0"}, "linux") is not None


def pins(lock: str) -> dict[str, str]:
    text = (INSTALLER / lock).read_text()
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))


def test_the_tests_run_against_the_very_versions_the_program_runs_with() -> None:
    assert pins(environment.RUN_LOCK).items() <= pins(environment.TEST_LOCK).items()


@pytest.mark.parametrize(("lock", "with_tests"), [("locked.txt", False), ("locked-test.txt", True)])
def test_the_lock_holds_what_the_project_asks_for(lock: str, *, with_tests: bool) -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    wanted = settings["project"]["dependencies"] + settings["build-system"]["requires"]
    if with_tests:
        wanted += settings["project"]["optional-dependencies"]["test"]
    locked = pins(lock)
    for requirement in map(Requirement, wanted):
        version = locked.get(requirement.name.lower().replace("_", "-"))
        assert version is not None, requirement
        assert requirement.specifier.contains(version), requirement
