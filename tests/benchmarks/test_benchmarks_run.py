"""The benchmarks still run. How long anything takes is no test's business."""

import subprocess
import sys
from pathlib import Path

import pytest

from mtb.domain.cases import CaseQuery
from mtb.store.address import Address
from mtb.wiring import open_services
from tests.benchmarks.probes.synthetic_cases import fill
from tests.benchmarks.topics import ROOT, TOPICS
from tests.factories import person

SMALL = ["--times", "1", "--repeats", "1", "--cases", "12", "--minutes-cases", "2", "--samples", "2"]
LINES = {
    "start": "12 cases painted",
    "results": "read and store",
    "readers": "run of 2 samples: store",
    "minutes": "2 cases",
    "filtering": "why each is hidden",
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


def test_the_invented_cases_are_complete(tmp_path: Path):
    fill(tmp_path / "cases.db", 40, 3)
    services = open_services(Address(path=tmp_path / "cases.db"))
    found = services.cases.search(person(), CaseQuery(text="h26-000007-1a"))
    assert [case.inpred_id for case in found.cases] == ["IPD000007"]
    assert services.cases.get(person(), found.cases[0].id).referral.clinical_history
    assert services.database.problems() == []
    services.close()
