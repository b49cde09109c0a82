"""What the fuzzer begins from is valid, and its command runs where the fuzzer is installed."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzzing.readers import READERS

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS.keys())
def test_a_reader_reads_each_file_the_fuzzer_begins_from(reader, tmp_path):
    seeds = list(reader.seeds(tmp_path))
    assert len(seeds) > 1
    for content in seeds:
        if content.startswith(b"\xff\xfe") and reader.name in {"variant-calls", "metadata-sheet"}:
            continue  # these two are never in UTF-16, and say so
        path = tmp_path / "seed.tsv"
        path.write_bytes(content)
        assert reader.read(path)


def test_an_unknown_reader_is_refused_with_the_known_ones():
    pytest.importorskip("atheris", reason="the fuzzer is not installed")
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzzing", "unknown"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 2
    assert "variant-calls" in done.stderr


def test_the_fuzzer_runs_for_the_time_it_is_given(tmp_path):
    pytest.importorskip("atheris", reason="the fuzzer is not installed")
    command = [
        sys.executable,
        "-m",
        "tests.fuzzing",
        "metadata-sheet",
        "--seconds",
        "1",
        "--found",
        str(tmp_path),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    assert not list(tmp_path.iterdir())
