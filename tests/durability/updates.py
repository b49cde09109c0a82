"""Kills the program, and cuts its power, while it brings an older database up to date."""

import hashlib
import hmac
import json
import random
import shutil
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from mtb.store.address import Address
from mtb.store.engines import sqlite_engine
from mtb.store.key_file import key_file_of, read_key
from mtb.wiring import open_services
from tests.durability.children import finished, written
from tests.durability.crashes import Survival
from tests.durability.figures import Figures, Length, first_few
from tests.durability.power_loss import held, laid_out, seen_whole
from tests.durability.recorder import built, obstacle, watching
from tests.durability.trouble import heard

_KILLED = "killed while updating the database"
_POWERED_OFF = "power loss while updating"
_NAMINGS = 6
_KEY = bytes(range(32))
_KEY_FORMAT = "mtb key file 1"
_SURNAME = "Fra den første utgaven"
_OLD_ROWS = (
    "INSERT INTO patients (id, version, surname, first_name, sex) VALUES ('{0}', 1, '"
    + _SURNAME
    + "', 'Å', 'F')",
    "INSERT INTO cases (id, version, number, patient_id, stage, in_stage_since, search_text) "
    "VALUES ('{0}', 1, 1, '{0}', 'referred', '2026-01-02 03:04:05.000000', '#1')",
)


@dataclass(frozen=True, slots=True)
class Schema:
    """What a database is: its revision, and what it is made of."""

    revision: str | None
    tables: frozenset[str]
    surnames: tuple[str, ...]


def revisions() -> list[str]:
    """The revisions of the schema, the first one first."""
    scripts = ScriptDirectory.from_config(_config())
    return [script.revision for script in scripts.walk_revisions()][::-1]


def updating_killed(folder: Path, length: Length, seed: int = 7) -> Figures:
    """Old or new, never half: killed before any of the calls by which the update touches the disk."""
    if reason := _hindrance():
        return Figures(_KILLED, skipped=reason)
    source = old_database(folder / "old")
    left, surroundings = folder / "killed", watching(built(folder), folder / "killed")
    (whole,) = heard(finished("doomed", source.parent, left, "--at", 0, surroundings=surroundings))
    total = whole.calls
    names = range(
        max(1, total - _NAMINGS), total + 1
    )  # the end, where files are named anew, is where most can go wrong
    others = random.Random(seed).sample(range(1, total), min(length.updates, total - 1))
    calls = sorted({*others, *names})
    finished("doomed", source.parent, left, "--at", *calls, surroundings=surroundings)
    old, new = schema_of(source), schema_of(left / "0" / "mtb.db")
    ended: Counter[str] = Counter()
    broken = [] if whole.recovered else [f"the update itself failed: {whole.wordless or whole.sentences}"]
    for call in calls:
        found = _found(left / str(call) / "mtb.db", old, new)
        ended[found] += 1
        if found not in {"old", "new"}:
            broken.append(f"killed at call {call} of {total}: {found}")
    for call in (calls[0], calls[len(calls) // 3]):
        _open_again(left / str(call) / "mtb.db", broken)
    return _figures(_KILLED, ended, broken)


def updating_powered_off(folder: Path, length: Length, seed: int = 7) -> Figures:
    """Old or new, never half, in whatever a power loss during the update leaves."""
    if reason := _hindrance():
        return Figures(_POWERED_OFF, skipped=reason)
    source = old_database(folder / "older")
    old, before = schema_of(source), held(source.parent)
    data, record = folder / "off", folder / "off-record"
    shutil.copytree(source.parent, data)
    written(data / "mtb.db", "--turns", 0, surroundings=watching(built(folder), data, record=record))
    update = seen_whole(record, data, before)
    new = schema_of(data / "mtb.db")
    chance, ended = random.Random(seed), Counter[str]()
    broken: list[str] = []
    anywhere = [
        (chance.randint(0, len(update.operations)), chance.choice(list(Survival)))
        for _ in range(length.update_images)
    ]
    renamed = [(cut, survival) for cut in update.moments("RLU") for survival in Survival]
    for cut, survival in (*anywhere, *renamed):
        database = laid_out(update.left(cut, survival, chance), folder / "image")
        found = _found(database, old, new)
        ended[found] += 1
        if found not in {"old", "new"}:
            broken.append(f"cut at {cut} of {len(update.operations)}, {survival.value} left: {found}")
    return _figures(_POWERED_OFF, ended, broken)


def old_database(folder: Path) -> Path:
    """A database as the first version of the program left it, with one case."""
    folder.mkdir()
    path = folder / "mtb.db"
    check = hmac.new(_KEY, _KEY_FORMAT.encode(), hashlib.sha256).hexdigest()
    keys = {"format": _KEY_FORMAT, "key": _KEY.hex(), "check": check}
    key_file_of(path).write_text(json.dumps(keys), encoding="utf-8")
    engine = sqlite_engine(path, _KEY.hex())
    with engine.connect().execution_options(mtb_writing=True) as connection, connection.begin():
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, revisions()[0])
        for statement in _OLD_ROWS:
            connection.exec_driver_sql(statement.format("0123456789abcdef" * 2))
    engine.dispose()
    return path


def schema_of(path: Path) -> Schema:
    """What a database is now; nothing is updated."""
    engine = sqlite_engine(path, read_key(path))
    try:
        with engine.connect() as connection:
            problems = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
            if problems != ["ok"]:
                raise ValueError(f"damaged: {problems}")
            tables = frozenset(inspect(connection).get_table_names())
            revision = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
            surnames = connection.exec_driver_sql("SELECT surname FROM patients").scalars().all()
    finally:
        engine.dispose()
    return Schema(revision, tables, tuple(surnames))


def _figures(scenario: str, ended: "Counter[str]", broken: list[str]) -> Figures:
    corrupt = ended.total() - ended["old"] - ended["new"]
    note = f"{ended['old']} were still old, {ended['new']} new"
    return Figures(scenario, ended.total(), corrupt=corrupt, note=note, broken=first_few(broken))


def _found(path: Path, old: Schema, new: Schema) -> str:
    if not path.exists():
        return f"no database, but {sorted(each.name for each in path.parent.iterdir())}"
    try:
        found = schema_of(path)
    except Exception as error:  # noqa: BLE001 - whatever it is, the database is neither old nor new
        return repr(error)
    return {old: "old", new: "new"}.get(found, f"half: {found}")


def _open_again(path: Path, broken: list[str]) -> None:
    """Killed early, the update starts anew, over whatever was left of the first one."""
    services = open_services(Address(path=path))
    services.close()
    if schema_of(path).revision != revisions()[-1]:
        broken.append("a second update did not reach the newest schema")


def _hindrance() -> str:
    if len(revisions()) < 2:
        return "there is only one version of the schema to date"
    return obstacle()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "mtb.store:migrations")
    return config
