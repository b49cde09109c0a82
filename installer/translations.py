"""Keeps the translations in step with the code: gathers the words, then compiles them.

python installer/translations.py          gathers words into the .ts files and writes the .qm files
python installer/translations.py --check  fails when a word has no translation or a file is out of step
"""

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
GATHERED = {"mtb_nb.ts": ["-target-language", "nb"], "mtb_en.ts": ["-target-language", "en", "-pluralonly"]}
"""Filled by lupdate; English holds only plural forms. ``qtbase_nb.ts``, Qt's own words, is kept by hand."""


def gather(folder: Path) -> None:
    """Bring the .ts files of our own words up to date with the code."""
    windows = [
        ROOT / "mtb" / "app.py",
        *(ROOT / "mtb" / "program").rglob("*.py"),
        *(ROOT / "mtb" / "ui").rglob("*.py"),
    ]
    sources = sorted(str(path.relative_to(ROOT)) for path in windows)
    for name, options in GATHERED.items():
        _run(
            "pyside6-lupdate", "-no-obsolete", "-locations", "none", *options, *sources, "-ts", folder / name
        )


def compile_all(folder: Path) -> None:
    """Write a .qm beside every .ts."""
    for file in sorted(folder.glob("*.ts")):
        _run("pyside6-lrelease", "-silent", file, "-qm", file.with_suffix(".qm"))


def unfinished(file: Path) -> list[str]:
    """The words of a .ts file that are not translated yet."""
    found = []
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [] if translation is None else [translation, *translation.iter("numerusform")]
            done = translation is not None and translation.get("type") != "unfinished"
            if not done or not any((form.text or "").strip() for form in forms):
                found.append(f"{context.findtext('name')}: {message.findtext('source')}")
    return found


def problems() -> list[str]:
    """What stands in the way of a release, in words; empty when all is well."""
    found = []
    with tempfile.TemporaryDirectory() as made:
        fresh = Path(made)
        for file in FOLDER.glob("*.ts"):
            shutil.copy(file, fresh)
        gather(fresh)
        compile_all(fresh)
        for file in sorted(fresh.glob("*.ts")):
            found += [f"{file.name} lacks {words}" for words in unfinished(file)]
        for file in sorted(fresh.iterdir()):
            kept = FOLDER / file.name
            if not kept.exists() or kept.read_bytes() != file.read_bytes():
                found.append(f"{file.name} is out of step: run installer/translations.py")
    return found


def _run(tool: str, *arguments: str | Path) -> None:
    command = [str(Path(sys.executable).with_name(tool)), *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{tool} failed:\n{done.stdout}{done.stderr}")


def main() -> int:
    """Gather and compile, or only look."""
    if "--check" in sys.argv[1:]:
        found = problems()
        print("\n".join(found) or "translations are complete")
        return 1 if found else 0
    gather(FOLDER)
    compile_all(FOLDER)
    left = [f"{file.name}: {words}" for file in sorted(FOLDER.glob("*.ts")) for words in unfinished(file)]
    print("\n".join(left) or "translations are complete")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
