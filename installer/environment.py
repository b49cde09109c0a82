"""The program's virtual environment: made once, brought up to date when its lock file changes.

Shared by ``run.py``, ``test.py`` and the checks. Standard library only, for it runs before anything is
installed. Started by itself it prepares the environment with the tests' packages and stops.
"""

import ctypes
import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RUN_LOCK = "locked.txt"
TEST_LOCK = "locked-test.txt"
NOT_POSSIBLE = 2
"""Exit status when this machine lacks something; the program's and pytest's own failures exit with 1."""

# What Qt 6.11's libraries and plugins name as needed and the wheel does not bring, with Debian's package.
# Left out: what those packages depend on, and what no Debian is without (libstdc++, zlib, zstd).
QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
}
X_SCREEN_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


class InstallationError(Exception):
    """This machine lacks something; the text is a sentence for the person in front of it."""


def say(sentence: str) -> None:
    """Tells the person something; on standard error, because standard output is the program's."""
    print(sentence, file=sys.stderr, flush=True)


# The environment


def interpreter(root: Path) -> Path:
    """The environment's own Python."""
    return root / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def is_current(root: Path, lock: str) -> bool:
    """Whether the environment holds what ``lock`` names and belongs to this Python and this folder."""
    if not _made_by_this_python(root):
        return False
    try:
        stamp = json.loads(_stamp(root).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return bool(stamp["folder"] == str(root) and stamp["locks"].get(lock) == _digest(root, lock))


def prepare(root: Path, lock: str) -> None:
    """Makes the environment hold what ``lock`` names; does nothing, and fast, where it does already."""
    if is_current(root, lock):
        return
    say(f"Installing mtb's packages into {root / '.venv'}; this takes a minute or two.")
    try:
        _stamp(root).unlink(missing_ok=True)  # an interrupted installation must not look finished
        if not _made_by_this_python(root):
            _make(root)
        _install(root, lock)
        write_stamp(root, lock)
    except OSError as error:
        raise InstallationError(f"The folder {root / '.venv'} cannot be written: {error}.") from error


def write_stamp(root: Path, lock: str) -> None:
    """Notes what is installed. The tests' lock holds all of the program's, so it counts for both."""
    locks = [RUN_LOCK, TEST_LOCK] if lock == TEST_LOCK else [lock]
    stamp = {"folder": str(root), "locks": {name: _digest(root, name) for name in locks}}
    _stamp(root).write_text(json.dumps(stamp, indent=2), encoding="utf-8")


def start(root: Path, arguments: Sequence[str]) -> int:
    """Runs the environment's Python with these arguments and returns its exit status.

    Where the system can do it this process becomes that Python, so that signals and Ctrl+C reach it; then
    this function does not return.
    """
    command = [str(interpreter(root)), *arguments]
    if os.name == "posix":
        os.execv(command[0], command)  # noqa: S606 - the environment's own Python
    return subprocess.call(command)


def _stamp(root: Path) -> Path:
    return root / ".venv" / "mtb-installed.json"


def _digest(root: Path, lock: str) -> str:
    return hashlib.sha256((root / "installer" / lock).read_bytes()).hexdigest()


def _made_by_this_python(root: Path) -> bool:
    """Whether there is an environment whose packages this Python's minor version can use."""
    try:
        settings = (root / ".venv" / "pyvenv.cfg").read_text(encoding="utf-8")
    except OSError:
        return False
    version = re.search(r"^version(?:_info)?\s*=\s*(\d+\.\d+)", settings, re.MULTILINE)
    this = "{}.{}".format(*sys.version_info[:2])
    return version is not None and version[1] == this and interpreter(root).exists()


def _make(root: Path) -> None:
    import venv  # only here: it costs a tenth of a second

    has_pip = importlib.util.find_spec("ensurepip") is not None  # Debian packs it separately
    builder = venv.EnvBuilder(clear=True, symlinks=os.name != "nt", with_pip=has_pip)
    try:
        builder.create(root / ".venv")
    except subprocess.CalledProcessError as error:
        raise InstallationError(f"Python could not make a virtual environment: {error}.") from error


def _install(root: Path, lock: str) -> None:
    pip = _pip(root)
    locked = root / "installer" / lock
    _run_pip([*pip, "install", "--only-binary", ":all:", "--require-hashes", "--requirement", str(locked)])
    # The lock holds the build's package too, so the project itself needs no index and no second environment.
    _run_pip([*pip, "install", "--no-deps", "--no-build-isolation", "--editable", str(root)])


def _pip(root: Path) -> list[str]:
    own = [str(interpreter(root)), "-m", "pip"]
    if subprocess.run([*own, "--version"], capture_output=True, check=False).returncode == 0:
        return own
    if importlib.util.find_spec("pip") is not None:
        return [sys.executable, "-m", "pip", "--python", str(interpreter(root))]
    raise InstallationError(f"pip is missing from this Python ({sys.executable}).")


def _run_pip(command: Sequence[str]) -> None:
    quiet = ["--quiet", "--no-input", "--disable-pip-version-check"]
    done = subprocess.run(
        [*command, *quiet],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        raise InstallationError(pip_failure(done.stdout))


def pip_failure(output: str) -> str:
    """A sentence and pip's last lines, without the names of servers: an address may carry a password."""
    lines = [without_servers(line) for line in output.splitlines() if line.strip()][-8:]
    sentence = (
        "mtb's packages could not be installed; check that pip reaches its package index (network, proxy)."
    )
    return "\n".join([sentence, "pip's last lines:", *("  " + line for line in lines)])


def without_servers(line: str) -> str:
    """The line with every web address and server name replaced."""
    line = re.sub(r"\b[a-z+]+://[^\s'\"<>]+", "(address)", line)
    return re.sub(r"(?i)(host=|resolve |connect to |connection to )['\"]?[\w.:-]+['\"]?", r"\1(server)", line)


# The machine


def without_screen(arguments: Sequence[str], surroundings: Mapping[str, str], platform: str) -> str | None:
    """The sentence for a start without arguments, so with a window, on a machine without a screen."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if arguments or platform != "linux" or any(surroundings.get(name) for name in screens):
        return None
    return (
        "There is no screen here (DISPLAY and WAYLAND_DISPLAY are not set), so the window cannot open; "
        f"the demonstration needs none: {Path(sys.executable).name} installer/run.py demo out"
    )


def without_libraries(arguments: Sequence[str], surroundings: Mapping[str, str], platform: str) -> str | None:
    """The sentence for a start without arguments where the system lacks libraries that Qt's windows need."""
    if arguments or platform != "linux":
        return None
    wanted = dict(QT_LIBRARIES)
    if not (surroundings.get("QT_QPA_PLATFORM") or surroundings.get("WAYLAND_DISPLAY")):
        wanted |= X_SCREEN_LIBRARIES
    missing = missing_libraries(wanted)
    return missing_sentence([wanted[name] for name in missing], missing) if missing else None


def missing_libraries(wanted: Iterable[str]) -> list[str]:
    """Those of the system libraries that the loader does not find."""
    return [name for name in wanted if not _loads(name)]


def missing_sentence(packages: Sequence[str], libraries: Sequence[str]) -> str:
    """Says what the system lacks: as packages where Debian's tool is, else as libraries."""
    if shutil.which("apt-get"):
        return f"This system lacks packages that Qt needs: apt-get install {' '.join(packages)}"
    return f"This system lacks libraries that Qt needs: {', '.join(libraries)}."


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def main() -> int:
    """Prepares the environment with the tests' packages; returns the exit status."""
    try:
        prepare(ROOT, TEST_LOCK)
    except InstallationError as error:
        say(str(error))
        return NOT_POSSIBLE
    return 0


if __name__ == "__main__":
    sys.exit(main())
