"""The benchmarks still run. How long anything takes is no test's business."""

import subprocess
import sys
from pathlib import Path

import pytest

from mtb.store.address import Address
from mtb.store.tables import cases
from mtb.wiring import open_services
from tests.benchmarks.probes.synthetic_cases import fill
from tests.benchmarks.topics import ROOT, TOPICS

SMALL = ["--times", "1", "--repeats", "1", "--cases", "12", "--minutes-cases", "2"]
LINES = {
    "start": "12 cases painted",
    "results": "read and store",
    "minutes": "2 cases",
    "worklist": "a gene",
    "safety": "encrypted: commit",
}


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_runs_and_prints_its_table(topic: str):
    if topic == "start":
        pytest.importorskip("PySide6.QtWidgets", exc_type=ImportError)
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks", topic, *SMALL],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert LINES[topic] in done.stdout
    assert done.stderr == ""


def test_the_invented_cases_are_found_by_what_the_store_would_write(tmp_path: Path):
    fill(tmp_path / "cases.db", 40)
    services = open_services(Address(path=tmp_path / "cases.db"))
    with services.database.writing() as unit:
        connection = unit.cases._connection
        texts = {row.id: row.search_text for row in connection.execute(cases.select())}
        for case_id in texts:
            unit.cases._refresh_search_text(case_id)
        assert {row.id: row.search_text for row in connection.execute(cases.select())} == texts
    assert services.database.problems() == []
    services.close()
