"""The demonstration, made through the real services."""

import pytest

from mtb.domain.errors import FileError
from mtb.services.demonstration import DATABASE_NAME, make_demonstration
from mtb.store.address import Address
from mtb.wiring import open_services


def test_it_makes_what_it_says(tmp_path, berg):
    said = list(make_demonstration(tmp_path / "demo"))
    assert any("4 decided, 1 postponed; signed off" in line for line in said)
    services = open_services(Address(path=tmp_path / "demo" / DATABASE_NAME))
    counts = {count.stage: count.cases for count in services.cases.stage_counts(berg) if count.cases}
    assert counts == {
        "referred": 2,
        "material": 2,
        "laboratory": 1,
        "sequencing": 1,
        "ready": 1,
        "on_agenda": 1,
        "follow_up": 4,
        "closed": 1,
    }
    assert services.integrity.problems(berg) == []
    services.close()
    assert len(list((tmp_path / "demo").glob("*.pdf"))) == 3


def test_it_never_writes_over_another(tmp_path):
    list(make_demonstration(tmp_path / "demo"))
    with pytest.raises(FileError, match="already"):
        list(make_demonstration(tmp_path / "demo"))
