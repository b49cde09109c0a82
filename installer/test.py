"""Runs the tests where only Python and pip are: ``python installer/test.py [--long] [arguments of pytest]``.

``--long`` tries hundreds of crashes, power losses and disk faults where otherwise a few are tried, and takes
some twenty minutes. The exit status is pytest's. On Debian, as root, it also installs the system's part: what
Qt needs, and a screen in memory (Xvfb) for the tests that want a real one.
"""

import os
import shutil
import subprocess
import sys

import python_version

if python_version.REFUSAL:
    sys.exit(python_version.REFUSAL)

import environment

# Without Qt's system libraries pytest-qt cannot load, and its settings in pyproject.toml are unknown words.
WITHOUT_QT = [
    *("-p", "no:pytest-qt", "-o", "addopts=--strict-markers", "-W", "ignore::pytest.PytestConfigWarning"),
    *("--ignore=tests/ui", "--ignore=tests/journeys", "--ignore=tests/test_qt_references.py"),
]


LONG = "--long"
LONG_VARIABLE = "MTB_LONG"

# All tests in as many processes as the machine has cores; see tests/conftest.py for what stays together.
ALL_AT_ONCE = ["-n", "auto", "--maxprocesses=4", "--dist=loadgroup"]


def main(arguments: list[str]) -> int:
    """Prepares machine and environment and hands over to pytest; returns the exit status."""
    try:
        has_qt = sys.platform != "linux" or provide_system_packages()
        environment.prepare(environment.ROOT, environment.TEST_LOCK)
    except environment.InstallationError as error:
        environment.say(str(error))
        return environment.NOT_POSSIBLE
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if LONG in arguments:
        os.environ[LONG_VARIABLE] = "1"
        arguments = [argument for argument in arguments if argument != LONG]
    os.chdir(environment.ROOT)
    words = [*([] if has_qt else WITHOUT_QT), *(arguments or ALL_AT_ONCE)]
    return environment.start(environment.ROOT, ["-m", "pytest", *words])


def provide_system_packages() -> bool:
    """Installs what the system lacks, or says what that is; returns whether Qt can load."""
    wanted = environment.QT_LIBRARIES | environment.X_SCREEN_LIBRARIES
    missing = environment.missing_libraries(wanted)
    packages = [wanted[library] for library in missing]
    if not shutil.which("Xvfb"):
        missing.append("Xvfb")
        packages.append("xvfb")
    if not missing:
        return True
    if not install_packages(packages):
        environment.say(environment.missing_sentence(packages, missing))
        environment.say("The tests that need them are left out.")
    return not environment.missing_libraries(environment.QT_LIBRARIES)


def install_packages(packages: list[str]) -> bool:
    """Installs Debian packages; returns whether that was allowed here and worked."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    environment.say(f"Installing the system's packages {' '.join(packages)}.")
    quietly = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        done = subprocess.run(
            ["apt-get", "-qq", *command], env=quietly, stdout=subprocess.DEVNULL, check=False
        )
        if done.returncode != 0:
            return False
    return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
