"""The harness itself can see: a judge that overlooks, or a disk that forgives, would prove nothing."""

import random
import shutil
from pathlib import Path

import pytest
from sqlalchemy import Executable, Table, delete, update

from mtb.store.tables import agenda_items, case_events, cases, consents, patients, referrals
from mtb.wiring import Services
from tests.durability.acknowledgements import Acknowledgement, Kind, parsed
from tests.durability.actions import Worker
from tests.durability.crashes import Recording, Survival
from tests.durability.judge import Verdict, judged
from tests.durability.recorder import Operation

FOLDER_SYNC = Operation("D", "")


@pytest.fixture
def worked(services: Services) -> tuple[Services, list[Acknowledgement]]:
    """A database after a day's work, still open."""
    worker = Worker(services)
    return services, [worker.act(turn) for turn in range(10)]


def after(services: Services, change: Executable, said: list[Acknowledgement]) -> Verdict:
    """What the judge says of a change that the program would never make, and that its triggers refuse."""
    with services.database.writing() as unit:
        connection = unit.cases._connection
        triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        for name in connection.exec_driver_sql(triggers).scalars().all():
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        connection.execute(change)
    services.close()
    path = services.database.address.path
    assert path is not None
    return judged(path, said)


def test_a_day_of_work_is_found_whole(worked):
    services, said = worked
    services.close()
    assert {each.kind for each in said} == set(Kind) - {Kind.DATABASE}
    assert judged(services.database.address.path, said) == Verdict(cases=5)


@pytest.mark.parametrize(
    "missing",
    [
        Acknowledgement(Kind.CASE, 6),
        Acknowledgement(Kind.CORRECTION, 5, 2),
        Acknowledgement(Kind.MEETING, 2),
        Acknowledgement(Kind.PLACE, 1, 1),
    ],
    ids=str,
)
def test_the_judge_misses_what_was_acknowledged_and_is_not_there(worked, missing):
    services, said = worked
    services.close()
    assert judged(services.database.address.path, [*said, missing]).lost == (str(missing),)


@pytest.mark.parametrize(
    "table", [referrals, consents, case_events, agenda_items], ids=lambda table: table.name
)
def test_the_judge_sees_what_is_half_stored(worked, table: Table):
    services, said = worked
    with services.database.reading() as unit:
        first = unit.cases._connection.execute(table.select()).first()
    key = next(iter(table.primary_key))
    assert after(services, delete(table).where(key == first._mapping[key.name]), said).corrupt


def test_the_judge_sees_a_correction_that_reached_one_table_only(worked):
    services, said = worked
    assert after(services, update(patients).values(first_name="Utgave 0"), said).corrupt


def test_the_judge_sees_a_gap_in_the_numbers(worked):
    services, said = worked
    verdict = after(services, update(cases).where(cases.c.number == 2).values(number=9), said)
    assert any("gap" in sentence for sentence in verdict.corrupt)
    assert "case 2 0" in verdict.lost


def test_the_judge_counts_what_is_there_and_was_not_announced(worked):
    services, said = worked
    services.close()
    assert judged(services.database.address.path, said[:-1]).unannounced == 1


def test_a_database_that_does_not_open_has_lost_everything(worked, tmp_path):
    services, said = worked
    services.close()
    shutil.copyfile(services.database.address.path.with_name("mtb.db.key"), tmp_path / "other.db.key")
    verdict = judged(tmp_path / "other.db", said)
    assert len(verdict.lost) == len(said)
    assert verdict.corrupt


def test_a_line_that_was_cut_off_acknowledges_nothing():
    assert parsed(["ready\n", "case 3 0\n", "correction 3 1\n", "case 4"]) == [
        Acknowledgement(Kind.CASE, 3),
        Acknowledgement(Kind.CORRECTION, 3, 1),
    ]


def left(operations: list[Operation], survival: Survival, seed: int = 0) -> dict[str, bytes]:
    return Recording(operations).left(len(operations), survival, random.Random(seed))


def test_what_was_synced_and_named_is_on_the_disk():
    operations = [
        Operation("W", "a", 0, b"safe"),
        Operation("S", "a"),
        FOLDER_SYNC,
        Operation("W", "a", 4, b"!"),
    ]
    assert left(operations, Survival.NOTHING) == {"a": b"safe"}
    assert left(operations, Survival.EVERYTHING) == {"a": b"safe!"}


def test_a_file_without_a_safe_name_is_gone():
    assert left([Operation("W", "a", 0, b"x"), Operation("S", "a")], Survival.NOTHING) == {}


def test_any_sector_that_was_not_synced_may_be_missing():
    new = b"n" * 4096
    operations = [
        Operation("W", "a", 0, b"o" * 4096),
        Operation("S", "a"),
        FOLDER_SYNC,
        Operation("W", "a", 0, new),
    ]
    seen = {left(operations, Survival.HALF, seed)["a"] for seed in range(20)}
    assert len(seen) > 10
    assert all(len({*content[start : start + 512]}) == 1 for content in seen for start in range(0, 4096, 512))


def test_the_last_write_may_be_torn():
    operations = [FOLDER_SYNC, Operation("W", "a", 0, b"first"), Operation("W", "a", 5, b"last")]
    found = {left(operations, Survival.TORN, seed).get("a") for seed in range(20)}
    assert found == {None, b"firstla"}


def test_a_rename_without_a_sync_of_the_folder_may_not_have_happened():
    operations = [
        *(Operation("W", "a.new", 0, b"new"), Operation("S", "a.new"), FOLDER_SYNC),
        Operation("R", "a.new", 0, b"a"),
    ]
    assert left(operations, Survival.NOTHING) == {"a.new": b"new"}
    assert left(operations, Survival.EVERYTHING) == {"a": b"new"}


def test_a_deleted_file_and_the_next_one_of_its_name_are_two():
    operations = [
        *(Operation("W", "a", 0, b"old content"), Operation("S", "a"), FOLDER_SYNC),
        *(Operation("U", "a"), Operation("C", "a"), Operation("W", "a", 0, b"new")),
    ]
    assert left(operations, Survival.EVERYTHING) == {"a": b"new"}
    assert left(operations, Survival.NOTHING) == {"a": b"old content"}


def test_only_the_folder_that_was_synced_keeps_its_names():
    operations = [
        *(Operation("W", "in/a", 0, b"a"), Operation("S", "in/a"), Operation("D", "in")),
        *(Operation("W", "b", 0, b"b"), Operation("S", "b")),
    ]
    assert left(operations, Survival.NOTHING) == {"in/a": b"a"}


def test_a_renamed_folder_takes_its_files_along():
    operations = [Operation("W", "new/a", 0, b"a"), Operation("R", "new", 0, b"old")]
    assert left(operations, Survival.EVERYTHING) == {"old/a": b"a"}


def test_what_was_there_before_is_safe():
    recording = Recording([Operation("W", "a", 0, b"X"), Operation("U", "b")], {"a": b"abc", "b": b"b"})
    assert recording.left(2, Survival.NOTHING, random.Random(0)) == {"a": b"abc", "b": b"b"}
    assert recording.left(2, Survival.EVERYTHING, random.Random(0)) == {"a": b"Xbc"}


def test_a_cut_knows_what_was_acknowledged_before_it():
    operations = [
        Operation("A", "said", 0, b"case 1 0\n"),
        Operation("W", "a", 0, b"x"),
        Operation("A", "said", 0, b"case 2 0\n"),
    ]
    recording = Recording(operations)
    assert recording.moments("A") == [1, 3]
    assert [parsed(recording.acknowledged(cut)) for cut in (0, 2, 3)] == [
        [],
        [Acknowledgement(Kind.CASE, 1)],
        [Acknowledgement(Kind.CASE, 1), Acknowledgement(Kind.CASE, 2)],
    ]


def test_paths_are_of_this_folder_alone(tmp_path: Path):
    assert judged(tmp_path / "nothing.db", []) == Verdict()
