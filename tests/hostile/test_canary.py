"""R27: a day's work leaves nothing of a patient in a log, setting, title, report or file name."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.hostile.canaries import CANARIES, FIRST_NAME, HISTORY, SURNAME, canaries_in, canaries_under
from tests.hostile.reading import texts, told_of_itself

ROOT = Path(__file__).resolve().parents[2]
PLACES = {
    "HOME": "home",
    "USERPROFILE": "home",
    "APPDATA": "home/roaming",
    "LOCALAPPDATA": "home/local",
    "XDG_DATA_HOME": "home/data",
    "XDG_STATE_HOME": "home/state",
    "XDG_CONFIG_HOME": "home/config",
    "XDG_CACHE_HOME": "home/cache",
    "TMPDIR": "home/temporary",
    "TEMP": "home/temporary",
    "TMP": "home/temporary",
}


@dataclass(frozen=True, slots=True)
class Day:
    """What a day left behind: the machine's folder, and what was to be seen and said."""

    home: Path
    titles: list[str]
    reports: list[str]
    names: list[str]
    spoken: str

    @property
    def handed_out(self) -> Path:
        return self.home / "handed_out"


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Day:
    machine = tmp_path_factory.mktemp("machine")
    places = {name: str(machine / place) for name, place in PLACES.items()}
    for place in places.values():
        Path(place).mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile.day", str(machine / "home")],
        cwd=ROOT,
        env={**os.environ, **places, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert not told["faults"]
    return Day(machine / "home", told["titles"], told["reports"], told["names"], done.stderr)


def test_r27_the_search_finds_a_canary_however_it_is_written(tmp_path: Path):
    """The control: a search that finds nothing anywhere would pass."""
    assert canaries_in(f"surname={SURNAME.upper()}") == [SURNAME]
    assert canaries_in(FIRST_NAME.encode("utf-16-le")) == [FIRST_NAME]
    (tmp_path / f"{SURNAME}.txt").write_text(HISTORY, "utf-8")
    assert len(canaries_under(tmp_path)) == 2
    for word in CANARIES:
        assert canaries_in(f"x{word}y") == [word]


def test_r27_the_day_did_what_a_day_does(day):
    """Records, settings, a log and minutes were written, and the minutes hold what the board wrote."""
    written = {path.name for path in day.home.rglob("*") if path.is_file()}
    assert {"mtb.db", "mtb.db.key", "mtb.ini", "mtb.log"} <= written
    assert len(day.names) == len(list(day.handed_out.iterdir())) == 4
    assert HISTORY in " ".join(" ".join(texts(day.handed_out / day.names[0])).split())
    log = next(day.home.rglob("mtb.log")).read_text("utf-8")
    assert "bug: ValueError" in log


def test_r27_no_file_on_the_machine_holds_a_word_of_the_patient(day):
    """Database, key file, journal, log, settings and temporary files; the minutes are looked at below."""
    assert canaries_under(day.home, leave_out=[day.handed_out]) == []


def test_r27_no_window_title_names_the_patient(day):
    assert day.titles
    assert canaries_in("\n".join(day.titles)) == []


def test_r27_no_crash_report_quotes_the_patient(day):
    assert len(day.reports) == 2, "shown and copied"
    assert all("ValueError" in report for report in day.reports)
    assert canaries_in("\n".join(day.reports)) == []


def test_r27_nothing_said_to_the_console_names_the_patient(day):
    assert canaries_in(day.spoken) == []


def test_r27_no_minutes_tell_of_the_patient_in_name_or_properties(day):
    for name in day.names:
        told = [name, *told_of_itself(day.handed_out / name)]
        assert canaries_in("\n".join(told)) == []
        assert "IPD9001" not in name


def test_r27_no_minutes_name_the_patient_anywhere(day):
    for name in day.names:
        text = " ".join(texts(day.handed_out / name))
        assert not {SURNAME, FIRST_NAME} & set(canaries_in(text))
